// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is least squares with variables that are not negative: Lawson and Hanson,
// Solving Least Squares Problems, chapter 23.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// NnlsOptions change Nnls. Nil stands for the defaults.
type NnlsOptions struct {
	Maxiter int // iterations. Default: 3n
}

// A NnlsResult is what Nnls found.
type NnlsResult struct {
	X     *nd.Array // (n)
	Rnorm float64   // |A·X - b|
}

// String returns a table of the result.
func (r *NnlsResult) String() string {
	var t table
	t.row("x", r.X)
	t.row("rnorm", r.Rnorm)
	return t.String()
}

// Nnls returns the x >= 0 with the least Euclidean norm |A·x - b|, for an A of the
// shape (m, n) and m elements of b.
//
// It panics with an *ArgumentError if the shapes do not fit. If the iterations do not
// suffice or the data are not finite, it returns the x so far with a
// *ConvergenceError.
func Nnls(a, b *nd.Array, opts *NnlsOptions) (*NnlsResult, error) {
	const name = "Nnls"
	switch {
	case a == nil || b == nil:
		panicf(name, "wants a matrix and a vector and got nil")
	case a.Ndim() != 2 || a.Shape()[0] != b.Size():
		panicf(name, "wants a matrix with as many rows as b has elements, %d, and got the shape (%s)", b.Size(), shapeText(a.Shape()))
	case opts != nil && opts.Maxiter < 0:
		panicf(name, "wants a Maxiter of 0 or more and got %d", opts.Maxiter)
	}
	m, n := a.Shape()[0], a.Shape()[1]
	columns := make([][]float64, n)
	data := a.Data()
	for j := range columns {
		columns[j] = make([]float64, m)
		for i := range m {
			columns[j][i] = data[i*n+j]
		}
	}
	maxiter := 3 * n
	if opts != nil {
		maxiter = orDefault(opts.Maxiter, maxiter)
	}
	rhs := clone(b.Data())
	if !finite(rhs) || !finite(data) {
		return &NnlsResult{X: nd.Zeros(n), Rnorm: math.NaN()},
			&ConvergenceError{Func: name, Status: -1, Msg: "the data are not finite"}
	}
	x, residual, ok := nonNegative(columns, rhs, maxiter)
	res := &NnlsResult{X: nd.FromSlice(x), Rnorm: norm2(residual)}
	if !ok {
		return res, &ConvergenceError{Func: name, Status: 3, Msg: fmt.Sprintf("no solution after %d iterations", maxiter)}
	}
	return res, nil
}

// nonNegative returns the solution, the residual b - A·x and whether maxiter
// iterations sufficed. A is given by its columns.
func nonNegative(a [][]float64, b []float64, maxiter int) (x, residual []float64, ok bool) {
	n := len(a)
	x = make([]float64, n)
	residual = clone(b)
	passive := make([]bool, n)
	banned := make([]bool, n) // columns that are dependent on those in use
	w := make([]float64, n)
	count := 0
	for {
		enter := -1
		for j, c := range a {
			if passive[j] || banned[j] {
				continue
			}
			w[j] = dot(c, residual)
			if w[j] > 10*eps*norm2(c)*norm2(b) && (enter < 0 || w[j] > w[enter]) {
				enter = j
			}
		}
		if enter < 0 {
			return x, residual, true
		}
		passive[enter] = true
		for first := true; ; first = false {
			if count++; count > maxiter && !first || count > 2*maxiter {
				return x, residual, false
			}
			z, full := leastSquaresOn(a, b, passive)
			if first && (!full || !(z[enter] > 0)) {
				passive[enter], banned[enter] = false, true
				break
			}
			alpha, leave := 1.0, -1
			for j, v := range z {
				if passive[j] && v <= 0 {
					if t := x[j] / (x[j] - v); t < alpha || leave < 0 {
						alpha, leave = t, j
					}
				}
			}
			if leave < 0 {
				copy(x, z)
				break
			}
			for j := range x {
				if !passive[j] {
					continue
				}
				x[j] += alpha * (z[j] - x[j])
				if j == leave || x[j] <= 0 {
					x[j] = 0
					passive[j] = false
				}
			}
		}
		if !banned[enter] {
			clear(banned)
		}
		copy(residual, b)
		for j, c := range a {
			if x[j] != 0 {
				axpy(-x[j], c, residual)
			}
		}
	}
}

// leastSquaresOn solves over some columns; the other elements are 0. It reports
// whether those columns are independent.
func leastSquaresOn(a [][]float64, b []float64, use []bool) (x []float64, full bool) {
	var q [][]float64
	var which []int
	for j, u := range use {
		if u {
			q = append(q, clone(a[j]))
			which = append(which, j)
		}
	}
	x = make([]float64, len(a))
	if len(q) > len(b) {
		return x, false
	}
	rdiag, norms, _ := qrFactor(q, false)
	y := clone(b)
	qrTranspose(q, y)
	for k := len(q) - 1; k >= 0; k-- {
		if math.Abs(rdiag[k]) <= 10*eps*norms[k] {
			return x, false
		}
		y[k] /= rdiag[k]
		axpy(-y[k], q[k][:k], y[:k])
	}
	for k, j := range which {
		x[j] = y[k]
	}
	return x, true
}
