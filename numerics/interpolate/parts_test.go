// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate_test

// This file tests what the results print, and methods that make one interpolator of another.

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/interpolate"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

func TestTexts(t *testing.T) {
	t.Parallel()
	x, y := nd.Arange(6), nd.Of(1, 3, 2, 5, 4, 1)
	grid := []*nd.Array{x, nd.Arange(7)}
	for wanted, v := range map[string]any{
		"BSpline of degree 3 with 10 knots and 6 coefficients on [0, 5]": raise(interpolate.MakeInterpSpline(x, y, nil)),
		"PPoly of degree 3 with 5 pieces on [0, 5]":                      raise(interpolate.NewCubicSpline(x, y, nil)),
		"UnivariateSpline of degree 1 with 2 knots on [0, 5], residual 12.819": raise(
			interpolate.NewUnivariateSpline(x, y, &interpolate.UnivariateSplineOptions{K: 1, S: new(20.0)})),
		"Interp1d, linear, through 6 points on [0, 5]": raise(interpolate.NewInterp1d(x, y, nil)),
		"BarycentricInterpolator through 6 points":     raise(interpolate.NewBarycentricInterpolator(x, y)),
		"RectBivariateSpline of degrees 3 and 3 with 10 and 10 knots, residual 0": raise(
			interpolate.NewRectBivariateSpline(x, x, nd.Zeros(6, 6), nil)),
		"RegularGridInterpolator, linear, on a grid of [6 7]":            raise(interpolate.NewRegularGridInterpolator(grid, nd.Zeros(6, 7), nil)),
		"RBFInterpolator, thin_plate_spline, of 6 points of 1 variables": raise(interpolate.NewRBFInterpolator(x, y, nil)),
		"NearestNDInterpolator of 6 points of 1 variables":               raise(interpolate.NewNearestNDInterpolator(x, y, nil)),
		"periodic": interpolate.OutsidePeriodic,
		"invalid":  interpolate.Outside(99),

		"interpolate: NewPPoly wants more": &interpolate.ArgumentError{Func: "NewPPoly", Msg: "wants more"},
		"interpolate: F: x must increase, and element 3 does not": &interpolate.DataError{
			Func: "F", Msg: "x must increase", Index: 3,
		},
		"interpolate: F: the system is singular: why":            &interpolate.SingularError{Func: "F", Msg: "why"},
		"interpolate: F: the system is singular":                 &interpolate.SingularError{Func: "F"},
		"interpolate: F wants a point from 0 to 3 and got 4":     &interpolate.BoundsError{Func: "F", Point: 4, Hi: 3},
		"interpolate: F: the residual is 1.5 and not 1: no luck": &interpolate.ConvergenceError{Func: "F", Msg: "no luck", Residual: 1.5, S: 1},
	} {
		if got := fmt.Sprint(v); got != wanted {
			t.Errorf("%T prints %q, want %q", v, got, wanted)
		}
	}
}

func TestBarycentricMore(t *testing.T) {
	t.Parallel()
	x, at := nd.Of(0, 1, 2.5, 4, 5), nd.Linspace(-1, 6, 20)
	cube := func(x *nd.Array) *nd.Array { return x.PowScalar(3) }
	p := raise(interpolate.NewBarycentricInterpolator(x.Slice(nd.S(0, 3)), cube(x.Slice(nd.S(0, 3)))))
	more := raise(p.AddXi(x.Slice(nd.S(3, 5)), cube(x.Slice(nd.S(3, 5)))))
	want(t, "AddXi", more.Call(at), cube(at), 1e-11) // 200 is the largest value
	want(t, "what there was", p.Call(x.Slice(nd.S(0, 3))), cube(x.Slice(nd.S(0, 3))), 0)
	want(t, "SetYi", raise(more.SetYi(x.MulScalar(2))).Call(at), at.MulScalar(2), 1e-13)
	var wrong *interpolate.DataError
	if _, err := more.AddXi(nd.Of(4), nd.Of(1)); !errors.As(err, &wrong) {
		t.Errorf("a point that is there: the error is %v", err)
	}
}

func TestGrids(t *testing.T) {
	t.Parallel()
	x, y := nd.Of(4, 2, 1, -3), nd.Arange(5) // falls
	f := func(x, y *nd.Array) *nd.Array { return nd.Outer(x, y).AddScalar(1) }
	at := nd.FromRows([][]float64{{3, 0.5}, {-2.5, 3.5}, {4, 4}})
	wanted := at.Col(0).Mul(at.Col(1)).AddScalar(1)
	for _, method := range []interpolate.Kind{interpolate.KindLinear, interpolate.KindCubic, interpolate.KindPchip, interpolate.KindSLinear} {
		o := &interpolate.RegularGridOptions{Method: method}
		want(t, string(method), raise(interpolate.Interpn([]*nd.Array{x, y}, f(x, y), at, o)), wanted, 1e-13)
	}
	// A variable with one coordinate, NaN among the values, a value outside.
	one := raise(interpolate.NewRegularGridInterpolator([]*nd.Array{nd.Of(3), y}, nd.Of(0, 1, 2, 3, math.NaN()).Reshape(1, 5),
		&interpolate.RegularGridOptions{Fill: new(-1.0)}))
	want(t, "one coordinate", one.Call(nd.FromRows([][]float64{{3, 1.5}, {3, 3.5}, {2, 1}})), nd.Of(1.5, math.NaN(), -1), 0)
	// Many variables.
	axes := make([]*nd.Array, 6)
	shape := make([]int, 6)
	for i := range axes {
		axes[i], shape[i] = nd.Arange(2), 2
	}
	sum := nd.FromFunc(func(index []int) float64 {
		s := 0
		for i, v := range index {
			s += v << i
		}
		return float64(s)
	}, shape...)
	six := raise(interpolate.NewRegularGridInterpolator(axes, sum, nil))
	want(t, "six variables", six.At([]float64{0.5, 0, 1, 0.25, 0, 0.5}), nd.Scalar(0.5+4+2+16), 1e-15)
}

