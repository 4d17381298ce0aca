// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize_test

import (
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/numtest/families"
	"github.com/gosci/gosci/numerics/optimize"
)

// TestSystemsHostile hands functions that misbehave to the solvers of systems: all end
// soon, with a typed error or a finite result.
func TestSystemsHostile(t *testing.T) {
	t.Parallel()
	var calls int
	after := func(n int, then func() []float64) func(x []float64) []float64 {
		return func(x []float64) []float64 {
			if calls > n {
				return then()
			}
			return circle(x)
		}
	}
	nan := func() []float64 { return []float64{math.NaN(), 0} }
	inf := func() []float64 { return []float64{math.Inf(1), math.Inf(-1)} }
	for name, f := range map[string]func(x []float64) []float64{
		"nan":      after(0, nan),
		"late nan": after(4, nan),
		"inf":      after(0, inf),
		"late inf": after(4, inf),
		"no root":  func(x []float64) []float64 { return []float64{1 + x[0]*x[0], 1 + x[1]*x[1]} },
		"endless":  func(x []float64) []float64 { return []float64{math.Exp(-x[0]), math.Exp(-x[1])} },
		"step": func(x []float64) []float64 {
			return []float64{math.Copysign(1, x[0]-0.3), math.Floor(7 * x[1])}
		},
		"flat":     func([]float64) []float64 { return []float64{1, 2} },
		"singular": func(x []float64) []float64 { return []float64{x[0] + x[1] - 1, 2*x[0] + 2*x[1] - 3} },
		"huge":     func(x []float64) []float64 { return []float64{1e300 * (x[0] - 1), 1e300 * (x[1] + 2)} },
		"noise":    func(x []float64) []float64 { return []float64{x[0] + math.Sin(1e5*float64(calls)), x[1]} },
		"panic":    after(4, func() []float64 { panic("boom") }),
	} {
		for method, solve := range map[string]func(f func(x []float64) []float64, x0 []float64) ([]float64, bool, error){
			"hybr": func(f func(x []float64) []float64, x0 []float64) ([]float64, bool, error) {
				r, err := optimize.Root(f, x0, nil)
				return r.X, r.Success, err
			},
			"lm": func(f func(x []float64) []float64, x0 []float64) ([]float64, bool, error) {
				r, err := optimize.Root(f, x0, &optimize.RootOptions{Method: optimize.LM})
				return r.X, r.Success, err
			},
			"leastsq": func(f func(x []float64) []float64, x0 []float64) ([]float64, bool, error) {
				r, err := optimize.Leastsq(f, x0, nil)
				return r.X, r.Ier >= 1 && r.Ier <= 4 && err == nil, err
			},
			"trf": func(f func(x []float64) []float64, x0 []float64) ([]float64, bool, error) {
				r, err := optimize.LeastSquares(f, x0, nil)
				return r.X, r.Success, err
			},
			"bounds": func(f func(x []float64) []float64, x0 []float64) ([]float64, bool, error) {
				r, err := optimize.LeastSquares(f, x0, &optimize.LeastSquaresOptions{Bounds: [][2]float64{{-3, 2}, {-3, 3}}})
				return r.X, r.Success, err
			},
			"cauchy": func(f func(x []float64) []float64, x0 []float64) ([]float64, bool, error) {
				r, err := optimize.LeastSquares(f, x0, &optimize.LeastSquaresOptions{Loss: optimize.Cauchy})
				return r.X, r.Success, err
			},
			"lm of least_squares": func(f func(x []float64) []float64, x0 []float64) ([]float64, bool, error) {
				r, err := optimize.LeastSquares(f, x0, &optimize.LeastSquaresOptions{Method: optimize.LM})
				return r.X, r.Success, err
			},
			"curve_fit": func(f func(x []float64) []float64, x0 []float64) ([]float64, bool, error) {
				r, err := optimize.CurveFitArray(func(_ *nd.Array, p []float64) *nd.Array { return nd.FromSlice(f(p)) }, nil, nd.Zeros(2), &optimize.CurveFitOptions{P0: x0})
				return r.Popt, err == nil, err
			},
		} {
			calls = 0
			x, success, err := solve(func(x []float64) []float64 { calls++; return f(x) }, []float64{0.5, 1.5})
			var conv *optimize.ConvergenceError
			var call *optimize.CallbackError
			switch {
			case len(x) != 2 || calls > 2000 || success != (err == nil):
				t.Errorf("%s, %s: x %v, %v after %d calls", name, method, x, err, calls)
			case err != nil && !errors.As(err, &conv) && !errors.As(err, &call):
				t.Errorf("%s, %s: the error %v", name, method, err)
			case name == "panic" && !errors.As(err, &call), name == "nan" && err == nil:
				t.Errorf("%s, %s: x %v, %v", name, method, x, err)
			}
		}
	}
}

