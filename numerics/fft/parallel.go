// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft

// This file shares work among goroutines.

import (
	"runtime"
	"sync"
)

// grain is the number of elements below which one more goroutine costs more than it
// saves.
const grain = 1 << 14

// workers returns how many goroutines are to share a transform of n elements.
func workers(n int) int { return max(1, min(runtime.GOMAXPROCS(0), n/grain)) }

// together calls f(0) to f(count-1) at once, and returns when all are done.
func together(count int, f func(i int)) {
	var wg sync.WaitGroup
	for i := 1; i < count; i++ {
		wg.Go(func() { f(i) })
	}
	f(0)
	wg.Wait()
}

// share returns where part i of n elements begins that are dealt out to w workers.
func share(n, w, i int) int { return n/w*i + min(i, n%w) }
