// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the logistic, Laplace, Cauchy, von Mises and inverse Gaussian distributions.

import (
	"math"

	"github.com/gosci/gosci/numerics/special"
)

// Logistic returns the logistic distribution: Cdf 1/(1 + exp(-x)).
func Logistic(locScale ...float64) *Continuous { return newContinuous(logisticFamily, nil, locScale) }

var logisticFamily = &family{scipy: "logistic", name: "Logistic", make: func([]float64) standard { return logisticDist{} }}

type logisticDist struct{}

func (logisticDist) support() (a, b float64) { return math.Inf(-1), math.Inf(1) }
func (logisticDist) pdf(x float64) float64 {
	e := math.Exp(-math.Abs(x))
	return e / ((1 + e) * (1 + e))
}
func (logisticDist) logpdf(x float64) float64 {
	x = math.Abs(x)
	return -x - 2*math.Log1p(math.Exp(-x))
}
func (logisticDist) cdf(x float64) float64    { return special.Expit(x) }
func (logisticDist) sf(x float64) float64     { return special.Expit(-x) }
func (logisticDist) logcdf(x float64) float64 { return special.LogExpit(x) }
func (logisticDist) logsf(x float64) float64  { return special.LogExpit(-x) }
func (logisticDist) ppf(p float64) float64    { return special.Logit(p) }
func (logisticDist) isf(q float64) float64    { return -special.Logit(q) }
func (logisticDist) moments() Moments         { return Moments{0, math.Pi * math.Pi / 3, 0, 1.2} }
func (logisticDist) entropy() float64         { return 2 }
func (logisticDist) rvs(rng Source, x []float64) {
	copy(x, rng.Logistic(0, 1, len(x)).Data())
}

// Laplace returns Laplace's distribution: density exp(-|x|)/2.
func Laplace(locScale ...float64) *Continuous { return newContinuous(laplaceFamily, nil, locScale) }

var laplaceFamily = &family{scipy: "laplace", name: "Laplace", make: func([]float64) standard { return laplaceDist{} }}

type laplaceDist struct{}

func (laplaceDist) support() (a, b float64)  { return math.Inf(-1), math.Inf(1) }
func (laplaceDist) pdf(x float64) float64    { return 0.5 * math.Exp(-math.Abs(x)) }
func (laplaceDist) logpdf(x float64) float64 { return -math.Abs(x) - math.Ln2 }
func (d laplaceDist) cdf(x float64) float64  { return d.sf(-x) }
func (laplaceDist) sf(x float64) float64 {
	if x < 0 {
		return 1 - 0.5*math.Exp(x)
	}
	return 0.5 * math.Exp(-x)
}
func (d laplaceDist) logcdf(x float64) float64 { return d.logsf(-x) }
func (laplaceDist) logsf(x float64) float64 {
	if x < 0 {
		return math.Log1p(-0.5 * math.Exp(x))
	}
	return -x - math.Ln2
}
func (d laplaceDist) ppf(p float64) float64 { return -d.isf(p) }
func (laplaceDist) isf(q float64) float64 {
	if q > 0.5 {
		return math.Log(2 * (1 - q))
	}
	return -math.Log(2 * q)
}
func (laplaceDist) moments() Moments { return Moments{0, 2, 0, 3} }
func (laplaceDist) entropy() float64 { return math.Ln2 + 1 }
func (laplaceDist) moment(n int) float64 {
	if n%2 == 1 {
		return 0
	}
	return special.Factorial(float64(n))
}
func (laplaceDist) rvs(rng Source, x []float64) { copy(x, rng.Laplace(0, 1, len(x)).Data()) }

// Cauchy returns Cauchy's distribution: density 1/(π (1 + x²)). It has no moments.
func Cauchy(locScale ...float64) *Continuous { return newContinuous(cauchyFamily, nil, locScale) }

var cauchyFamily = &family{scipy: "cauchy", name: "Cauchy", make: func([]float64) standard { return cauchyDist{} }}

type cauchyDist struct{}

