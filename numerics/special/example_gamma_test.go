// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special_test

// This file is examples of functions of one or two numbers: of the gamma and Bessel families.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/special"
)

func ExampleErf() {
	fmt.Printf("%.6g\n", special.Erf(0.5))
	// Output: 0.5205
}

func ExampleErfc() {
	fmt.Printf("%.6g\n", special.Erfc(0.5))
	// Output: 0.4795
}

func ExampleErfinv() {
	fmt.Printf("%.6g\n", special.Erfinv(0.5))
	// Output: 0.476936
}

func ExampleDawsn() {
	fmt.Printf("%.6g\n", special.Dawsn(1))
	// Output: 0.53808
}

func ExampleGammaln() {
	fmt.Printf("%.6g\n", special.Gammaln(100))
	// Output: 359.134
}

func ExampleGammainc() {
	fmt.Printf("%.6g\n", special.Gammainc(2, 1.5))
	// Output: 0.442175
}

func ExampleGammaincinv() {
	fmt.Printf("%.6g\n", special.Gammaincinv(2, 0.5))
	// Output: 1.67835
}

func ExampleBeta() {
	fmt.Printf("%.6g\n", special.Beta(2, 3))
	// Output: 0.0833333
}

func ExampleBetaln() {
	fmt.Printf("%.6g\n", special.Betaln(2, 3))
	// Output: -2.48491
}

func ExampleDigamma() {
	fmt.Printf("%.6g\n", special.Digamma(1))
	// Output: -0.577216
}

func ExamplePolygamma() {
	fmt.Printf("%.6g\n", special.Polygamma(1, 1))
	// Output: 1.64493
}

func ExamplePoch() {
	fmt.Printf("%.6g\n", special.Poch(3, 4))
	// Output: 360
}

func ExampleFactorial() {
	fmt.Printf("%.6g\n", special.Factorial(5))
	// Output: 120
}

func ExampleFactorial2() {
	fmt.Printf("%.6g\n", special.Factorial2(7))
	// Output: 105
}

func ExampleComb() {
	fmt.Printf("%.6g\n", special.Comb(5, 2))
	// Output: 10
}

func ExamplePerm() {
	fmt.Printf("%.6g\n", special.Perm(5, 2))
	// Output: 20
}

func ExampleBinom() {
	fmt.Printf("%.6g\n", special.Binom(5, 2))
	// Output: 10
}

func ExampleJ0() {
	fmt.Printf("%.6g\n", special.J0(1))
	// Output: 0.765198
}

func ExampleJ1() {
	fmt.Printf("%.6g\n", special.J1(1))
	// Output: 0.440051
}

func ExampleY0() {
	fmt.Printf("%.6g\n", special.Y0(1))
	// Output: 0.088257
}

func ExampleJv() {
	fmt.Printf("%.6g\n", special.Jv(0.5, 1))
	// Output: 0.671397
}

func ExampleYv() {
	fmt.Printf("%.6g\n", special.Yv(0.5, 1))
	// Output: -0.431099
}

func ExampleIv() {
	fmt.Printf("%.6g\n", special.Iv(0.5, 1))
	// Output: 0.937675
}

func ExampleKv() {
	fmt.Printf("%.6g\n", special.Kv(0.5, 1))
	// Output: 0.461069
}

func ExampleI0() {
	fmt.Printf("%.6g\n", special.I0(1))
	// Output: 1.26607
}

func ExampleK0() {
	fmt.Printf("%.6g\n", special.K0(1))
	// Output: 0.421024
}
