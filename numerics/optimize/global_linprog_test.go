// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize_test

// This file tests Linprog.

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/optimize"
	"github.com/gosci/gosci/numerics/random"
)

// randomProgram returns the program of a seed, as random_program of global_gen.py.
func randomProgram(seed uint64) ([]float64, *optimize.LinprogOptions) {
	rng, inf := random.New(seed), math.Inf(1)
	n, m, k := rng.Integers(1, 9).At(), rng.Integers(0, 8).At(), rng.Integers(0, 3).At()
	c := rng.Integers(-5, 6, n).AsArray().Data()
	o := &optimize.LinprogOptions{}
	o.AUb, o.BUb = rng.Integers(-5, 6, m, n).AsArray(), rng.Integers(-5, 20, m).AsArray().Data()
	o.AEq, o.BEq = rng.Integers(-3, 4, k, n).AsArray(), rng.Integers(-5, 6, k).AsArray().Data()
	kinds, lows, widths := rng.Integers(0, 6, n), rng.Integers(-4, 3, n), rng.Integers(0, 6, n)
	for j := range n {
		lo, w := float64(lows.At(j)), float64(widths.At(j))
		o.Bounds = append(o.Bounds, [][2]float64{{0, inf}, {0, w}, {-inf, inf}, {-inf, w}, {lo, lo + w}, {0, inf}}[kinds.At(j)])
	}
	return c, o
}

// checkOptimal says what is wrong with a result that is said to be optimal: it is if it
// is feasible, and the marginals have the right signs, add up to the costs, and are 0
// where a limit is not reached.
func checkOptimal(c []float64, o *optimize.LinprogOptions, r *optimize.LinprogResult, tol float64) error {
	reduced := append([]float64{}, c...)
	size := 1.0
	for _, v := range r.X {
		size = max(size, math.Abs(v))
	}
	check := func(what string, side optimize.LinprogSide, sign float64) error {
		for i, v := range side.Residual {
			if v < -tol*size {
				return fmt.Errorf("%s: residual %d is %v", what, i, v)
			}
			m := side.Marginals[i]
			if sign*m < -tol || math.Abs(m) > tol && math.Abs(v*m) > tol*size {
				return fmt.Errorf("%s: residual %d is %v and marginal %v", what, i, v, m)
			}
		}
		return nil
	}
	for _, v := range r.Eqlin.Residual {
		if math.Abs(v) > tol*size {
			return fmt.Errorf("eqlin: residual %v", v)
		}
	}
	for j := range c {
		reduced[j] -= r.Lower.Marginals[j] + r.Upper.Marginals[j]
		for i, y := range r.Ineqlin.Marginals {
			reduced[j] -= y * o.AUb.At(i, j)
		}
		for i, y := range r.Eqlin.Marginals {
			reduced[j] -= y * o.AEq.At(i, j)
		}
		if math.Abs(reduced[j]) > tol {
			return fmt.Errorf("variable %d: the marginals leave %v of the cost", j, reduced[j])
		}
	}
	return errors.Join(check("lower", r.Lower, 1), check("upper", r.Upper, -1), check("ineqlin", r.Ineqlin, -1))
}

func TestLinprogRandom(t *testing.T) {
	t.Parallel()
	values := numtest.ReadValues(t, "testdata/global_programs.txt")
	status, fun := values["reals/status"].(*nd.Int), values["reals/fun"].(*nd.Array)
	for seed := range status.Size() {
		c, o := randomProgram(uint64(seed))
		r, err := optimize.Linprog(c, o)
		want := status.At(seed)
		if r.Status != want && !(want == 4 && (r.Status == 2 || r.Status == 3)) || (err == nil) != (want == 0) {
			t.Errorf("program %d: status %d, want %d (%v)", seed, r.Status, want, err)
			continue
		}
		if want != 0 {
			continue
		}
		if !numtest.Near(r.Fun, fun.At(seed), 1e-11, 1) {
			t.Errorf("program %d: %v, want %v", seed, r.Fun, fun.At(seed))
		}
		if err := checkOptimal(c, o, r, 1e-11); err != nil {
			t.Errorf("program %d: %v", seed, err)
		}
	}
}

