// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file holds examples of arithmetic and comparisons.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

func ExampleArray_Mul() {
	x, y := nd.Of(1, 2, 3), nd.Of(10, 20, 30)
	fmt.Println(x.Mul(y))
	fmt.Println(y.Div(x))
	fmt.Println(x.Sub(y), x.Neg())
	// Output:
	// [10. 40. 90.]
	// [10. 10. 10.]
	// [ -9. -18. -27.] [-1. -2. -3.]
}

func ExampleArray_MulScalar() {
	x := nd.Of(1, 2, 4)
	fmt.Println(x.AddScalar(1), x.SubScalar(1))
	fmt.Println(x.MulScalar(10), x.DivScalar(2))
	fmt.Println(x.SubFrom(10), x.DivInto(8)) // 10 - x, 8 / x
	// Output:
	// [2. 3. 5.] [0. 1. 3.]
	// [10. 20. 40.] [0.5 1.  2. ]
	// [9. 8. 6.] [8. 4. 2.]
}

func ExampleArray_Pow() {
	x := nd.Of(1, 2, 3)
	fmt.Println(x.Pow(x))
	fmt.Println(x.PowScalar(2), x.PowOf(2)) // x², 2^x
	// Output:
	// [ 1.  4. 27.]
	// [1. 4. 9.] [2. 4. 8.]
}

func ExampleArray_Mod() {
	x := nd.Of(-7, 7, 8)
	fmt.Println(x.FloorDiv(nd.Of(2, 2, 5)), x.Mod(nd.Of(2, 2, 5)))
	fmt.Println(x.FloorDivScalar(3), x.ModScalar(3))
	fmt.Println(x.ModOf(10)) // 10 mod x
	// Output:
	// [-4.  3.  1.] [1. 1. 3.]
	// [-3.  2.  2.] [2. 1. 2.]
	// [-4.  3.  2.]
}

func ExampleArray_IAdd() {
	x := nd.Of(1, 2, 3)
	x.IAdd(nd.Of(10, 20, 30))
	fmt.Println(x)
	x.ISub(nd.Of(1, 2, 3)).IMul(nd.Of(1, 2, 3))
	fmt.Println(x)
	x.IDiv(nd.Of(10, 10, 10)).IMod(nd.Of(5, 5, 5))
	fmt.Println(x)
	// Output:
	// [11. 22. 33.]
	// [10. 40. 90.]
	// [1. 4. 4.]
}

func ExampleArray_IAddScalar() {
	x := nd.Of(50, 68, 212) // Fahrenheit
	fmt.Println(x.ISubScalar(32).IMulScalar(5).IDivScalar(9))
	fmt.Println(x.IAddScalar(273.15)) // x has changed
	fmt.Println(nd.Of(370, -10).IModScalar(360))
	// Output:
	// [ 10.  20. 100.]
	// [283.15 293.15 373.15]
	// [ 10. 350.]
}

func ExampleArray_IMap() {
	x := nd.Of(1, 4, 9)
	x.IMap(math.Sqrt)
	fmt.Println(x)
	// Output:
	// [1. 2. 3.]
}

func ExampleArray_Less() {
	x, y := nd.Of(1, 2, 3), nd.Of(3, 2, 1)
	fmt.Println(x.Less(y), x.LessEqual(y))
	fmt.Println(x.Greater(y), x.GreaterEqual(y))
	fmt.Println(x.Equal(y), x.NotEqual(y))
	// Output:
	// [ True False False] [ True  True False]
	// [False False  True] [False  True  True]
	// [False  True False] [ True False  True]
}

func ExampleArray_LessScalar() {
	x := nd.Of(1, 2, 3)
	fmt.Println(x.LessScalar(2), x.LessEqualScalar(2))
	fmt.Println(x.GreaterScalar(2), x.GreaterEqualScalar(2))
	fmt.Println(x.EqualScalar(2), x.NotEqualScalar(2))
	// Output:
	// [ True False False] [ True  True False]
	// [False False  True] [False  True  True]
	// [False  True False] [ True False  True]
}

func ExampleArray_ArrayEqual() {
	x := nd.Of(1, 2)
	fmt.Println(x.ArrayEqual(nd.Of(1, 2)), x.ArrayEqual(nd.Of(1, 2, 3)))
	// Output:
	// true false
}

