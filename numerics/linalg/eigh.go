// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file computes eigenvalues and eigenvectors of symmetric and Hermitian
// matrices.

import (
	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// EighOptions are the options of [Eigh] and [Eigvalsh].
type EighOptions struct {
	// Upper says that the upper triangle of a, and of B, is used. The default is the
	// lower one. The other is not read, but must be finite.
	Upper bool
	// B makes the problem a*v = w*B*v, where B is positive definite. The default is
	// the unit matrix.
	B *nd.Array
	// Indices of the first and the last eigenvalue that are wanted, from 0. The
	// default is all.
	SubsetByIndex []int
}

// EighOptionsComplex are the options of [EighComplex] and [EigvalshComplex]; see
// [EighOptions].
type EighOptionsComplex struct {
	Upper         bool
	B             *nd.Complex
	SubsetByIndex []int
}

// An EighResult holds the eigenvalues and eigenvectors of a symmetric matrix.
type EighResult struct {
	W *nd.Array // the eigenvalues, which do not decrease
	V *nd.Array // the eigenvectors, as columns
}

// String prints the parts.
func (r *EighResult) String() string { return table(part{"W", r.W}, part{"V", r.V}) }

// An EighResultComplex is an [EighResult] of a Hermitian matrix.
type EighResultComplex struct {
	W *nd.Array
	V *nd.Complex
}

// String prints the parts.
func (r *EighResultComplex) String() string { return table(part{"W", r.W}, part{"V", r.V}) }

// Eigh returns the eigenvalues w and eigenvectors v of a symmetric matrix: a*v =
// w*v, and the vectors are orthonormal. With a matrix B it is a*v = w*B*v, and
// vᴴ*B*v is 1. NaN and Inf give a [*NotFiniteError], a B that is not positive
// definite a [*NotPositiveDefiniteError]; it is possible, if hardly so, that the
// iteration does not converge, which gives a [*ConvergenceError]. It panics if
// shapes do not fit, and if there are no such indices.
//
// Source: Golub and Van Loan, Matrix Computations, 4th ed., sections 8.3 and 8.7.
func Eigh(a *nd.Array, opts *EighOptions) (*EighResult, error) {
	w, v, err := eigh(floats("Eigh", "a", a), opts.problem("Eigh"), true)
	if err != nil {
		return nil, err
	}
	return &EighResult{nd.FromSlice(w), array(v)}, nil
}

// EighComplex is [Eigh] for Hermitian matrices.
func EighComplex(a *nd.Complex, opts *EighOptionsComplex) (*EighResultComplex, error) {
	w, v, err := eigh(complexes("EighComplex", "a", a), opts.problem("EighComplex"), true)
	if err != nil {
		return nil, err
	}
	return &EighResultComplex{nd.FromSlice(w), arrayComplex(v)}, nil
}

// Eigvalsh returns the eigenvalues of a symmetric matrix, as [Eigh] does.
func Eigvalsh(a *nd.Array, opts *EighOptions) (*nd.Array, error) {
	w, _, err := eigh(floats("Eigvalsh", "a", a), opts.problem("Eigvalsh"), false)
	return values(w), err
}

// EigvalshComplex is [Eigvalsh] for Hermitian matrices.
func EigvalshComplex(a *nd.Complex, opts *EighOptionsComplex) (*nd.Array, error) {
	w, _, err := eigh(complexes("EigvalshComplex", "a", a), opts.problem("EigvalshComplex"), false)
	return values(w), err
}

// A eighProblem is what options ask for.
type eighProblem[T lapack.Scalar] struct {
	upper  bool
	b      *argument[T]
	subset []int
}

func (o *EighOptions) problem(function string) (p eighProblem[float64]) {
	if o == nil {
		return p
	}
	p.upper, p.subset = o.Upper, o.SubsetByIndex
	if o.B != nil {
		b := floats(function, "B", o.B)
		p.b = &b
	}
	return p
}

func (o *EighOptionsComplex) problem(function string) (p eighProblem[complex128]) {
	if o == nil {
		return p
	}
	p.upper, p.subset = o.Upper, o.SubsetByIndex
	if o.B != nil {
		b := complexes(function, "B", o.B)
		p.b = &b
	}
	return p
}

func eigh[T lapack.Scalar](aa argument[T], p eighProblem[T], vectors bool) (w []float64, v matrix[T], err error) {
	a, err := aa.square()
	n := a.Rows
	lo, hi := 0, n
	if p.subset != nil {
		if len(p.subset) != 2 || p.subset[0] < 0 || p.subset[0] > p.subset[1] || p.subset[1] >= n {
			panicArg(aa.function, "wants the indices of two eigenvalues of %d as SubsetByIndex and got %v", n, p.subset)
		}
		lo, hi = p.subset[0], p.subset[1]+1
	}
	var b matrix[T]
	if p.b != nil {
		var errB error
		if b, errB = p.b.square(); b.Rows != n {
			panicArg(aa.function, "wants a B of order %d and got shape %s", n, shapeString(p.b.shape))
		}
		err = first(err, errB)
	}
	if err != nil {
		return nil, v, err
	}
	v = lowerOf(a, p.upper)
	if p.b != nil {
		b = lowerOf(b, p.upper)
		if k := lapack.Potrf(lapack.Lower, b); k >= 0 {
			return nil, v, &NotPositiveDefiniteError{aa.function, k + 1}
		}
		mirror(v)
		lapack.Trsm(lapack.Left, lapack.Lower, lapack.NoTrans, lapack.NonUnit, b, v)
		lapack.Trsm(lapack.Right, lapack.Lower, lapack.ConjTrans, lapack.NonUnit, b, v)
	}
	w, ok := lapack.Heev(v, vectors)
	if !ok {
		return nil, v, &ConvergenceError{aa.function}
	}
	if !vectors {
		return w[lo:hi], v, nil
	}
	v = v.Sub(0, lo, n, hi-lo).Clone()
	if p.b != nil {
		lapack.Trsm(lapack.Left, lapack.Lower, lapack.ConjTrans, lapack.NonUnit, b, v)
	}
	return w[lo:hi], v, nil
}

// lowerOf returns a copy of a Hermitian matrix that holds its lower triangle, given
// one in which only one triangle counts.
func lowerOf[T lapack.Scalar](a matrix[T], upper bool) matrix[T] {
	if upper {
		return a.H()
	}
	return a.Clone()
}

// mirror makes a matrix Hermitian by its lower triangle.
func mirror[T lapack.Scalar](a matrix[T]) {
	h := a.H()
	for i := range a.Rows {
		copy(a.Row(i)[i+1:], h.Row(i)[i+1:])
	}
}
