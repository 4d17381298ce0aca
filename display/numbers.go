// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file prints numbers that stand under one another.

import (
	"math"
	"strconv"
	"strings"
)

// decimals is the most digits after the point of a number in a column.
const decimals = 6

// alignFloats prints all numbers of a column alike, so that their points stand
// under one another: with as many digits after the point, up to six, as the
// column needs, and with an exponent if it holds very large or very small ones.
func alignFloats(xs []float64) []string {
	whole, low, high := true, math.Inf(1), 0.0
	for _, x := range xs {
		size := math.Abs(x)
		if math.IsNaN(size) || math.IsInf(size, 0) {
			continue
		}
		whole = whole && size == math.Trunc(size)
		high = max(high, size)
		if size > 0 {
			low = min(low, size)
		}
	}
	verb := byte('f')
	if high >= 1e15 || !whole && (high >= 1e8 || low < 1e-4) {
		verb = 'e'
	}
	digits := 0
	for _, x := range xs {
		digits = max(digits, decimalsOf(strconv.FormatFloat(x, verb, decimals, 64)))
	}
	texts := make([]string, len(xs))
	for i, x := range xs {
		texts[i] = strconv.FormatFloat(x, verb, digits, 64)
	}
	return texts
}

// decimalsOf counts the digits after the point of a number, without the zeros
// at their end.
func decimalsOf(number string) int {
	mantissa, _, _ := strings.Cut(number, "e")
	_, fraction, _ := strings.Cut(mantissa, ".")
	return len(strings.TrimRight(fraction, "0"))
}

// alignComplexes prints the numbers of a column with aligned parts.
func alignComplexes(zs []complex128) []string {
	re, im := make([]float64, len(zs)), make([]float64, len(zs))
	for i, z := range zs {
		re[i], im[i] = real(z), imag(z)
	}
	texts := alignFloats(re)
	for i, y := range alignFloats(im) {
		if !strings.HasPrefix(y, "-") && !strings.HasPrefix(y, "+") {
			y = "+" + y
		}
		texts[i] += y + "i"
	}
	return texts
}

// count prints n with a comma between thousands.
func count(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}
