// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds the Bessel functions J and Y of real order.

import "math"

// Jv returns the Bessel function of the first kind of real order v. For x < 0 it is
// NaN unless v is whole; for negative v that is not whole it is ±Inf at 0. At
// infinity it is NaN, as SciPy's.
//
// Near a zero the error is that of a change of v or x in its last places. Elsewhere
// it is the power series for small x, expansions for large x or v (Debye, Olver:
// DLMF 10.19, 10.20), or Steed's and Temme's methods with the recurrence (J. Comput.
// Phys. 19, 1975 and 21, 1976).
func Jv(v, x float64) float64 {
	switch {
	case v != x && (v != v || x != x):
		return math.NaN()
	case x < 0:
		if !isInt(v) {
			return math.NaN()
		}
		if math.Mod(v, 2) != 0 {
			return -Jv(v, -x)
		}
		return Jv(v, -x)
	case v < 0:
		return besselReflect(-v, x)
	}
	j, _ := besselJY(v, x, true, false)
	return j
}

// Yv returns the Bessel function of the second kind of real order v: -Inf at 0 and
// NaN for x < 0. See [Jv] for the method and the accuracy.
func Yv(v, x float64) float64 {
	switch {
	case v != v || x != x || x < 0:
		return math.NaN()
	case v < 0:
		// Y(-v) = sin(πv) J(v) + cos(πv) Y(v).
		s, c := sinCosPi(v)
		s = -s
		switch {
		case isInt(v):
			_, y := besselJY(-v, x, false, true)
			return c * y
		case isInt(v - 0.5):
			j, _ := besselJY(-v, x, true, false)
			return s * j
		}
		j, y := besselJY(-v, x, true, true)
		return s*j + c*y
	}
	_, y := besselJY(v, x, false, true)
	return y
}

// besselReflect returns J of order -v, cos(πv) J - sin(πv) Y, for v > 0.
func besselReflect(v, x float64) float64 {
	s, c := sinCosPi(v)
	switch {
	case isInt(v):
		j, _ := besselJY(v, x, true, false)
		return c * j
	case isInt(v - 0.5):
		_, y := besselJY(v, x, false, true)
		return -s * y
	case x*x < 4*math.Abs(1-v) && x > 0 && v < 150:
		// The series, whose terms do not cancel for small x.
		return besselSeries(-v, x)
	}
	j, y := besselJY(v, x, true, true)
	return c*j - s*y
}

// Jve returns the exponentially scaled function exp(-|Im z|) J(z), which for real z
// is [Jv].
func Jve(v, x float64) float64 { return Jv(v, x) }

// Yve returns the exponentially scaled function exp(-|Im z|) Y(z), which for real z
// is [Yv].
func Yve(v, x float64) float64 { return Yv(v, x) }

// Jn is [Jv] of a whole order.
func Jn(n int, x float64) float64 { return Jv(float64(n), x) }

// Yn is [Yv] of a whole order.
func Yn(n int, x float64) float64 { return Yv(float64(n), x) }

// besselJY returns J and Y of order v >= 0 at x >= 0, those that are wanted.
func besselJY(v, x float64, wantJ, wantY bool) (j, y float64) {
	switch {
	case v != v || x != x || math.IsInf(x, 1):
		return math.NaN(), math.NaN()
	case x == 0:
		if v == 0 {
			return 1, math.Inf(-1)
		}
		return 0, math.Inf(-1)
	case v == 0:
		if wantJ {
			j = J0(x)
		}
		if wantY {
			y = Y0(x)
		}
		return j, y
	case v == 1:
		if wantJ {
			j = J1(x)
		}
		if wantY {
			y = Y1(x)
		}
		return j, y
	case math.IsInf(v, 1):
		return 0, math.Inf(-1)
	}
	if v <= 20 && x >= v && x >= 2 && v == math.Trunc(v) {
		// Neither J nor Y falls with the order up to x.
		if wantJ {
			j = besselUp(0, x, int(v), J0(x), J1(x))
		}
		if wantY {
			y = besselUp(0, x, int(v), Y0(x), Y1(x))
		}
		return j, y
	}
	series := wantJ && x*x <= 5*(v+1)
	if series {
		j = besselSeries(v, x)
		if !wantY {
			return j, 0
		}
	}
	a, b, ok := 0.0, 0.0, x > 25+v*v/2
	if ok {
		a, b = besselHankel(v, x)
	} else {
		a, b, ok = debyeOsc(v, x)
	}
	switch {
	case ok:
	case v >= 20:
		a, b = besselLarge(v, x)
	case x < 2:
		b = besselYSmall(v, x)
	default:
		a, b = besselSteed(v, x)
	}
	if !series {
		j = a
	}
	return j, b
}

