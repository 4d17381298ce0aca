// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

//nd:kinds Complex Int Bool Uint8

// This file makes arrays of any kind from elements.

import "slices"

// Of returns the 1-dimensional array of the elements, which are copied.
func Of(elements ...float64) *Array {
	return (*Array)(wrap(append([]float64{}, elements...), []int{len(elements)}))
}

// FromSlice returns the array of the given shape whose elements, in row-major
// order, are data, whose memory it shares. Without a shape the array has one
// axis; one length may be -1: it is what the others leave. FromSlice panics if
// the shape has another size than data.
func FromSlice(data []float64, shape ...int) *Array {
	flat := wrap(data, []int{len(data)})
	if len(shape) == 0 {
		return (*Array)(flat)
	}
	return (*Array)(flat.reshape(shape))
}

// FromRows returns the 2-dimensional array of the rows, which are copied. It
// panics if they differ in length.
func FromRows(rows [][]float64) *Array {
	cols := 0
	if len(rows) > 0 {
		cols = len(rows[0])
	}
	data := make([]float64, 0, len(rows)*cols)
	for i, row := range rows {
		if len(row) != cols {
			panicArg("FromRows", "wants rows of length %d and got row %d of length %d", cols, i, len(row))
		}
		data = append(data, row...)
	}
	return (*Array)(wrap(data, []int{len(rows), cols}))
}

// Scalar returns the array without axes whose element is v.
func Scalar(v float64) *Array {
	return (*Array)(scalar(v))
}

// Zeros returns an array of zero elements.
func Zeros(shape ...int) *Array {
	return (*Array)(newArray[float64](slices.Clone(shape)))
}

// Full returns an array whose elements are all v.
func Full(v float64, shape ...int) *Array {
	a := unfilled[float64](slices.Clone(shape))
	fill(a, v)
	return (*Array)(a)
}

// FromFunc returns the array whose element at each index is f(index). f must not
// keep or change index. It is called in row-major order.
func FromFunc(f func(index []int) float64, shape ...int) *Array {
	a := unfilled[float64](slices.Clone(shape))
	generate(a, f)
	return (*Array)(a)
}

// core returns x under the name that the code of all kinds has for it.
func (x *Array) core() *array[float64] { return (*array[float64])(x) }

// cores returns the arrays under the name that the code of all kinds has for
// them.
func cores(arrays []*Array) []*array[float64] {
	out := make([]*array[float64], len(arrays))
	for i, x := range arrays {
		out[i] = x.core()
	}
	return out
}
