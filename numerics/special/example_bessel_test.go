// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special_test

// This file holds examples of Bessel's functions and Airy's.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

func ExampleJ0() {
	x := 1.0
	fmt.Printf("J %.6f %.6f\n", special.J0(x), special.J1(x))
	fmt.Printf("Y %.6f %.6f\n", special.Y0(x), special.Y1(x))
	// Output:
	// J 0.765198 0.440051
	// Y 0.088257 -0.781213
}

// The relation of three neighbours, J1(x) + J3(x) = 4/x J2(x), holds for Y too.
func ExampleJn() {
	x := 2.5
	fmt.Printf("%.6f %.6f\n", special.Jn(1, x)+special.Jn(3, x), 4/x*special.Jn(2, x))
	fmt.Printf("%.6f %.6f\n", special.Yn(1, x)+special.Yn(3, x), 4/x*special.Yn(2, x))
	// Output:
	// 0.713694 0.713694
	// -0.610137 -0.610137
}

// Of order 1/2 they are a sine and a cosine times √(2/(πx)).
func ExampleJv() {
	x := 2.0
	r := math.Sqrt(2 / (math.Pi * x))
	fmt.Printf("%.6f %.6f\n", special.Jv(0.5, x), r*math.Sin(x))
	fmt.Printf("%.6f %.6f\n", special.Yv(0.5, x), -r*math.Cos(x))
	// Output:
	// 0.513016 0.513016
	// 0.234786 0.234786
}

// For real arguments the scale is 1.
func ExampleJve() {
	fmt.Println(special.Jve(1.5, 3) == special.Jv(1.5, 3), special.Yve(1.5, 3) == special.Yv(1.5, 3))
	// Output: true true
}

// The derivative of J0 is -J1, that of Y0 is -Y1.
func ExampleJvp() {
	fmt.Printf("%.6f %.6f\n", special.Jvp(0, 2, 1), -special.J1(2))
	fmt.Printf("%.6f %.6f\n", special.Yvp(0, 2, 1), -special.Y1(2))
	// Output:
	// -0.576725 -0.576725
	// 0.107032 0.107032
}

func ExampleI0() {
	x := 1.0
	fmt.Printf("I %.6f %.6f\n", special.I0(x), special.I1(x))
	fmt.Printf("K %.6f %.6f\n", special.K0(x), special.K1(x))
	// Output:
	// I 1.266066 0.565159
	// K 0.421024 0.601907
}

// At 1000, I0 overflows and K0 underflows; scaled by exp(∓x) they do not.
func ExampleI0e() {
	x := 1000.0
	fmt.Println(special.I0(x), special.K0(x))
	fmt.Printf("%.6f %.6f\n", special.I0e(x), special.I1e(x))
	fmt.Printf("%.6f %.6f\n", special.K0e(x), special.K1e(x))
	// Output:
	// +Inf 0
	// 0.012617 0.012611
	// 0.039628 0.039648
}

// The Wronskian: I(v, x) K(v+1, x) + I(v+1, x) K(v, x) = 1/x.
func ExampleIv() {
	v, x := 0.3, 4.0
	fmt.Printf("%.6f\n", special.Iv(v, x)*special.Kv(v+1, x)+special.Iv(v+1, x)*special.Kv(v, x))
	// Output: 0.250000
}

// Far out the scaled functions are near to 1/√(2πx) and √(π/(2x)).
func ExampleIve() {
	fmt.Printf("%.6f %.6f\n", special.Ive(0.3, 5000), 1/math.Sqrt(2*math.Pi*5000))
	fmt.Printf("%.6f %.6f\n", special.Kve(0.3, 5000), math.Sqrt(math.Pi/(2*5000)))
	// Output:
	// 0.005642 0.005642
	// 0.017724 0.017725
}

// The derivative of I0 is I1, that of K0 is -K1.
func ExampleIvp() {
	fmt.Printf("%.6f %.6f\n", special.Ivp(0, 2, 1), special.I1(2))
	fmt.Printf("%.6f %.6f\n", special.Kvp(0, 2, 1), -special.K1(2))
	// Output:
	// 1.590637 1.590637
	// -0.139866 -0.139866
}

