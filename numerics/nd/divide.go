// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file divides whole numbers, takes remainders and raises to powers.

import (
	"math"
	"math/cmplx"
)

// floatRem returns the remainder of x / y that has the sign of x, exactly.
func floatRem(x, y float64) float64 {
	q := math.Trunc(x / y)
	if !(math.Abs(q) < 1<<52 && math.Abs(y) >= 0x1p-1000 && math.Abs(y) <= math.MaxFloat64) {
		return math.Mod(x, y)
	}
	// |r| < |y|, and the quotient may have been rounded up to the next whole
	// number: then r has the sign that x has not.
	r := math.FMA(-q, y, x)
	if r != 0 && math.Signbit(r) != math.Signbit(x) {
		r += math.Copysign(y, x)
	}
	return r
}

// floatMod returns the remainder of x / y that has the sign of y, exactly but for
// the rounding of the sum that gives it the sign.
func floatMod(x, y float64) float64 {
	r := floatRem(x, y)
	switch {
	case r == 0:
		return math.Copysign(0, y)
	case (r < 0) != (y < 0):
		return r + y
	}
	return r
}

// floatFloorDiv returns the largest whole number not above x / y.
func floatFloorDiv(x, y float64) float64 {
	if y == 0 {
		return x / y
	}
	r := floatRem(x, y)
	q := (x - r) / y
	if r != 0 && (r < 0) != (y < 0) {
		q--
	}
	if q == 0 {
		return math.Copysign(0, x/y)
	}
	f := math.Floor(q)
	if q-f > 0.5 {
		f++
	}
	return f
}

// intMod returns the remainder of x / y that has the sign of y.
func intMod(x, y int) int {
	r := x % y
	if r != 0 && (r < 0) != (y < 0) {
		r += y
	}
	return r
}

// intFloorDiv returns the largest whole number not above x / y.
func intFloorDiv(x, y int) int {
	q := x / y
	if x%y != 0 && (x < 0) != (y < 0) {
		q--
	}
	return q
}

// intPow returns x to the power y >= 0, wrapping round as int does.
func intPow(x, y int) int {
	p := 1
	for ; y > 0; y >>= 1 {
		if y&1 != 0 {
			p *= x
		}
		x *= x
	}
	return p
}

// each2 returns the block function that calls f for each pair of elements.
func each2[A, B, R element](f func(A, B) R) func(dst []R, x []A, y []B) {
	return func(dst []R, x []A, y []B) {
		x, y = x[:len(dst)], y[:len(dst)]
		for i := range dst {
			dst[i] = f(x[i], y[i])
		}
	}
}

// Mod returns the remainder of x / y, broadcast, with the sign of y: x -
// y*floor(x/y).
func (x *Array) Mod(y *Array) *Array {
	return (*Array)(zip(x.core(), y.core(), 8, each2(floatMod)))
}

// ModScalar returns the remainder of x / c with the sign of c.
func (x *Array) ModScalar(c float64) *Array { return x.Mod(Scalar(c)) }

// ModOf returns the remainder of c / x with the sign of x.
func (x *Array) ModOf(c float64) *Array { return Scalar(c).Mod(x) }

// IMod sets x to the remainder of x / y with the sign of y and returns x.
func (x *Array) IMod(y *Array) *Array {
	update(x.core(), y.core(), 8, each2(floatMod))
	return x
}

// IModScalar sets x to the remainder of x / c with the sign of c and returns x.
func (x *Array) IModScalar(c float64) *Array { return x.IMod(Scalar(c)) }

// FloorDiv returns the largest whole numbers not above x / y, broadcast.
func (x *Array) FloorDiv(y *Array) *Array {
	return (*Array)(zip(x.core(), y.core(), 8, each2(floatFloorDiv)))
}

// FloorDivScalar returns the largest whole numbers not above x / c.
func (x *Array) FloorDivScalar(c float64) *Array { return x.FloorDiv(Scalar(c)) }

// Pow returns x to the power y, broadcast, with math.Pow's special cases.
func (x *Array) Pow(y *Array) *Array {
	if y.Size() == 1 && len(y.shape) <= len(x.shape) {
		if f := simplePower(y.data[y.offset]); f != nil {
			return (*Array)(apply(x.core(), 1, f))
		}
	}
	return (*Array)(zip(x.core(), y.core(), 16, each2(math.Pow)))
}

// simplePower returns the block function for powers that need no math.Pow, or
// nil.
func simplePower(p float64) func(dst, x []float64) {
	switch p {
	case 2:
		return func(dst, x []float64) { mulBlock(dst, x, x) }
	case 1:
		return func(dst, x []float64) { copy(dst, x) }
	case -1:
		return func(dst, x []float64) {
			x = x[:len(dst)]
			for i := range dst {
				dst[i] = 1 / x[i]
			}
		}
	}
	return nil
}

// Pow returns x to the power y, broadcast.
func (x *Complex) Pow(y *Complex) *Complex {
	return (*Complex)(zip(x.core(), y.core(), 32, each2(cmplx.Pow)))
}
