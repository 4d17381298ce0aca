// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package slices

// This file sorts: by insertion into short runs, which are then merged, and
// merged again, until one is left. That is stable, and has nearly as few calls
// of the order, which are what costs in an interpreter, as can be.
// It works on a copy, so that whatever ends it early, a panic in the order or
// an interrupt, leaves the slice as it was.

import "cmp"

// Sort sorts x in ascending order, NaNs first.
func Sort[S ~[]E, E cmp.Ordered](x S) {
	sortStable(x, cmp.Compare[E])
}

// SortFunc sorts x in the order of cmp. The order of elements that are equal in
// it is not specified.
func SortFunc[S ~[]E, E any](x S, cmp func(a, b E) int) {
	sortStable(x, cmp)
}

// SortStableFunc sorts x in the order of cmp. Elements that are equal in it
// stay in the order that they had.
func SortStableFunc[S ~[]E, E any](x S, cmp func(a, b E) int) {
	sortStable(x, cmp)
}

// IsSorted reports whether x is in ascending order, NaNs first.
func IsSorted[S ~[]E, E cmp.Ordered](x S) bool {
	for i := len(x) - 1; i > 0; i-- {
		if cmp.Less(x[i], x[i-1]) {
			return false
		}
	}
	return true
}

// IsSortedFunc reports whether x is in the order of cmp.
func IsSortedFunc[S ~[]E, E any](x S, cmp func(a, b E) int) bool {
	for i := len(x) - 1; i > 0; i-- {
		if cmp(x[i], x[i-1]) < 0 {
			return false
		}
	}
	return true
}

// sortStable sorts x in the order of cmp, equal elements in the order that they
// had.
func sortStable[E any](x []E, cmp func(a, b E) int) {
	const short = 6
	n := len(x)
	if n < 2 {
		return
	}
	from := append([]E(nil), x...)
	for lo := 0; lo < n; lo += short {
		insertionSort(from[lo:min(lo+short, n)], cmp)
	}
	if n > short {
		to := make([]E, n)
		for width := short; width < n; width *= 2 {
			for lo := 0; lo < n; lo += 2 * width {
				mid, hi := min(lo+width, n), min(lo+2*width, n)
				merge(to[lo:hi], from[lo:mid], from[mid:hi], cmp)
			}
			from, to = to, from
		}
	}
	copy(x, from)
}

// insertionSort sorts x, stably, with about len(x)²/4 calls of cmp.
func insertionSort[E any](x []E, cmp func(a, b E) int) {
	for i := 1; i < len(x); i++ {
		v := x[i]
		j := i
		for j > 0 && cmp(v, x[j-1]) < 0 {
			x[j] = x[j-1]
			j--
		}
		x[j] = v
	}
}

// merge merges the sorted a and b into to, whose length is the sum of theirs.
// Of equal elements, those of a come first.
func merge[E any](to, a, b []E, cmp func(a, b E) int) {
	i, j := 0, 0
	if len(b) > 0 && cmp(b[0], a[len(a)-1]) < 0 {
		for i < len(a) && j < len(b) {
			if cmp(b[j], a[i]) < 0 {
				to[i+j] = b[j]
				j++
			} else {
				to[i+j] = a[i]
				i++
			}
		}
	}
	n := copy(to[i+j:], a[i:])
	copy(to[i+j+n:], b[j:])
}
