// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds zeta functions, Spence's function and Lambert's W.

import "math"

// Zeta returns Riemann's zeta function, the sum of k^-x over k >= 1 and its
// continuation to x < 1: +Inf at 1. Between its zeros -2, -4, … it comes from the
// reflection formula, DLMF 25.4.1.
func Zeta(x float64) float64 {
	switch {
	case x != x:
		return x
	case x == 1:
		return math.Inf(1)
	case math.IsInf(x, -1):
		return math.NaN()
	case x > 60:
		return 1
	case x > 3:
		return hurwitzRatio(x, 1)
	case x >= 0:
		return zetaNear1.at(x) / (x - 1)
	}
	// 2^x π^(x-1) sin(πx/2) Γ(1-x) ζ(1-x).
	s, _ := sinCosPi(x / 2)
	if s == 0 {
		return 0
	}
	y := twoSum(1, -x)
	l := ddLn2.mulF(x).add(ddLogPi.mulF(x - 1)).add(ddLgamma(y))
	if l.hi > 800 {
		return math.Copysign(math.Inf(1), s)
	}
	f := s * Zeta(y.hi)
	if l.hi > 700 {
		return f * expDD(l.addF(-64)) * math.Exp(64)
	}
	return f * expDD(l)
}

// Zetac returns [Zeta](x) - 1, accurate for large x.
func Zetac(x float64) float64 {
	switch {
	case x > 3 && !math.IsInf(x, 1):
		return timesPow2(hurwitzRatio(x, 2), -x)
	case math.IsInf(x, 1):
		return 0
	}
	return Zeta(x) - 1
}

// timesPow2 returns v 2^x.
func timesPow2(v, x float64) float64 { return v * expDD(ddLn2.mulF(x)) }

// HurwitzZeta returns Hurwitz's zeta function, the sum of (k+q)^-x over k >= 0: +Inf
// at x = 1, NaN for x < 1. For q <= 0 it is +Inf if q is whole and NaN if x is not.
// SciPy's zeta(x, q). DLMF 25.11.1.
func HurwitzZeta(x, q float64) float64 {
	switch {
	case x != x || q != q || x < 1:
		return math.NaN()
	case x == 1:
		return math.Inf(1)
	case q <= 0:
		if q == math.Floor(q) {
			return math.Inf(1)
		}
		if x != math.Floor(x) {
			return math.NaN()
		}
		f := q - math.Floor(q)
		g := math.Floor(q) + 1 - q
		left := HurwitzZeta(x, g) - HurwitzZeta(x, 1-q)
		if math.Mod(x, 2) != 0 {
			left = -left
		}
		return HurwitzZeta(x, f) + left
	case math.IsInf(q, 1):
		return 0
	case math.IsInf(x, 1):
		return math.Pow(q, -x)
	case q > 1:
		if (x-1)*log(q) > 800 {
			return 0
		}
		return expDD(ddLog(toDD(q)).mul(twoSum(1, -x))) * (hurwitzRatio(x, q) / q)
	}
	return pow(q, -x) * hurwitzRatio(x, q)
}

// Spence returns Spence's function, the integral of log(t)/(1-t) from 1 to x, which
// is the dilogarithm of 1-x: NaN for x < 0 and, as SciPy's, at +Inf. DLMF 25.12.
func Spence(x float64) float64 {
	switch {
	case x != x || x < 0 || math.IsInf(x, 1):
		return math.NaN()
	case x == 0:
		return math.Pi * math.Pi / 6
	case x < 0.5:
		return math.Pi*math.Pi/6 - log(x)*math.Log1p(-x) - dilog.at(x)*x
	case x <= 1.5:
		w := 1 - x
		return w * dilog.at(w)
	}
	// With y = 1/x: -log²(x)/2 less Spence's function of y.
	l := log(x)
	if y := 1 / x; y < 0.5 {
		return -0.5*l*l - (math.Pi*math.Pi/6 + l*math.Log1p(-y) - dilog.at(y)*y)
	}
	w := (x - 1) / x
	return -0.5*l*l - w*dilog.at(w)
}

// Lambertw returns Lambert's W, the solution w of w exp(w) = x: for k = 0 the one with
// w >= -1, which exists for x >= -1/e, and for k = -1 the one with w <= -1, which
// exists for -1/e <= x < 0. It is NaN where W is not real, as on all other branches;
// at 0 it is -Inf but for k = 0. DLMF 4.13.
func Lambertw(x float64, k int) float64 {
	switch {
	case x != x:
		return x
	case x == 0 && k == 0:
		return x
	case x == 0:
		return math.Inf(-1)
	case k == 0 && math.IsInf(x, 1):
		return x
	case k != 0 && (k != -1 || x > 0):
		return math.NaN()
	}
	e := ddE.mulF(x).addF(1) // ex + 1
	if e.hi < 0 {
		return math.NaN()
	}
	p := math.Sqrt(2 * e.float())
	if k == -1 {
		p = -p
	}
	if math.Abs(p) < 0.01 {
		return horner(p, lambertBranch[:])
	}
	var w float64
	switch {
	case k == -1 && x > -0.1:
		// w = log(-x) - log(-w).
		l := log(-x)
		w = l - math.Log(-l)
		for range 4 {
			w = (w / (1 + w)) * (l - math.Log(-w) + 1)
		}
		return w
	case k == 0 && x > 3:
		l := log(x)
		w = l - math.Log(l)
		for range 4 {
			w = (w / (1 + w)) * (l - math.Log(w) + 1)
		}
		return w
	case math.Abs(p) < 0.7:
		w = horner(p, lambertBranch[:])
	case k == -1:
		l := math.Log(-x)
		w = l - math.Log(-l)
	case math.Abs(x) < 1e-9:
		return x * (1 - x)
	default:
		w = math.Log1p(x) * 0.8
	}
	for range 20 {
		// Halley's method.
		ew := math.Exp(w)
		f := w*ew - x
		h := f / (ew*(w+1) - (w+2)*f/(2*w+2))
		w -= h
		if math.Abs(h) < 1e-8*math.Abs(w) {
			break
		}
	}
	// Near -1/e the difference wants more digits.
	ew := ddExp(toDD(w))
	f := ew.mulF(w).addF(-x).float()
	return w - f/(ew.hi*(w+1))
}
