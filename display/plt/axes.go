// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file holds axes, and the methods that say how they look.

import (
	"image/color"
	"math"
)

// An artist is something that is drawn in axes.
type artist interface {
	draw(c canvas, m *mapping)
	order() float64
	// entry is the sample of the legend, nil without a label.
	entry() *entry
	// obstacles is where the legend should not be.
	obstacles(m *mapping) obstacles
	// alt says what it is.
	alt() string
}

// obstacles are points and lines, on the page, that the legend avoids.
type obstacles struct {
	lines  [][]point
	points []point
	boxes  []rect
}

// An entry is a line of the legend.
type entry struct {
	label string
	draw  func(c canvas, box rect)
}

// base is what all artists have.
type base struct {
	zorder float64
	label  string
	theme  *theme
}

func (b *base) order() float64 { return b.zorder }

func (b *base) labelled() bool { return b.label != "" && b.label[0] != '_' }

// axes is one panel or inset.
type axes struct {
	fig      *Figure
	parent   *axes
	place    rect // of an inset: parts of the parent
	row, col int
	insets   []*axes

	x, y, zax axis
	artists   []artist
	title     string
	gridX     bool
	gridY     bool
	gridMinor bool
	off       bool
	aspect    float64 // 0 for auto
	fixedBox  bool    // the box fits the aspect, rather than the limits
	legend    *legend
	bars      []*colorbar
	last      mappable // what Colorbar shows
	scene     *scene
	next      int // colour of the cycle

	// Set by the layout.
	box          rect
	xTicks       []tick
	yTicks       []tick
	xNote, yNote string
	xRotate      float64
	xBelow       float64 // how far below the box the label of x begins
	yLeft        float64 // how far left of the box the label of y begins
	hideX, hideY bool    // no labels: those of a neighbour serve
}

func newAxes(f *Figure) *axes {
	return &axes{fig: f, x: newAxis(), y: newAxis(), zax: newAxis()}
}

func (a *axes) add(art artist) { a.artists = append(a.artists, art) }

// nextColor takes a colour from the cycle. Colours of the cycle are those of the
// theme when the figure is drawn, so they are kept as they are named.
func (a *axes) nextColor() color.NRGBA {
	c := cycle[a.next%len(cycle)]
	a.next++
	return c
}

// themed returns the colour of the theme for one of the cycle, or for black ink.
func (t *theme) themed(c color.NRGBA) color.NRGBA {
	if t == nil || t.name == "light" {
		return c
	}
	alpha := c.A
	opaque := c
	opaque.A = 255
	for i, o := range cycle {
		if o == opaque {
			c = t.cycle[i]
			c.A = alpha
			return c
		}
	}
	if opaque == (color.NRGBA{0, 0, 0, 255}) {
		c = t.ink
		c.A = alpha
	}
	return c
}

// Title sets the title of the panel.
func (f *Figure) Title(text string) *Figure {
	f.cur.title = text
	return f
}

// Xlabel names the axis of x.
func (f *Figure) Xlabel(text string) *Figure {
	f.cur.x.label = text
	return f
}

// Ylabel names the axis of y.
func (f *Figure) Ylabel(text string) *Figure {
	f.cur.y.label = text
	return f
}

// Zlabel names the axis of z of a [Figure.Surface].
func (f *Figure) Zlabel(text string) *Figure {
	f.cur.zax.label = text
	return f
}

// Xlim sets the limits of x: numbers or times; NaN or nil leaves one to the data. A
// greater first limit turns the axis round.
func (f *Figure) Xlim(lo, hi any) *Figure { return f.limit("Xlim", &f.cur.x, lo, hi) }

// Ylim sets the limits of y, as [Figure.Xlim] does.
func (f *Figure) Ylim(lo, hi any) *Figure { return f.limit("Ylim", &f.cur.y, lo, hi) }

// Zlim sets the limits of z of a [Figure.Surface].
func (f *Figure) Zlim(lo, hi any) *Figure { return f.limit("Zlim", &f.cur.zax, lo, hi) }

func (f *Figure) limit(fn string, a *axis, lo, hi any) *Figure {
	for i, v := range []any{lo, hi} {
		a.given[i] = math.NaN()
		if v == nil {
			continue
		}
		vec := toNumbers(fn, "limit", v)
		if len(vec.v) != 1 || math.IsInf(vec.v[0], 0) {
			fail(fn, "want a finite number or a time, got %v", v)
		}
		if vec.kind == kindTime {
			a.kind, a.loc = kindTime, vec.loc
		}
		a.given[i] = vec.v[0]
	}
	return f
}

