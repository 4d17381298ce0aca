// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate_test

// This file holds examples of splines and of the methods of interpolators.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/interpolate"
	"github.com/gosci/gosci/numerics/nd"
)

// A triangle: the B-spline of degree 1.
func ExampleNewBSpline() {
	s, err := interpolate.NewBSpline(nd.Of(0, 0, 1, 2, 2), nd.Of(0, 1, 0), 1, nil)
	if err != nil {
		panic(err)
	}
	fmt.Println(s.Call(nd.Of(0, 0.5, 1, 1.5, 2)))
	fmt.Printf("%.4f\n", s.Antiderivative().At(2)) // the area
	// Output:
	// [0.  0.5 1.  0.5 0. ]
	// 1.0000
}

// A curve in the plane, whose values are pairs: its integral is a pair too.
func ExampleBSpline_IntegrateArray() {
	t := nd.Linspace(0, math.Pi, 21)
	s, err := interpolate.MakeInterpSpline(t, nd.Stack(1, nd.Cos(t), nd.Sin(t)), nil)
	if err != nil {
		panic(err)
	}
	fmt.Println(nd.Round(s.IntegrateArray(0, math.Pi/2), 4))
	// Output: [1. 1.]
}

// A parabola that is fitted to noisy points, without inner knots.
func ExampleMakeLsqSpline() {
	x := nd.Arange(7)
	y := nd.Of(0.1, 0.9, 4.1, 8.9, 16.1, 24.9, 36.1)
	knots := nd.Of(0, 0, 0, 6, 6, 6)
	s, err := interpolate.MakeLsqSpline(x, y, knots, &interpolate.LsqSplineOptions{K: 2})
	if err != nil {
		panic(err)
	}
	fmt.Println(nd.Round(s.Call(x), 2))
	// Output: [ 0.06  1.01  3.99  8.98 15.99 25.01 36.06]
}

// Two pieces: x² up to 1, and from there on 1 + 2(x-1), its tangent.
func ExampleNewPPoly() {
	c := nd.FromRows([][]float64{{1, 0}, {0, 2}, {0, 1}}) // the highest power first
	p, err := interpolate.NewPPoly(c, nd.Of(0, 1, 2), nil)
	if err != nil {
		panic(err)
	}
	fmt.Println(p.Call(nd.Of(0.5, 1, 1.5)))
	fmt.Printf("%.4f %.4f\n", p.Integrate(0, 1), p.Antiderivative().At(2)) // 1/3 and 1/3 + 2
	// Output:
	// [0.25 1.   2.  ]
	// 0.3333 2.3333
}

// The distance covered in x and in y, from a velocity that is known each second.
func ExamplePPoly_IntegrateArray() {
	t := nd.Of(0, 1, 2, 3)
	v := nd.FromRows([][]float64{{1, 0}, {1, 2}, {1, 4}, {1, 6}})
	s, err := interpolate.NewCubicSpline(t, v, nil)
	if err != nil {
		panic(err)
	}
	fmt.Println(nd.Round(s.IntegrateArray(0, 3), 4))
	// Output: [3. 9.]
}

// The coefficients of the polynomials that a spline is made of.
func ExampleNewPPolyFromSpline() {
	x := nd.Of(0, 1, 2, 3)
	s, err := interpolate.MakeInterpSpline(x, x.PowScalar(3), nil)
	if err != nil {
		panic(err)
	}
	p := interpolate.NewPPolyFromSpline(s)
	fmt.Println(p.X)
	fmt.Println(nd.Round(p.C.Ravel(), 4).AddScalar(0)) // x³
	// Output:
	// [0. 3.]
	// [1. 0. 0. 0.]
}

// The curve with given values and slopes.
func ExampleNewCubicHermiteSpline() {
	x, y, dydx := nd.Of(0, 1), nd.Of(0, 1), nd.Of(0, 0)
	s, err := interpolate.NewCubicHermiteSpline(x, y, dydx, nil)
	if err != nil {
		panic(err)
	}
	fmt.Println(s.Call(nd.Of(0.25, 0.5, 0.75))) // 3x² - 2x³
	// Output: [0.15625 0.5     0.84375]
}

func ExampleInterp1d_At() {
	f, err := interpolate.NewInterp1d(nd.Of(0, 1, 2), nd.Of(0, 10, 40), nil)
	if err != nil {
		panic(err)
	}
	fmt.Println(f.At(0.5), f.At(1.5))
	// Output: 5 25
}

// More points, or other values at the same ones.
func ExampleBarycentricInterpolator_AddXi() {
	p, err := interpolate.NewBarycentricInterpolator(nd.Of(0, 1), nd.Of(0, 1)) // x
	if err != nil {
		panic(err)
	}
	q, err := p.AddXi(nd.Of(2), nd.Of(4)) // x²
	if err != nil {
		panic(err)
	}
	r, err := q.SetYi(nd.Of(1, 2, 5)) // x² + 1
	if err != nil {
		panic(err)
	}
	x := nd.Of(0.5, 1.5)
	fmt.Println(p.Call(x), q.Call(x), r.Call(x))
	// Output: [0.5 1.5] [0.25 2.25] [1.25 3.25]
}

