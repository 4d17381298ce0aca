// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file interpolates images at any coordinates.

import (
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd"
)

// Order0 is the order of interpolation that takes the nearest element.
const Order0 = -1

// InterpolationOptions change an interpolation. Nil stands for the defaults.
type InterpolationOptions struct {
	Order       int     // of the spline, 1 to 5, or Order0. Default: 3
	Mode        Mode    // beyond the edges. Default: Constant
	Cval        float64 // for the modes Constant and GridConstant. Default: 0
	NoPrefilter bool    // x is coefficients already, see SplineFilter
	Shape       []int   // of the result. Default: that of x; of Rotate and Zoom what is wanted to hold it

	Zooms    []float64 // of Zoom: the zoom along each axis, instead of the argument
	GridMode bool      // of Zoom: an element is a square, not the point in its middle
	Axes     []int     // of Rotate: the plane that is rotated, default 1, 0; of SplineFilter: which axes, default all
	SameSize bool      // of Rotate: keep the shape and cut the corners
}

// resolved returns the options with their defaults.
func (o *InterpolationOptions) resolved(function string, mode Mode) *InterpolationOptions {
	c := InterpolationOptions{}
	if o != nil {
		c = *o
	}
	c.Mode = c.Mode.or(function, mode)
	switch {
	case c.Order == 0:
		c.Order = 3
	case c.Order == Order0:
		c.Order = 0
	case c.Order < 0 || c.Order > 5:
		panicf(function, "wants an order from 1 to 5, or Order0, and got %d", c.Order)
	}
	return &c
}

// A sampler interpolates an image.
type sampler struct {
	*InterpolationOptions
	c   *image
	pad int

	// Of the coefficients that count along each axis: where they lie, -1 for the constant,
	// and their weights.
	at      [][]int
	weights [][]float64
}

// newSampler returns a sampler of the coefficients c. Each goroutine has one of its own.
func newSampler(c *image, pad int, o *InterpolationOptions) *sampler {
	s := &sampler{InterpolationOptions: o, c: c, pad: pad}
	for range c.shape {
		s.at, s.weights = append(s.at, make([]int, o.Order+1)), append(s.weights, make([]float64, o.Order+1))
	}
	return s
}

// taps sets what counts along an axis of n coefficients at x; ok is false if the value is the
// constant. stride is the distance of the coefficients.
func taps(x float64, n, pad, stride int, o *InterpolationOptions, at []int, weights []float64) (ok bool) {
	x, ok = o.Mode.coordinate(x+float64(pad), n)
	if !ok {
		return false
	}
	start := basis(x, o.Order, weights)
	for l := range at {
		i := start + l
		if i < 0 || i >= n {
			i = o.Mode.beyond().index(i, n)
		}
		if i >= 0 {
			i *= stride
		}
		at[l] = i
	}
	return true
}

// value returns the value at a point.
func (s *sampler) value(point []float64) float64 {
	stride := 1
	for a := len(point) - 1; a >= 0; a-- {
		if !taps(point[a], s.c.shape[a], s.pad, stride, s.InterpolationOptions, s.at[a], s.weights[a]) {
			return s.Cval
		}
		stride *= s.c.shape[a]
	}
	if len(point) == 2 && s.Order == 3 {
		if v, ok := s.bicubic(); ok {
			return v
		}
	}
	return s.sum(0, 0)
}

// bicubic is sum for two axes and order 3, away from the edges, where the coefficients of a
// row lie side by side.
func (s *sampler) bicubic() (v float64, ok bool) {
	rows, columns := s.at[0], s.at[1]
	if len(rows) != 4 || len(columns) != 4 || columns[0] < 0 || columns[3] != columns[0]+3 || columns[1] != columns[0]+1 ||
		rows[0] < 0 || rows[3]-rows[0] != 3*s.c.shape[1] || rows[1] < rows[0] {
		return 0, false
	}
	w := (*[4]float64)(s.weights[1])
	for l, h := range (*[4]float64)(s.weights[0]) {
		row := (*[4]float64)(s.c.data[rows[l]+columns[0]:])
		v += h * (w[0]*row[0] + w[1]*row[1] + w[2]*row[2] + w[3]*row[3])
	}
	return v, true
}

// sum returns the sum over the axes from a on, at an offset of those before.
func (s *sampler) sum(a, offset int) float64 {
	if a == len(s.at) {
		return s.c.data[offset]
	}
	total := 0.0
	for l, at := range s.at[a] {
		v := s.Cval // all the rest of a constant is the constant
		if at >= 0 {
			if a == len(s.at)-1 {
				v = s.c.data[offset+at]
			} else {
				v = s.sum(a+1, offset+at)
			}
		}
		total += s.weights[a][l] * v
	}
	return total
}

