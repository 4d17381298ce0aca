// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

// This file checks what holds for every distribution, and what is refused.

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/stats"
)

// examples are one or more distributions of each family, some with a loc and a scale.
func examples() []*stats.Continuous {
	return []*stats.Continuous{
		stats.Norm(2, 3), stats.T(1.5), stats.T(7, -1, 2), stats.T(math.Inf(1)), stats.T(1e10), stats.Chi2(3), stats.F(4, 11), stats.Gamma(0.5), stats.Gamma(7, 1, 2),
		stats.Beta(2, 0.7), stats.Beta(0.7, 0.8, 1, 4), stats.Expon(1, 2), stats.Lognorm(0.6), stats.WeibullMin(1.4), stats.GumbelR(), stats.GumbelL(1),
		stats.Genextreme(0.15), stats.Genextreme(-0.1), stats.Genextreme(1.5), stats.Genpareto(0.1), stats.Genpareto(-0.3), stats.Pareto(5.5),
		stats.Logistic(0, 2), stats.Laplace(), stats.Cauchy(), stats.Uniform(-1, 3), stats.Triang(0.2), stats.Rayleigh(), stats.Maxwell(),
		stats.Vonmises(1.3), stats.Vonmises(0), stats.Invgamma(5), stats.Invgauss(0.8), stats.Skewnorm(2.5), stats.Skewnorm(0), stats.Truncnorm(-0.5, 1.5),
		stats.Truncnorm(4, math.Inf(1)), stats.Powerlaw(2.2), stats.Halfnorm(),
	}
}

func counts() []*stats.Discrete {
	return []*stats.Discrete{
		stats.Binom(12, 0.35), stats.Binom(5, 0), stats.Bernoulli(0.3), stats.Poisson(4.2), stats.Poisson(300), stats.Geom(0.25, 2), stats.Geom(1), stats.Nbinom(2.5, 0.3),
		stats.Hypergeom(40, 15, 12), stats.Randint(-2, 5), stats.Zipf(3.5),
	}
}

// Ppf is the inverse of Cdf and Isf that of Sf, in the tails, too.
func TestInverses(t *testing.T) {
	t.Parallel()
	for _, d := range examples() {
		for _, p := range []float64{1e-200, 1e-30, 1e-9, 1e-4, 0.02, 0.3, 0.5, 0.8, 0.99} {
			// What a rounding of x makes of the probability.
			for _, f := range []struct {
				name             string
				inverse, forward func(float64) float64
			}{{"Cdf(Ppf", d.Ppf, d.Cdf}, {"Sf(Isf", d.Isf, d.Sf}} {
				x := f.inverse(p)
				got := f.forward(x)
				slack := math.Abs(f.forward(math.Nextafter(x, math.Inf(1)))-f.forward(math.Nextafter(x, math.Inf(-1))))*4 + 1e-15*(1+math.Abs(x))*d.Pdf(x)
				if a, b := d.Support(); x == a || x == b || math.IsInf(x, 0) {
					continue // the quantile has no number of its own
				}
				if math.Abs(got-p) > 1e-12*p+slack {
					t.Errorf("%v: %s(%v)) = %v, x = %v", d, f.name, p, got, x)
				}
			}
		}
	}
	for _, d := range counts() {
		for _, p := range []float64{1e-30, 1e-4, 0.02, 0.3, 0.5, 0.8, 0.99} {
			if k := d.Ppf(p); !(d.Cdf(k) >= p) || d.Cdf(k-1) >= p {
				t.Errorf("%v: Ppf(%v) = %v is not the least", d, p, k)
			}
			if k := d.Isf(p); !(d.Sf(k) <= p) || d.Sf(k-1) <= p {
				t.Errorf("%v: Isf(%v) = %v is not the least", d, p, k)
			}
		}
	}
}

