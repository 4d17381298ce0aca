// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package cmp is the source of the generic functions of the standard package
// cmp.
package cmp

// This file compares two values. Integers and strings are done with after the
// first comparisons; what is left are floating-point numbers that are not
// numbers.

import "cmp"

// Less reports whether x is less than y. NaN is less than any number.
func Less[T cmp.Ordered](x, y T) bool {
	return x < y || x != x && y == y
}

// Compare returns -1 if x is less than y, 1 if it is greater and 0 if they are
// equal. NaN is less than any number and equal to NaN.
func Compare[T cmp.Ordered](x, y T) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	case x == y:
		return 0
	case x == x:
		return 1
	case y == y:
		return -1
	}
	return 0
}

// Or returns the first of its arguments that is not zero, or zero.
func Or[T comparable](vals ...T) T {
	var zero T
	for _, v := range vals {
		if v != zero {
			return v
		}
	}
	return zero
}
