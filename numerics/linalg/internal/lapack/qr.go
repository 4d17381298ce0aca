// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lapack

// This file factors matrices into a unitary and an upper triangular one.

import (
	"math"
	"math/cmplx"

	"gonum.org/v1/gonum/lapack/lapack64"
)

// Geqrf replaces a by R, and below its diagonal the vectors of the reflections
// whose product is Q, where a = Q*R. It returns their factors tau.
func Geqrf[T Scalar](a Matrix[T]) []T {
	k := min(a.Rows, a.Cols)
	tau := make([]T, k)
	if k == 0 {
		return tau
	}
	switch a := any(a).(type) {
	case Matrix[float64]:
		tau := any(tau).([]float64)
		withWork(func(work []float64, lwork int) { lapack64.Geqrf(General(a), tau, work, lwork) })
	case Matrix[complex128]:
		tau := any(tau).([]complex128)
		for j := 0; j < k; j += reflectorBlock {
			nb := min(reflectorBlock, k-j)
			panel := a.Sub(j, j, a.Rows-j, nb)
			geqrPanel(panel, tau[j:j+nb])
			if j+nb < a.Cols {
				rest := a.Sub(j, j+nb, a.Rows-j, a.Cols-j-nb)
				newReflectors(panel, tau[j:j+nb]).applyLeft(ConjTrans, rest)
			}
		}
	}
	return tau
}

// geqrPanel is Geqrf column by column.
func geqrPanel(a Matrix[complex128], tau []complex128) {
	work := make([]complex128, a.Cols)
	for j := range tau {
		var v []complex128
		v, tau[j] = reflectColumn(a, j, j)
		applyLeft(cmplx.Conj(tau[j]), v, a.Sub(j, j+1, a.Rows-j, a.Cols-j-1), work)
	}
}

// withWork calls f first to ask how much work space it wants, and then with it.
func withWork(f func(work []float64, lwork int)) {
	size := []float64{0}
	f(size, -1)
	n := max(1, int(size[0]))
	f(make([]float64, n), n)
}

// Geqp3 is [Geqrf] with column pivoting: it factors a[:,p], and the absolute
// values on the diagonal of R do not increase.
func Geqp3[T Scalar](a Matrix[T]) (tau []T, p []int) {
	k := min(a.Rows, a.Cols)
	tau, p = make([]T, k), make([]int, a.Cols)
	for i := range p {
		p[i] = i
	}
	if k == 0 {
		return tau, p
	}
	switch a := any(a).(type) {
	case Matrix[float64]:
		for i := range p {
			p[i] = -1
		}
		tau := any(tau).([]float64)
		withWork(func(work []float64, lwork int) { lapack64.Geqp3(General(a), p, tau, work, lwork) })
	case Matrix[complex128]:
		geqp3(a, any(tau).([]complex128), p)
	}
	return tau, p
}

// geqp3 pivots complex columns by their norms, which are brought up to date after
// each step, and computed anew where that is inexact (Drmac and Bujanovic, ACM
// Trans. Math. Softw. 35 (2008) 12).
func geqp3(a Matrix[complex128], tau []complex128, p []int) {
	norms, exact := make([]float64, a.Cols), make([]float64, a.Cols)
	for j := range norms {
		norms[j] = nrm2(a.Column(0, j))
	}
	copy(exact, norms)
	work := make([]complex128, a.Cols)
	tolerance := math.Sqrt(Eps / 2)
	for j := range tau {
		best := j
		for c := j + 1; c < a.Cols; c++ {
			if norms[c] > norms[best] {
				best = c
			}
		}
		if best != j {
			a.SwapCols(j, best)
			p[j], p[best] = p[best], p[j]
			norms[best], exact[best] = norms[j], exact[j]
		}
		var v []complex128
		v, tau[j] = reflectColumn(a, j, j)
		applyLeft(cmplx.Conj(tau[j]), v, a.Sub(j, j+1, a.Rows-j, a.Cols-j-1), work)
		for c := j + 1; c < a.Cols; c++ {
			if norms[c] == 0 {
				continue
			}
			t := cmplx.Abs(a.At(j, c)) / norms[c]
			t = max(0, (1+t)*(1-t))
			ratio := norms[c] / exact[c]
			if t*ratio*ratio > tolerance {
				norms[c] *= math.Sqrt(t)
				continue
			}
			norms[c] = 0
			if j+1 < a.Rows {
				norms[c] = nrm2(a.Column(j+1, c))
			}
			exact[c] = norms[c]
		}
	}
}

// Ungqr returns the first cols columns of Q, given the result of [Geqrf], where
// len(tau) <= cols <= a.Rows.
func Ungqr[T Scalar](a Matrix[T], tau []T, cols int) Matrix[T] {
	q := New[T](a.Rows, cols)
	if a.Rows == 0 || cols == 0 {
		return q
	}
	switch a := any(a).(type) {
	case Matrix[float64]:
		q := any(q).(Matrix[float64])
		q.Sub(0, 0, a.Rows, len(tau)).Copy(a.Sub(0, 0, a.Rows, len(tau)))
		tau := any(tau).([]float64)
		withWork(func(work []float64, lwork int) { lapack64.Orgqr(General(q), tau, work, lwork) })
	case Matrix[complex128]:
		q := any(q).(Matrix[complex128])
		for i := range cols {
			q.Set(i, i, 1)
		}
		unmqr(a, any(tau).([]complex128), q)
	}
	return q
}

// unmqr replaces c by Q*c, given the result of [Geqrf].
func unmqr(a Matrix[complex128], tau []complex128, c Matrix[complex128]) {
	k := len(tau)
	if k == 0 || c.Cols == 0 {
		return
	}
	for j := (k - 1) / reflectorBlock * reflectorBlock; j >= 0; j -= reflectorBlock {
		nb := min(reflectorBlock, k-j)
		r := newReflectors(a.Sub(j, j, a.Rows-j, nb), tau[j:j+nb])
		r.applyLeft(NoTrans, c.Sub(j, 0, c.Rows-j, c.Cols))
	}
}

// Eps is the distance from 1 to the next larger float64.
const Eps = 0x1p-52
