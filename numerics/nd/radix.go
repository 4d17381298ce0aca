// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file sorts by the digits of keys: numbers that order as the elements do.

import "math"

// floatKey returns a number that orders as v does, from -Inf to +Inf.
func floatKey(v float64) uint64 {
	b := math.Float64bits(v)
	return b ^ (uint64(int64(b)>>63) | 1<<63)
}

// keyFloat is the inverse of floatKey.
func keyFloat(k uint64) float64 {
	return math.Float64frombits(k ^ (^uint64(int64(k)>>63) | 1<<63))
}

// intKey returns a number that orders as v does.
func intKey(v int) uint64 { return uint64(v) ^ 1<<63 }

// keyInt is the inverse of intKey.
func keyInt(k uint64) int { return int(k ^ 1<<63) }

const (
	digitBits = 8
	digits    = 64 / digitBits
	radix     = 1 << digitBits
)

// A digitCount counts the keys by each of their digits.
type digitCount [digits][radix]int

// countDigits counts the keys.
func countDigits(keys []uint64) *digitCount {
	var c digitCount
	for _, k := range keys {
		for d := range c {
			c[d][uint8(k>>(d*digitBits))]++
		}
	}
	return &c
}

// starts turns the counts of digit d into the places where keys with the digit
// go first. It reports false if all of n keys have the same digit.
func (c *digitCount) starts(d, n int) bool {
	sum := 0
	for i, here := range c[d] {
		if here == n {
			return false
		}
		c[d][i] = sum
		sum += here
	}
	return true
}

// radixSort sorts keys. tmp is as long as keys.
func radixSort(keys, tmp []uint64) {
	counts := countDigits(keys)
	from, to := keys, tmp
	for d := range counts {
		if !counts.starts(d, len(keys)) {
			continue
		}
		at, shift := &counts[d], d*digitBits
		for _, k := range from {
			i := uint8(k >> shift)
			to[at[i]] = k
			at[i]++
		}
		from, to = to, from
	}
	if len(keys) > 0 && &from[0] != &keys[0] {
		copy(keys, from)
	}
}

// sortKeys sorts keys on all processors. tmp is as long as keys.
func sortKeys(keys, tmp []uint64, workers int) {
	if workers <= 1 {
		radixSort(keys, tmp)
		return
	}
	mid := len(keys) / 2
	together(2, func(i int) {
		if i == 0 {
			sortKeys(keys[:mid], tmp[:mid], workers/2)
		} else {
			sortKeys(keys[mid:], tmp[mid:], workers/2)
		}
	})
	a, b := keys[:mid], keys[mid:]
	together(workers, func(p int) {
		lo, hi := share(len(keys), workers, p), share(len(keys), workers, p+1)
		i, j := mergeCut(a, b, lo), mergeCut(a, b, hi)
		merge2(tmp[lo:hi], a[i:j], b[lo-i:hi-j])
	})
	together(workers, func(p int) {
		lo, hi := share(len(keys), workers, p), share(len(keys), workers, p+1)
		copy(keys[lo:hi], tmp[lo:hi])
	})
}

// mergeCut returns how many of the n smallest keys of the sorted a and b are a's.
func mergeCut(a, b []uint64, n int) int {
	lo, hi := max(0, n-len(b)), min(n, len(a))
	for lo < hi {
		i := int(uint(lo+hi) >> 1)
		if a[i] <= b[n-i-1] {
			lo = i + 1
		} else {
			hi = i
		}
	}
	return lo
}

// merge2 merges the sorted a and b into dst, which is as long as both.
func merge2(dst, a, b []uint64) {
	i, j, k := 0, 0, 0
	for i < len(a) && j < len(b) {
		x, y := a[i], b[j]
		right := oneIf(y < x)
		dst[k] = min(x, y)
		i += 1 - right
		j += right
		k++
	}
	k += copy(dst[k:], a[i:])
	copy(dst[k:], b[j:])
}

// radixArgsort sorts keys and does the same to at. The other slices are as long.
// Equal keys keep their order.
func radixArgsort(keys, tmp []uint64, at, atTmp []int) {
	counts := countDigits(keys)
	from, to, fromAt, toAt := keys, tmp, at, atTmp
	for d := range counts {
		if !counts.starts(d, len(keys)) {
			continue
		}
		next, shift := &counts[d], d*digitBits
		fromAt = fromAt[:len(from)]
		for p, k := range from {
			i := uint8(k >> shift)
			to[next[i]] = k
			toAt[next[i]] = fromAt[p]
			next[i]++
		}
		from, to, fromAt, toAt = to, from, toAt, fromAt
	}
	if len(keys) > 0 && &from[0] != &keys[0] {
		copy(keys, from)
		copy(at, fromAt)
	}
}
