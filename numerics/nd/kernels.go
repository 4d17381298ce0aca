// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file holds the inner loops of arithmetic. In each, dst, x and y have the
// same length, and dst may be x.

import "github.com/gosci/gosci/numerics/nd/internal/vec"

// streamed is the number of elements from which on a result is not kept in the
// caches: it would push out more than it saves.
const streamed = 1 << 19

// loops are the forms of an inner loop: the usual one, and the one for large
// results, which bypasses the caches and of which dst is no operand.
type loops[T number] struct{ usual, stream func(dst, x, y []T) }

// zipLoops is [zip] with the form that suits the size.
func zipLoops[T number](x, y *array[T], l loops[T]) *array[T] {
	if max(x.size(), y.size()) >= streamed {
		return zip(x, y, 1, l.stream)
	}
	return zip(x, y, 1, l.usual)
}

// The loops of float64.
var (
	addFloats = loops[float64]{vec.Add, vec.AddStream}
	subFloats = loops[float64]{vec.Sub, vec.SubStream}
	mulFloats = loops[float64]{vec.Mul, vec.MulStream}
	divFloats = loops[float64]{vec.Div, vec.DivStream}
)

func addLoops[T number]() loops[T] { return loopsOf(&addFloats, addBlock[T]) }

func subLoops[T number]() loops[T] { return loopsOf(&subFloats, subBlock[T]) }

func mulLoops[T number]() loops[T] { return loopsOf(&mulFloats, mulBlock[T]) }

func divLoops[T float64 | complex128]() loops[T] { return loopsOf(&divFloats, divBlock[T]) }

// loopsOf returns floats if T is float64, and plain else.
func loopsOf[T number](floats *loops[float64], plain func(dst, x, y []T)) loops[T] {
	if l, ok := any(floats).(*loops[T]); ok {
		return *l
	}
	return loops[T]{plain, plain}
}

func addBlock[T number](dst, x, y []T) {
	x, y = x[:len(dst)], y[:len(dst)]
	for i := range dst {
		dst[i] = x[i] + y[i]
	}
}

func subBlock[T number](dst, x, y []T) {
	x, y = x[:len(dst)], y[:len(dst)]
	for i := range dst {
		dst[i] = x[i] - y[i]
	}
}

func mulBlock[T number](dst, x, y []T) {
	x, y = x[:len(dst)], y[:len(dst)]
	for i := range dst {
		dst[i] = x[i] * y[i]
	}
}

func negBlock[T number](dst, x []T) {
	x = x[:len(dst)]
	for i := range dst {
		dst[i] = -x[i]
	}
}

func divBlock[T float64 | complex128](dst, x, y []T) {
	x, y = x[:len(dst)], y[:len(dst)]
	for i := range dst {
		dst[i] = x[i] / y[i]
	}
}

// convertBlock converts as Go does: towards zero from float64 to int.
func convertBlock[T, S ordered](dst []T, x []S) {
	x = x[:len(dst)]
	for i := range dst {
		dst[i] = T(x[i])
	}
}
