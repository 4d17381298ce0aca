// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws lines with markers: Plot and its kin.

import (
	"image/color"
	"math"
)

// A line is a series of points, joined and marked.
type line struct {
	base
	x, y      []float64
	color     color.NRGBA
	width     float64
	style     string // "" for none
	marker    string // "" for none
	size      float64
	face      *color.NRGBA // of the markers, the colour of the line if nil
	edge      *color.NRGBA
	edgeWidth float64
	steps     string // where of a Step, "" for none
	mapX      bool   // y is a part of the height of the axes (Axvline)
	mapY      bool   // x is a part of the width of the axes (Axhline)
}

// lineOptions are the options of lines.
var lineOptions = []string{"Label", "Color", "Width", "Line", "Marker", "Size", "Alpha", "Edge", "EdgeWidth", "ZOrder", "Range", "Labels"}

// Plot draws lines. Its arguments are, in any number of groups,
//
//	y              against 0, 1, 2, …
//	x, y           the columns of a matrix y are a line each
//	f, lo, hi      a func(float64) float64 on an interval
//	x, f           at the given places
//
// each followed, if need be, by a format string of Matplotlib's: a colour of
// "bgrcmykw" or "C0", a marker, and a line style, as in "ko", "r--", ".-". Options come last:
// [Label], [Color], [Width], [Line], [Marker], [Size], [Alpha], [Edge], [EdgeWidth], [ZOrder], and [Labels] for the
// columns of a matrix. A line breaks at NaN and Inf.
//
// It panics with a [SizeError] if x and y are not equally long.
func (f *Figure) Plot(args ...any) *Figure { return f.plot("Plot", args) }

// A group is the data of one call of Plot with its format string.
type group struct {
	x, y   numbers
	format string
}

func (f *Figure) plot(fn string, args []any) *Figure {
	var opts []Option
	var data []any
	for _, a := range args {
		switch a := a.(type) {
		case Option:
			opts = append(opts, a)
		case []Option:
			opts = append(opts, a...)
		default:
			if len(opts) > 0 {
				fail(fn, "options come last, and a %T is behind one", a)
			}
			data = append(data, a)
		}
	}
	s := collect(fn, opts, lineOptions...)
	groups := f.groups(fn, data, s)
	for i, g := range groups {
		label := s.label
		if i < len(s.tickLabels) {
			label = s.tickLabels[i]
		} else if i > 0 && s.tickLabels == nil {
			label = ""
		}
		f.addLine(fn, g, s, label)
	}
	return f
}

// groups reads the data of Plot.
func (f *Figure) groups(fn string, data []any, s *settings) []group {
	var out []group
	isText := func(i int) bool {
		if i >= len(data) {
			return false
		}
		_, ok := data[i].(string)
		return ok
	}
	for i := 0; i < len(data); {
		if isText(i) {
			fail(fn, "the format %q has no data before it", data[i])
		}
		var made []group
		fun, isFunc := toFunc(data[i])
		switch {
		case isFunc:
			lo, hi := s.lo, s.hi
			i++
			if i+1 < len(data) && isNumber(data[i]) && isNumber(data[i+1]) {
				lo, hi = toNumbers(fn, "lo", data[i]).v[0], toNumbers(fn, "hi", data[i+1]).v[0]
				i += 2
			}
			if !(lo < hi) {
				fail(fn, "want an interval lo < hi behind the function, got %v, %v", lo, hi)
			}
			x, y := f.sample(fun, lo, hi)
			made = []group{{x: numbers{v: x}, y: numbers{v: y}}}
		case i+1 < len(data) && !isText(i+1):
			x := toNumbers(fn, "x", data[i])
			if fun, ok := toFunc(data[i+1]); ok {
				y := make([]float64, len(x.v))
				for k, v := range x.v {
					y[k] = fun(v)
				}
				made = []group{{x: x, y: numbers{v: y}}}
			} else {
				made = columns(fn, &x, data[i+1])
			}
			i += 2
		default:
			made = columns(fn, nil, data[i])
			i++
		}
		if isText(i) {
			for k := range made {
				made[k].format = data[i].(string)
			}
			i++
		}
		out = append(out, made...)
	}
	return out
}

func isNumber(v any) bool {
	switch v.(type) {
	case float64, int, float32, int64:
		return true
	}
	return false
}

