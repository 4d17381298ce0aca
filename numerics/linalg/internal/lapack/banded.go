// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lapack

// This file factors banded and tridiagonal matrices by Gaussian elimination with
// partial pivoting.

import (
	"math"

	"gonum.org/v1/gonum/blas"
)

// A Band is a square matrix of order N with Kl diagonals below the main one and Ku
// above. Row i holds columns i-Kl to i+Ku+Kl; the last Kl places of a row are room
// for what pivoting brings in.
type Band[T Scalar] struct {
	N, Kl, Ku int
	Data      []T
	mult      Matrix[T] // of Gbtrf: row i holds the multipliers of column i
	piv       []int
}

// NewBand returns a matrix of zeros.
func NewBand[T Scalar](n, kl, ku int) *Band[T] {
	return &Band[T]{N: n, Kl: kl, Ku: ku, Data: make([]T, n*(2*kl+ku+1))}
}

func (b *Band[T]) width() int { return 2*b.Kl + b.Ku + 1 }

// Set sets the element in row i and column j, which must lie in the band.
func (b *Band[T]) Set(i, j int, v T) { b.Data[i*b.width()+j-i+b.Kl] = v }

// part returns the elements of row i from column j to column k exclusive.
func (b *Band[T]) part(i, j, k int) []T {
	at := i*b.width() - i + b.Kl
	return b.Data[at+j : at+k]
}

// Gbtrf factors the matrix. It returns the index of the first zero pivot, or -1.
func (b *Band[T]) Gbtrf() int {
	n := b.N
	b.mult, b.piv = New[T](n, b.Kl), make([]int, n)
	zero := -1
	for j := range n {
		last, end := min(n, j+b.Kl+1), min(n, j+b.Kl+b.Ku+1)
		p, size := j, measure(b.part(j, j, j+1)[0])
		for i := j + 1; i < last; i++ {
			if m := measure(b.part(i, j, j+1)[0]); m > size {
				p, size = i, m
			}
		}
		b.piv[j] = p
		if size == 0 {
			if zero < 0 {
				zero = j
			}
			continue
		}
		pivot := b.part(j, j, end)
		if p != j {
			for k, v := range b.part(p, j, end) {
				b.part(p, j, end)[k], pivot[k] = pivot[k], v
			}
		}
		for i := j + 1; i < last; i++ {
			row := b.part(i, j, end)
			m := row[0] / pivot[0]
			b.mult.Set(j, i-j-1, m)
			if m != 0 {
				axpy(-m, pivot[1:], row[1:])
			}
			row[0] = 0
		}
	}
	return zero
}

// Gbtrs solves op(A)*X = x, given the result of [Band.Gbtrf]. x becomes X.
func (b *Band[T]) Gbtrs(op blas.Transpose, x Matrix[T]) {
	n := b.N
	if op == NoTrans {
		for j := range n {
			x.SwapRows(j, b.piv[j])
			for i := j + 1; i < min(n, j+b.Kl+1); i++ {
				axpy(-b.mult.At(j, i-j-1), x.Row(j), x.Row(i))
			}
		}
		for i := n - 1; i >= 0; i-- {
			row := b.part(i, i, min(n, i+b.Kl+b.Ku+1))
			for k, v := range row[1:] {
				axpy(-v, x.Row(i+1+k), x.Row(i))
			}
			divide(x.Row(i), row[0])
		}
		return
	}
	conj := func(v T) T {
		if op == ConjTrans {
			return Conjugate(v)
		}
		return v
	}
	for i := range n {
		row := b.part(i, i, min(n, i+b.Kl+b.Ku+1))
		divide(x.Row(i), conj(row[0]))
		for k, v := range row[1:] {
			axpy(-conj(v), x.Row(i), x.Row(i+1+k))
		}
	}
	for j := n - 1; j >= 0; j-- {
		for i := j + 1; i < min(n, j+b.Kl+1); i++ {
			axpy(-conj(b.mult.At(j, i-j-1)), x.Row(i), x.Row(j))
		}
		x.SwapRows(j, b.piv[j])
	}
}

// divide divides x by d.
func divide[T Scalar](x []T, d T) {
	for i := range x {
		x[i] /= d
	}
}

// Pbtrf factors a positive definite band in place, A = L*Lᴴ: row i of a holds the
// elements of columns i-k to i, where k is a.Cols-1. It returns the index of the
// first leading minor that is not positive, or -1.
func Pbtrf[T Scalar](a Matrix[T]) int {
	k := a.Cols - 1
	conj := make([]T, k+1)
	for i := range a.Rows {
		row := a.Row(i)
		for j := max(0, i-k); j <= i; j++ {
			lo := max(0, i-k, j-k) // the first column that rows i and j share
			x := row[lo-i+k : j-i+k]
			y := conj[:j-lo]
			copy(y, a.Row(j)[lo-j+k:])
			Conj(y)
			v := row[j-i+k] - dot(x, y)
			if j < i {
				row[j-i+k] = v / a.At(j, k)
				continue
			}
			d := Real(v)
			if !(d > 0) {
				return i
			}
			row[k] = FromReal[T](math.Sqrt(d))
		}
	}
	return -1
}

// Pbtrs solves A*X = b, given the result of [Pbtrf]. b becomes X.
func Pbtrs[T Scalar](l, b Matrix[T]) {
	n, k := l.Rows, l.Cols-1
	for i := range n {
		for j := max(0, i-k); j < i; j++ {
			axpy(-l.At(i, j-i+k), b.Row(j), b.Row(i))
		}
		divide(b.Row(i), l.At(i, k))
	}
	for i := n - 1; i >= 0; i-- {
		divide(b.Row(i), l.At(i, k))
		for j := max(0, i-k); j < i; j++ {
			axpy(-Conjugate(l.At(i, j-i+k)), b.Row(i), b.Row(j))
		}
	}
}
