// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file is the morphology of images with levels of grey.

import (
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// GreyOptions change an operation on levels of grey. Nil stands for the defaults.
type GreyOptions struct {
	Sizes     []int     // the size of the structure along each axis, instead of the argument
	Footprint *nd.Bool  // which elements of the structure count, instead of a size. Default: all
	Structure *nd.Array // a height for each element of the structure, instead of a size. Default: flat
	Mode      Mode      // beyond the edges. Default: Reflect
	Cval      float64   // for the mode Constant. Default: 0
	Origin    []int     // by how much the structure is shifted. Default: 0, centred
}

// GreyErosion returns the least of the elements of x in a window of a size along each axis,
// or, with a structure, of the elements less the heights. It panics with an
// [*ArgumentError] if a size is below 1, or the options do not fit x.
func GreyErosion(x Input, size int, opts *GreyOptions) *nd.Array {
	return newImage("GreyErosion", x).grey("GreyErosion", size, opts, -1).array()
}

// GreyDilation returns the largest of the elements of x in a window of a size along each
// axis, turned round, or, with a structure, of the elements and heights together. It panics
// as GreyErosion does.
func GreyDilation(x Input, size int, opts *GreyOptions) *nd.Array {
	return newImage("GreyDilation", x).grey("GreyDilation", size, opts, 1).array()
}

// grey returns the dilation, with a sign of 1, or the erosion, with -1.
func (im *image) grey(function string, size int, opts *GreyOptions, sign float64) *image {
	o := GreyOptions{}
	if opts != nil {
		o = *opts
	}
	w := WindowOptions{Sizes: o.Sizes, Footprint: o.Footprint, Mode: o.Mode, Cval: o.Cval, Origin: o.Origin}
	var heights *nd.Array
	if o.Structure != nil {
		heights = o.Structure
		if heights.Ndim() != im.dim() {
			panicf(function, "wants a structure with %d axes and got shape %v", im.dim(), heights.Shape())
		}
		if o.Footprint != nil && !slices.Equal(o.Footprint.Shape(), heights.Shape()) {
			panicf(function, "wants a footprint of shape %v, as the structure has, and got %v", heights.Shape(), o.Footprint.Shape())
		}
		w.Sizes = heights.Shape()
	}
	if sign > 0 { // a dilation looks back
		sizes := w.Sizes
		switch {
		case w.Footprint != nil:
			w.Footprint = w.Footprint.Flip()
			sizes = w.Footprint.Shape()
		case sizes == nil:
			sizes = slices.Repeat([]int{size}, im.dim())
		}
		if heights != nil {
			heights = heights.Flip()
		}
		origin := each(function, "origin", o.Origin, 0, im.dim())
		w.Origin = make([]int, im.dim())
		for a := range w.Origin {
			w.Origin[a] = -origin[a]
			if a < len(sizes) && sizes[a]%2 == 0 {
				w.Origin[a]--
			}
		}
	}
	win := w.window(function, im, size, false)
	switch {
	case heights != nil:
		return win.greyMorphology(im, heights.Data(), sign)
	case win.Footprint != nil:
		return win.greyMorphology(im, nil, sign)
	}
	return win.separate(im, func(size, before int) lineFilter { return extreme(size, before, sign) })
}

// GreyOpening returns the erosion of x, dilated: x without what is bright and smaller than
// the structure. It panics as GreyErosion does.
func GreyOpening(x Input, size int, opts *GreyOptions) *nd.Array {
	return newImage("GreyOpening", x).grey("GreyOpening", size, opts, -1).grey("GreyOpening", size, opts, 1).array()
}

// GreyClosing returns the dilation of x, eroded: x without what is dark and smaller than the
// structure. It panics as GreyErosion does.
func GreyClosing(x Input, size int, opts *GreyOptions) *nd.Array {
	return newImage("GreyClosing", x).grey("GreyClosing", size, opts, 1).grey("GreyClosing", size, opts, -1).array()
}

// MorphologicalGradient returns the dilation of x less its erosion. It panics as GreyErosion
// does.
func MorphologicalGradient(x Input, size int, opts *GreyOptions) *nd.Array {
	const function = "MorphologicalGradient"
	return newImage(function, x).grey(function, size, opts, 1).array().
		Sub(newImage(function, x).grey(function, size, opts, -1).array())
}

// MorphologicalLaplace returns the sum of the dilation and the erosion of x, less twice x.
// It panics as GreyErosion does.
func MorphologicalLaplace(x Input, size int, opts *GreyOptions) *nd.Array {
	const function = "MorphologicalLaplace"
	im := newImage(function, x)
	twice := im.array().MulScalar(2)
	return im.grey(function, size, opts, 1).array().Add(newImage(function, x).grey(function, size, opts, -1).array()).Sub(twice)
}

// WhiteTophat returns x less its opening: what is bright and smaller than the structure. It
// panics as GreyErosion does.
func WhiteTophat(x Input, size int, opts *GreyOptions) *nd.Array {
	const function = "WhiteTophat"
	opened := newImage(function, x).grey(function, size, opts, -1).grey(function, size, opts, 1)
	return newImage(function, x).array().Sub(opened.array())
}

// BlackTophat returns the closing of x less x: what is dark and smaller than the structure.
// It panics as GreyErosion does.
func BlackTophat(x Input, size int, opts *GreyOptions) *nd.Array {
	const function = "BlackTophat"
	closed := newImage(function, x).grey(function, size, opts, 1).grey(function, size, opts, -1)
	return closed.array().Sub(newImage(function, x).array())
}
