// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file shifts, zooms and rotates images.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd"
)

// Shift returns x shifted by a number of elements along each axis, or by one number along
// all: the value at i is that of x at i - shift. It panics with an [*ArgumentError] if shift
// or the options do not fit x.
func Shift(x Input, shift []float64, opts *InterpolationOptions) *nd.Array {
	const function = "Shift"
	im := newImage(function, x)
	o := opts.resolved(function, Constant)
	if len(shift) == 1 {
		shift = slices.Repeat(shift, im.dim())
	}
	if len(shift) != im.dim() {
		panicf(function, "wants a shift for each of %d axes and got %d", im.dim(), len(shift))
	}
	return im.resample(o, im.shape, func(a, i int) float64 { return float64(i) - shift[a] }).array()
}

// Zoom returns x with zoom times as many elements along each axis, rounded. The middles of
// the first and the last elements of the result lie where those of x do; with GridMode their
// outer edges do. It panics with an [*ArgumentError] if zoom is not above 0, or the options
// do not fit x.
func Zoom(x Input, zoom float64, opts *InterpolationOptions) *nd.Array {
	const function = "Zoom"
	im := newImage(function, x)
	o := opts.resolved(function, Constant)
	zooms := each(function, "zoom", o.Zooms, zoom, im.dim())
	shape, step := make([]int, im.dim()), make([]float64, im.dim())
	for a, n := range im.shape {
		if !(zooms[a] > 0) || math.IsInf(zooms[a], 0) {
			panicf(function, "wants a zoom above 0 and got %v", zooms[a])
		}
		m := int(math.RoundToEven(float64(n) * zooms[a]))
		shape[a], step[a] = m, 1
		switch {
		case o.GridMode && m > 0:
			step[a] = float64(n) / float64(m)
		case m > 1:
			step[a] = float64(n-1) / float64(m-1)
		}
	}
	return im.resample(o, shape, func(a, i int) float64 {
		if o.GridMode {
			return (float64(i)+0.5)*step[a] - 0.5
		}
		return float64(i) * step[a]
	}).array()
}

// Rotate returns x rotated by an angle in degrees in the plane of two axes: with the rows of
// an image downwards, and the plane of the axes 1 and 0, counterclockwise. The result is
// large enough to hold the whole image, or, with SameSize, as large as x. It panics with an
// [*ArgumentError] if x has less than 2 axes or the options do not fit it.
func Rotate(x Input, angle float64, opts *InterpolationOptions) *nd.Array {
	const function = "Rotate"
	im := newImage(function, x)
	o := opts.resolved(function, Constant)
	if o.Axes == nil {
		o.Axes = []int{1, 0}
	}
	if len(o.Axes) != 2 || im.dim() < 2 {
		panicf(function, "wants two axes and got %d, of an array with %d", len(o.Axes), im.dim())
	}
	axes := slices.Sorted(slices.Values(axesOf(function, o.Axes, im.dim(), false)))
	a, b := axes[0], axes[1]
	s, c := sincosDegrees(angle)
	h, w := float64(im.shape[a]), float64(im.shape[b])
	shape := slices.Clone(im.shape)
	if !o.SameSize {
		shape[a] = int(math.Abs(c)*h + math.Abs(s)*w + 0.5)
		shape[b] = int(math.Abs(s)*h + math.Abs(c)*w + 0.5)
	}
	// The middle stays the middle.
	y, z := float64(shape[a]-1)/2, float64(shape[b]-1)/2
	d := im.dim()
	matrix, offset := make([]float64, d*d), make([]float64, d)
	for i := range d {
		matrix[i*d+i] = 1
	}
	matrix[a*d+a], matrix[a*d+b], matrix[b*d+a], matrix[b*d+b] = c, s, -s, c
	offset[a], offset[b] = (h-1)/2-(c*y+s*z), (w-1)/2-(-s*y+c*z)
	if d == 2 {
		return im.affine(o, shape, matrix, offset).array()
	}
	return im.planes(a, b, shape, func(plane *image) *image {
		return plane.affine(o, []int{shape[a], shape[b]}, []float64{c, s, -s, c}, []float64{offset[a], offset[b]})
	}).array()
}

// sincosDegrees returns the sine and cosine of an angle in degrees, exact for multiples of
// 90.
func sincosDegrees(angle float64) (s, c float64) {
	angle = math.Mod(angle, 360)
	switch angle {
	case 0:
		return 0, 1
	case 90, -270:
		return 1, 0
	case 180, -180:
		return 0, -1
	case 270, -90:
		return -1, 0
	}
	return math.Sincos(angle * (math.Pi / 180))
}

// planes applies f to each plane of the axes a < b.
func (im *image) planes(a, b int, shape []int, f func(plane *image) *image) *image {
	x := im.array().MoveAxis(b, -1).MoveAxis(a, -2)
	to := slices.Clone(x.Shape())
	to[len(to)-2], to[len(to)-1] = shape[a], shape[b]
	data, size := x.Data(), im.shape[a]*im.shape[b]
	var out []float64
	for len(data) > 0 && size > 0 {
		plane := im.with(data[:size], []int{im.shape[a], im.shape[b]})
		out = append(out, f(plane).data...)
		data = data[size:]
	}
	if out == nil {
		out = make([]float64, product(to))
	}
	y := nd.FromSlice(out).Reshape(to...).MoveAxis(-2, a).MoveAxis(-1, b)
	return im.with(y.Data(), y.Shape())
}

// resample returns the values at the points whose coordinate along axis a is place(a, i) for
// the elements with index i: one axis after the other.
func (im *image) resample(o *InterpolationOptions, shape []int, place func(a, i int) float64) *image {
	if len(im.data) == 0 || product(shape) == 0 {
		out := im.with(make([]float64, product(shape)), shape)
		fill(out.data, o.Cval)
		return out.rounded()
	}
	c, pad := im.coefficients(o)
	outside := make([][]bool, im.dim()) // where the constant stands
	for a := range shape {
		c, outside[a] = c.resampleAxis(o, a, shape[a], pad, place)
	}
	for a, list := range outside {
		inner := product(shape[a+1:])
		for r := range len(c.data) / inner {
			if list[r%shape[a]] {
				fill(c.data[r*inner:(r+1)*inner], o.Cval)
			}
		}
	}
	return c.rounded()
}

// resampleAxis is resample for one axis. outside says which elements are the constant.
func (im *image) resampleAxis(o *InterpolationOptions, a, length, pad int, place func(a, i int) float64) (out *image, outside []bool) {
	n := im.shape[a]
	k := o.Order + 1
	at, weights := make([]int, length*k), make([]float64, length*k)
	outside = make([]bool, length)
	for i := range length {
		outside[i] = !taps(place(a, i), n, pad, 1, o, at[i*k:(i+1)*k], weights[i*k:(i+1)*k])
	}
	outer, inner := product(im.shape[:a]), product(im.shape[a+1:])
	shape := slices.Clone(im.shape)
	shape[a] = length
	out = im.with(make([]float64, product(shape)), shape)
	parallel.For(outer*length, inner*k, func(lo, hi int) {
		for r := lo; r < hi; r++ {
			from, i := r/length*n, r%length
			if outside[i] {
				continue
			}
			dst := out.data[r*inner : (r+1)*inner]
			for l, w := range weights[i*k : (i+1)*k] {
				j := at[i*k+l]
				if j < 0 {
					for t := range dst {
						dst[t] += w * o.Cval
					}
					continue
				}
				for t, v := range im.data[(from+j)*inner : (from+j+1)*inner] {
					dst[t] += w * v
				}
			}
		}
	})
	return out, outside
}
