// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file sorts arrays. NaN comes last.

import (
	"math/bits"
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd/internal/vec"
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
func sortAlong[T element](x *array[T], axis []int, sort func(dst, lane []T)) *array[T] {
	along := optional("Sort", axis, -1)
	n := x.shape[checkAxis("Sort", along, len(x.shape))]
	return alongAxis(x, "Sort", along, n, sort)
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

// sortFloats sorts lane to dst.
func sortFloats(dst, lane []float64) {
	if vec.CanSort() {
		vec.SortFloats(dst, lane, sortWorkers(len(lane)))
		return
	}
	copy(dst, lane)
	sortFloatsPlain(dst)
}

// sortFloatsPlain sorts x on processors of any kind.
func sortFloatsPlain(x []float64) {
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
	parallel.For(n, 1, func(lo, hi int) {
		for i, v := range x[lo:hi] {
			keys[lo+i] = floatKey(v)
		}
	})
	sortKeys(keys, tmp, w, true)
	parallel.For(n, 1, func(lo, hi int) {
		for i, k := range keys[lo:hi] {
			x[lo+i] = keyFloat(k)
		}
	})
}

// sortInts sorts lane to dst.
func sortInts(dst, lane []int) {
	copy(dst, lane)
	if vec.CanSort() {
		vec.SortInts(dst, sortWorkers(len(dst)))
		return
	}
	sortIntsPlain(dst)
}

// sortIntsPlain sorts x on processors of any kind.
func sortIntsPlain(x []int) {
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

// sortBytes sorts lane to dst.
func sortBytes(dst, lane []uint8) {
	var counts [256]int
	for _, v := range lane {
		counts[v]++
	}
	for v, n := range counts {
		for i := range dst[:n] {
			dst[i] = uint8(v)
		}
		dst = dst[n:]
	}
}

// sortWorkers returns how many goroutines are to sort n keys: a power of two.
func sortWorkers(n int) int {
	w := 1
	for 2*w <= parallel.Workers(n, 4) {
		w *= 2
	}
	return w
}

// argsortKeys sets at to the indices that sort keys.
func argsortKeys(at []int, keys []uint64, floats bool) {
	if vec.CanSort() && len(keys) >= fewElements {
		argsortPacked(at, keys, floats)
		return
	}
	for i := range at {
		at[i] = i
	}
	argsortStable(at, keys, floats)
}

// argsortStable sorts keys, and does the same to at.
func argsortStable(at []int, keys []uint64, floats bool) {
	newKeySorter(keys, uncleared[uint64](len(keys)), at, uncleared[int](len(at)), floats).sort(false)
}

// argsortPacked is argsortKeys by sorting whole numbers that hold the leading bits
// of a key and its index. Where the leading bits of several keys are the same, those
// keys are then sorted themselves.
func argsortPacked(at []int, keys []uint64, floats bool) {
	n := len(keys)
	least, most := slices.Min(keys), slices.Max(keys)
	drop := bits.Len(uint(n - 1)) // as many bits as an index has
	lift := bits.LeadingZeros64(most - least)
	packed := uncleared[uint64](n)
	parallel.For(n, 1, func(lo, hi int) {
		keys, packed := keys[lo:hi], packed[lo:hi]
		for i, k := range keys {
			packed[i] = (k-least)<<lift>>drop<<drop | uint64(lo+i)
		}
	})
	vec.SortKeys(packed, sortWorkers(n))
	parallel.For(n, 1, func(lo, hi int) {
		for i, p := range packed[lo:hi] {
			at[lo+i] = int(p & (1<<drop - 1))
		}
	})
	if lift >= drop {
		return // no bit was dropped
	}
	for i := 1; i < n; i++ {
		if (packed[i]^packed[i-1])>>drop != 0 {
			continue
		}
		first := i - 1
		for i < n && (packed[i]^packed[first])>>drop == 0 {
			i++
		}
		argsortRun(at[first:i], keys, floats)
	}
}

// argsortRun sorts the indices at by their keys, and where these are equal by the
// indices, in whose order they are.
func argsortRun(at []int, keys []uint64, floats bool) {
	if len(at) > fewKeys {
		part := uncleared[uint64](len(at))
		for i, a := range at {
			part[i] = keys[a]
		}
		if !slices.IsSorted(part) {
			argsortStable(at, part, floats)
		}
		return
	}
	for i := 1; i < len(at); i++ {
		a, j := at[i], i
		for ; j > 0 && keys[at[j-1]] > keys[a]; j-- {
			at[j] = at[j-1]
		}
		at[j] = a
	}
}
