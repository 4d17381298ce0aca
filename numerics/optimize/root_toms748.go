// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is Alefeld, Potra and Shi's method for a root in a bracket.

import "math"

// A tomsPoint is a point and the function there. Before there is one, known is false.
type tomsPoint struct {
	x, f  float64
	known bool
}

// toms748 is algorithm 748 with one interpolation (cubic, of the inverse, or else
// Newton steps of the quadratic), one step of double length and, where the bracket
// has not halved, a bisection in each iteration.
func (s *rootSearch) toms748(fa, fb float64) {
	a, b := tomsPoint{s.a, fa, true}, tomsPoint{s.b, fb, true}
	s.res.Root = (a.x + b.x) / 2
	x := secantPoint(a, b)
	if !(a.x < x && x < b.x) {
		x = (a.x + b.x) / 2
	}
	var d, e tomsPoint // the points that left the bracket last
	// step evaluates the function at x and puts that in the place of one end.
	// It reports false when the search is over.
	step := func(x float64) bool {
		f, ok := s.eval(s.f, x)
		if !ok || f == 0 {
			s.res.Root = x
			return false
		}
		p := tomsPoint{x, f, true}
		e = d
		if math.Signbit(a.f) == math.Signbit(f) {
			a, d = p, a
		} else {
			b, d = p, b
		}
		return true
	}
	if !step(x) {
		return
	}
	s.res.Iterations++
	for {
		s.res.Iterations++
		width := b.x - a.x
		x, ok := math.NaN(), false
		if d.known && e.known && tomsApart(a.f, b.f, d.f, e.f) {
			x = inverseCubic(a, b, d, e)
			ok = a.x < x && x < b.x
		}
		if !ok {
			x = newtonQuadratic(a, b, d)
		}
		if !step(x) || !step(s.doubleStep(a, b)) {
			return
		}
		if b.x-a.x > width/2 && !step((a.x+b.x)/2) {
			return
		}
		s.res.Root = (a.x + b.x) / 2
		if math.Abs(a.x-b.x) <= s.tol(b.x) {
			return
		}
		if s.res.Iterations >= s.opts.Maxiter {
			s.exhausted()
			return
		}
	}
}

// secantPoint returns where the line through two points meets zero.
func secantPoint(a, b tomsPoint) float64 {
	if a.f == b.f {
		return math.NaN()
	}
	if math.Abs(b.f) > math.Abs(a.f) {
		return (-a.f/b.f*b.x + a.x) / (1 - a.f/b.f)
	}
	return (-b.f/a.f*a.x + b.x) / (1 - b.f/a.f)
}

// tomsApart reports whether values are finite, none is zero, and no two are close.
func tomsApart(f ...float64) bool {
	for i, v := range f {
		if v == 0 || math.IsInf(v, 0) {
			return false
		}
		for _, w := range f[i+1:] {
			if math.Abs(v-w) <= 32*eps {
				return false
			}
		}
	}
	return true
}

// inverseCubic returns at 0 the cubic that takes the values of the function back to
// their points, by Neville's rule with corrections, as in Press et al., Numerical
// Recipes, section 3.2.
func inverseCubic(points ...tomsPoint) float64 {
	n := len(points)
	var up, down [4]float64 // the corrections that end at each point
	for i, p := range points {
		up[i], down[i] = p.x, p.x
	}
	first, sum := up[n-1], 0.0
	for k := 1; k < n; k++ {
		for i := n - 1; i >= k; i-- {
			hi, lo := points[i].f, points[i-k].f
			d := down[i] - up[i-1]
			up[i] = hi / (lo - hi) * d
			down[i] = lo / (lo - hi) * d
		}
		sum += up[n-1]
	}
	return sum + first
}

// newtonQuadratic makes two Newton steps towards the root of the quadratic through
// three points.
func newtonQuadratic(a, b, d tomsPoint) float64 {
	slope := (b.f - a.f) / (b.x - a.x)
	bend := ((d.f-b.f)/(d.x-b.x) - slope) / (d.x - a.x)
	if bend == 0 {
		return a.x - a.f/slope
	}
	r := b.x
	if math.Signbit(bend) == math.Signbit(a.f) {
		r = a.x
	}
	for range 2 {
		p := (bend*(r-b.x)+slope)*(r-a.x) + a.f
		next := r - p/(slope+bend*(2*r-a.x-b.x))
		if !(a.x < next && next < b.x) {
			if a.x < r && r < b.x {
				return r
			}
			return (a.x + b.x) / 2
		}
		r = next
	}
	return r
}

// doubleStep returns the point twice as far from the better end as the secant's,
// or the middle if that is beyond it.
func (s *rootSearch) doubleStep(a, b tomsPoint) float64 {
	u, far, side := b, a, -1.0
	if math.Abs(a.f) < math.Abs(b.f) {
		u, far, side = a, b, 1
	}
	mid := (a.x + b.x) / 2
	x := u.x - 2*u.f*(b.x-a.x)/(b.f-a.f)
	if math.Abs(x-u.x) > (b.x-a.x)/2 {
		return mid
	}
	if math.Abs(x-u.x) <= eps*math.Abs(u.x) {
		_, small := math.Frexp(u.f)
		_, large := math.Frexp(far.f)
		if small < large-50 {
			x = (31*u.x + far.x) / 32
		} else {
			x = u.x + side*(math.Abs(x)*s.opts.Rtol+s.opts.Xtol)
		}
		if !(a.x < x && x < b.x) {
			return mid
		}
	}
	return x
}
