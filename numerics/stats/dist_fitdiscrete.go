// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file fits discrete distributions to counts by maximum likelihood.

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// Counts are whole numbers: a *[nd.Int], *[nd.Uint8], *[nd.Bool], or an *[nd.Array] with
// nothing else in it.
type Counts interface {
	Shape() []int
}

// DiscreteFitOptions change a fit of a discrete distribution. Nil stands for the defaults.
type DiscreteFitOptions struct {
	// Fix holds parameters by their names, "loc" and the shapes', that stay as they are.
	// Default: loc is 0, as in SciPy.
	Fix map[string]float64
	// Bounds holds the least and the largest value of parameters by their names. Default: what
	// the distribution allows.
	Bounds map[string][2]float64
}

// outsideSupport is what is wrong with data that no parameters allow.
const outsideSupport = "the data lie outside the support"

// mostPoints is how many combinations of whole parameters are tried.
const mostPoints = 1_000_000

// Fit returns the distribution of the same family that makes the data most likely; the parameters
// of d do not matter. Data of any shape count alike. Where SciPy's fit wants bounds for all
// parameters and searches at random, this is the maximum itself:
//
//   - the formula for poisson, bernoulli, geom and randint, and for the p of binom and nbinom;
//   - for the n of binom and nbinom, and for zipf, the maximum of the likelihood with the best p,
//     a function with one top, for which an n need not be whole in nbinom;
//   - for hypergeom and for a loc within bounds, the best of all combinations of whole numbers
//     within the bounds, of which there may be a million. One free parameter of hypergeom needs no bounds
//     but M.
//
// The error is a [*FitError]: the data are empty, hold what is no whole number, lie outside the
// support that the options leave, or the likelihood grows for ever, as that of binom with a free n
// does for data whose variance is not below their mean, and that of nbinom for others. Fit
// panics with an [*ArgumentError] if a name is that of no parameter, bounds are not in order, or there
// are too many combinations.
func (d *Discrete) Fit(data Counts, opts *DiscreteFitOptions) (*Discrete, error) {
	f := d.family
	o := DiscreteFitOptions{}
	if opts != nil {
		o = *opts
	}
	c, err := f.tally(data)
	if err != nil {
		return nil, err
	}
	s := f.space(o)
	loc := len(s) - 1
	if s[loc].lo == s[loc].hi {
		return f.fitAt(c, s, s[loc].lo)
	}
	if !(s[loc].count() <= mostPoints) {
		panicf("Fit", "wants bounds for loc with at most %d numbers and got %v to %v", mostPoints, s[loc].lo, s[loc].hi)
	}
	var best *Discrete
	least := math.Inf(1)
	for at := math.Ceil(s[loc].lo); at <= s[loc].hi; at++ {
		fit, e := f.fitAt(c, s, at)
		if e != nil {
			err = e
			continue
		}
		if v := c.nnlf(fit); v < least {
			best, least = fit, v
		}
	}
	if best == nil {
		return nil, err
	}
	return best, nil
}

// Nnlf returns the negative log-likelihood of data, -Σ Logpmf(k): what a fit makes small. It is +Inf
// if a number lies outside the support. It panics with an [*ArgumentError] if data are no [Counts].
func (d *Discrete) Nnlf(data Counts) float64 {
	s := 0.0
	for _, k := range numbersOf("Nnlf", data) {
		s -= d.Logpmf(k)
	}
	return s
}

// numbersOf returns counts as numbers.
func numbersOf(function string, data Counts) []float64 {
	switch x := data.(type) {
	case *nd.Array:
		return x.Data()
	case *nd.Int:
		return x.AsArray().Data()
	case *nd.Uint8:
		return x.AsArray().Data()
	case *nd.Bool:
		return x.AsArray().Data()
	}
	panicf(function, "wants an array of whole numbers and got %T", data)
	return nil
}

// A tally says how often which numbers come, in order.
type tally struct {
	k, times  []float64
	n         float64 // of all
	mean, dev float64 // the mean, and the mean square of what differs from it
}

// tally counts the data.
func (f *discreteFamily) tally(data Counts) (*tally, error) {
	x := slices.Clone(numbersOf("Fit", data))
	if len(x) == 0 {
		return nil, &FitError{f.scipy, "the data are empty"}
	}
	for _, v := range x {
		if v != math.Floor(v) || math.IsInf(v, 0) {
			return nil, &FitError{f.scipy, fmt.Sprintf("the data hold %v, which is no whole number", v)}
		}
	}
	slices.Sort(x)
	c := &tally{n: float64(len(x))}
	c.mean, c.dev = meanVar(x)
	for i, v := range x {
		if i == 0 || v != x[i-1] {
			c.k, c.times = append(c.k, v), append(c.times, 0)
		}
		c.times[len(c.times)-1]++
	}
	return c, nil
}

