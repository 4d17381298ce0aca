// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file designs filters of infinite length: an analog prototype of low-pass filter, moved
// to the band, and made digital by the bilinear transform (Parks and Burrus, Digital Filter
// Design, 1987, chapter 7).

import (
	"math"
	"math/cmplx"
)

// A Band says what a filter lets through.
type Band int

// The bands.
const (
	DefaultBand Band = iota // Lowpass for one edge, Bandpass for two
	Lowpass                 // below the edge
	Highpass                // above the edge
	Bandpass                // between the edges
	Bandstop                // below and above the edges
)

// IIROptions change the design of a filter. Nil stands for the defaults.
type IIROptions struct {
	Band   Band    // what is let through. Default: Lowpass for one edge, Bandpass for two
	Analog bool    // an analog filter, with edges in radians per second. Default: digital
	FS     float64 // the rate of the samples, in the unit of the edges. Default: 2: the edges are parts of half the rate
}

// Butter returns a filter of Butterworth of an order, with no ripple, whose gain at the edges
// is 1/sqrt(2). It panics with an [*ArgumentError] if the order is below 1, the edges are not
// one or two that increase between 0 and half the rate, or their number does not fit the band.
func Butter(order int, edges []float64, opts *IIROptions) *Filter {
	checkOrder("Butter", order)
	p := make([]complex128, order)
	for k := range p {
		p[k] = -cmplx.Rect(1, math.Pi*float64(2*k+1-order)/float64(2*order))
	}
	return design("Butter", &Filter{P: p, K: 1}, edges, opts)
}

// Cheby1 returns a filter of Chebyshev of type 1 of an order: with a ripple of some decibels
// in the band that it lets through, whose gain at the edges is the least of the ripple. It
// panics as [Butter] does, and if the ripple is not above 0.
func Cheby1(order int, ripple float64, edges []float64, opts *IIROptions) *Filter {
	const function = "Cheby1"
	checkOrder(function, order)
	if !(ripple > 0) {
		panicf(function, "wants a ripple above 0 and got %v", ripple)
	}
	eps := math.Sqrt(math.Pow(10, ripple/10) - 1)
	mu := math.Asinh(1/eps) / float64(order)
	p := make([]complex128, order)
	gain := complex128(1)
	for k := range p {
		theta := math.Pi * float64(2*k+1-order) / float64(2*order)
		p[k] = -cmplx.Sinh(complex(mu, theta))
		gain *= -p[k]
	}
	f := &Filter{P: p, K: real(gain)}
	if order%2 == 0 {
		f.K /= math.Sqrt(1 + eps*eps)
	}
	return design(function, f, edges, opts)
}

// Cheby2 returns a filter of Chebyshev of type 2 of an order: with a ripple in the band that
// it stops, where its gain is at least attenuation decibels below 1; the edges are those of
// that band. It panics as [Butter] does, and if the attenuation is not above 0.
func Cheby2(order int, attenuation float64, edges []float64, opts *IIROptions) *Filter {
	const function = "Cheby2"
	checkOrder(function, order)
	if !(attenuation > 0) {
		panicf(function, "wants an attenuation above 0 and got %v", attenuation)
	}
	de := 1 / math.Sqrt(math.Pow(10, attenuation/10)-1)
	mu := math.Asinh(1/de) / float64(order)
	f := &Filter{}
	gain := complex128(1)
	for k := range order {
		theta := math.Pi * float64(2*k+1-order) / float64(2*order)
		p := -cmplx.Rect(1, theta)
		p = 1 / complex(math.Sinh(mu)*real(p), math.Cosh(mu)*imag(p))
		f.P = append(f.P, p)
		gain *= -p
		if 2*k+1 != order {
			z := complex(0, 1/math.Sin(theta))
			f.Z = append(f.Z, z)
			gain /= -z
		}
	}
	f.K = real(gain)
	return design(function, f, edges, opts)
}

func checkOrder(function string, order int) {
	if order < 1 {
		panicf(function, "wants an order of 1 or more and got %d", order)
	}
}

