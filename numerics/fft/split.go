// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft

// This file transforms what is larger than a processor's cache: of n = p m numbers first
// the columns of p, and then those of m, some side by side columns at a time. Memory is
// so read and written twice, and not once for each radix. (Gentleman and Sande, Proc.
// AFIPS Fall Joint Comput. Conf. 29, 563, 1966; Bailey, J. Supercomput. 4, 23, 1990.)

import (
	"math"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

// large is the length from which a transform is split.
const large = 1 << 15

// splitLength returns the divisor of n with the factors given that is the next to its
// square root.
func splitLength(n int, factors []int) int {
	best := 1
	var divisors func(d int, rest []int)
	root := math.Sqrt(float64(n))
	divisors = func(d int, rest []int) {
		if math.Abs(math.Log(float64(d)/root)) < math.Abs(math.Log(float64(best)/root)) {
			best = d
		}
		for i, f := range rest {
			if i == 0 || f != rest[i-1] {
				divisors(d*f, rest[i+1:])
			}
		}
	}
	divisors(1, factors)
	return best
}

// newSplit returns the two stages of a length with a divisor.
func newSplit(n, p int) []stage {
	m := n / p
	first := stage{p: p, m: m, plan: newPlan(p), w: make([]complex128, n)}
	parallel.For(p, 100*m, func(lo, hi int) {
		for r := lo; r < hi; r++ {
			for q := range m {
				first.w[r*m+q] = root(q*r, n)
			}
		}
	})
	return []stage{first, {p: m, m: 1, plan: newPlan(m)}}
}

// split is run for a stage with a plan. Column c of the ms side by side is that of
// butterfly c/s and its column c%s.
func (st *stage) split(dst, src []complex128, s, workers int) {
	ms := st.m * s
	width := widthOf(st.p, ms)
	blocks := (ms + width - 1) / width
	workers = min(workers, blocks)
	parallel.Do(workers, func(i int) {
		b := st.plan.block(width)
		defer b.free()
		for j := parallel.Share(blocks, workers, i); j < parallel.Share(blocks, workers, i+1); j++ {
			c0 := j * width
			out := b.transform(src[c0:], st.p, ms, min(width, ms-c0), 1)
			if st.m == 1 {
				w := min(width, ms-c0)
				for r := range st.p {
					copy(dst[c0+s*r:c0+s*r+w], out[r*w:(r+1)*w])
				}
				continue
			}
			st.scatter(dst, out, s, c0, min(width, ms-c0))
		}
	})
}

// scatter puts the transforms of columns from c0 on into their places, times the powers
// of the root.
func (st *stage) scatter(dst, out []complex128, s, c0, width int) {
	from := 0
	if s == 1 {
		from = turn(dst[st.p*c0:], out, st.w[c0:], st.p, st.m, width, st.p)
	}
	for r := from; r < st.p; r++ {
		row := out[r*width : (r+1)*width]
		for i, v := range row {
			q, k := (c0+i)/s, (c0+i)%s
			dst[k+s*(st.p*q+r)] = st.w[r*st.m+q] * v
		}
	}
}

// widthOf returns how many of count columns of n numbers are transformed together, so
// that rows of memory are read and written in one piece, and a block stays in the cache.
func widthOf(n, count int) int { return min(count, max(4, min(maxWidth, block/n)&^3)) }

const (
	maxWidth = 32
	block    = 1 << 14 // elements
)

// A columns is memory to transform columns of a plan that lie side by side.
type columns struct {
	plan         *plan
	in, out, tmp []complex128
}

// block returns memory for width columns.
func (p *plan) block(width int) *columns {
	size := p.n * width
	if c, ok := p.blocks.Get().(*columns); ok && len(c.in) >= size {
		return c
	}
	return &columns{plan: p, in: make([]complex128, size), out: make([]complex128, size), tmp: make([]complex128, size)}
}

// free gives the memory back.
func (c *columns) free() { c.plan.blocks.Put(c) }

// transform returns the transforms of s columns. Their rows elements are src[j*step+k];
// others are 0. workers is how many goroutines take part.
func (c *columns) transform(src []complex128, rows, step, s, workers int) []complex128 {
	size := c.plan.n * s
	in, out, tmp := c.in[:size], c.out[:size], c.tmp[:size]
	for j := range rows {
		copy(in[j*s:(j+1)*s], src[j*step:])
	}
	clear(in[rows*s:])
	c.plan.run(out, in, tmp, s, workers)
	return out
}
