// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file makes the cubic spline as polynomials.

import "github.com/gosci/gosci/numerics/nd"

// CubicSplineOptions are the options of [NewCubicSpline].
type CubicSplineOptions struct {
	BC Boundary // the condition at both ends; the default is NotAKnot
	// Left and Right are the first or the second derivative at an end, in place of BC.
	Left, Right *EndDerivative
	// Outside is OutsideExtrapolate, OutsideNaN or OutsidePeriodic. The default is
	// OutsideExtrapolate, or OutsidePeriodic if BC is Periodic.
	Outside Outside
}

// NewCubicSpline returns the curve of cubic pieces with two continuous derivatives through the
// points x and the values y, of shape (n, ...). Two points with the condition NotAKnot give a
// line, three a parabola. The error is a [*DataError] if x does not increase, the values at the
// ends of a periodic spline differ, or there are NaN or Inf. It panics with an
// [*ArgumentError] if shapes do not fit or there are fewer than two points.
//
// Source: de Boor, A Practical Guide to Splines, chapter IV.
func NewCubicSpline(x, y *nd.Array, opts *CubicSplineOptions) (*PPoly, error) {
	const function = "NewCubicSpline"
	o := CubicSplineOptions{}
	if opts != nil {
		o = *opts
	}
	var given [2][]EndDerivative
	for i, e := range []*EndDerivative{o.Left, o.Right} {
		if e != nil {
			if e.Order != 1 && e.Order != 2 {
				panicf(function, "wants a first or second derivative at an end and got order %d", e.Order)
			}
			given[i] = []EndDerivative{*e}
		}
	}
	left, right := o.BC.ends(function, given[0], given[1])
	def := OutsideExtrapolate
	if o.BC == Periodic {
		def = OutsidePeriodic
	}
	out := o.Outside.or(function, def, OutsideExtrapolate, OutsideNaN, OutsidePeriodic)
	xs, ys, err := points(function, x, y, 2)
	if err != nil {
		return nil, err
	}
	var d table
	if o.BC == Periodic {
		if err := checkPeriodic(function, ys); err != nil {
			return nil, err
		}
		d, err = periodicSlopes(function, xs, ys)
	} else {
		d, err = splineSlopes(function, xs, ys, left, right)
	}
	if err != nil {
		return nil, err
	}
	return hermite(xs, ys, d.data, out), nil
}

// splineSlopes returns the slopes of the cubic spline at the points.
func splineSlopes(function string, x []float64, y table, left, right []EndDerivative) (table, error) {
	n, m := y.n, y.m
	s := slopes(x, y)
	d := table{make([]float64, n*m), n, m, y.shape}
	if n == 2 { // a condition that is not given makes a line of it
		if left == nil {
			left = []EndDerivative{{Order: 1, Values: s.array(s.data, 1)}}
		}
		if right == nil {
			right = []EndDerivative{{Order: 1, Values: s.array(s.data, 1)}}
		}
	}
	if n == 3 && left == nil && right == nil { // a parabola
		h0, h1 := x[1]-x[0], x[2]-x[1]
		for q := range m {
			a, b := s.row(0)[q], s.row(1)[q]
			bend := (b - a) / (h0 + h1)
			d.row(0)[q] = a - bend*h0
			d.row(1)[q] = a + bend*h0
			d.row(2)[q] = b + bend*h1
		}
		return d, nil
	}
	a := newBand(n, 1, 1)
	for i := 1; i < n-1; i++ {
		h0, h1 := x[i]-x[i-1], x[i+1]-x[i]
		copy(a.row(i), []float64{h1, 2 * (h0 + h1), h0})
		lo, hi, row := s.row(i-1), s.row(i), d.row(i)
		for q := range row {
			row[q] = 3 * (h1*lo[q] + h0*hi[q])
		}
	}
	// The two ends are alike, read in either direction.
	for _, end := range []struct {
		given         []EndDerivative
		r, step       int // its row, and where the interior is
		h0, h1        float64
		near, far     int // the slopes next to it
		diagonal, off int
	}{
		{left, 0, 1, x[1] - x[0], x[min(2, n-1)] - x[1], 0, min(1, n-2), 1, 2},
		{right, n - 1, -1, x[n-1] - x[n-2], x[n-2] - x[max(n-3, 0)], n - 2, max(n-3, 0), 1, 0},
	} {
		row, rhs := a.row(end.r), d.row(end.r)
		switch {
		case end.given == nil:
			w := end.h0 + end.h1
			row[end.diagonal], row[end.off] = end.h1, w
			for q := range rhs {
				rhs[q] = ((end.h0+2*w)*end.h1*s.row(end.near)[q] + end.h0*end.h0*s.row(end.far)[q]) / w
			}
		case end.given[0].Order == 1:
			row[end.diagonal] = 1
			end.given[0].fill(function, rhs)
		default:
			row[end.diagonal], row[end.off] = 2*end.h0, end.h0
			end.given[0].fill(function, rhs)
			for q := range rhs {
				rhs[q] = -float64(end.step)*0.5*rhs[q]*end.h0*end.h0 + 3*s.row(end.near)[q]*end.h0
			}
		}
	}
	if !a.solve(d) {
		return d, &SingularError{Func: function}
	}
	return d, nil
}

// periodicSlopes returns the slopes of the periodic cubic spline at the points.
func periodicSlopes(function string, x []float64, y table) (table, error) {
	n, m := y.n-1, y.m
	s := slopes(x, y)
	d := table{make([]float64, n*m), n, m, y.shape}
	a := newBand(n, 1, 1)
	for i := range n {
		before := (i + n - 1) % n
		h0, h1 := x[before+1]-x[before], x[i+1]-x[i]
		copy(a.row(i), []float64{h1, 2 * (h0 + h1), h0})
		lo, hi, row := s.row(before), s.row(i), d.row(i)
		for q := range row {
			row[q] = 3 * (h1*lo[q] + h0*hi[q])
		}
	}
	err := a.solveCyclic(function, d)
	d.data, d.n = append(d.data, d.data[:m]...), n+1
	return d, err
}
