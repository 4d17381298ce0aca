// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg_test

// This file is examples of ranks, inverses and spectra.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
)

func ExamplePinv() {
	a := nd.FromRows([][]float64{{1, 0}, {0, 2}, {0, 0}})
	inverse, err := linalg.Pinv(a, nil)
	fmt.Println(inverse, err)
	// Output:
	// [[1.  0.  0. ]
	//  [0.  0.5 0. ]] <nil>
}

func ExampleCond() {
	a := nd.FromRows([][]float64{{4, 0}, {0, 0.5}})
	fmt.Println(linalg.Cond(a))
	// Output: 8
}

func ExampleMatrixRank() {
	a := nd.FromRows([][]float64{{1, 2}, {2, 4}})
	rank, err := linalg.MatrixRank(a, nil)
	fmt.Println(rank, err)
	// Output: 1 <nil>
}

func ExampleNullSpace() {
	a := nd.FromRows([][]float64{{1, 0, 0}, {0, 1, 0}})
	z, err := linalg.NullSpace(a, nil)
	fmt.Println(nd.Round(nd.Matmul(a, z), 12), z.Shape(), err)
	// Output:
	// [[0.]
	//  [0.]] [3 1] <nil>
}

func ExampleSvdvals() {
	a := nd.FromRows([][]float64{{3, 0}, {0, -5}})
	s, err := linalg.Svdvals(a)
	fmt.Println(s, err)
	// Output: [5. 3.] <nil>
}

func ExampleEigvals() {
	// A quarter of a turn has no real eigenvalue.
	w, err := linalg.Eigvals(nd.FromRows([][]float64{{0, -1}, {1, 0}}))
	fmt.Println(w, err)
	// Output: [0.+1.j 0.-1.j] <nil>
}

func ExampleEigvalsh() {
	w, err := linalg.Eigvalsh(nd.FromRows([][]float64{{2, 1}, {1, 2}}), nil)
	fmt.Println(w, err)
	// Output: [1. 3.] <nil>
}

func ExampleLogm() {
	a := nd.FromRows([][]float64{{1, 1}, {0, 1}})
	x, err := linalg.Logm(a)
	fmt.Println(x, err)
	// Output:
	// [[0. 1.]
	//  [0. 0.]] <nil>
}

func ExampleSolveToeplitz() {
	// The matrix [[2 1] [1 2]], by its first column and row.
	x, err := linalg.SolveToeplitz(nd.Of(2, 1), nd.Of(2, 1), nd.Of(3, 3))
	fmt.Println(x, err)
	// Output: [1. 1.] <nil>
}

func ExampleHilbert() {
	fmt.Println(linalg.Hilbert(2))
	// Output:
	// [[1.         0.5       ]
	//  [0.5        0.33333333]]
}
