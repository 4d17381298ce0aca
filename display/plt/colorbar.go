// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws colorbars.

import (
	"image"
	"math"
)

// A colorbar explains the colours of a mappable, right of the axes.
type colorbar struct {
	of    mappable
	label string
	ax    axis
	ticks []tick
	note  string
	box   rect
}

// Colorbar explains, right of the panel, the colours of what was drawn last with a
// colormap. It takes the option [Label].
func (f *Figure) Colorbar(opts ...Option) *Figure {
	s := collect("Colorbar", opts, "Label")
	a := f.cur
	if a.last == nil {
		fail("Colorbar", "nothing in the panel has a colormap")
	}
	b := &colorbar{of: a.last, label: s.label, ax: newAxis()}
	a.bars = append(a.bars, b)
	return f
}

// The form of a colorbar: its gap from the axes and its width, as parts of the
// height of the axes.
const (
	barGap    = 0.04
	barAspect = 1. / 20
)

// measure returns how far right of the axes the bar and its labels reach.
func (b *colorbar) measure(box rect, x float64) float64 {
	h := box.h()
	w := min(max(h*barAspect, 6), 16)
	x0 := box.x1 + x + min(max(barGap*h, 8), 14)
	b.box = rect{x0, box.y0, x0 + w, box.y1}
	_, n := b.of.colours()
	b.ax.given = [2]float64{n.lo, n.hi}
	b.ax.log = n.log
	lo, hi := b.ax.limits()
	b.ticks, b.note = b.ax.ticks(lo, hi, clampInt(int(h/(2*fontSize)), 1, 9))
	if at := b.of.steps(); at != nil && len(at) <= 12 && !n.log {
		step := math.Inf(1)
		for i := 1; i < len(at); i++ {
			step = min(step, at[i]-at[i-1])
		}
		labels, note := formatLinear(at, step)
		b.ticks, b.note = nil, note
		for i, v := range at {
			b.ticks = append(b.ticks, tick{at: v, label: labels[i]})
		}
	}
	reach := 0.0
	for _, t := range b.ticks {
		if t.label != "" {
			reach = max(reach, layout(t.label, textStyle{size: fontSize}).width)
		}
	}
	reach += tickLength + tickPad
	if b.note != "" {
		reach = max(reach, layout(b.note, textStyle{size: fontSize}).width-w)
	}
	if b.label != "" {
		t := layout(b.label, textStyle{size: fontSize, align: alignCenter})
		reach += labelPad + t.above + t.below
	}
	return b.box.x1 + reach - box.x1
}

// barWidth returns how far the colorbars reach.
func (a *axes) barWidth() float64 {
	x := 0.0
	for _, b := range a.bars {
		x = b.measure(a.box, x)
	}
	return x
}

func (a *axes) drawBars(c canvas) {
	a.barWidth()
	for _, b := range a.bars {
		b.draw(c, &a.fig.theme)
	}
}

func (b *colorbar) draw(c canvas, t *theme) {
	cmap, n := b.of.colours()
	const rows = 256
	img := image.NewNRGBA(image.Rect(0, 0, 1, rows))
	steps := b.of.steps()
	for i := range rows {
		v := 1 - (float64(i)+0.5)/rows
		if steps != nil {
			// The colour of the middle of the interval.
			x := n.lo + v*(n.hi-n.lo)
			for k := 1; k < len(steps); k++ {
				if x <= steps[k] || k == len(steps)-1 {
					v = n.at((steps[k-1] + steps[k]) / 2)
					break
				}
			}
		}
		img.SetNRGBA(0, i, cmap.at(v))
	}
	c.image(img, b.box, false)
	line := stroked(t.ink, spineWidth)
	line.crisp, line.miter = true, true
	var p, minor path
	s := b.ax.scale(b.box.y1, b.box.y0)
	for _, tk := range b.ticks {
		y := s.at(tk.at)
		if y < b.box.y0-0.01 || y > b.box.y1+0.01 {
			continue
		}
		q, l := &p, tickLength
		if tk.minor {
			q, l = &minor, minorTick
		}
		q.move(b.box.x1, y)
		q.line(b.box.x1+l, y)
		if tk.label != "" {
			c.text(layout(tk.label, textStyle{size: fontSize}), point{b.box.x1 + tickLength + tickPad, y + 0.36*fontSize}, 0, t.ink)
		}
	}
	if !p.empty() {
		c.draw(&p, line)
	}
	if !minor.empty() {
		thin := line
		thin.width = 0.6
		c.draw(&minor, thin)
	}
	var box path
	box.rect(b.box)
	c.draw(&box, line)
	if b.note != "" {
		c.text(layout(b.note, textStyle{size: fontSize}), point{b.box.x0, b.box.y0 - 4}, 0, t.ink)
	}
	if b.label != "" {
		txt := layout(b.label, textStyle{size: fontSize, align: alignCenter})
		wide := 0.0
		for _, tk := range b.ticks {
			if tk.label != "" {
				wide = max(wide, layout(tk.label, textStyle{size: fontSize}).width)
			}
		}
		x := b.box.x1 + tickLength + tickPad + wide + labelPad
		angle := -math.Pi / 2
		c.text(txt, txt.origin(point{x, (b.box.y0 + b.box.y1) / 2}, angle, alignLeft, alignCenter), angle, t.ink)
	}
}
