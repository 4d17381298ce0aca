// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file is the rewriter's way through expressions.

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// expr rewrites an expression in the place of a single value. It reports whether what
// Info says of it does not count any more.
func (w *rewriter) expr(p *ast.Expr) bool {
	dirty := w.visit(p)
	call, ok := ast.Unparen(*p).(*ast.CallExpr)
	if !ok {
		return dirty
	}
	tuple := w.raisedTuple(call, 1)
	if tuple == nil {
		return dirty
	}
	text := types.ExprString(call)
	v := ident(w.round.FreshName("v"), call.Pos())
	w.moved[v] = moved{x: call, raises: true}
	w.replace(p, w.typed(v, tuple.At(0).Type()), text)
	return true
}

// replace puts x in the place of an expression that the user wrote as text.
func (w *rewriter) replace(p *ast.Expr, x ast.Expr, text string) {
	w.round.Replaced(x, strings.ReplaceAll(text, "(*ast.BadExpr)[", "["))
	*p = x
	w.dirty[x] = true
	w.changed = true
}

// visit is expr for an expression that may have several values, or none.
func (w *rewriter) visit(p *ast.Expr) (dirty bool) {
	switch x := (*p).(type) {
	case *ast.Ident:
		if obj := w.round.Info.ObjectOf(x); obj != nil {
			_, dirty = w.overlay[obj]
		}
	case *ast.ParenExpr:
		dirty = w.visit(&x.X)
	case *ast.SelectorExpr:
		paren, _ := x.X.(*ast.ParenExpr)
		text := types.ExprString(x.X)
		dirty = w.expr(&x.X)
		if dirty {
			x.X = operand(x.X)
		}
		if _, isName := x.X.(*ast.Ident); paren != nil && x.X != ast.Expr(paren) && !isName {
			w.round.Replaced(x.X, text) // with its parentheses
		}
	case *ast.StarExpr:
		dirty = w.expr(&x.X)
	case *ast.UnaryExpr:
		text := types.ExprString(x)
		dirty = w.expr(&x.X)
		w.unary(p, x, text)
	case *ast.BinaryExpr:
		text := types.ExprString(x)
		left, right := w.expr(&x.X), w.expr(&x.Y)
		dirty = left || right
		w.binary(p, x, text)
	case *ast.CallExpr:
		text := types.ExprString(x)
		dirty = w.visitCall(x)
		w.call(p, x, text)
	case *ast.IndexExpr:
		text := types.ExprString(x)
		base, index := w.expr(&x.X), w.expr(&x.Index)
		dirty = base || index
		w.index(p, text)
	case *ast.IndexListExpr:
		text := types.ExprString(x)
		dirty = w.expr(&x.X)
		for i := range x.Indices {
			dirty = w.expr(&x.Indices[i]) || dirty
		}
		w.index(p, text)
	case *ast.SliceExpr:
		text := types.ExprString(x)
		if _, isRange := x.X.(*ast.BadExpr); !isRange {
			dirty = w.expr(&x.X)
		}
		for _, bound := range []*ast.Expr{&x.Low, &x.High, &x.Max} {
			if *bound != nil {
				dirty = w.expr(bound) || dirty
			}
		}
		w.index(p, text)
	case *ast.TypeAssertExpr:
		dirty = w.expr(&x.X)
	case *ast.KeyValueExpr:
		if _, ok := x.Key.(*ast.Ident); !ok {
			dirty = w.expr(&x.Key)
		}
		dirty = w.expr(&x.Value) || dirty
	case *ast.CompositeLit:
		for i := range x.Elts {
			dirty = w.expr(&x.Elts[i]) || dirty
		}
	case *ast.FuncLit:
		w.function(x.Type, x.Body)
	}
	if dirty {
		w.dirty[*p] = true
	}
	return w.dirty[*p]
}

// visitCall rewrites the parts of a call.
func (w *rewriter) visitCall(x *ast.CallExpr) bool {
	dirty := w.expr(&x.Fun)
	if len(x.Args) == 1 && w.takesTuple(x) {
		dirty = w.visit(&x.Args[0]) || dirty
	} else {
		for i := range x.Args {
			dirty = w.expr(&x.Args[i]) || dirty
		}
	}
	if dirty {
		w.dirty[x] = true
	}
	return dirty
}

// takesTuple reports whether the one argument of a call is a call whose results are
// all taken as arguments, f(g()).
func (w *rewriter) takesTuple(x *ast.CallExpr) bool {
	tuple, _ := w.typeOf(ast.Unparen(x.Args[0])).(*types.Tuple)
	t := w.typeOf(x.Fun)
	if tuple == nil || t == nil || w.round.Info.Types[x.Fun].IsType() || w.round.Info.Types[x.Fun].IsBuiltin() {
		return false
	}
	sig, ok := t.Underlying().(*types.Signature)
	if !ok {
		return false
	}
	params := sig.Params()
	if sig.Variadic() {
		return tuple.Len() >= params.Len()-1 && tuple.Len() > 1 && w.variadicTakes(sig, tuple)
	}
	return tuple.Len() == params.Len()
}

// variadicTakes reports whether the last results of a call can be arguments of a
// variadic function.
func (w *rewriter) variadicTakes(sig *types.Signature, tuple *types.Tuple) bool {
	last := sig.Params().Len() - 1
	rest, ok := sig.Params().At(last).Type().(*types.Slice)
	if !ok {
		return false
	}
	for i := last; i < tuple.Len(); i++ {
		if _, generic := rest.Elem().(*types.TypeParam); !generic && !types.AssignableTo(tuple.At(i).Type(), rest.Elem()) {
			return false
		}
	}
	return true
}

// unary rewrites an operator with one array.
func (w *rewriter) unary(p *ast.Expr, x *ast.UnaryExpr, text string) {
	k := arrayKind(w.typeOf(x.X))
	if k == none || w.nd == nil {
		return
	}
	var name string
	switch x.Op {
	case token.ADD:
		if k >= intKind {
			w.replace(p, x.X, text)
		}
		return
	case token.SUB:
		name = "Neg"
	case token.NOT:
		if k != boolKind {
			return
		}
		name = "Not"
	case token.XOR:
		name = "Not"
	default:
		return
	}
	y := x.X
	if w.method(k, name) == nil && k < intKind {
		y, k = w.asKind(y, k, intKind), intKind
	}
	if w.method(k, name) != nil {
		w.replace(p, w.callMethod(y, k, name, x.OpPos), text)
	}
}
