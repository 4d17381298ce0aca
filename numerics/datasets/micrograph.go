// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package datasets

// This file holds the micrograph: glass with bubbles and grains of sand.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

// The phases of a micrograph.
const (
	Glass  = 0 // molten: bright
	Sand   = 1 // unmolten grains: gray
	Bubble = 2 // gas: dark
)

// phaseLevel is the mean brightness of each phase.
var phaseLevel = [...]float64{Glass: 150, Sand: 84, Bubble: 22}

// MicrographOptions are the options of Micrograph.
type MicrographOptions struct {
	Rows, Cols int     // size of the specimen's part of the picture; 0: 440 and 512
	Bar        int     // rows of the bar with the scale below it; 0: 40; negative: none
	Bubbles    int     // number of bubbles wanted; 0: 60
	Grains     int     // number of grains of sand wanted; 0: 36
	Noise      float64 // standard deviation of the noise, in levels; 0: 12; negative: none
	Seed       uint64  // which specimen; the default is 0
}

// A Blob is a bubble or a grain of a micrograph.
type Blob struct {
	Row, Col float64 // its centre
	Radius   float64 // its mean radius, in pixels
	Area     int     // its pixels
}

// A MicrographResult is a micrograph, and what it was made of.
type MicrographResult struct {
	Image   *nd.Uint8 // the picture, the bar with the scale at the bottom
	Phases  *nd.Int   // the phase of each pixel of the specimen (Glass, Sand or Bubble), without the bar
	Bubbles []Blob    // the bubbles
	Grains  []Blob    // the grains of sand
	Bar     int       // rows of the bar
}

// Fraction returns the part of the specimen that is of a phase (Glass, Sand or Bubble), 0 to 1.
func (m *MicrographResult) Fraction(phase int) float64 {
	n := 0
	for _, p := range m.Phases.Data() {
		if p == phase {
			n++
		}
	}
	return float64(n) / float64(m.Phases.Size())
}

// BubbleAreas returns the areas of the bubbles, in pixels.
func (m *MicrographResult) BubbleAreas() *nd.Array { return areas(m.Bubbles) }

// GrainAreas returns the areas of the grains, in pixels.
func (m *MicrographResult) GrainAreas() *nd.Array { return areas(m.Grains) }

func areas(blobs []Blob) *nd.Array {
	out := make([]float64, len(blobs))
	for i, b := range blobs {
		out[i] = float64(b.Area)
	}
	return nd.FromSlice(out)
}

// Micrograph returns a picture as an electron microscope makes it of half-molten glass: bright glass, gray grains of
// sand, dark bubbles, and below a bar with a scale. Few bubbles are large and many small, as logarithms of a normal
// distribution, so that the median of their areas is far below the mean. No two blobs touch. The optics blur the
// picture a little (a Gaussian of 1 pixel), so that the rim of a bubble looks like sand; then comes the noise. After a
// median filter the phases are apart: bubbles below a level of 50, sand up to 114, glass above.
//
// A specimen that is too small for the blobs holds fewer; the result tells those it has. Of the options, nil is the
// default.
func Micrograph(opts *MicrographOptions) *MicrographResult {
	const name = "Micrograph"
	if opts == nil {
		opts = &MicrographOptions{}
	}
	rows := count(name, "rows", opts.Rows, 440, 1, maxSide)
	cols := count(name, "columns", opts.Cols, 512, 1, maxSide)
	bar := 0
	if opts.Bar >= 0 {
		bar = count(name, "rows of the bar", opts.Bar, 40, 0, maxSide)
	}
	bubbles := count(name, "bubbles", opts.Bubbles, 60, 1, 10000)
	grains := count(name, "grains", opts.Grains, 36, 1, 10000)
	noise := spread(name, "noise", opts.Noise, 12)

	rng := random.New(opts.Seed, 0x6d696372)
	s := &specimen{rows: rows, cols: cols, phase: make([]int, rows*cols), rng: rng}
	m := &MicrographResult{Bar: bar}
	// Large things first, so that they find room.
	m.Bubbles = s.place(radii(rng, bubbles, 6, 0.75, 4, 44), Bubble)
	m.Grains = s.place(radii(rng, grains, 13, 0.35, 7, 26), Sand)
	m.Phases = nd.FromSliceInt(s.phase, rows, cols)
	m.Image = nd.FromSliceUint8(s.expose(bar, noise), rows+bar, cols)
	return m
}

// radii are n radii of a log-normal distribution with the median and the deviation of the logarithm, cut to lo
// and hi, the greatest first.
func radii(rng *random.Generator, n int, median, sigma, lo, hi float64) []float64 {
	r := rng.Lognormal(math.Log(median), sigma, n)
	return nd.Sort(nd.Clip(r, lo, hi)).Flip().Data()
}

// A specimen is what the microscope looks at.
type specimen struct {
	rows, cols int
	phase      []int
	rng        *random.Generator
}

// gap is the least distance of two blobs and of a blob from the border, in pixels.
const gap = 7

