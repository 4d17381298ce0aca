// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file solves systems in the sense of least squares.

import (
	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// LstsqOptions are the options of [Lstsq].
type LstsqOptions struct {
	// Cond says which singular values of a count as 0: those that are at most
	// Cond*s, where s is the largest one. The default is 2^-52. A negative Cond
	// counts as 0.
	Cond float64
}

// An LstsqResult is a solution in the sense of least squares.
type LstsqResult struct {
	// X is the solution, of shape (n) or (n, k).
	X *nd.Array
	// Residues are ‖b - a*x‖₂² for each column of b, of shape (k), or of shape () if
	// b has one axis. They have shape (0) unless m > n and Rank = n.
	Residues *nd.Array
	// Rank is the number of singular values that are not small.
	Rank int
	// S are the singular values of a, which do not increase.
	S *nd.Array
}

// String prints the parts.
func (r *LstsqResult) String() string {
	return table(part{"X", r.X}, part{"Residues", r.Residues}, part{"Rank", r.Rank}, part{"S", r.S})
}

// An LstsqResultComplex is an [LstsqResult] of complex arrays.
type LstsqResultComplex struct {
	X        *nd.Complex
	Residues *nd.Array
	Rank     int
	S        *nd.Array
}

// String prints the parts.
func (r *LstsqResultComplex) String() string {
	return table(part{"X", r.X}, part{"Residues", r.Residues}, part{"Rank", r.Rank}, part{"S", r.S})
}

// Lstsq returns the x for which ‖b - a*x‖₂ is least, and among those the one for
// which ‖x‖₂ is least. a has shape (m, n), b shape (m) or (m, k). It takes the
// singular value decomposition of a, as LAPACK's gelsd. Errors are those of [Svd].
// It panics if shapes do not fit.
//
// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 5.5.
func Lstsq(a, b *nd.Array, opts *LstsqOptions) (*LstsqResult, error) {
	rhs := floats("Lstsq", "b", b)
	x, residues, rank, s, err := lstsq(floats("Lstsq", "a", a), rhs, opts)
	if err != nil {
		return nil, err
	}
	return &LstsqResult{array(x, rhs.like(x.Rows)...), residueArray(residues, rhs.shape), rank, nd.FromSlice(s)}, nil
}

// LstsqComplex is [Lstsq] for complex arrays.
func LstsqComplex(a, b *nd.Complex, opts *LstsqOptions) (*LstsqResultComplex, error) {
	rhs := complexes("LstsqComplex", "b", b)
	x, residues, rank, s, err := lstsq(complexes("LstsqComplex", "a", a), rhs, opts)
	if err != nil {
		return nil, err
	}
	return &LstsqResultComplex{arrayComplex(x, rhs.like(x.Rows)...), residueArray(residues, rhs.shape), rank, nd.FromSlice(s)}, nil
}

// residueArray returns the residues of a right side of the given shape.
func residueArray(residues []float64, shape []int) *nd.Array {
	if residues != nil && len(shape) == 1 {
		return nd.Scalar(residues[0])
	}
	return nd.FromSlice(residues)
}

func lstsq[T lapack.Scalar](aa, bb argument[T], opts *LstsqOptions) (x matrix[T], residues []float64, rank int, s []float64, err error) {
	a, err := aa.matrix()
	m, n := a.Rows, a.Cols
	b, errB := bb.rhs(m)
	if err := first(err, errB); err != nil {
		return x, nil, 0, nil, err
	}
	u, s, vh, err := svd(aa, lapack.ThinVectors)
	if err != nil {
		return x, nil, 0, nil, err
	}
	cond := lapack.Eps
	if opts != nil && opts.Cond != 0 {
		cond = max(0, opts.Cond)
	}
	if len(s) > 0 {
		rank = above(s, cond*s[0])
	}
	y := lapack.MulOp(lapack.ConjTrans, lapack.NoTrans, u.Sub(0, 0, m, rank), b)
	for i := range rank {
		scale(y.Row(i), 1/s[i])
	}
	x = lapack.MulOp(lapack.ConjTrans, lapack.NoTrans, vh.Sub(0, 0, rank, n), y)
	if rank < n || m <= n {
		return x, nil, rank, s, nil
	}
	lapack.Gemm(lapack.NoTrans, lapack.NoTrans, -1, a, x, 1, b)
	residues = make([]float64, b.Cols)
	for j := range residues {
		r := norm2(b.Column(0, j))
		residues[j] = r * r
	}
	return x, residues, rank, s, nil
}
