// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special_test

// This file is examples of elliptic and exponential integrals and of what statistics needs.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/special"
)

func ExampleEllipk() {
	fmt.Printf("%.6g\n", special.Ellipk(0.5))
	// Output: 1.85407
}

func ExampleEllipe() {
	fmt.Printf("%.6g\n", special.Ellipe(0.5))
	// Output: 1.35064
}

func ExampleEllipkinc() {
	fmt.Printf("%.6g\n", special.Ellipkinc(1, 0.5))
	// Output: 1.08322
}

func ExampleEllipeinc() {
	fmt.Printf("%.6g\n", special.Ellipeinc(1, 0.5))
	// Output: 0.92733
}

func ExampleExp1() {
	fmt.Printf("%.6g\n", special.Exp1(1))
	// Output: 0.219384
}

func ExampleExpi() {
	fmt.Printf("%.6g\n", special.Expi(1))
	// Output: 1.89512
}

func ExampleExpn() {
	fmt.Printf("%.6g\n", special.Expn(2, 1))
	// Output: 0.148496
}

func ExampleZeta() {
	fmt.Printf("%.6g\n", special.Zeta(2))
	// Output: 1.64493
}

func ExampleNdtr() {
	fmt.Printf("%.6g\n", special.Ndtr(1.96))
	// Output: 0.975002
}

func ExampleNdtri() {
	fmt.Printf("%.6g\n", special.Ndtri(0.975))
	// Output: 1.95996
}

func ExampleExpit() {
	fmt.Printf("%.6g\n", special.Expit(0))
	// Output: 0.5
}

func ExampleLogit() {
	fmt.Printf("%.6g\n", special.Logit(0.5))
	// Output: 0
}

func ExampleXlogy() {
	fmt.Printf("%.6g\n", special.Xlogy(0, 0))
	// Output: 0
}

func ExampleSinc() {
	fmt.Printf("%.6g\n", special.Sinc(0.5))
	// Output: 0.63662
}

func ExampleCbrt() {
	fmt.Printf("%.6g\n", special.Cbrt(27))
	// Output: 3
}

func ExampleEntr() {
	fmt.Printf("%.6g\n", special.Entr(0.5))
	// Output: 0.346574
}

func ExampleRelEntr() {
	fmt.Printf("%.6g\n", special.RelEntr(0.5, 0.25))
	// Output: 0.346574
}

func ExampleSpence() {
	fmt.Printf("%.6g\n", special.Spence(0))
	// Output: 1.64493
}

func ExampleAiryAi() {
	fmt.Printf("%.6g\n", special.AiryAi(0))
	// Output: 0.355028
}

func ExampleEvalLegendre() {
	fmt.Printf("%.6g\n", special.EvalLegendre(2, 0.5))
	// Output: -0.125
}

func ExampleEvalChebyt() {
	fmt.Printf("%.6g\n", special.EvalChebyt(3, 0.5))
	// Output: -1
}

func ExampleEvalHermite() {
	fmt.Printf("%.6g\n", special.EvalHermite(3, 0.5))
	// Output: -5
}

func ExampleHyp2f1() {
	fmt.Printf("%.6g\n", special.Hyp2f1(1, 1, 2, 0.5))
	// Output: 1.38629
}

func ExampleHyp1f1() {
	fmt.Printf("%.6g\n", special.Hyp1f1(1, 2, 1))
	// Output: 1.71828
}