func TestRectBivariateParts(t *testing.T) {
	t.Parallel()
	x, y := nd.Linspace(0, 3, 9), nd.Linspace(-1, 1, 8)
	z := nd.Outer(x.PowScalar(3), y.Mul(y))
	s := raise(interpolate.NewRectBivariateSpline(x, y, z, nil))
	want(t, "coefficients", s.GetCoeffs(), s.C.Ravel(), 0)
	want(t, "integral", s.Integral(0, 3, -1, 1), nd.Scalar(81.0/4*2/3), 1e-13)
	want(t, "derivative", s.PartialDerivative(2, 1).At(1.5, 0.25), nd.Scalar(6*1.5*2*0.25), 1e-12)
	want(t, "outside", s.At(9, -7), nd.Scalar(27), 1e-13)
	want(t, "NaN", s.At(math.NaN(), 0), nd.Scalar(math.NaN()), 0)
	want(t, "Ev", s.Ev(nd.Of(1, 2, 3).ExpandDims(1), nd.Of(0.5, -1)), s.Call(nd.Of(1, 2, 3), nd.Of(0.5, -1)), 0)
	want(t, "no points", s.Call(nd.Zeros(0), y), nd.Zeros(0, 8), 0)
}

// The ends of a period are one point.
func TestPeriodicEnds(t *testing.T) {
	t.Parallel()
	p := raise(interpolate.NewPPoly(nd.FromRows([][]float64{{1, -1}, {0, 3}}), nd.Of(0, 1, 2), &interpolate.PPolyOptions{Outside: interpolate.OutsidePeriodic}))
	want(t, "sawtooth", p.Call(nd.Of(0, 0.5, 1, 1.5, 2, 2.5, -0.5)), nd.Of(0, 0.5, 3, 2.5, 0, 0.5, 2.5), 0)
	want(t, "integral", p.Integrate(-3, 4), nd.Scalar(2.5+3*(0.5+2.5)), 1e-15)
	want(t, "integral of no width", p.Integrate(2, 2), nd.Scalar(0), 0)
	line := raise(interpolate.MakeInterpSpline(nd.Arange(4), nd.Of(0, 1, 5, 0), &interpolate.InterpSplineOptions{K: 1, BC: interpolate.Periodic}))
	want(t, "line", line.Call(nd.Of(0.5, 3, 3.5, -0.5)), nd.Of(0.5, 0, 0.5, 2.5), 1e-15)
	var wrong *interpolate.DataError
	_, err := interpolate.NewCubicSpline(nd.Arange(3), nd.Of(0, 1, 2), &interpolate.CubicSplineOptions{BC: interpolate.Periodic})
	if !errors.As(err, &wrong) {
		t.Errorf("ends that differ: the error is %v", err)
	}
}

// Points that coincide determine nothing.
func TestSingular(t *testing.T) {
	t.Parallel()
	twice := nd.FromRows([][]float64{{0, 0}, {1, 0}, {0, 1}, {1, 0}})
	line := nd.FromRows([][]float64{{0, 0}, {1, 1}, {2, 2}, {3, 3}})
	d := nd.Arange(4)
	var singular *interpolate.SingularError
	for name, y := range map[string]*nd.Array{"equal points": twice, "points on a line": line} {
		if _, err := interpolate.NewRBFInterpolator(y, d, nil); !errors.As(err, &singular) {
			t.Errorf("%s: the error is %v", name, err)
		}
		near := raise(interpolate.NewRBFInterpolator(y, d, &interpolate.RBFOptions{Neighbors: 4}))
		if _, err := numtest.Try(func() any { return near.At([]float64{0.5, 0.25}) }); !errors.As(err, &singular) {
			t.Errorf("%s, near: the error is %v", name, err)
		}
	}
	// Knots that no point is near to.
	_, err := interpolate.MakeInterpSpline(nd.Arange(6), nd.Arange(6),
		&interpolate.InterpSplineOptions{T: nd.Of(0, 0, 0, 0, 0.1, 0.2, 5, 5, 5, 5)})
	if !errors.As(err, &singular) {
		t.Errorf("knots without points: the error is %v", err)
	}
}
