// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file is the door of the rewriter, and its way through statements.

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/gosci/gosci/kernel/interp/check"
)

// Rewrite rewrites the forms of the dialect in a cell, as far as the types that the
// type checker found in this round tell. It reports whether it changed anything. It is
// meant for [check.Config].
func Rewrite(r *check.Round) bool {
	w := &rewriter{
		round:   r,
		types:   make(map[ast.Expr]types.Type),
		dirty:   make(map[ast.Expr]bool),
		overlay: make(map[types.Object]types.Type),
		moved:   make(map[*ast.Ident]moved),
		raising: make(map[ast.Node]bool),
	}
	if r.Failed {
		// Without arrays there is only the fourth form.
		w.nd, _ = r.Import(ndPath)
		w.cell()
	} else if !r.Program {
		w.raiseTop()
	}
	return w.changed
}

// A rewriter is the state of one call of Rewrite.
type rewriter struct {
	round   *check.Round
	nd      *types.Package // nil if there is none
	changed bool

	types   map[ast.Expr]types.Type     // of expressions that the rewriter made
	dirty   map[ast.Expr]bool           // expressions for which Info does not count any more
	overlay map[types.Object]types.Type // of variables for which Info does not count; nil if unknown
	moved   map[*ast.Ident]moved        // variables in the place of expressions
	raising map[ast.Node]bool           // assignments and returns of a call that raises
	results []*ast.FieldList            // of the functions around the current node
	stays   int                         // in how many nodes we are that nothing can be moved out of
	err     string                      // name of the errors raised in functions
}

// A moved expression is evaluated before the statement that it stood in.
type moved struct {
	x      ast.Expr
	raises bool // x is a call with a second result, the error
}

// cell rewrites all of a cell.
func (w *rewriter) cell() {
	for _, d := range w.round.Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.VAR {
			w.varDecl(g)
		}
	}
	for i := range w.round.Steps {
		s := &w.round.Steps[i]
		if s.Define != nil {
			w.valueSpec(s.Define)
		} else {
			w.stmt(&s.Stmt)
		}
	}
	if w.round.Result != nil {
		if isTupleCall(w, w.round.Result) {
			w.visit(&w.round.Result)
		} else {
			w.expr(&w.round.Result)
		}
	}
	for _, d := range w.round.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
			w.function(f.Type, f.Body)
		}
	}
	if len(w.moved)+len(w.raising) > 0 {
		w.hoistCell()
	}
}

// isTupleCall reports whether x is a call with several results.
func isTupleCall(w *rewriter, x ast.Expr) bool {
	_, ok := w.typeOf(ast.Unparen(x)).(*types.Tuple)
	return ok
}

func (w *rewriter) function(t *ast.FuncType, body *ast.BlockStmt) {
	stays := w.stays
	w.results, w.stays = append(w.results, t.Results), 0
	w.stmts(body.List)
	w.results, w.stays = w.results[:len(w.results)-1], stays
}

// returnsError reports whether the function around the current node returns an error.
func (w *rewriter) returnsError() bool {
	return len(w.results) > 0 && w.isErrorLast(w.results[len(w.results)-1])
}

func (w *rewriter) stmts(list []ast.Stmt) {
	for i := range list {
		w.stmt(&list[i])
	}
}

// stmt rewrites the expressions in a statement, and the statement itself if it is an
// assignment.
func (w *rewriter) stmt(p *ast.Stmt) {
	switch s := (*p).(type) {
	case nil:
	case *ast.AssignStmt:
		w.assign(p, s)
	case *ast.IncDecStmt:
		w.incDec(p, s)
	case *ast.ExprStmt:
		w.visit(&s.X)
	case *ast.GoStmt:
		w.visitCall(s.Call)
	case *ast.DeferStmt:
		w.visitCall(s.Call)
	case *ast.ReturnStmt:
		w.returnStmt(s)
	case *ast.SendStmt:
		w.expr(&s.Chan)
		w.expr(&s.Value)
	case *ast.DeclStmt:
		if g, ok := s.Decl.(*ast.GenDecl); ok && g.Tok == token.VAR {
			w.varDecl(g)
		}
	case *ast.LabeledStmt:
		w.stmt(&s.Stmt)
	case *ast.BlockStmt:
		w.stmts(s.List)
	case *ast.IfStmt:
		w.stmt(&s.Init)
		w.expr(&s.Cond)
		w.stmts(s.Body.List)
		w.stmt(&s.Else)
	case *ast.ForStmt:
		w.stmt(&s.Init)
		w.expr(&s.Cond)
		if w.returnsError() {
			w.stays++ // a post statement cannot return
		}
		w.stmt(&s.Post)
		if w.returnsError() {
			w.stays--
		}
		w.stmts(s.Body.List)
	case *ast.RangeStmt:
		dirty := w.expr(&s.X)
		for _, x := range []ast.Expr{s.Key, s.Value} {
			if id, ok := x.(*ast.Ident); ok && s.Tok == token.DEFINE && dirty {
				w.define(id, nil)
			}
		}
		w.stmts(s.Body.List)
	case *ast.SwitchStmt:
		w.stmt(&s.Init)
		w.expr(&s.Tag)
		w.clauses(s.Body)
	case *ast.TypeSwitchStmt:
		w.stmt(&s.Init)
		w.stmt(&s.Assign)
		w.clauses(s.Body)
	case *ast.SelectStmt:
		w.clauses(s.Body)
	}
}

