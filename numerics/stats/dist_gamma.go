// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the gamma distribution and those made from it: gamma, chi2, expon, invgamma,
// rayleigh, maxwell.

import (
	"math"

	"github.com/gosci/gosci/numerics/special"
)

// Gamma returns the gamma distribution of shape a: density x^(a-1) exp(-x)/Γ(a) for x >= 0. It
// panics with an [*ArgumentError] unless a > 0.
func Gamma(a float64, locScale ...float64) *Continuous {
	return newContinuous(gammaFamily, []float64{a}, locScale)
}

var gammaFamily = &family{
	scipy: "gamma", name: "Gamma", shapes: []string{"a"}, wants: "a finite a > 0",
	make: func(p []float64) standard {
		if !finitePositive(p[0]) {
			return nil
		}
		return newGamma(p[0])
	},
}

type gammaDist struct{ a, logGamma float64 }

func newGamma(a float64) *gammaDist { return &gammaDist{a, special.Gammaln(a)} }

func (*gammaDist) support() (a, b float64)    { return 0, math.Inf(1) }
func (d *gammaDist) pdf(x float64) float64    { return math.Exp(d.logpdf(x)) }
func (d *gammaDist) cdf(x float64) float64    { return special.Gammainc(d.a, x) }
func (d *gammaDist) sf(x float64) float64     { return special.Gammaincc(d.a, x) }
func (d *gammaDist) logcdf(x float64) float64 { return logGammaP(d.a, x) }
func (d *gammaDist) logsf(x float64) float64  { return logGammaQ(d.a, x) }
func (d *gammaDist) ppf(p float64) float64    { return d.quantile(p, 1-p, p <= 0.75) }
func (d *gammaDist) isf(q float64) float64    { return d.quantile(1-q, q, q > 0.75) }

func (d *gammaDist) logpdf(x float64) float64 {
	switch {
	case d.a == 1:
		return -x
	case x == 0 || d.a >= 16:
		return gammaLogDensity(d.a, x)
	}
	return (d.a-1)*math.Log(x) - x - d.logGamma
}

// quantile returns the x with cdf p and sf q; lower says which one counts. The first value is
// that of Wilson and Hilferty, or that of the first term for small x.
func (d *gammaDist) quantile(p, q float64, lower bool) float64 {
	a := d.a
	small := math.Exp((math.Log(p) + special.Gammaln(a+1)) / a)
	x := small
	if lower && small < 1e-9*(a+1) {
		// P = x^a/Γ(a+1) (1 - a x/(a+1) + …).
		return small * (1 + small/(a+1))
	}
	if a >= 0.3 || !lower {
		z := special.Ndtri(p)
		if !lower {
			z = -special.Ndtri(q)
		}
		if w := 1 - 1/(9*a) + z/(3*math.Sqrt(a)); w > 0.2 {
			x = a * w * w * w
		}
		if l := -math.Log(q) - d.logGamma; !lower && (a < 0.3 || l > 30) {
			// Q is some x^(a-1) exp(-x)/Γ(a).
			x = max(l, 0.1)
			for range 4 {
				x = max(l+(a-1)*math.Log(x), 0.1*max(l, 1))
			}
		}
	}
	if !lower && q < least {
		return invert(func(x float64) (value, slope, bend float64) {
			l := logGammaQ(a, x)
			s := math.Exp(d.logpdf(x) - l)
			return math.Log(q) - l, s, (a-1)/x - 1 + s
		}, x, 0, math.Inf(1))
	}
	if lower && p < 1e-3 {
		return invert(func(x float64) (value, slope, bend float64) {
			c := special.Gammainc(a, x)
			s := d.pdf(x) / c
			return math.Log(c / p), s, (a-1)/x - 1 - s
		}, x, 0, math.Inf(1))
	}
	if !lower && q < 1e-3 {
		return invert(func(x float64) (value, slope, bend float64) {
			c := special.Gammaincc(a, x)
			s := d.pdf(x) / c
			return math.Log(q / c), s, (a-1)/x - 1 + s
		}, x, 0, math.Inf(1))
	}
	return invert(func(x float64) (value, slope, bend float64) {
		s := d.pdf(x)
		bend = (a-1)/x - 1
		if lower {
			return special.Gammainc(a, x) - p, s, bend
		}
		return q - special.Gammaincc(a, x), s, bend
	}, x, 0, math.Inf(1))
}

