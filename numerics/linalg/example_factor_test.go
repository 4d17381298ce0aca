// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg_test

// This file holds examples of factorizations, eigenvalues and functions of matrices.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
)

func ExampleLU() {
	a := nd.FromRows([][]float64{{1, 2}, {4, 4}})
	r, err := linalg.LU(a)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r)
	fmt.Println(nd.Matmul(nd.Matmul(r.P, r.L), r.U))
	// Output:
	// P: [[0. 1.]
	//     [1. 0.]]
	// L: [[1.   0.  ]
	//     [0.25 1.  ]]
	// U: [[4. 4.]
	//     [0. 1.]]
	// [[1. 2.]
	//  [4. 4.]]
}

// A symmetric matrix that is not positive definite.
func ExampleLDL() {
	a := nd.FromRows([][]float64{{2, -1}, {-1, -3}})
	r, err := linalg.LDL(a, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Lu)
	fmt.Println(r.D)
	fmt.Println(nd.Allclose(nd.Matmul(nd.Matmul(r.Lu, r.D), r.Lu.T()), a, nil))
	// Output:
	// [[ 1.   0. ]
	//  [-0.5  1. ]]
	// [[ 2.   0. ]
	//  [ 0.  -3.5]]
	// true
}

// The nearest rotation to a matrix, here a turn by 90 degrees and a stretch.
func ExamplePolar() {
	r, err := linalg.Polar(nd.FromRows([][]float64{{0, -3}, {2, 0}}), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(nd.Round(r.U, 6).AddScalar(0))
	fmt.Println(nd.Round(r.P, 6).AddScalar(0))
	// Output:
	// [[ 0. -1.]
	//  [ 1.  0.]]
	// [[2. 0.]
	//  [0. 3.]]
}

// The diagonal of T holds the eigenvalues.
func ExampleSchur() {
	a := nd.FromRows([][]float64{{0, 1}, {-2, -3}})
	r, err := linalg.Schur(a)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.4f %.4f\n", r.T.At(0, 0), r.T.At(1, 1))
	fmt.Println(nd.Allclose(nd.Matmul(nd.Matmul(r.Z, r.T), r.Z.T()), a, nil))
	// Output:
	// -1.0000 -2.0000
	// true
}

// Zeros below the first diagonal under the main one; the eigenvalues stay.
func ExampleHessenberg() {
	a := nd.FromRows([][]float64{{2, 5, 8}, {3, 2, 2}, {4, 2, 1}})
	r, err := linalg.Hessenberg(a)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(nd.Round(r.H, 4))
	fmt.Println(nd.Allclose(nd.Matmul(nd.Matmul(r.Q, r.H), r.Q.T()), a, nil))
	// Output:
	// [[ 2.   -9.4   0.8 ]
	//  [-5.    3.28  1.04]
	//  [ 0.    1.04 -0.28]]
	// true
}

// The roots of x³ - 6x² + 11x - 6 are the eigenvalues of its companion matrix.
func ExampleEigvals() {
	c := linalg.Companion(nd.Of(1, -6, 11, -6))
	w, err := linalg.Eigvals(c)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c)
	fmt.Println(nd.Round(nd.Sort(w.Real()), 6))
	// Output:
	// [[  6. -11.   6.]
	//  [  1.   0.   0.]
	//  [  0.   1.   0.]]
	// [1. 2. 3.]
}

// Frequencies of two masses between three springs: both swing along, or against each other.
func ExampleEigh() {
	r, err := linalg.Eigh(nd.FromRows([][]float64{{2, -1}, {-1, 2}}), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(nd.Round(nd.Sqrt(r.W), 4))
	fmt.Println(nd.Round(nd.Abs(r.V), 4))
	// Output:
	// [1.     1.7321]
	// [[0.7071 0.7071]
	//  [0.7071 0.7071]]
}

// Pauli's matrix of the spin along y is complex, and its eigenvalues are real.
func ExampleEigvalshComplex() {
	w, err := linalg.EigvalshComplex(nd.FromRowsComplex([][]complex128{{0, -1i}, {1i, 0}}), nil)
	fmt.Println(nd.Round(w, 6), err)
	// Output: [-1.  1.] <nil>
}

func ExampleSvdvals() {
	s, err := linalg.Svdvals(nd.FromRows([][]float64{{3, 0}, {0, -4}, {0, 0}}))
	fmt.Println(s, err)
	// Output: [4. 3.] <nil>
}

// The logarithm of a turn by 90 degrees holds the angle π/2.
func ExampleLogm() {
	x, err := linalg.Logm(nd.FromRows([][]float64{{0, -1}, {1, 0}}))
	fmt.Println(nd.Round(x, 6).AddScalar(0), err)
	// Output:
	// [[ 0.       -1.570796]
	//  [ 1.570796  0.      ]] <nil>
}
