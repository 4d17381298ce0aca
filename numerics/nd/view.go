// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file makes views of an array: the same memory under another shape.

import "slices"

// view returns a view of a's memory.
func (a *array[T]) view(offset int, shape, strides []int) *array[T] {
	return &array[T]{data: a.data, offset: offset, shape: shape, strides: strides}
}

// reshape returns a view with the given shape, or a copy where no strides can
// express it. One length may be -1: it is what the others leave.
func (a *array[T]) reshape(shape []int) *array[T] {
	n := a.size()
	shape = slices.Clone(shape)
	free, rest := -1, 1
	for i, s := range shape {
		switch {
		case s >= 0:
			rest *= s
		case s == -1 && free < 0:
			free = i
		default:
			panicShapes("reshape", "to", a.shape, shape)
		}
	}
	if free >= 0 {
		if rest == 0 || n%rest != 0 {
			panicShapes("reshape", "to", a.shape, shape)
		}
		shape[free] = n / rest
		rest *= shape[free]
	}
	if rest != n {
		panicShapes("reshape", "to", a.shape, shape)
	}
	if a.contiguous() {
		return a.view(a.offset, shape, rowMajor(shape))
	}
	if strides, ok := restride(a, shape); ok {
		return a.view(a.offset, shape, strides)
	}
	return wrap(a.clone().data, shape)
}

// restride returns strides that show a, which has elements and is not contiguous,
// under another shape of the same size. It reports whether there are any.
func restride[T element](a *array[T], shape []int) ([]int, bool) {
	from, steps := merge(a.shape, a.strides)
	strides := make([]int, len(shape))
	k, left := len(from)-1, from[len(from)-1]
	step := steps[k]
	for i := len(shape) - 1; i >= 0; i-- {
		n := shape[i]
		if n == 1 {
			strides[i] = step
			continue
		}
		if left == 1 {
			k--
			left, step = from[k], steps[k]
		}
		if left%n != 0 {
			return nil, false
		}
		strides[i] = step
		step *= n
		left /= n
	}
	return strides, true
}

// transpose returns the view whose axis i is a's axis order[i].
func (a *array[T]) transpose(order []int) *array[T] {
	shape, strides := make([]int, len(order)), make([]int, len(order))
	for i, axis := range order {
		shape[i], strides[i] = a.shape[axis], a.strides[axis]
	}
	return a.view(a.offset, shape, strides)
}

// transposeAxes checks the order that Transpose was given, none meaning reversed.
func transposeAxes(axes []int, ndim int) []int {
	order := make([]int, ndim)
	if len(axes) == 0 {
		for i := range order {
			order[i] = ndim - 1 - i
		}
		return order
	}
	if len(axes) != ndim {
		panicArg("Transpose", "wants all %d axes and got %d", ndim, len(axes))
	}
	normalAxes("Transpose", axes, ndim)
	for i, axis := range axes {
		order[i] = checkAxis("Transpose", axis, ndim)
	}
	return order
}

// moveAxis returns the view with one axis moved to another place, the others
// keeping their order.
func (a *array[T]) moveAxis(from, to int) *array[T] {
	order := make([]int, 0, len(a.shape))
	for i := range a.shape {
		if i != from {
			order = append(order, i)
		}
	}
	return a.transpose(slices.Insert(order, to, from))
}

// squeeze returns the view without the given axes, which have length 1, or
// without all axes of length 1.
func (a *array[T]) squeeze(axes []int) *array[T] {
	drop := make([]bool, len(a.shape))
	if len(axes) == 0 {
		for i, n := range a.shape {
			drop[i] = n == 1
		}
	} else {
		for _, axis := range normalAxes("Squeeze", axes, len(a.shape)) {
			if n := a.shape[axis]; n != 1 {
				panicArg("Squeeze", "wants an axis of length 1 and got axis %d of length %d", axis, n)
			}
			drop[axis] = true
		}
	}
	shape, strides := []int{}, []int{}
	for i, n := range a.shape {
		if !drop[i] {
			shape, strides = append(shape, n), append(strides, a.strides[i])
		}
	}
	return a.view(a.offset, shape, strides)
}

