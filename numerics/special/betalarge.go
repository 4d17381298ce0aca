// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds the incomplete beta function of large parameters, where a fraction
// would take long: as the incomplete gamma function if one parameter is large, as the
// error function if both are.

import "math"

// betaLarge returns I_x(a, b) and its complement, y being 1-x, and whether this is a case
// for it.
func betaLarge(a, b float64, x, y dd) (p, q float64, ok bool) {
	switch least, most := min(a, b), max(a, b); {
	case least >= 1e10:
		p, q = betaNormal(a, b, x)
		return p, q, true
	case most < 1e7 || least > 1e3 && least*least*least > 1e-4*most*most:
		return 0, 0, false
	case a < b:
		p, q = betaGamma(b, a, x, y)
	default:
		q, p = betaGamma(a, b, y, x)
	}
	return p, q, true
}

// betaGamma returns I_x(b, a) and its complement for a large a, with y = 1-x. With
// t = a + (b-1)/2, u = -t log y and B(a, b) t^b = Γ(b)/ρ they are
//
//	ρ/Γ(b) ∫ v^(b-1) exp(-v) (sinh(v/2t) / (v/2t))^(b-1) dv
//
// from 0 to u and from there on. The power is a series in (v/2t)², whose terms are
// incomplete gamma functions of b+2n. (Didonato and Morris, ACM Trans. Math. Softw. 18,
// 360, 1992, section 9.)
func betaGamma(a, b float64, x, y dd) (p, q float64) {
	half := (b - 1) / 2
	t := a + half
	l := x.neg() // log y
	switch {
	case x.hi > 0.5:
		l = ddLog(y)
	case x.hi > 1e-100:
		l = ddLog1p(l)
	}
	u := l.mul(twoSum(a, half)).neg()
	if !(u.hi < math.MaxFloat64) {
		return 1, 0
	}
	p, q = gammaPQ(b, u.hi)
	h := b * gammaFactor(b, u.hi) // u^b exp(-u) / Γ(b)
	if u.hi > 0 {
		d := h * (u.lo / u.hi)
		p, q = p+d, q-d
	}
	if p < 0 || q < 0 || h == 0 {
		return max(p, 0), max(q, 0)
	}
	// By Stirling's formula ρ is 1 - b(b²-1)/24t² + …; the series below has the same
	// size, and their sum is less.
	rho := -b * (b*b - 1) / (24 * t * t)
	rho += rho * rho / 2
	z := l.hi / 2 * (l.hi / 2) // (u/2t)²
	c := []float64{1}          // the coefficients of the power
	kp, kq := p, q
	sumP, sumQ := 0.0, 0.0
	edge := h
	for n := 1; n < 20; n++ {
		// The next integrals, by parts.
		e := edge * (u.hi + b + 2*float64(n) - 1)
		m := (b + 2*float64(n) - 2) * (b + 2*float64(n) - 1)
		kp, kq = (m*kp-e)/(4*t*t), (m*kq+e)/(4*t*t)
		edge *= z
		// c[n] by the differential equation of a power of sinh(v)/v.
		sum, f := 0.0, 1.0
		for j := 1; j <= n; j++ {
			f /= float64(2*j) * float64(2*j+1)
			sum += (float64(j)*b - float64(n)) * f * c[n-j]
		}
		next := sum / float64(n)
		c = append(c, next)
		sumP += next * kp
		sumQ += next * kq
		if math.Abs(next*kp) < 1e-18*math.Abs(p+sumP) && math.Abs(next*kq) < 1e-18*math.Abs(q+sumQ) {
			break
		}
	}
	p, q = p+(sumP+rho*(p+sumP)), q+(sumQ+rho*(q+sumQ))
	return min(max(p, 0), 1), min(max(q, 0), 1)
}

// betaNormal returns I_x(a, b) and its complement for large a and b, by the first term of
// Temme's uniform expansion (DLMF 8.18.9):
//
//	I = erfc(-η √(s/2))/2 + c exp(-s η²/2)/√(2πs)
//
// with s = a+b, x0 = a/s, -η²/2 = x0 log(x/x0) + (1-x0) log((1-x)/(1-x0)), η having the
// sign of x-x0, and c = 1/η - √(x0(1-x0))/(x-x0). What is left out is below
// min(a, b)^(-3/2).
func betaNormal(a, b float64, x dd) (p, q float64) {
	if most := max(a, b); most > 1e300 {
		// Nothing but a step is left of the function.
		a, b = a/most*1e300, b/most*1e300
	}
	s := twoSum(a, b)
	t := s.mul(x).addF(-a) // s (x - x0)
	da, db := t.hi/a, -t.hi/b
	if max(math.Abs(da), math.Abs(db)) > 0.01 {
		if t.hi < 0 {
			return 0, 1
		}
		return 1, 0
	}
	// s η²/2 is t² s / (2ab) times 1+r.
	r := b/s.hi*logExcess(da) + a/s.hi*logExcess(db)
	e := t.divF(a).mul(t).mul(s.divF(b)).scale(0.5)
	e = e.add(e.mulF(r))
	if e.hi > 745 {
		if t.hi < 0 {
			return 0, 1
		}
		return 1, 0
	}
	c := 0.0
	if t.hi != 0 {
		c = math.Expm1(-0.5*math.Log1p(r)) / t.hi * math.Sqrt(a/s.hi) * math.Sqrt(b) * math.Sqrt(s.hi)
	} else {
		c = (b/s.hi - a/s.hi) / 3 * math.Sqrt(s.hi/a) * math.Sqrt(s.hi/b)
	}
	c /= math.Sqrt(2*math.Pi) * math.Sqrt(s.hi)
	z, f := math.Sqrt(e.hi), expDD(e.neg())
	if t.hi <= 0 {
		p = f * (0.5*Erfcx(z) + c)
		return p, 1 - p
	}
	q = f * (0.5*Erfcx(z) - c)
	return 1 - q, q
}

// logExcess returns 2 (d - log(1+d))/d² - 1 for |d| <= 0.01.
func logExcess(d float64) float64 {
	return d * (-2.0/3 + d*(2.0/4+d*(-2.0/5+d*(2.0/6+d*(-2.0/7+d*(2.0/8+d*(-2.0/9+d*(2.0/10))))))))
}
