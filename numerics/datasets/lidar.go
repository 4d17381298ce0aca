// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package datasets

// This file holds lidar waveforms: the light that comes back from a laser's pulse.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

// An Echo is the light that one target sends back: Amplitude·exp(-((t-Position)/Width)²).
type Echo struct {
	Amplitude float64 // in bins of the recorder
	Position  float64 // in ns
	Width     float64 // in ns
}

// At returns the light of the echo at a time.
func (e Echo) At(t float64) float64 {
	u := (t - e.Position) / e.Width
	return e.Amplitude * math.Exp(-u*u)
}

// LidarOptions are the options of Lidar.
type LidarOptions struct {
	Samples    int     // number of samples, one in each ns; 0: 80
	Background float64 // the level without echoes; 0: 2.7
	Echoes     []Echo  // the echoes; nil: three of them, of a treetop, a branch and the ground
	Noise      float64 // standard deviation of the noise, in bins; 0: 0.4; negative: none
	Seed       uint64  // which noise; the default is 0
}

// A LidarResult is a lidar waveform, and what it was made of.
type LidarResult struct {
	Time       *nd.Array // the times of the samples, in ns
	Waveform   *nd.Uint8 // the samples
	Clean      *nd.Array // the samples before noise and rounding
	Background float64   // the level without echoes
	Echoes     []Echo    // the echoes
}

// Lidar returns a waveform: a background, echoes, normal noise, rounded to whole bins of 0 to 255.
//
// It panics where an echo has no width or is not finite. Of the options, nil is the default.
func Lidar(opts *LidarOptions) *LidarResult {
	const name = "Lidar"
	if opts == nil {
		opts = &LidarOptions{}
	}
	n := count(name, "samples", opts.Samples, 80, 1, 1000000)
	noise := spread(name, "noise", opts.Noise, 0.4)
	r := &LidarResult{
		Time:       nd.Linspace(0, float64(n-1), n),
		Background: amount(name, "background", opts.Background, 2.7),
		Echoes:     opts.Echoes,
	}
	if r.Echoes == nil {
		r.Echoes = []Echo{{24, 16.5, 2.4}, {10, 23, 3}, {5, 34, 3.2}}
	}
	for _, e := range r.Echoes {
		if sum := e.Amplitude + e.Position; !(e.Width > 0) || math.IsNaN(sum) || math.IsInf(sum, 0) {
			panicf(name, "wants echoes of finite numbers and a width above 0 and got %v", e)
		}
	}
	rng := random.New(opts.Seed, 0x6c696472)
	clean, bins := make([]float64, n), make([]uint8, n)
	for k := range clean {
		clean[k] = r.Background
		for _, e := range r.Echoes {
			clean[k] += e.At(float64(k))
		}
		bins[k] = level(clean[k] + noise*rng.NormFloat64())
	}
	r.Clean, r.Waveform = nd.FromSlice(clean), nd.FromSliceUint8(bins)
	return r
}
