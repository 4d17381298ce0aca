// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lapack

// This file factors positive definite matrices, recursively, so that nearly all
// work is in matrix products.

import (
	"math"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/lapack/gonum"
)

// choleskyBlock is the order up to which matrices are factored row by row.
const choleskyBlock = 64

// Potrf replaces the given triangle of a by U or L, where A = Uᴴ*U = L*Lᴴ. The other
// triangle is not used. It returns the index of the first leading minor that is
// not positive, counted from 0, or -1.
func Potrf[T Scalar](uplo blas.Uplo, a Matrix[T]) int {
	n := a.Rows
	if n <= choleskyBlock {
		if potrfReal(uplo, a) {
			return -1
		}
		if uplo == Upper {
			return potrfUpper(a)
		}
		return potrfLower(a)
	}
	h := n / 2
	a11, a22 := a.Sub(0, 0, h, h), a.Sub(h, h, n-h, n-h)
	if k := Potrf(uplo, a11); k >= 0 {
		return k
	}
	if uplo == Upper {
		a12 := a.Sub(0, h, h, n-h)
		Trsm(Left, Upper, ConjTrans, NonUnit, a11, a12)
		herk(uplo, ConjTrans, a12, a22)
	} else {
		a21 := a.Sub(h, 0, n-h, h)
		Trsm(Right, Lower, ConjTrans, NonUnit, a11, a21)
		herk(uplo, NoTrans, a21, a22)
	}
	if k := Potrf(uplo, a22); k >= 0 {
		return k + h
	}
	return -1
}

// potrfReal is Potrf by gonum, if a is real. If it returns false a is as it was.
func potrfReal[T Scalar](uplo blas.Uplo, a Matrix[T]) bool {
	r, ok := any(a).(Matrix[float64])
	if !ok || r.Rows == 0 {
		return false
	}
	var impl gonum.Implementation
	c := r.Clone()
	if !impl.Dpotrf(uplo, c.Rows, c.Data, c.Stride) {
		return false
	}
	r.Copy(c)
	return true
}

func potrfUpper[T Scalar](a Matrix[T]) int {
	for i := range a.Rows {
		row := a.Row(i)
		d := Real(row[i])
		if !(d > 0) {
			return i
		}
		d = math.Sqrt(d)
		row[i] = FromReal[T](d)
		scal(FromReal[T](1/d), row[i+1:])
		for j := i + 1; j < a.Rows; j++ {
			axpy(-Conjugate(row[j]), row[j:], a.Row(j)[j:])
		}
	}
	return -1
}

func potrfLower[T Scalar](a Matrix[T]) int {
	conj := make([]T, a.Rows)
	for i := range a.Rows {
		row := a.Row(i)
		for j := range i {
			c := a.Row(j)[:j]
			copy(conj, c)
			Conj(conj[:j])
			row[j] = (row[j] - dot(row[:j], conj)) / a.At(j, j)
		}
		copy(conj, row[:i])
		Conj(conj[:i])
		d := Real(row[i]) - Real(dot(row[:i], conj))
		if !(d > 0) {
			return i
		}
		row[i] = FromReal[T](math.Sqrt(d))
	}
	return -1
}

// herk subtracts aᴴ*a (op is ConjTrans) or a*aᴴ from the given triangle of c.
func herk[T Scalar](uplo blas.Uplo, op blas.Transpose, a, c Matrix[T]) {
	n := c.Rows
	if n <= choleskyBlock {
		d := New[T](n, n)
		if op == NoTrans {
			Gemm(NoTrans, ConjTrans, 1, a, a, 0, d)
		} else {
			Gemm(ConjTrans, NoTrans, 1, a, a, 0, d)
		}
		for i := range n {
			if uplo == Upper {
				axpy(-1, d.Row(i)[i:], c.Row(i)[i:])
			} else {
				axpy(-1, d.Row(i)[:i+1], c.Row(i)[:i+1])
			}
		}
		return
	}
	h := n / 2
	var a1, a2 Matrix[T]
	if op == NoTrans {
		a1, a2 = a.Sub(0, 0, h, a.Cols), a.Sub(h, 0, n-h, a.Cols)
	} else {
		a1, a2 = a.Sub(0, 0, a.Rows, h), a.Sub(0, h, a.Rows, n-h)
	}
	herk(uplo, op, a1, c.Sub(0, 0, h, h))
	herk(uplo, op, a2, c.Sub(h, h, n-h, n-h))
	x, y, off := a1, a2, c.Sub(0, h, h, n-h)
	if uplo == Lower {
		x, y, off = a2, a1, c.Sub(h, 0, n-h, h)
	}
	if op == NoTrans {
		Gemm(NoTrans, ConjTrans, -1, x, y, 1, off)
	} else {
		Gemm(ConjTrans, NoTrans, -1, x, y, 1, off)
	}
}

// Potrs solves A*X = b, given the result of [Potrf] for A. b becomes X.
func Potrs[T Scalar](uplo blas.Uplo, c, b Matrix[T]) {
	if uplo == Upper {
		Trsm(Left, Upper, ConjTrans, NonUnit, c, b)
		Trsm(Left, Upper, NoTrans, NonUnit, c, b)
		return
	}
	Trsm(Left, Lower, NoTrans, NonUnit, c, b)
	Trsm(Left, Lower, ConjTrans, NonUnit, c, b)
}
