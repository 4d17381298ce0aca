// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds Student's and Fisher's distributions: t, f.

import (
	"math"

	"github.com/gosci/gosci/numerics/special"
)

// T returns Student's distribution of df degrees of freedom: density (1 + x²/df)^(-(df+1)/2) /
// (√df B(df/2, 1/2)). An infinite df gives the normal distribution. It panics with an
// [*ArgumentError] unless df > 0.
func T(df float64, locScale ...float64) *Continuous {
	return newContinuous(tFamily, []float64{df}, locScale)
}

var tFamily = &family{
	scipy: "t", name: "T", shapes: []string{"df"}, wants: "df > 0",
	make: func(p []float64) standard {
		switch {
		case math.IsInf(p[0], 1):
			return normDist{}
		case !(p[0] > 0):
			return nil
		}
		return &tDist{p[0], special.Betaln(0.5, p[0]/2), 0.5 * math.Log(p[0])}
	},
}

type tDist struct{ df, logBeta, halfLog float64 }

func (*tDist) support() (a, b float64)    { return math.Inf(-1), math.Inf(1) }
func (d *tDist) pdf(x float64) float64    { return math.Exp(d.logpdf(x)) }
func (d *tDist) cdf(x float64) float64    { return d.sf(-x) }
func (d *tDist) logcdf(x float64) float64 { return d.logsf(-x) }

func (d *tDist) logpdf(x float64) float64 {
	l := math.Log1p(x / d.df * x)
	if a := math.Abs(x); a > 1e140 {
		l = 2*math.Log(a) - 2*d.halfLog
	}
	return -d.halfLog - d.logBeta - 0.5*(d.df+1)*l
}

// normalOf returns the normal number of the same probability, for a large df.
func (d *tDist) normalOf(x float64) float64 { return x * (1 - (x*x+1)/(4*d.df)) }

func (d *tDist) sf(x float64) float64 {
	switch {
	case d.df > 1e9 && math.Abs(x) < 1e3:
		return special.Ndtr(-d.normalOf(x))
	case x < 0:
		return 1 - d.sf(-x)
	}
	u := x / d.df * x
	if u < 1 {
		if x < 0.5 {
			return 0.5 - 0.5*special.Betainc(0.5, d.df/2, u/(1+u))
		}
		return 0.5 * special.Betaincc(0.5, d.df/2, u/(1+u))
	}
	if x > 1e140 {
		return math.Exp(d.logFar(x))
	}
	return 0.5 * special.Betainc(d.df/2, 0.5, 1/(1+u))
}

func (d *tDist) logsf(x float64) float64 {
	if x < 0 {
		return math.Log1p(-d.sf(-x))
	}
	if s := d.sf(x); s > least {
		return math.Log(s)
	}
	if x > 1e140 {
		return d.logFar(x)
	}
	u := x / d.df * x
	return logBetaP(d.df/2, 0.5, 1/(1+u), u/(1+u)) - math.Ln2
}

// logFar returns the logarithm of the tail where the density is a power.
func (d *tDist) logFar(x float64) float64 {
	return d.df*(d.halfLog-math.Log(x)) - d.logBeta - 2*d.halfLog
}

func (d *tDist) ppf(p float64) float64 {
	if p > 0.5 {
		return d.quantile(1 - p)
	}
	return -d.quantile(p)
}

func (d *tDist) isf(q float64) float64 {
	if q > 0.5 {
		return -d.quantile(1 - q)
	}
	return d.quantile(q)
}

