// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package datasets

// This file holds the picture with periodic noise: stripes over the photograph.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

// PeriodicNoiseOptions are the options of PeriodicNoise.
type PeriodicNoiseOptions struct {
	Rows, Cols int     // size of the picture; 0: 384 and 512
	Waves      int     // number of waves; 0: 4
	Amplitude  float64 // amplitude of each wave; 0: 0.12
	Seed       uint64  // which landscape and which waves; the default is 0
}

// A Wave is one wave of a periodic noise: Amplitude·cos(2π(Row·i/rows + Col·j/columns) + Phase) at row i and
// column j. It goes through a whole number of periods along both axes, so that its transform is two points.
type Wave struct {
	Row, Col  int     // periods along the rows' axis and along the columns' axis
	Amplitude float64 // its amplitude
	Phase     float64 // its phase at the first pixel, in radians
}

// A PeriodicPicture is a picture with periodic noise, and what it was made of.
type PeriodicPicture struct {
	Image *nd.Array // the noisy picture, mostly 0 to 1
	Clean *nd.Array // the picture without noise, 0 to 1
	Waves []Wave    // the noise
}

// PeriodicNoise returns a picture under stripes: the photograph of the same size and seed, from 0 (black) to 1, plus
// waves of a few pixels' length, as interference in a transmitter makes them. In the Fourier transform of the picture,
// each wave adds rows·columns·Amplitude/2 to the two points (Row, Col) and (-Row, -Col).
//
// Of the options, nil is the default.
func PeriodicNoise(opts *PeriodicNoiseOptions) *PeriodicPicture {
	const name = "PeriodicNoise"
	if opts == nil {
		opts = &PeriodicNoiseOptions{}
	}
	rows := count(name, "rows", opts.Rows, 384, 16, maxSide)
	cols := count(name, "columns", opts.Cols, 512, 16, maxSide)
	waves := count(name, "waves", opts.Waves, 4, 1, 64)
	amplitude := amount(name, "amplitude", opts.Amplitude, 0.12)

	clean := Photograph(&PhotographOptions{Rows: rows, Cols: cols, Seed: opts.Seed}).AsArray().DivScalar(255)
	rng := random.New(opts.Seed, 0x77617665)
	p := &PeriodicPicture{Image: clean.Copy(), Clean: clean}
	data := p.Image.Data()
	for range waves {
		// Periods of an eighth to three eighths of the pixels: waves 3 to 8 pixels long, of any direction.
		w := Wave{
			Row:       rows/8 + int(rng.Float64()*float64(rows)/4),
			Col:       cols/8 + int(rng.Float64()*float64(cols)/4),
			Amplitude: amplitude,
			Phase:     2 * math.Pi * rng.Float64(),
		}
		if rng.Float64() < 0.5 {
			w.Row = -w.Row
		}
		p.Waves = append(p.Waves, w)
		for i := range rows {
			for j := range cols {
				// The remainders keep the argument small and the wave exactly periodic.
				turns := float64(mod(w.Row*i, rows))/float64(rows) + float64(mod(w.Col*j, cols))/float64(cols)
				data[i*cols+j] += w.Amplitude * math.Cos(2*math.Pi*turns+w.Phase)
			}
		}
	}
	return p
}

// mod is the remainder that is not negative.
func mod(a, n int) int { return ((a % n) + n) % n }
