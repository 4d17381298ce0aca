// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is Linprog: its options, its result and its arguments.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// LinprogOptions are the constraints of Linprog. Nil stands for none, but that the
// variables are not negative.
type LinprogOptions struct {
	AUb *nd.Array // (m, n): AUb x <= BUb
	BUb []float64 // (m)
	AEq *nd.Array // (k, n): AEq x == BEq
	BEq []float64 // (k)

	// Bounds holds the lower and the upper bound of each variable, or once those of
	// all; infinite or NaN is none. Default: from 0 to infinity.
	Bounds [][2]float64

	// Integrality says what a variable may be, for each or once for all: see
	// MilpOptions. Default: Continuous.
	Integrality []int

	// Maxiter is the limit of iterations. Default: 10000 and 50 for each variable and
	// constraint.
	Maxiter int

	NodeLimit int     // with Integrality, as in MilpOptions
	MipRelGap float64 // with Integrality, as in MilpOptions
}

// A LinprogSide says of bounds or constraints how far they are, and what they cost.
type LinprogSide struct {
	Residual  []float64 // the distance from the limit
	Marginals []float64 // the derivative of Fun by the limit
}

// A LinprogResult is the result of Linprog. What there is not, because there is no
// optimum, is nil or NaN.
type LinprogResult struct {
	X       []float64 // the variables at the optimum
	Fun     float64   // the objective there
	Success bool      // an optimum was found
	Status  int       // 0, or 1: limit reached, 2: infeasible, 3: unbounded, 4: numerical difficulties
	Message string
	Nit     int       // iterations of the simplex methods
	Slack   []float64 // BUb - AUb x
	Con     []float64 // BEq - AEq x

	Lower   LinprogSide // lower bounds
	Upper   LinprogSide // upper bounds
	Ineqlin LinprogSide // AUb and BUb
	Eqlin   LinprogSide // AEq and BEq

	MipNodeCount int     // subproblems, with Integrality
	MipDualBound float64 // a bound of the optimum, with Integrality
	MipGap       float64 // the relative distance of Fun and that bound
}

// String returns a table of the result.
func (r *LinprogResult) String() string {
	var t table
	t.row("message", r.Message)
	t.row("success", r.Success)
	t.row("status", r.Status)
	t.row("fun", r.Fun)
	t.row("x", r.X)
	t.row("nit", r.Nit)
	for _, s := range []struct {
		name string
		side LinprogSide
	}{{"lower", r.Lower}, {"upper", r.Upper}, {"eqlin", r.Eqlin}, {"ineqlin", r.Ineqlin}} {
		var inner table
		inner.row("residual", s.side.Residual)
		inner.row("marginals", s.side.Marginals)
		t.row(s.name, inner.String())
	}
	t.row("mip_node_count", r.MipNodeCount)
	t.row("mip_dual_bound", r.MipDualBound)
	t.row("mip_gap", r.MipGap)
	return t.String()
}

// The messages of LinprogResult and MilpResult, by Status.
var lpMessages = []string{
	"Optimization terminated successfully.",
	"Iteration or node limit reached.",
	"The problem is infeasible.",
	"The problem is unbounded.",
	"Numerical difficulties encountered.",
}

