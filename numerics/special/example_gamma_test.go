// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special_test

// This file holds examples of the gamma function, its relatives and of counting.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// The logarithm of 1000!, which itself overflows.
func ExampleGammaln() {
	fmt.Printf("%.4f %.4f\n", special.Gammaln(1001), special.Loggamma(1001))
	// Output: 5912.1282 5912.1282
}

// Γ(-1.5) and Γ(-0.5) from the logarithm and the sign.
func ExampleGammasgn() {
	for _, x := range []float64{-1.5, -0.5} {
		fmt.Printf("%.4f\n", special.Gammasgn(x)*math.Exp(special.Gammaln(x)))
	}
	// Output:
	// 2.3633
	// -3.5449
}

func ExampleRgamma() {
	fmt.Printf("%.4f %.4f\n", special.Rgamma(5), special.Rgamma(-2)) // 1/4!, and 0 at a pole
	// Output: 0.0417 0.0000
}

// Euler's constant, and π²/6.
func ExampleDigamma() {
	fmt.Printf("%.6f %.6f\n", -special.Digamma(1), special.Polygamma(1, 1))
	// Output: 0.577216 1.644934
}

func ExamplePsi() {
	fmt.Printf("%.6f\n", special.Psi(2)-special.Psi(1)) // ψ(x+1) - ψ(x) = 1/x
	// Output: 1.000000
}

func ExamplePoch() {
	fmt.Printf("%.4f\n", special.Poch(3, 4)) // 3*4*5*6
	// Output: 360.0000
}

// The chance that the second event comes before t = 3 at a rate of 1, and that it does not.
func ExampleGammainc() {
	fmt.Printf("%.4f %.4f\n", special.Gammainc(2, 3), special.Gammaincc(2, 3))
	fmt.Printf("%.4f\n", 1-4*math.Exp(-3))
	// Output:
	// 0.8009 0.1991
	// 0.8009
}

// The median and the upper 5 % point of a gamma distribution of shape 2.
func ExampleGammaincinv() {
	fmt.Printf("%.4f %.4f\n", special.Gammaincinv(2, 0.5), special.Gammainccinv(2, 0.05))
	// Output: 1.6783 4.7439
}

func ExampleBeta() {
	fmt.Printf("%.4f %.4f\n", special.Beta(2, 3), 1.0/12)
	fmt.Printf("%.4f\n", special.Betaln(1000, 2000)) // B itself underflows
	// Output:
	// 0.0833 0.0833
	// -1911.8746
}

// The median of the beta distribution with a = 2 and b = 3; half lies above it.
func ExampleBetaincinv() {
	x := special.Betaincinv(2, 3, 0.5)
	fmt.Printf("%.4f %.4f\n", x, special.Betaincc(2, 3, x))
	fmt.Printf("%.4f\n", special.Betainccinv(2, 3, 0.05)) // what 5 % exceed
	// Output:
	// 0.3857 0.5000
	// 0.7514
}

// Two out of five: without order, with repetition, in order.
func ExampleComb() {
	fmt.Println(special.Comb(5, 2), special.CombRep(5, 2), special.Perm(5, 2))
	// Output: 10 15 20
}

// The first coefficients of the series of √(1+x).
func ExampleBinom() {
	k := nd.Arange(4)
	fmt.Println(nd.Map(func(k float64) float64 { return special.Binom(0.5, k) }, k))
	// Output: [ 1.      0.5    -0.125   0.0625]
}

func ExampleFactorial() {
	fmt.Println(nd.Map(special.Factorial, nd.Arange(6)))
	fmt.Println(special.Factorial2(7)) // 7*5*3*1
	// Output:
	// [  1.   1.   2.   6.  24. 120.]
	// 105
}

// The sum of 1/k² is π²/6.
func ExampleZeta() {
	fmt.Printf("%.6f %.6f\n", special.Zeta(2), math.Pi*math.Pi/6)
	fmt.Printf("%.4e\n", special.Zetac(60)) // ζ(60) - 1, near to 2^-60
	// Output:
	// 1.644934 1.644934
	// 8.6736e-19
}

// The sum of 1/k² from k = 10 on.
func ExampleHurwitzZeta() {
	fmt.Printf("%.6f\n", special.HurwitzZeta(2, 10))
	// Output: 0.105166
}
