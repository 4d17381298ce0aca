// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds what tests have in common: alternatives, the tails of the distributions of
// statistics, and the plain result.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// An Alternative is the hypothesis that a test holds against the null hypothesis.
type Alternative int

// The alternatives.
const (
	TwoSided Alternative = iota // the parameter differs from that of the null hypothesis
	Less                        // it is less
	Greater                     // it is greater
)

// String returns "two-sided", "less" or "greater".
func (a Alternative) String() string {
	switch a {
	case TwoSided:
		return "two-sided"
	case Less:
		return "less"
	case Greater:
		return "greater"
	}
	return "unknown"
}

func (a Alternative) check(function string) {
	if a < TwoSided || a > Greater {
		panicf(function, "wants the alternative TwoSided, Less or Greater and got %d", int(a))
	}
}

// TestOptions change a test. Nil stands for the defaults.
type TestOptions struct {
	Alternative Alternative // the alternative hypothesis. Default: TwoSided
}

func (o *TestOptions) alternative(function string) Alternative {
	if o == nil {
		return TwoSided
	}
	o.Alternative.check(function)
	return o.Alternative
}

// A SignificanceResult is the result of a test.
type SignificanceResult struct {
	Statistic float64
	Pvalue    float64 // how likely a statistic at least as extreme is under the null hypothesis
}

// String prints the parts.
func (r *SignificanceResult) String() string {
	return table(field{"Statistic", r.Statistic}, field{"Pvalue", r.Pvalue})
}

// undecided returns the result of a test that a sample does not allow.
func undecided() *SignificanceResult { return &SignificanceResult{math.NaN(), math.NaN()} }

// tail returns the p-value of a statistic of a symmetric distribution from its survival function.
func (a Alternative) tail(statistic float64, sf func(x float64) float64) float64 {
	switch a {
	case Less:
		return sf(-statistic)
	case Greater:
		return sf(statistic)
	case TwoSided:
	}
	return 2 * sf(math.Abs(statistic))
}

// tailNormal returns the p-value of a standard normal statistic.
func (a Alternative) tailNormal(z float64) float64 {
	return a.tail(z, func(x float64) float64 { return special.Ndtr(-x) })
}

// tailT returns the p-value of a statistic that has Student's t distribution.
func (a Alternative) tailT(t, df float64) float64 {
	return a.tail(t, func(x float64) float64 { return survivalT(x, df) })
}

// survivalT returns P(T > t) of Student's t distribution.
func survivalT(t, df float64) float64 {
	switch {
	case math.IsNaN(t) || math.IsNaN(df) || df <= 0:
		return math.NaN()
	case math.IsInf(df, 1):
		return special.Ndtr(-t)
	case math.IsInf(t, 1):
		return 0
	case math.IsInf(t, -1):
		return 1
	}
	square := t * t
	half := 0.0
	if square < df {
		half = special.Betaincc(0.5, df/2, square/(df+square)) / 2
	} else {
		half = special.Betainc(df/2, 0.5, df/(df+square)) / 2
	}
	if t < 0 {
		return 1 - half
	}
	return half
}

// quantileT returns the t whose upper tail in Student's t distribution is p, from 0 to 1.
func quantileT(p, df float64) float64 {
	switch {
	case p > 0.5:
		return -quantileT(1-p, df)
	case math.IsInf(df, 1):
		return -special.Ndtri(p)
	case p < 0.25:
		x := special.Betaincinv(df/2, 0.5, 2*p)
		return math.Sqrt(df * (1 - x) / x)
	}
	y := special.Betainccinv(0.5, df/2, 2*p)
	return math.Sqrt(df * y / (1 - y))
}

// survivalChi2 returns P(X > x) of the χ² distribution.
func survivalChi2(x, df float64) float64 {
	if x <= 0 {
		return 1
	}
	return special.Gammaincc(df/2, x/2)
}

// survivalF returns P(X > x) of the F distribution.
func survivalF(x, num, den float64) float64 {
	switch {
	case math.IsNaN(x):
		return x
	case x <= 0:
		return 1
	case math.IsInf(x, 1):
		return 0
	}
	if v := num * x; v < den {
		return special.Betaincc(num/2, den/2, v/(den+v))
	}
	return special.Betainc(den/2, num/2, den/(den+num*x))
}

// interval returns the ends of an interval of confidence about 0 in units of the standard error,
// where quantile(p) has the upper tail p.
func (a Alternative) interval(function string, level float64, quantile func(p float64) float64) (low, high float64) {
	checkLevel(function, level)
	switch a {
	case Less:
		return math.Inf(-1), quantile(1 - level)
	case Greater:
		return -quantile(1 - level), math.Inf(1)
	case TwoSided:
	}
	q := quantile((1 - level) / 2)
	return -q, q
}

func checkLevel(function string, level float64) {
	if !(level > 0 && level < 1) {
		panicf(function, "wants a level of confidence between 0 and 1 and got %v", level)
	}
}

// dataOf returns the elements of samples, and whether there is a NaN among them.
func dataOf(samples []*nd.Array) (data [][]float64, nan bool) {
	data = make([][]float64, len(samples))
	for i, s := range samples {
		data[i] = s.Data()
		nan = nan || hasNaN(data[i])
	}
	return data, nan
}

// pairs returns the elements of two samples of the same length.
func pairs(function string, x, y *nd.Array) (xs, ys []float64) {
	if x.Size() != y.Size() {
		panicf(function, "wants two samples of the same length and got %d and %d", x.Size(), y.Size())
	}
	return x.Data(), y.Data()
}
