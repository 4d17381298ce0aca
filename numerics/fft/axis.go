// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft

// This file transforms one axis of an array.

import (
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

// An axis is one axis of an array in row-major order, to be transformed.
type axis struct {
	outer, inner int // the sizes before and after it
	from, to     int // its length in the input and in the result
	inverse      bool
	scale        float64 // of the result
}

// newAxis returns axis i of a shape, which is to get a length.
func newAxis(shape []int, i, length int, inverse bool, scale float64) axis {
	return axis{
		outer: product(shape[:i]), inner: product(shape[i+1:]), from: shape[i], to: length,
		inverse: inverse, scale: scale,
	}
}

// transform puts the transform of src into dst, which may be src if the length stays.
func (a axis) transform(dst, src []complex128) {
	if a.outer*a.inner == 0 {
		return
	}
	if a.inner == 1 {
		a.lines(dst, src)
		return
	}
	p := planOf(a.to)
	width := widthOf(a.to, a.inner)
	blocks := (a.inner + width - 1) / width
	count := a.outer * blocks
	w := parallel.Workers(a.outer*a.inner*a.to, 2)
	inside := 1
	if count < w {
		w, inside = 1, w
	}
	parallel.Do(w, func(i int) {
		c := p.block(width)
		defer c.free()
		for j := parallel.Share(count, w, i); j < parallel.Share(count, w, i+1); j++ {
			first := j % blocks * width
			a.columns(dst, src, c, j/blocks, first, min(first+width, a.inner), inside)
		}
	})
}

// columns transforms the columns first <= k < last of one of the outer parts.
func (a axis) columns(dst, src []complex128, c *columns, outer, first, last, workers int) {
	s := last - first
	out := c.transform(src[outer*a.from*a.inner+first:], min(a.from, a.to), a.inner, s, workers)
	for j := range a.to {
		to := j
		if a.inverse && j > 0 {
			to = a.to - j // term j of the inverse is term -j of the transform
		}
		at := (outer*a.to+to)*a.inner + first
		scaled(dst[at:at+s], out[j*s:(j+1)*s], a.scale)
	}
}

// lines transforms an axis whose elements lie side by side.
func (a axis) lines(dst, src []complex128) {
	p := planOf(a.to)
	w, inside := shareLines(a.outer, a.to)
	parallel.Do(w, func(i int) {
		tmp, in := p.scratch(), []complex128(nil)
		if a.from != a.to || &dst[0] == &src[0] {
			in = make([]complex128, a.to)
		}
		for j := parallel.Share(a.outer, w, i); j < parallel.Share(a.outer, w, i+1); j++ {
			x, y := src[j*a.from:(j+1)*a.from], dst[j*a.to:(j+1)*a.to]
			if in != nil {
				clear(in[copy(in, x):])
				x = in
			}
			p.run(y, x, tmp, 1, inside)
			if a.inverse {
				slices.Reverse(y[1:]) // term j of the inverse is term -j of the transform
			}
			if a.scale != 1 {
				scaled(y, y, a.scale)
			}
		}
		p.pool.Put(&tmp)
	})
}

// shareLines returns how many goroutines share count lines of n numbers, and how many
// work on each line.
func shareLines(count, n int) (lines, inside int) {
	w := parallel.Workers(count*n, 2)
	if count < w {
		return 1, w
	}
	return w, 1
}

// scaled puts f times src into dst.
func scaled(dst, src []complex128, f float64) {
	if f == 1 {
		copy(dst, src)
		return
	}
	for i, v := range src[:len(dst)] {
		dst[i] = complex(real(v)*f, imag(v)*f)
	}
}
