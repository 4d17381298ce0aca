// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file computes Schur and Hessenberg forms.

import (
	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// A SchurResult is the decomposition a = Z*T*Zᵀ.
type SchurResult struct {
	T *nd.Array // upper triangular but for blocks of order 2
	Z *nd.Array // orthogonal
}

// String prints the parts.
func (r *SchurResult) String() string { return table(part{"T", r.T}, part{"Z", r.Z}) }

// A SchurResultComplex is the decomposition a = Z*T*Zᴴ.
type SchurResultComplex struct {
	T *nd.Complex // upper triangular
	Z *nd.Complex // unitary
}

// String prints the parts.
func (r *SchurResultComplex) String() string { return table(part{"T", r.T}, part{"Z", r.Z}) }

// Schur returns the real Schur decomposition of a square matrix. The diagonal of T
// holds the real eigenvalues, and a block [x y; z x] with y*z < 0 each pair of
// eigenvalues x ± i*sqrt(-y*z). [SchurComplex] of a.AsComplex() has a T that is
// triangular. NaN and Inf give a [*NotFiniteError]; it is possible, if hardly so,
// that the iteration does not converge, which gives a [*ConvergenceError]. It
// panics if a is not square.
//
// Source: Golub and Van Loan, Matrix Computations, 4th ed., chapter 7.
func Schur(a *nd.Array) (*SchurResult, error) {
	t, z, err := schur(floats("Schur", "a", a))
	if err != nil {
		return nil, err
	}
	return &SchurResult{array(t), array(z)}, nil
}

// SchurComplex returns the complex Schur decomposition of a square matrix: the
// diagonal of T holds the eigenvalues. Errors and panics are those of [Schur].
func SchurComplex(a *nd.Complex) (*SchurResultComplex, error) {
	t, z, err := schur(complexes("SchurComplex", "a", a))
	if err != nil {
		return nil, err
	}
	return &SchurResultComplex{arrayComplex(t), arrayComplex(z)}, nil
}

func schur[T lapack.Scalar](aa argument[T]) (t, z matrix[T], err error) {
	a, err := aa.square()
	if err != nil {
		return t, z, err
	}
	t = a.Clone()
	z, unconverged := lapack.Gees(t, true)
	if unconverged > 0 {
		return t, z, &ConvergenceError{aa.function}
	}
	return t, z, nil
}

// A HessenbergResult is the decomposition a = Q*H*Qᵀ.
type HessenbergResult struct {
	H *nd.Array // zero below the first diagonal under the main one
	Q *nd.Array // orthogonal
}

// String prints the parts.
func (r *HessenbergResult) String() string { return table(part{"H", r.H}, part{"Q", r.Q}) }

// A HessenbergResultComplex is the decomposition a = Q*H*Qᴴ.
type HessenbergResultComplex struct {
	H *nd.Complex
	Q *nd.Complex // unitary
}

// String prints the parts.
func (r *HessenbergResultComplex) String() string { return table(part{"H", r.H}, part{"Q", r.Q}) }

// Hessenberg returns the Hessenberg form of a square matrix, by Householder's
// reflections. NaN and Inf give a [*NotFiniteError]. It panics if a is not square.
//
// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 7.4.
func Hessenberg(a *nd.Array) (*HessenbergResult, error) {
	h, q, err := hessenberg(floats("Hessenberg", "a", a))
	if err != nil {
		return nil, err
	}
	return &HessenbergResult{array(h), array(q)}, nil
}

// HessenbergComplex is [Hessenberg] for complex arrays.
func HessenbergComplex(a *nd.Complex) (*HessenbergResultComplex, error) {
	h, q, err := hessenberg(complexes("HessenbergComplex", "a", a))
	if err != nil {
		return nil, err
	}
	return &HessenbergResultComplex{arrayComplex(h), arrayComplex(q)}, nil
}

func hessenberg[T lapack.Scalar](aa argument[T]) (h, q matrix[T], err error) {
	a, err := aa.square()
	if err != nil {
		return h, q, err
	}
	h = a.Clone()
	return h, lapack.Gehrd(h, true), nil
}
