// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize_test

// This file tests DifferentialEvolution.

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

type evolutionOptions = optimize.DifferentialEvolutionOptions

// evolutionCases are those of evolution in global_gen.py.
func evolutionCases() map[string]struct {
	function string
	bounds   [][2]float64
	seed     uint64
	o        *evolutionOptions
} {
	type entry = struct {
		function string
		bounds   [][2]float64
		seed     uint64
		o        *evolutionOptions
	}
	inf := math.Inf(1)
	cases := map[string]entry{}
	for k, s := range []optimize.Strategy{
		optimize.Best1Bin, optimize.Best1Exp, optimize.Rand1Bin, optimize.Rand1Exp, optimize.Rand2Bin, optimize.Rand2Exp,
		optimize.Best2Bin, optimize.Best2Exp, optimize.RandToBest1Bin, optimize.RandToBest1Exp, optimize.CurrentToBest1Bin, optimize.CurrentToBest1Exp,
	} {
		for updating, deferred := range map[string]bool{"immediate": false, "deferred": true} {
			cases[string(s)+"/"+updating] = entry{
				[]string{"camel", "rastrigin", "rosen"}[k%3], nil, uint64(10 + k),
				&evolutionOptions{Strategy: s, Deferred: deferred, Popsize: 6, Maxiter: 40, NoPolish: true},
			}
		}
	}
	for k, init := range []optimize.Init{optimize.LatinHypercube, optimize.Sobol, optimize.Halton, optimize.RandomInit} {
		cases["init/"+string(init)] = entry{"sphere", nil, uint64(30 + k), &evolutionOptions{Init: init, Popsize: 5, Maxiter: 10, NoPolish: true}}
	}
	first := nd.Linspace(-4, 4, 16).Reshape(8, 2)
	first = first.Mul(first).Mul(first).DivScalar(30)
	p := 0.4
	curved := &optimize.NonlinearConstraint{
		Fun: func(x []float64) []float64 { return []float64{x[0]*x[0] + x[1], x[1]} },
		Lb:  []float64{1.2, -inf}, Ub: []float64{1.9, 0.8},
	}
	straight := &optimize.LinearConstraint{A: nd.Of(1, 1), Ub: []float64{1.5}}
	both := []optimize.Constraint{curved, straight}
	for name, c := range map[string]entry{
		"halton5":      {"ackley", families.Box(-3, 4, 5), 40, &evolutionOptions{Init: optimize.Halton, Popsize: 4, Maxiter: 3, NoPolish: true}},
		"sobol12":      {"ackley", families.Box(-3, 4, 12), 41, &evolutionOptions{Init: optimize.Sobol, Popsize: 2, Maxiter: 3, NoPolish: true}},
		"array":        {"camel", nil, 42, &evolutionOptions{InitPopulation: first, Maxiter: 5, NoPolish: true}},
		"x0":           {"camel", nil, 43, &evolutionOptions{X0: []float64{0.5, -0.5}, Maxiter: 5, NoPolish: true}},
		"mutation":     {"ackley", nil, 44, &evolutionOptions{Mutation: []float64{0.7}, Recombination: &p, Maxiter: 60, NoPolish: true}},
		"integers":     {"camel", nil, 45, &evolutionOptions{Integrality: []bool{true, false}, Maxiter: 30, NoPolish: true}},
		"fixed":        {"sphere", [][2]float64{{1, 1}, {-2, 5}, {0, 3}}, 46, &evolutionOptions{Maxiter: 20, NoPolish: true}},
		"default":      {"camel", nil, 47, nil},
		"polish":       {"rosen", nil, 48, nil},
		"polishint":    {"camel", nil, 49, &evolutionOptions{Integrality: []bool{true, false}}},
		"tight":        {"camel", nil, 50, &evolutionOptions{Tol: 1e-8, Atol: 1e-10, NoPolish: true}},
		"tutorial":     {"tutorial", nil, 51, nil},
		"nonlinear":    {"rosen", families.Box(0, 2, 2), 52, &evolutionOptions{Constraints: both[:1], Maxiter: 50, NoPolish: true}},
		"both":         {"rosen", families.Box(0, 2, 2), 53, &evolutionOptions{Constraints: both, Maxiter: 50, NoPolish: true}},
		"bothdeferred": {"rosen", families.Box(0, 2, 2), 54, &evolutionOptions{Constraints: both, Maxiter: 50, Deferred: true, NoPolish: true}},
	} {
		cases[name] = c
	}
	return cases
}

