// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file holds examples of functions of each element.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

func ExampleSin() {
	x := nd.Deg2Rad(nd.Of(0, 30, 45, 60))
	fmt.Println("sin", nd.Round(nd.Sin(x), 4))
	fmt.Println("cos", nd.Round(nd.Cos(x), 4))
	fmt.Println("tan", nd.Round(nd.Tan(x), 4))
	// Output:
	// sin [0.     0.5    0.7071 0.866 ]
	// cos [1.     0.866  0.7071 0.5   ]
	// tan [0.     0.5774 1.     1.7321]
}

func ExampleAsin() {
	x := nd.Of(0, 0.5, 1)
	fmt.Println("asin", nd.Round(nd.Rad2Deg(nd.Asin(x)), 2))
	fmt.Println("acos", nd.Round(nd.Rad2Deg(nd.Acos(x)), 2))
	fmt.Println("atan", nd.Round(nd.Rad2Deg(nd.Atan(x)), 2))
	// Output:
	// asin [ 0. 30. 90.]
	// acos [90. 60.  0.]
	// atan [ 0.   26.57 45.  ]
}

func ExampleAtan2() {
	x := nd.Of(1, -1, -1, 1)
	y := nd.Of(1, 1, -1, -1)
	fmt.Println(nd.Round(nd.Rad2Deg(nd.Atan2(y, x))))
	fmt.Println(nd.Round(nd.Hypot(x, y), 4))
	// Output:
	// [  45.  135. -135.  -45.]
	// [1.4142 1.4142 1.4142 1.4142]
}

func ExampleDeg2Rad() {
	x := nd.Deg2Rad(nd.Of(0, 90, 180))
	fmt.Println(nd.Round(x, 4))
	fmt.Println(nd.Rad2Deg(x))
	// Output:
	// [0.     1.5708 3.1416]
	// [  0.  90. 180.]
}

func ExampleSinh() {
	x := nd.Of(-1, 0, 1)
	fmt.Println("sinh", nd.Round(nd.Sinh(x), 4))
	fmt.Println("cosh", nd.Round(nd.Cosh(x), 4))
	fmt.Println("tanh", nd.Round(nd.Tanh(x), 4))
	// Output:
	// sinh [-1.1752  0.      1.1752]
	// cosh [1.5431 1.     1.5431]
	// tanh [-0.7616  0.      0.7616]
}

func ExampleAsinh() {
	fmt.Println(nd.Round(nd.Asinh(nd.Of(0, 1, 10)), 4))
	fmt.Println(nd.Round(nd.Acosh(nd.Of(1, 2, 10)), 4))
	fmt.Println(nd.Round(nd.Atanh(nd.Of(0, 0.5, 0.9)), 4))
	// Output:
	// [0.     0.8814 2.9982]
	// [0.     1.317  2.9932]
	// [0.     0.5493 1.4722]
}

func ExampleExp() {
	fmt.Println(nd.Round(nd.Exp(nd.Of(-1, 0, 1, 2)), 4))
	fmt.Println(nd.Exp2(nd.Of(-1, 0, 1, 10)))
	// Output:
	// [0.3679 1.     2.7183 7.3891]
	// [5.000e-01 1.000e+00 2.000e+00 1.024e+03]
}

func ExampleExpm1() {
	x := nd.Of(1e-10)
	fmt.Println(nd.Expm1(x), nd.Log1p(x))
	fmt.Println(nd.Exp(x).SubScalar(1)) // loses half of the digits
	// Output:
	// [1.e-10] [1.e-10]
	// [1.00000008e-10]
}

func ExampleLog() {
	fmt.Println(nd.Round(nd.Log(nd.Of(1, math.E, 10)), 4))
	fmt.Println(nd.Log2(nd.Of(0.5, 1, 1024)))
	fmt.Println(nd.Log10(nd.Of(0.01, 1, 1000)))
	// Output:
	// [0.     1.     2.3026]
	// [-1.  0. 10.]
	// [-2.  0.  3.]
}

func ExampleLogAddExp() {
	x := nd.Of(-1000, 0) // logarithms of probabilities
	y := nd.Of(-1000, 1)
	fmt.Println(nd.Round(nd.LogAddExp(x, y), 4))
	// Output:
	// [-999.3069    1.3133]
}

func ExampleSqrt() {
	x := nd.Of(1, 8, 64)
	fmt.Println(nd.Round(nd.Sqrt(x), 4))
	fmt.Println(nd.Cbrt(x))
	fmt.Println(nd.Square(x))
	fmt.Println(nd.Reciprocal(x))
	// Output:
	// [1.     2.8284 8.    ]
	// [1. 2. 4.]
	// [1.000e+00 6.400e+01 4.096e+03]
	// [1.       0.125    0.015625]
}