// besselHankel returns J and Y for x > 25 + v²/2 by Hankel's expansion, DLMF 10.17.3
// and 10.17.4.
func besselHankel(v, x float64) (j, y float64) {
	p, q := 1.0, 0.0
	m, w := 4*v*v, 1/(8*x)
	t := 1.0
	for k := 1.0; k < 60; k += 2 {
		t *= (m - (2*k-1)*(2*k-1)) * w / k
		q += t
		t *= -(m - (2*k+1)*(2*k+1)) * w / (k + 1)
		p += t
		if math.Abs(t) < 1e-17 {
			break
		}
	}
	s, c := math.Sincos(x)
	// The sine and cosine of (v/2 + 1/4)π.
	sv, cv := sinCosPi(math.Mod(v, 4)/2 + 0.25)
	s, c = s*cv-c*sv, c*cv+s*sv
	f := math.Sqrt(2 / (math.Pi * x))
	return f * (p*c - q*s), f * (p*s + q*c)
}

// besselSeries returns J by its power series, DLMF 10.2.2.
func besselSeries(v, x float64) float64 {
	z := -x * x / 4
	sum, t := 1.0, 1.0
	for k := 1.0; k < 200; k++ {
		t *= z / (k * (v + k))
		sum += t
		if math.Abs(t) < 1e-17*math.Abs(sum) {
			break
		}
	}
	return sum * besselLead(v, x)
}

// besselLead returns (x/2)^v / Γ(v+1).
func besselLead(v, x float64) float64 {
	if v > -1 && v < 20 && x > 1e-10 {
		return expDD(ddLog(toDD(x/2)).mulF(v)) / Gamma(v+1)
	}
	if v < 0 {
		l, s := ddLgammaSign(twoSum(v, 1))
		return s * expDD(ddLog(toDD(x/2)).mulF(v).sub(l))
	}
	return expDD(ddLog(toDD(x).scale(0.5)).mulF(v).sub(ddLgamma(twoSum(v, 1))))
}

// temmeGammas returns (1/Γ(1-m) - 1/Γ(1+m))/(2m), (1/Γ(1-m) + 1/Γ(1+m))/2 and
// their combinations 1/Γ(1+m), 1/Γ(1-m) for |m| <= 1/2.
func temmeGammas(m float64) (g1, g2, plus, minus float64) {
	z := m * m
	g1, g2 = -horner(z, rgammaOdd[:]), horner(z, rgammaEven[:])
	return g1, g2, g2 - m*g1, g2 + m*g1
}

// besselYSmall returns Y of order v for x < 2 by Temme's series and the recurrence.
func besselYSmall(v, x float64) float64 {
	n := int(v + 0.5)
	m := v - float64(n)
	g1, g2, plus, minus := temmeGammas(m)
	d := -log(x / 2)
	e := m * d
	shc := 1.0
	if e != 0 {
		shc = math.Sinh(e) / e
	}
	sc := 1.0 // πm/sin(πm)
	r := 0.0
	if m != 0 {
		s, _ := sinCosPi(m)
		sc = math.Pi * m / s
		h, _ := sinCosPi(m / 2)
		r = 2 / m * h * h
	}
	f := 2 / math.Pi * sc * (g1*math.Cosh(e) + g2*shc*d)
	p := math.Exp(e) / (plus * math.Pi)
	q := math.Exp(-e) / (minus * math.Pi)
	z := -x * x / 4
	c := 1.0
	sum, sum1 := f+r*q, p
	for k := 1.0; k < 100; k++ {
		f = (k*f + p + q) / (k*k - m*m)
		c *= z / k
		p /= k - m
		q /= k + m
		t := c * (f + r*q)
		sum += t
		sum1 += c*p - k*t
		if math.Abs(t) < 1e-18*math.Abs(sum) || c == 0 {
			break
		}
	}
	y0, y1 := -sum, -sum1*2/x
	return besselUp(m, x, n, y0, y1)
}

