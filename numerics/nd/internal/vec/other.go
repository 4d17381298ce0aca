// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

//go:build !amd64

package vec

// This file is for processors that have no form of their own here.

// Add sets dst to x + y, element by element.
func Add(dst, x, y []float64) { addGo(dst, x, y) }

// Sub sets dst to x - y, element by element.
func Sub(dst, x, y []float64) { subGo(dst, x, y) }

// Mul sets dst to x * y, element by element.
func Mul(dst, x, y []float64) { mulGo(dst, x, y) }

// Div sets dst to x / y, element by element.
func Div(dst, x, y []float64) { divGo(dst, x, y) }

// Sqrt sets dst to the square roots of x.
func Sqrt(dst, x []float64) { sqrtGo(dst, x) }

// Exp sets dst to e to the power of x, with an error below 0.54 units in the last place.
func Exp(dst, x []float64) { expGo(dst, x) }

// Dot returns the sum of the products of x and y.
func Dot(x, y []float64) float64 { return dotGo(x, y) }

// AddStream is [Add] for a dst that is in no cache.
func AddStream(dst, x, y []float64) { addGo(dst, x, y) }

// SubStream is [Sub] for a dst that is in no cache.
func SubStream(dst, x, y []float64) { subGo(dst, x, y) }

// MulStream is [Mul] for a dst that is in no cache.
func MulStream(dst, x, y []float64) { mulGo(dst, x, y) }

// DivStream is [Div] for a dst that is in no cache.
func DivStream(dst, x, y []float64) { divGo(dst, x, y) }

// SqrtStream is [Sqrt] for a dst that is in no cache.
func SqrtStream(dst, x []float64) { sqrtGo(dst, x) }

// AddScalar sets dst to x + c, element by element.
func AddScalar(dst, x []float64, c float64) { addScalarGo(dst, x, c) }

// MulScalar sets dst to x * c, element by element.
func MulScalar(dst, x []float64, c float64) { mulScalarGo(dst, x, c) }

// DivScalar sets dst to x / c, element by element.
func DivScalar(dst, x []float64, c float64) { divScalarGo(dst, x, c) }

// SubFrom sets dst to c - x, element by element.
func SubFrom(dst, x []float64, c float64) { subFromGo(dst, x, c) }

// DivInto sets dst to c / x, element by element.
func DivInto(dst, x []float64, c float64) { divIntoGo(dst, x, c) }

// AddScalarStream is [AddScalar] for a dst that is in no cache.
func AddScalarStream(dst, x []float64, c float64) { addScalarGo(dst, x, c) }

// MulScalarStream is [MulScalar] for a dst that is in no cache.
func MulScalarStream(dst, x []float64, c float64) { mulScalarGo(dst, x, c) }

// DivScalarStream is [DivScalar] for a dst that is in no cache.
func DivScalarStream(dst, x []float64, c float64) { divScalarGo(dst, x, c) }

// SubFromStream is [SubFrom] for a dst that is in no cache.
func SubFromStream(dst, x []float64, c float64) { subFromGo(dst, x, c) }

// DivIntoStream is [DivInto] for a dst that is in no cache.
func DivIntoStream(dst, x []float64, c float64) { divIntoGo(dst, x, c) }

// CanSort says whether this processor has the instructions to sort with.
func CanSort() bool { return false }

// SortFloats is not to be called.
func SortFloats(_, _ []float64, _ int) { panic("vec: no instructions to sort with") }

// SortInts is not to be called.
func SortInts(_ []int, _ int) { panic("vec: no instructions to sort with") }

// SortKeys is not to be called.
func SortKeys(_ []uint64, _ int) { panic("vec: no instructions to sort with") }

// TransposeBand returns 0: it has filled no columns.
func TransposeBand[T float64 | int | uint64](_, _ []T, _, _, _ int, _ bool) int { return 0 }
