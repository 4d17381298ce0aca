// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds elementary functions that keep their accuracy where the formula
// loses it: entropies, powers, logarithms and exponentials near their zeros.

import "math"

// Xlogy returns x log(y), and 0 if x = 0 and y is not NaN.
func Xlogy(x, y float64) float64 {
	if x == 0 && y == y {
		return 0
	}
	return x * log(y)
}

// Xlog1py returns x log(1+y), accurate for small y, and 0 if x = 0 and y is not NaN.
func Xlog1py(x, y float64) float64 {
	if x == 0 && y == y {
		return 0
	}
	return x * math.Log1p(y)
}

// Expit returns the logistic function 1/(1+exp(-x)).
func Expit(x float64) float64 {
	if x < 0 {
		e := exp(x)
		return e / (1 + e)
	}
	return 1 / (1 + exp(-x))
}

// Logit returns log(p/(1-p)), the inverse of [Expit]: ∓Inf at 0 and 1, NaN outside
// [0, 1].
func Logit(p float64) float64 {
	switch {
	case p < 0 || p > 1:
		return math.NaN()
	case p > 0.3 && p < 0.65:
		// log(1+s) - log(1-s) for s = 2p-1.
		return 2 * math.Atanh(2*p-1)
	}
	return log(p / (1 - p))
}

// LogExpit returns the logarithm of [Expit](x), -log(1+exp(-x)).
func LogExpit(x float64) float64 {
	if x < 0 {
		return x - math.Log1p(exp(x))
	}
	return -math.Log1p(exp(-x))
}

// Log1p returns log(1+x), accurate for small x.
func Log1p(x float64) float64 { return math.Log1p(x) }

// Expm1 returns exp(x) - 1, accurate for small x.
func Expm1(x float64) float64 {
	if x > 700 {
		return exp(x)
	}
	return math.Expm1(x)
}

// Entr returns the entropy -x log(x): 0 at 0 and -Inf for x < 0.
func Entr(x float64) float64 {
	switch {
	case x == 0:
		return 0
	case x < 0:
		return math.Inf(-1)
	}
	return -x * log(x)
}

// logQuotient returns log(x/y) for x, y > 0, accurate where x is near y.
func logQuotient(x, y float64) float64 {
	q := x / y
	if q > 0.5 && q < 2 {
		return math.Log1p((x - y) / y)
	}
	if q > 1e-300 && q < 1e300 {
		return log(q)
	}
	return log(x) - log(y)
}

// RelEntr returns the relative entropy x log(x/y) for x > 0 and y > 0, 0 for x = 0
// and y >= 0, and +Inf for others.
func RelEntr(x, y float64) float64 {
	switch {
	case x != x || y != y:
		return math.NaN()
	case x > 0 && y > 0:
		if math.IsInf(x, 0) || math.IsInf(y, 0) {
			return x * log(x/y)
		}
		return x * logQuotient(x, y)
	case x == 0 && y >= 0:
		return 0
	}
	return math.Inf(1)
}

// KlDiv returns x log(x/y) - x + y for x > 0 and y > 0, y for x = 0 and y >= 0, and
// +Inf for others. It is a sum of no negative terms over a distribution.
func KlDiv(x, y float64) float64 {
	switch {
	case x != x || y != y:
		return math.NaN()
	case x > 0 && y > 0:
		if math.IsInf(x, 0) || math.IsInf(y, 0) {
			return x*log(x/y) - x + y
		}
		// x (d - log(1+d)) with d = (y-x)/x.
		if d := (y - x) / x; d > -0.6 && d < 2 {
			return -x * log1pmxQuotient(x, y)
		}
		return x*logQuotient(x, y) - x + y
	case x == 0 && y >= 0:
		return y
	}
	return math.Inf(1)
}

// log1pmxQuotient returns log(y/x) - (y-x)/x.
func log1pmxQuotient(x, y float64) float64 {
	d := twoSum(y, -x).divF(x)
	if math.Abs(d.hi) > 0.2 {
		return ddLog1p(d).sub(d).float()
	}
	// The first terms tell how d.lo counts: the derivative is -d/(1+d).
	return log1pmx(d.hi) - d.lo*d.hi/(1+d.hi)
}

// Huber returns Huber's loss: r²/2 for |r| <= delta, delta (|r| - delta/2) beyond,
// and +Inf if delta < 0.
func Huber(delta, r float64) float64 {
	switch {
	case delta < 0:
		return math.Inf(1)
	case math.Abs(r) <= delta:
		return 0.5 * r * r
	}
	return delta * (math.Abs(r) - 0.5*delta)
}

// PseudoHuber returns delta² (√(1 + (r/delta)²) - 1), 0 if delta or r is 0, and +Inf
// if delta < 0.
func PseudoHuber(delta, r float64) float64 {
	switch {
	case delta < 0:
		return math.Inf(1)
	case delta == 0 || r == 0:
		return 0
	}
	v := r / delta
	if math.IsInf(r, 0) && !math.IsInf(delta, 0) {
		return math.Inf(1)
	}
	// √(1+v²) - 1 = v²/(√(1+v²)+1).
	return r * (r / (math.Hypot(1, v) + 1))
}

