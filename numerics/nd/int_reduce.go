// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file reduces arrays of whole numbers, masks and bytes.

// Sum returns the sum of the elements, which wraps round as int does.
func (x *Int) Sum() int { return sumInts(x.core().elements()) }

// Prod returns the product of the elements, which wraps round as int does.
func (x *Int) Prod() int { return prodOf(x.core().elements()) }

// Mean returns the mean of the elements, NaN if there are none.
func (x *Int) Mean() float64 { return intMeanOf(x.core().elements()) }

// Var returns the variance of the elements, as [Array.Var] does.
func (x *Int) Var(ddof ...int) float64 { return x.AsArray().Var(ddof...) }

// Std returns the standard deviation of the elements, as [Array.Std] does.
func (x *Int) Std(ddof ...int) float64 { return x.AsArray().Std(ddof...) }

// Min returns the smallest element. It panics if there are none.
func (x *Int) Min() int { return inParts(x.core().elements(), minOf[int]) }

// Max returns the largest element. It panics if there are none.
func (x *Int) Max() int { return inParts(x.core().elements(), maxOf[int]) }

// Ptp returns the largest element minus the smallest. It panics if there are none.
func (x *Int) Ptp() int { return x.Max() - x.Min() }

// ArgMin returns the position, among the elements in row-major order, of the
// first smallest element. It panics if there are none.
func (x *Int) ArgMin() int { return argInParts(x.Data(), argMinOf) }

// ArgMax returns the position, among the elements in row-major order, of the
// first largest element. It panics if there are none.
func (x *Int) ArgMax() int { return argInParts(x.Data(), argMaxOf) }

// Any reports whether an element is not zero.
func (x *Int) Any() bool { return x.AsBool().Any() }

// All reports whether no element is zero.
func (x *Int) All() bool { return x.AsBool().All() }

// CumSum returns the running sums along an axis, or, without one, of the
// flattened array.
func (x *Int) CumSum(axis ...int) *Int {
	return (*Int)(cumulate(x.core(), "CumSum", axis, cumSum[int]))
}

// CumProd returns the running products along an axis, or, without one, of the
// flattened array.
func (x *Int) CumProd(axis ...int) *Int {
	return (*Int)(cumulate(x.core(), "CumProd", axis, cumProd[int]))
}

// Abs returns the absolute values.
func (x *Int) Abs() *Int {
	return (*Int)(apply(x.core(), 1, each(func(v int) int { return max(v, -v) })))
}

func intMeanOf[T int | uint8](x []T) float64 {
	return sumOf(x, func(v T) float64 { return float64(v) }) / float64(len(x))
}

// IntAxes are axes of an [Int] to be reduced. [Int.Along] makes them.
type IntAxes struct {
	x  *array[int]
	by axesOf
}

// Along returns the axes to reduce, all if none are given. It panics if there is
// no such axis or one comes twice.
func (x *Int) Along(axes ...int) *IntAxes {
	return &IntAxes{x: x.core(), by: axesOf{axes: normalAxes("Along", axes, len(x.shape))}}
}

// KeepDims returns the same axes to be kept with length 1.
func (a *IntAxes) KeepDims() *IntAxes {
	return &IntAxes{x: a.x, by: axesOf{axes: a.by.axes, keep: true}}
}

// Sum returns the sums along the axes.
func (a *IntAxes) Sum() *Int { return (*Int)(fold(a.x, a.by, sumInts[int], addRows[int])) }

// Prod returns the products along the axes.
func (a *IntAxes) Prod() *Int { return (*Int)(fold(a.x, a.by, prodOf[int], rowByRow(mulRow[int]))) }

// Mean returns the means along the axes.
func (a *IntAxes) Mean() *Array { return (*Array)(reduce(a.x, a.by, intMeanOf[int])) }

// Var returns the variances along the axes, as [Array.Var] does.
func (a *IntAxes) Var(ddof ...int) *Array { return a.floats().Var(ddof...) }

// Std returns the standard deviations along the axes.
func (a *IntAxes) Std(ddof ...int) *Array { return a.floats().Std(ddof...) }

