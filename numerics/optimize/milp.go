// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is Milp: its options, its result and its arguments.

import "math"

// What a variable of Milp may be.
const (
	Continuous     = 0 // any number within its bounds
	Integer        = 1 // an integer within its bounds
	SemiContinuous = 2 // 0, or a number within its bounds, which are not negative
	SemiInteger    = 3 // 0, or an integer within its bounds, which are not negative
)

// MilpOptions are the constraints of Milp. Nil stands for none, but that the variables
// are not negative.
type MilpOptions struct {
	// Integrality says what a variable may be: Continuous, Integer, SemiContinuous or
	// SemiInteger, for each or once for all. Default: Continuous.
	Integrality []int

	// Bounds holds the lower and the upper bound of each variable, or once those of
	// all; infinite or NaN is none. Default: from 0 to infinity.
	Bounds [][2]float64

	Constraints []*LinearConstraint

	// NodeLimit is the limit of subproblems. Default: a million.
	NodeLimit int

	// MipRelGap is how far the objective may be from the optimum, relative to it.
	// Default: 1e-4, as in SciPy.
	MipRelGap float64
}

// A MilpResult is the result of Milp. What there is not is nil or NaN.
type MilpResult struct {
	X       []float64 // the variables at the optimum, or the best ones found
	Fun     float64   // the objective there
	Success bool      // X is optimal
	Status  int       // 0, or 1: limit reached, 2: infeasible, 3: unbounded, 4: numerical difficulties
	Message string

	MipNodeCount int     // subproblems
	MipDualBound float64 // a lower bound of the optimum
	MipGap       float64 // the relative distance of Fun and that bound

	nit int
}

// String returns a table of the result.
func (r *MilpResult) String() string {
	var t table
	t.row("message", r.Message)
	t.row("success", r.Success)
	t.row("status", r.Status)
	t.row("fun", r.Fun)
	t.row("x", r.X)
	t.row("mip_node_count", r.MipNodeCount)
	t.row("mip_dual_bound", r.MipDualBound)
	t.row("mip_gap", r.MipGap)
	return t.String()
}

// Milp solves a linear program some of whose variables are integers:
//
//	minimise c·x  where  Lb <= A x <= Ub for the constraints,  lower <= x <= upper
//
// As in SciPy the variables are not negative unless Bounds says so. The method is
// branch and bound over the programs without integrality, each solved by the dual
// simplex method from the basis of the one that it came from; branches are chosen by
// pseudocosts. Among several optima, which one is found is not said.
//
// If the problem is infeasible or unbounded, or the limit of nodes comes first, the error
// is a *ConvergenceError with the Status of the result; at a limit with the best X found, if
// there is one. Milp panics with an *ArgumentError if shapes do not fit, a number other
// than a bound or limit is not finite, or a semi-continuous variable may be negative.
//
// Sources: Land and Doig, Econometrica 28 (1960) 497; Achterberg, Koch and Martin,
// Operations Research Letters 33 (2005) 42.
func Milp(c []float64, opts *MilpOptions) (*MilpResult, error) {
	const name = "Milp"
	if opts == nil {
		opts = &MilpOptions{}
	}
	n := len(c)
	if n == 0 {
		panicf(name, "wants at least one variable and got none")
	}
	checkNumbers(name, "c", c)
	p := &program{n: n, c: clone(c)}
	p.lb, p.ub = boundsOf(name, opts.Bounds, n)
	for _, con := range opts.Constraints {
		checkConstraints(name, []Constraint{con}, n)
		lo, hi := con.limits(name, con.rows())
		p.addRows(lpMatrix(name, "A", con.A, n, con.rows()), lo, hi)
	}
	if p.integrality = integralityOf(name, opts.Integrality, n); p.integrality == nil {
		p.integrality = make([]int, n)
	}
	r := p.branchAndBound(name, opts)
	r.Success, r.Message = r.Status == 0, lpMessages[r.Status]
	if r.Success {
		return r, nil
	}
	return r, &ConvergenceError{Func: name, Status: r.Status, Msg: r.Message}
}

// integralityOf returns the kinds of n variables, given for each or once for all. It
// is nil if all are continuous.
func integralityOf(name string, given []int, n int) []int {
	if len(given) > 1 && len(given) != n {
		panicf(name, "wants the integrality of 1 or %d variables and got %d", n, len(given))
	}
	out, some := make([]int, n), false
	for j := range out {
		if len(given) > 0 {
			out[j] = given[j%len(given)]
		}
		if out[j] < Continuous || out[j] > SemiInteger {
			panicf(name, "wants an integrality from 0 to 3 and got %d", out[j])
		}
		some = some || out[j] != Continuous
	}
	if !some {
		return nil
	}
	return out
}

// noResult returns a result without an X.
func noResult(status lpStatus) *MilpResult {
	return &MilpResult{Status: int(status), Fun: math.NaN(), MipDualBound: math.NaN(), MipGap: math.NaN()}
}
