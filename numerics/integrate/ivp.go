// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is SolveIVP: its options, and the loop that drives a method and gathers
// what it finds.

import (
	"fmt"
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// A Method is a method for initial value problems.
type Method int

// The methods. The first three are explicit; the others are for stiff problems, LSODA
// for both kinds.
const (
	RK45   Method = iota // Dormand and Prince, order 5, error estimate of order 4
	RK23                 // Bogacki and Shampine, order 3, error estimate of order 2
	DOP853               // Dormand and Prince, order 8, as Hairer's DOP853
	Radau                // Radau IIA, order 5, with an error estimate of order 3
	BDF                  // backward differentiation formulas of orders 1 to 5
	LSODA                // Adams' formulas or backward differentiation, as the problem wants it
)

// String returns the name, such as "RK45".
func (m Method) String() string {
	names := [...]string{"RK45", "RK23", "DOP853", "Radau", "BDF", "LSODA"}
	if m < 0 || int(m) >= len(names) {
		return fmt.Sprintf("Method(%d)", int(m))
	}
	return names[m]
}

// IVPOptions change SolveIVP. Nil stands for the defaults.
type IVPOptions struct {
	Method      Method    // default: RK45
	TEval       *nd.Array // the times wanted, within the span and in its direction. Default: the steps of the method
	DenseOutput bool      // make Sol, the solution as a function. Default: no
	Events      []Event   // what to look for on the way. Default: nothing

	// A method keeps its estimate of the error of component i of each step below
	// Atol + Rtol*|y[i]|. An Rtol below 100 times the machine's precision is raised
	// to that.
	Rtol     float64   // default: 1e-3
	Atol     float64   // default: 1e-6. A negative number stands for 0, which LSODA takes where the solution is not 0
	RtolEach []float64 // in place of Rtol, one for each component
	AtolEach []float64 // in place of Atol, one for each component; 0 is 0

	FirstStep float64 // the length of the first step. Default: the method chooses
	MaxStep   float64 // the length that no step exceeds. Default: no bound

	// Jac returns the matrix of the derivatives of the function: row i has those of
	// its element i, with respect to each component of y. JacMatrix is that matrix if
	// it is always the same. The explicit methods do not use them. Default:
	// the implicit methods approximate it by differences
	Jac       func(t float64, y []float64) [][]float64
	JacMatrix *nd.Array

	// MaxNfev ends the integration, with an *IVPError, when the function has been
	// evaluated more often. Default: 10 million
	MaxNfev int
}

// message is what the status of a result says.
func message(status int) string {
	if status == 1 {
		return "A termination event occurred."
	}
	return "The solver successfully reached the end of the integration interval."
}

// SolveIVP solves the initial value problem
//
//	dy/dt = fun(t, y),  y(tSpan[0]) = y0
//
// from tSpan[0] to tSpan[1], which may be the earlier one, or until an event ends it.
// y is a vector of numbers. The methods and their control of the step are those of
// SciPy's solve_ivp, and so are the counts of evaluations: exactly with the explicit
// methods; with Radau, BDF and LSODA but for decisions that hang on rounding, which make
// differences of some percent now and then.
//
// fun gets a copy of y that is good during the call only, and may change it. What it
// returns is copied, so it may return the same slice, or y, every time.
//
// A method that cannot go on, because the step would vanish beside t or the function
// returned NaN or Inf, gives an *IVPError, and a function that panics a *CallbackError;
// with both comes the result so far. SolveIVP panics with an *ArgumentError if options
// are out of their range, y0 and the tolerances differ in length or fun returns
// another number of values than y0 has, and if tSpan has an infinite end that no
// terminal event or MaxNfev guards.
func SolveIVP(fun func(t float64, y []float64) []float64, tSpan [2]float64, y0 []float64, opts *IVPOptions) (*IVPResult, error) {
	if opts == nil {
		opts = &IVPOptions{}
	}
	run := newIVPRun(fun, tSpan, y0, opts)
	return run.drive()
}

// An ivpRun is a call of SolveIVP on its way.
type ivpRun struct {
	*ivp
	opts   *IVPOptions
	method stepper
	watch  *eventWatch
	tEval  []float64 // what is still wanted
	ts     []float64 // the points found
	ys     [][]float64
	sol    *OdeSolution
	status int

	maxNfev int
}

// newIVPRun checks the arguments.
func newIVPRun(fun func(t float64, y []float64) []float64, tSpan [2]float64, y0 []float64, opts *IVPOptions) *ivpRun {
	const name = "SolveIVP"
	n := len(y0)
	start, end := tSpan[0], tSpan[1]
	switch {
	case fun == nil:
		panicf(name, "wants a function and got nil")
	case math.IsNaN(end) || math.IsNaN(start) || math.IsInf(start, 0):
		panicf(name, "wants a span from a finite time and got %v", tSpan)
	case math.IsInf(end, 0) && opts.MaxNfev == 0 && !slices.ContainsFunc(opts.Events, func(e Event) bool { return e.Terminal > 0 }):
		panicf(name, "wants a terminal event or MaxNfev for the span %v", tSpan)
	case !(opts.FirstStep >= 0) || opts.FirstStep > math.Abs(end-start):
		panicf(name, "wants a FirstStep from 0 to %v and got %v", math.Abs(end-start), opts.FirstStep)
	case !(opts.MaxStep >= 0):
		panicf(name, "wants a MaxStep of 0 or more and got %v", opts.MaxStep)
	case opts.MaxNfev < 0:
		panicf(name, "wants a MaxNfev of 0 or more and got %d", opts.MaxNfev)
	}
	p := &ivp{
		fun: fun, n: n, arg: make([]float64, n), t: start, old: start, bound: end, direction: 1,
		y: slices.Clone(y0), firstStep: opts.FirstStep, maxStep: opts.MaxStep,
		rtol: tolerances("Rtol", opts.Rtol, 1e-3, opts.RtolEach, n),
		atol: tolerances("Atol", opts.Atol, 1e-6, opts.AtolEach, n),
	}
	for i, v := range p.rtol {
		p.rtol[i] = max(v, 100*eps)
	}
	if end < start {
		p.direction = -1
	}
	if p.maxStep == 0 {
		p.maxStep = math.Inf(1)
	}
	checkJacobian(opts, n)
	r := &ivpRun{ivp: p, opts: opts, watch: newEventWatch(opts.Events), maxNfev: opts.MaxNfev}
	if r.maxNfev == 0 {
		r.maxNfev = 10_000_000
	}
	if opts.TEval != nil {
		r.tEval = checkTEval(opts.TEval, tSpan)
	}
	return r
}

// tolerances returns a tolerance for each of n components.
func tolerances(name string, tol, def float64, each []float64, n int) []float64 {
	if each != nil {
		if len(each) != n {
			panicf("SolveIVP", "wants %d numbers in %sEach and got %d", n, name, len(each))
		}
		for _, v := range each {
			if !(v >= 0) {
				panicf("SolveIVP", "wants numbers of 0 and more in %sEach and got %v", name, v)
			}
		}
		return slices.Clone(each)
	}
	switch {
	case math.IsNaN(tol):
		panicf("SolveIVP", "wants a number for %s and got NaN", name)
	case tol == 0:
		tol = def
	case tol < 0:
		tol = 0
	}
	return slices.Repeat([]float64{tol}, n)
}

// checkTEval returns the times of an array.
func checkTEval(a *nd.Array, tSpan [2]float64) []float64 {
	if a.Ndim() != 1 {
		panicf("SolveIVP", "wants a TEval with one axis and got one with %d", a.Ndim())
	}
	ts := slices.Clone(a.Data())
	lo, hi := min(tSpan[0], tSpan[1]), max(tSpan[0], tSpan[1])
	for i, t := range ts {
		if !(t >= lo && t <= hi) {
			panicf("SolveIVP", "wants a TEval within %v and got %v", tSpan, t)
		}
		if i > 0 && (tSpan[1] > tSpan[0] && t <= ts[i-1] || tSpan[1] < tSpan[0] && t >= ts[i-1]) {
			panicf("SolveIVP", "wants a TEval in the order of the span and got %v after %v", t, ts[i-1])
		}
	}
	return ts
}

// start makes the method, which evaluates the function for the first time.
func (r *ivpRun) start() {
	switch r.opts.Method {
	case RK45:
		r.method = newRungeKutta(r.ivp, dormandPrince(), 7)
	case RK23:
		r.method = newRungeKutta(r.ivp, bogackiShampine(), 4)
	case DOP853:
		r.method = newDOP853(r.ivp)
	case Radau:
		r.method = newRadau(r.ivp, r.opts)
	case LSODA:
		r.method = newLSODA(r.ivp, r.opts)
	case BDF:
		r.method = newBDF(r.ivp, r.opts)
	default:
		panicf("SolveIVP", "wants one of the methods and got %v", r.opts.Method)
	}
}

// drive goes from the start to the end.
func (r *ivpRun) drive() (res *IVPResult, err error) {
	defer r.guard.rescue("SolveIVP", func(e *CallbackError) {
		r.status = -1
		res, err = r.result(e.Error()), e
	})
	if r.opts.TEval == nil {
		r.record(r.t, r.y)
	}
	if r.opts.DenseOutput {
		r.sol = &OdeSolution{n: r.n, ts: []float64{r.t}, later: r.opts.Method == BDF || r.opts.Method == LSODA}
	}
	r.start()
	r.watch.start(r.ivp)
	for {
		why := r.step()
		if why != "" {
			r.status = -1
			return r.result(why), &IVPError{Method: r.opts.Method, T: r.t, Msg: why}
		}
		if r.gather() {
			r.status = 1
			break
		}
		if r.direction*(r.t-r.bound) >= 0 {
			break
		}
		if r.nfev >= r.maxNfev {
			r.status = -1
			why := fmt.Sprintf("the function was evaluated %d times", r.nfev)
			return r.result(why), &IVPError{Method: r.opts.Method, T: r.t, Msg: why}
		}
	}
	return r.result(message(r.status)), nil
}

// step takes a step, and says why if that was not possible.
func (r *ivpRun) step() string {
	p := r.ivp
	if p.n == 0 || p.t == p.bound {
		p.old, p.t = p.t, p.bound
		return ""
	}
	if r.method.step() {
		return ""
	}
	f := make([]float64, p.n)
	p.call(p.t, p.y, f, 1)
	if !finite(f) || !finite(p.y) {
		return "the function returned NaN or Inf"
	}
	if m, ok := r.method.(*lsoda); ok && m.why != "" {
		return m.why
	}
	return "Required step size is less than spacing between numbers."
}

// dense returns the solution in the step just taken.
func (r *ivpRun) dense() interpolant {
	if r.n == 0 || r.t == r.ivp.old {
		return constant(slices.Clone(r.y))
	}
	return r.method.dense()
}

// gather takes what is wanted from the step just taken. It reports whether an event
// ends the integration.
func (r *ivpRun) gather() (terminate bool) {
	var piece interpolant
	here := func() interpolant {
		if piece == nil {
			piece = r.dense()
		}
		return piece
	}
	if r.sol != nil {
		here()
	}
	t, y := r.t, r.y
	if at, yes := r.watch.step(r.ivp, here); yes {
		terminate = true
		t, y = at, make([]float64, r.n)
		here().at(at, y)
	}
	if r.sol != nil && (len(r.sol.pieces) == 0 || t != r.sol.ts[len(r.sol.ts)-1]) {
		r.sol.ts = append(r.sol.ts, t)
		r.sol.pieces = append(r.sol.pieces, piece)
	}
	if r.opts.TEval == nil {
		// With a dense output no time comes twice; only an event can bring that about.
		if r.sol == nil || len(r.ts) < 2 || r.ts[len(r.ts)-1] != t {
			r.record(t, y)
		}
		return terminate
	}
	for len(r.tEval) > 0 && r.direction*(r.tEval[0]-t) <= 0 {
		y := make([]float64, r.n)
		here().at(r.tEval[0], y)
		r.ts, r.ys = append(r.ts, r.tEval[0]), append(r.ys, y)
		r.tEval = r.tEval[1:]
	}
	return terminate
}

// record keeps a point.
func (r *ivpRun) record(t float64, y []float64) {
	r.ts, r.ys = append(r.ts, t), append(r.ys, slices.Clone(y))
}

// result returns what was found so far.
func (r *ivpRun) result(message string) *IVPResult {
	res := &IVPResult{
		T: nd.FromSlice(r.ts, len(r.ts)), Y: columns(r.ys, r.n), Sol: r.sol,
		Nfev: r.nfev, Njev: r.njev, Nlu: r.nlu,
		Status: r.status, Success: r.status >= 0, Message: message,
	}
	if res.Sol != nil && len(res.Sol.pieces) == 0 {
		res.Sol.ts = append(res.Sol.ts, r.t)
		res.Sol.pieces = append(res.Sol.pieces, constant(slices.Clone(r.y)))
	}
	res.TEvents, res.YEvents = r.watch.result(r.n)
	return res
}

// finite reports whether no element is NaN or infinite.
func finite(v []float64) bool {
	for _, x := range v {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return false
		}
	}
	return true
}
