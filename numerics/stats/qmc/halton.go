// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package qmc

// This file is the sequence of Halton (Numer. Math. 2, 84, 1960).

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

// HaltonOptions change a sequence. Nil stands for the defaults.
type HaltonOptions struct {
	NoScramble bool              // give the plain sequence, which starts at 0. Default: random permutations of the digits (Owen, arXiv 1706.02808, 2017)
	Rng        *random.Generator // from which the permutations come. Default: one with the system's randomness
}

// A Halton is a Halton sequence of points: coordinate k of point i is i with its digits to the
// k-th prime mirrored at the point. [NewHalton] makes one. It is not for use by several goroutines
// at once.
type Halton struct {
	bases        []int
	permutations [][][]int // of each digit of each coordinate; nil if not scrambled
	count        int
}

// NewHalton returns the sequence in d dimensions. It panics with an [*ArgumentError] if d is below
// 1.
func NewHalton(d int, opts *HaltonOptions) *Halton {
	if d < 1 {
		panicf("NewHalton", "wants 1 dimension or more and got %d", d)
	}
	h := &Halton{bases: primes(d)}
	if opts != nil && opts.NoScramble {
		return h
	}
	var rng *random.Generator
	if opts != nil {
		rng = opts.Rng
	}
	rng = child(rng)
	for _, base := range h.bases {
		// As many digits as a float64 tells apart.
		digits := make([][]int, int(math.Ceil(54/math.Log2(float64(base))))-1)
		for i := range digits {
			digits[i] = rng.Permutation(base).Data()
		}
		h.permutations = append(h.permutations, digits)
	}
	return h
}

// primes returns the first n primes.
func primes(n int) []int {
	list := make([]int, 0, n)
next:
	for v := 2; len(list) < n; v++ {
		for _, p := range list {
			if p*p > v {
				break
			}
			if v%p == 0 {
				continue next
			}
		}
		list = append(list, v)
	}
	return list
}

// Random returns the next n points, of shape (n, d). It panics with an [*ArgumentError] if n is
// negative.
func (h *Halton) Random(n int) *nd.Array {
	checkCount("Random", n)
	d := len(h.bases)
	out := nd.Zeros(n, d)
	data := out.Data()
	for k, base := range h.bases {
		for i := range n {
			if h.permutations == nil {
				data[i*d+k] = mirrored(h.count+i, base)
			} else {
				data[i*d+k] = scrambled(h.count+i, base, h.permutations[k])
			}
		}
	}
	h.count += n
	return out
}

// mirrored returns the digits of i to a base behind the point, the last first.
func mirrored(i, base int) float64 {
	x, place := 0.0, 1/float64(base)
	for i > 0 {
		x += float64(i%base) * place
		place /= float64(base)
		i /= base
	}
	return x
}

// scrambled is mirrored with each digit permuted, also the zeros before the first one.
func scrambled(i, base int, permutations [][]int) float64 {
	x, place := 0.0, 1/float64(base)
	for _, p := range permutations {
		if 1-place >= 1 {
			break
		}
		x += float64(p[i%base]) * place
		place /= float64(base)
		i /= base
	}
	return x
}

// FastForward leaves out n points. It panics with an [*ArgumentError] if n is negative.
func (h *Halton) FastForward(n int) {
	checkCount("FastForward", n)
	h.count += n
}

// Reset goes back to the first point.
func (h *Halton) Reset() { h.count = 0 }
