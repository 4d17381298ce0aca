// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package fft computes discrete Fourier, cosine and sine transforms of any length.

The transform of x with n elements is

	X[k] = sum over j of x[j] exp(-2 pi i j k / n),   k = 0, …, n-1

Names and results are those of scipy.fft.

# Functions

	FFT, IFFT       complex transform along one axis, and its inverse
	RFFT, IRFFT     of real input: the first n/2+1 terms, and back
	FFT2, IFFT2, RFFT2, IRFFT2, FFTN, IFFTN, RFFTN, IRFFTN
	                over two or all axes, or those of the options
	DCT, IDCT, DST, IDST, DCTN, IDCTN, DSTN, IDSTN
	                cosine and sine transforms of types I to IV
	FFTFreq, RFFTFreq
	                the frequencies of the terms
	FFTShift, IFFTShift
	                the term of frequency 0 in the middle, and back
	NextFastLen     a length that is fast

Input is a *[nd.Array], or a *[nd.Complex], *[nd.Int], *[nd.Uint8] or *[nd.Bool]
where it says [Input]. It is never changed.

# Speed and accuracy

A length is a product of small primes for the mixed-radix algorithm of Stockham
(Van Loan, Computational Frameworks for the Fast Fourier Transform, 1992, section
1.7); a length with a large prime factor is done by Bluestein's (IEEE Trans.
Audio Electroacoust. 18, 451, 1970), so that any length takes O(n log n) time. Tables are kept for the lengths used
last. Large transforms use all cores; the result does not depend on how many.

The error relative to the largest term is below 1e-16 log2 n root mean square for
lengths without large prime factors, about four times that with.

# Errors

A caller's mistake, an axis that is not there, a length below one, panics with an
[*ArgumentError]. NaN and Inf make NaN of all terms they take part in.
*/
package fft

import "github.com/gosci/gosci/numerics/nd"

// An Input is an array of numbers: a *[nd.Array], *[nd.Complex], *[nd.Int],
// *[nd.Uint8] or *[nd.Bool].
type Input interface {
	Shape() []int
}

// complexOf returns an input as complex numbers in row-major order. own is true if they
// are nobody else's.
func complexOf(function string, x Input) (data []complex128, own bool) {
	switch x := x.(type) {
	case *nd.Complex:
		return x.Data(), !x.Contiguous()
	case *nd.Array:
		return x.AsComplex().Data(), true
	}
	return realOf(function, x).AsComplex().Data(), true
}

// realOf returns an input of real numbers as an array.
func realOf(function string, x Input) *nd.Array {
	switch x := x.(type) {
	case *nd.Array:
		return x
	case *nd.Int:
		return x.AsArray()
	case *nd.Uint8:
		return x.AsArray()
	case *nd.Bool:
		return x.AsArray()
	}
	panic(&ArgumentError{function, "wants an array of real numbers and got " + typeName(x)})
}