// quantile returns the x with sf q of at most 1/2. The first value is Hill's (Commun. ACM 13,
// 619, 1970, algorithm 396).
func (d *tDist) quantile(q float64) float64 {
	n := d.df
	switch {
	case q == 0.5:
		return 0
	case n == 1:
		return 1 / math.Tan(math.Pi*q)
	case n == 2:
		return (1 - 2*q) / math.Sqrt(2*q*(1-q))
	case n > 1e9:
		z := -special.Ndtri(q)
		return z * (1 + (z*z+1)/(4*n))
	}
	x := d.tailQuantile(q)
	if n >= 1.5 && !(x > 20) {
		x = hill(n, 2*q)
	}
	if !(x > 0) {
		x = 1
	}
	if math.IsInf(x, 1) || x > 1e60*math.Sqrt(n) {
		return x
	}
	bend := func(x float64) float64 { return -(n + 1) * x / (n + x*x) }
	if q > 1e-2 {
		return invert(func(x float64) (value, slope, b float64) {
			return q - d.sf(x), d.pdf(x), bend(x)
		}, x, 0, math.Inf(1))
	}
	l := math.Log(q)
	return invert(func(x float64) (value, slope, b float64) {
		ls := d.logsf(x)
		s := math.Exp(d.logpdf(x) - ls)
		return l - ls, s, bend(x) + s
	}, x, 0, math.Inf(1))
}

// tailQuantile returns the quantile of the leading power of the tail.
func (d *tDist) tailQuantile(q float64) float64 {
	return math.Exp(d.halfLog - (math.Log(q)+d.logBeta+2*d.halfLog)/d.df)
}

// hill returns the positive x that |t| exceeds with the probability p, to some digits.
func hill(n, p float64) float64 {
	a := 1 / (n - 0.5)
	b := 48 / (a * a)
	c := ((20700*a/b-98)*a-16)*a + 96.36
	e := ((94.5/(b+c)-3)/b + 1) * math.Sqrt(a*math.Pi/2) * n
	y := math.Pow(e*p, 2/n)
	if y > 0.05+a {
		x := special.Ndtri(p / 2)
		y = x * x
		if n < 5 {
			c += 0.3 * (n - 4.5) * (x + 0.6)
		}
		c += (((0.05*e*x-5)*x-7)*x-2)*x + b
		y = (((((0.4*y+6.3)*y+36)*y+94.5)/c-y-3)/b + 1) * x
		y = math.Expm1(a * y * y)
	} else {
		y = ((1/(((n+6)/(n*y)-0.089*e-0.822)*(n+2)*3)+0.5/(n+4))*y-1)*(n+1)/(n+2) + 1/y
	}
	return math.Sqrt(n * y)
}

func (d *tDist) moments() Moments {
	n := d.df
	m := Moments{math.Inf(1), math.NaN(), math.NaN(), math.NaN()}
	if n > 1 {
		m.Mean, m.Var = 0, math.Inf(1)
	}
	if n > 2 {
		m.Var, m.Kurtosis = n/(n-2), math.Inf(1)
	}
	if n > 3 {
		m.Skew = 0
	}
	if n > 4 {
		m.Kurtosis = 6 / (n - 4)
	}
	return m
}

func (d *tDist) entropy() float64 {
	h := d.df / 2
	diff := special.Digamma(h+0.5) - special.Digamma(h)
	if h > 30 {
		y := 1 / (h * h)
		diff = 0.5/h + y*(1.0/8-y*(1.0/64-y*(1.0/128-y*17/2048)))
	}
	return (h+0.5)*diff + d.halfLog + d.logBeta
}

func (d *tDist) moment(n int) float64 {
	switch {
	case float64(n) >= d.df && n%2 == 1:
		return math.NaN()
	case float64(n) >= d.df:
		return math.Inf(1)
	case n%2 == 1:
		return 0
	}
	m := 1.0
	for k := 1; k <= n/2; k++ {
		m *= d.df * float64(2*k-1) / (d.df - float64(2*k))
	}
	return m
}
func (d *tDist) rvs(rng Source, x []float64) { copy(x, rng.StandardT(d.df, len(x)).Data()) }

// F returns Fisher's distribution of dfn and dfd degrees of freedom, of the ratio of two mean
// squares. Its density for x >= 0 is n^(n/2) m^(m/2) x^(n/2-1) / ((m + n x)^((n+m)/2) B(n/2,
// m/2)) with n = dfn and m = dfd. It panics with an [*ArgumentError] unless both are above 0.
func F(dfn, dfd float64, locScale ...float64) *Continuous {
	return newContinuous(fFamily, []float64{dfn, dfd}, locScale)
}

