// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package datasets

// This file holds the photograph: a lake before mountains, with clouds, a low sun and pines.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

// PhotographOptions are the options of Photograph and ColorPhotograph.
type PhotographOptions struct {
	Rows, Cols int     // size of the picture; 0: 384 and 512
	Grain      float64 // standard deviation of the grain of the sensor, in levels; 0: 1.5; negative: none
	Seed       uint64  // which landscape; the default is 0
}

// Photograph returns a gray picture that looks like a photograph: levels of 0 to 255, smooth parts (sky), fine
// texture (water, slopes), sharp edges (ridges, pines), light grain. It is ColorPhotograph seen through
// 0.21 red + 0.71 green + 0.07 blue, without the fraction.
//
// Of the options, nil is the default.
func Photograph(opts *PhotographOptions) *nd.Uint8 {
	rows, cols, grain, seed := opts.values("Photograph")
	rgb := landscape(rows, cols, grain, seed)
	gray := make([]uint8, rows*cols)
	for i := range gray {
		gray[i] = uint8(0.21*float64(rgb[3*i]) + 0.71*float64(rgb[3*i+1]) + 0.07*float64(rgb[3*i+2]))
	}
	return nd.FromSliceUint8(gray, rows, cols)
}

// ColorPhotograph returns the landscape in colour: rows by columns by red, green and blue, levels of 0 to 255.
//
// Of the options, nil is the default.
func ColorPhotograph(opts *PhotographOptions) *nd.Uint8 {
	rows, cols, grain, seed := opts.values("ColorPhotograph")
	return nd.FromSliceUint8(landscape(rows, cols, grain, seed), rows, cols, 3)
}

func (o *PhotographOptions) values(function string) (rows, cols int, grain float64, seed uint64) {
	if o == nil {
		o = &PhotographOptions{}
	}
	rows = count(function, "rows", o.Rows, 384, 1, maxSide)
	cols = count(function, "columns", o.Cols, 512, 1, maxSide)
	return rows, cols, spread(function, "grain", o.Grain, 1.5), o.Seed
}

// A color is red, green and blue, 0 to 255 each.
type color [3]float64

func (c color) to(d color, t float64) color {
	return color{mix(c[0], d[0], t), mix(c[1], d[1], t), mix(c[2], d[2], t)}
}

func (c color) times(f float64) color { return color{c[0] * f, c[1] * f, c[2] * f} }

// A scene is what the landscape is made of. Its coordinates have the height of the picture as unit, y downwards.
type scene struct {
	noise      lattice
	width      float64
	shore      float64 // where the lake begins
	sunX, sunY float64
	pines      []pine
}

// A pine is a tree at the near shore.
type pine struct{ x, foot, height float64 }

// ranges are the mountains, the farthest first: height of the mean ridge, height of its ups and downs, their
// frequency, colour in the haze.
var ranges = [...]struct {
	ridge, relief, frequency float64
	tint                     color
}{
	{0.40, 0.17, 1.7, color{148, 160, 184}},
	{0.47, 0.13, 2.6, color{98, 116, 136}},
	{0.56, 0.06, 4.1, color{58, 78, 70}},
}

// landscape draws the scene of a seed.
func landscape(rows, cols int, grain float64, seed uint64) []uint8 {
	rng := random.New(seed, 0x70686f74)
	s := &scene{noise: newLattice(rng), width: float64(cols) / float64(rows), shore: 0.62}
	s.sunX, s.sunY = s.width*(0.6+0.25*rng.Float64()), 0.12+0.06*rng.Float64()
	for range 14 {
		// The pines stand at the left and right, the middle is free.
		x := rng.Float64() * 0.34
		if rng.Float64() < 0.4 {
			x = 1 - 0.7*x
		}
		s.pines = append(s.pines, pine{x * s.width, 1 + 0.05*rng.Float64(), 0.25 + 0.35*rng.Float64()})
	}
	out := make([]uint8, 0, rows*cols*3)
	for i := range rows {
		for j := range cols {
			c := s.at((float64(j)+0.5)/float64(rows), (float64(i)+0.5)/float64(rows))
			n := grain * rng.NormFloat64()
			for _, v := range c {
				out = append(out, level(v+n))
			}
		}
	}
	return out
}

