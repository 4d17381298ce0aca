// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file is the second pass in switch and select statements.

import (
	"fmt"
	"go/ast"
	"go/token"
)

// clauses works on the statements in the clauses of a switch.
func (h *hoister) clauses(body *ast.BlockStmt) {
	for _, c := range body.List {
		if c, ok := c.(*ast.CaseClause); ok {
			c.Body = h.list(c.Body)
		}
	}
}

// switchStmt returns what a switch becomes. Its cases are evaluated one after the
// other until one is equal, so that nothing can be moved before it. If something is
// to be moved out of a case, statements find the number of the clause, and the switch
// is over that.
func (h *hoister) switchStmt(s *ast.SwitchStmt) []ast.Stmt {
	h.expr(&s.Tag)
	pre := h.pre
	needs := false
	for _, c := range s.Body.List {
		for _, x := range c.(*ast.CaseClause).List {
			needs = needs || h.w.needs(x)
		}
	}
	if needs {
		pre = append(pre, h.findClause(s)...)
	}
	h.clauses(s.Body)
	return append(pre, s)
}

// findClause makes s a switch over the number of its clauses and returns the
// statements that find the number.
func (h *hoister) findClause(s *ast.SwitchStmt) []ast.Stmt {
	pos := s.Switch
	var list []ast.Stmt
	define := func(base string, x ast.Expr) string {
		name := h.w.round.FreshName(base)
		list = append(list, &ast.AssignStmt{Lhs: []ast.Expr{ident(name, pos)}, TokPos: pos, Tok: token.DEFINE, Rhs: []ast.Expr{x}})
		return name
	}
	number := func(n int) ast.Expr {
		return &ast.BasicLit{ValuePos: pos, Kind: token.INT, Value: fmt.Sprint(n)}
	}
	tag := ""
	if s.Tag != nil {
		tag = define("t", s.Tag)
	}
	clause := define("i", number(0))
	s.Tag = ident(clause, pos)
	var last *ast.IfStmt // that tried the last case
	for i, c := range s.Body.List {
		c := c.(*ast.CaseClause)
		for _, x := range c.List {
			try := hoister{w: h.w, results: h.results, top: h.top && last == nil}
			try.expr(&x)
			cond := x
			if tag != "" {
				cond = &ast.BinaryExpr{X: ident(tag, x.Pos()), OpPos: x.Pos(), Op: token.EQL, Y: x}
			}
			next := &ast.IfStmt{
				If: x.Pos(), Cond: cond,
				Body: &ast.BlockStmt{Lbrace: x.Pos(), Rbrace: x.End(), List: []ast.Stmt{&ast.AssignStmt{
					Lhs: []ast.Expr{ident(clause, x.Pos())}, TokPos: x.Pos(), Tok: token.ASSIGN, Rhs: []ast.Expr{number(i + 1)},
				}}},
			}
			steps := append(try.pre, next)
			switch {
			case last == nil:
				list = append(list, steps...)
			case len(steps) == 1:
				last.Else = next
			default:
				last.Else = &ast.BlockStmt{Lbrace: x.Pos(), List: steps, Rbrace: x.End()}
			}
			last = next
		}
		if c.List != nil {
			c.List = []ast.Expr{number(i + 1)}
		}
	}
	return list
}

// selectStmt hoists what the clauses of a select evaluate when it is entered.
func (h *hoister) selectStmt(s *ast.SelectStmt) []ast.Stmt {
	for _, c := range s.Body.List {
		switch comm := c.(*ast.CommClause).Comm.(type) {
		case *ast.SendStmt:
			h.expr(&comm.Chan)
			h.expr(&comm.Value)
		case *ast.ExprStmt:
			h.received(comm.X)
		case *ast.AssignStmt:
			h.received(comm.Rhs[0])
		}
	}
	pre := h.pre
	for _, c := range s.Body.List {
		c := c.(*ast.CommClause)
		c.Body = h.list(c.Body)
	}
	return append(pre, s)
}

// received hoists what is in the operand of a receive operation.
func (h *hoister) received(x ast.Expr) {
	if u, ok := ast.Unparen(x).(*ast.UnaryExpr); ok && u.Op == token.ARROW {
		h.expr(&u.X)
	}
}
