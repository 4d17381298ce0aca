// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the beta distribution and those between two bounds: beta, uniform, powerlaw,
// triang.

import (
	"math"

	"github.com/gosci/gosci/numerics/special"
)

// Beta returns the beta distribution of shapes a and b: density x^(a-1) (1-x)^(b-1)/B(a, b) for
// 0 <= x <= 1. It panics with an [*ArgumentError] unless a, b > 0.
func Beta(a, b float64, locScale ...float64) *Continuous {
	return newContinuous(betaFamily, []float64{a, b}, locScale)
}

var betaFamily = &family{
	scipy: "beta", name: "Beta", shapes: []string{"a", "b"}, wants: "finite a, b > 0",
	make: func(p []float64) standard {
		if !finitePositive(p...) {
			return nil
		}
		return newBeta(p[0], p[1])
	},
}

type betaDist struct {
	a, b, logBeta float64
	half          float64 // the probability of a number below 1/2
}

func newBeta(a, b float64) *betaDist {
	return &betaDist{a, b, special.Betaln(a, b), special.Betainc(a, b, 0.5)}
}

func (*betaDist) support() (a, b float64)    { return 0, 1 }
func (d *betaDist) pdf(x float64) float64    { return math.Exp(d.logpdf(x)) }
func (d *betaDist) cdf(x float64) float64    { return special.Betainc(d.a, d.b, x) }
func (d *betaDist) sf(x float64) float64     { return special.Betaincc(d.a, d.b, x) }
func (d *betaDist) logcdf(x float64) float64 { return logBetaP(d.a, d.b, x, 1-x) }
func (d *betaDist) logsf(x float64) float64  { return logBetaP(d.b, d.a, 1-x, x) }
func (d *betaDist) logpdf(x float64) float64 { return d.logDensity(x, 1-x) }

// logDensity is logpdf with y = 1-x, which may be more exact.
func (d *betaDist) logDensity(x, y float64) float64 {
	if x <= 0 || y <= 0 || d.a >= 16 && d.b >= 1 || d.b >= 16 && d.a >= 1 {
		return betaLogDensity(d.a, d.b, x, y)
	}
	return (d.a-1)*logOfPart(x, y) + (d.b-1)*logOfPart(y, x) - d.logBeta
}

// cdfXY and sfXY are cdf and sf with y = 1-x, which may be more exact.
func (d *betaDist) cdfXY(x, y float64) float64 {
	if x < y {
		return special.Betainc(d.a, d.b, x)
	}
	return special.Betaincc(d.b, d.a, y)
}

func (d *betaDist) sfXY(x, y float64) float64 {
	if x < y {
		return special.Betaincc(d.a, d.b, x)
	}
	return special.Betainc(d.b, d.a, y)
}

func (d *betaDist) ppf(p float64) float64 {
	x, _ := d.quantile(p, 1-p, p <= 0.5)
	return x
}

func (d *betaDist) isf(q float64) float64 {
	x, _ := d.quantile(1-q, q, q > 0.5)
	return x
}

// quantile returns the x with cdf p and sf q, and 1-x; lower says which of p and q counts.
func (d *betaDist) quantile(p, q float64, lower bool) (x, y float64) {
	if p > d.half {
		y = betaQuantile(d.b, d.a, d.logBeta, q, p, !lower)
		return 1 - y, y
	}
	x = betaQuantile(d.a, d.b, d.logBeta, p, q, lower)
	return x, 1 - x
}