// place puts one blob of each radius where there is room, as far as it finds room.
func (s *specimen) place(radii []float64, phase int) []Blob {
	var placed []Blob
	for _, r := range radii {
		const tries = 400
		for range tries {
			b := Blob{Row: s.rng.Float64() * float64(s.rows), Col: s.rng.Float64() * float64(s.cols), Radius: r}
			o := s.newOutline(phase)
			if !s.free(&b, o) {
				continue
			}
			s.each(&b, o, 0, func(k int) bool {
				s.phase[k] = phase
				b.Area++
				return true
			})
			placed = append(placed, b)
			break
		}
	}
	return placed
}

// An outline gives the radius of a blob in each direction, relative to its mean radius: 1 plus some waves.
type outline struct {
	a, phase [6]float64
	most     float64 // a bound of the relative radius
}

// newOutline draws the outline of a blob: bubbles are nearly round, grains are angular.
func (s *specimen) newOutline(phase int) *outline {
	o := &outline{most: 1}
	for k := 2; k < len(o.a); k++ {
		size := 0.03
		if phase == Sand {
			size = 0.11
		}
		o.a[k] = size * s.rng.NormFloat64() / math.Sqrt(float64(k)-1)
		o.a[k] = min(max(o.a[k], -0.2), 0.2)
		o.phase[k] = 2 * math.Pi * s.rng.Float64()
		o.most += math.Abs(o.a[k])
	}
	return o
}

func (o *outline) at(angle float64) float64 {
	r := 1.0
	for k := 2; k < len(o.a); k++ {
		r += o.a[k] * math.Cos(float64(k)*angle+o.phase[k])
	}
	return max(r, 0.3)
}

// free tells whether a blob and the gap around it lie within the specimen, on glass.
func (s *specimen) free(b *Blob, o *outline) bool {
	reach := b.Radius*o.most + gap
	if b.Row < reach || b.Col < reach || b.Row > float64(s.rows)-reach || b.Col > float64(s.cols)-reach {
		return false
	}
	ok := true
	s.each(b, o, gap, func(k int) bool {
		ok = s.phase[k] == Glass
		return ok
	})
	return ok
}

// each calls f with the index of each pixel within the outline of a blob, widened by a margin, until f is false.
func (s *specimen) each(b *Blob, o *outline, margin float64, f func(k int) bool) {
	reach := b.Radius*o.most + margin
	top, bottom := max(int(b.Row-reach), 0), min(int(b.Row+reach)+1, s.rows-1)
	left, right := max(int(b.Col-reach), 0), min(int(b.Col+reach)+1, s.cols-1)
	for i := top; i <= bottom; i++ {
		for j := left; j <= right; j++ {
			y, x := float64(i)-b.Row, float64(j)-b.Col
			d := math.Hypot(x, y)
			if d <= b.Radius*o.at(math.Atan2(y, x))+margin && !f(i*s.cols+j) {
				return
			}
		}
	}
}

// expose makes the picture: brightness by phase, a texture, the blur of the optics, noise, the bar below.
func (s *specimen) expose(bar int, noise float64) []uint8 {
	texture := newLattice(s.rng)
	bright := make([]float64, len(s.phase))
	for i := range s.rows {
		for j := range s.cols {
			k := i*s.cols + j
			// The glass is a little uneven, the grains are more so.
			size, scale := 4.0, 0.02
			if s.phase[k] == Sand {
				size, scale = 6, 0.15
			}
			bright[k] = phaseLevel[s.phase[k]] + size*texture.fractal(scale*float64(j), scale*float64(i), 3, 0.5)
		}
	}
	bright = blurred(bright, s.rows, s.cols)
	out := make([]uint8, 0, (s.rows+bar)*s.cols)
	for _, v := range bright {
		out = append(out, level(v+noise*s.rng.NormFloat64()))
	}
	return append(out, scaleBar(bar, s.cols)...)
}

// blurred is a picture after a Gaussian of 1 pixel, its border repeated.
func blurred(x []float64, rows, cols int) []float64 {
	const reach = 4
	var w [reach + 1]float64
	sum := 0.0
	for k := range w {
		w[k] = math.Exp(-float64(k*k) / 2)
		sum += w[k]
		if k > 0 {
			sum += w[k]
		}
	}
	pass := func(in []float64, n, stride, lines, step int) []float64 {
		out := make([]float64, len(in))
		for l := range lines {
			for i := range n {
				v := 0.0
				for k := -reach; k <= reach; k++ {
					v += w[max(k, -k)] * in[l*step+min(max(i+k, 0), n-1)*stride]
				}
				out[l*step+i*stride] = v / sum
			}
		}
		return out
	}
	return pass(pass(x, cols, 1, rows, cols), rows, cols, cols, 1)
}

// scaleBar draws a black bar with a white scale: a line over a quarter of its length, with a tick at each tenth.
func scaleBar(rows, cols int) []uint8 {
	out := make([]uint8, rows*cols)
	left, length := cols/16, cols/4
	for i := range rows {
		for j := left; j <= left+length && j < cols; j++ {
			line := i >= rows/2-1 && i <= rows/2
			tick := length >= 10 && (j-left)%(length/10) == 0 && i >= rows/4 && i < rows/2
			if line || tick {
				out[i*cols+j] = 255
			}
		}
	}
	return out
}
