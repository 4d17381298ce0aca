// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file checks the ways of sorting that a processor with large vectors does not
// take.

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestSortPlain(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(11, 12))
	for name, next := range map[string]func() float64{
		"normal":      rng.NormFloat64,
		"few":         func() float64 { return float64(rng.IntN(5) - 2) },
		"equal":       func() float64 { return 4 },
		"magnitudes":  func() float64 { return math.Ldexp(rng.NormFloat64(), rng.IntN(2000)-1000) },
		"heavy tails": func() float64 { return math.Tan(math.Pi * (rng.Float64() - 0.5)) },
		"infinite":    func() float64 { return rng.NormFloat64() / float64(rng.IntN(3)) },
	} {
		for _, n := range []int{0, 1, 20, 25, 63, 64, 65, 1000, 20_000, 300_007} {
			x, ints, keys, at := make([]float64, n), make([]int, n), make([]uint64, n), make([]int, n)
			for i := range x {
				x[i] = next()
				ints[i], keys[i], at[i] = int(1000*x[i]), floatKey(x[i]+0), i
			}
			order := slices.Clone(at)
			slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(keys[a], keys[b]) })
			argsortStable(at, slices.Clone(keys), true)
			if !slices.Equal(at, order) {
				t.Errorf("argsortStable of %d numbers, %s, is wrong", n, name)
			}
			want := slices.Clone(x)
			slices.SortFunc(want, func(a, b float64) int {
				switch {
				case a < b, b != b && a == a:
					return -1
				case a > b, a != a && b == b:
					return 1
				}
				return 0
			})
			sortFloatsPlain(x)
			if !slices.EqualFunc(x, want, func(a, b float64) bool { return a == b || a != a && b != b }) {
				t.Errorf("sortFloatsPlain of %d numbers, %s, is wrong", n, name)
			}
			wantInts := slices.Clone(ints)
			slices.Sort(wantInts)
			sortIntsPlain(ints)
			if !slices.Equal(ints, wantInts) {
				t.Errorf("sortIntsPlain of %d numbers, %s, is wrong", n, name)
			}
		}
	}
}
