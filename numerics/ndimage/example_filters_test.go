// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage_test

// This file holds examples of filters and of interpolation.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/ndimage"
)

func ExampleMedianFilter() {
	x := nd.Of(1, 2, 90, 3, 4, 5)
	fmt.Println(ndimage.MedianFilter(x, 3, nil))
	// Output: [1. 2. 3. 4. 4. 5.]
}

func ExampleRankFilter() {
	x := nd.Of(1, 2, 90, 3, 4, 5)
	fmt.Println(ndimage.RankFilter(x, 1, 3, nil)) // the second least of 3
	fmt.Println(ndimage.PercentileFilter(x, 50, 3, nil))
	// Output:
	// [1. 2. 3. 4. 4. 5.]
	// [1. 2. 3. 4. 4. 5.]
}

func ExampleUniformFilter() {
	x := nd.FromRows([][]float64{
		{0, 0, 0, 0},
		{0, 9, 0, 0},
		{0, 0, 0, 0},
	})
	fmt.Println(ndimage.UniformFilter(x, 3, nil))
	fmt.Println(ndimage.UniformFilter1D(x, 3, nil).Row(1))
	// Output:
	// [[1. 1. 1. 0.]
	//  [1. 1. 1. 0.]
	//  [1. 1. 1. 0.]]
	// [3. 3. 3. 0.]
}

func ExampleMaximumFilter() {
	x := nd.FromRows([][]float64{
		{1, 2, 3, 2},
		{2, 9, 3, 2},
		{1, 2, 2, 0},
	})
	fmt.Println(ndimage.MaximumFilter(x, 3, nil))
	fmt.Println(ndimage.MinimumFilter(x, 3, nil))
	// Output:
	// [[9. 9. 9. 3.]
	//  [9. 9. 9. 3.]
	//  [9. 9. 9. 3.]]
	// [[1. 1. 2. 2.]
	//  [1. 1. 0. 0.]
	//  [1. 1. 0. 0.]]
}

func ExampleMaximumFilter1D() {
	x := nd.Of(2, 8, 0, 4, 1, 9)
	fmt.Println(ndimage.MaximumFilter1D(x, 3, nil))
	fmt.Println(ndimage.MinimumFilter1D(x, 3, nil))
	// Output:
	// [8. 8. 8. 4. 9. 9.]
	// [2. 0. 0. 0. 1. 1.]
}

// The range of the elements in each window.
func ExampleGenericFilter() {
	spread := func(window []float64) float64 {
		low, high := math.Inf(1), math.Inf(-1)
		for _, v := range window {
			low, high = min(low, v), max(high, v)
		}
		return high - low
	}
	fmt.Println(ndimage.GenericFilter(nd.Of(1, 1, 1, 5, 5), spread, 3, nil))
	// Output: [0. 0. 4. 4. 0.]
}

// Half of the difference of the neighbours on both sides.
func ExampleGenericFilter1D() {
	slope := func(line, out []float64) {
		for i := range out {
			out[i] = (line[i+2] - line[i]) / 2
		}
	}
	x := nd.Of(0, 1, 4, 9, 16)
	fmt.Println(ndimage.GenericFilter1D(x, slope, 3, nil))
	// Output: [0.5 2.  4.  6.  3.5]
}

func ExampleConvolve() {
	x := nd.FromRows([][]float64{
		{0, 0, 0},
		{0, 1, 0},
		{0, 0, 0},
	})
	weights := nd.FromRows([][]float64{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}})
	o := &ndimage.FilterOptions{Mode: ndimage.Constant}
	fmt.Println(ndimage.Convolve(x, weights, o))
	fmt.Println(ndimage.Correlate(x, weights, o)) // the other way round
	// Output:
	// [[1. 2. 3.]
	//  [4. 5. 6.]
	//  [7. 8. 9.]]
	// [[9. 8. 7.]
	//  [6. 5. 4.]
	//  [3. 2. 1.]]
}

func ExampleConvolve1D() {
	x := nd.Of(2, 8, 0, 4, 1, 9, 9, 0)
	fmt.Println(ndimage.Convolve1D(x, nd.Of(1, 3), nil))
	fmt.Println(ndimage.Correlate1D(x, nd.Of(1, 3), nil))
	// Output:
	// [14. 24.  4. 13. 12. 36. 27.  0.]
	// [ 8. 26.  8. 12.  7. 28. 36.  9.]
}

