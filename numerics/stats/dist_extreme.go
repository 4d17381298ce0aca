// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the distributions of extremes and of what exceeds a threshold: weibull_min,
// gumbel_r, gumbel_l, genextreme, genpareto, pareto.

import (
	"math"

	"github.com/gosci/gosci/numerics/special"
)

// WeibullMin returns Weibull's distribution of shape c: density c x^(c-1) exp(-x^c) for x >= 0.
// It panics with an [*ArgumentError] unless c > 0.
func WeibullMin(c float64, locScale ...float64) *Continuous {
	return newContinuous(weibullFamily, []float64{c}, locScale)
}

var weibullFamily = &family{
	scipy: "weibull_min", name: "WeibullMin", shapes: []string{"c"}, wants: "a finite c > 0",
	make: func(p []float64) standard {
		if !finitePositive(p[0]) {
			return nil
		}
		return weibullDist{p[0]}
	},
}

type weibullDist struct{ c float64 }

func (weibullDist) support() (a, b float64) { return 0, math.Inf(1) }
func (d weibullDist) pdf(x float64) float64 {
	return d.c * math.Pow(x, d.c-1) * math.Exp(-math.Pow(x, d.c))
}
func (d weibullDist) logpdf(x float64) float64 {
	return math.Log(d.c) + special.Xlogy(d.c-1, x) - math.Pow(x, d.c)
}
func (d weibullDist) cdf(x float64) float64 { return -math.Expm1(-math.Pow(x, d.c)) }
func (d weibullDist) sf(x float64) float64  { return math.Exp(-math.Pow(x, d.c)) }
func (d weibullDist) logcdf(x float64) float64 {
	if p := math.Pow(x, d.c); p > least {
		return log1mexp(-p)
	}
	return d.c * math.Log(x)
}
func (d weibullDist) logsf(x float64) float64 { return -math.Pow(x, d.c) }
func (d weibullDist) ppf(p float64) float64   { return math.Pow(-math.Log1p(-p), 1/d.c) }
func (d weibullDist) isf(q float64) float64   { return math.Pow(-math.Log(q), 1/d.c) }
func (d weibullDist) moments() Moments {
	// Those of an extreme value of shape 1/c: x = 1 - y/c has this distribution.
	m := powerMoments(1 / d.c)
	return Moments{d.moment(1), m.Var / (d.c * d.c), -m.Skew, m.Kurtosis}
}
func (d weibullDist) entropy() float64     { return -eulerGamma/d.c - math.Log(d.c) + eulerGamma + 1 }
func (d weibullDist) moment(n int) float64 { return special.Gamma(1 + float64(n)/d.c) }

// GumbelR returns Gumbel's distribution of the largest values: density exp(-x - exp(-x)).
func GumbelR(locScale ...float64) *Continuous { return newContinuous(gumbelRFamily, nil, locScale) }

var gumbelRFamily = &family{scipy: "gumbel_r", name: "GumbelR", make: func([]float64) standard { return gumbelRDist{} }}

type gumbelRDist struct{}

func (gumbelRDist) support() (a, b float64)  { return math.Inf(-1), math.Inf(1) }
func (gumbelRDist) pdf(x float64) float64    { return math.Exp(-x - math.Exp(-x)) }
func (gumbelRDist) logpdf(x float64) float64 { return -x - math.Exp(-x) }
func (gumbelRDist) cdf(x float64) float64    { return math.Exp(-math.Exp(-x)) }
func (gumbelRDist) sf(x float64) float64     { return -math.Expm1(-math.Exp(-x)) }
func (gumbelRDist) logcdf(x float64) float64 { return -math.Exp(-x) }
func (gumbelRDist) logsf(x float64) float64 {
	if x > 40 {
		return -x
	}
	return log1mexp(-math.Exp(-x))
}
func (gumbelRDist) ppf(p float64) float64 { return -math.Log(-math.Log(p)) }
func (gumbelRDist) isf(q float64) float64 { return -math.Log(-math.Log1p(-q)) }
func (gumbelRDist) moments() Moments {
	return Moments{eulerGamma, math.Pi * math.Pi / 6, gumbelSkew, 2.4}
}

