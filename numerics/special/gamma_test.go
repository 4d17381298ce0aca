// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file tests the gamma family.

import "testing"

func TestGammaFamily(t *testing.T) {
	t.Parallel()
	checkRows(t, "testdata/gamma.txt", []row{
		{"gamma", one(Gamma), 1e-14, 0},
		{"rgamma", one(Rgamma), 1e-14, 0},
		{"gammaln", one(Gammaln), 1e-14, 0},
		{"gammasgn", one(Gammasgn), 0, 0},
		{"digamma", one(Digamma), 1e-14, 0},
		// Between the poles the zeros are where two terms cancel.
		{"digamma_neg", one(Digamma), 1e-14, 2},
		{"polygamma", order(Polygamma), 1e-14, 0},
		{"polygamma_neg", order(Polygamma), 1e-14, 2}, // as digamma_neg
		{"beta", two(Beta), 1e-14, 0},
		{"betaln", two(Betaln), 1e-14, 1}, // zeros where B = 1
		{"poch", two(Poch), 1e-14, 0},
		{"factorial", one(Factorial), 1e-14, 0},
		{"factorial2", func(a []float64) float64 { return Factorial2(int(a[0])) }, 1e-14, 0},
		{"binom", two(Binom), 1e-14, 0},
	})
}

func TestIncompleteGamma(t *testing.T) {
	t.Parallel()
	checkRows(t, "testdata/gammainc.txt", []row{
		{"gammainc", two(Gammainc), 1e-14, 0},
		{"gammaincc", two(Gammaincc), 1e-14, 0},
		// For small a the inverses have 1/a times the error of the function.
		{"gammaincinv", two(Gammaincinv), 1e-14, 8},
		{"gammainccinv", two(Gammainccinv), 1e-14, 8},
	})
}

func TestIncompleteBeta(t *testing.T) {
	t.Parallel()
	checkRows(t, "testdata/betainc.txt", []row{
		{"betainc", three(Betainc), 1e-14, 0},
		{"betaincc", three(Betaincc), 1e-14, 0},
		{"betaincinv", three(Betaincinv), 1e-14, 2},
		{"betainccinv", three(Betainccinv), 1e-14, 2},
	})
}

func TestErrorFunctions(t *testing.T) {
	t.Parallel()
	checkRows(t, "testdata/erf.txt", []row{
		{"erf", one(Erf), 1e-14, 0},
		{"erfc", one(Erfc), 1e-14, 0},
		{"erfcx", one(Erfcx), 1e-14, 0},
		{"erfi", one(Erfi), 1e-14, 0},
		{"erfinv", one(Erfinv), 1e-14, 0},
		{"erfcinv", one(Erfcinv), 1e-14, 0},
		{"dawsn", one(Dawsn), 1e-14, 0},
		{"fresnels", one(FresnelS), 1e-14, 0},
		{"fresnelc", one(FresnelC), 1e-14, 0},
		{"ndtr", one(Ndtr), 1e-14, 0},
		{"log_ndtr", one(LogNdtr), 1e-14, 0},
		{"ndtri", one(Ndtri), 1e-14, 0},
	})
}

// TestGammaFactorials checks that Γ(n+1) is n! where that is a float64.
func TestGammaFactorials(t *testing.T) {
	t.Parallel()
	f := 1.0
	for n := 1; n < 24; n++ {
		if got := Gamma(float64(n)); got != f {
			t.Errorf("Gamma(%d) = %v, want %v", n, got, f)
		}
		f *= float64(n)
	}
}
