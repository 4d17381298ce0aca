// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal_test

// This file is examples of filters, spectra and windows.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/signal"
)

func ExampleResample() {
	x := nd.Of(0, 1, 0, -1)
	fmt.Println(signal.Resample(x, 8, nil))
	// Output:
	// [ 0.          0.70710678  1.          0.70710678  0.         -0.70710678
	//  -1.         -0.70710678]
}

func ExampleHilbert() {
	t := nd.Linspace(0, 1.75*math.Pi, 8)
	envelope := signal.Hilbert(nd.Cos(t), nil).Abs()
	fmt.Println(nd.Round(envelope, 6))
	// Output: [1. 1. 1. 1. 1. 1. 1. 1.]
}

func ExampleLfilter() {
	// Each value is half the one before and half the new one.
	b, a := nd.Of(0.5), nd.Of(1, -0.5)
	fmt.Println(signal.Lfilter(b, a, nd.Ones(5), nil))
	// Output: [0.5     0.75    0.875   0.9375  0.96875]
}

func ExampleFiltfilt() {
	b, a := nd.Of(0.5, 0.5), nd.Of(1)
	y, err := signal.Filtfilt(b, a, nd.Of(1, 2, 3, 4, 5, 6, 7, 8), nil)
	fmt.Println(y, err) // a straight line passes without delay
	// Output: [1. 2. 3. 4. 5. 6. 7. 8.] <nil>
}

func ExampleSosfilt() {
	sos := signal.Butter(2, []float64{0.25}, nil).SOS()
	fmt.Println(signal.Sosfilt(sos, nd.Ones(5), nil))
	// Output: [0.09763107 0.38494068 0.72090615 0.94188757 1.03824236]
}

func ExampleMedfilt() {
	fmt.Println(signal.Medfilt(nd.Of(1, 2, 90, 4, 5), 3))
	// Output: [1. 2. 4. 5. 4.]
}

func ExampleSavgolFilter() {
	// Parabolas pass unchanged.
	y := signal.SavgolFilter(nd.Of(1, 4, 9, 16, 25), 5, 2, nil)
	fmt.Println(nd.Round(y, 6))
	// Output: [ 1.  4.  9. 16. 25.]
}

func ExampleChirp() {
	t := nd.Linspace(0, 0.4, 5)
	fmt.Println(signal.Chirp(t, 1, 1, 3, nil)) // from 1 to 3 Hz in a second
	// Output: [ 1.          0.77051324  0.06279052 -0.77051324 -0.92977649]
}

func ExampleFFTConvolve() {
	fmt.Println(nd.Round(signal.FFTConvolve(nd.Of(1, 2, 3), nd.Of(1, 1), signal.Full), 6))
	// Output: [1. 3. 5. 3.]
}

func ExampleCorrelate() {
	fmt.Println(signal.Correlate(nd.Of(1, 2, 3), nd.Of(0, 1), nil))
	// Output: [1. 2. 3. 0.]
}

func ExampleHann() {
	fmt.Println(signal.Hann(5, nil))
	// Output: [0.  0.5 1.  0.5 0. ]
}

func ExampleGetWindow() {
	fmt.Println(signal.GetWindow("hamming", 4))
	// Output: [0.08 0.54 1.   0.54]
}

func ExampleFirwin() {
	fmt.Println(signal.Firwin(3, []float64{0.5}, nil))
	// Output: [0.0462215 0.907557  0.0462215]
}

func ExampleWelch() {
	t := nd.Linspace(0, 10.23, 1024)
	x := nd.Map(func(t float64) float64 { return math.Sin(2 * math.Pi * 12.5 * t) }, t)
	psd := signal.Welch(x, &signal.SpectralOptions{FS: 100})
	fmt.Println(psd.F.At(psd.Pxx.ArgMax()))
	// Output: 12.5
}
