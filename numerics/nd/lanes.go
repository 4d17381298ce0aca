// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file reduces arrays along axes: the elements along them, a lane, become
// one.

import (
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

// axesOf says which axes of an array are reduced, and whether they stay with
// length 1.
type axesOf struct {
	axes []int // none means all
	keep bool
}

// laneView is an array seen as lanes.
type laneView[T element] struct {
	view  *array[T] // the axes that stay come first, the reduced ones last
	kept  int       // the number of axes that stay
	lane  int       // the number of elements of a lane
	shape []int     // of the result
}

// lanes sorts the axes of x.
func lanes[T element](x *array[T], by axesOf) laneView[T] {
	reduced := normalAxes("Along", by.axes, len(x.shape))
	l := laneView[T]{lane: 1, shape: []int{}}
	order := make([]int, 0, len(x.shape))
	for axis, n := range x.shape {
		switch {
		case !slices.Contains(reduced, axis):
			order = append(order, axis)
			l.shape = append(l.shape, n)
		case by.keep:
			l.shape = append(l.shape, 1)
		}
	}
	l.kept = len(order)
	for _, axis := range reduced {
		l.lane *= x.shape[axis]
	}
	l.view = x.transpose(append(order, reduced...))
	return l
}

// reduce returns f of each lane. f must not change the lane.
func reduce[T, R element](x *array[T], by axesOf, f func(lane []T) R) *array[R] {
	l := lanes(x, by)
	out := unfilled[R](l.shape)
	if l.lane == 0 && len(out.data) > 0 {
		fill(out, f(nil))
		return out
	}
	data := l.view.flat()
	parallel.For(len(out.data), l.lane, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			out.data[i] = f(data[i*l.lane : (i+1)*l.lane])
		}
	})
	return out
}

// A folder folds rows into acc, which is as long as each: the count rows of data
// that begin at start, start+distance and so on.
type folder[T element] func(acc, data []T, start, distance, count int)

// rowByRow returns the folder that folds each row by f.
func rowByRow[T element](f func(acc, row []T)) folder[T] {
	return func(acc, data []T, start, distance, count int) {
		for range count {
			f(acc, data[start:start+len(acc)])
			start += distance
		}
	}
}

// fold is reduce for an f that is the same as to begin with the first element and
// to fold in the others one by one. Where the lanes lie side by side in memory it
// folds whole rows.
func fold[T element](x *array[T], by axesOf, f func(lane []T) T, step folder[T]) *array[T] {
	l := lanes(x, by)
	if sizeOf(l.view.shape) > 0 {
		out := unfilled[T](l.shape)
		if l.foldRows(out.data, step) {
			return out
		}
	}
	return reduce(x, by, f)
}

// shortRow is the length below which rows are not worth folding.
const shortRow = 16

// foldRows folds whole rows into out if the axes that stay end in a contiguous
// run and the lanes lie across. It reports whether it did.
func (l laneView[T]) foldRows(out []T, step folder[T]) bool {
	shape, strides := merge(l.view.shape[:l.kept], l.view.strides[:l.kept])
	across, steps := merge(l.view.shape[l.kept:], l.view.strides[l.kept:])
	last := len(shape) - 1
	row := shape[last]
	if strides[last] != 1 || row < shortRow || steps[len(steps)-1] == 1 {
		return false
	}
	pieces := min(parallel.Workers(row*l.lane, 1), row/shortRow)
	for i := range len(out) / row {
		base := l.view.offset
		for axis, k := last-1, i; axis >= 0; axis-- {
			base += k % shape[axis] * strides[axis]
			k /= shape[axis]
		}
		acc := out[i*row : (i+1)*row]
		parallel.Do(pieces, func(p int) {
			lo, hi := parallel.Share(row, pieces, p), parallel.Share(row, pieces, p+1)
			w := newWalker(base, across, steps, 0)
			start, _, _ := w.run(1)
			copy(acc[lo:hi], l.view.data[start+lo:start+hi])
			for left := l.lane - 1; left > 0; {
				start, distance, count := w.run(left)
				left -= count
				step(acc[lo:hi], l.view.data, start+lo, distance, count)
			}
		})
	}
	return true
}

// alongAxis returns f of each lane along one axis. f fills dst, of the given
// length, from the lane; dst stands where the lane stood.
func alongAxis[T, R element](x *array[T], function string, axis, length int, f func(dst []R, lane []T)) *array[R] {
	axis = checkAxis(function, axis, len(x.shape))
	last := len(x.shape) - 1
	v := x.moveAxis(axis, last)
	data, lane := v.flat(), x.shape[axis]
	shape := slices.Clone(v.shape)
	shape[last] = length
	out := unfilled[R](shape)
	if len(out.data) > 0 {
		parallel.For(len(out.data)/length, max(lane, length), func(lo, hi int) {
			for i := lo; i < hi; i++ {
				f(out.data[i*length:(i+1)*length], data[i*lane:(i+1)*lane])
			}
		})
	}
	return out.moveAxis(last, axis).compact()
}

// elements returns all elements in the order in which they are read fastest. The
// slice may be the array's own memory.
func (a *array[T]) elements() []T {
	if a.contiguous() {
		return a.flat()
	}
	v := a.view(a.offset, slices.Clone(a.shape), slices.Clone(a.strides))
	order := make([]int, len(v.shape))
	for axis := range order {
		order[axis] = axis
		if v.strides[axis] < 0 {
			v = v.flip([]int{axis})
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return v.strides[j] - v.strides[i] })
	return v.transpose(order).flat()
}
