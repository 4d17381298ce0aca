// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is line searches for steps that keep the strong Wolfe conditions: that
// of Moré and Thuente, and where that fails, that of Nocedal and Wright.

import "math"

// A line is the function along p from x.
type line struct {
	m      *objective
	x, p   []float64
	at     []float64 // x + alpha*p
	g      []float64 // the gradient where slope was asked for last
	c1, c2 float64
	amin   float64
	amax   float64
	// amaxWide, if not 0, is the largest step of the second search.
	amaxWide float64
	// accept, if not nil, must agree to a step too.
	accept func(alpha float64, x []float64, f float64, g []float64) bool
}

// A wolfeStep is a step along a line.
type wolfeStep struct {
	alpha float64
	f     float64   // the function there
	g     []float64 // the gradient there, or nil if it is not known
}

func (l *line) value(alpha float64) float64 {
	l.moveTo(alpha)
	return l.m.fun(l.at)
}

func (l *line) slope(alpha float64) float64 {
	l.moveTo(alpha)
	l.g = l.m.grad(l.at)
	return dot(l.g, l.p)
}

func (l *line) moveTo(alpha float64) {
	for i, v := range l.x {
		l.at[i] = v + alpha*l.p[i]
	}
}

// search returns a step. f, g are the function and gradient at x, before is the
// function at the point before that, or NaN.
func (l *line) search(f float64, g []float64, before float64) (s wolfeStep, ok bool) {
	l.at = make([]float64, len(l.x))
	d := dot(g, l.p)
	if s, ok = l.moreThuente(f, d, before); ok {
		if l.accept == nil {
			return s, true
		}
		l.moveTo(s.alpha)
		if l.accept(s.alpha, l.at, s.f, s.g) {
			return s, true
		}
	}
	if l.amaxWide != 0 {
		l.amax = l.amaxWide
	}
	return l.nocedalWright(f, d, before)
}

// firstStep guesses a step from the last decrease.
func firstStep(f, d, before float64) float64 {
	if d == 0 || math.IsNaN(before) {
		return 1
	}
	alpha := min(1, 1.01*2*(f-before)/d)
	if alpha < 0 {
		return 1
	}
	return alpha
}

func (l *line) moreThuente(f, d, before float64) (wolfeStep, bool) {
	s := dcsrch{ftol: l.c1, gtol: l.c2, xtol: 1e-14, stpmin: l.amin, stpmax: l.amax}
	alpha := firstStep(f, d, before)
	if !s.start(alpha, f, d) {
		return wolfeStep{}, false
	}
	for range 99 {
		value, slope := l.value(alpha), l.slope(alpha)
		next, state := s.next(alpha, value, slope)
		switch state {
		case searchDone:
			return wolfeStep{alpha, value, l.g}, true
		case searchFailed:
			return wolfeStep{}, false
		default:
		}
		if math.IsInf(next, 0) || math.IsNaN(next) {
			return wolfeStep{}, false
		}
		alpha = next
	}
	return wolfeStep{}, false
}

// nocedalWright is algorithm 3.5 of Nocedal and Wright.
func (l *line) nocedalWright(f0, d0, before float64) (wolfeStep, bool) {
	lo, flo, dlo := 0.0, f0, d0
	alpha := min(firstStep(f0, d0, before), l.amax)
	f := l.value(alpha)
	for i := range 10 {
		if alpha == 0 || lo > l.amax {
			return wolfeStep{}, false
		}
		if f > f0+l.c1*alpha*d0 || f >= flo && i > 0 {
			return l.zoom(lo, alpha, flo, f, dlo, f0, d0)
		}
		d := l.slope(alpha)
		if math.Abs(d) <= -l.c2*d0 && l.agrees(alpha, f) {
			return wolfeStep{alpha, f, l.g}, true
		}
		if d >= 0 {
			return l.zoom(alpha, lo, f, flo, d, f0, d0)
		}
		lo, flo, dlo = alpha, f, d
		alpha = min(2*alpha, l.amax)
		f = l.value(alpha)
	}
	return wolfeStep{alpha, f, nil}, true
}

func (l *line) agrees(alpha, f float64) bool {
	return l.accept == nil || l.accept(alpha, l.at, f, l.g)
}

// zoom is algorithm 3.6 of Nocedal and Wright, with a cubic, a quadratic, or else
// the middle of the bracket.
func (l *line) zoom(lo, hi, flo, fhi, dlo, f0, d0 float64) (wolfeStep, bool) {
	old, fOld := 0.0, f0
	for i := 0; i <= 10; i++ {
		width := hi - lo
		a, b := min(lo, hi), max(lo, hi)
		alpha, ok := 0.0, false
		if i > 0 {
			check := 0.2 * width
			alpha, ok = cubicMin(lo, flo, dlo, hi, fhi, old, fOld)
			ok = ok && !(alpha > b-check || alpha < a+check)
		}
		if !ok {
			check := 0.1 * width
			alpha, ok = quadraticMin(lo, flo, dlo, hi, fhi)
			if !ok || alpha > b-check || alpha < a+check {
				alpha = lo + width/2
			}
		}
		f := l.value(alpha)
		if f > f0+l.c1*alpha*d0 || f >= flo {
			old, fOld = hi, fhi
			hi, fhi = alpha, f
			continue
		}
		d := l.slope(alpha)
		if math.Abs(d) <= -l.c2*d0 && l.agrees(alpha, f) {
			return wolfeStep{alpha, f, l.g}, true
		}
		if d*(hi-lo) >= 0 {
			old, fOld = hi, fhi
			hi, fhi = lo, flo
		} else {
			old, fOld = lo, flo
		}
		lo, flo, dlo = alpha, f, d
	}
	return wolfeStep{}, false
}

// cubicMin returns the minimum of the cubic through three points with a slope at
// the first.
func cubicMin(a, fa, da, b, fb, c, fc float64) (float64, bool) {
	db, dc := b-a, c-a
	scale := (db * dc) * (db * dc) * (db - dc)
	rb, rc := fb-fa-da*db, fc-fa-da*dc
	p := (dc*dc*rb - db*db*rc) / scale
	q := (-dc*dc*dc*rb + db*db*db*rc) / scale
	x := a + (-q+math.Sqrt(q*q-3*p*da))/(3*p)
	return x, !math.IsNaN(x) && !math.IsInf(x, 0)
}

// quadraticMin returns the minimum of the parabola through two points with a slope
// at the first.
func quadraticMin(a, fa, da, b, fb float64) (float64, bool) {
	w := b - a
	x := a - da/(2*((fb-fa-da*w)/(w*w)))
	return x, !math.IsNaN(x) && !math.IsInf(x, 0)
}
