// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file holds the usual functions of two arrays of float64, element by
// element, broadcast.

import "math"

// apply2 returns f of the elements of x and y, computed on all processors.
func apply2(f func(x, y float64) float64, x, y *Array) *Array {
	return (*Array)(zip(x.core(), y.core(), 12, each2(f)))
}

// Atan2 returns the angle in radians, from -π to π, of the points with ordinate y
// and abscissa x.
func Atan2(y, x *Array) *Array { return apply2(math.Atan2, y, x) }

// Hypot returns the length sqrt(x² + y²) without undue overflow or underflow.
func Hypot(x, y *Array) *Array { return apply2(math.Hypot, x, y) }

// Pow returns x to the power y.
func Pow(x, y *Array) *Array { return x.Pow(y) }

// Mod returns the remainder of x / y with the sign of y.
func Mod(x, y *Array) *Array { return x.Mod(y) }

// Fmod returns the remainder of x / y with the sign of x: C's fmod, and Go's
// math.Mod.
func Fmod(x, y *Array) *Array { return apply2(math.Mod, x, y) }

// CopySign returns x with the sign of y.
func CopySign(x, y *Array) *Array { return apply2(math.Copysign, x, y) }

// NextAfter returns the number next to x towards y.
func NextAfter(x, y *Array) *Array { return apply2(math.Nextafter, x, y) }

// LogAddExp returns log(exp(x) + exp(y)) without undue overflow.
func LogAddExp(x, y *Array) *Array {
	return apply2(func(x, y float64) float64 {
		if x == y {
			return x + math.Ln2
		}
		return max(x, y) + math.Log1p(math.Exp(-math.Abs(x-y)))
	}, x, y)
}

// Heaviside returns 0 where x is negative, 1 where it is positive, and y where it
// is 0.
func Heaviside(x, y *Array) *Array {
	return apply2(func(x, y float64) float64 {
		switch {
		case x < 0:
			return 0
		case x > 0:
			return 1
		case x == 0:
			return y
		}
		return x
	}, x, y)
}

// Maximum returns the larger element of x and y, NaN if one is NaN.
func Maximum(x, y *Array) *Array {
	return (*Array)(zip(x.core(), y.core(), 2, each2(func(x, y float64) float64 { return max(x, y) })))
}

// Minimum returns the smaller element of x and y, NaN if one is NaN.
func Minimum(x, y *Array) *Array {
	return (*Array)(zip(x.core(), y.core(), 2, each2(func(x, y float64) float64 { return min(x, y) })))
}

// Fmax returns the larger element of x and y, and the other one where one is NaN.
func Fmax(x, y *Array) *Array {
	return apply2(func(x, y float64) float64 {
		if x >= y || y != y {
			return x
		}
		return y
	}, x, y)
}

// Fmin returns the smaller element of x and y, and the other one where one is
// NaN.
func Fmin(x, y *Array) *Array {
	return apply2(func(x, y float64) float64 {
		if x <= y || y != y {
			return x
		}
		return y
	}, x, y)
}

// Clip returns x with elements below lo set to lo and those above hi set to hi.
// NaN stays. An infinite bound does not bind.
func Clip(x *Array, lo, hi float64) *Array {
	return (*Array)(apply(x.core(), 2, func(dst, x []float64) {
		x = x[:len(dst)]
		for i, v := range x {
			dst[i] = min(max(v, lo), hi)
		}
	}))
}

// Isclose returns the mask of the elements for which |x - y| <= atol + rtol*|y|.
// Equal infinities are close, NaN is close to nothing.
func Isclose(x, y *Array, opts *CloseOptions) *Bool {
	rtol, atol, equalNaN := opts.values()
	return (*Bool)(zip(x.core(), y.core(), 4, each2(func(x, y float64) bool {
		switch {
		case x == y:
			return true
		case math.IsInf(x, 0) || math.IsInf(y, 0):
			return false
		case equalNaN && x != x && y != y:
			return true
		}
		return math.Abs(x-y) <= atol+rtol*math.Abs(y)
	})))
}

// Allclose reports whether all elements of x and y are close, as [Isclose] says.
func Allclose(x, y *Array, opts *CloseOptions) bool { return Isclose(x, y, opts).All() }

// CloseOptions say when two numbers are close. A nil *CloseOptions stands for the
// defaults.
type CloseOptions struct {
	Rtol     float64 // tolerance as a part of |y|; 0 means 1e-5, negative means none
	Atol     float64 // absolute tolerance; 0 means 1e-8, negative means none
	EqualNaN bool    // whether NaN is close to NaN
}

// values returns the options with the defaults put in.
func (o *CloseOptions) values() (rtol, atol float64, equalNaN bool) {
	pick := func(v, def float64) float64 {
		if v == 0 {
			return def
		}
		return max(v, 0)
	}
	if o == nil {
		return 1e-5, 1e-8, false
	}
	return pick(o.Rtol, 1e-5), pick(o.Atol, 1e-8), o.EqualNaN
}
