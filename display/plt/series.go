// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws steps, stems and lines across the axes.

import "image/color"

// Step draws a line of steps. Arguments are those of [Figure.Plot], with the option [Where].
func (f *Figure) Step(x, y any, args ...any) *Figure {
	rest := []any{x, y}
	where := "pre"
	for _, a := range args {
		if o, ok := a.(Option); ok && o.name == "Where" {
			s := collect("Step", []Option{o}, "Where")
			where = s.where
			continue
		}
		rest = append(rest, a)
	}
	a := f.flat("Step")
	before := len(a.artists)
	f.plot("Step", rest)
	for _, art := range a.artists[before:] {
		if l, ok := art.(*line); ok {
			l.steps = where
		}
	}
	return f
}

// stems is a series of markers on stalks.
type stems struct {
	line
	bottom float64
}

// Stem draws points on lines that rise from a base line. It takes y or x, y. Options: [Label], [Color], [Marker], [Size],
// [Bottom] (0), [Width], [ZOrder].
func (f *Figure) Stem(args ...any) *Figure {
	a := f.flat("Stem")
	var data []any
	var opts []Option
	for _, v := range args {
		if o, ok := v.(Option); ok {
			opts = append(opts, o)
		} else {
			data = append(data, v)
		}
	}
	s := collect("Stem", opts, "Label", "Color", "Marker", "Size", "Bottom", "Width", "ZOrder")
	var x, y numbers
	switch len(data) {
	case 1:
		y = toNumbers("Stem", "y", data[0])
		x = numbers{v: index(len(y.v))}
	case 2:
		x, y = toNumbers("Stem", "x", data[0]), toNumbers("Stem", "y", data[1])
	default:
		fail("Stem", "want y or x and y, got %d arguments", len(data))
	}
	t := &stems{line: line{base: base{zorder: or(s.zorder, 2), label: s.label, theme: &f.theme}, marker: "o", size: or(s.size, 6), width: or(s.width, 1.5), edgeWidth: 1, style: "-"}}
	t.x, t.y = copied(a.x.take(x)), copied(a.y.take(y))
	sameLength("Stem", "x", "y", len(t.x), len(t.y))
	if s.marker != nil {
		t.marker = *s.marker
	}
	if s.color != nil {
		t.color = *s.color
	} else {
		t.color = a.nextColor()
	}
	t.bottom = perPoint("Stem", "Bottom", s.bottom, 1, 0)[0]
	a.x.cover(t.x...)
	a.y.cover(t.y...)
	a.y.cover(t.bottom)
	a.add(t)
	return f
}

func (t *stems) draw(c canvas, m *mapping) {
	at := m.points(t.x, t.y)
	y0 := m.y.clamped(t.bottom)
	s := t.paint()
	s.cap = capButt
	var p path
	lo, hi := m.box.x1, m.box.x0
	for _, q := range at {
		if a, b, ok := cutSegment(point{q.x, y0}, q, m.box.grow(5)); ok {
			p.move(a.x, a.y)
			p.line(b.x, b.y)
			lo, hi = min(lo, q.x), max(hi, q.x)
		}
	}
	if !p.empty() {
		c.draw(&p, s)
	}
	var ground path
	if lo < hi {
		ground.move(lo, y0)
		ground.line(hi, y0)
		c.draw(&ground, stroked(t.theme.themed(cycle[3]), 1.5))
	}
	if t.marker != "" {
		drawMarkers(c, m, t.marker, t.size, at, t.markerPaint())
	}
}

func (t *stems) entry() *entry {
	if !t.labelled() {
		return nil
	}
	return t.line.entry()
}

func (t *stems) obstacles(m *mapping) obstacles {
	o := obstacles{points: m.points(t.x, t.y)}
	y0 := m.y.clamped(t.bottom)
	for _, p := range o.points {
		o.lines = append(o.lines, []point{{p.x, y0}, p})
	}
	return o
}

func (t *stems) alt() string { return t.series("stems", len(t.x), "points") }

