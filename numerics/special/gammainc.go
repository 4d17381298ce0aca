// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds the regularized incomplete gamma functions.

import "math"

// Gammainc returns the regularized lower incomplete gamma function
//
//	P(a, x) = 1/Γ(a) ∫ t^(a-1) exp(-t) dt over 0 < t < x
//
// for a >= 0 and x >= 0, NaN for others. P(0, x) is 1 for x > 0.
//
// It takes the power series, the continued fraction or, for a > 25 and x near a,
// Temme's uniform expansion (SIAM J. Math. Anal. 10, 1979): DLMF 8.7.1, 8.9.2,
// 8.12.
func Gammainc(a, x float64) float64 {
	p, _ := gammaPQ(a, x)
	return p
}

// Gammaincc returns the regularized upper incomplete gamma function
// Q(a, x) = 1 - P(a, x); see [Gammainc]. It keeps its relative accuracy where it
// is small.
func Gammaincc(a, x float64) float64 {
	_, q := gammaPQ(a, x)
	return q
}

// gammaPQ returns P(a, x) and Q(a, x).
func gammaPQ(a, x float64) (p, q float64) {
	switch {
	case !(a >= 0) || !(x >= 0):
		return math.NaN(), math.NaN()
	case a == 0:
		if x == 0 {
			return math.NaN(), math.NaN()
		}
		return 1, 0
	case x == 0:
		return 0, 1
	case math.IsInf(a, 1):
		if math.IsInf(x, 1) {
			return math.NaN(), math.NaN()
		}
		return 0, 1
	case math.IsInf(x, 1):
		return 1, 0
	}
	if a > 25 {
		if l := x / a; l > 0.45 && l < 1.85 {
			return gammaTemme(a, x)
		}
	}
	switch {
	case a >= 1 && x < a+math.Sqrt(a):
		p = gammaFactor(a, x) * gammaSeries(a, x)
		return p, 1 - p
	case a < 1 && x < 1.1:
		p = gammaFactor(a, x) * gammaSeries(a, x)
		if p < 0.8 {
			return p, 1 - p
		}
		return p, gammaSmallQ(a, x)
	}
	q = gammaFactor(a, x) * a * gammaFraction(a, x)
	return 1 - q, q
}

// gammaFactor returns x^a exp(-x) / Γ(a+1).
func gammaFactor(a, x float64) float64 {
	if l := a*(log(x)-log(a)) - (x - a); a > 10 && l < -1e3 {
		return 0
	}
	if a > 10 {
		// With a Stirling: exp(a log(x/a) - (x-a)) / √(2πa) / exp(err).
		var d dd
		if q := toDD(x).divF(a); a < 1e3 {
			d = logLiteDD(q).mulF(a)
		} else {
			d = ddLog(q).mulF(a)
		}
		d = d.sub(twoSum(x, -a))
		if a < 1e15 {
			d = d.addF(-stirlingErr(a))
		}
		return expDD(d) / math.Sqrt(2*math.Pi*a)
	}
	return expDD(logLite(x).mulF(a).addF(-x)) / Gamma(1+a)
}

// gammaSeries returns the sum of x^n / ((a+1)…(a+n)).
func gammaSeries(a, x float64) float64 {
	sum, t := 1.0, 1.0
	for n := 1.0; n < 1e6; n++ {
		t *= x / (a + n)
		sum += t
		if t < 1e-17*sum {
			break
		}
	}
	return sum
}

// gammaFraction returns Q(a, x) Γ(a) / (x^a exp(-x)) by Lentz's method.
func gammaFraction(a, x float64) float64 {
	b := x + 1 - a
	const tiny = 1e-300
	c, d := 1/tiny, 1/b
	h := d
	for n := 1.0; n < 1e6; n++ {
		an := -n * (n - a)
		b += 2
		d = an*d + b
		if math.Abs(d) < tiny {
			d = tiny
		}
		c = b + an/c
		if math.Abs(c) < tiny {
			c = tiny
		}
		d = 1 / d
		del := d * c
		h *= del
		if math.Abs(del-1) < 2e-16 {
			break
		}
	}
	return h
}

// gammaSmallQ returns Q(a, x) for a < 1 and x < 1.1, where P is close to 1:
// 1 - x^a/Γ(a+1) - a x^a/Γ(a+1) times the sum of (-x)^n/((a+n) n!) over n >= 1.
func gammaSmallQ(a, x float64) float64 {
	l := a*log(x) - lgamma1p(a)
	sum, t := 0.0, 1.0
	for n := 1.0; n < 60; n++ {
		t *= -x / n
		u := t / (a + n)
		sum += u
		if math.Abs(u) < 1e-18*math.Abs(sum) {
			break
		}
	}
	return -math.Expm1(l) - a*exp(l)*sum
}

// lgamma1p returns log Γ(1+a) for 0 <= a <= 1.
func lgamma1p(a float64) float64 { return a * (a - 1) * horner(2*a-1, lgammaPoly1[:]) }

// gammaTemme returns P and Q for large a and x/a near 1 by the expansion
//
//	Q = erfc(η√(a/2))/2 + exp(-aη²/2)/√(2πa) times the sum of c_k(η) a^-k
//
// with η²/2 = x/a - 1 - log(x/a), the sign of η being that of x-a.
func gammaTemme(a, x float64) (p, q float64) {
	d := twoSum(x, -a).sub(ddLog(toDD(x).divF(a)).mulF(a)) // aη²/2
	if d.hi < 0 {
		d = dd{}
	}
	if d.hi > 745 {
		if x < a {
			return 0, 1
		}
		return 1, 0
	}
	z := d.sqrt().float() // |η| √(a/2)
	eta := z * math.Sqrt(2/a)
	if x < a {
		eta = -eta
	}
	s := 0.0
	for k := len(temmeCoef) - 1; k >= 0; k-- {
		s = s/a + horner(eta, temmeCoef[k])
	}
	s /= math.Sqrt(2 * math.Pi * a)
	e := expDD(d.neg())
	if x < a {
		p = e * (0.5*Erfcx(z) - s)
		return p, 1 - p
	}
	q = e * (0.5*Erfcx(z) + s)
	return 1 - q, q
}