func TestCurveFitHostile(t *testing.T) {
	t.Parallel()
	f := func(x float64, p []float64) float64 { return p[0] + p[1]*x }
	x, y := nd.Of(0, 1, 2, 3), nd.Of(1, 3, 5, 7)
	two := &optimize.CurveFitOptions{N: 2}
	var conv *optimize.ConvergenceError
	if _, err := optimize.CurveFit(f, nd.Of(0, math.NaN(), 2, 3), y, two); !errors.As(err, &conv) {
		t.Errorf("NaN in x: %v", err)
	}
	if _, err := optimize.CurveFit(f, x, nd.Of(1, math.Inf(1), 5, 7), two); !errors.As(err, &conv) {
		t.Errorf("Inf in y: %v", err)
	}
	// As many data as parameters, and parameters that the data do not fix.
	fit, err := optimize.CurveFit(f, nd.Of(0, 1), nd.Of(1, 3), two)
	if err != nil || !math.IsInf(fit.Pcov.At(0, 0), 1) || !numtest.Near(fit.Popt[1], 2, 1e-7, 0) {
		t.Errorf("two data: %v, %v", fit, err)
	}
	fit, err = optimize.CurveFit(func(x float64, p []float64) float64 { return (p[0] + p[1]) * x }, x, y, two)
	if err != nil || !math.IsInf(fit.Pcov.At(0, 0), 1) {
		t.Errorf("a sum of parameters: %v, %v", fit, err)
	}
	// Data with other strides, and a function that changes its parameters.
	every := nd.Of(0, 9, 1, 9, 2, 9, 3, 9).Reshape(4, 2).Col(0)
	fit, err = optimize.CurveFit(func(x float64, p []float64) float64 {
		q := slices.Clone(p)
		return q[0] + q[1]*x
	}, every, y, two)
	if err != nil || !numtest.Near(fit.Popt[0], 1, 1e-7, 0) || !numtest.Near(fit.Popt[1], 2, 1e-7, 0) {
		t.Errorf("a column: %v, %v", fit, err)
	}
	for name, o := range map[string]*optimize.CurveFitOptions{
		"method":   {N: 2, Method: "dogbox"},
		"bounds":   {N: 2, Method: optimize.LM, Bounds: [][2]float64{{0, 1}, {0, 1}}},
		"count":    {N: 3, P0: []float64{1, 1}},
		"many":     {N: 5},
		"sigma":    {N: 2, Sigma: nd.Of(1, 1)},
		"zero":     {N: 2, Sigma: nd.Of(1, 1, 0, 1)},
		"matrix":   {N: 2, Sigma: nd.Zeros(4, 4)},
		"outside":  {P0: []float64{2, 2}, Bounds: [][2]float64{{0, 1}, {0, 1}}},
		"gradient": {N: 2, Jac: func(float64, []float64) []float64 { return []float64{1} }},
		"loss":     {N: 2, Loss: "square"},
	} {
		var e *optimize.ArgumentError
		if _, err := numtest.Try(func() any { r, _ := optimize.CurveFit(f, x, y, o); return r }); !errors.As(err, &e) {
			t.Errorf("%s: got %v, want an ArgumentError", name, err)
		}
	}
	var e *optimize.ArgumentError
	if _, err := numtest.Try(func() any { r, _ := optimize.CurveFit(f, x, nd.Of(1), two); return r }); !errors.As(err, &e) {
		t.Errorf("sizes: got %v", err)
	}
	for _, got := range []*nd.Array{nil, nd.Of(1), nd.Zeros(3, 3)} {
		g := func(*nd.Array, []float64) *nd.Array { return got }
		for _, opts := range []optimize.CurveFitOptions{{N: 2}, {N: 2, Method: optimize.TRF}, {N: 2, JacArray: g}, {N: 2, Method: optimize.TRF, JacArray: g}} {
			model := g
			if opts.JacArray != nil {
				model = func(*nd.Array, []float64) *nd.Array { return y }
			}
			if _, err := numtest.Try(func() any { r, _ := optimize.CurveFitArray(model, x, y, &opts); return r }); !errors.As(err, &e) {
				t.Errorf("a function that returns %v: got %v", got, err)
			}
		}
	}
}

