// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file takes negative zeros through calls. The interpreter does not copy an
// argument that reflect takes for zero, so that -0 arrives as 0. A function of the
// session gets a certain NaN instead and makes it a zero again; any other function
// value is called through the host, which copies all its arguments.
//
// An array or struct of nothing but zeros, some of them negative, still loses signs.

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"math"
	"reflect"
)

// The NaNs that stand for -0.
const (
	negative64 = 0x7ff8_0000_6e65_6730
	negative32 = 0x7fc6_6e30
)

// hide64 returns what stands for the zero x.
func hide64(x float64) float64 {
	if math.Signbit(x) {
		return math.Float64frombits(negative64)
	}
	return x
}

// show64 returns what the NaN x stands for.
func show64(x float64) float64 {
	if math.Float64bits(x) == negative64 {
		return math.Copysign(0, -1)
	}
	return x
}

func hide32(x float32) float32 {
	if math.Signbit(float64(x)) {
		return math.Float32frombits(negative32)
	}
	return x
}

func show32(x float32) float32 {
	if math.Float32bits(x) == negative32 {
		return float32(math.Copysign(0, -1))
	}
	return x
}

func hide128(x complex128) complex128 { return complex(hide64(real(x)), hide64(imag(x))) }
func show128(x complex128) complex128 { return complex(show64(real(x)), show64(imag(x))) }
func hideC64(x complex64) complex64   { return complex(hide32(real(x)), hide32(imag(x))) }
func showC64(x complex64) complex64   { return complex(show32(real(x)), show32(imag(x))) }

// signs returns the texts of the functions that hide and show the signs of zeros of
// type r; ok is false if r is no type of numbers with such zeros.
func (l *Lowerer) signs(r reflect.Type) (hide, show string, ok bool) {
	var h, s any
	switch r.Kind() {
	case reflect.Float64:
		h, s = hide64, show64
	case reflect.Float32:
		h, s = hide32, show32
	case reflect.Complex128:
		h, s = hide128, show128
	case reflect.Complex64:
		h, s = hideC64, showC64
	default:
		return "", "", false
	}
	return l.ofType("hide", h, r), l.ofType("show", s, r), true
}

// ofType returns the text of a function fn of one number, made one of r.
func (l *Lowerer) ofType(name string, fn any, r reflect.Type) string {
	key := name + " " + l.repText(r)
	if s, ok := l.calls[key]; ok {
		return s
	}
	v := reflect.ValueOf(fn)
	if in := v.Type().In(0); in != r {
		v = reflect.MakeFunc(reflect.FuncOf([]reflect.Type{r}, []reflect.Type{r}, false), func(args []reflect.Value) []reflect.Value {
			return []reflect.Value{reflect.ValueOf(fn).Call([]reflect.Value{args[0].Convert(in)})[0].Convert(r)}
		})
	}
	s := l.symbol("F", v)
	l.calls[key] = s
	return s
}

// hosted returns the text of a function that returns its argument, a function of type
// r: what was interpreted is then called by the host.
func (l *Lowerer) hosted(r reflect.Type) string {
	key := "hosted " + l.repText(r)
	if s, ok := l.calls[key]; ok {
		return s
	}
	s := l.symbol("F", reflect.MakeFunc(reflect.FuncOf([]reflect.Type{r}, []reflect.Type{r}, false),
		func(args []reflect.Value) []reflect.Value { return args }))
	l.calls[key] = s
	return s
}

// keepSigns returns an argument of type r of a function of the session so that the
// sign of a zero arrives. e is its expression, nil if there is none.
func (f *fn) keepSigns(e ast.Expr, text string, r reflect.Type) string {
	hide, _, ok := f.l.signs(r)
	if !ok || constantText(text) || e != nil && f.unsigned(e) {
		return text
	}
	text = f.temp(text, r)
	f.emit("if %s == 0 {\n%s = %s(%s)\n}", text, text, hide, text)
	return text
}

// showSigns writes the other half of keepSigns, for a parameter of type r.
func (f *fn) showSigns(name string, r reflect.Type) {
	if _, show, ok := f.l.signs(r); ok {
		f.emit("if %s != %s {\n%s = %s(%s)\n}", name, name, name, show, name)
	}
}

// signsOf writes what calls the function value text through the host if an argument
// is a zero, and returns the text that is to be called.
func (f *fn) signsOf(text string, r reflect.Type, args []string, exprs []ast.Expr) string {
	var zeros []string
	for i, e := range exprs {
		if _, _, ok := f.l.signs(r.In(i)); ok && !constantText(args[i]) && !f.unsigned(e) {
			args[i] = f.simplify(args[i], r.In(i))
			zeros = append(zeros, args[i])
		}
	}
	if len(zeros) == 0 {
		return text
	}
	text = f.temp(text, r)
	for _, arg := range zeros {
		f.emit("if %s == 0 {\n%s = %s(%s)\n}", arg, text, f.l.hosted(r), text)
	}
	return text
}

// unsigned reports whether e cannot be a negative zero: it is a constant, an integer
// made a float, or a sum with a constant other than zero.
func (f *fn) unsigned(e ast.Expr) bool {
	e = ast.Unparen(e)
	if f.info.Types[e].Value != nil {
		return true
	}
	switch x := e.(type) {
	case *ast.CallExpr:
		if len(x.Args) != 1 || !f.info.Types[ast.Unparen(x.Fun)].IsType() {
			return false
		}
		b, ok := f.typ(x.Args[0]).Underlying().(*types.Basic)
		return ok && (b.Info()&types.IsInteger != 0 || f.unsigned(x.Args[0]))
	case *ast.BinaryExpr:
		return (x.Op == token.ADD || x.Op == token.SUB) && (f.nonzero(x.X) || f.nonzero(x.Y))
	}
	return false
}

// nonzero reports whether e is a real constant other than zero.
func (f *fn) nonzero(e ast.Expr) bool {
	v := f.info.Types[ast.Unparen(e)].Value
	return v != nil && (v.Kind() == constant.Int || v.Kind() == constant.Float) && constant.Sign(v) != 0
}