var fFamily = &family{
	scipy: "f", name: "F", shapes: []string{"dfn", "dfd"}, wants: "finite dfn, dfd > 0",
	make: func(p []float64) standard {
		if !finitePositive(p...) {
			return nil
		}
		return &fDist{p[0], p[1], newBeta(p[0]/2, p[1]/2)}
	},
}

type fDist struct {
	n, m float64
	b    *betaDist
}

func (*fDist) support() (a, b float64) { return 0, math.Inf(1) }

// parts returns the number of the beta distribution and its complement.
func (d *fDist) parts(x float64) (p, q float64) {
	r := x * d.n / d.m
	if r > 1 {
		return 1 / (1 + 1/r), 1 / r / (1 + 1/r)
	}
	return r / (1 + r), 1 / (1 + r)
}

func (d *fDist) pdf(x float64) float64 { return math.Exp(d.logpdf(x)) }
func (d *fDist) logpdf(x float64) float64 {
	if x == 0 {
		return betaLogDensity(d.n/2, d.m/2, 0, 1) + math.Log(d.n/d.m)
	}
	p, q := d.parts(x)
	// The density of p times dp/dx = p q/x.
	return d.b.logDensity(p, q) + logOfPart(p, q) + logOfPart(q, p) - math.Log(x)
}

func (d *fDist) cdf(x float64) float64 {
	p, q := d.parts(x)
	return d.b.cdfXY(p, q)
}

func (d *fDist) sf(x float64) float64 {
	p, q := d.parts(x)
	return d.b.sfXY(p, q)
}

func (d *fDist) logcdf(x float64) float64 {
	p, q := d.parts(x)
	return logBetaP(d.n/2, d.m/2, p, q)
}

func (d *fDist) logsf(x float64) float64 {
	p, q := d.parts(x)
	return logBetaP(d.m/2, d.n/2, q, p)
}

func (d *fDist) ppf(p float64) float64 {
	x, y := d.b.quantile(p, 1-p, p <= 0.5)
	return x / y * (d.m / d.n)
}

func (d *fDist) isf(q float64) float64 {
	x, y := d.b.quantile(1-q, q, q > 0.5)
	return x / y * (d.m / d.n)
}

func (d *fDist) moments() Moments {
	n, m := d.n, d.m
	s := Moments{math.Inf(1), math.Inf(1), math.NaN(), math.NaN()}
	if m > 2 {
		s.Mean = m / (m - 2)
	}
	if m > 4 {
		s.Var = 2 * s.Mean * s.Mean * (n + m - 2) / (n * (m - 4))
	}
	if m > 6 {
		s.Skew = (2*n + m - 2) * math.Sqrt(8*(m-4)) / ((m - 6) * math.Sqrt(n*(n+m-2)))
	}
	if m > 8 {
		s.Kurtosis = 12 * (n*(5*m-22)*(n+m-2) + (m-4)*(m-2)*(m-2)) / (n * (m - 6) * (m - 8) * (n + m - 2))
	}
	return s
}

func (d *fDist) entropy() float64 {
	// That of the beta distribution of p, and the mean of log dx/dp = log(m/n) - 2 log(1-p).
	a, b := d.n/2, d.m/2
	return d.b.entropy() + math.Log(d.m) - math.Log(d.n) - 2*(special.Digamma(b)-special.Digamma(a+b))
}

func (d *fDist) moment(k int) float64 {
	if 2*float64(k) >= d.m {
		return math.Inf(1)
	}
	m := 1.0
	for i := range k {
		m *= d.m / d.n * (d.n/2 + float64(i)) / (d.m/2 - float64(i) - 1)
	}
	return m
}
func (d *fDist) rvs(rng Source, x []float64) { copy(x, rng.F(d.n, d.m, len(x)).Data()) }
