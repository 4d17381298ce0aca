// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is the Jacobian of an initial value problem: from the caller, or by differences.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// A jacobian makes the matrix of the derivatives df_i/dy_j.
type jacobian struct {
	*ivp
	fun      func(t float64, y []float64) [][]float64
	constant bool // the matrix never changes
	matrix   []float64
	spare    []float64
	factor   []float64 // the relative increments of the differences
	h        []float64
	at, diff []float64
	f        []float64
}

// newJacobian returns the Jacobian that the options ask for.
func newJacobian(p *ivp, opts *IVPOptions) *jacobian {
	j := &jacobian{ivp: p, fun: opts.Jac, matrix: make([]float64, p.n*p.n), spare: make([]float64, p.n*p.n)}
	if m := opts.JacMatrix; m != nil {
		j.constant = true
		copy(j.matrix, m.Data())
	}
	return j
}

// checkJacobian checks the options.
func checkJacobian(opts *IVPOptions, n int) {
	if opts.JacMatrix == nil {
		return
	}
	if opts.Jac != nil {
		panicf("SolveIVP", "wants Jac or JacMatrix and got both")
	}
	if !sameShape(opts.JacMatrix, n, n) {
		panicf("SolveIVP", "wants a JacMatrix of shape (%d,%d) and got %v", n, n, opts.JacMatrix.Shape())
	}
}

func sameShape(a *nd.Array, rows, cols int) bool {
	return a.Ndim() == 2 && a.Shape()[0] == rows && a.Shape()[1] == cols
}

// eval makes the matrix, row by row, at a point where the function is f. A nil f is evaluated;
// that does not count. A matrix with NaN or Inf is not taken, but the one before stays.
func (j *jacobian) eval(t float64, y, f []float64) []float64 {
	if j.constant {
		return j.matrix
	}
	j.njev++
	if j.fun != nil {
		j.callback(t, y)
	} else {
		if f == nil {
			if j.f == nil {
				j.f = make([]float64, j.n)
			}
			f = j.f
			j.call(t, y, f, 1)
		}
		j.differences(t, y, f)
	}
	if finite(j.spare) {
		j.matrix, j.spare = j.spare, j.matrix
	}
	return j.matrix
}

// callback calls the caller's function.
func (j *jacobian) callback(t float64, y []float64) {
	n := j.n
	copy(j.arg, y)
	j.guard.calling = true
	rows := j.fun(t, j.arg)
	j.guard.calling = false
	if len(rows) != n {
		panicf("SolveIVP", "wants a Jac that returns %d rows and got %d", n, len(rows))
	}
	for i, row := range rows {
		if len(row) != n {
			panicf("SolveIVP", "wants a Jac that returns rows of %d numbers and got %d", n, len(row))
		}
		copy(j.spare[i*n:], row)
	}
}

// differences approximates the matrix by forward differences, in the direction in which the
// solution goes. The increment of a component is kept between too small, where rounding spoils
// the difference, and too large: it is learned from one call to the next. It is the method of D. E.
// Salane, Adaptive routines for forming Jacobians numerically, Sandia report SAND86-1319, in the
// form of L. F. Shampine and M. W. Reichelt, The MATLAB ODE suite, SIAM J. Sci. Comput. 18 (1997) 1.
func (j *jacobian) differences(t float64, y, f []float64) {
	n := j.n
	const minFactor = 1e3 * eps
	reject, small, big := math.Pow(eps, 0.875), math.Pow(eps, 0.75), math.Pow(eps, 0.25)
	if j.factor == nil {
		j.factor, j.h, j.at, j.diff = make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, 2*n)
		for i := range j.factor {
			j.factor[i] = math.Sqrt(eps)
		}
	}
	copy(j.at, y)
	for i := range n {
		size := most(j.atol[i], math.Abs(y[i]))
		if size == 0 {
			size = 1
		}
		if !(f[i] >= 0) {
			size = -size
		}
		h := y[i] + j.factor[i]*size - y[i]
		for tries := 0; h == 0 && tries < 400; tries++ {
			j.factor[i] *= 10
			h = y[i] + j.factor[i]*size - y[i]
		}
		diff, scale, largest := j.column(t, y, f, i, h, j.diff[:n])
		if largest < reject*scale {
			// Try once more, with a larger increment.
			factor := 10 * j.factor[i]
			h2 := y[i] + factor*size - y[i]
			diff2, scale2, largest2 := j.column(t, y, f, i, h2, j.diff[n:])
			if largest*scale2 < largest2*scale {
				j.factor[i], h, diff, scale, largest = factor, h2, diff2, scale2, largest2
			}
		}
		for k, d := range diff {
			j.spare[k*n+i] = d / h
		}
		if largest < small*scale {
			j.factor[i] *= 10
		}
		if largest > big*scale {
			j.factor[i] *= 0.1
		}
		j.factor[i] = max(j.factor[i], minFactor)
	}
}

// column puts f(y + h*e_i) - f(y) into diff. largest is the largest element of it, and scale the
// size of the function there.
func (j *jacobian) column(t float64, y, f []float64, i int, h float64, diff []float64) (d []float64, scale, largest float64) {
	j.at[i] = y[i] + h
	j.call(t, j.at, diff, 1)
	j.at[i] = y[i]
	largest = -1
	for k, v := range diff {
		d := v - f[k]
		diff[k] = d
		if math.Abs(d) > largest {
			largest = math.Abs(d)
			scale = max(math.Abs(f[k]), math.Abs(v))
		}
	}
	return diff, scale, largest
}
