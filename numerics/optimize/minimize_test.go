// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/numtest/families"
	"github.com/gosci/gosci/numerics/optimize"
)

// A minProblem is a function with its derivatives, a start and bounds.
type minProblem struct {
	f      func(x []float64) float64
	df     func(x []float64) []float64
	hess   func(x []float64) *nd.Array
	x0     []float64
	bounds [][2]float64
}

func camelDer(p []float64) []float64 {
	x, y := p[0], p[1]
	return []float64{8*x - 8.4*x*x*x + 2*x*x*x*x*x + y, x + 16*y*y*y - 8*y}
}

func camelHess(p []float64) *nd.Array {
	x, y := p[0], p[1]
	return nd.FromSlice([]float64{8 - 25.2*x*x + 10*x*x*x*x, 1, 1, 48*y*y - 8}, 2, 2)
}

func quad(x []float64) float64 { return (x[0]-1)*(x[0]-1) + (x[1]-2)*(x[1]-2) }

func quadDer(x []float64) []float64 { return []float64{2 * (x[0] - 1), 2 * (x[1] - 2)} }

func quadHess([]float64) *nd.Array { return nd.FromSlice([]float64{2, 0, 0, 2}, 2, 2) }

func beale(p []float64) float64 {
	x, y := p[0], p[1]
	a, b, c := 1.5-x+x*y, 2.25-x+x*y*y, 2.625-x+x*y*y*y
	return a*a + b*b + c*c
}

func bealeDer(p []float64) []float64 {
	x, y := p[0], p[1]
	a, b, c := 1.5-x+x*y, 2.25-x+x*y*y, 2.625-x+x*y*y*y
	return []float64{
		2*a*(y-1) + 2*b*(y*y-1) + 2*c*(y*y*y-1),
		2*a*x + 4*b*x*y + 6*c*x*y*y,
	}
}

func wood(v []float64) float64 {
	a, b, c, d := v[0], v[1], v[2], v[3]
	return 100*(b-a*a)*(b-a*a) + (1-a)*(1-a) + 90*(d-c*c)*(d-c*c) + (1-c)*(1-c) +
		10*(b+d-2)*(b+d-2) + 0.1*(b-d)*(b-d)
}

func woodDer(v []float64) []float64 {
	a, b, c, d := v[0], v[1], v[2], v[3]
	return []float64{
		-400*a*(b-a*a) - 2*(1-a), 200*(b-a*a) + 20*(b+d-2) + 0.2*(b-d),
		-360*c*(d-c*c) - 2*(1-c), 180*(d-c*c) + 20*(b+d-2) - 0.2*(b-d),
	}
}

func singular(v []float64) float64 {
	a, b, c, d := v[0], v[1], v[2], v[3]
	p, q, r, s := a+10*b, c-d, b-2*c, a-d
	return p*p + 5*q*q + r*r*r*r + 10*s*s*s*s
}

func singularDer(v []float64) []float64 {
	a, b, c, d := v[0], v[1], v[2], v[3]
	p, q, r, s := a+10*b, c-d, b-2*c, a-d
	return []float64{2*p + 40*s*s*s, 20*p + 4*r*r*r, 10*q - 8*r*r*r, -10*q - 40*s*s*s}
}

// minProblems holds the functions of MINIMA in testdata/local.py.
func minProblems() map[string]minProblem {
	inf := math.Inf(1)
	rosen, der, hess := optimize.Rosen, optimize.RosenDer, optimize.RosenHess
	box := func(a, b float64) [2]float64 { return [2]float64{a, b} }
	return map[string]minProblem{
		"rosen2": {rosen, der, hess, []float64{-1.2, 1}, [][2]float64{{-2, 0.5}, {-1, 2}}},
		"rosen5": {
			rosen, der, hess,
			[]float64{1.3, 0.7, 0.8, 1.9, 1.2},
			[][2]float64{{0, 2}, {0, 0.8}, {-3, 3}, {-inf, inf}, {0.5, 2}},
		},
		"quad":     {quad, quadDer, quadHess, []float64{0, 0}, [][2]float64{{-1, 0.5}, {0, 5}}},
		"camel":    {families.Camel, camelDer, camelHess, []float64{1, 1}, [][2]float64{{-2, 2}, {-1, 1}}},
		"camel2":   {families.Camel, camelDer, camelHess, []float64{2, -1}, [][2]float64{{-2, 2}, {-1, 1}}},
		"camel3":   {families.Camel, camelDer, camelHess, []float64{1.7, -0.8}, [][2]float64{{-2, 2}, {-1, -0.5}}},
		"beale":    {beale, bealeDer, nil, []float64{1, 1}, [][2]float64{{-4.5, 2.5}, {-4.5, 4.5}}},
		"wood":     {wood, woodDer, nil, []float64{-3, -1, -3, -1}, [][2]float64{box(-10, 0.5), box(-10, 10), box(-10, 10), box(-10, 10)}},
		"singular": {singular, singularDer, nil, []float64{3, -1, 0, 1}, [][2]float64{box(0.1, 20), box(-20, 20), box(-20, 20), box(-20, 20)}},
	}
}

