// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is MinimizeScalar: its options, its result and its choice of a method.

import (
	"fmt"
	"math"
	"strings"
)

// MinimizeScalarOptions change MinimizeScalar. Nil stands for the defaults.
type MinimizeScalarOptions struct {
	// Method is Brent, Golden or Bounded. Default: Bounded with Bounds, else Brent.
	Method Method

	// Bracket holds, for Brent and Golden, two points from which to go downhill, or
	// three with the least value of the function in the middle. Default: 0, 1.
	Bracket []float64
	// Bounds holds the two numbers between which Bounded searches.
	Bounds []float64

	// Tol is the accuracy of x. Default: 1.48e-8 of x for Brent, 1.49e-8 of x for
	// Golden, 1e-5 for Bounded.
	Tol float64

	Maxiter int // iterations. Default: 500, 5000 for Golden
}

// A MinimizeScalarResult is what MinimizeScalar found.
type MinimizeScalarResult struct {
	Message string
	Success bool
	Status  int
	Fun     float64 // the function at X
	X       float64 // the minimum, or the best point
	Nit     int     // iterations
	Nfev    int     // calls of the function
}

// String returns a table of the result.
func (r *MinimizeScalarResult) String() string {
	var t table
	t.row("message", r.Message)
	t.row("success", r.Success)
	t.row("status", r.Status)
	t.row("fun", r.Fun)
	t.row("x", r.X)
	t.row("nit", r.Nit)
	t.row("nfev", r.Nfev)
	return t.String()
}

// MinimizeScalar finds a local minimum of a function of one number. The methods,
// their defaults and the counts of calls are those of SciPy's minimize_scalar.
//
// A search that does not succeed returns the best point with a *ConvergenceError,
// and with a *CallbackError if the function panicked. MinimizeScalar panics with
// an *ArgumentError if options are out of their range or do not fit the method, or
// the middle of three points is not the lowest.
//
// Source: Brent, Algorithms for Minimization Without Derivatives, 1973, chapter 5.
func MinimizeScalar(f func(x float64) float64, opts *MinimizeScalarOptions) (res *MinimizeScalarResult, err error) {
	const name = "MinimizeScalar"
	var o MinimizeScalarOptions
	if opts != nil {
		o = *opts
	}
	o.Method = Method(strings.ToLower(string(o.Method)))
	if o.Method == "" {
		o.Method = Brent
		if o.Bounds != nil {
			o.Method = Bounded
		}
	}
	switch {
	case f == nil:
		panicf(name, "wants a function and got nil")
	case o.Method != Brent && o.Method != Golden && o.Method != Bounded:
		panicf(name, "wants one of its methods and got %q", string(o.Method))
	case !(o.Tol >= 0) || o.Maxiter < 0:
		panicf(name, "wants a Tol and a Maxiter of 0 or more and got %v and %d", o.Tol, o.Maxiter)
	case o.Method == Bounded && len(o.Bounds) != 2:
		panicf(name, "wants 2 bounds for bounded and got %d", len(o.Bounds))
	case o.Method == Bounded && (!(o.Bounds[0] <= o.Bounds[1]) || !finite(o.Bounds)):
		panicf(name, "wants finite bounds, the lower one first, and got %v and %v", o.Bounds[0], o.Bounds[1])
	case o.Method != Bounded && o.Bounds != nil:
		panicf(name, "wants no bounds for %s and got some", o.Method)
	case o.Method != Bounded && o.Bracket != nil && len(o.Bracket) != 2 && len(o.Bracket) != 3:
		panicf(name, "wants a bracket of 2 or 3 numbers and got %d", len(o.Bracket))
	}
	var g guard
	s := &scalarSearch{best: math.NaN(), bestF: math.Inf(1)}
	s.f = func(x float64) float64 {
		s.nfev++
		g.calling = true
		y := f(x)
		g.calling = false
		if y < s.bestF || math.IsNaN(s.best) {
			s.best, s.bestF = x, y
		}
		return y
	}
	res = &MinimizeScalarResult{}
	defer g.rescue(name, func(e *CallbackError) {
		*res = MinimizeScalarResult{Message: e.Error(), Status: statusPanic, X: s.best, Fun: s.bestF, Nfev: s.nfev}
		err = e
	})
	var message string
	switch o.Method {
	case Bounded:
		message = s.bounded(o.Bounds[0], o.Bounds[1], orDefault(o.Tol, 1e-5), orDefault(o.Maxiter, 500))
	case Golden:
		message = s.fromBracket(name, o.Bracket, func(b bracket) string {
			return s.golden(b, orDefault(o.Tol, sqrtEps), orDefault(o.Maxiter, 5000))
		})
	default:
		message = s.fromBracket(name, o.Bracket, func(b bracket) string {
			return s.brent(b, orDefault(o.Tol, 1.48e-8), orDefault(o.Maxiter, 500))
		})
	}
	*res = MinimizeScalarResult{Success: true, Fun: s.fx, X: s.x, Nit: s.nit, Nfev: s.nfev}
	switch {
	case math.IsNaN(s.x) || math.IsNaN(s.fx):
		res.Status, res.Message = 2, msgNaN
		res.X, res.Fun = s.best, s.bestF
	case message != "":
		res.Status, res.Message = 1, message
	case o.Method == Bounded:
		res.Message = "Solution found."
	default:
		res.Message = fmt.Sprintf("Optimization terminated successfully;\nThe returned value satisfies the termination criteria\n(using xtol = %v )",
			orDefault(o.Tol, map[Method]float64{Brent: 1.48e-8, Golden: sqrtEps}[o.Method]))
	}
	if res.Status != 0 {
		res.Success = false
		return res, &ConvergenceError{Func: name, Method: o.Method, Status: res.Status, Msg: res.Message}
	}
	return res, nil
}

// fromBracket brackets a minimum from the points given and goes on with a method.
func (s *scalarSearch) fromBracket(name string, points []float64, method func(b bracket) string) string {
	var b bracket
	switch len(points) {
	case 3:
		b = bracket{points[0], points[1], points[2], 0, 0, 0}
		if b.a > b.c {
			b.a, b.c = b.c, b.a
		}
		if !(b.a < b.b && b.b < b.c) {
			panicf(name, "wants a bracket with its second point in the middle and got %v", points)
		}
		b.fa, b.fb, b.fc = s.f(b.a), s.f(b.b), s.f(b.c)
		if b.fb >= b.fa || b.fb >= b.fc {
			panicf(name, "wants a bracket with the least value in the middle and got %v, %v and %v", b.fa, b.fb, b.fc)
		}
	case 2:
		b = s.downhill(points[0], points[1])
	default:
		b = s.downhill(0, 1)
	}
	if !b.valid() {
		s.x, s.fx = b.lowest()
		return "no bracket of a minimum was found"
	}
	return method(b)
}
