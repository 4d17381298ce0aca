// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file works out the types of expressions that have changed since the type
// checker saw them, as far as that is easy. What it does not know the next round
// does.

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// typeOf returns the type of an expression, or nil if it is not known.
func (w *rewriter) typeOf(x ast.Expr) types.Type {
	if t, ok := w.types[x]; ok {
		return t
	}
	if id, ok := x.(*ast.Ident); ok {
		if obj := w.round.Info.ObjectOf(id); obj != nil {
			if t, ok := w.overlay[obj]; ok {
				return t
			}
		}
	}
	if !w.dirty[x] {
		t := w.round.Info.TypeOf(x)
		if t == types.Typ[types.Invalid] {
			return nil
		}
		return t
	}
	return w.infer(x)
}

// infer works out the type of an expression from the types of its parts.
func (w *rewriter) infer(x ast.Expr) types.Type {
	switch x := x.(type) {
	case *ast.ParenExpr:
		return w.typeOf(x.X)
	case *ast.SelectorExpr:
		t := w.typeOf(x.X)
		if t == nil {
			return nil
		}
		obj, _, _ := types.LookupFieldOrMethod(t, true, w.round.Pkg, x.Sel.Name)
		if obj == nil {
			return nil
		}
		return obj.Type()
	case *ast.CallExpr:
		if tv := w.round.Info.Types[x.Fun]; tv.IsType() {
			return tv.Type
		}
		t := w.typeOf(x.Fun)
		if t == nil {
			return nil
		}
		if sig, ok := t.Underlying().(*types.Signature); ok && sig.TypeParams().Len() == 0 {
			return resultOf(sig)
		}
	case *ast.StarExpr:
		if t := w.typeOf(x.X); t != nil {
			if p, ok := t.Underlying().(*types.Pointer); ok {
				return p.Elem()
			}
		}
	case *ast.UnaryExpr:
		t := w.typeOf(x.X)
		switch {
		case t == nil:
		case x.Op == token.AND:
			return types.NewPointer(t)
		case x.Op != token.ARROW:
			return t
		}
	case *ast.BinaryExpr:
		return w.inferBinary(x)
	case *ast.IndexExpr:
		return elemOf(w.typeOf(x.X))
	case *ast.SliceExpr:
		if t := w.typeOf(x.X); t != nil {
			if _, ok := t.Underlying().(*types.Slice); ok {
				return t
			}
		}
	case *ast.CompositeLit:
		if x.Type != nil {
			return w.round.Info.TypeOf(x.Type)
		}
	case *ast.TypeAssertExpr:
		if x.Type != nil {
			return w.round.Info.TypeOf(x.Type)
		}
	case *ast.FuncLit:
		return w.round.Info.TypeOf(x.Type)
	}
	return nil
}

// inferBinary works out the type of an operation on numbers or strings.
func (w *rewriter) inferBinary(x *ast.BinaryExpr) types.Type {
	switch x.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		return types.Typ[types.UntypedBool]
	case token.SHL, token.SHR:
		return w.typeOf(x.X)
	default:
	}
	l, r := w.typeOf(x.X), w.typeOf(x.Y)
	switch {
	case l == nil || r == nil:
		return nil
	case !isUntyped(l):
		return l
	default:
		return r
	}
}

// elemOf returns the type of the elements of what can be indexed.
func elemOf(t types.Type) types.Type {
	if t == nil {
		return nil
	}
	switch t := t.Underlying().(type) {
	case *types.Slice:
		return t.Elem()
	case *types.Array:
		return t.Elem()
	case *types.Map:
		return t.Elem()
	case *types.Pointer:
		if a, ok := t.Elem().Underlying().(*types.Array); ok {
			return a.Elem()
		}
	}
	return nil
}

// constant returns the value of a constant expression, or nil.
func (w *rewriter) constant(x ast.Expr) constant.Value {
	if w.dirty[x] {
		return nil
	}
	if v := w.round.Info.Types[x].Value; v != nil {
		return v
	}
	switch x := x.(type) {
	case *ast.BasicLit:
		return constant.MakeFromLiteral(x.Value, x.Kind, 0)
	case *ast.UnaryExpr:
		if v := w.constant(x.X); v != nil && (x.Op == token.SUB || x.Op == token.ADD) {
			return constant.UnaryOp(x.Op, v, 0)
		}
	case *ast.ParenExpr:
		return w.constant(x.X)
	}
	return nil
}

// define notes the type of a variable that is defined by a value that has changed.
func (w *rewriter) define(id *ast.Ident, t types.Type) {
	obj := w.round.Info.Defs[id]
	if obj == nil {
		return
	}
	if t != nil && isUntyped(t) {
		t = types.Default(t)
	}
	w.overlay[obj] = t
}