// gumbelSkew is 12 √6 ζ(3)/π³.
const gumbelSkew = 1.13954709940464865

func (gumbelRDist) entropy() float64 { return 1 + eulerGamma }

// GumbelL returns Gumbel's distribution of the smallest values: density exp(x - exp(x)).
func GumbelL(locScale ...float64) *Continuous { return newContinuous(gumbelLFamily, nil, locScale) }

var gumbelLFamily = &family{scipy: "gumbel_l", name: "GumbelL", make: func([]float64) standard { return gumbelLDist{} }}

type gumbelLDist struct{ r gumbelRDist }

func (gumbelLDist) support() (a, b float64)    { return math.Inf(-1), math.Inf(1) }
func (d gumbelLDist) pdf(x float64) float64    { return d.r.pdf(-x) }
func (d gumbelLDist) logpdf(x float64) float64 { return d.r.logpdf(-x) }
func (d gumbelLDist) cdf(x float64) float64    { return d.r.sf(-x) }
func (d gumbelLDist) sf(x float64) float64     { return d.r.cdf(-x) }
func (d gumbelLDist) logcdf(x float64) float64 { return d.r.logsf(-x) }
func (d gumbelLDist) logsf(x float64) float64  { return d.r.logcdf(-x) }
func (d gumbelLDist) ppf(p float64) float64    { return -d.r.isf(p) }
func (d gumbelLDist) isf(q float64) float64    { return -d.r.ppf(q) }
func (d gumbelLDist) moments() Moments {
	return Moments{-eulerGamma, math.Pi * math.Pi / 6, -gumbelSkew, 2.4}
}
func (d gumbelLDist) entropy() float64 { return 1 + eulerGamma }

// Genextreme returns the generalized extreme value distribution of shape c: Cdf exp(-(1-cx)^(1/c))
// where cx < 1, and that of [GumbelR] for c = 0. The sign of c is SciPy's, the opposite of ξ. It
// panics with an [*ArgumentError] if c is not finite.
func Genextreme(c float64, locScale ...float64) *Continuous {
	return newContinuous(genextremeFamily, []float64{c}, locScale)
}

var genextremeFamily = &family{
	scipy: "genextreme", name: "Genextreme", shapes: []string{"c"}, wants: "a finite c",
	make: func(p []float64) standard {
		if math.IsNaN(p[0]) || math.IsInf(p[0], 0) {
			return nil
		}
		return genextremeDist{p[0]}
	},
}

type genextremeDist struct{ c float64 }

func (d genextremeDist) support() (a, b float64) {
	a, b = math.Inf(-1), math.Inf(1)
	switch {
	case d.c > 0:
		b = 1 / d.c
	case d.c < 0:
		a = 1 / d.c
	}
	return a, b
}

// logT returns the logarithm of t = (1-cx)^(1/c), which has the exponential distribution.
func (d genextremeDist) logT(x float64) float64 {
	if d.c == 0 {
		return -x
	}
	return math.Log1p(-d.c*x) / d.c
}

// at returns the x of log t.
func (d genextremeDist) at(l float64) float64 {
	if d.c == 0 {
		return -l
	}
	return -math.Expm1(d.c*l) / d.c
}

