// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file is the kinds of arrays and numbers, and how one becomes another.

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"math"
)

// ndPath is the path of the package of arrays.
const ndPath = "github.com/gosci/gosci/numerics/nd"

// A kind is a kind of array, and of the numbers that are its elements. Each can hold
// the elements of those before it.
type kind int

const (
	none kind = iota - 1
	boolKind
	uint8Kind
	intKind
	floatKind
	complexKind
)

// kindInfo is what belongs to a kind.
type kindInfo struct {
	array string          // name of the array type
	basic types.BasicKind // of the elements
	elem  string          // name of the type of the elements
}

// info returns what belongs to a kind other than none.
func (k kind) info() kindInfo {
	return [...]kindInfo{
		boolKind:    {"Bool", types.Bool, "bool"},
		uint8Kind:   {"Uint8", types.Uint8, "uint8"},
		intKind:     {"Int", types.Int, "int"},
		floatKind:   {"Array", types.Float64, "float64"},
		complexKind: {"Complex", types.Complex128, "complex128"},
	}[k]
}

// suffix returns what ends the name of a function of nd for arrays of kind k.
func (k kind) suffix() string {
	if k == floatKind {
		return ""
	}
	return k.info().array
}

// arrayKind returns the kind of the arrays of type t, or none.
func arrayKind(t types.Type) kind {
	if t == nil {
		return none
	}
	p, ok := types.Unalias(t).(*types.Pointer)
	if !ok {
		return none
	}
	n, ok := types.Unalias(p.Elem()).(*types.Named)
	if !ok || n.Obj().Pkg() == nil || n.Obj().Pkg().Path() != ndPath {
		return none
	}
	for k := boolKind; k <= complexKind; k++ {
		if n.Obj().Name() == k.info().array {
			return k
		}
	}
	return none
}

// basicKind returns the kind that can hold numbers, or truth values, of type t, or
// none.
func basicKind(t types.Type) kind {
	if t == nil {
		return none
	}
	b, ok := t.Underlying().(*types.Basic)
	if !ok {
		return none
	}
	switch info := b.Info(); {
	case info&types.IsBoolean != 0:
		return boolKind
	case b.Kind() == types.Uint8:
		return uint8Kind
	case info&types.IsInteger != 0:
		return intKind
	case info&types.IsFloat != 0:
		return floatKind
	case info&types.IsComplex != 0:
		return complexKind
	}
	return none
}

// arrayType returns the type of arrays of kind k.
func (w *rewriter) arrayType(k kind) types.Type {
	return types.NewPointer(w.nd.Scope().Lookup(k.info().array).Type())
}

// method returns a method of arrays of kind k, or nil.
func (w *rewriter) method(k kind, name string) *types.Func {
	obj, _, _ := types.LookupFieldOrMethod(w.arrayType(k), true, w.nd, name)
	f, _ := obj.(*types.Func)
	return f
}

// numberKind returns the kind of arrays that x, a number or a truth value, goes with,
// when it meets an array of kind k; none if it is no number. A constant goes with
// the array if it fits.
func (w *rewriter) numberKind(x ast.Expr, k kind) kind {
	t := w.typeOf(x)
	nk := basicKind(t)
	v := w.constant(x)
	if t != nil && (nk == none || !isUntyped(t) || nk == boolKind) {
		return nk
	}
	if v == nil {
		return none // a shift: go/types will say
	}
	if k != boolKind && nk != boolKind && fits(v, k) {
		return k
	}
	if fits(v, intKind) {
		return intKind
	}
	if fits(v, floatKind) {
		return floatKind
	}
	return complexKind
}

// fits reports whether a constant is an element of arrays of kind k.
func fits(v constant.Value, k kind) bool {
	switch k {
	case uint8Kind:
		i, ok := constant.Int64Val(constant.ToInt(v))
		return constant.ToInt(v).Kind() == constant.Int && ok && 0 <= i && i <= math.MaxUint8
	case intKind:
		_, ok := constant.Int64Val(constant.ToInt(v))
		return constant.ToInt(v).Kind() == constant.Int && ok
	case floatKind:
		return constant.ToFloat(v).Kind() == constant.Float || constant.ToInt(v).Kind() == constant.Int
	case complexKind:
		return constant.ToComplex(v).Kind() != constant.Unknown
	default:
		return false
	}
}

func isUntyped(t types.Type) bool {
	b, ok := t.(*types.Basic)
	return ok && b.Info()&types.IsUntyped != 0
}

// number returns x, a number that goes with kind k, as a value of the type of the
// elements of arrays of kind k.
func (w *rewriter) number(x ast.Expr, k kind) ast.Expr {
	x = ast.Unparen(x)
	t := w.typeOf(x)
	if t == nil {
		return x // a constant
	}
	elem := types.Typ[k.info().basic]
	switch from := basicKind(t); {
	case isUntyped(t), types.Identical(t, elem):
		return x
	case k == complexKind && from < complexKind:
		y := w.convert(x, types.Typ[types.Float64])
		return w.typed(&ast.CallExpr{
			Fun: ident("complex", x.Pos()), Lparen: x.Pos(), Rparen: x.End(),
			Args: []ast.Expr{y, &ast.BasicLit{ValuePos: x.Pos(), Kind: token.INT, Value: "0"}},
		}, elem)
	default:
		return w.convert(x, elem)
	}
}

// convert returns the conversion of x to a basic type, or x if it has that type.
func (w *rewriter) convert(x ast.Expr, t *types.Basic) ast.Expr {
	if from := w.typeOf(x); from != nil && (isUntyped(from) || types.Identical(from, t)) {
		return x
	}
	return w.typed(&ast.CallExpr{
		Fun: ident(t.Name(), x.Pos()), Lparen: x.Pos(), Rparen: x.End(), Args: []ast.Expr{x},
	}, t)
}

// asKind returns an array of kind from as one of kind to.
func (w *rewriter) asKind(x ast.Expr, from, to kind) ast.Expr {
	if from == to {
		return x
	}
	if w.method(from, "As"+to.info().array) == nil {
		x, from = w.callMethod(x, from, "AsArray", x.End()), floatKind
		if from == to {
			return x
		}
	}
	return w.callMethod(x, from, "As"+to.info().array, x.End())
}
