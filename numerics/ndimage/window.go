// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file is the window that a filter looks through, and the filters of the mean, the
// largest and the least element in it.

import (
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// WindowOptions change a filter with a window. Nil stands for the defaults.
type WindowOptions struct {
	Sizes     []int    // the size of the window along each axis, instead of the argument
	Footprint *nd.Bool // which elements of the window count, instead of a size. Default: all
	Mode      Mode     // beyond the edges. Default: Reflect
	Cval      float64  // for the mode Constant. Default: 0
	Origin    []int    // by how much the window is shifted along each axis. Default: 0, centred
	Axes      []int    // the axes to filter. Default: all; of the functions ending in 1D the last
}

// A window is a resolved window over the axes of an image.
type window struct {
	WindowOptions
	axes, sizes, origin []int
}

// window resolves the options for an image.
func (o *WindowOptions) window(function string, im *image, size int, one bool) window {
	w := window{}
	if o != nil {
		w.WindowOptions = *o
	}
	w.Mode = w.Mode.or(function, Reflect)
	w.axes = axesOf(function, w.Axes, im.dim(), one)
	w.origin = each(function, "origin", w.Origin, 0, len(w.axes))
	if w.Footprint != nil {
		w.sizes = w.Footprint.Shape()
		if len(w.sizes) != len(w.axes) {
			panicf(function, "wants a footprint with %d axes and got shape %v", len(w.axes), w.sizes)
		}
		if w.Footprint.Count() == 0 {
			panicf(function, "wants a footprint with an element that is true and got none")
		}
		if w.Footprint.All() {
			w.Footprint = nil
		}
	} else {
		w.sizes = each(function, "size", w.Sizes, size, len(w.axes))
	}
	for i, n := range w.sizes {
		if n < 1 {
			panicf(function, "wants a size of 1 or more and got %d", n)
		}
		beforeOf(function, n, w.origin[i], false)
	}
	return w
}

// before returns how many elements of the window lie before its centre along axis i of its
// own.
func (w *window) before(i int) int { return w.sizes[i]/2 + w.origin[i] }

// separate applies a filter of one axis to each axis of the window.
func (w *window) separate(im *image, filter func(size, before int) lineFilter) *image {
	for i, axis := range w.axes {
		if w.sizes[i] > 1 || w.before(i) != 0 {
			im.along(axis, filter(w.sizes[i], w.before(i)), w.Mode, w.Cval)
			im.truncated()
		}
	}
	return im
}

// spread returns the footprint over all axes of an image, and how much of it lies before
// and after the centre.
func (w *window) spread(im *image) (footprint *nd.Bool, before, after []int) {
	shape := slices.Repeat([]int{1}, im.dim())
	before, after = make([]int, im.dim()), make([]int, im.dim())
	for i, axis := range w.axes {
		shape[axis] = w.sizes[i]
		before[axis] = w.before(i)
		after[axis] = w.sizes[i] - 1 - before[axis]
	}
	if w.Footprint == nil {
		return nd.FullBool(true, shape...), before, after
	}
	// Axis i of the footprint goes to axis axes[i] of the image.
	order := make([]int, len(w.axes))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return w.axes[a] - w.axes[b] })
	return w.Footprint.Transpose(order...).Reshape(shape...), before, after
}

// UniformFilter returns the mean of the elements of x in a window of a size along each axis.
// It panics with an [*ArgumentError] if a size is below 1, or the options do not fit x; a
// footprint is not for this filter.
func UniformFilter(x Input, size int, opts *WindowOptions) *nd.Array {
	return uniform("UniformFilter", x, size, opts, false)
}

// UniformFilter1D is UniformFilter along the last axis.
func UniformFilter1D(x Input, size int, opts *WindowOptions) *nd.Array {
	return uniform("UniformFilter1D", x, size, opts, true)
}

func uniform(function string, x Input, size int, opts *WindowOptions, one bool) *nd.Array {
	im := newImage(function, x)
	w := opts.window(function, im, size, one)
	if w.Footprint != nil {
		panicf(function, "wants no footprint and got one")
	}
	return w.separate(im, running).array()
}

// MaximumFilter returns the largest element of x in a window of a size along each axis. NaN
// is larger than all numbers. It panics with an [*ArgumentError] if a size is below 1, or
// the options do not fit x.
func MaximumFilter(x Input, size int, opts *WindowOptions) *nd.Array {
	return extremes("MaximumFilter", x, size, opts, 1, false)
}

// MaximumFilter1D is MaximumFilter along the last axis.
func MaximumFilter1D(x Input, size int, opts *WindowOptions) *nd.Array {
	return extremes("MaximumFilter1D", x, size, opts, 1, true)
}

// MinimumFilter returns the least element of x in a window of a size along each axis. NaN
// is less than all numbers. It panics as MaximumFilter does.
func MinimumFilter(x Input, size int, opts *WindowOptions) *nd.Array {
	return extremes("MinimumFilter", x, size, opts, -1, false)
}

// MinimumFilter1D is MinimumFilter along the last axis.
func MinimumFilter1D(x Input, size int, opts *WindowOptions) *nd.Array {
	return extremes("MinimumFilter1D", x, size, opts, -1, true)
}

func extremes(function string, x Input, size int, opts *WindowOptions, sign float64, one bool) *nd.Array {
	im := newImage(function, x)
	w := opts.window(function, im, size, one)
	if w.Footprint == nil {
		return w.separate(im, func(size, before int) lineFilter { return extreme(size, before, sign) }).array()
	}
	return w.greyMorphology(im, nil, sign).array()
}

// greyMorphology returns the largest of the sums of the elements in a window and heights,
// or, with a sign of -1, the least of the differences. Nil heights are zeros.
func (w *window) greyMorphology(im *image, heights []float64, sign float64) *image {
	footprint, before, after := w.spread(im)
	p := im.padded(before, after, slices.Repeat([]Mode{w.Mode}, im.dim()), w.Cval)
	var offsets []int
	var added []float64
	for i, in := range footprint.Data() {
		if in {
			offsets = append(offsets, p.offset(unravel(i, footprint.Shape())))
			h := 0.0
			if heights != nil {
				h = sign * heights[i]
			}
			added = append(added, h)
		}
	}
	out := im.like()
	p.eachRow(out, len(offsets), func(dst []float64, at int) {
		for k, offset := range offsets {
			src, h := p.data[at+offset:][:len(dst)], added[k]
			for i, v := range src {
				if v += h; k == 0 || sign*v > sign*dst[i] || v != v {
					dst[i] = v
				}
			}
		}
	})
	return out
}