// chaotic reports whether rounding decides how a search goes on, so that SciPy's own
// counts change with the order in which a scalar product is summed: in the long
// valleys of two functions with conjugate gradients or noisy derivatives.
func chaotic(name, method, how string) bool {
	switch method {
	case "cg":
		return name == "wood" || how != "der" && (strings.HasPrefix(name, "rosen") || name == "singular")
	case "bfgs":
		return name == "wood" && how != "der"
	case "slsqp":
		return name == "wood" && strings.Contains(how, "bounds")
	case "newton-cg":
		return how == "der" && (name == "wood" || name == "beale" || name == "singular")
	}
	return false
}

// TestMinimizeReference compares the points and nit, nfev, njev, nhev with SciPy's.
func TestMinimizeReference(t *testing.T) {
	t.Parallel()
	problems := minProblems()
	values := numtest.ReadValues(t, "testdata/local_minima.txt")
	for _, r := range numtest.Read(t, "testdata/local_minima.txt") {
		if !slices.Contains(r.Inputs, "counts") {
			continue
		}
		method, how := r.Inputs[0], r.Inputs[1]
		p := problems[r.Name]
		o := &optimize.MinimizeOptions{Method: optimize.Method(method)}
		if strings.Contains(how, "der") || how == "hess" {
			o.Jac = p.df
		}
		if how == "hess" {
			o.Hess = p.hess
		}
		if strings.Contains(how, "bounds") {
			o.Bounds = p.bounds
		}
		if how == "3-point" {
			o.Difference = optimize.ThreePoint
		}
		key := r.Name + "/" + method + "/" + how
		res, err := optimize.Minimize(p.f, p.x0, o)
		want := r.Want.(*nd.Int).Data()
		if chaotic(r.Name, method, how) {
			if diff := numtest.Compare(res.Fun, values[key+"/fun"], 1e-6, 1); diff != "" {
				t.Errorf("%s: fun %v after %d iterations: %s", key, res.Fun, res.Nit, diff)
			}
			continue
		}
		if got := []int{res.Status, res.Nit, res.Nfev, res.Njev, res.Nhev}; !slices.Equal(got, want) {
			t.Errorf("%s: status, nit, nfev, njev, nhev %v, want %v", key, got, want)
		}
		if (err == nil) != (want[0] == 0) || res.Success != (err == nil) {
			t.Errorf("%s: error %v for status %d", key, err, want[0])
		}
		// The methods stop when the gradient is 1e-5 or so, and rounding is amplified
		// on the way there.
		if diff := numtest.Compare(nd.FromSlice(res.X), values[key+"/x"], 2e-4, 1); diff != "" && want[0] == 0 {
			t.Errorf("%s: x %v, want %v: %s", key, res.X, values[key+"/x"], diff)
		}
		if f := p.f(res.X); f != res.Fun {
			t.Errorf("%s: fun %v, but %v at x", key, res.Fun, f)
		}
	}
}

// minMethods lists the methods.
func minMethods() []optimize.Method {
	return []optimize.Method{
		optimize.NelderMead, optimize.Powell, optimize.CG, optimize.BFGS, optimize.NewtonCG,
		optimize.LBFGSB, optimize.SLSQP,
	}
}

