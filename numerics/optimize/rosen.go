// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is Rosenbrock's function, the valley that methods are tried on.

import "github.com/gosci/gosci/numerics/nd"

// Rosen returns Rosenbrock's function of x,
//
//	sum over i of 100 (x[i+1] - x[i]²)² + (1 - x[i])²
//
// which is 0 where all elements are 1.
//
// Source: Rosenbrock, Computer Journal 3 (1960) 175.
func Rosen(x []float64) float64 {
	sum := 0.0
	for i := 0; i+1 < len(x); i++ {
		a, b := x[i+1]-x[i]*x[i], 1-x[i]
		sum += 100*a*a + b*b
	}
	return sum
}

// RosenDer returns the gradient of Rosen.
func RosenDer(x []float64) []float64 {
	g := make([]float64, len(x))
	for i := 0; i+1 < len(x); i++ {
		a, b := x[i+1]-x[i]*x[i], 1-x[i]
		g[i] += -400*x[i]*a - 2*b
		g[i+1] += 200 * a
	}
	return g
}

// RosenHess returns the second derivatives of Rosen, (n, n).
func RosenHess(x []float64) *nd.Array {
	n := len(x)
	h := make([]float64, n*n)
	for i := 0; i+1 < n; i++ {
		h[i*n+i] += 1200*x[i]*x[i] - 400*x[i+1] + 2
		h[i*n+i+1] -= 400 * x[i]
		h[(i+1)*n+i] -= 400 * x[i]
		h[(i+1)*n+i+1] += 200
	}
	return nd.FromSlice(h, n, n)
}

// RosenHessProd returns the product of the second derivatives of Rosen at x and p.
// It panics with an *ArgumentError if their lengths differ.
func RosenHessProd(x, p []float64) []float64 {
	if len(x) != len(p) {
		panicf("RosenHessProd", "wants vectors of one length and got %d and %d", len(x), len(p))
	}
	out := make([]float64, len(x))
	for i := 0; i+1 < len(x); i++ {
		out[i] += (1200*x[i]*x[i]-400*x[i+1]+2)*p[i] - 400*x[i]*p[i+1]
		out[i+1] += -400*x[i]*p[i] + 200*p[i+1]
	}
	return out
}
