// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file puts texts and arrows into axes.

import (
	"image/color"
	"math"
	"strconv"
)

// note is a text in the axes, perhaps with an arrow.
type note struct {
	base
	x, y     float64 // where the text is
	text     string
	style    textStyle
	color    color.NRGBA
	h, v     align
	angle    float64
	arrow    bool
	tox, toy float64
}

var hAligns = map[string]align{"": alignLeft, "left": alignLeft, "center": alignCenter, "right": alignRight}

var vAligns = map[string]align{"": alignBase, "baseline": alignBase, "bottom": alignBottom, "center": alignCenter, "top": alignTop}

var textOptions = []string{"Color", "FontSize", "Bold", "Italic", "HAlign", "VAlign", "Rotation", "Alpha", "ZOrder"}

// Text writes a text at x, y of the data; its left end is there, on its base line. Options: [Color], [FontSize] (10), [Bold], [Italic],
// [HAlign], [VAlign], [Rotation], [Alpha], [ZOrder].
func (f *Figure) Text(x, y any, text string, opts ...Option) *Figure {
	s := collect("Text", opts, textOptions...)
	f.cur.add(f.note("Text", x, y, text, s))
	return f
}

func (f *Figure) note(fn string, x, y any, text string, s *settings) *note {
	a := f.flat(fn)
	n := &note{base: base{zorder: or(s.zorder, 3), theme: &f.theme}, text: text, angle: -or(s.rotation, 0) * math.Pi / 180}
	n.x, n.y = one(fn, "x", a.x.take(toNumbers(fn, "x", x))), one(fn, "y", a.y.take(toNumbers(fn, "y", y)))
	var ok, ok2 bool
	n.h, ok = hAligns[s.hAlign]
	n.v, ok2 = vAligns[s.vAlign]
	if !ok || !ok2 {
		fail(fn, "no alignment is called %q, %q", s.hAlign, s.vAlign)
	}
	n.style = textStyle{size: or(s.fontSize, fontSize), bold: s.bold, italic: s.italic, align: n.h}
	n.color = color.NRGBA{0, 0, 0, 255}
	if s.color != nil {
		n.color = *s.color
	}
	n.color = withAlpha(n.color, s.alpha)
	return n
}

func one(fn, name string, v []float64) float64 {
	if len(v) != 1 {
		fail(fn, "want one number for %s, got %d", name, len(v))
	}
	return v[0]
}

// Annotate writes a text at textX, textY with an arrow from there to x, y, both of the data. The options
// are those of [Figure.Text].
func (f *Figure) Annotate(text string, x, y, textX, textY any, opts ...Option) *Figure {
	s := collect("Annotate", opts, textOptions...)
	n := f.note("Annotate", textX, textY, text, s)
	a := f.cur
	n.arrow = true
	n.tox, n.toy = one("Annotate", "x", a.x.take(toNumbers("Annotate", "x", x))), one("Annotate", "y", a.y.take(toNumbers("Annotate", "y", y)))
	a.add(n)
	return f
}

// place lays the text out.
func (n *note) place(m *mapping) (t *typeset, at point, ok bool) {
	p := m.at(n.x, n.y)
	if math.IsNaN(p.x+p.y) || math.IsInf(p.x+p.y, 0) {
		return nil, p, false
	}
	t = layout(n.text, n.style)
	return t, t.origin(p, n.angle, n.h, n.v), true
}

func (n *note) draw(c canvas, m *mapping) {
	t, at, ok := n.place(m)
	if !ok {
		return
	}
	col := n.theme.themed(n.color)
	if n.arrow {
		n.drawArrow(c, m, t.box(at, n.angle), col)
	}
	c.text(t, at, n.angle, col)
}

// drawArrow draws a line from the box of the text to the place, with a head.
func (n *note) drawArrow(c canvas, m *mapping, box rect, col color.NRGBA) {
	to := m.at(n.tox, n.toy)
	if math.IsNaN(to.x + to.y) {
		return
	}
	from := point{(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2}
	around := box.grow(3)
	if around.contains(to) {
		return
	}
	// From where the line leaves the box.
	if _, edge, ok := cutSegment(from, to, around); ok {
		from = edge
	}
	length := math.Hypot(to.x-from.x, to.y-from.y)
	if length < 4 {
		return
	}
	dx, dy := (to.x-from.x)/length, (to.y-from.y)/length
	tip := point{to.x - 2*dx, to.y - 2*dy}
	const head, half = 6, 2.4
	back := point{tip.x - head*dx, tip.y - head*dy}
	var shaft, arrow path
	shaft.polyline([]point{from, {back.x + dx, back.y + dy}})
	c.draw(&shaft, stroked(col, 1))
	arrow.polyline([]point{tip, {back.x - half*dy, back.y + half*dx}, {back.x + half*dy, back.y - half*dx}})
	arrow.close()
	c.draw(&arrow, filled(col))
}

func (n *note) entry() *entry { return nil }

func (n *note) relabel(string) bool { return false }

func (n *note) obstacles(m *mapping) obstacles {
	var o obstacles
	t, at, ok := n.place(m)
	if !ok {
		return o
	}
	b := t.box(at, n.angle)
	o.boxes = append(o.boxes, b)
	if n.arrow {
		o.lines = append(o.lines, []point{{(b.x0 + b.x1) / 2, (b.y0 + b.y1) / 2}, m.at(n.tox, n.toy)})
	}
	return o
}

func (n *note) alt() string { return "text " + strconv.Quote(plainText(n.text)) }
