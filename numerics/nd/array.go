// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

//go:generate go run ./internal/kinds .

// This file holds the strided array under all kinds, and the kinds.

// An element is what an array can hold.
type element interface {
	float64 | complex128 | int | bool | uint8
}

// A number is an element that has arithmetic.
type number interface {
	float64 | complex128 | int
}

// An ordered value is an element that has an order.
type ordered interface {
	float64 | int | uint8
}

// array is a view of data: the element at index (i, j, …) is data[offset +
// i*strides[0] + j*strides[1] + …]. Strides count elements, and may be negative
// or zero. An array with a length of 0 along an axis has no elements, and offset
// and strides are of no meaning then.
type array[T element] struct {
	data    []T
	offset  int
	shape   []int
	strides []int
}

// Array is an N-dimensional array of float64. The functions of this package make
// arrays; the zero Array is of no use.
type Array array[float64]

// Complex is an N-dimensional array of complex128.
type Complex array[complex128]

// Int is an N-dimensional array of int.
type Int array[int]

// Bool is an N-dimensional array of bool: a mask.
type Bool array[bool]

// Uint8 is an N-dimensional array of uint8, as images are. It is stored, compared
// and counted; for arithmetic convert it by AsArray or AsInt.
type Uint8 array[uint8]

// newArray returns an array of zeros. The array keeps shape.
func newArray[T element](shape []int) *array[T] {
	n := checkShape(shape)
	return wrap(make([]T, n), shape)
}

// wrap returns the array of the given shape whose elements are data, in row-major
// order. It keeps both; len(data) is the size of shape.
func wrap[T element](data []T, shape []int) *array[T] {
	return &array[T]{data: data, shape: shape, strides: rowMajor(shape)}
}

// size returns the number of elements.
func (a *array[T]) size() int { return sizeOf(a.shape) }

// contiguous reports whether the elements lie in row-major order without gaps.
func (a *array[T]) contiguous() bool {
	want := 1
	for i := len(a.shape) - 1; i >= 0; i-- {
		switch n := a.shape[i]; {
		case n == 0:
			return true
		case n == 1:
		case a.strides[i] != want:
			return false
		default:
			want *= n
		}
	}
	return true
}

// flat returns the elements in row-major order: the array's own memory if it is
// contiguous, a copy else.
func (a *array[T]) flat() []T {
	n := a.size()
	if n == 0 {
		return nil
	}
	if a.contiguous() {
		return a.data[a.offset : a.offset+n : a.offset+n]
	}
	return a.clone().data
}

// clone returns a contiguous copy.
func (a *array[T]) clone() *array[T] {
	shape := append([]int(nil), a.shape...)
	c := unfilled[T](shape)
	copyStrided(c, a)
	return c
}

// compact returns a itself if it is contiguous, a contiguous copy else.
func (a *array[T]) compact() *array[T] {
	if a.contiguous() {
		return a
	}
	return a.clone()
}
