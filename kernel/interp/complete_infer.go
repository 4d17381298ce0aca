// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file guesses the types of expressions that the type checker gives none,
// because they are in the notebook dialect, or something in them is wrong.

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// typeOf returns the type of an expression, or nil.
func (g *guess) typeOf(x ast.Expr) types.Type {
	if x == nil {
		return nil
	}
	if t, ok := g.inferred[x]; ok {
		return t
	}
	g.inferred[x] = nil // for the case that x depends on itself
	t := g.info.TypeOf(x)
	if t == types.Typ[types.Invalid] {
		t = nil
	}
	// The type checker takes f(x) for a number, even if x is an array.
	if i := g.infer(x); t == nil || arrayRank(i) >= 0 && !isEquality(x) {
		t = i
	}
	g.inferred[x] = t
	return t
}

// isEquality reports whether x compares with == or !=, which Go can do with arrays.
func isEquality(x ast.Expr) bool {
	b, ok := x.(*ast.BinaryExpr)
	return ok && (b.Op == token.EQL || b.Op == token.NEQ)
}

// infer returns the type of an expression by the types of its parts, or nil.
func (g *guess) infer(x ast.Expr) types.Type {
	switch x := x.(type) {
	case *ast.Ident:
		return g.inferVariable(g.info.ObjectOf(x))
	case *ast.ParenExpr:
		return g.typeOf(x.X)
	case *ast.SelectorExpr:
		if t := g.typeOf(x.X); t != nil {
			if obj, _, _ := types.LookupFieldOrMethod(t, true, g.pkg, x.Sel.Name); obj != nil {
				return obj.Type()
			}
		}
	case *ast.CallExpr:
		return g.inferCall(x)
	case *ast.BinaryExpr:
		return g.inferBinary(x)
	case *ast.UnaryExpr:
		t := g.typeOf(x.X)
		if t == nil || x.Op != token.AND && x.Op != token.ARROW {
			return t
		}
		if x.Op == token.AND {
			return types.NewPointer(t)
		}
		if c, ok := t.Underlying().(*types.Chan); ok {
			return c.Elem()
		}
	case *ast.StarExpr:
		if p, ok := underlying(g.typeOf(x.X)).(*types.Pointer); ok {
			return p.Elem()
		}
	case *ast.IndexExpr:
		return g.inferIndex(x.X, []ast.Expr{x.Index})
	case *ast.IndexListExpr:
		return g.inferIndex(x.X, x.Indices)
	case *ast.SliceExpr:
		return g.typeOf(x.X)
	}
	return nil
}

// inferVariable returns the type of what defines a variable.
func (g *guess) inferVariable(obj types.Object) types.Type {
	v, ok := g.values[obj]
	if !ok {
		return nil
	}
	t := g.typeOf(v.x)
	switch {
	case t == nil:
		return nil
	case v.elem:
		return rangeType(t, v.index)
	case v.n > 1:
		if tuple, ok := t.(*types.Tuple); ok && v.index < tuple.Len() {
			return tuple.At(v.index).Type()
		}
		return nil
	}
	// Of a value and an error, the error is raised.
	if tuple, ok := t.(*types.Tuple); ok {
		if tuple.Len() == 0 {
			return nil
		}
		t = tuple.At(0).Type()
	}
	return types.Default(t)
}

// rangeType returns the type of the key, or of the element, of what is ranged over.
func rangeType(t types.Type, index int) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	var both [2]types.Type
	switch t := t.Underlying().(type) {
	case *types.Slice:
		both = [2]types.Type{types.Typ[types.Int], t.Elem()}
	case *types.Array:
		both = [2]types.Type{types.Typ[types.Int], t.Elem()}
	case *types.Map:
		both = [2]types.Type{t.Key(), t.Elem()}
	case *types.Chan:
		both[0] = t.Elem()
	}
	return both[index]
}

