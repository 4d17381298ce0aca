// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file reduces arrays of float64 without regard to the elements that are NaN.

import (
	"math"
	"slices"
)

// NanSum returns the sum of the elements that are not NaN.
func NanSum(x *Array) float64 { return sumFloats(withoutNaN(x.core().elements())) }

// NanProd returns the product of the elements that are not NaN.
func NanProd(x *Array) float64 { return prodOf(withoutNaN(x.core().elements())) }

// NanMean returns the mean of the elements that are not NaN.
func NanMean(x *Array) float64 { return meanOf(withoutNaN(x.core().elements())) }

// NanVar returns the variance of the elements that are not NaN, as [Array.Var]
// does.
func NanVar(x *Array, ddof ...int) float64 {
	return nanVarOf(x.core().elements(), optional("NanVar", ddof, 0))
}

// NanStd returns the standard deviation of the elements that are not NaN.
func NanStd(x *Array, ddof ...int) float64 {
	return math.Sqrt(nanVarOf(x.core().elements(), optional("NanStd", ddof, 0)))
}

// NanMin returns the smallest element that is not NaN, NaN if all are. It panics
// if there are no elements.
func NanMin(x *Array) float64 { return nanMinOf(x.core().elements()) }

// NanMax returns the largest element that is not NaN, NaN if all are. It panics
// if there are no elements.
func NanMax(x *Array) float64 { return nanMaxOf(x.core().elements()) }

// NanMedian returns the median of the elements that are not NaN.
func NanMedian(x *Array) float64 { return medianOf(withoutNaN(x.core().elements())) }

// NanPercentile returns the percentile of the elements that are not NaN.
func NanPercentile(x *Array, q float64) float64 {
	return quantileOf(withoutNaN(x.core().elements()), percent("NanPercentile", q))
}

// NanQuantile returns the quantile of the elements that are not NaN.
func NanQuantile(x *Array, p float64) float64 {
	checkQuantile("NanQuantile", p, 1)
	return quantileOf(withoutNaN(x.core().elements()), p)
}

// NanArgMin returns the position, among the elements in row-major order, of the
// first smallest element that is not NaN. It panics if there is none.
func NanArgMin(x *Array) int { return checkNumber("NanArgMin", nanArgMinOf(x.Data())) }

// NanArgMax returns the position, among the elements in row-major order, of the
// first largest element that is not NaN. It panics if there is none.
func NanArgMax(x *Array) int { return checkNumber("NanArgMax", nanArgMaxOf(x.Data())) }

// NanCumSum returns the running sums along an axis, or, without one, of the
// flattened array, NaN counting as 0.
func NanCumSum(x *Array, axis ...int) *Array {
	return (*Array)(cumulate(x.core(), "NanCumSum", axis, func(dst, lane []float64) {
		cumSum(dst, withNaN(lane, 0))
	}))
}

// NanCumProd returns the running products along an axis, or, without one, of the
// flattened array, NaN counting as 1.
func NanCumProd(x *Array, axis ...int) *Array {
	return (*Array)(cumulate(x.core(), "NanCumProd", axis, func(dst, lane []float64) {
		cumProd(dst, withNaN(lane, 1))
	}))
}

// NanSum returns the sums along the axes of the elements that are not NaN.
func (a *ArrayAxes) NanSum() *Array {
	return a.lane(func(x []float64) float64 { return sumFloats(withoutNaN(x)) })
}

// NanProd returns the products along the axes of the elements that are not NaN.
func (a *ArrayAxes) NanProd() *Array {
	return a.lane(func(x []float64) float64 { return prodOf(withoutNaN(x)) })
}

// NanMean returns the means along the axes of the elements that are not NaN.
func (a *ArrayAxes) NanMean() *Array {
	return a.lane(func(x []float64) float64 { return meanOf(withoutNaN(x)) })
}

// NanVar returns the variances along the axes of the elements that are not NaN.
func (a *ArrayAxes) NanVar(ddof ...int) *Array {
	less := optional("NanVar", ddof, 0)
	return a.lane(func(x []float64) float64 { return nanVarOf(x, less) })
}

// NanStd returns the standard deviations along the axes of the elements that are
// not NaN.
func (a *ArrayAxes) NanStd(ddof ...int) *Array {
	less := optional("NanStd", ddof, 0)
	return a.lane(func(x []float64) float64 { return math.Sqrt(nanVarOf(x, less)) })
}

