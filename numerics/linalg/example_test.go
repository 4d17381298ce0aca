// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg_test

// This file shows the use of the package.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
)

func ExampleSolve() {
	a := nd.FromRows([][]float64{{1, 2}, {2, 3}})
	x, err := linalg.Solve(a, nd.Of(14, 23), nil)
	fmt.Println(x, err)

	_, err = linalg.Solve(nd.Ones(2, 2), nd.Of(1, 2), nil)
	fmt.Println(err)
	// Output:
	// [4. 5.] <nil>
	// linalg: Solve: the matrix is singular: pivot 1 is zero
}

func ExampleSolve_illConditioned() {
	a := linalg.Hilbert(14)
	_, err := linalg.Solve(a, nd.Ones(14), &linalg.SolveOptions{
		Warn: func(w *linalg.IllConditioned) { fmt.Println(w.Func, "warns:", w.Rcond < 1e-16) },
	})
	fmt.Println(err)
	// Output:
	// Solve warns: true
	// <nil>
}

func ExampleSolveTriangular() {
	a := nd.FromRows([][]float64{{1, 2}, {0, 3}})
	x, err := linalg.SolveTriangular(a, nd.Of(14, 23), nil)
	fmt.Println(x, err)
	// Output:
	// [-1.33333333  7.66666667] <nil>
}

func ExampleSolveBanded() {
	// The matrix with 2 on its diagonal and -1 beside it.
	ab := nd.FromRows([][]float64{{0, -1, -1, -1}, {2, 2, 2, 2}, {-1, -1, -1, 0}})
	x, err := linalg.SolveBanded(1, 1, ab, nd.Of(1, 0, 0, 1))
	fmt.Println(nd.Round(x, 12), err)
	// Output:
	// [1. 1. 1. 1.] <nil>
}

func ExampleDet() {
	d, err := linalg.Det(nd.FromRows([][]float64{{1, 2}, {3, 4}}))
	fmt.Printf("%.4f %v\n", d, err)
	// Output:
	// -2.0000 <nil>
}

func ExampleInv() {
	x, err := linalg.Inv(nd.FromRows([][]float64{{1, 2}, {3, 4}}), nil)
	fmt.Println(nd.Round(x, 12), err)
	// Output:
	// [[-2.   1. ]
	//  [ 1.5 -0.5]] <nil>
}

func ExampleLstsq() {
	// The line through points that lie on 1 + 2*t.
	t := nd.Of(0, 1, 2, 3)
	a := nd.Stack(1, nd.Ones(4), t)
	r, err := linalg.Lstsq(a, t.MulScalar(2).AddScalar(1), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(nd.Round(r.X, 12), r.Rank)
	// Output:
	// [1. 2.] 2
}

func ExampleSvd() {
	a := nd.FromRows([][]float64{{1, 2}, {2, 3}})
	r, err := linalg.Svd(a, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.S)
	fmt.Println(nd.Allclose(nd.Matmul(r.U.Mul(r.S), r.Vh), a, nil))
	// Output:
	// [4.23606798 0.23606798]
	// true
}

func ExampleEig() {
	r, err := linalg.Eig(nd.FromRows([][]float64{{0, -1}, {1, 0}}), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.W)
	// Output:
	// [0.+1.j 0.-1.j]
}

func ExampleEigvalsh() {
	w, err := linalg.Eigvalsh(nd.FromRows([][]float64{{2, 1}, {1, 2}}), nil)
	fmt.Println(w, err)
	// Output:
	// [1. 3.] <nil>
}

func ExampleCholesky() {
	u, err := linalg.Cholesky(nd.FromRows([][]float64{{4, 2}, {2, 10}}), nil)
	fmt.Println(u, err)
	// Output:
	// [[2. 1.]
	//  [0. 3.]] <nil>
}

func ExampleQR() {
	r, err := linalg.QR(nd.FromRows([][]float64{{3, 1}, {4, 2}}), &linalg.QROptions{Mode: linalg.QREconomic})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r)
	// Output:
	// Q: [[-0.6 -0.8]
	//     [-0.8  0.6]]
	// R: [[-5.  -2.2]
	//     [ 0.   0.4]]
}

func ExampleNorm() {
	a := nd.FromRows([][]float64{{3, 0}, {4, 0}})
	fmt.Println(linalg.Norm(a), linalg.Norm(a, 1), linalg.Norm(a, math.Inf(1)))
	// Output:
	// 5 7 4
}

func ExampleExpm() {
	// A turn by a right angle.
	fmt.Println(nd.Round(linalg.Expm(nd.FromRows([][]float64{{0, -math.Pi / 2}, {math.Pi / 2, 0}})), 12).AddScalar(0))
	// Output:
	// [[ 0. -1.]
	//  [ 1.  0.]]
}

func ExampleSqrtm() {
	x, err := linalg.Sqrtm(nd.FromRows([][]float64{{7, 10}, {15, 22}}))
	fmt.Println(nd.Round(x, 6), err)
	_, err = linalg.Sqrtm(nd.FromRows([][]float64{{-1}}))
	fmt.Println(err)
	// Output:
	// [[1.566699 1.740777]
	//  [2.611165 4.177864]] <nil>
	// linalg: Sqrtm: the result is not real, because the matrix has a negative eigenvalue; SqrtmComplex returns it
}

func ExampleToeplitz() {
	fmt.Println(linalg.Toeplitz(nd.Of(1, 2, 3), nd.Of(1, 4, 5, 6)))
	// Output:
	// [[1. 4. 5. 6.]
	//  [2. 1. 4. 5.]
	//  [3. 2. 1. 4.]]
}

func ExampleBlockDiag() {
	fmt.Println(linalg.BlockDiag(nd.Eye(2), nd.Of(3, 4)))
	// Output:
	// [[1. 0. 0. 0.]
	//  [0. 1. 0. 0.]
	//  [0. 0. 3. 4.]]
}