func (d *gammaDist) moments() Moments {
	return Moments{d.a, d.a, 2 / math.Sqrt(d.a), 6 / d.a}
}
func (d *gammaDist) entropy() float64 {
	a := d.a
	if a > 250 {
		// a + log Γ(a) + (1-a) ψ(a) by its expansion.
		return 0.5*(1+log2Pi+math.Log(a)) - (1/3.0+(1/12.0+(-1/90.0-1/(120*a))/a)/a)/a
	}
	return a + d.logGamma + (1-a)*special.Digamma(a)
}
func (d *gammaDist) moment(n int) float64        { return special.Poch(d.a, float64(n)) }
func (d *gammaDist) rvs(rng Source, x []float64) { copy(x, rng.StandardGamma(d.a, len(x)).Data()) }

// Chi2 returns the chi-square distribution of df degrees of freedom: density x^(df/2-1)
// exp(-x/2)/(2^(df/2) Γ(df/2)) for x >= 0. It panics with an [*ArgumentError] unless df > 0.
func Chi2(df float64, locScale ...float64) *Continuous {
	return newContinuous(chi2Family, []float64{df}, locScale)
}

var chi2Family = &family{
	scipy: "chi2", name: "Chi2", shapes: []string{"df"}, wants: "a finite df > 0",
	make: func(p []float64) standard {
		if !finitePositive(p[0]) {
			return nil
		}
		return &chi2Dist{newGamma(p[0] / 2)}
	},
}

type chi2Dist struct{ g *gammaDist }

func (*chi2Dist) support() (a, b float64)    { return 0, math.Inf(1) }
func (d *chi2Dist) pdf(x float64) float64    { return d.g.pdf(x/2) / 2 }
func (d *chi2Dist) logpdf(x float64) float64 { return d.g.logpdf(x/2) - math.Ln2 }
func (d *chi2Dist) cdf(x float64) float64    { return d.g.cdf(x / 2) }
func (d *chi2Dist) sf(x float64) float64     { return d.g.sf(x / 2) }
func (d *chi2Dist) logcdf(x float64) float64 { return d.g.logcdf(x / 2) }
func (d *chi2Dist) logsf(x float64) float64  { return d.g.logsf(x / 2) }
func (d *chi2Dist) ppf(p float64) float64    { return 2 * d.g.ppf(p) }
func (d *chi2Dist) isf(q float64) float64    { return 2 * d.g.isf(q) }
func (d *chi2Dist) moments() Moments {
	m := d.g.moments()
	return Moments{2 * m.Mean, 4 * m.Var, m.Skew, m.Kurtosis}
}
func (d *chi2Dist) entropy() float64     { return d.g.entropy() + math.Ln2 }
func (d *chi2Dist) moment(n int) float64 { return math.Ldexp(d.g.moment(n), n) }
func (d *chi2Dist) rvs(rng Source, x []float64) {
	copy(x, rng.Chisquare(2*d.g.a, len(x)).Data())
}

// Expon returns the exponential distribution: density exp(-x) for x >= 0. Its scale is the mean
// less loc.
func Expon(locScale ...float64) *Continuous { return newContinuous(exponFamily, nil, locScale) }

var exponFamily = &family{scipy: "expon", name: "Expon", make: func([]float64) standard { return exponDist{} }}

type exponDist struct{}