func TestMinimizeHostile(t *testing.T) {
	t.Parallel()
	var calls int
	for name, f := range map[string]func(x []float64) float64{
		"nan":  func([]float64) float64 { return math.NaN() },
		"inf":  func([]float64) float64 { return math.Inf(1) },
		"-inf": func(x []float64) float64 { return -math.Exp(x[0] * x[0] * 1000) },
		"late": func(x []float64) float64 {
			if calls++; calls > 7 {
				return math.NaN()
			}
			return quad(x)
		},
		"endless": func(x []float64) float64 { return x[0] + x[1] },
		"steps":   func(x []float64) float64 { return math.Floor(10*x[0])*math.Floor(10*x[0]) + math.Abs(x[1]) },
		"noise": func(x []float64) float64 {
			calls++
			return math.Sin(float64(calls)*1e3) + quad(x)
		},
		"panic": func(x []float64) float64 {
			if calls++; calls > 4 {
				panic("boom")
			}
			return quad(x)
		},
	} {
		for _, m := range minMethods() {
			calls = 0
			total := 0
			g := func(x []float64) float64 { total++; return f(x) }
			o := &optimize.MinimizeOptions{Method: m}
			if m == optimize.NewtonCG {
				o.Jac = func(x []float64) []float64 {
					d := make([]float64, len(x))
					for i, v := range x {
						x[i] = v + 1e-7
						d[i] = g(x)
						x[i] = v
						d[i] = (d[i] - g(x)) / 1e-7
					}
					return d
				}
			}
			res, err := optimize.Minimize(g, []float64{3, -1}, o)
			if res == nil || len(res.X) != 2 || res.Success != (err == nil) {
				t.Errorf("%s, %s: %v, %v", name, m, res, err)
			}
			var call *optimize.CallbackError
			if name == "panic" && (!errors.As(err, &call) || res.Fun > quad([]float64{3, -1})) {
				t.Errorf("%s, %s: %v, %v", name, m, res, err)
			}
			if name == "nan" && err == nil {
				t.Errorf("%s, %s: want an error, got %v", name, m, res)
			}
			if total > 60000 {
				t.Errorf("%s, %s: %d calls", name, m, total)
			}
		}
	}
}

func TestMinimizeCallback(t *testing.T) {
	t.Parallel()
	for _, m := range minMethods() {
		var path [][]float64
		o := &optimize.MinimizeOptions{Method: m, Jac: optimize.RosenDer, Callback: func(r *optimize.OptimizeResult) bool {
			if f := optimize.Rosen(r.X); f != r.Fun {
				t.Errorf("%s: the callback has Fun %v, and %v at X", m, r.Fun, f)
			}
			path = append(path, r.X)
			return len(path) == 3
		}}
		res, err := optimize.Minimize(optimize.Rosen, []float64{-1.2, 1}, o)
		if err != nil || res.Success || res.Status != 99 || len(path) != 3 || !slices.Equal(res.X, path[2]) {
			t.Errorf("%s: after %v: %v, %v", m, path, res, err)
		}
		o.Callback = func(*optimize.OptimizeResult) bool { panic(errors.New("boom")) }
		var call *optimize.CallbackError
		if _, err := optimize.Minimize(optimize.Rosen, []float64{-1.2, 1}, o); !errors.As(err, &call) {
			t.Errorf("%s: a callback that panics gives %v", m, err)
		}
	}
}

func TestMinimizeArguments(t *testing.T) {
	t.Parallel()
	box := [][2]float64{{0, 1}, {0, 1}}
	for name, o := range map[string]*optimize.MinimizeOptions{
		"method":      {Method: "steepest"},
		"bounds":      {Method: optimize.BFGS, Bounds: box},
		"count":       {Bounds: box[:1]},
		"order":       {Bounds: [][2]float64{{1, 0}, {0, 1}}},
		"constraints": {Method: optimize.LBFGSB, Constraints: []optimize.Constraint{optimize.Ineq(quad)}},
		"matrix":      {Constraints: []optimize.Constraint{&optimize.LinearConstraint{A: nd.Ones(3)}}},
		"limits":      {Constraints: []optimize.Constraint{&optimize.LinearConstraint{A: nd.Ones(2), Lb: []float64{2}, Ub: []float64{1}}}},
		"gradient":    {Method: optimize.NewtonCG},
		"tol":         {Tol: -1},
		"gtol":        {Gtol: math.NaN()},
		"maxiter":     {Maxiter: -1},
		"wolfe":       {C1: 0.95},
		"difference":  {Difference: "4-point"},
		"length":      {Jac: func([]float64) []float64 { return []float64{1} }},
		"simplex":     {Method: optimize.NelderMead, InitialSimplex: nd.Zeros(2, 2)},
		"inverse":     {HessInv0: nd.Zeros(3, 3)},
	} {
		var e *optimize.ArgumentError
		if _, err := numtest.Try(func() any { r, _ := optimize.Minimize(quad, []float64{0, 0}, o); return r }); !errors.As(err, &e) {
			t.Errorf("%s: got %v, want an ArgumentError", name, err)
		}
	}
	if _, err := numtest.Try(func() any { r, _ := optimize.Minimize(quad, nil, nil); return r }); err == nil {
		t.Error("no start: want an ArgumentError")
	}
}
