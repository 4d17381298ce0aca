// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file is correlation and convolution with weights that are given, and the filters
// made of them.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd"
)

// FilterOptions change a filter with given weights. Nil stands for the defaults.
type FilterOptions struct {
	Mode   Mode    // beyond the edges. Default: Reflect
	Cval   float64 // for the mode Constant. Default: 0
	Origin []int   // by how much the filter is shifted along each axis. Default: 0, centred
	Axes   []int   // of the functions ending in 1D: the one axis to filter. Default: the last
}

// Correlate1D returns x correlated along one axis with weights of one axis,
//
//	y[i] = sum over j of weights[j] x[i + j - m],   m = len(weights)/2 + origin
//
// It panics with an [*ArgumentError] if there are no weights, the origin lies outside of
// them, or the options do not fit x.
func Correlate1D(x Input, weights *nd.Array, opts *FilterOptions) *nd.Array {
	return correlate1D("Correlate1D", x, weights, opts, false)
}

// Convolve1D is Correlate1D with the weights, and the origin, turned round.
func Convolve1D(x Input, weights *nd.Array, opts *FilterOptions) *nd.Array {
	return correlate1D("Convolve1D", x, weights, opts, true)
}

func correlate1D(function string, x Input, weights *nd.Array, opts *FilterOptions, turn bool) *nd.Array {
	im := newImage(function, x)
	if weights.Ndim() != 1 || weights.Size() == 0 {
		panicf(function, "wants weights with one axis and got shape %v", weights.Shape())
	}
	o := opts.checked(function)
	axes := axesOf(function, o.Axes, im.dim(), true)
	origin := each(function, "origin", o.Origin, 0, len(axes))
	w := slices.Clone(weights.Data())
	for i, axis := range axes {
		before := beforeOf(function, len(w), origin[i], turn)
		if turn && i == 0 {
			slices.Reverse(w)
		}
		im.along(axis, correlation(w, before), o.Mode, o.Cval)
	}
	return im.truncated().array()
}

// checked returns the options, or the defaults.
func (o *FilterOptions) checked(function string) FilterOptions {
	c := FilterOptions{}
	if o != nil {
		c = *o
	}
	c.Mode = c.Mode.or(function, Reflect)
	return c
}

// beforeOf returns how many of size elements of a filter lie before the one that it gives.
func beforeOf(function string, size, origin int, turn bool) int {
	if turn {
		origin = -origin
		if size%2 == 0 {
			origin--
		}
	}
	before := size/2 + origin
	if before < 0 || before >= size {
		panicf(function, "wants an origin inside of a filter of %d elements and got %d", size, origin)
	}
	return before
}

// Correlate returns x correlated with weights of as many axes,
//
//	y[i] = sum over j of weights[j] x[i + j - m],   m = shape of the weights / 2 + origin
//
// It panics with an [*ArgumentError] if the weights do not have the axes of x, or the
// origin lies outside of them.
func Correlate(x Input, weights *nd.Array, opts *FilterOptions) *nd.Array {
	return correlate("Correlate", x, weights, opts, false)
}

// Convolve is Correlate with the weights, and the origin, turned round.
func Convolve(x Input, weights *nd.Array, opts *FilterOptions) *nd.Array {
	return correlate("Convolve", x, weights, opts, true)
}

func correlate(function string, x Input, weights *nd.Array, opts *FilterOptions, turn bool) *nd.Array {
	im := newImage(function, x)
	if weights.Ndim() != im.dim() || weights.Size() == 0 {
		panicf(function, "wants weights with %d axes and got shape %v", im.dim(), weights.Shape())
	}
	o := opts.checked(function)
	origin := each(function, "origin", o.Origin, 0, im.dim())
	if turn {
		weights = weights.Flip()
	}
	size := weights.Shape()
	before, after := make([]int, len(size)), make([]int, len(size))
	for a, n := range size {
		before[a] = beforeOf(function, n, origin[a], turn)
		after[a] = n - 1 - before[a]
	}
	p := im.padded(before, after, slices.Repeat([]Mode{o.Mode}, len(size)), o.Cval)
	var values []float64
	var offsets []int
	for i, w := range weights.Data() {
		if w != 0 {
			values, offsets = append(values, w), append(offsets, p.offset(unravel(i, size)))
		}
	}
	out := im.like()
	p.eachRow(out, len(values), func(dst []float64, at int) {
		for k, w := range values {
			src := p.data[at+offsets[k]:][:len(dst)]
			for i, v := range src {
				dst[i] += w * v
			}
		}
	})
	return out.truncated().array()
}

// unravel returns the indices of element i of a shape.
func unravel(i int, shape []int) []int {
	index := make([]int, len(shape))
	unravelInto(index, i, shape)
	return index
}

