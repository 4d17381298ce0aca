// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds the digamma and polygamma functions and Hurwitz's zeta
// function, of which they are values.

import "math"

// Digamma returns ψ(x), the derivative of log Γ(x). It is ∓Inf at ±0 and NaN at
// the other poles -1, -2, … and at -Inf. Relative accuracy holds at the positive
// zero 1.4616…; at the zeros between the poles the error is that of a change of x
// in its last place. DLMF 5.5.2, 5.5.4, 5.11.2.
func Digamma(x float64) float64 {
	switch {
	case x != x || math.IsInf(x, 1):
		return x
	case math.IsInf(x, -1):
		return math.NaN()
	case x == 0:
		return math.Copysign(math.Inf(1), -x)
	case x < 0:
		if x == math.Floor(x) {
			return math.NaN()
		}
		if x > -0.5 {
			return digammaUnit(1+x) - 1/x
		}
		s, c := sinCosPi(x)
		return Digamma(1-x) - math.Pi*c/s
	case x < 1:
		return digammaUnit(1+x) - 1/x
	case x >= 10:
		if x > 1e17 {
			return log(x)
		}
		z := 1 / (x * x)
		return log(x) - 0.5/x - z*horner(z, digammaSeries[:])
	}
	s := 0.0
	for x > 2 {
		x--
		s += 1 / x
	}
	return s + digammaUnit(x)
}

// digammaUnit returns ψ(x) for 1/2 <= x <= 2.
func digammaUnit(x float64) float64 {
	if x < 1 {
		return digammaUnit(1+x) - 1/x
	}
	return ((x - digammaRoot.hi) - digammaRoot.lo) * horner(2*x-3, digammaPoly[:])
}

// Psi is [Digamma].
func Psi(x float64) float64 { return Digamma(x) }

// Polygamma returns the n-th derivative of [Digamma] at x,
// (-1)^(n+1) n! ζ(n+1, x) with Hurwitz's ζ. At the poles 0, -1, … it is +Inf for
// odd n and, as SciPy's, -Inf for even n > 0. It panics if n < 0. DLMF 5.15.
func Polygamma(n int, x float64) float64 {
	if n < 0 {
		panicArg("Polygamma", "wants an order of 0 or more and got %d", n)
	}
	if n == 0 {
		return Digamma(x)
	}
	s := float64(n) + 1
	sign := float64(1 - 2*((n+1)&1))
	if x != x {
		return x
	}
	if math.IsInf(x, -1) {
		return math.NaN()
	}
	if math.IsInf(x, 1) {
		return sign * 0
	}
	if x <= 0 && x == math.Floor(x) {
		return sign * math.Inf(1)
	}
	if x > 0 {
		l := ddLgamma(toDD(s))
		if x > 1 {
			return sign * expDD(l.sub(ddLog(toDD(x)).mulF(s-1))) * (hurwitzRatio(s, x) / x)
		}
		return sign * expDD(l.sub(ddLog(toDD(x)).mulF(s))) * hurwitzRatio(s, x)
	}
	// The terms at and around the pole are (x+k)^-s; those to the left of it sum
	// to ±(ζ(s, 1-f) - ζ(s, 1-x)).
	m := math.Floor(x)
	f := x - m // in (0, 1)
	g := (m + 1) - x
	fact := ddLgamma(toDD(s))
	term := func(q float64) float64 { return expDD(fact.sub(ddLog(toDD(q)).mulF(s))) * hurwitzRatio(s, q) }
	return sign * (term(f) + sign*(term(g)-term(1-x)))
}

// hurwitzRatio returns ζ(s, q) q^s, the sum of (q/(q+k))^s over k >= 0, for s > 1
// and q > 0, by the formula of Euler and Maclaurin, DLMF 25.11.5.
func hurwitzRatio(s, q float64) float64 {
	sum := 1.0
	a := q
	if s > 60*q && s > 60 {
		return 1 // the next term is below exp(-40)
	}
	enough := 14 + s/2 // Bernoulli's numbers shrink the terms of the tail
	if q < enough {
		for k := 1; ; k++ {
			a = q + float64(k)
			t := math.Exp(-s * math.Log1p(float64(k)/q))
			if a >= enough {
				return sum + t*eulerTail(s, a)
			}
			sum += t
			if s > 20 && !(t >= 1e-18*sum) {
				return sum
			}
		}
	}
	return eulerTail(s, a)
}

// eulerTail returns ζ(s, a) a^s for a >= 14 + s/2.
func eulerTail(s, a float64) float64 {
	sum := a/(s-1) + 0.5
	t := s / a
	for k, b := range bernoulliOverFactorial {
		u := t * b
		sum += u
		if math.Abs(u) < 1e-18*sum {
			break
		}
		j := float64(2 * k)
		t *= (s + j + 1) / a * ((s + j + 2) / a)
	}
	return sum
}