func (cauchyDist) support() (a, b float64) { return math.Inf(-1), math.Inf(1) }
func (cauchyDist) pdf(x float64) float64   { return 1 / (math.Pi * (1 + x*x)) }
func (cauchyDist) logpdf(x float64) float64 {
	if a := math.Abs(x); a > 1e100 {
		return -math.Log(math.Pi) - 2*math.Log(a)
	}
	return -math.Log(math.Pi) - math.Log1p(x*x)
}
func (cauchyDist) cdf(x float64) float64 { return math.Atan2(1, -x) / math.Pi }
func (cauchyDist) sf(x float64) float64  { return math.Atan2(1, x) / math.Pi }
func (d cauchyDist) ppf(p float64) float64 {
	return -d.isf(p)
}
func (cauchyDist) isf(q float64) float64 {
	switch {
	case q < 0.25:
		return 1 / math.Tan(math.Pi*q)
	case q > 0.75:
		return -1 / math.Tan(math.Pi*(1-q))
	}
	return -math.Tan(math.Pi * (q - 0.5))
}
func (cauchyDist) moments() Moments {
	nan := math.NaN()
	return Moments{nan, nan, nan, nan}
}
func (cauchyDist) entropy() float64   { return math.Log(4 * math.Pi) }
func (cauchyDist) moment(int) float64 { return math.NaN() }

// Vonmises returns von Mises' distribution of angles, of concentration kappa: density
// exp(κ cos x)/(2π I0(κ)), which is that of one turn; Pdf and Cdf go on beyond it, so that Cdf
// grows by 1 with each turn. Its quantiles, moments and expected values are those of -π <= x <=
// π. It panics with an [*ArgumentError] unless kappa >= 0.
func Vonmises(kappa float64, locScale ...float64) *Continuous {
	return newContinuous(vonmisesFamily, []float64{kappa}, locScale)
}

var vonmisesFamily = &family{
	scipy: "vonmises", name: "Vonmises", shapes: []string{"kappa"}, wants: "a finite kappa >= 0",
	make: func(p []float64) standard {
		if !(p[0] >= 0) || math.IsInf(p[0], 1) {
			return nil
		}
		return &vonmisesDist{p[0], math.Log(2*math.Pi) + math.Log(special.I0e(p[0]))}
	},
}

type vonmisesDist struct{ kappa, logNorm float64 }

func (*vonmisesDist) support() (a, b float64)    { return math.Inf(-1), math.Inf(1) }
func (d *vonmisesDist) pdf(x float64) float64    { return math.Exp(d.logpdf(x)) }
func (d *vonmisesDist) logpdf(x float64) float64 { return d.kappa*special.Cosm1(x) - d.logNorm }

// cdf is an integral from the nearest opposite of 0, of which the part next to x counts most.
func (d *vonmisesDist) cdf(x float64) float64 {
	turns := math.Round(x / (2 * math.Pi))
	return turns + d.turn(x-2*math.Pi*turns)
}

func (d *vonmisesDist) turn(x float64) float64 {
	if x > 0 {
		return 1 - d.turn(-x)
	}
	w := min(1, 1/math.Sqrt(d.kappa))
	points := []float64{0}
	for s := w; s < x+math.Pi && s < 60*w; s = 2*s + w {
		points = append(points, s)
	}
	if end := x + math.Pi; end < 60*w {
		points = append(points, end)
	}
	v, _ := integrate(func(s float64) float64 { return d.pdf(x - s) }, points)
	return v
}

func (d *vonmisesDist) sf(x float64) float64 {
	turns := math.Round(x / (2 * math.Pi))
	return d.turn(2*math.Pi*turns-x) - turns
}
func (d *vonmisesDist) ppf(p float64) float64 {
	if p > 0.5 {
		return -d.quantile(1 - p)
	}
	return d.quantile(p)
}
func (d *vonmisesDist) isf(q float64) float64 {
	if q > 0.5 {
		return d.quantile(1 - q)
	}
	return -d.quantile(q)
}

