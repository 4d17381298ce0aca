// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package qmc

// This file measures how even points are (Zhou, Fang, Ning, J. Complexity 29, 283, 2013), and
// stretches them.

import (
	"math"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd"
)

// A DiscrepancyMethod is a measure of how even points are.
type DiscrepancyMethod int

// The measures.
const (
	CenteredDiscrepancy   DiscrepancyMethod = iota // that of boxes from the center
	WrapAroundDiscrepancy                          // that of boxes anywhere, across the walls
	MixtureDiscrepancy                             // a mixture of the two
	L2StarDiscrepancy                              // that of boxes from 0
)

// DiscrepancyOptions change a measurement. Nil stands for the defaults.
type DiscrepancyOptions struct {
	Method    DiscrepancyMethod // Default: CenteredDiscrepancy
	Iterative bool              // divide as if there were one point more, which is to come. Default: do not
}

// Discrepancy returns how far the part of points (n, d) in boxes is from the volume of these: 0
// would be perfect. It takes O(n² d) operations. It panics with an [*ArgumentError] if there is
// no point, the array has not two axes, a coordinate is not from 0 to 1, or the method is
// unknown.
func Discrepancy(sample *nd.Array, opts *DiscrepancyOptions) float64 {
	const function = "Discrepancy"
	var o DiscrepancyOptions
	if opts != nil {
		o = *opts
	}
	shape := sample.Shape()
	if len(shape) != 2 || shape[0] < 1 || shape[1] < 1 {
		panicf(function, "wants points of shape (n, d) and got %v", shape)
	}
	x, d := sample.Data(), shape[1]
	for _, v := range x {
		if !(v >= 0 && v <= 1) {
			panicf(function, "wants coordinates from 0 to 1 and got %v", v)
		}
	}
	n := float64(shape[0])
	if o.Iterative {
		n++
	}
	dim := float64(d)
	single := func(f func(a float64) float64) float64 {
		s := 0.0
		for i := 0; i < len(x); i += d {
			p := 1.0
			for _, v := range x[i : i+d] {
				p *= f(math.Abs(v - 0.5))
			}
			s += p
		}
		return s
	}
	switch o.Method {
	case CenteredDiscrepancy:
		one := single(func(a float64) float64 { return 1 + 0.5*a - 0.5*a*a })
		two := double(x, d, func(x, y float64) float64 {
			return 1 + 0.5*math.Abs(x-0.5) + 0.5*math.Abs(y-0.5) - 0.5*math.Abs(x-y)
		})
		return math.Pow(13./12, dim) - 2/n*one + two/(n*n)
	case WrapAroundDiscrepancy:
		two := double(x, d, func(x, y float64) float64 {
			a := math.Abs(x - y)
			return 1.5 - a + a*a
		})
		return -math.Pow(4./3, dim) + two/(n*n)
	case MixtureDiscrepancy:
		one := single(func(a float64) float64 { return 5./3 - 0.25*a - 0.25*a*a })
		two := double(x, d, func(x, y float64) float64 {
			a := math.Abs(x - y)
			return 15./8 - 0.25*math.Abs(x-0.5) - 0.25*math.Abs(y-0.5) - 0.75*a + 0.5*a*a
		})
		return math.Pow(19./12, dim) - 2/n*one + two/(n*n)
	case L2StarDiscrepancy:
		one := 0.0
		for i := 0; i < len(x); i += d {
			p := 1.0
			for _, v := range x[i : i+d] {
				p *= 1 - v*v
			}
			one += p
		}
		two := double(x, d, func(x, y float64) float64 { return 1 - max(x, y) })
		return math.Sqrt(math.Pow(3, -dim) - math.Pow(2, 1-dim)/n*one + two/(n*n))
	}
	panicf(function, "wants a method from CenteredDiscrepancy to L2StarDiscrepancy and got %d", int(o.Method))
	return 0
}

// double returns the sum over all pairs of points of the product over the coordinates of a
// symmetric f.
func double(x []float64, d int, f func(x, y float64) float64) float64 {
	n := len(x) / d
	pair := func(a, b []float64) float64 {
		p := 1.0
		for k, v := range a {
			p *= f(v, b[k])
		}
		return p
	}
	sums := make([]float64, n)
	w := parallel.Workers(n, n*d/3)
	parallel.Do(w, func(first int) {
		for i := first; i < n; i += w { // later ones take longer
			a := x[i*d : (i+1)*d]
			s := 0.0
			for j := range i {
				s += pair(a, x[j*d:(j+1)*d])
			}
			sums[i] = 2*s + pair(a, a)
		}
	})
	return nd.FromSlice(sums).Sum()
}

// ScaleOptions change a stretching. Nil stands for the defaults.
type ScaleOptions struct {
	Reverse bool // from the box to the unit cube. Default: from the unit cube to the box
}

// Scale returns points (n, d) of the unit cube stretched to the box between the corners low and
// high, each with d numbers or 1 for all. It panics with an [*ArgumentError] if a point is not in
// the cube, or with Reverse in the box, low is not below high, or the numbers of coordinates
// differ.
func Scale(sample, low, high *nd.Array, opts *ScaleOptions) *nd.Array {
	const function = "Scale"
	shape := sample.Shape()
	if len(shape) != 2 {
		panicf(function, "wants points of shape (n, d) and got %v", shape)
	}
	for _, c := range []*nd.Array{low, high} {
		if c.Ndim() > 1 || c.Size() != shape[1] && c.Size() != 1 {
			panicf(function, "wants corners with %d coordinates and got shape %v", shape[1], c.Shape())
		}
	}
	if !low.Less(high).All() {
		panicf(function, "wants low below high and got %v and %v", low, high)
	}
	size := high.Sub(low)
	inside := sample
	var out *nd.Array
	if opts != nil && opts.Reverse {
		out = sample.Sub(low).Div(size)
		inside = out
	} else {
		out = sample.Mul(size).Add(low)
	}
	for _, v := range inside.Data() {
		if !(v >= 0 && v <= 1) {
			panicf(function, "wants points inside and got %v of the way", v)
		}
	}
	return out
}