// The moments of Stats are the expected values of powers, the entropy that of -log Pdf.
func TestMomentsByIntegrals(t *testing.T) {
	t.Parallel()
	near := func(d any, name string, got, want float64) {
		if math.IsNaN(want) || math.IsInf(want, 0) {
			return
		}
		if !numtest.Near(got, want, 1e-8, 1e-2) {
			t.Errorf("%v: %s is %v by an integral, want %v", d, name, got, want)
		}
	}
	for _, d := range examples() {
		m := d.Stats()
		power := func(n int) float64 {
			v, err := d.Expect(func(x float64) float64 { return math.Pow(x-m.Mean, float64(n)) }, nil)
			if err != nil {
				t.Errorf("%v: power %d: %v", d, n, err)
			}
			return v
		}
		one, err := d.Expect(func(float64) float64 { return 1 }, nil)
		if err != nil {
			t.Error(err)
		}
		near(d, "all", one, 1)
		h, err := d.Expect(func(x float64) float64 { return -d.Logpdf(x) }, nil)
		if err != nil {
			t.Errorf("%v: %v", d, err)
		}
		near(d, "the entropy", h, d.Entropy())
		if !math.IsNaN(m.Var) && !math.IsInf(m.Var, 0) {
			v := power(2)
			near(d, "the variance", v, m.Var)
			near(d, "the second moment", v+m.Mean*m.Mean, d.Moment(2))
			if !math.IsNaN(m.Kurtosis) && !math.IsInf(m.Kurtosis, 0) {
				near(d, "the skewness", power(3)/math.Pow(v, 1.5), m.Skew)
				near(d, "the kurtosis", power(4)/(v*v)-3, m.Kurtosis)
			}
		}
	}
	for _, d := range counts() {
		m := d.Stats()
		power := func(n int) float64 {
			v, _ := d.Expect(func(x float64) float64 { return math.Pow(x-m.Mean, float64(n)) }, nil)
			return v
		}
		if d.Name() == "zipf" {
			continue // the sums converge too slowly
		}
		near(d, "all", power(0), 1)
		near(d, "the variance", power(2), m.Var)
		if m.Var > 0 {
			near(d, "the skewness", power(3)/math.Pow(m.Var, 1.5), m.Skew)
			near(d, "the kurtosis", power(4)/(m.Var*m.Var)-3, m.Kurtosis)
		}
		mu := m.Mean
		near(d, "the fifth moment", power(5), d.Moment(5)-5*mu*d.Moment(4)+10*mu*mu*d.Moment(3)-10*mu*mu*mu*d.Moment(2)+4*mu*mu*mu*mu*mu)
	}
}

// Moments of a high order by formula and by integral agree.
func TestHighMoments(t *testing.T) {
	t.Parallel()
	for _, d := range []*stats.Continuous{
		stats.Norm(1, 2), stats.Gamma(2.5), stats.Beta(2, 3), stats.Expon(1, 2), stats.Chi2(4), stats.Uniform(), stats.Laplace(), stats.Halfnorm(), stats.Rayleigh(), stats.Maxwell(),
		stats.WeibullMin(2), stats.Powerlaw(2), stats.T(9), stats.F(3, 20), stats.Pareto(8), stats.Invgamma(9), stats.Lognorm(0.2),
	} {
		want, err := d.Expect(func(x float64) float64 { return math.Pow(x, 6) }, nil)
		if got := d.Moment(6); err != nil || !numtest.Near(got, want, 1e-8, 0) {
			t.Errorf("%v: the sixth moment is %v, want %v (%v)", d, got, want, err)
		}
	}
	if got := stats.Pareto(3).Moment(4); !math.IsInf(got, 1) {
		t.Errorf("the fourth moment of a Pareto distribution of shape 3 is %v", got)
	}
	if got := stats.Norm(3, 1).Moment(0); got != 1 {
		t.Errorf("the moment of order 0 is %v", got)
	}
}

func TestExpect(t *testing.T) {
	t.Parallel()
	d := stats.Norm()
	zero, one := 0.0, 1.0
	if v, err := d.Expect(nil, &stats.ExpectOptions{Lb: &zero, Conditional: true}); err != nil || math.Abs(v-math.Sqrt(2/math.Pi)) > 1e-11 {
		t.Errorf("the mean above 0 is %v, %v", v, err)
	}
	if v, err := d.Expect(nil, &stats.ExpectOptions{Lb: &one, Ub: &zero}); v != 0 || err != nil {
		t.Errorf("the mean over nothing is %v, %v", v, err)
	}
	var e *stats.ExpectError
	if _, err := stats.Cauchy().Expect(math.Abs, nil); !errors.As(err, &e) {
		t.Errorf("a mean that does not exist gives the error %v", err)
	}
	if v, err := stats.Poisson(3).Expect(nil, &stats.ExpectOptions{Lb: &one, Conditional: true}); err != nil || math.Abs(v-3/(1-math.Exp(-3))) > 1e-13 {
		t.Errorf("the mean of what is not 0 is %v, %v", v, err)
	}
}

