// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file says what a figure is drawn with: paths, paints and canvases.

import (
	"image"
	"image/color"
	"math"
)

// A point is a place on the page in points, 72 to the inch, from its upper left
// corner.
type point struct{ x, y float64 }

// A rect is a rectangle of the page; y0 is its upper edge.
type rect struct{ x0, y0, x1, y1 float64 }

func (r rect) w() float64 { return r.x1 - r.x0 }
func (r rect) h() float64 { return r.y1 - r.y0 }

func (r rect) contains(p point) bool { return p.x >= r.x0 && p.x <= r.x1 && p.y >= r.y0 && p.y <= r.y1 }

func (r rect) grow(d float64) rect { return rect{r.x0 - d, r.y0 - d, r.x1 + d, r.y1 + d} }

func (r rect) overlaps(s rect) bool {
	return r.x0 < s.x1 && s.x0 < r.x1 && r.y0 < s.y1 && s.y0 < r.y1
}

// union returns the smallest rectangle around r and s.
func (r rect) union(s rect) rect {
	return rect{min(r.x0, s.x0), min(r.y0, s.y0), max(r.x1, s.x1), max(r.y1, s.y1)}
}

// The steps of a path. A cubic step takes three points.
const (
	moveTo byte = iota
	lineTo
	cubicTo
	closePath
)

// A path is made of lines and cubic curves.
type path struct {
	ops []byte
	pts []point
}

func (p *path) move(x, y float64) {
	p.ops = append(p.ops, moveTo)
	p.pts = append(p.pts, point{x, y})
}

func (p *path) line(x, y float64) {
	p.ops = append(p.ops, lineTo)
	p.pts = append(p.pts, point{x, y})
}

func (p *path) cubic(x1, y1, x2, y2, x, y float64) {
	p.ops = append(p.ops, cubicTo)
	p.pts = append(p.pts, point{x1, y1}, point{x2, y2}, point{x, y})
}

func (p *path) close() { p.ops = append(p.ops, closePath) }

func (p *path) empty() bool { return len(p.pts) == 0 }

func (p *path) rect(r rect) {
	p.move(r.x0, r.y0)
	p.line(r.x1, r.y0)
	p.line(r.x1, r.y1)
	p.line(r.x0, r.y1)
	p.close()
}

// circleHandle is where the control points of a quarter of a circle lie.
const circleHandle = 0.5522847498

func (p *path) circle(x, y, r float64) {
	const k = circleHandle
	p.move(x+r, y)
	p.cubic(x+r, y+k*r, x+k*r, y+r, x, y+r)
	p.cubic(x-k*r, y+r, x-r, y+k*r, x-r, y)
	p.cubic(x-r, y-k*r, x-k*r, y-r, x, y-r)
	p.cubic(x+k*r, y-r, x+r, y-k*r, x+r, y)
	p.close()
}

// rounded adds a rectangle whose corners have radius r.
func (p *path) rounded(b rect, r float64) {
	const k = 1 - circleHandle
	p.move(b.x0+r, b.y0)
	p.line(b.x1-r, b.y0)
	p.cubic(b.x1-k*r, b.y0, b.x1, b.y0+k*r, b.x1, b.y0+r)
	p.line(b.x1, b.y1-r)
	p.cubic(b.x1, b.y1-k*r, b.x1-k*r, b.y1, b.x1-r, b.y1)
	p.line(b.x0+r, b.y1)
	p.cubic(b.x0+k*r, b.y1, b.x0, b.y1-k*r, b.x0, b.y1-r)
	p.line(b.x0, b.y0+r)
	p.cubic(b.x0, b.y0+k*r, b.x0+k*r, b.y0, b.x0+r, b.y0)
	p.close()
}

// polyline adds the points, joined.
func (p *path) polyline(pts []point) {
	for i, q := range pts {
		if i == 0 {
			p.move(q.x, q.y)
		} else {
			p.line(q.x, q.y)
		}
	}
}

// transformed returns the path after scaling by s, turning by the angle (in
// radians, clockwise on the page) and moving to at.
func (p *path) transformed(s, angle float64, at point) *path {
	sin, cos := math.Sincos(angle)
	q := &path{ops: p.ops, pts: make([]point, len(p.pts))}
	for i, v := range p.pts {
		q.pts[i] = point{at.x + s*(cos*v.x-sin*v.y), at.y + s*(sin*v.x+cos*v.y)}
	}
	return q
}

