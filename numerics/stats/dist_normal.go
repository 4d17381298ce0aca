// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the normal distribution and those made from it: norm, halfnorm, lognorm,
// truncnorm, skewnorm.

import (
	"math"

	"github.com/gosci/gosci/numerics/special"
)

// Norm returns the normal distribution of mean loc and deviation scale: density
// exp(-x²/2)/√(2π).
func Norm(locScale ...float64) *Continuous { return newContinuous(normFamily, nil, locScale) }

var normFamily = &family{scipy: "norm", name: "Norm", make: func([]float64) standard { return normDist{} }}

type normDist struct{}

// normPdf returns exp(-x²/2)/√(2π); the rounding of x² counts far out.
func normPdf(x float64) float64 {
	h := x * x
	return math.Exp(-0.5*h) * (1 - 0.5*math.FMA(x, x, -h)) * (1 / math.Sqrt(2*math.Pi))
}

func normLogpdf(x float64) float64 { return -0.5*x*x - logSqrt2Pi }

func (normDist) support() (a, b float64)  { return math.Inf(-1), math.Inf(1) }
func (normDist) pdf(x float64) float64    { return normPdf(x) }
func (normDist) logpdf(x float64) float64 { return normLogpdf(x) }
func (normDist) cdf(x float64) float64    { return special.Ndtr(x) }
func (normDist) sf(x float64) float64     { return special.Ndtr(-x) }
func (normDist) logcdf(x float64) float64 { return special.LogNdtr(x) }
func (normDist) logsf(x float64) float64  { return special.LogNdtr(-x) }
func (normDist) ppf(p float64) float64    { return special.Ndtri(p) }
func (normDist) isf(q float64) float64    { return -special.Ndtri(q) }
func (normDist) moments() Moments         { return Moments{0, 1, 0, 0} }
func (normDist) entropy() float64         { return 0.5 + logSqrt2Pi }
func (normDist) moment(n int) float64 {
	if n%2 == 1 {
		return 0
	}
	m := 1.0
	for k := 1; k < n; k += 2 {
		m *= float64(k)
	}
	return m
}
func (normDist) rvs(rng Source, x []float64) { copy(x, rng.StandardNormal(len(x)).Data()) }

// Halfnorm returns the half-normal distribution, of the size of a normal number: density
// √(2/π) exp(-x²/2) for x >= 0.
func Halfnorm(locScale ...float64) *Continuous { return newContinuous(halfnormFamily, nil, locScale) }

var halfnormFamily = &family{scipy: "halfnorm", name: "Halfnorm", make: func([]float64) standard { return halfnormDist{} }}

type halfnormDist struct{}

func (halfnormDist) support() (a, b float64)  { return 0, math.Inf(1) }
func (halfnormDist) pdf(x float64) float64    { return 2 * normPdf(x) }
func (halfnormDist) logpdf(x float64) float64 { return math.Ln2 + normLogpdf(x) }
func (halfnormDist) cdf(x float64) float64    { return special.Erf(x / math.Sqrt2) }
func (halfnormDist) sf(x float64) float64     { return 2 * special.Ndtr(-x) }
func (halfnormDist) logsf(x float64) float64 {
	if x < 1 {
		return math.Log1p(-special.Erf(x / math.Sqrt2))
	}
	return math.Ln2 + special.LogNdtr(-x)
}
func (halfnormDist) ppf(p float64) float64 {
	if p < 0.5 {
		return math.Sqrt2 * special.Erfinv(p)
	}
	return -special.Ndtri((1 - p) / 2)
}
func (halfnormDist) isf(q float64) float64 {
	if q > 0.5 {
		return math.Sqrt2 * special.Erfinv(1-q)
	}
	return -special.Ndtri(q / 2)
}
func (halfnormDist) moments() Moments {
	return Moments{math.Sqrt(2 / math.Pi), 1 - 2/math.Pi, math.Sqrt2 * (4 - math.Pi) / math.Pow(math.Pi-2, 1.5),
		8 * (math.Pi - 3) / ((math.Pi - 2) * (math.Pi - 2))}
}
func (halfnormDist) entropy() float64 { return 0.5 + logSqrt2Pi - math.Ln2 }
func (halfnormDist) moment(n int) float64 {
	return math.Pow(2, float64(n)/2) * special.Gamma((float64(n)+1)/2) / math.Sqrt(math.Pi)
}
func (halfnormDist) rvs(rng Source, x []float64) {
	for i, v := range rng.StandardNormal(len(x)).Data() {
		x[i] = math.Abs(v)
	}
}

