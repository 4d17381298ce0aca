// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file gives each panel its place, so that nothing overlaps.

import "math"

// Sizes of what stands around the axes, in points.
const (
	fontSize   = 10.0
	titleSize  = 12.0
	tickLength = 3.5
	minorTick  = 2.0
	tickPad    = 3.5
	labelPad   = 4.0
	titlePad   = 6.0
	figurePad  = 6.5
	panelGap   = 12.0

	suptitlePad = 8.0
	spineWidth  = 0.8
)

// edges is how far what belongs to axes reaches beyond their box.
type edges struct{ l, r, t, b float64 }

// layout places all panels, insets and ticks.
func (f *Figure) layout() {
	w, h := f.width*72, f.height*72
	top := figurePad
	if f.suptitle != "" {
		t := layout(f.suptitle, textStyle{size: titleSize, align: alignCenter})
		top += t.above + t.below + suptitlePad
	}
	f.share()
	for _, a := range f.panels {
		a.x.view, a.y.view = a.x.common, a.y.common
		cw, ch := w/float64(f.cols), h/float64(f.rows)
		a.box = rect{float64(a.col)*cw + 0.1*cw, float64(a.row)*ch + 0.1*ch, float64(a.col)*cw + 0.9*cw, float64(a.row)*ch + 0.9*ch}
	}
	f.place(top)
	room := false
	for _, a := range f.panels {
		a.settle()
		room = a.makeRoom() || room
	}
	if room { // the labels of the ticks may be wider now
		f.place(top)
		for _, a := range f.panels {
			a.settle()
		}
	}
	f.page = rect{0, 0, w, h}
	if !f.sized {
		f.crop()
	}
}

// place gives each panel its box, below top, with room around it for its labels.
func (f *Figure) place(top float64) {
	w, h := f.width*72, f.height*72
	for range 4 {
		left, right := make([]float64, f.cols), make([]float64, f.cols)
		above, below := make([]float64, f.rows), make([]float64, f.rows)
		for _, a := range f.panels {
			a.locate()
			e := a.measure()
			left[a.col], right[a.col] = max(left[a.col], e.l), max(right[a.col], e.r)
			above[a.row], below[a.row] = max(above[a.row], e.t), max(below[a.row], e.b)
		}
		xs := spread(figurePad, w-figurePad, left, right, f.ratioW)
		ys := spread(top, h-figurePad, above, below, f.ratioH)
		for _, a := range f.panels {
			a.box = rect{xs[a.col][0], ys[a.row][0], xs[a.col][1], ys[a.row][1]}
			a.shape()
		}
	}
}

// crop takes the page in where images, whose form is given, do not fill it.
func (f *Figure) crop() {
	var used rect
	for i, a := range f.panels {
		if a.scene != nil || !a.fixedBox {
			return
		}
		if i == 0 {
			used = a.outer()
		}
		used = used.union(a.outer())
	}
	dx, dy := used.x0-figurePad, used.y0-figurePad
	if f.suptitle != "" {
		t := layout(f.suptitle, textStyle{size: titleSize, align: alignCenter})
		dy -= t.above + t.below + suptitlePad
		mid := (used.x0 + used.x1) / 2
		used = used.union(rect{mid - t.width/2, used.y0, mid + t.width/2, used.y1})
		dx = used.x0 - figurePad
	}
	// Whole pixels, so that lines stay where they are on the grid.
	dx, dy = max(0, math.Floor(dx/pixel)*pixel), max(0, math.Floor(dy/pixel)*pixel)
	f.page.x1 = min(f.page.x1, math.Ceil((used.x1+figurePad-dx)/pixel)*pixel)
	f.page.y1 = min(f.page.y1, math.Ceil((used.y1+figurePad-dy)/pixel)*pixel)
	for _, a := range f.panels {
		a.shift(-dx, -dy)
	}
}

func (a *axes) shift(dx, dy float64) {
	a.box = rect{a.box.x0 + dx, a.box.y0 + dy, a.box.x1 + dx, a.box.y1 + dy}
	for _, in := range a.insets {
		in.shift(dx, dy)
	}
}

// makeRoom lets the axis of y reach higher where the legend would hide data
// wherever it stands, and reports whether it did.
func (a *axes) makeRoom() bool {
	if a.legend == nil || a.legend.loc != "best" || a.scene != nil || a.aspect != 0 || a.y.log || a.y.tight || a.y.common != nil || a.y.turned || has(a.y.given[0]) || has(a.y.given[1]) {
		return false
	}
	l := a.legend.layout(a)
	if l == nil {
		return false
	}
	if _, hidden := l.position(a, a.mapping()); hidden == 0 {
		return false
	}
	part := (l.h + 2*legendBorder*l.size) / a.box.h()
	if part > 0.4 {
		return false
	}
	lo, hi := a.y.limits()
	a.y.view = &[2]float64{lo, lo + (hi-lo)/(1-part)}
	a.settle()
	return true
}

