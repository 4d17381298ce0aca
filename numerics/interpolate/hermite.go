// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file makes cubic curves from values and slopes at points: Hermite's, monotone ones
// and Akima's.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// HermiteOptions are the options of [NewCubicHermiteSpline] and [NewPchipInterpolator].
type HermiteOptions struct {
	// Outside is OutsideExtrapolate, OutsideNaN or OutsidePeriodic. The default is
	// OutsideExtrapolate.
	Outside Outside
}

func (o *HermiteOptions) outside(function string) Outside {
	if o == nil {
		return OutsideExtrapolate
	}
	return o.Outside.or(function, OutsideExtrapolate, OutsideExtrapolate, OutsideNaN, OutsidePeriodic)
}

// NewCubicHermiteSpline returns the curve of cubic pieces with the values y, of shape (n, ...),
// and the slopes dydx, of the same shape, at the points x. The error is a [*DataError] if x
// does not increase or there are NaN or Inf. It panics with an [*ArgumentError] if shapes do
// not fit or there are fewer than two points.
func NewCubicHermiteSpline(x, y, dydx *nd.Array, opts *HermiteOptions) (*PPoly, error) {
	const function = "NewCubicHermiteSpline"
	out := opts.outside(function)
	xs, ys, err := points(function, x, y, 2)
	if !slices.Equal(y.Shape(), dydx.Shape()) {
		panicf(function, "wants slopes of the shape of the values and got %v and %v", dydx.Shape(), y.Shape())
	}
	if err != nil {
		return nil, err
	}
	if err := checkFinite(function, "dydx", dydx.Data()); err != nil {
		return nil, err
	}
	return hermite(xs, ys, dydx.Data(), out), nil
}

// hermite returns the cubic pieces with values y and slopes d.
func hermite(x []float64, y table, d []float64, out Outside) *PPoly {
	n, m := len(x)-1, y.m
	c := table{make([]float64, n*4*m), n * 4, m, y.shape}
	for i := range n {
		h := x[i+1] - x[i]
		a := c.data[4*i*m : 4*(i+1)*m]
		y0, y1, d0, d1 := y.row(i), y.row(i+1), d[i*m:(i+1)*m], d[(i+1)*m:]
		for q := range m {
			slope := (y1[q] - y0[q]) / h
			t := (d0[q] + d1[q] - 2*slope) / h
			a[q] = t / h
			a[m+q] = (slope-d0[q])/h - t
			a[2*m+q] = d0[q]
			a[3*m+q] = y0[q]
		}
	}
	return newPPoly(x, c, 3, out)
}

// slopes returns the differences of the rows of y over those of x.
func slopes(x []float64, y table) table {
	s := table{make([]float64, (y.n-1)*y.m), y.n - 1, y.m, y.shape}
	for i := range s.n {
		h, lo, hi, row := x[i+1]-x[i], y.row(i), y.row(i+1), s.row(i)
		for q := range row {
			row[q] = (hi[q] - lo[q]) / h
		}
	}
	return s
}

// NewPchipInterpolator returns the curve of cubic pieces through the points x and the values
// y, of shape (n, ...), that rises and falls where the data does: it has no extremum between
// points. The error is a [*DataError] if x does not increase or there are NaN or Inf. It panics
// with an [*ArgumentError] if shapes do not fit or there are fewer than two points.
//
// Source: Fritsch and Butland, A method for constructing local monotone piecewise cubic
// interpolants, 1984; Moler, Numerical Computing with Matlab, section 3.6, for the ends.
func NewPchipInterpolator(x, y *nd.Array, opts *HermiteOptions) (*PPoly, error) {
	const function = "NewPchipInterpolator"
	out := opts.outside(function)
	xs, ys, err := points(function, x, y, 2)
	if err != nil {
		return nil, err
	}
	return hermite(xs, ys, pchipSlopes(xs, ys), out), nil
}

// pchipSlopes returns the slopes of the monotone curve.
func pchipSlopes(x []float64, y table) []float64 {
	n, m := y.n, y.m
	d := make([]float64, n*m)
	s := slopes(x, y)
	if n == 2 {
		copy(d, s.data)
		copy(d[m:], s.data)
		return d
	}
	for i := 1; i < n-1; i++ {
		h0, h1 := x[i]-x[i-1], x[i+1]-x[i]
		for q := range m {
			d[i*m+q] = pchipInner(h0, h1, s.row(i - 1)[q], s.row(i)[q])
		}
	}
	for q := range m {
		d[q] = pchipEnd(x[1]-x[0], x[2]-x[1], s.row(0)[q], s.row(1)[q])
		d[(n-1)*m+q] = pchipEnd(x[n-1]-x[n-2], x[n-2]-x[n-3], s.row(n - 2)[q], s.row(n - 3)[q])
	}
	return d
}