// Boxcox returns the transformation of Box and Cox, (x^lambda - 1)/lambda, which is
// log(x) for lambda = 0. It is NaN for x < 0.
func Boxcox(x, lambda float64) float64 {
	if x < 0 {
		return math.NaN()
	}
	l := log(x)
	if math.Abs(x-1) < 0.5 {
		l = math.Log1p(x - 1)
	}
	return boxcoxLog(l, lambda, func() dd { return ddLog(toDD(x)) })
}

// Boxcox1p returns the transformation of 1+x, ((1+x)^lambda - 1)/lambda, accurate
// for small x. It is NaN for x < -1.
func Boxcox1p(x, lambda float64) float64 {
	if x < -1 {
		return math.NaN()
	}
	return boxcoxLog(math.Log1p(x), lambda, func() dd { return ddLog1p(toDD(x)) })
}

// boxcoxLog returns expm1(lambda l)/lambda. Large exponents want l to more digits.
func boxcoxLog(l, lambda float64, more func() dd) float64 {
	e := lambda * l
	switch {
	case lambda == 0 || math.Abs(e) < 1e-18:
		return l
	case e > 700 || math.IsInf(e, 1):
		l := ddLog(toDD(math.Abs(lambda)))
		if e > 1e4 {
			return math.Copysign(math.Inf(1), lambda)
		}
		return math.Copysign(expDD(more().mulF(lambda).sub(l)), lambda)
	case math.Abs(e) > 2 && e > -1e4:
		return ddExpm1(more().mulF(lambda)).float() / lambda
	}
	return math.Expm1(e) / lambda
}

// InvBoxcox returns the inverse of [Boxcox], (1 + lambda y)^(1/lambda), or exp(y)
// for lambda = 0. It is NaN for lambda y < -1.
func InvBoxcox(y, lambda float64) float64 {
	if lambda == 0 {
		return exp(y)
	}
	p := twoProd(lambda, y)
	if p.hi < -1 || y != y || lambda != lambda {
		return math.NaN()
	}
	if math.IsInf(p.hi, 1) && !math.IsInf(lambda, 0) && !math.IsInf(y, 0) {
		return exp((log(math.Abs(lambda)) + log(math.Abs(y))) / lambda)
	}
	if p.hi != p.hi || math.IsInf(p.hi, 0) || math.IsInf(lambda, 0) {
		return math.Pow(1+lambda*y, 1/lambda)
	}
	if p.hi == -1 && p.lo == 0 {
		return math.Pow(0, 1/lambda)
	}
	if math.Abs(lambda) < 1e-150 && math.Abs(p.hi) < 1e-18 {
		return exp(y)
	}
	return expDD(ddLog1p(p).divF(lambda))
}

// InvBoxcox1p returns the inverse of [Boxcox1p], (1 + lambda y)^(1/lambda) - 1.
func InvBoxcox1p(y, lambda float64) float64 {
	if lambda == 0 {
		return Expm1(y)
	}
	p := twoProd(lambda, y)
	if p.hi < -1 || y != y || lambda != lambda {
		return math.NaN()
	}
	if p.hi != p.hi || math.IsInf(p.hi, 0) || math.IsInf(lambda, 0) {
		return Expm1(math.Log1p(lambda*y) / lambda)
	}
	if p.hi == -1 && p.lo == 0 {
		return math.Pow(0, 1/lambda) - 1
	}
	if math.Abs(p.hi) < 1e-154 {
		return Expm1(y)
	}
	return ddExpm1(ddLog1p(p).divF(lambda)).float()
}

// Sinc returns sin(πx)/(πx), and 1 at 0, as NumPy's sinc does.
func Sinc(x float64) float64 {
	if math.Abs(x) < 1e-9 {
		return 1
	}
	if math.IsInf(x, 0) {
		return math.NaN()
	}
	s, _ := sinCosPi(x)
	return s / (math.Pi * x)
}

// Cosm1 returns cos(x) - 1, accurate for small x.
func Cosm1(x float64) float64 {
	s := math.Sin(x / 2)
	return -2 * s * s
}

// Exprel returns (exp(x) - 1)/x, and 1 at 0.
func Exprel(x float64) float64 {
	switch {
	case math.Abs(x) < 1e-16:
		return 1
	case x > 717:
		return math.Inf(1)
	case x > 700:
		return expDD(toDD(x).sub(ddLog(toDD(x))))
	}
	return math.Expm1(x) / x
}

// Log1pmx returns log(1+x) - x, accurate for small x.
func Log1pmx(x float64) float64 { return log1pmx(x) }

// Cbrt returns the cube root of x.
func Cbrt(x float64) float64 { return math.Cbrt(x) }

// Exp2 returns 2 to the power of x.
func Exp2(x float64) float64 { return math.Exp2(x) }

// Exp10 returns 10 to the power of x.
func Exp10(x float64) float64 {
	if math.Abs(x) > 400 || x != x {
		return math.Pow(10, x)
	}
	return expDD(ddLog10.mulF(x))
}
