// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the minimum of a function of one number: a bracket for it, Brent's
// method, golden sections, and Brent's method between bounds.

import "math"

// A scalarSearch looks for a minimum and leaves it in x and fx. The methods return
// "", or why they gave up.
type scalarSearch struct {
	f           func(x float64) float64
	nfev, nit   int
	x, fx       float64
	best, bestF float64 // the lowest point seen
}

// A bracket is three points and the function there.
type bracket struct{ a, b, c, fa, fb, fc float64 }

// valid reports whether there is a minimum between a and c.
func (b bracket) valid() bool {
	low := b.fb < b.fc && b.fb <= b.fa || b.fb < b.fa && b.fb <= b.fc
	between := b.a < b.b && b.b < b.c || b.c < b.b && b.b < b.a
	return low && between && finite([]float64{b.a, b.b, b.c})
}

// lowest returns the lowest point, or NaN if a value is NaN.
func (b bracket) lowest() (x, f float64) {
	switch {
	case math.IsNaN(b.fa) || math.IsNaN(b.fb) || math.IsNaN(b.fc):
		return math.NaN(), math.NaN()
	case b.fa <= b.fb && b.fa <= b.fc:
		return b.a, b.fa
	case b.fb <= b.fc:
		return b.b, b.fb
	}
	return b.c, b.fc
}

// downhill goes from two points to a bracket, by parabolas and growing steps.
// That may fail.
func (s *scalarSearch) downhill(p, q float64) bracket {
	const gold, tiny, grow = 1.618034, 1e-21, 110
	b := bracket{a: p, b: q, fa: s.f(p), fb: s.f(q)}
	if b.fa < b.fb {
		b.a, b.b, b.fa, b.fb = b.b, b.a, b.fb, b.fa
	}
	b.c = b.b + gold*(b.b-b.a)
	b.fc = s.f(b.c)
	for i := 0; b.fc < b.fb && i <= 1000; i++ {
		t1, t2 := (b.b-b.a)*(b.fb-b.fc), (b.b-b.c)*(b.fb-b.fa)
		d := t2 - t1
		if math.Abs(d) < tiny {
			d = tiny
		}
		w := b.b - ((b.b-b.c)*t2-(b.b-b.a)*t1)/(2*d)
		limit := b.b + grow*(b.c-b.b)
		var fw float64
		switch {
		case (w-b.c)*(b.b-w) > 0: // between b and c
			fw = s.f(w)
			if fw < b.fc {
				return bracket{b.b, w, b.c, b.fb, fw, b.fc}
			}
			if fw > b.fb {
				return bracket{b.a, b.b, w, b.fa, b.fb, fw}
			}
			w = b.c + gold*(b.c-b.b)
			fw = s.f(w)
		case (w-limit)*(limit-b.c) >= 0: // too far
			w = limit
			fw = s.f(w)
		case (w-limit)*(b.c-w) > 0: // beyond c
			fw = s.f(w)
			if fw < b.fc {
				b.b, b.c, b.fb, b.fc = b.c, w, b.fc, fw
				w = b.c + gold*(b.c-b.b)
				fw = s.f(w)
			}
		default:
			w = b.c + gold*(b.c-b.b)
			fw = s.f(w)
		}
		b = bracket{b.b, b.c, w, b.fb, b.fc, fw}
	}
	return b
}

