// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize_test

// This file tests Brute.

import (
	"errors"
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/numtest/families"
	"github.com/gosci/gosci/numerics/optimize"
)

func TestBruteReference(t *testing.T) {
	t.Parallel()
	values := numtest.ReadValues(t, "testdata/global_brute.txt")
	for _, test := range []struct {
		name   string
		f      func(x []float64) float64
		ranges [][]float64
		ns     int
	}{
		{"tutorial", families.Sine, [][]float64{{-10, 10, 0.1}}, 0},
		{"camel", families.Camel, [][]float64{{-2, 2}, {-1, 1}}, 50},
		{"steps", families.Camel, [][]float64{{-2, 2, 0.25}, {-1, 1}}, 0},
		{"three", optimize.Rosen, [][]float64{{0, 2}, {0, 2, 0.5}, {-1, 1}}, 5},
	} {
		for _, end := range []string{"grid", "finish"} {
			calls := 0
			f := func(x []float64) float64 { calls++; return test.f(x) }
			r, err := optimize.Brute(f, test.ranges, &optimize.BruteOptions{Ns: test.ns, FullOutput: true, NoFinish: end == "grid"})
			if err != nil {
				t.Errorf("%s: %v", test.name, err)
				continue
			}
			if calls != r.Nfev {
				t.Errorf("%s: nfev %d, want %d", test.name, r.Nfev, calls)
			}
			// The last digits of the sine differ, and with them the way of the simplex
			// at its end.
			for part, got := range map[string]any{"x": nd.FromSlice(r.X0), "fun": r.Fval} {
				if diff := numtest.Compare(got, values[test.name+"/"+end+"/"+part], 1e-12, 1); diff != "" {
					t.Errorf("%s %s %s: %s", test.name, end, part, diff)
				}
			}
			g, j := r.Grid.Ravel(), r.Jout.Ravel()
			ends := nd.Of(g.At(0), g.At(-1), j.At(0), j.At(-1), j.Sum())
			if diff := numtest.Compare(ends, values[test.name+"/first"], 1e-12, 1); diff != "" {
				t.Errorf("%s: grid %s", test.name, diff)
			}
			shape := nd.FromSliceInt(r.Grid.Shape())
			if diff := numtest.Compare(shape, values[test.name+"/shape"], 0, 0); diff != "" {
				t.Errorf("%s: shape %s", test.name, diff)
			}
		}
	}
}

func TestBruteHostile(t *testing.T) {
	t.Parallel()
	ranges := [][]float64{{-1, 1}}
	half := func(x []float64) float64 {
		if x[0] < 0 {
			return math.NaN()
		}
		return (x[0] - 0.4) * (x[0] - 0.4)
	}
	if r, err := optimize.Brute(half, ranges, nil); err != nil || math.Abs(r.X0[0]-0.4) > 1e-3 {
		t.Errorf("NaN in half of the range: %v, %v", r, err)
	}
	var failed *optimize.ConvergenceError
	for _, v := range []float64{math.NaN(), math.Inf(1)} {
		r, err := optimize.Brute(func([]float64) float64 { return v }, ranges, nil)
		if !errors.As(err, &failed) || r == nil || r.Nfev != 20 {
			t.Errorf("%v everywhere: %v, %v", v, r, err)
		}
	}
	var panicked *optimize.CallbackError
	r, err := optimize.Brute(func(x []float64) float64 {
		if x[0] > 0.5 {
			panic("boom")
		}
		return -x[0]
	}, ranges, nil)
	if !errors.As(err, &panicked) || panicked.Func != "Brute" || !(r.X0[0] > 0.4) {
		t.Errorf("a panic on the grid: %v, %v", r, err)
	}
	calls := 0
	r, err = optimize.Brute(func(x []float64) float64 {
		if calls++; calls > 25 {
			panic("boom")
		}
		return x[0] * x[0]
	}, ranges, nil)
	if !errors.As(err, &panicked) || panicked.Func != "Brute" || !(math.Abs(r.X0[0]) < 0.1) {
		t.Errorf("a panic at the end: %v, %v", r, err)
	}
	for name, call := range map[string]func(){
		"nil":      func() { _, _ = optimize.Brute(nil, ranges, nil) },
		"none":     func() { _, _ = optimize.Brute(families.Sine, nil, nil) },
		"length":   func() { _, _ = optimize.Brute(families.Sine, [][]float64{{1}}, nil) },
		"NaN":      func() { _, _ = optimize.Brute(families.Sine, [][]float64{{1, math.NaN()}}, nil) },
		"no point": func() { _, _ = optimize.Brute(families.Sine, [][]float64{{1, 0, 0.1}}, nil) },
		"no step":  func() { _, _ = optimize.Brute(families.Sine, [][]float64{{0, 1, 0}}, nil) },
	} {
		if _, err := numtest.Try(func() any { call(); return nil }); err == nil {
			t.Errorf("%s: no panic", name)
		}
	}
}
