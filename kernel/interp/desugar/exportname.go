// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file gives the objects of a session their names in the program.

import (
	"fmt"
	"go/ast"
	"go/types"
	"path"
	"slices"

	"github.com/gosci/gosci/kernel/interp/check"
)

// reserve notes which names the functions of a cell declare, so that none of them
// hides a name that the program makes up.
func (e *exporter) reserve(c *check.Cell) {
	for id, obj := range c.Info.Defs {
		if obj == nil || obj.Parent() != c.Pkg.Scope() {
			e.locals[id.Name] = true
		}
	}
	for _, s := range c.Steps {
		if s.Define == nil {
			continue
		}
		for _, id := range s.Define.Names {
			e.locals[id.Name] = e.locals[id.Name] || !slices.ContainsFunc(c.Vars, func(v check.Var) bool { return v.Obj == c.Info.Defs[id] })
		}
	}
}

// newName returns a name in the program for what the session calls base.
func (e *exporter) newName(base string) string {
	for i := 1; ; i++ {
		name := base
		if i > 1 {
			name = fmt.Sprint(base, i)
		}
		if !e.taken[name] && (i == 1 || !e.locals[name]) {
			e.taken[name] = true
			return name
		}
	}
}

// madeName returns a name like base for what only the program has.
func (e *exporter) madeName(base string) string {
	name := base
	for i := 2; e.taken[name] || e.locals[name]; i++ {
		name = fmt.Sprint(base, i)
	}
	e.taken[name] = true
	return name
}

// localName returns a name like base for a variable of the function of a cell. Others may
// have the same.
func (p *cellPrinter) localName(base string) string {
	name := base
	for i := 2; p.e.taken[name] || p.e.locals[name] || p.made[name]; i++ {
		name = fmt.Sprint(base, i)
	}
	p.made[name] = true
	return name
}

// importName returns the name of a package in the program.
func (e *exporter) importName(pkg *types.Package) string {
	name, ok := e.imports[pkg.Path()]
	if !ok {
		name = e.madeName(pkg.Name())
		e.imports[pkg.Path()] = name
	}
	return name
}

// importPath is importName for a package whose name is the last element of its path.
func (e *exporter) importPath(p string) string {
	return e.importName(types.NewPackage(p, path.Base(p)))
}

// rename gives the identifiers in n the names of the program. The function that it
// returns undoes that.
func (p *cellPrinter) rename(n ast.Node) (restore func()) {
	old := make(map[*ast.Ident]string)
	done := make(map[*ast.Ident]bool)
	set := func(id *ast.Ident, name string) {
		done[id] = true
		if name != id.Name {
			old[id] = id.Name
			id.Name = name
		}
	}
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if p.isScreen(n) {
				set(n.X.(*ast.Ident), p.e.screenName())
			}
			done[n.Sel] = done[n.Sel] || p.dotImported(n.Sel) != nil
		case *ast.Ident:
			if done[n] {
				break
			}
			name := p.nameOf(n)
			if pkg := p.dotImported(n); pkg != nil {
				name = p.e.importName(pkg) + "." + n.Name
			}
			set(n, name)
		}
		return true
	})
	return func() {
		for id, name := range old {
			id.Name = name
		}
	}
}

// nameOf returns the name of an identifier in the program.
func (p *cellPrinter) nameOf(id *ast.Ident) string {
	obj := p.c.Info.Uses[id]
	if obj == nil {
		obj = p.c.Info.Defs[id]
	}
	switch obj := obj.(type) {
	case nil:
		return id.Name
	case *types.PkgName:
		return p.e.importName(obj.Imported())
	case *types.Var:
		if obj.IsField() {
			return p.fieldName(obj)
		}
	case *types.Func:
		if obj.Signature().Recv() != nil {
			return id.Name
		}
	}
	if name, ok := p.e.names[obj]; ok {
		return name
	}
	if obj.Pkg() == p.c.Pkg && p.isOther(obj) {
		p.fail("cell %d uses %s of %s, which is not among the cells", p.c.Number, obj.Name(), p.c.Fset.Position(obj.Pos()).Filename)
	}
	return id.Name
}

// dotImported returns the package whose name an identifier stands for without
// naming the package, as an import with a dot lets it; nil if it does not.
func (p *cellPrinter) dotImported(id *ast.Ident) *types.Package {
	obj := p.c.Info.Uses[id]
	if obj == nil || obj.Pkg() == nil || obj.Pkg() == p.c.Pkg || obj.Parent() != obj.Pkg().Scope() {
		return nil
	}
	return obj.Pkg()
}

// fieldName returns the name of a field: of an embedded one, that of its type.
func (p *cellPrinter) fieldName(f *types.Var) string {
	if f.Embedded() {
		t := f.Type()
		if ptr, ok := types.Unalias(t).(*types.Pointer); ok {
			t = ptr.Elem()
		}
		var obj types.Object
		switch t := t.(type) {
		case *types.Named:
			obj = t.Origin().Obj()
		case *types.Alias:
			obj = t.Origin().Obj()
		}
		if name, ok := p.e.names[obj]; ok {
			return name
		}
	}
	return f.Name()
}

// isOther reports whether an object is one of the session, but not of this cell.
func (p *cellPrinter) isOther(obj types.Object) bool {
	if obj.Parent() != p.c.Pkg.Scope() {
		return false
	}
	return p.c.Fset.Position(obj.Pos()).Filename != p.c.Fset.Position(p.c.Files[0].Package).Filename
}
