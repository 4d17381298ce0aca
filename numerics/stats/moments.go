// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds moments and what is made of them.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// A DescribeResult describes a sample.
type DescribeResult struct {
	Nobs     int     // the number of elements
	Min, Max float64 // the smallest and the largest one
	Mean     float64
	Variance float64
	Skewness float64
	Kurtosis float64 // without the normal distribution's 3
}

// String prints the parts.
func (r *DescribeResult) String() string {
	return table(field{"Nobs", r.Nobs}, field{"Min", r.Min}, field{"Max", r.Max}, field{"Mean", r.Mean},
		field{"Variance", r.Variance}, field{"Skewness", r.Skewness}, field{"Kurtosis", r.Kurtosis})
}

// DescribeOptions change a description. Nil stands for the defaults.
type DescribeOptions struct {
	Ddof     *int // the variance has n-Ddof in its denominator. Default: 1
	Unbiased bool // correct skewness and kurtosis for their bias
}

// Describe returns the numbers that describe a sample. It panics with an [*ArgumentError] if the
// sample is empty.
func Describe(x *nd.Array, opts *DescribeOptions) *DescribeResult {
	var o DescribeOptions
	if opts != nil {
		o = *opts
	}
	ddof := 1
	if o.Ddof != nil {
		ddof = *o.Ddof
	}
	v := x.Data()
	if len(v) == 0 {
		panicf("Describe", "wants a sample of 1 element or more and got none")
	}
	low, high := v[0], v[0]
	for _, e := range v {
		low, high = min(low, e), max(high, e)
	}
	return &DescribeResult{
		Nobs: len(v), Min: low, Max: high, Mean: average(v), Variance: variance(v, ddof),
		Skewness: skew(v, o.Unbiased), Kurtosis: kurtosis(v, o.Unbiased),
	}
}

// MomentOptions change a moment. Nil stands for the defaults.
type MomentOptions struct {
	Center *float64 // what the moment is about. Default: the mean
}

// Moment returns the moment of an order about the mean, the mean of (x-c)^order. It panics with
// an [*ArgumentError] if the order is negative.
func Moment(x *nd.Array, order int, opts *MomentOptions) float64 {
	checkOrder("Moment", order)
	return momentOf(x.Data(), order, opts)
}

// MomentAxis returns [Moment] of the lines along an axis.
func MomentAxis(x *nd.Array, order, axis int, opts *MomentOptions) *nd.Array {
	checkOrder("MomentAxis", order)
	return reduceAxis("MomentAxis", x, axis, func(v []float64) float64 { return momentOf(v, order, opts) })
}

func checkOrder(function string, order int) {
	if order < 0 {
		panicf(function, "wants an order of 0 or more and got %d", order)
	}
}

func momentOf(v []float64, order int, opts *MomentOptions) float64 {
	if len(v) == 0 {
		return math.NaN()
	}
	if opts != nil && opts.Center != nil && !hasNaN(v) {
		return centralMoment(v, order, *opts.Center)
	}
	switch {
	case hasNaN(v):
		return math.NaN()
	case order < 2:
		return float64(1 - order)
	}
	return centralMoment(v, order, average(v))
}

// centralMoment returns the mean of (x-center)^order.
func centralMoment(v []float64, order int, center float64) float64 {
	return sumOver(v, func(x float64) float64 { return power(x-center, order) }) / float64(len(v))
}

// power returns x^n for a natural n by squaring.
func power(x float64, n int) float64 {
	p := 1.0
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			p *= x
		}
		x *= x
	}
	return p
}

// flat reports whether a sample with this mean and second moment has no spread that is more
// than rounding.
func flat(mean, m2 float64) bool {
	const eps = 0x1p-52
	return m2 <= (eps*mean)*(eps*mean)
}

// BiasOptions change an estimate. Nil stands for the defaults.
type BiasOptions struct {
	Unbiased bool // correct the bias. Default: not
}

// Skew returns the skewness m₃/m₂^(3/2), where mₖ are the moments about the mean. Unbiased, it
// is multiplied by √(n(n-1))/(n-2) if n is above 2. It is NaN if all elements are the same, or
// there is none.
func Skew(x *nd.Array, opts *BiasOptions) float64 {
	return skew(x.Data(), opts != nil && opts.Unbiased)
}

