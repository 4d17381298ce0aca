// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file is images of 0 and 1, a byte for each.

import (
	"encoding/binary"
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd"
)

// A mask is an image of 0 and 1.
type mask struct {
	data  []uint8
	shape []int
}

// newMask returns the mask of the elements of an input that are not 0.
func newMask(function string, x Input) *mask {
	switch x := x.(type) {
	case *nd.Array:
		return maskOf(x.Data(), x.Shape())
	case *nd.Int:
		return maskOf(x.Data(), x.Shape())
	case *nd.Uint8:
		return maskOf(x.Data(), x.Shape())
	case *nd.Bool:
		return maskOf(x.AsUint8().Data(), x.Shape())
	}
	panicf(function, "wants an array of real numbers and got %T", x)
	return nil
}

func maskOf[T float64 | int | uint8](data []T, shape []int) *mask {
	m := &mask{make([]uint8, len(data)), slices.Clone(shape)}
	parallel.For(len(data), 1, func(lo, hi int) {
		from, to := data[lo:hi], m.data[lo:hi]
		for i := range to {
			var in uint8
			if from[i] != 0 {
				in = 1
			}
			to[i] = in
		}
	})
	return m
}

// bools returns the mask as an array.
func (x *mask) bools() *nd.Bool {
	out := make([]bool, len(x.data))
	parallel.For(len(out), 1, func(lo, hi int) {
		for i, v := range x.data[lo:hi] {
			out[lo+i] = v != 0
		}
	})
	return nd.FromSliceBool(out).Reshape(x.shape...)
}

// not returns the mask of the other elements.
func (x *mask) not() *mask {
	out := &mask{make([]uint8, len(x.data)), x.shape}
	for i, v := range x.data {
		out.data[i] = v ^ 1
	}
	return out
}

// and takes what is not in src out of dst, eight elements at a time.
func and(dst, src []uint8) {
	src = src[:len(dst)]
	for len(dst) >= 8 {
		binary.NativeEndian.PutUint64(dst, binary.NativeEndian.Uint64(dst)&binary.NativeEndian.Uint64(src))
		dst, src = dst[8:], src[8:]
	}
	for i, v := range src {
		dst[i] &= v
	}
}

// padded returns the mask continued by before[a] and after[a] elements of a value along
// axis a.
func (x *mask) padded(before, after []int, value uint8) *mask {
	p := &mask{shape: slices.Clone(x.shape)}
	for a := range p.shape {
		p.shape[a] += before[a] + after[a]
	}
	p.data = make([]uint8, product(p.shape))
	if value != 0 {
		for i := range p.data {
			p.data[i] = value
		}
	}
	x.eachRow(1, func(row []uint8, index []int) {
		for a := range index {
			index[a] += before[a]
		}
		copy(p.data[place(index, p.shape):], row)
	})
	return p
}

// eachRow calls f with each row along the last axis and the index of its first element,
// which f may change. Several rows may be done at once; cost is what an element takes.
func (x *mask) eachRow(cost int, f func(row []uint8, index []int)) {
	if len(x.data) == 0 {
		return
	}
	n := 1
	if len(x.shape) > 0 {
		n = x.shape[len(x.shape)-1]
	}
	parallel.For(len(x.data)/n, n*cost, func(lo, hi int) {
		index := make([]int, len(x.shape))
		for r := lo; r < hi; r++ {
			unravelInto(index, r*n, x.shape)
			f(x.data[r*n:(r+1)*n], index)
		}
	})
}
