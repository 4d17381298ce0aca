// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package slices

// This file changes which elements a slice has, in place where there is room.
// Elements that fall off the end of a shortened slice are set to zero, so that
// what they refer to can be freed.

// Insert returns s with v inserted before s[i]. It panics if i is out of range.
func Insert[S ~[]E, E any](s S, i int, v ...E) S {
	tail := s[i:]
	if len(v) == 0 {
		return s
	}
	if len(tail) == 0 {
		return append(s, v...)
	}
	n := len(s) + len(v)
	if n > cap(s) {
		wider := append(s[:i], make(S, n-i)...)
		copy(wider[i:], v)
		copy(wider[i+len(v):], tail)
		return wider
	}
	v = append([]E(nil), v...) // v may be a part of s
	s = s[:n]
	copy(s[i+len(v):], tail)
	copy(s[i:], v)
	return s
}

// Delete returns s without s[i:j]. It panics if s[i:j] is not a part of s.
func Delete[S ~[]E, E any](s S, i, j int) S {
	gap := s[i:j:len(s)]
	if len(gap) == 0 {
		return s
	}
	short := append(s[:i], s[j:]...)
	clear(s[len(short):])
	return short
}

// DeleteFunc returns s without the elements for which del holds.
func DeleteFunc[S ~[]E, E any](s S, del func(E) bool) S {
	kept := IndexFunc(s, del)
	if kept < 0 {
		return s
	}
	for _, v := range s[kept+1:] {
		if !del(v) {
			s[kept] = v
			kept++
		}
	}
	clear(s[kept:])
	return s[:kept]
}

// Replace returns s with v in the place of s[i:j]. It panics if s[i:j] is not a
// part of s.
func Replace[S ~[]E, E any](s S, i, j int, v ...E) S {
	if gap := s[i:j]; len(gap) == 0 {
		return Insert(s, i, v...)
	}
	tail := s[j:]
	n := i + len(v) + len(tail)
	if n > cap(s) {
		wider := append(s[:i], make(S, n-i)...)
		copy(wider[i:], v)
		copy(wider[i+len(v):], tail)
		return wider
	}
	v = append([]E(nil), v...) // v may be a part of s
	result := s[:n]
	copy(result[i+len(v):], tail)
	copy(result[i:], v)
	if n < len(s) {
		clear(s[n:])
	}
	return result
}

// Compact returns s with only the first of each run of equal elements.
func Compact[S ~[]E, E comparable](s S) S {
	if len(s) < 2 {
		return s
	}
	kept := 1
	before := s[0]
	for _, v := range s[1:] {
		if v != before {
			s[kept] = v
			kept++
		}
		before = v
	}
	clear(s[kept:])
	return s[:kept]
}

// CompactFunc is Compact with eq in the place of ==. It is given an element and
// the one before it.
func CompactFunc[S ~[]E, E any](s S, eq func(E, E) bool) S {
	if len(s) < 2 {
		return s
	}
	kept := 1
	before := s[0]
	for _, v := range s[1:] {
		if !eq(v, before) {
			s[kept] = v
			kept++
		}
		before = v
	}
	clear(s[kept:])
	return s[:kept]
}

// Reverse reverses the order of the elements.
func Reverse[S ~[]E, E any](s S) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}
