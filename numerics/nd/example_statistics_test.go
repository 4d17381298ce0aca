// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file holds examples of statistics.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

func ExampleMedian() {
	fmt.Println(nd.Median(nd.Of(7, 1, 3)), nd.Median(nd.Of(7, 1, 3, 5)))
	// Output:
	// 3 4
}

func ExampleQuantile() {
	x := nd.Of(10, 20, 30, 40, 50)
	fmt.Println(nd.Quantile(x, 0.25), nd.Quantile(x, 0.9))
	// Output:
	// 20 46
}

func ExamplePercentiles() {
	x := nd.Arange(101)
	fmt.Println(nd.Percentiles(x, nd.Of(5, 50, 95)))
	// Output:
	// [ 5. 50. 95.]
}

func ExampleNanMean() {
	x := nd.Of(1, math.NaN(), 2, 6)
	fmt.Println(x.Mean(), nd.NanMean(x), nd.NanMedian(x))
	fmt.Println(nd.NanSum(x), nd.NanProd(x))
	// Output:
	// NaN 3 2
	// 9 12
}

func ExampleNanStd() {
	x := nd.Of(2, math.NaN(), 4, 6)
	fmt.Printf("%.4f %.4f\n", nd.NanStd(x), nd.NanVar(x))
	fmt.Println(nd.NanStd(x, 1), nd.NanVar(x, 1)) // of a sample
	// Output:
	// 1.6330 2.6667
	// 2 4
}

func ExampleNanMax() {
	x := nd.Of(3, math.NaN(), 1, 8)
	fmt.Println(nd.NanMin(x), "at", nd.NanArgMin(x))
	fmt.Println(nd.NanMax(x), "at", nd.NanArgMax(x))
	// Output:
	// 1 at 2
	// 8 at 3
}

func ExampleNanPercentile() {
	x := nd.Of(1, 2, math.NaN(), 3)
	fmt.Println(nd.NanPercentile(x, 50), nd.NanQuantile(x, 0.75))
	// Output:
	// 2 2.5
}

func ExampleNanCumSum() {
	x := nd.Of(1, 2, math.NaN(), 4)
	fmt.Println(nd.NanCumSum(x))
	fmt.Println(nd.NanCumProd(x))
	// Output:
	// [1. 3. 3. 7.]
	// [1. 2. 2. 8.]
}

func ExampleArray_Mean() {
	x := nd.Of(2, 4, 4, 4, 5, 5, 7, 9)
	fmt.Println(x.Mean(), x.Std(), x.Var())
	fmt.Printf("%.4f %.4f\n", x.Std(1), x.Var(1)) // of a sample
	// Output:
	// 5 2 4
	// 2.1381 4.5714
}

func ExampleArray_Max() {
	x := nd.Of(3, 9, -1, 4)
	fmt.Println(x.Max(), "at", x.ArgMax())
	fmt.Println(x.Min(), "at", x.ArgMin())
	fmt.Println(x.Ptp())
	// Output:
	// 9 at 1
	// -1 at 2
	// 10
}

func ExampleArray_Prod() {
	x := nd.FromRows([][]float64{{1, 2}, {3, 4}})
	fmt.Println(x.Sum(), x.Prod())
	// Output:
	// 10 24
}

func ExampleArray_CumSum() {
	x := nd.FromRows([][]float64{{1, 2, 3}, {4, 5, 6}})
	fmt.Println(x.CumSum())
	fmt.Println(x.CumSum(0))
	fmt.Println(x.CumProd(1))
	// Output:
	// [ 1.  3.  6. 10. 15. 21.]
	// [[1. 2. 3.]
	//  [5. 7. 9.]]
	// [[  1.   2.   6.]
	//  [  4.  20. 120.]]
}

func ExampleArray_All() {
	x := nd.Of(0, 1, 2)
	fmt.Println(x.All(), x.Any())
	// Output:
	// false true
}

func ExampleArrayAxes_Max() {
	x := nd.FromRows([][]float64{{1, 8, 3}, {4, 2, 6}})
	fmt.Println(x.Along(0).Max(), x.Along(0).Min())
	fmt.Println(x.Along(1).ArgMax(), x.Along(1).ArgMin())
	fmt.Println(x.Along(1).Ptp())
	// Output:
	// [4. 8. 6.] [1. 2. 3.]
	// [1 2] [0 1]
	// [7. 4.]
}

