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

func ExampleIFFT() {
	x := nd.Of(1, 2, 3, 4)
	fmt.Println(fft.IFFT(fft.FFT(x, nil), nil))
	// Output: [1.+0.j 2.+0.j 3.+0.j 4.+0.j]
}

// The transform of real numbers needs half the terms; the length says whether it was odd.
func ExampleIRFFT() {
	x := nd.Of(1, 4, 9, 16, 25)
	terms := fft.RFFT(x, nil)
	fmt.Println(terms.Size())
	fmt.Println(fft.IRFFT(terms, &fft.Options{Shape: []int{5}}))
	// Output:
	// 3
	// [ 1.  4.  9. 16. 25.]
}

func ExampleFFTFreq() {
	const step = 0.1 // seconds
	f := fft.FFTFreq(5, step)
	fmt.Println(f)
	fmt.Println(fft.FFTShift(f))
	fmt.Println(fft.RFFTFreq(5, step))
	// Output:
	// [ 0.  2.  4. -4. -2.]
	// [-4. -2.  0.  2.  4.]
	// [0. 2. 4.]
}

func ExampleFFTShift() {
	shifted := fft.FFTShift(nd.Of(0, 1, 2, -2, -1))
	fmt.Println(shifted)
	fmt.Println(fft.IFFTShift(shifted))
	// Output:
	// [-2. -1.  0.  1.  2.]
	// [ 0.  1.  2. -2. -1.]
}

func ExampleFFTShiftComplex() {
	terms := fft.FFT(nd.Of(1, 2, 3, 4), nil)
	shifted := fft.FFTShiftComplex(terms)
	fmt.Println(shifted)
	fmt.Println(fft.IFFTShiftComplex(shifted))
	// Output:
	// [-2.+0.j -2.-2.j 10.+0.j -2.+2.j]
	// [10.+0.j -2.+2.j -2.+0.j -2.-2.j]
}

func ExampleNextFastLen() {
	fmt.Println(fft.NextFastLen(1021), fft.NextFastLen(13))
	// Output: 1024 14
}

func ExampleFFT2() {
	x := nd.FromRows([][]float64{{1, 2}, {3, 4}})
	terms := fft.FFT2(x, nil)
	fmt.Println(terms)
	fmt.Println(fft.IFFT2(terms, nil).Real())
	// Output:
	// [[10.+0.j -2.+0.j]
	//  [-4.+0.j  0.+0.j]]
	// [[1. 2.]
	//  [3. 4.]]
}

func ExampleFFTN() {
	x := nd.Ones(2, 3, 4)
	terms := fft.FFTN(x, nil)
	fmt.Println(terms.At(0, 0, 0), real(terms.At(1, 2, 3)))
	fmt.Println(nd.Allclose(fft.IFFTN(terms, nil).Real(), x, nil))
	// Output:
	// (24+0i) 0
	// true
}

func ExampleRFFT2() {
	x := nd.Arange(12).Reshape(3, 4)
	terms := fft.RFFT2(x, nil)
	fmt.Println(terms.Shape(), terms.At(0, 0))
	fmt.Println(fft.IRFFT2(terms, &fft.Options{Shape: []int{3, 4}}))
	// Output:
	// [3 3] (66+0i)
	// [[ 0.  1.  2.  3.]
	//  [ 4.  5.  6.  7.]
	//  [ 8.  9. 10. 11.]]
}

func ExampleRFFTN() {
	x := nd.Arange(24).Reshape(2, 3, 4)
	terms := fft.RFFTN(x, nil)
	fmt.Println(terms.Shape(), terms.At(0, 0, 0))
	back := fft.IRFFTN(terms, &fft.Options{Shape: []int{2, 3, 4}})
	fmt.Println(nd.Allclose(back, x, nil))
	// Output:
	// [2 3 3] (276+0i)
	// true
}

func ExampleDST() {
	x := nd.Of(1, 2, 3)
	terms := fft.DST(x, &fft.TrigOptions{Type: 1})
	fmt.Println(terms)
	fmt.Println(fft.IDST(terms, &fft.TrigOptions{Type: 1}))
	// Output:
	// [ 9.65685425 -4.          1.65685425]
	// [1. 2. 3.]
}

func ExampleDCTN() {
	x := nd.FromRows([][]float64{{1, 2}, {3, 4}})
	terms := fft.DCTN(x, &fft.TrigOptions{Norm: fft.Ortho})
	fmt.Println(terms)
	fmt.Println(fft.IDCTN(terms, &fft.TrigOptions{Norm: fft.Ortho}))
	// Output:
	// [[ 5. -1.]
	//  [-2.  0.]]
	// [[1. 2.]
	//  [3. 4.]]
}

func ExampleDSTN() {
	x := nd.FromRows([][]float64{{1, 2}, {3, 4}})
	terms := fft.DSTN(x, &fft.TrigOptions{Norm: fft.Ortho})
	fmt.Println(terms)
	fmt.Println(fft.IDSTN(terms, &fft.TrigOptions{Norm: fft.Ortho}))
	// Output:
	// [[ 5. -1.]
	//  [-2.  0.]]
	// [[1. 2.]
	//  [3. 4.]]
}
