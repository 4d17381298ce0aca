// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws numbers on grids whose cells are not equal: Pcolormesh.

import (
	"fmt"
	"math"
)

// mesh is a grid of quadrilaterals.
type mesh struct {
	base
	shading
	x, y  matrix // corners, one more each way than the values
	v     matrix
	alpha float64
}

// Pcolormesh draws a matrix as coloured cells. It takes c, or x, y, c, where x and y are the borders of the cells, one more than
// there are columns and rows, or their centres; or matrices of the corners. Options: [Cmap], [Vmin], [Vmax], [LogNorm], [Alpha], [ZOrder].
func (f *Figure) Pcolormesh(args ...any) *Figure {
	a := f.flat("Pcolormesh")
	data, opts := split("Pcolormesh", args)
	s := collect("Pcolormesh", opts, "Cmap", "Vmin", "Vmax", "LogNorm", "Alpha", "ZOrder")
	x, y, v := f.gridded("Pcolormesh", data)
	p := &mesh{base: base{zorder: or(s.zorder, 0.5), theme: &f.theme}, v: v, alpha: s.alpha}
	p.x, p.y = corners(x, v, false), corners(y, v, true)
	p.shading = newShading("Pcolormesh", s, v.v)
	a.last = p
	a.x.cover(p.x.v...)
	a.y.cover(p.y.v...)
	a.x.sticky = append(a.x.sticky, minOf(p.x.v), maxOf(p.x.v))
	a.y.sticky = append(a.y.sticky, minOf(p.y.v), maxOf(p.y.v))
	a.add(p)
	return f
}

// split takes the options from arguments.
func split(fn string, args []any) (data []any, opts []Option) {
	for _, v := range args {
		switch v := v.(type) {
		case Option:
			opts = append(opts, v)
		case []Option:
			opts = append(opts, v...)
		default:
			if len(opts) > 0 {
				fail(fn, "options come last, and a %T is behind one", v)
			}
			data = append(data, v)
		}
	}
	return data, opts
}

// gridded reads z, or x, y, z, where x and y are vectors or matrices. The vectors
// become matrices of a row and of a column.
func (f *Figure) gridded(fn string, data []any) (x, y, z matrix) {
	switch len(data) {
	case 1:
		z = toMatrix(fn, "the matrix", data[0])
		x = matrix{rows: 1, cols: z.cols, depth: 1, v: index(z.cols)}
		y = matrix{rows: z.rows, cols: 1, depth: 1, v: index(z.rows)}
		if fn == "Pcolormesh" {
			x = matrix{rows: 1, cols: z.cols + 1, depth: 1, v: index(z.cols + 1)}
			y = matrix{rows: z.rows + 1, cols: 1, depth: 1, v: index(z.rows + 1)}
		}
	case 3:
		z = toMatrix(fn, "the matrix", data[2])
		x, y = f.gridAxis(fn, data[0], false), f.gridAxis(fn, data[1], true)
	default:
		fail(fn, "want a matrix, or x, y and a matrix, got %d arguments", len(data))
	}
	z.v = copied(z.v)
	if z.depth != 1 || z.rows == 0 || z.cols == 0 {
		fail(fn, "want a matrix with elements, got %s", typeText(data[len(data)-1]))
	}
	if fn != "Pcolormesh" && (z.rows < 2 || z.cols < 2) {
		fail(fn, "want two rows and columns or more, got %d and %d", z.rows, z.cols)
	}
	check := func(name string, m matrix, n, want int) {
		ok := m.rows == 1 || m.cols == 1
		if ok {
			ok = n == want || fn == "Pcolormesh" && n == want+1
		} else {
			ok = m.rows == z.rows && m.cols == z.cols || fn == "Pcolormesh" && m.rows == z.rows+1 && m.cols == z.cols+1
		}
		if !ok {
			shape := []int{m.rows, m.cols}
			if m.rows == 1 || m.cols == 1 {
				shape = []int{n}
			}
			panic(&SizeError{Func: fn, A: name, B: "the matrix", ShapeA: shape, ShapeB: []int{z.rows, z.cols}})
		}
	}
	check("x", x, x.rows*x.cols, z.cols)
	check("y", y, y.rows*y.cols, z.rows)
	return x, y, z
}

// gridAxis reads x or y of a grid.
func (f *Figure) gridAxis(fn string, data any, column bool) matrix {
	if m, ok := tryMatrix(data); ok && m.depth == 1 && m.rows > 1 && m.cols > 1 {
		m.v = copied(m.v)
		return m
	}
	name, ax := "x", &f.cur.x
	if column {
		name, ax = "y", &f.cur.y
	}
	v := copied(ax.take(toNumbers(fn, name, data)))
	if column {
		return matrix{rows: len(v), cols: 1, depth: 1, v: v}
	}
	return matrix{rows: 1, cols: len(v), depth: 1, v: v}
}

