// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file sorts keys: whole numbers that order as the elements do.

import (
	"math"
	"math/bits"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

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
	fewKeys = 24   // so many keys are sorted by insertion
	mostBin = 2048 // the most bins that keys are dealt out to at once
)

// keySorter sorts keys, and does the same to the numbers beside them if there are
// any. Equal keys keep their order.
//
// The keys are dealt out to bins of equal width, a few to a bin, from the
// smallest to the largest key, and the bins likewise until few keys are left in
// each. Evenly spread keys take one round, the normal distribution two. Keys of
// floating-point numbers are first dealt out by their values, as long as that
// divides them well; the keys themselves always do in the end, for each round
// makes the bins narrower by a power of two.
type keySorter struct {
	keys, tmp []uint64
	at, atTmp []int // as long as keys, or nil
	counts    []int // room to count in
	floats    bool  // whether to deal out by the values of float64
}

// newKeySorter returns a sorter of keys and of at, which may be nil. tmp is as
// long as keys, and atTmp as at.
func newKeySorter(keys, tmp []uint64, at, atTmp []int, floats bool) keySorter {
	return keySorter{
		keys: keys, tmp: tmp, at: at, atTmp: atTmp, floats: floats,
		counts: make([]int, 2<<binBits(len(keys))),
	}
}

// binBits returns how many bits tell the bins of n keys apart.
func binBits(n int) int { return min(max(bits.Len(uint(n))-1, 3), bits.Len(mostBin)-1) }

// part returns the sorter of the keys lo to hi, which counts where s does not.
func (s keySorter) part(lo, hi int) keySorter {
	s.keys, s.tmp = s.keys[lo:hi], s.tmp[lo:hi]
	if s.at != nil {
		s.at, s.atTmp = s.at[lo:hi], s.atTmp[lo:hi]
	}
	return s
}

// swapped returns the sorter that has its keys where s has room.
func (s keySorter) swapped() keySorter {
	s.keys, s.tmp, s.at, s.atTmp = s.tmp, s.keys, s.atTmp, s.at
	return s
}

// sort sorts the keys. If over is true they end where there was room.
func (s keySorter) sort(over bool) {
	n := len(s.keys)
	if n <= fewKeys {
		s.insert()
		s.finish(over)
		return
	}
	least, most := s.keys[0], s.keys[0]
	for _, k := range s.keys {
		least, most = min(least, k), max(most, k)
	}
	if least == most {
		s.finish(over)
		return
	}
	b := bins{shift: max(0, bits.Len64(most-least)-binBits(n)), least: least, count: 1 << binBits(n)}
	if s.floats {
		b.setFloats(keyFloat(least), keyFloat(most))
	}
	if len(s.counts) <= b.count {
		s.counts = make([]int, 2*b.count)
	}
	ends := s.counts[:b.count+1]
	s.counts = s.counts[len(ends):]
	largest := b.countKeys(ends, s.keys)
	if b.scale != 0 && largest > n/2 {
		b.scale, s.floats = 0, false
		largest = b.countKeys(ends, s.keys)
	}
	b.deal(ends, s)
	// Now ends[i] is where bin i ends.
	t := s.swapped()
	if largest <= fewKeys {
		t.insert()
		t.finish(!over)
		return
	}
	lo := 0
	for _, hi := range ends[:b.count] {
		if hi > lo {
			t.part(lo, hi).sort(!over)
			lo = hi
		}
	}
}

// bins says which bin a key belongs to.
type bins struct {
	count int
	least uint64
	shift int
	from  float64 // if scale is not 0: the value where the first bin begins
	scale float64 // the number of bins that a unit holds, or 0 to go by the keys
}

// setFloats lets the bins go by values from the smallest to the largest one, if
// they can.
func (b *bins) setFloats(least, most float64) {
	b.from, b.scale = least, float64(b.count-1)/(most-least)
	if !(b.scale > 0 && b.scale <= math.MaxFloat64) {
		b.scale = 0
	}
}

// of returns the bin of a value if scale is not 0.
func (b *bins) of(k uint64) int { return int((keyFloat(k) - b.from) * b.scale) }

// countKeys sets starts[i] to the number of keys in the bins before i, and
// returns how many are in the fullest bin.
func (b *bins) countKeys(starts []int, keys []uint64) (largest int) {
	clear(starts)
	if b.scale != 0 {
		for _, k := range keys {
			starts[b.of(k)+1]++
		}
	} else {
		for _, k := range keys {
			starts[(k-b.least)>>b.shift+1]++
		}
	}
	for i := 1; i < len(starts); i++ {
		largest = max(largest, starts[i])
		starts[i] += starts[i-1]
	}
	return largest
}

// deal moves the keys to where there is room, each to its bin. next holds where
// the bins begin, and afterwards where they end.
func (b *bins) deal(next []int, s keySorter) {
	for i, k := range s.keys {
		bin := int((k - b.least) >> b.shift)
		if b.scale != 0 {
			bin = b.of(k)
		}
		to := next[bin]
		next[bin]++
		s.tmp[to] = k
		if s.at != nil {
			s.atTmp[to] = s.at[i]
		}
	}
}

// insert sorts keys that are few or nearly in order.
func (s keySorter) insert() {
	keys, at := s.keys, s.at
	if at == nil {
		for i := 1; i < len(keys); i++ {
			k, j := keys[i], i
			for ; j > 0 && keys[j-1] > k; j-- {
				keys[j] = keys[j-1]
			}
			keys[j] = k
		}
		return
	}
	for i := 1; i < len(keys); i++ {
		k, a, j := keys[i], at[i], i
		for ; j > 0 && keys[j-1] > k; j-- {
			keys[j], at[j] = keys[j-1], at[j-1]
		}
		keys[j], at[j] = k, a
	}
}

// finish moves the keys to where there is room if over is true.
func (s keySorter) finish(over bool) {
	if over {
		copy(s.tmp, s.keys)
		copy(s.atTmp, s.at)
	}
}

// sortKeys sorts keys on several processors. tmp is as long as keys.
func sortKeys(keys, tmp []uint64, workers int, floats bool) {
	if workers <= 1 {
		newKeySorter(keys, tmp, nil, nil, floats).sort(false)
		return
	}
	mid := len(keys) / 2
	parallel.Do(2, func(i int) {
		if i == 0 {
			sortKeys(keys[:mid], tmp[:mid], workers/2, floats)
		} else {
			sortKeys(keys[mid:], tmp[mid:], workers/2, floats)
		}
	})
	a, b := keys[:mid], keys[mid:]
	parallel.Do(workers, func(p int) {
		lo, hi := parallel.Share(len(keys), workers, p), parallel.Share(len(keys), workers, p+1)
		i, j := mergeCut(a, b, lo), mergeCut(a, b, hi)
		merge2(tmp[lo:hi], a[i:j], b[lo-i:hi-j])
	})
	parallel.Do(workers, func(p int) {
		lo, hi := parallel.Share(len(keys), workers, p), parallel.Share(len(keys), workers, p+1)
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
