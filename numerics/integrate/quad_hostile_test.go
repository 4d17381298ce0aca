// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate_test

// This file tests Quad with functions that are not integrable, and arguments that it refuses, and
// the tutorial's integral.

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/integrate"
	"github.com/gosci/gosci/numerics/numtest"
)

// The figures are those of the tutorial's section 1.5.7.
func TestTutorialQuad(t *testing.T) {
	t.Parallel()
	r, err := integrate.Quad(math.Sin, 0, math.Pi/2, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !numtest.Near(r.Y, 0.9999999999999999, 2e-16, 0) || !numtest.Near(r.Abserr, 1.1102230246251564e-14, 1e-10, 0) || r.Neval != 21 {
		t.Errorf("%v", r)
	}
	if math.Abs(r.Y-1) >= r.Abserr {
		t.Errorf("the error of %v is more than %v", r.Y, r.Abserr)
	}
}

func TestQuadHostile(t *testing.T) {
	t.Parallel()
	inf := math.Inf(1)
	weights := map[string]integrate.QuadOptions{
		"plain":  {},
		"points": {Points: []float64{0.2, 0.7}},
		"cos":    {Weight: integrate.WeightCos, Wvar: []float64{30}},
		"alg":    {Weight: integrate.WeightAlg, Wvar: []float64{-0.5, 0.5}},
		"log":    {Weight: integrate.WeightAlgLog, Wvar: []float64{-0.5, 0.5}},
		"cauchy": {Weight: integrate.WeightCauchy, Wvar: []float64{0.3}},
	}
	functions := map[string]struct {
		f    func(calls int, x float64) float64
		fail bool
	}{
		"NaN":        {func(int, float64) float64 { return math.NaN() }, true},
		"Inf":        {func(int, float64) float64 { return inf }, true},
		"-Inf later": {func(_ int, x float64) float64 { return math.Log(max(0, x-0.5)) }, false},
		"huge":       {func(int, float64) float64 { return 1e308 }, false},
		"random":     {func(calls int, _ float64) float64 { return math.Sin(float64(calls * calls * 7919)) }, true},
		"steps":      {func(_ int, x float64) float64 { return math.Floor(1000 * x) }, false},
		"wild":       {func(_ int, x float64) float64 { return math.Sin(1e6*x) * math.Exp(3*x) }, false},
	}
	for weight, opts := range weights {
		for name, row := range functions {
			calls := 0
			r, err := integrate.Quad(func(x float64) float64 { calls++; return row.f(calls, x) }, 0, 1, &opts)
			if calls > 50*50 {
				t.Errorf("%s/%s: %d calls", weight, name, calls)
			}
			var e *integrate.QuadError
			if err != nil && !errors.As(err, &e) {
				t.Errorf("%s/%s: error %v", weight, name, err)
			}
			if (math.IsNaN(r.Y) || math.IsInf(r.Y, 0) || row.fail) && err == nil {
				t.Errorf("%s/%s: %v without an error", weight, name, r)
			}
		}
	}
	// An infinite interval whose integral goes on for ever.
	for name, opts := range map[string]*integrate.QuadOptions{"plain": nil, "sin": {Weight: integrate.WeightSin, Wvar: []float64{2}}} {
		calls := 0
		r, err := integrate.Quad(func(float64) float64 { calls++; return math.Sin(float64(calls * calls)) }, 0, inf, opts)
		if err == nil || calls > 50*50*50 {
			t.Errorf("%s: %v, %v after %d calls", name, r, err, calls)
		}
	}
}

func TestQuadPanic(t *testing.T) {
	t.Parallel()
	inf := math.Inf(1)
	rows := map[string]struct {
		b    float64
		opts integrate.QuadOptions
	}{
		"plain":    {1, integrate.QuadOptions{}},
		"infinite": {inf, integrate.QuadOptions{}},
		"points":   {1, integrate.QuadOptions{Points: []float64{0.3}}},
		"sin":      {1, integrate.QuadOptions{Weight: integrate.WeightSin, Wvar: []float64{60}}},
		"tail":     {inf, integrate.QuadOptions{Weight: integrate.WeightSin, Wvar: []float64{60}}},
		"alg":      {1, integrate.QuadOptions{Weight: integrate.WeightAlg, Wvar: []float64{0.5, 0}}},
		"cauchy":   {1, integrate.QuadOptions{Weight: integrate.WeightCauchy, Wvar: []float64{0.3}}},
	}
	for name, row := range rows {
		calls := 0
		r, err := integrate.Quad(func(x float64) float64 {
			if calls++; calls == 100 {
				panic("boom")
			}
			return math.Sqrt(math.Abs(math.Sin(20*x))) / (1 + x*x)
		}, 0, row.b, &row.opts)
		var e *integrate.CallbackError
		if !errors.As(err, &e) || e.Value != "boom" || e.Func != "Quad" {
			t.Errorf("%s: error %v", name, err)
			continue
		}
		if r.Neval != 100 || math.IsNaN(r.Y) || math.Abs(r.Y) > 2 || !math.IsInf(r.Abserr, 1) || !strings.Contains(r.Message, "boom") {
			t.Errorf("%s: %v", name, r)
		}
	}
}

func TestQuadRefuses(t *testing.T) {
	t.Parallel()
	inf := math.Inf(1)
	type opts = integrate.QuadOptions
	rows := []struct {
		a, b float64
		opts opts
		want string
	}{
		{0, 1, opts{Epsabs: -1, Epsrel: 1e-20}, "integrate: Quad wants an Epsabs above 0 or an Epsrel of 1.11e-14 or more and got 1e-20"},
		{0, 1, opts{Epsabs: math.NaN()}, "integrate: Quad wants numbers for Epsabs and Epsrel and got NaN"},
		{0, 1, opts{Limit: -1}, "integrate: Quad wants a Limit of 1 and a Limlst of 3 or more and got -1 and 50"},
		{0, 1, opts{Limlst: 2}, "integrate: Quad wants a Limit of 1 and a Limlst of 3 or more and got 50 and 2"},
		{0, 1, opts{Weight: "tan"}, `integrate: Quad wants one of the weights and got "tan"`},
		{0, 1, opts{Weight: integrate.WeightCos}, `integrate: Quad wants 1 numbers in Wvar for the weight "cos" and got 0`},
		{0, 1, opts{Weight: integrate.WeightAlg, Wvar: []float64{1}}, `integrate: Quad wants 2 numbers in Wvar for the weight "alg" and got 1`},
		{0, 1, opts{Weight: integrate.WeightAlg, Wvar: []float64{-1, 0}}, "integrate: Quad wants exponents above -1 in Wvar and got [-1 0]"},
		{0, 1, opts{Weight: integrate.WeightAlg, Wvar: []float64{0, 0}, Limit: 1}, `integrate: Quad wants a Limit of 2 or more with the weight "alg" and got 1`},
		{0, inf, opts{Weight: integrate.WeightAlg, Wvar: []float64{0, 0}}, `integrate: Quad wants a bounded interval with the weight "alg" and got one from 0 to +Inf`},
		{0, inf, opts{Weight: integrate.WeightCauchy, Wvar: []float64{1}}, `integrate: Quad wants a bounded interval with the weight "cauchy" and got one from 0 to +Inf`},
		{0, 1, opts{Weight: integrate.WeightCauchy, Wvar: []float64{1}}, "integrate: Quad wants a point in Wvar that is no end of the interval and got 1"},
		{-inf, inf, opts{Weight: integrate.WeightSin, Wvar: []float64{1}}, `integrate: Quad wants one finite end with the weight "sin" and got none`},
		{0, inf, opts{Weight: integrate.WeightSin, Wvar: []float64{1}, Epsabs: -1}, `integrate: Quad wants an Epsabs above 0 with the weight "sin" on an infinite interval and got 0`},
		{0, inf, opts{Points: []float64{1}}, "integrate: Quad wants a bounded interval with Points and got one from 0 to +Inf"},
		{0, 1, opts{Points: []float64{0.3}, Limit: 1}, "integrate: Quad wants fewer points than the 1 panels of Limit and got 1"},
		{0, 1, opts{Points: []float64{0.3}, Weight: integrate.WeightCos, Wvar: []float64{1}}, `integrate: Quad takes no Points with the weight "cos"`},
	}
	for _, r := range rows {
		func() {
			defer func() {
				e, ok := recover().(*integrate.ArgumentError)
				if !ok || e.Error() != r.want {
					t.Errorf("panic %v, want %s", e, r.want)
				}
			}()
			_, err := integrate.Quad(math.Sin, r.a, r.b, &r.opts)
			t.Errorf("error %v, want a panic: %s", err, r.want)
		}()
	}
}

// The panels of the full output are the interval, and the integral is their sum.
func TestQuadInfo(t *testing.T) {
	t.Parallel()
	r, err := integrate.Quad(func(x float64) float64 { return math.Exp(-50 * (x - 0.3) * (x - 0.3)) }, -5, 5, &integrate.QuadOptions{FullOutput: true})
	if err != nil {
		t.Fatal(err)
	}
	info := r.Info
	if info.Alist.Size() != r.Last || info.Alist.Min() != -5 || info.Blist.Max() != 5 || !numtest.Near(info.Rlist.Sum(), r.Y, 1e-14, 0) {
		t.Errorf("%v: %v", r, info)
	}
	if length := info.Blist.Sub(info.Alist).Sum(); !numtest.Near(length, 10, 1e-14, 0) {
		t.Errorf("the panels have a length of %v", length)
	}
	for i := 1; i < r.Last; i++ {
		if info.Elist.At(info.Iord.At(i)) > info.Elist.At(info.Iord.At(i-1)) {
			t.Errorf("the order %v of the errors %v", info.Iord, info.Elist)
		}
	}
	r, err = integrate.Quad(func(x float64) float64 { return 1 / (1 + x) }, 0, math.Inf(1), &integrate.QuadOptions{FullOutput: true, Weight: integrate.WeightCos, Wvar: []float64{1}})
	if err != nil || r.Info.Ierlst.Size() != r.Last || r.Info.Rlist.Size() != r.Last {
		t.Errorf("cycles: %v, %v", r, err)
	}
	r, err = integrate.Quad(math.Sin, 2, 2, &integrate.QuadOptions{FullOutput: true})
	if err != nil || r.Y != 0 || r.Neval != 0 || r.Info.Alist.Size() != 0 {
		t.Errorf("no interval: %v, %v", r, err)
	}
	if s := r.String(); !strings.Contains(s, "neval: 0") {
		t.Errorf("%s", s)
	}
}

func TestStrings(t *testing.T) {
	t.Parallel()
	r, err := integrate.Quad(func(x float64) float64 { return 1 / x }, 0, 1, nil)
	if want := "integrate: Quad: the 50 panels that Limit allows are not enough"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
	if want := "message: the 50 panels that Limit allows are not enough"; !strings.Contains(r.String(), want) {
		t.Errorf("no %q in\n%v", want, r)
	}
	n, err := integrate.Dblquad(func(y, x float64) float64 { return x * y }, 0, 1, integrate.Constant(0), integrate.Constant(2), nil)
	if err != nil || !strings.HasPrefix(n.String(), "       y: ") || !strings.Contains(n.String(), "\n  abserr: 2") || !strings.HasSuffix(n.String(), "neval: 441") {
		t.Errorf("%v, %v", n, err)
	}
	_, err = integrate.SolveIVP(func(float64, []float64) []float64 { return []float64{math.NaN()} }, [2]float64{0.5, 1}, []float64{1},
		&integrate.IVPOptions{Method: integrate.BDF})
	if want := "integrate: SolveIVP: BDF came to t = 0.5: the function returned NaN or Inf"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

// Integrals are additive and change their sign with the direction.
func TestQuadProperties(t *testing.T) {
	t.Parallel()
	f := func(x float64) float64 { return math.Exp(math.Sin(3*x)) * math.Abs(x-0.2) }
	value := func(a, b float64) float64 {
		r, err := integrate.Quad(f, a, b, &integrate.QuadOptions{Epsabs: 1e-12, Epsrel: 1e-12})
		if err != nil {
			t.Fatal(err)
		}
		return r.Y
	}
	if sum, all := value(-1, 0.7)+value(0.7, 3), value(-1, 3); !numtest.Near(sum, all, 2e-12, 0) {
		t.Errorf("the parts are %v, all is %v", sum, all)
	}
	if value(3, -1) != -value(-1, 3) {
		t.Errorf("backwards %v, forwards %v", value(3, -1), value(-1, 3))
	}
}
