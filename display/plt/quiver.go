// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws fields of arrows.

import (
	"image/color"
	"math"
)

// arrows is a field of arrows.
type arrows struct {
	base
	shading
	x, y, u, v []float64
	values     []float64
	color      color.NRGBA
	scale      float64 // units of data of an inch; 0 for as they fit
	width      float64
	alpha      float64
}

// Quiver draws arrows (u, v) at x, y, which are vectors of the columns and rows of matrices u and v, or as many numbers as these. It
// also takes u, v alone. Options: [Color], [ColorBy] with [Cmap], [Vmin], [Vmax], [Scale] (units of u and v of an inch), [Width] (of the shafts, in
// points), [Alpha], [Label], [ZOrder].
func (f *Figure) Quiver(args ...any) *Figure {
	a := f.flat("Quiver")
	data, opts := split("Quiver", args)
	s := collect("Quiver", opts, "Color", "ColorBy", "Cmap", "Vmin", "Vmax", "LogNorm", "Scale", "Width", "Alpha", "Label", "ZOrder")
	q := &arrows{base: base{zorder: or(s.zorder, 2), label: s.label, theme: &f.theme}, scale: or(s.scale, 0), width: or(s.width, 0), alpha: s.alpha}
	var x, y any
	switch len(data) {
	case 2:
	case 4:
		x, y = data[0], data[1]
	default:
		fail("Quiver", "want u and v, or x, y, u and v, got %d arguments", len(data))
	}
	u, v := data[len(data)-2], data[len(data)-1]
	q.u, q.v = copied(toNumbers("Quiver", "u", u).v), copied(toNumbers("Quiver", "v", v).v)
	sameLength("Quiver", "u", "v", len(q.u), len(q.v))
	rows, cols := 1, len(q.u)
	if m, ok := tryMatrix(u); ok {
		rows, cols = m.rows, m.cols
	}
	q.x, q.y = a.arrowPlaces(x, y, rows, cols)
	if s.colorBy != nil {
		q.values = perPoint("Quiver", "ColorBy", s.colorBy, len(q.u), 0)
		q.shading = newShading("Quiver", s, q.values)
		a.last = q
	}
	q.color = color.NRGBA{0, 0, 0, 255}
	if s.color != nil {
		q.color = *s.color
	}
	a.x.cover(q.x...)
	a.y.cover(q.y...)
	a.add(q)
	return f
}

// arrowPlaces returns where the arrows of a matrix are.
func (a *axes) arrowPlaces(x, y any, rows, cols int) (px, py []float64) {
	n := rows * cols
	xs, ys := index(cols), index(rows)
	if x != nil {
		xs, ys = a.x.take(toNumbers("Quiver", "x", x)), a.y.take(toNumbers("Quiver", "y", y))
	}
	if len(xs) == n && len(ys) == n {
		return copied(xs), copied(ys)
	}
	sameLength("Quiver", "x", "columns of u", len(xs), cols)
	sameLength("Quiver", "y", "rows of u", len(ys), rows)
	for i := range rows {
		for j := range cols {
			px, py = append(px, xs[j]), append(py, ys[i])
		}
	}
	return px, py
}

func (q *arrows) draw(c canvas, m *mapping) {
	n := math.Max(10, math.Sqrt(float64(len(q.u))))
	w := m.box.w()
	scale := q.scale / 72 // units of a point
	if q.scale == 0 {
		sum, count := 0.0, 0.0
		for i := range q.u {
			if l := math.Hypot(q.u[i], q.v[i]); !math.IsNaN(l) && !math.IsInf(l, 0) {
				sum += l
				count++
			}
		}
		if !(sum > 0) {
			return
		}
		scale = 1.8 * sum / count * n / w
	}
	width := q.width
	if width == 0 {
		width = 0.06 * w / min(max(n, 8), 25)
	}
	var all path
	for i := range q.u {
		at := m.at(q.x[i], q.y[i])
		length := math.Hypot(q.u[i], q.v[i]) / scale
		if !finite(at) || math.IsNaN(length) || math.IsInf(length, 0) || length == 0 || !m.box.grow(length+5).contains(at) {
			continue
		}
		p := arrow(length, width).transformed(1, math.Atan2(-q.v[i], q.u[i]), at)
		if q.values != nil {
			c.draw(p, filled(withAlpha(q.shading.color(q.values[i]), q.alpha)))
			continue
		}
		all.ops = append(all.ops, p.ops...)
		all.pts = append(all.pts, p.pts...)
	}
	if !all.empty() {
		c.draw(&all, filled(withAlpha(q.theme.themed(q.color), q.alpha)))
	}
}

// arrow is an arrow along x. The head of a short one shrinks with it.
func arrow(length, width float64) *path {
	const head, across, notch = 5, 1.5, 4.5 // in widths
	k := min(1, length/(head*width))
	h, a, b, half := head*width*k, across*width*k, notch*width*k, width/2*k
	var p path
	p.polyline([]point{{0, -half}, {length - b, -half}, {length - h, -a}, {length, 0}, {length - h, a}, {length - b, half}, {0, half}})
	p.close()
	return &p
}

func (q *arrows) entry() *entry {
	if !q.labelled() {
		return nil
	}
	return &entry{label: q.label, draw: func(c canvas, box rect) {
		col := q.theme.themed(q.color)
		if q.values != nil {
			col = q.cmap.at(0.5)
		}
		c.draw(arrow(box.w(), 1.5).transformed(1, 0, point{box.x0, (box.y0 + box.y1) / 2}), filled(col))
	}}
}

func (q *arrows) obstacles(m *mapping) obstacles { return obstacles{points: m.points(q.x, q.y)} }

func (q *arrows) alt() string { return q.series("field", len(q.u), "arrows") }
