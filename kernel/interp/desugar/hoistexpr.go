// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file is the second pass in expressions, in the order of their evaluation.

import (
	"go/ast"
	"go/token"
	"go/types"
)

func (h *hoister) exprs(list []ast.Expr) {
	for i := range list {
		h.expr(&list[i])
	}
}

// expr hoists what has been moved out of an expression.
func (h *hoister) expr(p *ast.Expr) {
	if *p == nil {
		return
	}
	switch x := (*p).(type) {
	case *ast.Ident:
		if m, ok := h.w.moved[x]; ok {
			h.hoist(x, m)
		}
	case *ast.CallExpr:
		mark := len(h.pending)
		h.call(x)
		if !h.isPure(x) {
			h.pending = append(h.pending[:min(mark, len(h.pending))], p)
		}
	case *ast.UnaryExpr:
		mark := len(h.pending)
		h.expr(&x.X)
		if x.Op == token.ARROW {
			h.pending = append(h.pending[:min(mark, len(h.pending))], p)
		}
	case *ast.BinaryExpr:
		if x.Op == token.LAND || x.Op == token.LOR {
			h.logical(p, x)
			return
		}
		h.expr(&x.X)
		h.expr(&x.Y)
	case *ast.FuncLit:
		if h.w.needs(x.Body) {
			inner := hoister{w: h.w, results: x.Type.Results}
			x.Body.List = inner.list(x.Body.List)
		}
	default:
		eachExpr(x, h.expr)
	}
}

// call hoists what has been moved out of the parts of a call.
func (h *hoister) call(x *ast.CallExpr) {
	h.expr(&x.Fun)
	h.exprs(x.Args)
}

// isPure reports whether a call is a conversion or a function of Go's own, which may
// be evaluated at any time.
func (h *hoister) isPure(x *ast.CallExpr) bool {
	tv := h.w.round.Info.Types[x.Fun]
	return tv.IsType() || tv.IsBuiltin() || h.isConversion(x.Fun)
}

// isConversion reports whether fun is the type of a conversion that the first pass
// has written.
func (h *hoister) isConversion(fun ast.Expr) bool {
	id, ok := fun.(*ast.Ident)
	if !ok || h.w.round.Info.ObjectOf(id) != nil {
		return false
	}
	switch types.Universe.Lookup(id.Name).(type) {
	case *types.TypeName, *types.Builtin:
		return true
	default:
		return false
	}
}

// hoist gives the variable id its value before the statement.
func (h *hoister) hoist(id *ast.Ident, m moved) {
	h.flush()
	x := m.x
	h.expr(&x)
	h.pending = nil
	delete(h.w.moved, id)
	define := &ast.AssignStmt{
		Lhs:    []ast.Expr{ident(id.Name, id.Pos())},
		TokPos: id.Pos(), Tok: token.DEFINE, Rhs: []ast.Expr{x},
	}
	h.pre = append(h.pre, define)
	if m.raises {
		err := h.errName()
		define.Lhs = append(define.Lhs, ident(err, id.Pos()))
		h.pre = append(h.pre, h.raise(err, x))
	}
}

// flush puts the calls that have been met so far into variables before the statement.
func (h *hoister) flush() {
	for _, p := range h.pending {
		t := ident(h.w.round.FreshName("t"), (*p).Pos())
		h.pre = append(h.pre, &ast.AssignStmt{
			Lhs:    []ast.Expr{ident(t.Name, t.Pos())},
			TokPos: t.Pos(), Tok: token.DEFINE, Rhs: []ast.Expr{*p},
		})
		*p = h.w.typed(t, h.w.typeOf(*p))
	}
	h.pending = nil
}

// logical hoists what has been moved out of x && y or x || y, where y is not always
// evaluated.
func (h *hoister) logical(p *ast.Expr, x *ast.BinaryExpr) {
	h.expr(&x.X)
	if !h.w.needs(x.Y) {
		mark := len(h.pending)
		h.expr(&x.Y)
		if len(h.pending) > mark || hasCall(x.X) {
			// Evaluated in one, with the calls in it.
			h.pending = append(h.pending, p)
			h.pending = dropInside(h.pending, x)
		}
		return
	}
	h.flush()
	pos := x.Pos()
	name := h.w.round.FreshName("t")
	h.pre = append(h.pre, &ast.AssignStmt{Lhs: []ast.Expr{ident(name, pos)}, TokPos: pos, Tok: token.DEFINE, Rhs: []ast.Expr{x.X}})
	inner := hoister{w: h.w, results: h.results}
	y := x.Y
	inner.expr(&y)
	var cond ast.Expr = ident(name, pos)
	if x.Op == token.LOR {
		cond = &ast.UnaryExpr{OpPos: pos, Op: token.NOT, X: cond}
	}
	set := &ast.AssignStmt{Lhs: []ast.Expr{ident(name, pos)}, TokPos: x.OpPos, Tok: token.ASSIGN, Rhs: []ast.Expr{y}}
	h.pre = append(h.pre, &ast.IfStmt{
		If: pos, Cond: cond,
		Body: &ast.BlockStmt{Lbrace: x.OpPos, List: append(inner.pre, set), Rbrace: x.End()},
	})
	*p = h.w.typed(ident(name, pos), types.Typ[types.Bool])
}

// dropInside takes those out of the pending calls that are inside x, except x itself.
func dropInside(pending []*ast.Expr, x *ast.BinaryExpr) []*ast.Expr {
	var out []*ast.Expr
	for _, p := range pending {
		inside := false
		if *p != ast.Expr(x) {
			ast.Inspect(x, func(n ast.Node) bool {
				inside = inside || n == ast.Node(*p)
				return !inside
			})
		}
		if !inside {
			out = append(out, p)
		}
	}
	return out
}

// eachExpr calls f for the places of the expressions directly in x, in the order of
// their evaluation.
func eachExpr(x ast.Expr, f func(*ast.Expr)) {
	list := func(xs []ast.Expr) {
		for i := range xs {
			f(&xs[i])
		}
	}
	opt := func(p *ast.Expr) {
		if *p != nil {
			f(p)
		}
	}
	switch x := x.(type) {
	case *ast.ParenExpr:
		f(&x.X)
	case *ast.SelectorExpr:
		f(&x.X)
	case *ast.StarExpr:
		f(&x.X)
	case *ast.UnaryExpr:
		f(&x.X)
	case *ast.BinaryExpr:
		f(&x.X)
		f(&x.Y)
	case *ast.CallExpr:
		f(&x.Fun)
		list(x.Args)
	case *ast.IndexExpr:
		f(&x.X)
		f(&x.Index)
	case *ast.IndexListExpr:
		f(&x.X)
		list(x.Indices)
	case *ast.SliceExpr:
		f(&x.X)
		opt(&x.Low)
		opt(&x.High)
		opt(&x.Max)
	case *ast.TypeAssertExpr:
		f(&x.X)
	case *ast.KeyValueExpr:
		f(&x.Key)
		f(&x.Value)
	case *ast.CompositeLit:
		list(x.Elts)
	}
}