func (w *rewriter) clauses(body *ast.BlockStmt) {
	for _, c := range body.List {
		switch c := c.(type) {
		case *ast.CaseClause:
			for i := range c.List {
				w.expr(&c.List[i])
			}
			w.stmts(c.Body)
		case *ast.CommClause:
			w.stmt(&c.Comm)
			w.stmts(c.Body)
		}
	}
}

func (w *rewriter) varDecl(g *ast.GenDecl) {
	for _, spec := range g.Specs {
		if spec, ok := spec.(*ast.ValueSpec); ok {
			w.valueSpec(spec)
		}
	}
}

// valueSpec rewrites the definition of variables.
func (w *rewriter) valueSpec(spec *ast.ValueSpec) {
	lhs := make([]ast.Expr, len(spec.Names))
	for i, id := range spec.Names {
		lhs[i] = id
	}
	w.values(spec, lhs, spec.Values, spec.Type == nil)
}

// values rewrites the right side of an assignment. With define it notes the types of
// the variables that it defines.
func (w *rewriter) values(stmt ast.Node, lhs, rhs []ast.Expr, define bool) {
	set := func(i int, t types.Type) {
		if id, ok := lhs[i].(*ast.Ident); ok && define {
			w.define(id, t)
		}
	}
	if len(rhs) == 1 {
		if tuple := w.raisedTuple(rhs[0], len(lhs)); tuple != nil && !takesError(lhs) {
			w.visit(&rhs[0])
			w.raising[stmt] = true
			w.changed = true
			for i := range lhs {
				set(i, tuple.At(i).Type())
			}
			return
		}
	}
	if len(lhs) != len(rhs) {
		for i := range rhs {
			dirty := w.visit(&rhs[i])
			tuple, _ := w.typeOf(rhs[i]).(*types.Tuple)
			for j := range lhs {
				switch {
				case !dirty:
				case tuple != nil && j < tuple.Len():
					set(j, tuple.At(j).Type())
				default:
					set(j, nil)
				}
			}
		}
		return
	}
	for i := range rhs {
		if w.expr(&rhs[i]) {
			set(i, w.typeOf(rhs[i]))
		}
	}
}

// takesError reports whether the last of several variables is meant for an error, so
// that it is a mistake if there is one variable too few.
func takesError(lhs []ast.Expr) bool {
	id, ok := lhs[len(lhs)-1].(*ast.Ident)
	return ok && len(lhs) > 1 && id.Name == "err"
}

// raisedTuple returns the results of a call that has n results and an error after
// them; nil if x is no such call.
func (w *rewriter) raisedTuple(x ast.Expr, n int) *types.Tuple {
	if _, ok := ast.Unparen(x).(*ast.CallExpr); !ok || n == 0 || w.stays > 0 {
		return nil
	}
	tuple, _ := w.typeOf(ast.Unparen(x)).(*types.Tuple)
	if tuple == nil || tuple.Len() != n+1 || !isError(tuple.At(n).Type()) {
		return nil
	}
	return tuple
}

// isError reports whether t is the type error.
func isError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}

// returnStmt rewrites a return statement.
func (w *rewriter) returnStmt(s *ast.ReturnStmt) {
	if len(s.Results) == 1 {
		n := 0
		if len(w.results) > 0 {
			n = w.results[len(w.results)-1].NumFields()
		}
		if n > 1 {
			if w.raisedTuple(s.Results[0], n) != nil {
				w.raising[s] = true
				w.changed = true
			}
			w.visit(&s.Results[0])
			return
		}
	}
	for i := range s.Results {
		w.expr(&s.Results[i])
	}
}
