// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage_test

// This file holds examples of morphology, of distances and of measurements of objects.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/ndimage"
)

func ExampleBinaryDilation() {
	x := nd.ZerosBool(5, 5)
	x.Set(true, 2, 2)
	fmt.Println(ndimage.BinaryDilation(x, nil).AsInt())
	// Output:
	// [[0 0 0 0 0]
	//  [0 0 1 0 0]
	//  [0 1 1 1 0]
	//  [0 0 1 0 0]
	//  [0 0 0 0 0]]
}

func ExampleBinaryErosion() {
	x := nd.ZerosBool(5, 7)
	x.Slice(nd.S(1, 4), nd.S(1, 6)).Fill(true)
	fmt.Println(ndimage.BinaryErosion(x, nil).AsInt())
	// Output:
	// [[0 0 0 0 0 0 0]
	//  [0 0 0 0 0 0 0]
	//  [0 0 1 1 1 0 0]
	//  [0 0 0 0 0 0 0]
	//  [0 0 0 0 0 0 0]]
}

// A gap of one element is closed.
func ExampleBinaryClosing() {
	x := nd.OfBool(false, true, true, false, true, true, false, false)
	fmt.Println(ndimage.BinaryClosing(x, nil).AsInt())
	// Output: [0 1 1 1 1 1 0 0]
}

func ExampleBinaryFillHoles() {
	x := nd.FromRows([][]float64{
		{0, 0, 0, 0, 0},
		{0, 1, 1, 1, 0},
		{0, 1, 0, 1, 0},
		{0, 1, 1, 1, 0},
	})
	fmt.Println(ndimage.BinaryFillHoles(x, nil).AsInt())
	// Output:
	// [[0 0 0 0 0]
	//  [0 1 1 1 0]
	//  [0 1 1 1 0]
	//  [0 1 1 1 0]]
}

// The parts of a mask that are reached from one element.
func ExampleBinaryPropagation() {
	seed := nd.OfBool(false, true, false, false, false, false)
	mask := nd.OfBool(true, true, true, false, true, true)
	fmt.Println(ndimage.BinaryPropagation(seed, &ndimage.MorphologyOptions{Mask: mask}).AsInt())
	// Output: [1 1 1 0 0 0]
}

// Single elements without neighbours.
func ExampleBinaryHitOrMiss() {
	x := nd.Of(0, 1, 0, 0, 1, 1, 0)
	alone := &ndimage.HitOrMissOptions{
		Structure1: nd.OfBool(false, true, false),
		Structure2: nd.OfBool(true, false, true),
	}
	fmt.Println(ndimage.BinaryHitOrMiss(x, alone).AsInt())
	// Output: [0 1 0 0 0 0 0]
}

func ExampleGenerateBinaryStructure() {
	cross := ndimage.GenerateBinaryStructure(2, 1)
	fmt.Println(cross.AsInt())
	fmt.Println(ndimage.IterateStructure(cross, 2).AsInt())
	// Output:
	// [[0 1 0]
	//  [1 1 1]
	//  [0 1 0]]
	// [[0 0 1 0 0]
	//  [0 1 1 1 0]
	//  [1 1 1 1 1]
	//  [0 1 1 1 0]
	//  [0 0 1 0 0]]
}

func ExampleGreyErosion() {
	x := nd.Of(1, 1, 5, 1, 7, 7, 7, 1)
	fmt.Println(ndimage.GreyErosion(x, 3, nil))
	fmt.Println(ndimage.GreyDilation(x, 3, nil))
	// Output:
	// [1. 1. 1. 1. 1. 7. 1. 1.]
	// [1. 5. 5. 7. 7. 7. 7. 7.]
}

// Peaks narrower than 3 elements go with an opening, gaps with a closing.
func ExampleGreyOpening() {
	x := nd.Of(1, 1, 5, 1, 7, 7, 7, 1)
	fmt.Println(ndimage.GreyOpening(x, 3, nil))
	fmt.Println(ndimage.GreyClosing(x, 3, nil))
	// Output:
	// [1. 1. 1. 1. 7. 7. 7. 1.]
	// [1. 1. 5. 5. 7. 7. 7. 7.]
}

func ExampleWhiteTophat() {
	x := nd.Of(1, 1, 5, 1, 7, 7, 7, 1)
	fmt.Println(ndimage.WhiteTophat(x, 3, nil)) // narrow peaks
	fmt.Println(ndimage.BlackTophat(x, 3, nil)) // narrow gaps
	// Output:
	// [0. 0. 4. 0. 0. 0. 0. 0.]
	// [0. 0. 0. 4. 0. 0. 0. 6.]
}

func ExampleMorphologicalGradient() {
	x := nd.Of(0, 0, 0, 4, 4, 4)
	fmt.Println(ndimage.MorphologicalGradient(x, 3, nil))
	fmt.Println(ndimage.MorphologicalLaplace(x, 3, nil))
	// Output:
	// [0. 0. 4. 4. 0. 0.]
	// [ 0.  0.  4. -4.  0.  0.]
}

