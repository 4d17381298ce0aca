// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file filters along one axis, several lines side by side.

import "github.com/gosci/gosci/numerics/internal/parallel"

// A lineFilter computes rows of s numbers side by side, from as many rows and before and
// after more: element t of dst from the elements t, t+s, …, t+(before+after)s of src. It
// may use scratch, which is as long as src, twice.
type lineFilter struct {
	before, after int
	cost          int // additions for a number
	apply         func(dst, src, scratch []float64, s int)
}

// How many numbers a block of lines may have, and how many lines.
const (
	blockSize = 1 << 15
	maxLines  = 64
)

// along applies a filter to an axis, in place.
func (im *image) along(axis int, f lineFilter, mode Mode, cval float64) {
	n := im.shape[axis]
	outer, inner := product(im.shape[:axis]), product(im.shape[axis+1:])
	if len(im.data) == 0 {
		return
	}
	index := mode.extended(n, f.before, f.after)
	rows := len(index)
	width := min(inner, max(8, min(maxLines, blockSize/rows)))
	blocks := (inner + width - 1) / width
	parallel.For(outer*blocks, n*width*f.cost, func(lo, hi int) {
		src, scratch, out := make([]float64, rows*width), make([]float64, 2*rows*width), make([]float64, n*width)
		for b := lo; b < hi; b++ {
			if inner == 1 { // the line lies in one piece
				line := im.data[b*n : (b+1)*n]
				copy(src[f.before:], line)
				for j, i := range index {
					switch {
					case j >= f.before && j < f.before+n:
					case i < 0:
						src[j] = cval
					default:
						src[j] = line[i]
					}
				}
				f.apply(out, src, scratch, 1)
				copy(line, out)
				continue
			}
			o, first := b/blocks, b%blocks*width
			s := min(width, inner-first)
			for j, i := range index {
				row := src[j*s : (j+1)*s]
				if i < 0 {
					fill(row, cval)
				} else {
					copy(row, im.data[(o*n+i)*inner+first:])
				}
			}
			f.apply(out[:n*s], src[:rows*s], scratch[:2*rows*s], s)
			for i := range n {
				copy(im.data[(o*n+i)*inner+first:][:s], out[i*s:])
			}
		}
	})
}

// correlation returns the filter dst[i] = sum over j of weights[j] src[i+j].
func correlation(weights []float64, before int) lineFilter {
	after := len(weights) - 1 - before
	f := lineFilter{before: before, after: after, cost: len(weights)}
	half := len(weights) / 2
	even, odd := len(weights)%2 == 1, len(weights)%2 == 1
	for i := range half {
		even = even && weights[i] == weights[len(weights)-1-i]
		odd = odd && weights[i] == -weights[len(weights)-1-i]
	}
	switch {
	case even:
		f.apply = func(dst, src, _ []float64, s int) { symmetric(dst, src, weights[:half+1], s, 1) }
	case odd && weights[half] == 0:
		f.apply = func(dst, src, _ []float64, s int) { symmetric(dst, src, weights[:half+1], s, -1) }
	default:
		f.apply = func(dst, src, _ []float64, s int) { general(dst, src, weights, s) }
	}
	return f
}

// symmetric correlates with weights of which the first half and the middle are given, and
// the other half is the first backwards times sign.
func symmetric(dst, src, w []float64, s int, sign float64) {
	half := len(w) - 1
	middle := w[half]
	t := 0
	for ; t+4 <= len(dst); t += 4 {
		c := src[t+half*s:][:4:4]
		d0, d1, d2, d3 := middle*c[0], middle*c[1], middle*c[2], middle*c[3]
		for j, v := range w[:half] {
			a, b := src[t+j*s:][:4:4], src[t+(2*half-j)*s:][:4:4]
			d0 += v * (a[0] + sign*b[0])
			d1 += v * (a[1] + sign*b[1])
			d2 += v * (a[2] + sign*b[2])
			d3 += v * (a[3] + sign*b[3])
		}
		d := dst[t:][:4:4]
		d[0], d[1], d[2], d[3] = d0, d1, d2, d3
	}
	for ; t < len(dst); t++ {
		d := middle * src[t+half*s]
		for j, v := range w[:half] {
			d += v * (src[t+j*s] + sign*src[t+(2*half-j)*s])
		}
		dst[t] = d
	}
}

// general correlates with any weights.
func general(dst, src, w []float64, s int) {
	t := 0
	for ; t+4 <= len(dst); t += 4 {
		var d0, d1, d2, d3 float64
		for j, v := range w {
			a := src[t+j*s:][:4:4]
			d0 += v * a[0]
			d1 += v * a[1]
			d2 += v * a[2]
			d3 += v * a[3]
		}
		d := dst[t:][:4:4]
		d[0], d[1], d[2], d[3] = d0, d1, d2, d3
	}
	for ; t < len(dst); t++ {
		d := 0.0
		for j, v := range w {
			d += v * src[t+j*s]
		}
		dst[t] = d
	}
}

// running returns the filter of the mean of size numbers, by a running sum.
func running(size, before int) lineFilter {
	return lineFilter{before: before, after: size - 1 - before, cost: 2, apply: func(dst, src, scratch []float64, s int) {
		sums := scratch[:s]
		clear(sums)
		for j := range size - 1 {
			for k, v := range src[j*s : (j+1)*s] {
				sums[k] += v
			}
		}
		for i := range len(dst) / s {
			next, last, d := src[(i+size-1)*s:][:s], src[i*s:][:s], dst[i*s:][:s]
			for k := range sums {
				sums[k] += next[k]
				d[k] = sums[k] / float64(size)
				sums[k] -= last[k]
			}
		}
	}}
}

// extreme returns the filter of the largest of size numbers, or, with a sign of -1, the
// least: of each block of size rows the largest so far from either end (van Herk, Pattern
// Recognit. Lett. 13, 517, 1992).
func extreme(size, before int, sign float64) lineFilter {
	fold := maxInto
	if sign < 0 {
		fold = minInto
	}
	return lineFilter{before: before, after: size - 1 - before, cost: 4, apply: func(dst, src, scratch []float64, s int) {
		rows := len(src) / s
		left, right := scratch[:len(src)], scratch[len(src):]
		copy(left, src)
		copy(right, src)
		for first := 0; first < rows; first += size {
			last := min(first+size, rows)
			fold(left[(first+1)*s:last*s], left[first*s:], 0, s)
			// Backwards: each row with the one after it.
			for i := last - 2; i >= first; i-- {
				fold(right[i*s:(i+1)*s], right[(i+1)*s:], 0, s)
			}
		}
		copy(dst, right)
		fold(dst, left, (size-1)*s, len(dst))
	}}
}

// maxInto makes each dst[t] the larger one of itself and src[t+shift]; rows of s are done
// one after the other. NaN is larger than all numbers.
func maxInto(dst, src []float64, shift, s int) {
	for len(dst) > 0 {
		n := min(s, len(dst))
		for t, v := range src[shift : shift+n] {
			dst[t] = max(dst[t], v)
		}
		dst, src = dst[n:], src[n:]
	}
}

// minInto is maxInto for the lesser one. NaN is less than all numbers.
func minInto(dst, src []float64, shift, s int) {
	for len(dst) > 0 {
		n := min(s, len(dst))
		for t, v := range src[shift : shift+n] {
			dst[t] = min(dst[t], v)
		}
		dst, src = dst[n:], src[n:]
	}
}
