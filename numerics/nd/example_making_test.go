// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file holds examples of making, joining and parting arrays.

import (
	"fmt"

	"gonum.org/v1/gonum/mat"

	"github.com/gosci/gosci/numerics/nd"
)

func ExampleZeros() {
	fmt.Println(nd.Zeros(2, 3))
	fmt.Println(nd.Ones(3), nd.Full(7, 2))
	// Output:
	// [[0. 0. 0.]
	//  [0. 0. 0.]]
	// [1. 1. 1.] [7. 7.]
}

func ExampleOf() {
	x := nd.Of(3, 1, 2)
	fmt.Println(x, x.Len())
	// Output:
	// [3. 1. 2.] 3
}

func ExampleFromSlice() {
	fmt.Println(nd.FromSlice([]float64{1, 2, 3, 4, 5, 6}, 2, 3))
	// Output:
	// [[1. 2. 3.]
	//  [4. 5. 6.]]
}

func ExampleFromFunc() {
	hilbert := func(i []int) float64 { return 1 / float64(i[0]+i[1]+1) }
	fmt.Println(nd.FromFunc(hilbert, 3, 3))
	// Output:
	// [[1.         0.5        0.33333333]
	//  [0.5        0.33333333 0.25      ]
	//  [0.33333333 0.25       0.2       ]]
}

func ExampleFromMatrix() {
	m := mat.NewSymDense(2, []float64{1, 2, 2, 5})
	fmt.Println(nd.FromMatrix(m))
	// Output:
	// [[1. 2.]
	//  [2. 5.]]
}

func ExampleArange() {
	fmt.Println(nd.Arange(4), nd.Arange(2, 5), nd.Arange(0, 1, 0.25))
	// Output:
	// [0. 1. 2. 3.] [2. 3. 4.] [0.   0.25 0.5  0.75]
}

func ExampleLinspace() {
	fmt.Println(nd.Linspace(0, 1, 5))
	// Output:
	// [0.   0.25 0.5  0.75 1.  ]
}

func ExampleLogspace() {
	fmt.Println(nd.Logspace(0, 3, 4))
	fmt.Println(nd.Geomspace(1, 16, 5))
	// Output:
	// [   1.   10.  100. 1000.]
	// [ 1.  2.  4.  8. 16.]
}

func ExampleEye() {
	fmt.Println(nd.Eye(2))
	// Output:
	// [[1. 0.]
	//  [0. 1.]]
}

func ExampleDiag() {
	fmt.Println(nd.Diag(nd.Of(1, 2, 3)))
	fmt.Println(nd.Diag(nd.Of(5), 1))
	fmt.Println(nd.Diag(nd.FromRows([][]float64{{1, 2}, {3, 4}})))
	// Output:
	// [[1. 0. 0.]
	//  [0. 2. 0.]
	//  [0. 0. 3.]]
	// [[0. 5.]
	//  [0. 0.]]
	// [1. 4.]
}

func ExampleTril() {
	x := nd.Arange(1, 10).Reshape(3, 3)
	fmt.Println(nd.Tril(x))
	fmt.Println(nd.Triu(x, 1))
	// Output:
	// [[1. 0. 0.]
	//  [4. 5. 0.]
	//  [7. 8. 9.]]
	// [[0. 2. 3.]
	//  [0. 0. 6.]
	//  [0. 0. 0.]]
}

func ExampleTri() {
	fmt.Println(nd.Tri(3, 3))
	// Output:
	// [[1. 0. 0.]
	//  [1. 1. 0.]
	//  [1. 1. 1.]]
}

func ExampleVander() {
	fmt.Println(nd.Vander(nd.Of(1, 2, 3), 3))
	// Output:
	// [[1. 1. 1.]
	//  [4. 2. 1.]
	//  [9. 3. 1.]]
}

func ExampleIndices() {
	grid := nd.Indices(2, 3)
	fmt.Println(grid[0])
	fmt.Println(grid[1])
	// Output:
	// [[0 0 0]
	//  [1 1 1]]
	// [[0 1 2]
	//  [0 1 2]]
}

func ExampleMeshgridIJ() {
	grid := nd.MeshgridIJ(nd.Of(1, 2), nd.Of(10, 20, 30))
	fmt.Println(grid[0])
	fmt.Println(grid[1])
	// Output:
	// [[1. 1. 1.]
	//  [2. 2. 2.]]
	// [[10. 20. 30.]
	//  [10. 20. 30.]]
}

func ExampleConcatenate() {
	x := nd.FromRows([][]float64{{1, 2}, {3, 4}})
	y := nd.FromRows([][]float64{{5, 6}})
	fmt.Println(nd.Concatenate(0, x, y))
	// Output:
	// [[1. 2.]
	//  [3. 4.]
	//  [5. 6.]]
}

func ExampleStack() {
	x, y := nd.Of(1, 2, 3), nd.Of(4, 5, 6)
	fmt.Println(nd.Stack(0, x, y))
	fmt.Println(nd.Stack(1, x, y))
	// Output:
	// [[1. 2. 3.]
	//  [4. 5. 6.]]
	// [[1. 4.]
	//  [2. 5.]
	//  [3. 6.]]
}

func ExampleHStack() {
	x, y := nd.Of(1, 2), nd.Of(3, 4)
	fmt.Println(nd.HStack(x, y))
	fmt.Println(nd.VStack(x, y))
	// Output:
	// [1. 2. 3. 4.]
	// [[1. 2.]
	//  [3. 4.]]
}

func ExampleTile() {
	fmt.Println(nd.Tile(nd.Of(1, 2), 3))
	fmt.Println(nd.Tile(nd.Of(1, 2), 2, 2))
	// Output:
	// [1. 2. 1. 2. 1. 2.]
	// [[1. 2. 1. 2.]
	//  [1. 2. 1. 2.]]
}

func ExampleRoll() {
	fmt.Println(nd.Roll(nd.Arange(5), 2))
	fmt.Println(nd.Roll(nd.FromRows([][]float64{{1, 2, 3}, {4, 5, 6}}), -1, 1))
	// Output:
	// [3. 4. 0. 1. 2.]
	// [[2. 3. 1.]
	//  [5. 6. 4.]]
}

func ExamplePadWith() {
	fmt.Println(nd.PadWith(nd.Of(1, 2), 0, 2))
	fmt.Println(nd.PadWith(nd.Ones(1, 2), 9, 1))
	// Output:
	// [0. 0. 1. 2. 0. 0.]
	// [[9. 9. 9. 9.]
	//  [9. 1. 1. 9.]
	//  [9. 9. 9. 9.]]
}

func ExampleArray_Repeat() {
	x := nd.FromRows([][]float64{{1, 2}, {3, 4}})
	fmt.Println(x.Repeat(2))
	fmt.Println(x.Repeat(2, 1))
	fmt.Println(nd.Of(7, 8, 9).RepeatEach(nd.OfInt(2, 0, 1), 0))
	// Output:
	// [1. 1. 2. 2. 3. 3. 4. 4.]
	// [[1. 1. 2. 2.]
	//  [3. 3. 4. 4.]]
	// [7. 7. 9.]
}

func ExampleArray_Split() {
	for _, part := range nd.Arange(6).Split(3, 0) {
		fmt.Println(part)
	}
	fmt.Println(nd.Arange(6).SplitAt([]int{1, 3}, 0))
	// Output:
	// [0. 1.]
	// [2. 3.]
	// [4. 5.]
	// [[0.] [1. 2.] [3. 4. 5.]]
}
