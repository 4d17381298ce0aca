// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate_test

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/interpolate"
	"github.com/gosci/gosci/numerics/nd"
)

func ExampleMakeInterpSpline() {
	x := nd.Linspace(0, math.Pi, 7)
	s, err := interpolate.MakeInterpSpline(x, nd.Sin(x), nil)
	if err != nil {
		panic(err)
	}
	fmt.Printf("%.4f %.4f %.4f\n", s.At(1), s.Derivative().At(1), s.Integrate(0, math.Pi))
	fmt.Printf("%.4f %.4f %.4f\n", math.Sin(1), math.Cos(1), 2.0)
	// Output:
	// 0.8414 0.5419 2.0004
	// 0.8415 0.5403 2.0000
}

func ExampleMakeInterpSpline_periodic() {
	x, y := nd.Of(0, 1, 2, 3, 4), nd.Of(0, 1, 0, -1, 0)
	s, err := interpolate.MakeInterpSpline(x, y, &interpolate.InterpSplineOptions{BC: interpolate.Periodic})
	if err != nil {
		panic(err)
	}
	fmt.Println(nd.Round(s.Call(nd.Of(0.5, 4.5, -3.5)), 6))
	// Output: [0.6875 0.6875 0.6875]
}

func ExampleBSpline_Roots() {
	x := nd.Linspace(-2, 2, 9)
	s, err := interpolate.MakeInterpSpline(x, x.Mul(x).SubScalar(2), nil)
	if err != nil {
		panic(err)
	}
	fmt.Println(nd.Round(s.Roots(), 6))
	// Output: [-1.414214  1.414214]
}

func ExampleMakeSmoothingSpline() {
	x := nd.Arange(6)
	y := nd.Of(0.1, 0.9, 2.2, 2.8, 4.1, 4.9) // near to a line
	s, err := interpolate.MakeSmoothingSpline(x, y, &interpolate.SmoothingSplineOptions{Lam: new(1e6)})
	if err != nil {
		panic(err)
	}
	fmt.Println(nd.Round(s.Call(x), 4))
	// Output: [0.0571 1.0343 2.0114 2.9886 3.9657 4.9429]
}

func ExampleNewCubicSpline() {
	x, y := nd.Of(0, 1, 2, 3), nd.Of(0, 1, 4, 9)
	s, err := interpolate.NewCubicSpline(x, y, nil)
	if err != nil {
		panic(err)
	}
	fmt.Printf("%.3f %.3f\n", s.At(1.5), s.Derivative().At(1.5))
	// Output: 2.250 3.000
}

func ExampleNewPchipInterpolator() {
	x, y := nd.Of(0, 1, 2, 3), nd.Of(0, 0, 1, 1)
	s, err := interpolate.NewPchipInterpolator(x, y, nil)
	if err != nil {
		panic(err)
	}
	fmt.Println(s.Call(nd.Of(0.5, 1.5, 2.5))) // no overshoot
	// Output: [0.  0.5 1. ]
}

func ExampleNewInterp1d() {
	x, y := nd.Of(0, 1, 2), nd.Of(0, 10, 40)
	f, err := interpolate.NewInterp1d(x, y, &interpolate.Interp1dOptions{Kind: interpolate.KindNearest, Fill: []float64{-1}})
	if err != nil {
		panic(err)
	}
	fmt.Println(f.Call(nd.Of(0.4, 0.6, 1.9, 7)))
	// Output: [ 0. 10. 40. -1.]
}

func ExampleNewUnivariateSpline() {
	x := nd.Arange(8)
	y := nd.Of(0, 1.1, 1.9, 3, 3.1, 1.9, 1, 0.1)
	s, err := interpolate.NewUnivariateSpline(x, y, &interpolate.UnivariateSplineOptions{S: new(0.1)})
	if err != nil {
		panic(err)
	}
	fmt.Println(s.GetKnots())
	fmt.Printf("%.2f\n", s.GetResidual())
	// Output:
	// [0. 2. 4. 6. 7.]
	// 0.10
}