// flat returns the path as polylines, curves being replaced by chords that are
// off by less than tol.
func (p *path) flat(tol float64) (lines [][]point, closed []bool) {
	var cur []point
	flush := func(c bool) {
		if len(cur) > 0 {
			lines = append(lines, cur)
			closed = append(closed, c)
		}
		cur = nil
	}
	i := 0
	for _, op := range p.ops {
		switch op {
		case moveTo:
			flush(false)
			cur = append(cur, p.pts[i])
			i++
		case lineTo:
			cur = append(cur, p.pts[i])
			i++
		case cubicTo:
			cur = flatCubic(cur, cur[len(cur)-1], p.pts[i], p.pts[i+1], p.pts[i+2], tol)
			i += 3
		case closePath:
			flush(true)
		}
	}
	flush(false)
	return lines, closed
}

// flatCubic appends chords of a cubic curve. Their number is that for which the
// second difference of the control points bounds the error by tol.
func flatCubic(dst []point, a, b, c, d point, tol float64) []point {
	dd := max(math.Hypot(a.x-2*b.x+c.x, a.y-2*b.y+c.y), math.Hypot(b.x-2*c.x+d.x, b.y-2*c.y+d.y))
	n := int(math.Ceil(math.Sqrt(0.75 * dd / tol)))
	n = max(1, min(n, 100))
	for k := 1; k <= n; k++ {
		t := float64(k) / float64(n)
		u := 1 - t
		w0, w1, w2, w3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		dst = append(dst, point{w0*a.x + w1*b.x + w2*c.x + w3*d.x, w0*a.y + w1*b.y + w2*c.y + w3*d.y})
	}
	return dst
}

// A lineCap is the form of the ends of a line.
type lineCap int

const (
	capButt lineCap = iota
	capRound
	capSquare
)

// A paint says how a path is filled and stroked.
type paint struct {
	fill   color.NRGBA // no fill if it is transparent
	stroke color.NRGBA // no stroke if it is transparent
	width  float64
	dash   []float64
	cap    lineCap
	miter  bool // sharp corners; round ones otherwise
	crisp  bool // lies on the grid of pixels: horizontal and vertical lines
}

func (s paint) fills() bool   { return s.fill.A > 0 }
func (s paint) strokes() bool { return s.stroke.A > 0 && s.width > 0 }

// filled is a paint of one colour without a line.
func filled(c color.NRGBA) paint { return paint{fill: c} }

// stroked is a paint of a line without a fill.
func stroked(c color.NRGBA, width float64) paint { return paint{stroke: c, width: width} }

// An align says which point of a text is put at the given place.
type align int

const (
	alignLeft   align = iota // of the width
	alignCenter              // of either
	alignRight               // of the width
	alignBase                // the base line of the first line
	alignTop
	alignBottom
)

// A canvas is a page that is drawn on.
type canvas interface {
	// draw fills and strokes a path.
	draw(p *path, s paint)
	// markers draws the shape at each of the places.
	markers(shape *path, at []point, s paint)
	// text draws a laid out text, whose origin is the left end of its base line.
	// The angle is in radians, clockwise on the page.
	text(t *typeset, at point, angle float64, c color.NRGBA)
	// image draws a picture into a rectangle, its pixels being kept as squares
	// unless smooth is true.
	image(m *image.NRGBA, r rect, smooth bool)
	// clip restricts what follows to a rectangle, until unclip.
	clip(r rect)
	unclip()
	// grid is the distance between the pixels of the page.
	grid() float64
}

// onGrid moves v to the middle of a row of pixels if a line of the width w is an
// odd number of pixels wide, and to a border between rows otherwise.
func onGrid(v, w, pixel float64) float64 {
	n := max(1, math.Round(w/pixel))
	if math.Mod(n, 2) == 1 {
		return (math.Floor(v/pixel) + 0.5) * pixel
	}
	return math.Round(v/pixel) * pixel
}

// finite reports whether a point has a place.
func finite(p point) bool {
	return !math.IsNaN(p.x) && !math.IsNaN(p.y) && !math.IsInf(p.x, 0) && !math.IsInf(p.y, 0)
}