// quantile returns the x with cdf p of at most 1/2.
func (d *vonmisesDist) quantile(p float64) float64 {
	if p == 0.5 {
		return 0
	}
	l := math.Log(p)
	x := special.Ndtri(p) / math.Sqrt(d.kappa)
	if d.kappa < 2 {
		x = (2*p - 1) * math.Pi
	}
	return invert(func(x float64) (value, slope, bend float64) {
		c := d.turn(x)
		s := d.pdf(x) / c
		return math.Log(c) - l, s, -d.kappa*math.Sin(x) - s
	}, x, -math.Pi, 0)
}

func (d *vonmisesDist) moments() Moments {
	m := momentsByIntegral(d)
	m.Mean, m.Skew = 0, 0
	return m
}
func (d *vonmisesDist) entropy() float64 {
	// κ (1 - I1/I0) + log(2π I0 exp(-κ)).
	return d.kappa*(1-special.I1e(d.kappa)/special.I0e(d.kappa)) + d.logNorm
}

// rvs draws as NumPy: Best and Fisher, Appl. Stat. 28, 152, 1979.
func (d *vonmisesDist) rvs(rng Source, x []float64) {
	k := d.kappa
	for i := range x {
		x[i] = wrapped(vonmisesDraw(rng, k))
	}
}

func vonmisesDraw(rng Source, k float64) float64 {
	var s float64
	switch {
	case k < 1e-8:
		return math.Pi * (2*rng.Float64() - 1)
	case k < 1e-5:
		s = 1/k + k
	case k > 1e6:
		v := math.Sqrt(1/k) * rng.NormFloat64()
		return max(-math.Pi, min(v, math.Pi))
	default:
		r := 1 + math.Sqrt(1+4*k*k)
		rho := (r - math.Sqrt(2*r)) / (2 * k)
		s = (1 + rho*rho) / (2 * rho)
	}
	for {
		z := math.Cos(math.Pi * rng.Float64())
		w := (1 + s*z) / (s + z)
		y := k * (s - w)
		v := rng.Float64()
		if y*(2-y)-v >= 0 || math.Log(y/v)+1-y >= 0 {
			if rng.Float64() < 0.5 {
				return -math.Acos(w)
			}
			return math.Acos(w)
		}
	}
}

// wrapped returns an angle between -π and π.
func wrapped(x float64) float64 {
	m := math.Mod(math.Abs(x)+math.Pi, 2*math.Pi) - math.Pi
	if x < 0 {
		return -m
	}
	return m
}

// Invgauss returns the inverse Gaussian distribution of mean mu: density exp(-(x-μ)²/(2xμ²)) /
// √(2πx³) for x > 0. It panics with an [*ArgumentError] unless mu > 0.
func Invgauss(mu float64, locScale ...float64) *Continuous {
	return newContinuous(invgaussFamily, []float64{mu}, locScale)
}

var invgaussFamily = &family{
	scipy: "invgauss", name: "Invgauss", shapes: []string{"mu"}, wants: "a finite mu > 0",
	make: func(p []float64) standard {
		if !finitePositive(p[0]) {
			return nil
		}
		return invgaussDist{p[0]}
	},
}

type invgaussDist struct{ mu float64 }

func (invgaussDist) support() (a, b float64) { return 0, math.Inf(1) }
func (d invgaussDist) pdf(x float64) float64 { return math.Exp(d.logpdf(x)) }
func (d invgaussDist) exponent(x float64) float64 {
	r := (x - d.mu) / d.mu
	return r / x * r / 2
}
func (d invgaussDist) logpdf(x float64) float64 {
	if x == 0 {
		return math.Inf(-1)
	}
	return -logSqrt2Pi - 1.5*math.Log(x) - d.exponent(x)
}

