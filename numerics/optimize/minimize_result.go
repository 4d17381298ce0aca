// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the result of a search for a minimum.

import "github.com/gosci/gosci/numerics/nd"

// An OptimizeResult is what a search for a minimum found. Fields that a method has
// nothing for are nil or 0 and are not printed.
type OptimizeResult struct {
	Message string
	Success bool
	Status  int       // 0: success; else why the method ended, as in SciPy
	Fun     float64   // the function at X
	X       []float64 // the minimum, or the best point
	Nit     int       // iterations

	Jac          []float64 // the gradient at X
	Hess         *nd.Array // the second derivatives at X, (n, n)
	HessInv      *nd.Array // an approximation of the inverse of those, (n, n), of BFGS and, for up to 100 variables, LBFGSB
	Direc        *nd.Array // the directions of Powell, in rows
	FinalSimplex *Simplex  // of NelderMead
	Multipliers  []float64 // of SLSQP: one for each value of the constraints

	Nfev int // calls of the function, for differences too
	Njev int // computations of the gradient
	Nhev int // computations of second derivatives

	Maxcv float64 // how far the constraints are violated at most
}

// A Simplex is the last simplex of NelderMead, in the order of its values.
type Simplex struct {
	Vertices *nd.Array // (n+1, n)
	Values   []float64 // the function at the vertices
}

// String returns a table of the result.
func (r *OptimizeResult) String() string {
	var t table
	t.row("message", r.Message)
	t.row("success", r.Success)
	t.row("status", r.Status)
	t.row("fun", r.Fun)
	t.row("x", r.X)
	t.row("nit", r.Nit)
	if r.Jac != nil {
		t.row("jac", r.Jac)
	}
	t.row("hess", r.Hess)
	t.row("hess_inv", r.HessInv)
	t.row("direc", r.Direc)
	t.row("nfev", r.Nfev)
	if r.Njev > 0 {
		t.row("njev", r.Njev)
	}
	if r.Nhev > 0 {
		t.row("nhev", r.Nhev)
	}
	if r.FinalSimplex != nil {
		t.row("final_simplex", r.FinalSimplex.Vertices)
		t.row("values", r.FinalSimplex.Values)
	}
	if r.Multipliers != nil {
		t.row("multipliers", r.Multipliers)
	}
	if r.Maxcv > 0 {
		t.row("maxcv", r.Maxcv)
	}
	return t.String()
}

// What results say.
const (
	msgSuccess = "Optimization terminated successfully."
	msgMaxfev  = "Maximum number of function evaluations has been exceeded."
	msgMaxiter = "Maximum number of iterations has been exceeded."
	msgLoss    = "Desired error not necessarily achieved due to precision loss."
	msgNaN     = "NaN result encountered."
	msgStopped = "The callback asked to stop."
)

// The status of a search that a function of the caller's ended.
const (
	statusStopped = 99 // the callback said so
	statusPanic   = 98 // a function panicked
)
