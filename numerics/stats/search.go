// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file finds the minimum and the root of a function of one number.

import "math"

// bracket walks downhill from a towards b until three points enclose a minimum of f: the middle
// one is the least.
func bracket(f func(float64) float64, a, b float64) (low, mid, high, fmid float64) {
	const golden, tiny, farthest = 1.618034, 1e-21, 110
	fa, fb := f(a), f(b)
	if fa < fb {
		a, b, fa, fb = b, a, fb, fa
	}
	c := b + golden*(b-a)
	fc := f(c)
	for range 1000 {
		if !(fc < fb) {
			break
		}
		t1, t2 := (b-a)*(fb-fc), (b-c)*(fb-fa)
		den := 2 * (t2 - t1)
		if math.Abs(t2-t1) < tiny {
			den = 2 * tiny
		}
		w := b - ((b-c)*t2-(b-a)*t1)/den
		limit := b + farthest*(c-b)
		var fw float64
		switch {
		case (w-c)*(b-w) > 0:
			fw = f(w)
			if fw < fc {
				return b, w, c, fw
			} else if fw > fb {
				return a, b, w, fb
			}
			w = c + golden*(c-b)
			fw = f(w)
		case (w-limit)*(limit-c) >= 0:
			w = limit
			fw = f(w)
		case (w-limit)*(c-w) > 0:
			fw = f(w)
			if fw < fc {
				b, c, w = c, w, w+golden*(w-c)
				fb, fc, fw = fc, fw, f(w)
			}
		default:
			w = c + golden*(c-b)
			fw = f(w)
		}
		a, b, c = b, c, w
		fa, fb, fc = fb, fc, fw
	}
	return a, b, c, fb
}

// minimizeBrent returns where f is least, found downhill from two points by parabolas and golden
// sections (Brent: Algorithms for Minimization without Derivatives, 1973, 5.8). It asks for
// 1.48e-8 relative, where a function of float64 is flat.
func minimizeBrent(f func(float64) float64, from, to float64) float64 {
	const tolerance, least, section = 1.48e-8, 1e-11, 0.3819660
	a, x, b, fx := bracket(f, from, to)
	if a > b {
		a, b = b, a
	}
	w, v, fw, fv := x, x, fx, fx
	step, before := 0.0, 0.0
	for range 500 {
		tol := tolerance*math.Abs(x) + least
		mid := (a + b) / 2
		if math.Abs(x-mid) < 2*tol-(b-a)/2 {
			break
		}
		golden := true
		if math.Abs(before) > tol {
			r, q := (x-w)*(fx-fv), (x-v)*(fx-fw)
			p := (x-v)*q - (x-w)*r
			q = 2 * (q - r)
			if q > 0 {
				p = -p
			}
			q = math.Abs(q)
			last := before
			before = step
			if p > q*(a-x) && p < q*(b-x) && math.Abs(p) < math.Abs(q*last/2) {
				golden = false
				step = p / q
				if u := x + step; u-a < 2*tol || b-u < 2*tol {
					step = math.Copysign(tol, mid-x)
				}
			}
		}
		if golden {
			before = b - x
			if x >= mid {
				before = a - x
			}
			step = section * before
		}
		u := x + step
		if math.Abs(step) < tol {
			u = x + math.Copysign(tol, step)
		}
		fu := f(u)
		if fu > fx {
			if u < x {
				a = u
			} else {
				b = u
			}
			if fu <= fw || w == x {
				v, w, fv, fw = w, u, fw, fu
			} else if fu <= fv || v == x || v == w {
				v, fv = u, fu
			}
			continue
		}
		if u >= x {
			a = x
		} else {
			b = x
		}
		v, w, x, fv, fw, fx = w, x, u, fw, fx, fu
	}
	return x
}

// bisect returns where f, of different signs at a and b, is 0, to the last bit or so.
func bisect(f func(float64) float64, a, b float64) float64 {
	fa, fb := f(a), f(b)
	side := 0
	for range 200 {
		if fa == 0 {
			return a
		}
		if fb == 0 || math.IsNaN(fa) || math.IsNaN(fb) {
			return b
		}
		// A secant whose fixed end is halved (Illinois), with a half every third time.
		c := (a*fb - b*fa) / (fb - fa)
		if side%3 == 2 || !(min(a, b) < c && c < max(a, b)) {
			c = a + (b-a)/2
		}
		if c == a || c == b || math.Abs(b-a) <= 4e-16*math.Abs(c) {
			return c
		}
		side++
		fc := f(c)
		if (fc > 0) == (fa > 0) {
			a, fa = c, fc
			fb /= 2
		} else {
			b, fb = c, fc
			fa /= 2
		}
	}
	return (a + b) / 2
}
