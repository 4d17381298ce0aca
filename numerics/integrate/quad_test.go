// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate_test

// This file tests Quad: counts and values beside SciPy's and beside exact integrals.

import (
	"errors"
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/integrate"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

func TestQuad(t *testing.T) {
	t.Parallel()
	ref := numtest.ReadValues(t, "testdata/quad.txt")
	for _, p := range integrals() {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			calls := 0
			r, err := integrate.Quad(func(x float64) float64 { calls++; return p.f(x) }, p.a, p.b, &p.opts)
			counts := ref[p.name+"/counts"].(*nd.Int)
			if r.Neval != counts.At(0) || calls != r.Neval {
				t.Errorf("neval %d, %d calls, want %d", r.Neval, calls, counts.At(0))
			}
			if cycles := counts.At(1); cycles != 0 && r.Last != cycles {
				t.Errorf("%d cycles, want %d", r.Last, cycles)
			}
			want := ref[p.name+"/y"].(*nd.Array)
			y, abserr := want.At(0), want.At(1)
			infinite := math.IsInf(y, 0) || math.IsNaN(y)
			if failed := ref[p.name+"/failed"].(*nd.Bool).Item(); (err != nil) != (failed || infinite) {
				t.Errorf("error %v, want one: %t", err, failed)
			}
			var e *integrate.QuadError
			if err != nil && (!errors.As(err, &e) || e.Ier != r.Ier || e.Msg != r.Message) {
				t.Errorf("error %v with %v", err, r)
			}
			// What comes out of an extrapolation is as good as its error says, and
			// rounding may change it by so much.
			if !numtest.Near(r.Y, y, 1e-12, 0) && !(math.Abs(r.Y-y) <= 1e-3*abserr) {
				t.Errorf("y %v, want %v", r.Y, y)
			}
			// Estimates far above rounding are the same, but for what rounding does to extrapolations.
			if abserr > 1e-11*math.Abs(y) && !numtest.Near(r.Abserr, abserr, 3e-2, 0) {
				t.Errorf("abserr %v, want %v", r.Abserr, abserr)
			}
			if !math.IsNaN(p.exact) && !(math.Abs(r.Y-p.exact) <= r.Abserr+1e-14*math.Abs(p.exact)) {
				t.Errorf("y %v, exactly %v, but the error is said to be %v", r.Y, p.exact, r.Abserr)
			}
		})
	}
}
