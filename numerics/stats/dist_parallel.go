// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file spreads functions of numbers over the processors.

import (
	"runtime"
	"sync"

	"github.com/gosci/gosci/numerics/nd"
)

// MapParallel returns f of each element of x, as [nd.Map], on all processors if x is large. It
// is meant for the methods of distributions, MapParallel(d.Cdf, x): several goroutines call f at
// once.
func MapParallel(f func(float64) float64, x *nd.Array) *nd.Array {
	in := x.Data()
	out := nd.Zeros(x.Shape()...)
	data := out.Data()
	spread(len(in), func(lo, hi int) {
		for i, v := range in[lo:hi] {
			data[lo+i] = f(v)
		}
	})
	return out
}

// spread calls f(lo, hi) for ranges that together are [0, n), at once if n is large, and returns
// when all are done. A panic of f goes on in the caller.
func spread(n int, f func(lo, hi int)) {
	const grain = 1 << 11
	w := max(1, min(runtime.GOMAXPROCS(0), n/grain))
	if w == 1 {
		f(0, n)
		return
	}
	failed := make([]any, w)
	var wg sync.WaitGroup
	for i := range w {
		wg.Go(func() {
			defer func() { failed[i] = recover() }()
			f(n/w*i+min(i, n%w), n/w*(i+1)+min(i+1, n%w))
		})
	}
	wg.Wait()
	for _, p := range failed {
		if p != nil {
			panic(p)
		}
	}
}