func ExampleNewRectBivariateSpline() {
	x, y := nd.Arange(5), nd.Arange(6)
	z := nd.Outer(x.Mul(x), y)
	s, err := interpolate.NewRectBivariateSpline(x, y, z, nil)
	if err != nil {
		panic(err)
	}
	fmt.Printf("%.4f\n", s.At(2.5, 1.5))
	fmt.Printf("%.4f\n", s.PartialDerivative(1, 0).At(2.5, 1.5))
	// Output:
	// 9.3750
	// 7.5000
}

func ExampleNewRegularGridInterpolator() {
	x, y := nd.Of(0, 1, 2), nd.Of(0, 10)
	z := nd.FromRows([][]float64{{0, 1}, {2, 3}, {4, 5}})
	f, err := interpolate.NewRegularGridInterpolator([]*nd.Array{x, y}, z, nil)
	if err != nil {
		panic(err)
	}
	fmt.Println(f.At([]float64{0.5, 5}))
	fmt.Println(f.Call(nd.FromRows([][]float64{{0, 0}, {1.5, 10}})))
	// Output:
	// 1.5
	// [0. 4.]
}

func ExampleNewRBFInterpolator() {
	points := nd.FromRows([][]float64{{0, 0}, {1, 0}, {0, 1}, {1, 1}, {0.5, 0.5}})
	values := nd.Of(0, 1, 1, 2, 1) // x + y
	f, err := interpolate.NewRBFInterpolator(points, values, nil)
	if err != nil {
		panic(err)
	}
	fmt.Printf("%.4f\n", f.At([]float64{0.25, 0.5}))
	// Output: 0.7500
}

func ExampleNewNearestNDInterpolator() {
	points := nd.FromRows([][]float64{{0, 0}, {1, 0}, {0, 1}})
	f, err := interpolate.NewNearestNDInterpolator(points, nd.Of(1, 2, 3), nil)
	if err != nil {
		panic(err)
	}
	fmt.Println(f.Call(nd.FromRows([][]float64{{0.1, 0.2}, {0.9, 0.3}})))
	// Output: [1. 2.]
}

func ExampleSplrep() {
	x := nd.Linspace(0, 10, 21)
	s, err := interpolate.Splrep(x, nd.Cos(x), nil)
	if err != nil {
		panic(err)
	}
	fmt.Println(s)
	fmt.Printf("%.4f\n", s.Integrate(0, math.Pi/2))
	// Output:
	// BSpline of degree 3 with 25 knots and 21 coefficients on [0, 10]
	// 1.0003
}

func ExampleNewBarycentricInterpolator() {
	x := nd.Of(0, 1, 2)
	p, err := interpolate.NewBarycentricInterpolator(x, nd.Of(1, 2, 5)) // 1 + x²
	if err != nil {
		panic(err)
	}
	fmt.Printf("%.4f %.4f\n", p.At(3), p.Derivative().At(3))
	// Output: 10.0000 6.0000
}

func ExampleNewAkima1DInterpolator() {
	x, y := nd.Arange(6), nd.Of(0, 0, 0, 1, 1, 1)
	s, err := interpolate.NewAkima1DInterpolator(x, y, &interpolate.AkimaOptions{Modified: true})
	if err != nil {
		panic(err)
	}
	fmt.Println(s.Call(nd.Of(0.5, 2.5, 4.5)))
	// Output: [0.  0.5 1. ]
}

func ExamplePPoly_Solve() {
	x := nd.Linspace(0, 10, 41)
	// Extrapolated, the curve would be 0.5 beyond the ends too.
	s, err := interpolate.NewCubicSpline(x, nd.Sin(x), &interpolate.CubicSplineOptions{Outside: interpolate.OutsideNaN})
	if err != nil {
		panic(err)
	}
	fmt.Println(nd.Round(s.Solve(0.5), 3))
	fmt.Println(nd.Round(s.Derivative().Roots(), 3))
	// Output:
	// [0.524 2.618 6.807 8.901]
	// [1.571 4.713 7.854]
}
