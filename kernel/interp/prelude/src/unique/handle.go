// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package unique is the source of the standard package unique.
package unique

// This file holds handles of values, equal exactly if the values are.

import "github.com/gosci/gosci/kernel/interp/prelude/core"

// A Handle stands for a value.
type Handle[T comparable] struct {
	handle core.Handle
}

// Make returns the handle of value.
func Make[T comparable](value T) Handle[T] {
	return Handle[T]{core.MakeHandle(value)}
}

// Value returns a copy of the value that h was made of.
func (h Handle[T]) Value() T {
	value, _ := h.handle.Value().(T)
	return value
}