func TestDifferentialEvolutionReference(t *testing.T) {
	t.Parallel()
	values := numtest.ReadValues(t, "testdata/global_evolution.txt")
	for name, c := range evolutionCases() {
		p := genFunctions[c.function]
		if c.bounds != nil {
			p.Bounds = c.bounds
		}
		o := evolutionOptions{}
		if c.o != nil {
			o = *c.o
		}
		o.Rng = random.New(c.seed)
		calls := 0
		r, err := optimize.DifferentialEvolution(func(x []float64) float64 { calls++; return p.F(x) }, p.Bounds, &o)
		if (err == nil) != r.Success || calls != r.Nfev {
			t.Errorf("%s: error %v with success %v, nfev %d of %d", name, err, r.Success, r.Nfev, calls)
		}
		success := 0
		if r.Success {
			success = 1
		}
		// The stream is the same; sums of squares, powers and cosines differ in their
		// last digits, which a population carries on without magnifying them.
		for part, got := range map[string]any{
			"x": nd.FromSlice(r.X), "fun": r.Fun, "energies": nd.FromSlice(r.PopulationEnergies),
			"counts": nd.OfInt(success, r.Nit, r.Nfev),
		} {
			if diff := numtest.Compare(got, values[name+"/"+part], 1e-9, 1); diff != "" {
				t.Errorf("%s %s: %s", name, part, diff)
			}
		}
	}
}

func TestDifferentialEvolutionGlobal(t *testing.T) {
	t.Parallel()
	for name, p := range families.GlobalMinima {
		r, err := optimize.DifferentialEvolution(p.F, p.Bounds, &evolutionOptions{Rng: random.New(1), Popsize: 40, Tol: 1e-7, Atol: 1e-9})
		if err != nil || r.Fun-p.Least > 1e-8*(1+math.Abs(p.Least)) || r.Fun < p.Least-1e-12*(1+math.Abs(p.Least)) {
			t.Errorf("%s: %v, want %v (%v)", name, r.Fun, p.Least, err)
		}
		if name == "tutorial" && math.Abs(r.X[0]+1.30644000836951) > 1e-7 {
			t.Errorf("%s: x is %v", name, r.X)
		}
	}
}

// A search with constraints ends within them, polished or not.
func TestDifferentialEvolutionConstraints(t *testing.T) {
	t.Parallel()
	inside := &optimize.NonlinearConstraint{Fun: func(x []float64) []float64 { return []float64{families.Sphere(x)} }, Ub: []float64{1}}
	line := func(x []float64) float64 { return -x[0] - x[1] }
	for _, o := range []*evolutionOptions{
		{Constraints: []optimize.Constraint{inside}, NoPolish: true, Tol: 1e-9},
		{Constraints: []optimize.Constraint{inside}},
	} {
		o.Rng = random.New(8)
		r, err := optimize.DifferentialEvolution(line, families.Box(-2, 2, 2), o)
		if err != nil || r.Maxcv != 0 || math.Abs(r.Fun+math.Sqrt2) > 1e-2 || families.Sphere(r.X) > 1 {
			t.Errorf("%v, %v, want the point (1, 1)/sqrt 2", r, err)
		}
		if len(r.Constr) != 1 || r.Constr[0][0] != families.Sphere(r.X) {
			t.Errorf("constraints %v, want %v", r.Constr, families.Sphere(r.X))
		}
	}
	outside := &optimize.NonlinearConstraint{Fun: func(x []float64) []float64 { return []float64{families.Sphere(x)} }, Lb: []float64{100}}
	var failed *optimize.ConvergenceError
	r, err := optimize.DifferentialEvolution(line, families.Box(-2, 2, 2), &evolutionOptions{
		Rng: random.New(8), Constraints: []optimize.Constraint{outside}, Maxiter: 30, NoPolish: true,
	})
	if !errors.As(err, &failed) || failed.Status != 2 || math.Abs(r.Maxcv-92) > 1e-2 || r.Success {
		t.Errorf("%v, %v, want the least violation", r, err)
	}
}

