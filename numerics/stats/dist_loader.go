// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the saddle-point form of the gamma, beta, binomial and Poisson densities
// (Loader, Fast and Accurate Computation of Binomial Probabilities, 2000), and the logarithms
// of the incomplete gamma and beta functions where these are too small for a number.

import (
	"math"

	"github.com/gosci/gosci/numerics/special"
)

const (
	logSqrt2Pi = 0.91893853320467274178
	log2Pi     = 1.83787706640934548356
	eulerGamma = 0.57721566490153286061
	least      = 1e-290 // below it probabilities are taken by their logarithms
)

// stirlingRest returns log n! - log(√(2πn) (n/e)^n).
func stirlingRest(n float64) float64 {
	if n < 16 {
		return special.Gammaln(n+1) - (n+0.5)*math.Log(n) + n - logSqrt2Pi
	}
	y := 1 / (n * n)
	return (1.0/12 - y*(1.0/360-y*(1.0/1260-y*(1.0/1680-y*(1.0/1188-y*(691.0/360360-y/156)))))) / n
}

// deviance returns x log(x/m) + m - x without cancellation near x = m.
func deviance(x, m float64) float64 {
	if math.Abs(x-m) < 0.1*(x+m) {
		v := (x - m) / (x + m)
		s := (x - m) * v
		t := 2 * x * v
		for j := 3.0; j < 2000; j += 2 {
			t *= v * v
			next := s + t/j
			if next == s {
				break
			}
			s = next
		}
		return s
	}
	return x*math.Log(x/m) + m - x
}

// poissonRaw returns the logarithm of m^x exp(-m) / Γ(x+1).
func poissonRaw(x, m float64) float64 {
	switch {
	case m == 0:
		if x == 0 {
			return 0
		}
		return math.Inf(-1)
	case x == 0:
		return -m
	case x < 16 && m < 1e4:
		return x*math.Log(m) - m - special.Gammaln(x+1)
	case math.IsInf(m, 1):
		return math.Inf(-1)
	}
	return -stirlingRest(x) - deviance(x, m) - 0.5*math.Log(2*math.Pi*x)
}

// binomRaw returns the logarithm of Γ(n+1)/(Γ(x+1) Γ(n-x+1)) p^x q^(n-x); y is n-x.
func binomRaw(x, y, p, q float64) float64 {
	n := x + y
	switch {
	case p == 0:
		return zeroIf(x == 0)
	case q == 0:
		return zeroIf(y == 0)
	case x == 0:
		if n == 0 {
			return 0
		}
		return n * logOfPart(q, p)
	case y == 0:
		return n * logOfPart(p, q)
	case x < 16 && y < 16:
		return x*logOfPart(p, q) + y*logOfPart(q, p) - math.Log(n+1) - special.Betaln(x+1, y+1)
	}
	l := stirlingRest(n) - stirlingRest(x) - stirlingRest(y) - deviance(x, n*p) - deviance(y, n*q)
	return l - 0.5*(log2Pi+math.Log(x)+math.Log1p(-x/n))
}

// zeroIf returns the logarithm of 1 or 0.
func zeroIf(one bool) float64 {
	if one {
		return 0
	}
	return math.Inf(-1)
}

// logOfPart returns log p, where q is 1-p.
func logOfPart(p, q float64) float64 {
	if q < 0.5 {
		return math.Log1p(-q)
	}
	return math.Log(p)
}

// gammaLogDensity returns the logarithm of x^(a-1) exp(-x) / Γ(a).
func gammaLogDensity(a, x float64) float64 {
	switch {
	case x == 0:
		switch {
		case a < 1:
			return math.Inf(1)
		case a > 1:
			return math.Inf(-1)
		}
		return 0
	case a < 16:
		return (a-1)*math.Log(x) - x - special.Gammaln(a)
	}
	return poissonRaw(a-1, x)
}

// betaLogDensity returns the logarithm of x^(a-1) y^(b-1) / B(a, b); y is 1-x.
func betaLogDensity(a, b, x, y float64) float64 {
	if x == 0 || y == 0 {
		e := a
		if y == 0 {
			e, a, b = b, b, a
		}
		switch {
		case e < 1:
			return math.Inf(1)
		case e > 1:
			return math.Inf(-1)
		}
		return math.Log(b)
	}
	if a < 16 && b < 16 || min(a, b) < 1 {
		return special.Xlogy(a-1, x) + (b-1)*logOfPart(y, x) - special.Betaln(a, b) + (a-1)*(logOfPart(x, y)-math.Log(x))
	}
	return math.Log(a+b-1) + binomRaw(a-1, b-1, x, y)
}

// logGammaQ returns log Q(a, x), and logGammaP log P(a, x).
func logGammaQ(a, x float64) float64 {
	q := special.Gammaincc(a, x)
	switch {
	case q > 0.5:
		return math.Log1p(-special.Gammainc(a, x))
	case q > least || x < a || math.IsInf(x, 1):
		return math.Log(q)
	}
	// DLMF 8.9.2 by Lentz's method.
	b := x + 1 - a
	c, d := 1e300, 1/b
	h := d
	for n := 1.0; n < 1e5; n++ {
		an := -n * (n - a)
		b += 2
		d = 1 / (an*d + b)
		c = b + an/c
		h *= d * c
		if math.Abs(d*c-1) < 1e-16 {
			break
		}
	}
	return gammaLogDensity(a, x) + math.Log(x) + math.Log(h)
}

func logGammaP(a, x float64) float64 {
	p := special.Gammainc(a, x)
	switch {
	case p > 0.5:
		return math.Log1p(-special.Gammaincc(a, x))
	case p > least || x == 0:
		return math.Log(p)
	}
	// DLMF 8.7.1.
	s, t := 1.0, 1.0
	for n := 1.0; n < 1e6 && t > 1e-17*s; n++ {
		t *= x / (a + n)
		s += t
	}
	if a < 16 {
		return a*math.Log(x) - x - special.Gammaln(a+1) + math.Log(s)
	}
	return poissonRaw(a, x) + math.Log(s)
}

// logBetaP returns log I_x(a, b); y is 1-x.
func logBetaP(a, b, x, y float64) float64 {
	var p, q float64
	if x < y {
		p, q = special.Betainc(a, b, x), special.Betaincc(a, b, x)
	} else {
		p, q = special.Betaincc(b, a, y), special.Betainc(b, a, y)
	}
	switch {
	case p > 0.5:
		return math.Log1p(-q)
	case p > least || x == 0:
		return math.Log(p)
	}
	// x^a y^b / (a B(a, b)) times the series DLMF 8.17.8, which has positive terms.
	s, t := 1.0, 1.0
	for n := 0.0; n < 1e6 && t > 1e-17*s; n++ {
		t *= (a + b + n) / (a + 1 + n) * x
		s += t
	}
	return betaLogKernel(a, b, x, y) - math.Log(a) + math.Log(s)
}

// betaLogKernel returns the logarithm of x^a y^b / B(a, b).
func betaLogKernel(a, b, x, y float64) float64 {
	if min(a, b) < 1 {
		return a*logOfPart(x, y) + b*logOfPart(y, x) - special.Betaln(a, b)
	}
	// binomRaw is the logarithm of x^a y^b / ((a+b+1) B(a+1, b+1)), where
	// B(a+1, b+1) = B(a, b) a b / ((a+b) (a+b+1)).
	return binomRaw(a, b, x, y) + math.Log(a) + math.Log(b) - math.Log(a+b)
}
