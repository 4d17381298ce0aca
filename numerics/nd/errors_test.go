// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file checks what a caller's mistakes panic with.

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

func TestErrors(t *testing.T) {
	t.Parallel()
	x := nd.Zeros(3, 2)
	for _, test := range []struct {
		want string
		call func()
	}{
		{"nd: cannot broadcast (3,2) with (4)", func() { x.Add(nd.Zeros(4)) }},
		{"nd: cannot broadcast (3,2) with (3,3) with (1)", func() { nd.Map3(fma, x, nd.Zeros(3, 3), nd.Zeros(1)) }},
		{"nd: cannot broadcast (4,3,2) into (3,2)", func() { x.IAdd(nd.Zeros(4, 3, 2)) }},
		{"nd: cannot broadcast (4) into (3,2)", func() { x.Assign(nd.Zeros(4)) }},
		{"nd: cannot broadcast (3,2) to (6)", func() { x.BroadcastTo(6) }},
		{"nd: cannot reshape (3,2) to (4,2)", func() { x.Reshape(4, 2) }},
		{"nd: cannot reshape (3,2) to (-1,4)", func() { x.Reshape(-1, 4) }},
		{"nd: cannot reshape (3,2) to (-1,-1)", func() { x.Reshape(-1, -1) }},
		{"nd: cannot reshape (3) to (2,2)", func() { nd.FromSlice([]float64{1, 2, 3}, 2, 2) }},
		{"nd: cannot make an array of shape (2,-1)", func() { nd.Zeros(2, -1) }},
		{fmt.Sprintf("nd: cannot make an array as large as (%d,4)", math.MaxInt/2), func() { nd.Zeros(math.MaxInt/2, 4) }},
		{"nd: index 3 is out of range for axis 0 of length 3", func() { x.At(3, 0) }},
		{"nd: index -3 is out of range for axis 1 of length 2", func() { x.Set(1, 0, -3) }},
		{"nd: index 2 is out of range for axis 1 of length 2", func() { x.Col(2); x.Slice(nd.All(), nd.At(2)) }},
		{"nd: index 5 is out of range for axis 0 of length 3", func() { x.Take(nd.OfInt(0, 5)) }},
		{"nd: index -4 is out of range for axis 0 of length 3", func() { x.Put(nd.OfInt(-4), 1) }},
		{"nd: At wants 2 indices for shape (3,2) and got 1", func() { x.At(1) }},
		{"nd: Slice wants at most 2 indices for shape (3,2) and got 3", func() { x.Slice(nd.All(), nd.All(), nd.All()) }},
		{"nd: cannot pick elements of (3,2) by a mask of (2)", func() { x.Mask(nd.FullBool(true, 2)) }},
		{"nd: Along wants an axis of a 2-dimensional array and got 2", func() { x.Along(2) }},
		{"nd: Along wants each axis once and got axis 1 twice", func() { x.Along(1, -1) }},
		{"nd: Min wants at least one element and got none", func() { nd.Zeros(0).Min() }},
		{"nd: ArgMax wants at least one element and got none", func() { nd.Zeros(0, 3).Along(0).ArgMax() }},
		{"nd: Percentile wants a number from 0 to 100 and got 101", func() { nd.Percentile(x, 101) }},
		{"nd: Quantile wants a number from 0 to 1 and got NaN", func() { nd.Quantile(x, math.NaN()) }},
		{"nd: Linspace wants a length of 0 or more and got -1", func() { nd.Linspace(0, 1, -1) }},
		{"nd: SStep wants a step other than 0", func() { nd.SStep(0, 1, 0) }},
		{"nd: Std wants at most one optional number and got 2", func() { x.Std(1, 2) }},
		{"nd: Item wants an array of one element and got shape (3,2)", func() { x.Item() }},
		{"nd: FromRows wants rows of length 2 and got row 1 of length 1", func() { nd.FromRows([][]float64{{1, 2}, {3}}) }},
		{"nd: cannot join (3,2) and (3,3)", func() { nd.Concatenate(0, x, nd.Zeros(3, 3)) }},
		{"nd: cannot stack (3,2) and (2)", func() { nd.Stack(0, x, nd.Zeros(2)) }},
		{"nd: Split wants a number of equal parts of length 3 and got 2", func() { x.Split(2, 0) }},
		{"nd: Squeeze wants an axis of length 1 and got axis 0 of length 3", func() { x.Squeeze(0) }},
		{"nd: cannot multiply (3,2) with (3,2)", func() { nd.Matmul(x, x) }},
		{"nd: cannot multiply (2) with (3)", func() { nd.Zeros(2).Dot(nd.Zeros(3)) }},
		{"nd: Bincount wants elements of 0 or more and got -1", func() { nd.Bincount(nd.OfInt(1, -1)) }},
		{"nd: Histogram wants finite increasing outer edges and got NaN and NaN", func() { nd.Histogram(nd.Of(1, math.NaN()), 3, nil) }},
		{"nd: Histogram wants one bin or more and got 0", func() { nd.Histogram(x, 0, nil) }},
		{"nd: Div wants a divisor other than 0 and got 0", func() { nd.OfInt(1).Div(nd.OfInt(0)) }},
		{"nd: Mod wants a divisor other than 0 and got 0", func() { nd.OfInt(1).ModScalar(0) }},
		{"nd: Pow wants powers of 0 or more for whole numbers and got -2", func() { nd.OfInt(1).PowScalar(-2) }},
		{"nd: Arange wants finite bounds and a step other than 0 and got 0 to 1 in steps of 0", func() { nd.Arange(0, 1, 0) }},
		{"nd: Pad wants 1, 2 or 4 widths for an array with 2 axes and got 3", func() { nd.Pad(x, nd.PadEdge, 1, 2, 3) }},
		{"nd: MapN wants at least one array and got none", func() { nd.MapN(func([]float64) float64 { return 0 }) }},
		{"nd: Len wants an array with axes and got one without", func() { nd.Scalar(1).Len() }},
	} {
		_, err := numtest.Try(func() any { test.call(); return nil })
		if err == nil || err.Error() != test.want {
			t.Errorf("error %q, want %q", err, test.want)
			continue
		}
		var shape *nd.ShapeError
		var index *nd.IndexError
		var argument *nd.ArgumentError
		if !errors.As(err, &shape) && !errors.As(err, &index) && !errors.As(err, &argument) {
			t.Errorf("error %q is a %T", err, err)
		}
	}
}

