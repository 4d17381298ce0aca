// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is RootScalar: its options, its result and its choice of a method.

import (
	"fmt"
	"math"
)

// eps is the distance from 1 to the next larger float64.
const eps = 0x1p-52

// RootScalarOptions change RootScalar. Nil stands for the defaults.
type RootScalarOptions struct {
	// Method is the method. Default: Brentq with a Bracket; without one Halley,
	// Newton or Secant as Fprime2, Fprime or X1 is given, else Newton with
	// differences for the derivative.
	Method Method

	// Bracket holds two numbers at which the function differs in sign.
	Bracket []float64

	X0 float64  // where Newton, Secant and Halley begin. Default: 0
	X1 *float64 // the second point of Secant. Default: near X0

	Fprime  func(x float64) float64 // the derivative
	Fprime2 func(x float64) float64 // the second derivative

	// The methods stop when the root is known to within Xtol + Rtol*|root|. The
	// defaults are those of SciPy's functions for the methods: of those with a
	// bracket 2e-12 and 4 times the machine's precision, else 1.48e-8 and 0.
	Xtol float64
	Rtol float64

	Maxiter int // iterations. Default: 100 with a bracket, else 50
}

// A RootResults is what RootScalar found.
type RootResults struct {
	Converged     bool
	Flag          string // "converged", or why not
	FunctionCalls int    // calls of the function and of its derivatives
	Iterations    int
	Root          float64 // the root, or the best estimate
	Method        Method  // the method used
}

// String returns a table of the result.
func (r *RootResults) String() string {
	var t table
	t.row("converged", r.Converged)
	t.row("flag", r.Flag)
	t.row("function_calls", r.FunctionCalls)
	t.row("iterations", r.Iterations)
	t.row("root", r.Root)
	t.row("method", r.Method)
	return t.String()
}

// What a method without success says in Flag.
const (
	flagConverged = "converged"
	flagConverr   = "convergence error"
)

// RootScalar finds a root of a function of one number: an x with f(x) = 0. The
// methods, their defaults and the counts of calls are those of SciPy's
// root_scalar.
//
// A root that is not found, and a function that returns NaN, give a
// *ConvergenceError; a function that panics gives a *CallbackError. With both
// comes the result so far. RootScalar panics with an *ArgumentError if options
// are out of their range, what the method needs is missing, or the function has
// the same sign at both ends of the bracket.
//
// Sources: Brent, Algorithms for Minimization Without Derivatives, 1973, chapter
// 4; Bus and Dekker, ACM TOMS 1 (1975) 330; Ridders, IEEE Trans. Circuits and
// Systems 26 (1979) 979; Alefeld, Potra and Shi, ACM TOMS 21 (1995) 327.
func RootScalar(f func(x float64) float64, opts *RootScalarOptions) (*RootResults, error) {
	if opts == nil {
		opts = &RootScalarOptions{}
	}
	s := newRootSearch(f, opts)
	return s.run()
}

// A rootSearch is a call of RootScalar on its way.
type rootSearch struct {
	guard
	f    func(x float64) float64
	opts *RootScalarOptions
	res  RootResults
	a, b float64 // the bracket
	msg  string  // why there is no root
}

// rootBrackets reports whether a method wants a bracket, and whether it is one of RootScalar.
func rootBrackets(m Method) (bracket, ok bool) {
	switch m {
	case Brentq, Brenth, Bisect, Ridder, TOMS748:
		return true, true
	case Newton, Secant, Halley:
		return false, true
	default:
		return false, false
	}
}

// newRootSearch checks the arguments and completes the options.
func newRootSearch(f func(x float64) float64, opts *RootScalarOptions) *rootSearch {
	const name = "RootScalar"
	o := *opts
	switch {
	case f == nil:
		panicf(name, "wants a function and got nil")
	case o.Bracket != nil && len(o.Bracket) != 2:
		panicf(name, "wants a bracket of 2 numbers and got %d", len(o.Bracket))
	case !(o.Xtol >= 0) || !(o.Rtol >= 0):
		panicf(name, "wants tolerances of 0 or more and got %v and %v", o.Xtol, o.Rtol)
	case o.Maxiter < 0:
		panicf(name, "wants a Maxiter of 0 or more and got %d", o.Maxiter)
	}
	if o.Method == "" {
		switch {
		case o.Bracket != nil:
			o.Method = Brentq
		case o.Fprime != nil && o.Fprime2 != nil:
			o.Method = Halley
		case o.Fprime != nil || o.X1 == nil:
			o.Method = Newton
		default:
			o.Method = Secant
		}
	}
	bracket, ok := rootBrackets(o.Method)
	switch {
	case !ok:
		panicf(name, "wants one of its methods and got %q", string(o.Method))
	case bracket && o.Bracket == nil:
		panicf(name, "wants a bracket for %s and got none", o.Method)
	case o.Method == Halley && (o.Fprime == nil || o.Fprime2 == nil):
		panicf(name, "wants Fprime and Fprime2 for halley and got fewer")
	case o.Method == Secant && o.X1 != nil && *o.X1 == o.X0:
		panicf(name, "wants an X1 that is not X0 and got %v twice", o.X0)
	}
	s := &rootSearch{f: f, opts: &o, res: RootResults{Method: o.Method, Root: o.X0}}
	if bracket {
		s.a, s.b = o.Bracket[0], o.Bracket[1]
		s.res.Root = s.a
		o.Xtol, o.Rtol, o.Maxiter = orDefault(o.Xtol, 2e-12), orDefault(o.Rtol, 4*eps), orDefault(o.Maxiter, 100)
		if o.Rtol < 4*eps {
			panicf(name, "wants an Rtol of at least %v and got %v", 4*eps, o.Rtol)
		}
	} else {
		o.Xtol, o.Maxiter = orDefault(o.Xtol, 1.48e-8), orDefault(o.Maxiter, 50)
	}
	return s
}

// orDefault returns v, or def for a v of zero.
func orDefault[T comparable](v, def T) T {
	var zero T
	if v == zero {
		return def
	}
	return v
}

// run calls the method.
func (s *rootSearch) run() (res *RootResults, err error) {
	defer s.rescue("RootScalar", func(e *CallbackError) {
		s.res.Flag = e.Error()
		res, err = &s.res, e
	})
	switch s.opts.Method {
	case Bisect:
		s.bracketed(s.bisect)
	case Ridder:
		s.bracketed(s.ridder)
	case TOMS748:
		s.bracketed(s.toms748)
	case Brentq, Brenth:
		s.bracketed(s.brent)
	case Secant:
		s.secant()
	default:
		s.newton()
	}
	if s.msg != "" {
		if s.res.Flag == "" {
			s.res.Flag = flagConverr
		}
		return &s.res, &ConvergenceError{Func: "RootScalar", Method: s.opts.Method, Status: -2, Msg: s.msg}
	}
	s.res.Converged, s.res.Flag = true, flagConverged
	return &s.res, nil
}

// eval calls the function. It reports false if that returned NaN.
func (s *rootSearch) eval(f func(x float64) float64, x float64) (y float64, ok bool) {
	s.res.FunctionCalls++
	s.calling = true
	y = f(x)
	s.calling = false
	if math.IsNaN(y) {
		s.msg = fmt.Sprintf("the function is NaN at %v", x)
		return y, false
	}
	return y, true
}

// exhausted says that the iterations came to their limit.
func (s *rootSearch) exhausted() {
	s.msg = fmt.Sprintf("no root after %d iterations, at %v", s.opts.Maxiter, s.res.Root)
}
