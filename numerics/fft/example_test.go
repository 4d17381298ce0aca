// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft_test

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/fft"
	"github.com/gosci/gosci/numerics/nd"
)

// The period of a signal is where its power is largest.
func ExampleRFFT() {
	const step = 0.02 // seconds
	t := nd.Arange(0, 20, step)
	signal := nd.Map(func(t float64) float64 { return math.Sin(2 * math.Pi * t / 5) }, t)
	power := fft.RFFT(signal, nil).Abs()
	frequencies := fft.RFFTFreq(signal.Size(), step)
	fmt.Printf("%.2f Hz\n", frequencies.At(power.ArgMax()))
	// Output: 0.20 Hz
}

func ExampleFFT() {
	fmt.Println(fft.FFT(nd.Of(1, 2, 3, 4), nil))
	// Output: [10.+0.j -2.+2.j -2.+0.j -2.-2.j]
}

func ExampleDCT() {
	x := nd.Of(4, 3, 5, 10)
	terms := fft.DCT(x, &fft.TrigOptions{Norm: fft.Ortho})
	fmt.Println(terms)
	fmt.Println(fft.IDCT(terms, &fft.TrigOptions{Norm: fft.Ortho}))
	// Output:
	// [11.         -4.46088499  3.         -0.31702534]
	// [ 4.  3.  5. 10.]
}
