// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft

// This file compares the passes that use vectors with those in Go.

import (
	"fmt"
	"math/cmplx"
	"math/rand/v2"
	"slices"
	"testing"
)

func randomComplex(rng *rand.Rand, n int) []complex128 {
	x := make([]complex128, n)
	for i := range x {
		x[i] = complex(rng.NormFloat64(), rng.NormFloat64())
	}
	return x
}

// differ returns the first place where a and b are apart by more than the roundings of a
// butterfly, which a compiler may fuse, or -1.
func differ(a, b []complex128) int {
	for i := range a {
		if cmplx.Abs(a[i]-b[i]) > 1e-14 {
			return i
		}
	}
	return -1
}

func TestPasses(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 2))
	for _, p := range []int{2, 3, 4, 5, 7} {
		for _, m := range []int{1, 2, 3, 8} {
			st := stage{p: p, m: m, w: randomComplex(rng, m*(p-1))}
			for r := range p - 1 {
				st.w[r] = 1 // those of the first butterfly always are
			}
			for r := range p {
				st.roots = append(st.roots, root(r, p))
			}
			for _, s := range []int{1, 2, 3, 4, 9, 16} {
				src := randomComplex(rng, p*m*s)
				for _, part := range [][4]int{{0, m, 0, s}, {0, m / 2, 0, s}, {m / 3, m, 0, s}, {0, m, s / 3, s}, {0, m, 0, s / 2}} {
					want := make([]complex128, len(src))
					for i := range want {
						want[i] = 7 // what is not written must stay
					}
					got := slices.Clone(want)
					st.passPlain(want, src, s, part[0], part[1], part[2], part[3])
					st.pass(got, src, s, part[0], part[1], part[2], part[3])
					if i := differ(got, want); i >= 0 {
						t.Errorf("radix %d, m %d, s %d, part %v: element %d is %v, want %v", p, m, s, part, i, got[i], want[i])
					}
				}
			}
		}
	}
}

// TestSplit compares transforms of columns in two parts with those in one.
func TestSplit(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(3, 4))
	for _, n := range []int{6, 16, 60, 81, 128, 225, 1000, 1155} {
		one := newPlan(n)
		for _, s := range []int{1, 2, 3, 8} {
			src := randomComplex(rng, n*s)
			want, got, tmp := make([]complex128, n*s), make([]complex128, n*s), make([]complex128, n*s)
			one.run(want, src, tmp, s, 1)
			for _, workers := range []int{1, 3} {
				t.Run(fmt.Sprint(n, s, workers), func(t *testing.T) {
					two := &plan{n: n, stages: newSplit(n, splitLength(n, factor(n)))}
					two.run(got, src, tmp, s, workers)
					for i, v := range got {
						if cmplx.Abs(v-want[i]) > 1e-12 { // some roundings of sums of 1000 numbers
							t.Fatalf("element %d is %v, want %v", i, v, want[i])
						}
					}
				})
			}
		}
	}
}

func TestSplitLength(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ n, want int }{{1 << 20, 1 << 10}, {1 << 19, 1 << 9}, {100_000, 250}, {204_800, 400}, {7, 1}} {
		got := splitLength(c.n, factor(c.n))
		if got != c.want && got != c.n/c.want {
			t.Errorf("splitLength(%d) = %d, want %d or %d", c.n, got, c.want, c.n/c.want)
		}
	}
}
