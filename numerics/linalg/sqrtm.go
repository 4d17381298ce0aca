// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file computes square roots of matrices, by the Schur method.

import (
	"math"
	"math/cmplx"

	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// Sqrtm returns the principal square root of a square matrix: the X with X*X = a
// that has no eigenvalue with a negative real part. A negative eigenvalue of a makes
// it complex, which gives a [*NotRealError] that holds it; eigenvalues that are
// negative by no more than rounding errors of a count as 0. A singular matrix may have
// no square root, which gives a [*SingularError] and a matrix that is not one. NaN
// and Inf give a [*NotFiniteError], and hardly ever there is a [*ConvergenceError].
// It panics if a is not square.
//
// Source: Higham, Functions of Matrices, chapter 6, in recursive form: Deadman,
// Higham and Ralha, LNCS 7782 (2013) 171.
func Sqrtm(a *nd.Array) (*nd.Array, error) {
	aa := floats("Sqrtm", "a", a)
	t, z, err := schur(aa)
	if err != nil {
		return nil, err
	}
	floor := float64(t.Rows) * lapack.Eps * lapack.Norm1(t)
	for i := range t.Rows {
		lone := (i == 0 || t.At(i, i-1) == 0) && (i+1 == t.Rows || t.At(i+1, i) == 0)
		switch v := t.At(i, i); {
		case !lone || v >= 0:
		case v >= -floor:
			t.Set(i, i, 0)
		default:
			ct, cz, ok := lapack.Triangularize(t, z)
			if !ok {
				return nil, &ConvergenceError{aa.function}
			}
			x, err := sqrtSchur(aa.function, ct, cz)
			if err != nil {
				return nil, err
			}
			return nil, &NotRealError{aa.function, arrayComplex(x)}
		}
	}
	x, err := sqrtSchur(aa.function, t, z)
	return array(x), err
}

// SqrtmComplex is [Sqrtm] for complex arrays, and has no [*NotRealError].
func SqrtmComplex(a *nd.Complex) (*nd.Complex, error) {
	aa := complexes("SqrtmComplex", "a", a)
	t, z, err := schur(aa)
	if err != nil {
		return nil, err
	}
	x, err := sqrtSchur(aa.function, t, z)
	return arrayComplex(x), err
}

// sqrtSchur returns the square root of z*t*zᴴ, given a Schur form t.
func sqrtSchur[T lapack.Scalar](function string, t, z matrix[T]) (matrix[T], error) {
	var err error
	if !sqrtTriangular(t) {
		err = &SingularError{function, -1}
	}
	return lapack.MulOp(lapack.NoTrans, lapack.ConjTrans, lapack.Mul(z, t), z), err
}

// sqrtTriangular replaces a Schur form by its square root: the parts on the
// diagonal first, and then the part above, x, for which r1*x + x*r2 = t12. It
// returns false if there is none.
func sqrtTriangular[T lapack.Scalar](t matrix[T]) bool {
	return sqrtPart(t, float64(t.Rows)*lapack.Eps*lapack.Norm1(t))
}

func sqrtPart[T lapack.Scalar](t matrix[T], negligible float64) bool {
	n := t.Rows
	h := lapack.HalfOf(t)
	if h == 0 {
		switch n {
		case 1:
			t.Set(0, 0, sqrt(t.At(0, 0)))
		case 2:
			sqrtPair(any(t).(matrix[float64]))
		}
		return true
	}
	t11, t12, t22 := t.Sub(0, 0, h, h), t.Sub(0, h, h, n-h), t.Sub(h, h, n-h, n-h)
	ok1 := sqrtPart(t11, negligible)
	ok2 := sqrtPart(t22, negligible)
	return lapack.Trsyl(t11, t22, t12, negligible) && ok1 && ok2
}

func sqrt[T lapack.Scalar](v T) T {
	switch v := any(v).(type) {
	case float64:
		return any(math.Sqrt(v)).(T)
	case complex128:
		return any(cmplx.Sqrt(v)).(T)
	}
	return v
}

// sqrtPair replaces a matrix of order 2 with a pair of complex eigenvalues x ± i*y
// by its square root (Higham, Linear Algebra Appl. 88 (1987) 405, section 4).
func sqrtPair(t matrix[float64]) {
	a, b, c, d := t.At(0, 0), t.At(0, 1), t.At(1, 0), t.At(1, 1)
	x, h := (a+d)/2, (a-d)/2
	y := math.Sqrt(math.Max(0, -h*h-b*c))
	size := math.Hypot(x, y)
	var alpha float64
	if x >= 0 {
		alpha = math.Sqrt((size + x) / 2)
	} else {
		alpha = y / math.Sqrt(2*(size-x))
	}
	t.Set(0, 0, alpha+h/(2*alpha))
	t.Set(0, 1, b/(2*alpha))
	t.Set(1, 0, c/(2*alpha))
	t.Set(1, 1, alpha-h/(2*alpha))
}
