// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the tests for a normal distribution by moments.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// Skewtest tests whether a sample is from a distribution with the skewness of the normal one
// (D'Agostino, Biometrika 57, 679, 1970). The statistic is about standard normal. With fewer
// than 8 elements the result is NaN.
func Skewtest(x *nd.Array, opts *TestOptions) *SignificanceResult {
	a := opts.alternative("Skewtest")
	z := skewZ(x.Data())
	return &SignificanceResult{z, a.tailNormal(z)}
}

func skewZ(v []float64) float64 {
	n := float64(len(v))
	if n < 8 {
		return math.NaN()
	}
	y := skew(v, false) * math.Sqrt((n+1)*(n+3)/(6*(n-2)))
	beta := 3 * (n*n + 27*n - 70) * (n + 1) * (n + 3) / ((n - 2) * (n + 5) * (n + 7) * (n + 9))
	w2 := math.Sqrt(2*(beta-1)) - 1
	delta := 1 / math.Sqrt(0.5*math.Log(w2))
	alpha := math.Sqrt(2 / (w2 - 1))
	return delta * math.Asinh(y/alpha)
}

// Kurtosistest tests whether a sample is from a distribution with the kurtosis of the normal one
// (Anscombe, Glynn, Biometrika 70, 227, 1983). The statistic is about standard normal if the
// sample has 20 elements or more; with fewer than 5 the result is NaN.
func Kurtosistest(x *nd.Array, opts *TestOptions) *SignificanceResult {
	a := opts.alternative("Kurtosistest")
	z := kurtosisZ(x.Data())
	return &SignificanceResult{z, a.tailNormal(z)}
}

func kurtosisZ(v []float64) float64 {
	n := float64(len(v))
	if n < 5 {
		return math.NaN()
	}
	mean := 3 * (n - 1) / (n + 1)
	variance := 24 * n * (n - 2) * (n - 3) / ((n + 1) * (n + 1) * (n + 3) * (n + 5))
	x := (kurtosis(v, false) + 3 - mean) / math.Sqrt(variance)
	root := 6 * (n*n - 5*n + 2) / ((n + 7) * (n + 9)) * math.Sqrt(6*(n+3)*(n+5)/(n*(n-2)*(n-3)))
	a := 6 + 8/root*(2/root+math.Sqrt(1+4/(root*root)))
	den := 1 + x*math.Sqrt(2/(a-4))
	if den == 0 {
		return math.NaN()
	}
	return (1 - 2/(9*a) - math.Cbrt((1-2/a)/den)) / math.Sqrt(2/(9*a))
}

// Normaltest tests whether a sample is from a normal distribution, by the sum of the squares of
// the statistics of [Skewtest] and [Kurtosistest], which has a χ² distribution with 2 degrees of
// freedom (D'Agostino, Pearson, Biometrika 60, 613, 1973). With fewer than 8 elements the result
// is NaN.
func Normaltest(x *nd.Array) *SignificanceResult {
	v := x.Data()
	s, k := skewZ(v), kurtosisZ(v)
	statistic := s*s + k*k
	return &SignificanceResult{statistic, survivalChi2(statistic, 2)}
}

// JarqueBera tests whether a large sample is from a normal distribution: n/6 (S² + K²/4), of the
// skewness and the kurtosis, has a χ² distribution with 2 degrees of freedom if n is above 2000
// or so (Jarque, Bera, Economics Letters 6, 255, 1980).
func JarqueBera(x *nd.Array) *SignificanceResult {
	v := x.Data()
	s, k := skew(v, false), kurtosis(v, false)
	statistic := float64(len(v)) / 6 * (s*s + k*k/4)
	return &SignificanceResult{statistic, survivalChi2(statistic, 2)}
}
