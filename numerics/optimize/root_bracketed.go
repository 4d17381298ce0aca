// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the methods for a root in a bracket: bisection, Ridders' and Brent's.

import "math"

// bracketed evaluates the function at the ends of the bracket and, if neither is
// a root, goes on with a method.
func (s *rootSearch) bracketed(method func(fa, fb float64)) {
	fa, ok := s.eval(s.f, s.a)
	if !ok {
		return
	}
	fb, ok := s.eval(s.f, s.b)
	if !ok {
		return
	}
	switch {
	case fa == 0:
		s.res.Root = s.a
	case fb == 0:
		s.res.Root = s.b
	case math.Signbit(fa) == math.Signbit(fb):
		panicf("RootScalar", "wants values of different sign at the ends of the bracket and got %v and %v", fa, fb)
	default:
		method(fa, fb)
	}
}

// tol returns the accuracy that is wanted at x.
func (s *rootSearch) tol(x float64) float64 { return s.opts.Xtol + s.opts.Rtol*math.Abs(x) }

// bisect halves the bracket.
func (s *rootSearch) bisect(fa, _ float64) {
	a, width := s.a, s.b-s.a
	for s.res.Iterations < s.opts.Maxiter {
		s.res.Iterations++
		width /= 2
		mid := a + width
		s.res.Root = mid
		f, ok := s.eval(s.f, mid)
		if !ok {
			return
		}
		if math.Signbit(f) == math.Signbit(fa) {
			a = mid
		}
		if f == 0 || math.Abs(width) < s.tol(mid) {
			return
		}
	}
	s.exhausted()
}

// ridder puts an exponential through both ends and the middle of the bracket.
func (s *rootSearch) ridder(fa, fb float64) {
	a, b := s.a, s.b
	tol := s.tol(min(math.Abs(a), math.Abs(b)))
	for s.res.Iterations < s.opts.Maxiter {
		s.res.Iterations++
		half := (b - a) / 2
		mid := a + half
		fm, ok := s.eval(s.f, mid)
		if !ok {
			return
		}
		step := half * fm / math.Sqrt(fm*fm-fa*fb)
		if fb <= fa {
			step = -step
		}
		step = math.Copysign(min(math.Abs(step), math.Abs(half)-tol/2), step)
		x := mid - step
		s.res.Root = x
		f, ok := s.eval(s.f, x)
		if !ok {
			return
		}
		switch {
		case math.Signbit(f) != math.Signbit(fm):
			a, fa, b, fb = x, f, mid, fm
		case math.Signbit(f) != math.Signbit(fa):
			b, fb = x, f
		default:
			a, fa = x, f
		}
		// SciPy leaves out the absolute value here.
		if tol = s.opts.Xtol + s.opts.Rtol*x; tol <= 0 {
			tol = s.tol(x)
		}
		if f == 0 || math.Abs(b-a) < tol {
			return
		}
	}
	s.exhausted()
}

// brent is Brent's method: inverse quadratic interpolation, or, for Brenth,
// extrapolation by a hyperbola, where that is safe, else bisection.
func (s *rootSearch) brent(fa, fb float64) {
	// x is the best point, last the one before, and the root lies between x and
	// far. step and before are the last two steps.
	last, x, far := s.a, s.b, 0.0
	fLast, f, fFar := fa, fb, 0.0
	var before, step float64
	for s.res.Iterations < s.opts.Maxiter {
		s.res.Iterations++
		if fLast != 0 && f != 0 && math.Signbit(fLast) != math.Signbit(f) {
			far, fFar = last, fLast
			step = x - last
			before = step
		}
		if math.Abs(fFar) < math.Abs(f) {
			last, x, far = x, far, x
			fLast, f, fFar = f, fFar, f
		}
		s.res.Root = x
		tol := s.tol(x) / 2
		half := (far - x) / 2
		if f == 0 || math.Abs(half) < tol {
			return
		}
		good := false
		if math.Abs(before) > tol && math.Abs(f) < math.Abs(fLast) {
			try := s.interpolate(last, x, far, fLast, f, fFar)
			if 2*math.Abs(try) < min(math.Abs(before), 3*math.Abs(half)-tol) {
				before, step, good = step, try, true
			}
		}
		if !good {
			before, step = half, half
		}
		last, fLast = x, f
		if math.Abs(step) > tol {
			x += step
		} else {
			x += math.Copysign(tol, half)
		}
		var ok bool
		if f, ok = s.eval(s.f, x); !ok {
			return
		}
	}
	s.res.Root = x
	s.exhausted()
}

// interpolate returns the step from x that three points, or two, suggest.
func (s *rootSearch) interpolate(last, x, far, fLast, f, fFar float64) float64 {
	if last == far {
		return -f * (x - last) / (f - fLast)
	}
	d := (fLast - f) / (last - x)
	dFar := (fFar - f) / (far - x)
	if s.opts.Method == Brenth {
		return -f * (fFar - fLast) / (fFar*d - fLast*dFar)
	}
	return -f * (fFar*dFar - fLast*d) / (dFar * d * (fFar - fLast))
}