// SkewAxis returns [Skew] of the lines along an axis.
func SkewAxis(x *nd.Array, axis int, opts *BiasOptions) *nd.Array {
	return reduceAxis("SkewAxis", x, axis, func(v []float64) float64 { return skew(v, opts != nil && opts.Unbiased) })
}

func skew(v []float64, unbiased bool) float64 {
	n := float64(len(v))
	mean := average(v)
	m2, m3 := centralMoment(v, 2, mean), centralMoment(v, 3, mean)
	if flat(mean, m2) {
		return math.NaN()
	}
	s := m3 / math.Pow(m2, 1.5)
	if unbiased && n > 2 {
		s = math.Sqrt((n-1)*n) / (n - 2) * s
	}
	return s
}

// KurtosisOptions change a kurtosis. Nil stands for the defaults.
type KurtosisOptions struct {
	Unbiased bool // correct the bias. Default: not
	Pearson  bool // Pearson's definition, in which the normal distribution has 3. Default: Fisher's, in which it has 0
}

// Kurtosis returns the kurtosis m₄/m₂² - 3, where mₖ are the moments about the mean. Unbiased,
// it is ((n²-1) m₄/m₂² - 3(n-1)²) / ((n-2)(n-3)) if n is above 3. It is NaN if all elements are
// the same, or there is none.
func Kurtosis(x *nd.Array, opts *KurtosisOptions) float64 { return kurtosisWith(x.Data(), opts) }

// KurtosisAxis returns [Kurtosis] of the lines along an axis.
func KurtosisAxis(x *nd.Array, axis int, opts *KurtosisOptions) *nd.Array {
	return reduceAxis("KurtosisAxis", x, axis, func(v []float64) float64 { return kurtosisWith(v, opts) })
}

func kurtosisWith(v []float64, opts *KurtosisOptions) float64 {
	if opts == nil {
		return kurtosis(v, false)
	}
	k := kurtosis(v, opts.Unbiased)
	if opts.Pearson {
		k += 3
	}
	return k
}

func kurtosis(v []float64, unbiased bool) float64 {
	n := float64(len(v))
	mean := average(v)
	m2, m4 := centralMoment(v, 2, mean), centralMoment(v, 4, mean)
	if flat(mean, m2) {
		return math.NaN()
	}
	k := m4 / (m2 * m2)
	if unbiased && n > 3 {
		return ((n*n-1)*k - 3*(n-1)*(n-1)) / ((n - 2) * (n - 3))
	}
	return k - 3
}

// Sem returns the standard error of the mean, the deviation divided by √n. ddof, 1 by default,
// is taken from n in the denominator of the variance.
func Sem(x *nd.Array, ddof ...int) float64 { return sem(x.Data(), optionalInt("Sem", ddof, 1)) }

// SemAxis returns [Sem] of the lines along an axis.
func SemAxis(x *nd.Array, axis int, ddof ...int) *nd.Array {
	d := optionalInt("SemAxis", ddof, 1)
	return reduceAxis("SemAxis", x, axis, func(v []float64) float64 { return sem(v, d) })
}

func sem(v []float64, ddof int) float64 {
	if len(v) < 2 {
		return math.NaN()
	}
	return math.Sqrt(variance(v, ddof) / float64(len(v)))
}

// Zscore returns the distances from the mean in units of the deviation, in the shape of x. ddof,
// 0 by default, is taken from n in the denominator of the variance. If all elements are the same
// the results are NaN.
func Zscore(x *nd.Array, ddof ...int) *nd.Array {
	d := optionalInt("Zscore", ddof, 0)
	out := nd.Zeros(x.Shape()...)
	zscore(out.Data(), x.Data(), d)
	return out
}

// ZscoreAxis returns [Zscore] of the lines along an axis.
func ZscoreAxis(x *nd.Array, axis int, ddof ...int) *nd.Array {
	d := optionalInt("ZscoreAxis", ddof, 0)
	return mapAxis("ZscoreAxis", x, axis, func(dst, v []float64) { zscore(dst, v, d) })
}

func zscore(dst, v []float64, ddof int) {
	mean, sum := squares(v)
	std := math.Sqrt(sum / float64(len(v)-ddof))
	if len(v) <= ddof || flat(mean, sum/float64(len(v))) {
		std = math.NaN()
	}
	for i, x := range v {
		dst[i] = (x - mean) / std
	}
}
