// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file copies between views of equal shape.

import (
	"github.com/gosci/gosci/numerics/nd/internal/vec"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

// bandRows is the number of rows that a transposed copy fills at once: their
// lines of memory stay in cache.
const bandRows = 8

// copyStrided copies src to dst, which has the same shape and does not overlap
// it.
func copyStrided[T element](dst, src *array[T]) {
	n := dst.size()
	if n == 0 {
		return
	}
	if copyTransposed(dst, src) {
		return
	}
	parallel.For(n, 1, func(lo, hi int) {
		if dst.contiguous() {
			w := newWalker(src.offset, src.shape, src.strides, lo)
			gather(&w, dst.data[dst.offset+lo:dst.offset+hi], src.data)
			return
		}
		s := src.from(lo)
		w := newWalker(dst.offset, dst.shape, dst.strides, lo)
		for ; lo < hi; lo += block {
			scatter(&w, dst.data, s.next(min(block, hi-lo)))
		}
	})
}

// copyTransposed does the copy in bands of rows, and reports true, if dst is
// contiguous and src runs fastest along another axis than its last. All other
// axes are walked one by one.
func copyTransposed[T element](dst, src *array[T]) bool {
	if !dst.contiguous() {
		return false
	}
	shape, strides := merge(src.shape, src.strides)
	last := len(shape) - 1
	fast := -1
	for i := range last {
		if strides[i] == 1 {
			fast = i
		}
	}
	if s := strides[last]; fast < 0 || s == 1 || s == 0 {
		return false
	}
	// The planes of axes fast and last, at each index of the other axes.
	rows, cols := shape[fast], shape[last]
	to := rowMajor(shape)
	rest, restFrom, restTo := []int{}, []int{}, []int{}
	for i, n := range shape {
		if i != fast && i != last {
			rest, restFrom, restTo = append(rest, n), append(restFrom, strides[i]), append(restTo, to[i])
		}
	}
	step, toDown := strides[last], to[fast]
	planes := sizeOf(rest)
	stream := dst.size() >= streamed
	bands := (rows + bandRows - 1) / bandRows
	parallel.For(planes*bands, bandRows*cols, func(lo, hi int) {
		for ; lo < hi; lo++ {
			plane, band := lo/bands, lo%bands
			from, at := src.offset, dst.offset
			for i := len(rest) - 1; i >= 0; i-- {
				from += plane % rest[i] * restFrom[i]
				at += plane % rest[i] * restTo[i]
				plane /= rest[i]
			}
			r0, r1 := band*bandRows, min(band*bandRows+bandRows, rows)
			transposeBand(dst.data[at+r0*toDown:], src.data, from+r0, r1-r0, cols, toDown, step, stream)
		}
	})
	return true
}

// transposeBand copies cols runs of src to the columns of dst. The runs are rows
// long and step apart from place at on; the rows of dst are down apart.
func transposeBand[T element](dst, src []T, at, rows, cols, down, step int, stream bool) {
	if rows == bandRows {
		n := transposeVectors(dst, src[at:], cols, down, step, stream)
		if dst, cols, at = dst[n:], cols-n, at+n*step; cols == 0 {
			return
		}
	}
	if rows < bandRows {
		for c := range cols {
			for r, v := range src[at : at+rows] {
				dst[r*down+c] = v
			}
			at += step
		}
		return
	}
	d0, d1, d2, d3 := dst[:cols], dst[down:][:cols], dst[2*down:][:cols], dst[3*down:][:cols]
	d4, d5, d6, d7 := dst[4*down:][:cols], dst[5*down:][:cols], dst[6*down:][:cols], dst[7*down:][:cols]
	for c := range d0 {
		run := src[at : at+bandRows : at+bandRows]
		d0[c], d1[c], d2[c], d3[c] = run[0], run[1], run[2], run[3]
		d4[c], d5[c], d6[c], d7[c] = run[4], run[5], run[6], run[7]
		at += step
	}
}

// transposeVectors does some of the columns of a whole band, and returns how many.
func transposeVectors[T element](dst, src []T, cols, down, step int, stream bool) int {
	switch dst := any(dst).(type) {
	case []float64:
		return vec.TransposeBand(dst, any(src).([]float64), cols, down, step, stream)
	case []int:
		return vec.TransposeBand(dst, any(src).([]int), cols, down, step, stream)
	}
	return 0
}

// assign copies src, broadcast to the shape of dst, to dst.
func assign[T element](dst, src *array[T]) {
	s, ok := src.stretch(dst.shape)
	if !ok {
		panicShapes("broadcast", "into", src.shape, dst.shape)
	}
	if overlap(dst, s) {
		if sameView(dst, s) {
			return
		}
		s = s.clone()
	}
	copyStrided(dst, s)
}

// fill sets all elements of a to v.
func fill[T element](a *array[T], v T) {
	n := a.size()
	if n == 0 {
		return
	}
	parallel.For(n, 1, func(lo, hi int) {
		w := newWalker(a.offset, a.shape, a.strides, lo)
		for lo < hi {
			start, step, count := w.run(hi - lo)
			if step == 1 {
				run := a.data[start : start+count]
				for i := range run {
					run[i] = v
				}
			} else {
				for range count {
					a.data[start] = v
					start += step
				}
			}
			lo += count
		}
	})
}

// generate sets each element of a contiguous array to f of its index.
func generate[T element](a *array[T], f func(index []int) T) {
	index := make([]int, len(a.shape))
	for i := range a.data {
		a.data[i] = f(index)
		for axis := len(index) - 1; axis >= 0; axis-- {
			index[axis]++
			if index[axis] < a.shape[axis] {
				break
			}
			index[axis] = 0
		}
	}
}

// clearTriangle sets the elements above the k-th diagonal, or below it, to zero
// in the contiguous matrices on the last two axes of a.
func clearTriangle[T element](a *array[T], k int, above bool) {
	if len(a.shape) < 2 {
		panicArg("Tri", "wants an array with two axes or more and got shape %s", shapeString(a.shape))
	}
	rows, cols := a.shape[len(a.shape)-2], a.shape[len(a.shape)-1]
	for i := range sizeOf(a.shape[:len(a.shape)-1]) {
		row := a.data[i*cols : (i+1)*cols]
		edge := i%rows + k
		if above {
			clear(row[min(max(edge+1, 0), cols):])
		} else {
			clear(row[:min(max(edge, 0), cols)])
		}
	}
}
