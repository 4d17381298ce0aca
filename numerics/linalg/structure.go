// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file finds and names the structure of matrices, and factors a matrix by
// the method that fits its structure.

import (
	"math"

	"gonum.org/v1/gonum/blas"

	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
)

// A Structure says what may be assumed of a square matrix.
type Structure string

// The structures that [Solve] and [Inv] know. SciPy's short names "gen", "sym",
// "her" and "pos" do as well.
const (
	AnyStructure     Structure = "" // it is found out: see Solve
	General          Structure = "general"
	Diagonal         Structure = "diagonal"
	Tridiagonal      Structure = "tridiagonal"
	Banded           Structure = "banded"
	UpperTriangular  Structure = "upper triangular"
	LowerTriangular  Structure = "lower triangular"
	Symmetric        Structure = "symmetric"
	Hermitian        Structure = "hermitian"
	PositiveDefinite Structure = "positive definite"
)

// parse returns a structure under its long name.
func (s Structure) parse(function string) Structure {
	switch s {
	case AnyStructure, General, Diagonal, Tridiagonal, Banded, UpperTriangular, LowerTriangular,
		Symmetric, Hermitian, PositiveDefinite:
		return s
	case "gen":
		return General
	case "sym":
		return Symmetric
	case "her":
		return Hermitian
	case "pos":
		return PositiveDefinite
	}
	panicArg(function, "wants one of the structures of matrices and got %q", string(s))
	return s
}

// bandwidths returns how many diagonals of a lie below and above the main one, up
// to the last that is not all zero.
func bandwidths[T lapack.Scalar](a matrix[T]) (lower, upper int) {
	for i := range a.Rows {
		row := a.Row(i)
		for j := 0; j < i-lower; j++ {
			if row[j] != 0 {
				lower = i - j
				break
			}
		}
		for j := len(row) - 1; j > i+upper; j-- {
			if row[j] != 0 {
				upper = j - i
				break
			}
		}
	}
	return lower, upper
}

// isHermitian reports whether a equals its conjugate transpose, or its transpose
// if conj is false.
func isHermitian[T lapack.Scalar](a matrix[T], conj bool) bool {
	for i := range a.Rows {
		for j, v := range a.Row(i)[:i+1] {
			w := a.At(j, i)
			if conj {
				w = lapack.Conjugate(w)
			}
			if v != w {
				return false
			}
		}
	}
	return true
}

// find returns the structure of a: what makes the system cheapest to solve.
func find[T lapack.Scalar](a matrix[T]) Structure {
	lower, upper := bandwidths(a)
	n := a.Rows
	switch {
	case lower == 0 && upper == 0:
		return Diagonal
	case lower == 0:
		return UpperTriangular
	case upper == 0:
		return LowerTriangular
	case lower <= 1 && upper <= 1 && n > 3:
		return Tridiagonal
	case n > 50 && 4*(2*lower+upper) <= n:
		return Banded
	}
	for i := range n {
		if !(lapack.Real(a.At(i, i)) > 0) {
			return General
		}
	}
	if isHermitian(a, true) {
		return PositiveDefinite
	}
	return General
}

// A factored matrix solves op(A)*X = b; b becomes X.
type factored[T lapack.Scalar] func(op blas.Transpose, b matrix[T])

// factor factors a, which it may overwrite, as a matrix of the given structure. Of
// symmetric structures it uses the lower triangle only if lower is true, and the
// upper one else. If the structure was not given but found, a matrix that only
// looks positive definite is no error.
func factor[T lapack.Scalar](function string, a matrix[T], s Structure, lower bool) (factored[T], error) {
	found := s == AnyStructure
	if found {
		s = find(a)
	}
	uplo := lapack.Upper
	if lower {
		uplo = lapack.Lower
	}
	switch s {
	case Diagonal:
		return factorDiagonal(function, a)
	case UpperTriangular:
		return factorTriangular(function, a, lapack.Upper)
	case LowerTriangular:
		return factorTriangular(function, a, lapack.Lower)
	case Tridiagonal:
		return factorBand(function, a, min(1, max(0, a.Rows-1)), min(1, max(0, a.Rows-1)))
	case Banded:
		kl, ku := bandwidths(a)
		return factorBand(function, a, kl, ku)
	case Symmetric, Hermitian:
		return factorIndefinite(function, a, s == Hermitian || lapack.IsReal[T](), uplo)
	case PositiveDefinite:
		c := a
		if found {
			c = a.Clone()
		}
		k := lapack.Potrf(uplo, c)
		if k >= 0 && !found {
			return nil, &NotPositiveDefiniteError{function, k + 1}
		}
		if k < 0 {
			return hermitianOp(func(b matrix[T]) { lapack.Potrs(uplo, c, b) }), nil
		}
	default:
	}
	piv := make([]int, a.Rows)
	if zero := lapack.Getrf(a, piv); zero >= 0 {
		return nil, &SingularError{function, zero}
	}
	return func(op blas.Transpose, b matrix[T]) { lapack.Getrs(op, a, piv, b) }, nil
}

