// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file is the interpolation on a grid of any number of variables.

import (
	"fmt"
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd"
)

// A RegularGridInterpolator is a function of several variables through values on a grid.
type RegularGridInterpolator struct {
	method  Kind
	outside Outside
	fill    float64
	grid    [][]float64
	y       table // a row for each point of the grid, the last variable changing first
	strides []int // of the rows

	// Of a spline: the knots and strides of the coefficients, which are in y.
	k     int
	knots [][]float64
}

// RegularGridOptions are the options of [NewRegularGridInterpolator].
type RegularGridOptions struct {
	// Method is KindLinear, KindNearest, KindSLinear, KindCubic, KindQuintic or KindPchip. The
	// default is KindLinear. The splines, slinear, cubic and quintic, are products of those that
	// [MakeInterpSpline] makes; pchip is done in one variable after the other, from the last.
	Method Kind
	// Outside is OutsidePanic, OutsideExtrapolate or OutsideNaN. The default is OutsidePanic.
	Outside Outside
	Fill    *float64 // the value outside, in place of Outside
}

// NewRegularGridInterpolator returns the function through values, of shape (n0, n1, ..., ...),
// at the grid whose coordinates are points: n0 numbers of the first variable, n1 of the second
// and so on, each of which increase or decrease. A variable needs one coordinate for nearest and
// linear, two for pchip and more than its degree for a spline.
//
// The error is a [*DataError] if coordinates do neither, or there are NaN or Inf, which the
// methods linear and nearest take among values. It panics with an [*ArgumentError] if shapes do
// not fit.
func NewRegularGridInterpolator(points []*nd.Array, values *nd.Array, opts *RegularGridOptions) (*RegularGridInterpolator, error) {
	const function = "NewRegularGridInterpolator"
	o := RegularGridOptions{}
	if opts != nil {
		o = *opts
	}
	g := &RegularGridInterpolator{method: o.Method, outside: o.Outside.or(function, OutsidePanic, OutsidePanic, OutsideExtrapolate, OutsideNaN)}
	if o.Fill != nil {
		g.outside, g.fill = OutsideConst, *o.Fill
	}
	shape := values.Shape()
	if len(points) == 0 || len(points) > len(shape) {
		panicf(function, "wants as many axes of values as there are variables, or more, and got shape %v for %d", shape, len(points))
	}
	least := 1
	switch o.Method {
	case "":
		g.method = KindLinear
	case KindLinear, KindNearest:
	case KindSLinear:
		g.k, least = 1, 2
	case KindCubic:
		g.k, least = 3, 4
	case KindQuintic:
		g.k, least = 5, 6
	case KindPchip:
		least = 2
	default:
		panicf(function, "does not know the method %q", string(o.Method))
	}
	for i, p := range points {
		x := vector(function, "the coordinates", p)
		if len(x) != shape[i] {
			panicf(function, "wants %d coordinates of variable %d and got %d", shape[i], i, len(x))
		}
		if len(x) < least {
			panicf(function, "wants %d coordinates of variable %d for the method %s and got %d", least, i, string(g.method), len(x))
		}
		if len(x) > 1 && x[1] < x[0] {
			slices.Reverse(x)
			values = values.Flip(i)
		}
		if err := checkIncreasing(function, "the coordinates", x); err != nil {
			return nil, err
		}
		g.grid = append(g.grid, x)
	}
	n := len(points)
	g.y = table{data: slices.Clone(values.Data()), n: 1, m: 1, shape: shape[n:]}
	for _, d := range shape[n:] {
		g.y.m *= d
	}
	g.strides = make([]int, n)
	for i := n - 1; i >= 0; i-- {
		g.strides[i] = g.y.n
		g.y.n *= shape[i]
	}
	if g.method == KindLinear || g.method == KindNearest {
		return g, nil
	}
	if err := checkFinite(function, "the values", g.y.data); err != nil {
		return nil, err
	}
	if g.k == 0 {
		return g, nil
	}
	return g, g.spline(function)
}

