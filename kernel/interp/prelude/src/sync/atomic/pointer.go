// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package atomic is the source of the generic types of the standard package
// sync/atomic.
package atomic

// This file holds the atomic pointer. Each of its operations ends in one
// operation of an [atomic.Value], which is compiled, so that an interrupt never
// comes in the middle of one.

import "sync/atomic"

// A Pointer is an atomic pointer to a T. The zero value is a nil pointer.
type Pointer[T any] struct {
	_     [0]*T
	value atomic.Value // a held[T], or nothing, which is a nil pointer too
}

// held is what the value of a Pointer holds. Unlike a pointer it is never nil.
type held[T any] struct{ p *T }

// Load returns the pointer.
func (x *Pointer[T]) Load() *T {
	h, _ := x.value.Load().(held[T])
	return h.p
}

// Store sets the pointer to val.
func (x *Pointer[T]) Store(val *T) {
	x.value.Store(held[T]{val})
}

// Swap sets the pointer to new and returns what it was.
//
//nolint:predeclared // new is the name that the documentation has
func (x *Pointer[T]) Swap(new *T) (old *T) {
	h, _ := x.value.Swap(held[T]{new}).(held[T])
	return h.p
}

// CompareAndSwap sets the pointer to new if it is old, and reports whether it
// was.
//
//nolint:predeclared // new is the name that the documentation has
func (x *Pointer[T]) CompareAndSwap(old, new *T) (swapped bool) {
	if old == nil {
		x.value.CompareAndSwap(nil, held[T]{})
	}
	return x.value.CompareAndSwap(held[T]{old}, held[T]{new})
}
