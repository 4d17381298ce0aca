// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package vec

// This file checks sorting with vectors on keys of many patterns.

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// patterns make the i-th of n keys.
func patterns(rng *rand.Rand) map[string]func(i, n int) uint64 {
	return map[string]func(i, n int) uint64{
		"random":     func(int, int) uint64 { return rng.Uint64() },
		"few":        func(int, int) uint64 { return rng.Uint64N(5) },
		"equal":      func(int, int) uint64 { return 3 },
		"largest":    func(int, int) uint64 { return math.MaxUint64 - rng.Uint64N(2) },
		"rising":     func(i, _ int) uint64 { return uint64(i) },
		"falling":    func(i, n int) uint64 { return uint64(n - i) },
		"organ pipe": func(i, n int) uint64 { return uint64(min(i, n-i)) },
		"one":        func(i, _ int) uint64 { return uint64(i & 1) },
		"mostly one": func(int, int) uint64 { return rng.Uint64N(100) / 99 * rng.Uint64() },
	}
}

func TestSortKeys(t *testing.T) {
	t.Parallel()
	if !CanSort() {
		t.Log("this processor cannot: package nd sorts otherwise")
		return
	}
	rng := rand.New(rand.NewPCG(3, 4))
	lengths := []int{1000, 4096, 100_003}
	for n := range 200 {
		lengths = append(lengths, n)
	}
	for name, next := range patterns(rng) {
		for _, n := range lengths {
			keys := make([]uint64, n)
			for i := range keys {
				keys[i] = next(i, n)
			}
			want := slices.Clone(keys)
			slices.Sort(want)
			for depth, sortedBy := range map[int]string{100: "pivots", 2: "too few pivots"} {
				got := slices.Clone(keys)
				sorter{done: func([]uint64) {}}.sort(got, 3, depth)
				if !slices.Equal(got, want) {
					t.Errorf("%s: sorting %d keys by %s is wrong", name, n, sortedBy)
				}
			}
		}
	}
}

// TestDivide checks both parts of divided keys.
func TestDivide(t *testing.T) {
	t.Parallel()
	if !CanSort() {
		t.Log("this processor cannot: package nd sorts otherwise")
		return
	}
	rng := rand.New(rand.NewPCG(9, 10))
	for n := 64; n < 400; n++ {
		around := make([]uint64, n+2)
		keys := around[1 : n+1]
		for i := range keys {
			keys[i] = rng.Uint64N(100)
		}
		around[0], around[n+1] = 7, 7
		for _, pivot := range []uint64{0, 1, 50, 99, 100} {
			want, below := slices.Clone(keys), 0
			slices.Sort(want)
			for _, k := range want {
				if k < pivot {
					below++
				}
			}
			rng.Shuffle(n, func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
			got := divideAVX512(keys, pivot, &order)
			if got != below || slices.ContainsFunc(keys[:got], func(k uint64) bool { return k >= pivot }) ||
				slices.ContainsFunc(keys[got:], func(k uint64) bool { return k < pivot }) {
				t.Errorf("%d keys by %d: finds %d below, want %d, or leaves some at the wrong side", n, pivot, got, below)
			}
			if around[0] != 7 || around[n+1] != 7 {
				t.Errorf("dividing %d keys writes beyond them", n)
			}
			sorted := slices.Clone(keys)
			slices.Sort(sorted)
			if !slices.Equal(sorted, want) {
				t.Errorf("dividing %d keys by %d loses keys", n, pivot)
			}

		}
	}
}

// TestSort64 sorts zeros and ones: what sorts all of these sorts everything.
func TestSort64(t *testing.T) {
	t.Parallel()
	if !CanSort() {
		t.Log("this processor cannot: package nd sorts otherwise")
		return
	}
	rng := rand.New(rand.NewPCG(5, 6))
	for range 20_000 {
		n := 1 + rng.IntN(64)
		ones := rng.IntN(n + 1)
		around := make([]uint64, n+2)
		keys := around[1 : n+1]
		for i := range ones {
			keys[i] = 1
		}
		rng.Shuffle(n, func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
		around[0], around[n+1] = 7, 7
		sort64AVX512(keys)
		for i, k := range keys {
			if want := uint64((i + ones) / n); k != min(want, 1) {
				t.Fatalf("%d keys with %d ones become %v", n, ones, keys)
			}
		}
		if around[0] != 7 || around[n+1] != 7 {
			t.Fatalf("sorting %d keys writes beyond them", n)
		}
	}
}

func TestSortNumbers(t *testing.T) {
	t.Parallel()
	if !CanSort() {
		t.Log("this processor cannot: package nd sorts otherwise")
		return
	}
	rng := rand.New(rand.NewPCG(7, 8))
	for _, n := range []int{0, 1, 2, 7, 8, 9, 64, 65, 1000, 70_001} {
		x := numbers(rng, n)
		want := slices.Clone(x)
		slices.SortFunc(want, func(a, b float64) int {
			switch nanA, nanB := math.IsNaN(a), math.IsNaN(b); {
			case nanA || nanB:
				return cmp.Compare(b2i(nanA), b2i(nanB))
			case a == b:
				return cmp.Compare(b2i(math.Signbit(b)), b2i(math.Signbit(a)))
			}
			return cmp.Compare(a, b)
		})
		got := make([]float64, n)
		SortFloats(got, x, 2)
		if at := differs(got, want); at >= 0 {
			t.Errorf("of %d sorted numbers, element %d is %v, want %v", n, at, got[at], want[at])
		}
		ints := make([]int, n)
		for i := range ints {
			ints[i] = int(rng.Uint64())
		}
		wantInts := slices.Clone(ints)
		slices.Sort(wantInts)
		SortInts(ints, 2)
		if !slices.Equal(ints, wantInts) {
			t.Errorf("%d whole numbers are not sorted", n)
		}
	}
}

// b2i returns 1 for true.
func b2i(v bool) int {
	if v {
		return 1
	}
	return 0
}