// floats returns the same axes of the array as float64.
func (a *IntAxes) floats() *ArrayAxes { return &ArrayAxes{x: (*Int)(a.x).AsArray().core(), by: a.by} }

// Any returns where along the axes an element is not zero.
func (a *IntAxes) Any() *Bool { return a.mask().Any() }

// All returns where along the axes no element is zero.
func (a *IntAxes) All() *Bool { return a.mask().All() }

// mask returns the same axes of the mask of the elements that are not zero.
func (a *IntAxes) mask() *BoolAxes { return &BoolAxes{x: (*Int)(a.x).AsBool().core(), by: a.by} }

// Ptp returns the largest minus the smallest elements along the axes.
func (a *IntAxes) Ptp() *Int { return a.Max().ISub(a.Min()) }

// Min returns the smallest elements along the axes. It panics if there are none
// along them.
func (a *IntAxes) Min() *Int { return (*Int)(fold(a.x, a.by, minOf[int], rowByRow(minRow[int]))) }

// Max returns the largest elements along the axes. It panics if there are none
// along them.
func (a *IntAxes) Max() *Int { return (*Int)(fold(a.x, a.by, maxOf[int], rowByRow(maxRow[int]))) }

// ArgMin returns the positions along the axes of the first smallest elements.
func (a *IntAxes) ArgMin() *Int { return (*Int)(reduce(a.x, a.by, argMinOf[int])) }

// ArgMax returns the positions along the axes of the first largest elements.
func (a *IntAxes) ArgMax() *Int { return (*Int)(reduce(a.x, a.by, argMaxOf[int])) }

// BoolAxes are axes of a [Bool] to be reduced. [Bool.Along] makes them.
type BoolAxes struct {
	x  *array[bool]
	by axesOf
}

// Along returns the axes to reduce, all if none are given. It panics if there is
// no such axis or one comes twice.
func (m *Bool) Along(axes ...int) *BoolAxes {
	return &BoolAxes{x: m.core(), by: axesOf{axes: normalAxes("Along", axes, len(m.shape))}}
}

// KeepDims returns the same axes to be kept with length 1.
func (a *BoolAxes) KeepDims() *BoolAxes {
	return &BoolAxes{x: a.x, by: axesOf{axes: a.by.axes, keep: true}}
}

// Any returns where along the axes an element is true.
func (a *BoolAxes) Any() *Bool {
	return (*Bool)(fold(a.x, a.by, anyTrue, rowByRow(func(acc, row []bool) { orBlock(acc, acc, row) })))
}

// All returns where along the axes all elements are true.
func (a *BoolAxes) All() *Bool {
	return (*Bool)(fold(a.x, a.by, allTrue, rowByRow(func(acc, row []bool) { andBlock(acc, acc, row) })))
}

// Count returns the numbers of true elements along the axes.
func (a *BoolAxes) Count() *Int { return (*Int)(reduce(a.x, a.by, countTrue)) }

// Sum returns how many elements are true, as Count.
func (a *BoolAxes) Sum() *Int { return a.Count() }

// Mean returns the parts of the elements along the axes that are true.
func (a *BoolAxes) Mean() *Array {
	return (*Array)(reduce(a.x, a.by, func(x []bool) float64 { return float64(countTrue(x)) / float64(len(x)) }))
}

// Mean returns the part of the elements that is true, NaN if there are none.
func (m *Bool) Mean() float64 { return float64(m.Count()) / float64(m.Size()) }

// Sum returns the sum of the elements.
func (x *Uint8) Sum() int { return sumInts(x.core().elements()) }

// Mean returns the mean of the elements, NaN if there are none.
func (x *Uint8) Mean() float64 { return intMeanOf(x.core().elements()) }

// Std returns the standard deviation of the elements, as [Array.Std] does.
func (x *Uint8) Std(ddof ...int) float64 { return x.AsArray().Std(ddof...) }

// Min returns the smallest element. It panics if there are none.
func (x *Uint8) Min() uint8 { return inParts(x.core().elements(), minOf[uint8]) }

// Max returns the largest element. It panics if there are none.
func (x *Uint8) Max() uint8 { return inParts(x.core().elements(), maxOf[uint8]) }
