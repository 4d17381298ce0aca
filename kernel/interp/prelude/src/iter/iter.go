// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package iter is the source of the generic functions of the standard package
// iter.
package iter

// This file turns an iterator that pushes its values into functions that pull
// them. Values pass through variables; control passes between the two sides of
// a coroutine, so that only one of them runs at a time.

import (
	"iter"

	"github.com/gosci/gosci/kernel/interp/prelude/core"
)

// Pull returns a function that gives the next value of seq, false when there is
// none, and a function that ends the iteration.
func Pull[V any](seq iter.Seq[V]) (next func() (V, bool), stop func()) {
	var value V
	resume, stop := core.Pull(func(yield func() bool) {
		seq(func(v V) bool {
			value = v
			return yield()
		})
	})
	next = func() (V, bool) {
		var v, zero V
		ok := resume()
		if ok {
			v, value = value, zero
		}
		return v, ok
	}
	return next, stop
}

// Pull2 is Pull for pairs.
func Pull2[K, V any](seq iter.Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	var (
		key   K
		value V
	)
	resume, stop := core.Pull2(func(yield func() bool) {
		seq(func(k K, v V) bool {
			key, value = k, v
			return yield()
		})
	})
	next = func() (K, V, bool) {
		var (
			k, noKey   K
			v, noValue V
		)
		ok := resume()
		if ok {
			k, key = key, noKey
			v, value = value, noValue
		}
		return k, v, ok
	}
	return next, stop
}
