// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file holds examples of calculus, signals, polynomials and products.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/nd"
)

func ExampleDiff() {
	x := nd.Of(1, 4, 9, 16)
	fmt.Println(nd.Diff(x), nd.Diff(x, 2))
	fmt.Println(nd.DiffAxis(nd.FromRows([][]float64{{1, 2}, {4, 8}}), 1, 0))
	// Output:
	// [3. 5. 7.] [2. 2.]
	// [[3. 6.]]
}

func ExampleGradient() {
	x := nd.Of(0, 1, 4, 9, 16)
	fmt.Println(nd.Gradient(x, nil))
	fmt.Println(nd.Gradient(x, &nd.GradientOptions{Spacing: 0.5, EdgeOrder: 2}))
	// Output:
	// [1. 2. 4. 6. 7.]
	// [ 0.  4.  8. 12. 16.]
}

func ExampleGradients() {
	plane := nd.FromFunc(func(i []int) float64 { return float64(10*i[0] + i[1]) }, 2, 3)
	g := nd.Gradients(plane, nil)
	fmt.Println(g[0])
	fmt.Println(g[1])
	// Output:
	// [[10. 10. 10.]
	//  [10. 10. 10.]]
	// [[1. 1. 1.]
	//  [1. 1. 1.]]
}

func ExampleTrapezoid() {
	x := nd.Linspace(0, 1, 101)
	fmt.Printf("%.5f\n", nd.Trapezoid(nd.Square(x), x))
	fmt.Println(nd.Trapezoid(nd.Of(1, 2, 3), nil))
	// Output:
	// 0.33335
	// 4
}

func ExampleTrapezoidAxis() {
	y := nd.FromRows([][]float64{{1, 2, 3}, {4, 5, 6}})
	fmt.Println(nd.TrapezoidAxis(y, nil, 1))
	fmt.Println(nd.TrapezoidAxis(y, nd.Of(0, 10), 0))
	// Output:
	// [ 4. 10.]
	// [25. 35. 45.]
}

func ExampleInterp() {
	xp, fp := nd.Of(1, 2, 3), nd.Of(3, 2, 0)
	fmt.Println(nd.Interp(nd.Of(0, 1.5, 2.72, 3.14), xp, fp))
	// Output:
	// [3.   2.5  0.56 0.  ]
}

func ExampleConvolve() {
	x, y := nd.Of(1, 2, 3), nd.Of(0, 1, 0.5)
	fmt.Println(nd.Convolve(x, y, nd.ConvolveFull))
	fmt.Println(nd.Convolve(x, y, nd.ConvolveSame))
	fmt.Println(nd.Convolve(x, y, nd.ConvolveValid))
	// Output:
	// [0.  1.  2.5 4.  1.5]
	// [1.  2.5 4. ]
	// [2.5]
}

func ExampleCorrelate() {
	signal := nd.Of(0, 0, 1, 2, 1, 0)
	c := nd.Correlate(signal, nd.Of(1, 2, 1), nd.ConvolveValid)
	fmt.Println(c)
	fmt.Println("found at", c.ArgMax())
	// Output:
	// [1. 4. 6. 4.]
	// found at 2
}

func ExamplePolyval() {
	p := nd.Of(1, -3, 2) // x² - 3x + 2
	fmt.Println(nd.Polyval(p, nd.Of(0, 1, 2, 3)))
	fmt.Println(nd.Polyder(p))
	fmt.Println(nd.Polyint(p))
	// Output:
	// [2. 0. 0. 2.]
	// [ 2. -3.]
	// [ 0.33333333 -1.5         2.          0.        ]
}

func ExampleRoots() {
	z, err := nd.Roots(nd.Of(1, 2, 5)) // x² + 2x + 5
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(nd.Round(z.Real(), 4), nd.Sort(nd.Round(z.Imag(), 4)))
	// Output:
	// [-1. -1.] [-2.  2.]
}

func ExampleOuter() {
	fmt.Println(nd.Outer(nd.Of(1, 2, 3), nd.Of(1, 10)))
	// Output:
	// [[ 1. 10.]
	//  [ 2. 20.]
	//  [ 3. 30.]]
}

func ExampleInner() {
	x := nd.FromRows([][]float64{{1, 0, 0}, {1, 1, 1}})
	fmt.Println(nd.Inner(x, nd.Of(2, 3, 4)))
	// Output:
	// [2. 9.]
}

func ExampleKron() {
	fmt.Println(nd.Kron(nd.Eye(2), nd.FromRows([][]float64{{1, 2}, {3, 4}})))
	// Output:
	// [[1. 2. 0. 0.]
	//  [3. 4. 0. 0.]
	//  [0. 0. 1. 2.]
	//  [0. 0. 3. 4.]]
}

func ExampleCross() {
	x, y := nd.Of(1, 0, 0), nd.Of(0, 1, 0)
	fmt.Println(nd.Cross(x, y))
	// Output:
	// [0. 0. 1.]
}

func ExampleArray_Dot() {
	fmt.Println(nd.Of(1, 2, 3).Dot(nd.Of(4, 5, 6)))
	// Output:
	// 32
}

func ExampleArray_Trace() {
	x := nd.FromRows([][]float64{{1, 2}, {3, 4}})
	fmt.Println(x.Trace(), x.Diagonal(), x.Diagonal(1))
	// Output:
	// 5 [1. 4.] [2.]
}
