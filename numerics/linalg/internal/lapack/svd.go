// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lapack

// This file computes singular value decompositions.

import (
	"math/cmplx"

	"gonum.org/v1/gonum/lapack"
	"gonum.org/v1/gonum/lapack/gonum"
	"gonum.org/v1/gonum/lapack/lapack64"
)

// Vectors says which singular vectors are wanted.
type Vectors int

// None, the first min(m, n) left and right ones, or all.
const (
	NoVectors Vectors = iota
	ThinVectors
	AllVectors
)

// Gesvd returns the decomposition a = u*diag(s)*vh, where s does not increase. It
// overwrites a. ok reports convergence.
func Gesvd[T Scalar](a Matrix[T], vectors Vectors) (u Matrix[T], s []float64, vh Matrix[T], ok bool) {
	m, n := a.Rows, a.Cols
	k := min(m, n)
	if k == 0 {
		switch vectors {
		case AllVectors:
			return Identity[T](m), []float64{}, Identity[T](n), true
		default:
			return New[T](m, 0), []float64{}, New[T](0, n), true
		}
	}
	switch a := any(a).(type) {
	case Matrix[float64]:
		ur, s, vr, ok := gesvdReal(a, vectors)
		return any(ur).(Matrix[T]), s, any(vr).(Matrix[T]), ok
	case Matrix[complex128]:
		exponent := moderate(a)
		uc, s, vc, ok := gesvd(a, vectors)
		ldexp(s, -exponent)
		return any(uc).(Matrix[T]), s, any(vc).(Matrix[T]), ok
	}
	return u, s, vh, ok
}

func gesvdReal(a Matrix[float64], vectors Vectors) (u Matrix[float64], s []float64, vh Matrix[float64], ok bool) {
	m, n := a.Rows, a.Cols
	s = make([]float64, min(m, n))
	job := lapack.SVDNone
	u, vh = Matrix[float64]{Stride: max(1, m)}, Matrix[float64]{Stride: max(1, n)}
	switch vectors {
	case NoVectors:
	case ThinVectors:
		job, u, vh = lapack.SVDStore, New[float64](m, len(s)), New[float64](len(s), n)
	case AllVectors:
		job, u, vh = lapack.SVDAll, New[float64](m, m), New[float64](n, n)
	}
	withWork(func(work []float64, lwork int) {
		ok = lapack64.Gesvd(job, job, General(a), General(u), General(vh), s, work, lwork)
	})
	return u, s, vh, ok
}

func gesvd(a Matrix[complex128], vectors Vectors) (u Matrix[complex128], s []float64, vh Matrix[complex128], ok bool) {
	m, n := a.Rows, a.Cols
	if m < n {
		v, s, uh, ok := gesvd(a.H(), vectors)
		return uh.H(), s, v.H(), ok
	}
	if m > n+n/2 {
		tau := Geqrf(a)
		r := a.Sub(0, 0, n, n).Clone()
		r.Triu(0)
		small, s, vh, ok := gesvd(r, vectors)
		if vectors == NoVectors || !ok {
			return u, s, vh, ok
		}
		cols := n
		if vectors == AllVectors {
			cols = m
		}
		u = New[complex128](m, cols)
		u.Sub(0, 0, n, n).Copy(small)
		for i := n; i < cols; i++ {
			u.Set(i, i, 1)
		}
		unmqr(a, tau, u)
		return u, s, vh, true
	}
	b := bidiagonalize(a)
	var impl gonum.Implementation
	work := make([]float64, 4*n)
	if vectors == NoVectors {
		ok = impl.Dbdsqr(Upper, n, 0, 0, 0, b.d, b.e, nil, 1, nil, 1, nil, 1, work)
		return u, b.d, vh, ok
	}
	left, right := Identity[float64](n), Identity[float64](n)
	ok = impl.Dbdsqr(Upper, n, n, n, 0, b.d, b.e, right.Data, n, left.Data, n, nil, 1, work)
	cols := n
	if vectors == AllVectors {
		cols = m
	}
	u = New[complex128](m, cols)
	u.Sub(0, 0, n, n).Copy(ToComplex(left))
	for i := n; i < cols; i++ {
		u.Set(i, i, 1)
	}
	rows := make([]complex128, max(m, n))
	for j := n - 1; j >= 0; j-- {
		applyLeft(b.tauQ[j], b.q[j], u.Sub(j, 0, m-j, cols), rows)
	}
	// vh = right * Pᴴ = (P * rightᵀ)ᴴ
	v := ToComplex(right.T())
	for j := n - 2; j >= 0; j-- {
		applyLeft(b.tauP[j], b.p[j], v.Sub(j+1, 0, n-j-1, n), rows)
	}
	return u, b.d, v.H(), ok
}

// A bidiagonal is the decomposition A = Q*B*Pᴴ, where B is real and has d on its
// diagonal and e above it. Q and P are products of reflections.
type bidiagonal struct {
	d, e       []float64
	q, p       [][]complex128
	tauQ, tauP []complex128
}

// bidiagonalize reduces a matrix that has no more columns than rows (Golub and Van
// Loan, section 5.4.8).
func bidiagonalize(a Matrix[complex128]) bidiagonal {
	m, n := a.Rows, a.Cols
	b := bidiagonal{
		d: make([]float64, n), e: make([]float64, n-1), q: make([][]complex128, n), p: make([][]complex128, n),
		tauQ: make([]complex128, n), tauP: make([]complex128, n),
	}
	work := make([]complex128, n)
	for j := range n {
		v, tau := reflectColumn(a, j, j)
		applyLeft(cmplx.Conj(tau), v, a.Sub(j, j+1, m-j, n-j-1), work)
		b.d[j], b.q[j], b.tauQ[j] = real(a.At(j, j)), v, tau
		if j+1 == n {
			break
		}
		// The row times P is real: the reflection is that of the conjugate row.
		row := make([]complex128, n-j-1)
		copy(row, a.Row(j)[j+1:])
		Conj(row)
		tau = larfg(row)
		b.e[j] = real(row[0])
		row[0] = 1
		applyRight(tau, row, a.Sub(j+1, j+1, m-j-1, n-j-1))
		b.p[j], b.tauP[j] = row, tau
	}
	return b
}