func (d genextremeDist) pdf(x float64) float64 { return math.Exp(d.logpdf(x)) }
func (d genextremeDist) logpdf(x float64) float64 {
	l := d.logT(x)
	switch {
	case math.IsInf(l, 1) || l > 709:
		return math.Inf(-1)
	case math.IsInf(l, -1):
		// The end of a positive c.
		switch {
		case d.c > 1:
			return math.Inf(1)
		case d.c == 1:
			return 0
		}
		return math.Inf(-1)
	}
	return (1-d.c)*l - math.Exp(l)
}
func (d genextremeDist) cdf(x float64) float64    { return math.Exp(-math.Exp(d.logT(x))) }
func (d genextremeDist) sf(x float64) float64     { return -math.Expm1(-math.Exp(d.logT(x))) }
func (d genextremeDist) logcdf(x float64) float64 { return -math.Exp(d.logT(x)) }
func (d genextremeDist) logsf(x float64) float64  { return gumbelRDist{}.logsf(-d.logT(x)) }
func (d genextremeDist) ppf(p float64) float64    { return d.at(math.Log(-math.Log(p))) }
func (d genextremeDist) isf(q float64) float64    { return d.at(math.Log(-math.Log1p(-q))) }
func (d genextremeDist) moments() Moments         { return powerMoments(d.c) }

// powerMoments returns the moments of y = (1 - t^c)/c with an exponential t, of -log t for c = 0.
// Where the differences of gamma functions cancel they are integrals.
func powerMoments(c float64) Moments {
	switch {
	case c == 0:
		return gumbelRDist{}.moments()
	case math.Abs(c) < 0.25:
		// c < -1/4 + ε has no fourth moment to integrate.
		if c > -0.2 {
			return momentsByIntegral(genextremeDist{c})
		}
	}
	g := func(k float64) float64 { return special.Gamma(1 + k*c) }
	g1, g2, g3, g4 := g(1), g(2), g(3), g(4)
	nan := math.NaN()
	m := Moments{nan, nan, nan, nan}
	if c > -1 {
		m.Mean = -expm1Gamma(c) / c
	}
	if c > -0.5 {
		m.Var = (g2 - g1*g1) / (c * c)
	}
	v := g2 - g1*g1
	sign := math.Copysign(1, c)
	if c > -1.0/3 {
		m.Skew = sign * -(g3 - 3*g2*g1 + 2*g1*g1*g1) / (v * math.Sqrt(v))
	}
	if c > -0.25 {
		m.Kurtosis = (g4-4*g3*g1+6*g2*g1*g1-3*g1*g1*g1*g1)/(v*v) - 3
	}
	return m
}

// expm1Gamma returns Γ(1+c) - 1.
func expm1Gamma(c float64) float64 {
	if math.Abs(c) < 0.5 {
		return math.Expm1(special.Gammaln(1 + c))
	}
	return special.Gamma(1+c) - 1
}

func (d genextremeDist) entropy() float64 { return eulerGamma*(1-d.c) + 1 }

// Genpareto returns the generalized Pareto distribution of shape c: Sf (1+cx)^(-1/c) for x >= 0
// where cx > -1, and exp(-x) for c = 0. It panics with an [*ArgumentError] if c is not finite.
func Genpareto(c float64, locScale ...float64) *Continuous {
	return newContinuous(genparetoFamily, []float64{c}, locScale)
}

var genparetoFamily = &family{
	scipy: "genpareto", name: "Genpareto", shapes: []string{"c"}, wants: "a finite c",
	make: func(p []float64) standard {
		if math.IsNaN(p[0]) || math.IsInf(p[0], 0) {
			return nil
		}
		return genparetoDist{p[0]}
	},
}

type genparetoDist struct{ c float64 }

func (d genparetoDist) support() (a, b float64) {
	if d.c < 0 {
		return 0, -1 / d.c
	}
	return 0, math.Inf(1)
}

// hazard returns -log sf, which has the exponential distribution.
func (d genparetoDist) hazard(x float64) float64 {
	if d.c == 0 {
		return x
	}
	return math.Log1p(d.c*x) / d.c
}

func (d genparetoDist) at(h float64) float64 {
	if d.c == 0 {
		return h
	}
	return math.Expm1(d.c*h) / d.c
}

