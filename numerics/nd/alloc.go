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

// scalar returns the array without axes whose element is v, in one piece of memory.
func scalar[T element](v T) *array[T] {
	a := &struct {
		array[T]
		element [1]T
	}{element: [1]T{v}}
	a.data, a.shape, a.strides = a.element[:], []int{}, []int{}
	return &a.array
}

// unfilledLike returns an array of a shape whose elements are of any value.
func unfilledLike[T element](shape []int) *array[T] {
	n := len(shape)
	axes := append(make([]int, 0, 2*n), shape...)
	a := &array[T]{data: uncleared[T](sizeOf(shape)), shape: axes[:n:n], strides: axes[n : 2*n]}
	setRowMajor(a.strides, shape)
	return a
}

// unfilled returns an array whose elements are of any value. It keeps shape.
func unfilled[T element](shape []int) *array[T] {
	return wrap(uncleared[T](checkShape(shape)), shape)
}
