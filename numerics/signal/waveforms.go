// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file is signals.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// Sawtooth returns a sawtooth of period 2 pi at t: from -1 up to 1 over the part width of the
// period, and down again. With a width of 1 it only rises, with 0.5 it is a triangle. It is
// NaN for a width that is not between 0 and 1.
func Sawtooth(t, width float64) float64 {
	x := phase(t) / (2 * math.Pi)
	switch {
	case !(width >= 0 && width <= 1):
		return math.NaN()
	case x < width:
		return 2*x/width - 1
	}
	return (width + 1 - 2*x) / (1 - width)
}

// Square returns a square wave of period 2 pi at t: 1 over the part duty of the period, then
// -1. It is NaN for a duty that is not between 0 and 1.
func Square(t, duty float64) float64 {
	switch {
	case !(duty >= 0 && duty <= 1):
		return math.NaN()
	case phase(t) < duty*2*math.Pi:
		return 1
	}
	return -1
}

// phase returns t less a multiple of 2 pi, in [0, 2 pi).
func phase(t float64) float64 {
	t = math.Mod(t, 2*math.Pi)
	if t < 0 {
		t += 2 * math.Pi
	}
	return t
}

// A Sweep says how the frequency of a chirp changes.
type Sweep int

// The sweeps.
const (
	LinearSweep      Sweep = iota // f0 + (f1 - f0) t/t1
	QuadraticSweep                // f0 + (f1 - f0) (t/t1)^2
	LogarithmicSweep              // f0 (f1/f0)^(t/t1)
	HyperbolicSweep               // f0 f1 t1 / ((f0 - f1) t + f1 t1)
)

// ChirpOptions change a chirp. Nil stands for the defaults.
type ChirpOptions struct {
	Sweep Sweep   // how the frequency changes. Default: LinearSweep
	Phase float64 // in degrees. Default: 0
}

// Chirp returns a cosine at the times t whose frequency is f0 at the time 0 and f1 at t1. It
// panics with an [*ArgumentError] if there is no such sweep, of a logarithmic one if the
// frequencies do not have the same sign, of a hyperbolic one if one is 0.
func Chirp(t *nd.Array, f0, t1, f1 float64, opts *ChirpOptions) *nd.Array {
	const function = "Chirp"
	o := ChirpOptions{}
	if opts != nil {
		o = *opts
	}
	var cycles func(t float64) float64 // the integral of the frequency
	switch o.Sweep {
	case LinearSweep:
		beta := (f1 - f0) / t1
		cycles = func(t float64) float64 { return f0*t + 0.5*beta*t*t }
	case QuadraticSweep:
		beta := (f1 - f0) / (t1 * t1)
		cycles = func(t float64) float64 { return f0*t + beta*t*t*t/3 }
	case LogarithmicSweep:
		if !(f0*f1 > 0) {
			panicf(function, "wants frequencies of the same sign and got %v and %v", f0, f1)
		}
		cycles = func(t float64) float64 { return f0 * t }
		if f0 != f1 {
			beta := t1 / math.Log(f1/f0)
			cycles = func(t float64) float64 { return beta * f0 * (math.Pow(f1/f0, t/t1) - 1) }
		}
	case HyperbolicSweep:
		if f0 == 0 || f1 == 0 {
			panicf(function, "wants frequencies other than 0 and got %v and %v", f0, f1)
		}
		cycles = func(t float64) float64 { return f0 * t }
		if f0 != f1 {
			sing := -f1 * t1 / (f0 - f1)
			cycles = func(t float64) float64 { return -sing * f0 * math.Log(math.Abs(1-t/sing)) }
		}
	default:
		panicf(function, "wants a sweep from LinearSweep to HyperbolicSweep and got %d", int(o.Sweep))
	}
	return nd.Map(func(t float64) float64 { return math.Cos(2*math.Pi*cycles(t) + o.Phase*math.Pi/180) }, t)
}

// Gausspulse returns a cosine of a frequency fc under a Gaussian at t, whose spectrum is bw
// times fc wide at 6 decibels below its middle.
func Gausspulse(t, fc, bw float64) float64 {
	ref := math.Pow(10, -6.0/20)
	a := -(math.Pi * fc * bw) * (math.Pi * fc * bw) / (4 * math.Log(ref))
	return math.Exp(-a*t*t) * math.Cos(2*math.Pi*fc*t)
}

// UnitImpulse returns zeros of a shape with a 1 at an index: the first element for none, or
// for an index in each axis. It panics with an [*ArgumentError] if the index is none.
func UnitImpulse(shape []int, index ...int) *nd.Array {
	if len(index) == 0 {
		index = make([]int, len(shape))
	}
	if len(index) != len(shape) {
		panicf("UnitImpulse", "wants an index for each of %d axes and got %d", len(shape), len(index))
	}
	x := nd.Zeros(shape...)
	x.Set(1, index...)
	return x
}
