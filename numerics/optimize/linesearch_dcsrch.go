// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is Moré and Thuente's search for a step with sufficient decrease and
// little slope, ACM TOMS 20 (1994) 286.

import "math"

// A dcsrch searches along a line. It is told values and slopes and says where to
// look next.
type dcsrch struct {
	ftol, gtol     float64 // decrease and slope that are wanted
	xtol           float64 // the relative width at which the bracket is too small
	stpmin, stpmax float64

	bracketed     bool
	second        bool    // the second stage: a point with decrease and a rising slope was seen
	f0, d0        float64 // at the start
	x, fx, dx     float64 // the best step
	y, fy, dy     float64 // the other end
	lo, hi        float64 // where steps are taken from
	width, width2 float64
}

// A searchState says how a search stands.
type searchState int

const (
	searchOn searchState = iota
	searchDone
	searchFailed
)

// start begins at a step with value f and slope d at 0. It reports false if there
// is nothing to search.
func (s *dcsrch) start(step, f, d float64) bool {
	if !(step >= s.stpmin) || !(step <= s.stpmax) || !(d < 0) {
		return false
	}
	s.f0, s.d0 = f, d
	s.x, s.fx, s.dx = 0, f, d
	s.y, s.fy, s.dy = 0, f, d
	s.lo, s.hi = 0, 5*step
	s.width = s.stpmax - s.stpmin
	s.width2 = 2 * s.width
	return true
}

// next takes the value and slope at a step and returns the next step.
func (s *dcsrch) next(step, f, d float64) (float64, searchState) {
	slope := s.ftol * s.d0
	test := s.f0 + step*slope
	if !s.second && f <= test && d >= 0 {
		s.second = true
	}
	switch {
	case f <= test && math.Abs(d) <= s.gtol*-s.d0:
		return step, searchDone
	case s.bracketed && (step <= s.lo || step >= s.hi),
		s.bracketed && s.hi-s.lo <= s.xtol*s.hi,
		step == s.stpmax && f <= test && d <= slope,
		step == s.stpmin && (f > test || d >= slope):
		return step, searchFailed
	}
	if !s.second && f <= s.fx && f > test {
		// The function less its wanted decrease brackets better.
		s.fx -= s.x * slope
		s.fy -= s.y * slope
		s.dx -= slope
		s.dy -= slope
		step = s.trial(step, f-step*slope, d-slope)
		s.fx += s.x * slope
		s.fy += s.y * slope
		s.dx += slope
		s.dy += slope
	} else {
		step = s.trial(step, f, d)
	}
	if s.bracketed {
		if math.Abs(s.y-s.x) >= 0.66*s.width2 {
			step = s.x + (s.y-s.x)/2
		}
		s.width2, s.width = s.width, math.Abs(s.y-s.x)
		s.lo, s.hi = min(s.x, s.y), max(s.x, s.y)
	} else {
		s.lo, s.hi = step+1.1*(step-s.x), step+4*(step-s.x)
	}
	step = min(max(step, s.stpmin), s.stpmax)
	if s.bracketed && (step <= s.lo || step >= s.hi || s.hi-s.lo <= s.xtol*s.hi) {
		step = s.x
	}
	return step, searchOn
}

// trial puts the step into the bracket and returns the next one, by cubic and
// secant steps.
func (s *dcsrch) trial(step, f, d float64) float64 {
	sign := d * (s.dx / math.Abs(s.dx))
	var to float64
	switch {
	case f > s.fx: // a higher value: the minimum is bracketed
		theta := 3*(s.fx-f)/(step-s.x) + s.dx + d
		scale := max(math.Abs(theta), math.Abs(s.dx), math.Abs(d))
		gamma := scale * math.Sqrt((theta/scale)*(theta/scale)-(s.dx/scale)*(d/scale))
		if step < s.x {
			gamma = -gamma
		}
		p := (gamma - s.dx) + theta
		q := ((gamma - s.dx) + gamma) + d
		cubic := s.x + p/q*(step-s.x)
		quad := s.x + ((s.dx/((s.fx-f)/(step-s.x)+s.dx))/2)*(step-s.x)
		if math.Abs(cubic-s.x) <= math.Abs(quad-s.x) {
			to = cubic
		} else {
			to = cubic + (quad-cubic)/2
		}
		s.bracketed = true
	case sign < 0: // a lower value and the other slope: bracketed too
		theta := 3*(s.fx-f)/(step-s.x) + s.dx + d
		scale := max(math.Abs(theta), math.Abs(s.dx), math.Abs(d))
		gamma := scale * math.Sqrt((theta/scale)*(theta/scale)-(s.dx/scale)*(d/scale))
		if step > s.x {
			gamma = -gamma
		}
		p := (gamma - d) + theta
		q := ((gamma - d) + gamma) + s.dx
		cubic := step + p/q*(s.x-step)
		secant := step + (d/(d-s.dx))*(s.x-step)
		if math.Abs(cubic-step) > math.Abs(secant-step) {
			to = cubic
		} else {
			to = secant
		}
		s.bracketed = true
	case math.Abs(d) < math.Abs(s.dx): // lower, and the slope falls
		theta := 3*(s.fx-f)/(step-s.x) + s.dx + d
		scale := max(math.Abs(theta), math.Abs(s.dx), math.Abs(d))
		gamma := scale * math.Sqrt(max(0, (theta/scale)*(theta/scale)-(s.dx/scale)*(d/scale)))
		if step > s.x {
			gamma = -gamma
		}
		p := (gamma - d) + theta
		q := (gamma + (s.dx - d)) + gamma
		r := p / q
		var cubic float64
		switch {
		case r < 0 && gamma != 0:
			cubic = step + r*(s.x-step)
		case step > s.x:
			cubic = s.hi
		default:
			cubic = s.lo
		}
		secant := step + (d/(d-s.dx))*(s.x-step)
		if s.bracketed {
			to = secant
			if math.Abs(cubic-step) < math.Abs(secant-step) {
				to = cubic
			}
			if limit := step + 0.66*(s.y-step); step > s.x {
				to = min(limit, to)
			} else {
				to = max(limit, to)
			}
		} else {
			to = secant
			if math.Abs(cubic-step) > math.Abs(secant-step) {
				to = cubic
			}
			to = min(max(to, s.lo), s.hi)
		}
	default: // lower, and the slope does not fall
		switch {
		case s.bracketed:
			theta := 3*(f-s.fy)/(s.y-step) + s.dy + d
			scale := max(math.Abs(theta), math.Abs(s.dy), math.Abs(d))
			gamma := scale * math.Sqrt((theta/scale)*(theta/scale)-(s.dy/scale)*(d/scale))
			if step > s.y {
				gamma = -gamma
			}
			p := (gamma - d) + theta
			q := ((gamma - d) + gamma) + s.dy
			to = step + p/q*(s.y-step)
		case step > s.x:
			to = s.hi
		default:
			to = s.lo
		}
	}
	if f > s.fx {
		s.y, s.fy, s.dy = step, f, d
	} else {
		if sign < 0 {
			s.y, s.fy, s.dy = s.x, s.fx, s.dx
		}
		s.x, s.fx, s.dx = step, f, d
	}
	return to
}