// Linprog solves a linear program:
//
//	minimise c·x  where  AUb x <= BUb,  AEq x == BEq,  lower <= x <= upper
//
// As in SciPy the variables are not negative unless Bounds says so. To maximise,
// negate c. The optimum is a vertex; where several are optimal, which one is not said.
//
// Marginals are the derivatives of Fun by BUb, BEq and the bounds: shadow prices. At a
// degenerate vertex they are those of one side. With Integrality they are nil, and
// the method is that of Milp.
//
// If the program is infeasible or unbounded, or the limit of iterations comes first, the
// error is a *ConvergenceError with the Status of the result. An infeasible program is
// reported as such if it is unbounded too. Linprog panics with an *ArgumentError if
// shapes do not fit or a number other than a bound is not finite.
//
// The method is the simplex method with bounds, dual from any start to a feasible
// vertex and primal from there, on scaled data, with a factorized basis.
//
// Sources: Maros, Computational Techniques of the Simplex Method, 2003; Koberstein, The
// Dual Simplex Method, thesis, Paderborn 2005.
func Linprog(c []float64, opts *LinprogOptions) (*LinprogResult, error) {
	const name = "Linprog"
	if opts == nil {
		opts = &LinprogOptions{}
	}
	p, mub := opts.program(name, c)
	if opts.Maxiter < 0 {
		panicf(name, "wants a Maxiter of 0 or more and got %d", opts.Maxiter)
	}
	r := &LinprogResult{Fun: math.NaN(), MipDualBound: math.NaN(), MipGap: math.NaN()}
	if p.integrality != nil {
		mip := p.branchAndBound(name, &MilpOptions{NodeLimit: opts.NodeLimit, MipRelGap: opts.MipRelGap})
		r.X, r.Fun, r.Status, r.Nit = mip.X, mip.Fun, mip.Status, mip.nit
		r.MipNodeCount, r.MipDualBound, r.MipGap = mip.MipNodeCount, mip.MipDualBound, mip.MipGap
		r.residuals(p, mub)
		return r, r.conclude(name)
	}
	if p.emptyBounds() {
		r.Status = int(lpInfeasible)
		return r, r.conclude(name)
	}
	s, scale, status := p.solve(orDefault(opts.Maxiter, -1))
	r.Nit, r.Status = s.nit, int(status)
	if status == lpOptimal {
		r.X = p.solution(scale, s)
		r.Fun = dot(c, r.X)
		r.residuals(p, mub)
		r.MipDualBound, r.MipGap = 0, 0
		row, variable := p.marginals(scale, s)
		r.Ineqlin.Marginals, r.Eqlin.Marginals = row[:mub:mub], row[mub:]
		r.Lower.Marginals, r.Upper.Marginals = make([]float64, p.n), make([]float64, p.n)
		for j, v := range variable {
			r.Lower.Marginals[j], r.Upper.Marginals[j] = max(v, 0), min(v, 0)
		}
	}
	return r, r.conclude(name)
}

// program checks the arguments and returns the program, and how many of its
// constraints are inequalities.
func (o *LinprogOptions) program(name string, c []float64) (*program, int) {
	n := len(c)
	if n == 0 {
		panicf(name, "wants at least one variable and got none")
	}
	checkNumbers(name, "c", c)
	p := &program{n: n, c: clone(c)}
	p.lb, p.ub = boundsOf(name, o.Bounds, n)
	data := lpMatrix(name, "AUb", o.AUb, n, len(o.BUb))
	checkNumbers(name, "BUb", o.BUb)
	lo := make([]float64, len(o.BUb))
	for i := range lo {
		lo[i] = math.Inf(-1)
	}
	p.addRows(data, lo, o.BUb)
	data = lpMatrix(name, "AEq", o.AEq, n, len(o.BEq))
	checkNumbers(name, "BEq", o.BEq)
	p.addRows(data, o.BEq, o.BEq)
	p.integrality = integralityOf(name, o.Integrality, n)
	return p, len(o.BUb)
}

// lpMatrix returns the elements of a matrix of m constraints on n variables.
func lpMatrix(name, what string, a *nd.Array, n, m int) []float64 {
	if a == nil {
		if m > 0 {
			panicf(name, "wants a matrix %s with %d rows and got nil", what, m)
		}
		return nil
	}
	shape := a.Shape()
	fits := len(shape) == 2 && shape[0] == m && shape[1] == n || len(shape) == 1 && m == 1 && shape[0] == n
	if !fits {
		panicf(name, "wants a matrix %s of the shape (%d,%d) and got %v", what, m, n, shape)
	}
	data := a.Data()
	checkNumbers(name, what, data)
	return data
}

// residuals sets the distances from limits, if there is an X.
func (r *LinprogResult) residuals(p *program, mub int) {
	if r.X == nil {
		return
	}
	activity := p.activity(r.X)
	r.Slack, r.Con = make([]float64, mub), make([]float64, p.m-mub)
	for i, v := range activity {
		if i < mub {
			r.Slack[i] = p.hi[i] - v
		} else {
			r.Con[i-mub] = p.hi[i] - v
		}
	}
	r.Ineqlin.Residual, r.Eqlin.Residual = r.Slack, r.Con
	r.Lower.Residual, r.Upper.Residual = make([]float64, p.n), make([]float64, p.n)
	for j, v := range r.X {
		r.Lower.Residual[j], r.Upper.Residual[j] = v-p.lb[j], p.ub[j]-v
	}
}

// conclude sets Success and Message by the status, and returns the error.
func (r *LinprogResult) conclude(name string) error {
	r.Success, r.Message = r.Status == 0, lpMessages[r.Status]
	if r.Success {
		return nil
	}
	return &ConvergenceError{Func: name, Status: r.Status, Msg: r.Message}
}
