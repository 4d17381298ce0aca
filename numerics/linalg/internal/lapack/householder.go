// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lapack

// This file makes Householder reflections H = I - tau*v*vᴴ of complex vectors,
// v[0] = 1, and applies them one by one and in blocks (Schreiber and Van Loan,
// SIAM J. Sci. Stat. Comput. 10 (1989) 53).

import (
	"math"
	"math/cmplx"

	"gonum.org/v1/gonum/blas"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

// larfg makes the reflection with Hᴴ*x = (beta, 0, …), where beta is real. It
// replaces x by (beta, v[1], …) and returns tau.
func larfg(x []complex128) complex128 {
	if len(x) == 0 {
		return 0
	}
	norm := nrm2(x[1:])
	alpha := x[0]
	if norm == 0 && imag(alpha) == 0 {
		return 0
	}
	beta := -math.Copysign(math.Hypot(cmplx.Abs(alpha), norm), real(alpha))
	tau := complex((beta-real(alpha))/beta, -imag(alpha)/beta)
	if tail := x[1:]; len(tail) > 0 {
		d := alpha - complex(beta, 0)
		for i, v := range tail {
			tail[i] = v / d
		}
	}
	x[0] = complex(beta, 0)
	return tau
}

// nrm2 returns the 2-norm of x, with no overflow or underflow on the way.
func nrm2(x []complex128) float64 {
	s := 0.0
	for _, v := range x {
		s += real(v)*real(v) + imag(v)*imag(v)
	}
	if s > 1e-280 && s < 1e300 {
		return math.Sqrt(s)
	}
	big := 0.0
	for _, v := range x {
		big = max(big, math.Abs(real(v)), math.Abs(imag(v)))
	}
	if big == 0 || math.IsInf(big, 0) || math.IsNaN(big) {
		return big
	}
	s = 0
	for _, v := range x {
		re, im := real(v)/big, imag(v)/big
		s += re*re + im*im
	}
	return big * math.Sqrt(s)
}

// reflectColumn makes the reflection of column j of a from row i on, in place, and
// returns v, a copy, and tau.
func reflectColumn(a Matrix[complex128], i, j int) (v []complex128, tau complex128) {
	v = a.Column(i, j)
	tau = larfg(v)
	for k, x := range v {
		a.Set(i+k, j, x)
	}
	if len(v) > 0 {
		v[0] = 1
	}
	return v, tau
}

// applyLeft replaces a by (I - tau*v*vᴴ)*a. work has room for a row of a.
func applyLeft(tau complex128, v []complex128, a Matrix[complex128], work []complex128) {
	if tau == 0 || a.Cols == 0 {
		return
	}
	parallel.For(a.Cols, 8*len(v), func(lo, hi int) {
		w := work[lo:hi]
		clear(w)
		for i, x := range v {
			if x != 0 {
				axpy(cmplx.Conj(x), a.Row(i)[lo:hi], w)
			}
		}
		for i, x := range v {
			if x != 0 {
				axpy(-tau*x, w, a.Row(i)[lo:hi])
			}
		}
	})
}

// applyRight replaces a by a*(I - tau*v*vᴴ).
func applyRight(tau complex128, v []complex128, a Matrix[complex128]) {
	if tau == 0 {
		return
	}
	conj := make([]complex128, len(v))
	copy(conj, v)
	Conj(conj)
	parallel.For(a.Rows, 8*len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			row := a.Row(i)
			axpy(-tau*dot(row, v), conj, row)
		}
	})
}

// reflectorBlock is the number of reflections that are applied together.
const reflectorBlock = 32

// A block is the product H(0)*H(1)*… = I - V*T*Vᴴ of reflections.
type reflectors struct {
	v, t Matrix[complex128]
}

// newReflectors gathers the reflections whose vectors lie below the diagonal of a.
func newReflectors(a Matrix[complex128], tau []complex128) reflectors {
	k := len(tau)
	v := a.Sub(0, 0, a.Rows, k).Clone()
	v.Tril(-1)
	for i := range k {
		v.Set(i, i, 1)
	}
	gram := MulOp(ConjTrans, NoTrans, v, v)
	t := New[complex128](k, k)
	for i := range k {
		t.Set(i, i, tau[i])
		for r := range i {
			// T[:i,i] = -tau[i] * T[:i,:i] * (V[:,:i]ᴴ * V[:,i])
			s := complex128(0)
			for c := r; c < i; c++ {
				s += t.At(r, c) * gram.At(c, i)
			}
			t.Set(r, i, -tau[i]*s)
		}
	}
	return reflectors{v, t}
}

// applyLeft replaces c by Q*c, or Qᴴ*c if op is ConjTrans.
func (r reflectors) applyLeft(op blas.Transpose, c Matrix[complex128]) {
	if c.Cols == 0 {
		return
	}
	w := MulOp(ConjTrans, NoTrans, r.v, c)
	Gemm(NoTrans, NoTrans, -1, r.v, MulOp(op, NoTrans, r.t, w), 1, c)
}
