// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is integrals over samples up to each of them, and the rule of Gauss of fixed order.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// cumulate returns the sums of what a rule says of each interval.
func (s *sampling) cumulate(initial *float64, rule func(y, x []float64, dx float64, out []float64)) *nd.Array {
	m := max(s.n-1, 0)
	first := 0
	if initial != nil {
		first = 1
	}
	out := make([]float64, s.count()*(m+first))
	for i := range s.count() {
		row := out[i*(m+first) : (i+1)*(m+first)]
		sum := 0.0
		if initial != nil {
			sum = *initial
			row[0] = sum
		}
		if m == 0 {
			continue
		}
		y, x := s.function(i)
		parts := row[first:]
		rule(y, x, s.dx, parts)
		for j, v := range parts {
			sum += v
			parts[j] = sum
		}
	}
	a := nd.FromSlice(out, append(slices.Clone(s.shape), m+first)...)
	return a.MoveAxis(-1, s.axis)
}

// initial returns the field, of options that may be nil.
func (o *SampleOptions) initial() *float64 {
	if o == nil {
		return nil
	}
	return o.Initial
}

// CumulativeTrapezoid returns the integrals from the first sample to each of the others along
// an axis, by the rule of trapezoids. The result has one element less along the axis, or as
// many with Initial. It panics with an *ArgumentError if there are no samples or the options do
// not fit y.
func CumulativeTrapezoid(y *nd.Array, opts *SampleOptions) *nd.Array {
	return sampled("CumulativeTrapezoid", y, opts, 1).cumulate(opts.initial(), trapezoids)
}

func trapezoids(y, x []float64, dx float64, out []float64) {
	for i := range out {
		d := dx
		if x != nil {
			d = x[i+1] - x[i]
		}
		out[i] = d * (y[i] + y[i+1]) / 2
	}
}

// CumulativeSimpson returns the integrals from the first sample to each of the others along
// an axis. The intervals are taken in pairs, each with the parabola through its three samples; the
// last one, if it has no partner, with that through the last three. With fewer samples than
// three it is CumulativeTrapezoid. The result has one element less along the axis, or as many
// with Initial. It panics with an *ArgumentError if there are no samples, the options do
// not fit y or X does not rise. K. V. Cartwright: see Simpson.
func CumulativeSimpson(y *nd.Array, opts *SampleOptions) *nd.Array {
	const name = "CumulativeSimpson"
	s := sampled(name, y, opts, 1)
	for i := range s.count() {
		_, x := s.function(i)
		for j := 1; j < len(x); j++ {
			if !(x[j] > x[j-1]) {
				panicf(name, "wants an X that rises and got %v after %v", x[j], x[j-1])
			}
		}
	}
	return s.cumulate(opts.initial(), parabolas)
}

func parabolas(y, x []float64, dx float64, out []float64) {
	n := len(out)
	if n < 2 {
		trapezoids(y, x, dx, out)
		return
	}
	for i := range n {
		// The interval from i to near, and the sample beyond near.
		from, near, far := i, i+1, i+2
		if i%2 == 1 || i == n-1 {
			from, near, far = i+1, i, i-1
		}
		if x == nil {
			out[i] = dx / 3 * (5*y[from]/4 + 2*y[near] - y[far]/4)
			continue
		}
		h, next := math.Abs(x[near]-x[from]), math.Abs(x[far]-x[near])
		all := h / (h + next)
		c := all * (h / next)
		out[i] = h / 6 * ((3-all)*y[from] + (3+c+all)*y[near] - c*y[far])
	}
}

// FixedQuad returns the integral of f from a to b by the rule of Gauss with n points, which is
// exact for polynomials of degree 2n-1. n is 5 if it is left out. f is evaluated n times. A panic
// of f goes on to the caller. FixedQuad panics with an *ArgumentError if a or b is infinite or n is
// below 1.
func FixedQuad(f func(x float64) float64, a, b float64, n ...int) float64 {
	points := 5
	if len(n) > 0 {
		points = n[0]
	}
	switch {
	case f == nil:
		panicf("FixedQuad", "wants a function and got nil")
	case math.IsInf(a, 0) || math.IsInf(b, 0):
		panicf("FixedQuad", "wants a bounded interval and got one from %v to %v", a, b)
	case points < 1 || len(n) > 1:
		panicf("FixedQuad", "wants a number of points of 1 or more and got %v", n)
	}
	x, w := special.RootsLegendre(points)
	sum := 0.0
	weights := w.Data()
	for i, v := range x.Data() {
		sum += weights[i] * f((b-a)*(v+1)/2+a)
	}
	return (b - a) / 2 * sum
}
