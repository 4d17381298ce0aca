// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file is the median and the other filters of rank.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// MedianFilter returns the median of the elements of x in a window of a size along each
// axis; of an even number of elements the larger of the middle two. It panics with an
// [*ArgumentError] if a size is below 1, or the options do not fit x.
func MedianFilter(x Input, size int, opts *WindowOptions) *nd.Array {
	return ranked("MedianFilter", x, size, opts, func(n int) int { return n / 2 })
}

// RankFilter returns the element of a rank among those of x in a window: 0 is the least, -1
// the largest. It panics with an [*ArgumentError] if there is no element of that rank, and
// as MedianFilter does.
func RankFilter(x Input, rank, size int, opts *WindowOptions) *nd.Array {
	return ranked("RankFilter", x, size, opts, func(n int) int {
		if rank < -n || rank >= n {
			panicf("RankFilter", "wants a rank among %d elements and got %d", n, rank)
		}
		return (rank + n) % n
	})
}

// PercentileFilter returns a percentile of the elements of x in a window: the element of
// rank n p/100 rounded down, of n; a negative p counts from 100. It panics with an
// [*ArgumentError] if p is not between -100 and 100, and as MedianFilter does.
func PercentileFilter(x Input, p float64, size int, opts *WindowOptions) *nd.Array {
	return ranked("PercentileFilter", x, size, opts, func(n int) int {
		q := p
		if q < 0 {
			q += 100
		}
		switch {
		case !(q >= 0 && q <= 100):
			panicf("PercentileFilter", "wants a percentile from -100 to 100 and got %v", p)
		case q == 100:
			return n - 1
		}
		return int(float64(n) * q / 100)
	})
}

func ranked(function string, x Input, size int, opts *WindowOptions, rankOf func(n int) int) *nd.Array {
	im := newImage(function, x)
	w := opts.window(function, im, size, false)
	footprint, before, after := w.spread(im)
	n := footprint.Count()
	rank := rankOf(n)
	if w.Footprint == nil && (rank == 0 || rank == n-1) {
		sign := -1.0
		if rank == n-1 {
			sign = 1
		}
		return w.separate(im, func(size, before int) lineFilter { return extreme(size, before, sign) }).array()
	}
	p := im.padded(before, after, slices.Repeat([]Mode{w.Mode}, im.dim()), w.Cval)
	m := newMoving(p, footprint)
	out := im.like()
	if rank == n/2 && w.Footprint == nil {
		dim := im.dim()
		shape := footprint.Shape()
		switch {
		case n == 3 || n == 5 || n == 9:
			k := keys(p.data)
			p.eachRow(out, 2*n, func(dst []float64, at int) { medianFilter(dst, k[at:], m.all) })
			return out.array()
		case n == 25 && shape[dim-1] == 5 && dim > 1:
			k := keys(p.data)
			stride := m.all[5] - m.all[0]
			p.eachRow(out, 100, func(dst []float64, at int) { medianFilter5(dst, k[at:], stride) })
			return out.array()
		}
	}
	bytes := im.kind == uint8s && w.Cval >= 0 && w.Cval <= 255 && w.Cval == math.Trunc(w.Cval)
	p.eachRow(out, 20*len(m.enter), func(dst []float64, at int) {
		if bytes {
			m.histogram(dst, p.data[at:], rank)
		} else {
			m.sorted(dst, p.data[at:], rank)
		}
	})
	return out.array()
}

// A moving is a window that moves along the last axis: what is in it at first, and what
// enters and leaves it with each step. All are offsets from the window's place.
type moving struct {
	all, enter, leave []int
}

func newMoving(p *image, footprint *nd.Bool) *moving {
	shape := footprint.Shape()
	in := footprint.Data()
	m := &moving{}
	if len(shape) == 0 {
		m.all = []int{0}
		return m
	}
	for i, v := range in {
		if !v {
			continue
		}
		index := unravel(i, shape)
		last := index[len(index)-1]
		at := p.offset(index)
		m.all = append(m.all, at)
		if last == shape[len(shape)-1]-1 || !in[i+1] {
			m.enter = append(m.enter, at) // its right neighbour was not in the window
		}
		if last == 0 || !in[i-1] {
			m.leave = append(m.leave, at)
		}
	}
	return m
}

// sorted puts the elements of a rank into dst, keeping the window's elements in order.
func (m *moving) sorted(dst, src []float64, rank int) {
	w := make([]float64, 0, len(m.all))
	for _, o := range m.all {
		w = append(w, src[o])
	}
	slices.SortFunc(w, order)
	dst[0] = w[rank]
	for i := 1; i < len(dst); i++ {
		for k, o := range m.leave {
			exchange(w, src[i-1+o], src[i+m.enter[k]])
		}
		dst[i] = w[rank]
	}
}

// order compares numbers; NaN comes last.
func order(a, b float64) int {
	switch {
	case a < b || b != b && a == a:
		return -1
	case a > b || a != a && b == b:
		return 1
	}
	return 0
}

// exchange takes a number out of a sorted list and puts another in.
func exchange(w []float64, out, in float64) {
	if out == in {
		return
	}
	i, _ := slices.BinarySearchFunc(w, out, order)
	if order(in, out) > 0 {
		for ; i+1 < len(w) && order(w[i+1], in) < 0; i++ {
			w[i] = w[i+1]
		}
	} else {
		for ; i > 0 && order(w[i-1], in) > 0; i-- {
			w[i] = w[i-1]
		}
	}
	w[i] = in
}

// histogram is sorted for bytes, by how often each is in the window (Huang, Yang and Tang,
// IEEE Trans. Acoust. Speech Signal Process. 27, 13, 1979).
func (m *moving) histogram(dst, src []float64, rank int) {
	var counts [256]int
	for _, o := range m.all {
		counts[int(src[o])]++
	}
	value, below := 0, 0 // below: how many are less than value
	for i := range dst {
		if i > 0 {
			for k, o := range m.leave {
				out, in := int(src[i-1+o]), int(src[i+m.enter[k]])
				counts[out]--
				counts[in]++
				if out < value {
					below--
				}
				if in < value {
					below++
				}
			}
		}
		for below > rank {
			value--
			below -= counts[value]
		}
		for below+counts[value] <= rank {
			below += counts[value]
			value++
		}
		dst[i] = float64(value)
	}
}