func ExamplePow() {
	fmt.Println(nd.Pow(nd.Of(2, 3, 4), nd.Of(3, 2, 0.5)))
	// Output:
	// [8. 9. 2.]
}

func ExampleFloor() {
	x := nd.Of(-1.7, -0.5, 0.5, 1.7)
	fmt.Println("floor", nd.Floor(x))
	fmt.Println("ceil ", nd.Ceil(x))
	fmt.Println("trunc", nd.Trunc(x))
	fmt.Println("round", nd.Round(x))
	// Output:
	// floor [-2. -1.  0.  1.]
	// ceil  [-1. -0.  1.  2.]
	// trunc [-1. -0.  0.  1.]
	// round [-2. -0.  0.  2.]
}

func ExampleRound() {
	fmt.Println(nd.Round(nd.Of(0.5, 1.5, 2.5))) // halves go to the even neighbour
	fmt.Println(nd.Round(nd.Of(math.Pi, 1234.567), 2))
	fmt.Println(nd.Round(nd.Of(1234.567), -2))
	// Output:
	// [0. 2. 2.]
	// [   3.14 1234.57]
	// [1200.]
}

func ExampleAbs() {
	x := nd.Of(-2.5, 0, 4)
	fmt.Println(nd.Abs(x))
	fmt.Println(nd.Sign(x))
	fmt.Println(nd.SignBit(x))
	fmt.Println(nd.CopySign(nd.Of(1, 2, 3), x))
	// Output:
	// [2.5 0.  4. ]
	// [-1.  0.  1.]
	// [ True False False]
	// [-1.  2.  3.]
}

func ExampleHeaviside() {
	fmt.Println(nd.Heaviside(nd.Of(-1, 0, 2), nd.Scalar(0.5)))
	// Output:
	// [0.  0.5 1. ]
}

func ExampleMaximum() {
	x := nd.Of(1, 5, math.NaN())
	y := nd.Of(3, 2, 4)
	fmt.Println(nd.Maximum(x, y), nd.Minimum(x, y))
	fmt.Println(nd.Fmax(x, y), nd.Fmin(x, y)) // the number where one is NaN
	// Output:
	// [ 3.  5. nan] [ 1.  2. nan]
	// [3. 5. 4.] [1. 2. 4.]
}

func ExampleMod() {
	x := nd.Of(-7, -1, 1, 7)
	fmt.Println(nd.Mod(x, nd.Scalar(3)))  // the sign of the divisor
	fmt.Println(nd.Fmod(x, nd.Scalar(3))) // the sign of x
	// Output:
	// [2. 2. 1. 1.]
	// [-1. -1.  1.  1.]
}

func ExampleNextAfter() {
	x := nd.Of(1, 1e6)
	fmt.Println(nd.NextAfter(x, nd.Scalar(math.Inf(1))).Sub(x)) // the distance of floats
	// Output:
	// [2.22044605e-16 1.16415322e-10]
}

func ExampleClip() {
	fmt.Println(nd.Clip(nd.Of(-3, 0.5, 300), 0, 255))
	// Output:
	// [  0.    0.5 255. ]
}

func ExampleIsNaN() {
	x := nd.Of(1, math.NaN(), math.Inf(-1))
	fmt.Println(nd.IsNaN(x))
	fmt.Println(nd.IsInf(x))
	fmt.Println(nd.IsFinite(x))
	fmt.Println(x.Mask(nd.IsFinite(x)))
	// Output:
	// [False  True False]
	// [False False  True]
	// [ True False False]
	// [1.]
}

func ExampleNanToNum() {
	x := nd.Of(1, math.NaN(), 3)
	fmt.Println(nd.NanToNum(x))
	// Output:
	// [1. 0. 3.]
}

func ExampleIsclose() {
	x := nd.Of(1, 1000)
	fmt.Println(nd.Isclose(x, x.AddScalar(0.001), nil))
	fmt.Println(nd.Isclose(x, x.AddScalar(0.001), &nd.CloseOptions{Atol: 0.01}))
	// Output:
	// [False  True]
	// [ True  True]
}

func ExampleUnwrap() {
	phase := nd.Of(0, 2, 4, 6, 8)
	wrapped := nd.Mod(phase, nd.Scalar(2*math.Pi))
	fmt.Println(nd.Round(wrapped, 2))
	fmt.Println(nd.Round(nd.Unwrap(wrapped), 2))
	// Output:
	// [0.   2.   4.   6.   1.72]
	// [0. 2. 4. 6. 8.]
}
