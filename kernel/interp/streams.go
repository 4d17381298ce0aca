// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the part of the lower pass that finds where a cell writes to its
// standard output. Where it passes os.Stdout to a function of a package, or calls a
// method of it that writes, a stream takes the place of the file. Elsewhere the
// file may be written to at any time: the step is marked.

import (
	"go/ast"
	"reflect"
	"slices"
)

// findStreams adds the files among the arguments of a call that streams take the
// place of. It puts a stream in the place of a file whose method is called.
func (l *lowerer) findStreams(c *ast.CallExpr, streams map[ast.Expr]bool) {
	if importPath, name := l.packageCall(c); importPath != "" {
		f := l.packages.symbols[importPath][name]
		for i, x := range c.Args {
			if f.Kind() == reflect.Func && takesStream(f.Type(), i) {
				streams[x] = true
			}
		}
		return
	}
	method, ok := c.Fun.(*ast.SelectorExpr)
	if !ok || method.Sel.Name != "Write" && method.Sel.Name != "WriteString" {
		return
	}
	file, ok := method.X.(*ast.SelectorExpr)
	if !ok || !l.mayPrint(file) {
		return
	}
	switch file.Sel.Name {
	case "Stdout":
		method.X = hostSelector(file.Pos(), hostStdout)
	case "Stderr":
		method.X = hostSelector(file.Pos(), hostStderr)
	}
}

// mayPrint reports whether a name selected from a package is a file of the
// session's output, or belongs to a package whose functions write to one.
func (l *lowerer) mayPrint(n *ast.SelectorExpr) bool {
	base, ok := n.X.(*ast.Ident)
	if !ok || base.Obj != sessionObj {
		return false
	}
	importPath := l.packageOf(base.Name)
	return importPath == "os" && (n.Sel.Name == "Stdout" || n.Sel.Name == "Stderr" || n.Sel.Name == "NewFile") ||
		slices.Contains(printers, importPath)
}
