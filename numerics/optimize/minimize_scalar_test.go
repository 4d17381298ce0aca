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
	"github.com/gosci/gosci/numerics/optimize"
)

// A scalarProblem is a function with brackets and bounds.
type scalarProblem struct {
	f        func(x float64) float64
	brackets [][]float64
	bounds   []float64
}

// scalarProblems holds the functions of SCALARS in testdata/local.py.
func scalarProblems() map[string]scalarProblem {
	return map[string]scalarProblem{
		"quartic": {
			func(x float64) float64 { return (x - 2) * x * (x + 2) * (x + 2) },
			[][]float64{{0, 1}, {3, 1}, {0, 1, 2}, {-5, -4}},
			[]float64{-3, -1},
		},
		"parabola": {
			func(x float64) float64 { return (x-1.5)*(x-1.5) - 0.8 },
			[][]float64{{0, 1}, {-15, 0.75}, {0, 1, 15}},
			[]float64{0, 1},
		},
		"kink": {
			func(x float64) float64 { return math.Abs(x-0.3) + x*x },
			[][]float64{{0, 1}, {10, 9}},
			[]float64{-1, 2},
		},
		"rational": {
			func(x float64) float64 { return x / (1 + x*x) },
			[][]float64{{0, -0.1}, {-3, -0.5, 0}},
			[]float64{-4, 4},
		},
		"wide": {func(x float64) float64 { return (x - 1e6) * (x - 1e6) }, [][]float64{{0, 1}}, []float64{0, 1e7}},
	}
}

// TestMinimizeScalarReference compares x, nit and nfev with SciPy's.
func TestMinimizeScalarReference(t *testing.T) {
	t.Parallel()
	values := numtest.ReadValues(t, "testdata/local_scalars.txt")
	for _, r := range numtest.Read(t, "testdata/local_scalars.txt") {
		if r.Inputs[2] != "counts" {
			continue
		}
		p, method, which := scalarProblems()[r.Name], optimize.Method(r.Inputs[0]), r.Inputs[1]
		o := &optimize.MinimizeScalarOptions{Method: method}
		switch {
		case method == optimize.Bounded:
			o.Bounds = p.bounds
		case which == "loose":
			o.Bracket = p.brackets[0]
		default:
			o.Bracket = p.brackets[which[0]-'0']
		}
		if which == "loose" {
			o.Tol = map[optimize.Method]float64{optimize.Brent: 1e-4, optimize.Golden: 1e-4, optimize.Bounded: 1e-2}[method]
		}
		if which == "short" {
			o.Maxiter = 4
		}
		key := strings.Join(append([]string{r.Name}, r.Inputs[:2]...), "/")
		res, err := optimize.MinimizeScalar(p.f, o)
		want := r.Want.(*nd.Int).Data()
		success := 0
		if res.Success {
			success = 1
		}
		if got := []int{success, res.Nit, res.Nfev}; !slices.Equal(got, want) || res.Success != (err == nil) {
			t.Errorf("%s: %v, success, nit, nfev %v, want %v", key, err, got, want)
		}
		// Flat to rounding within 1e-8 of the minimum, where sections go by the last bit.
		tol := 1e-13
		if method == optimize.Golden {
			tol = 1e-7
		}
		if diff := numtest.Compare(res.X, values[key+"/x"], tol, 0); diff != "" {
			t.Errorf("%s: x %v: %s", key, res.X, diff)
		}
		if res.Fun != p.f(res.X) {
			t.Errorf("%s: fun %v, but %v at x", key, res.Fun, p.f(res.X))
		}
	}
}

func TestMinimizeScalarHostile(t *testing.T) {
	t.Parallel()
	var conv *optimize.ConvergenceError
	var call *optimize.CallbackError
	for _, m := range []optimize.Method{optimize.Brent, optimize.Golden, optimize.Bounded} {
		o := &optimize.MinimizeScalarOptions{Method: m}
		if m == optimize.Bounded {
			o.Bounds = []float64{-1, 3}
		}
		if res, err := optimize.MinimizeScalar(func(float64) float64 { return math.NaN() }, o); !errors.As(err, &conv) || res.Success {
			t.Errorf("%s: NaN gives %v, %v", m, res, err)
		}
		calls := 0
		res, err := optimize.MinimizeScalar(func(x float64) float64 {
			if calls++; calls > 4 {
				panic("boom")
			}
			return x * x
		}, o)
		if !errors.As(err, &call) || math.IsInf(res.Fun, 0) || res.Fun != res.X*res.X || res.Nfev != 5 {
			t.Errorf("%s: a panic gives %v, %v", m, res, err)
		}
		for name, f := range map[string]func(x float64) float64{
			"endless": func(x float64) float64 { return -x },
			"inf":     func(float64) float64 { return math.Inf(1) },
			"-inf":    func(x float64) float64 { return math.Inf(-1) * x },
			"step":    func(x float64) float64 { return math.Floor(x) },
			"log":     math.Log,
		} {
			calls := 0
			res, err := optimize.MinimizeScalar(func(x float64) float64 { calls++; return f(x) }, o)
			if calls > 6000 || res.Success != (err == nil) {
				t.Errorf("%s, %s: %d calls, %v, %v", m, name, calls, res, err)
			}
		}
	}
	if res, err := optimize.MinimizeScalar(func(x float64) float64 { return -x }, nil); !errors.As(err, &conv) || res.X < 1e10 {
		t.Errorf("no minimum: %v, %v", res, err)
	}
	for name, o := range map[string]*optimize.MinimizeScalarOptions{
		"method":   {Method: "fibonacci"},
		"bounds":   {Method: optimize.Bounded},
		"order":    {Bounds: []float64{1, 0}},
		"infinite": {Bounds: []float64{0, math.Inf(1)}},
		"both":     {Method: optimize.Brent, Bounds: []float64{0, 1}},
		"bracket":  {Bracket: []float64{1}},
		"middle":   {Bracket: []float64{0, 3, 2}},
		"high":     {Bracket: []float64{-1, 5, 6}},
		"tol":      {Tol: -1},
	} {
		var e *optimize.ArgumentError
		f := func(x float64) float64 { return x * x }
		if _, err := numtest.Try(func() any { r, _ := optimize.MinimizeScalar(f, o); return r }); !errors.As(err, &e) {
			t.Errorf("%s: got %v, want an ArgumentError", name, err)
		}
	}
}
