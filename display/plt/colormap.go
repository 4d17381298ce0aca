// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file turns numbers into colours.

import (
	"image/color"
	"math"
	"slices"
	"strings"
	"sync"
)

// A colormap is 256 colours; a qualitative one has fewer, with sharp borders.
type colormap struct {
	name  string
	table []color.NRGBA
}

// at returns the colour of a number from 0 to 1. NaN is transparent.
func (m *colormap) at(t float64) color.NRGBA {
	if math.IsNaN(t) {
		return color.NRGBA{}
	}
	n := len(m.table)
	return m.table[clampInt(int(min(max(t, 0), 1)*float64(n)), 0, n-1)]
}

// ramp makes a colormap of colours at even distances, linear between them.
func ramp(nodes []color.NRGBA) []color.NRGBA {
	out := make([]color.NRGBA, 256)
	for i := range out {
		t := float64(i) / 255 * float64(len(nodes)-1)
		j := min(int(t), len(nodes)-2)
		out[i] = mix(nodes[j], nodes[j+1], t-float64(j))
	}
	return out
}

func hexNodes(s string) []color.NRGBA {
	var out []color.NRGBA
	for i := 0; i+6 <= len(s); i += 6 {
		c, _ := parseHex(s[i : i+6])
		out = append(out, c)
	}
	return out
}

// channels makes a colormap of three piecewise linear functions of a number from 0
// to 1, given as pairs of place and value.
func channels(r, g, b []float64) []color.NRGBA {
	out := make([]color.NRGBA, 256)
	for i := range out {
		t := float64(i) / 255
		out[i] = color.NRGBA{to8(piecewise(r, t)), to8(piecewise(g, t)), to8(piecewise(b, t)), 255}
	}
	return out
}

func piecewise(pairs []float64, t float64) float64 {
	for i := 2; i < len(pairs); i += 2 {
		if t <= pairs[i] {
			x0, y0, x1, y1 := pairs[i-2], pairs[i-1], pairs[i], pairs[i+1]
			return y0 + (y1-y0)*(t-x0)/(x1-x0)
		}
	}
	return pairs[len(pairs)-1]
}

// moreland makes the diverging map between two colours that K. Moreland, Diverging
// color maps for scientific visualization, ISVC 2009, makes in polar coordinates
// of CIELAB, with white in the middle.
func moreland(a, b color.NRGBA) []color.NRGBA {
	ma, mb := toMsh(a), toMsh(b)
	mid := max(ma[0], mb[0], 88)
	out := make([]color.NRGBA, 256)
	for i := range out {
		t := float64(i) / 255
		p, q := ma, mb
		if t < 0.5 {
			q = [3]float64{mid, 0, adjustHue(ma, mid)}
			t *= 2
		} else {
			p = [3]float64{mid, 0, adjustHue(mb, mid)}
			t = 2*t - 1
		}
		out[i] = fromMsh([3]float64{p[0] + t*(q[0]-p[0]), p[1] + t*(q[1]-p[1]), p[2] + t*(q[2]-p[2])})
	}
	return out
}

// adjustHue turns the hue of an unsaturated colour so that the way to it is even.
func adjustHue(c [3]float64, m float64) float64 {
	if c[0] >= m {
		return c[2]
	}
	spin := c[1] * math.Sqrt(m*m-c[0]*c[0]) / (c[0] * math.Sin(c[1]))
	if c[2] > -math.Pi/3 {
		return c[2] + spin
	}
	return c[2] - spin
}

// The white of D65 and the matrix of sRGB.
var (
	whiteXYZ = [3]float64{0.95047, 1, 1.08883}
	rgbToXYZ = [3][3]float64{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}
	xyzToRGB = [3][3]float64{{3.2406, -1.5372, -0.4986}, {-0.9689, 1.8758, 0.0415}, {0.0557, -0.2040, 1.0570}}
)

func toMsh(c color.NRGBA) [3]float64 {
	var lin, xyz [3]float64
	for i, v := range [3]uint8{c.R, c.G, c.B} {
		x := float64(v) / 255
		if x > 0.04045 {
			lin[i] = math.Pow((x+0.055)/1.055, 2.4)
		} else {
			lin[i] = x / 12.92
		}
	}
	for i := range xyz {
		for j := range lin {
			xyz[i] += rgbToXYZ[i][j] * lin[j]
		}
		xyz[i] /= whiteXYZ[i]
		if xyz[i] > 0.008856 {
			xyz[i] = math.Cbrt(xyz[i])
		} else {
			xyz[i] = 7.787*xyz[i] + 16./116
		}
	}
	l, a, b := 116*xyz[1]-16, 500*(xyz[0]-xyz[1]), 200*(xyz[1]-xyz[2])
	m := math.Sqrt(l*l + a*a + b*b)
	return [3]float64{m, math.Acos(l / m), math.Atan2(b, a)}
}