// expandDims returns the view with an axis of length 1 put in at axis.
func (a *array[T]) expandDims(axis int) *array[T] {
	axis = checkAxis("ExpandDims", axis, len(a.shape)+1)
	return a.view(a.offset, slices.Insert(slices.Clone(a.shape), axis, 1),
		slices.Insert(slices.Clone(a.strides), axis, 0))
}

// broadcastTo returns the view stretched to shape.
func (a *array[T]) broadcastTo(shape []int) *array[T] {
	checkShape(shape)
	v, ok := a.stretch(slices.Clone(shape))
	if !ok {
		panicShapes("broadcast", "to", a.shape, shape)
	}
	return v
}

// broadcastAll returns the views stretched to the shape that all broadcast to.
func broadcastAll[T element](arrays []*array[T]) []*array[T] {
	shapes := make([][]int, len(arrays))
	for i, a := range arrays {
		shapes[i] = a.shape
	}
	shape := broadcastShapes(shapes...)
	out := make([]*array[T], len(arrays))
	for i, a := range arrays {
		out[i] = a.broadcastTo(shape)
	}
	return out
}

// flip returns the view with the order along the given axes reversed.
func (a *array[T]) flip(axes []int) *array[T] {
	strides, offset := slices.Clone(a.strides), a.offset
	for _, axis := range normalAxes("Flip", axes, len(a.shape)) {
		if n := a.shape[axis]; n > 0 {
			offset += (n - 1) * strides[axis]
		}
		strides[axis] = -strides[axis]
	}
	return a.view(offset, slices.Clone(a.shape), strides)
}

// rot90 returns the view turned by k quarter turns, from the first axis towards
// the second.
func (a *array[T]) rot90(k int) *array[T] {
	if len(a.shape) < 2 {
		panicArg("Rot90", "wants an array with two axes or more and got shape %s", shapeString(a.shape))
	}
	order := []int{1, 0}
	for i := 2; i < len(a.shape); i++ {
		order = append(order, i)
	}
	switch (k%4 + 4) % 4 {
	case 1:
		return a.flip([]int{1}).transpose(order)
	case 2:
		return a.flip([]int{0, 1})
	case 3:
		return a.transpose(order).flip([]int{1})
	}
	return a.view(a.offset, slices.Clone(a.shape), slices.Clone(a.strides))
}

// diagonal returns the view of the elements [i, i+k] of the first two axes, as
// last axis.
func (a *array[T]) diagonal(k int) *array[T] {
	if len(a.shape) < 2 {
		panicArg("Diagonal", "wants an array with two axes or more and got shape %s", shapeString(a.shape))
	}
	rows, cols := a.shape[0], a.shape[1]
	offset := a.offset
	if k >= 0 {
		cols -= k
		offset += k * a.strides[1]
	} else {
		rows += k
		offset -= k * a.strides[0]
	}
	n := max(0, min(rows, cols))
	if n == 0 {
		offset = a.offset
	}
	return a.view(offset, append(slices.Clone(a.shape[2:]), n),
		append(slices.Clone(a.strides[2:]), a.strides[0]+a.strides[1]))
}

// cut returns the view of indices lo to hi of an axis.
func (a *array[T]) cut(axis, lo, hi int) *array[T] {
	shape := slices.Clone(a.shape)
	shape[axis] = hi - lo
	return a.view(a.offset+lo*a.strides[axis], shape, a.strides)
}

// split returns views of n equal parts along an axis, or of the parts between the
// given indices.
func (a *array[T]) split(axis int, parts int, at []int) []*array[T] {
	axis = checkAxis("Split", axis, len(a.shape))
	n := a.shape[axis]
	if at == nil {
		if parts <= 0 || n%parts != 0 {
			panicArg("Split", "wants a number of equal parts of length %d and got %d", n, parts)
		}
		for i := 1; i < parts; i++ {
			at = append(at, i*(n/parts))
		}
	}
	out := make([]*array[T], 0, len(at)+1)
	lo := 0
	for _, hi := range append(slices.Clone(at), n) {
		if hi < 0 {
			hi += n
		}
		hi = min(max(hi, 0), n)
		out = append(out, a.cut(axis, lo, max(lo, hi)))
		lo = hi
	}
	return out
}
