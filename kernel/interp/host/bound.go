// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package host

// This file is values of compiled methods that are compiled code themselves: an array
// may call one for each of its elements.

import (
	"reflect"
	"unsafe"
)

// binders make method values, by their types.
var binders = map[reflect.Type]func(method reflect.Value, recv unsafe.Pointer) reflect.Value{
	reflect.TypeFor[func(float64) float64]():          bind[float64, float64],
	reflect.TypeFor[func(float64) bool]():             bind[float64, bool],
	reflect.TypeFor[func(int) float64]():              bind[int, float64],
	reflect.TypeFor[func([]float64) float64]():        bind[[]float64, float64],
	reflect.TypeFor[func([]float64) []float64]():      bind[[]float64, []float64],
	reflect.TypeFor[func(float64, float64) float64](): bind2[float64, float64, float64],
}

// Binder returns the function that makes the values of a method with a pointer as its
// receiver, of the method as a function with the receiver first. It is invalid if the
// method's type is not one of the common ones, those of functions of numbers.
func Binder(method reflect.Value) reflect.Value {
	t := method.Type()
	if t.NumIn() == 0 || t.In(0).Kind() != reflect.Pointer || t.IsVariadic() {
		return reflect.Value{}
	}
	in, out := make([]reflect.Type, t.NumIn()-1), make([]reflect.Type, t.NumOut())
	for i := range in {
		in[i] = t.In(i + 1)
	}
	for i := range out {
		out[i] = t.Out(i)
	}
	value := reflect.FuncOf(in, out, false)
	binder, ok := binders[value]
	if !ok {
		return reflect.Value{}
	}
	return reflect.MakeFunc(reflect.FuncOf([]reflect.Type{t.In(0)}, []reflect.Type{value}, false), func(args []reflect.Value) []reflect.Value {
		return []reflect.Value{binder(method, args[0].UnsafePointer())}
	})
}

// bind returns the value of a method of one parameter.
func bind[A, R any](method reflect.Value, recv unsafe.Pointer) reflect.Value {
	f := withPointer[func(unsafe.Pointer, A) R](method)
	return reflect.ValueOf(func(a A) R { return f(recv, a) })
}

// bind2 returns the value of a method of two parameters.
func bind2[A, B, R any](method reflect.Value, recv unsafe.Pointer) reflect.Value {
	f := withPointer[func(unsafe.Pointer, A, B) R](method)
	return reflect.ValueOf(func(a A, b B) R { return f(recv, a, b) })
}

// withPointer returns a method, a function whose first parameter is a pointer of some
// type, as F, which differs in that this parameter is an unsafe.Pointer. All pointers are
// passed alike.
func withPointer[F any](method reflect.Value) F {
	p := reflect.New(method.Type())
	p.Elem().Set(method)
	return *(*F)(p.UnsafePointer())
}