// The optimum of dense programs, of which global_gen.py makes the same.
func TestLinprogDense(t *testing.T) {
	t.Parallel()
	want := numtest.ReadValues(t, "testdata/global_programs.txt")["dense/fun"].(*nd.Array)
	for k, size := range [][2]int{{30, 60}, {60, 30}, {100, 200}, {200, 20}} {
		m, n := size[0], size[1]
		rng := random.New(uint64(1000 + k))
		o := &optimize.LinprogOptions{AUb: rng.Normal(0, 1, m, n), Bounds: [][2]float64{{-1, 1}}}
		c := rng.Normal(0, 1, n).Data()
		o.BUb = rng.Uniform(1, 2, m).Data()
		r, err := optimize.Linprog(c, o)
		if err != nil || !numtest.Near(r.Fun, want.At(k), 1e-12, 0) {
			t.Errorf("%d by %d: %v, want %v (%v)", m, n, r.Fun, want.At(k), err)
			continue
		}
		if err := checkOptimal(c, o, r, 1e-11); err != nil {
			t.Errorf("%d by %d: %v", m, n, err)
		}
		t.Logf("%d by %d: %d iterations", m, n, r.Nit)
	}
}

// Klee and Minty's cubes, whose optimum is known: How good is the simplex algorithm?
// (Inequalities III, 1972). The largest right-hand side is 100^(n-1).
func TestLinprogKleeMinty(t *testing.T) {
	t.Parallel()
	for n := 2; n <= 9; n++ {
		c, a, b := make([]float64, n), nd.Zeros(n, n), make([]float64, n)
		for i := range n {
			c[i] = -math.Pow(10, float64(n-1-i))
			b[i] = math.Pow(100, float64(i))
			for j := range i {
				a.Set(2*math.Pow(10, float64(i-j)), i, j)
			}
			a.Set(1, i, i)
		}
		r, err := optimize.Linprog(c, &optimize.LinprogOptions{AUb: a, BUb: b})
		if want := -math.Pow(100, float64(n-1)); err != nil || !numtest.Near(r.Fun, want, 1e-13, 0) {
			t.Errorf("n = %d: %v, want %v (%v)", n, r.Fun, want, err)
		}
	}
}

// Programs on which a careless simplex method cycles.
func TestLinprogCycling(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		c    []float64
		a    [][]float64
		b    []float64
		want float64
	}{
		// Beale, Naval Research Logistics Quarterly 2 (1955) 269.
		{
			"Beale",
			[]float64{-0.75, 150, -0.02, 6},
			[][]float64{{0.25, -60, -0.04, 9}, {0.5, -90, -0.02, 3}, {0, 0, 1, 0}},
			[]float64{0, 0, 1},
			-0.05,
		},
		// Kuhn's example, from Balinski and Tucker, SIAM Review 11 (1969) 347.
		{
			"Kuhn",
			[]float64{-2, -3, 1, 12},
			[][]float64{{-2, -9, 1, 9}, {1. / 3, 1, -1. / 3, -2}, {2, 3, -1, -12}},
			[]float64{0, 0, 2},
			-2,
		},
		// Chvatal, Linear Programming, 1983, page 31.
		{
			"Chvatal",
			[]float64{-10, 57, 9, 24},
			[][]float64{{0.5, -5.5, -2.5, 9}, {0.5, -1.5, -0.5, 1}, {1, 0, 0, 0}},
			[]float64{0, 0, 1},
			-1,
		},
	} {
		r, err := optimize.Linprog(test.c, &optimize.LinprogOptions{AUb: nd.FromRows(test.a), BUb: test.b})
		if err != nil || !numtest.Near(r.Fun, test.want, 1e-13, 0) {
			t.Errorf("%s: %v, want %v (%v)", test.name, r.Fun, test.want, err)
		}
	}
}

