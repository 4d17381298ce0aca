// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate_test

// This file tests integrals over more than one variable.

import (
	"errors"
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/integrate"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

func TestNested(t *testing.T) {
	t.Parallel()
	ref := numtest.ReadValues(t, "testdata/nested.txt")
	inf := math.Inf(1)
	zero, one := integrate.Constant(0), integrate.Constant(1)
	type result func() (*integrate.NquadResult, error)
	rows := map[string]result{
		"triangle": func() (*integrate.NquadResult, error) {
			return integrate.Dblquad(func(y, x float64) float64 { return x * y }, 0, 1, zero, func(x float64) float64 { return 1 - 2*x }, nil)
		},
		"gauss": func() (*integrate.NquadResult, error) {
			return integrate.Dblquad(func(y, x float64) float64 { return math.Exp(-x*x - y*y) }, -inf, inf, integrate.Constant(-inf), integrate.Constant(inf), nil)
		},
		"quarter": func() (*integrate.NquadResult, error) {
			return integrate.Dblquad(func(y, x float64) float64 { return math.Sqrt(max(0, 1-x*x-y*y)) }, 0, 1, zero, one,
				&integrate.NquadOptions{Epsabs: 1e-4, Epsrel: 1e-4})
		},
		"corner": func() (*integrate.NquadResult, error) {
			return integrate.Dblquad(func(y, x float64) float64 { return 1 / math.Sqrt(x+y) }, 0, 1, zero, one, nil)
		},
		"box": func() (*integrate.NquadResult, error) {
			return integrate.Tplquad(func(z, y, x float64) float64 { return x * y * z }, 1, 2, integrate.Constant(2), integrate.Constant(3),
				integrate.Constant2(0), integrate.Constant2(1), nil)
		},
		"simplex": func() (*integrate.NquadResult, error) {
			return integrate.Tplquad(func(z, y, x float64) float64 { return math.Exp(x + y + z) }, 0, 1, zero, func(x float64) float64 { return 1 - x },
				integrate.Constant2(0), func(x, y float64) float64 { return 1 - x - y }, nil)
		},
		"four": func() (*integrate.NquadResult, error) {
			return integrate.Nquad(func(x []float64) float64 { return math.Cos(x[0]+x[1]*x[2]) * x[3] },
				[]integrate.Range{{A: 0, B: 1}, {A: -1, B: 1}, {A: 0, B: 2}, {A: 0, B: 3}}, nil)
		},
		"ranges": func() (*integrate.NquadResult, error) {
			return integrate.Nquad(func(x []float64) float64 { return x[0] * x[1] }, []integrate.Range{
				{Func: func(outer []float64) (float64, float64) { return 0, 1 - 2*outer[0] }}, {B: 0.5},
			}, nil)
		},
		"points": func() (*integrate.NquadResult, error) {
			return integrate.Nquad(func(x []float64) float64 { return math.Sqrt(math.Abs(x[0]-0.4)) * (1 + x[1]) }, []integrate.Range{
				{B: 1, Opts: &integrate.QuadOptions{Points: []float64{0.4}}}, {B: 1, Opts: &integrate.QuadOptions{Epsabs: 1e-6}},
			}, nil)
		},
	}
	exact := map[string]float64{
		"gauss": math.Pi, "quarter": math.Pi / 6, "corner": 8. / 3 * (math.Sqrt2 - 1), "box": 1.875, "ranges": 1. / 96,
		"simplex": math.E/2 - 1, "points": math.Pow(0.4, 1.5) + math.Pow(0.6, 1.5),
	}
	for name, row := range rows {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r, err := row()
			if err != nil {
				t.Fatal(err)
			}
			want := ref[name+"/y"].(*nd.Array)
			if n := ref[name+"/neval"].(*nd.Int).Item(); r.Neval != n {
				t.Errorf("neval %d, want %d", r.Neval, n)
			}
			if !(math.Abs(r.Y-want.At(0)) <= 1e-13*math.Abs(want.At(0))+1e-3*want.At(1)) {
				t.Errorf("y %v, want %v", r.Y, want.At(0))
			}
			// An estimate at the level of rounding is not the same.
			if e := want.At(1); e > 1e-11 && !numtest.Near(r.Abserr, e, 1e-2, 0) {
				t.Errorf("abserr %v, want %v", r.Abserr, e)
			}
			if v, ok := exact[name]; ok && !(math.Abs(r.Y-v) <= 2*r.Abserr+1e-14*v) { // the errors of both integrals
				t.Errorf("y %v, exactly %v, abserr %v", r.Y, v, r.Abserr)
			}
		})
	}
}

