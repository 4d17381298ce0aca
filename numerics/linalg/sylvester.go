// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file solves matrix equations: Sylvester's and Lyapunov's.

import (
	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// SolveSylvester returns the X with a*X + X*b = q, where a is square of order m, b
// square of order n, and q has shape (m, n). If a and -b have an eigenvalue in
// common there is no X, or more than one: there is a [*SingularError], and an X for
// matrices nearby. NaN and Inf give a [*NotFiniteError], and hardly ever there is a
// [*ConvergenceError]. It panics if shapes do not fit.
//
// Source: Bartels and Stewart, Comm. ACM 15 (1972) 820.
func SolveSylvester(a, b, q *nd.Array) (*nd.Array, error) {
	x, err := solveSylvester(floats("SolveSylvester", "a", a), floats("SolveSylvester", "b", b), floats("SolveSylvester", "q", q))
	return array(x), err
}

// SolveSylvesterComplex is [SolveSylvester] for complex arrays.
func SolveSylvesterComplex(a, b, q *nd.Complex) (*nd.Complex, error) {
	const name = "SolveSylvesterComplex"
	x, err := solveSylvester(complexes(name, "a", a), complexes(name, "b", b), complexes(name, "q", q))
	return arrayComplex(x), err
}

func solveSylvester[T lapack.Scalar](aa, bb, qq argument[T]) (x matrix[T], err error) {
	a, errA := aa.square()
	b, errB := bb.square()
	q, errQ := qq.matrix()
	if q.Rows != a.Rows || q.Cols != b.Rows {
		panicArg(aa.function, "wants q of shape %s and got %s", shapeString([]int{a.Rows, b.Rows}), shapeString(qq.shape))
	}
	if err := first(errA, errB, errQ); err != nil {
		return x, err
	}
	r, u, errA := schur(aa)
	s, v, errB := schur(bb)
	if err := first(errA, errB); err != nil {
		return x, err
	}
	// With a = u*r*uᴴ and b = v*s*vᴴ it is r*y + y*s = uᴴ*q*v, where X = u*y*vᴴ.
	y := lapack.Mul(lapack.MulOp(lapack.ConjTrans, lapack.NoTrans, u, q), v)
	if !lapack.Trsyl(r, s, y, -1) {
		err = &SingularError{aa.function, -1}
	}
	return lapack.MulOp(lapack.NoTrans, lapack.ConjTrans, lapack.Mul(u, y), v), err
}

// SolveContinuousLyapunov returns the X with a*X + X*aᵀ = q, where a and q are
// square of the same order. Errors and panics are those of [SolveSylvester].
func SolveContinuousLyapunov(a, q *nd.Array) (*nd.Array, error) {
	const name = "SolveContinuousLyapunov"
	m := floats(name, "a", a)
	if _, err := m.square(); err != nil {
		return nil, err
	}
	x, err := solveSylvester(m, floats(name, "a", a.T()), floats(name, "q", q))
	return array(x), err
}

// SolveDiscreteLyapunov returns the X with a*X*aᵀ - X + q = 0, where a and q are
// square of the same order. Below order 10 it is solved as a linear system of n²
// unknowns; from there on as the continuous equation for b = (a+1)⁻¹*(a-1), which
// loses accuracy if an eigenvalue of a is near to -1. Two eigenvalues whose product
// is 1 give a [*SingularError]. Other errors and panics are those of
// [SolveSylvester].
//
// Source: Gajić and Qureshi, Lyapunov Matrix Equation in System Stability and
// Control, section 2.1.
func SolveDiscreteLyapunov(a, q *nd.Array) (*nd.Array, error) {
	const name = "SolveDiscreteLyapunov"
	m, errA := floats(name, "a", a).square()
	qq, errQ := floats(name, "q", q).square()
	if qq.Rows != m.Rows {
		panicArg(name, "wants q of order %d and got shape %s", m.Rows, shapeString(q.Shape()))
	}
	if err := first(errA, errQ); err != nil {
		return nil, err
	}
	x, err := discreteLyapunov(name, m, qq)
	return array(x), err
}

// directOrder is the order below which the discrete equation is solved as a linear
// system of n² unknowns.
const directOrder = 10

func discreteLyapunov(name string, a, q matrix[float64]) (x matrix[float64], err error) {
	n := a.Rows
	if n < directOrder {
		k := lapack.Identity[float64](n * n)
		for i := range n * n {
			row := k.Row(i)
			for j := range row {
				row[j] -= a.At(i/n, j/n) * a.At(i%n, j%n)
			}
		}
		x = lapack.Wrap(q.Clone().Data, n*n, 1)
		piv := make([]int, n*n)
		if zero := lapack.Getrf(k, piv); zero >= 0 {
			return matrix[float64]{}, &SingularError{name, zero}
		}
		lapack.Getrs(lapack.NoTrans, k, piv, x)
		return lapack.Wrap(x.Data, n, n), nil
	}
	plus, b := a.Clone(), a.Clone()
	plus.AddDiag(1)
	b.AddDiag(-1)
	piv := make([]int, n)
	if zero := lapack.Getrf(plus, piv); zero >= 0 {
		return x, &SingularError{name, zero}
	}
	// With c = (a+1)⁻¹, a*X*aᵀ - X = -q is b*X + X*bᵀ = -2*c*q*cᵀ.
	lapack.Getrs(lapack.NoTrans, plus, piv, b)
	c := q.Clone()
	lapack.Getrs(lapack.NoTrans, plus, piv, c)
	c = c.T()
	lapack.Getrs(lapack.NoTrans, plus, piv, c)
	c = c.T()
	scale(c.Data, -2)
	shape := []int{n, n}
	return solveSylvester(argument[float64]{name, "a", shape, b.Data}, argument[float64]{name, "a", shape, b.T().Data},
		argument[float64]{name, "q", shape, c.Data})
}
