// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package vec

// This file sorts keys: whole numbers that order as what they stand for.
//
// It is quicksort, in the form that vectors of eight give it: the keys below a pivot
// are packed at the front, and the others at the back; up to 64 keys are sorted in
// registers by a network.
//
// M. Blacher, J. Giesen, L. Kühne, Fast and Robust Vectorized In-Place Sorting of
// Primitive Types, SEA 2021. K. E. Batcher, Sorting networks and their applications,
// AFIPS 1968.

import (
	"math/bits"
	"slices"
	"sync"
	"unsafe"
)

// CanSort says whether this processor has the instructions.
func CanSort() bool { return hasAVX512 }

const (
	fewKeys    = 64      // so many keys are sorted in registers
	manyKeys   = 1 << 12 // from so many keys on a good pivot is worth a look at many
	worthSplit = 1 << 15 // from so many keys on another goroutine is worth while
)

// divideAVX512 moves the keys below the pivot to the front, and returns how many
// there are. There are 64 keys or more.
//
//go:noescape
func divideAVX512(keys []uint64, pivot uint64, order *[256]uint64) (below int)

// sort64AVX512 sorts up to 64 keys.
//
//go:noescape
func sort64AVX512(keys []uint64)

// floatKeysAVX512 sets keys to those of x, which may be the same memory. Those of
// NaN are the largest.
//
//go:noescape
func floatKeysAVX512(keys []uint64, x []float64)

// keyFloatsAVX512 replaces keys by the bits of the numbers that they stand for.
//
//go:noescape
func keyFloatsAVX512(keys []uint64)

// SortFloats sorts x to dst, NaN last. dst may be x. It is to be called only if
// [CanSort] is true.
func SortFloats(dst, x []float64, workers int) {
	if len(dst) == 0 {
		return
	}
	keys := unsafe.Slice((*uint64)(unsafe.Pointer(unsafe.SliceData(dst))), len(dst))
	floatKeysAVX512(keys, x[:len(dst)])
	sorter{done: keyFloatsAVX512}.sort(keys, workers, depthOf(len(keys)))
}

// SortInts sorts x in its place. It is to be called only if [CanSort] is true.
func SortInts(x []int, workers int) {
	if len(x) == 0 {
		return
	}
	keys := unsafe.Slice((*uint64)(unsafe.Pointer(unsafe.SliceData(x))), len(x))
	flip(keys)
	sorter{done: flip}.sort(keys, workers, depthOf(len(keys)))
}

// SortKeys sorts keys. It is to be called only if [CanSort] is true.
func SortKeys(keys []uint64, workers int) {
	sorter{done: func([]uint64) {}}.sort(keys, workers, depthOf(len(keys)))
}

// flip turns whole numbers into their keys, and back.
func flip(keys []uint64) {
	for i := range keys {
		keys[i] ^= 1 << 63
	}
}

// depthOf returns how many times n keys are divided before that is taken for a
// failure of the pivots.
func depthOf(n int) int { return 3 * bits.Len(uint(n)) }

// A sorter sorts keys.
type sorter struct {
	done func(keys []uint64) // called for each part when its keys are in order
}

func (s sorter) sort(keys []uint64, workers, depth int) {
	for len(keys) > fewKeys {
		if depth--; depth < 0 {
			slices.Sort(keys)
			s.done(keys)
			return
		}
		p := pivot(keys)
		n := divideAVX512(keys, p, &order)
		switch {
		case n > 0:
			if workers > 1 && len(keys) >= worthSplit {
				s.sortBoth(keys, n, workers, depth)
				return
			}
			s.sort(keys[:n], 1, depth)
		case p == ^uint64(0):
			n = len(keys) // all are the largest key
			s.done(keys)
		default:
			// The pivot is the smallest key: those equal to it are done.
			n = divideAVX512(keys, p+1, &order)
			s.done(keys[:n])
		}
		keys = keys[n:]
	}
	if len(keys) > 0 {
		sort64AVX512(keys)
		s.done(keys)
	}
}

// order holds, for each set of lanes, the lanes of the set and then the others: a
// byte for each, from the lowest.
var order = orders()

func orders() (list [256]uint64) {
	for set := range list {
		at := 0
		for _, wanted := range []int{1, 0} {
			for lane := range 8 {
				if set>>lane&1 == wanted {
					list[set] |= uint64(lane) << (8 * at)
					at++
				}
			}
		}
	}
	return list
}

// sortBoth sorts the first n keys and the others at once.
func (s sorter) sortBoth(keys []uint64, n, workers, depth int) {
	left := workers / 2
	var wg sync.WaitGroup
	wg.Go(func() { s.sort(keys[:n], left, depth) })
	s.sort(keys[n:], workers-left, depth)
	wg.Wait()
}

// pivot returns one of the keys that is likely to be near their median: of many
// the median of 63, of fewer the median of three medians of three.
func pivot(keys []uint64) uint64 {
	if len(keys) < manyKeys {
		step := len(keys) / 9
		k := keys[step/2:]
		return median(median(k[0], k[step], k[2*step]), median(k[3*step], k[4*step], k[5*step]),
			median(k[6*step], k[7*step], k[8*step]))
	}
	var sample [63]uint64
	step := len(keys) / len(sample)
	at := step / 2
	for i := range sample {
		sample[i] = keys[at]
		at += step
	}
	sort64AVX512(sample[:])
	return sample[len(sample)/2]
}

// median returns the middle one of three keys.
func median(a, b, c uint64) uint64 { return max(min(a, b), min(max(a, b), c)) }
