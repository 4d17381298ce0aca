// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file is calls of functions of numbers with arrays.

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
)

// call rewrites the call of a function of numbers with an array.
func (w *rewriter) call(p *ast.Expr, x *ast.CallExpr, text string) {
	if w.nd == nil || x.Ellipsis.IsValid() || !w.hasArray(x.Args) {
		return
	}
	tv := w.round.Info.Types[x.Fun]
	if tv.IsType() {
		return
	}
	var y ast.Expr
	if tv.IsBuiltin() {
		y = w.builtin(x)
	} else if t := w.typeOf(x.Fun); t != nil {
		if sig, ok := t.Underlying().(*types.Signature); ok {
			y = w.mapped(x, sig)
		}
	}
	if y != nil {
		w.replace(p, y, text)
	}
}

// hasArray reports whether one of the arguments is an array.
func (w *rewriter) hasArray(args []ast.Expr) bool {
	for _, arg := range args {
		if arrayKind(w.typeOf(arg)) != none {
			return true
		}
	}
	return false
}

// builtin returns the call of one of Go's own functions of numbers.
func (w *rewriter) builtin(x *ast.CallExpr) ast.Expr {
	id, ok := ast.Unparen(x.Fun).(*ast.Ident)
	if !ok {
		return nil
	}
	switch id.Name {
	case "real", "imag":
		name := map[string]string{"real": "Real", "imag": "Imag"}[id.Name]
		if k := arrayKind(w.typeOf(x.Args[0])); len(x.Args) == 1 && k != none && w.method(k, name) != nil {
			return w.callMethod(x.Args[0], k, name, x.Pos())
		}
	case "min", "max":
		name := map[string]string{"min": "Minimum", "max": "Maximum"}[id.Name]
		args := w.asArrays(x.Args, floatKind)
		if len(args) < 2 {
			return nil
		}
		y := args[0]
		for _, arg := range args[1:] {
			y = w.callND(name, x.Pos(), x.End(), y, arg)
		}
		return y
	}
	return nil
}

// asArrays returns the arguments of a call as arrays of kind k, or nil if one of them
// is not of that kind or a poorer one.
func (w *rewriter) asArrays(args []ast.Expr, k kind) []ast.Expr {
	list := make([]ast.Expr, len(args))
	for i, arg := range args {
		if ak := arrayKind(w.typeOf(arg)); ak != none {
			if ak > k {
				return nil
			}
			list[i] = ast.Unparen(w.asKind(arg, ak, k))
			continue
		}
		if nk := w.numberKind(arg, k); nk == none || nk > k {
			return nil
		}
		list[i] = w.callND("Scalar"+k.suffix(), arg.Pos(), arg.End(), w.number(arg, k))
	}
	return list
}

// mapped returns the call of a function that maps x.Fun over the arguments of x, or
// nil if it is not a function of numbers.
func (w *rewriter) mapped(x *ast.CallExpr, sig *types.Signature) ast.Expr {
	fun := x.Fun
	if generic := w.wrongInstance(x); generic != nil {
		fun, sig = w.instance(x, generic)
	}
	if sig == nil || sig.TypeParams().Len() > 0 || sig.Variadic() || sig.Params().Len() != len(x.Args) || sig.Results().Len() != 1 {
		return nil
	}
	result := basicKind(sig.Results().At(0).Type())
	if result == none {
		return nil
	}
	if y := w.direct(x, fun, sig, result); y != nil {
		return y
	}
	return w.wrapped(x, fun, sig, result)
}

// wrongInstance returns the signature of the generic function that x calls, if its
// type arguments, inferred from arrays, are not what it wants; otherwise nil.
func (w *rewriter) wrongInstance(x *ast.CallExpr) *types.Signature {
	f := w.callee(x)
	if f == nil || f.Signature().TypeParams().Len() != 1 {
		return nil
	}
	id, ok := ast.Unparen(x.Fun).(*ast.Ident)
	if sel, isSel := ast.Unparen(x.Fun).(*ast.SelectorExpr); isSel {
		id, ok = sel.Sel, true
	}
	if !ok {
		return nil
	}
	if inst, ok := w.round.Info.Instances[id]; ok && inst.TypeArgs.Len() == 1 {
		if _, err := types.Instantiate(nil, f.Signature(), []types.Type{inst.TypeArgs.At(0)}, true); err == nil {
			return nil
		}
	}
	return f.Signature()
}

