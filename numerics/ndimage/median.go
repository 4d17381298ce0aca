// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file is medians of few numbers by networks of comparisons, which have no branches
// for a processor to guess. They work on integers that are in the order of the numbers.
// The medians forget: the least and the largest of just over half of the numbers cannot be
// the median of all, so two others take part in their place (Paeth, Median Finding on a 3 × 3
// Grid, Graphics Gems, 1990).

import (
	"math"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

// keyOf returns an integer in the order of numbers. NaN is the largest.
func keyOf(x float64) int64 {
	if x != x {
		return math.MaxInt64
	}
	key := int64(math.Float64bits(x))
	return key ^ int64(uint64(key>>63)>>1)
}

// ofKey returns the number of a key.
func ofKey(key int64) float64 {
	if key == math.MaxInt64 {
		return math.NaN()
	}
	return math.Float64frombits(uint64(key ^ int64(uint64(key>>63)>>1)))
}

// keys returns the keys of numbers.
func keys(data []float64) []int64 {
	out := make([]int64, len(data))
	parallel.For(len(data), 4, func(lo, hi int) {
		for i, v := range data[lo:hi] {
			out[lo+i] = keyOf(v)
		}
	})
	return out
}

// median3 returns the median of 3 numbers.
func median3(v0, v1, v2 int64) int64 {
	v0, v2 = min(v0, v2), max(v0, v2)
	v1 = max(v0, v1)
	v1 = min(v1, v2)
	return v1
}

// median5 returns the median of 5 numbers.
func median5(v0, v1, v2, v3, v4 int64) int64 {
	v0, v3 = min(v0, v3), max(v0, v3)
	v1, v2 = min(v1, v2), max(v1, v2)
	v1 = max(v0, v1)
	v2 = min(v2, v3)
	v1, v4 = min(v1, v4), max(v1, v4)
	v2 = max(v1, v2)
	v2 = min(v2, v4)
	return v2
}

// median9 returns the median of 9 numbers.
func median9(v0, v1, v2, v3, v4, v5, v6, v7, v8 int64) int64 {
	v0, v5 = min(v0, v5), max(v0, v5)
	v1, v4 = min(v1, v4), max(v1, v4)
	v2, v3 = min(v2, v3), max(v2, v3)
	v0, v1 = min(v0, v1), max(v0, v1)
	v2 = max(v0, v2)
	v3, v5 = min(v3, v5), max(v3, v5)
	v4 = min(v4, v5)
	v1, v6 = min(v1, v6), max(v1, v6)
	v2, v4 = min(v2, v4), max(v2, v4)
	v1, v2 = min(v1, v2), max(v1, v2)
	v3 = max(v1, v3)
	v3, v6 = min(v3, v6), max(v3, v6)
	v4 = min(v4, v6)
	v2, v7 = min(v2, v7), max(v2, v7)
	v3, v4 = min(v3, v4), max(v3, v4)
	v3 = max(v2, v3)
	v4 = min(v4, v7)
	v3, v8 = min(v3, v8), max(v3, v8)
	v4 = max(v3, v4)
	v4 = min(v4, v8)
	return v4
}

// median13 returns the median of 13 numbers.
func median13(v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12 int64) int64 {
	v0, v7 = min(v0, v7), max(v0, v7)
	v1, v6 = min(v1, v6), max(v1, v6)
	v2, v5 = min(v2, v5), max(v2, v5)
	v3, v4 = min(v3, v4), max(v3, v4)
	v0, v1 = min(v0, v1), max(v0, v1)
	v0, v2 = min(v0, v2), max(v0, v2)
	v3 = max(v0, v3)
	v4, v7 = min(v4, v7), max(v4, v7)
	v5, v7 = min(v5, v7), max(v5, v7)
	v6 = min(v6, v7)
	v1, v8 = min(v1, v8), max(v1, v8)
	v2, v6 = min(v2, v6), max(v2, v6)
	v3, v5 = min(v3, v5), max(v3, v5)
	v1, v2 = min(v1, v2), max(v1, v2)
	v1, v3 = min(v1, v3), max(v1, v3)
	v4 = max(v1, v4)
	v4, v8 = min(v4, v8), max(v4, v8)
	v5, v8 = min(v5, v8), max(v5, v8)
	v6 = min(v6, v8)
	v2, v9 = min(v2, v9), max(v2, v9)
	v3, v6 = min(v3, v6), max(v3, v6)
	v4, v5 = min(v4, v5), max(v4, v5)
	v2, v3 = min(v2, v3), max(v2, v3)
	v4 = max(v2, v4)
	v5, v9 = min(v5, v9), max(v5, v9)
	v6 = min(v6, v9)
	v3, v10 = min(v3, v10), max(v3, v10)
	v4, v6 = min(v4, v6), max(v4, v6)
	v3, v4 = min(v3, v4), max(v3, v4)
	v5 = max(v3, v5)
	v5, v10 = min(v5, v10), max(v5, v10)
	v6 = min(v6, v10)
	v4, v11 = min(v4, v11), max(v4, v11)
	v5, v6 = min(v5, v6), max(v5, v6)
	v5 = max(v4, v5)
	v6 = min(v6, v11)
	v5, v12 = min(v5, v12), max(v5, v12)
	v6 = max(v5, v6)
	v6 = min(v6, v12)
	return v6
}

// sort5 sorts 5 numbers.
func sort5(v0, v1, v2, v3, v4 int64) (s0, s1, s2, s3, s4 int64) {
	v0, v3 = min(v0, v3), max(v0, v3)
	v1, v4 = min(v1, v4), max(v1, v4)
	v0, v2 = min(v0, v2), max(v0, v2)
	v1, v3 = min(v1, v3), max(v1, v3)
	v0, v1 = min(v0, v1), max(v0, v1)
	v2, v4 = min(v2, v4), max(v2, v4)
	v1, v2 = min(v1, v2), max(v1, v2)
	v3, v4 = min(v3, v4), max(v3, v4)
	v2, v3 = min(v2, v3), max(v2, v3)
	return v0, v1, v2, v3, v4
}

// medianFilter puts the medians of the windows that a network is for, of 3, 5 or 3×3
// numbers, into dst; offsets are those of the numbers from the window's place.
func medianFilter(dst []float64, src []int64, offsets []int) {
	o := offsets
	switch len(o) {
	case 3:
		for i := range dst {
			dst[i] = ofKey(median3(src[i+o[0]], src[i+o[1]], src[i+o[2]]))
		}
	case 5:
		for i := range dst {
			dst[i] = ofKey(median5(src[i+o[0]], src[i+o[1]], src[i+o[2]], src[i+o[3]], src[i+o[4]]))
		}
	case 9:
		for i := range dst {
			dst[i] = ofKey(median9(src[i+o[0]], src[i+o[1]], src[i+o[2]], src[i+o[3]], src[i+o[4]],
				src[i+o[5]], src[i+o[6]], src[i+o[7]], src[i+o[8]]))
		}
	}
}

// medianFilter5 is medianFilter for windows of 5×5, whose rows are stride apart. It keeps
// the columns of a window sorted; of the second least of the columns, say, the least two
// cannot be the median of all, as enough others are above them.
func medianFilter5(dst []float64, src []int64, stride int) {
	r0, r1, r2, r3, r4 := src, src[stride:], src[2*stride:], src[3*stride:], src[4*stride:]
	var column [5][5]int64 // by rank and, in any order, by place
	for j := range len(dst) + 4 {
		k := j % 5
		column[0][k], column[1][k], column[2][k], column[3][k], column[4][k] = sort5(r0[j], r1[j], r2[j], r3[j], r4[j])
		if j < 4 {
			continue
		}
		c := &column
		_, _, _, a3, a4 := sort5(c[0][0], c[0][1], c[0][2], c[0][3], c[0][4])
		_, _, b2, b3, b4 := sort5(c[1][0], c[1][1], c[1][2], c[1][3], c[1][4])
		_, c1, c2, c3, _ := sort5(c[2][0], c[2][1], c[2][2], c[2][3], c[2][4])
		d0, d1, d2, _, _ := sort5(c[3][0], c[3][1], c[3][2], c[3][3], c[3][4])
		e0, e1, _, _, _ := sort5(c[4][0], c[4][1], c[4][2], c[4][3], c[4][4])
		dst[j-4] = ofKey(median13(a3, a4, b2, b3, b4, c1, c2, c3, d0, d1, d2, e0, e1))
	}
}
