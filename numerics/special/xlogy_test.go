// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file tests entropies, powers, logarithms and exponentials.

import "testing"

func TestElementary(t *testing.T) {
	t.Parallel()
	checkRows(t, "testdata/xlogy.txt", []row{
		{"xlogy", two(Xlogy), 1e-14, 0},
		{"xlog1py", two(Xlog1py), 1e-14, 0},
		{"expit", one(Expit), 1e-14, 0},
		{"logit", one(Logit), 1e-14, 0},
		{"log_expit", one(LogExpit), 1e-14, 0},
		{"entr", one(Entr), 1e-14, 0},
		{"rel_entr", two(RelEntr), 1e-14, 0},
		{"kl_div", two(KlDiv), 1e-14, 0},
		{"huber", two(Huber), 1e-14, 0},
		{"pseudo_huber", two(PseudoHuber), 1e-14, 0},
		{"boxcox", two(Boxcox), 1e-14, 0},
		{"boxcox1p", two(Boxcox1p), 1e-14, 0},
		{"inv_boxcox", two(InvBoxcox), 1e-14, 0},
		{"inv_boxcox1p", two(InvBoxcox1p), 1e-14, 0},
		{"sinc", one(Sinc), 1e-14, 1},   // zeros at the whole numbers
		{"cosm1", one(Cosm1), 1e-14, 2}, // zeros at multiples of 2π
		{"exprel", one(Exprel), 1e-14, 0},
		{"expm1", one(Expm1), 1e-14, 0},
		{"log1p", one(Log1p), 1e-14, 0},
		{"log1pmx", one(Log1pmx), 1e-14, 0},
		{"cbrt", one(Cbrt), 1e-14, 0},
		{"exp2", one(Exp2), 1e-14, 0},
		{"exp10", one(Exp10), 1e-14, 0},
	})
}
