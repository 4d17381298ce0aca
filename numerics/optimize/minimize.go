// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is Minimize: its options and its choice of a method.

import (
	"math"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// MinimizeOptions change Minimize. Nil stands for the defaults. A field that the
// method has no use for is ignored.
type MinimizeOptions struct {
	// Method is the method. Default: SLSQP with Constraints, LBFGSB with Bounds,
	// else BFGS.
	Method Method

	// Jac is the gradient. Default: differences. NewtonCG wants it.
	Jac func(x []float64) []float64
	// Difference is how the gradient is approximated. Default: forward differences
	// with the step Eps; TwoPoint and ThreePoint have steps relative to x.
	Difference Difference
	Eps        float64 // the step. Default: 1.49e-8, and 1e-8 for LBFGSB

	// NewtonCG takes the second derivatives or their product with p. Default:
	// differences of the gradient.
	Hess  func(x []float64) *nd.Array
	Hessp func(x, p []float64) []float64

	// Bounds holds the lower and the upper bound of each variable, infinite where
	// there is none, for NelderMead, Powell, LBFGSB and SLSQP. Default: none.
	Bounds [][2]float64
	// Constraints are for SLSQP. See also Ineq and Eq.
	Constraints []Constraint

	// Callback is called after each iteration with the X and Fun that were
	// reached. If it returns true, the search ends there, without an error.
	Callback func(r *OptimizeResult) bool

	// Tol is the accuracy, for each of the following that is 0 and that the
	// method has. Default: that method's own.
	Tol   float64
	Xatol float64 // NelderMead: change of x. Default: 1e-4
	Fatol float64 // NelderMead: change of the function. Default: 1e-4
	Xtol  float64 // change of x. Default: 1e-4 for Powell, 1e-5 for NewtonCG
	Ftol  float64 // relative change of the function. Default: 1e-4 for Powell, 2.2e-9 for LBFGSB, 1e-6 for SLSQP
	Gtol  float64 // size of the gradient. Default: 1e-5 for BFGS, CG and LBFGSB
	Norm  float64 // in which norm, for BFGS and CG. Default: Inf, the largest element
	// Xrtol is the relative change of x at which BFGS ends. Default: none.
	Xrtol float64

	// Maxiter is the limit of iterations. Default: 200n for n variables, 1000n for
	// Powell, 15000 for LBFGSB and 100 for SLSQP.
	Maxiter int
	// Maxfev is the limit of calls of the function, for NelderMead, Powell and
	// LBFGSB. Default: 200n, 1000n and 15000.
	Maxfev int

	C1, C2 float64 // the Wolfe conditions of BFGS, CG and NewtonCG. Default: 1e-4 and 0.9, 0.4 for CG

	Adaptive       bool      // NelderMead: coefficients that depend on n
	InitialSimplex *nd.Array // NelderMead: (n+1, n). Default: around x0
	Direc          *nd.Array // Powell: the first directions, in rows. Default: the axes
	HessInv0       *nd.Array // BFGS: the first inverse of second derivatives. Default: the unit matrix
	Maxcor         int       // LBFGSB: corrections that are kept. Default: 10
	Maxls          int       // LBFGSB: steps of a line search. Default: 20
}

// Minimize finds a local minimum of a function of n numbers, beginning at x0.
//
// The methods, their defaults, stopping rules and counts of calls are those of
// SciPy's minimize. A function f, and a gradient Jac, get a slice of their own.
//
// A search that does not succeed returns the result as far as it had come with a
// *ConvergenceError, and with a *CallbackError if a function of the caller's
// panicked. Minimize panics with an *ArgumentError if options are out of their
// range, lengths do not fit, or the method does not take bounds or constraints
// that are given.
//
// Sources: Nocedal and Wright, Numerical Optimization, second edition; Moré and
// Thuente, ACM TOMS 20 (1994) 286; the files of the methods name further ones.
func Minimize(f func(x []float64) float64, x0 []float64, opts *MinimizeOptions) (*OptimizeResult, error) {
	if opts == nil {
		opts = &MinimizeOptions{}
	}
	m := newMinimization(f, x0, opts)
	return m.run()
}

// A minimization is a call of Minimize on its way.
type minimization struct {
	guard
	*objective
	opts    MinimizeOptions
	x0      []float64
	lb, ub  []float64 // nil without bounds
	res     OptimizeResult
	stopped bool // the callback said so

	lastGrad []float64 // of NewtonCG
}

// newMinimization checks the arguments and completes the options.
func newMinimization(f func(x []float64) float64, x0 []float64, opts *MinimizeOptions) *minimization {
	const name = "Minimize"
	m := &minimization{opts: *opts, x0: clone(x0)}
	m.objective = newObjective(name, &m.guard, f)
	o := &m.opts
	n := len(x0)
	switch {
	case f == nil:
		panicf(name, "wants a function and got nil")
	case n == 0:
		panicf(name, "wants a start of at least one number and got none")
	}
	o.Method = Method(strings.ToLower(string(o.Method)))
	if o.Method == "" {
		switch {
		case len(o.Constraints) > 0:
			o.Method = SLSQP
		case o.Bounds != nil:
			o.Method = LBFGSB
		default:
			o.Method = BFGS
		}
	}
	m.lb, m.ub = splitBounds(name, o.Bounds, n)
	checkConstraints(name, o.Constraints, n)
	bounded := false
	switch o.Method {
	case NelderMead, Powell, LBFGSB, SLSQP:
		bounded = true
	case BFGS, CG, NewtonCG:
	default:
		panicf(name, "wants one of its methods and got %q", string(o.Method))
	}
	switch {
	case m.lb != nil && !bounded:
		panicf(name, "wants no bounds for %s and got some", o.Method)
	case len(o.Constraints) > 0 && o.Method != SLSQP:
		panicf(name, "wants no constraints for %s and got %d", o.Method, len(o.Constraints))
	case o.Method == NewtonCG && o.Jac == nil:
		panicf(name, "wants the gradient Jac for newton-cg and got nil")
	case o.Maxiter < 0 || o.Maxfev < 0 || o.Maxcor < 0 || o.Maxls < 0:
		panicf(name, "wants limits of 0 or more and got a negative one")
	}
	for _, v := range []float64{o.Tol, o.Xatol, o.Fatol, o.Xtol, o.Ftol, o.Gtol, o.Xrtol, o.Eps} {
		if !(v >= 0) {
			panicf(name, "wants tolerances of 0 or more and got %v", v)
		}
	}
	o.C1 = orDefault(o.C1, 1e-4)
	if o.Method == CG {
		o.C2 = orDefault(o.C2, 0.4)
	}
	o.C2 = orDefault(o.C2, 0.9)
	if !(0 < o.C1 && o.C1 < o.C2 && o.C2 < 1) {
		panicf(name, "wants 0 < C1 < C2 < 1 and got %v and %v", o.C1, o.C2)
	}
	o.Norm = orDefault(o.Norm, math.Inf(1))
	m.jac = o.Jac
	m.diff = newDiff(name, o.Difference)
	if o.Difference == "" {
		m.diff.abs = orDefault(o.Eps, map[bool]float64{false: sqrtEps, true: 1e-8}[o.Method == LBFGSB])
	}
	m.diff.lb, m.diff.ub = m.lb, m.ub
	return m
}

// newDiff checks a kind of differences.
func newDiff(name string, d Difference) differencer {
	if d != "" && d != TwoPoint && d != ThreePoint {
		panicf(name, "wants the differences 2-point or 3-point and got %q", string(d))
	}
	return differencer{method: d}
}

// tol returns the tolerance of a method: what was given, Tol, or the default.
func (m *minimization) tol(given, def float64) float64 {
	return orDefault(given, orDefault(m.opts.Tol, def))
}

// run calls the method.
func (m *minimization) run() (res *OptimizeResult, err error) {
	defer m.rescue("Minimize", func(e *CallbackError) {
		m.res.Success, m.res.Status, m.res.Message = false, statusPanic, e.Error()
		m.res.X, m.res.Fun = m.best()
		m.res.Nfev, m.res.Njev = m.nfev, m.njev
		res, err = &m.res, e
	})
	switch m.opts.Method {
	case NelderMead:
		m.nelderMead()
	case Powell:
		m.powell()
	case CG:
		m.cg()
	case NewtonCG:
		m.newtonCG()
	case BFGS:
		m.bfgs()
	case LBFGSB:
		m.lbfgsb()
	default:
		m.slsqp()
	}
	m.res.Nfev, m.res.Njev = m.nfev, m.njev
	if math.IsNaN(m.res.Fun) {
		if m.res.Success {
			m.finish(3, msgNaN)
		}
		if m.bestX != nil && !math.IsNaN(m.bestF) {
			m.res.X, m.res.Fun = m.best()
		}
	}
	if m.stopped {
		m.res.Success, m.res.Status, m.res.Message = false, statusStopped, msgStopped
		return &m.res, nil
	}
	if !m.res.Success {
		return &m.res, &ConvergenceError{Func: "Minimize", Method: m.opts.Method, Status: m.res.Status, Msg: m.res.Message}
	}
	return &m.res, nil
}

// best returns the point with the least value that the function had so far.
func (o *objective) best() ([]float64, float64) { return clone(o.bestX), o.bestF }

// finish sets the status and the message.
func (m *minimization) finish(status int, message string) {
	m.res.Success, m.res.Status, m.res.Message = status == 0, status, message
}

// report calls the callback. It returns true if the search is to end.
func (m *minimization) report(x []float64, fun float64) bool {
	if m.opts.Callback == nil {
		return false
	}
	r := &OptimizeResult{X: clone(x), Fun: fun, Nit: m.res.Nit, Nfev: m.nfev, Njev: m.njev, Message: "in progress"}
	m.calling = true
	m.stopped = m.opts.Callback(r)
	m.calling = false
	return m.stopped
}
