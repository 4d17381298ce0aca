// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft

// This file is the options that the transforms have in common.

import "math"

// A Norm says where the factor 1/n of a transform and its inverse goes.
type Norm int

// The norms. Orthonormal transforms keep the sum of squares.
const (
	Backward Norm = iota // 1/n in the inverse transform
	Ortho                // 1/sqrt(n) in both
	Forward              // 1/n in the transform
)

// Options change a transform. Nil stands for the defaults.
type Options struct {
	// Axes are the axes to transform; negative ones count from the last. Default:
	// the last one, the last two for the functions ending in 2, for those ending in N
	// all, or as many of the last as Shape has.
	Axes []int

	// Shape is the length along each of the axes. The input is cut to it, or zeros are
	// added. For IRFFT and its kin it is the length of the result. Default: the
	// input's; of the last axis of IRFFT and its kin 2(m-1), m being the input's.
	Shape []int

	// Norm is where the factor 1/n goes. Default: Backward, in the inverse.
	Norm Norm
}

// A frame is what a transform works on: plain axes, and the length along each.
type frame struct {
	axes    []int
	lengths []int
}

// frame resolves the options for an input of a shape. axes is how many axes are
// transformed if the options do not say, all if it is 0.
func (o *Options) frame(function string, shape []int, axes int) frame {
	if o == nil {
		o = &Options{}
	}
	f := frame{axes: o.Axes, lengths: o.Shape}
	if f.axes == nil {
		n := axes
		if n == 0 {
			n = len(shape)
			if o.Shape != nil {
				n = len(o.Shape)
			}
		}
		for i := range n {
			f.axes = append(f.axes, i-n)
		}
	}
	f.axes = plain(function, f.axes, len(shape))
	if axes == 1 && len(f.axes) != 1 {
		panicf(function, "wants one axis and got %d", len(f.axes))
	}
	if f.lengths == nil {
		for _, axis := range f.axes {
			f.lengths = append(f.lengths, shape[axis])
		}
	}
	if len(f.lengths) != len(f.axes) {
		panicf(function, "wants a length for each of %d axes and got %d", len(f.axes), len(f.lengths))
	}
	for _, n := range f.lengths {
		if n < 1 {
			panicf(function, "wants a length of 1 or more and got %d", n)
		}
	}
	return f
}

// scale returns the factor of a transform of n elements in all.
func (o *Options) scale(function string, n int, inverse bool) float64 {
	norm := Backward
	if o != nil {
		norm = o.Norm
	}
	switch norm {
	case Backward, Forward:
		if inverse == (norm == Backward) {
			return 1 / float64(n)
		}
		return 1
	case Ortho:
		return 1 / math.Sqrt(float64(n))
	}
	panicf(function, "wants the norm Backward, Ortho or Forward and got %d", norm)
	return 0
}

// product returns the product of a list.
func product(list []int) int {
	n := 1
	for _, v := range list {
		n *= v
	}
	return n
}
