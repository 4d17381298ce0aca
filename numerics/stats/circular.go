// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the statistics of angles (Mardia, Jupp: Directional Statistics, 2000, 2.3).

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// CircularOptions say which range is the circle. Nil stands for the defaults.
type CircularOptions struct {
	Low, High float64 // Default, if both are 0: 0 and 2π
	Normalize bool    // of Circstd: √(-2 log R), which does not depend on the range. Default: in the unit of the range
}

func (o *CircularOptions) resolve(function string) CircularOptions {
	r := CircularOptions{High: 2 * math.Pi}
	if o == nil {
		return r
	}
	r.Normalize = o.Normalize
	if o.Low != 0 || o.High != 0 {
		r.Low, r.High = o.Low, o.High
	}
	if !(r.High > r.Low) {
		panicf(function, "wants Low below High and got %v and %v", r.Low, r.High)
	}
	return r
}

// mean returns the means of the sines and cosines.
func (o *CircularOptions) mean(v []float64) (s, c float64) {
	scale := 2 * math.Pi / (o.High - o.Low)
	n := float64(len(v))
	s = sumOver(v, func(x float64) float64 { return math.Sin((x - o.Low) * scale) })
	c = sumOver(v, func(x float64) float64 { return math.Cos((x - o.Low) * scale) })
	return s / n, c / n
}

// Circmean returns the direction of the mean of the unit vectors at the angles of a sample, in
// [Low, High). It panics with an [*ArgumentError] if Low is not below High.
func Circmean(x *nd.Array, opts *CircularOptions) float64 {
	return opts.resolve("Circmean").circmean(x.Data())
}

// CircmeanAxis returns [Circmean] of the lines along an axis.
func CircmeanAxis(x *nd.Array, axis int, opts *CircularOptions) *nd.Array {
	o := opts.resolve("CircmeanAxis")
	return reduceAxis("CircmeanAxis", x, axis, o.circmean)
}

func (o CircularOptions) circmean(v []float64) float64 {
	if len(v) == 0 {
		return math.NaN()
	}
	s, c := o.mean(v)
	angle := math.Atan2(s, c)
	period := o.High - o.Low
	// The remainder as of a floored division, as the angle lies in (-π, π].
	m := math.Mod(angle*(period/(2*math.Pi)), period)
	if m < 0 {
		m += period
	}
	if m == period {
		m = 0
	}
	return m + o.Low
}

// Circvar returns 1 - R, where R is the length of the mean of the unit vectors at the angles of
// a sample. It is from 0 to 1.
func Circvar(x *nd.Array, opts *CircularOptions) float64 {
	return opts.resolve("Circvar").circvar(x.Data())
}

// CircvarAxis returns [Circvar] of the lines along an axis.
func CircvarAxis(x *nd.Array, axis int, opts *CircularOptions) *nd.Array {
	o := opts.resolve("CircvarAxis")
	return reduceAxis("CircvarAxis", x, axis, o.circvar)
}

func (o CircularOptions) circvar(v []float64) float64 {
	s, c := o.mean(v)
	return 1 - min(math.Hypot(s, c), 1)
}

// Circstd returns √(-2 log R) in the unit of the range, where R is as in [Circvar].
func Circstd(x *nd.Array, opts *CircularOptions) float64 {
	return opts.resolve("Circstd").circstd(x.Data())
}

// CircstdAxis returns [Circstd] of the lines along an axis.
func CircstdAxis(x *nd.Array, axis int, opts *CircularOptions) *nd.Array {
	o := opts.resolve("CircstdAxis")
	return reduceAxis("CircstdAxis", x, axis, o.circstd)
}

func (o CircularOptions) circstd(v []float64) float64 {
	s, c := o.mean(v)
	d := math.Sqrt(-2 * math.Log(min(math.Hypot(s, c), 1)))
	if !o.Normalize {
		d *= (o.High - o.Low) / (2 * math.Pi)
	}
	return d
}
