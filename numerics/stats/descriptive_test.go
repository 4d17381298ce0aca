// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

// This file tests the descriptive statistics.

import (
	"slices"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/stats"
)

func reduced(f func(x *nd.Array) float64) func(l lookup) any {
	return func(l lookup) any { return f(l.array(-1)) }
}

func axis(f func(x *nd.Array, axis int) *nd.Array) func(l lookup) any {
	return func(l lookup) any { return f(l.array(0), l.integer(1)) }
}

func described(r *stats.DescribeResult) *nd.Array {
	return nd.Of(float64(r.Nobs), r.Min, r.Max, r.Mean, r.Variance, r.Skewness, r.Kurtosis)
}

var (
	unbiased = &stats.BiasOptions{Unbiased: true}
	weights  = &stats.WeightOptions{Weights: nd.Arange(25)}
	degrees  = &stats.CircularOptions{Low: -180, High: 180, Normalize: true}
	from1to4 = stats.TrimOptions{Lower: new(1.0), Upper: new(4.0)}
)

func openBelow() *stats.TrimOptions {
	o := from1to4
	o.ExcludeLower = true
	return &o
}

func openAbove() *stats.TrimOptions {
	o := from1to4
	o.ExcludeUpper = true
	return &o
}

// descriptive are the rows of descriptive statistics. 1e-13 is what sums in another order leave;
// the exponent of Boxcox is the minimum of a flat function, found to 1.5e-8.
var descriptive = map[string]row{
	"gmean":  {1e-13, reduced(func(x *nd.Array) float64 { return stats.Gmean(x, nil) })},
	"hmean":  {1e-13, reduced(func(x *nd.Array) float64 { return stats.Hmean(x, nil) })},
	"pmean2": {1e-13, reduced(func(x *nd.Array) float64 { return stats.Pmean(x, 2.5, nil) })},
	"pmean0": {1e-13, reduced(func(x *nd.Array) float64 { return stats.Pmean(x, 0, nil) })},
	"gmeanw": {1e-13, reduced(func(x *nd.Array) float64 { return stats.Gmean(x, weights) })},
	"hmeanw": {1e-13, reduced(func(x *nd.Array) float64 { return stats.Hmean(x, weights) })},
	"pmeanw": {1e-13, reduced(func(x *nd.Array) float64 { return stats.Pmean(x, -1.5, weights) })},

	"gmeanaxis":    {1e-13, axis(func(x *nd.Array, k int) *nd.Array { return stats.GmeanAxis(x, k, nil) })},
	"hmeanaxis":    {1e-13, axis(func(x *nd.Array, k int) *nd.Array { return stats.HmeanAxis(x, k, nil) })},
	"pmeanaxis":    {1e-13, axis(func(x *nd.Array, k int) *nd.Array { return stats.PmeanAxis(x, 3, k, nil) })},
	"skewaxis":     {1e-13, axis(func(x *nd.Array, k int) *nd.Array { return stats.SkewAxis(x, k, nil) })},
	"kurtosisaxis": {1e-13, axis(func(x *nd.Array, k int) *nd.Array { return stats.KurtosisAxis(x, k, nil) })},
	"momentaxis":   {1e-13, axis(func(x *nd.Array, k int) *nd.Array { return stats.MomentAxis(x, 3, k, nil) })},
	"semaxis":      {1e-13, axis(func(x *nd.Array, k int) *nd.Array { return stats.SemAxis(x, k) })},
	"zscoreaxis":   {1e-13, axis(func(x *nd.Array, k int) *nd.Array { return stats.ZscoreAxis(x, k, 1) })},
	"iqraxis":      {1e-13, axis(func(x *nd.Array, k int) *nd.Array { return stats.IqrAxis(x, k, nil) })},
	"madaxis":      {1e-13, axis(func(x *nd.Array, k int) *nd.Array { return stats.MedianAbsDeviationAxis(x, k, nil) })},
	"entropyaxis":  {1e-13, axis(func(x *nd.Array, k int) *nd.Array { return stats.EntropyAxis(x, k, nil) })},
	"rankaxis":     {0, axis(func(x *nd.Array, k int) *nd.Array { return stats.RankdataAxis(x, k, nil) })},
	"trimmeanaxis": {1e-13, axis(func(x *nd.Array, k int) *nd.Array { return stats.TrimMeanAxis(x, 0.2, k) })},
	"tmeanaxis": {1e-13, axis(func(x *nd.Array, k int) *nd.Array {
		return stats.TmeanAxis(x, k, &stats.TrimOptions{Lower: new(1.0), Upper: new(5.0)})
	})},
	"tvaraxis": {1e-13, axis(func(x *nd.Array, k int) *nd.Array {
		return stats.TvarAxis(x, k, &stats.TrimOptions{Lower: new(0.5), Upper: new(6.0)})
	})},
	"circmeanaxis": {1e-13, axis(func(x *nd.Array, k int) *nd.Array { return stats.CircmeanAxis(x, k, nil) })},
	"circvaraxis":  {1e-13, axis(func(x *nd.Array, k int) *nd.Array { return stats.CircvarAxis(x, k, nil) })},
	"circstdaxis":  {1e-13, axis(func(x *nd.Array, k int) *nd.Array { return stats.CircstdAxis(x, k, nil) })},
	"modeaxis": {0, axis(func(x *nd.Array, k int) *nd.Array {
		m, _ := stats.ModeAxis(nd.Round(x), k)
		return m
	})},
	"modecount": {0, func(l lookup) any {
		_, n := stats.ModeAxis(nd.Round(l.array(0)), l.integer(1))
		return n
	}},

	"describe": {1e-13, func(l lookup) any { return described(stats.Describe(l.array(0), nil)) }},
	// The mean of far is exact to 1e-8 only, which is 1e-8 of its deviation.
	"describefar": {1e-7, func(l lookup) any { return described(stats.Describe(l.array(0), nil)) }},
	"describe0": {1e-13, func(l lookup) any {
		return described(stats.Describe(l.array(0), &stats.DescribeOptions{Ddof: new(0), Unbiased: true}))
	}},
	"mode": {0, func(l lookup) any {
		m := stats.Mode(l.array(0))
		return nd.Of(m.Mode, float64(m.Count))
	}},
	"moment": {1e-13, func(l lookup) any { return stats.Moment(l.array(1), l.integer(0), nil) }},
	"momentc": {1e-13, func(l lookup) any {
		return stats.Moment(l.array(1), l.integer(0), &stats.MomentOptions{Center: new(0.5)})
	}},
	"skew":      {1e-13, reduced(func(x *nd.Array) float64 { return stats.Skew(x, nil) })},
	"skewu":     {1e-13, reduced(func(x *nd.Array) float64 { return stats.Skew(x, unbiased) })},
	"kurtosis":  {1e-13, reduced(func(x *nd.Array) float64 { return stats.Kurtosis(x, nil) })},
	"kurtosisu": {1e-13, reduced(func(x *nd.Array) float64 { return stats.Kurtosis(x, &stats.KurtosisOptions{Unbiased: true}) })},
	"kurtosisp": {1e-13, reduced(func(x *nd.Array) float64 { return stats.Kurtosis(x, &stats.KurtosisOptions{Pearson: true}) })},
	"sem":       {1e-13, reduced(func(x *nd.Array) float64 { return stats.Sem(x) })},
	"sem0":      {1e-13, reduced(func(x *nd.Array) float64 { return stats.Sem(x, 0) })},
	"zscore":    {1e-13, func(l lookup) any { return stats.Zscore(l.array(0)) }},
	"iqr":       {1e-13, reduced(func(x *nd.Array) float64 { return stats.Iqr(x, nil) })},
	"iqrn": {1e-13, reduced(func(x *nd.Array) float64 {
		return stats.Iqr(x, &stats.IqrOptions{Low: 10, High: 80, Normal: true})
	})},
	"mad": {1e-13, reduced(func(x *nd.Array) float64 { return stats.MedianAbsDeviation(x, nil) })},
	"madn": {1e-13, reduced(func(x *nd.Array) float64 {
		return stats.MedianAbsDeviation(x, &stats.MedianAbsDeviationOptions{Normal: true})
	})},
	"entropy":  {1e-13, reduced(func(x *nd.Array) float64 { return stats.Entropy(x, nil) })},
	"entropy2": {1e-13, reduced(func(x *nd.Array) float64 { return stats.Entropy(x, &stats.EntropyOptions{Base: 2}) })},
	"entropyq": {1e-13, func(l lookup) any { return stats.Entropy(l.array(0), &stats.EntropyOptions{Qk: l.array(1)}) }},
	"rank": {0, func(l lookup) any {
		return stats.Rankdata(l.array(1), &stats.RankOptions{Method: stats.RankMethod(l.integer(0))})
	}},
	"percentile": {1e-15, func(l lookup) any {
		return stats.Percentileofscore(l.array(2), l.number(1), &stats.PercentileOptions{Kind: stats.PercentileKind(l.integer(0))})
	}},
	"trimmean": {1e-13, func(l lookup) any { return stats.TrimMean(l.array(1), l.number(0)) }},
	"tmean":    {1e-13, reduced(func(x *nd.Array) float64 { return stats.Tmean(x, nil) })},
	"tmean2":   {1e-13, reduced(func(x *nd.Array) float64 { return stats.Tmean(x, openBelow()) })},
	"tvar":     {1e-13, reduced(func(x *nd.Array) float64 { return stats.Tvar(x, nil) })},
	"tvar2":    {1e-13, reduced(func(x *nd.Array) float64 { return stats.Tvar(x, openBelow()) })},
	"tstd2":    {1e-13, reduced(func(x *nd.Array) float64 { return stats.Tstd(x, openAbove()) })},
	"tsem2":    {1e-13, reduced(func(x *nd.Array) float64 { return stats.Tsem(x, &from1to4) })},

	"binned": {1e-13, func(l lookup) any {
		k := slices.Index(binStatistics(), l.words[0])
		return stats.BinnedStatistic(l.named("x"), l.named("z"), &stats.BinnedOptions{Bins: 6, Statistic: stats.BinStatistic(k)}).Statistic
	}},
	"binnedge": {1e-13, func(l lookup) any {
		o := &stats.BinnedOptions{Edges: nd.Of(-1, -0.5, 0, 0.25, 2), Statistic: stats.BinSum}
		return stats.BinnedStatistic(l.named("x"), l.named("z"), o).Statistic
	}},
	"binnumber": {0, func(l lookup) any {
		return stats.BinnedStatistic(l.named("x"), l.named("z"), &stats.BinnedOptions{Bins: 5, Low: -1, High: 1}).BinNumber
	}},
	"binedges": {1e-15, func(l lookup) any {
		return stats.BinnedStatistic(l.named("x"), l.named("z"), &stats.BinnedOptions{Bins: 5, Low: -1, High: 1}).BinEdges
	}},

	// Below 1e-5 SciPy's own transform loses half of the digits; the value is compared so far.
	"boxcoxllf": {1e-8, func(l lookup) any { return stats.BoxcoxLlf(l.number(0), l.array(1)) }},
	"boxcox": {2e-7, func(l lookup) any {
		r, err := stats.Boxcox(l.array(0), nil)
		if err != nil {
			return err
		}
		return r.X
	}},
	"boxcoxlambda": {1e-7, func(l lookup) any {
		v, err := stats.BoxcoxNormmax(l.array(0))
		if err != nil {
			return err
		}
		return v
	}},
	"boxcoxci": {1e-8, func(l lookup) any {
		r, err := stats.Boxcox(l.array(0), &stats.BoxcoxOptions{Alpha: 0.05})
		if err != nil {
			return err
		}
		return nd.Of(r.ConfidenceInterval.Low, r.ConfidenceInterval.High)
	}},
	"boxcoxl": {1e-13, func(l lookup) any {
		r, err := stats.Boxcox(l.array(1), &stats.BoxcoxOptions{Lmbda: new(l.number(0))})
		if err != nil {
			return err
		}
		return r.X
	}},
	"circmean":    {1e-13, reduced(func(x *nd.Array) float64 { return stats.Circmean(x, nil) })},
	"circmean180": {1e-13, reduced(func(x *nd.Array) float64 { return stats.Circmean(x.MulScalar(30), degrees) })},
	"circvar":     {1e-13, reduced(func(x *nd.Array) float64 { return stats.Circvar(x, nil) })},
	"circstd":     {1e-13, reduced(func(x *nd.Array) float64 { return stats.Circstd(x, nil) })},
	"circstdn":    {1e-13, reduced(func(x *nd.Array) float64 { return stats.Circstd(x.MulScalar(30), degrees) })},
}
