// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file spreads work on large arrays over the processors.

import (
	"runtime"
	"sync"
)

// grain is the number of elements below which one more goroutine costs more than
// it saves.
const grain = 1 << 15

// workers returns how many goroutines are to share n elements, each of which
// costs as much as cost additions.
func workers(n, cost int) int {
	return max(1, min(runtime.GOMAXPROCS(0), n/max(grain/max(cost, 1), 1)))
}

// together calls f(0) to f(count-1) at once, and returns when all are done. f
// must neither call a user's function nor panic.
func together(count int, f func(i int)) {
	var wg sync.WaitGroup
	for i := 1; i < count; i++ {
		wg.Go(func() { f(i) })
	}
	f(0)
	wg.Wait()
}

// parallel calls f(lo, hi) at once for ranges that together are [0, n), and
// returns when all are done. f must neither call a user's function nor panic.
func parallel(n, cost int, f func(lo, hi int)) {
	if n == 0 {
		return
	}
	w := workers(n, cost)
	if w == 1 {
		f(0, n)
		return
	}
	together(w, func(i int) { f(share(n, w, i), share(n, w, i+1)) })
}

// share returns where part i of n elements begins that are dealt out to w
// workers.
func share(n, w, i int) int { return n/w*i + min(i, n%w) }