// NanMin returns the smallest elements along the axes that are not NaN.
func (a *ArrayAxes) NanMin() *Array { return a.lane(nanMinOf) }

// NanMax returns the largest elements along the axes that are not NaN.
func (a *ArrayAxes) NanMax() *Array { return a.lane(nanMaxOf) }

// NanMedian returns the medians along the axes of the elements that are not NaN.
func (a *ArrayAxes) NanMedian() *Array {
	return a.lane(func(x []float64) float64 { return medianOf(withoutNaN(x)) })
}

// NanPercentile returns the percentiles along the axes of the elements that are
// not NaN.
func (a *ArrayAxes) NanPercentile(q float64) *Array {
	p := percent("NanPercentile", q)
	return a.lane(func(x []float64) float64 { return quantileOf(withoutNaN(x), p) })
}

// NanQuantile returns the quantiles along the axes of the elements that are not
// NaN.
func (a *ArrayAxes) NanQuantile(p float64) *Array {
	checkQuantile("NanQuantile", p, 1)
	return a.lane(func(x []float64) float64 { return quantileOf(withoutNaN(x), p) })
}

// NanArgMin returns the positions along the axes, taken in row-major order, of the
// first smallest elements that are not NaN. It panics if along them all are.
func (a *ArrayAxes) NanArgMin() *Int { return a.nanArg("NanArgMin", nanArgMinOf) }

// NanArgMax returns the positions along the axes, taken in row-major order, of the
// first largest elements that are not NaN. It panics if along them all are.
func (a *ArrayAxes) NanArgMax() *Int { return a.nanArg("NanArgMax", nanArgMaxOf) }

// nanArg returns f of each lane, a position or -1.
func (a *ArrayAxes) nanArg(function string, f func([]float64) int) *Int {
	out := reduce(a.x, a.by, f)
	for _, i := range out.data {
		checkNumber(function, i)
	}
	return (*Int)(out)
}

// checkNumber returns a position, and panics if it is -1: there was no number.
func checkNumber(function string, i int) int {
	if i < 0 {
		panicArg(function, "wants an element that is not NaN and got none")
	}
	return i
}

// withoutNaN returns the elements of x that are not NaN: x itself if all are.
func withoutNaN(x []float64) []float64 {
	for i, v := range x {
		if !math.IsNaN(v) {
			continue
		}
		out := append(make([]float64, 0, len(x)), x[:i]...)
		for _, v := range x[i:] {
			if !math.IsNaN(v) {
				out = append(out, v)
			}
		}
		return out
	}
	return x
}

// withNaN returns the elements of x with v for NaN: x itself if there is none.
func withNaN(x []float64, v float64) []float64 {
	at := slices.IndexFunc(x, math.IsNaN)
	if at < 0 {
		return x
	}
	out := slices.Clone(x)
	for i := at; i < len(out); i++ {
		if math.IsNaN(out[i]) {
			out[i] = v
		}
	}
	return out
}

// nanVarOf returns the variance of what is not NaN, which is NaN if ddof leaves
// nothing.
func nanVarOf(x []float64, ddof int) float64 {
	x = withoutNaN(x)
	if len(x) <= ddof {
		return math.NaN()
	}
	return varOf(x, ddof)
}

func nanMinOf(x []float64) float64 {
	if some := withoutNaN(x); len(some) > 0 || len(x) == 0 {
		return minOf(some)
	}
	return math.NaN()
}

func nanMaxOf(x []float64) float64 {
	if some := withoutNaN(x); len(some) > 0 || len(x) == 0 {
		return maxOf(some)
	}
	return math.NaN()
}

// nanArgMinOf returns the position of the first smallest element that is not NaN,
// or -1.
func nanArgMinOf(x []float64) int {
	at, m := -1, 0.0
	for i, v := range x {
		if at < 0 && v == v || at >= 0 && v < m {
			at, m = i, v
		}
	}
	return at
}

// nanArgMaxOf returns the position of the first largest element that is not NaN,
// or -1.
func nanArgMaxOf(x []float64) int {
	at, m := -1, 0.0
	for i, v := range x {
		if at < 0 && v == v || at >= 0 && v > m {
			at, m = i, v
		}
	}
	return at
}