// Xticks sets where the axis of x has ticks and, if labels are given, what
// stands there. An empty slice, or nil, leaves none.
func (f *Figure) Xticks(at any, labels ...string) *Figure {
	return f.setTicks("Xticks", &f.cur.x, at, labels)
}

// Yticks sets the ticks of y, as [Figure.Xticks] does.
func (f *Figure) Yticks(at any, labels ...string) *Figure {
	return f.setTicks("Yticks", &f.cur.y, at, labels)
}

func (f *Figure) setTicks(fn string, a *axis, at any, labels []string) *Figure {
	a.isFixed, a.fixed = true, nil
	if at == nil {
		return f
	}
	vec := toNumbers(fn, "at", at)
	v := a.take(vec)
	if len(labels) > 0 {
		sameLength(fn, "labels", "at", len(labels), len(v))
	}
	switch {
	case len(labels) == 0 && vec.kind == kindTime:
		for _, x := range v {
			t := fromSeconds(x, vec.loc)
			text := t.Format("2006-01-02")
			if t.Hour()+t.Minute()+t.Second() > 0 {
				text = t.Format("2006-01-02 15:04")
			}
			labels = append(labels, text)
		}
	case len(labels) == 0 && vec.kind == kindCategory:
		labels = vec.cats
	case len(labels) == 0 && len(v) > 0:
		step := math.Inf(1)
		for i, x := range v {
			for _, y := range append(v[:i:i], 0) {
				if d := math.Abs(x - y); d > 0 {
					step = min(step, d)
				}
			}
		}
		if math.IsInf(step, 0) {
			step = 1
		}
		labels, _ = formatLinear(v, step)
	}
	for i, x := range v {
		a.fixed = append(a.fixed, tick{at: x, label: labels[i]})
	}
	return f
}

// Ticks sets the ticks of both axes: those of x and of y, nil for none.
func (f *Figure) Ticks(x, y any) *Figure { return f.Xticks(x).Yticks(y) }

// Grid draws lines at the ticks: of both axes or of "x" or "y" alone; "minor" draws
// them at minor ticks too, "off" takes them away.
func (f *Figure) Grid(which ...string) *Figure {
	a := f.cur
	if len(which) == 0 {
		a.gridX, a.gridY = true, true
	}
	for _, w := range which {
		switch w {
		case "both":
			a.gridX, a.gridY = true, true
		case "x":
			a.gridX = true
		case "y":
			a.gridY = true
		case "minor":
			a.gridX, a.gridY, a.gridMinor = true, true, true
		case "off":
			a.gridX, a.gridY, a.gridMinor = false, false, false
		default:
			fail("Grid", "want \"x\", \"y\", \"both\", \"minor\" or \"off\", got %q", w)
		}
	}
	return f
}

// Axis sets what the axes look like: "off" draws none, "on" does; "equal" makes a unit of
// x as long as one of y, "auto" undoes that; "tight" leaves no margin around the
// data, "image" is equal and tight.
func (f *Figure) Axis(how string) *Figure {
	a := f.cur
	switch how {
	case "off":
		a.off = true
	case "on":
		a.off = false
	case "equal":
		a.aspect, a.fixedBox = 1, len(a.artists) > 0 && a.fixedBox
	case "auto":
		a.aspect = 0
	case "tight":
		a.x.tight, a.y.tight = true, true
	case "image":
		a.x.tight, a.y.tight, a.aspect, a.fixedBox = true, true, 1, true
	default:
		fail("Axis", "want \"off\", \"on\", \"equal\", \"auto\", \"tight\" or \"image\", got %q", how)
	}
	return f
}

// Loglog makes both axes logarithmic. With arguments it draws them as [Figure.Plot] does.
func (f *Figure) Loglog(args ...any) *Figure {
	f.cur.x.log, f.cur.y.log = true, true
	return f.plot("Loglog", args)
}

// Semilogx makes the axis of x logarithmic. With arguments it draws them as
// [Figure.Plot] does.
func (f *Figure) Semilogx(args ...any) *Figure {
	f.cur.x.log = true
	return f.plot("Semilogx", args)
}

// Semilogy makes the axis of y logarithmic. With arguments it draws them as
// [Figure.Plot] does.
func (f *Figure) Semilogy(args ...any) *Figure {
	f.cur.y.log = true
	return f.plot("Semilogy", args)
}
