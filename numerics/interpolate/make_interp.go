// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file makes the B-spline curve through given points.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// InterpSplineOptions are the options of [MakeInterpSpline].
type InterpSplineOptions struct {
	K  int      // the degree, from 1 to 5; the default is 3
	BC Boundary // the condition at both ends; the default is NotAKnot
	// Left and Right are derivatives at the first and the last point, in place of BC. There
	// must be k-1 in all, or n knots fewer than T has.
	Left, Right []EndDerivative
	T           *nd.Array // the knots; the default follows from BC
}

// MakeInterpSpline returns the spline of degree k through the points x, which must increase,
// and the values y, of shape (n, ...) for n points.
//
// With the condition NotAKnot its knots are the points but those nearest to the ends, (k-1)/2
// at each, or the middles between points if k is even. If derivatives at the ends are given,
// by the conditions Natural and Clamped or one by one, all points are knots. A periodic spline
// wants equal first and last values. There must be more than k points, or two at least if
// derivatives are given or the spline is periodic.
//
// The error is a [*DataError] if x does not increase or there are NaN or Inf, and a
// [*SingularError] if the knots do not fit the points. It panics with an [*ArgumentError] if
// shapes do not fit, k is not between 1 and 5, or the number of conditions is not what is
// missing.
//
// Source: de Boor, A Practical Guide to Splines, chapter XIII.
func MakeInterpSpline(x, y *nd.Array, opts *InterpSplineOptions) (*BSpline, error) {
	const function = "MakeInterpSpline"
	o := InterpSplineOptions{}
	if opts != nil {
		o = *opts
	}
	k := degree(function, o.K)
	left, right := o.BC.ends(function, o.Left, o.Right)
	xs, ys, err := points(function, x, y, 2)
	if err != nil {
		return nil, err
	}
	if o.BC == Periodic {
		return periodicSpline(function, xs, ys, k)
	}
	var t []float64
	switch {
	case o.T != nil:
		t = vector(function, "the knots", o.T)
	case left == nil && right == nil:
		if len(xs) <= k {
			panicf(function, "wants more than %d points and got %d", k, len(xs))
		}
		t = notAKnot(xs, k)
	default:
		t = withEnds(xs, k)
	}
	return interpSpline(function, xs, ys, k, t, left, right)
}

// degree returns the degree of a spline, 3 by default.
func degree(function string, k int) int {
	switch {
	case k == 0:
		return 3
	case k < 1 || k > 5:
		panicf(function, "wants a degree from 1 to 5 and got %d", k)
	}
	return k
}

// notAKnot returns the knots of the spline of degree k through points.
func notAKnot(x []float64, k int) []float64 {
	n := len(x)
	inner := x[(k+1)/2 : n-(k+1)/2]
	if k%2 == 0 {
		middles := make([]float64, 0, n)
		for i := k / 2; i < n-1-k/2; i++ {
			middles = append(middles, (x[i+1]+x[i])/2)
		}
		inner = middles
	}
	return slices.Concat(slices.Repeat(x[:1], k+1), inner, slices.Repeat(x[n-1:], k+1))
}

// withEnds returns knots with the first and the last k times more.
func withEnds(x []float64, k int) []float64 {
	return slices.Concat(slices.Repeat(x[:1], k), x, slices.Repeat(x[len(x)-1:], k))
}

