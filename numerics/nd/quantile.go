// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file finds medians and quantiles without sorting.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

// Median returns the middle element in order, or the mean of the two middle ones;
// NaN if there are none or one is NaN.
func Median(x *Array) float64 { return medianOf(x.core().elements()) }

// Quantile returns the number below which the part p of the elements lies, p from
// 0 to 1: the element at position p*(n-1) in order, between elements on the line
// that joins them; between a finite and an infinite one that is infinite. It is NaN
// if there are no elements or one is NaN, and panics if p is out of range.
func Quantile(x *Array, p float64) float64 {
	checkQuantile("Quantile", p, 1)
	return quantileOf(x.core().elements(), p)
}

// Percentile is [Quantile] with p = q/100.
func Percentile(x *Array, q float64) float64 {
	return quantileOf(x.core().elements(), percent("Percentile", q))
}

// Percentiles returns the percentiles for all elements of q, in the shape of q.
func Percentiles(x *Array, q *Array) *Array {
	sorted := Sort(x.Ravel()).Data()
	return Map(func(q float64) float64 {
		p := percent("Percentiles", q)
		if n := len(sorted); n == 0 || sorted[n-1] != sorted[n-1] {
			return math.NaN()
		}
		return interpolate(p, len(sorted), func(k int) (float64, float64) {
			return sorted[k], sorted[min(k+1, len(sorted)-1)]
		})
	}, q)
}

// percent returns q as a part of 1.
func percent(function string, q float64) float64 {
	checkQuantile(function, q, 100)
	return q / 100
}

func checkQuantile(function string, q, most float64) {
	if !(q >= 0 && q <= most) {
		panicArg(function, "wants a number from 0 to %g and got %g", most, q)
	}
}

func medianOf(x []float64) float64 {
	n := len(x)
	if n == 0 {
		return math.NaN()
	}
	lo, hi, ok := neighbours(x, (n-1)/2)
	switch {
	case !ok:
		return math.NaN()
	case n%2 == 1:
		return lo
	}
	return (lo + hi) / 2
}

func quantileOf(x []float64, p float64) float64 {
	if len(x) == 0 {
		return math.NaN()
	}
	return interpolate(p, len(x), func(k int) (float64, float64) {
		lo, hi, ok := neighbours(x, k)
		if !ok {
			return math.NaN(), math.NaN()
		}
		return lo, hi
	})
}

// interpolate returns the quantile p of n elements; at(k) returns the elements k
// and k+1 in order.
func interpolate(p float64, n int, at func(k int) (lo, hi float64)) float64 {
	position := p * float64(n-1)
	k := min(int(position), n-1)
	lo, hi := at(k)
	t := position - float64(k)
	switch d := hi - lo; {
	case t == 0 || lo == hi:
		return lo
	case math.IsInf(lo, 0) || math.IsInf(hi, 0):
		return lo + hi // a number on the way to infinity is infinite
	case math.IsInf(d, 0):
		return float64(lo*(1-t)) + float64(hi*t)
	case t >= 0.5:
		return hi - float64(d*(1-t))
	default:
		return lo + float64(d*t)
	}
}

// neighbours returns the elements k and k+1 of x in order; the last one is its
// own neighbour. It reports false if an element is NaN. x stays as it is.
func neighbours(x []float64, k int) (lo, hi float64, ok bool) {
	// Count by the leading bits, then look at what falls where the elements are.
	const digits = 1 << 12
	shift := 64 - 12
	if len(x) < 4*digits {
		part := slices.Clone(x)
		for _, v := range part {
			if v != v {
				return 0, 0, false
			}
		}
		return selectTwo(part, k)
	}
	w := parallel.Workers(len(x), 2)
	counts := make([][digits]int32, w)
	nans := make([]bool, w)
	parallel.Do(w, func(i int) {
		c := &counts[i]
		for _, v := range x[parallel.Share(len(x), w, i):parallel.Share(len(x), w, i+1)] {
			c[floatKey(v)>>shift]++
			if v != v {
				nans[i] = true
				return
			}
		}
	})
	if slices.Contains(nans, true) {
		return 0, 0, false
	}
	// first and last are the digits of elements k and k+1.
	first, last, below := -1, -1, 0
	for d, seen := 0, 0; last < 0; d++ {
		here := 0
		for i := range counts {
			here += int(counts[i][d])
		}
		seen += here
		if first < 0 && seen > k {
			first, below = d, seen-here
		}
		if first >= 0 && seen > min(k+1, len(x)-1) {
			last = d
		}
	}
	kept := make([][]float64, w)
	parallel.Do(w, func(i int) {
		size := 0
		for d := first; d <= last; d++ {
			size += int(counts[i][d])
		}
		part := make([]float64, size+1)
		at := 0
		from, span := uint64(first), uint64(last-first)
		for _, v := range x[parallel.Share(len(x), w, i):parallel.Share(len(x), w, i+1)] {
			part[at] = v
			at += oneIf(floatKey(v)>>shift-from <= span)
		}
		kept[i] = part[:at]
	})
	return selectTwo(slices.Concat(kept...), k-below)
}

// selectTwo returns the elements k and k+1 of x in order. It reorders x, which
// has no NaN.
func selectTwo(x []float64, k int) (lo, hi float64, ok bool) {
	lo = selectOne(x, k)
	if k+1 < len(x) {
		return lo, minOf(x[k+1:]), true
	}
	return lo, lo, true
}

// selectOne reorders x so that element k is where it belongs, with none larger
// before and none smaller behind, and returns it.
//
// C. A. R. Hoare, Algorithm 65: FIND, Communications of the ACM 4 (1961), with
// the median of three as pivot; when that goes badly the rest is sorted.
func selectOne(x []float64, k int) float64 {
	tries := 0
	for lo, hi := 0, len(x)-1; lo < hi; tries++ {
		if hi-lo < fewElements || tries > 64 {
			slices.Sort(x[lo : hi+1])
			break
		}
		mid := lo + (hi-lo)/2
		if x[mid] < x[lo] {
			x[mid], x[lo] = x[lo], x[mid]
		}
		if x[hi] < x[lo] {
			x[hi], x[lo] = x[lo], x[hi]
		}
		if x[hi] < x[mid] {
			x[hi], x[mid] = x[mid], x[hi]
		}
		pivot := x[mid]
		i, j := lo, hi
		for i <= j {
			for x[i] < pivot {
				i++
			}
			for x[j] > pivot {
				j--
			}
			if i <= j {
				x[i], x[j] = x[j], x[i]
				i++
				j--
			}
		}
		switch {
		case k <= j:
			hi = j
		case k >= i:
			lo = i
		default:
			return x[k]
		}
	}
	return x[k]
}
