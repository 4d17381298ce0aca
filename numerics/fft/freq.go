// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft

// This file is what goes with transforms: frequencies, the order of terms, lengths.

import "github.com/gosci/gosci/numerics/nd"

// FFTFreq returns the frequencies of the n terms of FFT for samples at a distance of
// d: 0, 1, …, (n-1)/2, -(n/2), …, -1, each over n d. Their unit is one over that of d.
// It panics if n is below 1.
func FFTFreq(n int, d float64) *nd.Array {
	return frequencies("FFTFreq", n, n, (n-1)/2, d)
}

// RFFTFreq returns the frequencies of the n/2+1 terms of RFFT for n samples at a
// distance of d: 0, 1, …, n/2, each over n d. It panics if n is below 1.
func RFFTFreq(n int, d float64) *nd.Array {
	return frequencies("RFFTFreq", n, n/2+1, n/2, d)
}

// frequencies returns the frequencies of the first count terms of n samples; those after
// term last are negative.
func frequencies(function string, n, count, last int, d float64) *nd.Array {
	if n < 1 {
		panicf(function, "wants a length of 1 or more and got %d", n)
	}
	step := 1 / (float64(n) * d)
	list := make([]float64, count)
	for i := range list {
		k := i
		if i > last {
			k = i - n
		}
		list[i] = float64(k) * step
	}
	return nd.FromSlice(list)
}

// FFTShift returns x with the halves of the axes exchanged, so that the term of
// frequency 0 is in the middle. Axes default to all.
func FFTShift(x *nd.Array, axes ...int) *nd.Array {
	for _, s := range shifts("FFTShift", x.Shape(), axes, false) {
		x = nd.Roll(x, s.by, s.axis)
	}
	return x
}

// IFFTShift undoes FFTShift: the two differ for odd lengths.
func IFFTShift(x *nd.Array, axes ...int) *nd.Array {
	for _, s := range shifts("IFFTShift", x.Shape(), axes, true) {
		x = nd.Roll(x, s.by, s.axis)
	}
	return x
}

// FFTShiftComplex is FFTShift for complex terms.
func FFTShiftComplex(x *nd.Complex, axes ...int) *nd.Complex {
	for _, s := range shifts("FFTShiftComplex", x.Shape(), axes, false) {
		x = nd.RollComplex(x, s.by, s.axis)
	}
	return x
}

// IFFTShiftComplex is IFFTShift for complex terms.
func IFFTShiftComplex(x *nd.Complex, axes ...int) *nd.Complex {
	for _, s := range shifts("IFFTShiftComplex", x.Shape(), axes, true) {
		x = nd.RollComplex(x, s.by, s.axis)
	}
	return x
}

// A shift is by how much an axis is rolled.
type shift struct{ axis, by int }

func shifts(function string, shape, axes []int, back bool) []shift {
	if len(axes) == 0 {
		for i := range shape {
			axes = append(axes, i)
		}
	}
	var list []shift
	for _, axis := range plain(function, axes, len(shape)) {
		by := shape[axis] / 2
		if back {
			by = -by
		}
		list = append(list, shift{axis, by})
	}
	return list
}

// NextFastLen returns the least length of n or more that has no prime factors but 2, 3,
// 5, 7 and 11: those that are transformed fast. It panics if n is below 1.
func NextFastLen(n int) int {
	if n < 1 {
		panicf("NextFastLen", "wants a length of 1 or more and got %d", n)
	}
	best := 1
	for best < n {
		best *= 2
	}
	for eleven := 1; eleven < best; eleven *= 11 {
		for seven := eleven; seven < best; seven *= 7 {
			for five := seven; five < best; five *= 5 {
				for three := five; three < best; three *= 3 {
					x := three
					for x < n {
						x *= 2
					}
					best = min(best, x)
				}
			}
		}
	}
	return best
}
