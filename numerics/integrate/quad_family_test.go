// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate_test

// This file tests Quad on families of integrals with a parameter, from easy to hard, whose values
// are known.

import (
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/integrate"
	"github.com/gosci/gosci/numerics/numtest/families"
)

// The integrals are as good as Quad says, except where it says that something is the matter.
func TestQuadFamilies(t *testing.T) {
	t.Parallel()
	for _, fam := range families.IntegralFamilies() {
		t.Run(fam.Name, func(t *testing.T) {
			t.Parallel()
			failed := 0
			for k := 0; ; k++ {
				p := fam.From + float64(k)*fam.By
				if p > fam.To+1e-9 {
					break
				}
				if math.Abs(p-1) < 1e-9 && fam.Name == "13, QAGI" {
					continue // a limit
				}
				how := fam.How(p)
				opts := integrate.QuadOptions{Weight: integrate.Weight(how.Weight), Wvar: how.Wvar, Points: how.Points, Limit: how.Limit}
				r, err := integrate.Quad(func(x float64) float64 { return fam.F(p, x) }, fam.A, fam.B, &opts)
				if err != nil {
					failed++
					continue
				}
				exact := fam.Exact(p)
				// What the epsilon algorithm says of its error is not a bound; nowhere here is it
				// less than half of the error.
				if off := math.Abs(r.Y - exact); !(off <= 2*r.Abserr+1e-13*math.Abs(exact)) {
					t.Errorf("%g: %v, want %v; in error by %.1e, the estimate is %.1e", p, r.Y, exact, off, r.Abserr)
				}
				if r.Abserr > 1.5e-8*max(1, math.Abs(exact)) {
					t.Errorf("%g: the estimate is %v without an error", p, r.Abserr)
				}
			}
			if failed != fam.Failures {
				t.Errorf("%d failed, want %d", failed, fam.Failures)
			}
		})
	}
}
