// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file tests the Bessel functions.

import (
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

func TestBesselWhole(t *testing.T) {
	t.Parallel()
	checkRows(t, "testdata/bessel.txt", []row{
		{"j0", one(J0), 1e-14, 0},
		{"j1", one(J1), 1e-14, 0},
		{"y0", one(Y0), 1e-14, 0},
		{"y1", one(Y1), 1e-14, 0},
		// Zeros beyond 25 are where two terms cancel.
		{"j0_far", one(J0), 1e-14, 1},
		{"j1_far", one(J1), 1e-14, 1},
		{"y0_far", one(Y0), 1e-14, 1},
		{"y1_far", one(Y1), 1e-14, 1},
		{"i0", one(I0), 1e-14, 0},
		{"i1", one(I1), 1e-14, 0},
		{"k0", one(K0), 1e-14, 0},
		{"k1", one(K1), 1e-14, 0},
		{"i0e", one(I0e), 1e-14, 0},
		{"i1e", one(I1e), 1e-14, 0},
		{"k0e", one(K0e), 1e-14, 0},
		{"k1e", one(K1e), 1e-14, 0},
	})
}

func TestBesselReal(t *testing.T) {
	t.Parallel()
	prime := func(f func(v, x float64, n int) float64, n int) func([]float64) float64 {
		return two(func(v, x float64) float64 { return f(v, x, n) })
	}
	checkRows(t, "testdata/besselv.txt", []row{
		{"jv_exp", two(Jv), 1e-14, 0},
		{"yv_exp", two(Yv), 1e-14, 0},
		// Zeros for x > v.
		{"jv_osc", two(Jv), 1e-14, 2},
		{"yv_osc", two(Yv), 1e-14, 2},
		{"jv_neg", two(Jv), 1e-14, 2},
		{"yv_neg", two(Yv), 1e-14, 2},
		{"jv", two(Jv), 1e-14, 0},
		{"yv", two(Yv), 1e-14, 0},
		{"iv", two(Iv), 1e-14, 0},
		{"kv", two(Kv), 1e-14, 0},
		{"ive", two(Ive), 1e-14, 0},
		{"kve", two(Kve), 1e-14, 0},
		{"iv_neg", two(Iv), 1e-14, 0},
		{"ivp", prime(Ivp, 1), 1e-14, 0},
		{"kvp", prime(Kvp, 1), 1e-14, 0},
		{"jvp", prime(Jvp, 1), 1e-14, 2},
		{"yvp", prime(Yvp, 1), 1e-14, 2},
		{"jvp2", prime(Jvp, 2), 1e-14, 2},
		{"spherical_jn", order(SphericalJn), 1e-14, 2},
		{"spherical_yn", order(SphericalYn), 1e-14, 2},
		{"spherical_in", order(SphericalIn), 1e-14, 0},
		{"spherical_kn", order(SphericalKn), 1e-14, 0},
		{"spherical_jnp", order(SphericalJnp), 1e-14, 2},
		{"spherical_ynp", order(SphericalYnp), 1e-14, 2},
		{"spherical_inp", order(SphericalInp), 1e-14, 0},
		{"spherical_knp", order(SphericalKnp), 1e-14, 0},
	}, "jn_zeros", "yn_zeros", "jnp_zeros", "ynp_zeros")
}

func TestBesselZeros(t *testing.T) {
	t.Parallel()
	values := numtest.ReadValues(t, "testdata/besselv.txt")
	for name, f := range map[string]func(n, count int) *nd.Array{
		"jn_zeros": JnZeros, "yn_zeros": YnZeros, "jnp_zeros": JnpZeros, "ynp_zeros": YnpZeros,
	} {
		want := values[name].(*nd.Array)
		for i, n := range []int{0, 1, 2, 5, 17, 60} {
			if d := numtest.Compare(f(n, 12), want.Row(i), 1e-15, 0); d != "" {
				t.Errorf("%s(%d): %s", name, n, d)
			}
		}
	}
}
