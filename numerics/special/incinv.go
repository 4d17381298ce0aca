// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file inverts the incomplete gamma and beta functions.

import "math"

// Gammaincinv returns the x with [Gammainc](a, x) = p. It is NaN unless a >= 0 and
// 0 <= p <= 1. The error is what a change of p in its last places makes of x.
func Gammaincinv(a, p float64) float64 {
	switch {
	case !(a >= 0) || !(p >= 0 && p <= 1):
		return math.NaN()
	case p == 0:
		return 0
	case p == 1:
		return math.Inf(1)
	case a == 0 || math.IsInf(a, 1):
		return math.NaN()
	}
	return invertGamma(a, p, 1-p, p <= 0.9)
}

// Gammainccinv returns the x with [Gammaincc](a, x) = q. It is NaN unless a >= 0
// and 0 <= q <= 1.
func Gammainccinv(a, q float64) float64 {
	switch {
	case !(a >= 0) || !(q >= 0 && q <= 1):
		return math.NaN()
	case q == 1:
		return 0
	case q == 0:
		return math.Inf(1)
	case a == 0 || math.IsInf(a, 1):
		return math.NaN()
	}
	return invertGamma(a, 1-q, q, q > 0.9)
}

// invertGamma solves P(a, x) = p if lower, else Q(a, x) = q.
func invertGamma(a, p, q float64, lower bool) float64 {
	// A first value: that of the leading term for small x, or Wilson and Hilferty's.
	lx := (log(p) + Gammaln(1+a)) / a
	if lower && lx < -690 || lx < -745 {
		return exp(lx)
	}
	x := exp(lx)
	if a >= 0.5 || p > 0.5 {
		z := Ndtri(p)
		if p > 0.5 {
			z = -Ndtri(q)
		}
		w := 1 - 1/(9*a) + z/(3*math.Sqrt(a))
		if w > 0.3 && a > 0.2 {
			x = a * w * w * w
		} else if p > 0.5 {
			x = max(-log(q), 1e-3)
			if a < 1 {
				// Q is about x^(a-1) exp(-x) / Γ(a).
				l := log(q) + Gammaln(a)
				for range 5 {
					x = max(-l+(a-1)*log(x), 1e-3)
				}
			}
		}
	}
	f := func(x float64) (miss, slope, bend float64) {
		pp, qq := gammaPQ(a, x)
		// dP/dlog x, whose own logarithm has the slope a-x.
		d := gammaFactor(a, x) * a
		if lower {
			s := d / pp
			return log(pp / p), s, a - x - s
		}
		s := d / qq
		return -log(qq / q), s, a - x + s
	}
	return invertLog(f, x, math.MaxFloat64, a)
}

// invertLog solves f(x) = 0 for an increasing f, of which it gets the value, the slope over
// log x, and the second derivative in parts of the slope, by Halley's method in log x, kept
// within a bracket. scale is how fast the parts change.
func invertLog(f func(x float64) (miss, slope, bend float64), x, top, scale float64) float64 {
	lo, hi := 0.0, top
	if !(x > 0) {
		x = 1e-300
	}
	x = min(x, top)
	last := math.Inf(1)
	for range 200 {
		miss, slope, bend := f(x)
		if miss == 0 || miss != miss {
			return x
		}
		if miss > 0 {
			hi = min(hi, x)
		} else {
			lo = max(lo, x)
		}
		step := -miss / slope
		if turn := 1 + step*bend/2; turn == turn {
			step /= min(max(turn, 0.5), 2)
		}
		next := x + x*math.Expm1(step)
		if math.Abs(step) < 0.1 {
			next = x + x*step*(1+step/2*(1+step/3*(1+step/4*(1+step/5*(1+step/6)))))
		}
		if math.Abs(step) < 1e-14 {
			return next // whose distance is rounding
		}
		if !(next > lo && next < hi) || math.Abs(step) > 50 {
			switch {
			case lo == 0:
				next = x * 1e-3
			case hi > 1e10*lo:
				next = math.Sqrt(lo) * math.Sqrt(hi)
			default:
				next = lo + (hi-lo)/2
			}
			if next == lo || next == hi || next == 0 {
				return next
			}
		} else if cube := step * step * math.Abs(step); cube*(1+scale+bend*bend) < 1e-17 {
			return next // the error is the cube of that before
		}
		if d := math.Abs(next - x); d <= 1e-16*x || d >= last && d < 1e-14*x {
			return next
		} else {
			last = d
		}
		x = next
	}
	return x
}