func ExampleNewInterpolatedUnivariateSpline() {
	x := nd.Arange(6)
	s, err := interpolate.NewInterpolatedUnivariateSpline(x, x.PowScalar(3), nil)
	if err != nil {
		panic(err)
	}
	fmt.Println(nd.Round(s.Derivatives(2), 4)) // x³, 3x², 6x and 6
	fmt.Printf("%.4f\n", s.Integral(0, 4))     // 4⁴/4
	// Output:
	// [ 8. 12. 12.  6.]
	// 64.0000
}

// Two straight pieces that meet at a given knot.
func ExampleNewLSQUnivariateSpline() {
	x := nd.Arange(7)
	y := nd.Of(0, 1, 2, 3, 2, 1, 0)
	s, err := interpolate.NewLSQUnivariateSpline(x, y, nd.Of(3), &interpolate.UnivariateSplineOptions{K: 1})
	if err != nil {
		panic(err)
	}
	fmt.Println(s.GetKnots())
	fmt.Println(nd.Round(s.GetCoeffs(), 4).AddScalar(0))
	// Output:
	// [0. 3. 6.]
	// [0. 3. 0.]
}

// With a smaller sum of squares the spline has more knots.
func ExampleUnivariateSpline_SetSmoothingFactor() {
	x := nd.Linspace(0, 10, 41)
	s, err := interpolate.NewUnivariateSpline(x, nd.Sin(x), &interpolate.UnivariateSplineOptions{S: new(1.0)})
	if err != nil {
		panic(err)
	}
	fmt.Println(s.GetKnots().Size())
	if err := s.SetSmoothingFactor(0.001); err != nil {
		panic(err)
	}
	fmt.Println(s.GetKnots().Size(), s.GetResidual() < 0.0011)
	// Output:
	// 4
	// 8 true
}

// The values on a grid, and at two points.
func ExampleRectBivariateSpline_Ev() {
	x, y := nd.Arange(5), nd.Arange(6)
	s, err := interpolate.NewRectBivariateSpline(x, y, nd.Outer(x, y), nil) // x*y
	if err != nil {
		panic(err)
	}
	fmt.Println(nd.Round(s.Call(nd.Of(0.5, 1.5), nd.Of(1, 2, 3)), 4))
	fmt.Println(nd.Round(s.Ev(nd.Of(0.5, 1.5), nd.Of(1, 3)), 4))
	fmt.Printf("%.4f\n", s.Integral(0, 2, 0, 4)) // 2 times 8
	// Output:
	// [[0.5 1.  1.5]
	//  [1.5 3.  4.5]]
	// [0.5 4.5]
	// 16.0000
}

func ExampleRectBivariateSpline_GetKnots() {
	x, y := nd.Arange(3), nd.Arange(4)
	s, err := interpolate.NewRectBivariateSpline(x, y, nd.Outer(x, y), &interpolate.RectBivariateSplineOptions{KX: 1, KY: 1})
	if err != nil {
		panic(err)
	}
	tx, ty := s.GetKnots()
	fmt.Println(tx, ty)
	fmt.Println(nd.Round(s.GetCoeffs(), 4).AddScalar(0)) // of degree 1 these are the values
	fmt.Println(s.GetResidual() < 1e-12)
	// Output:
	// [0. 0. 1. 2. 2.] [0. 0. 1. 2. 3. 3.]
	// [0. 0. 0. 0. 0. 1. 2. 3. 0. 2. 4. 6.]
	// true
}

func ExampleInterpn() {
	x, y := nd.Of(0, 1, 2), nd.Of(0, 10)
	z := nd.FromRows([][]float64{{0, 1}, {2, 3}, {4, 5}})
	at := nd.FromRows([][]float64{{0.5, 5}, {1.5, 10}})
	v, err := interpolate.Interpn([]*nd.Array{x, y}, z, at, nil)
	fmt.Println(v, err)
	// Output: [1.5 4. ] <nil>
}

// A plane is met exactly, since the kernel comes with a polynomial of degree 1.
func ExampleRBFInterpolator_Call() {
	points := nd.FromRows([][]float64{{0, 0}, {1, 0}, {0, 1}, {1, 1}})
	f, err := interpolate.NewRBFInterpolator(points, nd.Of(0, 1, 2, 3), nil) // x + 2y
	if err != nil {
		panic(err)
	}
	fmt.Println(nd.Round(f.Call(nd.FromRows([][]float64{{0.5, 0.5}, {0.25, 0.75}})), 4))
	// Output: [1.5  1.75]
}

func ExampleNearestNDInterpolator_At() {
	stations := nd.FromRows([][]float64{{0, 0}, {10, 0}, {0, 10}})
	f, err := interpolate.NewNearestNDInterpolator(stations, nd.Of(15.5, 17, 12), nil)
	if err != nil {
		panic(err)
	}
	fmt.Println(f.At([]float64{8, 3}))
	// Output: 17
}