// instance returns a generic function of one type of numbers for the elements of the
// arrays that it is called with.
func (w *rewriter) instance(x *ast.CallExpr, sig *types.Signature) (ast.Expr, *types.Signature) {
	k := none
	for _, arg := range x.Args {
		k = max(k, arrayKind(w.typeOf(arg)))
	}
	t, err := types.Instantiate(nil, sig, []types.Type{types.Typ[k.info().basic]}, true)
	if err != nil {
		return nil, nil
	}
	inst, _ := t.(*types.Signature)
	fun := &ast.IndexExpr{X: x.Fun, Lbrack: x.Fun.End(), Index: ident(k.info().elem, x.Fun.End()), Rbrack: x.Fun.End()}
	return w.typed(fun, t), inst
}

// direct returns the call of the function of nd that maps functions of this very
// type, or nil if there is none.
func (w *rewriter) direct(x *ast.CallExpr, fun ast.Expr, sig *types.Signature, result kind) ast.Expr {
	if !isElem(sig.Results().At(0).Type(), result) {
		return nil
	}
	k := basicKind(sig.Params().At(0).Type())
	if k == none {
		return nil
	}
	for i := range sig.Params().Len() {
		if !isElem(sig.Params().At(i).Type(), k) {
			return nil
		}
	}
	args := w.asArrays(x.Args, k)
	if args == nil || !w.argsFit(x, sig) {
		return nil
	}
	if name := w.mathName(x); name != "" {
		return w.callND(name, x.Pos(), x.End(), args...)
	}
	name := "Map"
	if n := len(args); n > 1 {
		name += fmt.Sprint(n)
	}
	name += mapSuffix(k, result)
	if !w.hasND(name) {
		return nil
	}
	return w.callND(name, x.Pos(), x.End(), append([]ast.Expr{fun}, args...)...)
}

// mapSuffix ends the name of a function of nd that maps functions of arguments of one
// kind with a result of another.
func mapSuffix(k, result kind) string {
	to := result.info().array
	if result == floatKind {
		to = "Float"
	}
	if k == result {
		return k.suffix()
	}
	return k.suffix() + "To" + to
}

// argsFit reports whether the numbers among the arguments of a call could be passed to
// the function as they are, and its arrays element by element.
func (w *rewriter) argsFit(x *ast.CallExpr, sig *types.Signature) bool {
	for i, arg := range x.Args {
		t, param := w.typeOf(arg), sig.Params().At(i).Type()
		if k := arrayKind(t); k != none {
			if pk := basicKind(param); pk == none || k > pk {
				return false
			}
			continue
		}
		if t == nil || !types.AssignableTo(t, param) && !isUntyped(t) {
			return false
		}
	}
	return true
}

// mathName returns the name of the function of nd that is the same for arrays as the
// function of package math that x calls, or the empty string.
func (w *rewriter) mathName(x *ast.CallExpr) string {
	sel, ok := ast.Unparen(x.Fun).(*ast.SelectorExpr)
	if !ok || len(x.Args) != 1 {
		return ""
	}
	f, ok := w.round.Info.Uses[sel.Sel].(*types.Func)
	if !ok || f.Pkg() == nil || f.Pkg().Path() != "math" {
		return ""
	}
	g, ok := w.nd.Scope().Lookup(f.Name()).(*types.Func)
	if !ok || g.Signature().Variadic() || g.Signature().Params().Len() != 1 {
		return ""
	}
	return f.Name()
}