// Betaincinv returns the x with [Betainc](a, b, x) = p. It is NaN unless a, b > 0
// and 0 <= p <= 1. The error is what a change of p in its last places makes of x.
func Betaincinv(a, b, p float64) float64 {
	switch {
	case !(a > 0 && b > 0 && p >= 0 && p <= 1):
		return math.NaN()
	case p == 0 || p == 1:
		return p
	}
	return invertBeta(a, b, p, 1-p, p <= 0.9)
}

// Betainccinv returns the x with [Betaincc](a, b, x) = q. It is NaN unless a, b > 0
// and 0 <= q <= 1.
func Betainccinv(a, b, q float64) float64 {
	switch {
	case !(a > 0 && b > 0 && q >= 0 && q <= 1):
		return math.NaN()
	case q == 0 || q == 1:
		return 1 - q
	}
	return invertBeta(a, b, 1-q, q, q > 0.9)
}

// invertBeta solves I_x(a, b) = p if lower, else 1 - I_x(a, b) = q.
func invertBeta(a, b, p, q float64, lower bool) float64 {
	if math.IsInf(a, 1) || math.IsInf(b, 1) {
		return math.NaN()
	}
	// Solve for x, or for y = 1-x where that is the smaller one.
	ph, qh := betaPQ(a, b, 0.5)
	if lower && p > ph || !lower && q < qh {
		y := invertBetaSide(b, a, q, p, !lower)
		return 1 - y
	}
	return invertBetaSide(a, b, p, q, lower)
}

// invertBetaSide solves for x, which is not above 1/2.
func invertBetaSide(a, b, p, q float64, lower bool) float64 {
	// A first value: that of the leading term for small x, or Abramowitz and Stegun's
	// 26.5.22.
	lx := (log(p) + log(a) + Gammaln(a) + Gammaln(b) - Gammaln(a+b)) / a
	if lower && lx < -690 {
		lb, _ := lbeta(a, b)
		return exp((log(p) + log(a) + lb.float()) / a)
	}
	x := exp(min(lx, log(a/(a+b))))
	if lx > -700 && a > 0.8 && b > 0.8 && x*max(1, b-1) > 0.05 {
		z := Ndtri(p)
		if p > 0.5 {
			z = -Ndtri(q)
		}
		ra, rb := 1/(2*a-1), 1/(2*b-1)
		l, h := (z*z-3)/6, 2/(ra+rb)
		if h+l > 0 {
			w := -z*math.Sqrt(h+l)/h - (rb-ra)*(l+5.0/6-2/(3*h))
			x = a / (a + b*exp(2*w))
		}
	} else if x < 0.5 {
		x /= 1 + (1-b)/(a+1)*x
	}
	f := func(x float64) (miss, slope, bend float64) {
		pp, qq := betaPQ(a, b, x)
		y := twoSum(1, -x)
		// dI/dlog x, whose own logarithm has the slope a - (b-1) x/y.
		d := a * betaFactor(a, b, toDD(x), y, true) / y.hi
		bend = a - (b-1)*x/y.hi
		if lower {
			s := d / pp
			return log(pp / p), s, bend - s
		}
		s := d / qq
		return -log(qq / q), s, bend + s
	}
	return invertLog(f, x, 1, a)
}
