// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is LeastSquares: its options, its result and its choice of a method.

import (
	"math"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// LeastSquaresOptions change LeastSquares. Nil stands for the defaults.
type LeastSquaresOptions struct {
	Method Method // TRF or LM. Default: TRF

	Jac        func(x []float64) *nd.Array // the derivatives, (m, n). Default: differences
	Difference Difference                  // TwoPoint or ThreePoint. Default: TwoPoint
	DiffStep   float64                     // the relative step of differences. Default: 1.49e-8, 6.06e-6 for ThreePoint

	// Bounds holds the lower and the upper bound of each variable, infinite where
	// there is none, for TRF. Default: none.
	Bounds [][2]float64

	Ftol float64 // relative reduction of the cost at which it ends. Default: 1e-8
	Xtol float64 // relative change of x at which it ends. Default: 1e-8
	Gtol float64 // size of the gradient at which it ends. Default: 1e-8

	XScale   []float64                        // a characteristic size of each variable. Default: 1
	JacScale bool                             // take the sizes from the derivatives. LM does if there is no XScale
	Loss     Loss                             // for TRF. Default: Linear
	FScale   float64                          // the residual from which on others than Linear count less. Default: 1
	MaxNfev  int                              // calls of f, without those for differences. Default: 100n; for LM with differences 100n(n+1)
	Callback func(r *LeastSquaresResult) bool // called by TRF after each iteration. Returns true to stop
}

// A LeastSquaresResult is what LeastSquares found.
type LeastSquaresResult struct {
	Message    string
	Success    bool
	Status     int       // above 0: success
	Fun        []float64 // the residuals at X
	X          []float64
	Cost       float64   // half the sum of the losses
	Jac        *nd.Array // the derivatives at X, (m, n), weighted by the loss
	Grad       []float64 // the gradient of the cost
	Optimality float64   // its size, at bounds scaled by the distance from them
	ActiveMask []int     // -1 and 1: the variable is at its lower, upper bound
	Nfev       int       // calls of f, without those for differences
	Njev       int       // computations of the derivatives
}

// String returns a table of the result.
func (r *LeastSquaresResult) String() string {
	var t table
	t.row("message", r.Message)
	t.row("success", r.Success)
	t.row("status", r.Status)
	t.row("fun", r.Fun)
	t.row("x", r.X)
	t.row("cost", r.Cost)
	t.row("jac", r.Jac)
	t.row("grad", r.Grad)
	t.row("optimality", r.Optimality)
	t.row("active_mask", r.ActiveMask)
	t.row("nfev", r.Nfev)
	t.row("njev", r.Njev)
	return t.String()
}

// LeastSquares minimises over n variables, within bounds, the cost
//
//	1/2 sum over i of FScale² rho(f[i](x)²/FScale²)
//
// of the m values of f, beginning at x0. The methods, their defaults, stopping rules
// and counts are those of SciPy's least_squares with tr_solver "exact".
//
// A search that does not succeed returns the result so far with a
// *ConvergenceError, and with a *CallbackError if a function panicked.
// LeastSquares panics with an *ArgumentError if options are out of their range or do
// not fit the method, lengths do not fit, or x0 is outside of the bounds.
//
// Sources: Branch, Coleman and Li, SIAM J. Sci. Comput. 21 (1999) 1; Moré, Lecture
// Notes in Mathematics 630 (1978) 105.
func LeastSquares(f func(x []float64) []float64, x0 []float64, opts *LeastSquaresOptions) (*LeastSquaresResult, error) {
	if opts == nil {
		opts = &LeastSquaresOptions{}
	}
	return newTrustRegion("LeastSquares", f, x0, opts).solve()
}

// A trustRegion is a call of LeastSquares on its way.
type trustRegion struct {
	*guard
	name   string
	f      func(x []float64) []float64
	o      LeastSquaresOptions
	lb, ub []float64 // infinite where there is no bound
	diff   differencer

	m, n  int
	x     []float64
	fun   []float64   // the residuals at x
	res   []float64   // the same, weighted by the loss
	jac   [][]float64 // columns of the derivatives, weighted by the loss
	grad  []float64
	cost  float64
	scale []float64

	nfev, njev int
	optimality float64
	status     int
	stopped    bool
}

func newTrustRegion(name string, f func(x []float64) []float64, x0 []float64, opts *LeastSquaresOptions) *trustRegion {
	n := len(x0)
	s := &trustRegion{guard: &guard{}, name: name, f: f, o: *opts, n: n, x: clone(x0)}
	o := &s.o
	o.Method = Method(strings.ToLower(string(orDefault(o.Method, TRF))))
	o.Loss = orDefault(o.Loss, Linear)
	switch {
	case f == nil:
		panicf(name, "wants a function and got nil")
	case n == 0:
		panicf(name, "wants a start of at least one number and got none")
	case o.Method != TRF && o.Method != LM:
		panicf(name, "wants the method trf or lm and got %q", string(o.Method))
	case o.Method == LM && o.Bounds != nil:
		panicf(name, "wants no bounds for lm and got some")
	case o.Method == LM && o.Loss != Linear:
		panicf(name, "wants the loss linear for lm and got %q", string(o.Loss))
	case o.MaxNfev < 0:
		panicf(name, "wants a MaxNfev of 0 or more and got %d", o.MaxNfev)
	case o.XScale != nil && len(o.XScale) != n:
		panicf(name, "wants an XScale of %d sizes and got %d", n, len(o.XScale))
	}
	switch o.Loss {
	case Linear, SoftL1, Huber, Cauchy, Arctan:
	default:
		panicf(name, "wants one of its losses and got %q", string(o.Loss))
	}
	for _, v := range []float64{o.Ftol, o.Xtol, o.Gtol, o.FScale, o.DiffStep} {
		if !(v >= 0) {
			panicf(name, "wants tolerances and scales of 0 or more and got %v", v)
		}
	}
	for _, v := range o.XScale {
		if !(v > 0) {
			panicf(name, "wants positive sizes in XScale and got %v", v)
		}
	}
	o.Ftol, o.Xtol, o.Gtol = orDefault(o.Ftol, 1e-8), orDefault(o.Xtol, 1e-8), orDefault(o.Gtol, 1e-8)
	o.FScale = orDefault(o.FScale, 1)
	s.diff = newDiff(name, o.Difference)
	s.diff.rel = o.DiffStep
	s.lb, s.ub = splitBounds(name, o.Bounds, n)
	if s.lb == nil {
		s.lb, s.ub = make([]float64, n), make([]float64, n)
		for i := range n {
			s.lb[i], s.ub[i] = math.Inf(-1), math.Inf(1)
		}
		return s
	}
	for i, v := range s.x {
		if s.lb[i] == s.ub[i] {
			panicf(name, "wants bounds that differ and got %v twice", s.lb[i])
		}
		if !(v >= s.lb[i] && v <= s.ub[i]) {
			panicf(name, "wants a start within the bounds and got %v outside of %v and %v", v, s.lb[i], s.ub[i])
		}
	}
	s.diff.lb, s.diff.ub = s.lb, s.ub
	return s
}

// solve calls the method.
func (s *trustRegion) solve() (res *LeastSquaresResult, err error) {
	defer s.rescue(s.name, func(e *CallbackError) {
		res = s.result()
		res.Success, res.Status, res.Message = false, statusPanic, e.Error()
		err = e
	})
	if s.o.Method == LM {
		s.marquardt()
	} else {
		interior(s.x, s.lb, s.ub, 1e-10)
		s.fun = clone(callVector(s.name, s.guard, s.f, s.x, -1))
		s.m, s.nfev = len(s.fun), 1
		if !finite(s.fun) {
			res = s.result()
			res.Status, res.Message = -1, "The residuals are not finite at the start."
			return res, &ConvergenceError{Func: s.name, Method: s.o.Method, Status: -1, Msg: res.Message}
		}
		s.trf()
	}
	res = s.result()
	switch {
	case s.stopped:
		res.Status, res.Message = -2, msgStopped
	case s.status > 0:
		res.Success = true
	default:
		err = &ConvergenceError{Func: s.name, Method: s.o.Method, Status: res.Status, Msg: res.Message}
	}
	return res, err
}

// result returns the result as it stands.
func (s *trustRegion) result() *LeastSquaresResult {
	r := &LeastSquaresResult{
		Status: s.status, X: clone(s.x), Fun: s.fun, Cost: s.cost, Grad: s.grad, Optimality: s.optimality,
		ActiveMask: activeBounds(s.x, s.lb, s.ub, s.o.Xtol), Nfev: s.nfev, Njev: s.njev,
	}
	if s.jac != nil {
		r.Jac = nd.Zeros(s.m, s.n)
		data := r.Jac.Data()
		for j, c := range s.jac {
			for i, v := range c {
				data[i*s.n+j] = v
			}
		}
	}
	switch s.status {
	case 0:
		r.Message = "The maximum number of function evaluations is exceeded."
	case 1:
		r.Message = "`gtol` termination condition is satisfied."
	case 2:
		r.Message = "`ftol` termination condition is satisfied."
	case 3:
		r.Message = "`xtol` termination condition is satisfied."
	case 4:
		r.Message = "Both `ftol` and `xtol` termination conditions are satisfied."
	default:
		r.Message = "The residuals are not finite."
	}
	return r
}

// derivatives computes the weighted residuals, derivatives and gradient at x.
func (s *trustRegion) derivatives() {
	if s.jac == nil {
		block := make([]float64, s.m*s.n)
		for j := range s.n {
			s.jac = append(s.jac, block[j*s.m:(j+1)*s.m])
		}
		s.grad = make([]float64, s.n)
	}
	if s.o.Jac != nil {
		callJacobian(s.name, s.guard, s.o.Jac, s.x, s.jac)
	} else {
		s.diff.jacobian(func(x []float64) []float64 {
			return callVector(s.name, s.guard, s.f, x, s.m)
		}, s.x, s.fun, func(j int, column []float64) { copy(s.jac[j], column) })
	}
	s.njev++
	s.res = append(s.res[:0], s.fun...)
	s.o.Loss.rescale(s.res, s.jac, s.o.FScale)
	for j, c := range s.jac {
		s.grad[j] = dot(c, s.res)
	}
}

// marquardt is the method LM.
func (s *trustRegion) marquardt() {
	o := &s.o
	lo := &LeastsqOptions{Dfun: o.Jac, Ftol: o.Ftol, Xtol: o.Xtol, Gtol: o.Gtol}
	lo.Maxfev = orDefault(o.MaxNfev, 100*s.n)
	if o.Jac == nil {
		lo.Maxfev = orDefault(o.MaxNfev, 100*s.n*(s.n+1))
	}
	if o.XScale != nil && !o.JacScale {
		for _, v := range o.XScale {
			lo.Diag = append(lo.Diag, 1/v)
		}
	}
	lm := newMarquardt(s.name, s.guard, s.f, s.x, lo)
	s.x = lm.x
	first := callVector(s.name, s.guard, s.f, s.x, -1)
	lm.begin(s.name, first)
	s.m, s.fun = lm.m, lm.fvec
	if lm.jac == nil {
		lm.jac = func(x []float64, a [][]float64) {
			s.diff.jacobian(func(x []float64) []float64 {
				return callVector(s.name, s.guard, s.f, x, s.m)
			}, x, lm.fvec, func(j int, column []float64) { copy(a[j], column) })
		}
	}
	defer func() { s.nfev, s.cost = lm.nfev, dot(s.fun, s.fun)/2 }()
	lm.run()
	s.derivatives()
	s.njev = lm.njev
	s.optimality = normInf(s.grad)
	s.status = map[int]int{1: 2, 2: 3, 3: 4, 4: 1, 5: 0, 6: 2, 7: 3, 8: 1}[lm.info]
	if !finite(s.fun) {
		s.status = -1
	}
}
