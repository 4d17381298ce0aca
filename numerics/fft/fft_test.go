// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft_test

// This file tests properties, edges and errors.

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/gosci/gosci/numerics/fft"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

func random(r *rand.Rand, shape ...int) *nd.Array {
	return nd.FromFunc(func([]int) float64 { return r.NormFloat64() }, shape...)
}

func TestInverse(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for n := 1; n <= 130; n++ {
		x := nd.ComplexOf(random(r, n), random(r, n))
		for _, norm := range []fft.Norm{fft.Backward, fft.Ortho, fft.Forward} {
			o := &fft.Options{Norm: norm}
			// A few roundings of numbers of at most about 4.
			if diff := numtest.Compare(fft.IFFT(fft.FFT(x, o), o), x, 1e-14, 1); diff != "" {
				t.Errorf("IFFT(FFT(x)) for n=%d, norm %d: %s", n, norm, diff)
			}
			o.Shape = []int{n}
			if diff := numtest.Compare(fft.IRFFT(fft.RFFT(x.Real(), o), o), x.Real(), 1e-14, 1); diff != "" {
				t.Errorf("IRFFT(RFFT(x)) for n=%d, norm %d: %s", n, norm, diff)
			}
		}
		for kind := 1; kind <= 4; kind++ {
			for _, norm := range []fft.Norm{fft.Backward, fft.Ortho, fft.Forward} {
				o := &fft.TrigOptions{Type: kind, Norm: norm}
				if diff := numtest.Compare(fft.IDST(fft.DST(x.Real(), o), o), x.Real(), 1e-14, 1); diff != "" {
					t.Errorf("IDST(DST(x)) of type %d for n=%d, norm %d: %s", kind, n, norm, diff)
				}
				if kind == 1 && n == 1 {
					continue
				}
				if diff := numtest.Compare(fft.IDCT(fft.DCT(x.Real(), o), o), x.Real(), 1e-14, 1); diff != "" {
					t.Errorf("IDCT(DCT(x)) of type %d for n=%d, norm %d: %s", kind, n, norm, diff)
				}
			}
		}
	}
}

// TestRealInput compares the transforms of real numbers with those of complex ones.
func TestRealInput(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 8))
	for _, o := range []*fft.Options{
		nil,
		{Axes: []int{0, 1}},
		{Axes: []int{2, 0}},
		{Axes: []int{1}},
		{Axes: []int{2, 0, 1}, Shape: []int{5, 8, 3}, Norm: fft.Ortho},
		{Shape: []int{9, 4}, Norm: fft.Forward},
	} {
		for _, shape := range [][]int{{4, 5, 6}, {1, 2, 7}, {3, 1, 1}, {8, 9, 10}} {
			x := random(r, shape...)
			// Some roundings of sums of hundreds of numbers.
			if diff := numtest.Compare(fft.FFTN(x, o), fft.FFTN(x.AsComplex(), o), 1e-13, 10); diff != "" {
				t.Errorf("FFTN of real %v with %+v: %s", shape, o, diff)
			}
			if diff := numtest.Compare(fft.IFFTN(x, o), fft.IFFTN(x.AsComplex(), o), 1e-13, 10); diff != "" {
				t.Errorf("IFFTN of real %v with %+v: %s", shape, o, diff)
			}
		}
	}
}

// TestParseval checks that orthonormal transforms keep the sum of squares.
func TestParseval(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	for _, shape := range [][]int{{40, 1500}, {1500, 40}, {3, 50, 211}, {2, 1 << 15}} {
		x := nd.ComplexOf(random(r, shape...), random(r, shape...))
		before := x.Abs().Mul(x.Abs()).Sum()
		terms := fft.FFTN(x, &fft.Options{Norm: fft.Ortho})
		if after := terms.Abs().Mul(terms.Abs()).Sum(); math.Abs(after-before) > 1e-13*before {
			t.Errorf("sum of squares of %v is %v before and %v after FFTN", shape, before, after)
		}
		cosines := fft.DCTN(x.Real(), &fft.TrigOptions{Norm: fft.Ortho})
		before = x.Real().Mul(x.Real()).Sum()
		if after := cosines.Mul(cosines).Sum(); math.Abs(after-before) > 1e-13*before {
			t.Errorf("sum of squares of %v is %v before and %v after DCTN", shape, before, after)
		}
	}
}

