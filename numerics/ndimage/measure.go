// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file measures the parts of images.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// A grouping deals the elements of an image out to groups: those of which something is
// measured.
type grouping struct {
	im    *image
	group []int // of each element, -1 for none
	shape []int // of the result: that of the index
	count int
}

// group returns the groups that labels and an index make: with an index a group for each of
// its labels, without one a group of all elements whose label is above 0, without labels one
// of all elements.
func group(function string, x Input, labels, index *nd.Int) *grouping {
	g := &grouping{im: newImage(function, x), count: 1}
	g.group = make([]int, len(g.im.data))
	if labels == nil {
		if index != nil {
			panicf(function, "wants labels with an index and got none")
		}
		return g
	}
	if !slices.Equal(labels.Shape(), g.im.shape) {
		panicf(function, "wants labels of shape %v and got %v", g.im.shape, labels.Shape())
	}
	data := labels.Data()
	if index == nil {
		for i, l := range data {
			if l <= 0 {
				g.group[i] = -1
			}
		}
		return g
	}
	wanted := index.Data()
	g.shape, g.count = slices.Clone(index.Shape()), len(wanted)
	first := make(map[int]int, len(wanted))
	for k, l := range wanted {
		if _, ok := first[l]; !ok {
			first[l] = k
		}
	}
	for i, l := range data {
		k, ok := first[l]
		if !ok {
			k = -1
		}
		g.group[i] = k
	}
	return g
}

// each returns the results of f for the elements of each group, and otherwise for an empty
// one. A label that the index has twice has the same result twice.
func (g *grouping) each(index *nd.Int, otherwise float64, f func(places []int) float64) *nd.Array {
	places := make([][]int, g.count)
	for i, k := range g.group {
		if k >= 0 {
			places[k] = append(places[k], i)
		}
	}
	out := make([]float64, g.count)
	for k, p := range places {
		out[k] = otherwise
		if len(p) > 0 {
			out[k] = f(p)
		}
	}
	if index != nil {
		copyRepeated(index.Data(), func(to, from int) { out[to] = out[from] })
	}
	return nd.FromSlice(out).Reshape(g.shape...)
}

// copyRepeated calls f for each label that is there before.
func copyRepeated(index []int, f func(to, from int)) {
	first := map[int]int{}
	for k, l := range index {
		if from, ok := first[l]; ok {
			f(k, from)
		} else {
			first[l] = k
		}
	}
}

// values returns the elements at some places.
func (g *grouping) values(places []int) []float64 {
	list := make([]float64, len(places))
	for i, p := range places {
		list[i] = g.im.data[p]
	}
	return list
}

// Sum returns the sums of the elements of x by their labels: one for each label of index, in
// its shape. Without an index it is one sum, of all elements whose label is above 0; without
// labels, of all elements. The sum of no elements is 0. It panics with an [*ArgumentError] if
// the labels do not have the shape of x.
func Sum(x Input, labels, index *nd.Int) *nd.Array {
	g := group("Sum", x, labels, index)
	return g.each(index, 0, func(p []int) float64 { return nd.FromSlice(g.values(p)).Sum() })
}

// Mean returns the means of the elements of x by their labels, as [Sum]. The mean of no
// elements is NaN.
func Mean(x Input, labels, index *nd.Int) *nd.Array {
	g := group("Mean", x, labels, index)
	return g.each(index, math.NaN(), func(p []int) float64 { return nd.FromSlice(g.values(p)).Mean() })
}

// Variance returns the variances, the means of the squared differences from the mean, of the
// elements of x by their labels, as [Mean].
func Variance(x Input, labels, index *nd.Int) *nd.Array {
	g := group("Variance", x, labels, index)
	return g.each(index, math.NaN(), func(p []int) float64 { return nd.FromSlice(g.values(p)).Var() })
}

// StandardDeviation returns the square roots of the variances, as [Variance].
func StandardDeviation(x Input, labels, index *nd.Int) *nd.Array {
	return nd.Sqrt(Variance(x, labels, index))
}

// Median returns the medians of the elements of x by their labels, as [Mean].
func Median(x Input, labels, index *nd.Int) *nd.Array {
	g := group("Median", x, labels, index)
	return g.each(index, math.NaN(), func(p []int) float64 { return nd.Median(nd.FromSlice(g.values(p))) })
}

// Minimum returns the least elements of x by their labels, as [Sum]. That of no elements is
// 0.
func Minimum(x Input, labels, index *nd.Int) *nd.Array { return Extrema(x, labels, index).Min }

