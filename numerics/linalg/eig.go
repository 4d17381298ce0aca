// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file computes eigenvalues and eigenvectors of general matrices.

import (
	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// EigOptions are the options of [Eig].
type EigOptions struct {
	Left    bool // compute the left eigenvectors
	NoRight bool // do not compute the right eigenvectors
}

// An EigResult holds the eigenvalues and eigenvectors of a matrix of order n.
type EigResult struct {
	W  *nd.Complex // the eigenvalues, of shape (n), in no order
	Vl *nd.Complex // the left eigenvectors, as columns; nil if not asked for
	Vr *nd.Complex // the right eigenvectors, as columns; nil if not wanted
}

// String prints the parts.
func (r *EigResult) String() string { return table(part{"W", r.W}, part{"Vl", r.Vl}, part{"Vr", r.Vr}) }

// Eig returns the eigenvalues w of a square matrix, and vectors with a*vr = w*vr
// and, if options say so, vlᴴ*a = w*vlᴴ. Vectors have 2-norm 1 and their largest
// element is real. Eigenvalues of a real matrix that are not real stand in pairs of
// conjugates, the one with positive imaginary part first. NaN and Inf give a
// [*NotFiniteError]; it is possible, if hardly so, that the iteration does not
// converge, which gives a [*ConvergenceError]. It panics if a is not square.
//
// Source: Golub and Van Loan, Matrix Computations, 4th ed., chapter 7.
func Eig(a *nd.Array, opts *EigOptions) (*EigResult, error) {
	return eig(floats("Eig", "a", a), opts)
}

// EigComplex is [Eig] for complex arrays.
func EigComplex(a *nd.Complex, opts *EigOptions) (*EigResult, error) {
	return eig(complexes("EigComplex", "a", a), opts)
}

func eig[T lapack.Scalar](aa argument[T], opts *EigOptions) (*EigResult, error) {
	if opts == nil {
		opts = &EigOptions{}
	}
	a, err := aa.square()
	if err != nil {
		return nil, err
	}
	w, vl, vr, unconverged := lapack.Geev(a.Clone(), opts.Left, !opts.NoRight)
	if unconverged > 0 {
		return nil, &ConvergenceError{aa.function}
	}
	r := &EigResult{W: nd.FromSliceComplex(w)}
	if opts.Left {
		r.Vl = arrayComplex(vl)
	}
	if !opts.NoRight {
		r.Vr = arrayComplex(vr)
	}
	return r, nil
}

// Eigvals returns the eigenvalues of a square matrix, as [Eig] does.
func Eigvals(a *nd.Array) (*nd.Complex, error) { return eigvals(floats("Eigvals", "a", a)) }

// EigvalsComplex is [Eigvals] for complex arrays.
func EigvalsComplex(a *nd.Complex) (*nd.Complex, error) {
	return eigvals(complexes("EigvalsComplex", "a", a))
}

func eigvals[T lapack.Scalar](aa argument[T]) (*nd.Complex, error) {
	r, err := eig(aa, &EigOptions{NoRight: true})
	if err != nil {
		return nil, err
	}
	return r.W, nil
}
