// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file computes functions for which package math loses digits near 1:
// logarithms to the bases 2 and 10, to which it adds a whole number of the other
// sign, and the inverses of sine and cosine, which it takes from π/2.

import "math"

// octave returns the f and k with x = f * 2^k, f from 1 to 2 where k is positive or
// 0, and from 1/2 to 1 where x is below 1: the logarithms of f and 2^k never have
// different signs. x is positive and finite.
func octave(x float64) (f float64, k float64) {
	f, e := math.Frexp(x)
	if e > 0 {
		return 2 * f, float64(e - 1)
	}
	return f, float64(e)
}

// log2 returns the binary logarithm of x. It is exact for the powers of 2.
func log2(x float64) float64 {
	if !(x > 0 && x <= math.MaxFloat64) {
		return math.Log(x)
	}
	f, k := octave(x)
	return float64(math.Log(f)*math.Log2E) + k
}

// log10 returns the decimal logarithm of x. It is exact for 1, 10, … 1e22: the
// logarithm of 2^k is kept in two parts, the first of which is exact.
func log10(x float64) float64 {
	const (
		log10of2Head = 0x1.34413509f6p-2 // 40 bits, so that k times it is exact
		log10of2Tail = math.Ln2/math.Ln10 - log10of2Head
	)
	if !(x > 0 && x <= math.MaxFloat64) {
		return math.Log(x)
	}
	f, k := octave(x)
	return float64(k*log10of2Head) + (float64(k*log10of2Tail) + float64(math.Log(f)*math.Log10E))
}

// asin returns the arcsine of x. 1-x is exact where the result depends on it.
func asin(x float64) float64 { return math.Atan2(x, math.Sqrt((1-x)*(1+x))) }

// acos returns the arccosine of x.
func acos(x float64) float64 { return math.Atan2(math.Sqrt((1-x)*(1+x)), x) }
