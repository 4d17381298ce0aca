// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file estimates spectra (Welch, IEEE Trans. Audio Electroacoust. 15, 70, 1967).

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/fft"
	"github.com/gosci/gosci/numerics/nd"
)

// A Scaling says what a spectrum means.
type Scaling int

// The scalings.
const (
	Density  Scaling = iota // power per frequency
	Spectrum                // power
)

// SpectralOptions change an estimate of a spectrum. Nil stands for the defaults.
type SpectralOptions struct {
	FS      float64   // the rate of the samples. Default: 1
	Window  *nd.Array // a window, whose length is that of a segment. Default: Hann; of Periodogram Boxcar, of Spectrogram Tukey with 0.25; all periodic
	NPerSeg int       // the length of a segment. Default: 256, or the window's
	// NOverlap is by how much segments overlap. Default: half a segment, of Spectrogram an
	// eighth.
	NOverlap *int
	NFFT     int         // the length of the transform, with zeros behind. Default: that of a segment
	Detrend  DetrendType // what is taken out of each segment. Default: ConstantTrend; of STFT NoTrend
	Scaling  Scaling     // what the spectrum means. Default: Density
	TwoSided bool        // give the negative frequencies too
	Median   bool        // of Welch and CSD: the median over the segments, without its bias, instead of the mean
}

// A PSD is a spectrum: Pxx at the frequencies F.
type PSD struct {
	F, Pxx *nd.Array
}

// String prints the parts.
func (p *PSD) String() string { return "F   " + p.F.String() + "\nPxx " + p.Pxx.String() }

// A segments is how signals of n elements are cut into pieces and transformed.
type segments struct {
	SpectralOptions
	window []float64
	step   int
	count  int
	terms  int
	scale  float64
}

// segments resolves the options for a signal of n elements.
func (o *SpectralOptions) segments(function string, n int, window func(n int) *nd.Array, overlap func(n int) int) *segments {
	s := &segments{}
	if o != nil {
		s.SpectralOptions = *o
	}
	if s.FS == 0 {
		s.FS = 1
	}
	if n == 0 {
		panicf(function, "wants a signal of 1 element or more and got none")
	}
	switch {
	case s.Window != nil:
		s.window = vector(function, "the window", s.Window)
		if s.NPerSeg != 0 && s.NPerSeg != len(s.window) {
			panicf(function, "wants a window of %d elements, as a segment has, and got %d", s.NPerSeg, len(s.window))
		}
		if len(s.window) > n {
			panicf(function, "wants a signal as long as the window of %d elements and got %d", len(s.window), n)
		}
	default:
		if s.NPerSeg == 0 {
			s.NPerSeg = 256
		}
		if s.NPerSeg < 1 {
			panicf(function, "wants segments of 1 element or more and got %d", s.NPerSeg)
		}
		s.window = window(min(s.NPerSeg, n)).Data()
	}
	s.NPerSeg = len(s.window)
	over := overlap(s.NPerSeg)
	if s.NOverlap != nil {
		over = *s.NOverlap
	}
	if over < 0 || over >= s.NPerSeg {
		panicf(function, "wants an overlap from 0 to below a segment of %d elements and got %d", s.NPerSeg, over)
	}
	if s.NFFT == 0 {
		s.NFFT = s.NPerSeg
	}
	if s.NFFT < s.NPerSeg {
		panicf(function, "wants a transform as long as a segment of %d elements and got %d", s.NPerSeg, s.NFFT)
	}
	s.step = s.NPerSeg - over
	s.count = (n - over) / s.step
	s.terms = s.NFFT
	if !s.TwoSided {
		s.terms = s.NFFT/2 + 1
	}
	sum, squares := 0.0, 0.0
	for _, w := range s.window {
		sum += w
		squares += w * w
	}
	switch s.Scaling {
	case Density:
		s.scale = 1 / (s.FS * squares)
	case Spectrum:
		s.scale = 1 / (sum * sum)
	default:
		panicf(function, "wants the scaling Density or Spectrum and got %d", int(s.Scaling))
	}
	if s.Detrend == DefaultTrend {
		s.Detrend = ConstantTrend
	}
	return s
}

// frequencies returns the frequencies of the terms.
func (s *segments) frequencies() *nd.Array {
	if s.TwoSided {
		return fft.FFTFreq(s.NFFT, 1/s.FS)
	}
	return fft.RFFTFreq(s.NFFT, 1/s.FS)
}

// times returns the times of the middles of the segments.
func (s *segments) times() *nd.Array {
	t := make([]float64, s.count)
	for i := range t {
		t[i] = (float64(i*s.step) + float64(s.NPerSeg)/2) / s.FS
	}
	return nd.FromSlice(t)
}

