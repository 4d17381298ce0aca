// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the tests by permutation and by simulation.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

// A PermutationType says what the null hypothesis lets be exchanged.
type PermutationType int

// What may be exchanged.
const (
	IndependentPermutations PermutationType = iota // elements between samples: all are from the same distribution
	SamplesPermutations                            // elements at the same place between samples; with one sample, the signs of its elements
	PairingsPermutations                           // elements within each sample: the samples are independent of each other
)

// PermutationTestOptions change a test. Nil stands for the defaults.
type PermutationTestOptions struct {
	PermutationType PermutationType   // Default: IndependentPermutations
	NResamples      int               // the number of permutations; if there are not more, each is taken once. Default: 9999
	Alternative     Alternative       // about the statistic against the null distribution. Default: TwoSided
	Rng             *random.Generator // the generator. Default: one with the system's randomness
}

// PermutationTest compares a statistic of samples with its values after permutations, those of
// SciPy with the same generator. The statistic must not keep or change what it gets. A p-value on
// both sides is twice the smaller one.
//
// It panics with an [*ArgumentError] if a sample is empty, there are too few samples for the type
// or, unless it is IndependentPermutations, their lengths differ, or an option is out of range.
func PermutationTest(samples []*nd.Array, statistic func(samples [][]float64) float64, opts *PermutationTestOptions) *ResamplingResult {
	const function = "PermutationTest"
	var o PermutationTestOptions
	if opts != nil {
		o = *opts
	}
	o.Alternative.check(function)
	o.NResamples = resamples(function, o.NResamples)
	data := copies(function, samples)
	if o.PermutationType != SamplesPermutations {
		checkSamples(function, len(data), 2)
	}
	if o.PermutationType != IndependentPermutations {
		for _, v := range data {
			if len(v) != len(data[0]) {
				panicf(function, "wants samples of the same length and got %d and %d", len(data[0]), len(v))
			}
		}
	}
	theta := statistic(data)
	var null []float64
	drawn := false
	switch o.PermutationType {
	case IndependentPermutations:
		null, drawn = o.independent(data, statistic)
	case SamplesPermutations:
		if len(data) == 1 {
			// The signs: exchanges with the negated sample.
			mirrored := make([]float64, len(data[0]))
			for i, v := range data[0] {
				mirrored[i] = -v
			}
			null, drawn = o.places([][]float64{data[0], mirrored}, func(s [][]float64) float64 { return statistic(s[:1]) })
		} else {
			null, drawn = o.places(data, statistic)
		}
	case PairingsPermutations:
		null, drawn = o.pairings(data, statistic)
	default:
		panicf(function, "wants a type from IndependentPermutations to PairingsPermutations and got %d", int(o.PermutationType))
	}
	return compareNull(theta, null, o.Alternative, drawn)
}

// independent exchanges elements between samples.
func (o *PermutationTestOptions) independent(data [][]float64, statistic func(samples [][]float64) float64) (null []float64, drawn bool) {
	var all []float64
	for _, v := range data {
		all = append(all, v...)
	}
	parts := like(data)
	flat := make([]float64, len(all))
	for s, at := 0, 0; s < len(data); s++ {
		parts[s] = flat[at : at+len(data[s])]
		at += len(data[s])
	}
	// The number of ways to divide them, as far as it matters.
	ways, n := 1.0, 0.0
	for _, v := range data {
		for i := range v {
			n++
			ways *= n / float64(i+1)
		}
	}
	if math.Round(ways) > float64(o.NResamples) {
		rng := generator(o.Rng)
		null = make([]float64, o.NResamples)
		for i := range null {
			gather(flat, all, rng.Permutation(len(all)).Data())
			null[i] = statistic(parts)
		}
		return null, true
	}
	left := make([]int, len(all))
	for i := range left {
		left[i] = i
	}
	divide(left, parts, all, func() { null = append(null, statistic(parts)) })
	return null, false
}

// divide fills parts with the elements whose indices are left in all ways, the first part
// in the order of its indices, and calls f.
func divide(left []int, parts [][]float64, all []float64, f func()) {
	if len(parts) == 1 {
		gather(parts[0], all, left)
		f()
		return
	}
	k := len(parts[0])
	chosen := make([]int, k)
	rest := make([]int, 0, len(left))
	for i := range chosen {
		chosen[i] = i
	}
	for {
		rest = rest[:0]
		next := 0
		for i, v := range left {
			if next < k && chosen[next] == i {
				parts[0][next] = all[v]
				next++
			} else {
				rest = append(rest, v)
			}
		}
		divide(rest, parts[1:], all, f)
		// The next combination in lexical order.
		i := k - 1
		for i >= 0 && chosen[i] == len(left)-k+i {
			i--
		}
		if i < 0 {
			return
		}
		chosen[i]++
		for j := i + 1; j < k; j++ {
			chosen[j] = chosen[j-1] + 1
		}
	}
}

