// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds statistics of the elements of bins.

import (
	"math"
	"sort"

	"github.com/gosci/gosci/numerics/nd"
)

// A BinStatistic is what is computed of the values of a bin.
type BinStatistic int

// What is computed of the values of a bin.
const (
	BinMean BinStatistic = iota
	BinStd
	BinMedian
	BinCount
	BinSum
	BinMin
	BinMax
)

// BinnedOptions change a binned statistic. Nil stands for the defaults.
type BinnedOptions struct {
	Statistic BinStatistic                   // what is computed. Default: BinMean
	Func      func(values []float64) float64 // what is computed, in place of Statistic; it is also called for empty bins
	Bins      int                            // the number of bins of equal width. Default: 10
	Edges     *nd.Array                      // the edges of the bins, increasing, in place of a number. Default: none
	Low, High float64                        // the outer edges. Default, if both are 0: the smallest and the largest element of x
}

// A BinnedStatisticResult has a number for each bin.
type BinnedStatisticResult struct {
	Statistic *nd.Array // the number of each bin
	BinEdges  *nd.Array // the edges of the bins, one more than there are bins
	BinNumber *nd.Int   // for each element of x its bin, from 1; 0 is below all, and one more than there are bins above all
}

// String prints the parts.
func (r *BinnedStatisticResult) String() string {
	return table(field{"Statistic", r.Statistic}, field{"BinEdges", r.BinEdges}, field{"BinNumber", r.BinNumber})
}

// BinnedStatistic puts values into bins by their x and computes a number for each bin. A bin has
// its lower edge and lacks its upper one, which only the last bin has too. Of an empty bin the
// sum and the count are 0 and the other numbers NaN.
//
// It panics with an [*ArgumentError] if x and values have not as many elements, there is no
// element and no edge, x is not finite where the edges depend on it, or the edges do not
// increase.
func BinnedStatistic(x, values *nd.Array, opts *BinnedOptions) *BinnedStatisticResult {
	const function = "BinnedStatistic"
	var o BinnedOptions
	if opts != nil {
		o = *opts
	}
	xs, vs := x.Data(), values.Data()
	if len(xs) != len(vs) {
		panicf(function, "wants as many values as elements of x, %d, and got %d", len(xs), len(vs))
	}
	edges := o.edges(function, xs)
	last := len(edges) - 1
	number := make([]int, len(xs))
	bins := make([][]float64, last)
	for i, e := range xs {
		k := sort.Search(len(edges), func(j int) bool { return edges[j] > e })
		switch {
		case math.IsNaN(e):
			k = last + 1
		case e == edges[last]:
			k = last
		}
		number[i] = k
		if k > 0 && k <= last {
			bins[k-1] = append(bins[k-1], vs[i])
		}
	}
	f := o.of(function)
	out := make([]float64, last)
	for i, bin := range bins {
		out[i] = f(bin)
	}
	return &BinnedStatisticResult{nd.FromSlice(out), nd.FromSlice(edges), nd.FromSliceInt(number)}
}

func (o *BinnedOptions) edges(function string, x []float64) []float64 {
	if o.Edges != nil {
		edges := o.Edges.Copy().Data()
		if len(edges) < 2 {
			panicf(function, "wants 2 edges or more and got %d", len(edges))
		}
		for i := 1; i < len(edges); i++ {
			if !(edges[i] > edges[i-1]) {
				panicf(function, "wants edges that increase and got %v after %v", edges[i], edges[i-1])
			}
		}
		return edges
	}
	bins := o.Bins
	if bins == 0 {
		bins = 10
	}
	if bins < 1 {
		panicf(function, "wants 1 bin or more and got %d", bins)
	}
	low, high := o.Low, o.High
	if low == 0 && high == 0 {
		if len(x) == 0 {
			panicf(function, "wants outer edges or an element and got none")
		}
		low, high = x[0], x[0]
		for _, v := range x {
			low, high = min(low, v), max(high, v)
		}
	}
	if math.IsNaN(high-low) || math.IsInf(high-low, 0) || low > high {
		panicf(function, "wants finite edges that increase and got %v and %v", low, high)
	}
	if low == high {
		low, high = low-0.5, high+0.5
	}
	return nd.Linspace(low, high, bins+1).Data()
}

// of returns what is computed of a bin.
func (o *BinnedOptions) of(function string) func(v []float64) float64 {
	if o.Func != nil {
		return o.Func
	}
	filled := func(f func(v []float64) float64) func(v []float64) float64 {
		return func(v []float64) float64 {
			if len(v) == 0 {
				return math.NaN()
			}
			return f(v)
		}
	}
	switch o.Statistic {
	case BinMean:
		return average
	case BinStd:
		return func(v []float64) float64 { return math.Sqrt(variance(v, 0)) }
	case BinMedian:
		return filled(func(v []float64) float64 { return nd.Median(nd.FromSlice(v)) })
	case BinCount:
		return func(v []float64) float64 { return float64(len(v)) }
	case BinSum:
		return addUp
	case BinMin:
		return filled(func(v []float64) float64 { return nd.FromSlice(v).Min() })
	case BinMax:
		return filled(func(v []float64) float64 { return nd.FromSlice(v).Max() })
	}
	panicf(function, "wants a statistic from BinMean to BinMax and got %d", int(o.Statistic))
	return nil
}
