// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file tests hypergeometric functions.

import "testing"

func TestHypergeometric(t *testing.T) {
	t.Parallel()
	f1 := three(Hyp1f1)
	f2 := func(a []float64) float64 { return Hyp2f1(a[0], a[1], a[2], a[3]) }
	checkRows(t, "testdata/hyper.txt", []row{
		{"hyp0f1", two(Hyp0f1), 1e-14, 0},
		{"hyp0f1_neg", two(Hyp0f1), 1e-14, 2}, // zeros
		{"hyp1f1", f1, 1e-14, 0},
		{"hyp2f1", f2, 1e-14, 0},
		{"hyp2f1_end", f2, 1e-14, 0},
		{"hyp2f1_one", func(a []float64) float64 { return Hyp2f1(a[0], a[1], a[2], 1) }, 1e-14, 0},
	})
}
