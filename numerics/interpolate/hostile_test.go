// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate_test

// This file hands over what is wrong, empty or not a number.

import (
	"errors"
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/interpolate"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

// made calls a function that makes an interpolator and returns its error, or the one that it
// panics with.
func made[T any](f func() (T, error)) error {
	var result error
	_, err := numtest.Try(func() any {
		_, result = f()
		return nil
	})
	if err != nil {
		return err
	}
	return result
}

// makers are the functions that take points and values.
func makers() map[string]func(x, y *nd.Array) error {
	type array = *nd.Array
	return map[string]func(x, y *nd.Array) error{
		"MakeInterpSpline": func(x, y array) error {
			return made(func() (any, error) { return interpolate.MakeInterpSpline(x, y, nil) })
		},
		"MakeInterpSpline, periodic": func(x, y array) error {
			return made(func() (any, error) {
				return interpolate.MakeInterpSpline(x, y, &interpolate.InterpSplineOptions{BC: interpolate.Periodic})
			})
		},
		"MakeInterpSpline, natural": func(x, y array) error {
			return made(func() (any, error) {
				return interpolate.MakeInterpSpline(x, y, &interpolate.InterpSplineOptions{BC: interpolate.Natural})
			})
		},
		"MakeSmoothingSpline": func(x, y array) error {
			return made(func() (any, error) { return interpolate.MakeSmoothingSpline(x, y, nil) })
		},
		"MakeLsqSpline": func(x, y array) error {
			return made(func() (any, error) { return interpolate.MakeLsqSpline(x, y, nd.Of(0, 0, 0, 0, 5, 5, 5, 5), nil) })
		},
		"NewCubicSpline": func(x, y array) error {
			return made(func() (any, error) { return interpolate.NewCubicSpline(x, y, nil) })
		},
		"NewPchipInterpolator": func(x, y array) error {
			return made(func() (any, error) { return interpolate.NewPchipInterpolator(x, y, nil) })
		},
		"NewAkima1DInterpolator": func(x, y array) error {
			return made(func() (any, error) { return interpolate.NewAkima1DInterpolator(x, y, nil) })
		},
		"NewCubicHermiteSpline": func(x, y array) error {
			return made(func() (any, error) { return interpolate.NewCubicHermiteSpline(x, y, y, nil) })
		},
		"NewUnivariateSpline": func(x, y array) error {
			return made(func() (any, error) { return interpolate.NewUnivariateSpline(x, y, nil) })
		},
		"NewInterpolatedUnivariateSpline": func(x, y array) error {
			return made(func() (any, error) { return interpolate.NewInterpolatedUnivariateSpline(x, y, nil) })
		},
		"NewBarycentricInterpolator": func(x, y array) error {
			return made(func() (any, error) { return interpolate.NewBarycentricInterpolator(x, y) })
		},
		"NewRBFInterpolator": func(x, y array) error {
			return made(func() (any, error) { return interpolate.NewRBFInterpolator(x, y, nil) })
		},
		"NewRegularGridInterpolator, cubic": func(x, y array) error {
			return made(func() (any, error) {
				return interpolate.NewRegularGridInterpolator([]*nd.Array{x}, y, &interpolate.RegularGridOptions{Method: interpolate.KindCubic})
			})
		},
		"NewInterp1d, cubic": func(x, y array) error {
			return made(func() (any, error) {
				return interpolate.NewInterp1d(x, y, &interpolate.Interp1dOptions{Kind: interpolate.KindCubic})
			})
		},
	}
}

func TestWrongData(t *testing.T) {
	t.Parallel()
	x, y := nd.Arange(6), nd.Of(1, 3, 2, 5, 4, 1)
	with := func(a *nd.Array, i int, v float64) *nd.Array {
		b := a.Copy()
		b.Set(v, i)
		return b
	}
	for name, f := range makers() {
		if err := f(x, y); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for what, data := range map[string][2]*nd.Array{
			"NaN as a point":  {with(x, 2, math.NaN()), y},
			"Inf as a point":  {with(x, 5, math.Inf(1)), y},
			"NaN as a value":  {x, with(y, 3, math.NaN())},
			"-Inf as a value": {x, with(y, 0, math.Inf(-1))},
		} {
			var wrong *interpolate.DataError
			if err := f(data[0], data[1]); !errors.As(err, &wrong) {
				t.Errorf("%s of %s: the error is %v", name, what, err)
			}
		}
		for what, data := range map[string][2]*nd.Array{
			"no points":      {nd.Zeros(0), nd.Zeros(0)},
			"a number":       {nd.Scalar(1), y},
			"too few values": {x, y.Slice(nd.S(0, 4))},
			"value a number": {x, nd.Scalar(1)},
			"two axes":       {nd.Zeros(6, 2, 1), y},
		} {
			var wrong *interpolate.ArgumentError
			if err := f(data[0], data[1]); !errors.As(err, &wrong) {
				t.Errorf("%s of %s: the error is %v", name, what, err)
			}
		}
	}
	// Points that are equal or fall.
	for name, f := range makers() {
		for what, points := range map[string]*nd.Array{"equal points": with(x, 3, 2), "points that fall": with(x, 3, 0.5)} {
			err := f(points, y)
			var wrong *interpolate.DataError
			var singular *interpolate.SingularError
			sorts := name == "NewBarycentricInterpolator" || name == "NewInterp1d, cubic" || name == "NewRBFInterpolator"
			repeats := name == "NewUnivariateSpline" || name == "MakeLsqSpline"
			switch {
			case what == "points that fall" && sorts, what == "equal points" && repeats:
				if err != nil {
					t.Errorf("%s of %s: the error is %v", name, what, err)
				}
			case !errors.As(err, &wrong) && !errors.As(err, &singular):
				t.Errorf("%s of %s: the error is %v", name, what, err)
			}
		}
	}
}

func TestWrongOptions(t *testing.T) {
	t.Parallel()
	x, y := nd.Arange(8), nd.Of(1, 3, 2, 5, 4, 0, 2, 2)
	grid := []*nd.Array{nd.Arange(8)}
	for name, f := range map[string]func() (any, error){
		"degree 6": func() (any, error) {
			return interpolate.MakeInterpSpline(x, y, &interpolate.InterpSplineOptions{K: 6})
		},
		"natural and quintic": func() (any, error) {
			return interpolate.MakeInterpSpline(x, y, &interpolate.InterpSplineOptions{K: 5, BC: interpolate.Natural})
		},
		"unknown boundary": func() (any, error) {
			return interpolate.NewCubicSpline(x, y, &interpolate.CubicSplineOptions{BC: 77})
		},
		"third derivative": func() (any, error) {
			return interpolate.NewCubicSpline(x, y, &interpolate.CubicSplineOptions{Left: &interpolate.EndDerivative{Order: 3}})
		},
		"outside": func() (any, error) {
			return interpolate.NewCubicSpline(x, y, &interpolate.CubicSplineOptions{Outside: interpolate.OutsideZeros})
		},
		"negative lam": func() (any, error) {
			return interpolate.MakeSmoothingSpline(x, y, &interpolate.SmoothingSplineOptions{Lam: new(-1.0)})
		},
		"NaN as lam": func() (any, error) {
			return interpolate.MakeSmoothingSpline(x, y, &interpolate.SmoothingSplineOptions{Lam: new(math.NaN())})
		},
		"negative s": func() (any, error) {
			return interpolate.NewUnivariateSpline(x, y, &interpolate.UnivariateSplineOptions{S: new(-1.0)})
		},
		"narrow box": func() (any, error) {
			return interpolate.NewUnivariateSpline(x, y, &interpolate.UnivariateSplineOptions{BBox: []float64{1, 5}})
		},
		"few weights": func() (any, error) {
			return interpolate.NewUnivariateSpline(x, y, &interpolate.UnivariateSplineOptions{W: nd.Ones(3)})
		},
		"unknown kind": func() (any, error) {
			return interpolate.NewInterp1d(x, y, &interpolate.Interp1dOptions{Kind: "quartic"})
		},
		"kind of grids": func() (any, error) {
			return interpolate.NewInterp1d(x, y, &interpolate.Interp1dOptions{Kind: interpolate.KindPchip})
		},
		"unknown method": func() (any, error) {
			return interpolate.NewRegularGridInterpolator(grid, y, &interpolate.RegularGridOptions{Method: "quartic"})
		},
		"too many axes": func() (any, error) {
			return interpolate.NewRegularGridInterpolator([]*nd.Array{x, x}, y, nil)
		},
		"unknown kernel": func() (any, error) {
			return interpolate.NewRBFInterpolator(x, y, &interpolate.RBFOptions{Kernel: "conical"})
		},
		"no epsilon": func() (any, error) {
			return interpolate.NewRBFInterpolator(x, y, &interpolate.RBFOptions{Kernel: interpolate.KernelGaussian})
		},
		"high degree": func() (any, error) {
			return interpolate.NewRBFInterpolator(nd.Zeros(8, 30), y, &interpolate.RBFOptions{Degree: new(100)})
		},
		"knots too few": func() (any, error) { return interpolate.NewBSpline(nd.Arange(7), nd.Ones(3), 3, nil) },
		"pieces":        func() (any, error) { return interpolate.NewPPoly(nd.Ones(3, 2), nd.Arange(5), nil) },
		"grid's shape": func() (any, error) {
			return interpolate.NewRectBivariateSpline(x, x, nd.Zeros(8, 7), nil)
		},
	} {
		var wrong *interpolate.ArgumentError
		if err := made(f); !errors.As(err, &wrong) {
			t.Errorf("%s: the error is %v", name, err)
		}
	}
}

func TestWrongPoints(t *testing.T) {
	t.Parallel()
	x := nd.Arange(5)
	y := nd.Square(x)
	wide := nd.Stack(1, y, y)
	line := raise(interpolate.NewInterp1d(x, y, nil))
	grid := raise(interpolate.NewRegularGridInterpolator([]*nd.Array{x, x}, nd.Outer(x, y), nil))
	strict := raise(interpolate.NewUnivariateSpline(x, y, &interpolate.UnivariateSplineOptions{Outside: interpolate.OutsidePanic}))
	for name, f := range map[string]func() any{
		"Interp1d.At":       func() any { return line.At(4.5) },
		"Interp1d.Call":     func() any { return line.Call(nd.Of(1, -1)) },
		"grid":              func() any { return grid.At([]float64{1, 5}) },
		"UnivariateSpline":  func() any { return strict.At(-1) },
		"UnivariateSpline2": func() any { return strict.Call(nd.Of(2, 5)) },
	} {
		var outside *interpolate.BoundsError
		if _, err := numtest.Try(f); !errors.As(err, &outside) {
			t.Errorf("%s: the error is %v", name, err)
		}
	}
	for name, f := range map[string]func() any{
		"arrays at a number":   func() any { return raise(interpolate.NewCubicSpline(x, wide, nil)).At(1) },
		"arrays at a number 2": func() any { return raise(interpolate.MakeInterpSpline(x, wide, nil)).At(1) },
		"three coordinates":    func() any { return grid.At([]float64{1, 1, 1}) },
		"no axis":              func() any { return grid.Call(nd.Scalar(1)) },
		"roots of arrays":      func() any { return raise(interpolate.NewCubicSpline(x, wide, nil)).Roots() },
		"fifth derivative":     func() any { return raise(interpolate.MakeInterpSpline(x, y, nil)).Derivative(5) },
		"negative derivative":  func() any { return raise(interpolate.NewCubicSpline(x, y, nil)).Derivative(-1) },
	} {
		var wrong *interpolate.ArgumentError
		if _, err := numtest.Try(f); !errors.As(err, &wrong) {
			t.Errorf("%s: the error is %v", name, err)
		}
	}
}

// Points that are NaN, infinite or none have values, or none.
func TestStrangePoints(t *testing.T) {
	t.Parallel()
	x := nd.Arange(5)
	y := nd.Of(1, 3, 2, 5, 4)
	periodic := &interpolate.CubicSplineOptions{Outside: interpolate.OutsidePeriodic}
	for name, f := range map[string]interface{ Call(*nd.Array) *nd.Array }{
		"BSpline":     raise(interpolate.MakeInterpSpline(x, y, nil)),
		"PPoly":       raise(interpolate.NewCubicSpline(x, y, nil)),
		"periodic":    raise(interpolate.NewCubicSpline(x, y, periodic)),
		"Akima":       raise(interpolate.NewAkima1DInterpolator(x, y, nil)),
		"Interp1d":    raise(interpolate.NewInterp1d(x, y, &interpolate.Interp1dOptions{Outside: interpolate.OutsideExtrapolate})),
		"nearest":     raise(interpolate.NewInterp1d(x, y, &interpolate.Interp1dOptions{Kind: "nearest", Outside: interpolate.OutsideNaN})),
		"Barycentric": raise(interpolate.NewBarycentricInterpolator(x, y)),
		"grid": raise(interpolate.NewRegularGridInterpolator([]*nd.Array{x}, y,
			&interpolate.RegularGridOptions{Outside: interpolate.OutsideExtrapolate})),
		"RBF":       raise(interpolate.NewRBFInterpolator(x, y, nil)),
		"RBF, near": raise(interpolate.NewRBFInterpolator(x, y, &interpolate.RBFOptions{Neighbors: 4})),
		"NearestND": raise(interpolate.NewNearestNDInterpolator(x, y, nil)),
	} {
		if v := f.Call(nd.Of(math.NaN(), 2)); !math.IsNaN(v.At(0)) || math.Abs(v.At(1)-2) > 1e-13 {
			t.Errorf("%s: the values at NaN and 2 are %v", name, v)
		}
		if v := f.Call(nd.Zeros(0, 3)); v.Size() != 0 || v.Ndim() != 2 {
			t.Errorf("%s: the values at no points have shape %v", name, v.Shape())
		}
		if v := f.Call(nd.Scalar(2)); v.Ndim() != 0 {
			t.Errorf("%s: the value at a number has shape %v", name, v.Shape())
		}
		f.Call(nd.Of(math.Inf(1), math.Inf(-1), 1e300, -1e300)) // what comes out is no matter, that it does is
	}
}

// Data of extreme size does not make a search endless.
func TestExtremeData(t *testing.T) {
	t.Parallel()
	x := nd.Linspace(0, 1, 40)
	spike := nd.Zeros(40)
	spike.Set(1e300, 20)
	tiny := nd.Full(1e-300, 40)
	for _, y := range []*nd.Array{spike, tiny, nd.Zeros(40), nd.Ones(40)} {
		for _, s := range []float64{0, 1e-300, 1e-12, 1, 1e300} {
			_, err := interpolate.NewUnivariateSpline(x, y, &interpolate.UnivariateSplineOptions{S: &s})
			var slow *interpolate.ConvergenceError
			var singular *interpolate.SingularError
			if err != nil && !errors.As(err, &slow) && !errors.As(err, &singular) {
				t.Errorf("s = %v: %v", s, err)
			}
			z := nd.Outer(nd.Ones(40), y)
			_, err = interpolate.NewRectBivariateSpline(x, x, z, &interpolate.RectBivariateSplineOptions{S: s})
			if err != nil && !errors.As(err, &slow) && !errors.As(err, &singular) {
				t.Errorf("grid, s = %v: %v", s, err)
			}
		}
		if _, err := interpolate.MakeSmoothingSpline(x, y, nil); err != nil {
			t.Error(err)
		}
		raise(interpolate.NewCubicSpline(x, y, nil)).Roots()
		raise(interpolate.MakeInterpSpline(x, y, &interpolate.InterpSplineOptions{K: 5})).Roots()
	}
	// Points that nearly coincide.
	tight := nd.Of(0, 1e-300, 2e-300, 1, 2, 3)
	raise(interpolate.NewPchipInterpolator(tight, nd.Arange(6), nil)).Call(x)
	raise(interpolate.NewAkima1DInterpolator(tight, nd.Arange(6), nil)).Call(x)
}

func TestSmoothingDoesNotConverge(t *testing.T) {
	t.Parallel()
	x, y := nd.Arange(30), nd.Zeros(30)
	for i := range 30 {
		y.Set(float64(i%2), i)
	}
	w := nd.Ones(30)
	w.Set(1e12, 3)
	s, err := interpolate.NewUnivariateSpline(x, y, &interpolate.UnivariateSplineOptions{S: new(1e-3), W: w})
	if err != nil {
		var slow *interpolate.ConvergenceError
		if !errors.As(err, &slow) || s == nil {
			t.Errorf("the error is %v and the spline %v", err, s)
		}
	}
}

// Arguments do not change, and results do not change with them.
func TestArgumentsStay(t *testing.T) {
	t.Parallel()
	x, y := nd.Arange(8), nd.Of(1, 3, 2, 5, 4, 0, 2, 1)
	x0, y0 := x.Copy(), y.Copy()
	var list []interface{ Call(*nd.Array) *nd.Array }
	for _, curve := range curves() {
		list = append(list, curve(x, y))
	}
	at := nd.Linspace(0, 7, 20)
	var before []*nd.Array
	for _, f := range list {
		before = append(before, f.Call(at))
	}
	want(t, "x", x, x0, 0)
	want(t, "y", y, y0, 0)
	x.Fill(-1)
	y.Fill(-1)
	for i, f := range list {
		want(t, "afterwards", f.Call(at), before[i], 0)
	}
}