// Lognorm returns the log-normal distribution, of exp(s z) with a normal z: density
// exp(-log(x)²/(2s²)) / (s x √(2π)) for x > 0. To have log x of mean m and deviation s, take
// Lognorm(s, 0, exp(m)). It panics with an [*ArgumentError] unless s > 0.
func Lognorm(s float64, locScale ...float64) *Continuous {
	return newContinuous(lognormFamily, []float64{s}, locScale)
}

var lognormFamily = &family{
	scipy: "lognorm", name: "Lognorm", shapes: []string{"s"}, wants: "a finite s > 0",
	make: func(p []float64) standard {
		if !finitePositive(p[0]) {
			return nil
		}
		return lognormDist{p[0]}
	},
}

type lognormDist struct{ s float64 }

func (lognormDist) support() (a, b float64) { return 0, math.Inf(1) }
func (d lognormDist) pdf(x float64) float64 {
	if x == 0 {
		return 0
	}
	return normPdf(math.Log(x)/d.s) / (d.s * x)
}
func (d lognormDist) logpdf(x float64) float64 {
	if x == 0 {
		return math.Inf(-1)
	}
	l := math.Log(x)
	return normLogpdf(l/d.s) - math.Log(d.s) - l
}
func (d lognormDist) cdf(x float64) float64    { return special.Ndtr(math.Log(x) / d.s) }
func (d lognormDist) sf(x float64) float64     { return special.Ndtr(-math.Log(x) / d.s) }
func (d lognormDist) logcdf(x float64) float64 { return special.LogNdtr(math.Log(x) / d.s) }
func (d lognormDist) logsf(x float64) float64  { return special.LogNdtr(-math.Log(x) / d.s) }
func (d lognormDist) ppf(p float64) float64    { return math.Exp(d.s * special.Ndtri(p)) }
func (d lognormDist) isf(q float64) float64    { return math.Exp(-d.s * special.Ndtri(q)) }
func (d lognormDist) moments() Moments {
	v := d.s * d.s
	p, q := math.Exp(v), math.Expm1(v)
	return Moments{math.Exp(v / 2), p * q, math.Sqrt(q) * (2 + p), q * (p*p*(p+3) + 6*p + 6)}
}
func (d lognormDist) entropy() float64 { return 0.5 + logSqrt2Pi + math.Log(d.s) }
func (d lognormDist) moment(n int) float64 {
	v := d.s * float64(n)
	return math.Exp(v * v / 2)
}
func (d lognormDist) rvs(rng Source, x []float64) {
	for i, v := range rng.StandardNormal(len(x)).Data() {
		x[i] = math.Exp(d.s * v)
	}
}

// Truncnorm returns the normal distribution of mean loc and deviation scale between loc + a
// scale and loc + b scale; a and b may be infinite. It panics with an [*ArgumentError] unless
// a < b.
func Truncnorm(a, b float64, locScale ...float64) *Continuous {
	return newContinuous(truncnormFamily, []float64{a, b}, locScale)
}

var truncnormFamily = &family{
	scipy: "truncnorm", name: "Truncnorm", shapes: []string{"a", "b"}, wants: "a < b",
	make: func(p []float64) standard {
		a, b := p[0], p[1]
		if !(a < b) || math.IsInf(a, 1) || math.IsInf(b, -1) {
			return nil
		}
		return &truncnormDist{a, b, logNormBetween(a, b)}
	},
}

