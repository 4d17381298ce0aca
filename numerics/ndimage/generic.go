// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file is filters by a function of the user's.

import (
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// GenericFilter returns f of the elements of x in a window of a size along each axis, in
// row-major order. f must not keep the slice, and is called for one element after the other.
// It panics with an [*ArgumentError] if a size is below 1, or the options do not fit x.
func GenericFilter(x Input, f func(window []float64) float64, size int, opts *WindowOptions) *nd.Array {
	const function = "GenericFilter"
	im := newImage(function, x)
	w := opts.window(function, im, size, false)
	footprint, before, after := w.spread(im)
	p := im.padded(before, after, slices.Repeat([]Mode{w.Mode}, im.dim()), w.Cval)
	all := newMoving(p, footprint).all
	values := make([]float64, len(all))
	out := im.like()
	for i := range out.data {
		at := p.offset(unravel(i, out.shape))
		for k, o := range all {
			values[k] = p.data[at+o]
		}
		out.data[i] = f(values)
	}
	return out.truncated().array()
}

// GenericFilter1D calls f for each line of x along one axis: line is the line with size-1
// elements more, as the mode continues it, and out, as long as the line itself, is to get
// the result. It panics as GenericFilter does.
func GenericFilter1D(x Input, f func(line, out []float64), size int, opts *WindowOptions) *nd.Array {
	const function = "GenericFilter1D"
	im := newImage(function, x)
	w := opts.window(function, im, size, true)
	if w.Footprint != nil {
		panicf(function, "wants no footprint and got one")
	}
	for i, axis := range w.axes {
		n, before := im.shape[axis], w.before(i)
		index := w.Mode.extended(n, before, w.sizes[i]-1-before)
		outer, inner := product(im.shape[:axis]), product(im.shape[axis+1:])
		line, out := make([]float64, len(index)), make([]float64, n)
		for l := range outer * inner {
			at := l/inner*n*inner + l%inner
			for j, k := range index {
				line[j] = w.Cval
				if k >= 0 {
					line[j] = im.data[at+k*inner]
				}
			}
			f(line, out)
			for j, v := range out {
				im.data[at+j*inner] = v
			}
		}
	}
	return im.truncated().array()
}
