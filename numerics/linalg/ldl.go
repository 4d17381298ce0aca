// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file factors symmetric and Hermitian matrices that need not be definite.

import (
	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// LDLOptions are the options of [LDL].
type LDLOptions struct {
	// Upper asks for a = U*D*Uᴴ, from the upper triangle of a. The default is a =
	// L*D*Lᴴ, from the lower one.
	Upper bool
	// Symmetric takes a complex matrix for a symmetric one, a = L*D*Lᵀ. The default
	// is a Hermitian one.
	Symmetric bool
}

// An LDLResult is the factorization a = Lu*D*Luᴴ.
type LDLResult struct {
	Lu   *nd.Array // a triangular matrix, with its rows in another order
	D    *nd.Array // blocks of order 1 and 2 on the diagonal
	Perm *nd.Int   // Lu[Perm] is triangular, with ones on its diagonal
}

// String prints the parts.
func (r *LDLResult) String() string {
	return table(part{"Lu", r.Lu}, part{"D", r.D}, part{"Perm", r.Perm})
}

// An LDLResultComplex is an [LDLResult] of a complex matrix.
type LDLResultComplex struct {
	Lu   *nd.Complex
	D    *nd.Complex
	Perm *nd.Int
}

// String prints the parts.
func (r *LDLResultComplex) String() string {
	return table(part{"Lu", r.Lu}, part{"D", r.D}, part{"Perm", r.Perm})
}

// LDL returns the factorization a = L*D*Lᵀ of a symmetric matrix, where L is lower
// triangular but for the order of its rows, and D has blocks of order 1 and 2 on
// its diagonal. A singular matrix has one too. The other triangle of a is not read,
// but must be finite: NaN and Inf give a [*NotFiniteError]. It panics if a is not
// square.
//
// Source: Bunch and Kaufman, Math. Comp. 31 (1977) 163.
func LDL(a *nd.Array, opts *LDLOptions) (*LDLResult, error) {
	lu, d, p, err := ldl(floats("LDL", "a", a), opts)
	if err != nil {
		return nil, err
	}
	return &LDLResult{array(lu), array(d), nd.FromSliceInt(p)}, nil
}

// LDLComplex is [LDL] for complex matrices, Hermitian ones unless options say
// otherwise.
func LDLComplex(a *nd.Complex, opts *LDLOptions) (*LDLResultComplex, error) {
	lu, d, p, err := ldl(complexes("LDLComplex", "a", a), opts)
	if err != nil {
		return nil, err
	}
	return &LDLResultComplex{arrayComplex(lu), arrayComplex(d), nd.FromSliceInt(p)}, nil
}

func ldl[T lapack.Scalar](aa argument[T], opts *LDLOptions) (lu, d matrix[T], perm []int, err error) {
	if opts == nil {
		opts = &LDLOptions{}
	}
	a, err := aa.square()
	if err != nil {
		return lu, d, nil, err
	}
	n := a.Rows
	work := a.Clone()
	if opts.Upper {
		reverse(work)
	}
	hermitian := !opts.Symmetric || lapack.IsReal[T]()
	f := lapack.Sytrf(work, hermitian)
	d = lapack.New[T](n, n)
	for i, v := range f.D {
		d.Set(i, i, v)
		if e := f.E[i]; e != 0 {
			d.Set(i+1, i, e)
			if hermitian {
				e = lapack.Conjugate(e)
			}
			d.Set(i, i+1, e)
		}
	}
	l := f.L
	if opts.Upper {
		// The matrix with rows and columns in reverse order has its lower triangle
		// where a has its upper one.
		reverse(l)
		reverse(d)
		perm = make([]int, n)
		for i, p := range f.P {
			perm[n-1-i] = n - 1 - p
		}
	} else {
		perm = f.P
	}
	lu = lapack.New[T](n, n)
	for i, p := range perm {
		copy(lu.Row(p), l.Row(i))
	}
	return lu, d, perm, nil
}

// reverse turns the order of rows and columns around.
func reverse[T lapack.Scalar](m matrix[T]) {
	n := len(m.Data)
	for i := range n / 2 {
		m.Data[i], m.Data[n-1-i] = m.Data[n-1-i], m.Data[i]
	}
}
