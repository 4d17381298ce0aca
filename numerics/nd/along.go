// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file reduces arrays of float64 along some of their axes.

// ArrayAxes are axes of an [Array] to be reduced. [Array.Along] makes them.
type ArrayAxes struct {
	x  *array[float64]
	by axesOf
}

// Along returns the axes to reduce, all if none are given. It panics if there is
// no such axis or one comes twice.
func (x *Array) Along(axes ...int) *ArrayAxes {
	return &ArrayAxes{x: x.core(), by: axesOf{axes: normalAxes("Along", axes, len(x.shape))}}
}

// KeepDims returns the same axes to be kept with length 1, so that the result
// broadcasts with the array.
func (a *ArrayAxes) KeepDims() *ArrayAxes {
	return &ArrayAxes{x: a.x, by: axesOf{axes: a.by.axes, keep: true}}
}

// lane returns f of each lane.
func (a *ArrayAxes) lane(f func([]float64) float64) *Array { return (*Array)(reduce(a.x, a.by, f)) }

// Sum returns the sums along the axes.
func (a *ArrayAxes) Sum() *Array { return (*Array)(fold(a.x, a.by, sumFloats, addRows[float64])) }

// Prod returns the products along the axes.
func (a *ArrayAxes) Prod() *Array {
	return (*Array)(fold(a.x, a.by, prodOf[float64], rowByRow(mulRow[float64])))
}

// Mean returns the means along the axes.
func (a *ArrayAxes) Mean() *Array {
	return a.Sum().IDivScalar(float64(lanes(a.x, a.by).lane))
}

// Var returns the variances along the axes, as [Array.Var] does.
func (a *ArrayAxes) Var(ddof ...int) *Array {
	less := optional("Var", ddof, 0)
	return a.lane(func(x []float64) float64 { return varOf(x, less) })
}

// Std returns the standard deviations along the axes.
func (a *ArrayAxes) Std(ddof ...int) *Array { return Sqrt(a.Var(ddof...)) }

// Min returns the smallest elements along the axes, NaN where one is NaN. It
// panics if there are no elements along them.
func (a *ArrayAxes) Min() *Array {
	return (*Array)(fold(a.x, a.by, minOf[float64], rowByRow(minRow[float64])))
}

// Max returns the largest elements along the axes, NaN where one is NaN. It
// panics if there are no elements along them.
func (a *ArrayAxes) Max() *Array {
	return (*Array)(fold(a.x, a.by, maxOf[float64], rowByRow(maxRow[float64])))
}

// Ptp returns the largest minus the smallest elements along the axes.
func (a *ArrayAxes) Ptp() *Array { return a.Max().ISub(a.Min()) }

// ArgMin returns the positions along the axes, taken in row-major order, of the
// first smallest elements.
func (a *ArrayAxes) ArgMin() *Int { return (*Int)(reduce(a.x, a.by, argMinOf[float64])) }

// ArgMax returns the positions along the axes, taken in row-major order, of the
// first largest elements.
func (a *ArrayAxes) ArgMax() *Int { return (*Int)(reduce(a.x, a.by, argMaxOf[float64])) }

// Any returns where along the axes an element is not zero.
func (a *ArrayAxes) Any() *Bool {
	return (&BoolAxes{x: (*Array)(a.x).AsBool().core(), by: a.by}).Any()
}

// All returns where along the axes no element is zero.
func (a *ArrayAxes) All() *Bool {
	return (&BoolAxes{x: (*Array)(a.x).AsBool().core(), by: a.by}).All()
}

// Median returns the medians along the axes, as [Median] does.
func (a *ArrayAxes) Median() *Array { return a.lane(medianOf) }

// Percentile returns the percentiles along the axes, as [Percentile] does.
func (a *ArrayAxes) Percentile(q float64) *Array {
	p := percent("Percentile", q)
	return a.lane(func(x []float64) float64 { return quantileOf(x, p) })
}

// Quantile returns the quantiles along the axes, as [Quantile] does.
func (a *ArrayAxes) Quantile(p float64) *Array {
	checkQuantile("Quantile", p, 1)
	return a.lane(func(x []float64) float64 { return quantileOf(x, p) })
}
