// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package weak is the source of the standard package weak.
package weak

// This file holds pointers that are weak in name only. An interpreter keeps
// values reachable for longer than a program can tell, and the documentation
// does not promise that a weak pointer ever becomes nil; so these never do.

// A Pointer is a pointer that keeps its object.
type Pointer[T any] struct {
	pointer *T
}

// Make returns a Pointer to what ptr points to.
func Make[T any](ptr *T) Pointer[T] {
	return Pointer[T]{ptr}
}

// Value returns the pointer that p was made of.
func (p Pointer[T]) Value() *T {
	return p.pointer
}
