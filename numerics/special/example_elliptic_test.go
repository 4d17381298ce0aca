// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special_test

// This file holds examples of elliptic integrals and hypergeometric functions.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/special"
)

// How much longer a pendulum takes that swings by 90 degrees to each side.
func ExampleEllipk() {
	sin := math.Sin(math.Pi / 4)
	fmt.Printf("%.6f\n", special.Ellipk(sin*sin)/(math.Pi/2))
	// Output: 1.180341
}

// The circumference of an ellipse with half axes 2 and 1.
func ExampleEllipe() {
	a, b := 2.0, 1.0
	fmt.Printf("%.6f\n", 4*a*special.Ellipe(1-b*b/(a*a)))
	// Output: 9.688448
}

// Near m = 1, where 1-m would lose its digits.
func ExampleEllipkm1() {
	p := 1e-20
	fmt.Printf("%.6f %.6f\n", special.Ellipkm1(p), math.Log(4/math.Sqrt(p)))
	// Output: 24.412145 24.412145
}

// At φ = π/2 the incomplete integrals are the complete ones.
func ExampleEllipkinc() {
	for _, phi := range []float64{math.Pi / 6, math.Pi / 2} {
		fmt.Printf("%.6f %.6f\n", special.Ellipkinc(phi, 0.5), special.Ellipeinc(phi, 0.5))
	}
	fmt.Printf("%.6f %.6f\n", special.Ellipk(0.5), special.Ellipe(0.5))
	// Output:
	// 0.535623 0.512049
	// 1.854075 1.350644
	// 1.854075 1.350644
}

// K(m) is R_F(0, 1-m, 1) and E(m) is 2 R_G(0, 1-m, 1).
func ExampleElliprf() {
	m := 0.5
	fmt.Printf("%.6f %.6f\n", special.Elliprf(0, 1-m, 1), special.Ellipk(m))
	fmt.Printf("%.6f %.6f\n", 2*special.Elliprg(0, 1-m, 1), special.Ellipe(m))
	// Output:
	// 1.854075 1.854075
	// 1.350644 1.350644
}

// The surface of an ellipsoid with half axes 1, 2 and 3.
func ExampleElliprg() {
	a, b, c := 1.0, 4.0, 9.0
	fmt.Printf("%.6f\n", 4*math.Pi*special.Elliprg(a*b, a*c, b*c))
	// Output: 48.882146
}

// log(x) and atan(x) are special cases.
func ExampleElliprc() {
	x := 3.0
	fmt.Printf("%.6f %.6f\n", (x-1)*special.Elliprc((1+x)*(1+x)/4, x), math.Log(x))
	fmt.Printf("%.6f %.6f\n", x*special.Elliprc(1, 1+x*x), math.Atan(x))
	// Output:
	// 1.098612 1.098612
	// 1.249046 1.249046
}

// The complete integral of the third kind, ∫ dt / ((1 - n sin²t) √(1 - m sin²t)) from 0 to π/2.
func ExampleElliprj() {
	n, m := 0.3, 0.5
	fmt.Printf("%.6f\n", special.Elliprf(0, 1-m, 1)+n/3*special.Elliprj(0, 1-m, 1, 1-n))
	// Output: 2.250377
}

// K(m) - E(m) without a difference of nearly equal numbers: m/3 R_D(0, 1-m, 1).
func ExampleElliprd() {
	m := 0.5
	fmt.Printf("%.6f %.6f\n", m/3*special.Elliprd(0, 1-m, 1), special.Ellipk(m)-special.Ellipe(m))
	// Output: 0.503431 0.503431
}

// -log(1-x)/x is one of many functions that are a 2F1.
func ExampleHyp2f1() {
	fmt.Printf("%.6f %.6f\n", special.Hyp2f1(1, 1, 2, 0.5), 2*math.Log(2))
	// Output: 1.386294 1.386294
}

// (exp(x) - 1)/x is 1F1(1; 2; x), and cos(x) is 0F1(; 1/2; -x²/4).
func ExampleHyp1f1() {
	x := 2.0
	fmt.Printf("%.6f %.6f\n", special.Hyp1f1(1, 2, x), math.Expm1(x)/x)
	fmt.Printf("%.6f %.6f\n", special.Hyp0f1(0.5, -x*x/4), math.Cos(x))
	// Output:
	// 3.194528 3.194528
	// -0.416147 -0.416147
}
