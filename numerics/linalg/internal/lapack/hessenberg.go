// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lapack

// This file reduces square matrices to Hessenberg form, A = Q*H*Qᴴ.

import (
	"math/cmplx"

	"gonum.org/v1/gonum/lapack/gonum"
)

// Gehrd replaces a by H. It returns Q, or an empty matrix if vectors is false.
func Gehrd[T Scalar](a Matrix[T], vectors bool) (q Matrix[T]) {
	n := a.Rows
	if vectors {
		q = Identity[T](n)
	}
	if n < 3 {
		return q
	}
	switch a := any(a).(type) {
	case Matrix[float64]:
		tau := make([]float64, n-1)
		var impl gonum.Implementation
		withWork(func(work []float64, lwork int) { impl.Dgehrd(n, 0, n-1, a.Data, a.Stride, tau, work, lwork) })
		if vectors {
			q := any(q).(Matrix[float64])
			q.Copy(a)
			withWork(func(work []float64, lwork int) { impl.Dorghr(n, 0, n-1, q.Data, q.Stride, tau, work, lwork) })
		}
		a.Triu(-1)
	case Matrix[complex128]:
		gehrd(a, any(q).(Matrix[complex128]))
	}
	return q
}

// gehrd reduces a complex matrix column by column; the elements below the diagonal
// become real. q becomes the product of the
// reflections, unless it is empty.
func gehrd(a, q Matrix[complex128]) {
	n := a.Rows
	work := make([]complex128, n)
	vs, taus := make([][]complex128, n-1), make([]complex128, n-1)
	for j := range n - 1 {
		v, tau := reflectColumn(a, j+1, j)
		applyRight(tau, v, a.Sub(0, j+1, n, n-j-1))
		applyLeft(cmplx.Conj(tau), v, a.Sub(j+1, j+1, n-j-1, n-j-1), work)
		vs[j], taus[j] = v, tau
	}
	a.Triu(-1)
	if q.Rows == 0 {
		return
	}
	for j := n - 2; j >= 0; j-- {
		applyLeft(taus[j], vs[j], q.Sub(j+1, j+1, n-j-1, n-j-1), work)
	}
}