type truncnormDist struct{ a, b, logMass float64 }

// logNormBetween returns the logarithm of the probability of a normal number between a and b.
func logNormBetween(a, b float64) float64 {
	switch {
	case !(a < b):
		return math.Inf(-1)
	case a > 0:
		a, b = -b, -a
	case b > 0:
		return math.Log1p(-special.Ndtr(a) - special.Ndtr(-b))
	}
	if w := (b - a) * max(1, -a); w < 0.5 {
		// The density times an integral without cancellation: from the middle,
		// exp(-m²/2) ∫ exp(-mt - t²/2) over |t| < h.
		m, h := a+(b-a)/2, (b-a)/2
		v, _ := panel(func(t float64) float64 { return math.Exp(-m*t - t*t/2) }, -h, h)
		return normLogpdf(m) + math.Log(v)
	}
	// Both in the left tail: Φ(b) (1 - Φ(a)/Φ(b)).
	lb := special.LogNdtr(b)
	return lb + log1mexp(special.LogNdtr(a)-lb)
}

// log1mexp returns log(1 - exp(x)) of x < 0.
func log1mexp(x float64) float64 {
	if x > -math.Ln2 {
		return math.Log(-math.Expm1(x))
	}
	return math.Log1p(-math.Exp(x))
}

func (d *truncnormDist) support() (a, b float64)  { return d.a, d.b }
func (d *truncnormDist) pdf(x float64) float64    { return math.Exp(d.logpdf(x)) }
func (d *truncnormDist) logpdf(x float64) float64 { return normLogpdf(x) - d.logMass }
func (d *truncnormDist) cdf(x float64) float64    { return math.Exp(d.logcdf(x)) }
func (d *truncnormDist) sf(x float64) float64     { return math.Exp(d.logsf(x)) }
func (d *truncnormDist) logcdf(x float64) float64 { return d.logPart(logNormBetween(d.a, x), x, d.b) }
func (d *truncnormDist) logsf(x float64) float64  { return d.logPart(logNormBetween(x, d.b), d.a, x) }
func (d *truncnormDist) ppf(p float64) float64    { return d.quantile(p, 1-p, p <= 0.5) }
func (d *truncnormDist) isf(q float64) float64    { return d.quantile(1-q, q, q > 0.5) }
func (d *truncnormDist) rest(lo, hi float64) float64 {
	return math.Exp(logNormBetween(lo, hi) - d.logMass)
}

// logPart returns the logarithm l of a part of the mass less that of the whole, by the rest
// from lo to hi where that is small.
func (d *truncnormDist) logPart(l, lo, hi float64) float64 {
	if l -= d.logMass; l > -math.Ln2 {
		return math.Log1p(-d.rest(lo, hi))
	}
	return l
}

// quantile returns the x with cdf p and sf q; lower says which one counts.
func (d *truncnormDist) quantile(p, q float64, lower bool) float64 {
	// Work where the tail is: mirrored if a > 0.
	if d.a > 0 {
		m := &truncnormDist{-d.b, -d.a, d.logMass}
		return -m.quantile(q, p, !lower)
	}
	fa, fb := special.Ndtr(d.a), special.Ndtr(d.b)
	var x float64
	switch {
	case fb > least && d.b > -5 && (d.b > 0 || fa < 0.9*fb):
		if x = special.Ndtri(fa + p*(fb-fa)); d.b > 0 && x > 0 {
			x = -special.Ndtri(special.Ndtr(-d.b) + q*(special.Ndtr(-d.a)-special.Ndtr(-d.b)))
		}
	case d.a > -1e8 && d.b-d.a < 1/(1-d.b):
		x = d.a + p*(d.b-d.a)
	default:
		// exp(-b t) falls from b to the left.
		x = d.b - math.Log1p(-q*-math.Expm1(max(-700, (d.b-d.a)*d.b)))/d.b
	}
	x = min(max(x, d.a), d.b)
	target := math.Log(q)
	if lower {
		target = math.Log(p)
	}
	return invert(func(x float64) (value, slope, bend float64) {
		var l float64
		sign := 1.0
		if lower {
			l = d.logcdf(x)
		} else {
			l, sign = d.logsf(x), -1
		}
		s := math.Exp(d.logpdf(x) - l)
		return sign * (l - target), s, -x - sign*s
	}, x, d.a, d.b)
}

