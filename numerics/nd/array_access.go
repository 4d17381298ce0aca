// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

//nd:kinds Complex Int Bool Uint8

// This file reads and writes the elements of arrays of any kind.

import "slices"

// Shape returns the lengths of the axes, in a slice of its own.
func (x *Array) Shape() []int { return append([]int{}, x.shape...) }

// Ndim returns the number of axes.
func (x *Array) Ndim() int { return len(x.shape) }

// Size returns the number of elements.
func (x *Array) Size() int { return sizeOf(x.shape) }

// Len returns the length of the first axis. It panics if there is none.
func (x *Array) Len() int {
	if len(x.shape) == 0 {
		panicArg("Len", "wants an array with axes and got one without")
	}
	return x.shape[0]
}

// At returns the element at an index, one number for each axis; a negative one
// counts from the end of its axis. It panics if the index is out of range.
func (x *Array) At(index ...int) float64 {
	return x.data[x.core().place(index)]
}

// Set sets the element at an index. It panics if the index is out of range.
func (x *Array) Set(v float64, index ...int) {
	x.data[x.core().place(index)] = v
}

// Item returns the element of an array of size 1. It panics if there are more or
// none.
func (x *Array) Item() float64 {
	if x.Size() != 1 {
		panicArg("Item", "wants an array of one element and got shape %s", shapeString(x.shape))
	}
	return x.data[x.offset]
}

// Data returns the elements in row-major order. The slice shares the array's
// memory if that is contiguous, else it is a copy.
func (x *Array) Data() []float64 { return x.core().flat() }

// Rows returns a copy of the rows of a 2-dimensional array.
func (x *Array) Rows() [][]float64 {
	if len(x.shape) != 2 {
		panicArg("Rows", "wants an array with two axes and got shape %s", shapeString(x.shape))
	}
	data, cols := x.core().clone().data, x.shape[1]
	rows := make([][]float64, x.shape[0])
	for i := range rows {
		rows[i] = data[i*cols : (i+1)*cols : (i+1)*cols]
	}
	return rows
}

// Contiguous reports whether the elements lie in memory in row-major order
// without gaps.
func (x *Array) Contiguous() bool { return x.core().contiguous() }

// Copy returns a contiguous copy.
func (x *Array) Copy() *Array { return (*Array)(x.core().clone()) }

// Fill sets all elements to v.
func (x *Array) Fill(v float64) { fill(x.core(), v) }

// Assign sets the elements to those of y, which is broadcast to the shape of x.
// It panics if that cannot be.
func (x *Array) Assign(y *Array) { assign(x.core(), y.core()) }

// Equal returns the mask of the elements that equal those of y, broadcast.
func (x *Array) Equal(y *Array) *Bool {
	return (*Bool)(zip(x.core(), y.core(), 1, equalBlock[float64]))
}

// EqualScalar returns the mask of the elements that equal c.
func (x *Array) EqualScalar(c float64) *Bool { return x.Equal(Scalar(c)) }

// NotEqual returns the mask of the elements that differ from those of y,
// broadcast.
func (x *Array) NotEqual(y *Array) *Bool {
	return (*Bool)(zip(x.core(), y.core(), 1, notEqualBlock[float64]))
}

// NotEqualScalar returns the mask of the elements that differ from c.
func (x *Array) NotEqualScalar(c float64) *Bool { return x.NotEqual(Scalar(c)) }

// ArrayEqual reports whether x and y have the same shape and equal elements. NaN
// equals nothing.
func (x *Array) ArrayEqual(y *Array) bool {
	return slices.Equal(x.shape, y.shape) &&
		slices.Equal(x.core().flat(), y.core().flat())
}
