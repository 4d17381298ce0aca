// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package vec

// This file calls the loop of exp_amd64.s where the processor has it.

import "unsafe"

// expAVX512 reads the constants from c.
//
//go:noescape
func expAVX512(dst, x []float64, c unsafe.Pointer)

// Exp sets dst to e to the power of x, with an error below 0.54 units in the last place.
func Exp(dst, x []float64) {
	if !hasAVX512 {
		expGo(dst, x)
		return
	}
	expAVX512(dst, x[:len(dst)], unsafe.Pointer(&expNumbers))
}
