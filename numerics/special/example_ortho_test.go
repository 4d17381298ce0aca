// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special_test

// This file holds examples of orthogonal polynomials and the rules of Gauss.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

func ExampleEvalLegendre() {
	x := 0.5
	fmt.Printf("%.4f %.4f\n", special.EvalLegendre(2, x), (3*x*x-1)/2)
	// Output: -0.1250 -0.1250
}

// T3 is 4x³ - 3x and U3 is 8x³ - 4x.
func ExampleEvalChebyt() {
	x := 0.3
	fmt.Printf("%.4f %.4f\n", special.EvalChebyt(3, x), 4*x*x*x-3*x)
	fmt.Printf("%.4f %.4f\n", special.EvalChebyu(3, x), 8*x*x*x-4*x)
	// Output:
	// -0.7920 -0.7920
	// -0.9840 -0.9840
}

// H2 of the physicists is 4x² - 2, of the probabilists x² - 1.
func ExampleEvalHermite() {
	fmt.Printf("%.4f %.4f\n", special.EvalHermite(2, 3), special.EvalHermitenorm(2, 3))
	// Output: 34.0000 8.0000
}

// L2 is (x² - 4x + 2)/2; with alpha = 0 the generalized one is the same.
func ExampleEvalLaguerre() {
	fmt.Printf("%.4f %.4f\n", special.EvalLaguerre(2, 6), special.EvalGenlaguerre(2, 0, 6))
	fmt.Printf("%.4f\n", special.EvalGenlaguerre(1, 1, 6)) // 2 - x
	// Output:
	// 7.0000 7.0000
	// -4.0000
}

// With alpha = beta = 0 Jacobi's are those of Legendre, with alpha = 1 Gegenbauer's are U.
func ExampleEvalJacobi() {
	fmt.Printf("%.4f %.4f\n", special.EvalJacobi(3, 0, 0, 0.4), special.EvalLegendre(3, 0.4))
	fmt.Printf("%.4f %.4f\n", special.EvalGegenbauer(3, 1, 0.4), special.EvalChebyu(3, 0.4))
	// Output:
	// -0.4400 -0.4400
	// -1.0880 -1.0880
}

// The mean of z⁴ of a standard normal z is 3.
func ExampleRootsHermitenorm() {
	z, w := special.RootsHermitenorm(3)
	fmt.Println(z)
	fmt.Printf("%.6f\n", z.Mul(z).Mul(z).Mul(z).Mul(w).Sum()/w.Sum())
	// Output:
	// [-1.73205081  0.          1.73205081]
	// 3.000000
}

// The integral of exp(-x²) cos(x) over the real line, √π exp(-1/4).
func ExampleRootsHermite() {
	x, w := special.RootsHermite(8)
	fmt.Printf("%.6f %.6f\n", nd.Cos(x).Mul(w).Sum(), math.Sqrt(math.Pi)*math.Exp(-0.25))
	// Output: 1.380388 1.380388
}

// The integral of exp(-x) x³ over x > 0 is 3!, exact with two nodes.
func ExampleRootsLaguerre() {
	x, w := special.RootsLaguerre(2)
	fmt.Printf("%.6f\n", x.Mul(x).Mul(x).Mul(w).Sum())
	// Output: 6.000000
}

// The integral of √x exp(-x) x² over x > 0 is Γ(3.5).
func ExampleRootsGenlaguerre() {
	x, w := special.RootsGenlaguerre(2, 0.5)
	fmt.Printf("%.6f %.6f\n", x.Mul(x).Mul(w).Sum(), special.Gamma(3.5))
	// Output: 3.323351 3.323351
}

// The integral of x²/√(1-x²) from -1 to 1 is π/2, that of x²√(1-x²) is π/8.
func ExampleRootsChebyt() {
	x, w := special.RootsChebyt(3)
	fmt.Printf("%.6f %.6f\n", x.Mul(x).Mul(w).Sum(), math.Pi/2)
	x, w = special.RootsChebyu(3)
	fmt.Printf("%.6f %.6f\n", x.Mul(x).Mul(w).Sum(), math.Pi/8)
	// Output:
	// 1.570796 1.570796
	// 0.392699 0.392699
}

// The integral of x(1-x)²(1+x) from -1 to 1 is -4/15. Gegenbauer's weight with alpha 3/2 is 1-x².
func ExampleRootsJacobi() {
	x, w := special.RootsJacobi(3, 2, 1)
	fmt.Printf("%.6f\n", x.Mul(w).Sum())
	x, w = special.RootsGegenbauer(3, 1.5)
	fmt.Printf("%.6f\n", x.Mul(x).Mul(w).Sum()) // 2/3 - 2/5
	// Output:
	// -0.266667
	// 0.266667
}

// P of order 1 and degree 2 is -3x√(1-x²).
func ExampleLpmv() {
	x := 0.6
	fmt.Printf("%.4f %.4f\n", special.Lpmv(1, 2, x), -3*x*math.Sqrt(1-x*x))
	// Output: -1.4400 -1.4400
}

// Y of degree 1 and order 1 is -√(3/(8π)) sin(θ) exp(iφ).
func ExampleSphHarmY() {
	theta, phi := math.Pi/2, math.Pi/4
	fmt.Printf("%.6f\n", special.SphHarmY(1, 1, theta, phi))
	fmt.Printf("%.6f\n", math.Sqrt(3/(8*math.Pi))/math.Sqrt2)
	// Output:
	// (-0.244301-0.244301i)
	// 0.244301
}
