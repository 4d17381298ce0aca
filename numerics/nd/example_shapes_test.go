// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file holds examples of shapes, elements and copies.

import (
	"fmt"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

func ExampleArray_Reshape() {
	x := nd.Arange(6)
	fmt.Println(x.Reshape(2, 3))
	fmt.Println(x.Reshape(3, -1).Shape())
	// Output:
	// [[0. 1. 2.]
	//  [3. 4. 5.]]
	// [3 2]
}

func ExampleArray_Shape() {
	x := nd.Zeros(2, 3, 4)
	fmt.Println(x.Shape(), x.Ndim(), x.Size(), x.Len())
	// Output:
	// [2 3 4] 3 24 2
}

func ExampleArray_Ravel() {
	x := nd.FromRows([][]float64{{1, 2}, {3, 4}})
	view, own := x.Ravel(), x.Flatten()
	x.Set(9, 0, 0)
	fmt.Println(view, own)
	// Output:
	// [9. 2. 3. 4.] [1. 2. 3. 4.]
}

func ExampleArray_Transpose() {
	x := nd.Zeros(2, 3, 4)
	fmt.Println(x.T().Shape())
	fmt.Println(x.Transpose(1, 0, 2).Shape())
	fmt.Println(x.SwapAxes(0, 2).Shape())
	fmt.Println(x.MoveAxis(0, -1).Shape())
	// Output:
	// [4 3 2]
	// [3 2 4]
	// [4 3 2]
	// [3 4 2]
}

func ExampleArray_ExpandDims() {
	x := nd.Of(1, 2, 3)
	column := x.ExpandDims(1)
	fmt.Println(column.Shape(), column.Squeeze().Shape())
	// Output:
	// [3 1] [3]
}

func ExampleArray_Flip() {
	x := nd.FromRows([][]float64{{1, 2}, {3, 4}})
	fmt.Println(x.Flip(0))
	fmt.Println(x.Rot90(1))
	// Output:
	// [[3. 4.]
	//  [1. 2.]]
	// [[2. 4.]
	//  [1. 3.]]
}

func ExampleArray_BroadcastTo() {
	fmt.Println(nd.Of(1, 2, 3).BroadcastTo(2, 3))
	// Output:
	// [[1. 2. 3.]
	//  [1. 2. 3.]]
}

func ExampleNewAxis() {
	x := nd.Zeros(2, 3, 4)
	fmt.Println(x.Slice(nd.NewAxis(), nd.At(0)).Shape())
	fmt.Println(x.Slice(nd.Ellipsis(), nd.At(-1)).Shape())
	fmt.Println(x.Slice(nd.All(), nd.S(0, 2)).Shape())
	// Output:
	// [1 3 4]
	// [2 3]
	// [2 2 4]
}

func ExampleArray_At() {
	x := nd.FromRows([][]float64{{1, 2}, {3, 4}})
	x.Set(9, 0, -1)
	fmt.Println(x.At(0, 1), x.Row(1), x.Col(1))
	fmt.Println(x.Rows())
	// Output:
	// 9 [3. 4.] [9. 4.]
	// [[1 9] [3 4]]
}

func ExampleArray_Item() {
	x := nd.Of(1, 2, 3)
	fmt.Println(x.Slice(nd.At(2)).Item())
	// Output:
	// 3
}

func ExampleArray_Fill() {
	x := nd.Zeros(2, 2)
	x.Fill(1)
	x.Row(0).Assign(nd.Of(5, 6))
	fmt.Println(x)
	// Output:
	// [[5. 6.]
	//  [1. 1.]]
}

func ExampleArray_Copy() {
	x := nd.Of(1, 2, 3)
	view, own := x.Slice(nd.S(0, 2)), x.Copy()
	x.Fill(0)
	fmt.Println(view, own)
	// Output:
	// [0. 0.] [1. 2. 3.]
}

func ExampleArray_Data() {
	x := nd.FromRows([][]float64{{1, 2}, {3, 4}})
	fmt.Println(x.Data(), x.Contiguous())
	fmt.Println(x.T().Data(), x.T().Contiguous())
	// Output:
	// [1 2 3 4] true
	// [1 3 2 4] false
}

func ExampleArray_Take() {
	x := nd.Of(10, 20, 30, 40)
	fmt.Println(x.Take(nd.OfInt(3, 0, -1)))
	// Output:
	// [40. 10. 40.]
}

func ExampleArray_Put() {
	x := nd.Of(10, 20, 30, 40)
	x.Put(nd.OfInt(0, -1), 0)
	fmt.Println(x)
	x.PutArray(nd.OfInt(1, 2), nd.Of(21, 31))
	fmt.Println(x)
	// Output:
	// [ 0. 20. 30.  0.]
	// [ 0. 21. 31.  0.]
}

func ExampleArray_Mask() {
	x := nd.Of(-1, 2, -3, 4)
	fmt.Println(x.Mask(x.GreaterScalar(0)))
	// Output:
	// [2. 4.]
}

func ExampleArray_SetMask() {
	x := nd.Of(-1, 2, -3, 4)
	negative := x.LessScalar(0)
	x.SetMask(negative, 0)
	fmt.Println(x)
	x.SetMaskArray(negative, nd.Of(10, 30))
	fmt.Println(x)
	// Output:
	// [0. 2. 0. 4.]
	// [10.  2. 30.  4.]
}

func ExampleArray_Compress() {
	x := nd.FromRows([][]float64{{1, 2, 3}, {4, 5, 6}})
	fmt.Println(x.Compress(nd.OfBool(true, false, true), 1))
	// Output:
	// [[1. 3.]
	//  [4. 6.]]
}

func ExampleArray_Nonzero() {
	x := nd.FromRows([][]float64{{0, 7}, {8, 0}})
	at := x.Nonzero()
	fmt.Println("rows", at[0], "columns", at[1])
	// Output:
	// rows [0 1] columns [1 0]
}

func ExampleArray_AsInt() {
	x := nd.Of(-2.7, 0, 2.7, 255.9)
	fmt.Println(x.AsInt())
	fmt.Println(x.AsBool())
	fmt.Println(nd.Clip(x, 0, 255).AsUint8())
	fmt.Println(nd.Of(1, 2.5).AsComplex())
	// Output:
	// [ -2   0   2 255]
	// [ True False  True  True]
	// [  0   0   2 255]
	// [1. +0.j 2.5+0.j]
}

func ExampleInt_AsArray() {
	fmt.Println(nd.OfInt(1, 2).AsArray().DivScalar(4))
	fmt.Println(nd.OfUint8(0, 51, 255).AsArray().DivScalar(255))
	// Output:
	// [0.25 0.5 ]
	// [0.  0.2 1. ]
}

func ExampleArray_HTML() {
	page := nd.Eye(2).HTML()
	fmt.Println(strings.Count(page, "<td>"), "cells")
	// Output:
	// 4 cells
}
