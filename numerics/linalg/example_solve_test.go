// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg_test

// This file holds examples of systems of equations, inverses and what describes a matrix.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
)

// The same matrix with 2 on its diagonal and -1 beside it, of which the upper half is enough.
func ExampleSolvehBanded() {
	ab := nd.FromRows([][]float64{{0, -1, -1, -1}, {2, 2, 2, 2}})
	x, err := linalg.SolvehBanded(ab, nd.Of(1, 0, 0, 1), nil)
	fmt.Println(nd.Round(x, 12), err)
	// Output: [1. 1. 1. 1.] <nil>
}

func ExampleSolveToeplitz() {
	c, r, b := nd.Of(4, 1, 0), nd.Of(4, 2, 1), nd.Of(11, 15, 14)
	x, err := linalg.SolveToeplitz(c, r, b)
	fmt.Println(nd.Round(x, 12), err)
	fmt.Println(nd.Round(nd.Matmul(linalg.Toeplitz(c, r), x), 12))
	// Output:
	// [1. 2. 3.] <nil>
	// [11. 15. 14.]
}

// Each element is 2 times x[i] plus x[i-1], around a circle.
func ExampleSolveCirculant() {
	c, b := nd.Of(2, 1, 0, 0), nd.Of(6, 5, 8, 11)
	x, err := linalg.SolveCirculant(c, b, nil)
	fmt.Println(nd.Round(x, 12), err)
	// Output: [1. 2. 3. 4.] <nil>
}

// One factorization serves several right sides.
func ExampleLUFactor() {
	f, err := linalg.LUFactor(nd.FromRows([][]float64{{1, 2}, {3, 4}}))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range []*nd.Array{nd.Of(5, 11), nd.Of(1, 1)} {
		x, err := linalg.LUSolve(f, b, nil)
		fmt.Println(nd.Round(x, 12), err)
	}
	// Output:
	// [1. 2.] <nil>
	// [-1.  1.] <nil>
}

func ExampleChoFactor() {
	f, err := linalg.ChoFactor(nd.FromRows([][]float64{{4, 2}, {2, 10}}), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	x, err := linalg.ChoSolve(f, nd.Of(8, 22))
	fmt.Println(nd.Round(x, 12), err)
	// Output: [1. 2.] <nil>
}

// The currents in two loops that share a coil of impedance i and have a resistor of 1 each.
func ExampleSolveComplex() {
	z := nd.FromRowsComplex([][]complex128{{1 + 1i, -1i}, {-1i, 1 + 1i}})
	x, err := linalg.SolveComplex(z, nd.OfComplex(1, 0), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.4f\n", x.Data())
	// Output: [(0.6000-0.2000i) (0.4000+0.2000i)]
}

// A*X + X*B = Q.
func ExampleSolveSylvester() {
	a := nd.FromRows([][]float64{{1, 0}, {0, 2}})
	b := nd.FromRows([][]float64{{3, 0}, {0, 4}})
	x, err := linalg.SolveSylvester(a, b, nd.FromRows([][]float64{{4, 10}, {15, 24}}))
	fmt.Println(nd.Round(x, 12), err)
	// Output:
	// [[1. 2.]
	//  [3. 4.]] <nil>
}

// A*X + X*Aᵀ = Q. With A stable and Q negative, X is positive definite.
func ExampleSolveContinuousLyapunov() {
	a := nd.FromRows([][]float64{{-1, 1}, {0, -2}})
	x, err := linalg.SolveContinuousLyapunov(a, nd.Eye(2).MulScalar(-12))
	fmt.Println(nd.Round(x, 12), err)
	// Output:
	// [[7. 1.]
	//  [1. 3.]] <nil>
}

// The covariance of the process y = a*y + noise of variance 3 settles where X = A*X*Aᵀ + Q.
func ExampleSolveDiscreteLyapunov() {
	a, q := nd.FromRows([][]float64{{0.5}}), nd.FromRows([][]float64{{3}})
	x, err := linalg.SolveDiscreteLyapunov(a, q)
	fmt.Println(nd.Round(x, 12), err)
	// Output: [[4.]] <nil>
}

// The pseudo-inverse of a matrix of rank 1.
func ExamplePinv() {
	a := nd.FromRows([][]float64{{1, 2}, {2, 4}})
	x, err := linalg.Pinv(a, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(nd.Round(x, 12))
	fmt.Println(nd.Allclose(nd.Matmul(nd.Matmul(a, x), a), a, nil))
	// Output:
	// [[0.04 0.08]
	//  [0.08 0.16]]
	// true
}

func ExampleMatrixRank() {
	a := nd.FromRows([][]float64{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}})
	rank, err := linalg.MatrixRank(a, nil)
	fmt.Println(rank, err)
	// Output: 2 <nil>
}

// What a matrix takes to 0, and what it takes vectors to. The signs of a basis are arbitrary.
func ExampleNullSpace() {
	a := nd.FromRows([][]float64{{1, 1}, {2, 2}})
	null, err := linalg.NullSpace(a, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	orth, err := linalg.Orth(a, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(nd.Round(nd.Abs(null), 4), linalg.Norm(nd.Matmul(a, null)) < 1e-12)
	fmt.Println(nd.Round(nd.Abs(orth), 4))
	// Output:
	// [[0.7071]
	//  [0.7071]] true
	// [[0.4472]
	//  [0.8944]]
}

// Hilbert's matrices are nearly singular.
func ExampleCond() {
	fmt.Printf("%.2f\n", linalg.Cond(nd.FromRows([][]float64{{2, 0}, {0, 1}})))
	for _, n := range []int{3, 6, 9} {
		fmt.Printf("%d %.2e\n", n, linalg.Cond(linalg.Hilbert(n)))
	}
	// Output:
	// 2.00
	// 3 5.24e+02
	// 6 1.50e+07
	// 9 4.93e+11
}

// The length of each row.
func ExampleNormAxis() {
	a := nd.FromRows([][]float64{{3, 4}, {6, 8}})
	fmt.Println(linalg.NormAxis(a, []int{1}))
	// Output: [ 5. 10.]
}

// The nuclear norm is the sum of the singular values.
func ExampleNormNuc() {
	a := nd.FromRows([][]float64{{1, 2}, {2, 3}})
	s, err := linalg.Svdvals(a)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.6f %.6f\n", linalg.NormNuc(a), s.Sum())
	// Output: 4.472136 4.472136
}