// wrapped returns the call of one of the mapping functions of nd with a function
// around x.Fun that converts its arguments and its result, or nil. Arguments that are
// no arrays are passed on as they are.
func (w *rewriter) wrapped(x *ast.CallExpr, fun ast.Expr, sig *types.Signature, result kind) ast.Expr {
	if !w.argsFit(x, sig) || !w.isSimple(fun) {
		return nil
	}
	base := intKind
	for i, arg := range x.Args {
		if arrayKind(w.typeOf(arg)) != none || !w.isSimple(arg) {
			pk := basicKind(sig.Params().At(i).Type())
			if pk == none {
				return nil
			}
			base = max(base, pk)
		}
	}
	if basicKind(sig.Results().At(0).Type()) != boolKind {
		result = max(result, intKind)
	}
	if !w.hasND("Map" + mapSuffix(base, result)) {
		base = floatKind
	}
	var arrays []ast.Expr
	index := make([]int, len(x.Args)) // among arrays
	for i, arg := range x.Args {
		index[i] = -1
		if arrayKind(w.typeOf(arg)) == none && w.isSimple(arg) {
			continue
		}
		array := w.asArrays([]ast.Expr{arg}, base)
		if array == nil {
			return nil
		}
		index[i] = len(arrays)
		arrays = append(arrays, array[0])
	}
	name, params, elements := w.mapParams(len(arrays), base, result, x.Pos())
	if name == "" {
		return nil
	}
	args := make([]ast.Expr, len(x.Args))
	for i, arg := range x.Args {
		args[i] = arg
		if index[i] >= 0 {
			value, ok := w.asParam(elements[index[i]], sig.Params().At(i).Type(), base)
			if !ok {
				return nil
			}
			args[i] = value
		}
	}
	pos, end := x.Pos(), x.End()
	inner := w.typed(&ast.CallExpr{Fun: fun, Lparen: pos, Args: args, Rparen: end}, sig.Results().At(0).Type())
	f := &ast.FuncLit{
		Type: &ast.FuncType{
			Func:    pos,
			Params:  &ast.FieldList{Opening: pos, Closing: pos, List: []*ast.Field{params}},
			Results: &ast.FieldList{List: []*ast.Field{{Type: ident(result.info().elem, pos)}}},
		},
		Body: &ast.BlockStmt{Lbrace: pos, Rbrace: end, List: []ast.Stmt{
			&ast.ReturnStmt{Return: pos, Results: []ast.Expr{w.number(inner, result)}},
		}},
	}
	return w.callND(name, pos, end, append([]ast.Expr{f}, arrays...)...)
}

// mapParams returns the name of the function of nd that maps functions of n arguments
// of one kind with a result of another, the parameters of such a function, and
// expressions for its arguments. The name is empty if there is none.
func (w *rewriter) mapParams(n int, k, result kind, pos token.Pos) (name string, params *ast.Field, args []ast.Expr) {
	elem := types.Typ[k.info().basic]
	name = "Map" + mapSuffix(k, result)
	if n > 1 {
		name = fmt.Sprintf("Map%d%s", n, mapSuffix(k, result))
	}
	if w.hasND(name) {
		params = &ast.Field{Type: ident(k.info().elem, pos)}
		for range n {
			v := w.round.FreshName("v")
			params.Names = append(params.Names, ident(v, pos))
			args = append(args, w.typed(ident(v, pos), elem))
		}
		return name, params, args
	}
	name = "MapN" + mapSuffix(k, result)
	if !w.hasND(name) {
		return "", nil, nil
	}
	v := w.round.FreshName("v")
	params = &ast.Field{
		Names: []*ast.Ident{ident(v, pos)},
		Type:  &ast.ArrayType{Lbrack: pos, Elt: ident(k.info().elem, pos)},
	}
	for i := range n {
		args = append(args, w.typed(&ast.IndexExpr{
			X: ident(v, pos), Lbrack: pos, Rbrack: pos,
			Index: &ast.BasicLit{ValuePos: pos, Kind: token.INT, Value: fmt.Sprint(i)},
		}, elem))
	}
	return name, params, args
}

// asParam returns an element of an array of kind k as a value of a parameter's type.
func (w *rewriter) asParam(x ast.Expr, param types.Type, k kind) (ast.Expr, bool) {
	pk := basicKind(param)
	switch {
	case types.Identical(param, types.Typ[k.info().basic]):
		return x, true
	case pk == boolKind || pk > k:
		return nil, false
	case k == complexKind && pk < complexKind:
		return nil, false
	}
	b, ok := types.Unalias(param).(*types.Basic)
	if !ok {
		n, ok := types.Unalias(param).(*types.Named)
		if !ok || n.Obj().Pkg() != w.round.Pkg || n.TypeArgs().Len() > 0 || w.round.Pkg.Scope().Lookup(n.Obj().Name()) != n.Obj() {
			return nil, false
		}
		return w.typed(&ast.CallExpr{Fun: ident(n.Obj().Name(), x.Pos()), Lparen: x.Pos(), Args: []ast.Expr{x}, Rparen: x.End()}, param), true
	}
	return w.convert(x, b), true
}
