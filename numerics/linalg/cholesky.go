// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file factors positive definite matrices.

import (
	"gonum.org/v1/gonum/blas"

	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// CholeskyOptions are the options of [Cholesky] and [ChoFactor].
type CholeskyOptions struct {
	// Lower asks for a = L*Lᴴ, from the lower triangle of a. The default is a =
	// Uᴴ*U, from the upper one.
	Lower bool
}

func (o *CholeskyOptions) uplo() blas.Uplo {
	if o != nil && o.Lower {
		return lapack.Lower
	}
	return lapack.Upper
}

// Cholesky returns U, or L if options say so, of the factorization a = Uᴴ*U = L*Lᴴ
// of a symmetric positive definite matrix. The other triangle of a is not read, but
// must be finite: NaN and Inf give a [*NotFiniteError]. A matrix that is not
// positive definite gives a [*NotPositiveDefiniteError]. It panics if a is not
// square.
//
// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 4.2.
func Cholesky(a *nd.Array, opts *CholeskyOptions) (*nd.Array, error) {
	c, err := cholesky(floats("Cholesky", "a", a), opts.uplo(), true)
	return array(c), err
}

// CholeskyComplex is [Cholesky] for complex, Hermitian matrices.
func CholeskyComplex(a *nd.Complex, opts *CholeskyOptions) (*nd.Complex, error) {
	c, err := cholesky(complexes("CholeskyComplex", "a", a), opts.uplo(), true)
	return arrayComplex(c), err
}

func cholesky[T lapack.Scalar](aa argument[T], uplo blas.Uplo, clean bool) (c matrix[T], err error) {
	a, err := aa.square()
	if err != nil {
		return c, err
	}
	c = a.Clone()
	if k := lapack.Potrf(uplo, c); k >= 0 {
		return matrix[T]{}, &NotPositiveDefiniteError{aa.function, k + 1}
	}
	switch {
	case !clean:
	case uplo == lapack.Upper:
		c.Triu(0)
	default:
		c.Tril(0)
	}
	return c, nil
}

// ChoFactors are what [ChoFactor] makes of a matrix, for [ChoSolve].
type ChoFactors struct {
	C     *nd.Array // U or L; the other triangle is that of the matrix
	Lower bool      // it is L
}

// String prints the parts.
func (f *ChoFactors) String() string { return table(part{"C", f.C}, part{"Lower", f.Lower}) }

// ChoFactorsComplex are [ChoFactors] of a complex matrix.
type ChoFactorsComplex struct {
	C     *nd.Complex
	Lower bool
}

// String prints the parts.
func (f *ChoFactorsComplex) String() string { return table(part{"C", f.C}, part{"Lower", f.Lower}) }

// ChoFactor is [Cholesky] in the form that [ChoSolve] wants.
func ChoFactor(a *nd.Array, opts *CholeskyOptions) (*ChoFactors, error) {
	c, err := cholesky(floats("ChoFactor", "a", a), opts.uplo(), false)
	if err != nil {
		return nil, err
	}
	return &ChoFactors{array(c), opts.uplo() == lapack.Lower}, nil
}

// ChoFactorComplex is [ChoFactor] for complex, Hermitian matrices.
func ChoFactorComplex(a *nd.Complex, opts *CholeskyOptions) (*ChoFactorsComplex, error) {
	c, err := cholesky(complexes("ChoFactorComplex", "a", a), opts.uplo(), false)
	if err != nil {
		return nil, err
	}
	return &ChoFactorsComplex{arrayComplex(c), opts.uplo() == lapack.Lower}, nil
}

// ChoSolve returns the x with a*x = b, given the factors of a; b has shape (n) or
// (n, k), and so has x. A zero on the diagonal gives a [*SingularError], NaN and Inf
// a [*NotFiniteError]. It panics if shapes do not fit.
func ChoSolve(f *ChoFactors, b *nd.Array) (*nd.Array, error) {
	rhs := floats("ChoSolve", "b", b)
	x, err := choSolve(floats("ChoSolve", "f.C", f.C), f.Lower, rhs)
	return array(x, rhs.shape...), err
}

// ChoSolveComplex is [ChoSolve] for complex arrays.
func ChoSolveComplex(f *ChoFactorsComplex, b *nd.Complex) (*nd.Complex, error) {
	rhs := complexes("ChoSolveComplex", "b", b)
	x, err := choSolve(complexes("ChoSolveComplex", "f.C", f.C), f.Lower, rhs)
	return arrayComplex(x, rhs.shape...), err
}

func choSolve[T lapack.Scalar](ff argument[T], lower bool, bb argument[T]) (x matrix[T], err error) {
	c, errA := ff.square()
	b, errB := bb.rhs(c.Rows)
	if err := first(errA, errB); err != nil {
		return x, err
	}
	for i := range c.Rows {
		if c.At(i, i) == 0 {
			return x, &SingularError{ff.function, i}
		}
	}
	uplo := lapack.Upper
	if lower {
		uplo = lapack.Lower
	}
	lapack.Potrs(uplo, c, b)
	return b, nil
}