func (exponDist) support() (a, b float64)  { return 0, math.Inf(1) }
func (exponDist) pdf(x float64) float64    { return math.Exp(-x) }
func (exponDist) logpdf(x float64) float64 { return -x }
func (exponDist) cdf(x float64) float64    { return -math.Expm1(-x) }
func (exponDist) sf(x float64) float64     { return math.Exp(-x) }
func (exponDist) logsf(x float64) float64  { return -x }
func (exponDist) ppf(p float64) float64    { return -math.Log1p(-p) }
func (exponDist) isf(q float64) float64    { return -math.Log(q) }
func (exponDist) moments() Moments         { return Moments{1, 1, 2, 6} }
func (exponDist) entropy() float64         { return 1 }
func (exponDist) moment(n int) float64     { return special.Factorial(float64(n)) }
func (exponDist) rvs(rng Source, x []float64) {
	for i := range x {
		x[i] = rng.ExpFloat64()
	}
}

// Invgamma returns the inverted gamma distribution, of 1/x with a gamma x of shape a: density
// x^(-a-1) exp(-1/x)/Γ(a) for x > 0. It panics with an [*ArgumentError] unless a > 0.
func Invgamma(a float64, locScale ...float64) *Continuous {
	return newContinuous(invgammaFamily, []float64{a}, locScale)
}

var invgammaFamily = &family{
	scipy: "invgamma", name: "Invgamma", shapes: []string{"a"}, wants: "a finite a > 0",
	make: func(p []float64) standard {
		if !finitePositive(p[0]) {
			return nil
		}
		return &invgammaDist{newGamma(p[0])}
	},
}

type invgammaDist struct{ g *gammaDist }

func (*invgammaDist) support() (a, b float64) { return 0, math.Inf(1) }
func (d *invgammaDist) pdf(x float64) float64 { return math.Exp(d.logpdf(x)) }
func (d *invgammaDist) logpdf(x float64) float64 {
	if x == 0 {
		return math.Inf(-1)
	}
	if d.g.a < 16 {
		return -(d.g.a+1)*math.Log(x) - 1/x - d.g.logGamma
	}
	return gammaLogDensity(d.g.a, 1/x) - 2*math.Log(x)
}
func (d *invgammaDist) cdf(x float64) float64    { return d.g.sf(1 / x) }
func (d *invgammaDist) sf(x float64) float64     { return d.g.cdf(1 / x) }
func (d *invgammaDist) logcdf(x float64) float64 { return d.g.logsf(1 / x) }
func (d *invgammaDist) logsf(x float64) float64  { return d.g.logcdf(1 / x) }
func (d *invgammaDist) ppf(p float64) float64    { return 1 / d.g.isf(p) }
func (d *invgammaDist) isf(q float64) float64    { return 1 / d.g.ppf(q) }
func (d *invgammaDist) moments() Moments {
	a := d.g.a
	m := Moments{math.Inf(1), math.Inf(1), math.NaN(), math.NaN()}
	if a > 1 {
		m.Mean = 1 / (a - 1)
	}
	if a > 2 {
		m.Var = 1 / ((a - 1) * (a - 1) * (a - 2))
	}
	if a > 3 {
		m.Skew = 4 * math.Sqrt(a-2) / (a - 3)
	}
	if a > 4 {
		m.Kurtosis = 6 * (5*a - 11) / ((a - 3) * (a - 4))
	}
	return m
}
func (d *invgammaDist) entropy() float64 {
	a := d.g.a
	if a > 200 {
		return 0.5*(log2Pi+1) - 1.5*math.Log(a) + (2/3.0+(1/12.0+(-1/90.0-1/(120*a))/a)/a)/a
	}
	return a + d.g.logGamma - (1+a)*special.Digamma(a)
}
func (d *invgammaDist) moment(n int) float64 {
	m := 1.0
	for k := 1; k <= n; k++ {
		if d.g.a <= float64(k) {
			return math.Inf(1)
		}
		m /= d.g.a - float64(k)
	}
	return m
}

// Rayleigh returns Rayleigh's distribution, of the length of a vector of two normal numbers:
// density x exp(-x²/2) for x >= 0.
func Rayleigh(locScale ...float64) *Continuous { return newContinuous(rayleighFamily, nil, locScale) }

var rayleighFamily = &family{scipy: "rayleigh", name: "Rayleigh", make: func([]float64) standard { return rayleighDist{} }}

