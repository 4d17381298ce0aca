// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file reduces arrays of float64 to one number.

import "math"

// Sum returns the sum of the elements, added in pairs.
func (x *Array) Sum() float64 { return sumFloats(x.core().elements()) }

// Prod returns the product of the elements.
func (x *Array) Prod() float64 { return prodOf(x.core().elements()) }

// Mean returns the mean of the elements, NaN if there are none.
func (x *Array) Mean() float64 { return meanOf(x.core().elements()) }

// Var returns the variance of the elements: the sum of the squared deviations
// from the mean divided by their number minus ddof, which is 0 if it is left out.
// It is NaN or infinite if there are too few elements.
func (x *Array) Var(ddof ...int) float64 {
	return varOf(x.core().elements(), optional("Var", ddof, 0))
}

// Std returns the standard deviation, the square root of [Array.Var].
func (x *Array) Std(ddof ...int) float64 {
	return math.Sqrt(varOf(x.core().elements(), optional("Std", ddof, 0)))
}

// Min returns the smallest element, NaN if one is NaN. It panics if there are no
// elements.
func (x *Array) Min() float64 { return inParts(x.core().elements(), minOf[float64]) }

// Max returns the largest element, NaN if one is NaN. It panics if there are no
// elements.
func (x *Array) Max() float64 { return inParts(x.core().elements(), maxOf[float64]) }

// Ptp returns the largest element minus the smallest. It panics if there are no
// elements.
func (x *Array) Ptp() float64 { return x.Max() - x.Min() }

// ArgMin returns the position, among the elements in row-major order, of the
// first smallest element or of the first NaN. It panics if there are no elements.
func (x *Array) ArgMin() int { return argInParts(x.Data(), argMinOf) }

// ArgMax returns the position, among the elements in row-major order, of the
// first largest element or of the first NaN. It panics if there are no elements.
func (x *Array) ArgMax() int { return argInParts(x.Data(), argMaxOf) }

// Any reports whether an element is not zero. NaN is not.
func (x *Array) Any() bool { return x.AsBool().Any() }

// All reports whether no element is zero. NaN is not.
func (x *Array) All() bool { return x.AsBool().All() }

// CumSum returns the running sums along an axis, or, without one, of the
// flattened array.
func (x *Array) CumSum(axis ...int) *Array {
	return (*Array)(cumulate(x.core(), "CumSum", axis, cumSum[float64]))
}

// CumProd returns the running products along an axis, or, without one, of the
// flattened array.
func (x *Array) CumProd(axis ...int) *Array {
	return (*Array)(cumulate(x.core(), "CumProd", axis, cumProd[float64]))
}

func prodOf[T number](x []T) T {
	p := T(1)
	for _, v := range x {
		p *= v
	}
	return p
}

func meanOf(x []float64) float64 { return sumFloats(x) / float64(len(x)) }

func varOf(x []float64, ddof int) float64 {
	return sumSquares(x, meanOf(x)) / float64(max(len(x)-ddof, 0))
}

// cumulate returns f of the lanes along an axis, or of all elements.
func cumulate[T element](x *array[T], function string, axis []int, f func(dst, lane []T)) *array[T] {
	along := optional(function, axis, 0)
	if len(axis) == 0 {
		x = x.reshape([]int{-1})
	}
	return alongAxis(x, function, along, x.shape[checkAxis(function, along, len(x.shape))], f)
}

func cumSum[T number](dst, x []T) {
	s := T(0)
	for i, v := range x {
		s += v
		dst[i] = s
	}
}

func cumProd[T number](dst, x []T) {
	p := T(1)
	for i, v := range x {
		p *= v
		dst[i] = p
	}
}

// addRows adds rows to acc one after the other, four of them at a time.
func addRows[T number](acc, data []T, start, distance, count int) {
	for ; count >= 4; count -= 4 {
		r0 := data[start:][:len(acc)]
		r1 := data[start+distance:][:len(acc)]
		r2 := data[start+2*distance:][:len(acc)]
		r3 := data[start+3*distance:][:len(acc)]
		for i := range acc {
			acc[i] = acc[i] + r0[i] + r1[i] + r2[i] + r3[i]
		}
		start += 4 * distance
	}
	for ; count > 0; count-- {
		addBlock(acc, acc, data[start:start+len(acc)])
		start += distance
	}
}

func mulRow[T number](acc, row []T) { mulLoops[T]().usual.plain(acc, acc, row) }
