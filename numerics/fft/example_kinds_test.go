// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft_test

// This file is examples of inverses, frequencies and shifts.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/fft"
	"github.com/gosci/gosci/numerics/nd"
)

func ExampleIFFT() {
	x := nd.Of(1, 2, 3, 4)
	fmt.Println(fft.IFFT(fft.FFT(x, nil), nil).Real())
	// Output: [1. 2. 3. 4.]
}

func ExampleIRFFT() {
	x := nd.Of(1, 2, 3, 4)
	fmt.Println(fft.IRFFT(fft.RFFT(x, nil), nil))
	// Output: [1. 2. 3. 4.]
}

func ExampleFFT2() {
	x := nd.FromRows([][]float64{{1, 2}, {3, 4}})
	fmt.Println(fft.FFT2(x, nil).Real())
	// Output:
	// [[10. -2.]
	//  [-4.  0.]]
}

func ExampleFFTFreq() {
	// The frequencies of six samples, a tenth of a second apart.
	fmt.Println(fft.FFTFreq(6, 0.1))
	// Output: [ 0.          1.66666667  3.33333333 -5.         -3.33333333 -1.66666667]
}

func ExampleRFFTFreq() {
	fmt.Println(fft.RFFTFreq(6, 0.1))
	// Output: [0.         1.66666667 3.33333333 5.        ]
}

func ExampleFFTShift() {
	fmt.Println(fft.FFTShift(fft.FFTFreq(5, 0.2)))
	// Output: [-2. -1.  0.  1.  2.]
}

func ExampleDCTN() {
	x := nd.FromRows([][]float64{{1, 2}, {3, 4}})
	fmt.Println(fft.DCTN(x, nil))
	// Output:
	// [[ 40.          -5.65685425]
	//  [-11.3137085    0.        ]]
}

func ExampleNextFastLen() {
	fmt.Println(fft.NextFastLen(1021))
	// Output: 1024
}
