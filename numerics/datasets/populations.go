// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package datasets

// This file holds populations of animals that rise and fall together, with a known period.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

// PopulationsOptions are the options of Populations.
type PopulationsOptions struct {
	Years  int     // number of years, from 1900 on; 0: 21
	Period float64 // period in years; 0: 10.5
	Seed   uint64  // which animals; the default is 0
}

// A PopulationsResult is populations year by year, and what they were made of.
type PopulationsResult struct {
	Year                *nd.Array // 1900, 1901, …
	Hare, Lynx, Carrot  *nd.Array // numbers of each kind, in whole hundreds
	Period, Lag, Spread float64   // period, delay of the lynx behind the hare (both in years), deviation of the noise of logarithms
}

// Populations returns the numbers of hares, of the lynx that eat them, and of carrots. The logarithms of hares and lynx
// are waves of the period; those of lynx come a sixth of a period later; carrots hardly take part. Each number has a noise of
// 15 in a hundred.
//
// Of the options, nil is the default.
func Populations(opts *PopulationsOptions) *PopulationsResult {
	const name = "Populations"
	if opts == nil {
		opts = &PopulationsOptions{}
	}
	n := count(name, "years", opts.Years, 21, 1, 100000)
	period := amount(name, "period", opts.Period, 10.5)
	p := &PopulationsResult{Period: period, Lag: period / 6, Spread: 0.15}
	rng := random.New(opts.Seed, 0x68617265)
	series := func(mean, swing, lag float64) *nd.Array {
		out := make([]float64, n)
		for k := range out {
			wave := math.Cos(2 * math.Pi * (float64(k) - period/3 - lag) / period)
			out[k] = 100 * math.Round(mean*math.Exp(swing*wave+p.Spread*rng.NormFloat64())/100)
		}
		return nd.FromSlice(out)
	}
	p.Year = nd.Linspace(1900, float64(1900+n-1), n)
	p.Hare = series(28e3, 0.9, 0)
	p.Lynx = series(16e3, 0.9, p.Lag)
	p.Carrot = series(42e3, 0.06, 0)
	return p
}