// A transportation problem is degenerate, its rows depend on each other, and with
// supplies and demands of 1 its optimum is that of the assignment problem.
func TestLinprogTransportation(t *testing.T) {
	t.Parallel()
	const n = 16
	cost := random.New(3).Integers(0, 30, n, n).AsArray()
	a, b := nd.Zeros(2*n, n*n), make([]float64, 2*n)
	for i := range n {
		b[i], b[n+i] = 1, 1
		for j := range n {
			a.Set(1, i, i*n+j)
			a.Set(1, n+j, i*n+j)
		}
	}
	o := &optimize.LinprogOptions{AEq: a, BEq: b}
	r, err := optimize.Linprog(cost.Ravel().Data(), o)
	assigned, err2 := optimize.LinearSumAssignment(cost, nil)
	if err != nil || err2 != nil || r.Fun != assigned.Cost {
		t.Fatalf("%v, want %v (%v, %v)", r.Fun, assigned.Cost, err, err2)
	}
	if err := checkOptimal(cost.Ravel().Data(), o, r, 1e-12); err != nil {
		t.Error(err)
	}
	for j, v := range r.X {
		if v != 0 && v != 1 {
			t.Errorf("x %d is %v, want 0 or 1", j, v)
		}
	}
}

func TestLinprogBadlyScaled(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		rng := random.New(seed)
		const m, n = 12, 15
		base := rng.Normal(0, 1, m, n)
		b, c := rng.Uniform(1, 2, m).Data(), rng.Uniform(-1, 1, n).Data()
		bounds := make([][2]float64, n)
		for j := range bounds {
			bounds[j] = [2]float64{-1, 1}
		}
		plain, err := optimize.Linprog(c, &optimize.LinprogOptions{AUb: base, BUb: b, Bounds: bounds})
		if err != nil {
			t.Fatal(err)
		}
		a := base.Copy()
		for i := range m {
			f := math.Pow(10, rng.Float64()*10-5)
			b[i] *= f
			for j := range n {
				a.Set(a.At(i, j)*f, i, j)
			}
		}
		for j := range n {
			f := math.Pow(10, rng.Float64()*8-4)
			c[j] *= f
			bounds[j] = [2]float64{-1 / f, 1 / f}
			for i := range m {
				a.Set(a.At(i, j)*f, i, j)
			}
		}
		r, err := optimize.Linprog(c, &optimize.LinprogOptions{AUb: a, BUb: b, Bounds: bounds})
		if err != nil || !numtest.Near(r.Fun, plain.Fun, 1e-11, 0) {
			t.Errorf("program %d: %v, want %v (%v)", seed, r.Fun, plain.Fun, err)
		}
	}
}

