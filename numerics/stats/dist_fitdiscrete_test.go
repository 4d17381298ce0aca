// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

// This file tests the fits of discrete distributions.

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/stats"
)

// TestDiscreteFit compares with scipy.stats.fit of SciPy 1.17.1, with bounds, by
// differential_evolution with tol=1e-12: what it finds is not likelier, and the parameters are
// the same to its tolerance. It takes whole n of nbinom only, where want is NaN.
func TestDiscreteFit(t *testing.T) {
	t.Parallel()
	binom := []int{8, 7, 7, 9, 7, 8, 6, 9, 9, 7, 8, 6, 8, 9, 5, 8, 9, 8, 8, 9}
	nbinom := []int{7, 10, 17, 10, 18, 5, 13, 13, 7, 6, 4, 16, 7, 4, 13, 5, 11, 19, 8, 8, 11, 9, 5, 4, 14}
	hyper := []int{4, 4, 5, 4, 6, 4, 5, 4, 3, 6, 5, 5, 5, 6, 5}
	nan := math.NaN()
	type bounds = map[string][2]float64
	type fix = map[string]float64
	for _, c := range []struct {
		name   string
		d      *stats.Discrete
		data   []int
		opts   *stats.DiscreteFitOptions
		params []float64
		nnlf   float64
	}{
		{"poisson", stats.Poisson(1), []int{1, 3, 3, 6, 3, 5, 1, 2, 4, 7, 4, 3, 4, 2, 5, 6, 1, 3, 5, 2}, nil, []float64{3.5, 0}, 38.925131597619945},
		{"bernoulli", stats.Bernoulli(0.5), []int{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0}, nil, []float64{0.1, 0}, 6.501659467828965},
		{"geom", stats.Geom(0.5), []int{9, 4, 2, 2, 2, 1, 6, 12, 1, 13, 4, 3, 5, 12, 4, 2, 3, 4, 5, 1}, nil, []float64{0.21052631212179457, 0}, 48.89205071574828},
		{"binom", stats.Binom(1, 0.5), binom, nil, []float64{9, 0.861111110683624, 0}, 29.11688111623355},
		{"binom, n", stats.Binom(1, 0.5), binom, &stats.DiscreteFitOptions{Fix: fix{"n": 15}}, []float64{15, 0.5166666685707326, 0}, 35.159969701083355},
		{"binom, p", stats.Binom(1, 0.5), binom, &stats.DiscreteFitOptions{Bounds: bounds{"p": {0.1, 0.8}}}, []float64{10, 0.7750000004519824, 0}, 30.797009041028648},
		{"nbinom", stats.Nbinom(1, 0.5), nbinom, nil, []float64{nan, nan, 0}, 71.8061594442789},
		{"nbinom, n", stats.Nbinom(1, 0.5), nbinom, &stats.DiscreteFitOptions{Fix: fix{"n": 9}}, []float64{9, 0.4797441352494224, 0}, 71.8061594442789},
		{"nbinom, loc", stats.Nbinom(1, 0.5), nbinom, &stats.DiscreteFitOptions{Bounds: bounds{"loc": {-5, 2}}}, []float64{nan, nan, 2}, 71.36297347699053},
		{"randint", stats.Randint(0, 1), []int{5, 8, 6, 6, 8, 4, 5, 4, 3, 2}, nil, []float64{2, 9, 0}, 19.459101490553138},
		{"zipf", stats.Zipf(2), []int{1, 2, 1, 11, 1, 1, 1, 11, 1, 1, 1, 1, 1, 1, 2, 1, 3, 1, 3, 1, 1, 1, 1, 1, 1}, nil, []float64{2.3799693590929465, 0}, 28.220800783139385},
		{"hypergeom, n", stats.Hypergeom(1, 1, 1), hyper, &stats.DiscreteFitOptions{Fix: fix{"M": 50, "N": 12}}, []float64{50, 20, 12, 0}, 22.34976508050397},
		{"hypergeom, M", stats.Hypergeom(1, 1, 1), hyper, &stats.DiscreteFitOptions{Fix: fix{"n": 20, "N": 12}, Bounds: bounds{"M": {20, 20_000}}}, []float64{50, 20, 12, 0}, 22.34976508050397},
		{"hypergeom, all", stats.Hypergeom(1, 1, 1), hyper, &stats.DiscreteFitOptions{Bounds: bounds{"M": {40, 60}, "n": {5, 30}, "N": {8, 16}}}, []float64{40, 24, 8, 0}, 20.7836986815024},
	} {
		data := nd.OfInt(c.data...)
		fit, err := c.d.Fit(data, c.opts)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := fit.Nnlf(data); !(got <= c.nnlf+1e-9) {
			t.Errorf("%s: %v has the negative log-likelihood %v, SciPy's %v", c.name, fit, got, c.nnlf)
		}
		for i, v := range fit.Params() {
			if math.Abs(v-c.params[i]) > 1e-7 {
				t.Errorf("%s: %v, want the parameters %v", c.name, fit, c.params)
				break
			}
		}
	}
}

