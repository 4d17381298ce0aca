// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the tests by the hypergeometric and the binomial distribution.

import (
	"math"
	"sort"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// FisherExact tests whether the two variables of a table of 2 by 2 counts are independent, given
// the sums of rows and columns, by the hypergeometric distribution (Fisher, J. Roy. Statist. Soc.
// 98, 39, 1935). The statistic is the odds ratio ad/(bc) of the table; the alternatives are about
// it against 1. With TwoSided the p-value is the sum of the probabilities that are not above that
// of the table. If a row or column is 0 the statistic is NaN and the p-value 1. It panics with an
// [*ArgumentError] if the table is not 2 by 2 or a count is negative or not a whole number.
func FisherExact(observed *nd.Array, opts *TestOptions) *SignificanceResult {
	const function = "FisherExact"
	alternative := opts.alternative(function)
	if shape := observed.Shape(); len(shape) != 2 || shape[0] != 2 || shape[1] != 2 {
		panicf(function, "wants a table of shape [2 2] and got %v", shape)
	}
	c := observed.Data()
	for _, v := range c {
		if v < 0 || v != math.Floor(v) || v > 1e12 {
			panicf(function, "wants whole numbers from 0 to 1e12 and got %v", v)
		}
	}
	row1, row2, col1, col2 := c[0]+c[1], c[2]+c[3], c[0]+c[2], c[1]+c[3]
	if row1 == 0 || row2 == 0 || col1 == 0 || col2 == 0 {
		return &SignificanceResult{math.NaN(), 1}
	}
	odds := math.Inf(1)
	if c[1] > 0 && c[2] > 0 {
		odds = c[0] * c[3] / (c[1] * c[2])
	}
	return &SignificanceResult{odds, hypergeometric(c[0], row1, row2, col1, alternative)}
}

// hypergeometric returns the p-value of k of row1 things being among col1 of row1 + row2. The
// weights of all numbers that matter are made from the mode outwards by their ratios, so that
// there is no rounding of large logarithms.
func hypergeometric(k, row1, row2, col1 float64, alternative Alternative) float64 {
	low, high := max(0, col1-row2), min(row1, col1)
	mode := min(high, max(low, math.Floor((row1+1)*(col1+1)/(row1+row2+2))))
	up := func(i float64) float64 { return (row1 - i) * (col1 - i) / ((i + 1) * (row2 - col1 + i + 1)) }
	at, below, equal, above, all := 0.0, 0.0, 0.0, 0.0, 0.0
	walk := func(visit func(i, w float64)) {
		w := 1.0
		for i := mode; i <= high && w > 1e-300; i++ {
			visit(i, w)
			w *= up(i)
		}
		w = 1.0
		for i := mode - 1; i >= low && w > 1e-300; i-- {
			w /= up(i)
			visit(i, w)
		}
	}
	walk(func(i, w float64) {
		if i == k {
			at = w
		}
	})
	const slack = 1 + 1e-14
	walk(func(i, w float64) {
		all += w
		switch {
		case i < k:
			below += w
		case i > k:
			above += w
		}
		if w <= at*slack {
			equal += w
		}
	})
	switch alternative {
	case Less:
		return min(1, (below+at)/all)
	case Greater:
		return min(1, (above+at)/all)
	case TwoSided:
	}
	return min(1, equal/all)
}

// A BinomTestResult is the result of a test of a proportion.
type BinomTestResult struct {
	K, N        int
	Alternative Alternative
	Statistic   float64 // k/n
	Pvalue      float64
}

// String prints the parts.
func (r *BinomTestResult) String() string {
	return table(field{"K", r.K}, field{"N", r.N}, field{"Alternative", r.Alternative}, field{"Statistic", r.Statistic}, field{"Pvalue", r.Pvalue})
}

// Binomtest tests whether the probability of a success is p, after k successes in n trials. With
// TwoSided the p-value is the sum of the probabilities that are not above that of k. It panics
// with an [*ArgumentError] if k is not from 0 to n, n is below 1 or p not from 0 to 1.
func Binomtest(k, n int, p float64, opts *TestOptions) *BinomTestResult {
	const function = "Binomtest"
	a := opts.alternative(function)
	if n < 1 || k < 0 || k > n {
		panicf(function, "wants k from 0 to n, 1 or more, and got %d and %d", k, n)
	}
	if !(p >= 0 && p <= 1) {
		panicf(function, "wants p from 0 to 1 and got %v", p)
	}
	r := &BinomTestResult{K: k, N: n, Alternative: a, Statistic: float64(k) / float64(n)}
	switch a {
	case Less:
		r.Pvalue = binomAtMost(k, n, p)
	case Greater:
		r.Pvalue = 1
		if k > 0 {
			r.Pvalue = binomAbove(k-1, n, p)
		}
	case TwoSided:
		r.Pvalue = binomTwoSided(k, n, p)
	}
	r.Pvalue = min(1, r.Pvalue)
	return r
}

func binomAtMost(k, n int, p float64) float64 {
	switch {
	case k < 0:
		return 0
	case k >= n:
		return 1
	}
	return special.Betaincc(float64(k+1), float64(n-k), p)
}

func binomAbove(k, n int, p float64) float64 {
	switch {
	case k < 0:
		return 1
	case k >= n:
		return 0
	}
	return special.Betainc(float64(k+1), float64(n-k), p)
}

// binomLog returns the logarithm of the probability of k successes.
func binomLog(k, n int, p float64) float64 {
	a, b := float64(k), float64(n-k)
	return -math.Log1p(float64(n)) - special.Betaln(a+1, b+1) + special.Xlogy(a, p) + special.Xlog1py(b, -p)
}

func binomTwoSided(k, n int, p float64) float64 {
	// A probability that is larger by rounding only counts.
	limit := binomLog(k, n, p) + 1e-7
	mean := p * float64(n)
	switch {
	case float64(k) == mean:
		return 1
	case float64(k) < mean:
		from := int(math.Ceil(mean))
		i := from + sort.Search(n+1-from, func(i int) bool { return binomLog(from+i, n, p) <= limit })
		return binomAtMost(k, n, p) + binomAbove(i-1, n, p)
	}
	last := int(math.Floor(mean))
	count := sort.Search(last+1, func(i int) bool { return binomLog(i, n, p) > limit })
	return binomAtMost(count-1, n, p) + binomAbove(k-1, n, p)
}

// A ProportionMethod says how an interval for a proportion is computed.
type ProportionMethod int

// The intervals for a proportion.
const (
	ExactInterval    ProportionMethod = iota // Clopper and Pearson, Biometrika 26, 404, 1934
	WilsonInterval                           // Wilson, J. Amer. Statist. Assoc. 22, 209, 1927
	WilsonCCInterval                         // Wilson's, corrected for continuity (Newcombe, Stat. Med. 17, 857, 1998)
)

// ProportionCI returns an interval that holds the probability of a success with a level of
// confidence such as 0.95. It panics with an [*ArgumentError] if the level is not between 0 and 1
// or the method unknown.
func (r *BinomTestResult) ProportionCI(level float64, method ProportionMethod) *ConfidenceInterval {
	checkLevel("ProportionCI", level)
	k, n := float64(r.K), float64(r.N)
	p := 1 - level
	if r.Alternative == TwoSided {
		p /= 2
	}
	c := &ConfidenceInterval{0, 1}
	hasLow, hasHigh := r.Alternative != Less, r.Alternative != Greater
	z := -special.Ndtri(p)
	share := k / n
	switch method {
	case ExactInterval:
		if hasLow && r.K > 0 {
			c.Low = special.Betaincinv(k, n-k+1, p)
		}
		if hasHigh && r.K < r.N {
			c.High = special.Betainccinv(k+1, n-k, p)
		}
	case WilsonInterval:
		den := 2 * (n + z*z)
		center, width := (2*n*share+z*z)/den, z/den*math.Sqrt(4*n*share*(1-share)+z*z)
		if hasLow && r.K > 0 {
			c.Low = center - width
		}
		if hasHigh && r.K < r.N {
			c.High = center + width
		}
	case WilsonCCInterval:
		den, center := 2*(n+z*z), (2*n*share+z*z)/(2*(n+z*z))
		if hasLow && r.K > 0 {
			c.Low = center - (1+z*math.Sqrt(z*z-2-1/n+4*share*(n*(1-share)+1)))/den
		}
		if hasHigh && r.K < r.N {
			c.High = center + (1+z*math.Sqrt(z*z+2-1/n+4*share*(n*(1-share)-1)))/den
		}
	default:
		panicf("ProportionCI", "wants a method from ExactInterval to WilsonCCInterval and got %d", int(method))
	}
	return c
}
