// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check

// This file finds the names that a piece of syntax takes from outside of it,
// before anything has a type.

import (
	"go/ast"
	"go/token"
)

// freeNames calls use for every identifier in n that n does not itself declare.
// It passes over names of fields, methods and labels. Where isKey is true the
// identifier is a key in a composite literal, and may be a field or a variable.
func freeNames(n ast.Node, use func(id *ast.Ident, isKey bool)) {
	w := freeWalker{use: use}
	switch n := n.(type) {
	case *ast.FuncDecl:
		w.funcDecl(n)
	case *ast.GenDecl:
		for _, spec := range n.Specs {
			w.spec(spec, n.Tok)
		}
	case ast.Stmt:
		w.push()
		w.stmt(n)
	case ast.Expr:
		w.expr(n)
	case ast.Spec:
		w.spec(n, token.VAR)
	}
}

// A freeWalker is the state of freeNames: the names declared around the current
// node, innermost block last.
type freeWalker struct {
	use    func(id *ast.Ident, isKey bool)
	blocks []map[string]bool
}

func (w *freeWalker) push() { w.blocks = append(w.blocks, nil) }
func (w *freeWalker) pop()  { w.blocks = w.blocks[:len(w.blocks)-1] }

// bind declares a name in the innermost block.
func (w *freeWalker) bind(id *ast.Ident) {
	if len(w.blocks) == 0 || id == nil {
		return
	}
	b := &w.blocks[len(w.blocks)-1]
	if *b == nil {
		*b = make(map[string]bool)
	}
	(*b)[id.Name] = true
}

func (w *freeWalker) ident(id *ast.Ident, isKey bool) {
	for _, b := range w.blocks {
		if b[id.Name] {
			return
		}
	}
	if id.Name != "_" {
		w.use(id, isKey)
	}
}

func (w *freeWalker) exprs(list []ast.Expr) {
	for _, x := range list {
		w.expr(x)
	}
}

func (w *freeWalker) expr(x ast.Expr) {
	switch x := x.(type) {
	case nil:
	case *ast.Ident:
		w.ident(x, false)
	case *ast.SelectorExpr:
		w.expr(x.X)
	case *ast.CompositeLit:
		w.expr(x.Type)
		fields := true // may the literal be a struct?
		switch x.Type.(type) {
		case *ast.MapType, *ast.ArrayType:
			fields = false
		}
		for _, e := range x.Elts {
			kv, ok := e.(*ast.KeyValueExpr)
			if !ok {
				w.expr(e)
				continue
			}
			if key, ok := kv.Key.(*ast.Ident); ok {
				w.ident(key, fields)
			} else {
				w.expr(kv.Key)
			}
			w.expr(kv.Value)
		}
	case *ast.FuncLit:
		w.function(nil, x.Type, x.Body)
	case *ast.FuncType:
		w.function(nil, x, nil)
	case *ast.StructType:
		w.fieldTypes(x.Fields)
	case *ast.InterfaceType:
		w.fieldTypes(x.Methods)
	default:
		// Nothing else declares a name: visit the expressions in it.
		ast.Inspect(x, func(n ast.Node) bool {
			if n == x {
				return true
			}
			if e, ok := n.(ast.Expr); ok {
				w.expr(e)
			}
			return false
		})
	}
}

// fieldTypes visits the types in a list of fields or parameters.
func (w *freeWalker) fieldTypes(list *ast.FieldList) {
	if list != nil {
		for _, f := range list.List {
			w.expr(f.Type)
		}
	}
}

// fieldNames binds the names in a list of parameters.
func (w *freeWalker) fieldNames(list *ast.FieldList) {
	if list != nil {
		for _, f := range list.List {
			for _, id := range f.Names {
				w.bind(id)
			}
		}
	}
}

func (w *freeWalker) funcDecl(d *ast.FuncDecl) {
	w.push()
	if d.Recv != nil {
		for _, f := range d.Recv.List {
			// The arguments of the receiver's type are declared there.
			base, params := receiverType(f.Type)
			for _, p := range params {
				if id, ok := p.(*ast.Ident); ok {
					w.bind(id)
				}
			}
			w.expr(base)
		}
	}
	w.function(d.Recv, d.Type, d.Body)
	w.pop()
}

