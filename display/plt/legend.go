// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws legends and finds room for them.

import (
	"math"
	"strings"
)

// A legend is the list of labelled series.
type legend struct {
	loc       string
	labels    []string
	columns   int
	heading   string
	size      float64
	frameless bool
}

// Legend shows the labelled series in a box, where it hides the least of them; if
// it would hide data everywhere, the axis of y reaches higher. It
// takes labels, which then name the series in their order, and the options [Loc], [Columns], [Heading],
// [FontSize] and [Frameless].
func (f *Figure) Legend(args ...any) *Figure {
	var opts []Option
	l := &legend{}
	for _, a := range args {
		switch a := a.(type) {
		case Option:
			opts = append(opts, a)
		case string:
			l.labels = append(l.labels, a)
		case []string:
			l.labels = append(l.labels, a...)
		default:
			fail("Legend", "want labels and options, got %T", a)
		}
	}
	s := collect("Legend", opts, "Loc", "Columns", "Heading", "FontSize", "Frameless")
	l.loc, l.columns, l.heading, l.size, l.frameless = s.loc, max(1, s.cols), s.title, or(s.fontSize, fontSize), s.frameless
	if l.loc == "" {
		l.loc = "best"
	}
	if _, ok := legendPlaces[l.loc]; !ok && l.loc != "best" && l.loc != "outside" {
		fail("Legend", "no place is called %q", l.loc)
	}
	if len(l.labels) > 0 {
		f.relabel(l.labels)
	}
	f.cur.legend = l
	return f
}

// labeller is an artist whose label can be changed.
type labeller interface{ relabel(string) bool }

func (b *base) relabel(s string) bool {
	b.label = s
	return true
}

// relabel names the series of the panel, in their order.
func (f *Figure) relabel(labels []string) {
	i := 0
	for _, a := range f.cur.artists {
		if i == len(labels) {
			return
		}
		if l, ok := a.(labeller); ok && l.relabel(labels[i]) {
			i++
		}
	}
	if i < len(labels) {
		fail("Legend", "%d labels for %d series", len(labels), i)
	}
}

// legendPlaces maps names to parts of the free width and height, in the order in
// which they are tried.
var legendPlaces = map[string]point{
	"upper right": {1, 0}, "upper left": {0, 0}, "lower left": {0, 1}, "lower right": {1, 1}, "center right": {1, 0.5}, "right": {1, 0.5},
	"center left": {0, 0.5}, "lower center": {0.5, 1}, "upper center": {0.5, 0}, "center": {0.5, 0.5},
}

var legendOrder = []string{"upper right", "upper left", "lower left", "lower right", "center left", "center right", "lower center", "upper center", "center"}

// A legendBox is a legend that is laid out at the origin.
type legendBox struct {
	*legend
	w, h    float64
	entries []*entry
	texts   []*typeset
	heads   *typeset
	colW    []float64
	rowH    []float64
	rows    int
}

// The distances of a legend, in font sizes.
const (
	legendPad    = 0.4
	legendHandle = 2.0
	legendGap    = 0.8
	legendRow    = 0.5
	legendBorder = 0.5
	legendCol    = 2.0
)

// layout measures the legend; nil if it would be empty.
func (l *legend) layout(a *axes) *legendBox {
	b := &legendBox{legend: l}
	for _, art := range a.artists {
		if e := art.entry(); e != nil {
			b.entries = append(b.entries, e)
			b.texts = append(b.texts, layout(e.label, textStyle{size: l.size}))
		}
	}
	if len(b.entries) == 0 {
		return nil
	}
	n := len(b.entries)
	cols := min(l.columns, n)
	b.rows = (n + cols - 1) / cols
	b.colW, b.rowH = make([]float64, cols), make([]float64, b.rows)
	for i, t := range b.texts {
		b.colW[i/b.rows] = max(b.colW[i/b.rows], (legendHandle+legendGap)*l.size+t.width)
		b.rowH[i%b.rows] = max(b.rowH[i%b.rows], t.above+t.below, 0.95*l.size)
	}
	b.w = 2*legendPad*l.size + float64(cols-1)*legendCol*l.size
	for _, w := range b.colW {
		b.w += w
	}
	b.h = 2*legendPad*l.size + float64(b.rows-1)*legendRow*0.5*l.size
	for _, h := range b.rowH {
		b.h += h
	}
	if l.heading != "" {
		b.heads = layout(l.heading, textStyle{size: l.size})
		b.h += b.heads.above + b.heads.below + legendRow*0.5*l.size
		b.w = max(b.w, b.heads.width+2*legendPad*l.size)
	}
	return b
}