func (d *truncnormDist) moments() Moments {
	// The moments about a point c of the mass, from those about 0 if it is there.
	m := rawMoments(d)
	mu := m[1]
	if math.Abs(mu) < 3 && d.b-d.a > 0.1 {
		v := m[2] - mu*mu
		c3 := m[3] - 3*mu*m[2] + 2*mu*mu*mu
		c4 := m[4] - 4*mu*m[3] + 6*mu*mu*m[2] - 3*mu*mu*mu*mu
		if v > 0.01 {
			return Moments{mu, v, c3 / (v * math.Sqrt(v)), c4/(v*v) - 3}
		}
	}
	return momentsByIntegral(d)
}

// rawMoments returns the moments about 0 up to the fourth by their recurrence.
func rawMoments(d *truncnormDist) [5]float64 {
	pa, pb := 0.0, 0.0
	if !math.IsInf(d.a, 0) {
		pa = d.pdf(d.a)
	}
	if !math.IsInf(d.b, 0) {
		pb = d.pdf(d.b)
	}
	m := [5]float64{1, pa - pb}
	fa, fb := 1.0, 1.0
	for k := 2; k < 5; k++ {
		if pa != 0 {
			fa *= d.a
		}
		if pb != 0 {
			fb *= d.b
		}
		m[k] = float64(k-1)*m[k-2] + fa*pa - fb*pb
	}
	return m
}

func (d *truncnormDist) entropy() float64 {
	// log(√(2π) mass) plus half the mean square.
	return logSqrt2Pi + d.logMass + 0.5*d.meanSquare()
}

func (d *truncnormDist) meanSquare() float64 {
	m := d.moments()
	return m.Var + m.Mean*m.Mean
}

// momentsByIntegral returns the moments of a standard distribution by integrals.
func momentsByIntegral(s standard) Moments {
	d := &Continuous{std: s, scale: 1}
	d.a, d.b = s.support()
	lo, hi := d.period()
	c := s.ppf(0.5)
	first, _ := d.standardExpect(func(x float64) float64 { return x - c }, lo, hi)
	mu := c + first
	var m [5]float64
	for k := 2; k < 5; k++ {
		m[k], _ = d.standardExpect(func(x float64) float64 { return math.Pow(x-mu, float64(k)) }, lo, hi)
	}
	return Moments{mu, m[2], m[3] / (m[2] * math.Sqrt(m[2])), m[4]/(m[2]*m[2]) - 3}
}

// Skewnorm returns the skew-normal distribution of shape a: density 2 φ(x) Φ(a x). It panics
// with an [*ArgumentError] if a is not finite.
func Skewnorm(a float64, locScale ...float64) *Continuous {
	return newContinuous(skewnormFamily, []float64{a}, locScale)
}

var skewnormFamily = &family{
	scipy: "skewnorm", name: "Skewnorm", shapes: []string{"a"}, wants: "a finite a",
	make: func(p []float64) standard {
		if math.IsNaN(p[0]) || math.IsInf(p[0], 0) {
			return nil
		}
		return skewnormDist{p[0]}
	},
}

type skewnormDist struct{ alpha float64 }

func (skewnormDist) support() (a, b float64) { return math.Inf(-1), math.Inf(1) }
func (d skewnormDist) pdf(x float64) float64 { return 2 * normPdf(x) * special.Ndtr(d.alpha*x) }
func (d skewnormDist) logpdf(x float64) float64 {
	return math.Ln2 + normLogpdf(x) + special.LogNdtr(d.alpha*x)
}
func (d skewnormDist) cdf(x float64) float64 { return skewTail(d.alpha, x) }
func (d skewnormDist) sf(x float64) float64  { return skewTail(-d.alpha, -x) }