// At the ends of the support and beyond, and for what is no number.
func TestEdges(t *testing.T) {
	t.Parallel()
	inf, nan := math.Inf(1), math.NaN()
	for _, d := range examples() {
		a, b := d.Support()
		if d.Ppf(0) != a || d.Ppf(1) != b || d.Isf(0) != b || d.Isf(1) != a {
			t.Errorf("%v: the quantiles of 0 and 1 are %v and %v, want %v and %v", d, d.Ppf(0), d.Ppf(1), a, b)
		}
		if d.Cdf(-inf) != 0 || d.Cdf(inf) != 1 || d.Sf(-inf) != 1 || d.Sf(inf) != 0 || d.Pdf(inf) != 0 || d.Pdf(-inf) != 0 {
			t.Errorf("%v: wrong at infinity", d)
		}
		if d.Logcdf(-inf) != -inf || d.Logcdf(inf) != 0 || d.Logsf(inf) != -inf || d.Logsf(-inf) != 0 || d.Logpdf(inf) != -inf {
			t.Errorf("%v: wrong logarithms at infinity", d)
		}
		for _, f := range []func(float64) float64{d.Pdf, d.Logpdf, d.Cdf, d.Sf, d.Logcdf, d.Logsf, d.Ppf, d.Isf} {
			if v := f(nan); v == v {
				t.Errorf("%v: NaN gives %v", d, v)
			}
		}
		if v := d.Ppf(-0.1); v == v {
			t.Errorf("%v: Ppf(-0.1) = %v", d, v)
		}
		if v := d.Isf(1.5); v == v {
			t.Errorf("%v: Isf(1.5) = %v", d, v)
		}
		if lo, hi := d.Interval(0.9); !(lo < hi) || math.Abs(d.Cdf(lo)-0.05) > 1e-12 || math.Abs(d.Sf(hi)-0.05) > 1e-12 {
			t.Errorf("%v: Interval(0.9) = %v, %v", d, lo, hi)
		}
		if d.Median() != d.Ppf(0.5) || d.Std() != math.Sqrt(d.Var()) && !math.IsNaN(d.Var()) {
			t.Errorf("%v: Median and Std", d)
		}
	}
	for _, d := range counts() {
		a, b := d.Support()
		if d.Pmf(a-1) != 0 || d.Pmf(b+1) != 0 || d.Pmf(a+0.5) != 0 || d.Cdf(a-1) != 0 || d.Sf(a-1) != 1 || d.Cdf(b) != 1 || d.Sf(b) != 0 {
			t.Errorf("%v: wrong outside", d)
		}
		if d.Ppf(0) != a-1 || d.Ppf(1) != b || d.Isf(0) != b || d.Isf(1) != a-1 {
			t.Errorf("%v: the quantiles of 0 and 1", d)
		}
		for _, f := range []func(float64) float64{d.Pmf, d.Logpmf, d.Cdf, d.Sf, d.Logcdf, d.Logsf, d.Ppf, d.Isf} {
			if v := f(nan); v == v {
				t.Errorf("%v: NaN gives %v", d, v)
			}
		}
	}
	if got := stats.Gamma(0.5).Pdf(0); got != inf {
		t.Errorf("the density at a pole is %v", got)
	}
	if got := stats.Vonmises(2).Cdf(4); !(got > 1) {
		t.Errorf("the Cdf after a turn is %v", got)
	}
}

