// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package nd holds N-dimensional arrays: views, broadcasting, masks, reductions.

There is one strided core and a name for each kind of element:

	Array    float64      the kind that everything else is about
	Complex  complex128
	Int      int          counts, labels, positions
	Bool     bool         masks
	Uint8    uint8        images; stored, compared and counted, converted for arithmetic

# Names

Names and results are NumPy's in Go's case. What is a method of NumPy's
ndarray is a method here ([Array.Sum], [Array.Reshape]), and so are operators
([Array.Add]); what is only a function there is a function here ([Sin],
[Percentile], [Concatenate]). A function without a suffix makes or takes an
[Array]; its sisters for the other kinds end in the kind's name: [Zeros],
ZerosComplex, ZerosInt, ZerosBool, ZerosUint8.

Where NumPy has one optional number (the ddof of std, the k of diag) the Go
function ends in ...int and takes at most one. A negative axis or index counts
from the end.

# Reductions

[Array.Sum] and its kin reduce all elements to one number. Over some axes:

	x.Along(0).Sum()             // an array without axis 0
	x.Along(0).KeepDims().Sum()  // axis 0 stays, with length 1

# Views and copies

A view shares the memory of the array it was taken from; writing through one
is seen through the other. Views are what Slice, Row, Col, T, Transpose,
SwapAxes, MoveAxis, Squeeze, ExpandDims, BroadcastTo, Broadcast, Flip, Rot90,
Diagonal and Split return, and, if the memory order allows it, Reshape, Ravel
and Data. What FromSlice and FromDense return shares the memory of their
argument. All other functions return arrays of their own. A view made by BroadcastTo or Broadcast
has elements that share one place in memory, so it must not be written to.

# Errors

A caller's mistake panics with an error value: [*ShapeError], [*IndexError]
or [*ArgumentError]. The message says what was wanted and what came:
"nd: cannot broadcast (3,2) with (4)". Nothing else panics.

# Concurrency

Large arrays are worked on by several goroutines, which have ended when the
call returns; a result does not depend on how many there were. A function
handed to [Map] and its kin runs on the caller's goroutine only, once for each
element, in row-major order. Calls that only read an array may run at once.

# How the notebook dialect spells operators

The rewriter of the notebook dialect chooses by the operands' kinds. In the
table x and y are arrays of the same kind, c is a number of the elements'
type, m and n are masks (*Bool), k is an *Int.

	source            Go                       kinds
	x + y             x.Add(y)                 Array Complex Int
	x + c, c + x      x.AddScalar(c)
	x - y             x.Sub(y)
	x - c             x.SubScalar(c)
	c - x             x.SubFrom(c)
	x * y             x.Mul(y)
	x * c, c * x      x.MulScalar(c)
	x / y             x.Div(y)                 of Int: truncated, as Go's
	x / c             x.DivScalar(c)
	c / x             x.DivInto(c)
	x % y             x.Mod(y)                 Array: sign of the divisor, as NumPy's
	x % c             x.ModScalar(c)
	c % x             x.ModOf(c)
	x % y             x.Rem(y)                 Int: sign of the dividend, as Go's
	x % c             x.RemScalar(c)
	c % x             x.RemOf(c)
	-x                x.Neg()                  Array Complex Int
	+x                x
	x < y             x.Less(y)                Array Int Uint8
	x < c, c > x      x.LessScalar(c)
	x <= y            x.LessEqual(y)
	x <= c, c >= x    x.LessEqualScalar(c)
	x > y             x.Greater(y)
	x > c, c < x      x.GreaterScalar(c)
	x >= y            x.GreaterEqual(y)
	x >= c, c <= x    x.GreaterEqualScalar(c)
	x == c, c == x    x.EqualScalar(c)         all kinds
	x != c, c != x    x.NotEqualScalar(c)
	m & n             m.And(n)                 Bool Int
	m & c, c & m      m.AndScalar(c)
	m | n             m.Or(n)
	m | c, c | m      m.OrScalar(c)
	m ^ n             m.Xor(n)
	m ^ c, c ^ m      m.XorScalar(c)
	m &^ n            m.AndNot(n)
	m &^ c            m.AndNotScalar(c)
	!m, ^m            m.Not()                  Bool; of Int: ^k only
	x += y            x.IAdd(y)                also ISub IMul IDiv IMod IRem IAnd IOr IXor
	x += c            x.IAddScalar(c)          also ISubScalar …
	x++, x--          x.IAddScalar(1), x.ISubScalar(1)