// skewTail returns the integral of 2 φ(t) Φ(αt) up to x. On the light side (αx < 0) it is
// integrated itself, on the heavy side it is Φ(x) and Owen's T function, 2 Φ(x) less the light
// tail of -α, which is not the larger one.
func skewTail(alpha, x float64) float64 {
	if alpha == 0 {
		return special.Ndtr(x)
	}
	if x <= 0 {
		if alpha > 0 {
			return skewLight(alpha, x)
		}
		return 2*special.Ndtr(x) - skewLight(-alpha, x)
	}
	if alpha > 0 {
		if v := 1 - (2*special.Ndtr(-x) - skewLight(alpha, -x)); v > 0.1 {
			return v
		}
		v, _ := integrate(func(t float64) float64 { return normPdf(t) * special.Ndtr(alpha*t) }, []float64{0, x})
		return skewLight(alpha, 0) + 2*v
	}
	return 1 - skewLight(-alpha, -x)
}

// skewLight returns the integral of 2 φ(t) Φ(αt) from -∞ to x for α > 0 and x <= 0: with t = x
// - s the logarithm of the integrand bends downwards and falls from s = 0.
func skewLight(alpha, x float64) float64 {
	// It falls at the rate r at least, and like a normal density of a deviation of 1/√(1+α²).
	r := -x * (1 + alpha*alpha)
	w := 1 / math.Sqrt(1+alpha*alpha)
	if r > 0 {
		w = min(w, 1/r)
	}
	f := func(s float64) float64 {
		t := x - s*w
		return normPdf(t) * special.Ndtr(alpha*t)
	}
	v, _ := integrate(f, []float64{0, 1, 3, 7, 15, 40})
	return 2 * w * v
}

func (d skewnormDist) ppf(p float64) float64 {
	if p > 0.5 {
		return -skewQuantile(-d.alpha, 1-p)
	}
	return skewQuantile(d.alpha, p)
}
func (d skewnormDist) isf(q float64) float64 {
	if q > 0.5 {
		return skewQuantile(d.alpha, 1-q)
	}
	return -skewQuantile(-d.alpha, q)
}

func skewQuantile(alpha, p float64) float64 {
	d := skewnormDist{alpha}
	// The quantiles of a normal number and of its size bound it.
	lo, hi := special.Ndtri(p/2), special.Ndtri(p)
	if alpha > 0 {
		lo, hi = special.Ndtri(p), math.Inf(1)
	}
	l := math.Log(p)
	x := special.Ndtri(p)
	if alpha > 0 {
		m := d.moments()
		x = m.Mean + math.Sqrt(m.Var)*x
	}
	return invert(func(x float64) (value, slope, bend float64) {
		c := d.cdf(x)
		s := d.pdf(x) / c
		return math.Log(c) - l, s, -x + d.alpha*math.Exp(normLogpdf(d.alpha*x)-special.LogNdtr(d.alpha*x)) - s
	}, x, lo*(1+1e-9)-1e-9, hi+1e-9)
}

func (d skewnormDist) moments() Moments {
	delta := d.alpha / math.Hypot(1, d.alpha)
	mu := delta * math.Sqrt(2/math.Pi)
	v := 1 - mu*mu
	return Moments{mu, v, (4 - math.Pi) / 2 * math.Pow(mu/math.Sqrt(v), 3), 2 * (math.Pi - 3) * math.Pow(mu*mu/v, 2)}
}

func (d skewnormDist) rvs(rng Source, x []float64) {
	u, v := rng.Normal(0, 1, len(x)).Data(), rng.Normal(0, 1, len(x)).Data()
	delta := d.alpha / math.Sqrt(1+d.alpha*d.alpha)
	for i := range x {
		w := delta*u[i] + v[i]*math.Sqrt(1-delta*delta)
		if u[i] < 0 {
			w = -w
		}
		x[i] = w
	}
}
