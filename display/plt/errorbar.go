// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws error bars.

import "image/color"

// errorBars is a series of points with errors.
type errorBars struct {
	base
	x, y               []float64
	xlo, xhi, ylo, yhi []float64 // lengths, nil for none
	color              color.NRGBA
	width, cap         float64
	line               *line // through the points; nil for none
}

// ErrorBar draws a line with error bars: y, or x and y, a format string, and the options [Yerr], [Xerr], [Capsize] (3) and those of [Figure.Plot].
func (f *Figure) ErrorBar(x, y any, args ...any) *Figure {
	a := f.flat("ErrorBar")
	var rest []any
	var own []Option
	for _, v := range args {
		if o, ok := v.(Option); ok && (o.name == "Xerr" || o.name == "Yerr" || o.name == "Capsize") {
			own = append(own, o)
			continue
		}
		rest = append(rest, v)
	}
	s := collect("ErrorBar", own, "Xerr", "Yerr", "Capsize")
	before := len(a.artists)
	f.plot("ErrorBar", append([]any{x, y}, rest...))
	if len(a.artists) != before+1 {
		fail("ErrorBar", "want one series, got %d", len(a.artists)-before)
	}
	l := a.artists[before].(*line)
	a.artists = a.artists[:before]
	e := &errorBars{base: l.base, x: l.x, y: l.y, color: l.color, width: 1.5, cap: or(s.capSize, 3), line: l}
	e.setErrors("ErrorBar", s)
	e.cover(a)
	a.add(e)
	return f
}

func (e *errorBars) setErrors(fn string, s *settings) {
	e.xlo, e.xhi = errorsOf(fn, "Xerr", s.xerr, len(e.x))
	e.ylo, e.yhi = errorsOf(fn, "Yerr", s.yerr, len(e.y))
}

// errorsOf reads errors: one for all, one for each, or two rows.
func errorsOf(fn, name string, v any, n int) (lo, hi []float64) {
	if v == nil {
		return nil, nil
	}
	if m, ok := tryMatrix(v); ok && m.rows == 2 && m.depth == 1 {
		sameLength(fn, name, "data", m.cols, n)
		lo, hi = copied(m.v[:n]), copied(m.v[n:])
	} else {
		lo = perPoint(fn, name, v, n, 0)
		hi = lo
	}
	for _, list := range [][]float64{lo, hi} {
		for _, e := range list {
			if e < 0 {
				fail(fn, "%s: want errors of 0 or more, got %v", name, e)
			}
		}
	}
	return lo, hi
}

// cover makes the limits reach the ends of the bars.
func (e *errorBars) cover(a *axes) {
	for i := range e.x {
		if e.xlo != nil {
			a.x.reach(e.x[i]-e.xlo[i], e.x[i]+e.xhi[i])
		}
		if e.ylo != nil {
			a.y.reach(e.y[i]-e.ylo[i], e.y[i]+e.yhi[i])
		}
	}
}

// segments returns the bars on the page.
func (e *errorBars) segments(m *mapping) (out [][2]point) {
	for i := range e.x {
		if e.xlo != nil {
			out = append(out, [2]point{{m.x.clamped(e.x[i] - e.xlo[i]), m.y.at(e.y[i])}, {m.x.clamped(e.x[i] + e.xhi[i]), m.y.at(e.y[i])}})
		}
		if e.ylo != nil {
			out = append(out, [2]point{{m.x.at(e.x[i]), m.y.clamped(e.y[i] - e.ylo[i])}, {m.x.at(e.x[i]), m.y.clamped(e.y[i] + e.yhi[i])}})
		}
	}
	return out
}

func (e *errorBars) draw(c canvas, m *mapping) {
	var p path
	near := m.box.grow(20)
	for _, s := range e.segments(m) {
		a, b, ok := cutSegment(s[0], s[1], near)
		if !ok || !finite(a) || !finite(b) {
			continue
		}
		p.move(a.x, a.y)
		p.line(b.x, b.y)
		if e.cap > 0 {
			for k, q := range [2]point{a, b} {
				if q != s[k] {
					continue
				}
				if s[0].x == s[1].x {
					p.move(q.x-e.cap, q.y)
					p.line(q.x+e.cap, q.y)
				} else {
					p.move(q.x, q.y-e.cap)
					p.line(q.x, q.y+e.cap)
				}
			}
		}
	}
	if !p.empty() {
		c.draw(&p, stroked(e.theme.themed(e.color), e.width))
	}
	if e.line != nil {
		e.line.draw(c, m)
	}
}

func (e *errorBars) entry() *entry {
	if !e.labelled() {
		return nil
	}
	return &entry{label: e.label, draw: func(c canvas, box rect) {
		x, y, h := (box.x0+box.x1)/2, (box.y0+box.y1)/2, box.h()*0.75
		var p path
		if e.ylo != nil {
			p.move(x, y-h)
			p.line(x, y+h)
			if e.cap > 0 {
				for _, d := range []float64{-h, h} {
					p.move(x-e.cap, y+d)
					p.line(x+e.cap, y+d)
				}
			}
		}
		if e.xlo != nil {
			p.move(x-h, y)
			p.line(x+h, y)
		}
		if !p.empty() {
			c.draw(&p, stroked(e.theme.themed(e.color), e.width))
		}
		if e.line != nil {
			l := *e.line
			l.label = e.label
			l.entry().draw(c, box)
		}
	}}
}

func (e *errorBars) obstacles(m *mapping) obstacles {
	var o obstacles
	if e.line != nil {
		o = e.line.obstacles(m)
	}
	for _, s := range e.segments(m) {
		o.lines = append(o.lines, []point{s[0], s[1]})
	}
	return o
}

func (e *errorBars) alt() string {
	if e.line == nil {
		return ""
	}
	return e.series("error bars", len(e.x), "points")
}
