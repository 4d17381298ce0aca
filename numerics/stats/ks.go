// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the tests of Kolmogorov and Smirnov.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// KsOptions change a test. Nil stands for the defaults.
type KsOptions struct {
	Alternative Alternative  // Less and Greater are about the first distribution function against the second. Default: TwoSided
	Method      PvalueMethod // Default: exact; of [Ks2samp] if no sample has more than 10,000 elements
}

// A KstestResult is the result of a test.
type KstestResult struct {
	Statistic         float64 // the largest distance D of the distribution functions
	Pvalue            float64
	StatisticLocation float64 // the element at which it is
	StatisticSign     int     // 1 if the first function is above there, else -1
}

// String prints the parts.
func (r *KstestResult) String() string {
	return table(field{"Statistic", r.Statistic}, field{"Pvalue", r.Pvalue},
		field{"StatisticLocation", r.StatisticLocation}, field{"StatisticSign", r.StatisticSign})
}

func (o *KsOptions) resolve(function string) KsOptions {
	if o == nil {
		return KsOptions{}
	}
	o.Alternative.check(function)
	o.Method.check(function)
	return *o
}

// Ks1samp tests whether a sample is from the distribution with the function cdf. The p-value is
// exact, or with AsymptoticPvalue the limit for large samples. An empty sample gives NaN.
func Ks1samp(x *nd.Array, cdf func(x float64) float64, opts *KsOptions) *KstestResult {
	o := opts.resolve("Ks1samp")
	v := x.Data()
	if len(v) == 0 || hasNaN(v) {
		return &KstestResult{math.NaN(), math.NaN(), math.NaN(), 0}
	}
	v = sorted(v)
	n := float64(len(v))
	plus, minus := math.Inf(-1), math.Inf(-1)
	var plusAt, minusAt float64
	for i, e := range v {
		f := cdf(e)
		if math.IsNaN(f) {
			return &KstestResult{f, f, f, 0}
		}
		if d := float64(i+1)/n - f; d > plus {
			plus, plusAt = d, e
		}
		if d := f - float64(i)/n; d > minus {
			minus, minusAt = d, e
		}
	}
	r := &KstestResult{plus, 0, plusAt, 1}
	if o.Alternative == Less || o.Alternative == TwoSided && minus >= plus {
		r.Statistic, r.StatisticLocation, r.StatisticSign = minus, minusAt, -1
	}
	switch {
	case o.Alternative != TwoSided:
		r.Pvalue = smirnovSF(len(v), r.Statistic)
	case o.Method == AsymptoticPvalue:
		r.Pvalue = kolmogorovLimitSF(r.Statistic * math.Sqrt(n))
	default:
		r.Pvalue = kolmogorovSF(len(v), r.Statistic)
	}
	return r
}

// Ks2samp tests whether two independent samples are from the same distribution. The exact
// p-value is the part of the ways to merge two samples that have a distance as large (Hodges,
// Ark. Mat. 3, 469, 1958). An empty sample gives NaN. It panics with an [*ArgumentError] if an
// exact one is asked for and the product of two different lengths is above 2^33.
func Ks2samp(x, y *nd.Array, opts *KsOptions) *KstestResult {
	o := opts.resolve("Ks2samp")
	data, nan := dataOf([]*nd.Array{x, y})
	if nan || len(data[0]) == 0 || len(data[1]) == 0 {
		return &KstestResult{math.NaN(), math.NaN(), math.NaN(), 0}
	}
	a, b := sorted(data[0]), sorted(data[1])
	n1, n2 := len(a), len(b)
	// The distances as whole numbers of 1/(n1 n2).
	above, below := math.MinInt, math.MinInt
	var aboveAt, belowAt float64
	for i, j := 0, 0; i < n1 || j < n2; {
		var e float64
		switch {
		case i == n1:
			e = b[j]
		case j == n2:
			e = a[i]
		default:
			e = min(a[i], b[j])
		}
		for i < n1 && a[i] == e {
			i++
		}
		for j < n2 && b[j] == e {
			j++
		}
		d := i*n2 - j*n1
		if d > above {
			above, aboveAt = d, e
		}
		if -d > below {
			below, belowAt = -d, e
		}
	}
	above, below = max(above, 0), max(below, 0)
	d := above
	r := &KstestResult{StatisticLocation: aboveAt, StatisticSign: 1}
	if o.Alternative == Less || o.Alternative == TwoSided && below > above {
		d, r.StatisticLocation, r.StatisticSign = below, belowAt, -1
	}
	r.Statistic = float64(d) / (float64(n1) * float64(n2))
	if o.Method == ExactPvalue || o.Method == AutoPvalue && max(n1, n2) <= 10_000 {
		if n1 != n2 {
			checkExact("Ks2samp", float64(n1)*float64(n2)/64)
		}
		r.Pvalue = mergesAtLeast(n1, n2, d, o.Alternative == TwoSided)
		return r
	}
	m, n := float64(max(n1, n2)), float64(min(n1, n2))
	effective := m * n / (m + n)
	if o.Alternative == TwoSided {
		r.Pvalue = kolmogorovSF(int(math.RoundToEven(effective)), r.Statistic)
	} else {
		z := math.Sqrt(effective) * r.Statistic
		r.Pvalue = min(1, math.Exp(-2*z*z-2*z*(m+2*n)/math.Sqrt(m*n*(m+n))/3))
	}
	return r
}

// mergesAtLeast returns the part of the merges of m and n elements in which i of the first and j
// of the second come together with n i - m j of d or more, or with the absolute value if both
// sides count. It is the mean over the last element, from place to place; for samples of one
// length it is known by reflection.
func mergesAtLeast(m, n, d int, both bool) float64 {
	if d <= 0 {
		return 1
	}
	if m == n {
		// Σ (-1)^(k-1) C(2n, n-k h)/C(2n, n), twice if both sides count, with h = d/n.
		h := d / n
		ratio := func(k int) float64 {
			p := 1.0
			for i := range k {
				p *= float64(n-i) / float64(n+i+1)
			}
			return p
		}
		if !both {
			return ratio(h)
		}
		s := 0.0
		for k := n / h; k >= 1; k-- {
			s = ratio(k*h) - s
		}
		return min(1, 2*s)
	}
	// The merges read from their end have the samples' parts exchanged, so that either may be the
	// longer one.
	m, n = max(m, n), min(m, n)
	row := make([]float64, n+1)
	inverse := make([]float64, m+n+1)
	for i := range inverse {
		inverse[i] = 1 / float64(i)
	}
	for j := range row {
		if both && m*j >= d {
			row[j] = 1
		}
	}
	for i := 1; i <= m; i++ {
		// Between low and high the samples are nearer than d. Left of that the part is 1, and right of
		// it too if both sides count; there row has been so from the start.
		low, high := 0, n
		if v := n*i - d; v >= 0 {
			low = v/m + 1
		}
		if both {
			high = min(n, (n*i+d-1)/m)
		}
		left := 1.0
		if low == 0 {
			left, low = row[0], 1
		}
		for j := low; j <= high; j++ {
			left = (row[j]*float64(i) + left*float64(j)) * inverse[i+j]
			row[j] = left
		}
	}
	return row[n]
}
