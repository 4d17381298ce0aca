// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package maphash is the source of the generic functions of the standard
// package hash/maphash.
package maphash

// This file hashes values that can be compared.

import (
	"hash/maphash"

	"github.com/gosci/gosci/kernel/interp/prelude/core"
)

// Comparable returns the hash of v with the given seed.
func Comparable[T comparable](seed maphash.Seed, v T) uint64 {
	return core.HashComparable(seed, v)
}

// WriteComparable adds x to what h hashes.
func WriteComparable[T comparable](h *maphash.Hash, x T) {
	core.WriteComparable(h, x)
}