// spline replaces the values by the coefficients of a product of splines.
func (g *RegularGridInterpolator) spline(function string) error {
	for i, x := range g.grid {
		t := notAKnot(x, g.k)
		g.knots = append(g.knots, t)
		if g.k == 1 {
			continue
		}
		// The axis is the first one of each of outer blocks.
		n, inner := len(x), g.strides[i]*g.y.m
		for block := 0; block < len(g.y.data); block += n * inner {
			s, err := interpSpline(function, x, table{g.y.data[block : block+n*inner], n, inner, []int{inner}}, g.k, t, nil, nil)
			if err != nil {
				return err
			}
			copy(g.y.data[block:], s.c.data)
		}
	}
	return nil
}

// String returns a line that says the method and the sizes.
func (g *RegularGridInterpolator) String() string {
	sizes := make([]int, len(g.grid))
	for i, x := range g.grid {
		sizes[i] = len(x)
	}
	return fmt.Sprintf("RegularGridInterpolator, %s, on a grid of %v", string(g.method), sizes)
}

// At returns the value at a point, given by its coordinates. It panics with an
// [*ArgumentError] if there is another number of them or values are arrays, and with a
// [*BoundsError] if the point is outside and there is no other value there.
func (g *RegularGridInterpolator) At(point []float64) float64 {
	wantNumbers("RegularGridInterpolator.At", g.y)
	return g.Call(nd.FromSlice(point)).Item()
}

// Call returns the values at points, an array whose last axis holds the coordinates of a point;
// the result has its other axes, and then those of a value. With one variable any array is taken
// as points. It panics with an [*ArgumentError] if that axis has another length, and with a
// [*BoundsError] if a point is outside and there is no other value there.
func (g *RegularGridInterpolator) Call(points *nd.Array) *nd.Array {
	const function = "RegularGridInterpolator"
	n := len(g.grid)
	xs, shape := pointsOf(function, points, n)
	if g.outside == OutsidePanic {
		for i, v := range xs {
			x := g.grid[i%n]
			if v < x[0] || v > x[len(x)-1] {
				panic(&BoundsError{function, v, x[0], x[len(x)-1]})
			}
		}
	}
	count := len(xs) / n
	finders := make([]*finder, n)
	for i, x := range g.grid {
		if g.knots != nil {
			finders[i] = newFinder(g.knots[i], g.k, len(x), count)
		} else if len(x) > 1 {
			finders[i] = newFinder(x, 0, len(x)-1, count)
		}
	}
	out := make([]float64, count*g.y.m)
	cost := 10 * n
	corners := 2
	if g.method == KindPchip {
		corners = 16
	} else if g.k > 0 {
		corners = g.k + 1
	}
	power := 1
	for range n {
		power *= corners
	}
	parallel.For(count, cost+power*g.y.m, func(lo, hi int) {
		g.evaluate(finders, xs[lo*n:hi*n], out[lo*g.y.m:hi*g.y.m])
	})
	return nd.FromSlice(out).Reshape(append(shape, g.y.shape...)...)
}

// pointsOf reads an array whose last axis holds n coordinates, and returns its other axes.
func pointsOf(function string, points *nd.Array, n int) ([]float64, []int) {
	shape := points.Shape()
	last := len(shape) - 1
	switch {
	case last >= 0 && shape[last] == n:
		return points.Data(), shape[:last]
	case n == 1:
		return points.Data(), shape
	}
	panicf(function, "wants points with %d coordinates as the last axis and got shape %v", n, shape)
	return nil, nil
}

