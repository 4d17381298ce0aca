// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is Basinhopping.

import (
	"math"

	"github.com/gosci/gosci/numerics/random"
)

// BasinhoppingOptions change Basinhopping. Nil stands for the defaults.
type BasinhoppingOptions struct {
	// Rng draws the random numbers. Default: random.New() with the system's
	// randomness; with random.New(seed) the search is SciPy's with rng=seed.
	Rng *random.Generator

	Niter    int      // steps. Default: 100
	T        *float64 // the temperature: about the differences of local minima. Default: 1
	Stepsize float64  // the largest change of an element by a step. Default: 0.5

	// Minimizer says how local minima are found. Default: Minimize with BFGS
	Minimizer *MinimizeOptions

	// TakeStep makes a step from x instead. Default: a random one of at most Stepsize,
	// which is adjusted.
	TakeStep func(x []float64, rng *random.Generator) []float64

	// AcceptTest says what is thought of a new minimum: Reject, Accept, or ForceAccept,
	// which passes over the temperature. Default: Accept
	AcceptTest func(fNew float64, xNew []float64, fOld float64, xOld []float64) Acceptance

	// Callback is called with each local minimum, and whether it was accepted. If it
	// returns true, the search ends there, without an error.
	Callback func(x []float64, f float64, accepted bool) bool

	Interval     int // steps between adjustments of Stepsize. Default: 50
	NiterSuccess int // ends after this many steps without a better minimum. Default: never

	TargetAcceptRate float64 // the part of steps to be accepted. Default: 0.5
	StepwiseFactor   float64 // by which Stepsize is adjusted. Default: 0.9
}

// An Acceptance is what AcceptTest says.
type Acceptance int

// What AcceptTest may say.
const (
	Accept Acceptance = iota
	Reject
	ForceAccept
)

// A BasinhoppingResult is what Basinhopping found.
type BasinhoppingResult struct {
	Message string
	Success bool      // the search for the best local minimum succeeded
	Fun     float64   // the function at X
	X       []float64 // the minimum
	Nit     int       // steps

	MinimizationFailures int // local searches without success
	Nfev                 int // calls of the function
	Njev                 int // computations of the gradient

	LowestOptimizationResult *OptimizeResult // of the best local search
}

// String returns a table of the result.
func (r *BasinhoppingResult) String() string {
	var t table
	t.row("message", r.Message)
	t.row("success", r.Success)
	t.row("fun", r.Fun)
	t.row("x", r.X)
	t.row("nit", r.Nit)
	t.row("minimization_failures", r.MinimizationFailures)
	t.row("nfev", r.Nfev)
	t.row("njev", r.Njev)
	if r.LowestOptimizationResult != nil {
		t.row("lowest_optimization_result", r.LowestOptimizationResult.String())
	}
	return t.String()
}

// Basinhopping looks for the global minimum of a function of n numbers: it steps away
// from a local minimum at random, finds the local minimum from there, and accepts that
// if it is less, or else with the probability exp(-(new-old)/T).
//
// With the same random numbers the steps, counts and results are those of SciPy's
// basinhopping.
//
// If the best local search did not succeed, its error is returned, and if a function of
// the caller's panics a *CallbackError, with the best point so far. Basinhopping panics
// with an *ArgumentError if options are out of their range, and where Minimize does.
//
// Source: Wales and Doye, J. Physical Chemistry A 101 (1997) 5111.
func Basinhopping(f func(x []float64) float64, x0 []float64, opts *BasinhoppingOptions) (res *BasinhoppingResult, err error) {
	const name = "Basinhopping"
	h := newHopping(name, f, opts)
	defer h.rescue(name, func(e *CallbackError) {
		h.res.Success, h.res.Message = false, e.Error()
		res, err = &h.res, e
	})
	err = h.run(name, clone(x0))
	return &h.res, err
}

// A hopping is a call of Basinhopping on its way.
type hopping struct {
	guard
	f     func(x []float64) float64
	o     BasinhoppingOptions
	res   BasinhoppingResult
	best  error // of the best local search
	x     []float64
	fun   float64
	ok    bool // the search for x succeeded
	steps int
	taken int
}

func newHopping(name string, f func(x []float64) float64, opts *BasinhoppingOptions) *hopping {
	h := &hopping{f: f}
	if opts != nil {
		h.o = *opts
	}
	o := &h.o
	switch {
	case f == nil:
		panicf(name, "wants a function and got nil")
	case o.Niter < 0 || o.Interval < 0 || o.NiterSuccess < 0:
		panicf(name, "wants counts of 0 or more and got a negative one")
	case !(o.Stepsize >= 0) || math.IsInf(o.Stepsize, 1):
		panicf(name, "wants a Stepsize of 0 or more and got %v", o.Stepsize)
	case o.T != nil && !(*o.T >= 0):
		panicf(name, "wants a temperature of 0 or more and got %v", *o.T)
	case !(o.TargetAcceptRate >= 0 && o.TargetAcceptRate < 1) || !(o.StepwiseFactor >= 0 && o.StepwiseFactor < 1):
		panicf(name, "wants a TargetAcceptRate and a StepwiseFactor between 0 and 1 and got %v and %v", o.TargetAcceptRate, o.StepwiseFactor)
	}
	if o.Rng == nil {
		o.Rng = random.New()
	}
	if o.T == nil {
		one := 1.0
		o.T = &one
	}
	o.Niter, o.Interval = orDefault(o.Niter, 100), orDefault(o.Interval, 50)
	o.Stepsize = orDefault(o.Stepsize, 0.5)
	o.TargetAcceptRate, o.StepwiseFactor = orDefault(o.TargetAcceptRate, 0.5), orDefault(o.StepwiseFactor, 0.9)
	if o.NiterSuccess == 0 {
		o.NiterSuccess = o.Niter + 2
	}
	return h
}