// design moves a prototype, a low-pass filter with the edge 1, to a band.
func design(function string, f *Filter, edges []float64, opts *IIROptions) *Filter {
	o := IIROptions{}
	if opts != nil {
		o = *opts
	}
	if o.Band == DefaultBand {
		o.Band = Lowpass
		if len(edges) == 2 {
			o.Band = Bandpass
		}
	}
	want := 1
	if o.Band == Bandpass || o.Band == Bandstop {
		want = 2
	}
	if o.Band < Lowpass || o.Band > Bandstop {
		panicf(function, "wants the band Lowpass, Highpass, Bandpass or Bandstop and got %d", int(o.Band))
	}
	if len(edges) != want {
		panicf(function, "wants %d edges for the band and got %d", want, len(edges))
	}
	rate := o.FS
	if rate == 0 {
		rate = 2
	}
	w := make([]float64, len(edges))
	for i, e := range edges {
		if !(e > 0) || !o.Analog && !(e < rate/2) || i > 0 && !(e > edges[0]) {
			panicf(function, "wants edges that increase between 0 and half the rate %v and got %v", rate, edges)
		}
		w[i] = e
		if !o.Analog {
			w[i] = 4 * math.Tan(math.Pi*e/rate) // for a rate of 2
		}
	}
	switch o.Band {
	case Lowpass:
		f.scale(w[0])
	case Highpass:
		f.turn(w[0])
	case Bandpass:
		f.band(math.Sqrt(w[0]*w[1]), w[1]-w[0])
	case Bandstop:
		f.stop(math.Sqrt(w[0]*w[1]), w[1]-w[0])
	default:
	}
	if !o.Analog {
		f.bilinear(2)
	}
	return f
}

// degree returns by how many there are more poles than zeros.
func (f *Filter) degree() int { return len(f.P) - len(f.Z) }

// product returns the product over the zeros over that over the poles.
func (f *Filter) product(of func(root complex128) complex128) float64 {
	z, p := complex128(1), complex128(1)
	for _, v := range f.Z {
		z *= of(v)
	}
	for _, v := range f.P {
		p *= of(v)
	}
	return real(z / p)
}

// scale moves the edge of a low-pass filter from 1 to w.
func (f *Filter) scale(w float64) {
	f.K *= math.Pow(w, float64(f.degree()))
	for _, list := range [][]complex128{f.Z, f.P} {
		for i := range list {
			list[i] *= complex(w, 0)
		}
	}
}

// turn makes a high-pass filter with the edge w.
func (f *Filter) turn(w float64) {
	degree := f.degree()
	f.K *= f.product(func(v complex128) complex128 { return -v })
	for _, list := range [][]complex128{f.Z, f.P} {
		for i, v := range list {
			list[i] = complex(w, 0) / v
		}
	}
	f.Z = append(f.Z, make([]complex128, degree)...)
}

// band makes a band-pass filter about w.
func (f *Filter) band(w, width float64) {
	degree := f.degree()
	split := func(list []complex128) (out []complex128) {
		var other []complex128
		for _, v := range list {
			v *= complex(width/2, 0)
			d := cmplx.Sqrt(v*v - complex(w*w, 0))
			out, other = append(out, v+d), append(other, v-d)
		}
		return append(out, other...)
	}
	f.Z, f.P = append(split(f.Z), make([]complex128, degree)...), split(f.P)
	f.K *= math.Pow(width, float64(degree))
}

// stop makes a band-stop filter about w.
func (f *Filter) stop(w, width float64) {
	degree := f.degree()
	f.K *= f.product(func(v complex128) complex128 { return -v })
	split := func(list []complex128) (out []complex128) {
		var other []complex128
		for _, v := range list {
			v = complex(width/2, 0) / v
			d := cmplx.Sqrt(v*v - complex(w*w, 0))
			out, other = append(out, v+d), append(other, v-d)
		}
		return append(out, other...)
	}
	f.Z, f.P = split(f.Z), split(f.P)
	for range degree {
		f.Z = append(f.Z, complex(0, w))
	}
	for range degree {
		f.Z = append(f.Z, complex(0, -w))
	}
}

// bilinear makes an analog filter digital, for a rate of samples.
func (f *Filter) bilinear(rate float64) {
	c := complex(2*rate, 0)
	degree := f.degree()
	f.K *= f.product(func(v complex128) complex128 { return c - v })
	for _, list := range [][]complex128{f.Z, f.P} {
		for i, v := range list {
			list[i] = (c + v) / (c - v)
		}
	}
	for range degree {
		f.Z = append(f.Z, -1)
	}
}
