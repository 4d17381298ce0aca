// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds exponential, sine and cosine integrals.

import "math"

// Exp1 returns the exponential integral E1(x), the integral of exp(-t)/t over t > x:
// +Inf at 0, NaN for x < 0. DLMF 6.2.1.
func Exp1(x float64) float64 {
	switch {
	case x < 0:
		return math.NaN()
	case x <= 1:
		return expintE1Small.at(x) - log(x)
	case x > 745:
		return 0
	}
	return timesExp(expintE1.at(1/x)/x, -x)
}

// Expi returns the exponential integral Ei(x), Cauchy's principal value of the
// integral of exp(t)/t over t < x: -Inf at 0. Relative accuracy holds at its zero
// 0.3725…. DLMF 6.2.5.
func Expi(x float64) float64 {
	switch {
	case x != x:
		return x
	case x < 0:
		return -Exp1(-x)
	case x == 0:
		return math.Inf(-1)
	case x <= 6:
		z := expintEiZero
		return logOver(x, z) + ((x-z.hi)-z.lo)*expintEiSmall.at(x)
	case x > 720:
		return math.Inf(1)
	}
	return timesExp(expintEi.at(1/x)/x, x)
}

// Expn returns the exponential integral E_n(x), the integral of exp(-xt)/t^n over
// t > 1, for n >= 0 and x >= 0; NaN for others. DLMF 8.19.
func Expn(n int, x float64) float64 {
	switch {
	case n < 0 || x != x || x < 0:
		return math.NaN()
	case x == 0:
		if n < 2 {
			return math.Inf(1)
		}
		return 1 / float64(n-1)
	case n == 0:
		return exp(-x) / x
	case n == 1:
		return Exp1(x)
	case x > 750:
		return 0
	case x <= 1:
		return expnSeries(n, x)
	}
	// DLMF 8.19.17 by Lentz's method.
	m := float64(n)
	b := x + m
	c, d := math.Inf(1), 1/b
	h := d
	for k := 1.0; k < 10000; k++ {
		a := -k * (m - 1 + k)
		b += 2
		d = 1 / (a*d + b)
		c = b + a/c
		t := c * d
		h *= t
		if math.Abs(t-1) < 2e-16 {
			break
		}
	}
	return timesExp(h, -x)
}

// expnSeries returns E_n(x) for n >= 2 and x <= 1 by DLMF 8.19.8.
func expnSeries(n int, x float64) float64 {
	m := float64(n)
	sum, t := 1/(m-1), 1.0
	for k := 1.0; k < 200; k++ {
		t *= -x / k
		u := 0.0
		if k == m-1 {
			u = t * (Digamma(m) - log(x))
		} else {
			u = -t / (k - m + 1)
		}
		sum += u
		if math.Abs(t) < 1e-18*sum {
			break
		}
	}
	return sum
}

// Sici returns the sine integral Si(x), the integral of sin(t)/t from 0 to x, and
// the cosine integral Ci(x) = γ + log|x| + ∫ (cos(t)-1)/t dt from 0 to x: -Inf at 0.
// It is even, as SciPy's, but NaN at -Inf. Relative accuracy holds at the zeros of Ci below 14; beyond them
// the error is that of a change of x in its last place. DLMF 6.2.9, 6.2.11.
func Sici(x float64) (si, ci float64) {
	a := math.Abs(x)
	switch {
	case x != x:
		return x, x
	case math.IsInf(x, 1):
		return math.Pi / 2, 0
	case math.IsInf(x, -1):
		return -math.Pi / 2, math.NaN()
	case x == 0:
		return x, math.Inf(-1)
	}
	var f, g, s, c float64
	if a > 4 {
		s, c = math.Sincos(a)
		w := 1 / a
		f, g = sineIntegralF.at(w*w)*w, sineIntegralG.at(w*w)*w*w
		si = math.Pi/2 - f*c - g*s
	} else {
		si = a * sineIntegral.at(a)
	}
	switch {
	case a < math.Pi/2:
		z := cosineIntegralZero
		ci = logOver(a, z) + ((a-z.hi)-z.lo)*cosineIntegralSmall.at(a)
	case a < 4.5*math.Pi:
		ci = cosineIntegral.at(a)
	default:
		ci = f*s - g*c
	}
	return signedBy(si, x), ci
}

// Shichi returns the hyperbolic sine integral Shi(x), the integral of sinh(t)/t from
// 0 to x, and the hyperbolic cosine integral Chi(x) = γ + log|x| +
// ∫ (cosh(t)-1)/t dt from 0 to x: -Inf at 0. It is even, as SciPy's. Relative
// accuracy holds at its zero 0.5238…. DLMF 6.2.15, 6.2.16.
func Shichi(x float64) (shi, chi float64) {
	a := math.Abs(x)
	switch {
	case x != x:
		return x, x
	case x == 0:
		return x, math.Inf(-1)
	case math.IsInf(x, 0):
		return x, a
	case a <= 3:
		z := coshIntegralZero
		shi = a * sinhIntegral.at(a)
		chi = logOver(a, z) + ((a-z.hi)-z.lo)*coshIntegral.at(a)
	default:
		ei, e1 := Expi(a), Exp1(a)
		shi, chi = ei/2+e1/2, ei/2-e1/2
		if a > 700 {
			shi = timesExp(expintEi.at(1/a)/(2*a), a)
			chi = shi
		}
	}
	return signedBy(shi, x), chi
}
