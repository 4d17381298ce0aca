// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is Quad: its options and its choice among the routines of QUADPACK.

import (
	"math"
	"slices"
)

// A Weight is a factor of the integrand, for which Quad has rules of its own.
type Weight string

// The weights. On [a, b], with w the numbers of Wvar:
const (
	NoWeight      Weight = ""         // 1
	WeightCos     Weight = "cos"      // cos(w[0]*x)
	WeightSin     Weight = "sin"      // sin(w[0]*x)
	WeightAlg     Weight = "alg"      // (x-a)^w[0] * (b-x)^w[1]
	WeightAlgLogA Weight = "alg-loga" // that of WeightAlg times log(x-a)
	WeightAlgLogB Weight = "alg-logb" // that of WeightAlg times log(b-x)
	WeightAlgLog  Weight = "alg-log"  // that of WeightAlg times log(x-a)*log(b-x)
	WeightCauchy  Weight = "cauchy"   // 1/(x-w[0]), of which the principal value is taken
)

// QuadOptions change Quad. Nil stands for the defaults.
type QuadOptions struct {
	// The integration ends when the estimate of the error is at most the
	// larger one of Epsabs and Epsrel times the integral.
	Epsabs float64 // default: 1.49e-8. A negative number stands for 0
	Epsrel float64 // default: 1.49e-8. A negative number stands for 0

	Limit int // how many panels the interval may be divided into. Default: 50

	// Points are where the function is singular or breaks off. The interval, a
	// bounded one, is divided there to begin with. Points outside do not count.
	// Default: none. Not used with a weight.
	Points []float64

	Weight Weight    // default: NoWeight
	Wvar   []float64 // the numbers of the weight: one, or two for those that begin with WeightAlg

	// Limlst is how many cycles of WeightCos or WeightSin an infinite interval may
	// take, 3 or more. Default: 50
	Limlst int

	FullOutput bool // make Info. Default: no
}

// withDefaults checks the options and fills in the defaults.
func (o *QuadOptions) withDefaults(function string) QuadOptions {
	q := QuadOptions{}
	if o != nil {
		q = *o
	}
	for _, p := range []*float64{&q.Epsabs, &q.Epsrel} {
		switch {
		case *p == 0:
			*p = 1.49e-8
		case *p < 0:
			*p = 0
		case math.IsNaN(*p):
			panicf(function, "wants numbers for Epsabs and Epsrel and got NaN")
		}
	}
	if q.Epsabs == 0 && q.Epsrel < 50*eps {
		panicf(function, "wants an Epsabs above 0 or an Epsrel of %.3g or more and got %v", 50*eps, q.Epsrel)
	}
	if q.Limit == 0 {
		q.Limit = 50
	}
	if q.Limlst == 0 {
		q.Limlst = 50
	}
	if q.Limit < 1 || q.Limlst < 3 {
		panicf(function, "wants a Limit of 1 and a Limlst of 3 or more and got %d and %d", q.Limit, q.Limlst)
	}
	wanted := 1
	switch q.Weight {
	case NoWeight:
		return q
	case WeightCos, WeightSin, WeightCauchy:
	case WeightAlg, WeightAlgLogA, WeightAlgLogB, WeightAlgLog:
		wanted = 2
	default:
		panicf(function, "wants one of the weights and got %q", string(q.Weight))
	}
	if len(q.Wvar) != wanted {
		panicf(function, "wants %d numbers in Wvar for the weight %q and got %d", wanted, string(q.Weight), len(q.Wvar))
	}
	if len(q.Points) > 0 {
		panicf(function, "takes no Points with the weight %q", string(q.Weight))
	}
	return q
}

// A quadrature is a call of Quad on its way.
type quadrature struct {
	guard
	f    func(x float64) float64
	opts QuadOptions
	// trusted says that f guards what it calls itself.
	trusted bool

	neval  int
	sub    *subdivision
	before float64 // what was found besides sub
	info   *QuadInfo
}

// eval calls the function.
func (q *quadrature) eval(x float64) float64 {
	q.neval++
	if q.trusted {
		return q.f(x)
	}
	q.calling = true
	y := q.f(x)
	q.calling = false
	return y
}