// How far each element is from the nearest 0.
func ExampleDistanceTransformEDT() {
	x := nd.FromRows([][]float64{
		{0, 1, 1, 1},
		{1, 1, 1, 1},
		{1, 1, 1, 1},
	})
	fmt.Println(nd.Round(ndimage.DistanceTransformEDT(x, nil), 3))
	fmt.Println(ndimage.DistanceTransformCDT(x, &ndimage.DistanceOptions{Metric: ndimage.Taxicab}))
	// Output:
	// [[0.    1.    2.    3.   ]
	//  [1.    1.414 2.236 3.162]
	//  [2.    2.236 2.828 3.606]]
	// [[0 1 2 3]
	//  [1 2 3 4]
	//  [2 3 4 5]]
}

func ExampleDistanceTransform() {
	r := ndimage.DistanceTransform(nd.Of(0, 1, 1, 1, 1, 0), nil)
	fmt.Println(r.Distances)
	fmt.Println(r.Indices) // which 0 is nearest
	// Output:
	// [0. 1. 2. 2. 1. 0.]
	// [[0 0 0 5 5 5]]
}

func ExampleFindObjects() {
	x := nd.FromRows([][]float64{
		{5, 6, 0, 0},
		{0, 0, 0, 7},
		{0, 0, 0, 8},
	})
	labels, _ := ndimage.Label(x, nil)
	for _, box := range ndimage.FindObjects(labels) {
		fmt.Println(x.Slice(box...))
	}
	// Output:
	// [[5. 6.]]
	// [[7.]
	//  [8.]]
}

func ExampleCenterOfMass() {
	x := nd.FromRows([][]float64{
		{1, 1, 0, 0},
		{1, 1, 0, 0},
		{0, 0, 0, 3},
	})
	labels, n := ndimage.Label(x, nil)
	fmt.Println(n)
	fmt.Println(ndimage.CenterOfMass(x, labels, nd.OfInt(1, 2)))
	// Output:
	// 2
	// [[0.5 0.5]
	//  [2.  3. ]]
}

// Numbers of the elements of each region.
func ExampleMean() {
	x := nd.Of(1, 2, 6, 10, 20)
	labels, index := nd.OfInt(1, 1, 1, 2, 2), nd.OfInt(1, 2)
	fmt.Println(ndimage.Mean(x, labels, index))
	fmt.Println(ndimage.Median(x, labels, index))
	fmt.Println(ndimage.Variance(x, labels, index))
	fmt.Println(nd.Round(ndimage.StandardDeviation(x, labels, index), 4))
	// Output:
	// [ 3. 15.]
	// [ 2. 15.]
	// [ 4.66666667 25.        ]
	// [2.1602 5.    ]
}

func ExampleMaximum() {
	x := nd.Of(1, 2, 6, 20, 10)
	labels, index := nd.OfInt(1, 1, 1, 2, 2), nd.OfInt(1, 2)
	fmt.Println(ndimage.Maximum(x, labels, index), ndimage.Minimum(x, labels, index))
	// Output: [ 6. 20.] [ 1. 10.]
}

func ExampleMaximumPosition() {
	x := nd.FromRows([][]float64{
		{1, 7, 2},
		{4, 0, 9},
	})
	labels := nd.FromRowsInt([][]int{{1, 1, 2}, {1, 1, 2}})
	fmt.Println(ndimage.MaximumPosition(x, labels, nd.OfInt(1, 2)))
	fmt.Println(ndimage.MinimumPosition(x, labels, nd.OfInt(1, 2)))
	// Output:
	// [[0 1]
	//  [1 2]]
	// [[1 1]
	//  [0 2]]
}

func ExampleExtrema() {
	r := ndimage.Extrema(nd.Of(4, 1, 8, 3), nil, nil)
	fmt.Println(r.Min, r.Max, r.MinPosition, r.MaxPosition)
	// Output: 1.0 8.0 [1] [2]
}

func ExampleHistogram() {
	x := nd.Of(0, 1, 1, 4, 9, 10)
	fmt.Println(ndimage.Histogram(x, 0, 10, 5, nil, nil))
	// Output: [3 0 1 0 2]
}

// The root of the mean square of each region.
func ExampleLabeledComprehension() {
	rms := func(v []float64) float64 {
		s := 0.0
		for _, x := range v {
			s += x * x
		}
		return math.Sqrt(s / float64(len(v)))
	}
	x, labels := nd.Of(1, 7, 3, 3), nd.OfInt(1, 1, 2, 2)
	fmt.Println(ndimage.LabeledComprehension(x, labels, nd.OfInt(1, 2, 3), rms, -1))
	// Output: [ 5.  3. -1.]
}

// The sum and the size of each region.
func ExampleSum() {
	x := nd.Of(1, 2, 6, 10, 20)
	labels, index := nd.OfInt(1, 1, 1, 2, 2), nd.OfInt(1, 2)
	fmt.Println(ndimage.Sum(x, labels, index))
	fmt.Println(ndimage.Sum(nd.Ones(5), labels, index))
	// Output:
	// [ 9. 30.]
	// [3. 2.]
}
