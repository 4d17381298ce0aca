// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package core

// This file holds the coroutines under iter.Pull and iter.Pull2.

import "iter"

// Pull runs body as a coroutine. A call of next runs it until it calls yield, and
// returns true; or until it returns, and then returns false, now and ever after.
// A call of stop makes the yield that body waits in return false, and keeps body
// from starting if it has not. What body panics with comes out of next or stop.
// Only one side runs at a time: what one wrote, the other may read.
func Pull(body func(yield func() bool)) (next func() bool, stop func()) {
	resume, stop := iter.Pull(func(yield func(struct{}) bool) {
		body(func() bool { return yield(struct{}{}) })
	})
	next = func() bool {
		_, ok := resume()
		return ok
	}
	return next, stop
}

// Pull2 is Pull with the panics that iter.Pull2 has where one side calls itself.
func Pull2(body func(yield func() bool)) (next func() bool, stop func()) {
	resume, stop := iter.Pull2(func(yield func(_, _ struct{}) bool) {
		body(func() bool { return yield(struct{}{}, struct{}{}) })
	})
	next = func() bool {
		_, _, ok := resume()
		return ok
	}
	return next, stop
}