// Quad computes the integral of f from a to b. Either or both may be infinite, and b may
// be below a. With a weight w, it is the integral of f(x)*w(x).
//
// The routines are those of QUADPACK, and so is the number of evaluations:
//
//	QAGS  bisection with rules of 10 and 21 points, and extrapolation
//	QAGP  the same with Points
//	QAGI  an infinite interval, mapped to (0, 1], with rules of 7 and 15 points
//	QAWO  WeightCos or WeightSin on a bounded interval, by rules of Clenshaw and Curtis
//	QAWF  WeightCos or WeightSin on one with one infinite end, cycle by cycle to within Epsabs
//	QAWS  the weights that begin with WeightAlg, whose exponents are above -1, a bounded interval
//	QAWC  WeightCauchy, whose point is neither a nor b, a bounded interval
//
// An integral that does not come as near as wanted gives a *QuadError, and a
// function that panics a *CallbackError; with both comes the best result so far. No
// more than 50 panels, or Limit, are made, so a call ends whatever the function does.
// NaN and Inf of the function give such an integral and a *QuadError.
//
// Quad panics with an *ArgumentError if the options are not as they say, or do not
// fit the interval. R. Piessens, E. de Doncker-Kapenga, C. W. Überhuber, D. K. Kahaner,
// QUADPACK, Springer 1983.
func Quad(f func(x float64) float64, a, b float64, opts *QuadOptions) (*QuadResult, error) {
	if f == nil {
		panicf("Quad", "wants a function and got nil")
	}
	q := &quadrature{f: f, opts: opts.withDefaults("Quad")}
	return q.run("Quad", a, b)
}

// run chooses the routine.
func (q *quadrature) run(function string, a, b float64) (res *QuadResult, err error) {
	if a == b {
		return q.result(0, 0, quadOK)
	}
	f := q.f
	defer func() { q.f = f }() // one with a weight may go over to f(-x)
	defer q.rescue(function, func(e *CallbackError) {
		r := &QuadResult{Y: q.before, Abserr: math.Inf(1), Neval: q.neval, Message: e.Error()}
		if q.sub != nil {
			r.Y += q.sub.sum()
			r.Last = len(q.sub.panels)
		}
		res, err = r, e
	})
	sign := 1.0
	if b < a {
		a, b, sign = b, a, -1
	}
	lower, upper := math.IsInf(a, -1), math.IsInf(b, 1)
	bounded := !lower && !upper
	var y, abserr float64
	var code int
	switch q.opts.Weight {
	case WeightCos, WeightSin:
		if lower && upper {
			panicf(function, "wants one finite end with the weight %q and got none", string(q.opts.Weight))
		}
		if bounded {
			y, abserr, code = q.newFourier().integrate(a, b, q.opts.Epsabs, q.opts.Epsrel)
		} else {
			y, abserr, code = q.fourierTail(a, b)
		}
	case WeightCauchy:
		if !bounded {
			panicf(function, "wants a bounded interval with the weight %q and got one from %v to %v", string(q.opts.Weight), a, b)
		}
		y, abserr, code = q.cauchy(a, b)
	case NoWeight:
		switch {
		case !bounded && len(q.opts.Points) > 0:
			panicf(function, "wants a bounded interval with Points and got one from %v to %v", a, b)
		case !bounded:
			y, abserr, code = q.infinite(a, b)
		case len(q.opts.Points) > 0:
			y, abserr, code = q.broken(a, b)
		default:
			y, abserr, code = q.smooth(a, b)
		}
	default:
		if !bounded {
			panicf(function, "wants a bounded interval with the weight %q and got one from %v to %v", string(q.opts.Weight), a, b)
		}
		y, abserr, code = q.algebraic(a, b)
	}
	return q.result(sign*y, abserr, code)
}

// divided returns a subdivision.
func (q *quadrature) divided(r rule) *subdivision {
	d := &subdivision{rule: r, epsabs: q.opts.Epsabs, epsrel: q.opts.Epsrel, limit: q.opts.Limit}
	if q.sub != nil { // for the space
		d.panels, d.order = q.sub.panels[:0], q.sub.order[:0]
	}
	q.sub = d
	return d
}

