// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package datasets

// This file holds years of wind speeds whose yearly maxima have a known distribution.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

// WindOptions are the options of WindSpeeds.
type WindOptions struct {
	Years   int     // number of years; 0: 21
	PerYear int     // values in a year; 0: 5840, one in 90 minutes
	Mode    float64 // μ of the yearly maxima, in m/s; 0: 25.4
	Scale   float64 // β of the yearly maxima, in m/s; 0: 2.2
	Seed    uint64  // which weather; the default is 0
}

// A WindResult is years of wind speeds, and what they were made of.
type WindResult struct {
	Speeds  *nd.Array // the speeds in m/s, year after year, to two decimals
	Maxima  *nd.Array // the greatest speed of each year
	Years   int       // the number of years
	PerYear int       // the number of values in a year
	Mode    float64   // μ of the distribution of the maxima
	Scale   float64   // β of the distribution of the maxima
}

// Quantile returns the speed that the maximum of a year stays below with probability p: μ - β log(-log p). For
// p = 0.98 it is the speed that is exceeded once in 50 years.
func (w *WindResult) Quantile(p float64) float64 {
	return w.Mode - w.Scale*math.Log(-math.Log(p))
}

// WindSpeeds returns wind speeds as a weather station writes them down for years. The maximum of each year is drawn
// from Gumbel's distribution, P(v) = exp(-exp(-(v-μ)/β)), so that the answer to the question for the storm of 50 years
// is known: Quantile(0.98). The rest is weather: Weibull's distribution of shape 2 about a mean of 8 m/s, more wind in
// winter than in summer, with a memory of a day. In each year the speeds above 14 m/s are stretched so that the
// greatest is the maximum drawn.
//
// It panics unless the mode is above 14. Of the options, nil is the default.
func WindSpeeds(opts *WindOptions) *WindResult {
	const (
		name  = "WindSpeeds"
		storm = 14.0
	)
	if opts == nil {
		opts = &WindOptions{}
	}
	w := &WindResult{
		Years:   count(name, "years", opts.Years, 21, 1, 10000),
		PerYear: count(name, "values in a year", opts.PerYear, 5840, 1, 1000000),
		Mode:    amount(name, "mode", opts.Mode, 25.4),
		Scale:   amount(name, "scale", opts.Scale, 2.2),
	}
	if w.Mode <= storm {
		panicf(name, "wants a mode above %v and got %v", storm, w.Mode)
	}
	if w.Years > 50000000/w.PerYear {
		panicf(name, "wants at most 50000000 values and got %d years of %d", w.Years, w.PerYear)
	}
	rng := random.New(opts.Seed, 0x77696e64)
	speeds := make([]float64, 0, w.Years*w.PerYear)
	maxima := make([]float64, 0, w.Years)
	state := rng.NormFloat64()
	memory := math.Exp(-365 / float64(w.PerYear))
	fresh := math.Sqrt(1 - memory*memory)
	for range w.Years {
		top := max(hundredth(rng.Gumbel(w.Mode, w.Scale).At()), storm+1)
		start, most := len(speeds), 0
		for k := range w.PerYear {
			state = memory*state + fresh*rng.NormFloat64()
			// From the normal to Weibull's distribution by way of the probability of exceeding.
			exceeding := math.Erfc(state/math.Sqrt2) / 2
			season := 1 + 0.25*math.Cos(2*math.Pi*float64(k)/float64(w.PerYear))
			speeds = append(speeds, 9*season*math.Sqrt(-math.Log(exceeding)))
			if speeds[start+k] > speeds[start+most] {
				most = k
			}
		}
		year, greatest := speeds[start:], speeds[start+most]
		for k, v := range year {
			if greatest > storm && v > storm {
				v = storm + (v-storm)*(top-storm)/(greatest-storm)
			}
			year[k] = hundredth(v)
		}
		year[most] = top
		maxima = append(maxima, top)
	}
	w.Speeds, w.Maxima = nd.FromSlice(speeds), nd.FromSlice(maxima)
	return w
}

// hundredth rounds to two decimals.
func hundredth(v float64) float64 { return math.Round(100*v) / 100 }