// transform fills the output with the values at the points that place gives for its
// elements: place(index, point) gets the indices of an element and sets the point. together
// says that place may be called by several goroutines at once.
func (im *image) transform(o *InterpolationOptions, shape []int, together bool, place func(index []int, point []float64)) *image {
	out := im.with(make([]float64, product(shape)), shape)
	if len(im.data) == 0 {
		fill(out.data, o.Cval)
		return out.rounded()
	}
	c, pad := im.coefficients(o)
	cost := 40
	for range im.shape {
		cost *= o.Order + 1
	}
	run := func(lo, hi int) {
		s := newSampler(c, pad, o)
		point, index := make([]float64, im.dim()), unravel(lo, shape)
		for i := lo; i < hi; i++ {
			place(index, point)
			out.data[i] = s.value(point)
			for a := len(index) - 1; a >= 0; a-- {
				if index[a]++; index[a] < shape[a] {
					break
				}
				index[a] = 0
			}
		}
	}
	if together {
		parallel.For(len(out.data), cost, run)
	} else {
		run(0, len(out.data))
	}
	return out.rounded()
}

// MapCoordinates returns the values of x at coordinates of shape (d, …), where d is the
// number of axes of x: the result has the shape of what follows. It panics with an
// [*ArgumentError] if the shapes or the options do not fit.
func MapCoordinates(x Input, coordinates *nd.Array, opts *InterpolationOptions) *nd.Array {
	const function = "MapCoordinates"
	im := newImage(function, x)
	o := opts.resolved(function, Constant)
	shape := coordinates.Shape()
	if len(shape) == 0 || shape[0] != im.dim() {
		panicf(function, "wants coordinates for %d axes and got shape %v", im.dim(), shape)
	}
	points := coordinates.Data()
	shape = slices.Clone(shape[1:])
	n := product(shape)
	out := im.transform(o, []int{n}, true, func(index []int, point []float64) {
		for a := range point {
			point[a] = points[a*n+index[0]]
		}
	})
	return nd.FromSlice(out.data).Reshape(shape...)
}

// GeometricTransform returns the values of x at the points that mapping gives for the
// elements of the result: mapping gets the indices of an element and returns the coordinates
// in x. It is called for one element after the other. It panics with an [*ArgumentError] if
// mapping returns a wrong number of coordinates, or the options do not fit.
func GeometricTransform(x Input, mapping func(index []int) []float64, opts *InterpolationOptions) *nd.Array {
	const function = "GeometricTransform"
	im := newImage(function, x)
	o := opts.resolved(function, Constant)
	shape := im.shape
	if o.Shape != nil {
		shape = o.Shape
	}
	return im.transform(o, shape, false, func(index []int, point []float64) {
		p := mapping(index)
		if len(p) != len(point) {
			panicf(function, "wants %d coordinates and got %d", len(point), len(p))
		}
		copy(point, p)
	}).array()
}

// AffineTransform returns the values of x at the points matrix times i plus offset, for the
// indices i of the elements of the result. The matrix has shape (d, k) for an x with d axes
// and a result with k, or (d), for a diagonal one, or (d+1, d+1) or (d, d+1), for homogeneous
// coordinates with the offset as last column. A nil offset is zeros. It panics with an
// [*ArgumentError] if shapes or options do not fit.
func AffineTransform(x Input, matrix *nd.Array, offset []float64, opts *InterpolationOptions) *nd.Array {
	const function = "AffineTransform"
	im := newImage(function, x)
	o := opts.resolved(function, Constant)
	d := im.dim()
	size := matrix.Shape()
	shape := im.shape
	if o.Shape != nil {
		shape = o.Shape
	}
	switch {
	case len(size) == 1 && size[0] == d:
		matrix = nd.Diag(matrix)
	case len(size) == 2 && size[1] == d+1 && (size[0] == d+1 || size[0] == d) && offset == nil && len(shape) == d:
		offset = matrix.Slice(nd.S(0, d), nd.At(d)).Data()
		matrix = matrix.Slice(nd.S(0, d), nd.S(0, d))
	case len(size) == 2 && size[0] == d && size[1] == len(shape):
	default:
		panicf(function, "wants a matrix for %d axes of the input and %d of the result and got shape %v", d, len(shape), size)
	}
	if offset == nil {
		offset = make([]float64, d)
	}
	if len(offset) != d {
		panicf(function, "wants an offset for each of %d axes and got %d", d, len(offset))
	}
	if len(size) == 1 && len(shape) == d {
		m := matrix.Data()
		return im.resample(o, shape, func(a, i int) float64 { return m[a*d+a]*float64(i) + offset[a] }).array()
	}
	return im.affine(o, shape, matrix.Data(), offset).array()
}

// affine is AffineTransform with a matrix in row-major order.
func (im *image) affine(o *InterpolationOptions, shape []int, matrix, offset []float64) *image {
	k := len(shape)
	return im.transform(o, shape, true, func(index []int, point []float64) {
		for a := range point {
			p := offset[a]
			for b, i := range index {
				p += matrix[a*k+b] * float64(i)
			}
			point[a] = p
		}
	})
}
