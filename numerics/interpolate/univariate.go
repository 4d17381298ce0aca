// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file holds the splines of one variable whose knots follow from the data.

import (
	"fmt"
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// A UnivariateSpline is a B-spline curve near to points. Its methods At, Call, Derivative,
// Antiderivative and Roots are those of [BSpline].
type UnivariateSpline struct {
	*BSpline

	fit   *curveFit
	fixed bool
}

// UnivariateSplineOptions are the options of the functions that make a [UnivariateSpline].
type UnivariateSplineOptions struct {
	W    *nd.Array // the weights of the points, 0 or more; the default is ones
	BBox []float64 // where the spline begins and ends; the default is the first and the last point
	K    int       // the degree, from 1 to 5; the default is 3
	// S is the sum of squared weighted residuals that is aimed at, for NewUnivariateSpline; the
	// default is the number of points. With 0 the spline goes through all points.
	S *float64
	// Outside is OutsideExtrapolate, OutsideZeros, OutsidePanic or OutsideConst. The default
	// is OutsideExtrapolate.
	Outside Outside
}

// NewUnivariateSpline returns a smoothing spline near to the points x and the values y, with as
// few knots as a search finds for which
//
//	Σ (w[i]*(y[i] - s(x[i])))² <= s
//
// There must be more than k points, which must not decrease, and must increase if S is 0.
//
// The error is a [*DataError] if they do, or there are NaN, Inf or negative weights; a
// [*SingularError] if coefficients overflow, as they may where many points are equal; and a
// [*ConvergenceError], with the best spline, if the sum is not met to a part in 1000. It panics
// with an [*ArgumentError] if shapes do not fit, or an option has no meaning.
//
// Source: Dierckx, Curve and Surface Fitting with Splines, 1993, chapter 5.
func NewUnivariateSpline(x, y *nd.Array, opts *UnivariateSplineOptions) (*UnivariateSpline, error) {
	const function = "NewUnivariateSpline"
	f, out, err := newCurveFit(function, x, y, opts)
	if err != nil {
		return nil, err
	}
	s := float64(len(f.x))
	if opts != nil && opts.S != nil {
		s = *opts.S
	}
	return smoothed(function, f, s, f.few(s), out)
}

// few returns how many knots a spline may have at first: half as many as points, as in FITPACK.
// A search that wants more goes on with one knot, so the number decides which knots are chosen.
func (f *curveFit) few(s float64) int {
	if s > 0 {
		return max(len(f.x)/2, 2*(f.k+1))
	}
	return len(f.x) + f.k + 1
}

// smoothed fits a spline, first with at most few knots, and returns it.
func smoothed(function string, f *curveFit, s float64, few int, out Outside) (*UnivariateSpline, error) {
	if !(s >= 0) {
		panicf(function, "wants a smoothing factor of 0 or more and got %v", s)
	}
	if s == 0 {
		if err := checkIncreasing(function, "x", f.x); err != nil {
			return nil, err
		}
	}
	state := f.fit(s, few)
	if state == fitFull {
		state = f.fit(s, len(f.x)+f.k+1)
	}
	return f.spline(function, s, out, state)
}

// spline returns the spline of a fit.
func (f *curveFit) spline(function string, s float64, out Outside, state int) (*UnivariateSpline, error) {
	if notFinite(f.c) >= 0 {
		return nil, &SingularError{function, "the coefficients overflow"}
	}
	c := table{slices.Clone(f.c), len(f.c), 1, nil}
	return &UnivariateSpline{BSpline: newBSpline(slices.Clone(f.t), c, f.k, out), fit: f}, smoothingError(function, state, f.residual, s)
}

// newCurveFit reads the arguments.
func newCurveFit(function string, x, y *nd.Array, opts *UnivariateSplineOptions) (*curveFit, Outside, error) {
	o := UnivariateSplineOptions{}
	if opts != nil {
		o = *opts
	}
	k := degree(function, o.K)
	out := o.Outside.or(function, OutsideExtrapolate, OutsideExtrapolate, OutsideZeros, OutsidePanic, OutsideConst)
	f := &curveFit{x: vector(function, "x", x), y: vector(function, "y", y), k: k}
	m := len(f.x)
	if len(f.y) != m {
		panicf(function, "wants as many values as points and got %d and %d", len(f.y), m)
	}
	if m <= k {
		panicf(function, "wants more than %d points and got %d", k, m)
	}
	if o.W != nil {
		f.w = vector(function, "the weights", o.W)
	} else {
		f.w = slices.Repeat([]float64{1}, m)
	}
	if len(f.w) != m {
		panicf(function, "wants %d weights and got %d", m, len(f.w))
	}
	f.a, f.b = f.x[0], f.x[m-1]
	if o.BBox != nil {
		if len(o.BBox) != 2 {
			panicf(function, "wants two ends as BBox and got %d", len(o.BBox))
		}
		f.a, f.b = o.BBox[0], o.BBox[1]
	}
	if err := checkSorted(function, "x", f.x); err != nil {
		return nil, out, err
	}
	if err := checkFinite(function, "y", f.y); err != nil {
		return nil, out, err
	}
	if err := checkFinite(function, "the weights", f.w); err != nil {
		return nil, out, err
	}
	if i := slices.IndexFunc(f.w, func(w float64) bool { return w < 0 }); i >= 0 {
		return nil, out, &DataError{function, "the weights must be 0 or more", i}
	}
	if !(f.a <= f.x[0] && f.b >= f.x[m-1] && f.a < f.b) || math.IsInf(f.a, 0) || math.IsInf(f.b, 0) {
		panicf(function, "wants the points within BBox, and a width of it, and got %v to %v in %v to %v", f.x[0], f.x[m-1], f.a, f.b)
	}
	return f, out, nil
}

// NewInterpolatedUnivariateSpline returns the spline through the points x, which must increase,
// and the values y. S is not used. See [NewUnivariateSpline].
func NewInterpolatedUnivariateSpline(x, y *nd.Array, opts *UnivariateSplineOptions) (*UnivariateSpline, error) {
	const function = "NewInterpolatedUnivariateSpline"
	f, out, err := newCurveFit(function, x, y, opts)
	if err != nil {
		return nil, err
	}
	return smoothed(function, f, 0, f.few(0), out)
}

// NewLSQUnivariateSpline returns the spline with the inner knots t, which must increase between
// the first and the last point, for which the sum of squared weighted residuals is least. S is
// not used. The error is a [*SingularError] too if there is no point near to a knot. See
// [NewUnivariateSpline].
//
// Source: Dierckx, Curve and Surface Fitting with Splines, 1993, chapter 4.
func NewLSQUnivariateSpline(x, y, t *nd.Array, opts *UnivariateSplineOptions) (*UnivariateSpline, error) {
	const function = "NewLSQUnivariateSpline"
	f, out, err := newCurveFit(function, x, y, opts)
	if err != nil {
		return nil, err
	}
	inner := vector(function, "the knots", t)
	if err := checkIncreasing(function, "the knots", slices.Concat([]float64{f.a}, inner, []float64{f.b})); err != nil {
		return nil, err
	}
	f.t = slices.Concat(make([]float64, f.k+1), inner, make([]float64, f.k+1))
	setEnds(f.t, f.k, f.a, f.b)
	if !schoenbergWhitney(f.x, f.t, f.k) {
		return nil, &SingularError{function, "there is no point near a knot"}
	}
	f.leastSquares()
	s, err := f.spline(function, 0, out, fitDone)
	if s != nil {
		s.fixed = true
	}
	return s, err
}

// schoenbergWhitney reports whether there are points, one for each B-spline and in order, at
// which these are not zero. A point at the first or last knot counts for the first or last one.
func schoenbergWhitney(x, t []float64, k int) bool {
	n := len(t) - k - 1
	if len(x) < n || x[0] < t[k] || x[len(x)-1] > t[n] {
		return false
	}
	i := 0
	for j := range n {
		for i < len(x) && !(x[i] > t[j] || j == 0 && x[i] == t[k]) {
			i++
		}
		if i == len(x) || !(x[i] < t[j+k+1] || j == n-1 && x[i] == t[n]) {
			return j == n-1 && i == len(x) && x[len(x)-1] == t[n]
		}
		i++
	}
	return true
}

// SetSmoothingFactor makes the spline again for another sum s of squared residuals. It goes on
// from the knots that are there, where s is smaller than before. Errors are those of
// [NewUnivariateSpline]. It panics with an [*ArgumentError] if the knots were given.
func (u *UnivariateSpline) SetSmoothingFactor(s float64) error {
	const function = "UnivariateSpline.SetSmoothingFactor"
	if u.fixed {
		panicf(function, "does not change a spline with given knots")
	}
	made, err := smoothed(function, u.fit, s, u.fit.few(s), u.Outside)
	if made != nil {
		u.BSpline = made.BSpline
	}
	return err
}

// String returns a line that says the degree and the sizes.
func (u *UnivariateSpline) String() string {
	return fmt.Sprintf("UnivariateSpline of degree %d with %d knots on [%v, %v], residual %.6g",
		u.K, len(u.t)-2*u.K, u.t[u.K], u.t[u.c.n], u.fit.residual)
}

// GetKnots returns the knots, those at the ends once.
func (u *UnivariateSpline) GetKnots() *nd.Array {
	return nd.FromSlice(slices.Clone(u.t[u.K : len(u.t)-u.K]))
}

// GetCoeffs returns the coefficients of the B-splines.
func (u *UnivariateSpline) GetCoeffs() *nd.Array { return u.C.Copy() }

// GetResidual returns the sum of squared weighted residuals.
func (u *UnivariateSpline) GetResidual() float64 { return u.fit.residual }

// Integral returns the integral from a to b, where the spline counts as 0 outside of its
// knots. [BSpline.Integrate] counts it as it is there.
func (u *UnivariateSpline) Integral(a, b float64) float64 {
	inside := *u.BSpline
	inside.Outside = OutsideNaN
	return inside.Integrate(a, b)
}

// Derivatives returns the value and the derivatives up to order k at x.
func (u *UnivariateSpline) Derivatives(x float64) *nd.Array {
	out := make([]float64, u.K+1)
	for nu := range out {
		out[nu] = u.Derivative(nu).At(x)
	}
	return nd.FromSlice(out)
}
