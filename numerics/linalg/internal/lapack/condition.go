// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lapack

// This file estimates condition numbers from factorizations.

import (
	"math"
	"math/cmplx"
	"slices"

	"gonum.org/v1/gonum/blas"
)

// OneNorm returns an estimate of the 1-norm of a matrix of order n that is known
// by its products with vectors only: mul replaces x by A*x and mulH by Aᴴ*x. It is
// a lower bound, seldom less than a third of the norm (Higham, ACM Trans. Math.
// Softw. 14 (1988) 381, algorithm 4.1).
func OneNorm[T Scalar](n int, mul, mulH func(x []T)) float64 {
	if n == 0 {
		return 0
	}
	x := make([]T, n)
	for i := range x {
		x[i] = FromReal[T](1 / float64(n))
	}
	mul(x)
	est := Asum(x)
	if n == 1 {
		return est
	}
	last := -1
	before := make([]T, n)
	for range 5 {
		signs(x)
		same := IsReal[T]() && slices.Equal(x, before)
		copy(before, x)
		if same {
			break
		}
		mulH(x)
		j, size := iamaxAbs(x)
		if j == last || (last >= 0 && Abs(x[last]) == size) {
			break
		}
		last = j
		clear(x)
		x[j] = 1
		mul(x)
		old := est
		if est = Asum(x); est <= old {
			est = old
			break
		}
	}
	for i := range x {
		v := 1 + float64(i)/float64(n-1)
		if i%2 == 1 {
			v = -v
		}
		x[i] = FromReal[T](v)
	}
	mul(x)
	return max(est, 2*Asum(x)/float64(3*n))
}

// signs replaces the elements of x by their signs.
func signs[T Scalar](x []T) {
	switch x := any(x).(type) {
	case []float64:
		for i, v := range x {
			x[i] = math.Copysign(1, v)
		}
	case []complex128:
		for i, v := range x {
			if size := cmplx.Abs(v); size > 0 {
				x[i] = complex(real(v)/size, imag(v)/size)
			} else {
				x[i] = 1
			}
		}
	}
}

// iamaxAbs returns the index of the first element of largest absolute value, and
// that value.
func iamaxAbs[T Scalar](x []T) (index int, size float64) {
	for i, v := range x {
		if a := Abs(v); a > size {
			index, size = i, a
		}
	}
	return index, size
}

// Rcond returns an estimate of 1/(norm * ‖A⁻¹‖₁), where norm is the 1-norm of A
// and solve replaces b by the solution of op(A)*x = b. It is 0 if a solution
// overflows.
func Rcond[T Scalar](n int, norm float64, solve func(op blas.Transpose, b Matrix[T])) float64 {
	if n == 0 {
		return 1
	}
	if norm == 0 {
		return 0
	}
	overflow := false
	by := func(op blas.Transpose) func(x []T) {
		return func(x []T) {
			solve(op, Wrap(x, n, 1))
			if !Finite(x) {
				overflow = true
				clear(x)
			}
		}
	}
	inverse := OneNorm(n, by(NoTrans), by(ConjTrans))
	if overflow || inverse == 0 {
		return 0
	}
	return 1 / inverse / norm
}
