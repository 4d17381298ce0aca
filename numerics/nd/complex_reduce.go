// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file reduces complex arrays.

import "math"

// Sum returns the sum of the elements, added in pairs.
func (x *Complex) Sum() complex128 { return sumComplex(x.core().elements()) }

// Prod returns the product of the elements.
func (x *Complex) Prod() complex128 { return prodOf(x.core().elements()) }

// Mean returns the mean of the elements, NaN if there are none.
func (x *Complex) Mean() complex128 { return x.Sum() / complex(float64(x.Size()), 0) }

// Var returns the variance of the elements: the sum of the squared absolute values
// of their deviations from the mean, divided by their number minus ddof, which is
// 0 if it is left out.
func (x *Complex) Var(ddof ...int) float64 {
	return complexVarOf(x.core().elements(), optional("Var", ddof, 0))
}

// Std returns the standard deviation, the square root of [Complex.Var].
func (x *Complex) Std(ddof ...int) float64 {
	return math.Sqrt(complexVarOf(x.core().elements(), optional("Std", ddof, 0)))
}

func complexVarOf(x []complex128, ddof int) float64 {
	mean := sumComplex(x) / complex(float64(len(x)), 0)
	return sumOf(x, func(v complex128) float64 {
		re, im := real(v-mean), imag(v-mean)
		return float64(re*re) + float64(im*im)
	}) / float64(max(len(x)-ddof, 0))
}

// CumSum returns the running sums along an axis, or, without one, of the
// flattened array.
func (x *Complex) CumSum(axis ...int) *Complex {
	return (*Complex)(cumulate(x.core(), "CumSum", axis, cumSum[complex128]))
}

// CumProd returns the running products along an axis, or, without one, of the
// flattened array.
func (x *Complex) CumProd(axis ...int) *Complex {
	return (*Complex)(cumulate(x.core(), "CumProd", axis, cumProd[complex128]))
}

// ComplexAxes are axes of a [Complex] to be reduced. [Complex.Along] makes them.
type ComplexAxes struct {
	x  *array[complex128]
	by axesOf
}

// Along returns the axes to reduce, all if none are given. It panics if there is
// no such axis or one comes twice.
func (x *Complex) Along(axes ...int) *ComplexAxes {
	return &ComplexAxes{x: x.core(), by: axesOf{axes: normalAxes("Along", axes, len(x.shape))}}
}

// KeepDims returns the same axes to be kept with length 1.
func (a *ComplexAxes) KeepDims() *ComplexAxes {
	return &ComplexAxes{x: a.x, by: axesOf{axes: a.by.axes, keep: true}}
}

// Sum returns the sums along the axes.
func (a *ComplexAxes) Sum() *Complex {
	return (*Complex)(fold(a.x, a.by, sumComplex, addRows[complex128]))
}

// Mean returns the means along the axes.
func (a *ComplexAxes) Mean() *Complex {
	return a.Sum().IDivScalar(complex(float64(lanes(a.x, a.by).lane), 0))
}

// Prod returns the products along the axes.
func (a *ComplexAxes) Prod() *Complex {
	return (*Complex)(fold(a.x, a.by, prodOf[complex128], rowByRow(mulRow[complex128])))
}

// Var returns the variances along the axes, as [Complex.Var] does.
func (a *ComplexAxes) Var(ddof ...int) *Array {
	less := optional("Var", ddof, 0)
	return (*Array)(reduce(a.x, a.by, func(x []complex128) float64 { return complexVarOf(x, less) }))
}

// Std returns the standard deviations along the axes.
func (a *ComplexAxes) Std(ddof ...int) *Array { return Sqrt(a.Var(ddof...)) }
