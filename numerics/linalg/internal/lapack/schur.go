// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lapack

// This file computes Schur decompositions A = Z*T*Zᴴ: real ones by gonum's
// multishift QR algorithm, complex ones by the QR algorithm with single shifts
// (Golub and Van Loan, Matrix Computations, 4th ed., section 7.5; deflation after
// Ahues and Tisseur, LAPACK Working Note 122).

import (
	"math"
	"math/cmplx"

	"gonum.org/v1/gonum/lapack"
	"gonum.org/v1/gonum/lapack/gonum"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

// Gees replaces a by T, which is upper triangular, but if it is real has blocks of
// order 2 for pairs of complex eigenvalues. It returns Z, an empty matrix if
// vectors is false, and the number of eigenvalues that did not converge.
func Gees[T Scalar](a Matrix[T], vectors bool) (z Matrix[T], unconverged int) {
	if a.Rows == 0 {
		return New[T](0, 0), 0
	}
	exponent := moderate(a)
	switch m := any(a).(type) {
	case Matrix[float64]:
		q, n := gees(m, vectors)
		z, unconverged = any(q).(Matrix[T]), n
	case Matrix[complex128]:
		z = Gehrd(a, vectors)
		unconverged = hseqr(m, any(z).(Matrix[complex128]))
	}
	for i := range a.Rows {
		ldexp(a.Row(i), -exponent)
	}
	return z, unconverged
}

func gees(a Matrix[float64], vectors bool) (z Matrix[float64], unconverged int) {
	n := a.Rows
	var impl gonum.Implementation
	scale := make([]float64, n)
	lo, hi := impl.Dgebal(lapack.Permute, n, a.Data, a.Stride, scale)
	tau := make([]float64, n-1)
	withWork(func(work []float64, lwork int) { impl.Dgehrd(n, lo, hi, a.Data, a.Stride, tau, work, lwork) })
	z = Matrix[float64]{Stride: n}
	if vectors {
		z = a.Clone()
		withWork(func(work []float64, lwork int) { impl.Dorghr(n, lo, hi, z.Data, z.Stride, tau, work, lwork) })
	}
	a.Triu(-1)
	_, _, unconverged = hseqrReal(a, z, true, lo, hi)
	if vectors {
		impl.Dgebak(lapack.Permute, lapack.EVRight, n, lo, hi, scale, n, z.Data, z.Stride)
	}
	a.Triu(-1)
	return z, unconverged
}

// smallOrder is the order up to which gonum takes its QR algorithm for small
// matrices.
const smallOrder = 75

// hseqrReal replaces a Hessenberg matrix, of which rows and columns lo to hi are not
// yet triangular, by its Schur form, and z by z*Q, unless z is empty. The Schur form
// is not complete if wanted is false. It returns the real and the imaginary parts of
// the eigenvalues, and how many did not converge.
//
// Small matrices are handed to Dlahqr and not to Dhseqr, which panics where Dlahqr
// fails.
func hseqrReal(h, z Matrix[float64], wanted bool, lo, hi int) (wr, wi []float64, unconverged int) {
	n := h.Rows
	wr, wi = make([]float64, n), make([]float64, n)
	var impl gonum.Implementation
	if n > smallOrder {
		job, compz := lapack.EigenvaluesOnly, lapack.SchurNone
		if wanted {
			job = lapack.EigenvaluesAndSchur
		}
		if z.Rows > 0 {
			compz = lapack.SchurOrig
		}
		withWork(func(work []float64, lwork int) {
			unconverged = impl.Dhseqr(job, compz, n, lo, hi, h.Data, h.Stride, wr, wi, z.Data, z.Stride, work, lwork)
		})
		return wr, wi, unconverged
	}
	for i := range n {
		if i < lo || i > hi {
			wr[i] = h.At(i, i)
		}
	}
	unconverged = impl.Dlahqr(wanted, z.Rows > 0, n, lo, hi, h.Data, h.Stride, wr[:hi+1], wi[:hi+1], 0, n-1, z.Data, z.Stride)
	return wr, wi, unconverged
}

// A rotation is [c s; -conj(s) c], with c² + |s|² = 1.
type rotation struct {
	c float64
	s complex128
}

// rotate returns the rotation that takes (f, g) to (r, 0), and r.
func rotate(f, g complex128) (rotation, complex128) {
	if g == 0 {
		return rotation{c: 1}, f
	}
	size := cmplx.Abs(g)
	if f == 0 {
		return rotation{s: complex(real(g)/size, -imag(g)/size)}, complex(size, 0)
	}
	fsize := cmplx.Abs(f)
	d := math.Hypot(fsize, size)
	phase := complex(real(f)/fsize, imag(f)/fsize)
	return rotation{c: fsize / d, s: phase * complex(real(g)/d, -imag(g)/d)}, phase * complex(d, 0)
}

// rows applies the rotation to two rows from the left.
func (r rotation) rows(x, y []complex128) {
	c, s, t := complex(r.c, 0), r.s, -cmplx.Conj(r.s)
	y = y[:len(x)]
	for i, u := range x {
		v := y[i]
		x[i] = complex(real(c)*real(u), real(c)*imag(u)) + s*v
		y[i] = complex(real(c)*real(v), real(c)*imag(v)) + t*u
	}
}

// rotateColumns applies the conjugate transposes of rotations from the right to a
// row: rotation k to the elements k and k+1.
func rotateColumns(rs []rotation, row []complex128) {
	u := row[0]
	for k, r := range rs {
		v := row[k+1]
		row[k] = complex(r.c*real(u), r.c*imag(u)) + cmplx.Conj(r.s)*v
		u = complex(r.c*real(v), r.c*imag(v)) - r.s*u
	}
	row[len(rs)] = u
}

// hseqr replaces a complex Hessenberg matrix by its Schur form T, and z by z*Q
// where H = Q*T*Qᴴ, unless z is empty. It returns the number of eigenvalues that
// did not converge.
func hseqr(h, z Matrix[complex128]) int {
	n := h.Rows
	limit := 30 * max(10, n)
	rs := make([]rotation, n)
	small := 0x1p-1022 * float64(n) / Eps
	patient := small
	if n > 0 {
		patient = max(small, Eps*Norm1(h))
	}
	for i, since := n-1, 0; i > 0; since++ {
		floor := small
		if since > 20 {
			// Elements may be so small that nothing changes them any more. Those that are
			// small beside the whole matrix are within its rounding errors.
			floor = patient
		}
		l := deflate(h, i, floor)
		if l == i {
			i, since = i-1, -1
			continue
		}
		if limit--; limit < 0 {
			return i + 1
		}
		sweep(h, z, l, i, shift(h, i, since), rs[:i-l])
	}
	h.Triu(0)
	return 0
}

// deflate sets the lowest negligible element below the diagonal, among the rows up
// to i, to 0, and returns its row. An element of size small is negligible.
func deflate(h Matrix[complex128], i int, small float64) int {
	for k := i; k > 0; k-- {
		sub := cabs1(h.At(k, k-1))
		if sub <= small {
			h.Set(k, k-1, 0)
			return k
		}
		up, at := h.At(k-1, k-1), h.At(k, k)
		test := cabs1(up) + cabs1(at)
		if test == 0 {
			if k >= 2 {
				test += cabs1(h.At(k-1, k-2))
			}
			if k < h.Rows-1 {
				test += cabs1(h.At(k+1, k))
			}
		}
		if sub > Eps*test {
			continue
		}
		super := cabs1(h.At(k-1, k))
		ab, ba := max(sub, super), min(sub, super)
		d := cabs1(up - at)
		aa, bb := max(cabs1(at), d), min(cabs1(at), d)
		s := aa + ab
		if ba*(ab/s) <= max(small, Eps*(bb*(aa/s))) {
			h.Set(k, k-1, 0)
			return k
		}
	}
	return 0
}

// shift returns the eigenvalue of the block of order 2 that ends at i that is
// nearer to the block's last element, and another number at times, lest the
// iteration goes round in a circle.
func shift(h Matrix[complex128], i, since int) complex128 {
	if since%20 == 10 || since%20 == 19 {
		return h.At(i, i) + complex(0.75*cabs1(h.At(i, i-1)), 0)
	}
	t := h.At(i, i)
	u := cmplx.Sqrt(h.At(i-1, i)) * cmplx.Sqrt(h.At(i, i-1))
	s := cabs1(u)
	if s == 0 {
		return t
	}
	x := (h.At(i-1, i-1) - t) / 2
	s = max(s, cabs1(x))
	by := func(v complex128) complex128 { return complex(real(v)/s, imag(v)/s) }
	p, q := by(x), by(u)
	y := cmplx.Sqrt(p*p + q*q)
	if real(p)*real(y)+imag(p)*imag(y) < 0 {
		y = -y
	}
	if p+y == 0 {
		return t
	}
	return t - u*(q/(p+y))
}

// sweep does a step of the QR algorithm on rows and columns l to i. The rotations
// go to the block at once, and to what lies above and to the right of it, and to
// z, when all are known.
func sweep(h, z Matrix[complex128], l, i int, s complex128, rs []rotation) {
	n := h.Rows
	x, y := h.At(l, l)-s, h.At(l+1, l)
	for k := l; k < i; k++ {
		r, rho := rotate(x, y)
		rs[k-l] = r
		if k > l {
			h.Set(k, k-1, rho)
			h.Set(k+1, k-1, 0)
		}
		r.rows(h.Row(k)[k:i+1], h.Row(k + 1)[k:i+1])
		c, sc := complex(r.c, 0), cmplx.Conj(r.s)
		for j := l; j <= min(k+2, i); j++ {
			row := h.Row(j)
			u, v := row[k], row[k+1]
			row[k], row[k+1] = c*u+sc*v, c*v-r.s*u
		}
		if k+1 < i {
			x, y = h.At(k+1, k), h.At(k+2, k)
		}
	}
	cost := 8 * len(rs)
	parallel.For(l, cost, func(lo, hi int) {
		for j := lo; j < hi; j++ {
			rotateColumns(rs, h.Row(j)[l:i+1])
		}
	})
	parallel.For(z.Rows, cost, func(lo, hi int) {
		for j := lo; j < hi; j++ {
			rotateColumns(rs, z.Row(j)[l:i+1])
		}
	})
	parallel.For(n-i-1, cost, func(lo, hi int) {
		for k, r := range rs {
			r.rows(h.Row(l + k)[i+1+lo:i+1+hi], h.Row(l + k + 1)[i+1+lo:i+1+hi])
		}
	})
}

// Triangularize returns the complex Schur form of a real one, and its z, which are
// left as they are. ok reports convergence.
func Triangularize(t, z Matrix[float64]) (ct, cz Matrix[complex128], ok bool) {
	ct, cz = ToComplex(t), ToComplex(z)
	exponent := moderate(ct)
	ok = hseqr(ct, cz) == 0
	for i := range ct.Rows {
		ldexp(ct.Row(i), -exponent)
	}
	return ct, cz, ok
}
