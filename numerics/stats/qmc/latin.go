// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package qmc

// This file is the Latin hypercube (McKay, Beckman, Conover, Technometrics 21, 239, 1979).

import (
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

// LatinHypercubeOptions change a hypercube. Nil stands for the defaults.
type LatinHypercubeOptions struct {
	NoScramble bool              // put the points in the middle of their cells. Default: anywhere in them
	Rng        *random.Generator // Default: one with the system's randomness
}

// A LatinHypercube makes points of which there is one in each of n slices along each axis.
// [NewLatinHypercube] makes one. It is not for use by several goroutines at once.
type LatinHypercube struct {
	d      int
	middle bool
	rng    *random.Generator
}

// NewLatinHypercube returns a maker of points in d dimensions. It panics with an
// [*ArgumentError] if d is below 1.
func NewLatinHypercube(d int, opts *LatinHypercubeOptions) *LatinHypercube {
	if d < 1 {
		panicf("NewLatinHypercube", "wants 1 dimension or more and got %d", d)
	}
	var o LatinHypercubeOptions
	if opts != nil {
		o = *opts
	}
	return &LatinHypercube{d, o.NoScramble, child(o.Rng)}
}

// Random returns n points, of shape (n, d). It panics with an [*ArgumentError] if n is negative.
func (l *LatinHypercube) Random(n int) *nd.Array {
	checkCount("Random", n)
	out := nd.Full(0.5, n, l.d)
	if !l.middle {
		out = l.rng.Uniform(0, 1, n, l.d)
	}
	data := out.Data()
	for k := range l.d {
		for i, cell := range l.rng.Permutation(n).Data() {
			at := &data[i*l.d+k]
			*at = (float64(cell+1) - *at) / float64(n)
		}
	}
	return out
}
