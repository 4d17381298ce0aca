// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the tests of several samples for equal means and variances.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// checkSamples says how many samples a test wants.
func checkSamples(function string, n, least int) {
	if n < least {
		panicf(function, "wants %d samples or more and got %d", least, n)
	}
}

// FOnewayOptions change an analysis of variance. Nil stands for the defaults.
type FOnewayOptions struct {
	Welch bool // the variances of the populations may differ (Welch, Biometrika 38, 330, 1951). Default: they are the same
}

// FOneway tests whether the means of the distributions of several samples are the same, by the
// ratio of the variance between and within the samples, which has an F distribution. If all
// elements are the same the result is NaN. It panics with an [*ArgumentError] if there are fewer
// than 2 samples.
func FOneway(opts *FOnewayOptions, samples ...*nd.Array) *SignificanceResult {
	checkSamples("FOneway", len(samples), 2)
	data, nan := dataOf(samples)
	if nan {
		return undecided()
	}
	if opts != nil && opts.Welch {
		return welchOneway(data)
	}
	k, n := float64(len(data)), 0.0
	means := make([]float64, len(data))
	within, total := 0.0, 0.0
	for i, v := range data {
		if len(v) == 0 {
			return undecided()
		}
		var sum float64
		means[i], sum = squares(v)
		if same(v) {
			means[i], sum = v[0], 0
		}
		within += sum
		n += float64(len(v))
		total += means[i] * float64(len(v))
	}
	between := 0.0
	for i, v := range data {
		d := means[i] - total/n
		between += float64(len(v)) * d * d
	}
	if n <= k || same(means) && within == 0 {
		return undecided()
	}
	f := between / (k - 1) / (within / (n - k))
	return &SignificanceResult{f, survivalF(f, k-1, n-k)}
}

// same reports whether all elements are the same.
func same(v []float64) bool {
	for _, e := range v {
		if e != v[0] {
			return false
		}
	}
	return true
}

func welchOneway(data [][]float64) *SignificanceResult {
	k := float64(len(data))
	weights, means := make([]float64, len(data)), make([]float64, len(data))
	for i, v := range data {
		if len(v) < 2 {
			return undecided()
		}
		means[i] = average(v)
		weights[i] = float64(len(v)) / variance(v, 1)
	}
	total := addUp(weights)
	grand := dot(weights, means) / total
	between, rest := 0.0, 0.0
	for i, w := range weights {
		between += w * (means[i] - grand) * (means[i] - grand)
		rest += (1 - w/total) * (1 - w/total) / float64(len(data[i])-1)
	}
	f := between / (k - 1) / (1 + 2*(k-2)/(k*k-1)*rest)
	return &SignificanceResult{f, survivalF(f, k-1, (k*k-1)/(3*rest))}
}

// A Center is what distances are taken from.
type Center int

// The centers.
const (
	MedianCenter  Center = iota // the median
	MeanCenter                  // the mean
	TrimmedCenter               // the mean without the extremes: [TrimMean]
)

// LeveneOptions change a test of variances. Nil stands for the defaults.
type LeveneOptions struct {
	Center Center  // what distances are taken from. Default: MedianCenter
	Part   float64 // with TrimmedCenter: the part that is cut at each end. Default: 0.05
}

// Levene tests whether the variances of the distributions of several samples are the same. It is
// [FOneway] of the distances from the center (Brown, Forsythe, J. Amer. Statist. Assoc. 69, 364,
// 1974). It panics with an [*ArgumentError] if there are fewer than 2 samples or the center is
// unknown.
func Levene(opts *LeveneOptions, samples ...*nd.Array) *SignificanceResult {
	const function = "Levene"
	checkSamples(function, len(samples), 2)
	var o LeveneOptions
	if opts != nil {
		o = *opts
	}
	if o.Part == 0 {
		o.Part = 0.05
	}
	checkPart(function, o.Part)
	data, nan := dataOf(samples)
	if nan {
		return undecided()
	}
	distances := make([]*nd.Array, len(data))
	for i, v := range data {
		if len(v) == 0 {
			return undecided()
		}
		var center float64
		switch o.Center {
		case MedianCenter:
			center = nd.Median(nd.FromSlice(v))
		case MeanCenter:
			center = average(v)
		case TrimmedCenter:
			center = trimMean(v, o.Part)
		default:
			panicf(function, "wants the center MedianCenter, MeanCenter or TrimmedCenter and got %d", int(o.Center))
		}
		distances[i] = nd.Abs(nd.FromSlice(v).SubScalar(center))
	}
	return FOneway(nil, distances...)
}

// Bartlett tests whether the variances of the normal distributions of several samples are the
// same (Snedecor, Cochran: Statistical Methods, 1989). It panics with an [*ArgumentError] if
// there are fewer than 2 samples.
func Bartlett(samples ...*nd.Array) *SignificanceResult {
	checkSamples("Bartlett", len(samples), 2)
	data, nan := dataOf(samples)
	if nan {
		return undecided()
	}
	k := float64(len(data))
	n, pooled, logs, inverse := 0.0, 0.0, 0.0, 0.0
	for _, v := range data {
		if len(v) < 2 {
			return undecided()
		}
		df, s := float64(len(v)-1), variance(v, 1)
		n += df
		pooled += df * s
		logs += df * math.Log(s)
		inverse += 1 / df
	}
	statistic := (n*math.Log(pooled/n) - logs) / (1 + (inverse-1/n)/(3*(k-1)))
	return &SignificanceResult{statistic, survivalChi2(statistic, k-1)}
}
