// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file is assignments: to places in arrays, and with operators.

import (
	"go/ast"
	"go/token"
	"go/types"
)

// assign rewrites an assignment.
func (w *rewriter) assign(p *ast.Stmt, s *ast.AssignStmt) {
	switch {
	case s.Tok == token.DEFINE:
		w.values(s, s.Lhs, s.Rhs, true)
	case s.Tok != token.ASSIGN:
		w.compound(p, &s.Lhs[0], binaryOp(s.Tok), &s.Rhs[0], s.TokPos)
	default:
		places := w.targets(s.Lhs)
		w.values(s, s.Lhs, s.Rhs, false)
		w.setPlaces(p, s, places)
	}
}

// targets rewrites what is inside the left side of an assignment and returns, for each
// of its expressions, the place that it is, if it is one.
func (w *rewriter) targets(lhs []ast.Expr) []*place {
	places := make([]*place, len(lhs))
	for i := range lhs {
		places[i] = w.target(&lhs[i])
	}
	return places
}

// target rewrites what is inside an expression that is assigned to, and returns the
// place that it is, or nil.
func (w *rewriter) target(p *ast.Expr) *place {
	switch x := ast.Unparen(*p).(type) {
	case *ast.Ident:
	case *ast.IndexExpr:
		w.expr(&x.X)
		w.expr(&x.Index)
	case *ast.IndexListExpr:
		w.expr(&x.X)
		for i := range x.Indices {
			w.expr(&x.Indices[i])
		}
	case *ast.SliceExpr:
		w.expr(&x.X)
		for _, bound := range []*ast.Expr{&x.Low, &x.High, &x.Max} {
			if *bound != nil {
				w.expr(bound)
			}
		}
	default:
		w.visit(p)
	}
	if w.listed(p) {
		return nil
	}
	if pl, ok := w.placeOf(*p); ok {
		return &pl
	}
	return nil
}

// setPlaces rewrites an assignment to places.
func (w *rewriter) setPlaces(p *ast.Stmt, s *ast.AssignStmt, places []*place) {
	if len(places) == 1 && places[0] != nil && len(s.Rhs) == 1 {
		text := types.ExprString(s.Lhs[0])
		if set := w.set(*places[0], s.Rhs[0]); set != nil {
			w.replaceStmt(p, set, text)
		}
		return
	}
	some := false
	for i, pl := range places {
		if pl == nil {
			continue
		}
		some = true
		if len(s.Rhs) == len(places) && w.typeOf(s.Rhs[i]) == nil {
			return // until the type is known
		}
	}
	if !some || len(s.Rhs) != len(s.Lhs) && w.raising[s] {
		return
	}
	w.setSeveral(p, s, places)
}

// setSeveral rewrites an assignment of several values, of which some go to places: all
// values are put into variables first.
func (w *rewriter) setSeveral(p *ast.Stmt, s *ast.AssignStmt, places []*place) {
	var tuple *types.Tuple
	if len(s.Rhs) == 1 {
		if tuple, _ = w.typeOf(s.Rhs[0]).(*types.Tuple); tuple == nil || tuple.Len() != len(places) {
			return
		}
	} else if len(s.Rhs) != len(places) {
		return
	}
	block := &ast.BlockStmt{Lbrace: s.Pos(), Rbrace: s.End()}
	values := &ast.AssignStmt{TokPos: s.TokPos, Tok: token.DEFINE, Rhs: s.Rhs}
	var after []ast.Stmt
	rest := &ast.AssignStmt{TokPos: s.TokPos, Tok: token.ASSIGN}
	for i, pl := range places {
		t := w.typeOf(s.Rhs[min(i, len(s.Rhs)-1)])
		if tuple != nil {
			t = tuple.At(i).Type()
		} else if t != nil && isUntyped(t) {
			t = types.Default(t)
		}
		name := w.round.FreshName("v")
		values.Lhs = append(values.Lhs, ident(name, s.Lhs[i].Pos()))
		value := w.typed(ident(name, s.Lhs[i].Pos()), t)
		if pl == nil {
			rest.Lhs, rest.Rhs = append(rest.Lhs, s.Lhs[i]), append(rest.Rhs, value)
			continue
		}
		for j, x := range pl.indices {
			if _, isRange := x.(*ast.SliceExpr); !isRange && w.constant(x) == nil {
				// Indices are evaluated before anything is assigned.
				index := w.round.FreshName("i")
				block.List = append(block.List, &ast.AssignStmt{
					Lhs: []ast.Expr{ident(index, x.Pos())}, TokPos: x.Pos(), Tok: token.DEFINE, Rhs: []ast.Expr{x},
				})
				pl.indices[j] = w.typed(ident(index, x.Pos()), w.typeOf(x))
			}
		}
		set := w.set(*pl, value)
		if set == nil {
			return
		}
		after = append(after, set)
	}
	block.List = append(block.List, values)
	if len(rest.Lhs) > 0 {
		block.List = append(block.List, rest)
	}
	block.List = append(block.List, after...)
	w.replaceStmt(p, block, "")
}