// settle places the insets and the ticks in a box that stays.
func (a *axes) settle() {
	a.locate()
	for _, in := range a.insets {
		b := a.box
		in.x.view, in.y.view = nil, nil
		in.box = rect{b.x0 + in.place.x0*b.w(), b.y1 - in.place.y1*b.h(), b.x0 + in.place.x1*b.w(), b.y1 - in.place.y0*b.h()}
		in.shape()
		in.settle()
	}
}

// spread divides lo to hi among cells that have a margin on either side.
func spread(lo, hi float64, before, after, ratio []float64) [][2]float64 {
	free := hi - lo - panelGap*float64(len(before)-1)
	total := 0.0
	for i := range before {
		free -= before[i] + after[i]
		total += ratioOf(ratio, i)
	}
	free = max(free, 10*float64(len(before)))
	out := make([][2]float64, len(before))
	at := lo
	for i := range before {
		at += before[i]
		size := free * ratioOf(ratio, i) / total
		out[i] = [2]float64{at, at + size}
		at += size + after[i] + panelGap
	}
	return out
}

func ratioOf(r []float64, i int) float64 {
	if r == nil {
		return 1
	}
	return r[i]
}

// share gives shared axes common limits.
func (f *Figure) share() {
	for k, on := range []bool{f.shareX, f.shareY} {
		if !on {
			continue
		}
		lo, hi := math.Inf(1), math.Inf(-1)
		log := false
		for _, a := range f.panels {
			log = log || [2]*axis{&a.x, &a.y}[k].log
		}
		for _, a := range f.panels {
			ax := [2]*axis{&a.x, &a.y}[k]
			ax.view, ax.common = nil, nil
			ax.log = log
			if len(a.artists) == 0 {
				continue
			}
			l, h := ax.limits()
			lo, hi = min(lo, l, h), max(hi, l, h)
		}
		for _, a := range f.panels {
			ax := [2]*axis{&a.x, &a.y}[k]
			if lo < hi {
				ax.common = &[2]float64{lo, hi}
				if ax.turned {
					ax.common = &[2]float64{hi, lo}
				}
			}
			if k == 0 {
				a.hideX = a.row < f.rows-1
			} else {
				a.hideY = a.col > 0
			}
		}
	}
}

// shape makes the box, or the limits, fit the aspect.
func (a *axes) shape() {
	if a.scene != nil {
		return
	}
	if a.aspect == 0 || a.x.log || a.y.log {
		return
	}
	if !a.fixedBox {
		a.x.view, a.y.view = nil, nil
	}
	x0, x1 := a.x.limits()
	y0, y1 := a.y.limits()
	want := a.aspect * math.Abs(y1-y0) / math.Abs(x1-x0) // height of the box by its width
	if !(want > 0) || math.IsInf(want, 0) {
		return
	}
	w, h := a.box.w(), a.box.h()
	if a.fixedBox {
		switch {
		case h > w*want:
			d := (h - w*want) / 2
			a.box.y0 += d
			a.box.y1 -= d
		default:
			d := (w - h/want) / 2
			a.box.x0 += d
			a.box.x1 -= d
		}
		return
	}
	// The box stays; one of the axes shows more.
	if h > w*want {
		k := h / (w * want)
		mid, half := (y0+y1)/2, (y1-y0)/2*k
		a.y.view = &[2]float64{mid - half, mid + half}
	} else {
		mid, half := (x0+x1)/2, (x1-x0)/2*w*want/h
		a.x.view = &[2]float64{mid - half, mid + half}
	}
}

// locate chooses the ticks for the box as it is.
func (a *axes) locate() {
	if a.scene != nil {
		return
	}
	m := a.mapping()
	lo, hi := a.x.limits()
	a.xRotate = 0
	// At most nine steps, and three widths of a digit for each label.
	for n := clampInt(int(a.box.w()/(3*fontSize)), 1, 9); ; n-- {
		a.xTicks, a.xNote = a.x.ticks(lo, hi, n)
		if n <= 1 || a.x.isFixed || a.x.kind == kindCategory || fits(a.xTicks, m.x) {
			break
		}
	}
	if has(a.x.rotate) {
		a.xRotate = a.x.rotate
	} else if (a.x.isFixed || a.x.kind == kindCategory) && !fits(a.xTicks, m.x) {
		a.xRotate = 45
	}
	lo, hi = a.y.limits()
	a.yTicks, a.yNote = a.y.ticks(lo, hi, clampInt(int(a.box.h()/(2*fontSize)), 1, 9))
}

func clampInt(v, lo, hi int) int { return max(lo, min(v, hi)) }

