// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file allocates memory that is going to be filled at once.

import (
	"strings"
	"unsafe"
)

// smallAlloc is the number of bytes below which clearing memory costs nothing
// that matters.
const smallAlloc = 1 << 15

// uncleared returns n elements of any value. Clearing a large array takes as long
// as a third of the addition that fills it, and make always clears. A
// strings.Builder does not clear what it grows by; should that change, this is
// only slower.
func uncleared[T element | uint64](n int) []T {
	var zero T
	size := unsafe.Sizeof(zero)
	if uintptr(n)*size < smallAlloc {
		return make([]T, n)
	}
	var b strings.Builder
	b.Grow(n * int(size))
	b.WriteByte(0) // makes the pointer to the bytes a well-defined one
	p := unsafe.Pointer(unsafe.StringData(b.String()))
	if uintptr(p)%unsafe.Alignof(zero) != 0 {
		return make([]T, n)
	}
	return unsafe.Slice((*T)(p), n)
}

// unfilled returns an array whose elements are of any value. It keeps shape.
func unfilled[T element](shape []int) *array[T] {
	return wrap(uncleared[T](checkShape(shape)), shape)
}
