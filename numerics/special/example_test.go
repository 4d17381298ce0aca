// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special_test

// This file shows the main entry points.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

func ExampleGamma() {
	fmt.Println(special.Gamma(5), special.Gamma(0.5))
	// Output: 24 1.772453850905516
}

func ExampleXlog1py() {
	x, y := nd.Of(1, 2), nd.Of(3, 4, 5).Reshape(3, 1)
	fmt.Println(nd.Map2(special.Xlog1py, x, y))
	// Output:
	// [[1.38629436 2.77258872]
	//  [1.60943791 3.21887582]
	//  [1.79175947 3.58351894]]
}

// The logarithm of Γ(500) - Γ(499), both of which overflow.
func ExampleLogsumexp() {
	a := nd.Of(special.Gammaln(500), special.Gammaln(499))
	l := special.Logsumexp(a, &special.LogsumexpOptions{B: nd.Of(1, -1)})
	fmt.Printf("%.10f\n", l.Item())
	// Output: 2605.1138443430
}

func ExampleSoftmax() {
	fmt.Println(special.Softmax(nd.Of(1, 2, 3)))
	// Output: [0.09003057 0.24472847 0.66524096]
}

func ExampleBetainc() {
	fmt.Printf("%.12f\n", special.Betainc(2, 3, 0.4))
	// Output: 0.524800000000
}

func ExampleJnZeros() {
	fmt.Println(special.JnZeros(0, 3))
	// Output: [2.40482556 5.52007811 8.65372791]
}

func ExampleEllipj() {
	sn, cn, dn, _ := special.Ellipj(0.5, 0.3)
	fmt.Printf("%.10f %.10f %.10f\n", sn, cn, dn)
	// Output: 0.4742156227 0.8804087364 0.9656789647
}

// The integral of x⁴ from -1 to 1 with three nodes is exact: 2/5.
func ExampleRootsLegendre() {
	x, w := special.RootsLegendre(3)
	fmt.Println(x)
	fmt.Printf("%.10f\n", x.Mul(x).Mul(x).Mul(x).Mul(w).Sum())
	// Output:
	// [-0.77459667  0.          0.77459667]
	// 0.4000000000
}

func ExampleLambertw() {
	fmt.Printf("%.6f %.6f\n", special.Lambertw(-0.2, 0), special.Lambertw(-0.2, -1))
	// Output: -0.259171 -2.542641
}