// fits reports whether the labels of ticks stand apart.
func fits(ticks []tick, s scale) bool {
	type span struct{ a, b float64 }
	var all []span
	for _, t := range ticks {
		if t.label == "" {
			continue
		}
		w := layout(t.label, textStyle{size: fontSize}).width
		x := s.at(t.at)
		all = append(all, span{x - w/2, x + w/2})
	}
	for i := 1; i < len(all); i++ {
		a, b := all[i-1], all[i]
		if b.a < a.a {
			a, b = b, a
		}
		if a.b+0.4*fontSize > b.a {
			return false
		}
	}
	return true
}

// mapping is where the data lie on the page.
func (a *axes) mapping() *mapping {
	return &mapping{box: a.box, x: a.x.scale(a.box.x0, a.box.x1), y: a.y.scale(a.box.y1, a.box.y0)}
}

// measure returns how far the decorations reach beyond the box.
func (a *axes) measure() edges {
	var e edges
	if a.title != "" {
		t := layout(a.title, textStyle{size: titleSize, align: alignCenter})
		e.t = titlePad + t.above + t.below
		over := (t.width - a.box.w()) / 2
		e.l, e.r = max(e.l, over), max(e.r, over)
	}
	if a.scene != nil {
		e.r = max(e.r, a.barWidth())
		return e
	}
	if !a.off {
		m := a.mapping()
		x := a.xExtent(m)
		e.b = x.b
		e.l, e.r = max(e.l, x.l), max(e.r, x.r)
		y := a.yExtent(m)
		e.l = max(e.l, y.l)
		e.t, e.b = max(e.t, y.t), max(e.b, y.b)
		if a.yNote != "" {
			e.t = max(e.t, fontSize+4)
			if a.title != "" {
				e.t = max(e.t, titlePad+titleSize)
			}
		}
	}
	if w := a.barWidth(); w > 0 {
		e.r = max(e.r, w)
	}
	if a.legend != nil && a.legend.loc == "outside" {
		if l := a.legend.layout(a); l != nil {
			e.r = max(e.r, a.barWidth()+l.size+l.w)
		}
	}
	return e
}

// labelSize is the size of the labels of ticks.
func (a *axes) labelSize() float64 {
	if a.parent != nil && a.box.w() < 120 {
		return 8
	}
	return fontSize
}

// xExtent measures the ticks, their labels and the label of x.
func (a *axes) xExtent(m *mapping) edges {
	var e edges
	high := 0.0
	for _, t := range a.xTicks {
		if t.label == "" || a.hideX {
			continue
		}
		b := a.xLabel(t.label).box(point{}, -a.xRotate*math.Pi/180)
		high = max(high, b.h())
		at := m.x.at(t.at)
		l, r := at-b.w()/2, at+b.w()/2
		if a.xRotate != 0 {
			l, r = at-b.w(), at+4
		}
		e.l, e.r = max(e.l, a.box.x0-l), max(e.r, r-a.box.x1)
	}
	if len(a.xTicks) > 0 {
		e.b = tickLength
	}
	if high > 0 {
		e.b += tickPad + high
	}
	if a.xNote != "" && !a.hideX {
		e.b += a.noteGap() + fontSize
	}
	a.xBelow = e.b
	if a.x.label != "" && !a.hideX {
		t := layout(a.x.label, textStyle{size: fontSize, align: alignCenter})
		if a.xNote != "" {
			a.xBelow -= fontSize + a.noteGap() // beside the note
			e.b -= fontSize + a.noteGap()
		}
		e.b += labelPad + t.above + t.below
	}
	return e
}

func (a *axes) noteGap() float64 { return 3 }

func (a *axes) xLabel(text string) *typeset {
	t := layout(text, textStyle{size: a.labelSize(), align: alignCenter})
	return t
}

// yExtent measures the ticks, their labels and the label of y.
func (a *axes) yExtent(m *mapping) edges {
	var e edges
	wide := 0.0
	for _, t := range a.yTicks {
		if t.label == "" || a.hideY {
			continue
		}
		l := layout(t.label, textStyle{size: a.labelSize()})
		wide = max(wide, l.width)
		at := m.y.at(t.at)
		half := (l.above + l.below) / 2
		e.t, e.b = max(e.t, a.box.y0-at+half), max(e.b, at+half-a.box.y1)
	}
	if len(a.yTicks) > 0 {
		e.l = tickLength
	}
	if wide > 0 {
		e.l += tickPad + wide
	}
	a.yLeft = e.l
	if a.y.label != "" && !a.hideY {
		t := layout(a.y.label, textStyle{size: fontSize, align: alignCenter})
		e.l += labelPad + t.above + t.below
	}
	return e
}

// outer is the box with all that belongs to it.
func (a *axes) outer() rect {
	e := a.measure()
	return rect{a.box.x0 - e.l, a.box.y0 - e.t, a.box.x1 + e.r, a.box.y1 + e.b}
}
