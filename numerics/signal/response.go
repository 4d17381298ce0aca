// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file is the response of filters to frequencies.

import (
	"math"
	"math/cmplx"

	"github.com/gosci/gosci/numerics/nd"
)

// FreqzOptions say at which frequencies a response is wanted. Nil stands for the defaults.
type FreqzOptions struct {
	N     int       // how many, from 0 to half the rate. Default: 512
	Whole bool      // to the whole rate instead
	W     *nd.Array // the frequencies themselves, instead
	FS    float64   // the rate of the samples, in the unit of the frequencies. Default: 2 pi: radians
}

// frequencies returns the frequencies, and the same in radians.
func (o *FreqzOptions) frequencies(function string) (w *nd.Array, radians []float64) {
	c := FreqzOptions{}
	if o != nil {
		c = *o
	}
	if c.N == 0 {
		c.N = 512
	}
	if c.FS == 0 {
		c.FS = 2 * math.Pi
	}
	if c.N < 1 {
		panicf(function, "wants 1 frequency or more and got %d", c.N)
	}
	w = c.W
	if w == nil {
		top := c.FS / 2
		if c.Whole {
			top = c.FS
		}
		list := make([]float64, c.N)
		for i := range list {
			list[i] = top * float64(i) / float64(c.N)
		}
		w = nd.FromSlice(list)
	}
	return w, w.MulScalar(2 * math.Pi / c.FS).Data()
}

// A Response is the response of a filter: H at the frequencies W.
type Response struct {
	W *nd.Array
	H *nd.Complex
}

// String prints the frequencies and the gains.
func (r *Response) String() string {
	return "W " + r.W.String() + "\n|H| " + r.H.Abs().String()
}

// Freqz returns the response of a filter b/a: the ratio of the polynomials in exp(-iw).
func Freqz(b, a *nd.Array, opts *FreqzOptions) *Response {
	t := newTransfer("Freqz", b, a)
	w, radians := opts.frequencies("Freqz")
	h := make([]complex128, len(radians))
	for i, r := range radians {
		h[i] = t.at(r)
	}
	return &Response{w, nd.FromSliceComplex(h).Reshape(w.Shape()...)}
}

// at returns the response at a frequency in radians.
func (t transfer) at(w float64) complex128 {
	z := cmplx.Rect(1, -w)
	return horner(t.b, z) / horner(t.a, z)
}

// horner returns the sum of c[k] z^k.
func horner(c []float64, z complex128) complex128 {
	sum := complex128(0)
	for k := len(c) - 1; k >= 0; k-- {
		sum = sum*z + complex(c[k], 0)
	}
	return sum
}

// Sosfreqz returns the response of sections of second order.
func Sosfreqz(sos *nd.Array, opts *FreqzOptions) *Response {
	list := sections("Sosfreqz", sos)
	w, radians := opts.frequencies("Sosfreqz")
	h := make([]complex128, len(radians))
	for i, r := range radians {
		h[i] = 1
		for _, t := range list {
			h[i] *= t.at(r)
		}
	}
	return &Response{w, nd.FromSliceComplex(h).Reshape(w.Shape()...)}
}

// GroupDelay returns the frequencies and the group delay of a filter b/a in samples, the
// derivative of the phase with the sign turned, by the formula of Shpak: with c the
// convolution of b with a backwards, the real part of the sum of k c[k] z^k over that of
// c[k] z^k, less the order of a. It is 0 where the filter lets nothing through.
func GroupDelay(b, a *nd.Array, opts *FreqzOptions) (w, delay *nd.Array) {
	const function = "GroupDelay"
	t := transfer{vector(function, "b", b), vector(function, "a", a)}
	if len(t.b) == 0 || len(t.a) == 0 {
		panicf(function, "wants coefficients and got %d and %d", len(t.b), len(t.a))
	}
	c := make([]float64, len(t.b)+len(t.a)-1)
	for i, v := range t.b {
		for j := range t.a {
			c[i+j] += v * t.a[len(t.a)-1-j]
		}
	}
	d := make([]float64, len(c))
	for k, v := range c {
		d[k] = float64(k) * v
	}
	w, radians := opts.frequencies(function)
	out := make([]float64, len(radians))
	for i, r := range radians {
		z := cmplx.Rect(1, -r)
		if den := horner(c, z); cmplx.Abs(den) > 10*2.2e-16 {
			out[i] = real(horner(d, z)/den) - float64(len(t.a)-1)
		}
	}
	return w, nd.FromSlice(out).Reshape(w.Shape()...)
}

// Iirnotch returns the coefficients of a filter that takes out one frequency, a part of half
// the rate, with a quality of frequency over width. It panics with an [*ArgumentError] if the
// frequency does not lie between 0 and 1. (Orfanidis, Introduction to Signal Processing, 1996.)
func Iirnotch(frequency, quality float64) (b, a *nd.Array) {
	gain, c := resonator("Iirnotch", frequency, quality)
	return nd.Of(gain, -2*gain*c, gain), nd.Of(1, -2*gain*c, 2*gain-1)
}

// Iirpeak returns the coefficients of a filter that lets one frequency through. It is the
// rest of [Iirnotch], and panics as that does.
func Iirpeak(frequency, quality float64) (b, a *nd.Array) {
	gain, c := resonator("Iirpeak", frequency, quality)
	return nd.Of(1-gain, 0, gain-1), nd.Of(1, -2*gain*c, 2*gain-1)
}

func resonator(function string, frequency, quality float64) (gain, cosine float64) {
	if !(frequency > 0 && frequency < 1) || !(quality > 0) {
		panicf(function, "wants a frequency between 0 and 1 and a quality above 0 and got %v and %v", frequency, quality)
	}
	w := math.Pi * frequency
	return 1 / (1 + math.Tan(w/quality/2)), math.Cos(w)
}
