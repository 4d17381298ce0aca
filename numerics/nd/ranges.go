// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file makes arrays of float64 and int by a rule: ranges, grids and matrices
// of ones.

import "math"

// Ones returns an array of ones.
func Ones(shape ...int) *Array { return Full(1, shape...) }

// OnesInt returns an array of ones.
func OnesInt(shape ...int) *Int { return FullInt(1, shape...) }

// OnesComplex returns an array of ones.
func OnesComplex(shape ...int) *Complex { return FullComplex(1, shape...) }

// Arange returns the numbers start, start+step, … before stop. Arange(stop)
// begins at 0, Arange(start, stop) goes in steps of 1. There are
// ceil((stop-start)/step) numbers. It panics if step is 0 or a number is not
// finite.
func Arange(bounds ...float64) *Array {
	start, stop, step := rangeOf("Arange", bounds)
	count := math.Ceil((stop - start) / step)
	if step == 0 || math.IsNaN(count) || count > math.MaxInt32*1024 {
		panicArg("Arange", "wants finite bounds and a step other than 0 and got %v to %v in steps of %v", start, stop, step)
	}
	out := Zeros(max(0, int(count)))
	step = (start + step) - start // as NumPy computes it
	for i := range out.data {
		out.data[i] = start + float64(float64(i)*step)
	}
	return out
}

// ArangeInt returns the numbers start, start+step, … before stop. ArangeInt(stop)
// begins at 0, ArangeInt(start, stop) goes in steps of 1. It panics if step is 0.
func ArangeInt(bounds ...int) *Int {
	start, stop, step := rangeOf("ArangeInt", bounds)
	count := 0
	switch {
	case step == 0:
		panicArg("ArangeInt", "wants a step other than 0")
	case step > 0 && start < stop:
		count = (stop-start-1)/step + 1
	case step < 0 && start > stop:
		count = (start-stop-1)/-step + 1
	}
	out := ZerosInt(count)
	for i := range out.data {
		out.data[i] = start + i*step
	}
	return out
}

// rangeOf returns what one, two or three bounds mean.
func rangeOf[T float64 | int](function string, bounds []T) (start, stop, step T) {
	switch len(bounds) {
	case 1:
		return 0, bounds[0], 1
	case 2:
		return bounds[0], bounds[1], 1
	case 3:
		return bounds[0], bounds[1], bounds[2]
	}
	panicArg(function, "wants stop, or start and stop, or start, stop and step, and got %d numbers", len(bounds))
	return 0, 0, 0
}

// Linspace returns n evenly spaced numbers from lo to hi, both included. One
// number is lo. It panics if n is negative.
func Linspace(lo, hi float64, n int) *Array {
	if n < 0 {
		panicArg("Linspace", "wants a length of 0 or more and got %d", n)
	}
	out := Zeros(n)
	step := (hi - lo) / float64(n-1)
	for i := range out.data {
		if step != 0 {
			out.data[i] = float64(float64(i)*step) + lo
		} else {
			out.data[i] = float64(float64(i)/float64(n-1)*(hi-lo)) + lo
		}
	}
	switch {
	case n == 1:
		out.data[0] = lo
	case n > 1:
		out.data[n-1] = hi
	}
	return out
}

// Logspace returns n numbers from 10^lo to 10^hi whose logarithms are evenly
// spaced.
func Logspace(lo, hi float64, n int) *Array { return Linspace(lo, hi, n).PowOf(10) }

// Geomspace returns n numbers from lo to hi, each the same multiple of the one
// before. It panics unless both are positive or both negative.
func Geomspace(lo, hi float64, n int) *Array {
	if !(lo*hi > 0) {
		panicArg("Geomspace", "wants bounds of the same sign and got %v and %v", lo, hi)
	}
	sign := math.Copysign(1, lo)
	out := Logspace(math.Log10(lo*sign), math.Log10(hi*sign), n).IMulScalar(sign)
	if n > 0 {
		out.data[0] = lo
	}
	if n > 1 {
		out.data[n-1] = hi
	}
	return out
}

// Eye returns the n by n matrix with ones on the diagonal.
func Eye(n int) *Array {
	out := Zeros(n, n)
	out.Diagonal().Fill(1)
	return out
}

// Tri returns the rows by cols matrix with ones on and below its k-th diagonal. k
// is 0 if it is left out.
func Tri(rows, cols int, k ...int) *Array { return Tril(Ones(rows, cols), k...) }

// Indices returns, for each axis of a shape, the array of that shape that holds
// the index along the axis.
func Indices(shape ...int) []*Int {
	out := make([]*Int, len(shape))
	for axis, n := range shape {
		along := make([]int, len(shape))
		for i := range along {
			along[i] = 1
		}
		along[axis] = n
		out[axis] = ArangeInt(n).Reshape(along...).BroadcastTo(shape...).Copy()
	}
	return out
}

// Meshgrid returns, for each of the 1-dimensional arrays, its elements spread
// over the grid that all of them span. The second axis of the grid is that of the
// first array, the first that of the second, as plots want it: NumPy's
// indexing='xy'.
func Meshgrid(axes ...*Array) []*Array {
	out := MeshgridIJ(axes...)
	if len(axes) > 1 {
		for i, x := range out {
			out[i] = x.SwapAxes(0, 1).Copy()
		}
	}
	return out
}

// MeshgridIJ is [Meshgrid] with the axes of the grid in the order of the arrays:
// NumPy's indexing='ij'.
func MeshgridIJ(axes ...*Array) []*Array {
	shape := make([]int, len(axes))
	for i, x := range axes {
		shape[i] = x.Size()
	}
	out := make([]*Array, len(axes))
	for i, x := range axes {
		along := make([]int, len(axes))
		for j := range along {
			along[j] = 1
		}
		along[i] = shape[i]
		out[i] = x.Reshape(along...).BroadcastTo(shape...).Copy()
	}
	return out
}
