// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the solution of small linear systems by elimination.

import "math"

// A luFactors is a small matrix, factored with rows exchanged.
type luFactors struct {
	n    int
	a    []float64
	rows []int
}

// luFactor factors an n by n matrix in rows, which it overwrites. It reports false
// if the matrix is singular.
func luFactor(a []float64, n int) (luFactors, bool) {
	f := luFactors{n: n, a: a, rows: make([]int, n)}
	for k := range n {
		best := k
		for i := k + 1; i < n; i++ {
			if math.Abs(a[i*n+k]) > math.Abs(a[best*n+k]) {
				best = i
			}
		}
		f.rows[k] = best
		if best != k {
			for j := range n {
				a[k*n+j], a[best*n+j] = a[best*n+j], a[k*n+j]
			}
		}
		pivot := a[k*n+k]
		if pivot == 0 || math.IsNaN(pivot) {
			return f, false
		}
		for i := k + 1; i < n; i++ {
			m := a[i*n+k] / pivot
			a[i*n+k] = m
			if m != 0 {
				axpy(-m, a[k*n+k+1:k*n+n], a[i*n+k+1:i*n+n])
			}
		}
	}
	return f, true
}

// solve overwrites b by the solution.
func (f luFactors) solve(b []float64) {
	n := f.n
	for k, r := range f.rows {
		b[k], b[r] = b[r], b[k]
	}
	for i := range n {
		b[i] -= dot(f.a[i*n:i*n+i], b[:i])
	}
	for i := n - 1; i >= 0; i-- {
		b[i] = (b[i] - dot(f.a[i*n+i+1:(i+1)*n], b[i+1:])) / f.a[i*n+i]
	}
}
