// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package slices

// This file makes slices out of others, and makes room in them.

import (
	"math"
	"math/bits"
)

// Clone returns a copy of s, nil if s is nil.
func Clone[S ~[]E, E any](s S) S {
	if s == nil {
		return nil
	}
	c := make(S, len(s))
	copy(c, s)
	return c
}

// Grow returns s with room for n more elements. It panics if n is negative.
func Grow[S ~[]E, E any](s S, n int) S {
	if n < 0 {
		panic("cannot be negative")
	}
	if missing := n - (cap(s) - len(s)); missing > 0 {
		return append(s[:cap(s)], make(S, missing)...)[:len(s)]
	}
	return s
}

// Clip returns s without room for more elements.
func Clip[S ~[]E, E any](s S) S {
	return s[:len(s):len(s)]
}

// Concat returns a new slice with the elements of all slices, nil if there are
// none.
func Concat[S ~[]E, E any](slices ...S) S {
	n := 0
	for _, s := range slices {
		n += len(s)
		if n < 0 {
			panic("len out of range")
		}
	}
	if n == 0 {
		return nil
	}
	all := make(S, 0, n)
	for _, s := range slices {
		all = append(all, s...)
	}
	return all
}

// Repeat returns a new slice with the elements of x count times. It panics if
// count is negative or the result too long.
func Repeat[S ~[]E, E any](x S, count int) S {
	if count < 0 {
		panic("cannot be negative")
	}
	high, n := bits.Mul(uint(len(x)), uint(count))
	if high > 0 || n > math.MaxInt {
		panic("the result of (len(x) * count) overflows")
	}
	all := make(S, n)
	for done := copy(all, x); done < len(all); {
		done += copy(all[done:], all[:done])
	}
	return all
}
