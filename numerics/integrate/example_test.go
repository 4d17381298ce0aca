// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate_test

// This file is the examples.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/integrate"
	"github.com/gosci/gosci/numerics/nd"
)

func ExampleQuad() {
	r, err := integrate.Quad(math.Sin, 0, math.Pi/2, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.12f, in error by less than %.1e\n", r.Y, r.Abserr)
	// Output:
	// 1.000000000000, in error by less than 1.1e-14
}

// A function that swings, on an infinite interval: the integral of sin(x)/(1+x).
func ExampleQuad_weight() {
	r, err := integrate.Quad(func(x float64) float64 { return 1 / (1 + x) }, 0, math.Inf(1),
		&integrate.QuadOptions{Weight: integrate.WeightSin, Wvar: []float64{1}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.8f\n", r.Y)
	// Output:
	// 0.62144962
}

// The volume of an eighth of the unit ball.
func ExampleDblquad() {
	r, err := integrate.Dblquad(func(y, x float64) float64 { return math.Sqrt(max(0, 1-x*x-y*y)) }, 0, 1,
		integrate.Constant(0), func(x float64) float64 { return math.Sqrt(1 - x*x) }, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.6f, pi/6 is %.6f\n", r.Y, math.Pi/6)
	// Output:
	// 0.523599, pi/6 is 0.523599
}

func ExampleNquad() {
	r, err := integrate.Nquad(func(x []float64) float64 { return x[0] * x[1] * x[2] }, []integrate.Range{
		{Func: func(outer []float64) (float64, float64) { return 0, outer[0] }}, // x[0] from 0 to x[1]
		{Func: func(outer []float64) (float64, float64) { return 0, outer[0] }}, // x[1] from 0 to x[2]
		{A: 0, B: 2},
	}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.6f\n", r.Y)
	// Output:
	// 1.333333
}

func ExampleSimpson() {
	x := nd.Linspace(0, math.Pi, 11)
	y := nd.Sin(x)
	at := &integrate.SampleOptions{X: x}
	fmt.Printf("%.5f %.5f\n", integrate.Trapezoid(y, at), integrate.Simpson(y, at))
	// Output:
	// 1.98352 2.00011
}

func ExampleCumulativeTrapezoid() {
	zero := 0.0
	fmt.Println(integrate.CumulativeTrapezoid(nd.Of(0, 1, 2, 3), &integrate.SampleOptions{Initial: &zero}))
	// Output: [0.  0.5 2.  4.5]
}

func ExampleFixedQuad() {
	fmt.Printf("%.8f\n", integrate.FixedQuad(math.Exp, 0, 1))
	// Output: 1.71828183
}

// Robertson's reaction is stiff: its rates differ by a factor of 10^9.
func ExampleSolveIVP_stiff() {
	sol, err := integrate.SolveIVP(func(t float64, y []float64) []float64 {
		slow, back, fast := 0.04*y[0], 1e4*y[1]*y[2], 3e7*y[1]*y[1]
		return []float64{-slow + back, slow - back - fast, fast}
	}, [2]float64{0, 40}, []float64{1, 0, 0}, &integrate.IVPOptions{Method: integrate.BDF, Rtol: 1e-6, Atol: 1e-10})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.4f %.3e %.4f\n", sol.Y.At(0, -1), sol.Y.At(1, -1), sol.Y.At(2, -1))
	// Output:
	// 0.7158 9.186e-06 0.2842
}

// The pendulum of small swings, y” = -y.
func ExampleSolveIVP() {
	sol, err := integrate.SolveIVP(func(t float64, y []float64) []float64 {
		return []float64{y[1], -y[0]}
	}, [2]float64{0, 10}, []float64{1, 0}, &integrate.IVPOptions{TEval: nd.Linspace(0, 10, 5), Rtol: 1e-8, Atol: 1e-8})
	if err != nil {
		fmt.Println(err)
		return
	}
	for j, t := range sol.T.Data() {
		fmt.Printf("y(%4.1f) = %8.5f\n", t, sol.Y.At(0, j))
	}
	// Output:
	// y( 0.0) =  1.00000
	// y( 2.5) = -0.80114
	// y( 5.0) =  0.28366
	// y( 7.5) =  0.34664
	// y(10.0) = -0.83907
}

// A stone is thrown upwards at 10 m/s: when is it back?
func ExampleEvent() {
	fall := func(t float64, y []float64) []float64 { return []float64{y[1], -9.81} }
	ground := integrate.Event{
		Func:      func(t float64, y []float64) float64 { return y[0] },
		Terminal:  1,
		Direction: -1,
	}
	sol, err := integrate.SolveIVP(fall, [2]float64{0, 100}, []float64{0, 10}, &integrate.IVPOptions{Events: []integrate.Event{ground}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.4f s\n", sol.TEvents[0].At(0))
	// Output:
	// 2.0387 s
}

// The volume of the tetrahedron x + y + z < 1 is 1/6.
func ExampleTplquad() {
	one := func(z, y, x float64) float64 { return 1 }
	y1 := func(x float64) float64 { return 1 - x }
	z1 := func(x, y float64) float64 { return 1 - x - y }
	r, err := integrate.Tplquad(one, 0, 1, integrate.Constant(0), y1, integrate.Constant2(0), z1, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.6f\n", r.Y)
	// Output: 0.166667
}

func ExampleTrapezoid() {
	fmt.Println(integrate.Trapezoid(nd.Of(1, 2, 3), nil))
	fmt.Println(integrate.Trapezoid(nd.Of(1, 2, 3), &integrate.SampleOptions{X: nd.Of(4, 6, 8)}))
	// Output:
	// 4
	// 8
}

// The distance covered, from the speed at each second.
func ExampleCumulativeSimpson() {
	speed := nd.Of(0, 1, 4, 9, 16) // t²
	fmt.Println(nd.Round(integrate.CumulativeSimpson(speed, nil), 4))
	// Output: [ 0.3333  2.6667  9.     21.3333]
}

// Nine samples of exp(x) on [0, 1]. The integral is e-1.
func ExampleRomb() {
	y := nd.Exp(nd.Linspace(0, 1, 9))
	fmt.Printf("%.8f %.8f\n", integrate.Romb(y, &integrate.SampleOptions{Dx: 0.125}), math.E-1)
	// Output: 1.71828183 1.71828183
}

// The integrals of x², x³ and x⁵ from 0 to 4, one in each row.
func ExampleSimpsonAxis() {
	x := nd.Arange(5)
	y := nd.Stack(0, x.PowScalar(2), x.PowScalar(3), x.PowScalar(5))
	fmt.Println(nd.Round(integrate.TrapezoidAxis(y, nil), 4))
	fmt.Println(nd.Round(integrate.SimpsonAxis(y, nil), 4))
	fmt.Println(nd.Round(integrate.RombAxis(y, nil), 4))
	// Output:
	// [ 22.  68. 788.]
	// [ 21.3333  64.     688.    ]
	// [ 21.3333  64.     682.6667]
}

// The solution between the steps of the method.
func ExampleOdeSolution() {
	decay := func(t float64, y []float64) []float64 { return []float64{-y[0]} }
	r, err := integrate.SolveIVP(decay, [2]float64{0, 2}, []float64{1}, &integrate.IVPOptions{DenseOutput: true, Rtol: 1e-8, Atol: 1e-8})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("from", r.Sol.TMin(), "to", r.Sol.TMax())
	fmt.Printf("%.4f %.4f\n", r.Sol.At(1), math.Exp(-1))
	fmt.Println(nd.Round(r.Sol.Eval(nd.Of(0, 0.5, 1.5)), 4))
	// Output:
	// from 0 to 2
	// [0.3679] 0.3679
	// [[1.     0.6065 0.2231]]
}
