// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file holds the figure: its size, its panels, its style.

import (
	"image/color"
	"math"
)

// pixel is the size of a pixel of the page, in points: there are 100 to the inch.
const pixel = 0.72

// A Figure is a picture in the making: one or more panels, each with its axes and
// what is drawn in them. Its methods draw into the current panel and return the
// figure, so that one expression draws all of it. The zero Figure is not usable;
// call [New] or [Subplots].
//
// A Figure may not be used by several goroutines at once.
type Figure struct {
	width, height  float64 // inches
	sized          bool
	rows, cols     int
	ratioW, ratioH []float64
	shareX, shareY bool
	panels         []*axes // row after row
	cur            *axes
	suptitle       string
	theme          theme
	page           rect // set by the layout: the size, without what images leave free
}

// A theme is the colours of a figure.
type theme struct {
	name             string
	back, ink        color.NRGBA
	grid             color.NRGBA
	cycle            []color.NRGBA
	legendBack       color.NRGBA
	legendFrame      color.NRGBA
	paneFill, paneLn color.NRGBA
}

var lightTheme = theme{
	name: "light", back: color.NRGBA{255, 255, 255, 255}, ink: color.NRGBA{0, 0, 0, 255},
	grid: color.NRGBA{0xb0, 0xb0, 0xb0, 255}, cycle: cycle,
	legendBack: color.NRGBA{255, 255, 255, 204}, legendFrame: color.NRGBA{204, 204, 204, 204},
	paneFill: color.NRGBA{242, 242, 242, 128}, paneLn: color.NRGBA{0xb0, 0xb0, 0xb0, 255},
}

var darkTheme = theme{
	name: "dark", back: color.NRGBA{0x18, 0x1a, 0x1b, 255}, ink: color.NRGBA{0xdd, 0xdd, 0xdd, 255},
	grid: color.NRGBA{0x50, 0x54, 0x58, 255}, legendBack: color.NRGBA{0x18, 0x1a, 0x1b, 204}, legendFrame: color.NRGBA{0x60, 0x64, 0x68, 204},
	paneFill: color.NRGBA{0x30, 0x32, 0x34, 128}, paneLn: color.NRGBA{0x58, 0x5c, 0x60, 255},
	cycle: []color.NRGBA{
		{0x5d, 0xa5, 0xe8, 255},
		{0xff, 0xa0, 0x4d, 255},
		{0x6c, 0xc9, 0x6c, 255},
		{0xf2, 0x6d, 0x6e, 255},
		{0xb4, 0x8e, 0xdd, 255},
		{0xc0, 0x8b, 0x7f, 255},
		{0xf0, 0x9c, 0xd9, 255},
		{0xb0, 0xb0, 0xb0, 255},
		{0xdb, 0xdc, 0x5a, 255},
		{0x4d, 0xd9, 0xe6, 255},
	},
}

// New returns an empty figure of one panel, 6.4 by 4.8 inches.
func New() *Figure {
	f := &Figure{width: 6.4, height: 4.8, theme: lightTheme}
	f.setGrid(1, 1)
	return f
}

// Subplots returns a figure of rows by cols panels, as [Figure.Subplots] does.
func Subplots(rows, cols int, opts ...Option) *Figure { return New().Subplots(rows, cols, opts...) }

func (f *Figure) setGrid(rows, cols int) {
	f.rows, f.cols = rows, cols
	f.panels = nil
	for i := range rows * cols {
		a := newAxes(f)
		a.row, a.col = i/cols, i%cols
		f.panels = append(f.panels, a)
	}
	f.cur = f.panels[0]
}

// maxPanels bounds the panels of a figure.
const maxPanels = 400

// Subplots divides the figure into rows by cols panels and makes the first the
// current one; [Figure.At] goes to another. It takes the options [ShareX], [ShareY],
// [WidthRatios] and [HeightRatios]. What was drawn before is lost.
func (f *Figure) Subplots(rows, cols int, opts ...Option) *Figure {
	if rows < 1 || cols < 1 || rows > maxPanels || cols > maxPanels || rows*cols > maxPanels {
		fail("Subplots", "want 1 to %d panels, got %d by %d", maxPanels, rows, cols)
	}
	s := collect("Subplots", opts, "ShareX", "ShareY", "WidthRatios", "HeightRatios")
	f.setGrid(rows, cols)
	f.shareX, f.shareY = s.shareX, s.shareY
	f.ratioW, f.ratioH = ratios("WidthRatios", s.ratiosW, cols), ratios("HeightRatios", s.ratiosH, rows)
	return f
}

func ratios(name string, r []float64, n int) []float64 {
	if r == nil {
		return nil
	}
	sameLength("Subplots", name, "panels", len(r), n)
	for _, v := range r {
		if !(v > 0) || math.IsInf(v, 0) {
			fail("Subplots", "%s: want positive numbers, got %v", name, v)
		}
	}
	return r
}

// At makes a panel the current one: by its number, counted from 0 row after row, or by
// its row and column. Without an argument it goes from an inset to the panel
// that holds it.
func (f *Figure) At(place ...int) *Figure {
	switch len(place) {
	case 0:
		if f.cur.parent != nil {
			f.cur = f.cur.parent
		}
		return f
	case 1:
		if i := place[0]; i >= 0 && i < len(f.panels) {
			f.cur = f.panels[i]
			return f
		}
		fail("At", "want a panel from 0 to %d, got %d", len(f.panels)-1, place[0])
	case 2:
		if r, c := place[0], place[1]; r >= 0 && r < f.rows && c >= 0 && c < f.cols {
			f.cur = f.panels[r*f.cols+c]
			return f
		}
		fail("At", "want a panel of %d rows and %d columns, got row %d, column %d", f.rows, f.cols, place[0], place[1])
	}
	fail("At", "want the number of a panel, or a row and a column, got %d numbers", len(place))
	return f
}

// Inset puts axes into those of the current panel and makes them the current ones.
// The lower left corner, the width and the height are parts of those of the panel,
// from 0 to 1. [Figure.At] goes back.
func (f *Figure) Inset(x, y, w, h float64) *Figure {
	if !(w > 0 && h > 0) || math.IsInf(x+y+w+h, 0) || math.IsNaN(x+y) {
		fail("Inset", "want a positive width and height, got %v, %v", w, h)
	}
	in := newAxes(f)
	in.parent = f.cur
	in.place = rect{x, y, x + w, y + h}
	f.cur.insets = append(f.cur.insets, in)
	f.cur = in
	return f
}

// Size sets the width and height of the figure, in inches of 100 pixels.
func (f *Figure) Size(width, height float64) *Figure {
	if !(width >= 0.5 && width <= 100 && height >= 0.5 && height <= 100) {
		fail("Size", "want from 0.5 to 100 inches, got %v by %v", width, height)
	}
	f.width, f.height, f.sized = width, height, true
	return f
}

// Style sets the colours of the figure: "light", the default, or "dark".
func (f *Figure) Style(name string) *Figure {
	switch name {
	case "light":
		f.theme = lightTheme
	case "dark":
		f.theme = darkTheme
	default:
		fail("Style", "want \"light\" or \"dark\", got %q", name)
	}
	return f
}

// Suptitle sets the title above all panels.
func (f *Figure) Suptitle(text string) *Figure {
	f.suptitle = text
	return f
}
