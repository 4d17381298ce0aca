// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package numtest

// This file compares results with what is wanted.

import (
	"fmt"
	"math"
	"math/cmplx"
	"slices"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
)

// Check calls f and compares its result with a reference. Numbers may differ by
// tol, relative to the larger one of the number and scale; a reference that wants
// an error wants f to panic with one, or to return one.
func Check(tb testing.TB, r Reference, f func() any, tol, scale float64) {
	tb.Helper()
	got, err := Try(f)
	if e, ok := got.(error); ok {
		got, err = nil, e
	}
	switch {
	case r.WantsErr && err == nil:
		tb.Errorf("%v = %v, want an error", r, got)
	case r.WantsErr:
	case err != nil:
		tb.Errorf("%v: %v", r, err)
	default:
		if diff := Compare(got, r.Want, tol, scale); diff != "" {
			tb.Errorf("%v = %v, want %v: %s", r, got, r.Want, diff)
		}
	}
}

// Try returns the result of f, or the error that it panics with. A panic with
// anything else goes on.
func Try(f func() any) (result any, err error) {
	defer func() {
		if p := recover(); p != nil {
			e, ok := p.(error)
			if !ok {
				panic(p)
			}
			err = e
		}
	}()
	return f(), nil
}

// Compare says how a result, a number or an array, differs from the array that is
// wanted, or returns "". Numbers may differ by tol, relative to the larger one of
// the wanted number and scale; with a tol of 0 they must be the same, and so must
// the sign of a zero. NaN equals NaN.
func Compare(got, want any, tol, scale float64) string {
	switch v := got.(type) {
	case float64:
		got = nd.Scalar(v)
	case int:
		got = nd.ScalarInt(v)
	case bool:
		got = nd.ScalarBool(v)
	case complex128:
		got = nd.ScalarComplex(v)
	}
	switch want := want.(type) {
	case *nd.Array:
		if got, ok := got.(*nd.Array); ok {
			return compareData(got.Shape(), want.Shape(), got.Data(), want.Data(),
				func(a, b float64) bool { return Near(a, b, tol, scale) })
		}
	case *nd.Int:
		if got, ok := got.(*nd.Int); ok {
			return compareData(got.Shape(), want.Shape(), got.Data(), want.Data(),
				func(a, b int) bool { return a == b })
		}
	case *nd.Bool:
		if got, ok := got.(*nd.Bool); ok {
			return compareData(got.Shape(), want.Shape(), got.Data(), want.Data(),
				func(a, b bool) bool { return a == b })
		}
	case *nd.Uint8:
		if got, ok := got.(*nd.Uint8); ok {
			return compareData(got.Shape(), want.Shape(), got.Data(), want.Data(),
				func(a, b uint8) bool { return a == b })
		}
	case *nd.Complex:
		if got, ok := got.(*nd.Complex); ok {
			return compareData(got.Shape(), want.Shape(), got.Data(), want.Data(),
				func(a, b complex128) bool { return nearComplex(a, b, tol, scale) })
		}
	case []string:
		if got, ok := got.([]string); ok && slices.Equal(got, want) {
			return ""
		}
		return "the strings differ"
	}
	return fmt.Sprintf("got a %T, want a %T", got, want)
}

func compareData[T any](gotShape, wantShape []int, got, want []T, equal func(a, b T) bool) string {
	if !slices.Equal(gotShape, wantShape) {
		return fmt.Sprintf("shape %v, want %v", gotShape, wantShape)
	}
	for i := range got {
		if !equal(got[i], want[i]) {
			return fmt.Sprintf("element %d is %v, want %v", i, got[i], want[i])
		}
	}
	return ""
}

// Near reports whether a and b are the same number or differ by tol, relative to
// the larger one of b and scale. With a tol of 0 a zero must have b's sign.
func Near(a, b, tol, scale float64) bool {
	if a == b {
		return tol > 0 || a != 0 || math.Signbit(a) == math.Signbit(b)
	}
	if math.IsNaN(a) || math.IsNaN(b) {
		return math.IsNaN(a) && math.IsNaN(b)
	}
	if math.IsInf(a, 0) || math.IsInf(b, 0) {
		return false
	}
	return math.Abs(a-b) <= tol*max(math.Abs(b), scale)
}

// nearComplex is Near for complex numbers: both parts may differ relative to the
// size of the whole.
func nearComplex(a, b complex128, tol, scale float64) bool {
	size := max(cmplx.Abs(b), scale)
	return Near(real(a), real(b), tol, size) && Near(imag(a), imag(b), tol, size)
}
