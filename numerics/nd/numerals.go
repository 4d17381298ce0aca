// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file writes elements so that they line up in columns, as NumPy does with
// its default options.

import (
	"math"
	"strconv"
	"strings"
)

const (
	printDigits = 8   // the most digits after the point
	printMost   = 1e8 // numbers from here on are written with exponents
	printLeast  = 1e-4
	printSpan   = 1000 // the largest quotient of two numbers written without exponents
)

// numerals returns the function that writes each of the elements of data in the
// same width.
func numerals[T element](data []T) func(T) string {
	switch data := any(data).(type) {
	case []float64:
		return any(newFloatFormat(data, false).write).(func(T) string)
	case []complex128:
		re, im := make([]float64, len(data)), make([]float64, len(data))
		for i, v := range data {
			re[i], im[i] = real(v), imag(v)
		}
		left, right := newFloatFormat(re, false), newFloatFormat(im, true)
		return any(func(v complex128) string {
			s := right.write(imag(v))
			digits := strings.TrimRight(s, " ")
			return left.write(real(v)) + digits + "j" + s[len(digits):]
		}).(func(T) string)
	case []bool:
		return any(func(v bool) string {
			if v {
				return " True"
			}
			return "False"
		}).(func(T) string)
	case []int:
		return any(padded(data)).(func(T) string)
	default:
		return any(padded(data.([]uint8))).(func(T) string)
	}
}

// padded returns the function that writes whole numbers in the width of the
// widest.
func padded[T int | uint8](data []T) func(T) string {
	width := 0
	if len(data) > 0 {
		width = max(len(strconv.Itoa(int(minOf(data)))), len(strconv.Itoa(int(maxOf(data)))))
	}
	return func(v T) string { return padLeft(strconv.Itoa(int(v)), width) }
}

// padLeft puts spaces before s up to a width.
func padLeft(s string, width int) string { return strings.Repeat(" ", max(0, width-len(s))) + s }

// padRight puts spaces behind s up to a width.
func padRight(s string, width int) string { return s + strings.Repeat(" ", max(0, width-len(s))) }

// A floatFormat writes numbers with their points below each other.
type floatFormat struct {
	plus     bool // whether a sign is written before positive numbers
	exp      bool // whether exponents are written
	left     int  // the width before the point
	right    int  // the width behind the point
	digits   int  // with exponents: the number of digits behind the point
	expWidth int  // with exponents: the number of their digits
}

// newFloatFormat returns the format for data.
func newFloatFormat(data []float64, plus bool) *floatFormat {
	f := &floatFormat{plus: plus}
	least, most := math.Inf(1), 0.0
	finite, negInf := 0, false
	for _, v := range data {
		a := math.Abs(v)
		if a > math.MaxFloat64 || v != v {
			negInf = negInf || v < 0
			continue
		}
		finite++
		if a != 0 {
			least, most = min(least, a), max(most, a)
		}
	}
	f.exp = most != 0 && (most >= printMost || least < printLeast || most/least > printSpan)
	for _, v := range data {
		if math.Abs(v) <= math.MaxFloat64 {
			f.fit(v)
		}
	}
	if f.exp {
		f.right = f.digits + f.expWidth + 2
	}
	if finite < len(data) {
		// nan and inf may be wider than all numbers.
		offset := f.right + 1
		f.left = max(f.left, 3-offset, 3+oneIf(negInf || plus)-offset)
	}
	return f
}

// fit widens the format so that v fits.
func (f *floatFormat) fit(v float64) {
	if !f.exp {
		whole, fraction := f.positional(v)
		f.left, f.right = max(f.left, len(whole)), max(f.right, len(fraction))
		return
	}
	whole, fraction, exponent := f.scientific(v, printDigits)
	f.left = max(f.left, len(whole))
	f.digits = max(f.digits, len(strings.TrimRight(fraction, "0")))
	f.expWidth = max(f.expWidth, len(exponent)-1)
}

// positional returns what is written before and behind the point of v: the fewest
// digits that identify v, but no more than printDigits behind the point.
func (f *floatFormat) positional(v float64) (whole, fraction string) {
	whole, fraction, _ = strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	if len(fraction) > printDigits {
		whole, fraction, _ = strings.Cut(strconv.FormatFloat(v, 'f', printDigits, 64), ".")
		fraction = strings.TrimRight(fraction, "0")
	}
	return f.signed(whole), fraction
}

// scientific returns what is written before and behind the point of v, with as
// few digits as identify it but no more than asked for, and the exponent with its
// sign.
func (f *floatFormat) scientific(v float64, digits int) (whole, fraction, exponent string) {
	mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(v, 'e', -1, 64), "e")
	whole, fraction, _ = strings.Cut(mantissa, ".")
	if len(fraction) > digits {
		mantissa, exponent, _ = strings.Cut(strconv.FormatFloat(v, 'e', digits, 64), "e")
		whole, fraction, _ = strings.Cut(mantissa, ".")
	}
	return f.signed(whole), fraction, exponent
}

// signed puts a plus before the digits if the format wants it.
func (f *floatFormat) signed(digits string) string {
	if f.plus && !strings.HasPrefix(digits, "-") {
		return "+" + digits
	}
	return digits
}

// write returns v in the width of the format.
func (f *floatFormat) write(v float64) string {
	switch {
	case v != v && f.plus:
		return padLeft("+nan", f.left+f.right+1)
	case v != v:
		return padLeft("nan", f.left+f.right+1)
	case v < -math.MaxFloat64:
		return padLeft("-inf", f.left+f.right+1)
	case v > math.MaxFloat64:
		return padLeft(f.signed("inf"), f.left+f.right+1)
	case f.exp:
		whole, fraction, exponent := f.scientific(v, f.digits)
		fraction += strings.Repeat("0", f.digits-len(fraction))
		sign, number := exponent[:1], exponent[1:]
		number = strings.Repeat("0", max(0, f.expWidth-len(number))) + number
		return padLeft(whole, f.left) + "." + fraction + "e" + sign + number
	}
	whole, fraction := f.positional(v)
	return padLeft(whole, f.left) + "." + padRight(fraction, f.right)
}

// scalarString writes one element as Python does: with all its digits.
func scalarString[T element](v T) string {
	switch v := any(v).(type) {
	case float64:
		s := shortest(v)
		if strings.ContainsAny(s, ".en") {
			return s
		}
		return s + ".0"
	case complex128:
		re, im := shortest(real(v)), shortest(imag(v))
		if real(v) == 0 && !math.Signbit(real(v)) {
			return im + "j"
		}
		if im[0] != '-' {
			im = "+" + im
		}
		return "(" + re + im + "j)"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case int:
		return strconv.Itoa(v)
	default:
		return strconv.Itoa(int(v.(uint8)))
	}
}

// shortest returns the fewest digits that identify v, with an exponent below 1e-4
// and from 1e16 on.
func shortest(v float64) string {
	switch a := math.Abs(v); {
	case v != v:
		return "nan"
	case v > math.MaxFloat64:
		return "inf"
	case v < -math.MaxFloat64:
		return "-inf"
	case a != 0 && (a < printLeast || a >= 1e16):
		return strconv.FormatFloat(v, 'e', -1, 64)
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}