// receiverType returns the name, or what stands in its place, of a receiver's type,
// and its type parameters.
func receiverType(x ast.Expr) (base ast.Expr, params []ast.Expr) {
	for {
		switch y := x.(type) {
		case *ast.ParenExpr:
			x = y.X
		case *ast.StarExpr:
			x = y.X
		case *ast.IndexExpr:
			return y.X, []ast.Expr{y.Index}
		case *ast.IndexListExpr:
			return y.X, y.Indices
		default:
			return x, nil
		}
	}
}

func (w *freeWalker) function(recv *ast.FieldList, t *ast.FuncType, body *ast.BlockStmt) {
	w.push()
	w.fieldNames(t.TypeParams)
	w.fieldTypes(t.TypeParams)
	w.fieldTypes(t.Params)
	w.fieldTypes(t.Results)
	w.fieldNames(recv)
	w.fieldNames(t.Params)
	w.fieldNames(t.Results)
	if body != nil {
		w.block(body.List)
	}
	w.pop()
}

func (w *freeWalker) spec(spec ast.Spec, tok token.Token) {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		w.bind(spec.Name)
		w.push()
		w.fieldNames(spec.TypeParams)
		w.fieldTypes(spec.TypeParams)
		w.expr(spec.Type)
		w.pop()
	case *ast.ValueSpec:
		w.expr(spec.Type)
		w.exprs(spec.Values)
		if tok == token.CONST || tok == token.VAR {
			for _, id := range spec.Names {
				w.bind(id)
			}
		}
	}
}

func (w *freeWalker) block(list []ast.Stmt) {
	w.push()
	for _, s := range list {
		w.stmt(s)
	}
	w.pop()
}

func (w *freeWalker) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case nil:
	case *ast.AssignStmt:
		w.exprs(s.Rhs)
		for _, x := range s.Lhs {
			if id, ok := x.(*ast.Ident); ok && s.Tok == token.DEFINE {
				w.bind(id)
			} else {
				w.expr(x)
			}
		}
	case *ast.BlockStmt:
		w.block(s.List)
	case *ast.DeclStmt:
		if d, ok := s.Decl.(*ast.GenDecl); ok {
			for _, spec := range d.Specs {
				w.spec(spec, d.Tok)
			}
		}
	case *ast.LabeledStmt:
		w.stmt(s.Stmt)
	case *ast.BranchStmt:
	case *ast.IfStmt:
		w.push()
		w.stmt(s.Init)
		w.expr(s.Cond)
		w.block(s.Body.List)
		w.stmt(s.Else)
		w.pop()
	case *ast.ForStmt:
		w.push()
		w.stmt(s.Init)
		w.expr(s.Cond)
		w.stmt(s.Post)
		w.block(s.Body.List)
		w.pop()
	case *ast.RangeStmt:
		w.push()
		w.expr(s.X)
		for _, x := range []ast.Expr{s.Key, s.Value} {
			if id, ok := x.(*ast.Ident); ok && s.Tok == token.DEFINE {
				w.bind(id)
			} else {
				w.expr(x)
			}
		}
		w.block(s.Body.List)
		w.pop()
	case *ast.SwitchStmt:
		w.push()
		w.stmt(s.Init)
		w.expr(s.Tag)
		w.clauses(s.Body)
		w.pop()
	case *ast.TypeSwitchStmt:
		w.push()
		w.stmt(s.Init)
		w.stmt(s.Assign)
		w.clauses(s.Body)
		w.pop()
	case *ast.SelectStmt:
		w.clauses(s.Body)
	default:
		// Nothing else declares a name: visit the expressions in it.
		ast.Inspect(s, func(n ast.Node) bool {
			if n == s {
				return true
			}
			if e, ok := n.(ast.Expr); ok {
				w.expr(e)
			}
			return false
		})
	}
}

// clauses visits the clauses of a switch or select statement.
func (w *freeWalker) clauses(body *ast.BlockStmt) {
	for _, s := range body.List {
		switch s := s.(type) {
		case *ast.CaseClause:
			w.exprs(s.List)
			w.block(s.Body)
		case *ast.CommClause:
			w.push()
			w.stmt(s.Comm)
			w.block(s.Body)
			w.pop()
		}
	}
}
