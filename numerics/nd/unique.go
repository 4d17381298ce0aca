// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file finds the different elements of arrays and counts them.

import "slices"

// Unique returns the different elements in order. All NaN are one.
func Unique(x *Array) *Array {
	return FromSlice(distinct(Sort(x.Ravel()).Data()))
}

// UniqueInt returns the different elements in order.
func UniqueInt(x *Int) *Int { return FromSliceInt(distinct(SortInt(x.Ravel()).Data())) }

// UniqueUint8 returns the different elements in order.
func UniqueUint8(x *Uint8) *Uint8 { return FromSliceUint8(distinct(SortUint8(x.Ravel()).Data())) }

// distinct drops repeated elements from a sorted slice of the caller's own.
func distinct[T ordered](sorted []T) []T {
	return slices.CompactFunc(sorted, func(a, b T) bool { return a == b || a != a && b != b })
}

// UniqueResult is what [UniqueAll] finds.
type UniqueResult struct {
	Values  *Array // the different elements in order
	Index   *Int   // where each comes first among the flattened elements
	Inverse *Int   // in the shape of x: where each element stands in Values
	Counts  *Int   // how often each comes
}

// UniqueAll returns the different elements in order, where they come and how
// often. All NaN are one.
func UniqueAll(x *Array) *UniqueResult {
	values, index, inverse, counts := uniqueAll(x.core(), x.Ravel().Argsort().Data())
	return &UniqueResult{
		Values: FromSlice(values), Index: FromSliceInt(index),
		Inverse: FromSliceInt(inverse, x.shape...), Counts: FromSliceInt(counts),
	}
}

// String returns the parts as a table.
func (r *UniqueResult) String() string {
	return table(part{"Values", r.Values}, part{"Index", r.Index}, part{"Inverse", r.Inverse}, part{"Counts", r.Counts})
}

// UniqueIntResult is what [UniqueIntAll] finds.
type UniqueIntResult struct {
	Values  *Int // the different elements in order
	Index   *Int // where each comes first among the flattened elements
	Inverse *Int // in the shape of x: where each element stands in Values
	Counts  *Int // how often each comes
}

// UniqueIntAll returns the different elements in order, where they come and how
// often.
func UniqueIntAll(x *Int) *UniqueIntResult {
	values, index, inverse, counts := uniqueAll(x.core(), x.Ravel().Argsort().Data())
	return &UniqueIntResult{
		Values: FromSliceInt(values), Index: FromSliceInt(index),
		Inverse: FromSliceInt(inverse, x.shape...), Counts: FromSliceInt(counts),
	}
}

// String returns the parts as a table.
func (r *UniqueIntResult) String() string {
	return table(part{"Values", r.Values}, part{"Index", r.Index}, part{"Inverse", r.Inverse}, part{"Counts", r.Counts})
}

// uniqueAll returns the different elements in order, where each comes first, where
// each element stands among them, and how often each comes. order sorts x.
func uniqueAll[T ordered](x *array[T], order []int) (values []T, index, inverse, counts []int) {
	data := x.flat()
	inverse = make([]int, len(data))
	for k, i := range order {
		v := data[i]
		if k == 0 || v != data[order[k-1]] && (v == v || data[order[k-1]] == data[order[k-1]]) {
			values = append(values, v)
			index = append(index, i)
			counts = append(counts, 0)
		}
		counts[len(counts)-1]++
		inverse[i] = len(values) - 1
	}
	return values, index, inverse, counts
}

// Searchsorted returns, for each element v, the first position in sorted, an
// array with one axis, before which v can be put so that it stays sorted. NaN is
// the largest.
func Searchsorted(sorted, v *Array) *Int {
	data := sortedData("Searchsorted", sorted)
	return (*Int)(apply(v.core(), 16, each(func(v float64) int {
		return searchFirst(data, func(a float64) bool { return !floatLess(a, v) })
	})))
}

// SearchsortedRight is [Searchsorted] with the last such position.
func SearchsortedRight(sorted, v *Array) *Int {
	data := sortedData("SearchsortedRight", sorted)
	return (*Int)(apply(v.core(), 16, each(func(v float64) int {
		return searchFirst(data, func(a float64) bool { return floatLess(v, a) })
	})))
}

func sortedData(function string, sorted *Array) []float64 {
	if len(sorted.shape) != 1 {
		panicArg(function, "wants a sorted array with one axis and got shape %s", shapeString(sorted.shape))
	}
	return sorted.Data()
}

// floatLess orders numbers with NaN last.
func floatLess(a, b float64) bool { return a < b || b != b && a == a }

// searchFirst returns the first position for which reached is true, given that it
// stays true.
func searchFirst(data []float64, reached func(float64) bool) int {
	lo, hi := 0, len(data)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if reached(data[mid]) {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// Bincount returns how often each of the numbers 0, 1, … is an element. The
// result reaches to the largest element, and is at least minLength long, which is
// 0 if it is left out. It panics if an element is negative.
func Bincount(x *Int, minLength ...int) *Int {
	data := x.Data()
	counts := make([]int, binLength("Bincount", data, minLength))
	for _, v := range data {
		counts[v]++
	}
	return FromSliceInt(counts)
}

// BincountWeights is [Bincount] with the weights, one for each element, summed in
// place of counting.
func BincountWeights(x *Int, weights *Array, minLength ...int) *Array {
	if !slices.Equal(x.shape, weights.shape) {
		panicShapes("weigh", "by", x.shape, weights.shape)
	}
	data, w := x.Data(), weights.Data()
	sums := make([]float64, binLength("BincountWeights", data, minLength))
	for i, v := range data {
		sums[v] += w[i]
	}
	return FromSlice(sums)
}

// binLength returns how many bins there are for data.
func binLength(function string, data []int, minLength []int) int {
	n := max(0, optional(function, minLength, 0))
	for _, v := range data {
		if v < 0 {
			panicArg(function, "wants elements of 0 or more and got %d", v)
		}
		n = max(n, v+1)
	}
	return n
}

// Digitize returns, for each element of x, the number of the increasing edges
// that are not above it: the bin [edges[i-1], edges[i]) that it is in, counted
// from 1.
func Digitize(x, edges *Array) *Int { return SearchsortedRight(edges, x) }
