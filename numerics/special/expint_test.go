// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file tests exponential and trigonometric integrals, zeta functions, Spence's
// function and Lambert's W.

import "testing"

func TestIntegralsAndZeta(t *testing.T) {
	t.Parallel()
	first := func(f func(float64) (a, b float64)) func([]float64) float64 {
		return one(func(x float64) float64 { a, _ := f(x); return a })
	}
	second := func(f func(float64) (a, b float64)) func([]float64) float64 {
		return one(func(x float64) float64 { _, b := f(x); return b })
	}
	checkRows(t, "testdata/expint.txt", []row{
		{"exp1", one(Exp1), 1e-14, 0},
		{"expi", one(Expi), 1e-14, 0},
		{"expn", order(Expn), 1e-14, 0},
		{"si", first(Sici), 1e-14, 0},
		{"ci", second(Sici), 1e-14, 0},
		{"ci_far", second(Sici), 1e-14, 1}, // zeros beyond 14
		{"shi", first(Shichi), 1e-14, 0},
		{"chi", second(Shichi), 1e-14, 0},
		{"spence", one(Spence), 1e-14, 0},
		{"zeta", one(Zeta), 1e-14, 0},
		{"zeta_zeros", one(Zeta), 1e-14, 1},
		{"zetac", one(Zetac), 1e-14, 0},
		{"hurwitz", two(HurwitzZeta), 1e-14, 0},
		{"hurwitz_neg", two(HurwitzZeta), 1e-14, 2}, // zeros between the poles
		{"lambertw0", one(func(x float64) float64 { return Lambertw(x, 0) }), 1e-14, 0},
		{"lambertw1", one(func(x float64) float64 { return Lambertw(x, -1) }), 1e-14, 0},
	})
}
