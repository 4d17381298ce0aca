// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

// This file tests the tutorial's numbers, identities, and hostile input.

import (
	"errors"
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/special"
	"github.com/gosci/gosci/numerics/stats"
)

// TestTutorial has the numbers of the tutorial's section on statistics, whose sample is NumPy's
// after seed(0).
func TestTutorial(t *testing.T) {
	t.Parallel()
	sample := random.Legacy(0).StandardNormal(100_000)
	skew, kurtosis := stats.Skewtest(sample, nil), stats.Kurtosistest(sample, nil)
	normal := stats.Normaltest(sample)
	for name, row := range map[string]struct{ got, want float64 }{
		"mean":           {sample.Mean(), 0.0015767005081253399},
		"std":            {sample.Std(), 0.9973396878273816},
		"gmean":          {stats.Gmean(sample.PowOf(2), nil), 1.0010934829287816},
		"normaltest":     {normal.Statistic, 5.208417590964765},
		"its p":          {normal.Pvalue, 0.07396163283152615},
		"skew":           {stats.Skew(sample, nil), -0.008463730016957226},
		"kurtosis":       {stats.Kurtosis(sample, nil), 0.031338388595333555},
		"skewtest":       {skew.Statistic, -1.092725217404664},
		"skewtest p":     {skew.Pvalue, 0.2745144643160854},
		"kurtosistest":   {kurtosis.Statistic, 2.0035890771844147},
		"kurtosistest p": {kurtosis.Pvalue, 0.04511409687613166},
	} {
		// The statistics of tests multiply the rounding of sums of 1e5 numbers by some 1e2.
		if !numtest.Near(row.got, row.want, 1e-11, 1) {
			t.Errorf("%s is %v, want %v", name, row.got, row.want)
		}
	}
}