// unravelInto is unravel into a list.
func unravelInto(index []int, i int, shape []int) {
	for a := len(shape) - 1; a >= 0; a-- {
		index[a] = i % shape[a]
		i /= shape[a]
	}
}

// place returns where the element with some indices lies in an array of a shape.
func place(index, shape []int) int {
	at := 0
	for a, i := range index {
		at = at*shape[a] + i
	}
	return at
}

// offset returns where the element with some indices lies in the data.
func (im *image) offset(index []int) int { return place(index, im.shape) }

// eachRow calls f with each row along the last axis of out and where the element of p, out
// continued beyond its edges, lies that has the same indices as the row's first. Several
// rows may be done at once; cost is what an element takes.
func (im *image) eachRow(out *image, cost int, f func(dst []float64, at int)) {
	if len(out.data) == 0 {
		return
	}
	n := 1
	if out.dim() > 0 {
		n = out.shape[out.dim()-1]
	}
	rows := len(out.data) / n
	parallel.For(rows, n*cost, func(lo, hi int) {
		for r := lo; r < hi; r++ {
			f(out.data[r*n:(r+1)*n], im.offset(unravel(r*n, out.shape)))
		}
	})
}

// Sobel returns the derivative of x along an axis (the last is -1) by Sobel's weights:
// [-1 0 1] along it and [1 2 1] along all others.
func Sobel(x Input, axis int, opts *FilterOptions) *nd.Array {
	return slope("Sobel", x, axis, []float64{1, 2, 1}, opts)
}

// Prewitt returns the derivative of x along an axis by Prewitt's weights: [-1 0 1] along it
// and [1 1 1] along all others.
func Prewitt(x Input, axis int, opts *FilterOptions) *nd.Array {
	return slope("Prewitt", x, axis, []float64{1, 1, 1}, opts)
}

func slope(function string, x Input, axis int, across []float64, opts *FilterOptions) *nd.Array {
	im := newImage(function, x)
	o := opts.checked(function)
	axis = axesOf(function, []int{axis}, im.dim(), true)[0]
	im.along(axis, correlation([]float64{-1, 0, 1}, 1), o.Mode, o.Cval)
	for a := range im.shape {
		if a != axis {
			im.along(a, correlation(across, 1), o.Mode, o.Cval)
		}
	}
	return im.array()
}

// Laplace returns the sum of the second differences of x along all axes, [1 -2 1].
func Laplace(x Input, opts *FilterOptions) *nd.Array {
	o := opts.checked("Laplace")
	im := newImage("Laplace", x)
	return im.sum(axesOf("Laplace", o.Axes, im.dim(), false), func(axis int) *image {
		part := im.with(slices.Clone(im.data), im.shape)
		part.along(axis, correlation([]float64{1, -2, 1}, 1), o.Mode, o.Cval)
		return part
	}, func(v float64) float64 { return v }).array()
}

// GaussianLaplace returns the sum of the second derivatives of x along all axes, by second
// derivatives of a Gaussian. Of the options Order and Orders are ignored.
func GaussianLaplace(x Input, sigma float64, opts *GaussianOptions) *nd.Array {
	return derivatives("GaussianLaplace", x, sigma, opts, 2, func(v float64) float64 { return v }).array()
}

// GaussianGradientMagnitude returns the length of the gradient of x, by first derivatives
// of a Gaussian. Of the options Order and Orders are ignored.
func GaussianGradientMagnitude(x Input, sigma float64, opts *GaussianOptions) *nd.Array {
	im := derivatives("GaussianGradientMagnitude", x, sigma, opts, 1, func(v float64) float64 { return v * v })
	for i, v := range im.data {
		im.data[i] = math.Sqrt(v)
	}
	return im.truncated().array()
}

// derivatives returns the sum of f of the derivatives of an order along each axis.
func derivatives(function string, x Input, sigma float64, opts *GaussianOptions, order int, f func(float64) float64) *image {
	o := GaussianOptions{}
	if opts != nil {
		o = *opts
	}
	im := newImage(function, x)
	axes := axesOf(function, o.Axes, im.dim(), false)
	o.Axes = axes
	return im.sum(axes, func(axis int) *image {
		o.Orders = make([]int, len(axes))
		o.Orders[slices.Index(axes, axis)] = order
		return gaussian(function, x, sigma, &o, false)
	}, f)
}

// sum returns the sum of f of an image for each axis, zeros if there is no axis.
func (im *image) sum(axes []int, part func(axis int) *image, f func(float64) float64) *image {
	out := im.like()
	for _, axis := range axes {
		for i, v := range part(axis).data {
			out.data[i] += f(v)
		}
	}
	return out
}
