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

	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/optimize"

	"github.com/gosci/gosci/numerics/nd"
)

// A rootProblem is a function with its derivatives, a bracket and a start.
type rootProblem struct {
	f, df, d2f func(x float64) float64
	a, b, x0   float64
}

// rootProblems holds the functions of ROOTS in testdata/local.py.
func rootProblems() map[string]rootProblem {
	cosh2 := func(x float64) float64 { c := math.Cosh(50 * (x - 0.7)); return c * c }
	zero := func(float64) float64 { return 0 }
	return map[string]rootProblem{
		"cubic": {
			func(x float64) float64 { return x*x*x - 2*x - 5 }, func(x float64) float64 { return 3*x*x - 2 },
			func(x float64) float64 { return 6 * x }, 2, 3, 2,
		},
		"rational": {
			func(x float64) float64 { return 1/(1+x*x) - x },
			func(x float64) float64 { return -2*x/((1+x*x)*(1+x*x)) - 1 },
			func(x float64) float64 { return (6*x*x - 2) / ((1 + x*x) * (1 + x*x) * (1 + x*x)) }, 0, 1, 0.5,
		},
		"exp": {func(x float64) float64 { return math.Exp(x) - 2 }, math.Exp, math.Exp, -4, 4, 1},
		"ninth": {
			func(x float64) float64 { return (x * x * x) * (x * x * x) * (x * x * x) }, func(x float64) float64 { return 9 * math.Pow(x, 8) },
			func(x float64) float64 { return 72 * math.Pow(x, 7) }, -1, 4, 1,
		},
		"pole": {
			func(x float64) float64 { return 1/(x-0.3) + 2 }, func(x float64) float64 { return -1 / ((x - 0.3) * (x - 0.3)) },
			func(x float64) float64 { return 2 / ((x - 0.3) * (x - 0.3) * (x - 0.3)) }, -5, 0.2999, 0.1,
		},
		"flat": {
			func(x float64) float64 { return (x - 1) * math.Exp(-x*x) },
			func(x float64) float64 { return math.Exp(-x*x) * (1 - 2*x*(x-1)) },
			func(x float64) float64 { return math.Exp(-x*x) * (-2*x*(1-2*x*(x-1)) - 4*x + 2) }, 0, 5, 0.8,
		},
		"sine": {
			func(x float64) float64 { return math.Sin(x) - x/2 }, func(x float64) float64 { return math.Cos(x) - 0.5 },
			func(x float64) float64 { return -math.Sin(x) }, 1.5, 3, 2,
		},
		"steep": {
			func(x float64) float64 { return math.Tanh(50 * (x - 0.7)) }, func(x float64) float64 { return 50 / cosh2(x) },
			func(x float64) float64 { return -5000 * math.Tanh(50*(x-0.7)) / cosh2(x) }, -3, 10, 0.71,
		},
		"step": {
			func(x float64) float64 {
				if x < 0.123456 {
					return -1
				}
				return 1
			}, zero, zero, -1, 1, 0.5,
		},
		"tutorial": {
			func(x float64) float64 { return (x - 1) * (x - 2) }, func(x float64) float64 { return 2*x - 3 },
			func(float64) float64 { return 2 }, 1.5, 10, 0,
		},
	}
}

// rootOptions returns the options for a row of testdata/local_roots.txt.
func rootOptions(p rootProblem, key []string) *optimize.RootScalarOptions {
	switch key[0] {
	case "newton":
		return &optimize.RootScalarOptions{X0: p.x0, Fprime: p.df}
	case "differences":
		return &optimize.RootScalarOptions{X0: p.x0}
	case "halley":
		return &optimize.RootScalarOptions{X0: p.x0, Fprime: p.df, Fprime2: p.d2f}
	case "secant":
		return &optimize.RootScalarOptions{X0: p.x0, Method: optimize.Secant}
	case "secant1":
		return &optimize.RootScalarOptions{X0: p.x0, X1: &p.b}
	case "short":
		return &optimize.RootScalarOptions{Bracket: []float64{p.a, p.b}, Maxiter: 3}
	}
	o := &optimize.RootScalarOptions{Method: optimize.Method(key[0]), Bracket: []float64{p.a, p.b}}
	if key[1] == "loose" {
		o.Xtol, o.Rtol = 1e-4, 1e-6
	}
	return o
}

// TestRootScalarReference compares roots, function_calls and iterations.
func TestRootScalarReference(t *testing.T) {
	t.Parallel()
	problems := rootProblems()
	values := numtest.ReadValues(t, "testdata/local_roots.txt")
	for _, r := range numtest.Read(t, "testdata/local_roots.txt") {
		if !slices.Contains(r.Inputs, "counts") {
			continue
		}
		counts := r.Want.(*nd.Int).Data()
		root := values[strings.Join(append([]string{r.Name}, append(slices.Clone(r.Inputs[:len(r.Inputs)-1]), "root")...), "/")].(*nd.Array).Item()
		p := problems[r.Name]
		calls := 0
		f := func(x float64) float64 { calls++; return p.f(x) }
		res, err := optimize.RootScalar(f, rootOptions(p, r.Inputs))
		if (err == nil) != (counts[0] == 1) || res.Converged != (err == nil) {
			t.Errorf("%v: converged is %v (%v), want %d", r, res.Converged, err, counts[0])
		}
		if res.FunctionCalls != counts[1] || res.Iterations != counts[2] {
			t.Errorf("%v: %d calls in %d iterations, want %d in %d", r, res.FunctionCalls, res.Iterations, counts[1], counts[2])
		}
		// Rounding of exp and cos is amplified by the last step of a method.
		if !numtest.Near(res.Root, root, 1e-11, 1) {
			t.Errorf("%v: root %v, want %v", r, res.Root, root)
		}
	}
}

