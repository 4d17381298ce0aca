// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws areas: bars, bands between curves.

import (
	"fmt"
	"image/color"
	"math"
)

// boxes is a series of upright rectangles.
type boxes struct {
	base
	x0, x1, y0, y1 []float64
	fill           []color.NRGBA // one for each or one for all
	edge           *color.NRGBA
	edgeWidth      float64
	what           string
}

func (b *boxes) paint(i int) paint {
	c := b.fill[0]
	if len(b.fill) == len(b.x0) {
		c = b.fill[i]
	}
	s := paint{fill: b.theme.themed(c), crisp: true, miter: true}
	if b.edge != nil && b.edge.A > 0 {
		s.stroke, s.width = b.theme.themed(*b.edge), b.edgeWidth
	}
	return s
}

// pageBox returns rectangle i on the page.
func (b *boxes) pageBox(m *mapping, i int) (rect, bool) {
	x0, x1 := m.x.clamped(b.x0[i]), m.x.clamped(b.x1[i])
	y0, y1 := m.y.clamped(b.y0[i]), m.y.clamped(b.y1[i])
	r := rect{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)}
	if math.IsNaN(x0 + x1 + y0 + y1) {
		return r, false
	}
	near := m.box.grow(50)
	r = rect{max(r.x0, near.x0), max(r.y0, near.y0), min(r.x1, near.x1), min(r.y1, near.y1)}
	return r, r.x0 <= r.x1 && r.y0 <= r.y1
}

func (b *boxes) draw(c canvas, m *mapping) {
	same := len(b.fill) != len(b.x0) || len(b.fill) == 1
	var all path
	for i := range b.x0 {
		r, ok := b.pageBox(m, i)
		if !ok {
			continue
		}
		if same && b.edge == nil && b.fill[0].A == 255 {
			all.rect(r)
			continue
		}
		var p path
		p.rect(r)
		c.draw(&p, b.paint(i))
	}
	if !all.empty() {
		if _, ok := c.(*raster); ok {
			// Boxes one by one are filled as whole pixels, which is fast.
			for i := 0; i < len(all.pts); i += 4 {
				c.draw(&path{ops: all.ops[:5], pts: all.pts[i : i+4]}, b.paint(0))
			}
			return
		}
		c.draw(&all, b.paint(0))
	}
}

func (b *boxes) entry() *entry {
	if !b.labelled() || len(b.fill) == 0 {
		return nil
	}
	s := b.paint(0)
	s.crisp = false
	return patchEntry(b.label, s)
}

func (b *boxes) obstacles(m *mapping) obstacles {
	var o obstacles
	for i := range b.x0 {
		if r, ok := b.pageBox(m, i); ok {
			o.boxes = append(o.boxes, r)
		}
	}
	return o
}

func (b *boxes) alt() string { return b.series(b.what, len(b.x0), "bars") }