func TestSystemsArguments(t *testing.T) {
	t.Parallel()
	var e *optimize.ArgumentError
	check := func(name string, f func()) {
		t.Helper()
		if _, err := numtest.Try(func() any { f(); return nil }); !errors.As(err, &e) {
			t.Errorf("%s: got %v, want an ArgumentError", name, err)
		}
	}
	root := func(o *optimize.RootOptions) func() {
		return func() { _, _ = optimize.Root(circle, []float64{1, 1}, o) }
	}
	check("method", root(&optimize.RootOptions{Method: "broyden1"}))
	check("factor", root(&optimize.RootOptions{Factor: 1e6}))
	check("diag", root(&optimize.RootOptions{Diag: []float64{1}}))
	check("jacobian", root(&optimize.RootOptions{Jac: func([]float64) *nd.Array { return nd.Zeros(3, 3) }}))
	check("nil jacobian", root(&optimize.RootOptions{Jac: func([]float64) *nd.Array { return nil }}))
	check("values", func() { _, _ = optimize.Root(three, []float64{1, 1}, nil) })
	check("start", func() { _, _ = optimize.Root(three, nil, nil) })
	check("few values", func() {
		_, _ = optimize.Leastsq(func([]float64) []float64 { return []float64{1} }, []float64{1, 1}, nil)
	})
	ls := func(o *optimize.LeastSquaresOptions) func() {
		return func() { _, _ = optimize.LeastSquares(circle, []float64{0.5, 0.5}, o) }
	}
	check("loss", ls(&optimize.LeastSquaresOptions{Loss: "square"}))
	check("lm with bounds", ls(&optimize.LeastSquaresOptions{Method: optimize.LM, Bounds: [][2]float64{{0, 1}, {0, 1}}}))
	check("lm with loss", ls(&optimize.LeastSquaresOptions{Method: optimize.LM, Loss: optimize.Huber}))
	check("equal bounds", ls(&optimize.LeastSquaresOptions{Bounds: [][2]float64{{0.5, 0.5}, {0, 1}}}))
	check("outside", ls(&optimize.LeastSquaresOptions{Bounds: [][2]float64{{1, 2}, {0, 1}}}))
	check("scale", ls(&optimize.LeastSquaresOptions{XScale: []float64{1, -1}}))
	check("ftol", ls(&optimize.LeastSquaresOptions{Ftol: math.NaN()}))
	check("rosen", func() { optimize.RosenHessProd([]float64{1, 2}, []float64{1}) })
	check("steps", func() { optimize.ApproxFprime([]float64{1, 2, 3}, optimize.Rosen, []float64{1, 2}) })
	check("gradient", func() {
		optimize.CheckGrad(optimize.Rosen, func([]float64) []float64 { return nil }, []float64{1, 2})
	})
}

// TestLeastSquaresCallback stops after two iterations.
func TestLeastSquaresCallback(t *testing.T) {
	t.Parallel()
	n := 0
	res, err := optimize.LeastSquares(families.Valley, []float64{-1.2, 1}, &optimize.LeastSquaresOptions{
		Callback: func(r *optimize.LeastSquaresResult) bool { n++; return n == 2 },
	})
	if err != nil || res.Success || res.Status != -2 || n != 2 {
		t.Errorf("got %v, %v after %d", res, err, n)
	}
}

// TestFunctionsOwnTheirArguments has functions that keep and change what they get.
func TestFunctionsOwnTheirArguments(t *testing.T) {
	t.Parallel()
	spoil := func(x []float64) []float64 {
		y := slices.Clone(x)
		for i := range x {
			x[i] = math.NaN()
		}
		return y
	}
	for _, m := range minMethods() {
		o := &optimize.MinimizeOptions{Method: m, Jac: func(x []float64) []float64 { return optimize.RosenDer(spoil(x)) }}
		res, err := optimize.Minimize(func(x []float64) float64 { return optimize.Rosen(spoil(x)) }, []float64{-1, 2}, o)
		if err != nil || !(res.Fun < 1e-3) {
			t.Errorf("%s: %v, %v", m, res, err)
		}
	}
	if res, err := optimize.Root(func(x []float64) []float64 { return families.Valley(spoil(x)) }, []float64{-1.2, 1}, nil); err != nil {
		t.Errorf("hybr: %v, %v", res, err)
	}
	if res, err := optimize.LeastSquares(func(x []float64) []float64 { return families.Valley(spoil(x)) }, []float64{-1.2, 1}, nil); err != nil {
		t.Errorf("trf: %v, %v", res, err)
	}
}
