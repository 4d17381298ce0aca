// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file differentiates and integrates B-spline curves, and finds their zeros.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// orderOf returns the optional order of a derivative, 1 by default.
func orderOf(function string, nu []int) int {
	switch {
	case len(nu) == 0:
		return 1
	case len(nu) > 1:
		panicf(function, "wants one order and got %d", len(nu))
	case nu[0] < 0:
		panicf(function, "wants an order of 0 or more and got %d", nu[0])
	}
	return nu[0]
}

// Derivative returns the derivative of order nu, 1 by default: a spline of degree k-nu. At a
// knot where the spline jumps it is that of the pieces beside the jump. It panics with an
// [*ArgumentError] if nu is negative or above the degree.
//
// Source: de Boor, A Practical Guide to Splines, chapter X, (12) to (15).
func (b *BSpline) Derivative(nu ...int) *BSpline {
	order := orderOf("BSpline.Derivative", nu)
	if order > b.K {
		panicf("BSpline.Derivative", "wants an order of at most the degree %d and got %d", b.K, order)
	}
	t, c := b.t, b.c
	for k := b.K; k > b.K-order; k-- {
		d := table{make([]float64, (c.n-1)*c.m), c.n - 1, c.m, c.shape}
		for i := range d.n {
			if h := t[i+k+1] - t[i+1]; h > 0 {
				lo, hi, row := c.row(i), c.row(i+1), d.row(i)
				for j := range row {
					row[j] = (hi[j] - lo[j]) * float64(k) / h
				}
			}
		}
		t, c = t[1:len(t)-1], d
	}
	out := b.Outside
	if out == OutsideConst && order > 0 {
		out = OutsideZeros
	}
	return newBSpline(slices.Clone(t), c, b.K-order, out)
}

// Antiderivative returns an integral of order nu, 1 by default: a spline of degree k+nu that
// is 0 at the first knot. That of a periodic spline goes on outside without a period. It
// panics with an [*ArgumentError] if nu is negative.
//
// Source: de Boor, A Practical Guide to Splines, chapter X, (22).
func (b *BSpline) Antiderivative(nu ...int) *BSpline {
	order := orderOf("BSpline.Antiderivative", nu)
	t, c := slices.Clone(b.t), b.c
	for k := b.K; k < b.K+order; k++ {
		d := table{make([]float64, (c.n+1)*c.m), c.n + 1, c.m, c.shape}
		for i := range c.n {
			h := t[i+k+1] - t[i]
			from, row, next := c.row(i), d.row(i), d.row(i+1)
			for j := range row {
				next[j] = row[j] + from[j]*h/float64(k+1)
			}
		}
		t = slices.Concat(t[:1], t, t[len(t)-1:])
		c = d
	}
	out := b.Outside
	if out == OutsidePeriodic && order > 0 {
		out = OutsideNaN
	}
	return newBSpline(t, c, b.K+order, out)
}

// Integrate returns the integral from lo to hi of a spline whose coefficients are numbers.
// What lies outside of t[k] to t[n] counts if the spline is extrapolated or periodic, and is 0
// otherwise. It panics with an [*ArgumentError] if the coefficients are arrays.
func (b *BSpline) Integrate(lo, hi float64) float64 {
	wantNumbers("BSpline.Integrate", b.c)
	return b.IntegrateArray(lo, hi).Item()
}

// IntegrateArray is [BSpline.Integrate] for coefficients of any shape, which is that of the
// result.
func (b *BSpline) IntegrateArray(lo, hi float64) *nd.Array {
	anti := b.Antiderivative()
	anti.Outside = OutsideExtrapolate
	out := b.Outside
	if out != OutsideExtrapolate && out != OutsidePeriodic {
		out = OutsideNaN // integral takes it for 0
	}
	return integral(anti.Call, b.c, lo, hi, b.t[b.K], b.t[b.c.n], out)
}

// integral returns the integral from lo to hi of a curve on [a, e], given an integral of its
// pieces. One that is NaN outside counts as 0 there.
func integral(anti func(*nd.Array) *nd.Array, t table, lo, hi, a, e float64, out Outside) *nd.Array {
	sign := 1.0
	if hi < lo {
		lo, hi, sign = hi, lo, -1
	}
	part := func(lo, hi float64) *nd.Array {
		f := anti(nd.Of(lo, hi))
		return f.Row(1).Sub(f.Row(0))
	}
	var sum *nd.Array
	switch out {
	case OutsideNaN:
		if lo, hi = max(lo, a), min(hi, e); lo >= hi {
			return nd.Zeros(t.shape...)
		}
		sum = part(lo, hi)
	case OutsidePeriodic:
		period := e - a
		count := math.Floor((hi - lo) / period)
		sum = part(a, e).MulScalar(count)
		rest := hi - lo - count*period
		start := inPeriod(lo, a, e)
		if start+rest <= e {
			sum.IAdd(part(start, start+rest))
		} else {
			sum.IAdd(part(start, e)).IAdd(part(a, a+rest-(e-start)))
		}
	default:
		sum = part(lo, hi)
	}
	return sum.MulScalar(sign)
}

// Roots returns the zeros of a spline whose coefficients are numbers, in order: those between
// t[k] and t[n], and those of the end pieces outside if the spline is extrapolated. See
// [PPoly.Roots].
func (b *BSpline) Roots() *nd.Array {
	wantNumbers("BSpline.Roots", b.c)
	return NewPPolyFromSpline(b).Roots()
}