// at is the colour of a point.
func (s *scene) at(x, y float64) color {
	for k, p := range s.pines {
		if s.inPine(k, p, x, y) {
			return color{16, 26, 20}.times(1 + 0.6*s.noise.fractal(60*x, 60*y, 2, 0.6))
		}
	}
	bank := 0.93 + 0.05*s.noise.fractal(3*x+9, 0.5, 4, 0.5)
	if y > bank {
		return color{46, 58, 34}.times(1 + 0.9*s.noise.fractal(45*x, 45*y, 4, 0.7))
	}
	if y > s.shore {
		return s.water(x, y)
	}
	return s.land(x, y)
}

// inPine tells whether a point is within the ragged triangle of a pine.
func (s *scene) inPine(k int, p pine, x, y float64) bool {
	top := p.foot - p.height
	if y < top || y > p.foot {
		return false
	}
	down := (y - top) / p.height
	saw := math.Mod(down*9+0.37*float64(k), 1)
	half := 0.16 * p.height * down * (0.6 + 0.4*saw) * (1 + 0.5*s.noise.at(40*y+float64(7*k), float64(k)))
	return math.Abs(x-p.x) < half
}

// land is the colour of a point above the lake: the nearest mountains that reach it, else the sky.
func (s *scene) land(x, y float64) color {
	for k := len(ranges) - 1; k >= 0; k-- {
		r := &ranges[k]
		crest := r.ridge - r.relief*(0.3+1.4*s.noise.fractal(r.frequency*x+11*float64(k), 3.5*float64(k)+0.5, 6, 0.5))
		if y < crest {
			continue
		}
		// Light comes from the side of the sun: the slope of the texture towards it is bright.
		f := 9.0 + 5*float64(k)
		slope := s.noise.fractal(f*(x+0.006), f*y, 5, 0.6) - s.noise.fractal(f*(x-0.006), f*y, 5, 0.6)
		light := 1 + 1.6*slope*(1+0.4*float64(k))
		c := r.tint.times(max(light, 0.25))
		if snow := ramp(0.10, 0.02, y-crest+0.03*s.noise.at(20*x, 20*y)); k == 0 && snow > 0 {
			c = c.to(color{236, 238, 244}.times(min(0.75+0.3*light, 1.05)), 0.8*snow)
		}
		// Haze gathers towards the water.
		return c.to(color{190, 196, 204}, 0.35*ramp(0.1, 0.25, y-crest)/(1+0.7*float64(k)))
	}
	return s.sky(x, y)
}

// sky is the colour of the sky: blue above, pale below, clouds lit by the sun.
func (s *scene) sky(x, y float64) color {
	c := color{70, 118, 178}.to(color{214, 218, 220}, ramp(-0.1, 0.55, y))
	d := math.Hypot(x-s.sunX, y-s.sunY)
	cloud := ramp(0.02, 0.42, s.noise.fractal(2.2*x, 5*y+20, 6, 0.55)+0.08)
	shade := 0.86 + 0.2*s.noise.fractal(6*x, 12*y+40, 4, 0.5)
	c = c.to(color{244, 242, 238}.times(shade), 0.85*cloud)
	return c.to(color{255, 248, 226}, math.Exp(-d/0.09)*0.6+0.4*ramp(0.05, 0.035, d))
}

// water is the colour of the lake: the land above, mirrored in ripples that grow towards the viewer.
func (s *scene) water(x, y float64) color {
	depth := y - s.shore
	ripple := s.noise.fractal(6*x/(0.3+4*depth), 120*depth/(0.4+2*depth), 4, 0.6)
	mirrored := s.land(x+0.03*ripple*(0.2+3*depth), s.shore-1.3*depth*(1+0.35*ripple)-0.002)
	c := mirrored.to(color{44, 66, 84}, 0.38+0.4*depth)
	return c.times(1 + 0.16*ripple)
}
