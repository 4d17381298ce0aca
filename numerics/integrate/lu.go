// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is the solution of the small systems of linear equations of the implicit methods, by
// LU factorisation with exchange of rows. The matrices are stored row by row.

import "math"

// A factored is a matrix P*A = L*U.
type factored[T float64 | complex128] struct {
	n     int
	a     []T   // U, and L below the diagonal, the diagonal of U inverted
	perm  []int // the row that came to row i when column i was eliminated
	valid bool
}

func newFactored[T float64 | complex128](n int) *factored[T] {
	return &factored[T]{n: n, a: make([]T, n*n), perm: make([]int, n)}
}

// size is a norm of a number that is quick to compute.
func size[T float64 | complex128](v T) float64 {
	switch v := any(v).(type) {
	case float64:
		return math.Abs(v)
	case complex128:
		return math.Abs(real(v)) + math.Abs(imag(v))
	}
	return 0
}

// factorise factorises the matrix in f.a. Of a singular matrix it divides by 0, so that solutions
// are not finite.
func (f *factored[T]) factorise() {
	n, a := f.n, f.a
	for k := range n {
		pivot, largest := k, size(a[k*n+k])
		for i := k + 1; i < n; i++ {
			if s := size(a[i*n+k]); s > largest {
				pivot, largest = i, s
			}
		}
		f.perm[k] = pivot
		row := a[k*n : (k+1)*n]
		if pivot != k {
			other := a[pivot*n : (pivot+1)*n]
			for j, v := range row {
				row[j], other[j] = other[j], v
			}
		}
		inv := 1 / row[k]
		row[k] = inv
		for i := k + 1; i < n; i++ {
			other := a[i*n : (i+1)*n]
			if other[k] == 0 {
				continue
			}
			m := other[k] * inv
			other[k] = m
			for j := k + 1; j < n; j++ {
				other[j] -= m * row[j]
			}
		}
	}
	f.valid = true
}

// solve replaces b by the solution x of A*x = b.
func (f *factored[T]) solve(b []T) {
	n, a := f.n, f.a
	for k, p := range f.perm {
		b[k], b[p] = b[p], b[k]
	}
	for i := 1; i < n; i++ {
		v := b[i]
		for j, m := range a[i*n : i*n+i] {
			v -= m * b[j]
		}
		b[i] = v
	}
	for i := n - 1; i >= 0; i-- {
		v := b[i]
		row := a[i*n : (i+1)*n]
		for j := i + 1; j < n; j++ {
			v -= row[j] * b[j]
		}
		b[i] = v * row[i]
	}
}
