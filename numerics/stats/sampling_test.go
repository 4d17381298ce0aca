// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

// This file tests densities and resampling.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/stats"
)

func mean(v []float64) float64 {
	s := 0.0
	for _, x := range v {
		s += x
	}
	return s / float64(len(v))
}

func deviation(v []float64) float64 {
	m, s := mean(v), 0.0
	for _, x := range v {
		s += (x - m) * (x - m)
	}
	return math.Sqrt(s / float64(len(v)))
}

func product(s [][]float64) float64 {
	sum := 0.0
	for i, v := range s[0] {
		sum += v * s[1][i]
	}
	return sum
}

func difference(s [][]float64) float64 { return mean(s[0]) - mean(s[1]) }

// kde returns the estimate of a reference.
func (l lookup) kde() *stats.GaussianKDE {
	data := l.array(1)
	n := data.Shape()[data.Ndim()-1]
	o := map[string]*stats.KDEOptions{
		"scott": nil, "silverman": {Bandwidth: stats.SilvermanBandwidth}, "factor": {Factor: 0.3},
		"weights": {Weights: nd.Arange(float64(n)).Mod(nd.Scalar(7)).AddScalar(0.5)},
	}[l.words[0]]
	k, err := stats.NewGaussianKDE(data, o)
	if err != nil {
		l.t.Fatal(err)
	}
	return k
}

func (l lookup) where() *nd.Array {
	if l.words[1] == "two_d" {
		return l.named("at2")
	}
	return l.named("at")
}

func boot(l lookup, samples []*nd.Array, f func(s [][]float64) float64, paired bool) any {
	r := stats.BootstrapSamples(samples, f, &stats.BootstrapOptions{
		NResamples: 200, ConfidenceLevel: 0.9, Alternative: l.alternative(), Method: stats.BootstrapMethod(l.integer(1)),
		Paired: paired, Rng: random.New(7),
	})
	d := r.BootstrapDistribution
	return nd.Of(r.ConfidenceInterval.Low, r.ConfidenceInterval.High, r.StandardError, d.At(0), d.At(1), d.At(2))
}

func perm(l lookup, kind stats.PermutationType, f func(s [][]float64) float64, samples ...*nd.Array) any {
	r := stats.PermutationTest(samples, f, &stats.PermutationTestOptions{
		PermutationType: kind, Alternative: l.alternative(), NResamples: l.integer(1), Rng: random.New(7),
	})
	return nd.Concatenate(0, nd.Of(r.Statistic, r.Pvalue), r.NullDistribution.Slice(nd.S(0, min(20, r.NullDistribution.Size()))))
}

func one(v float64, err error) any {
	if err != nil {
		return err
	}
	return v
}

func first(x *nd.Array, n int) *nd.Array { return x.Slice(nd.S(0, n)) }

// sampling are the rows of densities and resampling.
var sampling = map[string]row{
	"kde":    {1e-13, func(l lookup) any { return l.kde().Evaluate(l.where()) }},
	"kdelog": {1e-13, func(l lookup) any { return l.kde().Logpdf(l.where().MulScalar(30)) }},
	"kdefacts": {1e-13, func(l lookup) any {
		k := l.kde()
		return nd.Concatenate(0, nd.Of(k.Neff, k.Factor), k.Covariance.Ravel())
	}},
	"kdebox": {1e-13, func(l lookup) any { return l.kde().IntegrateBox1D(-0.5, 1) }},
	"kdegauss": {1e-13, func(l lookup) any {
		if l.words[1] == "two_d" {
			return one(l.kde().IntegrateGaussian(nd.Of(0.5, 0.1), nd.Of(1, 0.2, 0.2, 2).Reshape(2, 2)))
		}
		return one(l.kde().IntegrateGaussian(nd.Of(0.5), nd.Of(2)))
	}},
	"kdekde": {1e-13, func(l lookup) any {
		other, err := stats.NewGaussianKDE(l.array(1), nil)
		if err != nil {
			return err
		}
		return one(l.kde().IntegrateKDE(other))
	}},
	"kdesame": {0, func(l lookup) any {
		_, err := stats.NewGaussianKDE(l.named("same"), nil)
		return err
	}},
	"boot1": {1e-12, func(l lookup) any {
		return boot(l, []*nd.Array{l.named("x")}, func(s [][]float64) float64 { return mean(s[0]) }, false)
	}},
	"bootstd": {1e-12, func(l lookup) any {
		return boot(l, []*nd.Array{l.named("pos")}, func(s [][]float64) float64 { return deviation(s[0]) }, false)
	}},
	"boot2": {1e-12, func(l lookup) any { return boot(l, []*nd.Array{l.named("x"), l.named("y")}, difference, false) }},
	"bootpair": {1e-12, func(l lookup) any {
		return boot(l, []*nd.Array{l.named("x"), l.named("z")}, func(s [][]float64) float64 { return product(s) / float64(len(s[0])) }, true)
	}},
	"perm0": {1e-13, func(l lookup) any {
		return perm(l, stats.IndependentPermutations, difference, l.named("few"), l.named("few2"))
	}},
	"perm3": {1e-13, func(l lookup) any {
		f := func(s [][]float64) float64 { return mean(s[0]) - mean(s[1])*mean(s[2]) }
		return perm(l, stats.IndependentPermutations, f, first(l.named("x"), 3), l.named("few"), first(l.named("few2"), 2))
	}},
	"perm1": {1e-13, func(l lookup) any {
		return perm(l, stats.SamplesPermutations, difference, first(l.named("x"), 8), first(l.named("z"), 8))
	}},
	"permsign": {1e-13, func(l lookup) any {
		return perm(l, stats.SamplesPermutations, func(s [][]float64) float64 { return mean(s[0]) }, first(l.named("x"), 8))
	}},
	"perm2": {1e-13, func(l lookup) any {
		return perm(l, stats.PairingsPermutations, product, first(l.named("x"), 5), first(l.named("z"), 5))
	}},
	"perm2few": {1e-13, func(l lookup) any {
		return perm(l, stats.PairingsPermutations, product, first(l.named("x"), 3), first(l.named("z"), 3))
	}},
	"montecarlo": {1e-13, func(l lookup) any {
		rng := random.New(7)
		r := stats.MonteCarloTest(l.named("x"), func(n int) []float64 { return rng.StandardNormal(n).Data() }, mean,
			&stats.MonteCarloTestOptions{NResamples: 99, Alternative: l.alternative()})
		return nd.Concatenate(0, nd.Of(r.Statistic, r.Pvalue), first(r.NullDistribution, 3))
	}},
}
