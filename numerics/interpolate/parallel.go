// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file shares work among goroutines.

import (
	"runtime"
	"sync"
)

// grain is how many steps of work are worth one more goroutine.
const grain = 1 << 17

// parallel calls f(lo, hi) at once for ranges that together are [0, n), each element
// of which takes cost steps, and returns when all are done. f must not panic.
func parallel(n, cost int, f func(lo, hi int)) {
	w := max(1, min(runtime.GOMAXPROCS(0), n, n*cost/grain))
	if w == 1 {
		f(0, n)
		return
	}
	var wg sync.WaitGroup
	for i := 1; i < w; i++ {
		wg.Go(func() { f(share(n, w, i), share(n, w, i+1)) })
	}
	f(0, share(n, w, 1))
	wg.Wait()
}

// share returns where part i of n elements begins that are dealt out to w workers.
func share(n, w, i int) int { return n/w*i + min(i, n%w) }