// betaQuantile returns the x with cdf p and sf q, which is not above 1/2.
func betaQuantile(a, b, logBeta, p, q float64, lower bool) float64 {
	// The leading term for small x, or Abramowitz and Stegun 26.5.22.
	first := math.Exp((math.Log(p) + math.Log(a) + logBeta) / a)
	x := first / (1 + (1-b)/(a+1)*first)
	if a < 1e-3 && lower && first < 1e-20 || first < 1e-300 {
		return first
	}
	if first*max(1, math.Abs(1-b)) > 0.05 && a > 0.8 && b > 0.8 {
		z := special.Ndtri(p)
		if !lower {
			z = -special.Ndtri(q)
		}
		l := (z*z - 3) / 6
		h := 2 / (1/(2*a-1) + 1/(2*b-1))
		if h > 0 && a > 0.55 && b > 0.55 {
			w := -z*math.Sqrt(max(h+l, 0))/h - (1/(2*b-1)-1/(2*a-1))*(l+5.0/6-2/(3*h))
			x = a / (a + b*math.Exp(2*w))
		} else {
			x = a / (a + b) * 0.9
		}
	} else if !(x > 0 && x < 0.6) {
		x = min(first, 0.4)
	}
	x = min(x, 0.5)
	d := &betaDist{a: a, b: b, logBeta: logBeta}
	return invert(func(x float64) (value, slope, bend float64) {
		bend = (a-1)/x - (b-1)/(1-x)
		s := d.pdf(x)
		switch {
		case !lower:
			return q - special.Betaincc(a, b, x), s, bend
		case p < 1e-3 || a < 1:
			c := special.Betainc(a, b, x)
			if c < least {
				l := logBetaP(a, b, x, 1-x)
				s = math.Exp(d.logpdf(x) - l)
				return l - math.Log(p), s, bend - s
			}
			s /= c
			return math.Log(c / p), s, bend - s
		}
		return special.Betainc(a, b, x) - p, s, bend
	}, x, 0, 0.5000001)
}

func (d *betaDist) moments() Moments {
	a, b, s := d.a, d.b, d.a+d.b
	return Moments{
		a / s, a / s * (b / s) / (s + 1), 2 * (b - a) * math.Sqrt(s+1) / ((s + 2) * math.Sqrt(a) * math.Sqrt(b)),
		6 * ((a-b)*(a-b)*(s+1) - a*b*(s+2)) / (a * b * (s + 2) * (s + 3)),
	}
}

func (d *betaDist) entropy() float64 {
	a, b, s := d.a, d.b, d.a+d.b
	if min(a, b) > 20 {
		// Stirling's series of all functions, without what cancels.
		e := func(x float64) float64 { // log x - ψ(x)
			y := 1 / (x * x)
			return 0.5/x + y*(1.0/12-y*(1.0/120-y*(1.0/252-y*(1.0/240-y/132))))
		}
		g := func(x float64) float64 { return stirlingRest(x) }
		return 0.5*(math.Log(a)+math.Log(b)-3*math.Log(s)+log2Pi) + g(a) + g(b) - g(s) +
			(a-1)*e(a) + (b-1)*e(b) - (s-2)*e(s)
	}
	return d.logBeta - (a-1)*special.Digamma(a) - (b-1)*special.Digamma(b) + (s-2)*special.Digamma(s)
}

func (d *betaDist) moment(n int) float64 {
	m := 1.0
	for k := range n {
		m *= (d.a + float64(k)) / (d.a + d.b + float64(k))
	}
	return m
}
func (d *betaDist) rvs(rng Source, x []float64) { copy(x, rng.Beta(d.a, d.b, len(x)).Data()) }

// Uniform returns the uniform distribution on [loc, loc + scale].
func Uniform(locScale ...float64) *Continuous { return newContinuous(uniformFamily, nil, locScale) }

var uniformFamily = &family{scipy: "uniform", name: "Uniform", make: func([]float64) standard { return uniformDist{} }}

type uniformDist struct{}

func (uniformDist) support() (a, b float64) { return 0, 1 }
func (uniformDist) pdf(float64) float64     { return 1 }
func (uniformDist) logpdf(float64) float64  { return 0 }
func (uniformDist) cdf(x float64) float64   { return x }
func (uniformDist) sf(x float64) float64    { return 1 - x }
func (uniformDist) ppf(p float64) float64   { return p }
func (uniformDist) isf(q float64) float64   { return 1 - q }
func (uniformDist) moments() Moments        { return Moments{0.5, 1.0 / 12, 0, -1.2} }
func (uniformDist) entropy() float64        { return 0 }
func (uniformDist) moment(n int) float64    { return 1 / float64(n+1) }
func (uniformDist) rvs(rng Source, x []float64) {
	for i := range x {
		x[i] = rng.Float64()
	}
}

// Powerlaw returns the power-function distribution: density a x^(a-1) for 0 <= x <= 1. It panics
// with an [*ArgumentError] unless a > 0.
func Powerlaw(a float64, locScale ...float64) *Continuous {
	return newContinuous(powerlawFamily, []float64{a}, locScale)
}

