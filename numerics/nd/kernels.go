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

// A loop is an inner loop of x op y, and its forms for a number c that is y or x.
type loop[T number] struct {
	plain func(dst, x, y []T)
	right func(dst, x []T, c T) // x op c; nil is no form of its own
	left  func(dst, x []T, c T) // c op x; nil is no form of its own
}

// loops are the forms of an inner loop: the usual one, and the one for large
// results, which bypasses the caches and of which dst is no operand.
type loops[T number] struct{ usual, stream loop[T] }

// zipLoops is [zip] with the form that suits the sizes.
func zipLoops[T number](x, y *array[T], l loops[T]) *array[T] {
	f := l.usual
	if max(x.size(), y.size()) >= streamed {
		f = l.stream
	}
	switch {
	case f.right != nil && y.number() && len(y.shape) <= len(x.shape):
		c := y.data[y.offset]
		return apply(x, 1, func(dst, x []T) { f.right(dst, x, c) })
	case f.left != nil && x.number() && len(x.shape) <= len(y.shape):
		c := x.data[x.offset]
		return apply(y, 1, func(dst, y []T) { f.left(dst, y, c) })
	}
	return zip(x, y, 1, f.plain)
}

// updateLoops is [update] with the form that suits the sizes.
func updateLoops[T number](x, y *array[T], l loops[T]) {
	if l.usual.right == nil || !y.number() || len(y.shape) > len(x.shape) {
		update(x, y, 1, l.usual.plain)
		return
	}
	c := y.data[y.offset]
	revise(x, 1, func(dst, x []T) { l.usual.right(dst, x, c) })
}

// number reports whether a has one element.
func (a *array[T]) number() bool { return a.size() == 1 }

// The loops of float64.
var (
	addFloats = loops[float64]{
		loop[float64]{vec.Add, vec.AddScalar, vec.AddScalar},
		loop[float64]{vec.AddStream, vec.AddScalarStream, vec.AddScalarStream},
	}
	subFloats = loops[float64]{
		loop[float64]{vec.Sub, subScalar(vec.AddScalar), vec.SubFrom},
		loop[float64]{vec.SubStream, subScalar(vec.AddScalarStream), vec.SubFromStream},
	}
	mulFloats = loops[float64]{
		loop[float64]{vec.Mul, vec.MulScalar, vec.MulScalar},
		loop[float64]{vec.MulStream, vec.MulScalarStream, vec.MulScalarStream},
	}
	divFloats = loops[float64]{
		loop[float64]{vec.Div, vec.DivScalar, vec.DivInto},
		loop[float64]{vec.DivStream, vec.DivScalarStream, vec.DivIntoStream},
	}
)

// subScalar returns the loop of x - c, which is x + -c.
func subScalar(add func(dst, x []float64, c float64)) func(dst, x []float64, c float64) {
	return func(dst, x []float64, c float64) { add(dst, x, -c) }
}

func addLoops[T number]() loops[T] { return loopsOf(&addFloats, addBlock[T]) }

func subLoops[T number]() loops[T] { return loopsOf(&subFloats, subBlock[T]) }

func mulLoops[T number]() loops[T] { return loopsOf(&mulFloats, mulBlock[T]) }

func divLoops[T float64 | complex128]() loops[T] { return loopsOf(&divFloats, divBlock[T]) }

// loopsOf returns floats if T is float64, and plain else.
func loopsOf[T number](floats *loops[float64], plain func(dst, x, y []T)) loops[T] {
	if l, ok := any(floats).(*loops[T]); ok {
		return *l
	}
	return loops[T]{loop[T]{plain: plain}, loop[T]{plain: plain}}
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
