// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file shows the use of the package.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

func Example() {
	t := nd.Linspace(0, 2*math.Pi, 5)
	y := nd.Sin(t).MulScalar(2).AddScalar(1)
	fmt.Println(nd.Round(y, 3))
	fmt.Println(y.Mask(y.GreaterScalar(0)).Sum())
	// Output:
	// [ 1.  3.  1. -1.  1.]
	// 6
}

func ExampleFromRows() {
	x := nd.FromRows([][]float64{{1, 2, 3}, {4, 5, 6}})
	fmt.Println(x.T())
	fmt.Println(x.Shape(), x.Sum(), x.At(1, -1))
	// Output:
	// [[1. 4.]
	//  [2. 5.]
	//  [3. 6.]]
	// [2 3] 21 6
}

func ExampleArray_Add() {
	column := nd.Of(10, 20).ExpandDims(1)
	fmt.Println(column.Add(nd.Of(1, 2, 3)))
	// Output:
	// [[11. 12. 13.]
	//  [21. 22. 23.]]
}

func ExampleArray_Slice() {
	x := nd.Arange(12).Reshape(3, 4)
	fmt.Println(x.Slice(nd.S(1, nd.Open), nd.SStep(nd.Open, nd.Open, 2)))
	fmt.Println(x.Slice(nd.All(), nd.At(-1)))
	x.Slice(nd.At(0)).Fill(7)
	fmt.Println(x.Row(0))
	// Output:
	// [[ 4.  6.]
	//  [ 8. 10.]]
	// [ 3.  7. 11.]
	// [7. 7. 7. 7.]
}

func ExampleArray_Along() {
	x := nd.FromRows([][]float64{{1, 2, 3}, {4, 5, 9}})
	fmt.Println(x.Along(0).Sum())
	fmt.Println(x.Along(1).ArgMax())
	fmt.Println(x.Sub(x.Along(1).KeepDims().Mean()))
	// Output:
	// [ 5.  7. 12.]
	// [2 2]
	// [[-1.  0.  1.]
	//  [-2. -1.  3.]]
}

func ExampleMap2() {
	x := nd.Of(3, 6)
	fmt.Println(nd.Map2(math.Hypot, x, nd.Scalar(4)))
	// Output:
	// [5.         7.21110255]
}

func ExampleWhere() {
	x := nd.Of(-1, 2, -3)
	fmt.Println(nd.Where(x.LessScalar(0), nd.Scalar(0), x))
	// Output:
	// [0. 2. 0.]
}

func ExampleHistogram() {
	h := nd.Histogram(nd.Of(1, 2, 2, 3, 4), 3, nil)
	fmt.Println(h)
	// Output:
	//  Hist: [1. 2. 2.]
	// Edges: [1. 2. 3. 4.]
}

func ExampleUniqueAll() {
	x := nd.FromRows([][]float64{{3, 1}, {3, 3}})
	u := nd.UniqueAll(x)
	fmt.Println(u)
	fmt.Println(u.Values.Take(u.Inverse).ArrayEqual(x))
	// Output:
	//  Values: [1. 3.]
	//   Index: [1 0]
	// Inverse: [[1 0]
	//           [1 1]]
	//  Counts: [1 3]
	// true
}

func ExampleHistogram2D() {
	fmt.Println(nd.Histogram2D(nd.Of(0, 0, 1, 2), nd.Of(0, 1, 1, 1), 2, 2, nil, nil))
	// Output:
	//   Hist: [[1. 1.]
	//          [0. 2.]]
	// XEdges: [0. 1. 2.]
	// YEdges: [0.  0.5 1. ]
}

func ExampleAllclose() {
	x := nd.Of(1, 2)
	fmt.Println(nd.Allclose(x, x.MulScalar(1+1e-9), nil), nd.Allclose(x, x.AddScalar(0.1), nil))
	// Output:
	// true false
}

func ExamplePercentile() {
	fmt.Println(nd.Percentile(nd.Of(4, 1, 3, 2), 50))
	// Output:
	// 2.5
}

func ExamplePolyfit() {
	p, err := nd.Polyfit(nd.Of(0, 1, 2, 3), nd.Of(1, 3, 7, 13), 2)
	fmt.Println(p, err)
	// Output:
	// [1. 1. 1.] <nil>
}

func ExampleMatmul() {
	a := nd.FromRows([][]float64{{1, 2}, {3, 4}})
	fmt.Println(nd.Matmul(a, nd.Eye(2)))
	fmt.Println(nd.Matmul(a, nd.Of(1, 1)))
	// Output:
	// [[1. 2.]
	//  [3. 4.]]
	// [3. 7.]
}

func ExampleBroadcast() {
	for _, view := range nd.Broadcast(nd.Of(1, 2), nd.Of(10, 20).ExpandDims(1)) {
		fmt.Println(view)
	}
	// Output:
	// [[1. 2.]
	//  [1. 2.]]
	// [[10. 10.]
	//  [20. 20.]]
}

func ExampleMeshgrid() {
	grid := nd.Meshgrid(nd.Of(1, 2, 3), nd.Of(10, 20))
	fmt.Println(grid[0].Add(grid[1]))
	// Output:
	// [[11. 12. 13.]
	//  [21. 22. 23.]]
}

func ExampleArray_Dense() {
	m := nd.FromRows([][]float64{{1, 2}, {3, 4}}).Dense()
	m.Set(0, 0, 9)
	fmt.Println(nd.FromDense(m).T())
	// Output:
	// [[9. 3.]
	//  [2. 4.]]
}

func ExampleUniqueIntAll() {
	u := nd.UniqueIntAll(nd.OfInt(3, 1, 3, 3))
	fmt.Println(u)
	// Output:
	//  Values: [1 3]
	//   Index: [1 0]
	// Inverse: [1 0 1 1]
	//  Counts: [1 3]
}

func ExamplePad() {
	for _, mode := range []nd.PadMode{nd.PadEdge, nd.PadReflect, nd.PadWrap} {
		fmt.Println(mode, nd.Pad(nd.Of(1, 2, 3), mode, 2))
	}
	// Output:
	// edge [1. 1. 1. 2. 3. 3. 3.]
	// reflect [3. 2. 1. 2. 3. 2. 1.]
	// wrap [2. 3. 1. 2. 3. 1. 2.]
}