var powerlawFamily = &family{
	scipy: "powerlaw", name: "Powerlaw", shapes: []string{"a"}, wants: "a finite a > 0",
	make: func(p []float64) standard {
		if !finitePositive(p[0]) {
			return nil
		}
		return powerlawDist{p[0]}
	},
}

type powerlawDist struct{ a float64 }

func (powerlawDist) support() (a, b float64)    { return 0, 1 }
func (d powerlawDist) pdf(x float64) float64    { return d.a * math.Pow(x, d.a-1) }
func (d powerlawDist) logpdf(x float64) float64 { return math.Log(d.a) + special.Xlogy(d.a-1, x) }
func (d powerlawDist) cdf(x float64) float64    { return math.Pow(x, d.a) }
func (d powerlawDist) sf(x float64) float64     { return -math.Expm1(d.a * logOfPart(x, 1-x)) }
func (d powerlawDist) logcdf(x float64) float64 { return d.a * logOfPart(x, 1-x) }
func (d powerlawDist) ppf(p float64) float64    { return math.Pow(p, 1/d.a) }
func (d powerlawDist) isf(q float64) float64    { return math.Exp(math.Log1p(-q) / d.a) }
func (d powerlawDist) moments() Moments {
	a := d.a
	return Moments{
		a / (a + 1), a / (a + 2) / ((a + 1) * (a + 1)), -2 * (a - 1) / (a + 3) * math.Sqrt((a+2)/a),
		6 * (a*a*a - a*a - 6*a + 2) / (a * (a + 3) * (a + 4)),
	}
}
func (d powerlawDist) entropy() float64     { return 1 - 1/d.a - math.Log(d.a) }
func (d powerlawDist) moment(n int) float64 { return d.a / (d.a + float64(n)) }

// Triang returns the triangular distribution on [loc, loc + scale] with its top at loc + c
// scale. It panics with an [*ArgumentError] unless 0 <= c <= 1.
func Triang(c float64, locScale ...float64) *Continuous {
	return newContinuous(triangFamily, []float64{c}, locScale)
}

var triangFamily = &family{
	scipy: "triang", name: "Triang", shapes: []string{"c"}, wants: "0 <= c <= 1",
	make: func(p []float64) standard {
		if !(p[0] >= 0 && p[0] <= 1) {
			return nil
		}
		return triangDist{p[0]}
	},
}

type triangDist struct{ c float64 }

func (triangDist) support() (a, b float64) { return 0, 1 }
func (d triangDist) pdf(x float64) float64 {
	if x < d.c || d.c == 1 {
		return 2 * x / d.c
	}
	return 2 * (1 - x) / (1 - d.c)
}
func (d triangDist) logpdf(x float64) float64 { return math.Log(d.pdf(x)) }
func (d triangDist) cdf(x float64) float64 {
	if x < d.c || d.c == 1 {
		return x * x / d.c
	}
	return (x*(2-x) - d.c) / (1 - d.c)
}
func (d triangDist) sf(x float64) float64 {
	if x < d.c || d.c == 1 {
		return (d.c - x*x) / d.c
	}
	return (1 - x) * (1 - x) / (1 - d.c)
}
func (d triangDist) ppf(p float64) float64 {
	if p < d.c {
		return math.Sqrt(d.c * p)
	}
	return 1 - math.Sqrt((1-d.c)*(1-p))
}
func (d triangDist) isf(q float64) float64 {
	if q > 1-d.c {
		return math.Sqrt(d.c * (1 - q))
	}
	return 1 - math.Sqrt((1-d.c)*q)
}
func (d triangDist) moments() Moments {
	c := d.c
	v := 1 - c + c*c
	return Moments{(1 + c) / 3, v / 18, math.Sqrt2 * (2*c - 1) * (c + 1) * (c - 2) / (5 * v * math.Sqrt(v)), -0.6}
}
func (triangDist) entropy() float64 { return 0.5 - math.Ln2 }
func (d triangDist) rvs(rng Source, x []float64) {
	copy(x, rng.Triangular(0, d.c, 1, len(x)).Data())
}
