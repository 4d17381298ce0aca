// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lapack

// This file computes the eigenvalues and eigenvectors of symmetric and Hermitian
// matrices.

import (
	"math/cmplx"

	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/lapack"
	"gonum.org/v1/gonum/lapack/gonum"
	"gonum.org/v1/gonum/lapack/lapack64"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

// Heev returns the eigenvalues, from the smallest to the largest, of the matrix
// whose lower triangle is that of a. It replaces a by the eigenvectors, as columns,
// if vectors is true, and overwrites it else. ok reports convergence.
func Heev[T Scalar](a Matrix[T], vectors bool) (w []float64, ok bool) {
	if a.Rows == 0 {
		return []float64{}, true
	}
	again := a.Clone()
	if w, ok = heevOnce(a, vectors); ok {
		return w, true
	}
	// The iteration may not end if elements differ by most of the range of numbers.
	// Those that are small beside the largest are within the rounding errors.
	dropSmall(again)
	a.Copy(again)
	return heevOnce(a, vectors)
}

// dropSmall sets elements of the lower triangle to 0 that are rounding errors of the
// largest.
func dropSmall[T Scalar](a Matrix[T]) {
	size := 0.0
	for i := range a.Rows {
		for _, v := range a.Row(i)[:i+1] {
			size = max(size, measure(v))
		}
	}
	for i := range a.Rows {
		row := a.Row(i)[:i+1]
		for j, v := range row {
			if measure(v) < size*(Eps/8) {
				row[j] = 0
			}
		}
	}
}

func heevOnce[T Scalar](a Matrix[T], vectors bool) (w []float64, ok bool) {
	n := a.Rows
	w = make([]float64, n)
	switch a := any(a).(type) {
	case Matrix[float64]:
		job := lapack.EVNone
		if vectors {
			job = lapack.EVCompute
		}
		s := blas64.Symmetric{Uplo: Lower, N: n, Stride: a.Stride, Data: a.Data}
		withWork(func(work []float64, lwork int) { ok = lapack64.Syev(job, s, w, work, lwork) })
	case Matrix[complex128]:
		exponent := moderate(a)
		ok = heev(a, w, vectors)
		ldexp(w, -exponent)
	}
	return w, ok
}

// heev reduces a to a real tridiagonal matrix by reflections, and leaves the rest
// to the real QL algorithm.
func heev(a Matrix[complex128], d []float64, vectors bool) bool {
	n := a.Rows
	for i := range n {
		a.Set(i, i, complex(real(a.At(i, i)), 0))
		for j := range i {
			a.Set(j, i, cmplx.Conj(a.At(i, j)))
		}
	}
	e := make([]float64, max(0, n-1))
	vs, taus := make([][]complex128, len(e)), make([]complex128, len(e))
	for j := range e {
		v, tau := reflectColumn(a, j+1, j)
		e[j] = real(a.At(j+1, j))
		d[j] = real(a.At(j, j))
		twoSided(a.Sub(j+1, j+1, n-j-1, n-j-1), v, tau)
		vs[j], taus[j] = v, tau
	}
	d[n-1] = real(a.At(n-1, n-1))
	var impl gonum.Implementation
	if !vectors {
		return impl.Dsterf(n, d, e)
	}
	z := Identity[float64](n)
	if !impl.Dsteqr(lapack.EVTridiag, n, d, e, z.Data, z.Stride, make([]float64, max(1, 2*n-2))) {
		return false
	}
	c := ToComplex(z)
	work := make([]complex128, n)
	for j := len(e) - 1; j >= 0; j-- {
		applyLeft(taus[j], vs[j], c.Sub(j+1, 0, n-j-1, n), work)
	}
	a.Copy(c)
	return true
}

// twoSided replaces a Hermitian matrix by Hᴴ*a*H, where H = I - tau*v*vᴴ.
func twoSided(a Matrix[complex128], v []complex128, tau complex128) {
	if tau == 0 {
		return
	}
	// With w = p - (tau*pᴴ*v/2)*v, where p = tau*a*v, it is a - v*wᴴ - w*vᴴ.
	n := a.Rows
	p := make([]complex128, n)
	parallel.For(n, 4*n, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			p[i] = tau * dot(a.Row(i), v)
		}
	})
	s := complex128(0)
	for i, x := range v {
		s += cmplx.Conj(p[i]) * x
	}
	axpy(-tau*s/2, v, p)
	pc, vc := make([]complex128, n), make([]complex128, n)
	for i := range n {
		pc[i], vc[i] = cmplx.Conj(p[i]), cmplx.Conj(v[i])
	}
	parallel.For(n, 8*n, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			row := a.Row(i)
			x, y := v[i], p[i]
			for j := range row {
				row[j] -= x*pc[j] + y*vc[j]
			}
			row[i] = complex(real(row[i]), 0)
		}
	})
}
