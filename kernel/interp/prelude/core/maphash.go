// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package core

// This file holds the hashes of values.

import "hash/maphash"

// HashComparable returns the hash of v with the given seed. It panics if v cannot
// be compared.
func HashComparable(seed maphash.Seed, v any) uint64 {
	return maphash.Comparable(seed, v)
}

// WriteComparable adds v to what h hashes. It panics if v cannot be compared.
func WriteComparable(h *maphash.Hash, v any) {
	maphash.WriteComparable(h, v)
}
