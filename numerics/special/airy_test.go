// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file tests the Airy functions.

import (
	"math"
	"testing"
)

func TestAiry(t *testing.T) {
	t.Parallel()
	e := func(k int) func([]float64) float64 {
		return one(func(x float64) float64 {
			var v [4]float64
			v[0], v[1], v[2], v[3] = Airye(x)
			return v[k]
		})
	}
	checkRows(t, "testdata/airy.txt", []row{
		{"airy_ai", one(AiryAi), 1e-14, 0},
		{"airy_aip", one(AiryAip), 1e-14, 0},
		{"airy_bi", one(AiryBi), 1e-14, 0},
		{"airy_bip", one(AiryBip), 1e-14, 0},
		// All have zeros at negative x.
		{"airyneg_ai", one(AiryAi), 1e-14, 2},
		{"airyneg_aip", one(AiryAip), 1e-14, 2},
		{"airyneg_bi", one(AiryBi), 1e-14, 2},
		{"airyneg_bip", one(AiryBip), 1e-14, 2},
		{"airye_ai", e(0), 1e-14, 0},
		{"airye_aip", e(1), 1e-14, 0},
		{"airye_bi", e(2), 1e-14, 0},
		{"airye_bip", e(3), 1e-14, 0},
	})
}

// The Wronskian Ai Bi' - Ai' Bi is 1/π.
func TestAiryWronskian(t *testing.T) {
	t.Parallel()
	for x := -60.0; x < 60; x += 0.37 {
		ai, aip, bi, bip := Airy(x)
		// The products are of the size √|x| times that of their difference at x < 0.
		if w := ai*bip - aip*bi; math.Abs(w-1/math.Pi) > 1e-14*(1+math.Abs(x)) {
			t.Errorf("x = %v: %v", x, w)
		}
	}
}
