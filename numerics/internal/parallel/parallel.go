// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package parallel spreads work on large arrays over the processors.
package parallel

import (
	"runtime"
	"sync"
)

// grain is the number of additions below which one more goroutine costs more than it
// saves.
const grain = 1 << 15

// Workers returns how many goroutines are to share n elements, each of which costs as
// much as cost additions.
func Workers(n, cost int) int {
	return max(1, min(runtime.GOMAXPROCS(0), n, n/max(grain/max(cost, 1), 1)))
}

// Do calls f(0) to f(count-1) at once, and returns when all are done. If calls panic, so
// does Do, with what the first of them in order panicked with.
func Do(count int, f func(i int)) {
	if count == 1 {
		f(0)
		return
	}
	panics := make([]any, count)
	guarded := func(i int) {
		defer func() { panics[i] = recover() }()
		f(i)
	}
	var wg sync.WaitGroup
	for i := 1; i < count; i++ {
		wg.Go(func() { guarded(i) })
	}
	guarded(0)
	wg.Wait()
	for _, p := range panics {
		if p != nil {
			panic(p)
		}
	}
}

// For calls f(lo, hi) at once for ranges that together are [0, n), each element of which
// costs as much as cost additions, and returns when all are done. It panics as Do does.
func For(n, cost int, f func(lo, hi int)) {
	if n <= 0 {
		return
	}
	if w := Workers(n, cost); w == 1 {
		f(0, n)
	} else {
		Do(w, func(i int) { f(Share(n, w, i), Share(n, w, i+1)) })
	}
}

// Share returns where part i of n elements begins that are dealt out to w workers.
func Share(n, w, i int) int { return n/w*i + min(i, n%w) }
