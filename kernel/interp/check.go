// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the check pass: the mistakes that can be told from the names.
//
// It takes the pieces of a cell. It gives nothing, or every mistake it finds, in
// Go's words. After it, each name that a piece takes from the session is
// declared, in the cell or before it, or is a package or predeclared, and each
// exported name of a package exists. Types are not checked here.

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"
)

// A scope answers what the names of a cell mean.
type scope struct {
	session  *session
	packages *packages
	fset     *token.FileSet

	declared map[string]bool   // by this cell, imports left out
	imported map[string]string // import path by name, by this cell
	dotted   []string          // paths of packages whose names are known bare
}

// newScope collects what the pieces of a cell declare and import. It fails for an
// import of a package that there is not.
func newScope(s *session, pk *packages, fset *token.FileSet, p *parsedCell) (*scope, error) {
	sc := &scope{session: s, packages: pk, fset: fset, declared: make(map[string]bool), imported: make(map[string]string)}
	var errs cellErrors
	for _, q := range p.pieces {
		if q.kind != importPiece {
			for _, id := range q.declares {
				sc.declared[id.Name] = true
			}
			continue
		}
		for _, spec := range q.decl.(*ast.GenDecl).Specs {
			imp := spec.(*ast.ImportSpec)
			importPath, name := pk.imported(imp)
			switch {
			case name == "":
				errs = append(errs, &cellError{
					Msg: fmt.Sprintf("package %s is not among the packages of this kernel", importPath),
					At:  placeAt(fset, imp.Path.Pos()),
				})
			case name == ".":
				sc.dotted = append(sc.dotted, importPath)
			case name != "_":
				sc.imported[name] = importPath
			}
		}
	}
	if errs != nil {
		return nil, errs
	}
	return sc, nil
}

// imported returns the path of an import and the name that it gives the package,
// which is empty when there is no such package.
func (p *packages) imported(imp *ast.ImportSpec) (importPath, name string) {
	importPath, err := strconv.Unquote(imp.Path.Value)
	if err != nil {
		return imp.Path.Value, ""
	}
	name = p.names[importPath]
	if name != "" && imp.Name != nil {
		name = imp.Name.Name
	}
	return importPath, name
}

// packageOf returns the import path of the package that a name means, or "".
func (sc *scope) packageOf(name string) string {
	if sc.declared[name] {
		return ""
	}
	if p, ok := sc.imported[name]; ok {
		return p
	}
	if e := sc.session.lookup(name); e != nil {
		return e.path
	}
	return sc.packages.byName[name]
}

// unsupportedBuiltins are predeclared functions that the interpreter lacks.
var unsupportedBuiltins = map[string]bool{"clear": true, "max": true, "min": true}

// knows reports whether a name means anything.
func (sc *scope) knows(name string) bool {
	if sc.declared[name] || sc.packageOf(name) != "" || sc.session.lookup(name) != nil || types.Universe.Lookup(name) != nil {
		return true
	}
	for _, p := range sc.dotted {
		if sc.packages.symbols[p][name].IsValid() {
			return true
		}
	}
	return false
}

// check returns the mistakes of a cell.
func (sc *scope) check(p *parsedCell) error {
	var errs cellErrors
	var unsupported error
	mistake := func(n ast.Node, format string, args ...any) {
		errs = append(errs, &cellError{Msg: fmt.Sprintf(format, args...), At: placeAt(sc.fset, n.Pos())})
	}
	for _, q := range p.pieces {
		if q.kind == importPiece {
			continue
		}
		ast.Inspect(q.node(), func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if msg := sc.selection(n); msg != "" {
					mistake(n.Sel, "%s", msg)
				}
			case *ast.Ident:
				switch {
				case n.Obj != sessionObj || n.Name == "_":
				case !sc.knows(n.Name):
					mistake(n, "undefined: %s", n.Name)
				case unsupportedBuiltins[n.Name] && !sc.declared[n.Name] && sc.session.lookup(n.Name) == nil && unsupported == nil:
					unsupported = &unsupportedError{What: "the builtin " + n.Name, At: placeAt(sc.fset, n.Pos())}
				}
			}
			return true
		})
		if ret := returnOf(q); ret != nil {
			mistake(ret, "return outside a function")
		}
	}
	if errs != nil {
		return errs
	}
	return unsupported
}

// selection says what is wrong with a name selected from a package, or nothing.
func (sc *scope) selection(n *ast.SelectorExpr) string {
	base, ok := n.X.(*ast.Ident)
	if !ok || base.Obj != sessionObj {
		return ""
	}
	importPath := sc.packageOf(base.Name)
	if importPath == "" {
		return ""
	}
	switch {
	case !ast.IsExported(n.Sel.Name):
		return fmt.Sprintf("name %s not exported by package %s", n.Sel.Name, sc.packages.names[importPath])
	case !sc.packages.symbols[importPath][n.Sel.Name].IsValid():
		return fmt.Sprintf("undefined: %s.%s", base.Name, n.Sel.Name)
	}
	return ""
}

// returnOf returns a return statement that is in no function, or nil.
func returnOf(q *piece) ast.Node {
	if q.stmt == nil {
		return nil
	}
	var found ast.Node
	ast.Inspect(q.stmt, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			if found == nil {
				found = n
			}
		}
		return found == nil
	})
	return found
}

// isBlank reports whether every name is the blank one.
func isBlank(names []*ast.Ident) bool {
	for _, id := range names {
		if strings.Trim(id.Name, "_") != "" || id.Name == "" {
			return false
		}
	}
	return true
}
