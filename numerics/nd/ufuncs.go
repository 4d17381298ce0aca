// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file holds the usual functions of one array of float64, element by
// element.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd/internal/vec"
)

// apply1 returns f of each element, computed on all processors.
func apply1(f func(float64) float64, x *Array) *Array {
	return (*Array)(apply(x.core(), 12, each(f)))
}

// Sin returns the sine of each element, in radians.
func Sin(x *Array) *Array { return apply1(math.Sin, x) }

// Cos returns the cosine of each element, in radians.
func Cos(x *Array) *Array { return apply1(math.Cos, x) }

// Tan returns the tangent of each element, in radians.
func Tan(x *Array) *Array { return apply1(math.Tan, x) }

// Asin returns the arcsine of each element in radians, NaN outside [-1, 1].
func Asin(x *Array) *Array { return apply1(asin, x) }

// Acos returns the arccosine of each element in radians, NaN outside [-1, 1].
func Acos(x *Array) *Array { return apply1(acos, x) }

// Atan returns the arctangent of each element in radians.
func Atan(x *Array) *Array { return apply1(math.Atan, x) }

// Sinh returns the hyperbolic sine of each element.
func Sinh(x *Array) *Array { return apply1(math.Sinh, x) }

// Cosh returns the hyperbolic cosine of each element.
func Cosh(x *Array) *Array { return apply1(math.Cosh, x) }

// Tanh returns the hyperbolic tangent of each element.
func Tanh(x *Array) *Array { return apply1(math.Tanh, x) }

// Asinh returns the inverse hyperbolic sine of each element.
func Asinh(x *Array) *Array { return apply1(math.Asinh, x) }

// Acosh returns the inverse hyperbolic cosine of each element, NaN below 1.
func Acosh(x *Array) *Array { return apply1(math.Acosh, x) }

// Atanh returns the inverse hyperbolic tangent of each element, NaN outside [-1,
// 1].
func Atanh(x *Array) *Array { return apply1(math.Atanh, x) }

// Exp returns e to the power of each element, with an error below 0.54 units in the last
// place.
func Exp(x *Array) *Array { return (*Array)(apply(x.core(), 2, vec.Exp)) }

// Exp2 returns 2 to the power of each element.
func Exp2(x *Array) *Array { return apply1(math.Exp2, x) }

// Expm1 returns e to the power of each element, minus 1, accurate near 0.
func Expm1(x *Array) *Array { return apply1(math.Expm1, x) }

// Log returns the natural logarithm of each element, NaN below 0.
func Log(x *Array) *Array { return apply1(math.Log, x) }

// Log2 returns the binary logarithm of each element.
func Log2(x *Array) *Array { return apply1(log2, x) }

// Log10 returns the decimal logarithm of each element.
func Log10(x *Array) *Array { return apply1(log10, x) }

// Log1p returns the natural logarithm of 1 plus each element, accurate near 0.
func Log1p(x *Array) *Array { return apply1(math.Log1p, x) }

// Cbrt returns the cube root of each element.
func Cbrt(x *Array) *Array { return apply1(math.Cbrt, x) }

// Sqrt returns the square root of each element, NaN below 0.
func Sqrt(x *Array) *Array {
	if x.Size() >= streamed {
		return (*Array)(apply(x.core(), 1, vec.SqrtStream))
	}
	return (*Array)(apply(x.core(), 1, vec.Sqrt))
}

// Square returns the square of each element.
func Square(x *Array) *Array {
	return (*Array)(apply(x.core(), 1, func(dst, x []float64) {
		x = x[:len(dst)]
		for i, v := range x {
			dst[i] = v * v
		}
	}))
}

// Reciprocal returns 1 divided by each element.
func Reciprocal(x *Array) *Array {
	return (*Array)(apply(x.core(), 1, func(dst, x []float64) {
		x = x[:len(dst)]
		for i, v := range x {
			dst[i] = 1 / v
		}
	}))
}

