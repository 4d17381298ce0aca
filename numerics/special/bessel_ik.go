// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds the modified Bessel functions I and K of real order.

import "math"

// Iv returns the modified Bessel function of the first kind of real order v. For x
// < 0 it is NaN unless v is whole. At infinity it has its limit. It takes the power series, or Debye's expansion
// for √(x²+v²) >= 30: DLMF 10.25.2, 10.41.3.
func Iv(v, x float64) float64 { return besselI(v, x, false) }

// Ive returns exp(-|x|) [Iv](v, x).
func Ive(v, x float64) float64 { return besselI(v, x, true) }

func besselI(v, x float64, scaled bool) float64 {
	switch {
	case v != v || x != x:
		return math.NaN()
	case x < 0:
		if !isInt(v) {
			return math.NaN()
		}
		r := besselI(v, -x, scaled)
		if math.Mod(v, 2) != 0 {
			return -r
		}
		return r
	case v < 0:
		if isInt(v) {
			return besselI(-v, x, scaled)
		}
		if x == 0 {
			return math.Copysign(math.Inf(1), Gammasgn(v+1))
		}
		if x*x < 4*math.Abs(v+1) && v > -150 {
			r := besselISeries(v, x)
			if scaled {
				r *= math.Exp(-x)
			}
			return r
		}
		// I(-v) = I(v) + 2/π sin(πv) K(v).
		s, _ := sinCosPi(v)
		k := besselK(-v, x, false) * -s * 2 / math.Pi
		if scaled {
			k = besselK(-v, x, true) * exp(-2*x) * -s * 2 / math.Pi
		}
		return besselI(-v, x, scaled) + k
	case x == 0:
		if v == 0 {
			return 1
		}
		return 0
	case math.IsInf(x, 1):
		if scaled {
			return 0
		}
		return x
	case math.IsInf(v, 1):
		return 0
	case v == 0 && scaled:
		return I0e(x)
	case v == 0:
		return I0(x)
	case v == 1 && scaled:
		return I1e(x)
	case v == 1:
		return I1(x)
	case math.Hypot(x, v) >= 30:
		f, _, e := debyeIK(v, x)
		if !scaled {
			e = e.addF(x)
		}
		if e.hi > 700 {
			return f * expDD(e.addF(-64)) * math.Exp(64)
		}
		return f * expDD(e)
	}
	r := besselISeries(v, x)
	if scaled {
		r *= math.Exp(-x)
	}
	return r
}

// besselISeries returns I by its power series, DLMF 10.25.2.
func besselISeries(v, x float64) float64 {
	z := x * x / 4
	sum, t := 1.0, 1.0
	for k := 1.0; k < 500; k++ {
		t *= z / (k * (v + k))
		sum += t
		if math.Abs(t) < 1e-17*math.Abs(sum) {
			break
		}
	}
	return sum * besselLead(v, x)
}

// Kv returns the modified Bessel function of the second kind of real order v: +Inf
// at 0 and NaN for x < 0. It takes Temme's method with the recurrence (J. Comput.
// Phys. 19, 1975), or Debye's expansion for √(x²+v²) >= 30: DLMF 10.41.4.
func Kv(v, x float64) float64 { return besselK(v, x, false) }

// Kve returns exp(x) [Kv](v, x).
func Kve(v, x float64) float64 { return besselK(v, x, true) }

// Kn is [Kv] of a whole order.
func Kn(n int, x float64) float64 { return Kv(float64(n), x) }

func besselK(v, x float64, scaled bool) float64 {
	v = math.Abs(v)
	switch {
	case v != v || x != x || x < 0:
		return math.NaN()
	case x == 0:
		return math.Inf(1)
	case math.IsInf(x, 1):
		return 0
	case math.IsInf(v, 1):
		return math.Inf(1)
	case v == 0 && scaled:
		return K0e(x)
	case v == 0:
		return K0(x)
	case v == 1 && scaled:
		return K1e(x)
	case v == 1:
		return K1(x)
	case math.Hypot(x, v) >= 30:
		_, f, e := debyeIK(v, x)
		if !scaled {
			e = e.addF(x)
		}
		if e.hi < -700 {
			return f * expDD(e.neg().addF(-64)) * math.Exp(64)
		}
		return f * expDD(e.neg())
	}
	n := int(v + 0.5)
	m := v - float64(n)
	k0, k1 := temmeK(m, x)
	if x <= 2 && scaled {
		f := math.Exp(x)
		k0, k1 = k0*f, k1*f
	}
	for k := 1; k <= n; k++ {
		k0, k1 = k1, 2*(m+float64(k))/x*k1+k0
	}
	if x > 2 && !scaled {
		k0 *= math.Exp(-x)
	}
	return k0
}

// temmeK returns K of the orders m and m+1, |m| <= 1/2, times exp(x) if x > 2.
func temmeK(m, x float64) (k0, k1 float64) {
	if x > 2 {
		return steedK(m, x)
	}
	g1, g2, plus, minus := temmeGammas(m)
	d := -log(x / 2)
	e := m * d
	shc, sc := 1.0, 1.0
	if e != 0 {
		shc = math.Sinh(e) / e
	}
	if m != 0 {
		s, _ := sinCosPi(m)
		sc = math.Pi * m / s
	}
	f := sc * (g1*math.Cosh(e) + g2*shc*d)
	p := 0.5 * math.Exp(e) / plus
	q := 0.5 * math.Exp(-e) / minus
	z := x * x / 4
	c := 1.0
	sum, sum1 := f, p
	for k := 1.0; k < 100; k++ {
		f = (k*f + p + q) / (k*k - m*m)
		c *= z / k
		p /= k - m
		q /= k + m
		sum += c * f
		sum1 += c * (p - k*f)
		if c*f < 1e-18*sum {
			break
		}
	}
	return sum, sum1 * 2 / x
}

// steedK returns exp(x) K of the orders m and m+1 by Temme's continued fraction,
// for x > 2.
func steedK(m, x float64) (k0, k1 float64) {
	a1 := 0.25 - m*m
	b := 2 * (1 + x)
	d := 1 / b
	h, dh := d, d
	q1, q2 := 0.0, 1.0
	q, c := a1, a1
	a := -a1
	s := 1 + q*dh
	for k := 2.0; k < 10000; k++ {
		a -= 2 * (k - 1)
		c *= -a / k
		qn := (q1 - b*q2) / a
		q1, q2 = q2, qn
		q += c * qn
		b += 2
		d = 1 / (b + a*d)
		dh *= b*d - 1
		h += dh
		t := q * dh
		s += t
		if math.Abs(t) < 1e-17*math.Abs(s) {
			break
		}
	}
	k0 = math.Sqrt(math.Pi/(2*x)) / s
	return k0, k0 * (m + x + 0.5 - a1*h) / x
}
