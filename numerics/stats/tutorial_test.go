// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

// This file computes the numbers of the tutorial's chapter on SciPy.

import (
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/stats"
)

// chapter compares with numbers of the chapter.
func chapter(t *testing.T, name string, got, want *nd.Array, tol float64) {
	t.Helper()
	if diff := numtest.Compare(got, want, tol, 1e-300); diff != "" {
		t.Errorf("%s: %s", name, diff)
	}
}

func TestTutorialSample(t *testing.T) {
	t.Parallel()
	// The mean of 100,000 numbers cancels down to 0.0016 and its third moment to
	// 0.008 of the deviation: 12 of the 15 digits are left.
	const tol = 1e-12
	sample := stats.Norm(0, 1).Rvs(random.Legacy(0), 100000)
	chapter(t, "sample", sample.Slice(nd.S(0, 5)),
		nd.Of(1.764052345967664, 0.4001572083672233, 0.9787379841057392, 2.240893199201458, 1.8675579901499675), 1e-15)
	chapter(t, "extremes", nd.Of(sample.Min(), sample.Max()), nd.Of(-4.852117653180117, 4.241771912903697), 1e-15)
	loc, scale, err := stats.FitNorm(sample, nil)
	if err != nil {
		t.Fatal(err)
	}
	chapter(t, "fit", nd.Of(loc, scale), nd.Of(0.0015767005081253399, 0.9973396878273816), tol)
	chapter(t, "mean", nd.Scalar(sample.Mean()), nd.Scalar(0.0015767005081253399), tol)
	powers := nd.Map(func(x float64) float64 { return math.Pow(2, x) }, sample)
	chapter(t, "gmean", nd.Scalar(stats.Gmean(powers, nil)), nd.Scalar(1.0010934829287816), tol)
	chapter(t, "skewness, kurtosis", nd.Of(stats.Skew(sample, nil), stats.Kurtosis(sample, nil)),
		nd.Of(-0.008463730016957226, 0.031338388595333555), tol)
	normal, skewed, peaked := stats.Normaltest(sample), stats.Skewtest(sample, nil), stats.Kurtosistest(sample, nil)
	chapter(t, "normaltest", nd.Of(normal.Statistic, normal.Pvalue), nd.Of(5.208417590964765, 0.07396163283152615), tol)
	chapter(t, "skewtest", nd.Of(skewed.Statistic, skewed.Pvalue), nd.Of(-1.092725217404664, 0.2745144643160854), tol)
	chapter(t, "kurtosistest", nd.Of(peaked.Statistic, peaked.Pvalue), nd.Of(2.0035890771844147, 0.04511409687613166), tol)
	bars := nd.Histogram(sample, 50, &nd.HistogramOptions{Density: true}).Hist
	chapter(t, "highest bar", nd.Scalar(bars.Max()), nd.Scalar(0.4015883383519783), tol)
}

func TestTutorialTwoSamples(t *testing.T) {
	t.Parallel()
	rng := random.New(27446968)
	first, second := rng.Normal(0, 1, 1000), rng.Normal(1, 1, 1000)
	chapter(t, "first", first.Slice(nd.S(0, 3)), nd.Of(-0.3700152811450033, -0.9509894391438967, 0.10874440289293134), 1e-15)
	chapter(t, "second", second.Slice(nd.S(0, 3)), nd.Of(0.3862137769873014, 0.3106953748261868, 1.119860911509246), 1e-15)
	chapter(t, "means", nd.Of(first.Mean(), second.Mean()), nd.Of(-0.04215739057783938, 0.9567894135300299), 1e-14)
	sd := func(x *nd.Array) float64 { return math.Sqrt(x.Var() * 1000 / 999) }
	chapter(t, "deviations", nd.Of(sd(first), sd(second)), nd.Of(0.9956837448212111, 0.9622030665965356), 1e-14)
	student := stats.TtestInd(first, second, nil)
	// The tail is as steep as 1e-102: a unit in the last place of t is 1e-13 of p.
	chapter(t, "t test", nd.Of(student.Statistic, student.Pvalue), nd.Of(-22.81425486497979, 1.408903722966597e-102), 1e-12)
	edges := nd.Linspace(-4, 4, 30)
	for _, r := range []struct {
		name    string
		x, want *nd.Array
	}{
		{"first", first, nd.Of(0, 0, 0.0036250000000000045, 0.007249999999999998, 0.007249999999999998, 0.029000000000000036, 0.050749999999999976,
			0.05799999999999998, 0.09787499999999996, 0.15587499999999993, 0.2392500000000003, 0.2682499999999999, 0.3624999999999999,
			0.37700000000000045, 0.42049999999999915, 0.38062500000000044, 0.3335000000000004, 0.25737499999999947, 0.19212500000000024,
			0.16674999999999965, 0.11600000000000014, 0.047125000000000056, 0.03262499999999994, 0.014500000000000018, 0.0036250000000000045,
			0.003624999999999993, 0, 0, 0)},
		{"second", second, nd.Of(0, 0, 0, 0, 0, 0, 0.007257257257257254, 0, 0.007257257257257254, 0.021771771771771763, 0.05442942942942949,
			0.06531531531531529, 0.0943443443443443, 0.22497497497497526, 0.2648898898898894, 0.33746246246246286, 0.3302052052052056,
			0.4209209209209201, 0.4281781781781787, 0.33383383383383314, 0.29754754754754786, 0.24674674674674707, 0.21408908908908866,
			0.1306306306306308, 0.09071571571571584, 0.039914914914914834, 0.014514514514514533, 0, 0)},
	} {
		chapter(t, "histogram, "+r.name, nd.Histogram(r.x, 0, &nd.HistogramOptions{Edges: edges, Density: true}).Hist, r.want, 1e-13)
	}
}

func TestTutorialGamma(t *testing.T) {
	t.Parallel()
	// The fit ends when the likelihood changes no more in its last digits, which leaves 8 of the parameters.
	const tol = 1e-8
	gamma := stats.Gamma(1)
	variates := gamma.Rvs(random.Legacy(0), 1000)
	chapter(t, "variates", variates.Slice(nd.S(0, 3)), nd.Of(0.79587450816311, 1.2559307629658378, 0.9232231458040688), 1e-15)
	shape, loc, scale, err := stats.FitGamma(variates, nil)
	if err != nil {
		t.Fatal(err)
	}
	chapter(t, "fit", nd.Of(shape, loc, scale), nd.Of(0.9745142515795046, 0.0005461139900989, 1.027415984443059), tol)
	shape, loc, scale, err = stats.FitGamma(variates, &stats.FitOptions{Fix: map[string]float64{"loc": 0}})
	if err != nil {
		t.Fatal(err)
	}
	chapter(t, "fit at 0", nd.Of(shape, loc, scale), nd.Of(0.9862156336757169, 0, 1.0175667212052013), tol)
	m := gamma.Stats()
	chapter(t, "moments", nd.Of(m.Mean, m.Var, m.Skew, m.Kurtosis), nd.Of(1, 1, 2, 6), 1e-15)
}