// TestDiscreteFitIsBest checks that other parameters beside are not likelier, and that those of a
// large sample are found again.
func TestDiscreteFitIsBest(t *testing.T) {
	t.Parallel()
	for i, d := range []*stats.Discrete{
		stats.Poisson(0.7), stats.Poisson(250), stats.Bernoulli(0.3), stats.Geom(0.02), stats.Binom(7, 0.2), stats.Binom(300, 0.97),
		stats.Nbinom(0.3, 0.1), stats.Nbinom(40.5, 0.6), stats.Randint(-5, 80), stats.Zipf(1.4), stats.Zipf(4),
	} {
		data := d.Rvs(random.New(uint64(i)), 20_000)
		fit, err := d.Fit(data, nil)
		if err != nil {
			t.Errorf("%v: %v", d, err)
			continue
		}
		least := fit.Nnlf(data)
		shapes, params := len(d.Params())-1, fit.Params()
		for k := range shapes {
			for _, step := range []float64{-1, 1, 1e-4, -1e-4} {
				other := append([]float64{}, params...)
				if math.Abs(step) == 1 {
					other[k] += step
				} else {
					other[k] *= 1 + step
				}
				if other[k] != math.Floor(other[k]) && (d.Name() == "binom" && k == 0 || d.Name() == "randint") {
					continue
				}
				if p := other[shapes-1]; d.Name() != "poisson" && d.Name() != "randint" && d.Name() != "zipf" && !(p > 0 && p <= 1) ||
					d.Name() == "zipf" && p <= 1 || other[0] <= 0 && d.Name() != "randint" {
					continue
				}
				if v := stats.DiscreteDistribution(d.Name(), other...).Nnlf(data); v < least-1e-7 {
					t.Errorf("%v: %v is likelier than %v by %v", d, other, fit, least-v)
				}
			}
			// Some deviations of the estimate; n of binom with a small p is far less certain.
			if want := d.Params()[k]; math.Abs(params[k]-want) > 0.15*math.Abs(want)+0.001 {
				t.Errorf("%v: the fit of 20000 numbers is %v", d, fit)
			}
		}
	}
}

func TestDiscreteFitInputs(t *testing.T) {
	t.Parallel()
	want, _ := stats.Bernoulli(0.5).Fit(nd.OfInt(0, 1, 1, 1), nil)
	for _, data := range []stats.Counts{nd.Of(0, 1, 1, 1), nd.OfUint8(0, 1, 1, 1), nd.OfBool(false, true, true, true), nd.OfInt(0, 1, 1, 1).Reshape(2, 2)} {
		if got, err := stats.Bernoulli(0.5).Fit(data, nil); err != nil || got.String() != want.String() {
			t.Errorf("Fit of %T = %v, %v, want %v", data, got, err, want)
		}
	}
	for _, c := range []struct {
		d    *stats.Discrete
		data *nd.Array
		opts *stats.DiscreteFitOptions
		want string
	}{
		{stats.Poisson(1), nd.Of(), nil, "empty"},
		{stats.Poisson(1), nd.Of(1, 2.5), nil, "2.5, which is no whole number"},
		{stats.Poisson(1), nd.Of(1, math.NaN()), nil, "NaN, which is no whole number"},
		{stats.Poisson(1), nd.Of(1, math.Inf(1)), nil, "+Inf, which is no whole number"},
		{stats.Poisson(1), nd.Of(1, -2), nil, "outside the support"},
		{stats.Geom(0.5), nd.Of(0, 3), nil, "outside the support"},
		{stats.Binom(1, 0.5), nd.Of(1, 2, 9), nil, "for ever"},
		{stats.Nbinom(1, 0.5), nd.Of(3, 3, 4), nil, "for ever"},
		{stats.Binom(1, 0.5), nd.Of(1, 2, 9), &stats.DiscreteFitOptions{Fix: map[string]float64{"n": 8}}, "outside the support"},
		{stats.Randint(0, 1), nd.Of(1, 2, 9), &stats.DiscreteFitOptions{Bounds: map[string][2]float64{"high": {0, 5}}}, "outside the support"},
		{stats.Zipf(2), nd.Of(0, 1), nil, "outside the support"},
	} {
		var e *stats.FitError
		if d, err := c.d.Fit(c.data, c.opts); !errors.As(err, &e) || d != nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s of %v: %v, %v, want an error with %q", c.d.Name(), c.data, d, err, c.want)
		}
	}
	for want, opts := range map[string]*stats.DiscreteFitOptions{
		`wants the names n, p, loc of the parameters of binom and got "q"`: {Fix: map[string]float64{"q": 1}},
		"wants bounds of p in order and got 1 and 0":                       {Bounds: map[string][2]float64{"p": {1, 0}}},
		"wants a whole loc and got 0.5":                                    {Fix: map[string]float64{"loc": 0.5}},
		"wants bounds for loc":                                             {Bounds: map[string][2]float64{"loc": {0, math.Inf(1)}}},
	} {
		func() {
			defer func() {
				if e, ok := recover().(error); !ok || !strings.Contains(e.Error(), want) {
					t.Errorf("Fit with %+v: %v, want %q", opts, e, want)
				}
			}()
			_, _ = stats.Binom(1, 0.5).Fit(nd.Of(1, 2), opts)
		}()
	}
}