func ExampleBool_And() {
	x := nd.Arange(6)
	even := x.ModScalar(2).EqualScalar(0)
	big := x.GreaterScalar(2)
	fmt.Println(even.And(big))
	fmt.Println(even.Or(big))
	fmt.Println(even.Xor(big))
	fmt.Println(even.AndNot(big))
	fmt.Println(even.Not())
	// Output:
	// [False False False False  True False]
	// [ True False  True  True  True  True]
	// [ True False  True  True False  True]
	// [ True False  True False False False]
	// [False  True False  True False  True]
}

func ExampleBool_AndScalar() {
	m := nd.OfBool(true, false)
	fmt.Println(m.AndScalar(false), m.OrScalar(true), m.XorScalar(true), m.AndNotScalar(true))
	// Output:
	// [False False] [ True  True] [False  True] [False False]
}

func ExampleBool_IAnd() {
	x := nd.Of(-5, 1, 3, 8)
	keep := x.GreaterScalar(0)
	keep.IAnd(x.LessScalar(5))
	fmt.Println(keep)
	fmt.Println(keep.IOr(x.EqualScalar(8)))
	fmt.Println(keep.IXor(x.EqualScalar(1)))
	// Output:
	// [False  True  True False]
	// [False  True  True  True]
	// [False False  True  True]
}

func ExampleBool_IAndScalar() {
	m := nd.OfBool(true, false)
	fmt.Println(m.IXorScalar(true)) // not
	fmt.Println(m.IOrScalar(true))
	fmt.Println(m.IAndScalar(false))
	// Output:
	// [False  True]
	// [ True  True]
	// [False False]
}

func ExampleBool_Count() {
	x := nd.FromRows([][]float64{{1, 5, 9}, {7, 2, 3}})
	m := x.GreaterScalar(4)
	fmt.Println(m.Count(), m.Mean(), m.Along(1).Count())
	fmt.Println(m.FlatNonzero())
	fmt.Println(m.AsArray())
	// Output:
	// 3 0.5 [2 1]
	// [1 2 3]
	// [[0. 1. 1.]
	//  [1. 0. 0.]]
}

func ExampleInt_And() {
	x, y := nd.OfInt(12), nd.OfInt(10) // 1100, 1010
	fmt.Println(x.And(y), x.Or(y), x.Xor(y), x.AndNot(y))
	fmt.Println(x.AndScalar(10), x.OrScalar(10), x.XorScalar(10), x.AndNotScalar(10))
	fmt.Println(x.Not())
	// Output:
	// [8] [14] [6] [4]
	// [8] [14] [6] [4]
	// [-13]
}

func ExampleInt_IAnd() {
	flags := nd.OfInt(1, 2, 7)
	fmt.Println(flags.IOr(nd.OfInt(8, 8, 0)))
	fmt.Println(flags.IAnd(nd.OfInt(15, 8, 3)))
	fmt.Println(flags.IXor(nd.OfInt(1, 1, 1)))
	// Output:
	// [ 9 10  7]
	// [9 8 3]
	// [8 9 2]
}

func ExampleInt_IAndScalar() {
	flags := nd.OfInt(1, 2, 7)
	fmt.Println(flags.IOrScalar(8))  // set a bit
	fmt.Println(flags.IXorScalar(1)) // toggle a bit
	fmt.Println(flags.IAndScalar(3)) // keep the last two
	// Output:
	// [ 9 10 15]
	// [ 8 11 14]
	// [0 3 2]
}

func ExampleInt_Rem() {
	x := nd.OfInt(-7, 7)
	fmt.Println(x.RemScalar(3), x.ModScalar(3)) // the sign of x, the sign of 3
	fmt.Println(x.Rem(nd.OfInt(4, 5)), x.RemOf(10))
	fmt.Println(x.IRem(nd.OfInt(5, 4)))
	fmt.Println(x.IRemScalar(2))
	// Output:
	// [-1  1] [2 1]
	// [-3  2] [3 3]
	// [-2  3]
	// [0 1]
}

func ExampleInt_Abs() {
	fmt.Println(nd.OfInt(-3, 4).Abs())
	// Output:
	// [3 4]
}

func ExampleComplex_Abs() {
	z := nd.OfComplex(3+4i, -2i)
	fmt.Println(z.Real(), z.Imag())
	fmt.Println(z.Abs(), nd.Round(z.Angle(), 4))
	fmt.Println(z.Conj())
	// Output:
	// [3. 0.] [ 4. -2.]
	// [5. 2.] [ 0.9273 -1.5708]
	// [3.-4.j 0.+2.j]
}