// run makes the steps.
func (h *hopping) run(name string, x []float64) error {
	r, o := &h.res, &h.o
	last, err := h.local(x)
	if last == nil {
		r.X, r.Fun = x, math.NaN()
		return of(name, err)
	}
	h.x, h.fun, h.ok = last.X, last.Fun, last.Success
	h.lowest(last, err)
	if isPanic(err) {
		r.Message = err.Error()
		return of(name, err)
	}
	r.Message = "requested number of basinhopping iterations completed successfully"
	stop := h.report(last, true)
	idle := 0
	for r.Nit < o.Niter && !stop {
		r.Nit++
		next, err := h.local(h.step())
		if next == nil || isPanic(err) {
			if next != nil && next.X != nil && next.Fun < r.Fun {
				r.X, r.Fun = next.X, next.Fun
			}
			r.Success, r.Message = false, err.Error()
			return of(name, err)
		}
		accepted := h.accepts(next)
		if accepted {
			h.taken++
			h.x, h.fun, h.ok = next.X, next.Fun, next.Success
		}
		better := accepted && next.Success && (next.Fun < r.Fun || !r.Success)
		if better {
			h.lowest(next, err)
		}
		if stop = h.report(next, accepted); stop {
			break
		}
		if idle++; better {
			idle = 0
		} else if idle > o.NiterSuccess {
			r.Message = "success condition satisfied"
			break
		}
	}
	if stop {
		r.Message = msgStopped
		return nil
	}
	return of(name, h.best)
}

// local finds a local minimum. The result is nil only with an error that is not that of
// a search.
func (h *hopping) local(x []float64) (*OptimizeResult, error) {
	last, err := Minimize(h.f, x, h.o.Minimizer)
	if last == nil {
		return nil, err
	}
	h.res.Nfev += last.Nfev
	h.res.Njev += last.Njev
	if !last.Success {
		h.res.MinimizationFailures++
	}
	return last, err
}

func isPanic(err error) bool {
	_, is := err.(*CallbackError) //nolint:errorlint // Minimize returns it as it is
	return is
}

// lowest keeps the best local minimum.
func (h *hopping) lowest(last *OptimizeResult, err error) {
	r := &h.res
	r.LowestOptimizationResult, r.X, r.Fun, r.Success, h.best = last, clone(last.X), last.Fun, last.Success, err
}

// report calls the callback. It returns true if the search is to end.
func (h *hopping) report(last *OptimizeResult, accepted bool) bool {
	if h.o.Callback == nil {
		return false
	}
	h.calling = true
	stop := h.o.Callback(clone(last.X), last.Fun, accepted)
	h.calling = false
	return stop
}

// step returns a point away from the current minimum.
func (h *hopping) step() []float64 {
	o := &h.o
	if o.TakeStep != nil {
		h.calling = true
		x := o.TakeStep(clone(h.x), o.Rng)
		h.calling = false
		if len(x) != len(h.x) {
			panicf("Basinhopping", "wants a step to %d numbers and got %d", len(h.x), len(x))
		}
		return x
	}
	if h.steps++; h.steps%o.Interval == 0 {
		if float64(h.taken)/float64(h.steps) > o.TargetAcceptRate {
			o.Stepsize /= o.StepwiseFactor // too many stay in the basin
		} else {
			o.Stepsize *= o.StepwiseFactor
		}
	}
	x := clone(h.x)
	low, width := -o.Stepsize, o.Stepsize-(-o.Stepsize)
	for j := range x {
		x[j] += low + width*o.Rng.Float64()
	}
	return x
}

// accepts reports whether a local minimum becomes the current one: by the test of the
// caller's and that of Metropolis.
func (h *hopping) accepts(next *OptimizeResult) bool {
	verdict := Accept
	if h.o.AcceptTest != nil {
		h.calling = true
		verdict = h.o.AcceptTest(next.Fun, clone(next.X), h.fun, clone(h.x))
		h.calling = false
		if verdict == ForceAccept {
			return true
		}
	}
	beta := math.Inf(1)
	if *h.o.T != 0 {
		beta = 1 / *h.o.T
	}
	w := math.Exp(min(0, -(next.Fun-h.fun)*beta))
	u := h.o.Rng.Float64()
	return verdict == Accept && w >= u && (next.Success || !h.ok)
}
