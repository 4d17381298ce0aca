// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the correlations.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// A PearsonRResult is a correlation.
type PearsonRResult struct {
	Statistic float64 // the coefficient r
	Pvalue    float64

	alternative Alternative
	n           int
}

// String prints the parts.
func (r *PearsonRResult) String() string {
	return table(field{"Statistic", r.Statistic}, field{"Pvalue", r.Pvalue})
}

// ConfidenceInterval returns the interval that holds the correlation of the population with a
// probability such as 0.95, by Fisher's transform: atanh r has about the deviation 1/√(n-3). It
// panics with an [*ArgumentError] if the level is not between 0 and 1.
func (r *PearsonRResult) ConfidenceInterval(level float64) *ConfidenceInterval {
	low, high := r.alternative.interval("ConfidenceInterval", level, func(p float64) float64 { return -special.Ndtri(p) })
	if r.n <= 3 {
		return &ConfidenceInterval{-1, 1}
	}
	z, s := math.Atanh(r.Statistic), 1/math.Sqrt(float64(r.n-3))
	c := &ConfidenceInterval{-1, 1}
	if r.alternative != Less {
		c.Low = math.Tanh(z + low*s)
	}
	if r.alternative != Greater {
		c.High = math.Tanh(z + high*s)
	}
	return c
}

// Pearsonr returns the linear correlation of two samples, and the p-value of the hypothesis that
// normal populations have none, which is 1 for samples of 2. If a sample is constant the results are NaN. It panics with an
// [*ArgumentError] if the lengths differ or are below 2.
func Pearsonr(x, y *nd.Array, opts *TestOptions) *PearsonRResult {
	const function = "Pearsonr"
	a := opts.alternative(function)
	xs, ys := pairs(function, x, y)
	n := len(xs)
	if n < 2 {
		panicf(function, "wants samples of 2 elements or more and got %d", n)
	}
	r := &PearsonRResult{correlation(xs, ys), math.NaN(), a, n}
	switch {
	case math.IsNaN(r.Statistic):
	case n == 2:
		r.Statistic = math.Round(r.Statistic)
		r.Pvalue = 1
	default:
		half := float64(n)/2 - 1
		r.Pvalue = a.tail(r.Statistic, func(v float64) float64 { return special.Betainc(half, half, (1-v)/2) })
	}
	return r
}

// correlation returns the linear correlation, NaN if a sample is constant.
func correlation(x, y []float64) float64 {
	if same(x) || same(y) {
		return math.NaN()
	}
	mx, my := average(x), average(y)
	dx, dy := make([]float64, len(x)), make([]float64, len(y))
	for i, v := range x {
		dx[i], dy[i] = v-mx, y[i]-my
	}
	r := dot(dx, dy) / (math.Sqrt(dot(dx, dx)) * math.Sqrt(dot(dy, dy)))
	return max(-1, min(1, r))
}

// Spearmanr returns the correlation of the ranks of two samples, and the p-value of the
// hypothesis that there is none, for which r √((n-2)/(1-r²)) has about Student's t distribution.
// If a sample is constant the results are NaN. It panics with an [*ArgumentError] if the lengths
// differ.
func Spearmanr(x, y *nd.Array, opts *TestOptions) *SignificanceResult {
	const function = "Spearmanr"
	a := opts.alternative(function)
	xs, ys := pairs(function, x, y)
	if len(xs) < 2 || hasNaN(xs) || hasNaN(ys) {
		return undecided()
	}
	ranks := [2][]float64{}
	data := [2][]float64{xs, ys}
	parallel.For(2, 16*len(xs), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			ranks[i], _ = ranksOf(data[i])
		}
	})
	rs := correlation(ranks[0], ranks[1])
	df := float64(len(xs) - 2)
	t := rs * math.Sqrt(max(0, df/((rs+1)*(1-rs))))
	return &SignificanceResult{rs, a.tailT(t, df)}
}

// A KendallVariant says how equal elements count.
type KendallVariant int

// The variants of Kendall's tau.
const (
	TauB KendallVariant = iota // pairs that are equal in a sample count in neither part of the denominator
	TauC                       // for tables of different numbers of rows and columns (Stuart, Biometrika 40, 105, 1953)
)

// KendalltauOptions change a correlation. Nil stands for the defaults.
type KendalltauOptions struct {
	Alternative Alternative    // Default: TwoSided
	Variant     KendallVariant // Default: TauB
	Method      PvalueMethod   // Default: exact if no two elements are equal and there are at most 33, or all pairs but one are of one kind
}