// columns returns y, or the columns of y, against x.
func columns(fn string, x *numbers, data any) []group {
	m, isMatrix := tryMatrix(data)
	if !isMatrix || m.depth > 1 || m.rows == 1 && x != nil && len(x.v) != 1 {
		y := toNumbers(fn, "y", data)
		if x == nil {
			x = &numbers{v: index(len(y.v))}
		}
		sameLength(fn, "x", "y", len(x.v), len(y.v))
		return []group{{x: *x, y: y}}
	}
	if x == nil {
		x = &numbers{v: index(m.rows)}
	}
	var out []group
	if len(x.v) == m.rows*m.cols && m.cols > 1 { // a matrix against a matrix
		for j := range m.cols {
			gx, gy := make([]float64, m.rows), make([]float64, m.rows)
			for i := range m.rows {
				gx[i], gy[i] = x.v[i*m.cols+j], m.at(i, j)
			}
			out = append(out, group{x: numbers{v: gx}, y: numbers{v: gy}})
		}
		return out
	}
	if len(x.v) != m.rows {
		panic(&SizeError{Func: fn, A: "x", B: "y", ShapeA: []int{len(x.v)}, ShapeB: []int{m.rows, m.cols}})
	}
	for j := range m.cols {
		col := make([]float64, m.rows)
		for i := range col {
			col[i] = m.at(i, j)
		}
		out = append(out, group{x: *x, y: numbers{v: col}})
	}
	return out
}

// sample evaluates a function at 401 places, and at more where it bends.
func (f *Figure) sample(fun func(float64) float64, lo, hi float64) (x, y []float64) {
	if f.cur.x.log && lo > 0 {
		l, h := math.Log(lo), math.Log(hi)
		for _, t := range linspace(l, h, 401) {
			x = append(x, math.Exp(t))
		}
	} else {
		x = linspace(lo, hi, 401)
	}
	for _, v := range x {
		y = append(y, fun(v))
	}
	low, high := math.Inf(1), math.Inf(-1)
	for _, v := range y {
		if !math.IsInf(v, 0) && !math.IsNaN(v) {
			low, high = min(low, v), max(high, v)
		}
	}
	tol := 2e-4 * (high - low)
	if !(tol > 0) {
		return x, y
	}
	for range 4 {
		var nx, ny []float64
		for i := range x {
			nx, ny = append(nx, x[i]), append(ny, y[i])
			if i == 0 || i+2 >= len(x) {
				continue
			}
			// What a parabola through three points says of the bend.
			if math.Abs(y[i-1]-2*y[i]+y[i+1]) > 8*tol || math.Abs(y[i]-2*y[i+1]+y[i+2]) > 8*tol {
				mid := (x[i] + x[i+1]) / 2
				nx, ny = append(nx, mid), append(ny, fun(mid))
			}
		}
		if len(nx) == len(x) || len(nx) > 20000 {
			break
		}
		x, y = nx, ny
	}
	return x, y
}

// addLine makes a line of a group.
func (f *Figure) addLine(fn string, g group, s *settings, label string) {
	a := f.cur
	if a.scene != nil {
		fail(fn, "the panel is three-dimensional")
	}
	fm, ok := parseFormat(g.format)
	if !ok {
		fail(fn, "the format %q is not of a colour, a marker and a line style", g.format)
	}
	l := &line{base: base{zorder: or(s.zorder, 2), label: label, theme: &f.theme}, width: or(s.width, 1.5), style: fm.line, marker: fm.marker, size: or(s.size, 6), edge: s.edge, edgeWidth: or(s.edgeWidth, 1)}
	if fm.line == "" && fm.marker == "" {
		l.style = "-"
	}
	if s.marker != nil {
		l.marker = *s.marker
	}
	if s.line != nil {
		l.style = *s.line
	}
	switch {
	case s.color != nil:
		l.color = *s.color
	case fm.color != nil:
		l.color = *fm.color
	default:
		l.color = a.nextColor()
	}
	l.color = withAlpha(l.color, s.alpha)
	l.x, l.y = copied(a.x.take(g.x)), copied(a.y.take(g.y))
	a.x.cover(l.x...)
	a.y.cover(l.y...)
	a.add(l)
}

func (l *line) paint() paint {
	p := stroked(l.theme.themed(l.color), l.width)
	if d := lineStyles[l.style]; d != nil {
		for _, v := range d {
			p.dash = append(p.dash, v*l.width)
		}
	} else {
		p.cap = capSquare
	}
	return p
}

// markerPaint is the fill and border of the markers.
func (l *line) markerPaint() paint {
	c := l.theme.themed(l.color)
	shape := markerShapes[l.marker]
	edge := c
	if l.edge != nil {
		edge = l.theme.themed(*l.edge)
	}
	if shape.open {
		p := stroked(edge, l.edgeWidth)
		return p
	}
	face := c
	if l.face != nil {
		face = *l.face
	}
	p := paint{fill: face, stroke: edge, width: l.edgeWidth, miter: true}
	if l.edge == nil && l.face == nil {
		// The border has the colour of the fill, and would show twice through it.
		if c.A < 255 {
			p.stroke = color.NRGBA{}
		}
	}
	return p
}