// position returns where the legend goes, and how much it hides there.
func (b *legendBox) position(a *axes, m *mapping) (place rect, hidden float64) {
	free := m.box.grow(-legendBorder * b.size)
	at := func(p point) rect {
		x, y := free.x0+p.x*(free.w()-b.w), free.y0+p.y*(free.h()-b.h)
		return rect{x, y, x + b.w, y + b.h}
	}
	if b.loc == "outside" {
		return rect{m.box.x1 + b.size, m.box.y0, m.box.x1 + b.size + b.w, m.box.y0 + b.h}, 0
	}
	if b.loc != "best" {
		return at(legendPlaces[b.loc]), 0
	}
	var all obstacles
	for _, art := range a.artists {
		o := art.obstacles(m)
		all.lines = append(all.lines, o.lines...)
		all.points = append(all.points, o.points...)
		all.boxes = append(all.boxes, o.boxes...)
	}
	for _, in := range a.insets {
		all.boxes = append(all.boxes, in.outer())
	}
	best, least := rect{}, math.Inf(1)
	for _, name := range legendOrder {
		r := at(legendPlaces[name])
		if bad := all.hidden(r); bad < least {
			best, least = r, bad
		}
		if least == 0 {
			break
		}
	}
	return best, least
}

// hidden says how much of the obstacles a rectangle hides.
func (o obstacles) hidden(r rect) float64 {
	bad := 0.0
	near := r.grow(2)
	for _, p := range o.points {
		if near.contains(p) {
			bad++
		}
	}
	for _, l := range o.lines {
		for i := 1; i < len(l); i++ {
			if p, q, ok := cutSegment(l[i-1], l[i], near); ok {
				bad += 1 + math.Hypot(q.x-p.x, q.y-p.y)/20
			}
		}
	}
	for _, b := range o.boxes {
		if near.overlaps(b) {
			w := min(near.x1, b.x1) - max(near.x0, b.x0)
			h := min(near.y1, b.y1) - max(near.y0, b.y0)
			bad += 1 + w*h/50
		}
	}
	return bad
}

// draw draws the legend into a rectangle of its size.
func (b *legendBox) draw(c canvas, r rect, t *theme) {
	if !b.frameless {
		var p path
		p.rounded(rect{r.x0, r.y0, r.x1, r.y1}, 0.2*b.size)
		c.draw(&p, paint{fill: t.legendBack, stroke: t.legendFrame, width: 1})
	}
	pad := legendPad * b.size
	y := r.y0 + pad
	if b.heads != nil {
		c.text(b.heads, point{(r.x0 + r.x1 - b.heads.width) / 2, y + b.heads.above}, 0, t.ink)
		y += b.heads.above + b.heads.below + legendRow*0.5*b.size
	}
	top := y
	x := r.x0 + pad
	for i, e := range b.entries {
		col, row := i/b.rows, i%b.rows
		if row == 0 {
			y = top
			if col > 0 {
				x += b.colW[col-1] + legendCol*b.size
			}
		}
		h := b.rowH[row]
		txt := b.texts[i]
		mid := y + h/2
		e.draw(c, rect{x, mid - 0.35*b.size, x + legendHandle*b.size, mid + 0.35*b.size})
		base := mid + (txt.above-txt.below)/2
		if txt.lineCount == 1 && !strings.Contains(e.label, "$") {
			base = mid + 0.35*b.size
		}
		c.text(txt, point{x + (legendHandle+legendGap)*b.size, base}, 0, t.ink)
		y += h + legendRow*0.5*b.size
	}
}

// patchEntry is the sample of an area.
func patchEntry(label string, s paint) *entry {
	return &entry{label: label, draw: func(c canvas, box rect) {
		var p path
		p.rect(box)
		c.draw(&p, s)
	}}
}
