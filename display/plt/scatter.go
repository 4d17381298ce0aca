// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws scattered points.

import (
	"image/color"
	"math"
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
	if _, ok := c.(*raster); !ok && len(at) > maxMarkers {
		rastered(c, m.box, func(r *raster) { p.each(r, m, at) })
		return
	}
	p.each(c, m, at)
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
