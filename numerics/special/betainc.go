// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds the regularized incomplete beta function.

import "math"

// Betainc returns the regularized incomplete beta function
//
//	I_x(a, b) = 1/B(a, b) ∫ t^(a-1) (1-t)^(b-1) dt over 0 < t < x
//
// for a, b > 0 and 0 <= x <= 1, NaN for others; where one of a and b is 0 or
// infinite it is the limit.
//
// It takes the power series or the continued fraction: DLMF 8.17.7, 8.17.22. The
// factor before them is computed in double-double arithmetic. For large a or b it takes
// the expansions in incomplete gamma functions, and in error functions: DLMF 8.18.
func Betainc(a, b, x float64) float64 {
	p, _ := betaPQ(a, b, x)
	return p
}

// Betaincc returns the complement 1 - I_x(a, b) of [Betainc], accurate where it
// is small.
func Betaincc(a, b, x float64) float64 {
	_, q := betaPQ(a, b, x)
	return q
}

// betaPQ returns I_x(a, b) and its complement.
func betaPQ(a, b, x float64) (p, q float64) {
	switch {
	case !(a >= 0) || !(b >= 0) || !(x >= 0 && x <= 1):
		return math.NaN(), math.NaN()
	case a == 0 && b == 0 || math.IsInf(a, 1) && math.IsInf(b, 1):
		return math.NaN(), math.NaN()
	case x == 0:
		return 0, 1
	case x == 1 || a == 0 || math.IsInf(b, 1):
		return 1, 0
	case b == 0 || math.IsInf(a, 1):
		return 0, 1
	}
	y := twoSum(1, -x)
	if p, q, ok := betaLarge(a, b, toDD(x), y); ok {
		return p, q
	}
	// Left of the mean a/(a+b) the integral from the left is the smaller one.
	if x*b <= y.hi*a {
		return betaSmaller(a, b, toDD(x), y)
	}
	q, p = betaSmaller(b, a, y, toDD(x))
	return p, q
}

// betaSmaller returns I_x(a, b) and its complement for x <= a/(a+b); y is 1-x.
func betaSmaller(a, b float64, x, y dd) (p, q float64) {
	switch {
	case a < 1 && b < 1 && x.hi <= 0.5 || b*x.hi <= 0.7 && x.hi <= 0.7:
		p = betaSeries(a, b, x.float()) * betaFactor(a, b, x, y, false)
		if p > 0.75 {
			return p, betaComplement(a, b, x)
		}
		return p, 1 - p
	case a < 1 && b < 1:
		// x > 1/2: the series in y.
		q = betaSeries(b, a, y.float()) * betaFactor(b, a, y, x, false)
		if q > 0.75 {
			return betaComplement(b, a, y), q
		}
		return 1 - q, q
	}
	if b < 1 && y.hi <= 0.7 && a*y.hi <= 1 {
		// Most of the weight is next to x = 1.
		p = betaComplement(b, a, y)
		return p, 1 - p
	}
	if p = betaFactor(a, b, x, y, true); p == 0 {
		return 0, 1
	}
	p *= betaFraction(a, b, x, y)
	if p > 0.75 && a < 1 {
		return p, betaComplement(a, b, x)
	}
	return p, 1 - p
}

