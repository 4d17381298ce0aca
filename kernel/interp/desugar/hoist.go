// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file is the second pass: it evaluates before a statement what the first pass
// has moved out of it, and what comes before that in the order of evaluation.

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/gosci/gosci/kernel/interp/check"
)

// hoistCell gives the variables that stand for moved expressions their values, in all
// of a cell.
func (w *rewriter) hoistCell() {
	for _, d := range w.round.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
			h := hoister{w: w, results: f.Type.Results}
			f.Body.List = h.list(f.Body.List)
		}
	}
	h := hoister{w: w, top: true}
	var steps []check.Step
	for _, s := range w.round.Steps {
		if s.Define == nil {
			steps = append(steps, asSteps(h.stmt(s.Stmt))...)
			continue
		}
		h.pre, h.pending = nil, nil
		if w.raising[s.Define] {
			h.defineRaising(s.Define)
		} else {
			h.exprs(s.Define.Values)
		}
		steps = append(steps, asSteps(h.pre)...)
		steps = append(steps, s)
	}
	if w.round.Result != nil {
		h.pre, h.pending = nil, nil
		h.expr(&w.round.Result)
		steps = append(steps, asSteps(h.pre)...)
	}
	w.round.Steps = steps
}

// asSteps returns statements as steps. Variables that they define are only for steps.
func asSteps(list []ast.Stmt) []check.Step {
	var steps []check.Step
	for _, s := range list {
		if a, ok := s.(*ast.AssignStmt); ok && a.Tok == token.DEFINE {
			spec := &ast.ValueSpec{Values: a.Rhs}
			for _, x := range a.Lhs {
				spec.Names = append(spec.Names, x.(*ast.Ident))
			}
			steps = append(steps, check.Step{Define: spec})
			continue
		}
		steps = append(steps, check.Step{Stmt: s})
	}
	return steps
}

// A hoister works on the statements of one function.
type hoister struct {
	w       *rewriter
	results *ast.FieldList // of the function
	top     bool           // the statement is one of the steps of a cell

	pre     []ast.Stmt  // what comes before the current statement
	pending []*ast.Expr // calls in it so far, which a hoisted expression must not overtake
}

// needs reports whether something in n has been moved.
func (w *rewriter) needs(n ast.Node) bool {
	found := false
	if n == nil {
		return false
	}
	ast.Inspect(n, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			_, is := w.moved[id]
			found = found || is
		}
		if n != nil && w.raising[n] {
			found = true
		}
		return !found
	})
	return found
}

func (h *hoister) list(list []ast.Stmt) []ast.Stmt {
	if len(h.w.moved)+len(h.w.raising) == 0 {
		return list
	}
	top := h.top
	h.top = false
	var out []ast.Stmt
	for _, s := range list {
		out = append(out, h.stmt(s)...)
	}
	h.top = top
	return out
}

// stmt returns what a statement becomes.
func (h *hoister) stmt(s ast.Stmt) []ast.Stmt {
	if !h.w.needs(s) {
		return []ast.Stmt{s}
	}
	h.pre, h.pending = nil, nil
	switch s := s.(type) {
	case *ast.AssignStmt:
		return h.assign(s)
	case *ast.ReturnStmt:
		return h.returnStmt(s)
	case *ast.ExprStmt:
		h.expr(&s.X)
	case *ast.GoStmt:
		h.call(s.Call)
	case *ast.DeferStmt:
		h.call(s.Call)
	case *ast.SendStmt:
		h.expr(&s.Chan)
		h.expr(&s.Value)
	case *ast.IncDecStmt:
		h.expr(&s.X)
	case *ast.DeclStmt:
		return h.declStmt(s)
	case *ast.LabeledStmt:
		return h.labeled(s)
	case *ast.BlockStmt:
		s.List = h.list(s.List)
		return []ast.Stmt{s}
	case *ast.IfStmt:
		return h.withInit(s.Init, func() { s.Init = nil }, func() []ast.Stmt {
			h.expr(&s.Cond)
			pre := h.pre
			s.Body.List = h.list(s.Body.List)
			if s.Else != nil {
				if list := h.stmt(s.Else); len(list) == 1 {
					s.Else = list[0]
				} else {
					s.Else = &ast.BlockStmt{Lbrace: s.Else.Pos(), List: list, Rbrace: s.Else.End()}
				}
			}
			return append(pre, s)
		})
	case *ast.ForStmt:
		return h.forStmt(s)
	case *ast.RangeStmt:
		h.expr(&s.X)
		pre := h.pre
		s.Body.List = h.list(s.Body.List)
		return append(pre, s)
	case *ast.SwitchStmt:
		return h.withInit(s.Init, func() { s.Init = nil }, func() []ast.Stmt {
			return h.switchStmt(s)
		})
	case *ast.TypeSwitchStmt:
		return h.withInit(s.Init, func() { s.Init = nil }, func() []ast.Stmt {
			ast.Inspect(s.Assign, func(n ast.Node) bool {
				x, ok := n.(*ast.TypeAssertExpr)
				if ok {
					h.expr(&x.X)
				}
				return !ok
			})
			pre := h.pre
			h.clauses(s.Body)
			return append(pre, s)
		})
	case *ast.SelectStmt:
		return h.selectStmt(s)
	}
	return append(h.pre, s)
}

// withInit returns what a statement with an initial statement becomes. Where
// something comes between the two the initial statement is taken out, and all of it
// put into a block.
func (h *hoister) withInit(init ast.Stmt, remove func(), rest func() []ast.Stmt) []ast.Stmt {
	var before []ast.Stmt
	if init != nil {
		before = h.stmt(init)
		h.pre, h.pending = nil, nil
	}
	list := rest()
	if init == nil || len(before) == 1 && before[0] == init && len(list) == 1 {
		return list
	}
	remove()
	return []ast.Stmt{&ast.BlockStmt{Lbrace: init.Pos(), List: append(before, list...), Rbrace: list[len(list)-1].End()}}
}

