// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file holds examples of functions that take functions.

import (
	"fmt"
	"math"
	"math/cmplx"

	"github.com/gosci/gosci/numerics/nd"
)

func ExampleMap() {
	x := nd.Of(-2, 0, 3)
	fmt.Println(nd.Map(func(v float64) float64 { return max(v, 0) }, x))
	fmt.Println(nd.Map(math.Abs, x))
	// Output:
	// [0. 0. 3.]
	// [2. 0. 3.]
}

func ExampleMap3() {
	lerp := func(a, b, t float64) float64 { return a + (b-a)*t }
	fmt.Println(nd.Map3(lerp, nd.Scalar(10), nd.Scalar(20), nd.Of(0, 0.25, 1)))
	// Output:
	// [10.  12.5 20. ]
}

func ExampleMap4() {
	distance := func(x0, y0, x1, y1 float64) float64 { return math.Hypot(x1-x0, y1-y0) }
	fmt.Println(nd.Map4(distance, nd.Of(0, 1), nd.Of(0, 1), nd.Of(3, 1), nd.Of(4, 6)))
	// Output:
	// [5. 5.]
}

func ExampleMapN() {
	spread := func(v []float64) float64 { return max(v[0], v[1], v[2]) - min(v[0], v[1], v[2]) }
	fmt.Println(nd.MapN(spread, nd.Of(1, 5), nd.Of(2, 5), nd.Of(4, 5)))
	// Output:
	// [3. 0.]
}

func ExampleMapToBool() {
	whole := func(v float64) bool { return v == math.Trunc(v) }
	fmt.Println(nd.MapToBool(whole, nd.Of(1, 1.5, 2)))
	// Output:
	// [ True False  True]
}

func ExampleMap2ToBool() {
	x, y := nd.Of(0, 0.5, 2), nd.Of(0, 0.5, 0)
	inCircle := func(x, y float64) bool { return x*x+y*y < 1 }
	fmt.Println(nd.Map2ToBool(inCircle, x, y))
	between := func(v, lo, hi float64) bool { return lo <= v && v < hi }
	fmt.Println(nd.Map3ToBool(between, x, nd.Scalar(0), nd.Scalar(1)))
	equal := func(v []float64) bool { return v[0] == v[1] }
	fmt.Println(nd.MapNToBool(equal, x, y))
	// Output:
	// [ True  True False]
	// [ True  True False]
	// [ True  True False]
}

func ExampleMapToInt() {
	digits := func(v float64) int { return len(fmt.Sprint(v)) }
	fmt.Println(nd.MapToInt(digits, nd.Of(7, 42, 1000)))
	// Output:
	// [1 2 4]
}

func ExampleMap2ToInt() {
	x, y := nd.Of(3, -1, -2), nd.Of(1, 1, -5)
	compare := func(x, y float64) int {
		if x < y {
			return -1
		}
		return 1
	}
	fmt.Println(nd.Map2ToInt(compare, x, y))
	steps := func(lo, hi, step float64) int { return int((hi - lo) / step) }
	fmt.Println(nd.Map3ToInt(steps, nd.Scalar(0), nd.Of(1, 2), nd.Scalar(0.25)))
	first := func(v []float64) int { return int(v[0]) }
	fmt.Println(nd.MapNToInt(first, x, y))
	// Output:
	// [ 1 -1  1]
	// [4 8]
	// [ 3 -1 -2]
}

func ExampleMapToComplex() {
	turn := func(t float64) complex128 { return complex(math.Cos(t), math.Sin(t)) }
	z := nd.MapToComplex(turn, nd.Of(0, math.Pi/2))
	fmt.Printf("%.2f %.2f\n", z.At(0), z.At(1))
	// Output:
	// (1.00+0.00i) (0.00+1.00i)
}

func ExampleMap2ToComplex() {
	re, im := nd.Of(1, 0), nd.Of(2, -1)
	fmt.Println(nd.Map2ToComplex(func(x, y float64) complex128 { return complex(x, y) }, re, im))
	wave := func(a, re, im float64) complex128 { return complex(a*re, a*im) }
	fmt.Println(nd.Map3ToComplex(wave, nd.Scalar(10), re, im))
	conj := func(v []float64) complex128 { return complex(v[0], -v[1]) }
	fmt.Println(nd.MapNToComplex(conj, re, im))
	// Output:
	// [1.+2.j 0.-1.j]
	// [10.+20.j  0.-10.j]
	// [1.-2.j 0.+1.j]
}

func ExampleMapIntFloat() {
	// The first terms of the series of exp(2).
	term := func(k int, x float64) float64 { return math.Pow(x, float64(k)) / math.Gamma(float64(k)+1) }
	fmt.Println(nd.MapIntFloat(term, nd.ArangeInt(5), nd.Scalar(2)))
	// Output:
	// [1.         2.         2.         1.33333333 0.66666667]
}

func ExampleMapIntToFloat() {
	n := nd.OfInt(1, 2, 4)
	fmt.Println(nd.MapIntToFloat(func(n int) float64 { return 1 / float64(n) }, n))
	ratio := func(a, b int) float64 { return float64(a) / float64(b) }
	fmt.Println(nd.Map2IntToFloat(ratio, nd.OfInt(1, 3, 9), n))
	// Output:
	// [1.   0.5  0.25]
	// [1.   1.5  2.25]
}

func ExampleMap3IntToFloat() {
	mean := func(a, b, c int) float64 { return float64(a+b+c) / 3 }
	fmt.Println(nd.Map3IntToFloat(mean, nd.OfInt(1, 2), nd.OfInt(2, 2), nd.OfInt(3, 5)))
	share := func(v []int) float64 { return float64(v[0]) / float64(v[0]+v[1]) }
	fmt.Println(nd.MapNIntToFloat(share, nd.OfInt(1, 2), nd.OfInt(3, 2)))
	// Output:
	// [2. 3.]
	// [0.25 0.5 ]
}

func ExampleMapComplexToFloat() {
	z := nd.OfComplex(3+4i, -2i)
	fmt.Println(nd.MapComplexToFloat(cmplx.Abs, z))
	distance := func(a, b complex128) float64 { return cmplx.Abs(a - b) }
	fmt.Println(nd.Map2ComplexToFloat(distance, z, nd.ScalarComplex(3)))
	// Output:
	// [5. 2.]
	// [4.         3.60555128]
}

func ExampleMap3ComplexToFloat() {
	// Twice the area of the triangle of three points.
	area := func(a, b, c complex128) float64 { return imag(cmplx.Conj(b-a) * (c - a)) }
	fmt.Println(nd.Map3ComplexToFloat(area, nd.OfComplex(0), nd.OfComplex(2), nd.OfComplex(1+3i)))
	power := func(v []complex128) float64 { return real(v[0] * cmplx.Conj(v[1])) }
	fmt.Println(nd.MapNComplexToFloat(power, nd.OfComplex(2i), nd.OfComplex(3i)))
	// Output:
	// [6.]
	// [6.]
}
