// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file is convolution and correlation.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/fft"
	"github.com/gosci/gosci/numerics/nd"
)

// A Mode says which part of a convolution is returned.
type Mode int

// The modes.
const (
	Full  Mode = iota // all: n+m-1 elements
	Same              // as many as the first array has, from the middle
	Valid             // those for which one array lies in the other: max(n,m)-min(n,m)+1
)

// A Method says how a convolution is computed.
type Method int

// The methods.
const (
	Auto   Method = iota // what takes less time
	Direct               // by the sum itself
	FFT                  // by Fourier transforms; NaN and Inf spread over all
)

// ConvolveOptions change a convolution. Nil stands for the defaults.
type ConvolveOptions struct {
	Mode   Mode   // which part is returned. Default: Full
	Method Method // how it is computed. Default: Auto
}

// Convolve returns the convolution of two arrays with as many axes,
//
//	z[k] = sum over j of x[j] y[k-j]
//
// It panics with an [*ArgumentError] if the axes differ, or if the mode is Valid and neither
// array lies in the other along all axes.
func Convolve(x, y *nd.Array, opts *ConvolveOptions) *nd.Array {
	return convolve("Convolve", x, y, opts)
}

// Correlate returns the cross-correlation of two arrays with as many axes,
//
//	z[k] = sum over j of x[j] y[j - k + m - 1]
//
// where m is the length of y: the lags are those of [CorrelationLags]. It panics as Convolve
// does.
func Correlate(x, y *nd.Array, opts *ConvolveOptions) *nd.Array {
	return convolve("Correlate", x, y.Flip(), opts)
}

// FFTConvolve is Convolve by Fourier transforms.
func FFTConvolve(x, y *nd.Array, mode Mode) *nd.Array {
	return convolve("FFTConvolve", x, y, &ConvolveOptions{Mode: mode, Method: FFT})
}

func convolve(function string, x, y *nd.Array, opts *ConvolveOptions) *nd.Array {
	o := ConvolveOptions{}
	if opts != nil {
		o = *opts
	}
	n, m := x.Shape(), y.Shape()
	if len(n) != len(m) {
		panicf(function, "wants arrays with as many axes and got shapes %v and %v", n, m)
	}
	if o.Mode < Full || o.Mode > Valid {
		panicf(function, "wants the mode Full, Same or Valid and got %d", int(o.Mode))
	}
	if o.Mode == Valid {
		x, y = inside(function, x, y)
	}
	first := slices.Clone(x.Shape())
	if x.Size() == 0 || y.Size() == 0 {
		return nd.Zeros(resultShape(first, y.Shape(), o.Mode)...)
	}
	var z *nd.Array
	if o.Method == Direct || o.Method == Auto && cheap(x, y) {
		z = direct(x, y)
	} else {
		z = byFFT(x, y)
	}
	return z.Slice(part(first, y.Shape(), o.Mode)...).Copy()
}

// inside returns x and y, the larger one first, and panics if neither lies in the other.
func inside(function string, x, y *nd.Array) (*nd.Array, *nd.Array) {
	larger, smaller := true, true
	for a, n := range x.Shape() {
		larger = larger && n >= y.Shape()[a]
		smaller = smaller && n <= y.Shape()[a]
	}
	switch {
	case larger:
		return x, y
	case smaller:
		return y, x
	}
	panicf(function, "wants one array to lie in the other with the mode Valid and got shapes %v and %v", x.Shape(), y.Shape())
	return nil, nil
}

// resultShape returns the shape of a convolution of arrays of shapes n and m.
func resultShape(n, m []int, mode Mode) []int {
	shape := make([]int, len(n))
	for a := range n {
		switch mode {
		case Full:
			shape[a] = max(0, n[a]+m[a]-1)
		case Same:
			shape[a] = n[a]
		case Valid:
			shape[a] = max(0, n[a]-m[a]+1)
		}
	}
	return shape
}

// part returns which part of the full convolution of arrays of shapes n and m a mode wants.
func part(n, m []int, mode Mode) []nd.Index {
	index := make([]nd.Index, len(n))
	for a, size := range resultShape(n, m, mode) {
		at := (n[a] + m[a] - 1 - size) / 2
		index[a] = nd.S(at, at+size)
	}
	return index
}

// cheap reports whether the direct sum takes less time than transforms.
func cheap(x, y *nd.Array) bool {
	small := min(x.Size(), y.Size())
	return small < 100 || small*max(x.Size(), y.Size()) < 1<<16
}

// direct returns the full convolution by its sum: for each element of the smaller array a
// multiple of the larger one.
func direct(x, y *nd.Array) *nd.Array {
	if x.Size() < y.Size() {
		x, y = y, x
	}
	if x.Ndim() == 1 {
		a, b := x.Data(), y.Data()
		z := make([]float64, len(a)+len(b)-1)
		for j, w := range b {
			for i, v := range a {
				z[i+j] += w * v
			}
		}
		return nd.FromSlice(z)
	}
	z := nd.Zeros(resultShape(x.Shape(), y.Shape(), Full)...)
	index := make([]nd.Index, x.Ndim())
	shape := y.Shape()
	for i, w := range y.Data() {
		for a := len(shape) - 1; a >= 0; a-- {
			k := i % shape[a]
			i /= shape[a]
			index[a] = nd.S(k, k+x.Shape()[a])
		}
		view := z.Slice(index...)
		view.Assign(view.Add(x.MulScalar(w)))
	}
	return z
}

// byFFT returns the full convolution by Fourier transforms.
func byFFT(x, y *nd.Array) *nd.Array {
	full := resultShape(x.Shape(), y.Shape(), Full)
	if len(full) == 0 {
		return x.Mul(y)
	}
	o := &fft.Options{}
	for a, n := range full {
		o.Axes = append(o.Axes, a)
		o.Shape = append(o.Shape, fastLen(n))
	}
	z := fft.IRFFTN(fft.RFFTN(x, o).Mul(fft.RFFTN(y, o)), o)
	return z.Slice(first(full)...)
}

