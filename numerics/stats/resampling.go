// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds what the methods of resampling have in common.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

// A ResamplingResult is the result of a test by resampling.
type ResamplingResult struct {
	Statistic        float64   // of the samples
	Pvalue           float64   // the part of the null distribution that is at least as extreme
	NullDistribution *nd.Array // the statistics of the samples drawn under the null hypothesis
}

// String prints the statistic and the p-value.
func (r *ResamplingResult) String() string {
	return table(field{"Statistic", r.Statistic}, field{"Pvalue", r.Pvalue})
}

// compareNull returns the result of a statistic in a distribution. If the distribution is a random
// one, the statistic itself counts as one of it, and the p-value is never 0. A difference of 1e-14
// relative is none.
func compareNull(statistic float64, null []float64, a Alternative, drawn bool) *ResamplingResult {
	slack := math.Abs(1e-14 * statistic)
	below, above, extra := 0, 0, 0
	for _, v := range null {
		if v <= statistic+slack {
			below++
		}
		if v >= statistic-slack {
			above++
		}
	}
	if drawn {
		extra = 1
	}
	part := func(count int) float64 { return float64(count+extra) / float64(len(null)+extra) }
	r := &ResamplingResult{statistic, 0, nd.FromSlice(null)}
	switch {
	case math.IsNaN(statistic):
		r.Pvalue = statistic
	case a == Less:
		r.Pvalue = part(below)
	case a == Greater:
		r.Pvalue = part(above)
	default:
		r.Pvalue = min(1, 2*min(part(below), part(above)))
	}
	return r
}

// resamples returns the number of resamples, 9999 by default.
func resamples(function string, n int) int {
	if n == 0 {
		return 9999
	}
	if n < 1 {
		panicf(function, "wants 1 resample or more and got %d", n)
	}
	return n
}

// generator returns the generator given, or one of the system's randomness.
func generator(rng *random.Generator) *random.Generator {
	if rng == nil {
		return random.New()
	}
	return rng
}

// copies returns the elements of samples in slices that the callbacks may see.
func copies(function string, samples []*nd.Array) [][]float64 {
	checkSamples(function, len(samples), 1)
	out := make([][]float64, len(samples))
	for i, s := range samples {
		out[i] = s.Copy().Data()
		if len(out[i]) == 0 {
			panicf(function, "wants samples of 1 element or more and got none")
		}
	}
	return out
}
