// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package sync is the source of the generic functions of the standard package
// sync.
package sync

// This file holds functions that compute something only once.

import "sync"

// OnceValue returns a function that calls f the first time and returns what it
// returned every time. If f panics, every call panics with the same value.
func OnceValue[T any](f func() T) func() T {
	var value T
	do := onceFunc(func() {
		first := f
		f = nil // what it refers to can be freed
		value = first()
	})
	return func() T {
		do()
		return value
	}
}

// OnceValues is OnceValue for a function with two results.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	var (
		value1 T1
		value2 T2
	)
	do := onceFunc(func() {
		first := f
		f = nil // what it refers to can be freed
		value1, value2 = first()
	})
	return func() (T1, T2) {
		do()
		return value1, value2
	}
}

// onceFunc is [sync.OnceFunc]. A panic does not pass through compiled code, so
// that its value is as it was raised.
func onceFunc(f func()) func() {
	var (
		once   sync.Once
		done   bool
		reason any
	)
	do := func() {
		defer func() { reason = recover() }()
		f()
		done = true
	}
	return func() {
		once.Do(do)
		if !done {
			panic(reason)
		}
	}
}
