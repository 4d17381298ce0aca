// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package vec

// This file calls the loops of arith_amd64.s where the processor has them.

import "unsafe"

// The loops. The length of dst is that of x and y, and for those that stream a
// multiple of 16; dst then begins at a multiple of 64 bytes.

//go:noescape
func addAVX2(dst, x, y []float64)

//go:noescape
func subAVX2(dst, x, y []float64)

//go:noescape
func mulAVX2(dst, x, y []float64)

//go:noescape
func divAVX2(dst, x, y []float64)

//go:noescape
func sqrtAVX2(dst, x []float64)

//go:noescape
func dotAVX2(x, y []float64) float64

//go:noescape
func addStreamAVX2(dst, x, y []float64)

//go:noescape
func subStreamAVX2(dst, x, y []float64)

//go:noescape
func mulStreamAVX2(dst, x, y []float64)

//go:noescape
func divStreamAVX2(dst, x, y []float64)

//go:noescape
func sqrtStreamAVX2(dst, x []float64)

// Add sets dst to x + y, element by element.
func Add(dst, x, y []float64) {
	if !hasAVX2 {
		addGo(dst, x, y)
		return
	}
	addAVX2(dst, x[:len(dst)], y[:len(dst)])
}

// Sub sets dst to x - y, element by element.
func Sub(dst, x, y []float64) {
	if !hasAVX2 {
		subGo(dst, x, y)
		return
	}
	subAVX2(dst, x[:len(dst)], y[:len(dst)])
}

// Mul sets dst to x * y, element by element.
func Mul(dst, x, y []float64) {
	if !hasAVX2 {
		mulGo(dst, x, y)
		return
	}
	mulAVX2(dst, x[:len(dst)], y[:len(dst)])
}

// Div sets dst to x / y, element by element.
func Div(dst, x, y []float64) {
	if !hasAVX2 {
		divGo(dst, x, y)
		return
	}
	divAVX2(dst, x[:len(dst)], y[:len(dst)])
}

// Sqrt sets dst to the square roots of x.
func Sqrt(dst, x []float64) {
	if !hasAVX2 {
		sqrtGo(dst, x)
		return
	}
	sqrtAVX2(dst, x[:len(dst)])
}

// Dot returns the sum of the products of x and y.
func Dot(x, y []float64) float64 {
	if !hasAVX2 {
		return dotGo(x, y)
	}
	return dotAVX2(x, y[:len(x)])
}

// AddStream is [Add] for a dst that is in no cache.
func AddStream(dst, x, y []float64) { stream2(dst, x, y, Add, addStreamAVX2) }

// SubStream is [Sub] for a dst that is in no cache.
func SubStream(dst, x, y []float64) { stream2(dst, x, y, Sub, subStreamAVX2) }

// MulStream is [Mul] for a dst that is in no cache.
func MulStream(dst, x, y []float64) { stream2(dst, x, y, Mul, mulStreamAVX2) }

// DivStream is [Div] for a dst that is in no cache.
func DivStream(dst, x, y []float64) { stream2(dst, x, y, Div, divStreamAVX2) }

// SqrtStream is [Sqrt] for a dst that is in no cache.
func SqrtStream(dst, x []float64) {
	lo, hi := aligned(dst)
	Sqrt(dst[:lo], x[:lo])
	if lo < hi {
		sqrtStreamAVX2(dst[lo:hi], x[lo:hi])
	}
	Sqrt(dst[hi:], x[hi:len(dst)])
}

// stream2 calls stream where dst allows it, and plain before and behind.
func stream2(dst, x, y []float64, plain, stream func(dst, x, y []float64)) {
	lo, hi := aligned(dst)
	plain(dst[:lo], x[:lo], y[:lo])
	if lo < hi {
		stream(dst[lo:hi], x[lo:hi], y[lo:hi])
	}
	plain(dst[hi:], x[hi:len(dst)], y[hi:len(dst)])
}

// aligned returns the part of dst that can be streamed to: it begins at a multiple
// of 64 bytes, and its length is a multiple of 16.
func aligned(dst []float64) (lo, hi int) {
	if !hasAVX2 || len(dst) < 32 {
		return 0, 0
	}
	lo = int(-uintptr(unsafe.Pointer(unsafe.SliceData(dst))) % 64 / 8)
	return lo, lo + (len(dst)-lo)&^15
}