// stepped returns the corners of a Step.
func stepped(x, y []float64, where string) (sx, sy []float64) {
	for i := range x {
		if i > 0 {
			switch where {
			case "pre":
				sx, sy = append(sx, x[i-1]), append(sy, y[i])
			case "post":
				sx, sy = append(sx, x[i]), append(sy, y[i-1])
			case "mid":
				m := (x[i-1] + x[i]) / 2
				sx, sy = append(sx, m, m), append(sy, y[i-1], y[i])
			}
		}
		sx, sy = append(sx, x[i]), append(sy, y[i])
	}
	return sx, sy
}

// mapped returns the points on the page.
func (l *line) mapped(m *mapping) []point {
	switch {
	case l.mapX:
		return []point{{m.x.at(l.x[0]), m.box.y1 - l.y[0]*m.box.h()}, {m.x.at(l.x[1]), m.box.y1 - l.y[1]*m.box.h()}}
	case l.mapY:
		return []point{{m.box.x0 + l.x[0]*m.box.w(), m.y.at(l.y[0])}, {m.box.x0 + l.x[1]*m.box.w(), m.y.at(l.y[1])}}
	case l.steps != "":
		return m.points(stepped(l.x, l.y, l.steps))
	}
	return m.points(l.x, l.y)
}

// curve returns the points that make the line, without those that a column of
// pixels hides where there are very many and x increases.
func (l *line) curve(m *mapping, pixel float64) []point {
	if len(l.x) < manyPoints || l.mapX || l.mapY || l.steps != "" {
		return l.mapped(m)
	}
	for i := 1; i < len(l.x); i++ {
		if !(l.x[i] >= l.x[i-1]) {
			return l.mapped(m)
		}
	}
	// As columnsOf, but before anything is put on the page.
	var out []point
	put := func(k int) { out = append(out, m.at(l.x[k], l.y[k])) }
	col := math.NaN()
	first, lo, hi, last := -1, -1, -1, -1
	flush := func() {
		if first < 0 {
			return
		}
		prev := -1
		for _, k := range [4]int{first, min(lo, hi), max(lo, hi), last} {
			if k != prev {
				put(k)
			}
			prev = k
		}
		first = -1
	}
	for i, y := range l.y {
		if !(y-y == 0) { // NaN or infinite: the line breaks
			flush()
			if len(out) > 0 && !math.IsNaN(out[len(out)-1].x) {
				out = append(out, point{math.NaN(), 0})
			}
			continue
		}
		c := math.Floor(m.x.at(l.x[i]) / pixel)
		switch {
		case first < 0 || c != col:
			flush()
			col = c
			first, lo, hi, last = i, i, i, i
			continue
		case y < l.y[lo]:
			lo = i
		case y > l.y[hi]:
			hi = i
		}
		last = i
	}
	flush()
	return out
}

// manyPoints is how many points of a line are thinned before they are put on the
// page.
const manyPoints = 20_000

func (l *line) draw(c canvas, m *mapping) {
	var pts []point
	if l.style != "" || len(l.x) < manyPoints {
		pts = l.curve(m, c.grid())
	}
	if l.style != "" && l.width > 0 {
		var p path
		for _, piece := range visible(pts, m.box, c.grid(), l.width) {
			p.polyline(piece)
		}
		if !p.empty() {
			pt := l.paint()
			if l.mapX || l.mapY {
				pt.cap = capButt
			}
			c.draw(&p, pt)
		}
	}
	if l.marker != "" && l.size > 0 {
		if l.steps != "" || len(l.x) >= manyPoints {
			pts = m.points(l.x, l.y)
		}
		size := l.size
		drawMarkers(c, m, l.marker, size, pts, l.markerPaint())
	}
}

func (l *line) entry() *entry {
	if !l.labelled() {
		return nil
	}
	return &entry{label: l.label, draw: func(c canvas, box rect) {
		y := (box.y0 + box.y1) / 2
		if l.style != "" && l.width > 0 {
			var p path
			p.move(box.x0, y)
			p.line(box.x1, y)
			pt := l.paint()
			pt.cap = capButt
			c.draw(&p, pt)
		}
		if l.marker != "" {
			c.markers(markerShapes[l.marker].sized(l.size), []point{{(box.x0 + box.x1) / 2, y}}, l.markerPaint())
		}
	}}
}

func (l *line) obstacles(m *mapping) obstacles {
	var o obstacles
	pts := l.curve(m, 1)
	if l.style == "" {
		pts = l.mapped(m)
	}
	pieces := visible(pts, m.box, 2, l.width)
	if l.style != "" {
		o.lines = pieces
	}
	if l.marker != "" || !(l.mapX || l.mapY) {
		for _, p := range pieces {
			o.points = append(o.points, p...)
		}
	}
	if l.style == "" {
		o.points = thinned(pts, m.box, 2)
	}
	return o
}