func fma(x, y, z float64) float64 { return x*y + z }

func TestErrorFields(t *testing.T) {
	t.Parallel()
	_, err := numtest.Try(func() any { return nd.Zeros(3, 2).At(0, 7) })
	var e *nd.IndexError
	if !errors.As(err, &e) || *e != (nd.IndexError{Index: 7, Axis: 1, Len: 2}) {
		t.Errorf("error %#v, want index 7 of axis 1 of length 2", err)
	}
}

// TestPanicOfCallback checks that a panic of a function handed to Map is its own.
func TestPanicOfCallback(t *testing.T) {
	t.Parallel()
	want := errors.New("mine")
	_, err := numtest.Try(func() any { return nd.Map(func(float64) float64 { panic(want) }, nd.Zeros(100_000)) })
	if !errors.Is(err, want) {
		t.Errorf("error %v, want %v", err, want)
	}
}

func TestPolynomialErrors(t *testing.T) {
	t.Parallel()
	if _, err := nd.Polyfit(nd.Of(1, 2), nd.Of(1, math.NaN()), 1); !errors.Is(err, nd.ErrNotConverged) {
		t.Errorf("Polyfit with NaN: error %v, want %v", err, nd.ErrNotConverged)
	}
	if _, err := nd.Roots(nd.Of(1, math.Inf(1), 2)); !errors.Is(err, nd.ErrNotConverged) {
		t.Errorf("Roots with Inf: error %v, want %v", err, nd.ErrNotConverged)
	}
	if roots, err := nd.Roots(nd.Of(0, 0, 2, 0)); err != nil || roots.Size() != 1 || roots.At(0) != 0 {
		t.Errorf("Roots(2x) = %v, %v, want [0]", roots, err)
	}
}