// Floor returns the largest whole number not above each element.
func Floor(x *Array) *Array {
	return (*Array)(apply(x.core(), 1, func(dst, x []float64) {
		x = x[:len(dst)]
		for i, v := range x {
			dst[i] = math.Floor(v)
		}
	}))
}

// Ceil returns the smallest whole number not below each element.
func Ceil(x *Array) *Array {
	return (*Array)(apply(x.core(), 1, func(dst, x []float64) {
		x = x[:len(dst)]
		for i, v := range x {
			dst[i] = math.Ceil(v)
		}
	}))
}

// Trunc returns each element without its fraction.
func Trunc(x *Array) *Array {
	return (*Array)(apply(x.core(), 1, func(dst, x []float64) {
		x = x[:len(dst)]
		for i, v := range x {
			dst[i] = math.Trunc(v)
		}
	}))
}

// Abs returns the absolute value of each element.
func Abs(x *Array) *Array {
	return (*Array)(apply(x.core(), 1, func(dst, x []float64) {
		x = x[:len(dst)]
		for i, v := range x {
			dst[i] = math.Abs(v)
		}
	}))
}

// Deg2Rad returns each element, taken as degrees, in radians.
func Deg2Rad(x *Array) *Array {
	return (*Array)(apply(x.core(), 1, func(dst, x []float64) {
		x = x[:len(dst)]
		for i, v := range x {
			dst[i] = v * (math.Pi / 180)
		}
	}))
}

// Rad2Deg returns each element, taken as radians, in degrees.
func Rad2Deg(x *Array) *Array {
	return (*Array)(apply(x.core(), 1, func(dst, x []float64) {
		x = x[:len(dst)]
		for i, v := range x {
			dst[i] = v * (180 / math.Pi)
		}
	}))
}

// Sign returns -1, 0 or 1 as each element is negative, zero or positive. NaN
// stays.
func Sign(x *Array) *Array { return (*Array)(apply(x.core(), 2, each(signOf))) }

func signOf(v float64) float64 {
	switch {
	case v > 0:
		return 1
	case v < 0:
		return -1
	case v == 0:
		return 0
	}
	return v
}

// Round returns each element rounded to the given number of decimals, 0 if it is
// left out; halves go to the even neighbour. A negative number rounds before the
// point.
func Round(x *Array, decimals ...int) *Array {
	n := optional("Round", decimals, 0)
	if n == 0 {
		return (*Array)(apply(x.core(), 2, each(math.RoundToEven)))
	}
	scale := math.Pow(10, math.Abs(float64(n)))
	if n < 0 {
		return (*Array)(apply(x.core(), 4, each(func(v float64) float64 { return math.RoundToEven(v/scale) * scale })))
	}
	return (*Array)(apply(x.core(), 4, each(func(v float64) float64 { return math.RoundToEven(v*scale) / scale })))
}

// IsNaN returns the mask of the elements that are NaN.
func IsNaN(x *Array) *Bool {
	return (*Bool)(apply(x.core(), 1, each(func(v float64) bool { return v != v })))
}

// IsInf returns the mask of the elements that are an infinity.
func IsInf(x *Array) *Bool {
	return (*Bool)(apply(x.core(), 1, each(func(v float64) bool { return math.Abs(v) > math.MaxFloat64 })))
}

// IsFinite returns the mask of the elements that are neither NaN nor an infinity.
func IsFinite(x *Array) *Bool {
	return (*Bool)(apply(x.core(), 1, each(func(v float64) bool { return math.Abs(v) <= math.MaxFloat64 })))
}

// SignBit returns the mask of the elements that are negative or negative zero.
func SignBit(x *Array) *Bool { return (*Bool)(apply(x.core(), 1, each(math.Signbit))) }

// NanToNum returns a copy with 0 for NaN and the largest finite numbers for the
// infinities.
func NanToNum(x *Array) *Array {
	return (*Array)(apply(x.core(), 2, each(func(v float64) float64 {
		if v != v {
			return 0
		}
		return min(max(v, -math.MaxFloat64), math.MaxFloat64)
	})))
}
