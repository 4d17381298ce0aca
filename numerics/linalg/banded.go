// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file solves systems whose matrix is given by its diagonals.

import (
	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// SolveBanded returns the x with a*x = b, where a is a square matrix of order n
// with l diagonals below the main one and u above. ab has shape (l+u+1, n) and holds
// the diagonals as rows, the topmost first:
//
//	ab[u+i-j, j] = a[i, j]
//
// What lies outside of a is not used, but must be finite. b has shape (n) or (n, k),
// and so has x. A singular matrix gives a [*SingularError], NaN and Inf a
// [*NotFiniteError]. It panics if shapes do not fit.
//
// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 4.3.
func SolveBanded(l, u int, ab, b *nd.Array) (*nd.Array, error) {
	rhs := floats("SolveBanded", "b", b)
	x, err := solveBanded(l, u, floats("SolveBanded", "ab", ab), rhs)
	return array(x, rhs.shape...), err
}

// SolveBandedComplex is [SolveBanded] for complex arrays.
func SolveBandedComplex(l, u int, ab, b *nd.Complex) (*nd.Complex, error) {
	rhs := complexes("SolveBandedComplex", "b", b)
	x, err := solveBanded(l, u, complexes("SolveBandedComplex", "ab", ab), rhs)
	return arrayComplex(x, rhs.shape...), err
}

func solveBanded[T lapack.Scalar](l, u int, aa, bb argument[T]) (x matrix[T], err error) {
	if l < 0 || u < 0 {
		panicArg(aa.function, "wants l and u of 0 or more and got %d and %d", l, u)
	}
	ab, errA := aa.matrix()
	if ab.Rows != l+u+1 {
		panicArg(aa.function, "wants %d diagonals as ab and got shape %s", l+u+1, shapeString(aa.shape))
	}
	n := ab.Cols
	b, errB := bb.rhs(n)
	if err := first(errA, errB); err != nil {
		return x, err
	}
	band := lapack.NewBand[T](n, min(l, max(0, n-1)), min(u, max(0, n-1)))
	for i := range n {
		for j := max(0, i-l); j < min(n, i+u+1); j++ {
			band.Set(i, j, ab.At(u+i-j, j))
		}
	}
	if zero := band.Gbtrf(); zero >= 0 {
		return x, &SingularError{aa.function, zero}
	}
	band.Gbtrs(lapack.NoTrans, b)
	return b, nil
}

// SolvehBandedOptions are the options of [SolvehBanded].
type SolvehBandedOptions struct {
	Lower bool // ab holds the lower diagonals; the default is the upper ones
}

// SolvehBanded returns the x with a*x = b, where a is a symmetric positive definite
// matrix of order n with u diagonals above the main one. ab has shape (u+1, n) and
// holds as rows the upper diagonals, or the lower ones, the topmost first:
//
//	ab[u+i-j, j] = a[i, j]   for i <= j
//	ab[i-j, j] = a[i, j]     for i >= j, if Lower is set
//
// b has shape (n) or (n, k), and so has x. A matrix that is not positive definite
// gives a [*NotPositiveDefiniteError], NaN and Inf a [*NotFiniteError]. It panics if
// shapes do not fit.
//
// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 4.3.5.
func SolvehBanded(ab, b *nd.Array, opts *SolvehBandedOptions) (*nd.Array, error) {
	rhs := floats("SolvehBanded", "b", b)
	x, err := solvehBanded(floats("SolvehBanded", "ab", ab), rhs, opts)
	return array(x, rhs.shape...), err
}

// SolvehBandedComplex is [SolvehBanded] for complex, Hermitian matrices.
func SolvehBandedComplex(ab, b *nd.Complex, opts *SolvehBandedOptions) (*nd.Complex, error) {
	rhs := complexes("SolvehBandedComplex", "b", b)
	x, err := solvehBanded(complexes("SolvehBandedComplex", "ab", ab), rhs, opts)
	return arrayComplex(x, rhs.shape...), err
}

func solvehBanded[T lapack.Scalar](aa, bb argument[T], opts *SolvehBandedOptions) (x matrix[T], err error) {
	ab, errA := aa.matrix()
	if ab.Rows == 0 {
		panicArg(aa.function, "wants one diagonal or more as ab and got shape %s", shapeString(aa.shape))
	}
	n, k := ab.Cols, ab.Rows-1
	b, errB := bb.rhs(n)
	if err := first(errA, errB); err != nil {
		return x, err
	}
	low := lapack.New[T](n, k+1) // row i holds columns i-k to i
	for i := range n {
		for j := max(0, i-k); j <= i; j++ {
			if opts != nil && opts.Lower {
				low.Set(i, j-i+k, ab.At(i-j, j))
			} else {
				low.Set(i, j-i+k, lapack.Conjugate(ab.At(k+j-i, i)))
			}
		}
	}
	if m := lapack.Pbtrf(low); m >= 0 {
		return x, &NotPositiveDefiniteError{aa.function, m + 1}
	}
	lapack.Pbtrs(low, b)
	return b, nil
}