// Maximum returns the largest elements of x by their labels, as [Sum]. That of no elements is
// 0.
func Maximum(x Input, labels, index *nd.Int) *nd.Array { return Extrema(x, labels, index).Max }

// MinimumPosition returns where the least elements of x lie by their labels: the indices
// along the last axis of the result; zeros for no elements.
func MinimumPosition(x Input, labels, index *nd.Int) *nd.Int {
	return Extrema(x, labels, index).MinPosition
}

// MaximumPosition returns where the largest elements of x lie, as [MinimumPosition].
func MaximumPosition(x Input, labels, index *nd.Int) *nd.Int {
	return Extrema(x, labels, index).MaxPosition
}

// An ExtremaResult holds the least and the largest elements by label, and the indices, along
// the last axis, of the first of each.
type ExtremaResult struct {
	Min, Max                 *nd.Array
	MinPosition, MaxPosition *nd.Int
}

// Extrema returns the least and the largest elements of x by their labels, as [Sum], and
// where they lie. Those of no elements are 0, at index 0.
func Extrema(x Input, labels, index *nd.Int) *ExtremaResult {
	g := group("Extrema", x, labels, index)
	best := func(sign float64) (*nd.Array, *nd.Int) {
		at := make([]int, g.count)
		values := g.each(index, 0, func(p []int) float64 {
			i := p[0]
			for _, j := range p[1:] {
				if sign*g.im.data[j] > sign*g.im.data[i] {
					i = j
				}
			}
			at[g.group[i]] = i
			return g.im.data[i]
		})
		if index != nil {
			copyRepeated(index.Data(), func(to, from int) { at[to] = at[from] })
		}
		var positions []int
		for _, i := range at {
			positions = append(positions, unravel(i, g.im.shape)...)
		}
		return values, nd.FromSliceInt(positions).Reshape(append(slices.Clone(g.shape), g.im.dim())...)
	}
	r := &ExtremaResult{}
	r.Min, r.MinPosition = best(-1)
	r.Max, r.MaxPosition = best(1)
	return r
}

// CenterOfMass returns the means of the indices of the elements of x, weighted by the
// elements, by their labels: the indices along the last axis of the result. It is NaN where
// the weights have the sum 0.
func CenterOfMass(x Input, labels, index *nd.Int) *nd.Array {
	g := group("CenterOfMass", x, labels, index)
	d := g.im.dim()
	sums, total := make([]float64, g.count*d), make([]float64, g.count)
	for i, k := range g.group {
		if k < 0 {
			continue
		}
		v := g.im.data[i]
		total[k] += v
		for a, j := range unravel(i, g.im.shape) {
			sums[k*d+a] += v * float64(j)
		}
	}
	for i := range sums {
		sums[i] /= total[i/d]
	}
	if index != nil {
		copyRepeated(index.Data(), func(to, from int) { copy(sums[to*d:(to+1)*d], sums[from*d:]) })
	}
	return nd.FromSlice(sums).Reshape(append(slices.Clone(g.shape), d)...)
}

// Histogram returns how many elements of x lie in each of bins intervals of equal length from
// low to high, the last one closed, by their labels: along the last axis of the result. It
// panics with an [*ArgumentError] if bins is below 1 or low is not below high.
func Histogram(x Input, low, high float64, bins int, labels, index *nd.Int) *nd.Int {
	const function = "Histogram"
	if bins < 1 || !(low < high) {
		panicf(function, "wants bins of 1 or more and a range, and got %d from %v to %v", bins, low, high)
	}
	g := group(function, x, labels, index)
	counts := make([]int, g.count*bins)
	g.each(index, 0, func(p []int) float64 {
		h := nd.Histogram(nd.FromSlice(g.values(p)), bins, &nd.HistogramOptions{Lo: low, Hi: high})
		for i, n := range h.Hist.Data() {
			counts[g.group[p[0]]*bins+i] = int(n)
		}
		return 0
	})
	if index != nil {
		copyRepeated(index.Data(), func(to, from int) { copy(counts[to*bins:(to+1)*bins], counts[from*bins:]) })
	}
	return nd.FromSliceInt(counts).Reshape(append(slices.Clone(g.shape), bins)...)
}

// LabeledComprehension returns f of the elements of x by their labels, in row-major order, as
// [Sum]; otherwise for no elements.
func LabeledComprehension(x Input, labels, index *nd.Int, f func(values []float64) float64, otherwise float64) *nd.Array {
	g := group("LabeledComprehension", x, labels, index)
	return g.each(index, otherwise, func(p []int) float64 { return f(g.values(p)) })
}
