// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file carries functions of numbers over arrays. Each function is called on
// the caller's goroutine, once for each element, in row-major order; only those of
// packages math and special, and the methods of distributions of package stats, are called
// for parts of a large array at once.

import (
	"math"
	"reflect"

	"github.com/gosci/gosci/numerics/nd/internal/vec"
)

// An ownForm is a function of this package that is faster than that of package math, or
// more accurate.
type ownForm struct {
	of   func(x *Array) *Array
	loop func(dst, x []float64)
}

// ownForms are by the addresses of those of package math.
var ownForms = map[uintptr]ownForm{
	address(math.Abs):   {Abs, each(math.Abs)},
	address(math.Acos):  {Acos, each(acos)},
	address(math.Asin):  {Asin, each(asin)},
	address(math.Exp):   {Exp, vec.Exp},
	address(math.Log10): {Log10, each(log10)},
	address(math.Log2):  {Log2, each(log2)},
	address(math.Sqrt):  {Sqrt, vec.Sqrt},
}

// address returns where the code of a function is.
func address(f func(float64) float64) uintptr { return reflect.ValueOf(f).Pointer() }

// Map returns f of each element. Of functions of package math that this package has too,
// such as [Exp], it takes its own form.
func Map(f func(float64) float64, x *Array) *Array {
	if own, ok := ownForms[address(f)]; ok {
		return own.of(x)
	}
	return (*Array)(map1(f, x.core()))
}

// IMap sets each element of x to f of it, as [Map] does, and returns x.
func (x *Array) IMap(f func(float64) float64) *Array {
	switch own, ok := ownForms[address(f)]; {
	case ok:
		revise(x.core(), 2, own.loop)
	case pure(f):
		revise(x.core(), pureCost, each(f))
	default:
		revise(x.core(), 0, each(f))
	}
	return x
}

// Map2 returns f of the elements of x and y, broadcast.
func Map2(f func(float64, float64) float64, x, y *Array) *Array {
	return (*Array)(map2(f, x.core(), y.core()))
}

// Map3 returns f of the elements of x, y and z, broadcast.
func Map3(f func(float64, float64, float64) float64, x, y, z *Array) *Array {
	return (*Array)(map3(f, x.core(), y.core(), z.core()))
}

// Map4 returns f of the elements of x, y, z and w, broadcast.
func Map4(f func(float64, float64, float64, float64) float64, x, y, z, w *Array) *Array {
	return (*Array)(map4(f, x.core(), y.core(), z.core(), w.core()))
}

// MapN returns f of the elements of all arrays, broadcast. f gets them in a slice
// that is good during the call only. There must be an array.
func MapN(f func(v []float64) float64, arrays ...*Array) *Array {
	return (*Array)(mapN(f, cores(arrays)...))
}

// MapToInt returns f of each element.
func MapToInt(f func(float64) int, x *Array) *Int {
	return (*Int)(map1(f, x.core()))
}

// Map2ToInt returns f of the elements of x and y, broadcast.
func Map2ToInt(f func(float64, float64) int, x, y *Array) *Int {
	return (*Int)(map2(f, x.core(), y.core()))
}

// Map3ToInt returns f of the elements of x, y and z, broadcast.
func Map3ToInt(f func(float64, float64, float64) int, x, y, z *Array) *Int {
	return (*Int)(map3(f, x.core(), y.core(), z.core()))
}

// MapNToInt returns f of the elements of all arrays, broadcast. f gets them in a
// slice that is good during the call only. There must be an array.
func MapNToInt(f func(v []float64) int, arrays ...*Array) *Int {
	return (*Int)(mapN(f, cores(arrays)...))
}

// MapToBool returns f of each element.
func MapToBool(f func(float64) bool, x *Array) *Bool {
	return (*Bool)(map1(f, x.core()))
}

// Map2ToBool returns f of the elements of x and y, broadcast.
func Map2ToBool(f func(float64, float64) bool, x, y *Array) *Bool {
	return (*Bool)(map2(f, x.core(), y.core()))
}

// Map3ToBool returns f of the elements of x, y and z, broadcast.
func Map3ToBool(f func(float64, float64, float64) bool, x, y, z *Array) *Bool {
	return (*Bool)(map3(f, x.core(), y.core(), z.core()))
}

// MapNToBool returns f of the elements of all arrays, broadcast. f gets them in a
// slice that is good during the call only. There must be an array.
func MapNToBool(f func(v []float64) bool, arrays ...*Array) *Bool {
	return (*Bool)(mapN(f, cores(arrays)...))
}

// MapToComplex returns f of each element.
func MapToComplex(f func(float64) complex128, x *Array) *Complex {
	return (*Complex)(map1(f, x.core()))
}

// Map2ToComplex returns f of the elements of x and y, broadcast.
func Map2ToComplex(f func(float64, float64) complex128, x, y *Array) *Complex {
	return (*Complex)(map2(f, x.core(), y.core()))
}

// Map3ToComplex returns f of the elements of x, y and z, broadcast.
func Map3ToComplex(f func(float64, float64, float64) complex128, x, y, z *Array) *Complex {
	return (*Complex)(map3(f, x.core(), y.core(), z.core()))
}

// MapNToComplex returns f of the elements of all arrays, broadcast. f gets them
// in a slice that is good during the call only. There must be an array.
func MapNToComplex(f func(v []float64) complex128, arrays ...*Array) *Complex {
	return (*Complex)(mapN(f, cores(arrays)...))
}

// MapInt returns f of each element.
func MapInt(f func(int) int, x *Int) *Int {
	return (*Int)(map1(f, x.core()))
}