// transform returns the terms of the segments of x, a row for each.
func (s *segments) transform(x []float64) *nd.Complex {
	data := make([]float64, s.count*s.NPerSeg)
	for i := range s.count {
		piece := data[i*s.NPerSeg : (i+1)*s.NPerSeg]
		copy(piece, x[i*s.step:])
		s.Detrend.take("Detrend", piece)
		for k, w := range s.window {
			piece[k] *= w
		}
	}
	o := &fft.Options{Shape: []int{s.NFFT}}
	pieces := nd.FromSlice(data).Reshape(s.count, s.NPerSeg)
	if s.TwoSided {
		return fft.FFT(pieces, o)
	}
	return fft.RFFT(pieces, o)
}

// ownPowers returns powers of a signal with itself, which are real.
func (s *segments) ownPowers(x *nd.Complex) *nd.Array {
	terms := x.Data()
	data := make([]float64, len(terms))
	factors := s.factors()
	for i := 0; i < len(data); i += s.terms {
		row := data[i:][:s.terms]
		for k, z := range terms[i:][:s.terms] {
			row[k] = (real(z)*real(z) + imag(z)*imag(z)) * factors[k]
		}
	}
	return nd.FromSlice(data, x.Shape()...)
}

// factors returns what the powers of each frequency are multiplied with.
func (s *segments) factors() []float64 {
	f := make([]float64, s.terms)
	for k := range f {
		f[k] = s.scale
		if !s.TwoSided && k > 0 && (s.NFFT%2 == 1 || k < s.terms-1) {
			f[k] *= 2
		}
	}
	return f
}

// powers returns conj(X) Y of the terms of two signals, scaled; the powers of the negative
// frequencies are added to those of the positive ones.
func (s *segments) powers(x, y *nd.Complex) *nd.Complex {
	p := x.Conj().Mul(y)
	data, factors := p.Data(), s.factors()
	for i := range data {
		data[i] *= complex(factors[i%s.terms], 0)
	}
	return p
}

func halfOf(n int) int { return n / 2 }

func periodicHann(n int) *nd.Array { return Hann(n, &WindowOptions{Periodic: true}) }

// average returns the means, or the medians, over the segments.
func (s *segments) average(p *nd.Array) *nd.Array {
	if !s.Median || s.count == 1 {
		return p.Along(0).Mean()
	}
	// The median of n exponential numbers is smaller than their mean.
	bias := 1.0
	for k := 2; k <= s.count-1; k += 2 {
		bias += 1/float64(k+1) - 1/float64(k)
	}
	out := make([]float64, s.terms)
	for k := range out {
		out[k] = nd.Median(p.Slice(nd.All(), nd.At(k)).Copy()) / bias
	}
	return nd.FromSlice(out)
}

// Periodogram returns the squared absolute values of the Fourier terms of x, with one axis,
// as a spectrum. It panics with an [*ArgumentError] if x has no elements or another number of
// axes than one.
func Periodogram(x *nd.Array, opts *SpectralOptions) *PSD {
	const function = "Periodogram"
	data := vector(function, "x", x)
	o := SpectralOptions{}
	if opts != nil {
		o = *opts
	}
	if o.Window == nil {
		o.NPerSeg = len(data)
	}
	s := o.segments(function, len(data), func(n int) *nd.Array { return Boxcar(n, nil) }, func(int) int { return 0 })
	t := s.transform(data)
	return &PSD{s.frequencies(), s.average(s.ownPowers(t))}
}

// Welch returns the spectrum of x, with one axis, as the mean of those of segments of it that
// overlap. It panics with an [*ArgumentError] if x has no elements, or the options do not fit
// it.
func Welch(x *nd.Array, opts *SpectralOptions) *PSD {
	const function = "Welch"
	data := vector(function, "x", x)
	s := opts.segments(function, len(data), periodicHann, halfOf)
	t := s.transform(data)
	return &PSD{s.frequencies(), s.average(s.ownPowers(t))}
}

// A CSDResult is a cross-spectrum: Pxy at the frequencies F.
type CSDResult struct {
	F   *nd.Array
	Pxy *nd.Complex
}

// CSD returns the cross-spectrum of two signals of the same length, the mean of conj(X) Y
// over segments. It panics as [Welch] does, or if the lengths differ.
func CSD(x, y *nd.Array, opts *SpectralOptions) *CSDResult {
	s, p := cross("CSD", x, y, opts)
	return &CSDResult{s.frequencies(), nd.ComplexOf(s.average(p.Real()), s.average(p.Imag()))}
}

func cross(function string, x, y *nd.Array, opts *SpectralOptions) (*segments, *nd.Complex) {
	a, b := vector(function, "x", x), vector(function, "y", y)
	if len(a) != len(b) {
		panicf(function, "wants two signals of the same length and got %d and %d elements", len(a), len(b))
	}
	s := opts.segments(function, len(a), periodicHann, halfOf)
	return s, s.powers(s.transform(a), s.transform(b))
}

