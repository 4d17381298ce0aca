// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file is the spectrum of samples at any times.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// A LombNorm says what Lombscargle returns.
type LombNorm int

// What is returned.
const (
	LombPower      LombNorm = iota // the power, which for n samples of a sine of the amplitude A is A² n/4 about its frequency
	LombNormalized                 // the part of the variance that a sine explains, from 0 to 1
)

// LombscargleOptions change Lombscargle. Nil stands for the defaults.
type LombscargleOptions struct {
	Norm         LombNorm
	Weights      *nd.Array // of the samples, such as 1/sigma². Default: all alike
	FloatingMean bool      // fit a constant too, at each frequency
}

// Lombscargle returns the periodogram of samples y at the times x, which need not be evenly
// spaced, at angular frequencies: how well a cos(w x) + b sin(w x) fits them, by least squares.
// It panics with an [*ArgumentError] if the arrays do not have one axis, x, y and the weights
// differ in length or are empty, or a weight is negative or all of them are 0. Where a sine
// and a cosine cannot be told apart from the samples, as at the frequency 0, the result is that
// of the one that can. (Zechmeister and Kürster, A&A 496 (2009) 577.)
func Lombscargle(x, y, freqs *nd.Array, opts *LombscargleOptions) *nd.Array {
	const function = "Lombscargle"
	o := LombscargleOptions{}
	if opts != nil {
		o = *opts
	}
	t, v, ws := vector(function, "x", x), vector(function, "y", y), vector(function, "freqs", freqs)
	n := len(t)
	if n == 0 || len(v) != n {
		panicf(function, "wants as many times as samples, 1 or more, and got %d and %d", n, len(v))
	}
	if o.Norm < LombPower || o.Norm > LombNormalized {
		panicf(function, "wants the norm LombPower or LombNormalized and got %d", int(o.Norm))
	}
	weights := make([]float64, n)
	for i := range weights {
		weights[i] = 1 / float64(n)
	}
	if o.Weights != nil {
		given := vector(function, "the weights", o.Weights)
		total := 0.0
		for _, w := range given {
			total += w
			if w < 0 {
				panicf(function, "wants weights that are not negative and got %v", w)
			}
		}
		if len(given) != n || total == 0 {
			panicf(function, "wants %d weights with a sum above 0 and got %d with the sum %v", n, len(given), total)
		}
		for i, w := range given {
			weights[i] = w / total
		}
	}
	mean, square := 0.0, 0.0
	for i, w := range weights {
		mean += w * v[i]
		square += w * v[i] * v[i]
	}
	if !o.FloatingMean {
		mean = 0
	}
	square -= mean * mean

	out := make([]float64, len(ws))
	for k, freq := range ws {
		var c, s, cc, cs, yc, ys float64
		for i, w := range weights {
			sin, cos := math.Sincos(freq * t[i])
			c += w * cos
			s += w * sin
			cc += w * cos * cos
			cs += w * cos * sin
			yc += w * (v[i] - mean) * cos
			ys += w * (v[i] - mean) * sin
		}
		ss := 1 - cc
		if o.FloatingMean {
			cc, ss, cs = cc-c*c, ss-s*s, cs-c*s
		}
		// Turn both, so that they are orthogonal.
		sin, cos := math.Sincos(math.Atan2(2*cs, cc-ss) / 2)
		yc, ys = yc*cos+ys*sin, ys*cos-yc*sin
		cc, ss = cc*cos*cos+2*cs*cos*sin+ss*sin*sin, cc*sin*sin-2*cs*cos*sin+ss*cos*cos
		const tiny = 1e-15 // what rounding leaves of 0
		if cc > tiny {
			out[k] += yc * yc / cc
		}
		if ss > tiny {
			out[k] += ys * ys / ss
		}
		if o.Norm == LombNormalized {
			out[k] /= square
		} else {
			out[k] *= float64(n) / 2
		}
	}
	return nd.FromSlice(out)
}
