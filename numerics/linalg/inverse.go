// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file computes determinants and inverses.

import (
	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// Det returns the determinant of a square matrix, by its LU factorization. It is
// 0 if the matrix is singular, and 1 if it has no elements. NaN and Inf give a
// [*NotFiniteError]. It panics if a is not square.
func Det(a *nd.Array) (float64, error) { return det(floats("Det", "a", a)) }

// DetComplex is [Det] for complex arrays.
func DetComplex(a *nd.Complex) (complex128, error) { return det(complexes("DetComplex", "a", a)) }

func det[T lapack.Scalar](aa argument[T]) (T, error) {
	a, err := aa.square()
	if err != nil {
		return 0, err
	}
	lu, piv := a.Clone(), make([]int, a.Rows)
	if lapack.Getrf(lu, piv) >= 0 {
		return 0, nil
	}
	d := T(1)
	for i, p := range piv {
		d *= lu.At(i, i)
		if p != i {
			d = -d
		}
	}
	return d, nil
}

// InvOptions are the options of [Inv].
type InvOptions struct {
	// AssumeA is the structure of a that is relied on and not checked. The default
	// is AnyStructure.
	AssumeA Structure
	// Lower says that the lower triangle of a is used if AssumeA is Symmetric,
	// Hermitian or PositiveDefinite. The default is the upper one. The other is not
	// read.
	Lower bool
	// Warn is called if a is ill-conditioned. The default prints the warning to the
	// standard error.
	Warn func(*IllConditioned)
}

// Inv returns the inverse of a square matrix. How it is computed, which errors and
// warnings there are and when it panics is as with [Solve].
func Inv(a *nd.Array, opts *InvOptions) (*nd.Array, error) {
	m, err := inv(floats("Inv", "a", a), opts)
	return array(m), err
}

// InvComplex is [Inv] for complex arrays.
func InvComplex(a *nd.Complex, opts *InvOptions) (*nd.Complex, error) {
	m, err := inv(complexes("InvComplex", "a", a), opts)
	return arrayComplex(m), err
}

func inv[T lapack.Scalar](aa argument[T], opts *InvOptions) (x matrix[T], err error) {
	if opts == nil {
		opts = &InvOptions{}
	}
	structure := opts.AssumeA.parse(aa.function)
	a, err := aa.square()
	if err != nil {
		return x, err
	}
	norm := norm1(a, structure, opts.Lower)
	if structure == AnyStructure {
		structure = find(a)
		if structure == PositiveDefinite && lapack.Potrf(lapack.Upper, a.Clone()) >= 0 {
			structure = General
		}
	}
	x = a.Clone()
	if structure == General {
		piv := make([]int, a.Rows)
		if zero := lapack.Getrf(x, piv); zero >= 0 {
			return matrix[T]{}, &SingularError{aa.function, zero}
		}
		lapack.Getri(x, piv)
	} else {
		f, err := factor(aa.function, x, structure, opts.Lower)
		if err != nil {
			return matrix[T]{}, err
		}
		x = lapack.Identity[T](a.Rows)
		f(lapack.NoTrans, x)
	}
	if a.Rows == 0 {
		return x, nil
	}
	if rcond := 1 / norm / lapack.Norm1(x); !(rcond >= lapack.Eps) {
		warn(opts.Warn, &IllConditioned{aa.function, max(0, rcond)})
	}
	return x, nil
}