// Bar draws bars of the given heights at x, which may be numbers, times or, as
// categories, strings. Options: [Label], [Color] (also a []string, one for each), [Width] (0.8), [Bottom], [Horizontal],
// [AlignEdge], [Edge], [EdgeWidth], [Alpha], [Yerr] or, with [Horizontal], [Xerr], [Capsize], [ZOrder].
func (f *Figure) Bar(x, height any, opts ...Option) *Figure {
	s := collect("Bar", opts, "Label", "Color", "Width", "Bottom", "Horizontal", "AlignEdge", "Edge", "EdgeWidth", "Alpha", "Xerr", "Yerr", "Capsize", "ZOrder")
	a := f.flat("Bar")
	along, across := &a.x, &a.y
	if s.horizontal {
		along, across = across, along
	}
	xs := along.take(toNumbers("Bar", "x", x))
	h := across.take(toNumbers("Bar", "height", height))
	if len(h) == 1 && len(xs) > 1 {
		h = repeated(h[0], len(xs))
	}
	sameLength("Bar", "x", "height", len(xs), len(h))
	bottom := perPoint("Bar", "Bottom", s.bottom, len(xs), 0)
	width := or(s.width, 0.8)
	if !has(s.width) && along.kind == kindTime && len(xs) > 1 {
		width = 0.8 * (maxOf(xs) - minOf(xs)) / float64(len(xs)-1)
	}
	b := &boxes{base: base{zorder: or(s.zorder, 1), label: s.label, theme: &f.theme}, edge: s.edge, edgeWidth: or(s.edgeWidth, 1), what: "bar chart"}
	b.fill = a.fills("Bar", s, len(xs))
	tops := make([]float64, len(xs))
	for i := range xs {
		lo, hi := xs[i]-width/2, xs[i]+width/2
		if s.alignEdge {
			lo, hi = xs[i], xs[i]+width
		}
		tops[i] = bottom[i] + h[i]
		if s.horizontal {
			b.y0, b.y1, b.x0, b.x1 = append(b.y0, lo), append(b.y1, hi), append(b.x0, bottom[i]), append(b.x1, tops[i])
		} else {
			b.x0, b.x1, b.y0, b.y1 = append(b.x0, lo), append(b.x1, hi), append(b.y0, bottom[i]), append(b.y1, tops[i])
		}
	}
	along.cover(xs...)
	across.cover(tops...)
	a.addBoxes(b, across, bottom)
	if s.xerr != nil || s.yerr != nil {
		e := &errorBars{base: base{zorder: or(s.zorder, 1) + 1, theme: &f.theme}, color: color.NRGBA{0, 0, 0, 255}, width: 1.5, cap: or(s.capSize, 0)}
		e.x, e.y = copied(xs), tops
		if s.alignEdge {
			for i := range e.x {
				e.x[i] += width / 2
			}
		}
		if s.horizontal {
			e.x, e.y = e.y, e.x
		}
		e.setErrors("Bar", s)
		e.cover(a)
		a.add(e)
	}
	return f
}

// fills returns the colours of n parts.
func (a *axes) fills(fn string, s *settings, n int) []color.NRGBA {
	var out []color.NRGBA
	switch {
	case s.colors != nil:
		sameLength(fn, "Color", "data", len(s.colors), n)
		out = append(out, s.colors...)
	case s.color != nil:
		out = []color.NRGBA{*s.color}
	default:
		out = []color.NRGBA{a.nextColor()}
	}
	for i := range out {
		out[i] = withAlpha(out[i], s.alpha)
	}
	return out
}

// addBoxes adds boxes that stand on the given bases.
func (a *axes) addBoxes(b *boxes, across *axis, bases []float64) {
	a.x.reach(b.x0...)
	a.x.reach(b.x1...)
	a.y.reach(b.y0...)
	a.y.reach(b.y1...)
	across.sticky = append(across.sticky, distinct(bases)...)
	a.add(b)
}

// distinct returns the different ones of few numbers, or the extremes of many.
func distinct(v []float64) []float64 {
	if len(v) == 0 {
		return nil
	}
	return []float64{minOf(v), maxOf(v)}
}

func repeated(v float64, n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = v
	}
	return out
}

// perPoint returns one number for each of n points, of a number or a list.
func perPoint(fn, name string, v any, n int, def float64) []float64 {
	if v == nil {
		return repeated(def, n)
	}
	list := toNumbers(fn, name, v).v
	if len(list) == 1 {
		return repeated(list[0], n)
	}
	sameLength(fn, name, "data", len(list), n)
	return copied(list)
}

func minOf(v []float64) float64 {
	lo := math.Inf(1)
	for _, x := range v {
		if x < lo {
			lo = x
		}
	}
	return lo
}

func maxOf(v []float64) float64 {
	hi := math.Inf(-1)
	for _, x := range v {
		if x > hi {
			hi = x
		}
	}
	return hi
}

// flat returns the current axes, which must not be three-dimensional.
func (f *Figure) flat(fn string) *axes {
	if f.cur.scene != nil {
		fail(fn, "the panel is three-dimensional")
	}
	return f.cur
}

// band is the area between two curves.
type band struct {
	base
	x, lo, hi []float64
	fill      color.NRGBA
	edge      *color.NRGBA
	edgeWidth float64
	across    bool // between curves of y, x being the values
}

