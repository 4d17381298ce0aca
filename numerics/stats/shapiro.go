// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file is the test of Shapiro and Wilk (Biometrika 52, 591, 1965) as Royston computes it
// (algorithm AS R94, Appl. Statist. 44, 547, 1995).

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// Royston's polynomials, lowest power first: of the two outer weights, and of the moments of the
// transformed statistic for up to 11 elements and for more.
var (
	roystonC1 = []float64{0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056}
	roystonC2 = []float64{0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633}
	roystonC3 = []float64{0.544, -0.39978, 0.025054, -6.714e-4}
	roystonC4 = []float64{1.3822, -0.77857, 0.062767, -0.0020322}
	roystonC5 = []float64{-1.5861, -0.31082, -0.083751, 0.0038915}
	roystonC6 = []float64{-0.4803, -0.082676, 0.0030302}
	roystonG  = []float64{-2.273, 0.459}
)

// horner returns a polynomial, lowest power first.
func horner(c []float64, x float64) float64 {
	s := 0.0
	for i := len(c) - 1; i >= 0; i-- {
		s = s*x + c[i]
	}
	return s
}

// Shapiro tests whether a sample is from a normal distribution. The statistic W is the square of
// the correlation of the sorted sample with the normal scores, about. The p-value is good for up
// to 5000 elements. If all elements are the same W is 1. With fewer than 3 elements
// the result is NaN.
func Shapiro(x *nd.Array) *SignificanceResult {
	v := x.Data()
	if len(v) < 3 || hasNaN(v) {
		return undecided()
	}
	v = sorted(v)
	n := len(v)
	spread := v[n-1] - v[0]
	if spread < 1e-19 {
		return &SignificanceResult{1, 1}
	}
	a := shapiroWeights(n)
	mid := v[n/2]
	mean := 0.0
	for i := range v {
		v[i] = (v[i] - mid) / spread
		mean += v[i]
	}
	mean /= float64(n)
	ssa, ssx, sax := 0.0, 0.0, 0.0
	for i, e := range v {
		w := 0.0
		if j := n - 1 - i; i != j {
			w = a[min(i, j)]
			if i < j {
				w = -w
			}
		}
		d := e - mean
		ssa += w * w
		ssx += d * d
		sax += w * d
	}
	both := math.Sqrt(ssa * ssx)
	rest := (both - sax) * (both + sax) / (ssa * ssx) // 1 - W without its rounding
	w := 1 - rest
	return &SignificanceResult{w, shapiroPvalue(n, w, rest)}
}

// shapiroWeights returns the weights of the upper half, the largest first.
func shapiroWeights(n int) []float64 {
	if n == 3 {
		return []float64{math.Sqrt2 / 2}
	}
	a := make([]float64, n/2)
	sum := 0.0
	for i := range a {
		a[i] = -special.Ndtri((float64(i+1) - 0.375) / (float64(n) + 0.25))
		sum += 2 * a[i] * a[i]
	}
	root, size := 1/math.Sqrt(float64(n)), math.Sqrt(sum)
	outer := horner(roystonC1, root) + a[0]/size
	first, left := 1, sum-2*a[0]*a[0]
	right := 1 - 2*outer*outer
	if n > 5 {
		second := a[1]/size + horner(roystonC2, root)
		left -= 2 * a[1] * a[1]
		right -= 2 * second * second
		a[1], first = second, 2
	}
	a[0] = outer
	scale := math.Sqrt(left / right)
	for i := first; i < len(a); i++ {
		a[i] /= scale
	}
	return a
}

// shapiroPvalue returns the p-value of W = 1 - rest.
func shapiroPvalue(n int, w, rest float64) float64 {
	if n == 3 {
		return max(0, 6/math.Pi*(math.Asin(math.Sqrt(w))-math.Asin(math.Sqrt(0.75))))
	}
	y, size := math.Log(rest), float64(n)
	var mean, std float64
	if n <= 11 {
		gamma := horner(roystonG, size)
		if y >= gamma {
			return 1e-99
		}
		y = -math.Log(gamma - y)
		mean, std = horner(roystonC3, size), math.Exp(horner(roystonC4, size))
	} else {
		l := math.Log(size)
		mean, std = horner(roystonC5, l), math.Exp(horner(roystonC6, l))
	}
	return special.Ndtr((mean - y) / std)
}
