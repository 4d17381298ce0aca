// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

// This file tests the tests of Kolmogorov and Smirnov, correlations, lines and comparisons.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
	"github.com/gosci/gosci/numerics/stats"
)

func ks(r *stats.KstestResult) *nd.Array {
	return nd.Of(r.Statistic, r.Pvalue, r.StatisticLocation, float64(r.StatisticSign))
}

func (l lookup) ksOptions() *stats.KsOptions {
	return &stats.KsOptions{Alternative: l.alternative(), Method: stats.PvalueMethod(l.integer(1))}
}

// second returns the second sample of a correlation: -2 times the first one where both are the
// same.
func (l lookup) second(i int) *nd.Array {
	if l.words[i] == l.words[i+1] {
		return l.array(i).MulScalar(-2)
	}
	return l.array(i + 1)
}

func kendall(l lookup) any {
	o := &stats.KendalltauOptions{Alternative: l.alternative(), Variant: stats.KendallVariant(l.integer(1)), Method: stats.PvalueMethod(l.integer(2))}
	return two(stats.Kendalltau(l.array(3), l.second(3), o))
}

func theil(r *stats.TheilslopesResult, err error) any {
	if err != nil {
		return err
	}
	return nd.Of(r.Slope, r.Intercept, r.LowSlope, r.HighSlope)
}

// relations are the rows of this file.
var relations = map[string]row{
	"ks1":       {1e-13, func(l lookup) any { return ks(stats.Ks1samp(l.array(2), special.Ndtr, l.ksOptions())) }},
	"ks1large":  {1e-6, func(l lookup) any { return ks(stats.Ks1samp(l.array(2), special.Ndtr, l.ksOptions())) }}, // see kstwolarge
	"ks2":       {1e-12, func(l lookup) any { return ks(stats.Ks2samp(l.array(2), l.array(3), l.ksOptions())) }},
	"smirnov":   {1e-13, func(l lookup) any { return stats.SmirnovSF(l.integer(0), l.number(1)) }},
	"kstwo":     {1e-13, func(l lookup) any { return stats.KolmogorovSF(l.integer(0), l.number(1)) }},
	"kstwobign": {1e-13, func(l lookup) any { return stats.KolmogorovLimitSF(l.number(0)) }},
	// SciPy goes on with an expansion at 141.
	"kstwolarge": {3e-6, func(l lookup) any { return stats.KolmogorovSF(l.integer(0), l.number(1)) }},
	"pearson": {1e-13, func(l lookup) any {
		r := stats.Pearsonr(l.array(1), l.second(1), l.options())
		c := r.ConfidenceInterval(0.9)
		return nd.Of(r.Statistic, r.Pvalue, c.Low, c.High)
	}},
	"linregress": {1e-13, func(l lookup) any {
		r, err := stats.Linregress(l.array(1), l.second(1), l.options())
		if err != nil {
			return err
		}
		return nd.Of(r.Slope, r.Intercept, r.Rvalue, r.Pvalue, r.Stderr, r.InterceptStderr)
	}},
	"spearman": {1e-13, func(l lookup) any { return two(stats.Spearmanr(l.array(1), l.second(1), l.options())) }},
	"kendall":  {1e-13, kendall},
	"kendalls": {1e-13, func(l lookup) any {
		return two(stats.Kendalltau(l.named("x").Slice(nd.S(0, 20)), l.named("z").Slice(nd.S(0, 20)), &stats.KendalltauOptions{Alternative: l.alternative()}))
	}},
	"kendallone": {1e-13, func(l lookup) any {
		y := nd.Concatenate(0, nd.Arange(48), nd.Of(49, 48))
		return two(stats.Kendalltau(nd.Arange(50), y, &stats.KendalltauOptions{Alternative: l.alternative()}))
	}},
	"theil": {1e-13, func(l lookup) any {
		return theil(stats.Theilslopes(l.array(2), &stats.TheilslopesOptions{X: l.array(1), Alpha: 0.9, Joint: l.integer(0) == 1}))
	}},
	"theilplain": {1e-13, func(l lookup) any { return theil(stats.Theilslopes(l.array(0), nil)) }},
	"fdr": {1e-15, func(l lookup) any {
		return stats.FalseDiscoveryControl(l.named("ps"), &stats.FDROptions{Method: stats.FDRMethod(l.integer(0))})
	}},
	"fdraxis": {1e-15, func(l lookup) any {
		return stats.FalseDiscoveryControlAxis(l.named("ps").Slice(nd.S(0, 6)).Reshape(2, 3), 0, &stats.FDROptions{Method: stats.FDRMethod(l.integer(0))})
	}},
	// SciPy integrates the studentized range to 1e-10 or so.
	"tukey": {1e-9, func(l lookup) any {
		r := stats.TukeyHSD(&stats.TukeyHSDOptions{UnequalVar: l.integer(0) == 1}, l.group(1)...)
		c := r.ConfidenceInterval(0.9)
		return nd.Stack(0, r.Statistic, r.Pvalue, c.Low, c.High)
	}},
	"srange": {1e-9, func(l lookup) any {
		df := math.Inf(1)
		if l.words[2] != "inf" {
			df = l.number(2)
		}
		return stats.StudentizedRangeSF(l.number(0), l.number(1), df)
	}},
}