// moved returns the tally of the numbers less loc.
func (c *tally) moved(loc float64) *tally {
	m := *c
	m.k = make([]float64, len(c.k))
	for i, k := range c.k {
		m.k[i] = k - loc
	}
	m.mean -= loc
	return &m
}

func (c *tally) min() float64 { return c.k[0] }
func (c *tally) max() float64 { return c.k[len(c.k)-1] }

// nnlf returns the negative log-likelihood of a distribution.
func (c *tally) nnlf(d *Discrete) float64 {
	s := 0.0
	for i, k := range c.k {
		s -= c.times[i] * d.Logpmf(k)
	}
	return s
}

// likelihood returns the log-likelihood of shapes, -Inf of what are none.
func (f *discreteFamily) likelihood(c *tally, shapes ...float64) float64 {
	std := f.make(shapes)
	if std == nil {
		return math.Inf(-1)
	}
	a, b := std.support()
	if c.min() < a || c.max() > b {
		return math.Inf(-1)
	}
	s := 0.0
	for i, k := range c.k {
		s += c.times[i] * std.logpmf(k)
	}
	if s != s {
		return math.Inf(-1)
	}
	return s
}

// A span is where a parameter may lie.
type span struct{ lo, hi float64 }

func (s span) clamp(v float64) float64 { return min(max(v, s.lo), s.hi) }
func (s span) isFixed() bool           { return s.lo == s.hi }

// whole returns the span of the whole numbers in s that are not below least.
func (s span) whole(least float64) span {
	return span{max(math.Ceil(s.lo), math.Ceil(least)), math.Floor(s.hi)}
}

// count returns how many whole numbers there are.
func (s span) count() float64 { return math.Floor(s.hi) - math.Ceil(s.lo) + 1 }

// space returns where the shapes and loc may lie.
func (f *discreteFamily) space(o DiscreteFitOptions) []span {
	names := append(slices.Clone(f.shapes), "loc")
	s := make([]span, len(names))
	for i := range s {
		s[i] = span{math.Inf(-1), math.Inf(1)}
	}
	s[len(s)-1] = span{0, 0}
	at := func(name string) int {
		i := slices.Index(names, name)
		if i < 0 {
			panicf("Fit", "wants the names %s of the parameters of %s and got %q", strings.Join(names, ", "), f.scipy, name)
		}
		return i
	}
	for name, b := range o.Bounds {
		if !(b[0] <= b[1]) {
			panicf("Fit", "wants bounds of %s in order and got %v and %v", name, b[0], b[1])
		}
		s[at(name)] = span{b[0], b[1]}
	}
	for name, v := range o.Fix {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			panicf("Fit", "wants a number for %s and got %v", name, v)
		}
		s[at(name)] = span{v, v}
	}
	if l := s[len(s)-1]; l.isFixed() && l.lo != math.Floor(l.lo) {
		panicf("Fit", "wants a whole loc and got %v", l.lo)
	}
	return s
}

// fitAt returns the best distribution with a loc.
func (f *discreteFamily) fitAt(c *tally, s []span, loc float64) (*Discrete, error) {
	shapes, problem := f.best(c.moved(loc), s)
	if problem == "" && (f.make(shapes) == nil || math.IsInf(f.likelihood(c.moved(loc), shapes...), -1)) {
		problem = outsideSupport
	}
	if problem != "" {
		return nil, &FitError{f.scipy, problem}
	}
	return newDiscrete(f, shapes, []int{int(loc)}), nil
}

// best returns the shapes of the largest likelihood, or why there are none.
func (f *discreteFamily) best(c *tally, s []span) (shapes []float64, problem string) {
	const unbounded = "the likelihood grows with n for ever: "
	switch f {
	case poissonFamily, bernoulliFamily:
		return []float64{s[0].clamp(c.mean)}, ""
	case geomFamily:
		return []float64{s[0].clamp(1 / c.mean)}, ""
	case randintFamily:
		// The narrowest that holds the data.
		return []float64{math.Floor(s[0].clamp(c.min())), math.Ceil(s[1].clamp(c.max() + 1))}, ""
	case binomFamily:
		p := func(n float64) float64 { return s[1].clamp(c.mean / max(n, 1)) }
		in := s[0].whole(max(c.max(), 0))
		if in.hi < in.lo {
			return nil, outsideSupport
		}
		if math.IsInf(in.hi, 1) && s[1].lo <= 0 && !(c.dev < c.mean) {
			return nil, unbounded + "take poisson, or bounds"
		}
		n := peak(in, func(n float64) float64 { return f.likelihood(c, n, p(n)) })
		return []float64{n, p(n)}, ""
	case nbinomFamily:
		p := func(n float64) float64 { return s[1].clamp(n / (n + c.mean)) }
		in := span{max(s[0].lo, 1e-9), min(s[0].hi, 1e15)}
		if math.IsInf(s[0].hi, 1) && s[1].hi >= 1 && !(c.dev > c.mean) {
			return nil, unbounded + "take poisson, or bounds"
		}
		n := top(in, func(n float64) float64 { return f.likelihood(c, n, p(n)) })
		return []float64{n, p(n)}, ""
	case zipfFamily:
		// a-1 is what is searched for.
		in := span{max(s[0].lo-1, 1e-9), min(s[0].hi-1, 1e3)}
		return []float64{1 + top(in, func(a float64) float64 { return f.likelihood(c, 1+a) })}, ""
	}
	return f.bestWhole(c, s)
}