// FillBetween fills the area between two curves over x; either may be one number. It is
// left out where one of them is NaN. Options: [Label], [Color], [Alpha], [Edge], [EdgeWidth], [Where] (a step), [Horizontal] (x
// is then the height, and the curves are widths), [ZOrder].
func (f *Figure) FillBetween(x, y1, y2 any, opts ...Option) *Figure {
	s := collect("FillBetween", opts, "Label", "Color", "Alpha", "Edge", "EdgeWidth", "Where", "Horizontal", "ZOrder")
	a := f.flat("FillBetween")
	b := &band{base: base{zorder: or(s.zorder, 1), label: s.label, theme: &f.theme}, edge: s.edge, edgeWidth: or(s.edgeWidth, 1), across: s.horizontal}
	along, other := &a.x, &a.y
	if s.horizontal {
		along, other = other, along
	}
	b.x = copied(along.take(toNumbers("FillBetween", "x", x)))
	curve := func(name string, v any) []float64 {
		if fun, ok := toFunc(v); ok {
			out := make([]float64, len(b.x))
			for i, x := range b.x {
				out[i] = fun(x)
			}
			return out
		}
		c := other.take(toNumbers("FillBetween", name, v))
		if len(c) == 1 && len(b.x) != 1 {
			return repeated(c[0], len(b.x))
		}
		sameLength("FillBetween", "x", name, len(b.x), len(c))
		return copied(c)
	}
	b.lo, b.hi = curve("y1", y1), curve("y2", y2)
	b.fill = a.fills("FillBetween", s, 1)[0]
	if s.where != "" {
		x := b.x
		_, b.lo = stepped(x, b.lo, s.where)
		b.x, b.hi = stepped(x, b.hi, s.where)
	}
	along.cover(b.x...)
	other.cover(b.lo...)
	other.cover(b.hi...)
	a.add(b)
	return f
}

// outlines returns the areas on the page.
func (b *band) outlines(m *mapping, pixel float64) [][]point {
	at := func(x, y float64) point {
		if b.across {
			return point{m.x.clamped(y), m.y.at(x)}
		}
		return point{m.x.at(x), m.y.clamped(y)}
	}
	var out [][]point
	var up, down []point
	flush := func() {
		if len(up) > 1 {
			if len(up) > 4000 && !b.across {
				up, down = columnsOf(up, pixel), columnsOf(down, pixel)
			}
			up, down = simplified(up, 0.1*pixel), simplified(down, 0.1*pixel)
			area := append([]point{}, up...)
			for i := len(down) - 1; i >= 0; i-- {
				area = append(area, down[i])
			}
			out = append(out, clipPolygon(area, m.box.grow(50)))
		}
		up, down = nil, nil
	}
	for i, x := range b.x {
		p, q := at(x, b.hi[i]), at(x, b.lo[i])
		if math.IsNaN(p.x + p.y + q.x + q.y) {
			flush()
			continue
		}
		up, down = append(up, bounded(p, m.box)), append(down, bounded(q, m.box))
	}
	flush()
	return out
}

// bounded keeps a point near enough that arithmetic with it is exact.
func bounded(p point, box rect) point {
	const far = 1e6
	return point{min(max(p.x, box.x0-far), box.x1+far), min(max(p.y, box.y0-far), box.y1+far)}
}

func (b *band) paint() paint {
	s := paint{fill: b.theme.themed(b.fill)}
	if b.edge != nil {
		s.stroke, s.width = b.theme.themed(*b.edge), b.edgeWidth
	}
	return s
}

func (b *band) draw(c canvas, m *mapping) {
	for _, o := range b.outlines(m, c.grid()) {
		var p path
		p.polyline(o)
		p.close()
		c.draw(&p, b.paint())
	}
}

func (b *band) entry() *entry {
	if !b.labelled() {
		return nil
	}
	return patchEntry(b.label, b.paint())
}

func (b *band) obstacles(m *mapping) obstacles {
	var o obstacles
	for _, l := range b.outlines(m, 2) {
		for i := range l {
			// What lies between the curves, not their outline alone, is in the way.
			p, q := l[i], l[len(l)-1-i]
			if i < len(l)/2 {
				o.boxes = append(o.boxes, rect{min(p.x, q.x) - 0.5, min(p.y, q.y), max(p.x, q.x) + 0.5, max(p.y, q.y)})
			}
		}
	}
	if len(o.boxes) > 1000 {
		stride := len(o.boxes) / 500
		var few []rect
		for i := 0; i < len(o.boxes); i += stride {
			few = append(few, o.boxes[i])
		}
		o.boxes = few
	}
	return o
}

func (b *band) alt() string {
	return b.series(fmt.Sprintf("filled area over %d points", len(b.x)), 0, "")
}