func TestDifferentialEvolutionHostile(t *testing.T) {
	t.Parallel()
	bounds := families.Box(-1, 1, 2)
	options := func() *evolutionOptions { return &evolutionOptions{Rng: random.New(4), Maxiter: 20} }
	var failed *optimize.ConvergenceError
	for _, v := range []float64{math.NaN(), math.Inf(1)} {
		r, err := optimize.DifferentialEvolution(func([]float64) float64 { return v }, bounds, options())
		if !errors.As(err, &failed) || r.Nfev != 21*30 {
			t.Errorf("%v everywhere: %v, %v", v, r, err)
		}
	}
	r, err := optimize.DifferentialEvolution(func(x []float64) float64 {
		if x[0] < 0.1 {
			return math.NaN()
		}
		return families.Sphere(x)
	}, bounds, &evolutionOptions{Rng: random.New(4), NoPolish: true})
	if err != nil || math.Abs(r.X[0]-0.1) > 0.1 {
		t.Errorf("NaN in half of the box: %v, %v", r, err)
	}
	var panicked *optimize.CallbackError
	calls := 0
	r, err = optimize.DifferentialEvolution(func(x []float64) float64 {
		if calls++; calls > 100 {
			panic("boom")
		}
		return families.Sphere(x)
	}, bounds, options())
	if !errors.As(err, &panicked) || r.Nfev != 101 || r.Success || !(r.Fun < 0.1) {
		t.Errorf("a panic: %v, %v", r, err)
	}
	calls = 0
	r, err = optimize.DifferentialEvolution(func(x []float64) float64 {
		if calls++; calls > 21*30 {
			panic("boom") // while polishing
		}
		return families.Sphere(x) + 1
	}, bounds, &evolutionOptions{Rng: random.New(4), Maxiter: 20, NoTol: true})
	if !errors.As(err, &panicked) || panicked.Func != "DifferentialEvolution" || r.Success || !(r.Fun < 1.1) {
		t.Errorf("a panic at the end: %v, %v", r, err)
	}
	o := options()
	o.Callback = func(r *optimize.OptimizeResult) bool { return r.Nit == 3 }
	if r, err := optimize.DifferentialEvolution(families.Sphere, bounds, o); err != nil || r.Nit != 3 || r.Success || r.String() == "" {
		t.Errorf("stopped by the callback: %v, %v", r, err)
	}
	o = options()
	o.Candidate = func(i int, population *nd.Array, rng *random.Generator) []float64 {
		x := population.Row(i).Copy().Data()
		for j := range x {
			x[j] += rng.Normal(0, 0.1).At()
		}
		return x
	}
	if r, err := optimize.DifferentialEvolution(families.Sphere, bounds, o); r.Fun > 1e-2 {
		t.Errorf("a candidate of one's own: %v, %v", r, err)
	}
	two := 2.0
	for name, o := range map[string]*evolutionOptions{
		"strategy": {Strategy: "best3bin"}, "mutation": {Mutation: []float64{2}}, "three": {Mutation: []float64{0, 1, 1}},
		"recombination": {Recombination: &two}, "x0": {X0: []float64{2, 2}}, "length": {X0: []float64{0}},
		"init": {Init: "grid"}, "population": {InitPopulation: nd.Zeros(4, 2)}, "tol": {Tol: math.NaN()},
		"maxiter": {Maxiter: -1}, "integrality": {Integrality: []bool{true}},
	} {
		if _, err := numtest.Try(func() any { r, _ := optimize.DifferentialEvolution(families.Sphere, bounds, o); return r }); err == nil {
			t.Errorf("%s: no panic", name)
		}
	}
	for name, b := range map[string][][2]float64{"none": nil, "order": {{1, 0}}, "infinite": {{0, math.Inf(1)}}, "NaN": {{0, math.NaN()}}} {
		if _, err := numtest.Try(func() any { r, _ := optimize.DifferentialEvolution(families.Sphere, b, nil); return r }); err == nil {
			t.Errorf("%s: no panic", name)
		}
	}
}
