// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is constants: folded values of exact types.

import (
	"fmt"
	"go/constant"
	"go/types"
	"math"
	"reflect"
	"strconv"
)

// constant returns the text of a constant of type t.
func (l *Lowerer) constant(v constant.Value, t types.Type) string {
	r := l.rep(t)
	if r.Kind() == reflect.Interface {
		panic(fmt.Sprintf("lower: constant %s of type %s", v, t))
	}
	val := constantValue(v, r)
	switch r {
	case reflect.TypeFor[bool]():
		return strconv.FormatBool(val.Bool())
	case reflect.TypeFor[string]():
		if len(val.String()) < 64 {
			return strconv.Quote(val.String())
		}
	case reflect.TypeFor[int]():
		if i := val.Int(); i >= 0 && i <= math.MaxInt32 {
			return strconv.FormatInt(i, 10)
		}
	}
	return l.pooled(val, r)
}

// typedConstant is constant, as a value that has its type wherever it stands.
func (l *Lowerer) typedConstant(v constant.Value, t types.Type) string {
	r := l.rep(t)
	if r.Kind() == reflect.Bool {
		return strconv.FormatBool(constant.BoolVal(v))
	}
	return l.pooled(constantValue(v, r), r)
}

// pooled returns the symbol of a value.
func (l *Lowerer) pooled(val reflect.Value, r reflect.Type) string {
	key := fmt.Sprintf("%p %s", r, exactText(val))
	if s, ok := l.consts[key]; ok {
		return s
	}
	s := l.symbol("K", val)
	l.consts[key] = s
	return s
}

// exactText tells constants of one type apart.
func exactText(v reflect.Value) string {
	switch {
	case v.CanFloat():
		return strconv.FormatUint(math.Float64bits(v.Float()), 16)
	case v.CanComplex():
		c := v.Complex()
		return strconv.FormatUint(math.Float64bits(real(c)), 16) + "," + strconv.FormatUint(math.Float64bits(imag(c)), 16)
	case v.Kind() == reflect.String:
		return v.String()
	}
	return fmt.Sprint(v.Interface())
}

// constantValue returns a constant as a value of type r.
func constantValue(v constant.Value, r reflect.Type) reflect.Value {
	val := reflect.New(r).Elem()
	switch r.Kind() {
	case reflect.Bool:
		val.SetBool(constant.BoolVal(v))
	case reflect.String:
		if v.Kind() == constant.Int {
			i, _ := constant.Int64Val(v)
			val.SetString(string(rune(i)))
			break
		}
		val.SetString(constant.StringVal(v))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		i, _ := constant.Int64Val(constant.ToInt(v))
		val.SetInt(i)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		i, _ := constant.Uint64Val(constant.ToInt(v))
		val.SetUint(i)
	case reflect.Float32:
		f, _ := constant.Float32Val(constant.ToFloat(v))
		val.SetFloat(float64(f))
	case reflect.Float64:
		f, _ := constant.Float64Val(constant.ToFloat(v))
		val.SetFloat(f)
	case reflect.Complex64, reflect.Complex128:
		c := constant.ToComplex(v)
		re, _ := constant.Float64Val(constant.Real(c))
		im, _ := constant.Float64Val(constant.Imag(c))
		if r.Kind() == reflect.Complex64 {
			re32, _ := constant.Float32Val(constant.Real(c))
			im32, _ := constant.Float32Val(constant.Imag(c))
			re, im = float64(re32), float64(im32)
		}
		val.SetComplex(complex(re, im))
	case reflect.UnsafePointer:
	default:
		panic(fmt.Sprintf("lower: constant of kind %s", r.Kind()))
	}
	return val
}

// zero returns the text of the zero value of t.
func (l *Lowerer) zero(t types.Type) string { return l.zeroRep(l.rep(t)) }

func (l *Lowerer) zeroRep(r reflect.Type) string {
	switch r {
	case reflect.TypeFor[bool]():
		return "false"
	case reflect.TypeFor[string]():
		return `""`
	case reflect.TypeFor[int]():
		return "0"
	}
	key := "zero " + l.repText(r)
	if s, ok := l.consts[key]; ok {
		return s
	}
	var s string
	if r.Kind() == reflect.Pointer {
		// The interpreter would take a nil pointer for a type.
		s = "(*" + l.symbol("Z", reflect.New(r)) + ")"
	} else {
		s = l.symbol("Z", reflect.Zero(r))
	}
	l.consts[key] = s
	return s
}