An intermediate result that nothing else holds may be changed in place, which
saves its copy: 2*x + 1 is x.MulScalar(2).IAddScalar(1). The result is the same.

x == y and x != y with two arrays are valid Go: they compare pointers and stay
what they are. Element by element it is x.Equal(y) and x.NotEqual(y), all kinds.

Where the kinds differ, the poorer operand is converted first, in the order
Bool, Uint8, Int, Array, Complex:

	Bool  to Int      m.AsInt()                Bool  to Array    m.AsArray()
	Uint8 to Int      u.AsInt()                Uint8 to Array    u.AsArray()
	Int   to Array    k.AsArray()              Int   to Complex  k.AsComplex()
	Array to Complex  x.AsComplex()

A number counts as its Go type does: k * 0.5 is k.AsArray().MulScalar(0.5), and
k * 2 is k.MulScalar(2); an untyped constant takes the kind of the array if it
fits. Arithmetic on Bool and Uint8 arrays is arithmetic on their AsInt().
x += k is x.IAdd(k.AsArray()); k += x does not compile, for it cannot hold the
result.

Indexing, all kinds:

	x[i, j]           x.At(i, j)               as many numbers as x has axes
	x[i, j] = c       x.Set(c, i, j)
	x[i, j] += c      x.Set(x.At(i, j)+c, i, j)
	x[lo:hi]          x.Slice(nd.S(lo, hi))    a bound that is left out is nd.Open
	x[lo:hi:step]     x.Slice(nd.SStep(lo, hi, step))
	x[lo:hi] = c      x.Slice(nd.S(lo, hi)).Fill(c)
	x[lo:hi] = y      x.Slice(nd.S(lo, hi)).Assign(y)
	x[lo:hi] += y     x.Slice(nd.S(lo, hi)).IAdd(y)
	x[m]              x.Mask(m)
	x[m] = c          x.SetMask(m, c)
	x[m] = y          x.SetMaskArray(m, y)
	x[m] += y         x.SetMaskArray(m, x.Mask(m).Add(y))
	x[k]              x.Take(k)
	x[k] = c          x.Put(k, c)
	x[k] = y          x.PutArray(k, y)
	x[k] += y         x.PutArray(k, x.Take(k).Add(y))

Assign, SetMaskArray and PutArray want a y of x's kind.

Functions of numbers, by the number of parameters, their type and the result's.
Other arguments that are numbers become [Scalar] arrays (ScalarInt, …):

	func(float64) float64               Map(f, x)      also Map2 Map3 Map4
	func(float64) int | bool | complex  MapToInt, MapToBool, MapToComplex
	func(int) int                       MapInt         also Map2Int Map3Int
	func(int) float64 | bool            MapIntToFloat, MapIntToBool
	func(complex128) complex128         MapComplex     also Map2Complex Map3Complex
	func(complex128) float64 | bool     MapComplexToFloat, MapComplexToBool
	func(int, float64) float64          MapIntFloat(f, k, x)

With more than one parameter of one type the number stands after Map:
Map2ToBool, Map3IntToFloat. Beyond three (four for float64) or with mixed types
there is MapN and its kin, which hand f its arguments as one slice:

	MapN(func(v []float64) float64 { return f(v[0], int(v[1]), …) }, x, k.AsArray(), …)

A function of package math of one array, math.Sin(x), is best written as the
function of this package of the same name, [Sin]: the same numbers, or nearer
ones ([Acos], [Asin], [Log2], [Log10]), on all cores. Of
package math these are Acos Acosh Asin Asinh Atan Atanh Cbrt Ceil Cos Cosh Exp
Exp2 Expm1 Floor Log Log10 Log1p Log2 Sin Sinh Sqrt Tan Tanh Trunc and Abs, of
two arrays Atan2 Hypot and Pow. math.Mod is [Fmod], math.RoundToEven is [Round],
math.IsNaN is [IsNaN]; math.Max and math.Min are [Maximum] and [Minimum].
*/
package nd
