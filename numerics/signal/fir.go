// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file designs filters of finite length.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// FirwinOptions change Firwin. Nil stands for the defaults.
type FirwinOptions struct {
	Band    Band      // what is let through, see Firwin. Default: Lowpass for one edge, Bandpass for two
	Window  *nd.Array // of n numbers. Default: Hamming
	NoScale bool      // do not make the gain 1 in the middle of the first band
	FS      float64   // the rate of the samples, in the unit of the edges. Default: 2
}

// Firwin returns n coefficients of a filter of linear phase: those of the ideal filter with
// some edges, times a window. The bands that it lets through alternate with those that it
// stops: with Lowpass and Bandstop the first one is let through, with Highpass and Bandpass it
// is stopped. It panics with an [*ArgumentError] if the edges do not increase between 0 and
// half the rate, n is below 1, or n is even and the last band is let through. (Oppenheim and
// Schafer, Discrete-Time Signal Processing, section 7.5.)
func Firwin(n int, edges []float64, opts *FirwinOptions) *nd.Array {
	const function = "Firwin"
	o := FirwinOptions{}
	if opts != nil {
		o = *opts
	}
	if o.FS == 0 {
		o.FS = 2
	}
	if n < 1 || len(edges) == 0 {
		panicf(function, "wants 1 coefficient and 1 edge or more and got %d and %d", n, len(edges))
	}
	if o.Band == DefaultBand {
		o.Band = Lowpass
		if len(edges) > 1 {
			o.Band = Bandpass
		}
	}
	pass := o.Band == Lowpass || o.Band == Bandstop // the first band is let through
	var bounds []float64
	if pass {
		bounds = append(bounds, 0)
	}
	last := 0.0
	for _, e := range edges {
		e /= o.FS / 2
		if !(e > last && e < 1) {
			panicf(function, "wants edges that increase between 0 and half the rate %v and got %v", o.FS, edges)
		}
		bounds, last = append(bounds, e), e
	}
	if len(bounds)%2 == 1 {
		if n%2 == 0 {
			panicf(function, "wants an odd number of coefficients to let the highest frequencies through and got %d", n)
		}
		bounds = append(bounds, 1)
	}
	window := o.Window
	if window == nil {
		window = Hamming(n, nil)
	}
	w := vector(function, "the window", window)
	if len(w) != n {
		panicf(function, "wants a window of %d numbers and got %d", n, len(w))
	}
	h := make([]float64, n)
	middle := float64(n-1) / 2
	for i := range h {
		t := float64(i) - middle
		for k := 0; k < len(bounds); k += 2 {
			h[i] += bounds[k+1]*special.Sinc(bounds[k+1]*t) - bounds[k]*special.Sinc(bounds[k]*t)
		}
		h[i] *= w[i]
	}
	if !o.NoScale {
		f := (bounds[0] + bounds[1]) / 2
		switch {
		case bounds[0] == 0:
			f = 0
		case bounds[1] == 1:
			f = 1
		}
		sum := 0.0
		for i, v := range h {
			sum += v * math.Cos(math.Pi*(float64(i)-middle)*f)
		}
		for i := range h {
			h[i] /= sum
		}
	}
	return nd.FromSlice(h)
}

// KaiserBeta returns the beta of Kaiser's window for an attenuation in decibels.
func KaiserBeta(attenuation float64) float64 {
	switch {
	case attenuation > 50:
		return 0.1102 * (attenuation - 8.7)
	case attenuation > 21:
		return 0.5842*math.Pow(attenuation-21, 0.4) + 0.07886*(attenuation-21)
	}
	return 0
}

// KaiserOrd returns the number of coefficients and the beta of Kaiser's window for a ripple,
// in decibels below 1, and a width of transition as a part of half the rate. It panics with an
// [*ArgumentError] if the ripple is below 8 dB, for which there is no formula.
func KaiserOrd(ripple, width float64) (n int, beta float64) {
	ripple = math.Abs(ripple)
	if ripple < 8 {
		panicf("KaiserOrd", "wants a ripple of 8 decibels or more and got %v", ripple)
	}
	return int(math.Ceil((ripple-7.95)/2.285/(math.Pi*width) + 1)), KaiserBeta(ripple)
}
