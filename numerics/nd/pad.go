// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file puts borders round arrays.

import "slices"

// A PadMode says what the border is made of.
type PadMode int

// What the border of a b c d is.
const (
	PadConstant  PadMode = iota // 0 0 | a b c d | 0 0
	PadEdge                     // a a | a b c d | d d
	PadReflect                  // c b | a b c d | c b: the edge is not repeated
	PadSymmetric                // b a | a b c d | d c: the edge is repeated
	PadWrap                     // c d | a b c d | a b
)

// String returns NumPy's name of the mode.
func (m PadMode) String() string {
	names := [...]string{"constant", "edge", "reflect", "symmetric", "wrap"}
	if m < 0 || int(m) >= len(names) {
		return "unknown"
	}
	return names[m]
}

// padWidths returns the widths before and after each axis.
func padWidths(widths []int, ndim int) []int {
	for _, n := range widths {
		if n < 0 {
			panicArg("Pad", "wants widths of 0 or more and got %d", n)
		}
	}
	out := make([]int, 2*ndim)
	switch len(widths) {
	case 1:
		for i := range out {
			out[i] = widths[0]
		}
	case 2:
		for i := range out {
			out[i] = widths[i%2]
		}
	case 2 * ndim:
		copy(out, widths)
	default:
		panicArg("Pad", "wants 1, 2 or %d widths for an array with %d axes and got %d", 2*ndim, ndim, len(widths))
	}
	return out
}

// padWith returns a copy of a with a border of v.
func padWith[T element](a *array[T], v T, widths []int) *array[T] {
	widths = padWidths(widths, len(a.shape))
	shape := slices.Clone(a.shape)
	for i := range shape {
		shape[i] += widths[2*i] + widths[2*i+1]
	}
	out := unfilled[T](shape)
	fill(out, v)
	inner := out
	for i, n := range a.shape {
		inner = inner.cut(i, widths[2*i], widths[2*i]+n)
	}
	copyStrided(inner, a)
	return out
}

// pad returns a copy of a with a border.
func pad[T element](a *array[T], mode PadMode, widths []int) *array[T] {
	if mode == PadConstant {
		var zero T
		return padWith(a, zero, widths)
	}
	widths = padWidths(widths, len(a.shape))
	out := a
	for axis, n := range a.shape {
		before, after := widths[2*axis], widths[2*axis+1]
		if before+after == 0 {
			continue
		}
		if n == 0 {
			panicArg("Pad", "wants elements along axis %d to pad in mode %v and got none", axis, mode)
		}
		at := make([]int, before+n+after)
		for i := range at {
			at[i] = padIndex(i-before, n, mode)
		}
		out = take(out, wrap(at, []int{len(at)}), axis)
	}
	if out == a {
		return a.clone()
	}
	return out
}

// padIndex returns which of n elements stands at index i, inside or outside of
// them.
func padIndex(i, n int, mode PadMode) int {
	switch mode {
	case PadConstant: // has no elements outside
	case PadEdge:
		return min(max(i, 0), n-1)
	case PadWrap:
		return intMod(i, n)
	case PadReflect:
		if n == 1 {
			return 0
		}
		i = intMod(i, 2*n-2)
		return min(i, 2*n-2-i)
	case PadSymmetric:
		i = intMod(i, 2*n)
		return min(i, 2*n-1-i)
	}
	panicArg("Pad", "wants one of the modes and got %d", int(mode))
	return 0
}
