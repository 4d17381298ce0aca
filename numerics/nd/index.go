// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file holds what Slice takes: an index, a range or a new axis.

import "math"

// Open stands for a bound of a range that is left out, as in x[2:] or x[::-1].
const Open = math.MinInt

// An Index says what Slice takes from an axis. [S], [SStep], [All] and [At] make
// one for an axis of the array, [NewAxis] and [Ellipsis] for what stands between.
type Index struct {
	kind         indexKind
	lo, hi, step int
}

// An indexKind says what an Index is.
type indexKind int

const (
	indexRange indexKind = iota
	indexPoint
	indexNew
	indexRest
)

// S takes the indices from lo up to, but not including, hi: x[lo:hi]. Either may
// be negative, counting from the end, or [Open]. Bounds beyond the axis are cut
// to it.
func S(lo, hi int) Index { return Index{kind: indexRange, lo: lo, hi: hi, step: 1} }

// SStep takes each step-th index from lo towards hi: NumPy's x[lo:hi:step]. A
// negative step goes down from lo. It panics if step is 0.
func SStep(lo, hi, step int) Index {
	if step == 0 {
		panicArg("SStep", "wants a step other than 0")
	}
	return Index{kind: indexRange, lo: lo, hi: hi, step: step}
}

// All takes a whole axis.
func All() Index { return S(Open, Open) }

// At takes index i of an axis, which the view then lacks. A negative i counts
// from the end.
func At(i int) Index { return Index{kind: indexPoint, lo: i} }

// NewAxis puts in an axis of length 1.
func NewAxis() Index { return Index{kind: indexNew} }

// Ellipsis takes all axes that the other indices leave, wholly.
func Ellipsis() Index { return Index{kind: indexRest} }

// bounds returns the first index, the number of indices and their distance that a
// range takes from an axis of length n.
func (x Index) bounds(n int) (first, count, step int) {
	clamp := func(i, open, least, most int) int {
		switch {
		case i == Open:
			return open
		case i < 0:
			i += n
		}
		return min(max(i, least), most)
	}
	step = x.step
	if step > 0 {
		lo, hi := clamp(x.lo, 0, 0, n), clamp(x.hi, n, 0, n)
		if lo >= hi {
			return 0, 0, step
		}
		return lo, (hi-lo-1)/step + 1, step
	}
	lo, hi := clamp(x.lo, n-1, -1, n-1), clamp(x.hi, -1, -1, n-1)
	if lo <= hi {
		return 0, 0, step
	}
	return lo, (lo-hi-1)/-step + 1, step
}

// slice returns the view that the indices take; axes without an index are taken
// wholly.
func (a *array[T]) slice(indices []Index) *array[T] {
	used, rest := 0, false
	for _, x := range indices {
		switch x.kind {
		case indexNew:
		case indexRest:
			if rest {
				panicArg("Slice", "wants at most one Ellipsis and got two")
			}
			rest = true
		default:
			used++
		}
	}
	left := len(a.shape) - used
	if left < 0 {
		panicArg("Slice", "wants at most %d indices for shape %s and got %d", len(a.shape), shapeString(a.shape), used)
	}
	offset, axis := a.offset, 0
	shape, strides := make([]int, 0, len(a.shape)+len(indices)), make([]int, 0, len(a.shape)+len(indices))
	whole := func(count int) {
		shape = append(shape, a.shape[axis:axis+count]...)
		strides = append(strides, a.strides[axis:axis+count]...)
		axis += count
	}
	for _, x := range indices {
		switch x.kind {
		case indexNew:
			shape, strides = append(shape, 1), append(strides, 0)
		case indexRest:
			whole(left)
			left = 0
		case indexPoint:
			offset += checkIndex(x.lo, axis, a.shape[axis]) * a.strides[axis]
			axis++
		case indexRange:
			first, count, step := x.bounds(a.shape[axis])
			offset += first * a.strides[axis]
			shape, strides = append(shape, count), append(strides, step*a.strides[axis])
			axis++
		}
	}
	whole(left)
	return a.view(offset, shape, strides)
}

// place returns where in data the element at the given index is.
func (a *array[T]) place(index []int) int {
	if len(index) != len(a.shape) {
		panicArg("At", "wants %d indices for shape %s and got %d", len(a.shape), shapeString(a.shape), len(index))
	}
	p := a.offset
	for axis, i := range index {
		n := a.shape[axis]
		if uint(i) >= uint(n) {
			i = checkIndex(i, axis, n)
		}
		p += i * a.strides[axis]
	}
	return p
}