func (d genparetoDist) pdf(x float64) float64 { return math.Exp(d.logpdf(x)) }
func (d genparetoDist) logpdf(x float64) float64 {
	if d.c == -1 {
		return 0
	}
	return -(1 + d.c) * d.hazard(x)
}
func (d genparetoDist) cdf(x float64) float64   { return -math.Expm1(-d.hazard(x)) }
func (d genparetoDist) sf(x float64) float64    { return math.Exp(-d.hazard(x)) }
func (d genparetoDist) logsf(x float64) float64 { return -d.hazard(x) }
func (d genparetoDist) ppf(p float64) float64   { return d.at(-math.Log1p(-p)) }
func (d genparetoDist) isf(q float64) float64   { return d.at(-math.Log(q)) }
func (d genparetoDist) moments() Moments {
	c := d.c
	m := Moments{math.Inf(1), math.Inf(1), math.NaN(), math.NaN()}
	if c < 1 {
		m.Mean = 1 / (1 - c)
	}
	if c < 0.5 {
		m.Var = 1 / ((1 - c) * (1 - c) * (1 - 2*c))
	}
	if c < 1.0/3 {
		m.Skew = 2 * (1 + c) * math.Sqrt(1-2*c) / (1 - 3*c)
	}
	if c < 0.25 {
		m.Kurtosis = 3*(1-2*c)*(2*c*c+c+3)/((1-3*c)*(1-4*c)) - 3
	}
	return m
}
func (d genparetoDist) entropy() float64 { return 1 + d.c }

// Pareto returns Pareto's distribution of shape b: density b x^(-b-1) for x >= 1. It panics with
// an [*ArgumentError] unless b > 0.
func Pareto(b float64, locScale ...float64) *Continuous {
	return newContinuous(paretoFamily, []float64{b}, locScale)
}

var paretoFamily = &family{
	scipy: "pareto", name: "Pareto", shapes: []string{"b"}, wants: "a finite b > 0",
	make: func(p []float64) standard {
		if !finitePositive(p[0]) {
			return nil
		}
		return paretoDist{p[0]}
	},
}

type paretoDist struct{ b float64 }

func (paretoDist) support() (a, b float64)    { return 1, math.Inf(1) }
func (d paretoDist) pdf(x float64) float64    { return d.b * math.Pow(x, -d.b-1) }
func (d paretoDist) logpdf(x float64) float64 { return math.Log(d.b) - (d.b+1)*math.Log(x) }
func (d paretoDist) cdf(x float64) float64    { return -math.Expm1(-d.b * math.Log(x)) }
func (d paretoDist) sf(x float64) float64     { return math.Pow(x, -d.b) }
func (d paretoDist) logsf(x float64) float64  { return -d.b * math.Log(x) }
func (d paretoDist) ppf(p float64) float64    { return math.Exp(-math.Log1p(-p) / d.b) }
func (d paretoDist) isf(q float64) float64    { return math.Pow(q, -1/d.b) }
func (d paretoDist) moments() Moments {
	b := d.b
	m := Moments{math.Inf(1), math.Inf(1), math.NaN(), math.NaN()}
	if b > 1 {
		m.Mean = b / (b - 1)
	}
	if b > 2 {
		m.Var = b / (b - 2) / ((b - 1) * (b - 1))
	}
	if b > 3 {
		m.Skew = 2 * (b + 1) * math.Sqrt(b-2) / ((b - 3) * math.Sqrt(b))
	}
	if b > 4 {
		m.Kurtosis = 6 * (((b+1)*b-6)*b - 2) / (b * (b - 3) * (b - 4))
	}
	return m
}
func (d paretoDist) entropy() float64 { return 1 + 1/d.b - math.Log(d.b) }
func (d paretoDist) moment(n int) float64 {
	if d.b <= float64(n) {
		return math.Inf(1)
	}
	return d.b / (d.b - float64(n))
}
