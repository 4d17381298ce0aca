// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

// This file compares random numbers, fits and distributions of vectors with SciPy.

import (
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/stats"
)

const distSeed = 27446968

func isDiscrete(name string) bool {
	return slices.Contains([]string{"binom", "poisson", "geom", "nbinom", "hypergeom", "bernoulli", "randint", "zipf"}, name)
}

func TestRvs(t *testing.T) {
	t.Parallel()
	for _, r := range numtest.Read(t, "testdata/distdata.txt") {
		if r.Name != "rvs" && r.Name != "legacy" {
			continue
		}
		var rng stats.Source = random.New(distSeed)
		if r.Name == "legacy" {
			rng = random.Legacy(5)
		}
		name, text := r.Inputs[0], r.Inputs[1]
		numtest.Check(t, r, func() any {
			switch name {
			case "dirichlet":
				if text == "small" {
					return stats.Dirichlet(nd.Of(0.05, 0.02, 0.03)).Rvs(rng, 3)
				}
				return stats.Dirichlet(nd.Of(0.5, 2, 3)).Rvs(rng, 3)
			case "multinomial":
				return stats.Multinomial(20, nd.Of(0.2, 0.3, 0.5)).Rvs(rng, 4)
			}
			if isDiscrete(name) {
				return stats.DiscreteDistribution(name, distParameters(t, text)...).Rvs(rng, 8)
			}
			return stats.Distribution(name, distParameters(t, text)...).Rvs(rng, 8)
		}, 1e-12, 1e-3) // quantiles near the median have no more digits than the draws
	}
}

// Where SciPy searches by Nelder and Mead's method its path is ours, to rounding; roots SciPy
// finds to some 1e-8. The start of a search for beta is such a root.
func TestFit(t *testing.T) {
	t.Parallel()
	values := numtest.ReadValues(t, "testdata/distdata.txt")
	for _, r := range numtest.Read(t, "testdata/distdata.txt") {
		if r.Name != "fit" {
			continue
		}
		name := r.Inputs[0]
		x := values["data/"+name+"/"].(*nd.Array)
		o := &stats.FitOptions{Fix: map[string]float64{}}
		for word := range strings.SplitSeq(r.Inputs[1], ",") {
			if key, text, ok := strings.Cut(word, "="); ok {
				v, err := strconv.ParseFloat(text, 64)
				if err != nil {
					t.Fatal(err)
				}
				o.Fix[key] = v
			}
		}
		d := distFamily(name)
		tol := 2e-7
		if name == "beta" {
			tol = 1e-5
		}
		numtest.Check(t, r, func() any {
			got, err := d.Fit(x, o)
			if err != nil {
				t.Errorf("%v: %v", r, err)
			}
			if got == nil {
				return nd.Zeros(0)
			}
			return nd.FromSlice(got.Params())
		}, tol, 1)
	}
}

// distFamily returns a distribution of a family.
func distFamily(name string) *stats.Continuous {
	for n := range 3 {
		var d *stats.Continuous
		_, err := numtest.Try(func() any {
			d = stats.Distribution(name, []float64{0.5, 0.75}[:n]...)
			return d
		})
		if err == nil {
			return d
		}
	}
	return nil
}

