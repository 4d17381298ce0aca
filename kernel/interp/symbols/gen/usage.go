// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file gives functions without an example of their own one that uses them.

import (
	"cmp"
	"go/ast"
	"go/doc"
	"go/types"
	"slices"
	"strings"

	"github.com/gosci/gosci/kernel/interp/symbols/internal/table"
)

// usesOf returns what the identifiers in tests of a package mean, as far as that can be
// told: packages that only tests import are not in the tree.
func (t *tree) usesOf(s *source, tests []*ast.File) map[*ast.Ident]types.Object {
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	conf := types.Config{Importer: mapped{t, s.ImportMap}, Error: func(error) {}}
	_, _ = conf.Check(s.ImportPath+"_test", t.fset, tests, info)
	return info.Uses
}

// allExamples returns the examples of a package with the names of what they are for.
func allExamples(p *doc.Package) map[*doc.Example]string {
	list := map[*doc.Example]string{}
	add := func(name string, examples []*doc.Example) {
		for _, x := range examples {
			list[x] = name
		}
	}
	add(p.Name, p.Examples)
	for _, f := range p.Funcs {
		add(f.Name, f.Examples)
	}
	for _, t := range p.Types {
		add(t.Name, t.Examples)
		for _, f := range t.Funcs {
			add(f.Name, f.Examples)
		}
		for _, f := range t.Methods {
			add(t.Name+"."+f.Name, f.Examples)
		}
	}
	return list
}

// borrow gives each function and method that has no example the shortest one of the
// package that uses it, under the name of what that one is for.
func (c *collector) borrow(p *doc.Package, uses map[*ast.Ident]types.Object) {
	owners := allExamples(p)
	list := make([]*doc.Example, 0, len(owners))
	for x := range owners {
		list = append(list, x)
	}
	length := func(x *doc.Example) int { return len(c.code(x)) }
	slices.SortFunc(list, func(a, b *doc.Example) int {
		return cmp.Or(length(a)-length(b), strings.Compare(a.Name, b.Name))
	})
	for _, x := range list {
		ast.Inspect(x.Code, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok {
				return true
			}
			for _, name := range c.namesOf(uses[id]) {
				if d, ok := c.symbols[name]; ok && d.Examples == nil {
					d.Examples = []table.Example{{Suffix: owners[x], Doc: x.Doc, Code: c.code(x), Output: strings.TrimSpace(x.Output)}}
					c.symbols[name] = d
				}
			}
			return true
		})
	}
	for name, d := range c.symbols {
		for _, other := range kinOf(name) {
			if kin := c.symbols[other]; d.Examples == nil && kin.Examples != nil {
				d.Examples = slices.Clone(kin.Examples[:1])
				d.Examples[0].Suffix = cmp.Or(d.Examples[0].Suffix, other)
				c.symbols[name] = d
			}
		}
	}
}

// namesOf returns the names under which a function or a method of the package is
// documented: more than one if types get the method by a field without an exported name.
func (c *collector) namesOf(o types.Object) []string {
	f, ok := o.(*types.Func)
	if !ok || f.Pkg() == nil || f.Pkg().Scope() != c.scope {
		return nil
	}
	recv := f.Signature().Recv()
	if recv == nil {
		return []string{f.Name()}
	}
	typ := recv.Type()
	if ptr, ok := typ.(*types.Pointer); ok {
		typ = ptr.Elem()
	}
	named, ok := typ.(*types.Named)
	if !ok {
		return nil
	}
	if named.Obj().Exported() {
		return []string{named.Obj().Name() + "." + f.Name()}
	}
	var names []string
	for name := range c.symbols {
		typ, method, _ := strings.Cut(name, ".")
		if o := c.scope.Lookup(typ); method == f.Name() && o != nil && embeds(o.Type(), named) {
			names = append(names, name)
		}
	}
	return names
}

// embeds reports whether a structure has a field of type t without a name.
func embeds(structure types.Type, t *types.Named) bool {
	s, ok := structure.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for field := range s.Fields() {
		typ := field.Type()
		if ptr, ok := typ.(*types.Pointer); ok {
			typ = ptr.Elem()
		}
		if field.Embedded() && types.Identical(typ, t) {
			return true
		}
	}
	return false
}

// kinOf returns the names of what could be the form for arrays of float64 of what is there
// for other kinds of numbers, or along an axis: that of InvComplex is Inv, of
// MapIntToBool MapToBool, of Int.Sum Array.Sum, of IntAxes.Sum ArrayAxes.Sum.
func kinOf(name string) (kin []string) {
	for _, k := range []string{"Complex", "Int", "Bool", "Uint8", "Axis"} {
		typ, method, ok := strings.Cut(name, ".")
		switch rest, isKind := strings.CutPrefix(typ, k); {
		case ok && isKind:
			kin = append(kin, "Array"+rest+"."+method)
		case strings.Contains(typ, k):
			kin = append(kin, strings.Replace(name, k, "", 1))
		}
	}
	return kin
}