func ExampleArrayAxes_Std() {
	x := nd.FromRows([][]float64{{1, 3, 5}, {2, 2, 2}})
	fmt.Println(x.Along(1).Std(1))
	fmt.Println(x.Along(1).Var(1))
	fmt.Println(x.Along(1).Prod())
	// Output:
	// [2. 0.]
	// [4. 0.]
	// [15.  8.]
}

func ExampleArrayAxes_Median() {
	x := nd.FromRows([][]float64{{1, 2, 9}, {5, 4, 3}})
	fmt.Println(x.Along(1).Median())
	fmt.Println(x.Along(1).Percentile(25), x.Along(1).Quantile(0.75))
	// Output:
	// [2. 4.]
	// [1.5 3.5] [5.5 4.5]
}

func ExampleArrayAxes_All() {
	x := nd.FromRows([][]float64{{1, 0}, {2, 0}})
	fmt.Println(x.Along(0).All(), x.Along(1).Any())
	// Output:
	// [ True False] [ True  True]
}

func ExampleArrayAxes_NanMean() {
	x := nd.FromRows([][]float64{{1, math.NaN(), 5}, {4, 5, 9}})
	fmt.Println(x.Along(1).NanMean(), x.Along(1).NanMedian())
	fmt.Println(x.Along(0).NanSum(), x.Along(0).NanProd())
	// Output:
	// [3. 6.] [3. 5.]
	// [ 5.  5. 14.] [ 4.  5. 45.]
}

func ExampleArrayAxes_NanStd() {
	x := nd.FromRows([][]float64{{1, math.NaN(), 5}, {4, 4, 4}})
	fmt.Println(x.Along(1).NanStd(), x.Along(1).NanVar())
	// Output:
	// [2. 0.] [4. 0.]
}

func ExampleArrayAxes_NanMax() {
	x := nd.FromRows([][]float64{{1, math.NaN(), 5}, {4, 5, 3}})
	fmt.Println(x.Along(1).NanMax(), x.Along(1).NanMin())
	fmt.Println(x.Along(1).NanArgMax(), x.Along(1).NanArgMin())
	// Output:
	// [5. 5.] [1. 3.]
	// [2 1] [0 2]
}

func ExampleArrayAxes_NanPercentile() {
	x := nd.FromRows([][]float64{{1, math.NaN(), 5}, {4, 5, 6}})
	fmt.Println(x.Along(1).NanPercentile(50), x.Along(1).NanQuantile(0.25))
	// Output:
	// [3. 5.] [2.  4.5]
}

func ExampleBincount() {
	x := nd.OfInt(0, 1, 1, 3, 1)
	fmt.Println(nd.Bincount(x))
	fmt.Println(nd.BincountWeights(x, nd.Of(0.5, 1, 1, 2, 3)))
	// Output:
	// [1 3 0 1]
	// [0.5 5.  0.  2. ]
}

func ExampleDigitize() {
	edges := nd.Of(0, 10, 20)
	fmt.Println(nd.Digitize(nd.Of(-5, 3, 10, 99), edges))
	// Output:
	// [0 1 2 3]
}

func ExampleSearchsorted() {
	x := nd.Of(1, 2, 2, 5)
	fmt.Println(nd.Searchsorted(x, nd.Of(2, 3)))
	fmt.Println(nd.SearchsortedRight(x, nd.Of(2, 3)))
	// Output:
	// [1 3]
	// [3 3]
}

func ExampleSort() {
	x := nd.FromRows([][]float64{{3, 1, 2}, {9, 8, 0}})
	fmt.Println(nd.Sort(x))
	fmt.Println(nd.Sort(x, 0))
	// Output:
	// [[1. 2. 3.]
	//  [0. 8. 9.]]
	// [[3. 1. 0.]
	//  [9. 8. 2.]]
}

func ExampleArray_Argsort() {
	mass := nd.Of(5.97, 0.642, 4.87)
	names := []string{"Earth", "Mars", "Venus"}
	for _, i := range mass.Argsort().Data() {
		fmt.Println(names[i], mass.At(i))
	}
	mass.Sort() // in place
	fmt.Println(mass)
	// Output:
	// Mars 0.642
	// Venus 4.87
	// Earth 5.97
	// [0.642 4.87  5.97 ]
}

func ExampleUnique() {
	fmt.Println(nd.Unique(nd.Of(3, 1, 3, 2, 1)))
	// Output:
	// [1. 2. 3.]
}
