// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file sorts arrays. NaN comes last.

import (
	"slices"
)

// Sort returns a copy sorted along an axis, the last if none is given.
func Sort(x *Array, axis ...int) *Array {
	return (*Array)(sortAlong(x.core(), axis, sortFloats))
}

// SortInt returns a copy sorted along an axis, the last if none is given.
func SortInt(x *Int, axis ...int) *Int { return (*Int)(sortAlong(x.core(), axis, sortInts)) }

// SortUint8 returns a copy sorted along an axis, the last if none is given.
func SortUint8(x *Uint8, axis ...int) *Uint8 {
	return (*Uint8)(sortAlong(x.core(), axis, sortBytes))
}

// Sort sorts x along an axis, the last if none is given.
func (x *Array) Sort(axis ...int) { x.Assign(Sort(x, axis...)) }

// Sort sorts x along an axis, the last if none is given.
func (x *Int) Sort(axis ...int) { x.Assign(SortInt(x, axis...)) }

// Argsort returns the indices along an axis, the last if none is given, that
// would sort x. Equal elements keep their order.
func (x *Array) Argsort(axis ...int) *Int {
	return (*Int)(argsortAlong(x.core(), axis, true, func(lane []float64) []uint64 {
		// NaN of either sign is the largest.
		keys := make([]uint64, len(lane))
		for i, v := range lane {
			if keys[i] = floatKey(v); v != v {
				keys[i] = ^uint64(0)
			} else if v == 0 {
				keys[i] = 1 << 63
			}
		}
		return keys
	}))
}

// Argsort returns the indices along an axis, the last if none is given, that
// would sort x. Equal elements keep their order.
func (x *Int) Argsort(axis ...int) *Int {
	return (*Int)(argsortAlong(x.core(), axis, false, func(lane []int) []uint64 {
		keys := make([]uint64, len(lane))
		for i, v := range lane {
			keys[i] = intKey(v)
		}
		return keys
	}))
}

// sortAlong returns a copy of x sorted along an axis by sort.
func sortAlong[T element](x *array[T], axis []int, sort func([]T)) *array[T] {
	along := optional("Sort", axis, -1)
	n := x.shape[checkAxis("Sort", along, len(x.shape))]
	return alongAxis(x, "Sort", along, n, func(dst, lane []T) {
		copy(dst, lane)
		sort(dst)
	})
}

// argsortAlong returns the indices that sort the lanes of x along an axis by
// their keys.
func argsortAlong[T element](x *array[T], axis []int, floats bool, keysOf func(lane []T) []uint64) *array[int] {
	along := optional("Argsort", axis, -1)
	n := x.shape[checkAxis("Argsort", along, len(x.shape))]
	return alongAxis(x, "Argsort", along, n, func(dst []int, lane []T) {
		argsortKeys(dst, keysOf(lane), floats)
	})
}

// fewElements is the length below which comparing is the fastest way to sort.
const fewElements = 64

// sortFloats sorts x.
func sortFloats(x []float64) {
	// NaNs go to the end first.
	n := len(x)
	for i := n - 1; i >= 0; i-- {
		if x[i] != x[i] {
			n--
			x[i], x[n] = x[n], x[i]
		}
	}
	x = x[:n]
	if n < fewElements {
		slices.Sort(x)
		return
	}
	w := sortWorkers(n)
	keys, tmp := uncleared[uint64](n), uncleared[uint64](n)
	parallel(n, 1, func(lo, hi int) {
		for i, v := range x[lo:hi] {
			keys[lo+i] = floatKey(v)
		}
	})
	sortKeys(keys, tmp, w, true)
	parallel(n, 1, func(lo, hi int) {
		for i, k := range keys[lo:hi] {
			x[lo+i] = keyFloat(k)
		}
	})
}

// sortInts sorts x.
func sortInts(x []int) {
	n := len(x)
	if n < fewElements {
		slices.Sort(x)
		return
	}
	keys, tmp := uncleared[uint64](n), uncleared[uint64](n)
	for i, v := range x {
		keys[i] = intKey(v)
	}
	sortKeys(keys, tmp, sortWorkers(n), false)
	for i, k := range keys {
		x[i] = keyInt(k)
	}
}

// sortBytes sorts x.
func sortBytes(x []uint8) {
	var counts [256]int
	for _, v := range x {
		counts[v]++
	}
	for v, n := range counts {
		for i := range x[:n] {
			x[i] = uint8(v)
		}
		x = x[n:]
	}
}

// sortWorkers returns how many goroutines are to sort n keys: a power of two.
func sortWorkers(n int) int {
	w := 1
	for 2*w <= workers(n, 4) {
		w *= 2
	}
	return w
}

// argsortKeys sets at to the indices that sort keys.
func argsortKeys(at []int, keys []uint64, floats bool) {
	for i := range at {
		at[i] = i
	}
	newKeySorter(keys, uncleared[uint64](len(keys)), at, uncleared[int](len(at)), floats).sort(false)
}
