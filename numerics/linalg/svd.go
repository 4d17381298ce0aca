// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file computes singular value decompositions, and what follows from them:
// pseudo-inverses, ranks, condition numbers, bases of ranges and null spaces.

import (
	"math"

	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// SvdOptions are the options of [Svd].
type SvdOptions struct {
	// Economic asks for the first k = min(m, n) columns of U and rows of Vh only.
	// The default is all. It is the contrary of SciPy's full_matrices.
	Economic bool
}

// An SvdResult is the decomposition a = U[:,:k]*diag(S)*Vh[:k] of a matrix of shape
// (m, n), with k = min(m, n).
type SvdResult struct {
	U  *nd.Array // the left singular vectors, as columns
	S  *nd.Array // the singular values, which do not increase, of shape (k)
	Vh *nd.Array // the right singular vectors, conjugated, as rows
}

// String prints the parts.
func (r *SvdResult) String() string { return table(part{"U", r.U}, part{"S", r.S}, part{"Vh", r.Vh}) }

// An SvdResultComplex is an [SvdResult] of a complex matrix.
type SvdResultComplex struct {
	U  *nd.Complex
	S  *nd.Array
	Vh *nd.Complex
}

// String prints the parts.
func (r *SvdResultComplex) String() string {
	return table(part{"U", r.U}, part{"S", r.S}, part{"Vh", r.Vh})
}

// Svd returns the singular value decomposition of a matrix: U and Vh are orthogonal
// and the singular values are 0 or more. U has shape (m, m) and Vh shape (n, n), or
// (m, k) and (k, n) if options say so. NaN and Inf give a [*NotFiniteError], and it
// is possible, if hardly so, that the iteration does not converge, which gives a
// [*ConvergenceError]. It panics if a is not a matrix.
//
// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 8.6.
func Svd(a *nd.Array, opts *SvdOptions) (*SvdResult, error) {
	u, s, vh, err := svd(floats("Svd", "a", a), opts.vectors())
	if err != nil {
		return nil, err
	}
	return &SvdResult{array(u), nd.FromSlice(s), array(vh)}, nil
}

// SvdComplex is [Svd] for complex arrays.
func SvdComplex(a *nd.Complex, opts *SvdOptions) (*SvdResultComplex, error) {
	u, s, vh, err := svd(complexes("SvdComplex", "a", a), opts.vectors())
	if err != nil {
		return nil, err
	}
	return &SvdResultComplex{arrayComplex(u), nd.FromSlice(s), arrayComplex(vh)}, nil
}

func (o *SvdOptions) vectors() lapack.Vectors {
	if o != nil && o.Economic {
		return lapack.ThinVectors
	}
	return lapack.AllVectors
}

// svd decomposes the argument, and leaves it as it is.
func svd[T lapack.Scalar](aa argument[T], vectors lapack.Vectors) (u matrix[T], s []float64, vh matrix[T], err error) {
	a, err := aa.matrix()
	if err != nil {
		return u, nil, vh, err
	}
	u, s, vh, ok := lapack.Gesvd(a.Clone(), vectors)
	if !ok {
		err = &ConvergenceError{aa.function}
	}
	return u, s, vh, err
}

// Svdvals returns the singular values of a matrix, which do not increase. Errors and
// panics are those of [Svd].
func Svdvals(a *nd.Array) (*nd.Array, error) {
	_, s, _, err := svd(floats("Svdvals", "a", a), lapack.NoVectors)
	return values(s), err
}

// SvdvalsComplex is [Svdvals] for complex arrays.
func SvdvalsComplex(a *nd.Complex) (*nd.Array, error) {
	_, s, _, err := svd(complexes("SvdvalsComplex", "a", a), lapack.NoVectors)
	return values(s), err
}

// values returns s as an array, nil if it is nil.
func values(s []float64) *nd.Array {
	if s == nil {
		return nil
	}
	return nd.FromSlice(s)
}

// PinvOptions are the options of [Pinv].
type PinvOptions struct {
	// Atol and Rtol say which singular values count as 0: those that are at most
	// Atol + Rtol*s, where s is the largest one. The default of Atol is 0, that of
	// Rtol, which a 0 asks for, is max(m, n)*2^-52. A negative Rtol counts as 0.
	Atol, Rtol float64
}

// Pinv returns the Moore-Penrose pseudo-inverse of a matrix of shape (m, n), which
// has shape (n, m): V*diag(1/s)*Uᴴ, over the singular values that are not small.
// Errors and panics are those of [Svd].
func Pinv(a *nd.Array, opts *PinvOptions) (*nd.Array, error) {
	m, err := pinv(floats("Pinv", "a", a), opts)
	return array(m), err
}

// PinvComplex is [Pinv] for complex arrays.
func PinvComplex(a *nd.Complex, opts *PinvOptions) (*nd.Complex, error) {
	m, err := pinv(complexes("PinvComplex", "a", a), opts)
	return arrayComplex(m), err
}

func pinv[T lapack.Scalar](aa argument[T], opts *PinvOptions) (x matrix[T], err error) {
	if opts == nil {
		opts = &PinvOptions{}
	}
	u, s, vh, err := svd(aa, lapack.ThinVectors)
	if err != nil {
		return x, err
	}
	rtol := max(0, opts.Rtol)
	if opts.Rtol == 0 {
		rtol = float64(max(u.Rows, vh.Cols)) * lapack.Eps
	}
	if len(s) == 0 {
		return lapack.New[T](vh.Cols, u.Rows), nil
	}
	rank := above(s, opts.Atol+rtol*s[0])
	for i := range rank {
		scale(vh.Row(i), 1/s[i])
	}
	return lapack.MulOp(lapack.ConjTrans, lapack.ConjTrans, vh.Sub(0, 0, rank, vh.Cols), u.Sub(0, 0, u.Rows, rank)), nil
}

// above returns how many elements at the front of s, which do not increase, are
// more than floor.
func above(s []float64, floor float64) int {
	n := 0
	for n < len(s) && s[n] > floor {
		n++
	}
	return n
}

// scale multiplies x by a.
func scale[T lapack.Scalar](x []T, a float64) {
	f := lapack.FromReal[T](a)
	for i := range x {
		x[i] *= f
	}
}

// NullSpaceOptions are the options of [NullSpace] and [Orth].
type NullSpaceOptions struct {
	// Rcond says which singular values count as 0: those that are at most Rcond*s,
	// where s is the largest one. The default is max(m, n)*2^-52.
	Rcond float64
}

func (o *NullSpaceOptions) floor(m, n int, s []float64) float64 {
	if len(s) == 0 {
		return 0
	}
	if o != nil && o.Rcond != 0 {
		return o.Rcond * s[0]
	}
	return float64(max(m, n)) * lapack.Eps * s[0]
}

// NullSpace returns an orthonormal basis of the vectors that a takes to 0, as the
// columns of a matrix of shape (n, n-rank). Errors and panics are those of [Svd].
func NullSpace(a *nd.Array, opts *NullSpaceOptions) (*nd.Array, error) {
	m, err := nullSpace(floats("NullSpace", "a", a), opts)
	return array(m), err
}

// NullSpaceComplex is [NullSpace] for complex arrays.
func NullSpaceComplex(a *nd.Complex, opts *NullSpaceOptions) (*nd.Complex, error) {
	m, err := nullSpace(complexes("NullSpaceComplex", "a", a), opts)
	return arrayComplex(m), err
}

func nullSpace[T lapack.Scalar](aa argument[T], opts *NullSpaceOptions) (x matrix[T], err error) {
	_, s, vh, err := svd(aa, lapack.AllVectors)
	if err != nil {
		return x, err
	}
	rank := above(s, opts.floor(aa.shape[0], vh.Cols, s))
	return vh.Sub(rank, 0, vh.Rows-rank, vh.Cols).H(), nil
}

// Orth returns an orthonormal basis of the range of a, as the columns of a matrix
// of shape (m, rank). Errors and panics are those of [Svd].
func Orth(a *nd.Array, opts *NullSpaceOptions) (*nd.Array, error) {
	m, err := orth(floats("Orth", "a", a), opts)
	return array(m), err
}

// OrthComplex is [Orth] for complex arrays.
func OrthComplex(a *nd.Complex, opts *NullSpaceOptions) (*nd.Complex, error) {
	m, err := orth(complexes("OrthComplex", "a", a), opts)
	return arrayComplex(m), err
}

func orth[T lapack.Scalar](aa argument[T], opts *NullSpaceOptions) (x matrix[T], err error) {
	u, s, _, err := svd(aa, lapack.ThinVectors)
	if err != nil {
		return x, err
	}
	return u.Sub(0, 0, u.Rows, above(s, opts.floor(u.Rows, aa.shape[1], s))).Clone(), nil
}

// MatrixRankOptions are the options of [MatrixRank].
type MatrixRankOptions struct {
	// Tol says which singular values count as 0: those that are at most Tol. The
	// default is max(m, n)*2^-52*s, where s is the largest one.
	Tol float64
}

// MatrixRank returns the number of singular values of a matrix that are not small.
// Of an array with at most one axis it is 1, or 0 if all elements are 0. Errors
// are those of [Svd]. It panics if a has more than two axes.
func MatrixRank(a *nd.Array, opts *MatrixRankOptions) (int, error) {
	return matrixRank(floats("MatrixRank", "a", a), opts)
}

// MatrixRankComplex is [MatrixRank] for complex arrays.
func MatrixRankComplex(a *nd.Complex, opts *MatrixRankOptions) (int, error) {
	return matrixRank(complexes("MatrixRankComplex", "a", a), opts)
}

func matrixRank[T lapack.Scalar](aa argument[T], opts *MatrixRankOptions) (int, error) {
	if len(aa.shape) < 2 {
		for _, v := range aa.data {
			if v != 0 {
				return 1, aa.finite()
			}
		}
		return 0, nil
	}
	_, s, _, err := svd(aa, lapack.NoVectors)
	if err != nil || len(s) == 0 {
		return 0, err
	}
	tol := float64(max(aa.shape[0], aa.shape[1])) * lapack.Eps * s[0]
	if opts != nil && opts.Tol != 0 {
		tol = opts.Tol
	}
	return above(s, tol), nil
}

// Cond returns the condition number of a matrix. Without a p it is the ratio of the
// largest singular value to the smallest one, and a need not be square; with a p it
// is ‖a‖*‖a⁻¹‖ in the norm that [Norm] knows by that p: 1, 2, -1, -2, +Inf, -Inf. A
// p of -2 is the ratio of the smallest singular value to the largest. It is +Inf if
// a is singular, and NaN if a holds NaN or Inf. It panics if a is not a matrix, has
// no elements, or with the other norms is not square.
func Cond(a *nd.Array, p ...float64) float64 { return cond(floats("Cond", "a", a), p) }

// CondComplex is [Cond] for complex arrays.
func CondComplex(a *nd.Complex, p ...float64) float64 {
	return cond(complexes("CondComplex", "a", a), p)
}

func cond[T lapack.Scalar](aa argument[T], p []float64) float64 {
	order := 2.0
	switch len(p) {
	case 0:
	case 1:
		order = p[0]
	default:
		panicArg(aa.function, "wants at most one p and got %d", len(p))
	}
	_, err := aa.matrix()
	if len(aa.data) == 0 {
		panicArg(aa.function, "wants a matrix that has elements and got shape %s", shapeString(aa.shape))
	}
	if order == 2 || order == -2 {
		if err != nil {
			return math.NaN()
		}
		_, s, _, err := svd(aa, lapack.NoVectors)
		if err != nil {
			return math.NaN()
		}
		if order == -2 {
			return ratio(s[len(s)-1], s[0])
		}
		return ratio(s[0], s[len(s)-1])
	}
	a, err := aa.square()
	if err != nil {
		return math.NaN()
	}
	norm := matrixNorm(aa.function, a, order)
	lu, piv := a.Clone(), make([]int, a.Rows)
	if lapack.Getrf(lu, piv) >= 0 {
		return math.Inf(1)
	}
	lapack.Getri(lu, piv)
	c := norm * matrixNorm(aa.function, lu, order)
	if math.IsNaN(c) {
		return math.Inf(1)
	}
	return c
}

// ratio returns x/y, and +Inf for 0/0.
func ratio(x, y float64) float64 {
	if y == 0 {
		return math.Inf(1)
	}
	return x / y
}