func ExampleKn() {
	for n := range 3 {
		fmt.Printf("K%d(1) = %.6f\n", n, special.Kn(n, 1))
	}
	// Output:
	// K0(1) = 0.421024
	// K1(1) = 0.601907
	// K2(1) = 1.624839
}

// Of order 0 they are sin(x)/x and -cos(x)/x.
func ExampleSphericalJn() {
	x := 2.0
	fmt.Printf("%.6f %.6f\n", special.SphericalJn(0, x), math.Sin(x)/x)
	fmt.Printf("%.6f %.6f\n", special.SphericalYn(0, x), -math.Cos(x)/x)
	// Output:
	// 0.454649 0.454649
	// 0.208073 0.208073
}

// The derivative of order 0 is minus the function of order 1.
func ExampleSphericalJnp() {
	fmt.Printf("%.6f %.6f\n", special.SphericalJnp(0, 2), -special.SphericalJn(1, 2))
	fmt.Printf("%.6f %.6f\n", special.SphericalYnp(0, 2), -special.SphericalYn(1, 2))
	// Output:
	// -0.435398 -0.435398
	// 0.350612 0.350612
}

// Of order 0 they are sinh(x)/x and π/2 exp(-x)/x.
func ExampleSphericalIn() {
	x := 2.0
	fmt.Printf("%.6f %.6f\n", special.SphericalIn(0, x), math.Sinh(x)/x)
	fmt.Printf("%.6f %.6f\n", special.SphericalKn(0, x), math.Pi/2*math.Exp(-x)/x)
	// Output:
	// 1.813430 1.813430
	// 0.106292 0.106292
}

// The derivative of order 0 is plus or minus the function of order 1.
func ExampleSphericalInp() {
	fmt.Printf("%.6f %.6f\n", special.SphericalInp(0, 2), special.SphericalIn(1, 2))
	fmt.Printf("%.6f %.6f\n", special.SphericalKnp(0, 2), -special.SphericalKn(1, 2))
	// Output:
	// 0.974383 0.974383
	// -0.159438 -0.159438
}

// The zeros of J1', where J1 has its extremes. The zeros of Y0' are those of Y1.
func ExampleJnpZeros() {
	fmt.Println(special.JnpZeros(1, 3))
	fmt.Println(special.YnpZeros(0, 3))
	fmt.Println(special.YnZeros(1, 3))
	// Output:
	// [1.84118378 5.33144277 8.53631637]
	// [2.19714133 5.42968104 8.59600587]
	// [2.19714133 5.42968104 8.59600587]
}

func ExampleAiry() {
	ai, aip, bi, bip := special.Airy(1)
	fmt.Printf("%.6f %.6f %.6f %.6f\n", ai, aip, bi, bip)
	fmt.Printf("%.6f %.6f\n", ai*bip-aip*bi, 1/math.Pi) // the Wronskian
	// Output:
	// 0.135292 -0.159147 1.207424 0.932436
	// 0.318310 0.318310
}

func ExampleAiryAi() {
	x := nd.Of(-2, 0, 2)
	fmt.Println(nd.Map(special.AiryAi, x))
	fmt.Println(nd.Map(special.AiryBi, x))
	// Output:
	// [0.22740743 0.35502805 0.03492413]
	// [-0.41230259  0.61492663  3.298095  ]
}

// The derivatives of Ai and Bi.
func ExampleAiryAip() {
	x := nd.Of(-2, 0, 2)
	fmt.Println(nd.Map(special.AiryAip, x))
	fmt.Println(nd.Map(special.AiryBip, x))
	// Output:
	// [ 0.61825902 -0.2588194  -0.05309038]
	// [0.27879517 0.44828836 4.10068205]
}

// At 200, Bi overflows and Ai underflows; scaled they do not.
func ExampleAirye() {
	ai, _, bi, _ := special.Airye(200)
	fmt.Printf("%.6f %.6f\n", ai, bi)
	fmt.Println(special.AiryAi(200), special.AiryBi(200))
	// Output:
	// 0.075010 0.150032
	// 0 +Inf
}
