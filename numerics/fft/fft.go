// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft

// This file is the transforms of complex numbers.

import (
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// FFT returns the discrete Fourier transform of x along one axis,
//
//	X[k] = sum over j of x[j] exp(-2 pi i j k / n),   k = 0, …, n-1
//
// The terms are in the order of [FFTFreq]: frequency 0, then the positive ones, then
// the negative ones. It panics with an [*ArgumentError] if the options do not fit x.
func FFT(x Input, opts *Options) *nd.Complex { return transform("FFT", x, opts, 1, false) }

// IFFT returns the inverse of [FFT],
//
//	x[j] = 1/n sum over k of X[k] exp(2 pi i j k / n)
func IFFT(x Input, opts *Options) *nd.Complex { return transform("IFFT", x, opts, 1, true) }

// FFT2 is FFT over the last two axes, one after the other.
func FFT2(x Input, opts *Options) *nd.Complex { return transform("FFT2", x, opts, 2, false) }

// IFFT2 is the inverse of FFT2.
func IFFT2(x Input, opts *Options) *nd.Complex { return transform("IFFT2", x, opts, 2, true) }

// FFTN is FFT over all axes, one after the other.
func FFTN(x Input, opts *Options) *nd.Complex { return transform("FFTN", x, opts, 0, false) }

// IFFTN is the inverse of FFTN.
func IFFTN(x Input, opts *Options) *nd.Complex { return transform("IFFTN", x, opts, 0, true) }

// transform transforms as many axes as the options say, by default as many of the last
// as count, or all if it is 0.
func transform(function string, x Input, opts *Options, count int, inverse bool) *nd.Complex {
	shape := slices.Clone(x.Shape())
	f := opts.frame(function, shape, count)
	scale := opts.scale(function, product(f.lengths), inverse)
	if _, ok := x.(*nd.Complex); !ok && len(f.axes) > 0 {
		return ofReal(realOf(function, x), f, inverse, scale)
	}
	src, own := complexOf(function, x)
	if len(f.axes) == 0 {
		return nd.FromSliceComplex(src).Reshape(shape...).Copy()
	}
	return nd.FromSliceComplex(overAxes(src, own, shape, f, inverse, scale), shape...)
}

// overAxes transforms the axes of a frame and sets their lengths in shape. It changes src
// if that is its own.
func overAxes(src []complex128, own bool, shape []int, f frame, inverse bool, scale float64) []complex128 {
	for i, a := range slices.Backward(f.axes) {
		ax := newAxis(shape, a, f.lengths[i], inverse, scale)
		dst := src
		if !own || ax.from != ax.to {
			dst = make([]complex128, ax.outer*ax.to*ax.inner)
		}
		ax.transform(dst, src)
		src, own, scale = dst, true, 1
		shape[a] = ax.to
	}
	return src
}