func TestRefused(t *testing.T) {
	t.Parallel()
	nan, inf := math.NaN(), math.Inf(1)
	x := nd.Of(1, 2, 3)
	for name, f := range map[string]func() any{
		"scale 0":   func() any { return stats.Norm(0, 0) },
		"scale":     func() any { return stats.Norm(0, inf) },
		"loc":       func() any { return stats.Norm(nan) },
		"three":     func() any { return stats.Norm(0, 1, 2) },
		"gamma":     func() any { return stats.Gamma(-1) },
		"nan":       func() any { return stats.Gamma(nan) },
		"beta":      func() any { return stats.Beta(1, 0) },
		"truncnorm": func() any { return stats.Truncnorm(1, 1) },
		"triang":    func() any { return stats.Triang(1.5) },
		"binom":     func() any { return stats.Binom(-1, 0.5) },
		"p":         func() any { return stats.Binom(3, 1.5) },
		"geom":      func() any { return stats.Geom(0) },
		"hypergeom": func() any { return stats.Hypergeom(5, 6, 2) },
		"randint":   func() any { return stats.Randint(3, 3) },
		"zipf":      func() any { return stats.Zipf(1) },
		"locs":      func() any { return stats.Poisson(1, 2, 3) },
		"name":      func() any { return stats.Distribution("none") },
		"shapes":    func() any { return stats.Distribution("gamma") },
		"moment":    func() any { return stats.Norm().Moment(-1) },
		"fix name": func() any {
			_, err := stats.Norm().Fit(x, &stats.FitOptions{Fix: map[string]float64{"mu": 1}})
			return err
		},
		"all fixed": func() any {
			_, err := stats.Norm().Fit(x, &stats.FitOptions{Fix: map[string]float64{"loc": 1, "scale": 1}})
			return err
		},
		"fixed scale": func() any {
			_, err := stats.Norm().Fit(x, &stats.FitOptions{Fix: map[string]float64{"scale": 0}})
			return err
		},
		"mean":        func() any { d, _ := stats.MultivariateNormal(x, x, nil); return d },
		"vectors":     func() any { return stats.Dirichlet(x).Pdf(nd.Of(1, 2)) },
		"alpha":       func() any { return stats.Dirichlet(nd.Of(1, -1)) },
		"multinomial": func() any { return stats.Multinomial(3, nd.Of(0.8, 0.8, 0.1)) },
	} {
		_, err := numtest.Try(f)
		var e *stats.ArgumentError
		if !errors.As(err, &e) || !strings.HasPrefix(e.Error(), "stats: ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestFitErrors(t *testing.T) {
	t.Parallel()
	fix := func(name string, v float64) *stats.FitOptions {
		return &stats.FitOptions{Fix: map[string]float64{name: v}}
	}
	for name, f := range map[string]func() (*stats.Continuous, error){
		"empty":    func() (*stats.Continuous, error) { return stats.Norm().Fit(nd.Zeros(0), nil) },
		"NaN":      func() (*stats.Continuous, error) { return stats.Gamma(1).Fit(nd.Of(1, math.NaN()), nil) },
		"Inf":      func() (*stats.Continuous, error) { return stats.Gamma(1).Fit(nd.Of(1, math.Inf(1)), nil) },
		"outside":  func() (*stats.Continuous, error) { return stats.Expon().Fit(nd.Of(1, 2), fix("loc", 1.5)) },
		"outside2": func() (*stats.Continuous, error) { return stats.Gamma(1).Fit(nd.Of(-1, 2), fix("loc", 0)) },
		"search":   func() (*stats.Continuous, error) { return stats.Invgamma(1).Fit(nd.Of(-1, 2, 3), fix("loc", 0)) },
		"constant": func() (*stats.Continuous, error) { return stats.Norm().Fit(nd.Of(2, 2, 2), nil) },
	} {
		_, err := f()
		var e *stats.FitError
		if !errors.As(err, &e) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// With a small Tol a fit is at the maximum: the likelihood of its neighbours is less.
func TestFitMaximum(t *testing.T) {
	t.Parallel()
	rng := random.New(3)
	for _, d := range []*stats.Continuous{
		stats.T(5, 1, 2), stats.Gamma(3, 0, 2), stats.WeibullMin(1.8, 0, 3), stats.Genextreme(0.2), stats.Cauchy(1), stats.Logistic(1, 2), stats.Rayleigh(1, 2),
		stats.GumbelR(1, 2), stats.Lognorm(0.5, 0, 2), stats.Pareto(3, 0, 2), stats.Powerlaw(3), stats.Maxwell(1, 2), stats.Laplace(1, 2),
	} {
		x := d.Rvs(rng, 300)
		got, err := d.Fit(x, &stats.FitOptions{Tol: 1e-10})
		if err != nil {
			t.Errorf("%v: %v", d, err)
			continue
		}
		cost := func(p []float64) float64 { return stats.Distribution(d.Name(), p...).Nnlf(x) }
		p := got.Params()
		best := cost(p)
		for i := range p {
			for _, f := range []float64{-1e-3, 1e-3} {
				q := got.Params()
				q[i] += f
				if c := cost(q); c < best-1e-9 {
					t.Errorf("%v: the fit %v is less likely than %v", d, p, q)
				}
			}
		}
	}
}

// TestMap checks that a distribution's method, of which nd.Map calls parts at once, gives what
// a closure gives, which it calls in order.
func TestMap(t *testing.T) {
	t.Parallel()
	d := stats.Gamma(2.5)
	x := d.Rvs(random.New(1), 100, 200)
	want := nd.Map(func(v float64) float64 { return d.Cdf(v) }, x)
	if diff := numtest.Compare(nd.Map(d.Cdf, x), want, 0, 0); diff != "" {
		t.Error(diff)
	}
}
