// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special_test

// This file holds examples of the error function, exponential integrals and of elementary functions.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

func ExampleErf() {
	x := nd.Of(0, 0.5, 1, 2)
	fmt.Println(nd.Map(special.Erf, x))
	fmt.Println(nd.Map(special.Erfc, x))
	// Output:
	// [0.         0.52049988 0.84270079 0.99532227]
	// [1.         0.47950012 0.15729921 0.00467773]
}

func ExampleErfinv() {
	fmt.Printf("%.6f\n", special.Erfinv(special.Erf(0.7)))
	fmt.Printf("%.6f\n", special.Erfcinv(1e-20)) // far out, where Erf is 1
	// Output:
	// 0.700000
	// 6.601581
}

// At 30 erfc underflows; scaled by exp(x²) it does not.
func ExampleErfcx() {
	fmt.Printf("%.6f %.6f\n", special.Erfc(30), special.Erfcx(30))
	// Output: 0.000000 0.018796
}

// Dawson's integral is √π/2 exp(-x²) erfi(x).
func ExampleDawsn() {
	x := 1.0
	fmt.Printf("%.6f %.6f\n", special.Dawsn(x), math.Sqrt(math.Pi)/2*math.Exp(-x*x)*special.Erfi(x))
	// Output: 0.538080 0.538080
}

// How much of a normal distribution is within 1, 2 and 3 standard deviations.
func ExampleNdtr() {
	for _, z := range []float64{1, 2, 3} {
		fmt.Printf("%.4f\n", special.Ndtr(z)-special.Ndtr(-z))
	}
	// Output:
	// 0.6827
	// 0.9545
	// 0.9973
}

func ExampleNdtri() {
	fmt.Printf("%.4f\n", special.Ndtri(0.975)) // the factor of a 95 % interval
	// Output: 1.9600
}

// The chance of 40 standard deviations, too small for a float64.
func ExampleLogNdtr() {
	fmt.Printf("%.4f\n", special.LogNdtr(-40))
	// Output: -804.6084
}

func ExampleExp1() {
	fmt.Printf("%.6f %.6f\n", special.Exp1(1), special.Expi(1))
	fmt.Printf("%.6f %.6f\n", special.Expn(2, 1), math.Exp(-1)-special.Exp1(1)) // E2(x) = exp(-x) - x E1(x)
	// Output:
	// 0.219384 1.895118
	// 0.148496 0.148496
}

// Si overshoots its limit π/2 by 18 %: the phenomenon of Gibbs.
func ExampleSici() {
	si, ci := special.Sici(math.Pi)
	fmt.Printf("%.6f %.6f\n", si/(math.Pi/2), ci)
	// Output: 1.178980 0.073668
}

// Their sum is the exponential integral Ei.
func ExampleShichi() {
	shi, chi := special.Shichi(1)
	fmt.Printf("%.6f + %.6f = %.6f\n", shi, chi, special.Expi(1))
	// Output: 1.057251 + 0.837867 = 1.895118
}

// Cornu's spiral winds around (1/2, 1/2).
func ExampleFresnel() {
	for _, x := range []float64{1, 10, 100} {
		s, c := special.Fresnel(x)
		fmt.Printf("%.4f %.4f\n", c, s)
	}
	// Output:
	// 0.7799 0.4383
	// 0.4999 0.4682
	// 0.5000 0.4968
}

func ExampleFresnelC() {
	fmt.Printf("%.6f %.6f\n", special.FresnelC(1), special.FresnelS(1))
	// Output: 0.779893 0.438259
}

// The integral of log(t)/(1-t) from 1 to 0 is π²/6.
func ExampleSpence() {
	fmt.Printf("%.6f %.6f\n", special.Spence(0), math.Pi*math.Pi/6)
	// Output: 1.644934 1.644934
}

func ExampleExpit() {
	p := nd.Map(special.Expit, nd.Of(-2, 0, 2))
	fmt.Println(p)
	fmt.Println(nd.Round(nd.Map(special.Logit, p), 6)) // back again
	// Output:
	// [0.11920292 0.5        0.88079708]
	// [-2.  0.  2.]
}

