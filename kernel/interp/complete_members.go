// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file lists what can be selected from something.

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/gosci/gosci/kernel/engine"
)

// membersOf lists what can be selected from an expression, a type or a package.
func (g *guess) membersOf(x ast.Expr) []candidate {
	if id, ok := x.(*ast.Ident); ok {
		if name, ok := g.info.Uses[id].(*types.PkgName); ok {
			return g.exports(name.Imported())
		}
	}
	t := g.typeOf(x)
	if t == nil {
		return nil
	}
	if tuple, ok := t.(*types.Tuple); ok {
		if tuple.Len() == 0 {
			return nil
		}
		t = tuple.At(0).Type() // the error is raised
	}
	isType := g.info.Types[x].IsType()
	out := g.methods(t, isType)
	if !isType {
		out = append(out, g.fields(t)...)
	}
	return out
}

// exports lists what a package exports.
func (g *guess) exports(pkg *types.Package) []candidate {
	var out []candidate
	for _, name := range pkg.Scope().Names() {
		if token.IsExported(name) {
			out = append(out, candidate{g.match(pkg.Scope().Lookup(name)), nearest})
		}
	}
	return out
}

// methods lists the methods of values of a type; those of pointers to it, too, unless
// they are to be selected from the type itself.
func (g *guess) methods(t types.Type, ofType bool) []candidate {
	_, isPointer := t.Underlying().(*types.Pointer)
	if !ofType && !isPointer && !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	var out []candidate
	for sel := range types.NewMethodSet(t).Methods() {
		if g.visible(sel.Obj()) {
			out = append(out, candidate{g.match(sel.Obj()), nearest})
		}
	}
	return out
}

// fields lists the fields of a struct, or of what a pointer points to, and those that
// are promoted from embedded fields.
func (g *guess) fields(t types.Type) []candidate {
	var out []candidate
	seen := make(map[types.Type]bool)
	names := make(map[string]bool)
	for level := []types.Type{t}; len(level) > 0; {
		var next []types.Type
		var here []string
		for _, t := range level {
			if p, ok := t.Underlying().(*types.Pointer); ok {
				t = p.Elem()
			}
			s, ok := t.Underlying().(*types.Struct)
			if !ok || seen[t] {
				continue
			}
			seen[t] = true
			for f := range s.Fields() {
				if !names[f.Name()] && g.visible(f) {
					here = append(here, f.Name())
					out = append(out, candidate{g.match(f), nearest})
				}
				if f.Embedded() {
					next = append(next, f.Type())
				}
			}
		}
		for _, name := range here {
			names[name] = true
		}
		level = next
	}
	return out
}

// match returns the completion that is an object.
func (g *guess) match(obj types.Object) engine.Match {
	m := engine.Match{Text: obj.Name(), Kind: kindValue}
	switch obj := obj.(type) {
	case *types.Func, *types.Builtin:
		m.Kind, m.Signature = kindFunction, typeText(obj.Type())
		if m.Signature == "invalid type" {
			m.Signature = ""
		}
	case *types.TypeName:
		m.Kind, m.Signature = kindType, kindText(obj)
	case *types.PkgName:
		m.Kind, m.Signature = kindPackage, obj.Imported().Path()
	case *types.Const:
		m.Signature = typeText(obj.Type()) + " = " + obj.Val().String()
	case *types.Var:
		if obj.IsField() {
			m.Kind = kindField
		}
		t := obj.Type()
		if i := g.inferVariable(obj); i != nil && (t == types.Typ[types.Invalid] || arrayRank(i) >= 0) {
			t = i
		}
		if t != types.Typ[types.Invalid] {
			m.Signature = typeText(t)
		}
	}
	return m
}

// kindText says what a type is.
func kindText(obj *types.TypeName) string {
	switch t := obj.Type().Underlying().(type) {
	case *types.Struct:
		return "struct"
	case *types.Interface:
		return "interface"
	default:
		return typeText(t)
	}
}

// typeText returns how the session writes a type: the names of packages, not their
// paths, before those of types, and none before its own.
func typeText(t types.Type) string {
	text := types.TypeString(t, func(p *types.Package) string {
		if p.Path() == "main" {
			return ""
		}
		return p.Name()
	})
	return strings.ReplaceAll(text, "interface{}", "any")
}