// evaluate sets the rows of out to the values at points.
func (g *RegularGridInterpolator) evaluate(finders []*finder, points, out []float64) {
	n, m := len(g.grid), g.y.m
	last := make([]int, n) // the interval of each coordinate
	for i, f := range finders {
		if f != nil {
			last[i] = f.lo
		}
	}
	part := make([]float64, n)
	var h []float64
	if g.k > 0 {
		h = make([]float64, n*(g.k+1))
	}
	buffer := make([]float64, 4*n*m)
	var offsets []int // of the corners of a cell, the first variable's halves first
	if g.method == KindLinear && m == 1 && n <= 16 {
		offsets = []int{0}
		for j := n - 1; j >= 0; j-- {
			step := g.strides[j]
			if len(g.grid[j]) == 1 {
				step = 0
			}
			for _, o := range offsets[:len(offsets):len(offsets)] {
				offsets = append(offsets, o+step)
			}
		}
	}
	corners := make([]float64, len(offsets))
	for i := 0; i*n < len(points); i++ {
		row := out[i*m : (i+1)*m]
		outside, isNaN := false, false
		base := 0
		point := points[i*n : (i+1)*n]
		for j, v := range point {
			x := g.grid[j]
			switch {
			case math.IsNaN(v):
				isNaN = true
				continue
			case v < x[0] || v > x[len(x)-1]:
				outside = true
			}
			f := finders[j]
			if f == nil { // one coordinate only
				part[j] = 0
				continue
			}
			l := f.find(v, last[j])
			last[j] = l
			if g.k > 0 {
				basis(f.t, g.k, v, l, h[j*(g.k+1):(j+1)*(g.k+1)])
				base += (l - g.k) * g.strides[j]
				continue
			}
			part[j] = (v - x[l]) / (x[l+1] - x[l])
			base += l * g.strides[j]
		}
		switch {
		case isNaN || outside && g.outside == OutsideNaN:
			for q := range row {
				row[q] = math.NaN()
			}
		case outside && g.outside == OutsideConst:
			for q := range row {
				row[q] = g.fill
			}
		case g.k > 0:
			clear(row)
			g.product(h, 0, base, 1, row)
		case g.method == KindNearest:
			for j, s := range part {
				if s > 0.5 {
					base += g.strides[j]
				}
			}
			copy(row, g.y.row(base))
		case g.method == KindPchip:
			g.pchip(point, last, 0, 0, row, buffer)
		case offsets != nil:
			for c, offset := range offsets {
				corners[c] = g.y.data[base+offset]
			}
			for j, size := 0, len(corners)/2; size > 0; j, size = j+1, size/2 { // halves that differ in variable j
				s := part[j]
				for c := range size {
					corners[c] = corners[c]*(1-s) + corners[size+c]*s
				}
			}
			row[0] = corners[0]
		default:
			clear(row)
			g.corners(part, 0, base, 1, row)
		}
	}
}

// corners adds to row the values at the corners of a cell times their weights, from variable j.
func (g *RegularGridInterpolator) corners(part []float64, j, base int, weight float64, row []float64) {
	if j == len(part) {
		for q, v := range g.y.row(base) {
			row[q] += weight * v
		}
		return
	}
	g.corners(part, j+1, base, weight*(1-part[j]), row)
	if len(g.grid[j]) > 1 {
		g.corners(part, j+1, base+g.strides[j], weight*part[j], row)
	}
}

// product adds to row the coefficients times the products of B-splines, from variable j.
func (g *RegularGridInterpolator) product(h []float64, j, base int, weight float64, row []float64) {
	w := g.k + 1
	hj := h[j*w : (j+1)*w]
	if j < len(g.grid)-1 {
		for i, v := range hj {
			g.product(h, j+1, base+i*g.strides[j], weight*v, row)
		}
		return
	}
	if len(row) == 1 {
		sum := 0.0
		for i, c := range g.y.data[base : base+w] {
			sum += c * hj[i]
		}
		row[0] += weight * sum
		return
	}
	for i, v := range hj {
		for q, c := range g.y.row(base + i) {
			row[q] += weight * v * c
		}
	}
}
