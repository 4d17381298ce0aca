// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file turns the numbers of files into arrays.

import (
	"encoding/binary"
	"math"
	"strconv"

	"github.com/gosci/gosci/numerics/nd"
)

// A number is how a file stores a number.
type number struct {
	size int  // in bytes
	kind byte // i signed, u unsigned, f floating-point
}

// floats returns n of them as floats.
func (k number) floats(raw []byte, n int, order binary.ByteOrder) []float64 {
	if k.kind == 'f' {
		return floats(raw, n, k.size, order)
	}
	out := make([]float64, n)
	for i := range out {
		v := k.bits(raw[i*k.size:], order)
		if k.kind == 'u' {
			out[i] = float64(v)
		} else {
			out[i] = float64(int64(v))
		}
	}
	return out
}

// bits returns an integer, signed ones with their sign in all bits above.
func (k number) bits(b []byte, order binary.ByteOrder) uint64 {
	var v uint64
	switch k.size {
	case 1:
		v = uint64(b[0])
	case 2:
		v = uint64(order.Uint16(b))
	case 4:
		v = uint64(order.Uint32(b))
	default:
		v = order.Uint64(b)
	}
	if k.kind == 'i' {
		shift := 64 - 8*k.size
		v = uint64(int64(v<<shift) >> shift)
	}
	return v
}

// ints returns n of them as integers; those that are none end the reading of the value.
func (k number) ints(c *cursor, raw []byte, n int) []int {
	out := make([]int, n)
	for i := range out {
		if k.kind == 'f' {
			v := floats(raw[i*k.size:], 1, k.size, c.order)[0]
			if v != math.Trunc(v) || math.Abs(v) >= 1<<63 {
				c.failf("want an integer and got %v", v)
			}
			out[i] = int(v)
			continue
		}
		v := k.bits(raw[i*k.size:], c.order)
		if k.kind == 'u' && v > math.MaxInt || k.kind == 'i' && int64(int(v)) != int64(v) {
			c.unsupportedf("the integer %d, which is more than an int holds", v)
		}
		out[i] = int(v)
	}
	return out
}

// complexOf returns complex numbers of their parts.
func complexOf(re, im []float64) []complex128 {
	out := make([]complex128, len(re))
	for i, v := range re {
		out[i] = complex(v, im[i])
	}
	return out
}

// The arrays of elements that are given column by column.

func columnsFloat(data []float64, dims []int) *nd.Array {
	if longer(dims) < 2 || len(data) == 0 {
		return nd.FromSlice(data).Reshape(dims...)
	}
	return nd.FromSlice(data).Reshape(reversed(dims)...).T().Copy()
}

func columnsComplex(data []complex128, dims []int) *nd.Complex {
	if longer(dims) < 2 || len(data) == 0 {
		return nd.FromSliceComplex(data).Reshape(dims...)
	}
	return nd.FromSliceComplex(data).Reshape(reversed(dims)...).T().Copy()
}

func columnsInt(data []int, dims []int) *nd.Int {
	if longer(dims) < 2 || len(data) == 0 {
		return nd.FromSliceInt(data).Reshape(dims...)
	}
	return nd.FromSliceInt(data).Reshape(reversed(dims)...).T().Copy()
}

func columnsUint8(data []uint8, dims []int) *nd.Uint8 {
	if longer(dims) < 2 || len(data) == 0 {
		return nd.FromSliceUint8(data).Reshape(dims...)
	}
	return nd.FromSliceUint8(data).Reshape(reversed(dims)...).T().Copy()
}

func columnsBool(data []bool, dims []int) *nd.Bool {
	if longer(dims) < 2 || len(data) == 0 {
		return nd.FromSliceBool(data).Reshape(dims...)
	}
	return nd.FromSliceBool(data).Reshape(reversed(dims)...).T().Copy()
}

// bytesOf returns the low bytes of integers, which must be their all.
func bytesOf(c *cursor, data []int) []uint8 {
	out := make([]uint8, len(data))
	for i, v := range data {
		if v < 0 || v > 255 {
			c.failf("want a byte and got %s", strconv.Itoa(v))
		}
		out[i] = uint8(v)
	}
	return out
}

// appendFloats appends the bytes of floats, the low byte first.
func appendFloats(b []byte, x []float64) []byte {
	if !bigEndian {
		return append(b, memory(x)...)
	}
	for _, v := range x {
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(v))
	}
	return b
}

// csc returns a sparse matrix column by column: the rows of the elements in order, and where each
// column begins. Elements at the same place are added.
func (s *Sparse) csc(function string) (rows, starts []int, re, im []float64) {
	n := len(s.Re)
	if len(s.I) != n || len(s.J) != n || s.Im != nil && len(s.Im) != n {
		panicf(function, "wants as many indices as elements and got %d, %d for %d", len(s.I), len(s.J), n)
	}
	// Twice a stable sort by counting: by rows, then by columns.
	byRow := sortedBy(s.I, s.Rows, nil, function)
	order := sortedBy(s.J, s.Cols, byRow, function)
	starts = make([]int, s.Cols+1)
	lastRow, lastCol := -1, -1
	for _, k := range order {
		i, j := s.I[k], s.J[k]
		if i == lastRow && j == lastCol {
			re[len(re)-1] += s.Re[k]
			if s.Im != nil {
				im[len(im)-1] += s.Im[k]
			}
			continue
		}
		lastRow, lastCol = i, j
		starts[j+1]++
		rows = append(rows, i)
		re = append(re, s.Re[k])
		if s.Im != nil {
			im = append(im, s.Im[k])
		}
	}
	for j := range s.Cols {
		starts[j+1] += starts[j]
	}
	return rows, starts, re, im
}

// sortedBy returns the positions of keys below n in the order of the keys, those of equal keys as
// they come in first, or in their own order if that is nil.
func sortedBy(keys []int, n int, first []int, function string) []int {
	starts := make([]int, n+1)
	for _, k := range keys {
		if k < 0 || k >= n {
			panicf(function, "wants an index below %d and got %d", n, k)
		}
		starts[k+1]++
	}
	for i := range n {
		starts[i+1] += starts[i]
	}
	out := make([]int, len(keys))
	for i := range keys {
		at := i
		if first != nil {
			at = first[i]
		}
		out[starts[keys[at]]] = at
		starts[keys[at]]++
	}
	return out
}
