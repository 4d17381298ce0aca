// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file walks strided views block by block, so that all arithmetic is done by
// plain loops over slices.

import (
	"slices"
	"unsafe"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

// block is the number of elements that are worked on at a time: the blocks of
// three operands stay in the first-level cache.
const block = 1024

// A walker moves through the elements of a view in row-major order.
type walker struct {
	shape   []int // merged
	strides []int
	index   []int // of the next element, all but the last axis
	col     int   // of the next element on the last axis
	at      int   // where the row of the next element begins
}

// newWalker returns a walker that stands before element pos of the view.
func newWalker(offset int, shape, strides []int, pos int) walker {
	shape, strides = merge(shape, strides)
	last := len(shape) - 1
	w := walker{shape: shape, strides: strides, index: make([]int, last), at: offset}
	w.col = pos % shape[last]
	pos /= shape[last]
	for i := last - 1; i >= 0; i-- {
		w.index[i] = pos % shape[i]
		pos /= shape[i]
		w.at += w.index[i] * strides[i]
	}
	return w
}

// run returns where the next elements lie: count of them, at most limit, step
// apart, from start on. They are then behind the walker.
func (w *walker) run(limit int) (start, step, count int) {
	last := len(w.shape) - 1
	step = w.strides[last]
	start = w.at + w.col*step
	count = min(limit, w.shape[last]-w.col)
	w.col += count
	if w.col == w.shape[last] {
		w.col = 0
		for i := last - 1; i >= 0; i-- {
			w.index[i]++
			w.at += w.strides[i]
			if w.index[i] < w.shape[i] {
				break
			}
			w.at -= w.index[i] * w.strides[i]
			w.index[i] = 0
		}
	}
	return start, step, count
}

// gather copies the next len(dst) elements of data to dst.
func gather[T element](w *walker, dst, data []T) {
	for len(dst) > 0 {
		start, step, count := w.run(len(dst))
		switch step {
		case 1:
			copy(dst, data[start:start+count])
		case 0:
			v := data[start]
			for i := range dst[:count] {
				dst[i] = v
			}
		default:
			for i := range dst[:count] {
				dst[i] = data[start]
				start += step
			}
		}
		dst = dst[count:]
	}
}

// scatter copies src to the next len(src) elements of data.
func scatter[T element](w *walker, data, src []T) {
	for len(src) > 0 {
		start, step, count := w.run(len(src))
		if step == 1 {
			copy(data[start:start+count], src)
		} else {
			for _, v := range src[:count] {
				data[start] = v
				start += step
			}
		}
		src = src[count:]
	}
}

// A source hands out the elements of a view in row-major order, as slices: of the
// view's own memory where it is contiguous, of a buffer else.
type source[T element] struct {
	data []T // what is still to come, if the view is contiguous
	all  []T // the memory that w walks on
	w    walker
	buf  []T
	same bool // all elements are one, and buf is full of it
}

// from returns a source of a's elements from number pos on.
func (a *array[T]) from(pos int) source[T] {
	if a.contiguous() {
		return source[T]{data: a.data[a.offset+pos:]}
	}
	s := source[T]{all: a.data, w: newWalker(a.offset, a.shape, a.strides, pos)}
	s.buf = make([]T, min(block, a.size()-pos))
	if len(s.w.shape) == 1 && s.w.strides[0] == 0 {
		s.same = true
		v := a.data[a.offset]
		for i := range s.buf {
			s.buf[i] = v
		}
	}
	return s
}

// next returns the next n elements, n being at most block.
func (s *source[T]) next(n int) []T {
	if s.buf == nil {
		d := s.data[:n]
		s.data = s.data[n:]
		return d
	}
	buf := s.buf[:n]
	if !s.same {
		gather(&s.w, buf, s.all)
	}
	return buf
}

// apply returns the array of f of x's elements. f gets blocks of equal length.
func apply[A, R element](x *array[A], cost int, f func(dst []R, x []A)) *array[R] {
	out := unfilledLike[R](x.shape)
	if x.alone(cost) {
		f(out.data, x.flat())
		return out
	}
	parallel.For(len(out.data), cost, func(lo, hi int) {
		xs := x.from(lo)
		for ; lo < hi; lo += block {
			n := min(block, hi-lo)
			f(out.data[lo:lo+n], xs.next(n))
		}
	})
	return out
}

// zip returns the array of f of x's and y's elements, which are broadcast. f gets
// blocks of equal length.
func zip[A, B, R element](x *array[A], y *array[B], cost int, f func(dst []R, x []A, y []B)) *array[R] {
	if slices.Equal(x.shape, y.shape) && x.contiguous() && y.contiguous() {
		out := unfilledLike[R](x.shape)
		xs, ys := x.flat(), y.flat()
		parallel.For(len(out.data), cost, func(lo, hi int) { f(out.data[lo:hi], xs[lo:hi], ys[lo:hi]) })
		return out
	}
	out := unfilled[R](broadcastShapes(x.shape, y.shape))
	x, _ = x.stretch(out.shape)
	y, _ = y.stretch(out.shape)
	parallel.For(len(out.data), cost, func(lo, hi int) {
		xs, ys := x.from(lo), y.from(lo)
		for ; lo < hi; lo += block {
			n := min(block, hi-lo)
			f(out.data[lo:lo+n], xs.next(n), ys.next(n))
		}
	})
	return out
}

// zip3 returns the array of f of x's, y's and z's elements, which are broadcast.
// f gets blocks of equal length.
func zip3[A, B, C, R element](x *array[A], y *array[B], z *array[C], cost int,
	f func(dst []R, x []A, y []B, z []C),
) *array[R] {
	out := unfilled[R](broadcastShapes(x.shape, y.shape, z.shape))
	x, _ = x.stretch(out.shape)
	y, _ = y.stretch(out.shape)
	z, _ = z.stretch(out.shape)
	parallel.For(len(out.data), cost, func(lo, hi int) {
		xs, ys, zs := x.from(lo), y.from(lo), z.from(lo)
		for ; lo < hi; lo += block {
			n := min(block, hi-lo)
			f(out.data[lo:lo+n], xs.next(n), ys.next(n), zs.next(n))
		}
	})
	return out
}

// update sets each element of x to f of itself and the element of y, which is
// broadcast to x's shape. f gets blocks of equal length, dst and x being one.
func update[T, B element](x *array[T], y *array[B], cost int, f func(dst, x []T, y []B)) {
	stretched, ok := y.stretch(x.shape)
	if !ok {
		panicShapes("broadcast", "into", y.shape, x.shape)
	}
	y = stretched
	if overlap(x, y) && !sameView(x, y) {
		y = y.clone()
	}
	reviseFrom(x, cost, func(lo int) func(b []T) {
		ys := y.from(lo)
		return func(b []T) { f(b, b, ys.next(len(b))) }
	})
}

// alone reports whether a loop over all elements of a is one block for one goroutine.
func (a *array[T]) alone(cost int) bool {
	return a.contiguous() && parallel.Workers(a.size(), cost) == 1
}

// revise sets all elements of x to f of them, block by block, dst and x being one. With a
// cost of 0 the blocks come one after the other.
func revise[T element](x *array[T], cost int, f func(dst, x []T)) {
	if x.alone(cost) {
		xs := x.flat()
		f(xs, xs)
		return
	}
	reviseFrom(x, cost, func(int) func(b []T) {
		return func(b []T) { f(b, b) }
	})
}

// reviseFrom is revise for what goes along with the blocks: from(lo) returns what is called
// with those from element lo on.
func reviseFrom[T element](x *array[T], cost int, from func(lo int) func(b []T)) {
	part := func(lo, hi int) {
		change, xs := from(lo), x.from(lo)
		var w walker
		inPlace := x.contiguous()
		if !inPlace {
			w = newWalker(x.offset, x.shape, x.strides, lo)
		}
		for ; lo < hi; lo += block {
			b := xs.next(min(block, hi-lo))
			change(b)
			if !inPlace {
				scatter(&w, x.data, b)
			}
		}
	}
	switch n := x.size(); {
	case n == 0:
	case cost == 0:
		part(0, n)
	default:
		parallel.For(n, cost, part)
	}
}

// overlap reports whether x and y may share memory.
func overlap[A, B element](x *array[A], y *array[B]) bool {
	x0, x1 := extent(x)
	y0, y1 := extent(y)
	return x0 < y1 && y0 < x1
}

// extent returns the addresses between which the memory of a lies.
func extent[T element](a *array[T]) (from, to uintptr) {
	if len(a.data) == 0 {
		return 0, 0
	}
	from = uintptr(unsafe.Pointer(unsafe.SliceData(a.data)))
	return from, from + uintptr(len(a.data))*unsafe.Sizeof(a.data[0])
}

// sameView reports whether x and y, which have one shape, see the same elements
// at the same indices.
func sameView[A, B element](x *array[A], y *array[B]) bool {
	x0, _ := extent(x)
	y0, _ := extent(y)
	return x0 == y0 && x.offset == y.offset && slices.Equal(x.strides, y.strides)
}
