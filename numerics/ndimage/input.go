// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file takes images of any kind in, and hands results out.

import (
	"fmt"
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// An Input is an array of numbers: a *[nd.Array], *[nd.Int], *[nd.Uint8] or *[nd.Bool].
type Input interface {
	Shape() []int
}

// A kind is what an input holds.
type kind int

const (
	floats kind = iota
	ints
	uint8s
	bools
)

// An image is an N-dimensional image that a function works on, in row-major order.
type image struct {
	data  []float64
	shape []int
	kind  kind
}

// newImage returns a copy of an input.
func newImage(function string, x Input) *image {
	var a *nd.Array
	k := floats
	switch x := x.(type) {
	case *nd.Array:
		a = x.Copy()
	case *nd.Int:
		a, k = x.AsArray(), ints
	case *nd.Uint8:
		a, k = x.AsArray(), uint8s
	case *nd.Bool:
		a, k = x.AsArray(), bools
	default:
		panicf(function, "wants an array of real numbers and got %T", x)
	}
	return &image{data: a.Data(), shape: slices.Clone(a.Shape()), kind: k}
}

// with returns an image of the same kind with other data.
func (im *image) with(data []float64, shape []int) *image {
	return &image{data: data, shape: slices.Clone(shape), kind: im.kind}
}

// like returns an image of zeros of the same kind and shape.
func (im *image) like() *image { return im.with(make([]float64, len(im.data)), im.shape) }

// array returns the image as an array.
func (im *image) array() *nd.Array { return nd.FromSlice(im.data).Reshape(im.shape...) }

// truncated drops the fractions of the numbers of an integer image, as a filter does in
// SciPy.
func (im *image) truncated() *image {
	if im.kind == ints || im.kind == uint8s {
		for i, v := range im.data {
			im.data[i] = math.Trunc(v)
		}
	}
	return im
}

// rounded rounds the numbers of an integer image, halves away from zero, and brings those
// of bytes into their range, as interpolation does in SciPy.
func (im *image) rounded() *image {
	switch im.kind {
	case ints:
		for i, v := range im.data {
			im.data[i] = math.Round(v)
		}
	case uint8s:
		for i, v := range im.data {
			im.data[i] = min(max(math.Trunc(v+0.5), 0), 255)
		}
	case bools:
		for i, v := range im.data {
			if v != 0 {
				im.data[i] = 1
			}
		}
	case floats:
	}
	return im
}

// dim returns the number of axes.
func (im *image) dim() int { return len(im.shape) }

// product returns the product of a list.
func product(list []int) int {
	n := 1
	for _, v := range list {
		n *= v
	}
	return n
}

// An ArgumentError says that an argument has a value the function does not take.
type ArgumentError struct {
	Func string // the function, such as "GaussianFilter"
	Msg  string // what was wanted and what came
}

// Error returns a message such as "ndimage: Zoom wants a zoom above 0 and got -1".
func (e *ArgumentError) Error() string { return "ndimage: " + e.Func + " " + e.Msg }

func panicf(function, format string, args ...any) {
	panic(&ArgumentError{function, fmt.Sprintf(format, args...)})
}

// axesOf returns the axes of an image of dim axes that are to be worked on: those that are
// given, or all, or the last if one is set.
func axesOf(function string, axes []int, dim int, one bool) []int {
	if axes == nil {
		if one {
			if dim == 0 {
				panicf(function, "wants an array with an axis and got none")
			}
			return []int{dim - 1}
		}
		for i := range dim {
			axes = append(axes, i)
		}
		return axes
	}
	out := make([]int, len(axes))
	for i, a := range axes {
		if a < -dim || a >= dim {
			panicf(function, "wants an axis of %d dimensions and got %d", dim, a)
		}
		out[i] = (a + dim) % dim
		if slices.Contains(out[:i], out[i]) {
			panicf(function, "wants each axis once and got axis %d twice", out[i])
		}
	}
	return out
}

// each returns a value for each of n axes: those of the list, or all the same.
func each[T any](function, what string, list []T, same T, n int) []T {
	if list == nil {
		return slices.Repeat([]T{same}, n)
	}
	if len(list) != n {
		panicf(function, "wants a %s for each of %d axes and got %d", what, n, len(list))
	}
	return list
}
