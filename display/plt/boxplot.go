// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws box plots.

import (
	"math"
	"slices"
)

// A boxStats is the five numbers of a box plot, and the outliers.
type boxStats struct {
	at             float64
	q1, median, q3 float64
	low, high      float64 // the ends of the whiskers
	outliers       []float64
	n              int
}

// newBoxStats computes quartiles (linear between the data), whiskers to the last
// data within 1.5 times the distance of the quartiles, and what lies beyond (J. W. Tukey,
// Exploratory Data Analysis, 1977).
func newBoxStats(at float64, data []float64) boxStats {
	s := boxStats{at: at}
	var v []float64
	for _, x := range data {
		if !math.IsNaN(x) {
			v = append(v, x)
		}
	}
	slices.Sort(v)
	s.n = len(v)
	s.q1, s.median, s.q3 = quantile(v, 0.25), quantile(v, 0.5), quantile(v, 0.75)
	reach := 1.5 * (s.q3 - s.q1)
	s.low, s.high = s.q1, s.q3
	for _, x := range v {
		switch {
		case x < s.q1-reach || x > s.q3+reach:
			s.outliers = append(s.outliers, x)
		default:
			s.low, s.high = min(s.low, x), max(s.high, x)
		}
	}
	return s
}

// boxplot is a row of boxes.
type boxplot struct {
	base
	stats      []boxStats
	width      float64
	horizontal bool
	fill       *settings
}

// Boxplot draws a box for each set of data: a slice of numbers, the columns of a matrix, or a slice of
// slices or arrays of any lengths. A box reaches from the first to the third quartile, with a line at the
// median; whiskers reach to the last data within 1.5 times its height, and points are what
// lies beyond. Options: [Labels], [Width] (0.5), [Horizontal], [Color] (fills the boxes), [Alpha], [ZOrder].
func (f *Figure) Boxplot(data any, opts ...Option) *Figure {
	s := collect("Boxplot", opts, "Labels", "Width", "Horizontal", "Color", "Alpha", "ZOrder", "Label")
	a := f.flat("Boxplot")
	sets := dataSets(data)
	b := &boxplot{base: base{zorder: or(s.zorder, 2), label: s.label, theme: &f.theme}, width: or(s.width, min(0.5, max(0.15, 0.15*float64(len(sets))))), horizontal: s.horizontal, fill: s}
	along, across := &a.x, &a.y
	if s.horizontal {
		along, across = across, along
	}
	if len(s.tickLabels) > 0 {
		sameLength("Boxplot", "Labels", "data", len(s.tickLabels), len(sets))
	}
	along.isFixed, along.fixed = true, nil
	for i, d := range sets {
		at := float64(i + 1)
		st := newBoxStats(at, d)
		b.stats = append(b.stats, st)
		across.cover(d...)
		label := minus(numText(at))
		if len(s.tickLabels) > 0 {
			label = s.tickLabels[i]
		}
		along.fixed = append(along.fixed, tick{at: at, label: label})
	}
	along.reach(0.5, float64(len(sets))+0.5)
	along.sticky = append(along.sticky, 0.5, float64(len(sets))+0.5)
	a.add(b)
	return f
}

// dataSets reads several sets of data.
func dataSets(data any) [][]float64 {
	switch d := data.(type) {
	case [][]float64:
		return d
	case []any:
		var out [][]float64
		for _, v := range d {
			out = append(out, toNumbers("Boxplot", "data", v).v)
		}
		return out
	}
	if m, ok := tryMatrix(data); ok && m.depth == 1 {
		out := make([][]float64, m.cols)
		for j := range out {
			for i := range m.rows {
				out[j] = append(out[j], m.at(i, j))
			}
		}
		return out
	}
	if sets, ok := sliceOfData(data); ok {
		return sets
	}
	return [][]float64{toNumbers("Boxplot", "data", data).v}
}

func (b *boxplot) draw(c canvas, m *mapping) {
	ink := b.theme.ink
	thin := stroked(ink, 1)
	thin.miter = true
	at := func(along, across float64) point {
		if b.horizontal {
			return m.at(across, along)
		}
		return m.at(along, across)
	}
	seg := func(p *path, a0, c0, a1, c1 float64) {
		u, v := at(a0, c0), at(a1, c1)
		if !math.IsNaN(u.x + u.y + v.x + v.y) {
			p.move(u.x, u.y)
			p.line(v.x, v.y)
		}
	}
	for _, s := range b.stats {
		if s.n == 0 {
			continue
		}
		h := b.width / 2
		var box, whiskers, median path
		box.polyline([]point{at(s.at-h, s.q1), at(s.at+h, s.q1), at(s.at+h, s.q3), at(s.at-h, s.q3)})
		box.close()
		style := thin
		if b.fill.color != nil {
			style.fill = withAlpha(b.theme.themed(*b.fill.color), b.fill.alpha)
		}
		c.draw(&box, style)
		seg(&whiskers, s.at, s.q1, s.at, s.low)
		seg(&whiskers, s.at, s.q3, s.at, s.high)
		seg(&whiskers, s.at-h/2, s.low, s.at+h/2, s.low)
		seg(&whiskers, s.at-h/2, s.high, s.at+h/2, s.high)
		if !whiskers.empty() {
			c.draw(&whiskers, thin)
		}
		seg(&median, s.at-h, s.median, s.at+h, s.median)
		if !median.empty() {
			c.draw(&median, stroked(b.theme.themed(cycle[1]), 1))
		}
		var out []point
		for _, v := range s.outliers {
			out = append(out, at(s.at, v))
		}
		drawMarkers(c, m, "o", 6, out, thin)
	}
}

func (b *boxplot) entry() *entry {
	if !b.labelled() {
		return nil
	}
	s := stroked(b.theme.ink, 1)
	if b.fill.color != nil {
		s.fill = withAlpha(b.theme.themed(*b.fill.color), b.fill.alpha)
	}
	return patchEntry(b.label, s)
}

func (b *boxplot) obstacles(m *mapping) obstacles {
	var o obstacles
	for _, s := range b.stats {
		h := b.width / 2
		p, q := m.at(s.at-h, s.low), m.at(s.at+h, s.high)
		if b.horizontal {
			p, q = m.at(s.low, s.at-h), m.at(s.high, s.at+h)
		}
		o.boxes = append(o.boxes, rect{min(p.x, q.x), min(p.y, q.y), max(p.x, q.x), max(p.y, q.y)})
		for _, v := range s.outliers {
			if b.horizontal {
				o.points = append(o.points, m.at(v, s.at))
			} else {
				o.points = append(o.points, m.at(s.at, v))
			}
		}
	}
	return o
}

func (b *boxplot) alt() string { return b.series("box plot", len(b.stats), "boxes") }
