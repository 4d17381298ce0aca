// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package parallel

import (
	"runtime"
	"sync/atomic"
	"testing"
)

// TestFor checks that each element comes once, however many workers there are. It is not
// parallel: it changes the number of processors.
func TestFor(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, processors := range []int{1, 2, 7} {
		runtime.GOMAXPROCS(processors)
		for _, n := range []int{0, 1, 2, 6, 7, 8, 1000} {
			for _, cost := range []int{0, 1, grain, 100 * grain} {
				seen := make([]atomic.Int32, n)
				For(n, cost, func(lo, hi int) {
					for i := lo; i < hi; i++ {
						seen[i].Add(1)
					}
				})
				for i := range seen {
					if got := seen[i].Load(); got != 1 {
						t.Fatalf("%d processors, %d elements of cost %d: element %d comes %d times", processors, n, cost, i, got)
					}
				}
			}
		}
	}
}

func TestWorkers(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	for _, c := range []struct{ n, cost, want int }{
		{0, 1, 1}, {1, 1 << 30, 1}, {3, 1 << 30, 3}, {grain - 1, 1, 1}, {2 * grain, 1, 2}, {1 << 30, 1, 4}, {grain / 8, 16, 2}, {1 << 30, 0, 4},
	} {
		if got := Workers(c.n, c.cost); got != c.want {
			t.Errorf("Workers(%d, %d) = %d, want %d", c.n, c.cost, got, c.want)
		}
	}
}

// TestPanic checks that all calls are done before the panic of the first goes on.
func TestPanic(t *testing.T) {
	t.Parallel()
	var done atomic.Int32
	defer func() {
		if p := recover(); p != 3 || done.Load() != 8 {
			t.Errorf("panic %v after %d calls, want 3 after 8", p, done.Load())
		}
	}()
	Do(8, func(i int) {
		done.Add(1)
		if i >= 3 {
			panic(i)
		}
	})
}
