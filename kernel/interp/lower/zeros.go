// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file takes negative zeros through calls. The interpreter does not copy an
// argument that reflect takes for zero, so that -0 arrives as 0, and so does a struct or
// an array of nothing but zeros. A function of the session gets certain NaNs instead and
// makes them zeros again; any other function value is called through the host, which
// copies all its arguments.

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"math"
	"reflect"
)

// The NaNs that stand for -0, and for a 0 that is the first number of several.
const (
	negative64 = 0x7ff8_0000_6e65_6730
	positive64 = 0x7ff8_0000_706f_7330
	negative32 = 0x7fc6_6e30
	positive32 = 0x7fc6_7030
)

// A signer hides the signs of zeros in NaNs, and shows them again.
type signer struct {
	show  bool
	first bool // the first number of a value is still to come
}

// number returns what stands for x, one of the numbers of a value.
func (s *signer) number(x float64) float64 {
	first := s.first
	s.first = false
	bits := math.Float64bits(x)
	switch {
	case s.show && bits == negative64:
		return math.Copysign(0, -1)
	case s.show && bits == positive64:
		return 0
	case s.show:
		return x
	case math.Signbit(x):
		return math.Float64frombits(negative64)
	case first:
		return math.Float64frombits(positive64)
	}
	return x
}

// single is number for a float32.
func (s *signer) single(x float32) float32 {
	first := s.first
	s.first = false
	bits := math.Float32bits(x)
	switch {
	case s.show && bits == negative32:
		return float32(math.Copysign(0, -1))
	case s.show && bits == positive32:
		return 0
	case s.show:
		return x
	case math.Signbit(float64(x)):
		return math.Float32frombits(negative32)
	case first:
		return math.Float32frombits(positive32)
	}
	return x
}

// value changes all numbers in v, which is settable.
func (s *signer) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Float64:
		v.SetFloat(s.number(v.Float()))
	case reflect.Float32:
		*v.Addr().Convert(reflect.TypeFor[*float32]()).Interface().(*float32) = s.single(float32(v.Float()))
	case reflect.Complex128:
		c := v.Complex()
		re := s.number(real(c))
		v.SetComplex(complex(re, s.number(imag(c))))
	case reflect.Complex64:
		c := v.Addr().Convert(reflect.TypeFor[*complex64]()).Interface().(*complex64)
		re := s.single(real(*c))
		*c = complex(re, s.single(imag(*c)))
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				s.value(v.Field(i))
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			s.value(v.Index(i))
		}
	default:
	}
}

// hidden returns what stands for x, which is zero if its first number is and nothing
// else says otherwise.
func hidden(x reflect.Value) reflect.Value {
	if !x.IsZero() {
		return x
	}
	v := reflect.New(x.Type()).Elem()
	v.Set(x)
	(&signer{first: true}).value(v)
	return v
}

// shown returns what x stands for.
func shown(x reflect.Value) reflect.Value {
	v := reflect.New(x.Type()).Elem()
	v.Set(x)
	(&signer{show: true}).value(v)
	return v
}

// firstNumber returns how a text names the first number with a sign of its zeros in a
// value of type r: "" for r itself; ok is false if there is none.
func firstNumber(r reflect.Type) (path string, ok bool) {
	switch r.Kind() {
	case reflect.Float64, reflect.Float32, reflect.Complex128, reflect.Complex64:
		return "", true
	case reflect.Struct:
		for i := range r.NumField() {
			if f := r.Field(i); f.IsExported() {
				if path, ok := firstNumber(f.Type); ok {
					return "." + f.Name + path, true
				}
			}
		}
	case reflect.Array:
		if r.Len() > 0 {
			path, ok := firstNumber(r.Elem())
			return "[0]" + path, ok
		}
	default:
	}
	return "", false
}

// signs returns the text of the function hidden or shown for values of type r.
func (l *Lowerer) signs(name string, f func(reflect.Value) reflect.Value, r reflect.Type) string {
	return l.unary(name, r, func(args []reflect.Value) []reflect.Value { return []reflect.Value{f(args[0])} })
}

// hosted returns the text of a function that returns its argument, a function of type
// r: what was interpreted is then called by the host.
func (l *Lowerer) hosted(r reflect.Type) string {
	return l.unary("hosted", r, func(args []reflect.Value) []reflect.Value { return args })
}

// unary returns the text of f, a function from r to r.
func (l *Lowerer) unary(name string, r reflect.Type, f func(args []reflect.Value) []reflect.Value) string {
	key := name + " " + l.repText(r)
	if s, ok := l.calls[key]; ok {
		return s
	}
	s := l.symbol("F", reflect.MakeFunc(reflect.FuncOf([]reflect.Type{r}, []reflect.Type{r}, false), f))
	l.calls[key] = s
	return s
}

// keepSigns returns an argument of type r of a function of the session so that the
// signs of zeros arrive. e is its expression, nil if there is none.
func (f *fn) keepSigns(e ast.Expr, text string, r reflect.Type) string {
	path, ok := firstNumber(r)
	if !ok || constantText(text) || e != nil && f.unsigned(e) {
		return text
	}
	text = f.temp(text, r)
	f.emit("if %s%s == 0 {\n%s = %s(%s)\n}", text, path, text, f.l.signs("hide", hidden, r), text)
	return text
}

// showSigns writes the other half of keepSigns, for a parameter of type r.
func (f *fn) showSigns(name string, r reflect.Type) {
	if path, ok := firstNumber(r); ok {
		f.emit("if %s%s != %s%s {\n%s = %s(%s)\n}", name, path, name, path, name, f.l.signs("show", shown, r), name)
	}
}

// signsOf writes what calls the function value text through the host if an argument
// may be zero, and returns the text that is to be called.
func (f *fn) signsOf(text string, r reflect.Type, args []string, exprs []ast.Expr) string {
	var zeros []string
	for i, e := range exprs {
		if path, ok := firstNumber(r.In(i)); ok && !constantText(args[i]) && !f.unsigned(e) {
			args[i] = f.simplify(args[i], r.In(i))
			zeros = append(zeros, args[i]+path)
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
