// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file factors matrices by Gaussian elimination.

import (
	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// An LUResult is the factorization a = P*L*U of a matrix of shape (m, n), with k =
// min(m, n).
type LUResult struct {
	P *nd.Array // a permutation matrix, of shape (m, m)
	L *nd.Array // lower triangular, with ones on its diagonal, of shape (m, k)
	U *nd.Array // upper triangular, of shape (k, n)
}

// String prints the parts.
func (r *LUResult) String() string { return table(part{"P", r.P}, part{"L", r.L}, part{"U", r.U}) }

// An LUResultComplex is an [LUResult] of a complex matrix.
type LUResultComplex struct {
	P *nd.Array
	L *nd.Complex
	U *nd.Complex
}

// String prints the parts.
func (r *LUResultComplex) String() string {
	return table(part{"P", r.P}, part{"L", r.L}, part{"U", r.U})
}

// LU returns the factorization of a matrix by Gaussian elimination with partial
// pivoting. A singular matrix has one too, with a zero on the diagonal of U. NaN
// and Inf give a [*NotFiniteError].
//
// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 3.4.
func LU(a *nd.Array) (*LUResult, error) {
	p, l, u, err := luParts(floats("LU", "a", a))
	if err != nil {
		return nil, err
	}
	return &LUResult{array(p), array(l), array(u)}, nil
}

// LUComplex is [LU] for complex arrays.
func LUComplex(a *nd.Complex) (*LUResultComplex, error) {
	p, l, u, err := luParts(complexes("LUComplex", "a", a))
	if err != nil {
		return nil, err
	}
	return &LUResultComplex{array(p), arrayComplex(l), arrayComplex(u)}, nil
}

func luParts[T lapack.Scalar](aa argument[T]) (p matrix[float64], l, u matrix[T], err error) {
	a, err := aa.matrix()
	if err != nil {
		return p, l, u, err
	}
	m, n := a.Rows, a.Cols
	k := min(m, n)
	lu, piv := a.Clone(), make([]int, k)
	lapack.Getrf(lu, piv)
	l, u = lu.Sub(0, 0, m, k).Clone(), lu.Sub(0, 0, k, n).Clone()
	l.Tril(-1)
	u.Triu(0)
	for i := range k {
		l.Set(i, i, 1)
	}
	p = lapack.New[float64](m, m)
	for i, row := range lapack.Permutation(piv, m) {
		p.Set(row, i, 1)
	}
	return p, l, u, nil
}

// LUFactors are what [LUFactor] makes of a matrix, for [LUSolve].
type LUFactors struct {
	Lu  *nd.Array // U, and below its diagonal L without its ones
	Piv *nd.Int   // row i was exchanged with row Piv[i], in the order of i
}

// String prints the parts.
func (f *LUFactors) String() string { return table(part{"Lu", f.Lu}, part{"Piv", f.Piv}) }

// LUFactorsComplex are [LUFactors] of a complex matrix.
type LUFactorsComplex struct {
	Lu  *nd.Complex
	Piv *nd.Int
}

// String prints the parts.
func (f *LUFactorsComplex) String() string { return table(part{"Lu", f.Lu}, part{"Piv", f.Piv}) }

// LUFactor returns the factorization a = P*L*U in the form that [LUSolve] wants. It
// factors a singular matrix too: LUSolve tells. NaN and Inf give a
// [*NotFiniteError].
func LUFactor(a *nd.Array) (*LUFactors, error) {
	lu, piv, err := luFactor(floats("LUFactor", "a", a))
	if err != nil {
		return nil, err
	}
	return &LUFactors{array(lu), nd.FromSliceInt(piv)}, nil
}

// LUFactorComplex is [LUFactor] for complex arrays.
func LUFactorComplex(a *nd.Complex) (*LUFactorsComplex, error) {
	lu, piv, err := luFactor(complexes("LUFactorComplex", "a", a))
	if err != nil {
		return nil, err
	}
	return &LUFactorsComplex{arrayComplex(lu), nd.FromSliceInt(piv)}, nil
}

func luFactor[T lapack.Scalar](aa argument[T]) (lu matrix[T], piv []int, err error) {
	a, err := aa.matrix()
	if err != nil {
		return lu, nil, err
	}
	lu, piv = a.Clone(), make([]int, min(a.Rows, a.Cols))
	lapack.Getrf(lu, piv)
	return lu, piv, nil
}

// LUSolveOptions are the options of [LUSolve].
type LUSolveOptions struct {
	Trans Trans // the form of the matrix; the default is the matrix itself
}

// LUSolve returns the x with a*x = b, given the factors of a square matrix a; b has
// shape (n) or (n, k), and so has x. A zero on the diagonal of U gives a
// [*SingularError], NaN and Inf a [*NotFiniteError]. It panics if shapes do not fit.
func LUSolve(f *LUFactors, b *nd.Array, opts *LUSolveOptions) (*nd.Array, error) {
	rhs := floats("LUSolve", "b", b)
	x, err := luSolve(floats("LUSolve", "f.Lu", f.Lu), f.Piv, rhs, opts)
	return array(x, rhs.shape...), err
}

// LUSolveComplex is [LUSolve] for complex arrays.
func LUSolveComplex(f *LUFactorsComplex, b *nd.Complex, opts *LUSolveOptions) (*nd.Complex, error) {
	rhs := complexes("LUSolveComplex", "b", b)
	x, err := luSolve(complexes("LUSolveComplex", "f.Lu", f.Lu), f.Piv, rhs, opts)
	return arrayComplex(x, rhs.shape...), err
}

func luSolve[T lapack.Scalar](ff argument[T], piv *nd.Int, bb argument[T], opts *LUSolveOptions) (x matrix[T], err error) {
	if opts == nil {
		opts = &LUSolveOptions{}
	}
	op := opts.Trans.parse(ff.function)
	lu, errA := ff.square()
	b, errB := bb.rhs(lu.Rows)
	if err := first(errA, errB); err != nil {
		return x, err
	}
	exchanges := piv.Ravel().Data()
	if len(exchanges) != lu.Rows {
		panicArg(ff.function, "wants %d exchanges of rows as f.Piv and got %d", lu.Rows, len(exchanges))
	}
	for i, p := range exchanges {
		if p < 0 || p >= lu.Rows {
			panicArg(ff.function, "wants rows from 0 to %d in f.Piv and got %d", lu.Rows-1, p)
		}
		if lu.At(i, i) == 0 {
			return x, &SingularError{ff.function, i}
		}
	}
	lapack.Getrs(op, lu, exchanges, b)
	return b, nil
}
