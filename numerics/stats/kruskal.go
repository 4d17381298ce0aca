// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the tests of several samples by ranks.

import (
	"github.com/gosci/gosci/numerics/nd"
)

// Kruskal tests whether several independent samples are from distributions with the same median
// (Kruskal, Wallis, J. Amer. Statist. Assoc. 47, 583, 1952). The statistic H, corrected for
// equal elements, has a χ² distribution with one degree of freedom fewer than there are samples,
// if these have 5 elements or more. If all elements are the same or a sample is empty, the result
// is NaN. It panics with an [*ArgumentError] if there are fewer than 2 samples.
func Kruskal(samples ...*nd.Array) *SignificanceResult {
	checkSamples("Kruskal", len(samples), 2)
	data, nan := dataOf(samples)
	var all []float64
	for _, v := range data {
		all = append(all, v...)
		nan = nan || len(v) == 0
	}
	if nan {
		return undecided()
	}
	ranks, ties := ranksOf(all)
	n, h := float64(len(all)), 0.0
	for _, v := range data {
		s := addUp(ranks[:len(v)])
		ranks = ranks[len(v):]
		h += s * s / float64(len(v))
	}
	h = (12/(n*(n+1))*h - 3*(n+1)) / (1 - ties/(n*n*n-n))
	return &SignificanceResult{h, survivalChi2(h, float64(len(data)-1))}
}

// FriedmanChisquare tests whether several related samples, of which the elements at the same
// place belong together, are from the same distribution (Friedman, J. Amer. Statist. Assoc. 32,
// 675, 1937). The statistic, corrected for equal elements, has a χ² distribution if there are
// more than 10 places. It panics with an [*ArgumentError] if there are fewer than 3 samples or
// their lengths differ.
func FriedmanChisquare(samples ...*nd.Array) *SignificanceResult {
	const function = "FriedmanChisquare"
	checkSamples(function, len(samples), 3)
	data, nan := dataOf(samples)
	for _, v := range data {
		if len(v) != len(data[0]) {
			panicf(function, "wants samples of the same length and got %d and %d", len(data[0]), len(v))
		}
	}
	if nan || len(data[0]) == 0 {
		return undecided()
	}
	k, n := float64(len(data)), float64(len(data[0]))
	sums, block := make([]float64, len(data)), make([]float64, len(data))
	ties := 0.0
	for i := range data[0] {
		for j, v := range data {
			block[j] = v[i]
		}
		ranks, t := ranksOf(block)
		ties += t
		for j, r := range ranks {
			sums[j] += r
		}
	}
	s := dot(sums, sums)
	statistic := (12/(k*n*(k+1))*s - 3*n*(k+1)) / (1 - ties/(k*(k*k-1)*n))
	return &SignificanceResult{statistic, survivalChi2(statistic, k-1)}
}
