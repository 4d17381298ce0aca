// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package vec

// This file calls the loops of arith_amd64.s with one number where the processor has them.

// The loops. What is said in arith_amd64.go of dst holds here too.

//go:noescape
func addScalarAVX2(dst, x []float64, c float64)

//go:noescape
func addScalarStreamAVX2(dst, x []float64, c float64)

//go:noescape
func mulScalarAVX2(dst, x []float64, c float64)

//go:noescape
func mulScalarStreamAVX2(dst, x []float64, c float64)

//go:noescape
func divScalarAVX2(dst, x []float64, c float64)

//go:noescape
func divScalarStreamAVX2(dst, x []float64, c float64)

//go:noescape
func subFromAVX2(dst, x []float64, c float64)

//go:noescape
func subFromStreamAVX2(dst, x []float64, c float64)

//go:noescape
func divIntoAVX2(dst, x []float64, c float64)

//go:noescape
func divIntoStreamAVX2(dst, x []float64, c float64)

// AddScalar sets dst to x + c, element by element.
func AddScalar(dst, x []float64, c float64) {
	if !hasAVX2 {
		addScalarGo(dst, x, c)
		return
	}
	addScalarAVX2(dst, x[:len(dst)], c)
}

// MulScalar sets dst to x * c, element by element.
func MulScalar(dst, x []float64, c float64) {
	if !hasAVX2 {
		mulScalarGo(dst, x, c)
		return
	}
	mulScalarAVX2(dst, x[:len(dst)], c)
}

// DivScalar sets dst to x / c, element by element.
func DivScalar(dst, x []float64, c float64) {
	if !hasAVX2 {
		divScalarGo(dst, x, c)
		return
	}
	divScalarAVX2(dst, x[:len(dst)], c)
}

// SubFrom sets dst to c - x, element by element.
func SubFrom(dst, x []float64, c float64) {
	if !hasAVX2 {
		subFromGo(dst, x, c)
		return
	}
	subFromAVX2(dst, x[:len(dst)], c)
}

// DivInto sets dst to c / x, element by element.
func DivInto(dst, x []float64, c float64) {
	if !hasAVX2 {
		divIntoGo(dst, x, c)
		return
	}
	divIntoAVX2(dst, x[:len(dst)], c)
}

// AddScalarStream is [AddScalar] for a dst that is in no cache.
func AddScalarStream(dst, x []float64, c float64) { stream1(dst, x, c, AddScalar, addScalarStreamAVX2) }

// MulScalarStream is [MulScalar] for a dst that is in no cache.
func MulScalarStream(dst, x []float64, c float64) { stream1(dst, x, c, MulScalar, mulScalarStreamAVX2) }

// DivScalarStream is [DivScalar] for a dst that is in no cache.
func DivScalarStream(dst, x []float64, c float64) { stream1(dst, x, c, DivScalar, divScalarStreamAVX2) }

// SubFromStream is [SubFrom] for a dst that is in no cache.
func SubFromStream(dst, x []float64, c float64) { stream1(dst, x, c, SubFrom, subFromStreamAVX2) }

// DivIntoStream is [DivInto] for a dst that is in no cache.
func DivIntoStream(dst, x []float64, c float64) { stream1(dst, x, c, DivInto, divIntoStreamAVX2) }

// stream1 calls stream where dst allows it, and plain before and behind.
func stream1(dst, x []float64, c float64, plain, stream func(dst, x []float64, c float64)) {
	lo, hi := aligned(dst)
	plain(dst[:lo], x[:lo], c)
	if lo < hi {
		stream(dst[lo:hi], x[lo:hi], c)
	}
	plain(dst[hi:], x[hi:len(dst)], c)
}
