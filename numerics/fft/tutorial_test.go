// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft_test

// This file computes the numbers of the tutorial's chapter on SciPy.

import (
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/fft"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	generator "github.com/gosci/gosci/numerics/random"
)

// want compares with numbers of SciPy.
func want(t *testing.T, name string, got, wanted any, tol float64) {
	t.Helper()
	if diff := numtest.Compare(got, wanted, tol, 1); diff != "" {
		t.Errorf("%s: %s", name, diff)
	}
}

// summary is the least, the greatest, the mean and the deviation.
func summary(x *nd.Array) *nd.Array { return nd.Of(x.Min(), x.Max(), x.Mean(), x.Std()) }

// picture has levels of 0 to 255; k is the colour. It is that of testdata/tutorial.py.
func picture(rows, cols, k int) *nd.Array {
	return nd.FromFunc(func(i []int) float64 {
		y, x := float64(i[0]), float64(i[1])
		return math.Floor(120 + 70*math.Sin((x+5*float64(k))/17)*math.Cos(y/23) + 40*math.Sin(x*y/(900+100*float64(k))))
	}, rows, cols)
}

// The sums of a thousand terms leave some 13 digits.
const chapterTol = 1e-12

func TestTutorialFilter(t *testing.T) {
	t.Parallel()
	time := nd.Arange(0, 20, 0.02)
	wave := nd.Sin(time.MulScalar(2 * math.Pi / 5))
	sig := wave.Add(generator.New(27446968).Normal(0, 1, 1000).MulScalar(0.5))
	spectrum := fft.FFT(sig, nil)
	power := nd.Square(spectrum.Abs())
	freq := fft.FFTFreq(1000, 0.02)
	want(t, "frequencies", freq.Slice(nd.S(0, 5)), nd.Of(0, 0.05, 0.1, 0.15, 0.2), 1e-15)
	want(t, "power", power.Slice(nd.S(1, 9)), nd.Of(240.42828231674227, 355.32342617623226, 98.02257599726619, 244386.83565634754,
		245.40009138670212, 511.2683182046854, 150.77586626299973, 154.48202397127523), chapterTol)
	positive := freq.GreaterScalar(0)
	peak := freq.Mask(positive).At(power.Mask(positive).ArgMax())
	if peak != 0.2 {
		t.Errorf("the peak is at %v, want 0.2", peak)
	}
	spectrum.SetMask(nd.Abs(freq).GreaterScalar(peak), 0)
	filtered := fft.IFFT(spectrum, nil).Real()
	want(t, "filtered", filtered.Take(nd.OfInt(0, 250, 500, 999)),
		nd.Of(-0.018841200560164726, -0.0018760052358425697, -0.009400148934289063, -0.043092822126287844), chapterTol)
	rms := math.Sqrt(nd.Square(filtered.Sub(wave)).Mean())
	want(t, "rms", nd.Scalar(rms), nd.Scalar(0.044288849863837944), chapterTol)
}

func TestTutorialPeriods(t *testing.T) {
	t.Parallel()
	given := numtest.ReadValues(t, "testdata/tutorial.txt")
	periods := nd.Of(1).Div(fft.FFTFreq(21, 1))
	want(t, "periods", periods, nd.Of(math.Inf(1), 21, 10.5, 7, 5.25, 4.2, 3.5, 3, 2.625, 2.3333333333333335, 2.1,
		-2.1, -2.3333333333333335, -2.625, -3, -3.5, -4.2, -5.25, -7, -10.5, -21), 1e-15)
	size := fft.FFT(given["animals"].(*nd.Array), &fft.Options{Axes: []int{0}}).Abs().MulScalar(1e-3)
	want(t, "spectrum", size, given["animals/spectrum"], chapterTol)
	for kind := range 3 {
		if p := periods.At(1 + size.Slice(nd.S(1, 11), nd.At(kind)).ArgMax()); p != 10.5 {
			t.Errorf("the period of kind %d is %v, want 10.5", kind, p)
		}
	}
}

func TestTutorialBlur(t *testing.T) {
	t.Parallel()
	given := numtest.ReadValues(t, "testdata/tutorial.txt")
	bump := nd.Map(func(t float64) float64 { return math.Exp(-0.1 * t * t) }, nd.Linspace(-10, 10, 30))
	area := nd.Trapezoid(bump, nil)
	want(t, "area", nd.Scalar(area), nd.Scalar(8.127164161304282), 1e-15)
	bump = bump.DivScalar(area)
	kernel := nd.Outer(bump, bump)
	want(t, "sum of the kernel", nd.Scalar(kernel.Sum()), nd.Scalar(1.0000111724226723), 1e-15)
	want(t, "greatest of the kernel", nd.Scalar(kernel.Max()), nd.Scalar(0.01478406577585895), 1e-15)

	color := nd.Stack(2, picture(60, 90, 0), picture(60, 90, 1), picture(60, 90, 2)).DivScalar(255)
	both := []int{0, 1}
	product := fft.FFT2(kernel, &fft.Options{Shape: []int{60, 90}, Axes: both}).ExpandDims(2).Mul(fft.FFT2(color, &fft.Options{Axes: both}))
	blurred := fft.IFFT2(product, &fft.Options{Axes: both}).Real()
	want(t, "blur", summary(blurred), given["blur/stats"], chapterTol)
	want(t, "middle", blurred.Slice(nd.At(30), nd.At(45)), given["blur/middle"], chapterTol)
	want(t, "corner", blurred.Slice(nd.At(0), nd.At(0)), given["blur/corner"], chapterTol)
}

func TestTutorialDenoise(t *testing.T) {
	t.Parallel()
	given := numtest.ReadValues(t, "testdata/tutorial.txt")
	const rows, cols, keep = 94, 126, 0.1
	moon := nd.FromFunc(func(i []int) float64 {
		return 0.1 * math.Sin(2*math.Pi*(20*float64(i[0])/rows+40*float64(i[1])/cols))
	}, rows, cols).Add(picture(rows, cols, 0).DivScalar(255))
	waves := fft.FFT2(moon, nil)
	size := waves.Abs()
	want(t, "spectrum", nd.Of(size.Min(), size.Max()), given["moon/spectrum"], chapterTol)
	waves.Slice(nd.S(rows/10, rows*9/10)).Fill(0)
	waves.Slice(nd.S(0, rows), nd.S(cols/10, cols*9/10)).Fill(0)
	want(t, "kept", nd.ScalarInt(waves.Abs().GreaterScalar(0).Count()), given["moon/kept"], 0)
	restored := fft.IFFT2(waves, nil).Real()
	want(t, "restored", summary(restored), given["moon/stats"], chapterTol)
	want(t, "some", nd.Of(restored.At(0, 0), restored.At(40, 60)), given["moon/some"], chapterTol)
}