type rayleighDist struct{}

func (rayleighDist) support() (a, b float64)  { return 0, math.Inf(1) }
func (rayleighDist) pdf(x float64) float64    { return x * normPdf(x) * math.Sqrt(2*math.Pi) }
func (rayleighDist) logpdf(x float64) float64 { return math.Log(x) - 0.5*x*x }
func (rayleighDist) cdf(x float64) float64    { return -math.Expm1(-0.5 * x * x) }
func (rayleighDist) sf(x float64) float64     { return normPdf(x) * math.Sqrt(2*math.Pi) }
func (rayleighDist) logsf(x float64) float64  { return -0.5 * x * x }
func (rayleighDist) ppf(p float64) float64    { return math.Sqrt(-2 * math.Log1p(-p)) }
func (rayleighDist) isf(q float64) float64    { return math.Sqrt(-2 * math.Log(q)) }
func (rayleighDist) moments() Moments {
	v := 4 - math.Pi
	return Moments{math.Sqrt(math.Pi / 2), v / 2, 2 * (math.Pi - 3) * math.Sqrt(math.Pi) / math.Pow(v, 1.5), 6*math.Pi/v - 16/(v*v)}
}
func (rayleighDist) entropy() float64 { return eulerGamma/2 + 1 - 0.5*math.Ln2 }
func (rayleighDist) moment(n int) float64 {
	return math.Pow(2, float64(n)/2) * special.Gamma(1+float64(n)/2)
}
func (rayleighDist) rvs(rng Source, x []float64) { rootChi2(rng, 2, x) }

// rootChi2 fills x with the roots of chi-square numbers.
func rootChi2(rng Source, df float64, x []float64) {
	for i, v := range rng.Chisquare(df, len(x)).Data() {
		x[i] = math.Sqrt(v)
	}
}

// Maxwell returns Maxwell's distribution, of the length of a vector of three normal numbers:
// density √(2/π) x² exp(-x²/2) for x >= 0.
func Maxwell(locScale ...float64) *Continuous { return newContinuous(maxwellFamily, nil, locScale) }

var maxwellFamily = &family{
	scipy: "maxwell", name: "Maxwell",
	make: func([]float64) standard { return maxwellDist{newGamma(1.5)} },
}

type maxwellDist struct{ g *gammaDist }

func (maxwellDist) support() (a, b float64)    { return 0, math.Inf(1) }
func (maxwellDist) pdf(x float64) float64      { return 2 * x * x * normPdf(x) }
func (maxwellDist) logpdf(x float64) float64   { return math.Ln2 + 2*math.Log(x) + normLogpdf(x) }
func (d maxwellDist) cdf(x float64) float64    { return d.g.cdf(x * x / 2) }
func (d maxwellDist) sf(x float64) float64     { return d.g.sf(x * x / 2) }
func (d maxwellDist) logcdf(x float64) float64 { return d.g.logcdf(x * x / 2) }
func (d maxwellDist) logsf(x float64) float64  { return d.g.logsf(x * x / 2) }
func (d maxwellDist) ppf(p float64) float64    { return math.Sqrt(2 * d.g.ppf(p)) }
func (d maxwellDist) isf(q float64) float64    { return math.Sqrt(2 * d.g.isf(q)) }
func (maxwellDist) moments() Moments {
	v := 3*math.Pi - 8
	return Moments{2 * math.Sqrt(2/math.Pi), v / math.Pi, math.Sqrt2 * (32 - 10*math.Pi) / math.Pow(v, 1.5),
		(-12*math.Pi*math.Pi + 160*math.Pi - 384) / (v * v)}
}
func (maxwellDist) entropy() float64 { return eulerGamma + 0.5*log2Pi - 0.5 }
func (maxwellDist) moment(n int) float64 {
	return math.Pow(2, float64(n)/2+1) * special.Gamma((float64(n)+3)/2) / math.Sqrt(math.Pi)
}
func (maxwellDist) rvs(rng Source, x []float64) { rootChi2(rng, 3, x) }