func TestRootScalarHostile(t *testing.T) {
	t.Parallel()
	bracketing := []optimize.Method{optimize.Brentq, optimize.Brenth, optimize.Bisect, optimize.Ridder, optimize.TOMS748}
	open := []optimize.Method{optimize.Newton, optimize.Secant, optimize.Halley}
	for name, f := range map[string]func(calls int, x float64) float64{
		"nan": func(int, float64) float64 { return math.NaN() },
		"late": func(calls int, x float64) float64 {
			if calls > 3 {
				return math.NaN()
			}
			return x*x*x - 0.1
		},
		"panic": func(calls int, x float64) float64 {
			if calls > 3 {
				panic("boom")
			}
			return x*x*x - 0.1
		},
	} {
		for _, m := range slices.Concat(bracketing, open) {
			calls := 0
			g := func(x float64) float64 { calls++; return f(calls, x) }
			o := &optimize.RootScalarOptions{Method: m, X0: 0.7, Fprime: g, Fprime2: g}
			if slices.Contains(bracketing, m) {
				o.Bracket = []float64{-1, 2}
			}
			res, err := optimize.RootScalar(g, o)
			var conv *optimize.ConvergenceError
			var call *optimize.CallbackError
			switch {
			case res == nil || res.Converged:
				t.Errorf("%s, %s: got %v", name, m, res)
			case name == "panic" && !errors.As(err, &call), name != "panic" && !errors.As(err, &conv):
				t.Errorf("%s, %s: got the error %v", name, m, err)
			}
		}
	}
	// Infinite values, and jumps, end within the limit of iterations.
	for _, m := range bracketing {
		f := func(x float64) float64 { return math.Copysign(math.Inf(1), x-0.3) }
		res, err := optimize.RootScalar(f, &optimize.RootScalarOptions{Method: m, Bracket: []float64{-1, 1}})
		if err == nil && math.Abs(res.Root-0.3) > 1e-9 || res.Iterations > 100 {
			t.Errorf("%s: a step to infinity gives %v, %v", m, res, err)
		}
	}
}

func TestRootScalarArguments(t *testing.T) {
	t.Parallel()
	f := func(x float64) float64 { return x*x + 1 }
	x1 := 0.0
	for name, o := range map[string]*optimize.RootScalarOptions{
		"signs":     {Bracket: []float64{-1, 1}},
		"bracket":   {Bracket: []float64{1}},
		"none":      {Method: optimize.Brentq},
		"method":    {Method: "regula falsi"},
		"tolerance": {Xtol: -1},
		"NaN":       {Xtol: math.NaN()},
		"maxiter":   {Maxiter: -1},
		"halley":    {Method: optimize.Halley},
		"twice":     {Method: optimize.Secant, X1: &x1},
		"rtol":      {Bracket: []float64{-1, 1}, Rtol: 1e-17},
	} {
		var e *optimize.ArgumentError
		if _, err := numtest.Try(func() any { r, _ := optimize.RootScalar(f, o); return r }); !errors.As(err, &e) {
			t.Errorf("%s: got %v, want an ArgumentError", name, err)
		}
	}
	if _, err := numtest.Try(func() any { r, _ := optimize.RootScalar(nil, nil); return r }); err == nil {
		t.Error("nil: want an ArgumentError")
	}
}

func TestFixedPoint(t *testing.T) {
	t.Parallel()
	for _, m := range []optimize.Method{optimize.Del2, optimize.Iteration} {
		calls := 0
		x, err := optimize.FixedPoint(func(x float64) float64 { calls++; return math.Cos(x) }, 0.5, &optimize.FixedPointOptions{Method: m})
		// The fixed point of the cosine, Dottie's number.
		if err != nil || !numtest.Near(x, 0.7390851332151607, 1e-8, 0) {
			t.Errorf("%s: %v, %v", m, x, err)
		}
		// scipy.optimize.fixed_point(cos, 0.5) calls so often.
		if want := map[optimize.Method]int{optimize.Del2: 8, optimize.Iteration: 46}[m]; calls != want {
			t.Errorf("%s: %d calls, want %d", m, calls, want)
		}
	}
	// The example of SciPy's page: sqrt(c1/(x+c2)) with two elements.
	c1, c2 := []float64{10, 12}, []float64{3, 5}
	x, err := optimize.FixedPointVec(func(x []float64) []float64 {
		return []float64{math.Sqrt(c1[0] / (x[0] + c2[0])), math.Sqrt(c1[1] / (x[1] + c2[1]))}
	}, []float64{1.2, 1.3}, nil)
	if err != nil || !numtest.Near(x[0], 1.4920333, 1e-7, 0) || !numtest.Near(x[1], 1.37228132, 1e-7, 0) {
		t.Errorf("got %v, %v", x, err)
	}
	var conv *optimize.ConvergenceError
	if x, err := optimize.FixedPoint(func(x float64) float64 { return 2*x + 1 }, 1,
		&optimize.FixedPointOptions{Method: optimize.Iteration, Maxiter: 20}); !errors.As(err, &conv) || x == 0 {
		t.Errorf("a repelling point: got %v, %v", x, err)
	}
	if _, err := optimize.FixedPoint(func(float64) float64 { return math.NaN() }, 1, nil); !errors.As(err, &conv) {
		t.Errorf("NaN: got %v", err)
	}
	var call *optimize.CallbackError
	if x, err := optimize.FixedPoint(func(float64) float64 { panic("boom") }, 1, nil); !errors.As(err, &call) || x != 1 {
		t.Errorf("panic: got %v, %v", x, err)
	}
}
