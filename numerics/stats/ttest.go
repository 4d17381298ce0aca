// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the tests of means by Student's t distribution.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// A TtestResult is the result of a t test.
type TtestResult struct {
	Statistic float64
	Pvalue    float64
	Df        float64 // the degrees of freedom

	alternative     Alternative
	estimate, error float64
}

// String prints the parts.
func (r *TtestResult) String() string {
	return table(field{"Statistic", r.Statistic}, field{"Pvalue", r.Pvalue}, field{"Df", r.Df})
}

// ConfidenceInterval returns the interval that holds the mean, or the difference of the means, with a
// probability such as 0.95. With the alternative Less or Greater it is open on one side. It
// panics with an [*ArgumentError] if the level is not between 0 and 1.
func (r *TtestResult) ConfidenceInterval(level float64) *ConfidenceInterval {
	low, high := r.alternative.interval("ConfidenceInterval", level, func(p float64) float64 { return quantileT(p, r.Df) })
	return &ConfidenceInterval{r.estimate + low*r.error, r.estimate + high*r.error}
}

// ttest returns the result for an estimate and its standard error.
func ttest(a Alternative, estimate, null, stderr, df float64) *TtestResult {
	r := &TtestResult{Df: df, alternative: a, estimate: estimate, error: stderr}
	r.Statistic = (estimate - null) / stderr
	if math.IsNaN(estimate) {
		r.Df = estimate
	}
	if !(df > 0) {
		r.Statistic = math.NaN()
	}
	r.Pvalue = a.tailT(r.Statistic, r.Df)
	return r
}

// Ttest1samp tests whether the mean of the distribution that a sample is from is popmean:
// t = (x̄ - popmean) / (s/√n) with n-1 degrees of freedom. With fewer than 2 elements the result
// is NaN.
func Ttest1samp(x *nd.Array, popmean float64, opts *TestOptions) *TtestResult {
	a := opts.alternative("Ttest1samp")
	v := x.Data()
	mean, sum := squares(v)
	n := float64(len(v))
	return ttest(a, mean, popmean, math.Sqrt(sum/(n-1)/n), n-1)
}

// TtestOptions change a t test of two samples. Nil stands for the defaults.
type TtestOptions struct {
	Alternative Alternative // about the first mean against the second. Default: TwoSided
	Welch       bool        // the variances of the populations may differ (Welch, Biometrika 34, 28, 1947). Default: they are the same
}

// TtestInd tests whether the means of the distributions of two independent samples are the same.
// The interval of the result is of the difference of the means.
func TtestInd(x, y *nd.Array, opts *TtestOptions) *TtestResult {
	var o TtestOptions
	if opts != nil {
		o = *opts
	}
	o.Alternative.check("TtestInd")
	xs, ys := x.Data(), y.Data()
	return ttestFromStats(o, average(xs), variance(xs, 1), len(xs), average(ys), variance(ys, 1), len(ys))
}

// TtestIndFromStats is [TtestInd] for samples of which the means, the deviations (with n-1 in
// the denominator of the variance) and the sizes are known.
func TtestIndFromStats(mean1, std1 float64, nobs1 int, mean2, std2 float64, nobs2 int, opts *TtestOptions) *TtestResult {
	var o TtestOptions
	if opts != nil {
		o = *opts
	}
	o.Alternative.check("TtestIndFromStats")
	return ttestFromStats(o, mean1, std1*std1, nobs1, mean2, std2*std2, nobs2)
}

func ttestFromStats(o TtestOptions, m1, v1 float64, n1 int, m2, v2 float64, n2 int) *TtestResult {
	a, b := float64(n1), float64(n2)
	if o.Welch {
		e1, e2 := v1/a, v2/b
		df := (e1 + e2) * (e1 + e2) / (e1*e1/(a-1) + e2*e2/(b-1))
		if math.IsNaN(df) {
			df = 1 // any: the statistic is infinite or NaN
		}
		return ttest(o.Alternative, m1-m2, 0, math.Sqrt(e1+e2), df)
	}
	df := a + b - 2
	if n1 == 1 {
		v1 = 0
	}
	if n2 == 1 {
		v2 = 0
	}
	pooled := ((a-1)*v1 + (b-1)*v2) / df
	return ttest(o.Alternative, m1-m2, 0, math.Sqrt(pooled*(1/a+1/b)), df)
}

// TtestRel tests whether the means of two related samples are the same: it is [Ttest1samp] of
// the differences with the mean 0. It panics with an [*ArgumentError] if the lengths differ.
func TtestRel(x, y *nd.Array, opts *TestOptions) *TtestResult {
	a := opts.alternative("TtestRel")
	xs, ys := pairs("TtestRel", x, y)
	d := make([]float64, len(xs))
	for i, v := range xs {
		d[i] = v - ys[i]
	}
	mean, sum := squares(d)
	n := float64(len(d))
	return ttest(a, mean, 0, math.Sqrt(sum/(n-1)/n), n-1)
}
