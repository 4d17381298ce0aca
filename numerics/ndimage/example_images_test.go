// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage_test

// This file is examples of filters, moves, morphology and measurements.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/ndimage"
)

func ExampleMedianFilter() {
	x := nd.FromRows([][]float64{{1, 1, 1}, {1, 90, 1}, {1, 1, 1}})
	fmt.Println(ndimage.MedianFilter(x, 3, nil))
	// Output:
	// [[1. 1. 1.]
	//  [1. 1. 1.]
	//  [1. 1. 1.]]
}

func ExampleUniformFilter() {
	fmt.Println(ndimage.UniformFilter(nd.Of(0, 0, 3, 0, 0), 3, nil))
	// Output: [0. 1. 1. 1. 0.]
}

func ExampleConvolve() {
	fmt.Println(ndimage.Convolve(nd.Of(1, 2, 4, 8), nd.Of(1, 0, -1), nil))
	// Output: [1. 3. 6. 4.]
}

func ExampleLaplace() {
	fmt.Println(ndimage.Laplace(nd.Of(0, 0, 1, 0, 0), nil))
	// Output: [ 0.  1. -2.  1.  0.]
}

func ExampleSobel() {
	x := nd.FromRows([][]float64{{0, 0, 1}, {0, 0, 1}, {0, 0, 1}})
	fmt.Println(ndimage.Sobel(x, 1, nil))
	// Output:
	// [[0. 4. 4.]
	//  [0. 4. 4.]
	//  [0. 4. 4.]]
}

func ExampleShift() {
	x := nd.Of(1, 2, 3, 4)
	fmt.Println(ndimage.Shift(x, []float64{1}, &ndimage.InterpolationOptions{Order: 1}))
	// Output: [0. 1. 2. 3.]
}

func ExampleRotate() {
	x := nd.FromRows([][]float64{{1, 2}, {3, 4}})
	fmt.Println(nd.Round(ndimage.Rotate(x, 90, nil), 6))
	// Output:
	// [[2. 4.]
	//  [1. 3.]]
}

func ExampleBinaryErosion() {
	x := nd.Zeros(5, 5)
	x.Slice(nd.S(1, 4), nd.S(1, 4)).Fill(1)
	fmt.Println(ndimage.BinaryErosion(x, nil).AsInt())
	// Output:
	// [[0 0 0 0 0]
	//  [0 0 0 0 0]
	//  [0 0 1 0 0]
	//  [0 0 0 0 0]
	//  [0 0 0 0 0]]
}

func ExampleBinaryDilation() {
	x := nd.Zeros(3, 3)
	x.Set(1, 1, 1)
	fmt.Println(ndimage.BinaryDilation(x, nil).AsInt())
	// Output:
	// [[0 1 0]
	//  [1 1 1]
	//  [0 1 0]]
}

func ExampleBinaryClosing() {
	fmt.Println(ndimage.BinaryClosing(nd.Of(0, 1, 1, 0, 1, 1, 0), nil).AsInt())
	// Output: [0 1 1 1 1 1 0]
}

func ExampleBinaryFillHoles() {
	x := nd.FromRows([][]float64{{1, 1, 1}, {1, 0, 1}, {1, 1, 1}})
	fmt.Println(ndimage.BinaryFillHoles(x, nil).AsInt())
	// Output:
	// [[1 1 1]
	//  [1 1 1]
	//  [1 1 1]]
}

func ExampleGenerateBinaryStructure() {
	fmt.Println(ndimage.GenerateBinaryStructure(2, 1).AsInt())
	// Output:
	// [[0 1 0]
	//  [1 1 1]
	//  [0 1 0]]
}

func ExampleCenterOfMass() {
	x := nd.FromRows([][]float64{{0, 0, 0}, {0, 1, 3}, {0, 0, 0}})
	fmt.Println(ndimage.CenterOfMass(x, nil, nil))
	// Output: [1.   1.75]
}

func ExampleFindObjects() {
	labels, _ := ndimage.Label(nd.Of(1, 1, 0, 0, 1), nil)
	x := nd.Of(10, 20, 30, 40, 50)
	for _, where := range ndimage.FindObjects(labels) {
		fmt.Println(x.Slice(where...))
	}
	// Output:
	// [10. 20.]
	// [50.]
}

func ExampleMean() {
	x := nd.Of(1, 2, 30, 40)
	labels := nd.FromSliceInt([]int{1, 1, 2, 2})
	fmt.Println(ndimage.Mean(x, labels, nd.FromSliceInt([]int{1, 2})))
	// Output: [ 1.5 35. ]
}

func ExampleDistanceTransformEDT() {
	x := nd.FromRows([][]float64{{0, 1, 1}, {1, 1, 1}, {1, 1, 1}})
	fmt.Println(ndimage.DistanceTransformEDT(x, nil))
	// Output:
	// [[0.         1.         2.        ]
	//  [1.         1.41421356 2.23606798]
	//  [2.         2.23606798 2.82842712]]
}
