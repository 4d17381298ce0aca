// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws a figure on a canvas.

import (
	"cmp"
	"math"
	"slices"
)

// render draws all of the figure, which is laid out.
func (f *Figure) render(c canvas) {
	var p path
	p.rect(f.page)
	c.draw(&p, paint{fill: f.theme.back, crisp: true})
	if f.suptitle != "" {
		t := layout(f.suptitle, textStyle{size: titleSize, align: alignCenter})
		c.text(t, t.origin(point{f.page.x1 / 2, figurePad}, 0, alignCenter, alignTop), 0, f.theme.ink)
	}
	for _, a := range f.panels {
		a.render(c)
	}
}

// The orders between which the parts of axes are drawn.
const (
	zGrid  = 1.5
	zSpine = 2.5
)

// render draws the axes and what is in them.
func (a *axes) render(c canvas) {
	m := a.mapping()
	if a.scene != nil {
		a.scene.render(c, a)
		a.drawTitle(c)
		a.drawBars(c)
		return
	}
	if a.parent != nil && !a.off {
		var p path
		p.rect(a.box)
		c.draw(&p, filled(a.fig.theme.back))
	}
	order := slices.Clone(a.artists)
	slices.SortStableFunc(order, func(x, y artist) int { return cmp.Compare(x.order(), y.order()) })
	i := 0
	upTo := func(z float64, clip bool) {
		if i == len(order) || order[i].order() >= z {
			return
		}
		if clip {
			c.clip(a.box)
		}
		for ; i < len(order) && order[i].order() < z; i++ {
			order[i].draw(c, m)
		}
		if clip {
			c.unclip()
		}
	}
	upTo(zGrid, true)
	if !a.off {
		a.drawGrid(c, m)
	}
	upTo(zSpine, true)
	if !a.off {
		a.drawFrame(c, m)
	}
	upTo(math.Inf(1), false)
	a.drawTitle(c)
	a.drawBars(c)
	for _, in := range a.insets {
		in.render(c)
	}
	if a.legend != nil {
		if l := a.legend.layout(a); l != nil {
			place, _ := l.position(a, m)
			l.draw(c, place, &a.fig.theme)
		}
	}
}

func (a *axes) drawTitle(c canvas) {
	if a.title == "" {
		return
	}
	t := layout(a.title, textStyle{size: titleSize, align: alignCenter})
	y := a.box.y0 - titlePad
	c.text(t, t.origin(point{(a.box.x0 + a.box.x1) / 2, y}, 0, alignCenter, alignBottom), 0, a.fig.theme.ink)
}

func (a *axes) drawGrid(c canvas, m *mapping) {
	var p, minor path
	if a.gridX {
		for _, t := range a.xTicks {
			q := &p
			if t.minor {
				q = &minor
			}
			x := m.x.at(t.at)
			q.move(x, a.box.y0)
			q.line(x, a.box.y1)
		}
	}
	if a.gridY {
		for _, t := range a.yTicks {
			q := &p
			if t.minor {
				q = &minor
			}
			y := m.y.at(t.at)
			q.move(a.box.x0, y)
			q.line(a.box.x1, y)
		}
	}
	if a.gridMinor && !minor.empty() {
		s := stroked(withAlpha(a.fig.theme.grid, 0.5), 0.6)
		s.crisp = true
		c.draw(&minor, s)
	}
	if !p.empty() {
		s := stroked(a.fig.theme.grid, 0.8)
		s.crisp = true
		c.draw(&p, s)
	}
}

// drawFrame draws the box, the ticks and all labels.
func (a *axes) drawFrame(c canvas, m *mapping) {
	ink := a.fig.theme.ink
	line := stroked(ink, spineWidth)
	line.crisp = true
	line.cap = capButt
	line.miter = true
	var ticks, minors path
	size := a.labelSize()
	for _, t := range a.xTicks {
		x := m.x.at(t.at)
		if t.minor {
			minors.move(x, a.box.y1)
			minors.line(x, a.box.y1+minorTick)
		} else {
			ticks.move(x, a.box.y1)
			ticks.line(x, a.box.y1+tickLength)
		}
		if t.label == "" || a.hideX {
			continue
		}
		txt := a.xLabel(t.label)
		if a.xRotate == 0 {
			y := a.box.y1 + tickLength + tickPad
			at := txt.origin(point{x, y}, 0, alignCenter, alignTop)
			at.y = y + ascent*size
			if txt.above > ascent*size*1.001 {
				at.y = y + txt.above
			}
			c.text(txt, at, 0, ink)
			continue
		}
		angle := -a.xRotate * math.Pi / 180
		right := layout(t.label, textStyle{size: size, align: alignRight})
		// The upper right corner of the label points at the tick.
		at := right.origin(point{x + 0.35*size, a.box.y1 + tickLength + tickPad}, angle, alignRight, alignTop)
		c.text(right, at, angle, ink)
	}
	for _, t := range a.yTicks {
		y := m.y.at(t.at)
		if t.minor {
			minors.move(a.box.x0, y)
			minors.line(a.box.x0-minorTick, y)
		} else {
			ticks.move(a.box.x0, y)
			ticks.line(a.box.x0-tickLength, y)
		}
		if t.label == "" || a.hideY {
			continue
		}
		txt := layout(t.label, textStyle{size: size, align: alignRight})
		// Digits are centred, whatever reaches above or below them.
		at := point{a.box.x0 - tickLength - tickPad - txt.width, y + 0.36*size}
		if txt.lineCount > 1 {
			at = txt.origin(point{a.box.x0 - tickLength - tickPad, y}, 0, alignRight, alignCenter)
		}
		c.text(txt, at, 0, ink)
	}
	if !ticks.empty() {
		c.draw(&ticks, line)
	}
	if !minors.empty() {
		thin := line
		thin.width = 0.6
		c.draw(&minors, thin)
	}
	var box path
	box.rect(a.box)
	c.draw(&box, line)
	a.xExtent(m)
	a.yExtent(m)
	if a.xNote != "" && !a.hideX {
		t := layout(a.xNote, textStyle{size: size, align: alignRight})
		gap := 0.0
		if a.x.label == "" {
			gap = a.xBelow - fontSize
		} else {
			gap = a.xBelow + a.noteGap()
		}
		c.text(t, t.origin(point{a.box.x1, a.box.y1 + gap}, 0, alignRight, alignTop), 0, ink)
	}
	if a.yNote != "" {
		t := layout(a.yNote, textStyle{size: size})
		c.text(t, point{a.box.x0, a.box.y0 - 4}, 0, ink)
	}
	if a.x.label != "" && !a.hideX {
		t := layout(a.x.label, textStyle{size: fontSize, align: alignCenter})
		c.text(t, t.origin(point{(a.box.x0 + a.box.x1) / 2, a.box.y1 + a.xBelow + labelPad}, 0, alignCenter, alignTop), 0, ink)
	}
	if a.y.label != "" && !a.hideY {
		t := layout(a.y.label, textStyle{size: fontSize, align: alignCenter})
		angle := -math.Pi / 2
		c.text(t, t.origin(point{a.box.x0 - a.yLeft - labelPad, (a.box.y0 + a.box.y1) / 2}, angle, alignRight, alignCenter), angle, ink)
	}
}
