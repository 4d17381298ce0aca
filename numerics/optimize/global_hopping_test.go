// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize_test

// This file tests Basinhopping.

import (
	"errors"
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/numtest/families"
	"github.com/gosci/gosci/numerics/optimize"
	"github.com/gosci/gosci/numerics/random"
)

type hoppingOptions = optimize.BasinhoppingOptions

func TestBasinhoppingReference(t *testing.T) {
	t.Parallel()
	values := numtest.ReadValues(t, "testdata/global_hopping.txt")
	zero, twenty := 0.0, 20.0
	for name, c := range map[string]struct {
		function string
		seed     uint64
		x0       []float64
		o        hoppingOptions
	}{
		"camel":    {"camel", 1, []float64{2, 1}, hoppingOptions{Niter: 30}},
		"tutorial": {"tutorial", 2, []float64{4}, hoppingOptions{Niter: 30}},
		"interval": {"camel", 3, []float64{2, 1}, hoppingOptions{Niter: 60, Interval: 5, Stepsize: 1}},
		"cold":     {"rastrigin", 4, []float64{3.3, -2.2}, hoppingOptions{Niter: 40, T: &zero}},
		"warm":     {"tutorial", 5, []float64{3.3}, hoppingOptions{Niter: 40, T: &twenty}},
		"success":  {"rastrigin", 6, []float64{1.3, -1.2}, hoppingOptions{Niter: 100, NiterSuccess: 6}},
		"simplex": {"rastrigin", 7, []float64{1.3, -1.2}, hoppingOptions{
			Niter: 10, Minimizer: &optimize.MinimizeOptions{Method: optimize.NelderMead},
		}},
		"lbfgsb": {"camel", 9, []float64{1.3, -1.2}, hoppingOptions{
			Niter: 10, Minimizer: &optimize.MinimizeOptions{Method: optimize.LBFGSB, Bounds: families.Box(-20, 20, 2)},
		}},
	} {
		c.o.Rng = random.New(c.seed)
		calls := 0
		r, err := optimize.Basinhopping(func(x []float64) float64 { calls++; return genFunctions[c.function].F(x) }, c.x0, &c.o)
		if (err == nil) != r.Success || calls != r.Nfev {
			t.Errorf("%s: error %v with success %v, nfev %d of %d", name, err, r.Success, r.Nfev, calls)
		}
		success := 0
		if r.Success {
			success = 1
		}
		// A local search ends where the gradient by differences is small, which is the
		// minimum to eight digits.
		for part, got := range map[string]any{
			"x": nd.FromSlice(r.X), "fun": r.Fun, "counts": nd.OfInt(success, r.Nit, r.Nfev, r.MinimizationFailures),
		} {
			if diff := numtest.Compare(got, values[name+"/"+part], 1e-7, 1); diff != "" {
				t.Errorf("%s %s: %s", name, part, diff)
			}
		}
	}
}

func TestBasinhoppingGlobal(t *testing.T) {
	t.Parallel()
	hot := 5.0
	for name, x0 := range map[string][]float64{
		"rastrigin 4": {1, 1, -1, 1}, "branin": {0, 5}, "goldstein-price": {1, 1}, "hartman 3": {0.5, 0.5, 0.5}, "camel": {1.7, -0.8}, "tutorial": {9},
	} {
		p := families.GlobalMinima[name]
		r, err := optimize.Basinhopping(p.F, x0, &hoppingOptions{Rng: random.New(1), Niter: 300, Stepsize: 1, T: &hot, Interval: 10})
		if r.Fun-p.Least > 1e-9*(1+math.Abs(p.Least)) {
			t.Errorf("%s: %v, want %v (%v)", name, r.Fun, p.Least, err)
		}
	}
}

func TestBasinhoppingHostile(t *testing.T) {
	t.Parallel()
	var failed *optimize.ConvergenceError
	r, err := optimize.Basinhopping(func([]float64) float64 { return math.NaN() }, []float64{1}, &hoppingOptions{Rng: random.New(1), Niter: 5})
	if !errors.As(err, &failed) || failed.Func != "Basinhopping" || r.Success || r.Nit != 5 {
		t.Errorf("NaN: %v, %v", r, err)
	}
	var panicked *optimize.CallbackError
	for _, last := range []int{1, 100} {
		calls := 0
		r, err = optimize.Basinhopping(func(x []float64) float64 {
			if calls++; calls >= last {
				panic("boom")
			}
			return families.Camel(x)
		}, []float64{1, 1}, &hoppingOptions{Rng: random.New(1)})
		if !errors.As(err, &panicked) || panicked.Func != "Basinhopping" || r.Success || r.Nfev != last || last > 1 && r.Fun > -0.2 {
			t.Errorf("a panic at call %d: %v, %v", last, r, err)
		}
	}
	_, err = optimize.Basinhopping(families.Camel, []float64{1, 1}, &hoppingOptions{Callback: func([]float64, float64, bool) bool { panic("boom") }})
	if !errors.As(err, &panicked) {
		t.Errorf("a panic of the callback: %v", err)
	}
	visits := 0
	r, err = optimize.Basinhopping(families.Camel, []float64{1, 1}, &hoppingOptions{
		Rng:        random.New(1),
		TakeStep:   func(x []float64, _ *random.Generator) []float64 { x[0] += 0.1; return x },
		AcceptTest: func(float64, []float64, float64, []float64) optimize.Acceptance { return optimize.Reject },
		Callback: func(_ []float64, _ float64, accepted bool) bool {
			visits++
			return visits == 4 || visits > 1 && accepted
		},
	})
	if err != nil || r.Nit != 3 || r.String() == "" {
		t.Errorf("functions of one's own: %v, %v", r, err)
	}
	minus := -1.0
	for name, o := range map[string]*hoppingOptions{
		"niter": {Niter: -1}, "t": {T: &minus}, "stepsize": {Stepsize: math.NaN()}, "rate": {TargetAcceptRate: 1}, "factor": {StepwiseFactor: 2},
	} {
		if _, err := numtest.Try(func() any { r, _ := optimize.Basinhopping(families.Camel, []float64{1, 1}, o); return r }); err == nil {
			t.Errorf("%s: no panic", name)
		}
	}
}
