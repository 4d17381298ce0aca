// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lapack

// This file computes eigenvalues and eigenvectors of general matrices, right ones
// A*v = w*v and left ones uᴴ*A = w*uᴴ.

import (
	"math"
	"math/cmplx"

	"gonum.org/v1/gonum/lapack"
	"gonum.org/v1/gonum/lapack/gonum"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

// Geev returns the eigenvalues of a, which is overwritten, and the left and right
// eigenvectors that are wanted as the columns of vl and vr. Vectors have 2-norm 1,
// and their largest element is real. unconverged is the number of eigenvalues that
// did not converge: the first ones.
func Geev[T Scalar](a Matrix[T], left, right bool) (w []complex128, vl, vr Matrix[complex128], unconverged int) {
	if a.Rows == 0 {
		return []complex128{}, New[complex128](0, 0), New[complex128](0, 0), 0
	}
	switch a := any(a).(type) {
	case Matrix[float64]:
		return geevReal(a, left, right)
	case Matrix[complex128]:
		return geev(a, left, right)
	}
	return w, vl, vr, unconverged
}

func geevReal(a Matrix[float64], left, right bool) (w []complex128, vl, vr Matrix[complex128], unconverged int) {
	n := a.Rows
	exponent := moderate(a)
	var impl gonum.Implementation
	scale := make([]float64, n)
	lo, hi := impl.Dgebal(lapack.PermuteScale, n, a.Data, a.Stride, scale)
	tau := make([]float64, n-1)
	withWork(func(work []float64, lwork int) { impl.Dgehrd(n, lo, hi, a.Data, a.Stride, tau, work, lwork) })
	q := Matrix[float64]{Stride: n}
	if left || right {
		q = a.Clone()
		withWork(func(work []float64, lwork int) { impl.Dorghr(n, lo, hi, q.Data, q.Stride, tau, work, lwork) })
	}
	a.Triu(-1)
	wr, wi, unconverged := hseqrReal(a, q, left || right, lo, hi)
	if unconverged > 0 {
		return w, vl, vr, unconverged
	}
	vectors := func(side lapack.EVSide) Matrix[complex128] {
		v := q.Clone()
		withWork(func(work []float64, lwork int) {
			impl.Dtrevc3(side, lapack.EVAllMulQ, nil, n, a.Data, a.Stride, v.Data, n, v.Data, n, n, work, lwork)
		})
		impl.Dgebak(lapack.PermuteScale, side, n, lo, hi, scale, n, v.Data, n)
		c := pairs(v, wi)
		normalize(c, true)
		return c
	}
	if left {
		vl = vectors(lapack.EVLeft)
	}
	if right {
		vr = vectors(lapack.EVRight)
	}
	w = make([]complex128, n)
	for i := range w {
		w[i] = complex(wr[i], wi[i])
	}
	ldexp(w, -exponent)
	return w, vl, vr, 0
}

// pairs returns the eigenvectors of a real matrix, given LAPACK's form: where
// wi[j] > 0, columns j and j+1 are the real and imaginary parts of a vector that
// is followed by its conjugate.
func pairs(v Matrix[float64], wi []float64) Matrix[complex128] {
	c := New[complex128](v.Rows, v.Cols)
	for i := range v.Rows {
		x, y := v.Row(i), c.Row(i)
		for j := 0; j < len(x); j++ {
			if wi[j] > 0 && j+1 < len(x) {
				y[j], y[j+1] = complex(x[j], x[j+1]), complex(x[j], -x[j+1])
				j++
				continue
			}
			y[j] = complex(x[j], 0)
		}
	}
	return c
}

func geev(a Matrix[complex128], left, right bool) (w []complex128, vl, vr Matrix[complex128], unconverged int) {
	n := a.Rows
	exponent := moderate(a)
	scale := balance(a)
	z, unconverged := Gees(a, left || right)
	w = make([]complex128, n)
	for i := range w {
		w[i] = a.At(i, i)
	}
	ldexp(w, -exponent)
	if unconverged > 0 {
		return w, vl, vr, unconverged
	}
	if right {
		vr = Mul(z, trevcRight(a).T())
		for i, s := range scale {
			scal(complex(s, 0), vr.Row(i))
		}
		normalize(vr, false)
	}
	if left {
		vl = Mul(z, trevcLeft(a).T())
		for i, s := range scale {
			scal(complex(1/s, 0), vl.Row(i))
		}
		normalize(vl, false)
	}
	return w, vl, vr, 0
}

// balance replaces a by D⁻¹*a*D, where D is diagonal, of powers of 2, and makes rows
// and columns nearly equal in norm, and returns the diagonal (James, Langou and
// Lowery, arXiv:1401.5766).
func balance(a Matrix[complex128]) []float64 {
	n := a.Rows
	scale := make([]float64, n)
	for i := range scale {
		scale[i] = 1
	}
	for again := true; again; {
		again = false
		for i := range n {
			c, r := nrm2(a.Column(0, i)), nrm2(a.Row(i))
			if c == 0 || r == 0 || math.IsInf(c, 0) || math.IsInf(r, 0) {
				continue
			}
			f, s := 1.0, c+r
			for g := r / 2; c < g && f < 0x1p500; f, c, r, g = 2*f, 2*c, r/2, g/2 {
			}
			for g := c / 2; g >= r && f > 0x1p-500; f, c, r, g = f/2, c/2, 2*r, g/2 {
			}
			if c+r >= 0.95*s || f == 1 || scale[i]*f > 0x1p900 || scale[i]*f < 0x1p-900 {
				continue
			}
			again = true
			scale[i] *= f
			scal(complex(1/f, 0), a.Row(i))
			for k := range n {
				a.Data[k*a.Stride+i] *= complex(f, 0)
			}
		}
	}
	return scale
}

// trevcRight returns the right eigenvectors of an upper triangular matrix, as rows.
func trevcRight(t Matrix[complex128]) Matrix[complex128] {
	n := t.Rows
	x := New[complex128](n, n)
	small := pivotFloor(t)
	parallel.For(n, n*n, func(lo, hi int) {
		for k := lo; k < hi; k++ {
			v, w := x.Row(k), t.At(k, k)
			v[k] = 1
			for i := k - 1; i >= 0; i-- {
				row := t.Row(i)
				v[i] = -dot(row[i+1:k+1], v[i+1:k+1]) / away(row[i]-w, small)
				tame(v[i:k+1], v[i])
			}
		}
	})
	return x
}

// trevcLeft returns the left eigenvectors of an upper triangular matrix, as rows.
func trevcLeft(t Matrix[complex128]) Matrix[complex128] {
	n := t.Rows
	x := New[complex128](n, n)
	small := pivotFloor(t)
	parallel.For(n, n*n, func(lo, hi int) {
		rest := make([]complex128, n)
		for k := lo; k < hi; k++ {
			v, w := x.Row(k), t.At(k, k)
			clear(rest)
			v[k] = 1
			axpy(1, t.Row(k)[k+1:], rest[k+1:])
			for i := k + 1; i < n; i++ {
				row := t.Row(i)
				v[i] = -rest[i] / away(row[i]-w, small)
				if s := tame(v[k:i+1], v[i]); s != 1 {
					scal(s, rest[i+1:])
				}
				axpy(v[i], row[i+1:], rest[i+1:])
			}
			Conj(v)
		}
	})
	return x
}

// pivotFloor is the size below which a difference of eigenvalues counts as zero.
func pivotFloor(t Matrix[complex128]) float64 {
	return max(Eps*Norm1(t), 0x1p-1022*float64(t.Rows)/Eps)
}

// away returns d, or small if d is smaller.
func away(d complex128, small float64) complex128 {
	if cabs1(d) < small {
		return complex(small, 0)
	}
	return d
}

// tame scales x down if its new element v is huge, and returns the factor.
func tame(x []complex128, v complex128) complex128 {
	size := cabs1(v)
	if size < 1e100 {
		return 1
	}
	s := complex(1/size, 0)
	scal(s, x)
	return s
}

// normalize gives each column the 2-norm 1, and makes its largest element real:
// positive, or if keep is true of the sign that its real part has.
func normalize(v Matrix[complex128], keep bool) {
	for j := range v.Cols {
		c := v.Column(0, j)
		norm := nrm2(c)
		if norm == 0 {
			continue
		}
		k, size := 0, 0.0
		for i, x := range c {
			c[i] = complex(real(x)/norm, imag(x)/norm)
			if s := cmplx.Abs(c[i]); s > size {
				k, size = i, s
			}
		}
		if keep && real(c[k]) < 0 {
			size = -size
		}
		phase := complex(real(c[k])/size, -imag(c[k])/size)
		for i, x := range c {
			v.Set(i, j, x*phase)
		}
		v.Set(k, j, complex(size, 0))
	}
}
