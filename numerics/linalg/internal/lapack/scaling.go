// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lapack

// This file keeps very large and very small matrices in the range of numbers
// whose squares neither overflow nor vanish, while eigenvalues and singular values
// are computed.

import "math"

// moderate multiplies a by a power of 2 if its largest element is very large or very
// small, and returns the exponent, which is 0 else.
func moderate[T Scalar](a Matrix[T]) int {
	size := 0.0
	for i := range a.Rows {
		for _, v := range a.Row(i) {
			size = max(size, measure(v))
		}
	}
	if size == 0 || size > 0x1p-450 && size < 0x1p450 {
		return 0
	}
	_, exponent := math.Frexp(size)
	for i := range a.Rows {
		ldexp(a.Row(i), -exponent)
	}
	return -exponent
}

// ldexp multiplies x by 2^exponent.
func ldexp[T Scalar](x []T, exponent int) {
	if exponent == 0 {
		return
	}
	// Two steps, for the power alone may be out of range.
	half := exponent / 2
	scal(FromReal[T](math.Ldexp(1, half)), x)
	scal(FromReal[T](math.Ldexp(1, exponent-half)), x)
}
