// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg_test

// This file holds examples of special matrices.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
)

func ExampleCirculant() {
	fmt.Println(linalg.Circulant(nd.Of(1, 2, 3)))
	// Output:
	// [[1. 3. 2.]
	//  [2. 1. 3.]
	//  [3. 2. 1.]]
}

func ExampleHankel() {
	fmt.Println(linalg.Hankel(nd.Of(1, 2, 3), nd.Of(3, 4, 5, 6)))
	// Output:
	// [[1. 2. 3. 4.]
	//  [2. 3. 4. 5.]
	//  [3. 4. 5. 6.]]
}

func ExampleCompanion() {
	fmt.Println(linalg.Companion(nd.Of(1, -10, 31, -30)))
	// Output:
	// [[ 10. -31.  30.]
	//  [  1.   0.   0.]
	//  [  0.   1.   0.]]
}

func ExampleHadamard() {
	h := linalg.Hadamard(4)
	fmt.Println(h)
	fmt.Println(nd.Matmul(h, h.T()).At(0, 0))
	// Output:
	// [[ 1.  1.  1.  1.]
	//  [ 1. -1.  1. -1.]
	//  [ 1.  1. -1. -1.]
	//  [ 1. -1. -1.  1.]]
	// 4
}

// Contrasts of three groups: the first against the second, and both against the third.
func ExampleHelmert() {
	fmt.Println(nd.Round(linalg.Helmert(3, nil), 4))
	// Output:
	// [[ 0.7071 -0.7071  0.    ]
	//  [ 0.4082  0.4082 -0.8165]]
}

func ExampleHilbert() {
	fmt.Println(linalg.Hilbert(3))
	fmt.Println(linalg.InvHilbert(3))
	// Output:
	// [[1.         0.5        0.33333333]
	//  [0.5        0.33333333 0.25      ]
	//  [0.33333333 0.25       0.2       ]]
	// [[   9.  -36.   30.]
	//  [ -36.  192. -180.]
	//  [  30. -180.  180.]]
}

// Pascal's triangle, and the inverse of its lower form, in which signs alternate.
func ExamplePascal() {
	fmt.Println(linalg.Pascal(4, nil))
	fmt.Println(linalg.InvPascal(4, &linalg.PascalOptions{Kind: linalg.PascalLower}))
	// Output:
	// [[ 1.  1.  1.  1.]
	//  [ 1.  2.  3.  4.]
	//  [ 1.  3.  6. 10.]
	//  [ 1.  4. 10. 20.]]
	// [[ 1.  0.  0.  0.]
	//  [-1.  1.  0.  0.]
	//  [ 1. -2.  1.  0.]
	//  [-1.  3. -3.  1.]]
}

// Three ages: the second and third bear 1 and 2, one half and one quarter survive.
func ExampleLeslie() {
	l := linalg.Leslie(nd.Of(0, 1, 2), nd.Of(0.5, 0.25))
	fmt.Println(l)
	fmt.Println(nd.Matmul(l, nd.Of(100, 40, 8))) // the next year
	// Output:
	// [[0.   1.   2.  ]
	//  [0.5  0.   0.  ]
	//  [0.   0.25 0.  ]]
	// [56. 50. 10.]
}

// The columns are x², x and 1: what a fit of a parabola needs.
func ExampleVander() {
	fmt.Println(linalg.Vander(nd.Of(1, 2, 3, 5), 3))
	// Output:
	// [[ 1.  1.  1.]
	//  [ 4.  2.  1.]
	//  [ 9.  3.  1.]
	//  [25.  5.  1.]]
}
