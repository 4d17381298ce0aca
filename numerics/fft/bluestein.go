// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft

// This file is Bluestein's algorithm: with j k = (j^2 + k^2 - (k-j)^2)/2 a transform of
// any length is a convolution, which transforms of a fast length do.

import "github.com/gosci/gosci/numerics/internal/parallel"

// A bluestein transforms n elements by a convolution of m.
type bluestein struct {
	n, m   int
	chirp  []complex128 // exp(-pi i k^2 / n)
	kernel []complex128 // the transform of exp(pi i k^2 / n), over m
	plan   *plan        // of m
}

func newBluestein(n, m int) *bluestein {
	b := &bluestein{n: n, m: m, chirp: make([]complex128, n), kernel: make([]complex128, m), plan: newPlan(m)}
	kernel := make([]complex128, m)
	square := 0 // k^2 modulo 2n
	for k := range n {
		b.chirp[k] = root(square, 2*n)
		c := complex(real(b.chirp[k])/float64(m), -imag(b.chirp[k])/float64(m))
		kernel[k] = c
		if k > 0 {
			kernel[m-k] = c
		}
		square = (square + 2*k + 1) % (2 * n)
	}
	b.plan.run(b.kernel, kernel, make([]complex128, m), 1, parallel.Workers(m, 2))
	return b
}

// run transforms s columns, as plan.run does.
func (b *bluestein) run(dst, src []complex128, s, workers int) {
	x, y, tmp := b.plan.scratch(), b.plan.scratch(), b.plan.scratch()
	defer func() {
		for _, m := range []*[]complex128{&x, &y, &tmp} {
			b.plan.pool.Put(m)
		}
	}()
	for k := range s {
		for j, c := range b.chirp {
			x[j] = c * src[j*s+k]
		}
		clear(x[b.n:])
		b.plan.run(y, x, tmp, 1, workers)
		for j, c := range b.kernel {
			v := y[j] * c
			y[j] = complex(real(v), -imag(v)) // the inverse is the transform of the conjugate
		}
		b.plan.run(x, y, tmp, 1, workers)
		for j, c := range b.chirp {
			dst[j*s+k] = c * complex(real(x[j]), -imag(x[j]))
		}
	}
}