// fastLen returns a length, not below n, whose transform takes little time: of few factors
// other than 4 if that is not much longer, as those of 4 take the least.
func fastLen(n int) int {
	least := fft.NextFastLen(n)
	best := math.MaxInt
	for _, odd := range []int{1, 3, 5} {
		m := odd
		for m < n {
			m *= 2
		}
		best = min(best, m)
	}
	if best <= least+least/10 {
		return best
	}
	return least
}

// first returns the indices from 0 to a length along each axis.
func first(shape []int) []nd.Index {
	index := make([]nd.Index, len(shape))
	for a, n := range shape {
		index[a] = nd.S(0, n)
	}
	return index
}

// OAConvolve is Convolve of arrays with one axis by transforms of pieces of the longer one,
// which takes less time if one is much longer than the other.
func OAConvolve(x, y *nd.Array, mode Mode) *nd.Array {
	const function = "OAConvolve"
	a, b := vector(function, "x", x), vector(function, "y", y)
	if mode < Full || mode > Valid {
		panicf(function, "wants the mode Full, Same or Valid and got %d", int(mode))
	}
	n, m := len(a), len(b)
	if mode == Valid && n < m {
		n, m = m, n
	}
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) == 0 {
		return nd.Zeros(resultShape([]int{n}, []int{m}, mode)...)
	}
	size := fastLen(max(8*len(b), 1024))
	step := size - len(b) + 1
	o := &fft.Options{Shape: []int{size}}
	kernel := fft.RFFT(nd.FromSlice(b), o)
	z := make([]float64, len(a)+len(b)-1)
	for at := 0; at < len(a); at += step {
		piece := nd.FromSlice(a[at:min(at+step, len(a))])
		for i, v := range fft.IRFFT(fft.RFFT(piece, o).Mul(kernel), o).Data() {
			if at+i < len(z) {
				z[at+i] += v
			}
		}
	}
	return nd.FromSlice(z).Slice(part([]int{n}, []int{m}, mode)...).Copy()
}

// CorrelationLags returns the lags of the elements of [Correlate] of arrays of n and m
// elements: by how much the second one is shifted to the right. With the mode Same they are
// those that Correlate has, where SciPy's are off by one for some lengths.
func CorrelationLags(n, m int, mode Mode) *nd.Int {
	const function = "CorrelationLags"
	if n < 1 || m < 1 {
		panicf(function, "wants lengths of 1 or more and got %d and %d", n, m)
	}
	low, count := 1-m, n+m-1
	switch mode {
	case Full:
	case Same:
		low, count = low+(m-1)/2, n
	case Valid:
		count = max(n, m) - min(n, m) + 1
		low = min(0, n-m)
	default:
		panicf(function, "wants the mode Full, Same or Valid and got %d", int(mode))
	}
	lags := make([]int, count)
	for i := range lags {
		lags[i] = low + i
	}
	return nd.FromSliceInt(lags)
}

// A Boundary says how an image goes on beyond its edges.
type Boundary int

// The boundaries.
const (
	Fill    Boundary = iota // with one number
	WrapAll                 // with the image again
	Symm                    // with the image reflected
)

// Convolve2DOptions change Convolve2D. Nil stands for the defaults.
type Convolve2DOptions struct {
	Mode      Mode     // which part is returned. Default: Full
	Boundary  Boundary // how x goes on. Default: Fill
	FillValue float64  // what Fill fills with. Default: 0
}

// Convolve2D returns the convolution of two matrices. It panics with an [*ArgumentError] if
// they have another number of axes, or as Convolve does.
func Convolve2D(x, y *nd.Array, opts *Convolve2DOptions) *nd.Array {
	return convolve2D("Convolve2D", x, y, opts, false)
}

// Correlate2D returns the cross-correlation of two matrices. It panics as Convolve2D does.
func Correlate2D(x, y *nd.Array, opts *Convolve2DOptions) *nd.Array {
	return convolve2D("Correlate2D", x, y.Flip(), opts, true)
}

// convolve2D returns the convolution; turned says that y was turned round, which moves the
// middle of an even length.
func convolve2D(function string, x, y *nd.Array, opts *Convolve2DOptions, turned bool) *nd.Array {
	o := Convolve2DOptions{}
	if opts != nil {
		o = *opts
	}
	if x.Ndim() != 2 || y.Ndim() != 2 {
		panicf(function, "wants two matrices and got shapes %v and %v", x.Shape(), y.Shape())
	}
	if o.Mode == Valid {
		return convolve(function, x, y, &ConvolveOptions{Mode: o.Mode})
	}
	n, m := x.Shape(), y.Shape()
	var widths []int
	for a := range n {
		widths = append(widths, m[a]-1, m[a]-1)
	}
	var padded *nd.Array
	switch o.Boundary {
	case Fill:
		padded = nd.PadWith(x, o.FillValue, widths...)
	case WrapAll:
		padded = nd.Pad(x, nd.PadWrap, widths...)
	case Symm:
		padded = nd.Pad(x, nd.PadSymmetric, widths...)
	default:
		panicf(function, "wants the boundary Fill, WrapAll or Symm and got %d", int(o.Boundary))
	}
	full := convolve(function, padded, y, &ConvolveOptions{Mode: Valid})
	index := part(n, m, o.Mode)
	if turned && o.Mode == Same {
		for a := range index {
			index[a] = nd.S(m[a]/2, m[a]/2+n[a])
		}
	}
	return full.Slice(index...).Copy()
}