func TestIdentities(t *testing.T) {
	t.Parallel()
	rng := random.New(3)
	x, y := rng.Normal(1, 2, 30), rng.Normal(2, 1, 30)
	near := func(name string, got, want, tol float64) {
		t.Helper()
		if !numtest.Near(got, want, tol, 1) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
	welch := stats.TtestInd(x, y, nil)
	near("F = t²", stats.FOneway(nil, x, y).Statistic, welch.Statistic*welch.Statistic, 1e-13)
	near("p of F and t", stats.FOneway(nil, x, y).Pvalue, welch.Pvalue, 1e-13)
	near("Tukey of two samples", stats.TukeyHSD(nil, x, y).Pvalue.At(0, 1), welch.Pvalue, 1e-12)
	kruskal := stats.Kruskal(x, y)
	u := stats.MannWhitneyU(x, y, &stats.MannWhitneyUOptions{NoContinuity: true, Method: stats.AsymptoticPvalue})
	near("Kruskal of two samples", kruskal.Pvalue, u.Pvalue, 1e-12)
	near("both U", u.Statistic+stats.MannWhitneyU(y, x, nil).Statistic, 900, 0)
	r, err := stats.Linregress(x, y, nil)
	if err != nil {
		t.Fatal(err)
	}
	p := stats.Pearsonr(x, y, nil)
	near("r of a line", r.Rvalue, p.Statistic, 1e-14)
	near("p of a line", r.Pvalue, p.Pvalue, 1e-12)
	near("mean of the power means", stats.Pmean(nd.Abs(x), 1, nil), nd.Abs(x).Mean(), 1e-14)
	near("harmonic mean", stats.Pmean(nd.Abs(x), -1, nil), stats.Hmean(nd.Abs(x), nil), 1e-14)
	near("sum of ranks", stats.Rankdata(x, nil).Sum(), 465, 0)
	ttest := stats.Ttest1samp(x, 0.3, nil)
	c := ttest.ConfidenceInterval(1 - ttest.Pvalue)
	near("the interval ends at the mean", min(math.Abs(c.Low-0.3), math.Abs(c.High-0.3)), 0, 1e-12)
	for _, a := range []stats.Alternative{stats.Less, stats.Greater} {
		o := &stats.TestOptions{Alternative: a}
		mirrored := &stats.TestOptions{Alternative: stats.Less + stats.Greater - a}
		near("mirrored t", stats.Ttest1samp(x, 1, o).Pvalue, stats.Ttest1samp(x.Neg(), -1, mirrored).Pvalue, 1e-13)
		near("mirrored skew", stats.Skewtest(x, o).Pvalue, stats.Skewtest(x.Neg(), mirrored).Pvalue, 1e-12)
		table := nd.Of(8, 2, 1, 5).Reshape(2, 2)
		near("exchanged rows", stats.FisherExact(table, o).Pvalue, stats.FisherExact(table.Flip(0), mirrored).Pvalue, 1e-14)
		near("exact ranks of signs", stats.Wilcoxon(first(x, 10), nil, &stats.WilcoxonOptions{Alternative: a}).Pvalue,
			stats.Wilcoxon(first(x, 10).Neg(), nil, &stats.WilcoxonOptions{Alternative: mirrored.Alternative}).Pvalue, 1e-14)
	}
	// The exact distributions, against all permutations.
	few, other := first(x, 5), first(y, 4)
	permuted := stats.PermutationTest([]*nd.Array{few, other}, func(s [][]float64) float64 {
		return stats.MannWhitneyU(nd.FromSlice(s[0]), nd.FromSlice(s[1]), nil).Statistic
	}, nil)
	near("U by permutations", stats.MannWhitneyU(few, other, nil).Pvalue, permuted.Pvalue, 1e-14)
	permuted = stats.PermutationTest([]*nd.Array{few, other}, func(s [][]float64) float64 {
		return stats.Ks2samp(nd.FromSlice(s[0]), nd.FromSlice(s[1]), nil).Statistic
	}, &stats.PermutationTestOptions{Alternative: stats.Greater})
	near("D by permutations", stats.Ks2samp(few, other, nil).Pvalue, permuted.Pvalue, 1e-14)
	permuted = stats.PermutationTest([]*nd.Array{few, first(y, 5)}, func(s [][]float64) float64 {
		return stats.Kendalltau(nd.FromSlice(s[0]), nd.FromSlice(s[1]), nil).Statistic
	}, &stats.PermutationTestOptions{PermutationType: stats.PairingsPermutations, NResamples: 20_000})
	near("τ by permutations", stats.Kendalltau(few, first(y, 5), nil).Pvalue, permuted.Pvalue, 1e-14)
}

// TestKolmogorovJoins says that the two ways to the distribution meet: the exact one and the
// expansion, whose error is about 1e-9 there.
func TestKolmogorovJoins(t *testing.T) {
	t.Parallel()
	last := 2.0
	for i := range 40 {
		d := 0.002 + float64(i)*0.001
		p := stats.KolmogorovSF(3000, d)
		if p > last+1e-8 || p < 0 || p > 1 {
			t.Fatalf("P(D > %v) = %v after %v", d, p, last)
		}
		last = p
	}
}

func TestNotContiguous(t *testing.T) {
	t.Parallel()
	x := random.New(4).Gamma(2, 1, 6, 8)
	view := x.T().Slice(nd.SStep(0, 8, 2))
	copied := view.Copy()
	for name, f := range map[string]func(x *nd.Array) any{
		"Skew":        func(x *nd.Array) any { return stats.Skew(x, nil) },
		"GmeanAxis":   func(x *nd.Array) any { return stats.GmeanAxis(x, 1, nil) },
		"Zscore":      func(x *nd.Array) any { return stats.Zscore(x) },
		"RankAxis":    func(x *nd.Array) any { return stats.RankdataAxis(x, 0, nil) },
		"Shapiro":     func(x *nd.Array) any { return stats.Shapiro(x).Pvalue },
		"Kendalltau":  func(x *nd.Array) any { return stats.Kendalltau(x, x.Flip(), nil).Statistic },
		"GaussianKDE": func(x *nd.Array) any { return must(stats.NewGaussianKDE(x, nil)).Evaluate(x) },
	} {
		want := f(copied)
		if v, ok := want.(float64); ok {
			want = nd.Scalar(v)
		}
		if diff := numtest.Compare(f(view), want, 0, 0); diff != "" {
			t.Errorf("%s of a view: %s", name, diff)
		}
	}
	if diff := numtest.Compare(view, copied, 0, 0); diff != "" {
		t.Errorf("the view has changed: %s", diff)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// TestHostile calls all tests with samples that they can do little with: none may hang or panic,
// and p-values are from 0 to 1 or NaN.
func TestHostile(t *testing.T) {
	t.Parallel()
	inf, nan := math.Inf(1), math.NaN()
	samples := map[string]*nd.Array{
		"none": nd.Zeros(0), "0-d": nd.Scalar(1), "one": nd.Of(2), "two": nd.Of(1, 2), "same": nd.Full(3, 10), "nan": nd.Of(1, nan, 2, 3, 4, 5, 6, 7, 8, 9),
		"inf": nd.Of(1, inf, 2, 3, 4, 5, 6, 7, 8, 9), "infs": nd.Of(inf, -inf, inf, 3, 4, 5, 6, 7, 8, 9), "huge": nd.Of(1e308, -1e308, 1e308, 1, 2, 3, 4, 5, 6, 7),
		"tiny": nd.Of(5e-324, 0, 1e-320, 0, 0, 0, 0, 0, 1e-310, 0), "empty matrix": nd.Zeros(0, 3),
	}
	single := map[string]func(x *nd.Array) float64{
		"Ttest1samp":   func(x *nd.Array) float64 { return stats.Ttest1samp(x, 0, nil).Pvalue },
		"Wilcoxon":     func(x *nd.Array) float64 { return stats.Wilcoxon(x, nil, nil).Pvalue },
		"Skewtest":     func(x *nd.Array) float64 { return stats.Skewtest(x, nil).Pvalue },
		"Kurtosistest": func(x *nd.Array) float64 { return stats.Kurtosistest(x, nil).Pvalue },
		"Normaltest":   func(x *nd.Array) float64 { return stats.Normaltest(x).Pvalue },
		"JarqueBera":   func(x *nd.Array) float64 { return stats.JarqueBera(x).Pvalue },
		"Shapiro":      func(x *nd.Array) float64 { return stats.Shapiro(x).Pvalue },
		"Ks1samp":      func(x *nd.Array) float64 { return stats.Ks1samp(x, special.Ndtr, nil).Pvalue },
		"Chisquare":    func(x *nd.Array) float64 { return stats.Chisquare(x, nil).Pvalue },
	}
	for _, f := range []stats.Family{stats.NormFamily, stats.ExponFamily, stats.LogisticFamily, stats.GumbelLFamily, stats.GumbelRFamily, stats.WeibullMinFamily} {
		single["Anderson "+string(rune('0'+int(f)))] = func(x *nd.Array) float64 {
			return stats.Anderson(x, &stats.AndersonOptions{Dist: f}).Pvalue
		}
	}
	double := map[string]func(x, y *nd.Array) float64{
		"TtestInd":     func(x, y *nd.Array) float64 { return stats.TtestInd(x, y, nil).Pvalue },
		"Welch":        func(x, y *nd.Array) float64 { return stats.TtestInd(x, y, &stats.TtestOptions{Welch: true}).Pvalue },
		"MannWhitneyU": func(x, y *nd.Array) float64 { return stats.MannWhitneyU(x, y, nil).Pvalue },
		"Ks2samp":      func(x, y *nd.Array) float64 { return stats.Ks2samp(x, y, nil).Pvalue },
		"FOneway":      func(x, y *nd.Array) float64 { return stats.FOneway(nil, x, y).Pvalue },
		"Kruskal":      func(x, y *nd.Array) float64 { return stats.Kruskal(x, y).Pvalue },
		"Levene":       func(x, y *nd.Array) float64 { return stats.Levene(nil, x, y).Pvalue },
		"Bartlett":     func(x, y *nd.Array) float64 { return stats.Bartlett(x, y).Pvalue },
		"Spearmanr": func(x, y *nd.Array) float64 {
			if x.Size() != y.Size() {
				return 0
			}
			return stats.Spearmanr(x, y, nil).Pvalue
		},
		"Kendalltau": func(x, y *nd.Array) float64 {
			if x.Size() != y.Size() {
				return 0
			}
			return stats.Kendalltau(x, y, nil).Pvalue
		},
		"Pearsonr": func(x, y *nd.Array) float64 {
			if x.Size() != y.Size() || x.Size() < 2 {
				return 0
			}
			return stats.Pearsonr(x, y, nil).Pvalue
		},
	}
	for name, x := range samples {
		for test, f := range single {
			if p := f(x); p < 0 || p > 1 {
				t.Errorf("%s(%s) has the p-value %v", test, name, p)
			}
		}
		for other, y := range samples {
			for test, f := range double {
				if p := f(x, y); p < 0 || p > 1 {
					t.Errorf("%s(%s, %s) has the p-value %v", test, name, other, p)
				}
			}
		}
	}
}

func TestMistakes(t *testing.T) {
	t.Parallel()
	x, y := nd.Of(1, 2, 3), nd.Of(1, 2)
	sum := func(v []float64) float64 { return v[0] }
	for name, f := range map[string]func(){
		"alternative":       func() { stats.Ttest1samp(x, 0, &stats.TestOptions{Alternative: 3}) },
		"method":            func() { stats.MannWhitneyU(x, y, &stats.MannWhitneyUOptions{Method: 7}) },
		"lengths":           func() { stats.TtestRel(x, y, nil) },
		"one sample":        func() { stats.FOneway(nil, x) },
		"two samples":       func() { stats.FriedmanChisquare(x, x) },
		"center":            func() { stats.Levene(&stats.LeveneOptions{Center: 5}, x, x) },
		"level":             func() { stats.Ttest1samp(x, 0, nil).ConfidenceInterval(95) },
		"axis":              func() { stats.SkewAxis(x, 1, nil) },
		"axis of tests":     func() { stats.AlongAxis(0, nil, nd.Scalar(1)) },
		"order":             func() { stats.Moment(x, -1, nil) },
		"rank method":       func() { stats.Rankdata(x, &stats.RankOptions{Method: 5}) },
		"kind":              func() { stats.Percentileofscore(x, 1, &stats.PercentileOptions{Kind: 4}) },
		"part":              func() { stats.TrimMean(x, 0.5) },
		"weights":           func() { stats.Gmean(x, &stats.WeightOptions{Weights: y}) },
		"percentages":       func() { stats.Iqr(x, &stats.IqrOptions{Low: -1, High: 50}) },
		"base":              func() { stats.Entropy(x, &stats.EntropyOptions{Base: -2}) },
		"edges":             func() { stats.BinnedStatistic(x, x, &stats.BinnedOptions{Edges: nd.Of(1, 1)}) },
		"values":            func() { stats.BinnedStatistic(x, y, nil) },
		"bins":              func() { stats.BinnedStatistic(x, x, &stats.BinnedOptions{Bins: -1}) },
		"infinite edges":    func() { stats.BinnedStatistic(nd.Of(1, math.Inf(1)), y, nil) },
		"circle":            func() { stats.Circmean(x, &stats.CircularOptions{Low: 2, High: 1}) },
		"empty":             func() { stats.Describe(nd.Zeros(0), nil) },
		"table":             func() { stats.FisherExact(x, nil) },
		"counts":            func() { stats.FisherExact(nd.Of(1.5, 1, 1, 1).Reshape(2, 2), nil) },
		"successes":         func() { stats.Binomtest(3, 2, 0.5, nil) },
		"probability":       func() { stats.Binomtest(1, 2, 1.5, nil) },
		"proportion method": func() { stats.Binomtest(1, 2, 0.5, nil).ProportionCI(0.9, 9) },
		"p-values":          func() { stats.FalseDiscoveryControl(x, nil) },
		"exact ties":        func() { stats.Kendalltau(nd.Of(1, 1, 2), x, &stats.KendalltauOptions{Method: stats.ExactPvalue}) },
		"exact U": func() {
			stats.MannWhitneyU(nd.Arange(20_000), nd.Arange(20_000), &stats.MannWhitneyUOptions{Method: stats.ExactPvalue})
		},
		"exact ranks": func() { stats.Wilcoxon(nd.Arange(40_000), nil, &stats.WilcoxonOptions{Method: stats.ExactPvalue}) },
		"exact D":     func() { stats.Ks2samp(nd.Zeros(100_000), nd.Ones(99_999), &stats.KsOptions{Method: stats.ExactPvalue}) },
		"exact tau": func() {
			x := random.New(1).StandardNormal(40_000)
			stats.Kendalltau(x, nd.Arange(40_000), &stats.KendalltauOptions{Method: stats.ExactPvalue})
		},
		"family":             func() { stats.Anderson(x, &stats.AndersonOptions{Dist: 9}) },
		"one point":          func() { must(stats.NewGaussianKDE(nd.Of(1), nil)) },
		"negative weights":   func() { must(stats.NewGaussianKDE(y, &stats.KDEOptions{Weights: nd.Of(1, -1)})) },
		"points":             func() { must(stats.NewGaussianKDE(x, nil)).Evaluate(nd.Zeros(2, 2)) },
		"resamples":          func() { stats.Bootstrap(x, sum, &stats.BootstrapOptions{NResamples: -1}) },
		"BCa of one element": func() { stats.Bootstrap(nd.Of(1), sum, nil) },
		"no elements":        func() { stats.Bootstrap(nd.Zeros(0), sum, nil) },
		"paired":             func() { stats.BootstrapSamples([]*nd.Array{x, y}, product, &stats.BootstrapOptions{Paired: true}) },
		"permutations":       func() { stats.PermutationTest([]*nd.Array{x}, difference, nil) },
		"pairings": func() {
			stats.PermutationTest([]*nd.Array{x, y}, product, &stats.PermutationTestOptions{PermutationType: stats.PairingsPermutations})
		},
		"rvs": func() { stats.MonteCarloTest(x, func(int) []float64 { return nil }, sum, nil) },
	} {
		_, err := numtest.Try(func() any { f(); return nil })
		var mistake *stats.ArgumentError
		if !errors.As(err, &mistake) {
			t.Errorf("%s: %v, want an ArgumentError", name, err)
		}
	}
}