// The logarithm of a chance that itself underflows.
func ExampleLogExpit() {
	fmt.Println(special.Expit(-800), special.LogExpit(-800))
	// Output: 0 -800
}

// Close to 0 the plain formulas lose their digits.
func ExampleExpm1() {
	x := 1e-10
	fmt.Printf("%.10e, not %.10e\n", special.Expm1(x), math.Exp(x)-1)
	fmt.Printf("%.10e, not %.10e\n", special.Log1p(x), math.Log(1+x))
	fmt.Printf("%.10e, not %.10e\n", special.Cosm1(x), math.Cos(x)-1)
	// Output:
	// 1.0000000001e-10, not 1.0000000827e-10
	// 9.9999999995e-11, not 1.0000000827e-10
	// -5.0000000000e-21, not 0.0000000000e+00
}

// log(1+x) - x, near to -x²/2, and (exp(x) - 1)/x, near to 1 + x/2.
func ExampleLog1pmx() {
	fmt.Printf("%.6e %.6f\n", special.Log1pmx(1e-5), special.Exprel(1e-5))
	// Output: -4.999967e-11 1.000005
}

func ExampleExp10() {
	fmt.Printf("%.4f %.4f %.4f\n", special.Exp2(10), special.Exp10(-2), special.Cbrt(-27))
	// Output: 1024.0000 0.0100 -3.0000
}

func ExampleSinc() {
	fmt.Println(nd.Round(nd.Map(special.Sinc, nd.Of(-0.5, 0, 0.5, 1.5)), 4))
	// Output: [ 0.6366  1.      0.6366 -0.2122]
}

// The entropy of a coin that falls on one side in one of four throws, in bits.
func ExampleEntr() {
	p := nd.Of(0.25, 0.75)
	fmt.Printf("%.6f\n", nd.Map(special.Entr, p).Sum()/math.Ln2)
	// Output: 0.811278
}

// The divergence of p from q. Over distributions the sums are the same.
func ExampleRelEntr() {
	p, q := nd.Of(0.25, 0.75, 0), nd.Of(0.5, 0.25, 0.25)
	fmt.Printf("%.6f %.6f\n", nd.Map2(special.RelEntr, p, q).Sum(), nd.Map2(special.KlDiv, p, q).Sum())
	// Output: 0.650672 0.650672
}

// The log-likelihood of counts; a count of 0 adds nothing, even if its chance is 0.
func ExampleXlogy() {
	counts, p := nd.Of(3, 1, 0), nd.Of(0.75, 0.25, 0)
	fmt.Printf("%.6f\n", nd.Map2(special.Xlogy, counts, p).Sum())
	// Output: -2.249341
}

func ExampleBoxcox() {
	y := special.Boxcox(9, 0.5) // (√9 - 1)/0.5
	fmt.Printf("%.4f %.4f\n", y, special.InvBoxcox(y, 0.5))
	// Output: 4.0000 9.0000
}

func ExampleBoxcox1p() {
	y := special.Boxcox1p(1e-12, 0.5)
	fmt.Printf("%.6e %.6e\n", y, special.InvBoxcox1p(y, 0.5))
	// Output: 1.000000e-12 1.000000e-12
}

// Squares for small residuals, straight lines for large ones.
func ExampleHuber() {
	for _, r := range []float64{0.5, 1, 10} {
		fmt.Printf("%.4f %.4f\n", special.Huber(1, r), special.PseudoHuber(1, r))
	}
	// Output:
	// 0.1250 0.1180
	// 0.5000 0.4142
	// 9.5000 9.0499
}

func ExampleLogSoftmax() {
	x := nd.Of(1000, 1)
	fmt.Println(special.Softmax(x))
	fmt.Println(special.LogSoftmax(x))
	// Output:
	// [1. 0.]
	// [   0. -999.]
}

// log|exp(1000) - exp(1001)|, and that the difference is negative.
func ExampleLogsumexpSign() {
	l, sign := special.LogsumexpSign(nd.Of(1000, 1001), &special.LogsumexpOptions{B: nd.Of(1, -1)})
	fmt.Printf("%.6f %v\n", l.Item(), sign.Item())
	// Output: 1000.541325 -1
}
