// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage_test

import (
	"fmt"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/ndimage"
)

func ExampleGaussianFilter() {
	x := nd.Of(0, 0, 0, 1, 0, 0, 0)
	fmt.Println(ndimage.GaussianFilter(x, 1, nil))
	// Output: [0.00456569 0.05399113 0.24197145 0.39894347 0.24197145 0.05399113
	//  0.00456569]
}

func ExampleLabel() {
	x := nd.FromRows([][]float64{
		{1, 1, 0, 0},
		{0, 0, 0, 2},
		{3, 0, 0, 2},
	})
	labels, n := ndimage.Label(x, nil)
	fmt.Println(n)
	fmt.Println(labels)
	fmt.Println(ndimage.Sum(x, labels, nd.FromSliceInt([]int{1, 2, 3})))
	// Output:
	// 3
	// [[1 1 0 0]
	//  [0 0 0 2]
	//  [3 0 0 2]]
	// [2. 4. 3.]
}

func ExampleZoom() {
	x := nd.Of(0, 1, 4, 9)
	fmt.Println(ndimage.Zoom(x, 2, &ndimage.InterpolationOptions{Order: 1}))
	// Output: [0.         0.42857143 0.85714286 1.85714286 3.14285714 4.71428571
	//  6.85714286 9.        ]
}

func ExampleBinaryOpening() {
	x := nd.ZerosBool(5, 5)
	x.Slice(nd.S(1, 4), nd.S(1, 4)).Fill(true)
	x.Set(true, 4, 4)
	opened := ndimage.BinaryOpening(x, &ndimage.MorphologyOptions{Structure: nd.FullBool(true, 3, 3)})
	fmt.Println(opened.AsInt())
	// Output:
	// [[0 0 0 0 0]
	//  [0 1 1 1 0]
	//  [0 1 1 1 0]
	//  [0 1 1 1 0]
	//  [0 0 0 0 0]]
}
