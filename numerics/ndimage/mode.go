// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file continues images beyond their edges.

import "github.com/gosci/gosci/numerics/internal/parallel"

// A Mode says how an image goes on beyond its edges. Below are the images of the
// elements a b c d.
type Mode int

// The modes. GridConstant and Constant, GridMirror and Reflect, GridWrap and Wrap are the
// same for filters; interpolation tells them apart.
const (
	Default      Mode = iota // Reflect for filters, Constant for interpolation
	Reflect                  // d c b a | a b c d | d c b a
	Constant                 // k k k k | a b c d | k k k k, with k = Cval
	Nearest                  // a a a a | a b c d | d d d d
	Mirror                   // d c b | a b c d | c b a
	Wrap                     // a b c d | a b c d | a b c d
	GridConstant             // as Constant; interpolation mixes Cval in beyond the edge
	GridMirror               // as Reflect
	GridWrap                 // as Wrap, with a period of n instead of n-1 in interpolation
)

// or returns m, or another mode if m is the default.
func (m Mode) or(function string, other Mode) Mode {
	switch {
	case m == Default:
		return other
	case m < Reflect || m > GridWrap:
		panicf(function, "wants a mode from Reflect to GridWrap and got %d", int(m))
	}
	return m
}

// index returns which of n elements stands at index i, or -1 for the constant.
func (m Mode) index(i, n int) int {
	switch {
	case i >= 0 && i < n:
		return i
	case n == 0:
		return -1
	}
	switch m {
	case Nearest:
		return min(max(i, 0), n-1)
	case Wrap, GridWrap:
		return ((i % n) + n) % n
	case Mirror:
		if n == 1 {
			return 0
		}
		period := 2*n - 2
		i = ((i % period) + period) % period
		return min(i, period-i)
	case Reflect, GridMirror:
		period := 2 * n
		i = ((i % period) + period) % period
		return min(i, period-1-i)
	case Default, Constant, GridConstant:
	}
	return -1
}

// extended returns, for an axis of n elements, which element stands at each index from
// -before to n-1+after.
func (m Mode) extended(n, before, after int) []int {
	list := make([]int, before+n+after)
	for i := range list {
		list[i] = m.index(i-before, n)
	}
	return list
}

// padded returns an image continued by before[a] and after[a] elements along axis a.
func (im *image) padded(before, after []int, modes []Mode, cval float64) *image {
	for a := range im.shape {
		if before[a] == 0 && after[a] == 0 {
			continue
		}
		index := modes[a].extended(im.shape[a], before[a], after[a])
		outer, inner := product(im.shape[:a]), product(im.shape[a+1:])
		shape := append([]int(nil), im.shape...)
		shape[a] = len(index)
		data := make([]float64, outer*len(index)*inner)
		n := im.shape[a]
		parallel.For(outer, len(index)*inner, func(lo, hi int) {
			for o := lo; o < hi; o++ {
				block, source := data[o*len(index)*inner:][:len(index)*inner], im.data[o*n*inner:][:n*inner]
				copy(block[before[a]*inner:], source)
				for j, i := range index {
					if j >= before[a] && j < before[a]+n {
						continue
					}
					if row := block[j*inner:][:inner]; i < 0 {
						fill(row, cval)
					} else {
						copy(row, source[i*inner:])
					}
				}
			}
		})
		im = im.with(data, shape)
	}
	return im
}

func fill(x []float64, v float64) {
	for i := range x {
		x[i] = v
	}
}
