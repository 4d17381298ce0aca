// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is integrals over more than one variable: Quad within Quad.

import (
	"fmt"
	"math"
)

// A Range is the interval of a variable of Nquad.
type Range struct {
	A, B float64 // the ends, perhaps infinite
	// Func, if not nil, gives the ends in place of A and B. It gets the
	// variables further out, that is, those that follow in their order.
	Func func(outer []float64) (a, b float64)
	// Opts are the options of the integral over this variable. Default: those
	// of NquadOptions
	Opts *QuadOptions
}

// NquadOptions change Nquad, Dblquad and Tplquad. Nil stands for the defaults.
type NquadOptions struct {
	Epsabs float64 // default: 1.49e-8. A negative number stands for 0
	Epsrel float64 // default: 1.49e-8. A negative number stands for 0

	// MaxNeval ends the integration, with a *QuadError, when the function has been
	// evaluated more often. Default: 100 million
	MaxNeval int
}

// An NquadResult is an integral over more than one variable.
type NquadResult struct {
	Y      float64 // the integral
	Abserr float64 // the largest estimate of an error, of all the integrals within
	Neval  int     // how often the function was evaluated
}

// String returns a table of the result.
func (r *NquadResult) String() string {
	return fmt.Sprintf("%8s: %v\n%8s: %.3g\n%8s: %d", "y", r.Y, "abserr", r.Abserr, "neval", r.Neval)
}

// Constant returns the function that is c everywhere: an end for Dblquad.
func Constant(c float64) func(x float64) float64 {
	return func(float64) float64 { return c }
}

// Constant2 returns the function of two variables that is c everywhere: an end
// for Tplquad.
func Constant2(c float64) func(x, y float64) float64 {
	return func(_, _ float64) float64 { return c }
}

// Dblquad computes the integral of f(y, x) over x from a to b and y from g(x) to h(x).
// The variable that is integrated over first comes first, as in SciPy. Everything else
// is as Nquad has it.
func Dblquad(f func(y, x float64) float64, a, b float64, g, h func(x float64) float64, opts *NquadOptions) (*NquadResult, error) {
	if f == nil || g == nil || h == nil {
		panicf("Dblquad", "wants three functions and got nil")
	}
	return nquad("Dblquad", func(x []float64) float64 { return f(x[0], x[1]) }, []Range{
		{Func: func(outer []float64) (float64, float64) { return g(outer[0]), h(outer[0]) }},
		{A: a, B: b},
	}, opts)
}

// Tplquad computes the integral of f(z, y, x) over x from a to b, y from g(x) to h(x) and z
// from q(x, y) to r(x, y). The variable that is integrated over first comes first, as
// in SciPy. Everything else is as Nquad has it.
func Tplquad(f func(z, y, x float64) float64, a, b float64, g, h func(x float64) float64, q, r func(x, y float64) float64, opts *NquadOptions) (*NquadResult, error) {
	if f == nil || g == nil || h == nil || q == nil || r == nil {
		panicf("Tplquad", "wants five functions and got nil")
	}
	return nquad("Tplquad", func(x []float64) float64 { return f(x[0], x[1], x[2]) }, []Range{
		{Func: func(outer []float64) (float64, float64) {
			y, x := outer[0], outer[1]
			return q(x, y), r(x, y)
		}},
		{Func: func(outer []float64) (float64, float64) { return g(outer[0]), h(outer[0]) }},
		{A: a, B: b},
	}, opts)
}

// Nquad computes the integral of f over the variables x[0], x[1], …, one for each
// range. The first range is that of the innermost integral, whose ends may depend on all
// other variables. Each integral is one of Quad, so the counts are those of
// SciPy's nquad.
//
// If an integral within does not come as near as wanted, the first *QuadError of that kind
// is returned with the result. An integral within that is NaN ends all, since the result
// would be NaN; so do a panic of f or of a range, with a *CallbackError, and MaxNeval.
// What is returned then is the sum over the part of the outermost interval that is done.
// The slices that f and Func get are good during the call only.
//
// Nquad panics with an *ArgumentError if there are no ranges, and where Quad does.
func Nquad(f func(x []float64) float64, ranges []Range, opts *NquadOptions) (*NquadResult, error) {
	if f == nil || len(ranges) == 0 {
		panicf("Nquad", "wants a function and one range or more and got %d", len(ranges))
	}
	return nquad("Nquad", f, ranges, opts)
}