// betaFactor returns x^a y^b / (a B(a, b)), or without y^b.
func betaFactor(a, b float64, x, y dd, both bool) float64 {
	if both && a > 10 && b > 10 {
		t := twoSum(a, b).mul(x).addF(-a).hi
		if a*math.Log1p(t/a)+b*math.Log1p(-t/b) < -1e3 {
			return 0
		}
	}
	if both && a > 10 && b > 10 {
		// Stirling's formula leaves -a log(a/((a+b)x)) - b log(b/((a+b)y)).
		s := twoSum(a, b)
		var l dd
		if px, py := s.mul(x).divF(a), s.mul(y).divF(b); s.hi < 1e3 {
			l = logLiteDD(px).mulF(a).add(logLiteDD(py).mulF(b))
		} else if s.hi > 1e12 {
			t := s.mul(x).addF(-a)
			l = ddLog1p(t.divF(a)).mulF(a).add(ddLog1p(t.divF(b).neg()).mulF(b))
		} else {
			l = ddLog(px).mulF(a).add(ddLog(py).mulF(b))
		}
		l = l.addF(stirlingErr(s.hi) - stirlingErr(a) - stirlingErr(b))
		return expDD(l) * math.Sqrt(b/a/(2*math.Pi*s.hi))
	}
	if s := twoSum(a, b); s.hi < 100 && min(a, b) > 1e-3 {
		l := logLiteDD(x).mulF(a)
		if both {
			l = l.add(logLiteDD(y).mulF(b))
		}
		g := Gamma(s.hi) / Gamma(b) / (a * Gamma(a))
		if s.lo != 0 {
			g += g * s.lo * Digamma(s.hi)
		}
		return expDD(l) * g
	}
	l := ddLog(x).mulF(a)
	if both {
		l = l.add(ddLog(y).mulF(b))
	}
	lb, _ := lbeta(a, b)
	if a < 1e-300 {
		return expDD(l)
	}
	return expDD(l.sub(lb).sub(ddLog(toDD(a))))
}

// betaSeries returns 1 + a times the sum of (1-b)…(n-b) x^n / (n! (a+n)).
func betaSeries(a, b, x float64) float64 {
	sum, t := 0.0, 1.0
	for n := 1.0; n < 1e4; n++ {
		t *= (n - b) / n * x
		u := t / (a + n)
		sum += u
		if math.Abs(u) < 1e-17*math.Abs(sum) || u == 0 {
			break
		}
	}
	return 1 + a*sum
}

// betaComplement returns 1 - I_x(a, b) where that is small since a is.
func betaComplement(a, b float64, x dd) float64 {
	sum, t := dd{}, ddOne
	for n := 1.0; n < 1e4; n++ {
		t = t.mul(twoSum(n, -b)).divF(n).mul(x)
		u := t.div(twoSum(n, a))
		sum = sum.add(u)
		if math.Abs(u.hi) < 1e-33*math.Abs(sum.hi) || u.hi == 0 {
			break
		}
	}
	// I = exp(l) (1 + a sum).
	var l dd
	if a < 1e-12 {
		// log Γ(1+a) + log Γ(b) - log Γ(a+b), to the first order in a.
		l = ddLog(x).addF(math.FMA(1, ddEuler.hi, Digamma(b))).mulF(a)
	} else {
		l = ddLog(x).mulF(a).add(ddLgamma(twoSum(a, b))).sub(ddLgamma(toDD(b))).sub(ddLgamma(twoSum(1, a)))
	}
	as := sum.mulF(a)
	e := ddExpm1(l)
	return -e.add(as).add(as.mul(e)).float()
}

// betaFraction returns the continued fraction by which x^a y^b / (a B(a, b)) is to
// be multiplied, by Lentz's method. It converges within some √max(a, b) steps.
func betaFraction(a, b float64, x, y dd) float64 {
	const tiny = 1e-300
	xf := x.float()
	// The even part of DLMF 8.17.22 (Didonato and Morris, ACM Trans. Math. Softw. 18,
	// 1992): all its terms are positive for x < a/(a+b).
	lambda := toDD(a).mul(y).sub(toDD(b).mul(x)).float() // a - (a+b)x
	res := a / (a + 1) * (lambda + 1)
	c, d := res, 0.0
	yf := y.float()
	for n := 1.0; n < 1e6; n++ {
		m := a + 2*n
		down, up := 1/(m-1), 1/(m+1)
		t := n * (b - n) * xf * down
		alpha := (a + n - 1) * down * ((a + b + n - 1) * xf * t)
		beta := n + t + (a+n)*up*(lambda+1+n*(1+yf))
		d = alpha*d + beta
		if math.Abs(d) < tiny {
			d = tiny
		}
		c = beta + alpha/c
		if math.Abs(c) < tiny {
			c = tiny
		}
		d = 1 / d
		del := c * d
		res *= del
		if math.Abs(del-1) < 2e-16 {
			break
		}
	}
	return a / res
}
