// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package vec

// This file compares turned bands with plain loops.

import "testing"

func TestTransposeBand(t *testing.T) {
	t.Parallel()
	for _, cols := range []int{0, 7, 8, 9, 31, 40} {
		for _, more := range []int{0, 1, 8} { // the rows are so much longer
			for _, stream := range []bool{false, true} {
				down, step := cols+more, 8+more
				src := make([]int, cols*step+8)
				for i := range src {
					src[i] = i + 1
				}
				dst := make([]int, 8*down+cols)
				n := TransposeBand(dst, src, cols, down, step, stream)
				if want := cols &^ 7; n != want && CanSort() {
					t.Errorf("%d columns: %d are filled, want %d", cols, n, want)
				}
				for i, v := range dst {
					r, c := i/max(down, 1), i%max(down, 1)
					want := 0
					if c < n && r < 8 {
						want = src[c*step+r]
					}
					if v != want {
						t.Fatalf("%d columns, rows %d and %d apart, stream %v: element %d, %d is %d, want %d", cols, down, step, stream, r, c, v, want)
					}
				}
			}
		}
	}
}