func TestVectors(t *testing.T) {
	t.Parallel()
	values := numtest.ReadValues(t, "testdata/distdata.txt")
	array := func(name string) *nd.Array { return values[name].(*nd.Array) }
	cov := nd.Of(2, 0.6, -0.3, 0.6, 1, 0.2, -0.3, 0.2, 0.5).Reshape(3, 3)
	m, err := stats.MultivariateNormal(nd.Of(1, 0, -0.5), cov, nil)
	if err != nil {
		t.Fatal(err)
	}
	m2, err := stats.MultivariateNormal(nd.Of(1, 0), nd.Of(2, 0.6, 0.6, 1).Reshape(2, 2), nil)
	if err != nil {
		t.Fatal(err)
	}
	outer := nd.Of(1, 2, -1, 2, 4, -2, -1, -2, 1).Reshape(3, 3)
	singular, err := stats.MultivariateNormal(nd.Zeros(3), outer, &stats.MultivariateOptions{AllowSingular: true})
	if err != nil {
		t.Fatal(err)
	}
	x := array("data/x3/")
	first2 := nd.Zeros(4, 2)
	for i := range 4 {
		first2.Set(x.At(i, 0), i, 0)
		first2.Set(x.At(i, 1), i, 1)
	}
	d := stats.Dirichlet(nd.Of(0.5, 2, 3))
	mult := stats.Multinomial(20, nd.Of(0.2, 0.3, 0.5))
	for _, row := range []struct {
		name string
		got  any
		tol  float64
	}{
		{"mvn/logpdf/", m.Logpdf(x), 1e-13},
		{"mvn/entropy/", m.Entropy(), 1e-14},
		{"mvn/cdf3/", m.Cdf(x), 3e-5}, // of a lattice of points
		{"mvn/cdf2/", m2.Cdf(first2), 1e-12},
		{"mvn/singular/", singular.Logpdf(nd.Of(0.5, 1, -0.5, 0.5, 1, 0.5).Reshape(2, 3)), 1e-13},
		{"dirichlet/logpdf/", d.Logpdf(array("data/parts/")), 1e-13},
		{"dirichlet/mean/", d.Mean(), 1e-15},
		{"dirichlet/var/", d.Var(), 1e-15},
		{"dirichlet/cov/", d.Cov(), 1e-15},
		{"dirichlet/entropy/", d.Entropy(), 1e-13},
		{"multinomial/logpmf/", mult.Logpmf(array("data/counts/")), 1e-13},
		{"multinomial/cov/", mult.Cov(), 1e-15},
		{"multinomial/entropy/", mult.Entropy(), 1e-12},
	} {
		if diff := numtest.Compare(row.got, values[row.name], row.tol, 1); diff != "" {
			t.Errorf("%s: %s", row.name, diff)
		}
	}
	var e *stats.CovarianceError
	if _, err := stats.MultivariateNormal(nd.Zeros(3), outer, nil); !errors.As(err, &e) {
		t.Errorf("singular covariances give the error %v", err)
	}
	mean, c := stats.FitMultivariateNormal(m.Rvs(random.New(1), 40000))
	if diff := numtest.Compare(mean, nd.Of(1, 0, -0.5), 0.03, 1); diff != "" {
		t.Errorf("the mean of random vectors: %s", diff)
	}
	if diff := numtest.Compare(c, cov, 0.05, 1); diff != "" {
		t.Errorf("the covariances of random vectors: %s", diff)
	}
}

// The numbers of the tutorial's section on statistics, and of its exercise with gamma variates.
func TestTutorialDistributions(t *testing.T) {
	t.Parallel()
	d := stats.Norm(0, 1)
	sample := d.Rvs(random.Legacy(0), 100000)
	for i, want := range []float64{1.764052345967664, 0.4001572083672233, 0.9787379841057392, 2.240893199201458, 1.8675579901499675} {
		if got := sample.At(i); math.Abs(got-want) > 4e-16*want {
			t.Errorf("the sample has %v at %d, want %v", got, i, want)
		}
	}
	loc, scale, err := stats.FitNorm(sample, nil)
	if err != nil || math.Abs(loc-0.0015767005081253399) > 1e-16 || math.Abs(scale-0.9973396878273816) > 1e-14 {
		t.Errorf("FitNorm = %v, %v, %v", loc, scale, err)
	}

	x := stats.Gamma(1).Rvs(random.Legacy(0), 1000)
	if got := nd.FromSlice(x.Data()[:3]); numtest.Compare(got, nd.Of(0.79587450816311, 1.2559307629658378, 0.9232231458040688), 1e-14, 0) != "" {
		t.Errorf("the gamma variates are %v", got)
	}
	// The path of SciPy's search, to rounding.
	a, loc, scale, err := stats.FitGamma(x, nil)
	if diff := numtest.Compare(nd.Of(a, loc, scale), nd.Of(0.9745142515794779, 0.0005461139900989, 1.027415984443059), 1e-9, 0); diff != "" || err != nil {
		t.Errorf("FitGamma: %s, %v", diff, err)
	}
	a, loc, scale, err = stats.FitGamma(x, &stats.FitOptions{Fix: map[string]float64{"loc": 0}})
	if diff := numtest.Compare(nd.Of(a, loc, scale), nd.Of(0.9862156336757169, 0, 1.0175667212052013), 1e-11, 0); diff != "" || err != nil {
		t.Errorf("FitGamma with loc 0: %s, %v", diff, err)
	}
	if m := stats.Gamma(1).Stats(); *m != (stats.Moments{Mean: 1, Var: 1, Skew: 2, Kurtosis: 6}) {
		t.Errorf("the moments of Gamma(1) are\n%v", m)
	}
}