// brent narrows a bracket by parabolas through the three best points, or golden
// sections.
func (s *scalarSearch) brent(br bracket, tol float64, maxiter int) string {
	const section, least = 0.3819660, 1e-11
	x, w, v := br.b, br.b, br.b
	fx, fw, fv := br.fb, br.fb, br.fb
	a, b := min(br.a, br.c), max(br.a, br.c)
	var before, step float64
	for s.nit < maxiter {
		tol1 := tol*math.Abs(x) + least
		mid := (a + b) / 2
		if math.Abs(x-mid) < 2*tol1-(b-a)/2 {
			break
		}
		golden := true
		if math.Abs(before) > tol1 {
			p, q := parabola(x, w, v, fx, fw, fv)
			last := before
			before = step
			if p > q*(a-x) && p < q*(b-x) && math.Abs(p) < math.Abs(q*last/2) {
				golden = false
				step = p / q
				if u := x + step; u-a < 2*tol1 || b-u < 2*tol1 {
					step = tol1
					if mid < x {
						step = -tol1
					}
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
		if math.Abs(step) < tol1 {
			if step >= 0 {
				u = x + tol1
			} else {
				u = x - tol1
			}
		}
		fu := s.f(u)
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
		} else {
			if u >= x {
				a = x
			} else {
				b = x
			}
			v, w, x, fv, fw, fx = w, x, u, fw, fx, fu
		}
		s.nit++
	}
	s.x, s.fx = x, fx
	if s.nit >= maxiter {
		return msgMaxiter
	}
	return ""
}

// parabola returns p and q >= 0 with the minimum of the parabola through three
// points at x + p/q.
func parabola(x, w, v, fx, fw, fv float64) (p, q float64) {
	r := (x - w) * (fx - fv)
	q = (x - v) * (fx - fw)
	p = (x-v)*q - (x-w)*r
	q = 2 * (q - r)
	if q > 0 {
		p = -p
	}
	return p, math.Abs(q)
}

// golden narrows a bracket by golden sections.
func (s *scalarSearch) golden(br bracket, tol float64, maxiter int) string {
	const ratio = 0.61803399
	const rest = 1 - ratio
	x0, x3 := br.a, br.c
	x1, x2 := br.b-rest*(br.b-br.a), br.b
	if math.Abs(br.c-br.b) > math.Abs(br.b-br.a) {
		x1, x2 = br.b, br.b+rest*(br.c-br.b)
	}
	f1, f2 := s.f(x1), s.f(x2)
	for s.nit < maxiter && math.Abs(x3-x0) > tol*(math.Abs(x1)+math.Abs(x2)) {
		if f2 < f1 {
			x0, x1 = x1, x2
			x2 = ratio*x1 + rest*x3
			f1, f2 = f2, s.f(x2)
		} else {
			x3, x2 = x2, x1
			x1 = ratio*x2 + rest*x0
			f2, f1 = f1, s.f(x1)
		}
		s.nit++
	}
	s.x, s.fx = x2, f2
	if f1 < f2 {
		s.x, s.fx = x1, f1
	}
	if s.nit >= maxiter {
		return msgMaxiter
	}
	return ""
}

// bounded is Brent's method from a golden section of the interval from a to b.
func (s *scalarSearch) bounded(a, b, tol float64, maxfev int) string {
	section := (3 - math.Sqrt(5)) / 2
	rootEps := math.Sqrt(2.2e-16)
	sign := func(v float64) float64 {
		if v < 0 {
			return -1
		}
		return 1
	}
	x := a + section*(b-a)
	w, v := x, x
	fx := s.f(x)
	fw, fv, fu := fx, fx, math.Inf(1)
	s.nit = 1
	var before, step float64
	message := ""
	for {
		mid := (a + b) / 2
		tol1 := rootEps*math.Abs(x) + tol/3
		if !(math.Abs(x-mid) > 2*tol1-(b-a)/2) {
			break
		}
		if s.nit >= maxfev && s.nit > 1 {
			message = "Maximum number of function calls reached."
			break
		}
		golden := true
		if math.Abs(before) > tol1 {
			p, q := parabola(x, w, v, fx, fw, fv)
			last := before
			before = step
			if math.Abs(p) < math.Abs(q*last/2) && p > q*(a-x) && p < q*(b-x) {
				golden = false
				step = p / q
				if u := x + step; u-a < 2*tol1 || b-u < 2*tol1 {
					step = tol1 * sign(mid-x)
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
		u := x + sign(step)*max(math.Abs(step), tol1)
		fu = s.f(u)
		s.nit++
		if fu <= fx {
			if u >= x {
				a = x
			} else {
				b = x
			}
			v, w, x, fv, fw, fx = w, x, u, fw, fx, fu
		} else {
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
		}
	}
	s.x, s.fx = x, fx
	if math.IsNaN(fu) {
		s.x = math.NaN()
	}
	return message
}
