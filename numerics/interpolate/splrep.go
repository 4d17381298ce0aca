// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file holds functions that do at once what the types do in steps.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// SplrepOptions are the options of [Splrep].
type SplrepOptions struct {
	W      *nd.Array // the weights of the points, 0 or more; the default is ones
	XB, XE *float64  // where the spline begins and ends; the default is the first and the last point
	K      int       // the degree, from 1 to 5; the default is 3
	// S is the sum of squared weighted residuals that is aimed at. The default is 0, a spline
	// through all points, or m - √(2m) for m points with weights.
	S *float64
	T *nd.Array // the inner knots of a spline of least squares, in place of S
}

// Splrep returns a smoothing spline near to the points x and the values y, or one of least
// squares, as [NewUnivariateSpline] and [NewLSQUnivariateSpline] do; these differ in the default
// of S, and in the order in which knots are added when there are more than half as many as
// points. Errors are those of these functions.
func Splrep(x, y *nd.Array, opts *SplrepOptions) (*BSpline, error) {
	const function = "Splrep"
	o := SplrepOptions{}
	if opts != nil {
		o = *opts
	}
	u := &UnivariateSplineOptions{W: o.W, K: o.K}
	if o.XB != nil || o.XE != nil {
		xs := vector(function, "x", x)
		if len(xs) == 0 {
			panicf(function, "wants points and got none")
		}
		u.BBox = []float64{xs[0], xs[len(xs)-1]}
		if o.XB != nil {
			u.BBox[0] = *o.XB
		}
		if o.XE != nil {
			u.BBox[1] = *o.XE
		}
	}
	if o.T != nil {
		s, err := NewLSQUnivariateSpline(x, y, o.T, u)
		if s == nil {
			return nil, err
		}
		return s.BSpline, err
	}
	f, out, err := newCurveFit(function, x, y, u)
	if err != nil {
		return nil, err
	}
	m := len(f.x)
	s := 0.0
	switch {
	case o.S != nil:
		s = *o.S
	case o.W != nil:
		s = max(0, float64(m)-math.Sqrt(2*float64(m)))
	}
	spline, err := smoothed(function, f, s, m+f.k+1, out)
	if spline == nil {
		return nil, err
	}
	return spline.BSpline, err
}

// Interpn returns the values at the points xi, an array whose last axis holds the coordinates,
// of the function on a grid that [NewRegularGridInterpolator] makes of the coordinates points and
// the values. Errors and panics are its, and those of [RegularGridInterpolator.Call].
func Interpn(points []*nd.Array, values, xi *nd.Array, opts *RegularGridOptions) (*nd.Array, error) {
	g, err := NewRegularGridInterpolator(points, values, opts)
	if err != nil {
		return nil, err
	}
	return g.Call(xi), nil
}
