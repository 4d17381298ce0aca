// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize_test

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/optimize"
)

func ExampleRootScalar() {
	f := func(x float64) float64 { return (x - 1) * (x - 2) }
	res, err := optimize.RootScalar(f, &optimize.RootScalarOptions{Bracket: []float64{1.5, 10}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(res)
	// Output:
	//       converged: true
	//            flag: converged
	//  function_calls: 15
	//      iterations: 14
	//            root: 2
	//          method: brentq
}

func ExampleFixedPoint() {
	x, err := optimize.FixedPoint(math.Cos, 0.5, nil)
	fmt.Printf("%.9f %v\n", x, err)
	// Output: 0.739085133 <nil>
}

func ExampleRoot() {
	f := func(x []float64) []float64 {
		return []float64{x[0]*x[0] + x[1]*x[1] - 1, x[1] - x[0]}
	}
	res, err := optimize.Root(f, []float64{0, 0}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(res.Message)
	fmt.Printf("%.6f\n", res.X)
	// Output:
	// The solution converged.
	// [0.707107 0.707107]
}

func ExampleMinimizeScalar() {
	f := func(x float64) float64 { return x*x + 10*math.Sin(x) }
	res, err := optimize.MinimizeScalar(f, &optimize.MinimizeScalarOptions{Bounds: []float64{-2, -1}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s f(%.5f) = %.5f, nfev %d\n", res.Message, res.X, res.Fun, res.Nfev)
	// Output: Solution found. f(-1.30644) = -7.94582, nfev 8
}

func ExampleMinimize() {
	f := func(x []float64) float64 { return (x[0]-1)*(x[0]-1) + (x[1]-2.5)*(x[1]-2.5) }
	res, err := optimize.Minimize(f, []float64{2, 0}, &optimize.MinimizeOptions{
		Bounds: [][2]float64{{0, math.Inf(1)}, {0, math.Inf(1)}},
		Constraints: []optimize.Constraint{
			optimize.Ineq(func(x []float64) float64 { return x[0] - 2*x[1] + 2 }),
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.4f after %d iterations\n", res.X, res.Nit)
	// Output: [1.4000 1.7000] after 3 iterations
}

func ExampleMinimize_callback() {
	res, err := optimize.Minimize(optimize.Rosen, []float64{-1.2, 1}, &optimize.MinimizeOptions{
		Method: optimize.NelderMead,
		Callback: func(r *optimize.OptimizeResult) bool {
			return r.Fun < 0.1 // good enough
		},
	})
	fmt.Println(res.Message, res.Fun < 0.1, err)
	// Output: The callback asked to stop. true <nil>
}

func ExampleCurveFit() {
	x := nd.Linspace(-5, 5, 50)
	y := nd.Map(func(x float64) float64 { return 2.9*math.Cos(1.5*x) + 0.01*math.Cos(100*x) }, x)
	f := func(x float64, p []float64) float64 { return p[0] * math.Sin(p[1]*x+p[2]) }
	fit, err := optimize.CurveFit(f, x, y, &optimize.CurveFitOptions{P0: []float64{2, 1, 3}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.5f\n", fit.Popt)
	fmt.Printf("%.5f\n", fit.Perr())
	// Output:
	// [2.90003 1.50012 1.57080]
	// [0.00145 0.00018 0.00051]
}

func ExampleLeastSquares() {
	// A line through points, one of them far off.
	x, y := []float64{0, 1, 2, 3, 4, 5}, []float64{1, 3, 5, 70, 9, 11}
	residuals := func(p []float64) []float64 {
		out := make([]float64, len(x))
		for i := range x {
			out[i] = p[0] + p[1]*x[i] - y[i]
		}
		return out
	}
	for _, loss := range []optimize.Loss{optimize.Linear, optimize.Cauchy} {
		res, err := optimize.LeastSquares(residuals, []float64{0, 0}, &optimize.LeastSquaresOptions{Loss: loss, FScale: 0.1})
		fmt.Printf("%s: %.3f %v\n", loss, res.X, err)
	}
	// Output:
	// linear: [7.000 3.800] <nil>
	// cauchy: [1.000 2.000] <nil>
}

func ExampleLeastsq() {
	f := func(x []float64) []float64 { return []float64{10 * (x[1] - x[0]*x[0]), 1 - x[0]} }
	res, err := optimize.Leastsq(f, []float64{-1.2, 1}, nil)
	fmt.Printf("%.6f %v\n", res.X, err)
	// Output: [1.000000 1.000000] <nil>
}

func ExampleNnls() {
	a := nd.FromSlice([]float64{1, 0, 1, 0, 0, 1}, 3, 2)
	res, err := optimize.Nnls(a, nd.Of(2, 1, -1), nil)
	fmt.Printf("%.4f %.4f %v\n", res.X.Data(), res.Rnorm, err)
	// Output: [1.5000 0.0000] 1.2247 <nil>
}

func ExampleCheckGrad() {
	x := []float64{0.5, -0.3, 2}
	fmt.Println(optimize.CheckGrad(optimize.Rosen, optimize.RosenDer, x) < 1e-4)
	// Output: true
}

// The point of the line x + y = 2 that is nearest to the origin.
func ExampleEq() {
	f := func(x []float64) float64 { return x[0]*x[0] + x[1]*x[1] }
	line := optimize.Eq(func(x []float64) float64 { return x[0] + x[1] - 2 })
	res, err := optimize.Minimize(f, []float64{3, 0}, &optimize.MinimizeOptions{Constraints: []optimize.Constraint{line}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.4f %.4f\n", res.X, res.Fun)
	// Output: [1.0000 1.0000] 2.0000
}

// A function of two variables, whose data are the rows of x.
func ExampleCurveFitArray() {
	x := nd.FromRows([][]float64{{0, 1, 0, 1, 2}, {0, 0, 1, 1, 1}})
	z := nd.Of(1, 3, 4, 6, 8) // 1 + 2x + 3y
	plane := func(x *nd.Array, p []float64) *nd.Array {
		return x.Row(0).MulScalar(p[1]).Add(x.Row(1).MulScalar(p[2])).AddScalar(p[0])
	}
	fit, err := optimize.CurveFitArray(plane, x, z, &optimize.CurveFitOptions{P0: []float64{0, 0, 0}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.4f\n", fit.Popt)
	// Output: [1.0000 2.0000 3.0000]
}

// The solution of x = √(c1/(x + c2)) for two pairs of constants.
func ExampleFixedPointVec() {
	c1, c2 := []float64{10, 12}, []float64{3, 5}
	x, err := optimize.FixedPointVec(func(x []float64) []float64 {
		return []float64{math.Sqrt(c1[0] / (x[0] + c2[0])), math.Sqrt(c1[1] / (x[1] + c2[1]))}
	}, []float64{1.2, 1.3}, nil)
	fmt.Printf("%.6f %v\n", x, err)
	// Output: [1.492033 1.372281] <nil>
}

// The gradient of x²y is (2xy, x²).
func ExampleApproxFprime() {
	f := func(x []float64) float64 { return x[0] * x[0] * x[1] }
	fmt.Printf("%.4f\n", optimize.ApproxFprime([]float64{3, 2}, f, nil))
	// Output: [12.0000 9.0000]
}

// How polar coordinates change x and y, at r = 2 and an angle of 30 degrees.
func ExampleApproxJacobian() {
	f := func(p []float64) []float64 { return []float64{p[0] * math.Cos(p[1]), p[0] * math.Sin(p[1])} }
	fmt.Println(nd.Round(optimize.ApproxJacobian([]float64{2, math.Pi / 6}, f, nil), 4))
	// Output:
	// [[ 0.866  -1.    ]
	//  [ 0.5     1.7321]]
}

// Rosenbrock's function is 0 at (1, 1), the end of a narrow valley; gradient and second derivatives are known.
func ExampleRosen() {
	res, err := optimize.Minimize(optimize.Rosen, []float64{-1.2, 1}, &optimize.MinimizeOptions{
		Method: optimize.NewtonCG, Jac: optimize.RosenDer, Hess: optimize.RosenHess,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.4f\n", res.X)
	// Output: [1.0000 1.0000]
}

func ExampleRosenDer() {
	x := []float64{0, 1}
	fmt.Println(optimize.Rosen(x), optimize.RosenDer(x)) // (1-x)² + 100(y-x²)²
	// Output: 101 [-2 200]
}

func ExampleRosenHess() {
	x := []float64{1, 1}
	fmt.Println(optimize.RosenHess(x))
	fmt.Println(optimize.RosenHessProd(x, []float64{1, 0})) // the first column
	// Output:
	// [[ 802. -400.]
	//  [-400.  200.]]
	// [802 -400]
}