func (h *hoister) forStmt(s *ast.ForStmt) []ast.Stmt {
	if a, ok := s.Init.(*ast.AssignStmt); ok && h.w.raising[a] {
		h.raiseInto(a, &a.Rhs)
	} else if s.Init != nil {
		list := h.stmt(s.Init)
		h.pre = list[:len(list)-1]
	}
	pre := h.pre
	h.pre, h.pending = nil, nil
	body := h.list(s.Body.List)
	h.pre, h.pending = nil, nil
	if h.expr(&s.Cond); len(h.pre) > 0 {
		pos := s.Cond.Pos()
		stop := &ast.IfStmt{
			If:   pos,
			Cond: &ast.UnaryExpr{OpPos: pos, Op: token.NOT, X: operand(s.Cond)},
			Body: &ast.BlockStmt{Lbrace: pos, List: []ast.Stmt{&ast.BranchStmt{TokPos: pos, Tok: token.BREAK}}, Rbrace: pos},
		}
		body = append(append(h.pre, stop), body...)
		s.Cond = nil
	}
	s.Body.List = body
	if s.Post != nil && (h.w.needs(s.Post) || !isSimpleStmt(s.Post)) {
		s.Post = h.inFunction(s.Post)
	}
	return append(pre, s)
}

// isSimpleStmt reports whether s can stand where Go wants a simple statement.
func isSimpleStmt(s ast.Stmt) bool {
	switch s.(type) {
	case *ast.ExprStmt, *ast.AssignStmt, *ast.IncDecStmt, *ast.SendStmt:
		return true
	}
	return false
}

// inFunction returns the call of a function that executes s.
func (h *hoister) inFunction(s ast.Stmt) ast.Stmt {
	inner := hoister{w: h.w}
	pos := s.Pos()
	f := &ast.FuncLit{
		Type: &ast.FuncType{Func: pos, Params: &ast.FieldList{Opening: pos, Closing: pos}},
		Body: &ast.BlockStmt{Lbrace: pos, List: inner.stmt(s), Rbrace: s.End()},
	}
	return &ast.ExprStmt{X: &ast.CallExpr{Fun: f, Lparen: pos, Rparen: s.End()}}
}

// labeled keeps the label at the loop that it names, or at the beginning.
func (h *hoister) labeled(s *ast.LabeledStmt) []ast.Stmt {
	inner := s.Stmt
	list := h.stmt(inner)
	at := 0
	switch inner.(type) {
	case *ast.ForStmt, *ast.RangeStmt, *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.SelectStmt:
		at = len(list) - 1
	}
	s.Stmt = list[at]
	list[at] = s
	return list
}

func (h *hoister) declStmt(s *ast.DeclStmt) []ast.Stmt {
	g, ok := s.Decl.(*ast.GenDecl)
	if !ok {
		return []ast.Stmt{s}
	}
	for _, spec := range g.Specs {
		if spec, ok := spec.(*ast.ValueSpec); ok {
			if h.w.raising[spec] {
				h.defineRaising(spec)
			} else {
				h.exprs(spec.Values)
			}
		}
	}
	return append(h.pre, s)
}

func (h *hoister) returnStmt(s *ast.ReturnStmt) []ast.Stmt {
	if h.w.raising[s] {
		h.raiseInto(s, &s.Results)
	} else {
		h.exprs(s.Results)
	}
	return append(h.pre, s)
}

func (h *hoister) assign(s *ast.AssignStmt) []ast.Stmt {
	for _, x := range s.Lhs {
		if _, ok := x.(*ast.Ident); !ok {
			eachExpr(x, h.expr)
		}
	}
	switch {
	case !h.w.raising[s]:
		h.exprs(s.Rhs)
	case s.Tok == token.DEFINE:
		// x, err := f()
		h.expr(&s.Rhs[0])
		err := h.errName()
		s.Lhs = append(s.Lhs, ident(err, s.TokPos))
		return append(h.pre, s, h.raise(err, s.Rhs[0]))
	default:
		h.raiseInto(s, &s.Rhs)
	}
	return append(h.pre, s)
}

// defineRaising takes the values of variables from a call that raises.
func (h *hoister) defineRaising(spec *ast.ValueSpec) { h.raiseInto(spec, &spec.Values) }

// raiseInto puts the values of a call that raises into variables, and these into the
// place of the call.
func (h *hoister) raiseInto(n ast.Node, values *[]ast.Expr) {
	call := (*values)[0]
	h.expr(&call)
	tuple, _ := h.w.typeOf(ast.Unparen(call)).(*types.Tuple)
	count := 1
	if tuple != nil {
		count = tuple.Len() - 1
	} else if s, ok := n.(*ast.AssignStmt); ok {
		count = len(s.Lhs)
	}
	define := &ast.AssignStmt{TokPos: call.Pos(), Tok: token.DEFINE, Rhs: []ast.Expr{call}}
	*values = nil
	for i := range count {
		v := h.w.round.FreshName("v")
		define.Lhs = append(define.Lhs, ident(v, call.Pos()))
		var t types.Type
		if tuple != nil {
			t = tuple.At(i).Type()
		}
		*values = append(*values, h.w.typed(ident(v, call.Pos()), t))
	}
	err := h.errName()
	define.Lhs = append(define.Lhs, ident(err, call.Pos()))
	h.pre = append(h.pre, define, h.raise(err, call))
}
