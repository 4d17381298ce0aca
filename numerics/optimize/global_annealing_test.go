// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize_test

// This file tests DualAnnealing.

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

type annealingOptions = optimize.DualAnnealingOptions

func TestDualAnnealingReference(t *testing.T) {
	t.Parallel()
	values := numtest.ReadValues(t, "testdata/global_annealing.txt")
	for name, c := range map[string]struct {
		function string
		seed     uint64
		o        annealingOptions
	}{
		"plain":     {"camel", 1, annealingOptions{NoLocalSearch: true, Maxiter: 60}},
		"rastrigin": {"rastrigin", 2, annealingOptions{NoLocalSearch: true, Maxiter: 100}},
		"restart":   {"sphere", 3, annealingOptions{NoLocalSearch: true, Maxiter: 60, RestartTempRatio: 0.3}},
		"visit":     {"ackley", 4, annealingOptions{NoLocalSearch: true, Maxiter: 60, Visit: 2.2, Accept: -8, InitialTemp: 100}},
		"x0":        {"camel", 5, annealingOptions{NoLocalSearch: true, Maxiter: 30, X0: []float64{1, 1}}},
		"maxfun":    {"camel", 6, annealingOptions{NoLocalSearch: true, Maxfun: 101}},
		"local":     {"rastrigin", 7, annealingOptions{Maxiter: 100}},
		"camel":     {"camel", 8, annealingOptions{Maxiter: 200}},
		"rosen":     {"rosen", 9, annealingOptions{Maxiter: 100}},
		"tutorial":  {"tutorial", 10, annealingOptions{Maxiter: 100}},
	} {
		c.o.Rng = random.New(c.seed)
		p := genFunctions[c.function]
		calls := 0
		r, err := optimize.DualAnnealing(func(x []float64) float64 { calls++; return p.F(x) }, p.Bounds, &c.o)
		if (err == nil) != r.Success || calls != r.Nfev {
			t.Errorf("%s: error %v with success %v, nfev %d of %d", name, err, r.Success, r.Nfev, calls)
		}
		success := 0
		if r.Success {
			success = 1
		}
		// The last digit of a step of 1e8 is 1e-8, and 400 of them add up.
		for part, got := range map[string]any{
			"x": nd.FromSlice(r.X), "fun": r.Fun, "counts": nd.OfInt(success, r.Nit, r.Nfev),
		} {
			if diff := numtest.Compare(got, values[name+"/"+part], 1e-5, 1); diff != "" {
				t.Errorf("%s %s: %s", name, part, diff)
			}
		}
	}
}

func TestDualAnnealingGlobal(t *testing.T) {
	t.Parallel()
	for name, p := range families.GlobalMinima {
		if name == "eggholder" {
			continue // a deceptive one, on which the method, SciPy's too, ends near by
		}
		r, err := optimize.DualAnnealing(p.F, p.Bounds, &annealingOptions{Rng: random.New(5)})
		if err != nil || r.Fun-p.Least > 1e-7*(1+math.Abs(p.Least)) {
			t.Errorf("%s: %v, want %v (%v)", name, r.Fun, p.Least, err)
		}
	}
}

func TestDualAnnealingHostile(t *testing.T) {
	t.Parallel()
	bounds := families.Box(-1, 1, 2)
	var failed *optimize.ConvergenceError
	for _, v := range []float64{math.NaN(), math.Inf(1)} {
		r, err := optimize.DualAnnealing(func([]float64) float64 { return v }, bounds, &annealingOptions{Rng: random.New(4)})
		if !errors.As(err, &failed) || r.Nfev != 1001 || r.X == nil {
			t.Errorf("%v everywhere: %v, %v", v, r, err)
		}
	}
	r, err := optimize.DualAnnealing(func(x []float64) float64 {
		if x[0] < 0.1 {
			return math.NaN()
		}
		return families.Sphere(x)
	}, bounds, &annealingOptions{Rng: random.New(4), Maxiter: 200})
	if err != nil || math.Abs(r.Fun-0.01) > 1e-2 {
		t.Errorf("NaN in half of the box: %v, %v", r, err)
	}
	var panicked *optimize.CallbackError
	for _, last := range []int{1, 3, 40} {
		calls := 0
		r, err = optimize.DualAnnealing(func(x []float64) float64 {
			if calls++; calls >= last {
				panic("boom")
			}
			return families.Sphere(x)
		}, bounds, &annealingOptions{Rng: random.New(4)})
		if !errors.As(err, &panicked) || panicked.Func != "DualAnnealing" || r.Success || r.Nfev != last || last > 1 && r.X == nil {
			t.Errorf("a panic at call %d: %v, %v", last, r, err)
		}
	}
	r, err = optimize.DualAnnealing(families.Rastrigin, bounds, &annealingOptions{
		Rng:      random.New(4),
		Callback: func(_ []float64, _ float64, how optimize.AnnealingContext) bool { return how == optimize.ByLocalSearch },
	})
	if err != nil || r.Success || r.Nit != 0 {
		t.Errorf("stopped by the callback: %v, %v", r, err)
	}
	for name, o := range map[string]*annealingOptions{
		"maxiter": {Maxiter: -1}, "visit": {Visit: 3.5}, "accept": {Accept: -1}, "temperature": {InitialTemp: 1e6},
		"restart": {RestartTempRatio: 1}, "x0": {X0: []float64{1}},
	} {
		if _, err := numtest.Try(func() any { r, _ := optimize.DualAnnealing(families.Sphere, bounds, o); return r }); err == nil {
			t.Errorf("%s: no panic", name)
		}
	}
	for name, b := range map[string][][2]float64{"none": nil, "order": {{1, 0}}, "equal": {{1, 1}}, "NaN": {{0, math.NaN()}}} {
		if _, err := numtest.Try(func() any { r, _ := optimize.DualAnnealing(families.Sphere, b, nil); return r }); err == nil {
			t.Errorf("%s: no panic", name)
		}
	}
}