func fromMsh(c [3]float64) color.NRGBA {
	l, a, b := c[0]*math.Cos(c[1]), c[0]*math.Sin(c[1])*math.Cos(c[2]), c[0]*math.Sin(c[1])*math.Sin(c[2])
	y := (l + 16) / 116
	xyz := [3]float64{y + a/500, y, y - b/200}
	for i, v := range xyz {
		if v*v*v > 0.008856 {
			xyz[i] = v * v * v * whiteXYZ[i]
		} else {
			xyz[i] = (v - 16./116) / 7.787 * whiteXYZ[i]
		}
	}
	var rgb [3]float64
	for i := range rgb {
		for j := range xyz {
			rgb[i] += xyzToRGB[i][j] * xyz[j]
		}
		if rgb[i] > 0.0031308 {
			rgb[i] = 1.055*math.Pow(rgb[i], 1/2.4) - 0.055
		} else {
			rgb[i] *= 12.92
		}
	}
	return color.NRGBA{to8(rgb[0]), to8(rgb[1]), to8(rgb[2]), 255}
}

// colormaps are all maps, without the reversed ones.
var colormaps = sync.OnceValue(func() map[string]*colormap {
	tables := map[string][]color.NRGBA{
		"viridis": hexNodes(viridisHex), "plasma": hexNodes(plasmaHex), "inferno": hexNodes(infernoHex), "magma": hexNodes(magmaHex),
		"cividis":  ramp(hexNodes(cividisHex)),
		"gray":     channels([]float64{0, 0, 1, 1}, []float64{0, 0, 1, 1}, []float64{0, 0, 1, 1}),
		"hot":      channels([]float64{0, 0.0416, 0.365, 1, 1, 1}, []float64{0, 0, 0.365, 0, 0.746, 1, 1, 1}, []float64{0, 0, 0.746, 0, 1, 1}),
		"jet":      channels([]float64{0, 0, 0.35, 0, 0.66, 1, 0.89, 1, 1, 0.5}, []float64{0, 0, 0.125, 0, 0.375, 1, 0.64, 1, 0.91, 0, 1, 0}, []float64{0, 0.5, 0.11, 1, 0.34, 1, 0.65, 0, 1, 0}),
		"coolwarm": moreland(color.NRGBA{59, 76, 192, 255}, color.NRGBA{180, 4, 38, 255}),
		"RdBu":     ramp(hexNodes(rdbuHex)),
		"bwr":      ramp([]color.NRGBA{{0, 0, 255, 255}, {255, 255, 255, 255}, {255, 0, 0, 255}}),
		"tab10":    cycle,
	}
	out := map[string]*colormap{}
	for name, t := range tables {
		out[name] = &colormap{name: name, table: t}
	}
	return out
})

// Colormaps returns the names of the colormaps, in order. Each has a reversed one,
// with "_r" behind its name.
func Colormaps() []string {
	var names []string
	for n := range colormaps() {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}

func findColormap(fn, name string) *colormap {
	base, reversed := strings.CutSuffix(name, "_r")
	switch base {
	case "grey", "greys", "Greys_r", "gist_gray":
		base = "gray"
	}
	m := colormaps()[base]
	if m == nil {
		fail(fn, "no colormap is called %q; there are %s and their reverses with _r", name, strings.Join(Colormaps(), ", "))
	}
	if !reversed {
		return m
	}
	r := &colormap{name: name, table: slices.Clone(m.table)}
	slices.Reverse(r.table)
	return r
}

// A norm maps numbers to 0 to 1 for a colormap.
type norm struct {
	lo, hi float64
	log    bool
}

// newNorm returns a norm between the given limits or those of the finite data.
func newNorm(s *settings, data []float64) norm {
	n := norm{lo: math.Inf(1), hi: math.Inf(-1), log: s.log}
	for _, v := range data {
		if math.IsNaN(v) || math.IsInf(v, 0) || s.log && v <= 0 {
			continue
		}
		n.lo, n.hi = min(n.lo, v), max(n.hi, v)
	}
	if !(n.lo <= n.hi) {
		n.lo, n.hi = 0, 1
		if s.log {
			n.lo, n.hi = 1, 10
		}
	}
	n.lo, n.hi = or(s.vmin, n.lo), or(s.vmax, n.hi)
	if s.log && !(n.lo > 0) {
		n.lo = n.hi / 1e6
	}
	return n
}

// at returns the place of v. Infinities are at the ends; NaN has none.
func (n norm) at(v float64) float64 {
	lo, hi := n.lo, n.hi
	if n.log {
		if v <= 0 {
			return 0
		}
		v, lo, hi = math.Log(v), math.Log(lo), math.Log(hi)
	}
	if math.IsNaN(v) {
		return v
	}
	if lo == hi {
		return 0
	}
	if math.IsInf(v, 0) {
		if (v > 0) == (hi > lo) {
			return 1
		}
		return 0
	}
	t := (v - lo) / (hi - lo)
	if math.IsNaN(t) {
		t = (v/2 - lo/2) / (hi/2 - lo/2)
	}
	return t
}

// A mappable is an artist whose colours a colorbar can explain.
type mappable interface {
	colours() (*colormap, norm)
	// steps are the borders between colours, nil if they change smoothly.
	steps() []float64
}

// A shading is the colours of a mappable.
type shading struct {
	cmap *colormap
	norm norm
}

func (s *shading) colours() (*colormap, norm) { return s.cmap, s.norm }
func (s *shading) steps() []float64           { return nil }

func newShading(fn string, s *settings, data []float64) shading {
	m := s.cmap
	if m == nil {
		m = findColormap(fn, "viridis")
	}
	return shading{cmap: m, norm: newNorm(s, data)}
}

func (s *shading) color(v float64) color.NRGBA { return s.cmap.at(s.norm.at(v)) }