// replaceStmt puts a statement in the place of one that assigns to text.
func (w *rewriter) replaceStmt(p *ast.Stmt, s ast.Stmt, text string) {
	if e, ok := s.(*ast.ExprStmt); ok && text != "" {
		w.round.Replaced(e.X, text)
	}
	*p = s
	w.changed = true
}

// set returns the statement that assigns a value to a place, or nil if the place
// cannot hold it.
func (w *rewriter) set(pl place, value ast.Expr) ast.Stmt {
	vk := arrayKind(w.typeOf(value))
	if vk != none {
		if vk > pl.kind || pl.form == placeElement {
			return nil
		}
		value = w.asKind(value, vk, pl.kind)
	} else {
		nk := w.numberKind(value, pl.kind)
		if nk == none || nk > pl.kind {
			return nil
		}
		value = w.number(value, pl.kind)
	}
	value = ast.Unparen(value)
	var call ast.Expr
	var first []ast.Stmt
	switch pl.form {
	case placeElement:
		args := []ast.Expr{value}
		for _, x := range pl.indices {
			if hasCall(x) && hasCall(value) {
				// The index comes before the value.
				i := w.round.FreshName("i")
				first = append(first, &ast.AssignStmt{
					Lhs: []ast.Expr{ident(i, x.Pos())}, TokPos: x.Pos(), Tok: token.DEFINE, Rhs: []ast.Expr{x},
				})
				x = w.typed(ident(i, x.Pos()), w.typeOf(x))
			}
			args = append(args, w.number(x, intKind))
		}
		call = w.callMethod(pl.array, pl.kind, "Set", pl.lbrack, args...)
	case placeView:
		name := "Fill"
		if vk != none {
			name = "Assign"
		}
		call = w.callMethod(w.view(pl), pl.kind, name, pl.lbrack, value)
	case placeMasked:
		name := "SetMask"
		if vk != none {
			name = "SetMaskArray"
		}
		call = w.callMethod(pl.array, pl.kind, name, pl.lbrack, pl.indices[0], value)
	case placeTaken:
		if pl.axis >= 0 {
			return nil
		}
		name := "Put"
		if vk != none {
			name = "PutArray"
		}
		call = w.callMethod(pl.array, pl.kind, name, pl.lbrack, pl.indices[0], value)
	default:
		return nil
	}
	if len(first) > 0 {
		return &ast.BlockStmt{Lbrace: call.Pos(), List: append(first, &ast.ExprStmt{X: call}), Rbrace: call.End()}
	}
	return &ast.ExprStmt{X: call}
}

// once returns x in a form that can be evaluated several times: itself, if it is
// simple, or a variable.
func (w *rewriter) once(x ast.Expr) ast.Expr {
	if w.isSimple(x) {
		return x
	}
	t := ident(w.round.FreshName("t"), x.Pos())
	w.moved[t] = moved{x: x}
	return w.typed(t, w.typeOf(x))
}

// again returns an expression for the second evaluation of x, which once returned.
func (w *rewriter) again(x ast.Expr) ast.Expr {
	if id, ok := x.(*ast.Ident); ok {
		return w.typed(ident(id.Name, id.Pos()), w.typeOf(x))
	}
	return x
}

// compound rewrites lhs op= y.
func (w *rewriter) compound(p *ast.Stmt, lhs *ast.Expr, op token.Token, y *ast.Expr, pos token.Pos) {
	text := types.ExprString(*lhs)
	pl := w.target(lhs)
	x := *lhs
	w.expr(y)
	if w.nd == nil {
		return
	}
	if k := arrayKind(w.typeOf(x)); k != none && pl == nil {
		if s := w.inPlace(x, op, *y, k, pos); s != nil {
			w.replaceStmt(p, s, text)
		}
		return
	}
	if pl == nil {
		return
	}
	if pl.form == placeView {
		if s := w.inPlace(w.view(*pl), op, *y, pl.kind, pos); s != nil {
			w.replaceStmt(p, s, text)
		}
		return
	}
	// What is evaluated twice is put into variables, which get their values where
	// they occur first.
	first, second := *pl, *pl
	first.array = w.once(pl.array)
	second.array = w.again(first.array)
	first.indices, second.indices = nil, nil
	for _, i := range pl.indices {
		i = w.once(i)
		first.indices, second.indices = append(first.indices, i), append(second.indices, w.again(i))
	}
	if pl.form == placeElement {
		first.indices, second.indices = second.indices, first.indices
		if nk := w.numberKind(*y, pl.kind); nk != none && nk <= pl.kind {
			*y = w.number(*y, pl.kind)
		}
	}
	sum := &ast.BinaryExpr{X: w.read(second), OpPos: pos, Op: op, Y: *y}
	var value ast.Expr = sum
	w.dirty[sum] = true
	w.binary(&value, sum, text)
	if s := w.set(first, value); s != nil {
		w.replaceStmt(p, s, text)
	}
}

// incDec rewrites x++ and x--.
func (w *rewriter) incDec(p *ast.Stmt, s *ast.IncDecStmt) {
	op := token.ADD
	if s.Tok == token.DEC {
		op = token.SUB
	}
	one := w.typed(&ast.BasicLit{ValuePos: s.TokPos, Kind: token.INT, Value: "1"}, types.Typ[types.UntypedInt])
	w.compound(p, &s.X, op, &one, s.TokPos)
}
