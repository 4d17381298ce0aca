// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file tells how many results a call has, as far as that can be told without
// types.

import (
	"go/ast"
	"go/types"
	"reflect"
)

// silentFuncs are functions whose results nobody wants to see under a cell.
var silentFuncs = map[string]bool{
	"fmt.Fprint": true, "fmt.Fprintf": true, "fmt.Fprintln": true,
	"fmt.Print": true, "fmt.Printf": true, "fmt.Println": true,
	"io.WriteString":      true,
	displayPath + ".Show": true,
}

// builtinResults are the numbers of results of the predeclared functions.
var builtinResults = map[string]int{
	"append": 1, "cap": 1, "complex": 1, "copy": 1, "imag": 1, "len": 1, "make": 1, "new": 1, "real": 1, "recover": 1,
	"clear": 0, "close": 0, "delete": 0, "panic": 0, "print": 0, "println": 0,
}

// isPredeclared reports whether Go declares a name itself.
func isPredeclared(name string) bool { return types.Universe.Lookup(name) != nil }

// resultsOf returns the number of results of a call whose names have not been
// changed yet: 0 also when nobody wants to see them, -1 when it cannot be told.
func (l *lowerer) resultsOf(c *ast.CallExpr) int {
	switch f := ast.Unparen(c.Fun).(type) {
	case *ast.FuncLit:
		return f.Type.Results.NumFields()
	case *ast.ArrayType, *ast.MapType, *ast.ChanType, *ast.FuncType, *ast.InterfaceType, *ast.StarExpr:
		return 1 // a conversion
	case *ast.Ident:
		return l.namedResults(f)
	case *ast.SelectorExpr:
		if importPath, name := l.packageCall(c); importPath != "" {
			return l.symbolResults(importPath, name)
		}
		return l.methodResults(f)
	}
	return -1
}

// namedResults returns the number of results of a call of a name.
func (l *lowerer) namedResults(id *ast.Ident) int {
	if id.Obj != sessionObj {
		return -1
	}
	e := l.fresh[id.Name]
	if e == nil {
		e = l.session.lookup(id.Name)
	}
	if e != nil {
		if e.kind == typeName {
			return 1
		}
		return e.results
	}
	switch types.Universe.Lookup(id.Name).(type) {
	case *types.TypeName:
		return 1
	case *types.Builtin:
		return builtinResults[id.Name]
	}
	return -1
}

// symbolResults returns the number of results of a function of a package.
func (l *lowerer) symbolResults(importPath, name string) int {
	v := l.packages.symbols[importPath][name]
	switch {
	case silentFuncs[importPath+"."+name]:
		return 0
	case !v.IsValid():
		return -1
	case isType(v):
		return 1
	case v.Kind() == reflect.Func:
		return v.Type().NumOut()
	}
	return -1
}

// methodResults returns the number of results of a method, when it is a method of
// a compiled type that a variable of the session has, or when the session has
// declared methods of that name which agree.
func (l *lowerer) methodResults(sel *ast.SelectorExpr) int {
	if id, ok := sel.X.(*ast.Ident); ok && id.Obj == sessionObj {
		if e := l.session.lookup(id.Name); e != nil && e.pointer.IsValid() {
			if m, ok := e.pointer.Type().MethodByName(sel.Sel.Name); ok {
				return m.Type.NumOut()
			}
			if m, ok := e.pointer.Type().Elem().MethodByName(sel.Sel.Name); ok {
				return m.Type.NumOut()
			}
		}
	}
	results := -1
	for _, e := range l.session.names() {
		m, ok := e.methods[sel.Sel.Name]
		switch {
		case !ok:
		case results >= 0 && results != m.results:
			return -1
		default:
			results = m.results
		}
	}
	return results
}
