// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file picks and sets elements by masks and by arrays of indices.

import (
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

// maskAxes checks that m covers the first axes of x, and returns the number of
// elements of x for each of m.
func maskAxes[T element](x *array[T], m *array[bool]) (each int) {
	if len(m.shape) > len(x.shape) || !slices.Equal(m.shape, x.shape[:len(m.shape)]) {
		panicShapes("pick elements of", "by a mask of", x.shape, m.shape)
	}
	return sizeOf(x.shape[len(m.shape):])
}

// maskOf returns what m picks of x.
func maskOf[T element](x *array[T], m *array[bool]) *array[T] {
	each := maskAxes(x, m)
	keep := m.flat()
	w := parallel.Workers(len(keep), 1)
	ends := make([]int, w+1)
	part := func(i int) (lo, hi int) { return parallel.Share(len(keep), w, i), parallel.Share(len(keep), w, i+1) }
	parallel.Do(w, func(i int) {
		lo, hi := part(i)
		ends[i+1] = countTrue(keep[lo:hi])
	})
	for i := range w {
		ends[i+1] += ends[i]
	}
	out := unfilled[T](append([]int{ends[w]}, x.shape[len(m.shape):]...))
	if len(out.data) == 0 {
		return out
	}
	data := x.flat()
	if each == 1 {
		parallel.Do(w, func(i int) {
			lo, hi := part(i)
			compress(out.data[ends[i]:ends[i+1]], data[lo:hi], keep[lo:hi])
		})
		return out
	}
	at := 0
	for i, k := range keep {
		if k {
			at += copy(out.data[at:], data[i*each:(i+1)*each])
		}
	}
	return out
}

// countTrue returns the number of true elements.
func countTrue(keep []bool) int {
	n := 0
	for _, k := range keep {
		n += oneIf(k)
	}
	return n
}

// compress copies the elements of data for which keep is true, until dst is full.
// It has no branch that the processor could mistake.
func compress[T element](dst, data []T, keep []bool) {
	data = data[:len(keep)]
	at := 0
	for i := 0; at < len(dst); i++ {
		dst[at] = data[i]
		at += oneIf(keep[i])
	}
}

// setMask sets what m picks of x to values, broadcast.
func setMask[T element](x *array[T], m *array[bool], values *array[T]) {
	each := maskAxes(x, m)
	if values.size() == 1 && each == 1 {
		v := values.data[values.offset]
		update(x, m, 1, func(dst, _ []T, keep []bool) {
			keep = keep[:len(dst)]
			for i := range dst {
				if keep[i] {
					dst[i] = v
				}
			}
		})
		return
	}
	keep := m.flat()
	shape := append([]int{countTrue(keep)}, x.shape[len(m.shape):]...)
	stretched, ok := values.stretch(shape)
	if !ok {
		panicShapes("broadcast", "into the picked elements,", values.shape, shape)
	}
	from := stretched.flat()
	if overlap(x, values) {
		from = slices.Clone(from)
	}
	to := x.compact()
	for i, k := range keep {
		if k {
			from = from[copy(to.data[to.offset+i*each:][:each], from):]
		}
	}
	if to != x {
		copyStrided(x, to)
	}
}

// checkIndices panics if an index is out of range.
func checkIndices(at []int, axis, n int) {
	for _, i := range at {
		if uint(i+n) >= uint(2*n) {
			checkIndex(i, axis, n)
		}
	}
}

// take returns the sub-arrays of x at the indices along an axis.
func take[T element](x *array[T], indices *array[int], axis int) *array[T] {
	axis = checkAxis("Take", axis, len(x.shape))
	n := x.shape[axis]
	at := indices.flat()
	checkIndices(at, axis, n)
	out := unfilled[T](slices.Concat(x.shape[:axis], indices.shape, x.shape[axis+1:]))
	if len(out.data) == 0 {
		return out
	}
	if len(x.shape) == 1 {
		step := x.strides[0]
		parallel.For(len(at), 2, func(lo, hi int) {
			dst, src, first := out.data[lo:hi], x.data, x.offset
			for k, i := range at[lo:hi] {
				if i < 0 {
					i += n
				}
				dst[k] = src[first+i*step]
			}
		})
		return out
	}
	flat := out.reshape(slices.Concat(x.shape[:axis], []int{len(at)}, x.shape[axis+1:]))
	for k, i := range at {
		i = checkIndex(i, axis, n)
		copyStrided(flat.cut(axis, k, k+1), x.cut(axis, i, i+1))
	}
	return out
}

// put sets the sub-arrays of x at the indices along the first axis to values,
// broadcast.
func put[T element](x *array[T], indices *array[int], values *array[T]) {
	checkAxis("Put", 0, len(x.shape))
	n := x.shape[0]
	at := indices.flat()
	checkIndices(at, 0, n)
	shape := slices.Concat(indices.shape, x.shape[1:])
	from, ok := values.stretch(shape)
	if !ok {
		panicShapes("broadcast", "into the picked elements,", values.shape, shape)
	}
	if len(at) == 0 {
		return
	}
	if overlap(x, values) {
		from = from.clone()
	}
	if len(x.shape) == 1 {
		data := from.flat()
		for k, i := range at {
			x.data[x.offset+checkIndex(i, 0, n)*x.strides[0]] = data[k]
		}
		return
	}
	from = from.reshape(append([]int{len(at)}, x.shape[1:]...))
	for k, i := range at {
		i = checkIndex(i, 0, n)
		copyStrided(x.cut(0, i, i+1), from.cut(0, k, k+1))
	}
}

// where returns the elements of x where m is true and of y where it is not, all
// broadcast.
func where[T element](m *array[bool], x, y *array[T]) *array[T] {
	return zip3(m, x, y, 2, func(dst []T, m []bool, x, y []T) {
		m, x, y = m[:len(dst)], x[:len(dst)], y[:len(dst)]
		for i := range dst {
			v := y[i]
			if m[i] {
				v = x[i]
			}
			dst[i] = v
		}
	})
}

// Nonzero returns the indices of the true elements in row-major order: one array
// for each axis.
func (m *Bool) Nonzero() []*Int {
	flat := m.FlatNonzero().Data()
	out := make([]*Int, len(m.shape))
	step := 1
	for axis := len(m.shape) - 1; axis >= 0; axis-- {
		n := m.shape[axis]
		at := make([]int, len(flat))
		for k, i := range flat {
			at[k] = i / step % n
		}
		out[axis] = FromSliceInt(at)
		step *= n
	}
	return out
}

// FlatNonzero returns the positions of the true elements among all elements in
// row-major order.
func (m *Bool) FlatNonzero() *Int {
	keep := m.Data()
	at := make([]int, 0, countTrue(keep))
	for i, k := range keep {
		if k {
			at = append(at, i)
		}
	}
	return FromSliceInt(at)
}

// Nonzero returns the indices of the elements that are not zero: one array for
// each axis.
func (x *Array) Nonzero() []*Int { return x.AsBool().Nonzero() }

// Nonzero returns the indices of the elements that are not zero: one array for
// each axis.
func (x *Int) Nonzero() []*Int { return x.AsBool().Nonzero() }
