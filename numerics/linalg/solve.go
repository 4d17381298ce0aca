// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file solves square systems of linear equations.

import (
	"gonum.org/v1/gonum/blas"

	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// SolveOptions are the options of [Solve].
type SolveOptions struct {
	// AssumeA is the structure of a that is relied on and not checked. The default
	// is AnyStructure.
	AssumeA Structure
	// Lower says that the lower triangle of a is used if AssumeA is Symmetric,
	// Hermitian or PositiveDefinite. The default is the upper one. The other is not
	// read.
	Lower bool
	// Transposed solves aᵀ*x = b.
	Transposed bool
	// Warn is called if a is ill-conditioned. The default prints the warning to the
	// standard error.
	Warn func(*IllConditioned)
}

// Solve returns the x with a*x = b, where a is square of order n and b has shape
// (n) or (n, k), a column for each right side; x has the shape of b.
//
// The structure of a decides how: a diagonal, triangular, tridiagonal (n > 3) or
// banded matrix (n > 50, with a band less than about n/4 wide) is solved as such;
// a symmetric or Hermitian one with a positive diagonal by Cholesky's
// factorization, if it turns out to be positive definite; all others by Gaussian
// elimination with partial pivoting. Options say otherwise; Symmetric and Hermitian
// take the factorization of Bunch and Kaufman.
//
// A matrix that is singular gives a [*SingularError], one that AssumeA says is
// positive definite and is not a [*NotPositiveDefiniteError], NaN and Inf a
// [*NotFiniteError]. If the estimate of 1/(‖a‖₁*‖a⁻¹‖₁) is less than 2^-52 the
// system is solved, and there is a warning: see Warn. Solve panics if shapes do not
// fit.
//
// Source: Golub and Van Loan, Matrix Computations, 4th ed., chapters 3 and 4.
func Solve(a, b *nd.Array, opts *SolveOptions) (*nd.Array, error) {
	rhs := floats("Solve", "b", b)
	x, err := solve(floats("Solve", "a", a), rhs, opts)
	return array(x, rhs.shape...), err
}

// SolveComplex is [Solve] for complex arrays.
func SolveComplex(a, b *nd.Complex, opts *SolveOptions) (*nd.Complex, error) {
	rhs := complexes("SolveComplex", "b", b)
	x, err := solve(complexes("SolveComplex", "a", a), rhs, opts)
	return arrayComplex(x, rhs.shape...), err
}

func solve[T lapack.Scalar](aa, bb argument[T], opts *SolveOptions) (x matrix[T], err error) {
	if opts == nil {
		opts = &SolveOptions{}
	}
	structure := opts.AssumeA.parse(aa.function)
	a, errA := aa.square()
	b, errB := bb.rhs(a.Rows)
	if err := first(errA, errB); err != nil {
		return x, err
	}
	if b.Cols == 0 {
		return b, nil
	}
	norm := norm1(a, structure, opts.Lower)
	f, err := factor(aa.function, a.Clone(), structure, opts.Lower)
	if err != nil {
		return x, err
	}
	if rcond := lapack.Rcond(a.Rows, norm, f); rcond < lapack.Eps {
		warn(opts.Warn, &IllConditioned{aa.function, rcond})
	}
	op := lapack.NoTrans
	if opts.Transposed {
		op = lapack.Trans
	}
	f(op, b)
	return b, nil
}

// A Trans says which form of a matrix is meant.
type Trans int

// The matrix itself, its transpose, or its conjugate transpose.
const (
	NoTrans Trans = iota
	Transpose
	ConjTranspose
)

// SolveTriangularOptions are the options of [SolveTriangular].
type SolveTriangularOptions struct {
	Lower        bool  // use the lower triangle of a; the default is the upper one
	Trans        Trans // the form of a; the default is a itself
	UnitDiagonal bool  // take the diagonal to be ones, and do not read it
}

// SolveTriangular returns the x with a*x = b, where a is triangular of order n, and
// its other triangle is not read. b has shape (n) or (n, k), and so has x.
//
// A zero on the diagonal gives a [*SingularError], NaN and Inf, anywhere in a or b,
// a [*NotFiniteError]. It panics if shapes do not fit.
func SolveTriangular(a, b *nd.Array, opts *SolveTriangularOptions) (*nd.Array, error) {
	rhs := floats("SolveTriangular", "b", b)
	x, err := solveTriangular(floats("SolveTriangular", "a", a), rhs, opts)
	return array(x, rhs.shape...), err
}

// SolveTriangularComplex is [SolveTriangular] for complex arrays.
func SolveTriangularComplex(a, b *nd.Complex, opts *SolveTriangularOptions) (*nd.Complex, error) {
	rhs := complexes("SolveTriangularComplex", "b", b)
	x, err := solveTriangular(complexes("SolveTriangularComplex", "a", a), rhs, opts)
	return arrayComplex(x, rhs.shape...), err
}

func solveTriangular[T lapack.Scalar](aa, bb argument[T], opts *SolveTriangularOptions) (x matrix[T], err error) {
	if opts == nil {
		opts = &SolveTriangularOptions{}
	}
	op := opts.Trans.parse(aa.function)
	a, errA := aa.square()
	b, errB := bb.rhs(a.Rows)
	if err := first(errA, errB); err != nil {
		return x, err
	}
	uplo, diag := lapack.Upper, lapack.NonUnit
	if opts.Lower {
		uplo = lapack.Lower
	}
	if opts.UnitDiagonal {
		diag = lapack.Unit
	}
	for i := 0; i < a.Rows && !opts.UnitDiagonal; i++ {
		if a.At(i, i) == 0 {
			return x, &SingularError{aa.function, i}
		}
	}
	lapack.Trsm(lapack.Left, uplo, op, diag, a, b)
	return b, nil
}

// parse returns BLAS's name.
func (t Trans) parse(function string) blas.Transpose {
	switch t {
	case NoTrans:
		return lapack.NoTrans
	case Transpose:
		return lapack.Trans
	case ConjTranspose:
		return lapack.ConjTrans
	}
	panicArg(function, "wants NoTrans, Transpose or ConjTranspose and got %d", int(t))
	return lapack.NoTrans
}
