// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file computes polar decompositions.

import (
	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// PolarOptions are the options of [Polar].
type PolarOptions struct {
	Left bool // ask for a = P*U; the default is a = U*P
}

// A PolarResult is the decomposition a = U*P, or P*U.
type PolarResult struct {
	U *nd.Array // its rows or its columns are orthonormal; of the shape of a
	P *nd.Array // symmetric, without negative eigenvalues
}

// String prints the parts.
func (r *PolarResult) String() string { return table(part{"U", r.U}, part{"P", r.P}) }

// A PolarResultComplex is a [PolarResult] of a complex matrix; P is Hermitian.
type PolarResultComplex struct {
	U *nd.Complex
	P *nd.Complex
}

// String prints the parts.
func (r *PolarResultComplex) String() string { return table(part{"U", r.U}, part{"P", r.P}) }

// Polar returns the polar decomposition of a matrix of shape (m, n), from its
// singular values: U = W*Vh, and P = V*diag(S)*Vh of shape (n, n), or W*diag(S)*Wᴴ
// of shape (m, m) on the left. Errors and panics are those of [Svd].
//
// Source: Higham, Functions of Matrices, chapter 8.
func Polar(a *nd.Array, opts *PolarOptions) (*PolarResult, error) {
	u, p, err := polar(floats("Polar", "a", a), opts)
	if err != nil {
		return nil, err
	}
	return &PolarResult{array(u), array(p)}, nil
}

// PolarComplex is [Polar] for complex arrays.
func PolarComplex(a *nd.Complex, opts *PolarOptions) (*PolarResultComplex, error) {
	u, p, err := polar(complexes("PolarComplex", "a", a), opts)
	if err != nil {
		return nil, err
	}
	return &PolarResultComplex{arrayComplex(u), arrayComplex(p)}, nil
}

func polar[T lapack.Scalar](aa argument[T], opts *PolarOptions) (u, p matrix[T], err error) {
	w, s, vh, err := svd(aa, lapack.ThinVectors)
	if err != nil {
		return u, p, err
	}
	u = lapack.Mul(w, vh)
	if opts != nil && opts.Left {
		scaled := w.Clone()
		for i := range scaled.Rows {
			row := scaled.Row(i)
			for j := range row {
				row[j] *= lapack.FromReal[T](s[j])
			}
		}
		return u, lapack.MulOp(lapack.NoTrans, lapack.ConjTrans, scaled, w), nil
	}
	scaled := vh.Clone()
	for i, v := range s {
		scale(scaled.Row(i), v)
	}
	return u, lapack.MulOp(lapack.ConjTrans, lapack.NoTrans, vh, scaled), nil
}