// single says whether the rule over the whole interval is all: since it is good
// enough, or since more is of no use.
func (d *subdivision) single(s spread) (done bool, code int) {
	abserr, bound := d.errsum, d.tolerance(d.area)
	if abserr <= 100*eps*s.abs && abserr > bound {
		code = quadRoundoff
	}
	if d.limit == 1 {
		code = quadLimit
	}
	return code != quadOK || abserr <= bound && abserr != s.asc || abserr == 0, code
}

// smooth is QAGS, for a bounded interval.
func (q *quadrature) smooth(a, b float64) (y, abserr float64, code int) {
	d := q.divided(func(p *panel, _ bool) (s spread) {
		p.area, p.err, s = kronrod21.integrate(q.eval, p.a, p.b)
		return s
	})
	return d.extrapolated(a, b)
}

// infinite is QAGI, for an interval with one or two infinite ends: x = a + (1-t)/t with t
// from 0 to 1, or the same downwards from b, or f(x) + f(-x) upwards from 0.
func (q *quadrature) infinite(a, b float64) (y, abserr float64, code int) {
	from, sign, both := a, 1.0, false
	switch {
	case math.IsInf(a, -1) && math.IsInf(b, 1):
		from, both = 0, true
	case math.IsInf(a, -1):
		from, sign = b, -1
	}
	g := func(t float64) float64 {
		x := from + sign*(1-t)/t
		y := q.eval(x)
		if both {
			y += q.eval(-x)
		}
		return y / t / t
	}
	d := q.divided(func(p *panel, _ bool) (s spread) {
		p.area, p.err, s = kronrod15.integrate(g, p.a, p.b)
		return s
	})
	return d.extrapolated(0, 1)
}

// extrapolated integrates over an interval without points.
func (d *subdivision) extrapolated(a, b float64) (y, abserr float64, code int) {
	s := d.begin(a, b)
	if done, code := d.single(s); done {
		return d.area, d.errsum, code
	}
	x := &extrapolation{subdivision: d, abs: s.abs, level: 1, started: true, ready: true, second: true}
	return x.run()
}

// broken is QAGP, for an interval that is divided to begin with.
func (q *quadrature) broken(a, b float64) (y, abserr float64, code int) {
	points := slices.Clone(q.opts.Points)
	points = slices.DeleteFunc(points, func(p float64) bool { return !(p > a && p < b) })
	slices.Sort(points)
	points = slices.Compact(points)
	if len(points) >= q.opts.Limit {
		panicf("Quad", "wants fewer points than the %d panels of Limit and got %d", q.opts.Limit, len(points))
	}
	d := q.divided(func(p *panel, _ bool) (s spread) {
		p.area, p.err, s = kronrod21.integrate(q.eval, p.a, p.b)
		return s
	})
	var abs float64
	var rough []int // the panels whose error could not be estimated
	for i, end := range append(points, b) {
		d.panels = append(d.panels, panel{a: a, b: end})
		p := &d.panels[i]
		s := d.rule(p, false)
		d.area += p.area
		abserr += p.err
		abs += s.abs
		if p.err == s.asc && p.err != 0 {
			rough = append(rough, i)
		}
		d.order = append(d.order, i)
		a = end
	}
	for _, i := range rough {
		d.panels[i].err = abserr
	}
	for _, p := range d.panels {
		d.errsum += p.err
	}
	bound := d.tolerance(d.area)
	if abserr <= 100*eps*abs && abserr > bound {
		code = quadRoundoff
	}
	if len(d.panels) > 1 && q.opts.Limit < len(d.panels)+1 {
		code = quadLimit
	}
	if code != quadOK || abserr <= bound {
		return d.area, abserr, code
	}
	slices.SortStableFunc(d.order, func(i, j int) int {
		switch ei, ej := d.panels[i].err, d.panels[j].err; {
		case ei > ej:
			return -1
		case ei < ej:
			return 1
		}
		return 0
	})
	d.first()
	x := &extrapolation{subdivision: d, abs: abs, level: 1, started: true, ready: true}
	return x.run()
}