// places exchanges the elements at each place between samples.
func (o *PermutationTestOptions) places(data [][]float64, statistic func(samples [][]float64) float64) (null []float64, drawn bool) {
	k, n := len(data), len(data[0])
	parts := like(data)
	orders := math.Gamma(float64(k + 1))
	if math.Pow(orders, float64(n)) > float64(o.NResamples) {
		rng := generator(o.Rng)
		null = make([]float64, o.NResamples)
		for i := range null {
			for j := range n {
				for s, from := range rng.Permutation(k).Data() {
					parts[s][j] = data[from][j]
				}
			}
			null[i] = statistic(parts)
		}
		return null, true
	}
	list := permutations(k)
	counter := make([]int, n)
	for {
		for j, c := range counter {
			for s, from := range list[c] {
				parts[s][j] = data[from][j]
			}
		}
		null = append(null, statistic(parts))
		if !count(counter, len(list)) {
			return null, false
		}
	}
}

// count sets a counter with the last digit fastest to the next number, or returns false.
func count(counter []int, base int) bool {
	for i := len(counter) - 1; i >= 0; i-- {
		counter[i]++
		if counter[i] < base {
			return true
		}
		counter[i] = 0
	}
	return false
}

// permutations returns the permutations of n things in lexical order.
func permutations(n int) [][]int {
	if n == 0 {
		return [][]int{{}}
	}
	var out [][]int
	for first := range n {
		for _, p := range permutations(n - 1) {
			list := []int{first}
			for _, v := range p {
				if v >= first {
					v++
				}
				list = append(list, v)
			}
			out = append(out, list)
		}
	}
	return out
}

// pairings exchanges elements within each sample.
func (o *PermutationTestOptions) pairings(data [][]float64, statistic func(samples [][]float64) float64) (null []float64, drawn bool) {
	k, n := len(data), len(data[0])
	parts := like(data)
	ways := 1.0
	for i := 2; i <= n; i++ {
		ways *= float64(i)
	}
	if math.Pow(ways, float64(k)) > float64(o.NResamples) {
		rng := generator(o.Rng)
		null = make([]float64, o.NResamples)
		for i := range null {
			for s, v := range data {
				gather(parts[s], v, rng.Permutation(n).Data())
			}
			null[i] = statistic(parts)
		}
		return null, true
	}
	list := permutations(n)
	counter := make([]int, k)
	for {
		for s, c := range counter {
			gather(parts[s], data[s], list[c])
		}
		null = append(null, statistic(parts))
		if !count(counter, len(list)) {
			return null, false
		}
	}
}

// MonteCarloTestOptions change a test. Nil stands for the defaults.
type MonteCarloTestOptions struct {
	NResamples  int         // the number of samples that are drawn. Default: 9999
	Alternative Alternative // about the statistic against the null distribution. Default: TwoSided
}

// MonteCarloTest compares a statistic of a sample with its values for samples of the same length
// that rvs draws under the null hypothesis, such as
// func(n int) []float64 { return rng.StandardNormal(n).Data() }. A p-value on both sides is twice
// the smaller one. It panics with an [*ArgumentError] if the sample is empty, rvs returns another
// number of elements, or an option is out of range.
func MonteCarloTest(x *nd.Array, rvs func(n int) []float64, statistic func(x []float64) float64, opts *MonteCarloTestOptions) *ResamplingResult {
	const function = "MonteCarloTest"
	var o MonteCarloTestOptions
	if opts != nil {
		o = *opts
	}
	o.Alternative.check(function)
	o.NResamples = resamples(function, o.NResamples)
	v := copies(function, []*nd.Array{x})[0]
	theta := statistic(v)
	null := make([]float64, o.NResamples)
	for i := range null {
		drawn := rvs(len(v))
		if len(drawn) != len(v) {
			panicf(function, "wants %d elements from rvs and got %d", len(v), len(drawn))
		}
		null[i] = statistic(drawn)
	}
	return compareNull(theta, null, o.Alternative, true)
}
