// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file sums as NumPy does: in pairs of halves down to blocks of 128 numbers,
// so that the rounding error grows with the logarithm of the length only.

import "github.com/gosci/gosci/numerics/internal/parallel"

// pairwise returns the sum of leaf(lo, hi) over blocks of at most leafSize
// elements of [lo, hi). The halves are cut at multiples of unit. Halves of large
// arrays are summed at once; the result is the same.
func pairwise[T number](lo, hi, leafSize, unit, workers int, leaf func(lo, hi int) T) T {
	n := hi - lo
	switch {
	case n <= leafSize:
		return leaf(lo, hi)
	case workers > 1:
		return pairwiseTogether(lo, hi, leafSize, unit, workers, leaf)
	}
	mid := lo + n/2/unit*unit
	return pairwise(lo, mid, leafSize, unit, 1, leaf) + pairwise(mid, hi, leafSize, unit, 1, leaf)
}

// pairwiseTogether is pairwise with both halves summed at once.
func pairwiseTogether[T number](lo, hi, leafSize, unit, workers int, leaf func(lo, hi int) T) T {
	mid := lo + (hi-lo)/2/unit*unit
	cuts := [3]int{lo, mid, hi}
	var sums [2]T
	parallel.Do(2, func(i int) {
		sums[i] = pairwise(cuts[i], cuts[i+1], leafSize, unit, workers/2, leaf)
	})
	return sums[0] + sums[1]
}

// sumFloats returns the sum of x.
func sumFloats(x []float64) float64 {
	return pairwise(0, len(x), 128, 8, parallel.Workers(len(x), 1), func(lo, hi int) float64 { return sumBlock(x[lo:hi]) })
}

// sumBlock returns the sum of x by eight running sums.
func sumBlock(x []float64) float64 {
	if len(x) < 8 {
		s := 0.0
		for _, v := range x {
			s += v
		}
		return s
	}
	r0, r1, r2, r3, r4, r5, r6, r7 := x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7]
	x = x[8:]
	for len(x) >= 8 {
		r0 += x[0]
		r1 += x[1]
		r2 += x[2]
		r3 += x[3]
		r4 += x[4]
		r5 += x[5]
		r6 += x[6]
		r7 += x[7]
		x = x[8:]
	}
	s := ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7))
	for _, v := range x {
		s += v
	}
	return s
}

// sumComplex returns the sum of x.
func sumComplex(x []complex128) complex128 {
	return pairwise(0, len(x), 64, 4, parallel.Workers(len(x), 2), func(lo, hi int) complex128 {
		x := x[lo:hi]
		var r [4]complex128
		for len(x) >= 4 {
			r[0] += x[0]
			r[1] += x[1]
			r[2] += x[2]
			r[3] += x[3]
			x = x[4:]
		}
		s := (r[0] + r[1]) + (r[2] + r[3])
		for _, v := range x {
			s += v
		}
		return s
	})
}

// sumInts returns the sum of x, which wraps round as int does.
func sumInts[T int | uint8](x []T) int {
	s := 0
	for _, v := range x {
		s += int(v)
	}
	return s
}

// sumOf returns the pairwise sum of f of each element of x.
func sumOf[T element](x []T, f func(T) float64) float64 {
	return pairwise(0, len(x), 128, 8, 1, func(lo, hi int) float64 {
		var buf [128]float64
		part := buf[:hi-lo]
		for i, v := range x[lo:hi] {
			part[i] = f(v)
		}
		return sumBlock(part)
	})
}

// sumSquares returns the sum of the squares of x - mean.
func sumSquares(x []float64, mean float64) float64 {
	return pairwise(0, len(x), 128, 8, parallel.Workers(len(x), 2), func(lo, hi int) float64 {
		var buf [128]float64
		part := buf[:hi-lo]
		for i, v := range x[lo:hi] {
			d := v - mean
			part[i] = d * d
		}
		return sumBlock(part)
	})
}