// An edge between columns.
func ExampleSobel() {
	x := nd.FromRows([][]float64{
		{0, 0, 1, 1},
		{0, 0, 1, 1},
		{0, 0, 1, 1},
	})
	fmt.Println(ndimage.Sobel(x, 1, nil).Row(1))
	fmt.Println(ndimage.Sobel(x, 0, nil).Row(1))
	fmt.Println(ndimage.Prewitt(x, 1, nil).Row(1))
	// Output:
	// [0. 4. 4. 0.]
	// [0. 0. 0. 0.]
	// [0. 3. 3. 0.]
}

func ExampleLaplace() {
	x := nd.Of(0, 0, 1, 0, 0)
	fmt.Println(ndimage.Laplace(x, nil))
	fmt.Println(nd.Round(ndimage.GaussianLaplace(x, 1, nil), 3))
	// Output:
	// [ 0.  1. -2.  1.  0.]
	// [ 0.197  0.002 -0.399  0.002  0.197]
}

// Along the rows only.
func ExampleGaussianFilter1D() {
	x := nd.FromRows([][]float64{{0, 0, 1, 0, 0}, {0, 0, 2, 0, 0}})
	fmt.Println(nd.Round(ndimage.GaussianFilter1D(x, 0.5, nil), 2))
	// Output:
	// [[0.   0.11 0.79 0.11 0.  ]
	//  [0.   0.21 1.57 0.21 0.  ]]
}

// The edge of a step is where the gradient is largest.
func ExampleGaussianGradientMagnitude() {
	x := nd.FromFunc(func(i []int) float64 {
		if i[1] < 3 {
			return 0
		}
		return 1
	}, 4, 7)
	fmt.Println(nd.Round(ndimage.GaussianGradientMagnitude(x, 1, nil).Row(0), 3))
	// Output: [0.013 0.122 0.364 0.364 0.122 0.014 0.001]
}

func ExampleShift() {
	x := nd.Of(1, 2, 3, 4)
	o := &ndimage.InterpolationOptions{Order: 1}
	fmt.Println(ndimage.Shift(x, []float64{1}, o))
	fmt.Println(ndimage.Shift(x, []float64{-0.5}, &ndimage.InterpolationOptions{Order: 1, Mode: ndimage.Nearest}))
	// Output:
	// [0. 1. 2. 3.]
	// [1.5 2.5 3.5 4. ]
}

func ExampleRotate() {
	x := nd.FromRows([][]float64{
		{1, 2, 3},
		{4, 5, 6},
	})
	fmt.Println(ndimage.Rotate(x, 90, &ndimage.InterpolationOptions{Order: 1}))
	// Output:
	// [[3. 6.]
	//  [2. 5.]
	//  [1. 4.]]
}

func ExampleMapCoordinates() {
	x := nd.FromRows([][]float64{
		{0, 1, 2},
		{10, 11, 12},
	})
	// The values at row 0.5, column 0.5 and at row 1, column 1.5.
	at := nd.FromRows([][]float64{{0.5, 1}, {0.5, 1.5}})
	fmt.Println(ndimage.MapCoordinates(x, at, &ndimage.InterpolationOptions{Order: 1}))
	// Output: [ 5.5 11.5]
}

// A matrix that swaps the axes, and one that enlarges twice.
func ExampleAffineTransform() {
	x := nd.FromRows([][]float64{
		{0, 1},
		{2, 3},
	})
	o := &ndimage.InterpolationOptions{Order: 1}
	fmt.Println(ndimage.AffineTransform(x, nd.FromRows([][]float64{{0, 1}, {1, 0}}), nil, o))
	o.Shape = []int{3, 3}
	fmt.Println(ndimage.AffineTransform(x, nd.Of(0.5, 0.5), nil, o))
	// Output:
	// [[0. 2.]
	//  [1. 3.]]
	// [[0.  0.5 1. ]
	//  [1.  1.5 2. ]
	//  [2.  2.5 3. ]]
}

// Mirrored from left to right.
func ExampleGeometricTransform() {
	x := nd.FromRows([][]float64{
		{1, 2, 3},
		{4, 5, 6},
	})
	mirror := func(i []int) []float64 { return []float64{float64(i[0]), float64(2 - i[1])} }
	fmt.Println(ndimage.GeometricTransform(x, mirror, &ndimage.InterpolationOptions{Order: 1}))
	// Output:
	// [[3. 2. 1.]
	//  [6. 5. 4.]]
}

// The coefficients are found once for several calls.
func ExampleSplineFilter() {
	x := nd.Of(0, 1, 4, 9, 16)
	c := ndimage.SplineFilter(x, nil)
	at := nd.Of(1, 2, 2.5).Reshape(1, 3)
	y := ndimage.MapCoordinates(c, at, &ndimage.InterpolationOptions{NoPrefilter: true})
	fmt.Println(nd.Round(y, 4))
	// Output: [1.     4.     5.9107]
}
