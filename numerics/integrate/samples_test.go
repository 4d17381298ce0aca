// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate_test

// This file tests integrals over samples, beside SciPy's and by what the rules are exact for.

import (
	"math"
	"strconv"
	"testing"

	"github.com/gosci/gosci/numerics/integrate"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

type sampleOptions = integrate.SampleOptions

func TestSamples(t *testing.T) {
	t.Parallel()
	ref := numtest.ReadValues(t, "testdata/samples.txt")
	check := func(name string, got, want any) {
		t.Helper()
		if diff := numtest.Compare(got, want, 1e-13, 0); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	zero, half := 0.0, 0.5
	for _, n := range []int{1, 2, 3, 4, 5, 6, 9, 17, 33} {
		y, x := nd.Zeros(n), nd.Zeros(n)
		for i := range n {
			k := float64(i)
			y.Set(math.Cos(0.3*k)+0.01*k*k, i)
			x.Set(0.1*k+0.02*math.Sin(k), i)
		}
		at, wide := &sampleOptions{X: x}, &sampleOptions{Dx: 0.3}
		key := "/" + strconv.Itoa(n)
		check("Trapezoid"+key, nd.Of(integrate.Trapezoid(y, nil), integrate.Trapezoid(y, at), integrate.Trapezoid(y, wide)), ref["trapezoid"+key])
		check("Simpson"+key, nd.Of(integrate.Simpson(y, nil), integrate.Simpson(y, at), integrate.Simpson(y, wide)), ref["simpson"+key])
		check("CumulativeTrapezoid"+key, nd.Stack(0, integrate.CumulativeTrapezoid(y, &sampleOptions{Initial: &zero}),
			integrate.CumulativeTrapezoid(y, &sampleOptions{Initial: &zero, X: x})), ref["cumtrapz"+key])
		check("CumulativeSimpson"+key, nd.Stack(0, integrate.CumulativeSimpson(y, &sampleOptions{Initial: &half}),
			integrate.CumulativeSimpson(y, &sampleOptions{Initial: &half, X: x})), ref["cumsimps"+key])
		if want, ok := ref["romb"+key]; ok {
			check("Romb"+key, nd.Of(integrate.Romb(y, nil), integrate.Romb(y, wide)), want)
		}
	}
	y := nd.Cos(nd.Arange(60)).Reshape(3, 4, 5)
	first, axis := 0, 1
	x := nd.Sin(nd.Arange(60)).MulScalar(0.5).AddScalar(1).Reshape(3, 4, 5).CumSum(1)
	along := &sampleOptions{X: x, Axis: &axis}
	check("TrapezoidAxis", integrate.TrapezoidAxis(y, along), ref["trapezoid/axis"])
	check("SimpsonAxis", integrate.SimpsonAxis(y, along), ref["simpson/axis"])
	check("RombAxis", integrate.RombAxis(y, &sampleOptions{Axis: &first}), ref["romb/axis"])
	check("CumulativeTrapezoid", integrate.CumulativeTrapezoid(y, along), ref["cumtrapz/axis"])
	check("CumulativeSimpson", integrate.CumulativeSimpson(y, along), ref["cumsimps/axis"])
	// A view that is not contiguous.
	check("transposed", integrate.SimpsonAxis(y.T(), &sampleOptions{X: x.T(), Axis: &axis}).T(), ref["simpson/axis"])
	check("Simpson, points twice", nd.Of(
		integrate.Simpson(nd.Of(1, 2, 4, 9), &sampleOptions{X: nd.Of(0, 1, 1, 3)}),
		integrate.Simpson(nd.Of(1, 2, 4, 9, 3), &sampleOptions{X: nd.Of(0, 0, 1, 3, 3)}),
		integrate.Simpson(nd.Of(1, 2, 4, 9, 2, 3), &sampleOptions{X: nd.Of(0, 2, 1, 3, 3, 3)})), ref["simpson/twice"])
	var fixed []float64
	for _, n := range []int{1, 2, 3, 5, 9} {
		fixed = append(fixed, integrate.FixedQuad(math.Exp, 0, 1, n))
	}
	check("FixedQuad", nd.Of(fixed...), ref["fixed"])
}

// The rules are exact for polynomials up to some degree.
func TestSampleDegrees(t *testing.T) {
	t.Parallel()
	x := nd.Of(0, 0.5, 1.25, 2, 2.25, 3, 4)
	square := x.Mul(x)
	if got := integrate.Simpson(square, &sampleOptions{X: x}); !numtest.Near(got, 64./3, 1e-14, 0) {
		t.Errorf("Simpson of x²: %v, want 64/3", got)
	}
	if got := integrate.Simpson(square.Slice(nd.S(0, 6)), &sampleOptions{X: x.Slice(nd.S(0, 6))}); !numtest.Near(got, 9, 1e-14, 0) {
		t.Errorf("Simpson of x², an even number: %v, want 9", got)
	}
	zero := 0.0
	got := integrate.CumulativeSimpson(square, &sampleOptions{X: x, Initial: &zero})
	if diff := numtest.Compare(got, x.PowScalar(3).DivScalar(3), 1e-13, 1); diff != "" {
		t.Errorf("CumulativeSimpson of x²: %s", diff)
	}
	for _, n := range []int{1, 2, 5, 20} {
		degree := 2*n - 1
		got := integrate.FixedQuad(func(x float64) float64 { return math.Pow(x, float64(degree)) }, 0, 2, n)
		if want := math.Pow(2, float64(degree+1)) / float64(degree+1); !numtest.Near(got, want, 1e-13, 0) {
			t.Errorf("FixedQuad of x^%d with %d: %v, want %v", degree, n, got, want)
		}
	}
	if got := integrate.FixedQuad(math.Exp, 0, 1); !numtest.Near(got, math.E-1, 1e-12, 0) { // the error of 5 points
		t.Errorf("FixedQuad of exp: %v", got)
	}
	k := nd.Linspace(0, 1, 9)
	if got := integrate.Romb(k.PowScalar(7), &sampleOptions{Dx: 0.125}); !numtest.Near(got, 0.125, 1e-14, 0) {
		t.Errorf("Romb of x^7: %v, want 1/8", got)
	}
}

func TestSampleEdges(t *testing.T) {
	t.Parallel()
	if got := integrate.Trapezoid(nd.Of(), nil); got != 0 {
		t.Errorf("Trapezoid of nothing: %v", got)
	}
	if got := integrate.TrapezoidAxis(nd.Zeros(3, 0), nil); got.Size() != 3 || got.Sum() != 0 {
		t.Errorf("TrapezoidAxis of nothing: %v", got)
	}
	if got := integrate.CumulativeTrapezoid(nd.Of(1), nil); got.Size() != 0 {
		t.Errorf("CumulativeTrapezoid of one: %v", got)
	}
	if got := integrate.Simpson(nd.Of(1, math.NaN(), 2), nil); !math.IsNaN(got) {
		t.Errorf("Simpson of NaN: %v", got)
	}
	if got := integrate.Trapezoid(nd.Of(1, math.Inf(1), 2), nil); !math.IsInf(got, 1) {
		t.Errorf("Trapezoid of Inf: %v", got)
	}
	two := 2
	rows := map[string]func(){
		"integrate: Trapezoid wants an axis of an array with 1 and got 2":                              func() { integrate.Trapezoid(nd.Of(1, 2), &sampleOptions{Axis: &two}) },
		"integrate: Trapezoid wants an axis of an array with 0 and got -1":                             func() { integrate.Trapezoid(nd.Scalar(1), nil) },
		"integrate: Trapezoid wants an array with one axis and got one with 2; there is TrapezoidAxis": func() { integrate.Trapezoid(nd.Zeros(2, 2), nil) },
		"integrate: Trapezoid wants X of shape (2) or [2] and got [3]":                                 func() { integrate.Trapezoid(nd.Of(1, 2), &sampleOptions{X: nd.Of(1, 2, 3)}) },
		"integrate: Simpson wants 1 samples or more and got 0":                                         func() { integrate.Simpson(nd.Of(), nil) },
		"integrate: Romb wants 2^k+1 samples and got 4":                                                func() { integrate.Romb(nd.Of(1, 2, 3, 4), nil) },
		"integrate: Romb wants 2^k+1 samples and got 1":                                                func() { integrate.Romb(nd.Of(1), nil) },
		"integrate: Romb wants samples equally far apart and got X":                                    func() { integrate.Romb(nd.Of(1, 2), &sampleOptions{X: nd.Of(1, 2)}) },
		"integrate: CumulativeTrapezoid wants 1 samples or more and got 0":                             func() { integrate.CumulativeTrapezoid(nd.Of(), nil) },
		"integrate: CumulativeSimpson wants an X that rises and got 1 after 1": func() {
			integrate.CumulativeSimpson(nd.Of(1, 2, 3), &sampleOptions{X: nd.Of(0, 1, 1)})
		},
		"integrate: FixedQuad wants a number of points of 1 or more and got [0]":   func() { integrate.FixedQuad(math.Exp, 0, 1, 0) },
		"integrate: FixedQuad wants a bounded interval and got one from 0 to +Inf": func() { integrate.FixedQuad(math.Exp, 0, math.Inf(1)) },
		"integrate: FixedQuad wants a function and got nil":                        func() { integrate.FixedQuad(nil, 0, 1) },
	}
	for want, f := range rows {
		func() {
			defer func() {
				e, ok := recover().(*integrate.ArgumentError)
				if !ok || e.Error() != want {
					t.Errorf("panic %v, want %s", e, want)
				}
			}()
			f()
			t.Errorf("no panic, want %s", want)
		}()
	}
}