// logTail returns the logarithm of the smaller one of cdf and sf: half exp(-exponent) times the
// sum or difference of erfcx at the two numbers z.
func (d invgaussDist) logTail(x float64) float64 {
	r := math.Sqrt(2 * x)
	if x < d.mu {
		near, far := (1-x/d.mu)/r, (1+x/d.mu)/r
		return -d.exponent(x) + math.Log(0.5*(special.Erfcx(near)+special.Erfcx(far)))
	}
	near, far := (x/d.mu-1)/r, (x/d.mu+1)/r
	diff := special.Erfcx(near) - special.Erfcx(far)
	if x > 10*d.mu {
		// The integral of the derivative, which does not cancel.
		diff, _ = panel(erfcxFall, near, far)
	}
	return -d.exponent(x) + math.Log(0.5*diff)
}

// erfcxFall returns -erfcx'(z) for z > 0.
func erfcxFall(z float64) float64 {
	c := 2 / math.Sqrt(math.Pi)
	if z < 8 {
		return c - 2*z*special.Erfcx(z)
	}
	// The asymptotic series of erfcx.
	y := 1 / (2 * z * z)
	s, t := 0.0, 1.0
	for k := 1.0; k < 30; k++ {
		t *= -(2*k - 1) * y
		s -= t
		if math.Abs(t) < 1e-17*math.Abs(s) {
			break
		}
	}
	return c * s
}

func (d invgaussDist) cdf(x float64) float64 {
	if x < d.mu {
		return math.Exp(d.logTail(x))
	}
	return 1 - math.Exp(d.logTail(x))
}
func (d invgaussDist) sf(x float64) float64 {
	if x < d.mu {
		return 1 - math.Exp(d.logTail(x))
	}
	return math.Exp(d.logTail(x))
}
func (d invgaussDist) logcdf(x float64) float64 {
	if x < d.mu {
		return d.logTail(x)
	}
	return math.Log1p(-math.Exp(d.logTail(x)))
}
func (d invgaussDist) logsf(x float64) float64 {
	if x < d.mu {
		return math.Log1p(-math.Exp(d.logTail(x)))
	}
	return d.logTail(x)
}
func (d invgaussDist) ppf(p float64) float64 { return d.quantile(p, 1-p, p <= 0.5) }
func (d invgaussDist) isf(q float64) float64 { return d.quantile(1-q, q, q > 0.5) }

func (d invgaussDist) quantile(p, q float64, lower bool) float64 {
	z := special.Ndtri(p)
	l := math.Log(p)
	if !lower {
		z, l = -special.Ndtri(q), math.Log(q)
	}
	v := math.Log1p(d.mu)
	x := d.mu * math.Exp(math.Sqrt(v)*z-v/2)
	return invert(func(x float64) (value, slope, bend float64) {
		bend = -1.5/x - 0.5/(d.mu*d.mu) + 0.5/(x*x)
		if lower {
			c := d.logcdf(x)
			s := math.Exp(d.logpdf(x) - c)
			return c - l, s, bend - s
		}
		c := d.logsf(x)
		s := math.Exp(d.logpdf(x) - c)
		return l - c, s, bend + s
	}, x, 0, math.Inf(1))
}

func (d invgaussDist) moments() Moments {
	return Moments{d.mu, d.mu * d.mu * d.mu, 3 * math.Sqrt(d.mu), 15 * d.mu}
}
func (d invgaussDist) entropy() float64 {
	x := 2 / d.mu
	var e float64 // exp(x) E1(x)
	if x < 50 {
		e = math.Exp(x) * special.Exp1(x)
	} else {
		t := 1 / x
		for k := 1.0; k < 40 && math.Abs(t) > 1e-18; k++ {
			e += t
			t *= -k / x
		}
	}
	return 0.5 + logSqrt2Pi + 1.5*math.Log(d.mu) - 1.5*e
}

// rvs draws as NumPy: Michael, Schucany and Haas, Am. Stat. 30, 88, 1976.
func (d invgaussDist) rvs(rng Source, x []float64) {
	for i := range x {
		y := rng.NormFloat64()
		y = d.mu * y * y
		v := d.mu * (1 - 2/(1+math.Sqrt(1+4/y)))
		if rng.Float64() <= d.mu/(d.mu+v) {
			x[i] = v
		} else {
			x[i] = d.mu * d.mu / v
		}
	}
}