func TestLinprogEnds(t *testing.T) {
	t.Parallel()
	inf := math.Inf(1)
	type options = optimize.LinprogOptions
	row := nd.FromRows([][]float64{{1, 1}})
	for _, test := range []struct {
		name   string
		c      []float64
		o      *options
		status int
		fun    float64
	}{
		{"nothing but signs", []float64{1, 2}, nil, 0, 0},
		{"unbounded", []float64{-1, 0}, nil, 3, 0},
		{"free", []float64{1, 1}, &options{Bounds: [][2]float64{{-inf, inf}}}, 3, 0},
		{"empty bounds", []float64{1, 2}, &options{Bounds: [][2]float64{{1, 0}, {0, 1}}}, 2, 0},
		{"bounds at infinity", []float64{1, 2}, &options{Bounds: [][2]float64{{inf, inf}}}, 2, 0},
		{"NaN is no bound", []float64{-1, -1}, &options{Bounds: [][2]float64{{math.NaN(), 3}}}, 0, -6},
		{"infeasible", []float64{1, 1}, &options{AUb: nd.FromRows([][]float64{{-1, -1}, {1, 1}}), BUb: []float64{-4, 2}}, 2, 0},
		{"infeasible and unbounded", []float64{1, -1}, &options{AUb: nd.FromRows([][]float64{{1, -1}, {-1, 1}}), BUb: []float64{-2, 1}}, 2, 0},
		{"zero row", []float64{1, 1}, &options{AUb: nd.Zeros(1, 2), BUb: []float64{-1}}, 2, 0},
		{"zero equation", []float64{1, 1}, &options{AEq: nd.Zeros(1, 2), BEq: []float64{0}}, 0, 0},
		{"same equations", []float64{1, 1}, &options{AEq: nd.FromRows([][]float64{{1, 2}, {2, 4}}), BEq: []float64{2, 4}}, 0, 1},
		{"conflicting equations", []float64{1, 1}, &options{AEq: nd.FromRows([][]float64{{1, 2}, {2, 4}}), BEq: []float64{2, 5}}, 2, 0},
		{"limit", []float64{-1, -1}, &options{AUb: nd.FromRows([][]float64{{1, 2}, {2, 1}}), BUb: []float64{2, 2}, Maxiter: 1}, 1, 0},
		{"no rows", []float64{1, 1}, &options{AUb: nd.Zeros(0, 2), BUb: []float64{}}, 0, 0},
		{"one axis", []float64{-1, -1}, &options{AUb: nd.Of(1, 1), BUb: []float64{3}}, 0, -3},
		{"huge", []float64{1e200, 1}, &options{AUb: row.MulScalar(-1), BUb: []float64{-1}}, 0, 1},
		{"integers", []float64{-1, -1}, &options{AUb: row.MulScalar(2), BUb: []float64{5}, Integrality: []int{1}}, 0, -2},
	} {
		r, err := optimize.Linprog(test.c, test.o)
		if r.Status != test.status || (test.status == 0) != r.Success {
			t.Errorf("%s: status %d, want %d (%v)", test.name, r.Status, test.status, err)
			continue
		}
		var failed *optimize.ConvergenceError
		switch {
		case test.status == 0 && (err != nil || !numtest.Near(r.Fun, test.fun, 1e-13, 1)):
			t.Errorf("%s: %v, want %v (%v)", test.name, r.Fun, test.fun, err)
		case test.status != 0 && (!errors.As(err, &failed) || failed.Status != test.status || r.X != nil || !math.IsNaN(r.Fun)):
			t.Errorf("%s: %v and %v, want no x and an error", test.name, r.X, err)
		}
		if r.String() == "" {
			t.Errorf("%s: no text", test.name)
		}
	}
	for name, call := range map[string]func(){
		"no variables": func() { _, _ = optimize.Linprog(nil, nil) },
		"NaN":          func() { _, _ = optimize.Linprog([]float64{math.NaN()}, nil) },
		"shape":        func() { _, _ = optimize.Linprog([]float64{1}, &options{AUb: row, BUb: []float64{1}}) },
		"no matrix":    func() { _, _ = optimize.Linprog([]float64{1, 2}, &options{BUb: []float64{1}}) },
		"rows":         func() { _, _ = optimize.Linprog([]float64{1, 2}, &options{AEq: row, BEq: []float64{1, 2}}) },
		"infinite b":   func() { _, _ = optimize.Linprog([]float64{1, 2}, &options{AUb: row, BUb: []float64{inf}}) },
		"bounds":       func() { _, _ = optimize.Linprog([]float64{1, 2, 3}, &options{Bounds: make([][2]float64, 2)}) },
		"integrality":  func() { _, _ = optimize.Linprog([]float64{1, 2}, &options{Integrality: []int{4}}) },
	} {
		if _, err := numtest.Try(func() any { call(); return nil }); err == nil {
			t.Errorf("%s: no panic", name)
		}
	}
}

// Marginals where they are unique: SciPy's.
func TestLinprogMarginals(t *testing.T) {
	t.Parallel()
	a := nd.FromRows([][]float64{{1, 1}})
	for _, test := range []struct {
		c            []float64
		lower, upper []float64
		ineq         float64
	}{
		{[]float64{-1, 1}, []float64{0, 2}, []float64{0, 0}, -1},
		{[]float64{-3, -1}, []float64{0, 2}, []float64{0, 0}, -3},
		{[]float64{1, -1}, []float64{1, 0}, []float64{0, -1}, 0},
	} {
		o := &optimize.LinprogOptions{AUb: a, BUb: []float64{4}, Bounds: [][2]float64{{0, 3}, {2, 2}}}
		r, err := optimize.Linprog(test.c, o)
		if err != nil {
			t.Fatal(err)
		}
		for j := range 2 {
			if r.Lower.Marginals[j] != test.lower[j] || r.Upper.Marginals[j] != test.upper[j] {
				t.Errorf("%v: marginals %v and %v, want %v and %v", test.c, r.Lower.Marginals, r.Upper.Marginals, test.lower, test.upper)
			}
		}
		if r.Ineqlin.Marginals[0] != test.ineq {
			t.Errorf("%v: marginal %v, want %v", test.c, r.Ineqlin.Marginals[0], test.ineq)
		}
	}
}
