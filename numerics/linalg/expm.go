// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file computes the exponential of matrices, by scaling and squaring.

import (
	"math"
	"math/cmplx"

	"gonum.org/v1/gonum/blas"

	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// Expm returns the exponential of a square matrix, Σ aᵏ/k!. Elements that are too
// large for a float64 become Inf or NaN. A matrix that holds NaN or Inf gives NaN, except
// for zeros that a triangular one has, and a diagonal one has the exponential of its diagonal. It panics if a is not square.
//
// Source: Al-Mohy and Higham, A new scaling and squaring algorithm for the matrix
// exponential, SIAM J. Matrix Anal. Appl. 31 (2009) 970.
func Expm(a *nd.Array) *nd.Array { return array(expm(floats("Expm", "a", a))) }

// ExpmComplex is [Expm] for complex arrays.
func ExpmComplex(a *nd.Complex) *nd.Complex {
	return arrayComplex(expm(complexes("ExpmComplex", "a", a)))
}

func expm[T lapack.Scalar](aa argument[T]) matrix[T] {
	a, err := aa.square()
	lower, upper := bandwidths(a)
	switch {
	case lower == 0 && upper == 0:
		x := lapack.New[T](a.Rows, a.Rows)
		for i := range a.Rows {
			x.Set(i, i, exp(a.At(i, i)))
		}
		return x
	case err != nil:
		x := lapack.New[T](a.Rows, a.Rows)
		for i := range x.Data {
			x.Data[i] = lapack.FromReal[T](math.NaN())
		}
		if lower == 0 {
			x.Triu(0)
		}
		if upper == 0 {
			x.Tril(0)
		}
		return x
	case lower == 0:
		return expmScaled(a.Clone(), true)
	case upper == 0:
		return expmScaled(a.T(), true).T()
	}
	return expmScaled(a.Clone(), false)
}

func exp[T lapack.Scalar](v T) T {
	switch v := any(v).(type) {
	case float64:
		return any(math.Exp(v)).(T)
	case complex128:
		return any(cmplx.Exp(v)).(T)
	}
	return v
}

// theta are the largest values for which the Padé approximants of the orders 3, 5,
// 7, 9 and 13 are accurate (table 3.1 of the paper, whose algorithm takes 4.25 for
// the last).
var theta = [...]float64{3: 1.495585217958292e-2, 5: 2.539398330063230e-1, 7: 9.504178996162932e-1, 9: 2.097847961257068, 13: 4.25}

// powers holds the even powers of a matrix.
type powers[T lapack.Scalar] struct {
	a, a2, a4, a6 matrix[T]
}

// expmScaled computes the exponential of a, which it overwrites, by algorithm 6.1
// of the paper. triangular says that a is upper triangular.
func expmScaled[T lapack.Scalar](a matrix[T], triangular bool) matrix[T] {
	p := powers[T]{a: a}
	s := 0
	if norm := lapack.Norm1(a); norm > 0x1p100 {
		// Its tenth power, which is looked at below, might overflow.
		s = int(math.Ceil(math.Log2(norm)))
		scale(a.Data, math.Ldexp(1, -s))
	}
	diagonal := make([]T, a.Rows)
	super := make([]T, max(0, a.Rows-1))
	for i := range diagonal {
		diagonal[i] = a.At(i, i)
		if i+1 < len(diagonal) {
			super[i] = a.At(i, i+1)
		}
	}
	p.a2 = lapack.Mul(a, a)
	d4 := root(normPower(2, p.a2), 4)
	eta1 := max(d4, root(normPower(3, p.a2), 6))
	if s == 0 && eta1 <= theta[3] && extraScaling(a, 3) == 0 {
		return p.pade(3, triangular)
	}
	p.a4 = lapack.Mul(p.a2, p.a2)
	d4 = root(lapack.Norm1(p.a4), 4)
	eta2 := max(d4, root(normPower(1, p.a4, p.a2), 6))
	if s == 0 && eta2 <= theta[5] && extraScaling(a, 5) == 0 {
		return p.pade(5, triangular)
	}
	p.a6 = lapack.Mul(p.a4, p.a2)
	d6 := root(lapack.Norm1(p.a6), 6)
	d8 := root(normPower(2, p.a4), 8)
	eta3 := max(d6, d8)
	for _, m := range []int{7, 9} {
		if s == 0 && eta3 <= theta[m] && extraScaling(a, m) == 0 {
			return p.pade(m, triangular)
		}
	}
	eta4 := max(d8, root(normPower(1, p.a4, p.a6), 10))
	k := 0
	if eta5 := min(eta3, eta4); eta5 > theta[13] {
		k = int(math.Ceil(math.Log2(eta5 / theta[13])))
	}
	half := a.Clone()
	scale(half.Data, math.Ldexp(1, -k))
	k += extraScaling(half, 13)
	scale(p.a.Data, math.Ldexp(1, -k))
	scale(p.a2.Data, math.Ldexp(1, -2*k))
	scale(p.a4.Data, math.Ldexp(1, -4*k))
	scale(p.a6.Data, math.Ldexp(1, -6*k))
	x := p.pade(13, triangular)
	if triangular {
		squareTriangular(x, diagonal, super, k, s)
		return x
	}
	y := lapack.New[T](x.Rows, x.Cols)
	for range s + k {
		lapack.Gemm(lapack.NoTrans, lapack.NoTrans, 1, x, x, 0, y)
		x, y = y, x
	}
	return x
}

// root returns the n-th root of v.
func root(v float64, n int) float64 { return math.Pow(v, 1/float64(n)) }

// normPower estimates the 1-norm of the product of matrices to the power k.
func normPower[T lapack.Scalar](k int, ms ...matrix[T]) float64 {
	n := ms[0].Rows
	by := func(op blas.Transpose) func(x []T) {
		return func(x []T) {
			y := lapack.New[T](n, 1)
			v := lapack.Wrap(x, n, 1)
			for range k {
				for i := range ms {
					m := ms[len(ms)-1-i]
					if op != lapack.NoTrans {
						m = ms[i]
					}
					lapack.Gemm(op, lapack.NoTrans, 1, m, v, 0, y)
					copy(x, y.Data)
				}
			}
		}
	}
	return lapack.OneNorm(n, by(lapack.NoTrans), by(lapack.ConjTrans))
}

// extraScaling returns how often a must be halved beyond what its powers tell, lest
// rounding errors of the approximant of order m matter: the function ell of the
// paper, (3.8) to (3.10).
func extraScaling[T lapack.Scalar](a matrix[T], m int) int {
	norm := lapack.Norm1(a)
	if norm == 0 {
		return 0
	}
	n := a.Rows
	abs := lapack.New[float64](n, n)
	for i := range n {
		lapack.Abses(abs.Row(i), a.Row(i))
	}
	// The norm of the power 2m+1 of the absolute values, by products with a row.
	v, w := lapack.New[float64](1, n), lapack.New[float64](1, n)
	for i := range v.Data {
		v.Data[i] = 1
	}
	for range 2*m + 1 {
		lapack.Gemm(lapack.NoTrans, lapack.NoTrans, 1, v, abs, 0, w)
		v, w = w, v
	}
	size := 0.0
	for _, x := range v.Data {
		size = max(size, x)
	}
	// 1/((2m over m) * (2m+1)!) is the leading coefficient of the backward error.
	top, _ := math.Lgamma(float64(2*m + 1))
	part, _ := math.Lgamma(float64(m + 1))
	next, _ := math.Lgamma(float64(2*m + 2))
	alpha := math.Exp(2*part-top-next) * size / norm
	if !(alpha > 0) {
		return 0
	}
	return max(0, int(math.Ceil(math.Log2(alpha/0x1p-53)/float64(2*m))))
}

// padeCoefficients returns the coefficients of the numerator of the approximant of
// order m, times (2m)!/m!: whole numbers (2m-k)!/(m-k)! * (m over k).
func padeCoefficients(m int) []float64 {
	b := make([]float64, m+1)
	b[m] = 1
	for k := m - 1; k >= 0; k-- {
		b[k] = math.Round(b[k+1] * float64((2*m-k)*(k+1)) / float64(m-k))
	}
	return b
}

// pade returns the approximant of order m of the exponential.
func (p powers[T]) pade(m int, triangular bool) matrix[T] {
	b := padeCoefficients(m)
	n := p.a.Rows
	combine := func(c0, c2, c4, c6 float64) matrix[T] {
		x := lapack.New[T](n, n)
		for i, c := range []float64{c2, c4, c6} {
			if c != 0 {
				accumulate(x, c, []matrix[T]{p.a2, p.a4, p.a6}[i])
			}
		}
		x.AddDiag(lapack.FromReal[T](c0))
		return x
	}
	var u, v matrix[T] // odd and even part; the odd one without its factor a
	switch m {
	case 3:
		u, v = combine(b[1], b[3], 0, 0), combine(b[0], b[2], 0, 0)
	case 5:
		u, v = combine(b[1], b[3], b[5], 0), combine(b[0], b[2], b[4], 0)
	case 7:
		u, v = combine(b[1], b[3], b[5], b[7]), combine(b[0], b[2], b[4], b[6])
	case 9:
		a8 := lapack.Mul(p.a6, p.a2)
		u, v = combine(b[1], b[3], b[5], b[7]), combine(b[0], b[2], b[4], b[6])
		accumulate(u, b[9], a8)
		accumulate(v, b[8], a8)
	default:
		u, v = combine(b[1], b[3], b[5], b[7]), combine(b[0], b[2], b[4], b[6])
		lapack.Gemm(lapack.NoTrans, lapack.NoTrans, 1, p.a6, combine(0, b[9], b[11], b[13]), 1, u)
		lapack.Gemm(lapack.NoTrans, lapack.NoTrans, 1, p.a6, combine(0, b[8], b[10], b[12]), 1, v)
	}
	u = lapack.Mul(p.a, u)
	q := v.Clone()
	accumulate(q, -1, u)
	accumulate(v, 1, u)
	if triangular {
		lapack.Trsm(lapack.Left, lapack.Upper, lapack.NoTrans, lapack.NonUnit, q, v)
		return v
	}
	piv := make([]int, n)
	lapack.Getrf(q, piv)
	lapack.Getrs(lapack.NoTrans, q, piv, v)
	return v
}

// accumulate adds c*y to x.
func accumulate[T lapack.Scalar](x matrix[T], c float64, y matrix[T]) {
	f := lapack.FromReal[T](c)
	for i, v := range y.Data {
		x.Data[i] += f * v
	}
}

// squareTriangular squares x, the exponential of 2^-k times an upper triangular
// matrix, k+s times. After each time the diagonal, and the one above it, which are
// known, are set anew (code fragment 2.1 of the paper). diagonal and super are those
// of the matrix that was scaled by 2^-s before.
func squareTriangular[T lapack.Scalar](x matrix[T], diagonal, super []T, k, s int) {
	for i := k; ; i-- {
		f := lapack.FromReal[T](math.Ldexp(1, -i))
		for j, d := range diagonal {
			x.Set(j, j, exp(f*d))
			if j > 0 {
				x.Set(j-1, j, f*super[j-1]*divided(f*diagonal[j-1], f*d))
			}
		}
		if i <= -s {
			return
		}
		x.Copy(lapack.Mul(x, x))
	}
}

// divided returns (exp(b)-exp(a))/(b-a), and exp(a) if a and b are equal.
func divided[T lapack.Scalar](a, b T) T {
	switch a := any(a).(type) {
	case float64:
		b := any(b).(float64)
		h := (b - a) / 2
		if math.Abs(h) > 1 {
			return any((math.Exp(b) - math.Exp(a)) / (b - a)).(T)
		}
		q := 1 + h*h/6
		if math.Abs(h) > 1e-4 {
			q = math.Sinh(h) / h
		}
		return any(math.Exp((a+b)/2) * q).(T)
	case complex128:
		b := any(b).(complex128)
		h := (b - a) / 2
		if cmplx.Abs(h) > 1 {
			return any((cmplx.Exp(b) - cmplx.Exp(a)) / (b - a)).(T)
		}
		q := 1 + h*h/6
		if cmplx.Abs(h) > 1e-4 {
			q = cmplx.Sinh(h) / h
		}
		return any(cmplx.Exp((a+b)/2) * q).(T)
	}
	return a
}
