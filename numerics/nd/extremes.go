// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file finds the smallest and largest elements. NaN counts as both.

import "github.com/gosci/gosci/numerics/internal/parallel"

// checkLane panics if there are no elements to choose from.
func checkLane(function string, n int) {
	if n == 0 {
		panicArg(function, "wants at least one element and got none")
	}
}

// minOf returns the smallest element, or NaN if there is one.
func minOf[T ordered](x []T) T {
	checkLane("Min", len(x))
	m := x[0]
	for _, v := range x {
		if !(v >= m) {
			m = v
			if v != v {
				break
			}
		}
	}
	return m
}

// maxOf returns the largest element, or NaN if there is one.
func maxOf[T ordered](x []T) T {
	checkLane("Max", len(x))
	m := x[0]
	for _, v := range x {
		if !(v <= m) {
			m = v
			if v != v {
				break
			}
		}
	}
	return m
}

// argMinOf returns the position of the first smallest element, or of the first
// NaN.
func argMinOf[T ordered](x []T) int {
	checkLane("ArgMin", len(x))
	at, m := 0, x[0]
	for i, v := range x {
		if !(v >= m) {
			at, m = i, v
			if v != v {
				break
			}
		}
	}
	return at
}

// argMaxOf returns the position of the first largest element, or of the first
// NaN.
func argMaxOf[T ordered](x []T) int {
	checkLane("ArgMax", len(x))
	at, m := 0, x[0]
	for i, v := range x {
		if !(v <= m) {
			at, m = i, v
			if v != v {
				break
			}
		}
	}
	return at
}

// minRow and maxRow fold a row into the extremes so far.
func minRow[T ordered](acc, row []T) {
	row = row[:len(acc)]
	for i, v := range row {
		acc[i] = min(acc[i], v)
	}
}

func maxRow[T ordered](acc, row []T) {
	row = row[:len(acc)]
	for i, v := range row {
		acc[i] = max(acc[i], v)
	}
}

// inParts returns f of the results of f for parts of x, which are worked on at
// once.
func inParts[T element](x []T, f func([]T) T) T {
	w := parallel.Workers(len(x), 1)
	if w == 1 {
		return f(x)
	}
	parts := make([]T, w)
	parallel.Do(w, func(i int) { parts[i] = f(x[parallel.Share(len(x), w, i):parallel.Share(len(x), w, i+1)]) })
	return f(parts)
}

// argInParts returns f of x, whose parts are worked on at once. f finds the
// position of the first smallest or largest element.
func argInParts[T ordered](x []T, f func([]T) int) int {
	w := parallel.Workers(len(x), 1)
	if w == 1 {
		return f(x)
	}
	places, values := make([]int, w), make([]T, w)
	parallel.Do(w, func(i int) {
		lo, hi := parallel.Share(len(x), w, i), parallel.Share(len(x), w, i+1)
		places[i] = lo + f(x[lo:hi])
		values[i] = x[places[i]]
	})
	return places[f(values)]
}
