// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file is splines: their coefficients by recursive filters (Unser, Aldroubi and Eden,
// IEEE Trans. Signal Process. 41, 821 and 834, 1993), and the weights of the coefficients.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// poles returns the poles of the filter of a spline's order that lie inside the unit circle,
// the largest first.
func poles(order int) []float64 {
	switch order {
	case 2:
		return []float64{2*math.Sqrt2 - 3}
	case 3:
		return []float64{math.Sqrt(3) - 2}
	case 4:
		r, s := math.Sqrt(304), math.Sqrt(438976)
		return []float64{math.Sqrt(664-s) + r - 19, math.Sqrt(664+s) - r - 19}
	case 5:
		r, s := math.Sqrt(26.25), math.Sqrt(4436.25)
		return []float64{math.Sqrt(67.5-s) + r - 6.5, math.Sqrt(67.5+s) - r - 6.5}
	}
	return nil
}

// SplineFilter returns the coefficients of the spline of an order through x along all axes:
// the interpolated value at i is the sum of the coefficients j times the centred B-spline
// of the order at i-j. The options are Order, from 2 to 5, and Mode, by default Mirror; Axes
// tells which axes, by default all. It panics with an [*ArgumentError] if the options do
// not fit x.
func SplineFilter(x Input, opts *InterpolationOptions) *nd.Array {
	const function = "SplineFilter"
	im := newImage(function, x)
	o := opts.resolved(function, Mirror)
	if o.Order < 2 {
		panicf(function, "wants an order from 2 to 5 and got %d", o.Order)
	}
	im.prefilter(o.Order, o.Mode, axesOf(function, o.Axes, im.dim(), false))
	return im.array()
}

// prefilter replaces an image by the coefficients of its spline.
func (im *image) prefilter(order int, mode Mode, axes []int) {
	z := poles(order)
	gain := 1.0
	for _, z := range z {
		gain *= (1 - z) * (1 - 1/z)
	}
	for _, axis := range axes {
		if im.shape[axis] < 2 {
			continue
		}
		im.along(axis, lineFilter{cost: 6 * len(z), apply: func(dst, src, scratch []float64, s int) {
			for t, v := range src {
				dst[t] = gain * v
			}
			for _, z := range z {
				recursive(dst, scratch[:s], z, s, mode)
			}
		}}, Nearest, 0)
	}
}

// recursive applies the filter of a pole to rows of s, forwards and backwards.
func recursive(x, sum []float64, z float64, s int, mode Mode) {
	n := len(x) / s
	row := func(i int) []float64 { return x[i*s : (i+1)*s] }
	// Terms beyond this many are below the last bit.
	far := int(math.Ceil(-45/math.Log(math.Abs(z)))) + 1
	add := func(f float64, i int) {
		for k, v := range row(i) {
			sum[k] += f * v
		}
	}
	clear(sum)
	first := row(0)
	power := func(k int) float64 { return math.Pow(z, float64(k)) }
	switch mode {
	case GridWrap:
		f := z
		for k := 1; k < min(n, far); k++ {
			add(f, n-k)
			f *= z
		}
		for k := range first {
			first[k] = (first[k] + sum[k]) / (1 - power(n))
		}
	case Reflect, GridMirror, Nearest:
		f := z
		for k := range min(n, far) {
			add(f, k)
			f *= z
		}
		for k := max(0, n-far); k < n; k++ {
			add(power(2*n-k), k)
		}
		for k := range first {
			first[k] += sum[k] / (1 - power(2*n))
		}
	default:
		f := z
		for k := 1; k < min(n-1, far); k++ {
			add(f, k)
			f *= z
		}
		for k := max(1, n-far); k < n-1; k++ {
			add(power(2*n-2-k), k)
		}
		add(power(n-1), n-1)
		for k := range first {
			first[k] = (first[k] + sum[k]) / (1 - power(2*n-2))
		}
	}
	for i := 1; i < n; i++ {
		before := row(i - 1)
		for k, v := range row(i) {
			x[i*s+k] = v + z*before[k]
		}
	}
	last := row(n - 1)
	switch mode {
	case GridWrap:
		clear(sum)
		f := z
		for k := range min(n-1, far) {
			add(f, k)
			f *= z
		}
		for k := range last {
			last[k] = (last[k] + sum[k]) * z / (power(n) - 1)
		}
	case Reflect, GridMirror, Nearest:
		for k := range last {
			last[k] *= z / (z - 1)
		}
	default:
		for k, v := range row(n - 2) {
			last[k] = (last[k] + z*v) * z / (z*z - 1)
		}
	}
	for i := n - 2; i >= 0; i-- {
		after := row(i + 1)
		for k, v := range row(i) {
			x[i*s+k] = z * (after[k] - v)
		}
	}
}

// basis returns the first of the order+1 coefficients that count at x, and puts their
// weights into w: the uniform B-splines, by de Boor's recursion, or for order 3, the one
// that is used most, by its polynomials.
func basis(x float64, order int, w []float64) (start int) {
	if order%2 == 0 {
		x += 0.5
	}
	floor := math.Floor(x)
	t := x - floor
	if order == 3 {
		u := 1 - t
		w[0], w[3] = u*u*u/6, t*t*t/6
		w[1], w[2] = 2./3-t*t*(1-t/2), 2./3-u*u*(1-u/2)
		return int(floor) - 1
	}
	w[0] = 1
	for d := 1; d <= order; d++ {
		saved := 0.0
		for r := range d {
			term := w[r] / float64(d)
			w[r] = saved + (float64(r+1)-t)*term
			saved = (t + float64(d-1-r)) * term
		}
		w[d] = saved
	}
	return int(floor) - order/2
}

// coefficients returns what an image is interpolated by: its spline's coefficients, or
// itself. With some modes it is continued by pad elements on each side first.
func (im *image) coefficients(o *InterpolationOptions) (c *image, pad int) {
	if o.Order < 2 || o.NoPrefilter {
		return im, 0
	}
	if o.Mode == Nearest || o.Mode == GridConstant {
		// Beyond this many elements a coefficient changes less than the last bit.
		pad = int(-37/math.Log(math.Abs(poles(o.Order)[0]))) + 1
		width := slices.Repeat([]int{pad}, im.dim())
		im = im.padded(width, width, slices.Repeat([]Mode{o.Mode}, im.dim()), o.Cval)
	}
	c = im.with(im.data, im.shape)
	if pad == 0 {
		c.data = slices.Clone(im.data)
	}
	axes := axesOf("", nil, im.dim(), false)
	c.prefilter(o.Order, o.Mode, axes)
	return c, pad
}
