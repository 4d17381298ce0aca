// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file tests elliptic integrals and functions.

import (
	"math"
	"testing"
)

func TestElliptic(t *testing.T) {
	t.Parallel()
	four := func(a []float64) float64 { return Elliprj(a[0], a[1], a[2], a[3]) }
	checkRows(t, "testdata/elliptic.txt", []row{
		{"ellipk", one(Ellipk), 1e-14, 0},
		{"ellipkm1", one(Ellipkm1), 1e-14, 0},
		{"ellipe", one(Ellipe), 1e-14, 0},
		{"ellipkinc", two(Ellipkinc), 1e-14, 0},
		{"ellipeinc", two(Ellipeinc), 1e-14, 0},
		{"ellipj_sn", two(func(u, m float64) float64 { s, _, _, _ := Ellipj(u, m); return s }), 1e-14, 1}, // zeros at 2K, 4K, …
		{"ellipj_cn", two(func(u, m float64) float64 { _, c, _, _ := Ellipj(u, m); return c }), 1e-14, 1}, // zeros at K, 3K, …
		{"ellipj_dn", two(func(u, m float64) float64 { _, _, d, _ := Ellipj(u, m); return d }), 1e-14, 0},
		{"elliprf", three(Elliprf), 1e-14, 0},
		{"elliprd", three(Elliprd), 1e-14, 0},
		{"elliprg", three(Elliprg), 1e-14, 0},
		{"elliprc", two(Elliprc), 1e-14, 0},
		{"elliprj", four, 1e-14, 0},
		{"elliprj_neg", four, 1e-14, 4}, // three terms cancel
	})
}

// The amplitude inverts the integral of the first kind, and the functions satisfy
// their identities.
func TestEllipjInverse(t *testing.T) {
	t.Parallel()
	for _, m := range []float64{0, 1e-6, 0.3, 0.5, 0.99, 1 - 1e-10, 1} {
		for u := -7.3; u < 8; u += 0.37 {
			sn, cn, dn, ph := Ellipj(u, m)
			if d := sn*sn + cn*cn - 1; math.Abs(d) > 1e-15 {
				t.Errorf("sn²+cn²-1 = %g at u=%v, m=%v", d, u, m)
			}
			if d := m*sn*sn + dn*dn - 1; math.Abs(d) > 2e-15 {
				t.Errorf("m sn²+dn²-1 = %g at u=%v, m=%v", d, u, m)
			}
			// Near m = 1 a change of ph in its last place changes F by 1/dn of it.
			if f := Ellipkinc(ph, m); math.Abs(f-u) > 1e-14*math.Abs(u)+1e-15/dn {
				t.Errorf("F(am(%v), %v) = %v", u, m, f)
			}
		}
	}
}

// Legendre's relation: E K' + E' K - K K' = π/2.
func TestLegendreRelation(t *testing.T) {
	t.Parallel()
	for _, m := range []float64{1e-12, 0.01, 0.3, 0.5, 0.8, 0.999} {
		k, kp, e, ep := Ellipk(m), Ellipkm1(m), Ellipe(m), Ellipe(1-m)
		if r := e*kp + ep*k - k*kp; math.Abs(r-math.Pi/2) > 1e-14 {
			t.Errorf("m = %v: %v", m, r)
		}
	}
}
