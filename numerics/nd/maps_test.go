// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file checks the functions that carry functions of numbers over arrays.

import (
	"math"
	"math/cmplx"
	"slices"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

func TestMaps(t *testing.T) {
	t.Parallel()
	x, col := nd.Of(1, -2, 3), nd.Of(10, 20).ExpandDims(1)
	k := nd.OfInt(1, -2, 3)
	z := nd.OfComplex(3+4i, 1i)
	sumN := func(v []float64) float64 {
		s := 0.0
		for _, a := range v {
			s += a
		}
		return s
	}
	for _, test := range []struct {
		name      string
		got, want any
	}{
		{"Map", nd.Map(math.Abs, x), nd.Of(1, 2, 3)},
		{"Map of a scalar", nd.Map(math.Abs, nd.Scalar(-4)), nd.Scalar(4)},
		{"Map of nothing", nd.Map(math.Abs, nd.Zeros(0, 3)), nd.Zeros(0, 3)},
		{"Map2", nd.Map2(math.Max, x, col), nd.FromRows([][]float64{{10, 10, 10}, {20, 20, 20}})},
		{"Map3", nd.Map3(fma, x, nd.Scalar(2), nd.Of(1, 1, 1)), nd.Of(3, -3, 7)},
		{"Map4", nd.Map4(func(a, b, c, d float64) float64 { return a + b + c + d }, x, x, x, nd.Scalar(1)), nd.Of(4, -5, 10)},
		{"MapN", nd.MapN(sumN, x, x, x, x, nd.Scalar(1)), nd.Of(5, -7, 13)},
		{"MapToInt", nd.MapToInt(func(v float64) int { return int(v) * 2 }, x), nd.OfInt(2, -4, 6)},
		{"MapToBool", nd.MapToBool(math.Signbit, x), nd.OfBool(false, true, false)},
		{"Map2ToBool", nd.Map2ToBool(func(a, b float64) bool { return a > b }, x, nd.Scalar(0)), nd.OfBool(true, false, true)},
		{"Map2ToComplex", nd.Map2ToComplex(func(a, b float64) complex128 { return complex(a, b) }, x, nd.Scalar(2)), nd.OfComplex(1+2i, -2+2i, 3+2i)},
		{"MapInt", nd.MapInt(func(v int) int { return v * v }, k), nd.OfInt(1, 4, 9)},
		{"Map2Int", nd.Map2Int(func(a, b int) int { return a - b }, k, nd.ScalarInt(1)), nd.OfInt(0, -3, 2)},
		{"MapNInt", nd.MapNInt(func(v []int) int { return v[0] * v[1] }, k, k), nd.OfInt(1, 4, 9)},
		{"MapIntToFloat", nd.MapIntToFloat(func(v int) float64 { return float64(v) / 2 }, k), nd.Of(0.5, -1, 1.5)},
		{"MapIntToBool", nd.MapIntToBool(func(v int) bool { return v < 0 }, k), nd.OfBool(false, true, false)},
		{"MapIntFloat", nd.MapIntFloat(math.Jn, nd.ScalarInt(0), nd.Of(0)), nd.Of(1)},
		{"MapComplex", nd.MapComplex(cmplx.Conj, z), nd.OfComplex(3-4i, -1i)},
		{"MapComplexToFloat", nd.MapComplexToFloat(cmplx.Abs, z), nd.Of(5, 1)},
		{"MapComplexToBool", nd.MapComplexToBool(cmplx.IsNaN, z), nd.OfBool(false, false)},
		{"Map2Complex", nd.Map2Complex(func(a, b complex128) complex128 { return a * b }, z, z), nd.OfComplex(-7+24i, -1)},
		{"Map3ToInt", nd.Map3ToInt(func(a, b, c float64) int { return int(a + b + c) }, x, x, x), nd.OfInt(3, -6, 9)},
		{"MapNToBool", nd.MapNToBool(func(v []float64) bool { return v[0] == v[1] }, x, nd.Scalar(3)), nd.OfBool(false, false, true)},
		{"Map2ToInt", nd.Map2ToInt(func(a, b float64) int { return int(a - b) }, x, nd.Scalar(1)), nd.OfInt(0, -3, 2)},
		{"MapNToInt", nd.MapNToInt(func(v []float64) int { return int(v[0] + v[1]) }, x, x), nd.OfInt(2, -4, 6)},
		{"Map3ToBool", nd.Map3ToBool(func(a, b, c float64) bool { return a < b && b < c }, nd.Scalar(0), x, nd.Scalar(2)), nd.OfBool(true, false, false)},
		{"MapToComplex", nd.MapToComplex(func(v float64) complex128 { return complex(0, v) }, x), nd.OfComplex(1i, -2i, 3i)},
		{"Map3ToComplex", nd.Map3ToComplex(func(a, b, c float64) complex128 { return complex(a+b, c) }, x, x, x), nd.OfComplex(2+1i, -4-2i, 6+3i)},
		{"MapNToComplex", nd.MapNToComplex(func(v []float64) complex128 { return complex(v[1], v[0]) }, x, nd.Scalar(5)), nd.OfComplex(5+1i, 5-2i, 5+3i)},
		{"Map3Int", nd.Map3Int(func(a, b, c int) int { return a*b + c }, k, k, nd.ScalarInt(1)), nd.OfInt(2, 5, 10)},
		{"Map2IntToFloat", nd.Map2IntToFloat(func(a, b int) float64 { return float64(a) / float64(b) }, k, nd.ScalarInt(2)), nd.Of(0.5, -1, 1.5)},
		{"Map3IntToFloat", nd.Map3IntToFloat(func(a, b, c int) float64 { return float64(a+b) / float64(c) }, k, k, nd.ScalarInt(4)), nd.Of(0.5, -1, 1.5)},
		{"MapNIntToFloat", nd.MapNIntToFloat(func(v []int) float64 { return float64(v[0]) / float64(v[1]) }, k, nd.ScalarInt(2)), nd.Of(0.5, -1, 1.5)},
		{"Map2IntToBool", nd.Map2IntToBool(func(a, b int) bool { return a > b }, k, nd.ScalarInt(0)), nd.OfBool(true, false, true)},
		{"Map3IntToBool", nd.Map3IntToBool(func(a, b, c int) bool { return a+b > c }, k, k, nd.ScalarInt(2)), nd.OfBool(false, false, true)},
		{"MapNIntToBool", nd.MapNIntToBool(func(v []int) bool { return v[0] == v[1] }, k, nd.ScalarInt(3)), nd.OfBool(false, false, true)},
		{"Map3Complex", nd.Map3Complex(func(a, b, c complex128) complex128 { return a + b*c }, z, z, nd.ScalarComplex(1i)), nd.OfComplex(-1+7i, -1+1i)},
		{"MapNComplex", nd.MapNComplex(func(v []complex128) complex128 { return v[0] - v[1] }, z, nd.ScalarComplex(1i)), nd.OfComplex(3+3i, 0)},
		{"Map2ComplexToFloat", nd.Map2ComplexToFloat(func(a, b complex128) float64 { return real(a) + imag(b) }, z, z), nd.Of(7, 1)},
		{"Map3ComplexToFloat", nd.Map3ComplexToFloat(func(a, b, c complex128) float64 { return real(a + b + c) }, z, z, z), nd.Of(9, 0)},
		{"MapNComplexToFloat", nd.MapNComplexToFloat(func(v []complex128) float64 { return imag(v[0]) }, z), nd.Of(4, 1)},
		{"Map2ComplexToBool", nd.Map2ComplexToBool(func(a, b complex128) bool { return a == b }, z, nd.ScalarComplex(1i)), nd.OfBool(false, true)},
		{"Map3ComplexToBool", nd.Map3ComplexToBool(func(a, b, c complex128) bool { return a == b+c }, z, z, nd.ScalarComplex(0)), nd.OfBool(true, true)},
		{"MapNComplexToBool", nd.MapNComplexToBool(func(v []complex128) bool { return real(v[0]) == 0 }, z), nd.OfBool(false, true)},
	} {
		if diff := numtest.Compare(test.got, test.want, 0, 0); diff != "" {
			t.Errorf("%s = %v, want %v: %s", test.name, test.got, test.want, diff)
		}
	}
}

// TestMapOrder checks that a function with a state sees the elements in order.
func TestMapOrder(t *testing.T) {
	t.Parallel()
	n := 0
	got := nd.MapToInt(func(float64) int { n++; return n }, nd.Zeros(1000, 100).T())
	if !got.ArrayEqual(nd.ArangeInt(1, 100_001).Reshape(100, 1000)) {
		t.Error("MapToInt does not call its function in row-major order")
	}
}

// TestMapOwnForms compares functions of package math, which Map and IMap take in the
// package's own form, with the package's functions, for arrays of all sorts.
func TestMapOwnForms(t *testing.T) {
	t.Parallel()
	for _, x := range []*nd.Array{
		nd.Of(0.5), nd.Scalar(0.25), nd.Zeros(0, 3), normals(1, 100_003), normals(2, 300_000).Reshape(300, 1000).T(),
		normals(3, 7000).Flip(),
	} {
		for name, test := range map[string]struct {
			f    func(float64) float64
			want *nd.Array
		}{
			"Abs": {math.Abs, nd.Abs(x)}, "Acos": {math.Acos, nd.Acos(x)}, "Asin": {math.Asin, nd.Asin(x)}, "Exp": {math.Exp, nd.Exp(x)},
			"Log10": {math.Log10, nd.Log10(x)}, "Log2": {math.Log2, nd.Log2(x)}, "Sqrt": {math.Sqrt, nd.Sqrt(x)},
			"Cbrt": {math.Cbrt, nd.Cbrt(x)}, "a closure": {func(v float64) float64 { return 2 * v }, x.MulScalar(2)},
		} {
			if diff := numtest.Compare(nd.Map(test.f, x), test.want, 0, 0); diff != "" {
				t.Errorf("Map of %s over the shape %v: %s", name, x.Shape(), diff)
			}
			for _, y := range []*nd.Array{x.Copy(), x.T().Copy().T()} { // the second not always contiguous
				if diff := numtest.Compare(y.IMap(test.f), test.want, 0, 0); diff != "" {
					t.Errorf("IMap of %s over the shape %v: %s", name, x.Shape(), diff)
				}
			}
		}
	}
	order := []float64{}
	nd.Linspace(0, 1, 50_000).IMap(func(v float64) float64 { order = append(order, v); return v })
	if len(order) != 50_000 || !slices.IsSorted(order) {
		t.Error("IMap calls a function of the caller's out of order")
	}
}
