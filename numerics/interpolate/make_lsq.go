// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file makes the B-spline curve of least squares.

import "github.com/gosci/gosci/numerics/nd"

// LsqSplineOptions are the options of [MakeLsqSpline].
type LsqSplineOptions struct {
	K int       // the degree, from 1 to 5; the default is 3
	W *nd.Array // the weights of the points, which must be positive; the default is ones
}

// MakeLsqSpline returns the spline with the knots t, of which k+1 stand at each end, for which
//
//	Σ (w[i]*(y[i] - s(x[i])))²
//
// is least, for points x, which must not decrease, and values y of shape (n, ...). The error is
// a [*DataError] if they do, or there are NaN or Inf, and a [*SingularError] if there are no
// points near to a knot. It panics with an [*ArgumentError] if shapes do not fit.
//
// Source: Dierckx, Curve and Surface Fitting with Splines, 1993, chapter 4.
func MakeLsqSpline(x, y, t *nd.Array, opts *LsqSplineOptions) (*BSpline, error) {
	const function = "MakeLsqSpline"
	o := LsqSplineOptions{}
	if opts != nil {
		o = *opts
	}
	k := degree(function, o.K)
	xs, ys, ts := vector(function, "x", x), tableOf(function, "y", y), vector(function, "the knots", t)
	if len(xs) != ys.n {
		panicf(function, "wants as many values as points and got shapes %v and %v", x.Shape(), y.Shape())
	}
	n := len(ts) - k - 1
	if n <= k || len(xs) == 0 {
		panicf(function, "wants %d knots or more, and points, and got %d and %d", 2*(k+1), len(ts), len(xs))
	}
	if err := checkSorted(function, "x", xs); err != nil {
		return nil, err
	}
	if err := checkSorted(function, "the knots", ts); err != nil {
		return nil, err
	}
	if err := checkFinite(function, "y", ys.data); err != nil {
		return nil, err
	}
	w, err := weightsOf(function, o.W, len(xs))
	if err != nil {
		return nil, err
	}
	if !schoenbergWhitney(xs, ts, k) {
		return nil, &SingularError{function, "there are no points near a knot"}
	}
	a := newTriangle(n, k+1, ys.m)
	f := newFinder(ts, k, n, len(xs))
	h, row := make([]float64, k+1), make([]float64, ys.m)
	l := k
	for i, v := range xs {
		l = f.find(v, l)
		basis(ts, k, v, l, h)
		for j := range h {
			h[j] *= w[i]
		}
		for q, v := range ys.row(i) {
			row[q] = v * w[i]
		}
		a.add(h, l-k, row)
	}
	c := table{a.solve(), n, ys.m, ys.shape}
	if notFinite(c.data) >= 0 {
		return nil, &SingularError{function, "there are no points near a knot"}
	}
	return newBSpline(ts, c, k, OutsideExtrapolate), nil
}
