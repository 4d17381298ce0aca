// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file solves systems with Toeplitz matrices, by Levinson's recursion.

import (
	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// SolveToeplitz returns the x with T*x = b, where T is the [Toeplitz] matrix with
// first column c and first row r, both of length n; r[0] is not used. If r is nil it
// is c. b has shape (n) or (n, k), and so has x. It takes n² operations, and is
// less accurate than [Solve] if a leading minor of T is nearly singular; if one is
// singular, there is a [*SingularError], even if T is not. NaN and Inf give a
// [*NotFiniteError]. It panics if shapes do not fit.
//
// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 4.7.
func SolveToeplitz(c, r, b *nd.Array) (*nd.Array, error) {
	if r == nil {
		r = c
	}
	rhs := floats("SolveToeplitz", "b", b)
	x, err := solveToeplitz(floats("SolveToeplitz", "c", c), floats("SolveToeplitz", "r", r), rhs)
	return array(x, rhs.shape...), err
}

// SolveToeplitzComplex is [SolveToeplitz] for complex arrays. If r is nil it is the
// conjugate of c.
func SolveToeplitzComplex(c, r, b *nd.Complex) (*nd.Complex, error) {
	if r == nil {
		r = c.Conj()
	}
	rhs := complexes("SolveToeplitzComplex", "b", b)
	x, err := solveToeplitz(complexes("SolveToeplitzComplex", "c", c), complexes("SolveToeplitzComplex", "r", r), rhs)
	return arrayComplex(x, rhs.shape...), err
}

func solveToeplitz[T lapack.Scalar](cc, rr, bb argument[T]) (x matrix[T], err error) {
	c, errC := cc.vector()
	r, errR := rr.vector()
	n := len(c)
	if len(r) != n {
		panicArg(cc.function, "wants c and r of equal length and got %d and %d", n, len(r))
	}
	b, errB := bb.rhs(n)
	if err := first(errC, errR, errB); err != nil {
		return x, err
	}
	if n == 0 || b.Cols == 0 {
		return b, nil
	}
	if c[0] == 0 {
		return x, &SingularError{cc.function, 0}
	}
	// f and g solve T*f = (1, 0, …) and T*g = (…, 0, 1), for the leading part of T
	// of order m; so does x for b.
	x = b.T()
	f, g := make([]T, n), make([]T, n)
	f[0], g[0] = 1/c[0], 1/c[0]
	for k := range x.Rows {
		x.Row(k)[0] /= c[0]
	}
	for m := 1; m < n; m++ {
		var ef, eg T
		for i := range m {
			ef += c[m-i] * f[i]
			eg += r[i+1] * g[i]
		}
		d := 1 - ef*eg
		if d == 0 {
			return matrix[T]{}, &SingularError{cc.function, m}
		}
		last := T(0) // g[i-1]
		for i := range m + 1 {
			u, v := f[i], last
			last = g[i]
			f[i], g[i] = (u-ef*v)/d, (v-eg*u)/d
		}
		for k := range x.Rows {
			row := x.Row(k)
			e := row[m]
			for i, v := range row[:m] {
				e -= c[m-i] * v
			}
			row[m] = 0
			for i, v := range g[:m+1] {
				row[i] += e * v
			}
		}
	}
	return x.T(), nil
}
