// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws scattered points.

import (
	"image"
	"image/color"
	"math"
	"slices"
)

// points is a series of points of their own sizes and colours.
type points struct {
	base
	shading
	x, y      []float64
	size      []float64 // diameters, one for each or one for all
	fill      []color.NRGBA
	values    []float64
	marker    string
	alpha     float64
	edge      *color.NRGBA
	edgeWidth float64
}

// Scatter draws points. Options: [Label], [Color] (also a []string, one for each), [ColorBy] (numbers, with [Cmap], [Vmin],
// [Vmax], [LogNorm]), [Size] (the diameter, 6), [SizeBy] (areas), [Marker] ("o"), [Alpha], [Edge], [EdgeWidth], [ZOrder].
func (f *Figure) Scatter(x, y any, opts ...Option) *Figure {
	s := collect("Scatter", opts, "Label", "Color", "ColorBy", "Cmap", "Vmin", "Vmax", "LogNorm", "Size", "SizeBy", "Marker", "Alpha", "Edge", "EdgeWidth", "ZOrder")
	a := f.flat("Scatter")
	p := &points{base: base{zorder: or(s.zorder, 1.6), label: s.label, theme: &f.theme}, marker: "o", alpha: s.alpha, edge: s.edge, edgeWidth: or(s.edgeWidth, 1)}
	p.x, p.y = copied(a.x.take(toNumbers("Scatter", "x", x))), copied(a.y.take(toNumbers("Scatter", "y", y)))
	sameLength("Scatter", "x", "y", len(p.x), len(p.y))
	if s.marker != nil && *s.marker != "" {
		p.marker = *s.marker
	}
	p.size = []float64{or(s.size, 6)}
	if s.sizeBy != nil {
		p.size = perPoint("Scatter", "SizeBy", s.sizeBy, len(p.x), 36)
		for i, v := range p.size {
			p.size[i] = math.Sqrt(max(v, 0))
		}
		if len(p.size) > 0 && !slices.ContainsFunc(p.size, func(v float64) bool { return v != p.size[0] }) {
			p.size = p.size[:1] // of one size, which is drawn faster
		}
	}
	if s.colorBy != nil {
		p.values = perPoint("Scatter", "ColorBy", s.colorBy, len(p.x), 0)
		p.shading = newShading("Scatter", s, p.values)
		a.last = p
	} else {
		p.fill = a.fills("Scatter", s, len(p.x))
	}
	a.x.cover(p.x...)
	a.y.cover(p.y...)
	a.add(p)
	return f
}

// paint is the colours of point i.
func (p *points) paint(i int) paint {
	var c color.NRGBA
	switch {
	case p.values != nil && i < len(p.values):
		c = withAlpha(p.shading.color(p.values[i]), p.alpha)
	case p.values != nil:
		c = p.cmap.at(0.5)
	case len(p.fill) == 1 || i >= len(p.fill):
		c = p.theme.themed(p.fill[0])
	default:
		c = p.theme.themed(p.fill[i])
	}
	edge := c
	if p.edge != nil {
		edge = p.theme.themed(*p.edge)
	}
	if markerShapes[p.marker].open {
		return stroked(edge, 1.5)
	}
	s := paint{fill: c, stroke: edge, width: p.edgeWidth, miter: true}
	if p.edge == nil && c.A < 255 {
		s.stroke = color.NRGBA{}
	}
	return s
}

func (p *points) draw(c canvas, m *mapping) {
	at := m.points(p.x, p.y)
	if p.values == nil && len(p.fill) == 1 && len(p.size) == 1 {
		drawMarkers(c, m, p.marker, p.size[0], at, p.paint(0))
		return
	}
	if len(at) <= maxMarkers {
		p.each(c, m, at)
		return
	}
	if r, ok := c.(*raster); ok {
		p.stamp(r, m, at)
		return
	}
	rastered(c, m.box, func(r *raster) { p.stamp(r, m, at) })
}

// stamp draws very many points, from pictures of a marker in each of the colours and
// sizes; sizes are rounded to quarters of a pixel. Of points of one size in a pixel only
// the last is drawn.
func (p *points) stamp(r *raster, m *mapping, at []point) {
	near := m.box.grow(maxOf(p.size))
	last := p.lastOfPixel(r, near, at)
	type key struct {
		color color.NRGBA
		size  int // in quarters of a pixel
	}
	stamps := map[key]*image.RGBA{}
	for i, q := range at {
		if !near.contains(q) || last != nil && !last(i) {
			continue
		}
		size := p.size[0]
		if len(p.size) > 1 {
			size = p.size[i]
		}
		s := p.paint(i)
		if size*r.scale > maxStamp {
			r.draw(markerShapes[p.marker].sized(size).transformed(1, 0, q), s)
			continue
		}
		quarters := math.Round(4 * size * r.scale)
		if !(quarters > 0) {
			continue
		}
		k := key{s.fill, int(quarters)}
		if !s.fills() {
			k.color = s.stroke
		}
		stamp := stamps[k]
		if stamp == nil {
			size := quarters / 4 / r.scale
			half := int(math.Ceil((0.75*size+p.edgeWidth)*r.scale)) + 1
			small := newRaster(2*half+1, 2*half+1, r.scale, color.NRGBA{})
			stamp = small.img
			mid := (float64(half) + 0.5) / r.scale
			small.draw(markerShapes[p.marker].sized(size).transformed(1, 0, point{mid, mid}), s)
			stamps[k] = stamp
		}
		half := stamp.Bounds().Dx() / 2
		to := stamp.Bounds().Add(image.Pt(int(math.Floor(q.x*r.scale))-half, int(math.Floor(q.y*r.scale))-half))
		clipped := to.Intersect(r.box)
		r.over(stamp, clipped, clipped.Min.Sub(to.Min))
	}
}

// maxStamp is how many pixels wide a marker is, at most, of which a picture is kept.
const maxStamp = 64

// lastOfPixel returns what tells whether a point is the last of those in its pixel, nil
// if the points are of different sizes, as a small one does not cover a large one.
func (p *points) lastOfPixel(r *raster, near rect, at []point) func(i int) bool {
	if len(p.size) > 1 {
		return nil
	}
	cell := r.grid()
	w, h := int(near.w()/cell)+1, int(near.h()/cell)+1
	last := make([]int32, w*h)
	place := func(q point) int { return int((q.y-near.y0)/cell)*w + int((q.x-near.x0)/cell) }
	for i, q := range at {
		if near.contains(q) {
			last[place(q)] = int32(i + 1)
		}
	}
	return func(i int) bool { return last[place(at[i])] == int32(i+1) }
}

// each draws the points one by one.
func (p *points) each(c canvas, m *mapping, at []point) {
	shape := markerShapes[p.marker].sized(1)
	for i, q := range at {
		size := p.size[0]
		if len(p.size) > 1 {
			size = p.size[i]
		}
		if !m.box.grow(size).contains(q) || !(size > 0) {
			continue
		}
		c.draw(shape.transformed(size, 0, q), p.paint(i))
	}
}

func (p *points) entry() *entry {
	if !p.labelled() {
		return nil
	}
	return &entry{label: p.label, draw: func(c canvas, box rect) {
		size := min(p.size[0], 1.2*box.h())
		c.markers(markerShapes[p.marker].sized(size), []point{{(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2}}, p.paint(max(0, len(p.x)/2)))
	}}
}

func (p *points) obstacles(m *mapping) obstacles {
	return obstacles{points: thinned(m.points(p.x, p.y), m.box, 2)}
}

func (p *points) alt() string { return p.series("scatter", len(p.x), "points") }