// interpSpline returns the spline with given knots through points, with derivatives at the
// ends.
func interpSpline(function string, x []float64, y table, k int, t []float64, left, right []EndDerivative) (*BSpline, error) {
	n := len(t) - k - 1
	if missing := n - len(x); missing != len(left)+len(right) {
		panicf(function, "wants %d derivatives at the ends for %d points and %d knots of degree %d, and got %d",
			missing, len(x), len(t), k, len(left)+len(right))
	}
	if err := checkSorted(function, "the knots", t); err != nil {
		return nil, err
	}
	if n < k+1 || x[0] < t[k] || x[len(x)-1] > t[n] {
		panicf(function, "wants the points within the knots %d to %d of %d", k, n, len(t))
	}
	c := table{make([]float64, n*y.m), n, y.m, y.shape}
	if k == 1 && len(left)+len(right) == 0 && slices.Equal(t[1:n+1], x) {
		copy(c.data, y.data)
		return newBSpline(t, c, k, OutsideExtrapolate), nil
	}
	a := newBand(n, k, k)
	h := make([]float64, k+1)
	put := func(r, l int) bool { // puts h, the B-splines of interval l, in row r
		row := a.row(r)
		for j, v := range h {
			if d := l - k + j - r + k; d >= 0 && d < len(row) {
				row[d] = v
			} else if v != 0 {
				return false
			}
		}
		return true
	}
	for r, e := range left {
		if e.Order < 0 || e.Order > k {
			panicf(function, "wants derivatives of order 0 to %d and got %d", k, e.Order)
		}
		l := findInterval(t, k, x[0])
		basisDerivatives(t, k, x[0], l, e.Order, h)
		put(r, l)
		e.fill(function, c.row(r))
	}
	f := newFinder(t, k, n, len(x))
	l := k
	for i, v := range x {
		r := len(left) + i
		l = f.find(v, l)
		basis(t, k, v, l, h)
		if !put(r, l) {
			return nil, &SingularError{function, "there is no point near a knot"}
		}
		copy(c.row(r), y.row(i))
	}
	for i, e := range right {
		if e.Order < 0 || e.Order > k {
			panicf(function, "wants derivatives of order 0 to %d and got %d", k, e.Order)
		}
		r, v := n-len(right)+i, x[len(x)-1]
		l := findInterval(t, k, v)
		basisDerivatives(t, k, v, l, e.Order, h)
		put(r, l)
		e.fill(function, c.row(r))
	}
	if !a.solve(c) {
		return nil, &SingularError{function, "the knots do not fit the points"}
	}
	return newBSpline(t, c, k, OutsideExtrapolate), nil
}

// findInterval returns the interval of knots that holds x.
func findInterval(t []float64, k int, x float64) int {
	return newFinder(t, k, len(t)-k-1, 1).find(x, k)
}

// periodicSpline returns the periodic spline through points.
func periodicSpline(function string, x []float64, y table, k int) (*BSpline, error) {
	if err := checkPeriodic(function, y); err != nil {
		return nil, err
	}
	n := len(x)
	t := periodicKnots(x, k)
	// The coefficients repeat after n-1; row i is the equation of point i. The B-spline of
	// index i+shift is the one with its middle near to point i.
	shift := k / 2
	a := newBand(n-1, shift, k-shift)
	h := make([]float64, k+1)
	f := newFinder(t, k, n+k-1, n)
	l := k
	c := table{make([]float64, (n+k-1)*y.m), n + k - 1, y.m, y.shape}
	part := table{make([]float64, (n-1)*y.m), n - 1, y.m, y.shape}
	copy(part.data, y.data)
	for i, v := range x[:n-1] {
		l = f.find(v, l)
		basis(t, k, v, l, h)
		row := a.row(i)
		for j, b := range h {
			// Column l-k+j-shift lies at the distance d from the diagonal.
			if d := l - k + j - i; d >= 0 && d < len(row) {
				row[d] = b
			} else if b != 0 {
				return nil, &SingularError{function, "the knots do not fit the points"}
			}
		}
	}
	if err := a.solveCyclic(function, part); err != nil {
		return nil, err
	}
	for i := range c.n {
		copy(c.row(i), part.row(((i-shift)%(n-1)+n-1)%(n-1)))
	}
	return newBSpline(t, c, k, OutsidePeriodic), nil
}

// checkPeriodic wants the first row to be as the last, up to rounding.
func checkPeriodic(function string, y table) error {
	first, last := y.row(0), y.row(y.n-1)
	for j, v := range first {
		if math.Abs(v-last[j]) > 1e-15+1e-5*math.Abs(last[j]) {
			return &DataError{function, "the last value must be the first one", y.n - 1}
		}
	}
	return nil
}

// periodicKnots returns the knots of the periodic spline of degree k through points: these,
// or the middles between them if k is even, and k more before and behind.
func periodicKnots(x []float64, k int) []float64 {
	n := len(x)
	t := make([]float64, n+2*k)
	inner := t[k : n+k]
	copy(inner, x)
	if k%2 == 0 {
		for i := 1; i < n-1; i++ {
			inner[i] -= (x[i] - x[i-1]) / 2
		}
	}
	step := make([]float64, n-1)
	for i := range step {
		step[i] = inner[i+1] - inner[i]
	}
	for i := range k {
		t[k-i-1] = t[k-i] - step[n-2-i%(n-1)]
		t[n+k+i] = t[n+k+i-1] + step[i%(n-1)]
	}
	return t
}