// bestWhole returns the best shapes of hypergeom: M, n and N.
func (f *discreteFamily) bestWhole(c *tally, s []span) (shapes []float64, problem string) {
	in := slices.Clone(s[:3])
	most := math.Floor(in[0].hi) // of n and N, which are not more than M
	in[1], in[2] = span{max(in[1].lo, c.max()), min(in[1].hi, most)}, span{max(in[2].lo, c.max()), min(in[2].hi, most)}
	points, free := 1.0, -1
	count := 0
	for i := range in {
		in[i] = in[i].whole(0)
		if n := in[i].count(); !(n >= 1) {
			return nil, outsideSupport
		} else if n > 1 {
			points *= n
			free = i
			count++
		}
	}
	if count == 1 && points > 1000 && !math.IsInf(points, 1) {
		// The likelihood of a shape alone has one top; where it is none at all is beside it.
		shapes = []float64{in[0].lo, in[1].lo, in[2].lo}
		at := func(v float64) float64 {
			shapes[free] = v
			return f.likelihood(c, shapes...)
		}
		if free == 1 || free == 2 {
			in[free].hi = min(in[free].hi, in[0].lo-in[3-free].lo+c.min())
		} else {
			in[0].lo = max(in[0].lo, in[1].lo+in[2].lo-c.min())
		}
		shapes[free] = peak(in[free], at)
		return shapes, ""
	}
	if !(points <= mostPoints) {
		panicf("Fit", "wants fixed parameters or narrower bounds of hypergeom: %.3g combinations are more than %d", points, mostPoints)
	}
	best := math.Inf(-1)
	for m := in[0].lo; m <= in[0].hi; m++ {
		for good := in[1].lo; good <= in[1].hi; good++ {
			for drawn := in[2].lo; drawn <= in[2].hi; drawn++ {
				if v := f.likelihood(c, m, good, drawn); v > best {
					best, shapes = v, []float64{m, good, drawn}
				}
			}
		}
	}
	if shapes == nil {
		return nil, outsideSupport
	}
	return shapes, ""
}

// peak returns the first whole number in a span after which f, with one top, does not grow.
func peak(in span, f func(k float64) float64) float64 {
	falls := func(k float64) bool { return k >= in.hi || f(k+1) <= f(k) }
	lo, step := in.lo-1, 1.0 // at lo it grows
	hi := in.lo
	for !falls(hi) {
		lo = hi
		hi = min(hi+step, in.hi)
		step *= 2
	}
	for hi-lo > 1 {
		if m := math.Floor((lo + hi) / 2); falls(m) {
			hi = m
		} else {
			lo = m
		}
	}
	return hi
}

// top returns where f, with one top, is largest within a span of positive numbers: of some in
// geometric progress, then by golden sections.
func top(in span, f func(x float64) float64) float64 {
	if !(in.lo < in.hi) {
		return in.lo
	}
	const count = 200
	lo, hi := math.Log(in.lo), math.Log(in.hi)
	at := func(u float64) float64 { return f(math.Exp(u)) }
	best, most := lo, math.Inf(-1)
	step := (hi - lo) / count
	for i := range count + 1 {
		u := lo + float64(i)*step
		if v := at(u); v > most {
			best, most = u, v
		}
	}
	const section = 0.3819660112501051
	a, b := max(best-step, lo), min(best+step, hi)
	x, y := a+section*(b-a), b-section*(b-a)
	fx, fy := at(x), at(y)
	for range 60 {
		if fx >= fy {
			b, y, fy = y, x, fx
			x = a + section*(b-a)
			fx = at(x)
		} else {
			a, x, fx = x, y, fy
			y = b - section*(b-a)
			fy = at(y)
		}
	}
	u := (a + b) / 2
	// At a bound the top is the bound itself.
	for _, end := range []float64{lo, hi} {
		if at(end) >= at(u) {
			u = end
		}
	}
	switch u {
	case lo:
		return in.lo
	case hi:
		return in.hi
	}
	return math.Exp(u)
}