// pchipInner returns the slope between two steps from their slopes: a harmonic mean, or 0 if
// these have not one sign.
func pchipInner(h0, h1, a, b float64) float64 {
	if a > 0 && b > 0 || a < 0 && b < 0 {
		w0, w1 := 2*h1+h0, h1+2*h0
		return 1 / ((w0/a + w1/b) / (w0 + w1))
	}
	return 0
}

// pchipEnd returns the slope at an end from the two steps and slopes next to it.
func pchipEnd(h0, h1, a, b float64) float64 {
	d := ((2*h0+h1)*a - h0*b) / (h0 + h1)
	switch {
	case sign(d) != sign(a):
		return 0
	case sign(a) != sign(b) && math.Abs(d) > 3*math.Abs(a):
		return 3 * a
	}
	return d
}

func sign(v float64) int {
	switch {
	case v > 0:
		return 1
	case v < 0:
		return -1
	}
	return 0
}

// AkimaOptions are the options of [NewAkima1DInterpolator].
type AkimaOptions struct {
	// Modified takes the weights that are called makima, which bring less overshoot and
	// level pieces where data is level. The default is Akima's.
	Modified bool
	// Outside is OutsideExtrapolate or OutsideNaN. The default is OutsideNaN.
	Outside Outside
}

// NewAkima1DInterpolator returns the curve of cubic pieces through the points x and the values
// y, of shape (n, ...), whose slopes follow from the two points at each side, so that an
// outlier does not spread. The error is a [*DataError] if x does not increase or there are NaN
// or Inf. It panics with an [*ArgumentError] if shapes do not fit or there are fewer than two
// points.
//
// Source: Akima, A new method of interpolation and smooth curve fitting based on local
// procedures, 1970; Moler, makima piecewise cubic interpolation, 2019.
func NewAkima1DInterpolator(x, y *nd.Array, opts *AkimaOptions) (*PPoly, error) {
	const function = "NewAkima1DInterpolator"
	o := AkimaOptions{}
	if opts != nil {
		o = *opts
	}
	out := o.Outside.or(function, OutsideNaN, OutsideExtrapolate, OutsideNaN)
	xs, ys, err := points(function, x, y, 2)
	if err != nil {
		return nil, err
	}
	return hermite(xs, ys, akimaSlopes(xs, ys, o.Modified), out), nil
}

// akimaSlopes returns the slopes of Akima's curve.
func akimaSlopes(x []float64, y table, modified bool) []float64 {
	n, m := y.n, y.m
	s := slopes(x, y)
	d := make([]float64, n*m)
	if n == 2 {
		copy(d, s.data)
		copy(d[m:], s.data)
		return d
	}
	weights := make([]float64, 2*n*m) // of the slope behind and of that before
	e := make([]float64, n+3)         // the slopes of one column, with two more at each end
	largest := 0.0
	column := func(q int) {
		for i := range n - 1 {
			e[i+2] = s.data[i*m+q]
		}
		e[1] = 2*e[2] - e[3]
		e[0] = 2*e[1] - e[2]
		e[n+1] = 2*e[n] - e[n-1]
		e[n+2] = 2*e[n+1] - e[n]
	}
	weight := func(a, b float64) float64 {
		w := math.Abs(b - a)
		if modified {
			w += math.Abs(a+b) / 2
		}
		return w
	}
	for q := range m {
		column(q)
		for i := range n {
			w := weights[2*(i*m+q):]
			w[0], w[1] = weight(e[i+2], e[i+3]), weight(e[i], e[i+1])
			largest = max(largest, w[0]+w[1])
		}
	}
	for q := range m {
		column(q)
		for i := range n {
			before, behind := e[i+1], e[i+2]
			w := weights[2*(i*m+q):]
			switch sum := w[0] + w[1]; {
			case sum > 1e-9*largest:
				d[i*m+q] = before + w[1]/sum*(behind-before)
			case modified:
				d[i*m+q] = 0
			default:
				d[i*m+q] = (e[i] + e[i+3]) / 2
			}
		}
	}
	return d
}
