// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file computes logarithms of matrices, by inverse scaling and squaring of
// the complex Schur form.

import (
	"math"
	"math/cmplx"

	"gonum.org/v1/gonum/integrate/quad"

	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// Logm returns the principal logarithm of a square matrix: the X with expm(X) = a
// whose eigenvalues have imaginary parts in (-π, π]. A negative eigenvalue of a makes
// it complex, which gives a [*NotRealError] that holds it. A singular matrix has no
// logarithm and gives a [*SingularError]; one that is nearly so gets a useless one.
// NaN and Inf give a [*NotFiniteError], and hardly ever there is a
// [*ConvergenceError]. It panics if a is not square.
//
// Source: Al-Mohy and Higham, Improved inverse scaling and squaring algorithms for
// the matrix logarithm, SIAM J. Sci. Comput. 34 (2012) C153.
func Logm(a *nd.Array) (*nd.Array, error) {
	aa := floats("Logm", "a", a)
	t, z, err := schur(aa)
	if err != nil {
		return nil, err
	}
	isReal := true
	for i := range t.Rows {
		lone := (i == 0 || t.At(i, i-1) == 0) && (i+1 == t.Rows || t.At(i+1, i) == 0)
		if lone && t.At(i, i) < 0 {
			isReal = false
		}
	}
	ct, cz, ok := lapack.Triangularize(t, z)
	if !ok {
		return nil, &ConvergenceError{aa.function}
	}
	x, err := logSchur(aa.function, ct, cz)
	switch {
	case err != nil:
		return nil, err
	case !isReal:
		return nil, &NotRealError{aa.function, arrayComplex(x)}
	}
	re := lapack.New[float64](x.Rows, x.Cols)
	for i, v := range x.Data {
		re.Data[i] = real(v)
	}
	return array(re), nil
}

// LogmComplex is [Logm] for complex arrays, and has no [*NotRealError].
func LogmComplex(a *nd.Complex) (*nd.Complex, error) {
	aa := complexes("LogmComplex", "a", a)
	t, z, err := schur(aa)
	if err != nil {
		return nil, err
	}
	x, err := logSchur(aa.function, t, z)
	return arrayComplex(x), err
}

// logSchur returns the logarithm of z*t*zᴴ, where t is upper triangular.
func logSchur(function string, t, z matrix[complex128]) (x matrix[complex128], err error) {
	for i := range t.Rows {
		if t.At(i, i) == 0 {
			return x, &SingularError{function, i}
		}
	}
	return lapack.MulOp(lapack.NoTrans, lapack.ConjTrans, lapack.Mul(z, logTriangular(t)), z), nil
}

// logTheta are the largest values for which the Padé approximants of the orders 1
// to 7 of log(1+x) are accurate (table 2.1 of the paper).
var logTheta = [...]float64{0, 1.59e-5, 2.31e-3, 1.94e-2, 6.21e-2, 1.28e-1, 2.06e-1, 2.88e-1}

// maxRoots bounds the number of square roots: the numbers between the smallest and
// the largest float64 need 60 or so to come near to 1.
const maxRoots = 200

// logTriangular returns the logarithm of an upper triangular matrix that is not
// singular, by algorithm 4.1 of the paper.
func logTriangular(t matrix[complex128]) matrix[complex128] {
	n := t.Rows
	r, s, m := takeRoots(t)
	setRootDiagonals(r, t, s)
	// The approximant of order m, in the form of partial fractions: its poles and
	// weights are those of Gauss's quadrature on [0, 1].
	nodes, weights := make([]float64, m), make([]float64, m)
	quad.Legendre{}.FixedLocations(nodes, weights, 0, 1)
	x := lapack.New[complex128](n, n)
	for k, node := range nodes {
		q, y := r.Clone(), r.Clone()
		scale(q.Data, node)
		q.AddDiag(1)
		lapack.Trsm(lapack.Left, lapack.Upper, lapack.NoTrans, lapack.NonUnit, q, y)
		accumulate(x, weights[k], y)
	}
	scale(x.Data, math.Ldexp(1, s))
	for i := range n {
		x.Set(i, i, cmplx.Log(t.At(i, i)))
		if i+1 < n && principal(t.At(i, i)) && principal(t.At(i+1, i+1)) {
			x.Set(i, i+1, logSuper(t.At(i, i), t.At(i+1, i+1), t.At(i, i+1)))
		}
	}
	return x
}

// principal reports whether the formulas for the elements above the diagonal hold:
// they do off the negative real axis.
func principal(v complex128) bool { return real(v) > 0 || imag(v) != 0 }

// takeRoots takes s square roots of t, and returns the result minus 1, s, and the
// order of the approximant that is accurate for it.
func takeRoots(t matrix[complex128]) (r matrix[complex128], s, m int) {
	r = t.Clone()
	diagonal := make([]complex128, t.Rows)
	for i := range diagonal {
		diagonal[i] = t.At(i, i)
	}
	far := func() bool {
		for _, v := range diagonal {
			if cmplx.Abs(v-1) > logTheta[7] {
				return true
			}
		}
		return false
	}
	for ; far() && s < maxRoots; s++ {
		for i, v := range diagonal {
			diagonal[i] = cmplx.Sqrt(v)
		}
		sqrtTriangular(r)
	}
	minusOne := func() matrix[complex128] {
		x := r.Clone()
		x.AddDiag(-1)
		return x
	}
	size := func(k int) float64 { return root(normPower(k, minusOne()), k) }
	a2 := max(size(2), size(3))
	for m := 1; m <= 2; m++ {
		if a2 <= logTheta[m] {
			return minusOne(), s, m
		}
	}
	for k := 0; s < maxRoots; s++ {
		d4 := size(4)
		a3 := max(size(3), d4)
		if a3 <= logTheta[7] {
			j := 3
			for a3 > logTheta[j] {
				j++
			}
			if j <= 6 {
				return minusOne(), s, j
			}
			if a3/2 <= logTheta[5] && k < 2 {
				k++
				sqrtTriangular(r)
				continue
			}
		}
		a4 := max(d4, size(5))
		eta := min(a3, a4)
		for m := 6; m <= 7; m++ {
			if eta <= logTheta[m] {
				return minusOne(), s, m
			}
		}
		sqrtTriangular(r)
	}
	return minusOne(), s, 7
}

// setRootDiagonals sets the diagonal of r = t^(1/2^s) - 1, and the one above it, to
// what they are without the errors of the square roots.
func setRootDiagonals(r, t matrix[complex128], s int) {
	n := t.Rows
	p := math.Ldexp(1, -s)
	for i := range n {
		r.Set(i, i, rootMinusOne(t.At(i, i), s))
		if s > 0 && i+1 < n && principal(t.At(i, i)) && principal(t.At(i+1, i+1)) {
			r.Set(i, i+1, powerSuper(t.At(i, i), t.At(i+1, i+1), t.At(i, i+1), p))
		}
	}
}

// rootMinusOne returns a^(1/2^s) - 1 without cancellation (Al-Mohy, A more accurate
// Briggs method for the logarithm, Numer. Algorithms 59 (2012) 393).
func rootMinusOne(a complex128, s int) complex128 {
	switch s {
	case 0:
		return a - 1
	case 1:
		return cmplx.Sqrt(a) - 1
	}
	if math.Abs(cmplx.Phase(a)) >= math.Pi/2 {
		a = cmplx.Sqrt(a)
		s--
	}
	z := a - 1
	a = cmplx.Sqrt(a)
	r := 1 + a
	for range s - 1 {
		a = cmplx.Sqrt(a)
		r *= 1 + a
	}
	return z / r
}

// powerSuper returns the element above the diagonal of [a c; 0 b]^p (Higham and Lin,
// SIAM J. Matrix Anal. Appl. 32 (2011) 1056, (5.6)).
func powerSuper(a, b, c complex128, p float64) complex128 {
	power := complex(p, 0)
	switch {
	case a == b:
		return c * power * cmplx.Pow(a, power-1)
	case cmplx.Abs(b-a) > cmplx.Abs(a+b)/2:
		return c * (cmplx.Pow(b, power) - cmplx.Pow(a, power)) / (b - a)
	}
	z := (b - a) / (b + a)
	la, lb := cmplx.Log(a), cmplx.Log(b)
	return c * cmplx.Exp(power/2*(la+lb)) * 2 * cmplx.Sinh(power*(cmplx.Atanh(z)+unwinding(lb-la))) / (b - a)
}

// logSuper returns the element above the diagonal of the logarithm of [a c; 0 b]
// (Higham, Functions of Matrices, (11.28)).
func logSuper(a, b, c complex128) complex128 {
	switch {
	case a == b:
		return c / a
	case cmplx.Abs(b-a) > cmplx.Abs(a+b)/2:
		return c * (cmplx.Log(b) - cmplx.Log(a)) / (b - a)
	}
	z := (b - a) / (b + a)
	return c * 2 * (cmplx.Atanh(z) + unwinding(cmplx.Log(b)-cmplx.Log(a))) / (b - a)
}

// unwinding returns πi times the unwinding number of z.
func unwinding(z complex128) complex128 {
	return complex(0, math.Pi*math.Ceil((imag(z)-math.Pi)/(2*math.Pi)))
}
