// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file holds the arithmetic of shapes and strides.

import (
	"math/bits"
	"slices"
)

// sizeOf returns the number of elements of an array of the given shape.
func sizeOf(shape []int) int {
	n := 1
	for _, s := range shape {
		n *= s
	}
	return n
}

// checkShape returns the size of a shape that came from a caller. It panics if a
// length is negative or the size does not fit an int.
func checkShape(shape []int) int {
	n, empty := uint(1), false
	for _, s := range shape {
		switch {
		case s < 0:
			panicShapes("make an array of shape", "", shape)
		case s == 0:
			empty = true
		default:
			hi, lo := bits.Mul(n, uint(s))
			if hi != 0 || lo>>(bits.UintSize-1) != 0 {
				panicShapes("make an array as large as", "", shape)
			}
			n = lo
		}
	}
	if empty {
		return 0
	}
	return int(n)
}

// rowMajor returns the strides of a contiguous array.
func rowMajor(shape []int) []int {
	strides := make([]int, len(shape))
	setRowMajor(strides, shape)
	return strides
}

// setRowMajor sets strides to those of rowMajor.
func setRowMajor(strides, shape []int) {
	step := 1
	for i := len(shape) - 1; i >= 0; i-- {
		strides[i] = step
		step *= shape[i]
	}
}

// broadcastShapes returns the shape that all shapes broadcast to: aligned at
// their last axes, a length of 1 stretches to any other.
func broadcastShapes(shapes ...[]int) []int {
	ndim := 0
	for _, s := range shapes {
		ndim = max(ndim, len(s))
	}
	out := make([]int, ndim)
	for i := range out {
		out[i] = 1
	}
	for _, s := range shapes {
		skip := ndim - len(s)
		for i, n := range s {
			switch d := &out[skip+i]; {
			case n == *d || n == 1:
			case *d == 1:
				*d = n
			default:
				panicShapes("broadcast", "with", shapes...)
			}
		}
	}
	return out
}

// stretch returns a view of a with the given shape, stretched along the axes
// where a has length 1 or none. It reports whether a can be broadcast so.
func (a *array[T]) stretch(shape []int) (*array[T], bool) {
	if slices.Equal(a.shape, shape) {
		return a, true
	}
	skip := len(shape) - len(a.shape)
	if skip < 0 {
		return nil, false
	}
	strides := make([]int, len(shape))
	for i, n := range a.shape {
		switch {
		case n == shape[skip+i]:
			strides[skip+i] = a.strides[i]
		case n != 1:
			return nil, false
		}
	}
	return &array[T]{data: a.data, offset: a.offset, shape: shape, strides: strides}, true
}

// merge drops the axes of length 1 and joins neighbouring axes that can be walked
// as one, so that loops over the result have few and long runs. The elements and
// their row-major order stay. The result has at least one axis.
func merge(shape, strides []int) (mergedShape, mergedStrides []int) {
	s := make([]int, 0, max(len(shape), 1))
	t := make([]int, 0, max(len(shape), 1))
	for i, n := range shape {
		if n == 1 {
			continue
		}
		if last := len(s) - 1; last >= 0 && t[last] == strides[i]*n {
			s[last] *= n
			t[last] = strides[i]
			continue
		}
		s = append(s, n)
		t = append(t, strides[i])
	}
	if len(s) == 0 {
		return append(s, 1), append(t, 1)
	}
	return s, t
}

// normalAxes returns the axes as sorted numbers from 0, all axes if there are
// none given. It panics if one is out of range or named twice.
func normalAxes(function string, axes []int, ndim int) []int {
	out := make([]int, 0, ndim)
	if len(axes) == 0 {
		for i := range ndim {
			out = append(out, i)
		}
		return out
	}
	for _, axis := range axes {
		out = append(out, checkAxis(function, axis, ndim))
	}
	slices.Sort(out)
	for i := 1; i < len(out); i++ {
		if out[i] == out[i-1] {
			panicArg(function, "wants each axis once and got axis %d twice", out[i])
		}
	}
	return out
}