// inferCall returns the type of a call. A function of numbers that is called with an
// array gives an array; where a value is wanted of a value and an error, the error is
// raised.
func (g *guess) inferCall(x *ast.CallExpr) types.Type {
	if tv := g.info.Types[x.Fun]; tv.IsType() {
		return tv.Type
	}
	sig, ok := underlying(g.typeOf(x.Fun)).(*types.Signature)
	if !ok {
		return nil
	}
	results := sig.Results()
	if results.Len() == 1 || results.Len() == 2 && types.Identical(results.At(1).Type(), types.Universe.Lookup("error").Type()) {
		t := results.At(0).Type()
		for i, arg := range x.Args {
			if i < sig.Params().Len() && isNumber(sig.Params().At(i).Type()) && isNumber(t) {
				if a := g.typeOf(arg); arrayRank(a) >= 0 {
					return arrayOf(a, t)
				}
			}
		}
		if results.Len() == 1 {
			return t
		}
	}
	return results
}

// inferBinary returns the type of an operation. With an array it is an array, of the
// richer kind of the two.
func (g *guess) inferBinary(x *ast.BinaryExpr) types.Type {
	l, r := g.single(x.X), g.single(x.Y)
	if arrayRank(l) < arrayRank(r) {
		l, r = r, l
	}
	isComparison := slices.Contains([]token.Token{token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ}, x.Op)
	switch {
	case l == nil:
		return r
	case isComparison && arrayRank(l) >= 0:
		return arrayOf(l, types.Typ[types.Bool])
	case isComparison:
		return types.Typ[types.UntypedBool]
	default:
		return l
	}
}

// single returns the type of an expression of which one value is wanted.
func (g *guess) single(x ast.Expr) types.Type {
	t := g.typeOf(x)
	if tuple, ok := t.(*types.Tuple); ok {
		if tuple.Len() == 0 {
			return nil
		}
		return tuple.At(0).Type()
	}
	return t
}

// inferIndex returns the type of what is indexed. Of an array it is an element, or an
// array if an index is one.
func (g *guess) inferIndex(x ast.Expr, indices []ast.Expr) types.Type {
	t := g.single(x)
	if arrayRank(t) >= 0 {
		for _, index := range indices {
			if b, ok := underlying(g.typeOf(index)).(*types.Basic); !ok || b.Info()&types.IsInteger == 0 {
				return t
			}
		}
		return elements[arrayRank(t)].typ
	}
	switch t := underlying(t).(type) {
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

func underlying(t types.Type) types.Type {
	if t == nil {
		return nil
	}
	return t.Underlying()
}

func isNumber(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsNumeric != 0
}

// An element is a kind of array of package nd, and its elements.
type element struct {
	array string
	typ   types.Type
}

// elements are the kinds of arrays of package nd. Each can hold the elements of those
// before it.
var elements = []element{
	{"Bool", types.Typ[types.Bool]},
	{"Uint8", types.Typ[types.Uint8]},
	{"Int", types.Typ[types.Int]},
	{"Array", types.Typ[types.Float64]},
	{"Complex", types.Typ[types.Complex128]},
}

// arrayRank returns the index in elements of a pointer to an array; -1 if t is none.
func arrayRank(t types.Type) int {
	obj := arrayName(t)
	return slices.IndexFunc(elements, func(e element) bool { return obj != nil && e.array == obj.Name() })
}

// ndPath is the path of the package of arrays.
const ndPath = "github.com/gosci/gosci/numerics/nd"

// arrayName returns the name of a type of package nd of which t is a pointer, or nil.
func arrayName(t types.Type) *types.TypeName {
	p, ok := t.(*types.Pointer)
	if !ok {
		return nil
	}
	named, ok := types.Unalias(p.Elem()).(*types.Named)
	if !ok || named.Obj().Pkg() == nil || named.Obj().Pkg().Path() != ndPath {
		return nil
	}
	return named.Obj()
}

// arrayOf returns the type of arrays of some elements. Array is the type of an array.
func arrayOf(array, elem types.Type) types.Type {
	for _, e := range elements {
		if types.Identical(e.typ, elem) {
			if obj := arrayName(array).Pkg().Scope().Lookup(e.array); obj != nil {
				return types.NewPointer(obj.Type())
			}
		}
	}
	return array
}