// Map2Int returns f of the elements of x and y, broadcast.
func Map2Int(f func(int, int) int, x, y *Int) *Int {
	return (*Int)(map2(f, x.core(), y.core()))
}

// Map3Int returns f of the elements of x, y and z, broadcast.
func Map3Int(f func(int, int, int) int, x, y, z *Int) *Int {
	return (*Int)(map3(f, x.core(), y.core(), z.core()))
}

// MapNInt returns f of the elements of all arrays, broadcast. f gets them in a
// slice that is good during the call only. There must be an array.
func MapNInt(f func(v []int) int, arrays ...*Int) *Int {
	return (*Int)(mapN(f, coresInt(arrays)...))
}

// MapIntToFloat returns f of each element.
func MapIntToFloat(f func(int) float64, x *Int) *Array {
	return (*Array)(map1(f, x.core()))
}

// Map2IntToFloat returns f of the elements of x and y, broadcast.
func Map2IntToFloat(f func(int, int) float64, x, y *Int) *Array {
	return (*Array)(map2(f, x.core(), y.core()))
}

// Map3IntToFloat returns f of the elements of x, y and z, broadcast.
func Map3IntToFloat(f func(int, int, int) float64, x, y, z *Int) *Array {
	return (*Array)(map3(f, x.core(), y.core(), z.core()))
}

// MapNIntToFloat returns f of the elements of all arrays, broadcast. f gets them
// in a slice that is good during the call only. There must be an array.
func MapNIntToFloat(f func(v []int) float64, arrays ...*Int) *Array {
	return (*Array)(mapN(f, coresInt(arrays)...))
}

// MapIntToBool returns f of each element.
func MapIntToBool(f func(int) bool, x *Int) *Bool {
	return (*Bool)(map1(f, x.core()))
}

// Map2IntToBool returns f of the elements of x and y, broadcast.
func Map2IntToBool(f func(int, int) bool, x, y *Int) *Bool {
	return (*Bool)(map2(f, x.core(), y.core()))
}

// Map3IntToBool returns f of the elements of x, y and z, broadcast.
func Map3IntToBool(f func(int, int, int) bool, x, y, z *Int) *Bool {
	return (*Bool)(map3(f, x.core(), y.core(), z.core()))
}

// MapNIntToBool returns f of the elements of all arrays, broadcast. f gets them
// in a slice that is good during the call only. There must be an array.
func MapNIntToBool(f func(v []int) bool, arrays ...*Int) *Bool {
	return (*Bool)(mapN(f, coresInt(arrays)...))
}

// MapComplex returns f of each element.
func MapComplex(f func(complex128) complex128, x *Complex) *Complex {
	return (*Complex)(map1(f, x.core()))
}

// Map2Complex returns f of the elements of x and y, broadcast.
func Map2Complex(f func(complex128, complex128) complex128, x, y *Complex) *Complex {
	return (*Complex)(map2(f, x.core(), y.core()))
}

// Map3Complex returns f of the elements of x, y and z, broadcast.
func Map3Complex(f func(complex128, complex128, complex128) complex128, x, y, z *Complex) *Complex {
	return (*Complex)(map3(f, x.core(), y.core(), z.core()))
}

// MapNComplex returns f of the elements of all arrays, broadcast. f gets them in
// a slice that is good during the call only. There must be an array.
func MapNComplex(f func(v []complex128) complex128, arrays ...*Complex) *Complex {
	return (*Complex)(mapN(f, coresComplex(arrays)...))
}

// MapComplexToFloat returns f of each element.
func MapComplexToFloat(f func(complex128) float64, x *Complex) *Array {
	return (*Array)(map1(f, x.core()))
}

// Map2ComplexToFloat returns f of the elements of x and y, broadcast.
func Map2ComplexToFloat(f func(complex128, complex128) float64, x, y *Complex) *Array {
	return (*Array)(map2(f, x.core(), y.core()))
}

// Map3ComplexToFloat returns f of the elements of x, y and z, broadcast.
func Map3ComplexToFloat(f func(complex128, complex128, complex128) float64, x, y, z *Complex) *Array {
	return (*Array)(map3(f, x.core(), y.core(), z.core()))
}

// MapNComplexToFloat returns f of the elements of all arrays, broadcast. f gets
// them in a slice that is good during the call only. There must be an array.
func MapNComplexToFloat(f func(v []complex128) float64, arrays ...*Complex) *Array {
	return (*Array)(mapN(f, coresComplex(arrays)...))
}

// MapComplexToBool returns f of each element.
func MapComplexToBool(f func(complex128) bool, x *Complex) *Bool {
	return (*Bool)(map1(f, x.core()))
}

// Map2ComplexToBool returns f of the elements of x and y, broadcast.
func Map2ComplexToBool(f func(complex128, complex128) bool, x, y *Complex) *Bool {
	return (*Bool)(map2(f, x.core(), y.core()))
}

// Map3ComplexToBool returns f of the elements of x, y and z, broadcast.
func Map3ComplexToBool(f func(complex128, complex128, complex128) bool, x, y, z *Complex) *Bool {
	return (*Bool)(map3(f, x.core(), y.core(), z.core()))
}

// MapNComplexToBool returns f of the elements of all arrays, broadcast. f gets
// them in a slice that is good during the call only. There must be an array.
func MapNComplexToBool(f func(v []complex128) bool, arrays ...*Complex) *Bool {
	return (*Bool)(mapN(f, coresComplex(arrays)...))
}

// MapIntFloat returns f of the elements of k and x, broadcast.
func MapIntFloat(f func(int, float64) float64, k *Int, x *Array) *Array {
	return (*Array)(map2(f, k.core(), x.core()))
}
