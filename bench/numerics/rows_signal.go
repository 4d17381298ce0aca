// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file holds the rows of special functions, transforms, signals and images.

import (
	"math"

	"github.com/gosci/gosci/numerics/fft"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/ndimage"
	"github.com/gosci/gosci/numerics/signal"
	"github.com/gosci/gosci/numerics/special"
)

// of1 returns a row of a function of one array.
func of1(f func(x *nd.Array) any) func(in inputs) func() any {
	return func(in inputs) func() any {
		x := in.array(0)
		return func() any { return f(x) }
	}
}

var signalRows = map[string]func(in inputs) func() any{
	// Special functions.
	"gamma": of1(func(x *nd.Array) any { return nd.Map(special.Gamma, x) }),
	"erf":   of1(func(x *nd.Array) any { return nd.Map(special.Erf, x) }),
	"jv": func(in inputs) func() any {
		x, order := in.array(0), nd.Scalar(1.5)
		return func() any { return nd.Map2(special.Jv, order, x) }
	},
	"betainc": func(in inputs) func() any {
		x, a, b := in.array(0), nd.Scalar(2.5), nd.Scalar(3.5)
		return func() any { return nd.Map3(special.Betainc, a, b, x) }
	},

	// Transforms.
	"fft 2^20":   complexFFT,
	"fft 100003": complexFFT,
	"rfft 2^20":  of1(func(x *nd.Array) any { return fft.RFFT(x, nil) }),
	"fft2 1024":  of1(func(x *nd.Array) any { return fft.FFT2(x, nil) }),
	"dct 2^20":   of1(func(x *nd.Array) any { return fft.DCT(x, nil) }),
	"fftconvolve": func(in inputs) func() any {
		x, y := in.array(0), in.array(1)
		return func() any { return signal.FFTConvolve(x, y, signal.Full) }
	},

	// Signals.
	"lfilter": func(in inputs) func() any {
		x := in.array(0)
		b, a := signal.Butter(4, []float64{0.2}, nil).BA()
		return func() any {
			return signal.Lfilter(b, a, x, nil)
		}
	},
	"sosfilt": func(in inputs) func() any {
		x, sos := in.array(0), signal.Butter(8, []float64{0.2}, nil).SOS()
		return func() any { return signal.Sosfilt(sos, x, nil) }
	},
	"filtfilt": func(in inputs) func() any {
		x := in.array(0)
		b, a := signal.Butter(4, []float64{0.2}, nil).BA()
		return func() any { return result(signal.Filtfilt(b, a, x, nil)) }
	},
	"welch":       of1(func(x *nd.Array) any { return signal.Welch(x, nil).Pxx }),
	"spectrogram": of1(func(x *nd.Array) any { return signal.Spectrogram(x, nil).Sxx }),
	"medfilt":     of1(func(x *nd.Array) any { return signal.Medfilt(x, 5) }),
	"resample":    of1(func(x *nd.Array) any { return signal.Resample(x, 300_000, nil) }),
	"find_peaks": of1(func(x *nd.Array) any {
		return signal.FindPeaks(x, &signal.PeakOptions{Height: &signal.Range{Min: 0, Max: math.Inf(1)}, Distance: 10}).Peaks
	}),

	// Images.
	"gaussian_filter": of1(func(x *nd.Array) any { return ndimage.GaussianFilter(x, 2, nil) }),
	"median_filter 5": of1(func(x *nd.Array) any { return ndimage.MedianFilter(x, 5, nil) }),
	"zoom 2":          of1(func(x *nd.Array) any { return ndimage.Zoom(x, 2, nil) }),
	"rotate 30":       of1(func(x *nd.Array) any { return ndimage.Rotate(x, 30, nil) }),
	"affine": of1(func(x *nd.Array) any {
		return ndimage.AffineTransform(x, nd.FromRows([][]float64{{0.9, 0.2}, {-0.2, 0.9}}), []float64{3, 5}, nil)
	}),
	"label": of1(func(x *nd.Array) any {
		labels, _ := ndimage.Label(x, nil)
		return labels
	}),
	"binary_opening": of1(func(x *nd.Array) any { return ndimage.BinaryOpening(x, nil) }),
	"distance":       of1(func(x *nd.Array) any { return ndimage.DistanceTransformEDT(x, nil) }),
}

// result returns a value, or the error in its place.
func result(v *nd.Array, err error) any {
	if err != nil {
		return err
	}
	return v
}

func complexFFT(in inputs) func() any {
	z := in[0].(*nd.Complex)
	return func() any { return fft.FFT(z, nil) }
}
