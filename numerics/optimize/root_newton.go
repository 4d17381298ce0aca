// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the methods for a root from one or two points: Newton's, Halley's
// and the secant.

import "math"

// newton is Newton's method, and Halley's if there is a second derivative.
func (s *rootSearch) newton() {
	x := s.opts.X0
	for s.res.Iterations < s.opts.Maxiter {
		s.res.Root = x
		f, ok := s.eval(s.f, x)
		if !ok || f == 0 {
			return
		}
		s.res.Iterations++
		d, ok := s.slope(x, f)
		if !ok {
			return
		}
		if d == 0 {
			s.msg = "the derivative was zero"
			return
		}
		step := f / d
		if s.opts.Fprime2 != nil && s.opts.Method == Halley {
			d2, ok := s.eval(s.opts.Fprime2, x)
			if !ok {
				return
			}
			if bend := step * d2 / d / 2; math.Abs(bend) < 1 {
				step /= 1 - bend
			}
		}
		next := x - step
		if s.close(next, x) {
			s.res.Root = next
			return
		}
		x = next
	}
	s.res.Root = x
	s.exhausted()
}

// slope returns the derivative at x, by a difference if no function for it is
// given. The value f at x is known, so that takes one call.
func (s *rootSearch) slope(x, f float64) (d float64, ok bool) {
	if s.opts.Fprime != nil {
		return s.eval(s.opts.Fprime, x)
	}
	to := x + forwardStep(x)
	ahead, ok := s.eval(s.f, to)
	if !ok {
		return 0, false
	}
	return (ahead - f) / (to - x), true
}

// close reports whether two estimates agree to the tolerances.
func (s *rootSearch) close(x, last float64) bool {
	return math.Abs(x-last) <= s.opts.Xtol+s.opts.Rtol*math.Abs(last)
}

// secant is the secant method.
func (s *rootSearch) secant() {
	x0 := s.opts.X0
	x1 := x0*(1+1e-4) + 1e-4
	if x0*(1+1e-4) < 0 {
		x1 = x0*(1+1e-4) - 1e-4
	}
	if s.opts.X1 != nil {
		x1 = *s.opts.X1
	}
	f0, ok := s.eval(s.f, x0)
	if !ok {
		return
	}
	f1, ok := s.eval(s.f, x1)
	if !ok {
		return
	}
	if math.Abs(f1) < math.Abs(f0) {
		x0, x1, f0, f1 = x1, x0, f1, f0
	}
	for s.res.Iterations < s.opts.Maxiter {
		s.res.Iterations++
		if f1 == f0 {
			s.res.Root = (x1 + x0) / 2
			if x1 != x0 {
				s.msg = "the secant is level"
			}
			return
		}
		var x float64
		if math.Abs(f1) > math.Abs(f0) {
			x = (-f0/f1*x1 + x0) / (1 - f0/f1)
		} else {
			x = (-f1/f0*x0 + x1) / (1 - f1/f0)
		}
		s.res.Root = x
		if s.close(x, x1) {
			return
		}
		x0, f0 = x1, f1
		x1 = x
		if f1, ok = s.eval(s.f, x1); !ok {
			return
		}
	}
	s.exhausted()
}
