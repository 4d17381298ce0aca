// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package interpolate makes curves through points, and smooth curves near to them.

Names and results are those of scipy.interpolate in Go's case. What is a class there is made
by a function whose name begins with New.

# Evaluation

Every result has the methods At, for a point, and Call, for an array of points. In one
dimension:

	s, err := interpolate.NewCubicSpline(x, y, nil)
	s.At(0.5)       // a number
	s.Call(points)  // an array of the shape of points

A point of several variables is a []float64, and the last axis of an array of points holds the
coordinates. [RectBivariateSpline] has At(x, y) and is called with the axes of a grid.

Values y of shape (n, ...) belong to n points; each may be an array, and Call then returns an
array of the shape of the points followed by that of a value. Large arrays of points are shared
among processors.

# Catalogue

B-spline curves: [BSpline], [NewBSpline], [MakeInterpSpline], [MakeLsqSpline],
[MakeSmoothingSpline].

Splines with FITPACK's choice of knots: [UnivariateSpline], [NewUnivariateSpline],
[NewInterpolatedUnivariateSpline], [NewLSQUnivariateSpline], [Splrep].

Curves of polynomials: [PPoly], [NewPPoly], [NewPPolyFromSpline], [NewCubicSpline],
[NewPchipInterpolator], [NewAkima1DInterpolator], [NewCubicHermiteSpline].

Other curves: [Interp1d], [BarycentricInterpolator].

Values on a grid: [RectBivariateSpline] for two variables, [RegularGridInterpolator] and
[Interpn] for any number.

Values at scattered points: [RBFInterpolator], [NearestNDInterpolator].

# Errors

What depends on the data is an error: a [*DataError] for points that do not increase, or NaN
and Inf among them; a [*SingularError] where the data does not determine a result. A caller's
mistake, such as shapes that do not fit, panics with an [*ArgumentError], and so does, with a
[*BoundsError], a point outside of the data if the interpolator takes none. A point NaN has the
value NaN. Arguments are never changed.
*/
package interpolate