// A CoherenceResult is a coherence: Cxy at the frequencies F.
type CoherenceResult struct {
	F, Cxy *nd.Array
}

// Coherence returns |Pxy|^2 / (Pxx Pyy) of two signals, from 0 to 1. It panics as [CSD] does.
func Coherence(x, y *nd.Array, opts *SpectralOptions) *CoherenceResult {
	c, xx, yy := CSD(x, y, opts), Welch(x, opts), Welch(y, opts)
	size := c.Pxy.Abs()
	return &CoherenceResult{c.F, size.Mul(size).Div(xx.Pxx.Mul(yy.Pxx))}
}

// A SpectrogramResult is a spectrum for each time: Sxx has a row for each of the frequencies
// F and a column for each of the times T.
type SpectrogramResult struct {
	F, T, Sxx *nd.Array
}

// Spectrogram returns the spectra of segments of x. It panics as [Welch] does.
func Spectrogram(x *nd.Array, opts *SpectralOptions) *SpectrogramResult {
	const function = "Spectrogram"
	data := vector(function, "x", x)
	s := opts.segments(function, len(data), func(n int) *nd.Array { return Tukey(n, 0.25, &WindowOptions{Periodic: true}) },
		func(n int) int { return n / 8 })
	t := s.transform(data)
	return &SpectrogramResult{s.frequencies(), s.times(), s.ownPowers(t).T().Copy()}
}

// An STFTResult is the transform of a signal for each time: Zxx has a row for each of the
// frequencies F and a column for each of the times T.
type STFTResult struct {
	F, T *nd.Array
	Zxx  *nd.Complex
}

// STFT returns the Fourier terms of segments of x over the sum of the window. Zeros lie before
// and behind x, so that the first segment has its first element in the middle and the last
// segment is whole. It panics as [Welch] does.
func STFT(x *nd.Array, opts *SpectralOptions) *STFTResult {
	const function = "STFT"
	data := vector(function, "x", x)
	o := SpectralOptions{}
	if opts != nil {
		o = *opts
	}
	if o.Detrend == DefaultTrend {
		o.Detrend = NoTrend
	}
	o.Scaling = Spectrum
	s := o.segments(function, len(data), periodicHann, halfOf)
	half := s.NPerSeg / 2
	padded := append(make([]float64, half), data...)
	padded = append(padded, make([]float64, half)...)
	if rest := (len(padded) - s.NPerSeg) % s.step; rest > 0 {
		padded = append(padded, make([]float64, s.step-rest)...)
	}
	s.count = (len(padded)-s.NPerSeg)/s.step + 1
	t := s.transform(padded).MulScalar(complex(math.Sqrt(s.scale), 0))
	return &STFTResult{s.frequencies(), s.times().SubScalar(float64(half) / s.FS), t.T().Copy()}
}

// ISTFT returns the signal of which z is the [STFT] with the same options. It panics with an
// [*ArgumentError] if z does not have the rows that the options make.
func ISTFT(z *nd.Complex, opts *SpectralOptions) *nd.Array {
	const function = "ISTFT"
	if z.Ndim() != 2 {
		panicf(function, "wants a matrix and got shape %v", z.Shape())
	}
	o := SpectralOptions{}
	if opts != nil {
		o = *opts
	}
	o.Detrend, o.Scaling = NoTrend, Spectrum
	rows, columns := z.Shape()[0], z.Shape()[1]
	if o.NPerSeg == 0 && o.Window == nil {
		o.NPerSeg = 2 * (rows - 1)
		if o.TwoSided {
			o.NPerSeg = rows
		}
	}
	s := o.segments(function, math.MaxInt32, periodicHann, halfOf)
	if rows != s.terms {
		panicf(function, "wants %d rows and got %d", s.terms, rows)
	}
	var pieces *nd.Array
	shape := &fft.Options{Shape: []int{s.NFFT}}
	terms := z.T().Copy()
	if s.TwoSided {
		pieces = fft.IFFT(terms, shape).Real()
	} else {
		pieces = fft.IRFFT(terms, shape)
	}
	n := s.NPerSeg + (columns-1)*s.step
	sum, norm := make([]float64, n), make([]float64, n)
	for i := range columns {
		row := pieces.Row(i).Data()
		for k, w := range s.window {
			sum[i*s.step+k] += w * row[k] / math.Sqrt(s.scale)
			norm[i*s.step+k] += w * w
		}
	}
	for i, v := range norm {
		if v > 1e-10 {
			sum[i] /= v
		}
	}
	half := s.NPerSeg / 2
	return nd.FromSlice(slices.Clone(sum[half : n-half]))
}