func TestNestedHostile(t *testing.T) {
	t.Parallel()
	ranges := []integrate.Range{{B: 1}, {B: 1}, {B: 1}}
	calls := 0
	r, err := integrate.Nquad(func([]float64) float64 { calls++; return math.NaN() }, ranges, nil)
	var e *integrate.QuadError
	if !errors.As(err, &e) || !math.IsNaN(r.Y) || calls > 500 {
		t.Errorf("NaN: %v, %v after %d calls", r, err, calls)
	}
	// An edge that is nowhere along the axes: every integral within is hard.
	r, err = integrate.Nquad(func(x []float64) float64 {
		if math.Sin(50*x[0]+30*x[1]*x[2]) > 0 {
			return 1
		}
		return 0
	}, ranges, &integrate.NquadOptions{MaxNeval: 200_000})
	if !errors.As(err, &e) || r.Neval != 200_000 || e.Ier != 1 {
		t.Errorf("steps: %v, %v", r, err)
	}
	calls = 0
	r, err = integrate.Nquad(func(x []float64) float64 {
		if calls++; calls == 2000 {
			panic("boom")
		}
		return math.Sqrt(x[2])
	}, ranges, nil)
	var c *integrate.CallbackError
	if !errors.As(err, &c) || c.Value != "boom" || c.Func != "Nquad" || r.Neval != 2000 {
		t.Errorf("panic: %v, %v", r, err)
	}
	_, err = integrate.Dblquad(func(_, _ float64) float64 { return 1 }, 0, 1, integrate.Constant(0), func(float64) float64 { panic("end") }, nil)
	if !errors.As(err, &c) || c.Value != "end" || c.Func != "Dblquad" {
		t.Errorf("panic of an end: %v", err)
	}
	r, err = integrate.Dblquad(func(_, x float64) float64 { return 1 / x }, 0, 1, integrate.Constant(0), integrate.Constant(1), nil)
	if !errors.As(err, &e) || r == nil {
		t.Errorf("divergent: %v, %v", r, err)
	}
	for name, f := range map[string]func(){
		"no ranges": func() { _, _ = integrate.Nquad(func([]float64) float64 { return 1 }, nil, nil) },
		"nil":       func() { _, _ = integrate.Dblquad(nil, 0, 1, nil, nil, nil) },
		"nil ends": func() {
			_, _ = integrate.Tplquad(func(_, _, _ float64) float64 { return 1 }, 0, 1, nil, nil, nil, nil, nil)
		},
		"points": func() {
			_, _ = integrate.Nquad(func([]float64) float64 { return 1 },
				[]integrate.Range{{A: 0, B: math.Inf(1), Opts: &integrate.QuadOptions{Points: []float64{1}}}, {B: 1}}, nil)
		},
		"MaxNeval": func() {
			_, _ = integrate.Nquad(func([]float64) float64 { return 1 }, ranges, &integrate.NquadOptions{MaxNeval: -1})
		},
	} {
		func() {
			defer func() {
				if e, ok := recover().(*integrate.ArgumentError); !ok {
					t.Errorf("%s: panic %v, want an ArgumentError", name, e)
				}
			}()
			f()
			t.Errorf("%s: no panic", name)
		}()
	}
}
