// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file is the signed-rank test of Wilcoxon (Biometrics Bull. 1, 80, 1945).

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// A ZeroMethod says what a signed-rank test does with differences of 0.
type ZeroMethod int

// What is done with differences of 0.
const (
	WilcoxZeros ZeroMethod = iota // they are left out
	PrattZeros                    // they are ranked, and their ranks left out
	SplitZeros                    // half of their ranks counts for each sign
)

// WilcoxonOptions change a signed-rank test. Nil stands for the defaults.
type WilcoxonOptions struct {
	Alternative Alternative  // about the differences against 0. Default: TwoSided
	ZeroMethod  ZeroMethod   // what is done with differences of 0. Default: WilcoxZeros
	Correction  bool         // move the statistic by 1/2 towards its mean before the normal distribution is used. Default: do not
	Method      PvalueMethod // Default: exact if there are at most 50 differences, none is 0 and no two are of the same size; over all signs if there are at most 13
}

// A WilcoxonResult is the result of a signed-rank test.
type WilcoxonResult struct {
	Statistic  float64 // the sum of the ranks of the positive differences; with TwoSided the smaller one of that and of the negative ones
	Pvalue     float64
	Zstatistic float64 // the normal statistic, NaN if the p-value is exact
}

// String prints the parts.
func (r *WilcoxonResult) String() string {
	t := table(field{"Statistic", r.Statistic}, field{"Pvalue", r.Pvalue})
	if !math.IsNaN(r.Zstatistic) {
		t = table(field{"Statistic", r.Statistic}, field{"Pvalue", r.Pvalue}, field{"Zstatistic", r.Zstatistic})
	}
	return t
}

// Wilcoxon tests whether the differences x - y, or the elements of x if y is nil, are from a
// distribution that is symmetric about 0. It panics with an [*ArgumentError] if the lengths
// differ, an option is unknown, or an exact p-value is asked for where the sum has more than 2^27
// values. If there is no difference the result is NaN.
func Wilcoxon(x, y *nd.Array, opts *WilcoxonOptions) *WilcoxonResult {
	const function = "Wilcoxon"
	var o WilcoxonOptions
	if opts != nil {
		o = *opts
	}
	o.Alternative.check(function)
	o.Method.check(function)
	d := x.Copy().Data()
	if y != nil {
		_, ys := pairs(function, x, y)
		for i, v := range ys {
			d[i] -= v
		}
	}
	r := &WilcoxonResult{math.NaN(), math.NaN(), math.NaN()}
	if len(d) == 0 || hasNaN(d) {
		return r
	}
	return o.test(function, d, r)
}

// test computes the result for the differences, which it changes.
func (o *WilcoxonOptions) test(function string, d []float64, r *WilcoxonResult) *WilcoxonResult {
	zeros, all := 0.0, len(d)
	kept := d[:0:0]
	for _, v := range d {
		if v == 0 {
			zeros++
		}
		if v != 0 || o.ZeroMethod != WilcoxZeros {
			kept = append(kept, v)
		}
	}
	sizes := make([]float64, len(kept))
	for i, v := range kept {
		sizes[i] = math.Abs(v)
	}
	ranks, ties := ranksOf(sizes)
	plus, minus, zeroRanks := 0.0, 0.0, 0.0
	for i, v := range kept {
		switch {
		case v > 0:
			plus += ranks[i]
		case v < 0:
			minus += ranks[i]
		default:
			zeroRanks += ranks[i]
		}
	}
	n := float64(len(kept))
	mean, variance := n*(n+1)/4, n*(n+1)*(2*n+1)
	switch o.ZeroMethod {
	case WilcoxZeros:
	case SplitZeros:
		plus += zeroRanks / 2
		minus += zeroRanks / 2
	case PrattZeros:
		mean -= zeros * (zeros + 1) / 4
		variance -= zeros * (zeros + 1) * (2*zeros + 1)
		ties -= zeros*zeros*zeros - zeros
	default:
		panicf(function, "wants a zero method from WilcoxZeros to SplitZeros and got %d", int(o.ZeroMethod))
	}
	r.Statistic = plus
	if o.Alternative == TwoSided {
		r.Statistic = min(plus, minus)
	}
	switch plain := zeros == 0 && ties == 0; {
	case o.Method == ExactPvalue || o.Method == AutoPvalue && all <= 50 && plain:
		checkExact(function, n*(n+1)/2)
		r.Pvalue = o.exact(plus, float64(len(kept)*(len(kept)+1)/2), func(w float64) float64 { return signedRankCDF(len(kept), w) })
		return r
	case o.Method == AutoPvalue && all <= 13:
		if len(kept) == int(zeros) && o.ZeroMethod != SplitZeros || len(kept) == 0 {
			r.Pvalue = 1
			return r
		}
		free, fixed := kept[:0:0], 0.0
		for i, v := range kept {
			if v != 0 {
				free = append(free, ranks[i])
			} else if o.ZeroMethod == SplitZeros {
				fixed += ranks[i] / 2
			}
		}
		r.Pvalue = o.exact(plus-fixed, addUp(free), func(w float64) float64 { return signsCDF(free, w) })
		return r
	}
	se := math.Sqrt((variance - ties/2) / 24)
	if se == 0 {
		return r
	}
	distance := plus - mean
	if o.Alternative == TwoSided {
		distance = r.Statistic - mean
	}
	if o.Correction {
		switch o.Alternative {
		case TwoSided:
			if distance != 0 {
				distance -= math.Copysign(0.5, distance)
			}
		case Greater:
			distance -= 0.5
		case Less:
			distance += 0.5
		}
	}
	r.Zstatistic = distance / se
	r.Pvalue = o.Alternative.tailNormal(r.Zstatistic)
	return r
}

// exact returns the p-value of the sum of the positive ranks from the distribution of the sums,
// which is symmetric, and the sum of all.
func (o *WilcoxonOptions) exact(plus, all float64, cdf func(w float64) float64) float64 {
	switch o.Alternative {
	case Less:
		return cdf(plus)
	case Greater:
		return cdf(all - plus)
	case TwoSided:
	}
	return min(1, 2*min(cdf(plus), cdf(all-plus)))
}

// signsCDF returns the probability that the sum of the ranks with a positive sign, of multiples
// of 1/2, is at most w, if all signs are as likely.
func signsCDF(ranks []float64, w float64) float64 {
	k := int(math.Floor(2 * w))
	if k < 0 {
		return 0
	}
	c := make([]float64, k+1)
	c[0] = 1
	for _, r := range ranks {
		step := int(2 * r)
		for j := k; j >= 0; j-- {
			v := c[j]
			if j >= step {
				v += c[j-step]
			}
			c[j] = v / 2
		}
	}
	return addUp(c)
}

// signedRankCDF returns the probability that the sum of the positive ones of n signed ranks is
// at most w: the coefficients of Π (1+q^i)/2 up to that of q^w.
func signedRankCDF(n int, w float64) float64 {
	top := n * (n + 1) / 2
	k := int(math.Floor(w))
	switch {
	case k < 0:
		return 0
	case k >= top:
		return 1
	case 2*k >= top:
		return 1 - signedRankCDF(n, float64(top-k-1))
	}
	c := make([]float64, k+1)
	c[0] = 1
	for i := 1; i <= n; i++ {
		for j := k; j >= 0; j-- {
			v := c[j]
			if j >= i {
				v += c[j-i]
			}
			c[j] = v / 2
		}
	}
	return addUp(c)
}