// Kendalltau returns the correlation of the order of pairs: of concordant minus discordant pairs
// (Kendall, Biometrika 30, 81, 1938), counted in O(n log n). If a sample is constant the results
// are NaN. It panics with an [*ArgumentError] if the lengths differ, or if an exact p-value is
// asked for where elements are equal or there are 2^27 pairs of either kind.
func Kendalltau(x, y *nd.Array, opts *KendalltauOptions) *SignificanceResult {
	const function = "Kendalltau"
	var o KendalltauOptions
	if opts != nil {
		o = *opts
	}
	o.Alternative.check(function)
	o.Method.check(function)
	xs, ys := pairs(function, x, y)
	if len(xs) == 0 || hasNaN(xs) || hasNaN(ys) {
		return undecided()
	}
	k := kendallCounts(xs, ys)
	n := float64(len(xs))
	total := n * (n - 1) / 2
	if k.x.pairs == total || k.y.pairs == total {
		return undecided()
	}
	difference := total - k.x.pairs - k.y.pairs + k.both - 2*k.discordant
	tau := difference / math.Sqrt(total-k.x.pairs) / math.Sqrt(total-k.y.pairs)
	switch o.Variant {
	case TauB:
	case TauC:
		classes := float64(min(k.x.classes, k.y.classes))
		tau = 2 * difference / (n * n * (classes - 1) / classes)
	default:
		panicf(function, "wants the variant TauB or TauC and got %d", int(o.Variant))
	}
	tau = max(-1, min(1, tau))
	ties := k.x.pairs > 0 || k.y.pairs > 0
	if o.Method == ExactPvalue && ties {
		panicf(function, "wants samples without equal elements for ExactPvalue and got some")
	}
	if o.Method == ExactPvalue || o.Method == AutoPvalue && !ties && (len(xs) <= 33 || min(k.discordant, total-k.discordant) <= 1) {
		checkExact(function, min(k.discordant, total-k.discordant))
		return &SignificanceResult{tau, kendallExact(len(xs), k.discordant, total, o.Alternative)}
	}
	m := n * (n - 1)
	variance := (m*(2*n+5)-k.x.squares-k.y.squares)/18 + 2*k.x.pairs*k.y.pairs/m
	if n > 2 {
		variance += k.x.triples * k.y.triples / (9 * m * (n - 2))
	}
	return &SignificanceResult{tau, o.Alternative.tailNormal(difference / math.Sqrt(variance))}
}

// ties counts groups of t equal elements.
type ties struct {
	classes                 int
	pairs, triples, squares float64 // Σ t(t-1)/2, Σ t(t-1)(t-2), Σ t(t-1)(2t+5)
}

func (k *ties) add(count int) {
	t := float64(count)
	k.classes++
	k.pairs += t * (t - 1) / 2
	k.triples += t * (t - 1) * (t - 2)
	k.squares += t * (t - 1) * (2*t + 5)
}

// tiesOf counts the groups of sorted elements.
func tiesOf(v []float64) ties {
	var k ties
	for i := 0; i < len(v); {
		j := i + 1
		for j < len(v) && v[j] == v[i] {
			j++
		}
		k.add(j - i)
		i = j
	}
	return k
}

// A kendall holds numbers of pairs.
type kendall struct {
	x, y             ties
	both, discordant float64 // pairs equal in both samples, and of different order
}

// kendallCounts counts pairs: with the samples in the order of x, and where that is equal of y,
// the discordant ones are those that a merge sort of y exchanges.
func kendallCounts(x, y []float64) kendall {
	order := argsort(y)
	xs := make([]float64, len(x))
	for i, k := range order {
		xs[i] = x[k]
	}
	second := argsort(xs) // keeps the order of y
	a, b := make([]float64, len(x)), make([]float64, len(x))
	for i, k := range second {
		a[i], b[i] = xs[k], y[order[k]]
	}
	var c kendall
	c.x = tiesOf(a)
	for i := 0; i < len(a); {
		j := i + 1
		for j < len(a) && a[j] == a[i] && b[j] == b[i] {
			j++
		}
		t := float64(j - i)
		c.both += t * (t - 1) / 2
		i = j
	}
	c.discordant = exchanges(b, make([]float64, len(b)))
	c.y = tiesOf(b)
	return c
}

// exchanges sorts v and returns how many pairs were in the wrong order.
func exchanges(v, space []float64) float64 {
	if len(v) < 2 {
		return 0
	}
	half := len(v) / 2
	count := exchanges(v[:half], space[:half]) + exchanges(v[half:], space[half:])
	if v[half-1] <= v[half] {
		return count
	}
	copy(space, v)
	i, j := 0, half
	for k := range v {
		if j == len(v) || i < half && space[i] <= space[j] {
			v[k] = space[i]
			i++
		} else {
			v[k] = space[j]
			count += float64(half - i)
			j++
		}
	}
	return count
}

// kendallExact returns the p-value of a number of discordant pairs: of Π (1 + q + ... + q^(i-1))/i
// the coefficients up to that number.
func kendallExact(n int, discordant, total float64, a Alternative) float64 {
	few := min(discordant, total-discordant)
	if a == TwoSided {
		return min(1, 2*inversionsCDF(n, int(few)))
	}
	// Few discordant pairs speak for a positive correlation.
	if (discordant <= total-discordant) == (a == Greater) {
		return inversionsCDF(n, int(few))
	}
	return 1 - inversionsCDF(n, int(few)-1)
}

// inversionsCDF returns the probability that a permutation of n things has at most k
// inversions.
func inversionsCDF(n, k int) float64 {
	if k < 0 {
		return 0
	}
	c := make([]float64, k+1)
	c[0] = 1
	last := make([]float64, k+1)
	for i := 2; i <= n; i++ {
		copy(last, c)
		run := 0.0
		for j := range c {
			run += last[j]
			if j >= i {
				run -= last[j-i]
			}
			c[j] = run / float64(i)
		}
	}
	return min(1, addUp(c))
}

// medianOf returns the median of v, which it sorts.
func medianOf(v []float64) float64 {
	if len(v) == 0 {
		return math.NaN()
	}
	slices.Sort(v)
	if n := len(v); n%2 == 0 {
		return (v[n/2-1] + v[n/2]) / 2
	}
	return v[len(v)/2]
}