// get returns element i, j of a matrix in which a row or column stands for all.
func (m matrix) get(i, j int) float64 {
	if m.rows == 1 {
		i = 0
	}
	if m.cols == 1 {
		j = 0
	}
	return m.v[i*m.cols+j]
}

// corners returns the borders of cells whose borders or centres are given.
func corners(m, v matrix, column bool) matrix {
	switch {
	case m.rows > 1 && m.cols > 1:
		if m.rows == v.rows+1 {
			return m
		}
		out := matrix{rows: m.rows + 1, cols: m.cols + 1, depth: 1}
		for i := range out.rows {
			for j := range out.cols {
				// The mean of the centres around, continued beyond the outermost.
				at := func(i, j int) float64 {
					ci, cj := clampInt(i, 0, m.rows-1), clampInt(j, 0, m.cols-1)
					x := m.at(ci, cj)
					if i != ci {
						x += m.at(ci, cj) - m.at(clampInt(2*ci-i, 0, m.rows-1), cj)
					}
					if j != cj {
						x += m.at(ci, cj) - m.at(ci, clampInt(2*cj-j, 0, m.cols-1))
					}
					return x
				}
				out.v = append(out.v, (at(i-1, j-1)+at(i-1, j)+at(i, j-1)+at(i, j))/4)
			}
		}
		return out
	case column && len(m.v) == v.rows:
		e := between(m.v)
		return matrix{rows: len(e), cols: 1, depth: 1, v: e}
	case !column && len(m.v) == v.cols:
		e := between(m.v)
		return matrix{rows: 1, cols: len(e), depth: 1, v: e}
	}
	return m
}

// between returns the borders between centres.
func between(c []float64) []float64 {
	n := len(c)
	if n == 1 {
		return []float64{c[0] - 0.5, c[0] + 0.5}
	}
	out := make([]float64, n+1)
	for i := 1; i < n; i++ {
		out[i] = (c[i-1] + c[i]) / 2
	}
	out[0], out[n] = c[0]-(c[1]-c[0])/2, c[n-1]+(c[n-1]-c[n-2])/2
	return out
}

// even reports whether the cells are equal rectangles on the page.
func (p *mesh) even(m *mapping) bool {
	if p.x.rows > 1 || p.y.cols > 1 {
		return false
	}
	uniform := func(v []float64, s scale) bool {
		n := len(v) - 1
		a, b := s.at(v[0]), s.at(v[n])
		for i, x := range v {
			if !(math.Abs(s.at(x)-(a+(b-a)*float64(i)/float64(n))) < 0.05) {
				return false
			}
		}
		return true
	}
	return uniform(p.x.v, m.x) && uniform(p.y.v, m.y)
}

func (p *mesh) draw(c canvas, m *mapping) {
	if p.even(m) {
		img := &picture{base: p.base, shading: p.shading, m: p.v, alpha: p.alpha, x0: p.x.v[0], x1: p.x.v[len(p.x.v)-1], y0: p.y.v[0], y1: p.y.v[len(p.y.v)-1]}
		img.draw(c, m)
		return
	}
	if _, ok := c.(*raster); ok {
		p.cells(c, m)
		return
	}
	rastered(c, m.box, func(r *raster) { p.cells(r, m) })
}

// cells draws the cells one by one. Upright ones are whole pixels.
func (p *mesh) cells(c canvas, m *mapping) {
	upright := p.x.rows == 1 && p.y.cols == 1
	for i := range p.v.rows {
		for j := range p.v.cols {
			col := withAlpha(p.shading.color(p.v.at(i, j)), p.alpha)
			if col.A == 0 {
				continue
			}
			var quad path
			ok := true
			for _, k := range [4][2]int{{0, 0}, {0, 1}, {1, 1}, {1, 0}} {
				q := m.at(p.x.get(i+k[0], j+k[1]), p.y.get(i+k[0], j+k[1]))
				ok = ok && finite(q)
				if len(quad.pts) == 0 {
					quad.move(q.x, q.y)
				} else {
					quad.line(q.x, q.y)
				}
			}
			if !ok {
				continue
			}
			quad.close()
			s := paint{fill: col, crisp: upright}
			if !upright && col.A == 255 { // no gap between neighbours
				s.stroke, s.width = col, 0.3
			}
			c.draw(&quad, s)
		}
	}
}

func (p *mesh) entry() *entry                { return nil }
func (p *mesh) relabel(string) bool          { return false }
func (p *mesh) obstacles(*mapping) obstacles { return obstacles{} }
func (p *mesh) alt() string {
	return p.series(fmt.Sprintf("mesh of %d×%d cells", p.v.cols, p.v.rows), 0, "")
}