// Axhline draws a horizontal line across the axes, at y. Options: [Color], [Width], [Line], [Alpha], [Label], [ZOrder],
// [Range] (the part of the width, from 0 to 1).
func (f *Figure) Axhline(y any, opts ...Option) *Figure {
	a := f.flat("Axhline")
	v := a.y.take(toNumbers("Axhline", "y", y))
	l := f.across("Axhline", v, opts)
	l.mapY = true
	l.y = repeated(v[0], 2)
	l.x = l.ends
	a.y.cover(v[0])
	a.add(&l.line)
	return f
}

// Axvline draws a vertical line across the axes, at x, as [Figure.Axhline] does.
func (f *Figure) Axvline(x any, opts ...Option) *Figure {
	a := f.flat("Axvline")
	v := a.x.take(toNumbers("Axvline", "x", x))
	l := f.across("Axvline", v, opts)
	l.mapX = true
	l.x = repeated(v[0], 2)
	l.y = l.ends
	a.x.cover(v[0])
	a.add(&l.line)
	return f
}

type acrossLine struct {
	line
	ends []float64
}

func (f *Figure) across(fn string, at []float64, opts []Option) *acrossLine {
	s := collect(fn, opts, "Color", "Width", "Line", "Alpha", "Label", "ZOrder", "Range")
	if len(at) != 1 {
		fail(fn, "want one number, got %d", len(at))
	}
	l := &acrossLine{ends: []float64{or(s.lo, 0), or(s.hi, 1)}}
	l.line = line{base: base{zorder: or(s.zorder, 2), label: s.label, theme: &f.theme}, width: or(s.width, 1.5), style: "-", size: 6}
	if s.line != nil {
		l.style = *s.line
	}
	l.color = f.cur.fills(fn, s, 1)[0]
	return l
}

// Axhspan fills the axes between two heights. Options: [Color], [Alpha], [Label], [ZOrder].
func (f *Figure) Axhspan(lo, hi float64, opts ...Option) *Figure {
	return f.span("Axhspan", lo, hi, opts, true)
}

// Axvspan fills the axes between two x. Options: [Color], [Alpha], [Label], [ZOrder].
func (f *Figure) Axvspan(lo, hi float64, opts ...Option) *Figure {
	return f.span("Axvspan", lo, hi, opts, false)
}

// stripe is an area across the axes.
type stripe struct {
	base
	lo, hi float64
	across bool
	fill   color.NRGBA
}

func (f *Figure) span(fn string, lo, hi float64, opts []Option, across bool) *Figure {
	s := collect(fn, opts, "Color", "Alpha", "Label", "ZOrder")
	a := f.flat(fn)
	t := &stripe{base: base{zorder: or(s.zorder, 1), label: s.label, theme: &f.theme}, lo: lo, hi: hi, across: across, fill: a.fills(fn, s, 1)[0]}
	if across {
		a.y.cover(lo, hi)
	} else {
		a.x.cover(lo, hi)
	}
	a.add(t)
	return f
}

func (t *stripe) draw(c canvas, m *mapping) {
	r := m.box
	if t.across {
		a, b := m.y.clamped(t.lo), m.y.clamped(t.hi)
		r.y0, r.y1 = max(min(a, b), r.y0), min(max(a, b), r.y1)
	} else {
		a, b := m.x.clamped(t.lo), m.x.clamped(t.hi)
		r.x0, r.x1 = max(min(a, b), r.x0), min(max(a, b), r.x1)
	}
	if r.x0 < r.x1 && r.y0 < r.y1 {
		var p path
		p.rect(r)
		c.draw(&p, filled(t.theme.themed(t.fill)))
	}
}

func (t *stripe) entry() *entry {
	if !t.labelled() {
		return nil
	}
	return patchEntry(t.label, filled(t.theme.themed(t.fill)))
}

func (t *stripe) obstacles(*mapping) obstacles { return obstacles{} }
func (t *stripe) alt() string                  { return t.series("span", 0, "") }
