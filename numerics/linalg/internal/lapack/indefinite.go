// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lapack

// This file factors symmetric and Hermitian indefinite matrices by the method of
// Bunch and Kaufman (Math. Comp. 31 (1977) 163; Golub and Van Loan, Matrix
// Computations, 4th ed., section 4.4).

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

// An LDL is a factorization A[P][:,P] = L*D*Lᴴ, or L*D*Lᵀ if A is symmetric and
// complex. D has blocks of order 1 and 2 on its diagonal.
type LDL[T Scalar] struct {
	L         Matrix[T] // unit lower triangular
	D, E      []T       // the diagonal of D and what lies below it: E[i] is D[i+1,i]
	P         []int     // the order of rows and columns
	Hermitian bool
	Singular  int // the index of the first zero of D, or -1
}

// Sytrf returns the factorization of the matrix whose lower triangle is that of a,
// which is overwritten.
func Sytrf[T Scalar](a Matrix[T], hermitian bool) *LDL[T] {
	n := a.Rows
	f := &LDL[T]{L: a, D: make([]T, n), E: make([]T, n), P: make([]int, n), Hermitian: hermitian, Singular: -1}
	for i := range n {
		f.P[i] = i
		if hermitian {
			a.Set(i, i, FromReal[T](Real(a.At(i, i))))
		}
	}
	for k := 0; k < n; {
		p, step := f.pivot(k)
		switch {
		case p < 0:
			if f.Singular < 0 {
				f.Singular = k
			}
			step = 1
			for i := k + 1; i < n; i++ {
				a.Set(i, k, 0)
			}
		default:
			f.swap(k+step-1, p)
		}
		if step == 1 {
			f.eliminate(k)
		} else {
			f.eliminatePair(k)
		}
		k += step
	}
	for i := range n {
		a.Set(i, i, 1)
	}
	a.Tril(0)
	return f
}

// pivot chooses the pivot of step k: the row and column that are to come to k, or
// to k+1 if the order of the pivot is 2. It returns -1 if the column is 0.
func (f *LDL[T]) pivot(k int) (p, step int) {
	a, n := f.L, f.L.Rows
	alpha := (1 + math.Sqrt(17)) / 8
	diag := measure(a.At(k, k))
	row, colmax := k, 0.0
	if k+1 < n {
		row, colmax = iamax(n-k-1, a.Data[(k+1)*a.Stride+k:], a.Stride)
		row += k + 1
	}
	if diag == 0 && colmax == 0 {
		return -1, 1
	}
	if diag >= alpha*colmax || colmax == 0 {
		return k, 1
	}
	_, rowmax := iamax(row-k, a.Row(row)[k:], 1)
	if row+1 < n {
		_, below := iamax(n-row-1, a.Data[(row+1)*a.Stride+row:], a.Stride)
		rowmax = max(rowmax, below)
	}
	switch {
	case diag >= alpha*colmax*(colmax/rowmax):
		return k, 1
	case measure(a.At(row, row)) >= alpha*rowmax:
		return row, 1
	}
	return row, 2
}

// swap exchanges rows and columns i and p of what is not yet factored, i <= p.
func (f *LDL[T]) swap(i, p int) {
	if i == p {
		return
	}
	a, n := f.L, f.L.Rows
	f.P[i], f.P[p] = f.P[p], f.P[i]
	x, y := a.Row(i), a.Row(p)
	for j := range i {
		x[j], y[j] = y[j], x[j]
	}
	x[i], y[p] = y[p], x[i]
	for j := i + 1; j < p; j++ {
		u, v := a.At(j, i), y[j]
		if f.Hermitian {
			u, v = Conjugate(u), Conjugate(v)
		}
		a.Set(j, i, v)
		y[j] = u
	}
	if f.Hermitian {
		y[i] = Conjugate(y[i])
	}
	for j := p + 1; j < n; j++ {
		r := a.Row(j)
		r[i], r[p] = r[p], r[i]
	}
}

// eliminate takes the pivot at k out of the rows below.
func (f *LDL[T]) eliminate(k int) {
	a, n := f.L, f.L.Rows
	d := a.At(k, k)
	f.D[k] = d
	if d == 0 {
		return
	}
	c := a.Column(k+1, k)
	scaled := slices.Clone(c)
	for i := range scaled {
		scaled[i] /= d
	}
	if f.Hermitian {
		Conj(c)
	}
	parallel.For(n-k-1, n-k, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			row := a.Row(k + 1 + i)
			axpy(-scaled[i], c[:i+1], row[k+1:k+2+i])
			row[k] = scaled[i]
		}
	})
	f.realDiagonal(k + 1)
}

// eliminatePair takes the pivot of order 2 at k out of the rows below.
func (f *LDL[T]) eliminatePair(k int) {
	a, n := f.L, f.L.Rows
	d11, d21, d22 := a.At(k, k), a.At(k+1, k), a.At(k+1, k+1)
	f.D[k], f.D[k+1], f.E[k] = d11, d22, d21
	d12 := d21
	if f.Hermitian {
		d12 = Conjugate(d21)
	}
	x, y := a.Column(k+2, k), a.Column(k+2, k+1)
	u, v := make([]T, len(x)), make([]T, len(x))
	// [u v] = [x y] * inv([d11 d12; d21 d22]), scaled by d21 against overflow.
	p, q := d11/d12, d22/d21
	t := p*q - 1
	for i := range x {
		u[i] = (q*x[i] - y[i]) / (d12 * t)
		v[i] = (p*y[i] - x[i]) / (d21 * t)
	}
	if f.Hermitian {
		Conj(x)
		Conj(y)
	}
	parallel.For(n-k-2, 2*(n-k), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			row := a.Row(k + 2 + i)
			axpy(-u[i], x[:i+1], row[k+2:k+3+i])
			axpy(-v[i], y[:i+1], row[k+2:k+3+i])
			row[k], row[k+1] = u[i], v[i]
		}
	})
	a.Set(k+1, k, 0)
	f.realDiagonal(k + 2)
}

// realDiagonal takes rounding errors out of the imaginary parts of the diagonal
// of a Hermitian matrix.
func (f *LDL[T]) realDiagonal(from int) {
	if !f.Hermitian || IsReal[T]() {
		return
	}
	for i := from; i < f.L.Rows; i++ {
		f.L.Set(i, i, FromReal[T](Real(f.L.At(i, i))))
	}
}

// Solve replaces b by the solution of A*X = b.
func (f *LDL[T]) Solve(b Matrix[T]) {
	op := Trans
	if f.Hermitian {
		op = ConjTrans
	}
	x := New[T](b.Rows, b.Cols)
	for i, p := range f.P {
		copy(x.Row(i), b.Row(p))
	}
	Trsm(Left, Lower, NoTrans, Unit, f.L, x)
	for i := 0; i < len(f.D); i++ {
		e := f.E[i]
		if e == 0 {
			for j := range x.Cols {
				x.Row(i)[j] /= f.D[i]
			}
			continue
		}
		upper := e
		if f.Hermitian {
			upper = Conjugate(e)
		}
		p, q := f.D[i]/upper, f.D[i+1]/e
		t := p*q - 1
		r, s := x.Row(i), x.Row(i+1)
		for j := range r {
			u, v := r[j]/upper, s[j]/e
			r[j], s[j] = (q*u-v)/t, (p*v-u)/t
		}
		i++
	}
	Trsm(Left, Lower, op, Unit, f.L, x)
	for i, p := range f.P {
		copy(b.Row(p), x.Row(i))
	}
}