// A nest is a call of Nquad on its way.
type nest struct {
	guard
	function string
	f        func(x []float64) float64
	ranges   []Range
	x, outer []float64
	arg      []float64 // what f gets
	quads    []*quadrature
	maxNeval int
	neval    int
	abserr   float64
	err      error // the first *QuadError
}

// A nestEnd is the panic by which an integral within ends all.
type nestEnd struct{ err *QuadError }

func nquad(function string, f func(x []float64) float64, ranges []Range, opts *NquadOptions) (res *NquadResult, err error) {
	if opts == nil {
		opts = &NquadOptions{}
	}
	n := len(ranges)
	w := &nest{function: function, f: f, ranges: ranges, x: make([]float64, n), outer: make([]float64, n), arg: make([]float64, n), maxNeval: opts.MaxNeval}
	if w.maxNeval == 0 {
		w.maxNeval = 100_000_000
	}
	if w.maxNeval < 0 {
		panicf(function, "wants a MaxNeval of 0 or more and got %d", opts.MaxNeval)
	}
	for i, r := range ranges {
		o := r.Opts
		if o == nil {
			o = &QuadOptions{Epsabs: opts.Epsabs, Epsrel: opts.Epsrel}
		}
		q := &quadrature{opts: o.withDefaults(function), trusted: true}
		q.opts.FullOutput = false
		q.f = func(v float64) float64 { return w.value(i, v) }
		w.quads = append(w.quads, q)
	}
	defer w.rescue(function, func(e *CallbackError) { res, err = w.partial(), e })
	defer func() {
		if w.calling {
			return
		}
		switch v := recover().(type) {
		case nil:
		case nestEnd:
			res, err = w.partial(), v.err
			if v.err.Ier == quadOK {
				res.Y = math.NaN()
			}
		default:
			panic(v)
		}
	}()
	y := w.integrate(n - 1)
	return &NquadResult{Y: y, Abserr: w.abserr, Neval: w.neval}, w.err
}

// partial returns what the outermost integral has so far.
func (w *nest) partial() *NquadResult {
	r := &NquadResult{Abserr: math.Inf(1), Neval: w.neval}
	if sub := w.quads[len(w.quads)-1].sub; sub != nil {
		r.Y = sub.sum()
	}
	return r
}

// value is the integrand of the integral over variable i.
func (w *nest) value(i int, v float64) float64 {
	w.x[i] = v
	if i > 0 {
		return w.integrate(i - 1)
	}
	if w.neval >= w.maxNeval {
		panic(nestEnd{&QuadError{Ier: quadLimit, Msg: fmt.Sprintf("the function was evaluated %d times", w.neval)}})
	}
	w.neval++
	copy(w.arg, w.x)
	w.calling = true
	y := w.f(w.arg)
	w.calling = false
	return y
}

// integrate integrates over variable i.
func (w *nest) integrate(i int) float64 {
	r := &w.ranges[i]
	a, b := r.A, r.B
	if r.Func != nil {
		outer := w.outer[i+1:]
		copy(outer, w.x[i+1:])
		w.calling = true
		a, b = r.Func(outer)
		w.calling = false
	}
	res, err := w.quads[i].run(w.function, a, b)
	w.abserr = most(w.abserr, res.Abserr)
	if err != nil {
		if w.err == nil {
			w.err = err
		}
		if i < len(w.ranges)-1 && math.IsNaN(res.Y) {
			panic(nestEnd{&QuadError{Ier: quadOK, Msg: "an integral within is NaN"}})
		}
	}
	return res.Y
}
