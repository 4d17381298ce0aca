// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package datasets

// This file holds fractal noise, of which clouds, mountains and textures are made.

import (
	"math"

	"github.com/gosci/gosci/numerics/random"
)

// A lattice is smooth noise of two dimensions: random numbers of -1 to 1 at the points of a square lattice of
// side 1, between them Perlin's quintic. It repeats after latticeSide points.
type lattice []float64

const latticeSide = 64

func newLattice(rng *random.Generator) lattice {
	l := make(lattice, latticeSide*latticeSide)
	for i := range l {
		l[i] = 2*rng.Float64() - 1
	}
	return l
}

// at is the noise at a point.
func (l lattice) at(x, y float64) float64 {
	fx, fy := math.Floor(x), math.Floor(y)
	u, v := quintic(x-fx), quintic(y-fy)
	i0, j0 := int(fx)&(latticeSide-1), int(fy)&(latticeSide-1)
	i1, j1 := (i0+1)&(latticeSide-1), (j0+1)&(latticeSide-1)
	low := mix(l[j0*latticeSide+i0], l[j0*latticeSide+i1], u)
	high := mix(l[j1*latticeSide+i0], l[j1*latticeSide+i1], u)
	return mix(low, high, v)
}

// fractal is the sum of octaves of the noise, each of twice the frequency and of gain times the amplitude of the
// one before, divided by the sum of the amplitudes.
func (l lattice) fractal(x, y float64, octaves int, gain float64) float64 {
	sum, all, a := 0.0, 0.0, 1.0
	for range octaves {
		sum += a * l.at(x, y)
		all += a
		a *= gain
		// A shift between octaves keeps their lattice points apart.
		x, y = 2*x+17.3, 2*y+5.9
	}
	return sum / all
}

// quintic goes from 0 to 1 with slope and curvature 0 at both ends.
func quintic(t float64) float64 { return t * t * t * (t*(6*t-15) + 10) }

// mix is a at t = 0 and b at t = 1.
func mix(a, b, t float64) float64 { return a + t*(b-a) }

// ramp is 0 up to lo, 1 from hi on and smooth between.
func ramp(lo, hi, x float64) float64 { return quintic(min(max((x-lo)/(hi-lo), 0), 1)) }

// level is a brightness as a byte: rounded, and cut at 0 and 255.
func level(v float64) uint8 { return uint8(min(max(math.Round(v), 0), 255)) }
