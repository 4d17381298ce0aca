// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package vec

// This file turns bands of matrices.

import "unsafe"

// transposeAVX512 turns tiles of eight by eight numbers, which follow each other in
// the columns of src and in the rows of dst. down and step are the distances of the
// rows of dst and of src.
//
//go:noescape
func transposeAVX512(dst, src unsafe.Pointer, tiles, down, step int)

// transposeStreamAVX512 is transposeAVX512 for rows of dst that begin at multiples
// of 64 bytes and are in no cache.
//
//go:noescape
func transposeStreamAVX512(dst, src unsafe.Pointer, tiles, down, step int)

// TransposeBand copies the first columns of eight rows of dst from eight columns of
// src: dst[r*down+c] = src[c*step+r]. It returns how many columns of dst it has
// filled, which may be none: it does not go backwards. stream says that dst is in no cache.
func TransposeBand[T float64 | int | uint64](dst, src []T, cols, down, step int, stream bool) int {
	tiles := cols / 8
	if !hasAVX512 || tiles == 0 || step < 0 {
		return 0
	}
	cols = 8 * tiles
	_, _ = dst[7*down+cols-1], src[(cols-1)*step+7]
	to, from := unsafe.Pointer(unsafe.SliceData(dst)), unsafe.Pointer(unsafe.SliceData(src))
	if stream && uintptr(to)%64 == 0 && down%8 == 0 {
		transposeStreamAVX512(to, from, tiles, down, step)
	} else {
		transposeAVX512(to, from, tiles, down, step)
	}
	return cols
}