func factorDiagonal[T lapack.Scalar](function string, a matrix[T]) (factored[T], error) {
	for i := range a.Rows {
		if a.At(i, i) == 0 {
			return nil, &SingularError{function, i}
		}
	}
	return func(op blas.Transpose, b matrix[T]) {
		for i := range b.Rows {
			d := a.At(i, i)
			if op == lapack.ConjTrans {
				d = lapack.Conjugate(d)
			}
			row := b.Row(i)
			for j := range row {
				row[j] /= d
			}
		}
	}, nil
}

func factorTriangular[T lapack.Scalar](function string, a matrix[T], uplo blas.Uplo) (factored[T], error) {
	for i := range a.Rows {
		if a.At(i, i) == 0 {
			return nil, &SingularError{function, i}
		}
	}
	return func(op blas.Transpose, b matrix[T]) {
		lapack.Trsm(lapack.Left, uplo, op, lapack.NonUnit, a, b)
	}, nil
}

func factorBand[T lapack.Scalar](function string, a matrix[T], kl, ku int) (factored[T], error) {
	band := lapack.NewBand[T](a.Rows, kl, ku)
	for i := range a.Rows {
		for j := max(0, i-kl); j < min(a.Rows, i+ku+1); j++ {
			band.Set(i, j, a.At(i, j))
		}
	}
	if zero := band.Gbtrf(); zero >= 0 {
		return nil, &SingularError{function, zero}
	}
	return band.Gbtrs, nil
}

func factorIndefinite[T lapack.Scalar](function string, a matrix[T], hermitian bool, uplo blas.Uplo) (factored[T], error) {
	if uplo == lapack.Upper {
		if hermitian {
			a = a.H()
		} else {
			a = a.T()
		}
	}
	f := lapack.Sytrf(a, hermitian)
	if f.Singular >= 0 {
		return nil, &SingularError{function, f.Singular}
	}
	if hermitian {
		return hermitianOp(f.Solve), nil
	}
	return func(op blas.Transpose, b matrix[T]) {
		if op == lapack.ConjTrans {
			conjugated(f.Solve, b)
			return
		}
		f.Solve(b)
	}, nil
}

// hermitianOp returns the solver of op(A)*X = b, given that of A*X = b with a
// Hermitian A, whose transpose is its conjugate.
func hermitianOp[T lapack.Scalar](solve func(b matrix[T])) factored[T] {
	return func(op blas.Transpose, b matrix[T]) {
		if op == lapack.Trans {
			conjugated(solve, b)
			return
		}
		solve(b)
	}
}

// conjugated solves conj(A)*X = b, given the solver of A*X = b.
func conjugated[T lapack.Scalar](solve func(b matrix[T]), b matrix[T]) {
	lapack.Conj(b.Data)
	solve(b)
	lapack.Conj(b.Data)
}

// norm1 returns the 1-norm of what factor makes of a: of the given triangle, if
// the structure is one of which only that is used.
func norm1[T lapack.Scalar](a matrix[T], s Structure, lower bool) float64 {
	c := a
	switch s {
	case Symmetric, Hermitian, PositiveDefinite:
		sums := make([]float64, a.Rows)
		for i := range a.Rows {
			lo, hi := i, a.Rows
			if lower {
				lo, hi = 0, i+1
			}
			for j := lo; j < hi; j++ {
				v := lapack.Abs(a.At(i, j))
				sums[j] += v
				if i != j {
					sums[i] += v
				}
			}
		}
		norm := 0.0
		for _, v := range sums {
			norm = math.Max(norm, v)
		}
		return norm
	case UpperTriangular:
		c = a.Clone()
		c.Triu(0)
	case LowerTriangular:
		c = a.Clone()
		c.Tril(0)
	case Diagonal:
		c = a.Clone()
		c.Triu(0)
		c.Tril(0)
	case Tridiagonal:
		c = a.Clone()
		c.Triu(-1)
		c.Tril(1)
	case AnyStructure, General, Banded:
	}
	return lapack.Norm1(c)
}