// besselUp goes from Y of the orders m and m+1 to the order m+n.
func besselUp(m, x float64, n int, y0, y1 float64) float64 {
	for k := 1; k <= n; k++ {
		y0, y1 = y1, 2*(m+float64(k))/x*y1-y0
		if math.IsInf(y1, 0) {
			if k < n {
				return math.Inf(-1)
			}
			break
		}
	}
	return y0
}

// besselSteed returns J and Y of order v by Steed's method for x >= 2: the downward
// recurrence gives J and J' of an order m near x up to a factor, a continued fraction
// gives the logarithmic derivative of J + iY there, and the Wronskian the factor.
func besselSteed(v, x float64) (j, y float64) {
	n := max(0, int(v-x+1.5))
	m := v - float64(n)
	u, um, um1 := besselDown(v, x, n)
	du := um.mulF(m).divF(x).sub(um1).float()
	w := 2 / (math.Pi * x)
	p, q := steedPQ(m, x)
	e := p*um.hi - du
	s := math.Sqrt(w / (e*e/q + q*um.hi*um.hi))
	jm, ym := s*um.hi, s*e/q
	// Y' = pY + qJ.
	yp := p*ym + q*jm
	return s * u.hi, besselUp(m, x, n, ym, m/x*ym-yp)
}

// besselDown returns J of the orders v, v-n and v-n+1 in one unknown positive unit,
// by the recurrence from an order where J is negligible (Olver, Math. Comp. 18, 1964).
func besselDown(v, x float64, n int) (jv, jm, jm1 dd) {
	top := int(max(0, math.Ceil(x-v)))
	// The solution that grows upwards tells how far to go.
	a, b := 0.0, 1.0
	for b < 1e18 {
		top++
		a, b = b, 2*(v+float64(top))/x*b-a
	}
	f := dd{2, 0}.divF(x)
	hi, lo := dd{}, dd{1e-250, 0}
	for k := top; k > -n; k-- {
		if k == 0 {
			jv = lo
		}
		hi, lo = lo, f.mul(twoSum(v, float64(k))).mul(lo).sub(hi)
		if math.Abs(lo.hi) > 1e200 {
			hi, lo, jv = hi.scale(0x1p-800), lo.scale(0x1p-800), jv.scale(0x1p-800)
		}
	}
	if n == 0 {
		jv = lo
	}
	_, e := math.Frexp(max(math.Abs(lo.hi), math.Abs(hi.hi)))
	unit := math.Ldexp(1, -e)
	return jv.scale(unit), lo.scale(unit), hi.scale(unit)
}

// steedPQ returns p + iq, the logarithmic derivative of J + iY at order m.
func steedPQ(m, x float64) (p, q float64) {
	// -1/(2x) + i + i/x times the fraction with the terms (k-1/2)² - m² over
	// 2(x + ik).
	a := complex(0.25-m*m, 0)
	b := complex(2*x, 2)
	const tiny = 1e-300
	h := complex(tiny, 0)
	c, d := h, complex(0, 0)
	for k := 1.0; k < 10000; k++ {
		d = b + a*d
		if d == 0 {
			d = tiny
		}
		c = b + a/c
		if c == 0 {
			c = tiny
		}
		d = 1 / d
		t := c * d
		h *= t
		if math.Abs(real(t)-1)+math.Abs(imag(t)) < 2e-16 {
			break
		}
		a = complex((k+0.5)*(k+0.5)-m*m, 0)
		b += 2i
	}
	// h is b0 + a1/(b1+…) with b0 = 0.
	s := h * complex(0, 1/x)
	return real(s) - 0.5/x, imag(s) + 1
}
