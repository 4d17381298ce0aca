// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft

// This file is plans: how a transform of a length is done, with its tables.

import (
	"math"
	"sync"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

// A plan transforms columns of n complex numbers.
type plan struct {
	n         int
	stages    []stage
	bluestein *bluestein // for lengths with large prime factors, which have no stages

	pool   sync.Pool // of *[]complex128 of n elements
	blocks sync.Pool // of *columns
}

// A stage is one pass over the data: butterflies of p points at a distance of m.
type stage struct {
	p, m  int
	w     []complex128 // for q < m: the powers 1 to p-1 of exp(-2 pi i q / (p m))
	roots []complex128 // of the radix, for those without a pass of their own

	// Of a split transform there is the plan of the radix, and w has the powers of each
	// p in a row; of its last stage they are all 1 and not there.
	plan *plan
}

// newPlan makes a plan. It is used by many at once, and does not change.
func newPlan(n int) *plan {
	p := &plan{n: n}
	factors := factor(n)
	m := convolutionLength(2*n - 1)
	if cost(n, factors) > 2.5*cost(m, factor(m)) {
		p.bluestein = newBluestein(n, m)
		return p
	}
	if n >= large {
		if d := splitLength(n, factors); d > 1 {
			p.stages = newSplit(n, d)
			return p
		}
	}
	for _, f := range factors {
		n /= f
		s := stage{p: f, m: n, w: make([]complex128, n*(f-1))}
		for q := range n {
			for r := 1; r < f; r++ {
				s.w[q*(f-1)+r-1] = root(q*r, n*f)
			}
		}
		if f > 5 {
			for r := range f {
				s.roots = append(s.roots, root(r, f))
			}
		}
		p.stages = append(p.stages, s)
	}
	return p
}

// factor returns the radices for a length, in the order of their use.
func factor(n int) []int {
	var list []int
	for n%4 == 0 {
		list = append(list, 4)
		n /= 4
	}
	for f := 2; f*f <= n; f++ {
		for n%f == 0 {
			list = append(list, f)
			n /= f
		}
	}
	if n > 1 {
		list = append(list, n)
	}
	return list
}

// cost returns about how many additions the stages of a length take, in some unit.
func cost(n int, factors []int) float64 {
	sum := 0.0
	for _, f := range factors {
		if f > 5 {
			sum += 1.2 * float64(f)
		} else {
			sum += 2 + float64(f)
		}
	}
	return sum * float64(n)
}

// convolutionLength returns the length of n or more whose transform is the fastest, among
// those with the prime factors 2, 3 and 5.
func convolutionLength(n int) int {
	best, least := 0, math.Inf(1)
	for five := 1; five < 2*n; five *= 5 {
		for three := five; three < 2*n; three *= 3 {
			m := three
			for m < n {
				m *= 2
			}
			if c := cost(m, factor(m)); c < least {
				best, least = m, c
			}
		}
	}
	return best
}

// scratch returns memory for n elements, to be put into the pool after use.
func (p *plan) scratch() []complex128 {
	if x, ok := p.pool.Get().(*[]complex128); ok {
		return *x
	}
	return make([]complex128, p.n)
}

// run transforms s columns: element j of column k is src[j*s+k]. dst gets the result in
// the same form; tmp is for intermediate results. The three have n*s elements and share
// none. workers is how many goroutines take part.
func (p *plan) run(dst, src, tmp []complex128, s, workers int) {
	switch {
	case p.bluestein != nil:
		p.bluestein.run(dst, src, s, workers)
		return
	case len(p.stages) == 0:
		copy(dst, src[:len(dst)])
		return
	}
	next, other := dst, tmp
	if len(p.stages)%2 == 0 {
		next, other = tmp, dst
	}
	for i := range p.stages {
		st := &p.stages[i]
		st.run(next, src, s, workers)
		src, next, other = next, other, next
		s *= st.p
	}
}

// run does a stage, split by what there is more of: butterflies or columns.
func (st *stage) run(dst, src []complex128, s, workers int) {
	if st.plan != nil {
		st.split(dst, src, s, workers)
		return
	}
	if workers < 2 {
		st.pass(dst, src, s, 0, st.m, 0, s)
		return
	}
	if st.m >= workers {
		parallel.Do(workers, func(i int) {
			st.pass(dst, src, s, parallel.Share(st.m, workers, i), parallel.Share(st.m, workers, i+1), 0, s)
		})
		return
	}
	parallel.Do(workers, func(i int) {
		st.pass(dst, src, s, 0, st.m, parallel.Share(s, workers, i), parallel.Share(s, workers, i+1))
	})
}
