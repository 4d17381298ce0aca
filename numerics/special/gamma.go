// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds the gamma function, its logarithm and its inverse value.

import "math"

// Gamma returns the gamma function Γ(x), the integral of t^(x-1) exp(-t) over
// t > 0 and its continuation to x < 0; Γ(n+1) = n!. It is ±Inf at ±0 and NaN at
// the other poles -1, -2, … and at -Inf.
//
// Polynomials fitted up to 25 and the recurrence give it for |x| < 25, Stirling's
// series in double-double arithmetic and the reflection formula beyond: DLMF
// 5.5.1, 5.5.3, 5.11.1.
func Gamma(x float64) float64 {
	switch {
	case x != x || math.IsInf(x, 1):
		return x
	case x == 0:
		return 1 / x
	case x >= 172:
		return math.Inf(1)
	case x >= 25:
		l := logLite(x).mulF(x - 0.5).add(twoSum(ddHalfLog2Pi.hi+stirlingErr(x), -x))
		return expDD(l)
	case x < 0 && x == math.Floor(x):
		return math.NaN()
	case x < -25:
		if x < -190 {
			s, _ := sinCosPi(x)
			return math.Copysign(0, s)
		}
		s, _ := sinCosPi(x)
		return -math.Pi / (x * s) * expDD(lgammaLarge(toDD(-x)).addF(-64).neg()) * math.Exp(-64)
	}
	return gammaSmall(x)
}

// gammaSmall returns Γ(x) for -25 <= x <= 25, where there is no pole.
func gammaSmall(x float64) float64 {
	if x >= 0.75 {
		return gammaPieces.at(x)
	}
	q := 1.0
	for x < 0.75 {
		if math.Abs(x) < 1e-17 {
			return 1 / (q * x)
		}
		q *= x
		x++
	}
	return gammaPieces.at(x) / q
}

// lgammaLarge returns log Γ(x) for x >= 16 by Stirling's series.
func lgammaLarge(x dd) dd {
	l := x.addF(-0.5).mul(ddLog(x)).sub(x).add(ddHalfLog2Pi)
	if x.hi > 1e17 {
		return l
	}
	return l.addF(stirlingErr(x.hi))
}

// stirlingErr returns log Γ(x) - ((x-1/2) log x - x + log(2π)/2) for x >= 10.
func stirlingErr(x float64) float64 {
	y := 1 / x
	z := y * y
	if x > 200 {
		return y * (1.0/12 - z*(1.0/360-z*(1.0/1260-z*(1.0/1680))))
	}
	return y * horner(z, stirlingSeries[:])
}

// ddLgamma returns log Γ(x) for x > 0 to the precision of double-double.
func ddLgamma(x dd) dd {
	if x.hi > 1e30 {
		return x.mul(ddLog(x).addF(-1))
	}
	p := ddOne
	for x.hi < 16 {
		p = p.mul(x)
		x = x.addF(1)
	}
	y := x.inv()
	l := x.addF(-0.5).mul(ddLog(x)).sub(x).add(ddHalfLog2Pi).add(y.mul(hornerDD(y.sqr(), stirlingDD[:])))
	if p != ddOne {
		l = l.sub(ddLog(p))
	}
	return l
}

// ddLgammaSign returns log|Γ(x)| and the sign of Γ(x), which is 0 at a pole.
func ddLgammaSign(x dd) (l dd, sign float64) {
	if x.hi > 0 {
		return ddLgamma(x), 1
	}
	if x.hi == 0 {
		if x.lo == 0 {
			return dd{math.Inf(1), 0}, 0
		}
		return ddLog(dd{math.Abs(x.lo), 0}).neg(), math.Copysign(1, x.lo)
	}
	s, _ := ddSinCosPi(x)
	if s.hi == 0 {
		return dd{math.Inf(1), 0}, 0
	}
	// Γ(x) = -π/(x sin(πx) Γ(-x)).
	r := ddPi.div(x.mul(s)).neg()
	return ddLog(r.abs()).sub(ddLgamma(x.neg())), math.Copysign(1, r.hi)
}

// Gammaln returns the logarithm of |Γ(x)|. It is +Inf at the poles 0, -1, -2, …
// and at +Inf, -Inf at -Inf, as SciPy's. Between the poles at negative x it is computed in double-double
// arithmetic, so that it keeps its relative accuracy near its zeros.
//
// Where Γ is negative, the sign is [Gammasgn]'s.
func Gammaln(x float64) float64 {
	switch {
	case x != x:
		return x
	case math.IsInf(x, 0):
		return x
	case x <= 0:
		if x == math.Floor(x) {
			return math.Inf(1)
		}
		if x > -1e-20 {
			return -log(-x)
		}
		l, _ := ddLgammaSign(toDD(x))
		return l.float()
	case x < 1:
		if x < 1e-17 {
			return -log(x)
		}
		return x*(x-1)*horner(2*x-1, lgammaPoly1[:]) - log(x)
	case x <= 2:
		return (x - 1) * (x - 2) * horner(2*x-3, lgammaPoly1[:])
	case x < 12:
		p := 1.0
		for x > 3 {
			x--
			p *= x
		}
		l := (x - 1) * (x - 2) * horner(2*x-5, lgammaPoly2[:])
		if p == 1 {
			return l
		}
		return l + log(p)
	case x > 1e17:
		return x * (log(x) - 1)
	}
	return (x-0.5)*(log(x)-1) + (stirlingErr(x) + (ddHalfLog2Pi.hi - 0.5))
}

// Loggamma returns the logarithm of Γ(x), which is real for x > 0: the same as
// [Gammaln] there, and NaN for x < 0.
func Loggamma(x float64) float64 {
	if x < 0 {
		return math.NaN()
	}
	return Gammaln(x)
}

// Gammasgn returns the sign of Γ(x): 1 or -1, NaN at the poles -1, -2, …, and ±1
// at ±0.
func Gammasgn(x float64) float64 {
	switch {
	case x != x:
		return x
	case x > 0:
		return 1
	case x == 0:
		return math.Copysign(1, x)
	case x == math.Floor(x):
		return math.NaN()
	case math.Mod(math.Floor(x), 2) == 0:
		return 1
	}
	return -1
}

// Rgamma returns 1/Γ(x), which is 0 at the poles of Γ and has none itself.
func Rgamma(x float64) float64 {
	switch {
	case x != x:
		return x
	case math.IsInf(x, 1):
		return 0
	case x <= 0 && x == math.Floor(x):
		return 0
	case math.Abs(x) < 1e-17:
		return x
	case x >= 180:
		return 0
	case x >= 25:
		return expDD(lgammaLarge(toDD(x)).neg())
	case x < -25:
		if x < -180 {
			s, _ := sinCosPi(x)
			return math.Copysign(math.Inf(1), s)
		}
		s, _ := sinCosPi(x)
		return -x * s / math.Pi * expDD(lgammaLarge(toDD(-x)).addF(-64)) * exp(64)
	}
	return 1 / gammaSmall(x)
}