func TestViewsAndInputs(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 6))
	x := random(r, 6, 8)
	view := x.T().Slice(nd.SStep(nd.Open, nd.Open, -2))
	if diff := numtest.Compare(fft.FFT2(view, nil), fft.FFT2(view.Copy(), nil), 0, 0); diff != "" {
		t.Errorf("FFT2 of a view: %s", diff)
	}
	before := view.AsComplex()
	fft.IFFTN(before, nil)
	if diff := numtest.Compare(before, view.AsComplex(), 0, 0); diff != "" {
		t.Errorf("IFFTN has changed its input: %s", diff)
	}
	n := nd.FromSliceInt([]int{1, 0, 1, 0})
	mask := nd.FromSliceBool([]bool{true, false, true, false})
	if diff := numtest.Compare(fft.FFT(mask, nil), fft.FFT(n, nil), 0, 0); diff != "" {
		t.Errorf("FFT of a mask and of its numbers: %s", diff)
	}
	if got := fft.FFT(nd.Zeros(0, 4), nil).Shape(); len(got) != 2 || got[0] != 0 {
		t.Errorf("FFT of shape (0, 4) has shape %v", got)
	}
	if got := fft.FFTN(nd.Scalar(3), nil); got.Ndim() != 0 || got.Data()[0] != 3 {
		t.Errorf("FFTN(3) = %v, want 3", got)
	}
}

func TestErrors(t *testing.T) {
	t.Parallel()
	x := nd.Zeros(3, 4)
	for _, test := range []struct {
		want string
		call func()
	}{
		{"fft: FFT wants an axis of 2 dimensions and got 2", func() { fft.FFT(x, &fft.Options{Axes: []int{2}}) }},
		{"fft: FFT2 wants each axis once and got axis 1 twice", func() { fft.FFT2(x, &fft.Options{Axes: []int{1, -1}}) }},
		{"fft: FFT wants a length of 1 or more and got 0", func() { fft.FFT(x, &fft.Options{Shape: []int{0}}) }},
		{"fft: FFTN wants a length for each of 1 axes and got 2", func() { fft.FFTN(x, &fft.Options{Axes: []int{0}, Shape: []int{1, 2}}) }},
		{"fft: IFFT wants one axis and got 2", func() { fft.IFFT(x, &fft.Options{Axes: []int{0, 1}}) }},
		{"fft: FFT wants the norm Backward, Ortho or Forward and got 7", func() { fft.FFT(x, &fft.Options{Norm: 7}) }},
		{"fft: RFFT wants an array of real numbers and got *nd.Complex", func() { fft.RFFT(x.AsComplex(), nil) }},
		{"fft: IRFFT wants 2 terms or more, or the length of the result, and got 1 terms", func() { fft.IRFFT(nd.Of(1), nil) }},
		{"fft: DCT wants a type of 1 to 4 and got 5", func() { fft.DCT(x, &fft.TrigOptions{Type: 5}) }},
		{"fft: DCT of type 1 wants a length of 2 or more and got 1", func() { fft.DCT(nd.Of(1), &fft.TrigOptions{Type: 1}) }},
		{"fft: RFFTN wants an array with an axis and got none", func() { fft.RFFTN(nd.Scalar(1), nil) }},
		{"fft: FFTFreq wants a length of 1 or more and got 0", func() { fft.FFTFreq(0, 1) }},
		{"fft: NextFastLen wants a length of 1 or more and got -1", func() { fft.NextFastLen(-1) }},
	} {
		_, err := numtest.Try(func() any { test.call(); return nil })
		if err == nil || err.Error() != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
}

func TestNextFastLen(t *testing.T) {
	t.Parallel()
	fast := func(n int) bool {
		for _, p := range []int{2, 3, 5, 7, 11} {
			for n%p == 0 {
				n /= p
			}
		}
		return n == 1
	}
	next := 0
	for n := 2000; n > 0; n-- {
		if fast(n) {
			next = n
		}
		if n > 1900 {
			continue // whose next may lie beyond
		}
		if got := fft.NextFastLen(n); got != next {
			t.Errorf("NextFastLen(%d) = %d, want %d", n, got, next)
		}
	}
}
