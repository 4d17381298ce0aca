// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws contours: lines and areas of equal height.

import (
	"fmt"
	"image/color"
	"math"
	"slices"
)

// contours is a function on a grid, drawn by its levels.
type contours struct {
	base
	shading
	x, y, z matrix
	levels  []float64
	filled  bool
	single  *color.NRGBA
	width   float64
	line    string
	alpha   float64
	labels  bool
}

// Contour draws lines of equal height. It takes z, or x, y, z, x and y being vectors or matrices. Options: [Levels] (about
// seven), [Cmap], [Vmin], [Vmax], [LogNorm], [Color] (one for all lines), [Width], [Line], [Alpha], [ZOrder]. [Figure.Clabel] writes the heights.
func (f *Figure) Contour(args ...any) *Figure { return f.contour("Contour", args, false) }

// Contourf fills the areas between levels. Arguments are those of [Figure.Contour].
func (f *Figure) Contourf(args ...any) *Figure { return f.contour("Contourf", args, true) }

// Clabel writes the heights of the last [Figure.Contour] of the panel into its lines.
func (f *Figure) Clabel() *Figure {
	for i := len(f.cur.artists) - 1; i >= 0; i-- {
		if c, ok := f.cur.artists[i].(*contours); ok && !c.filled {
			c.labels = true
			return f
		}
	}
	fail("Clabel", "the panel has no Contour")
	return f
}

func (f *Figure) contour(fn string, args []any, fill bool) *Figure {
	a := f.flat(fn)
	data, opts := split(fn, args)
	s := collect(fn, opts, "Levels", "Cmap", "Vmin", "Vmax", "LogNorm", "Color", "Width", "Line", "Alpha", "ZOrder")
	c := &contours{base: base{zorder: or(s.zorder, 2), theme: &f.theme}, filled: fill, single: s.color, width: or(s.width, 1.5), alpha: s.alpha}
	if fill {
		c.zorder = or(s.zorder, 1)
	}
	if s.line != nil {
		c.line = *s.line
	}
	c.x, c.y, c.z = f.gridded(fn, data)
	c.levels = contourLevels(fn, s, c.z.v, fill)
	c.shading = newShading(fn, s, c.levels)
	if s.color == nil {
		a.last = c
	}
	a.x.cover(c.x.v...)
	a.y.cover(c.y.v...)
	a.x.sticky = append(a.x.sticky, minOf(c.x.v), maxOf(c.x.v))
	a.y.sticky = append(a.y.sticky, minOf(c.y.v), maxOf(c.y.v))
	a.add(c)
	return f
}

// maxLevels bounds the number of levels.
const maxLevels = 1000

// contourLevels returns the levels that were asked for, or about seven round ones.
// Those of areas reach beyond the data on either side.
func contourLevels(fn string, s *settings, z []float64, fill bool) []float64 {
	n := 8
	switch l := s.levels.(type) {
	case nil:
	case int:
		n = l + 1
	default:
		v := copied(toNumbers(fn, "Levels", l).v)
		slices.Sort(v)
		v = slices.Compact(v)
		if len(v) == 0 || fill && len(v) < 2 || len(v) > maxLevels || math.IsNaN(v[0]) {
			fail(fn, "want 1 to %d levels, 2 at least for areas, got %d", maxLevels, len(v))
		}
		return v
	}
	if n < 2 || n > maxLevels {
		fail(fn, "want 1 to %d levels, got %d", maxLevels-1, n-1)
	}
	r := newNorm(s, z)
	lo, hi := r.lo, r.hi
	if s.log {
		var out []float64
		for e := math.Floor(math.Log10(lo)); e <= math.Ceil(math.Log10(hi)); e++ {
			out = append(out, math.Pow(10, e))
		}
		if len(out) < 2 {
			out = append(out, out[0]*10)
		}
		return out
	}
	if !(lo < hi) {
		lo, hi = widened(lo, hi)
	}
	step := niceStep(hi-lo, n)
	first, last := math.Floor(lo/step), math.Ceil(hi/step)
	var out []float64
	for k := first; k <= last && len(out) < maxLevels; k++ {
		out = append(out, k*step)
	}
	if !fill && len(out) > 2 {
		out = out[1 : len(out)-1]
	}
	return out
}

func (c *contours) steps() []float64 {
	if c.filled {
		return c.levels
	}
	return nil
}

// node returns corner i, j of the grid on the page, and its height.
func (c *contours) node(m *mapping, i, j int) (point, float64) {
	return m.at(c.x.get(i, j), c.y.get(i, j)), c.z.at(i, j)
}

func (c *contours) draw(cv canvas, m *mapping) {
	if !c.filled {
		c.drawLines(cv, m)
		return
	}
	if c.alpha < 1 {
		// Areas lie over each other, so they become opaque first.
		full := *c
		full.alpha = 1
		layer := newLayer(m.box)
		full.drawAreas(layer, m)
		img := layer.layer(m.box)
		for i := 3; i < len(img.Pix); i += 4 {
			img.Pix[i] = uint8(math.Round(float64(img.Pix[i]) * c.alpha))
		}
		cv.image(img, m.box, true)
		return
	}
	c.drawAreas(cv, m)
}

// drawAreas fills, for each level from the lowest, what lies above it: each covers
// a part of the one before, so that no gap can show between them.
func (c *contours) drawAreas(cv canvas, m *mapping) {
	top := c.levels[len(c.levels)-1]
	pts := make([]point, c.z.rows*c.z.cols)
	z := make([]float64, len(pts))
	for i := range c.z.rows {
		for j := range c.z.cols {
			pts[i*c.z.cols+j], z[i*c.z.cols+j] = c.node(m, i, j)
		}
	}
	for k := range len(c.levels) - 1 {
		var p path
		for _, l := range areas(pts, z, c.z.rows, c.z.cols, c.levels[k], top) {
			p.polyline(simplified(l, 0.05))
			p.close()
		}
		if p.empty() {
			continue
		}
		mid := (c.levels[k] + c.levels[k+1]) / 2
		if c.norm.log {
			mid = math.Sqrt(c.levels[k] * c.levels[k+1])
		}
		col := c.shading.color(mid)
		if c.single != nil {
			col = *c.single
		}
		cv.draw(&p, filled(col))
	}
}

func (c *contours) drawLines(cv canvas, m *mapping) {
	for _, level := range c.levels {
		col := c.shading.color(level)
		line := c.line
		if c.single != nil {
			col = c.theme.themed(*c.single)
			if level < 0 && line == "" {
				line = "--" // where there is one colour, dashes tell what lies below zero
			}
		}
		s := stroked(withAlpha(col, c.alpha), c.width)
		for _, d := range lineStyles[line] {
			s.dash = append(s.dash, d*c.width)
		}
		var p path
		lines := c.trace(m, level)
		var texts []func()
		for _, l := range lines {
			if c.labels {
				if pieces, write := labelled(l, level, c.levels, col); write != nil {
					texts = append(texts, func() { write(cv) })
					for _, piece := range pieces {
						p.polyline(piece)
					}
					continue
				}
			}
			p.polyline(simplified(l, 0.05))
		}
		if !p.empty() {
			cv.draw(&p, s)
		}
		for _, t := range texts {
			t()
		}
	}
}

// labelled cuts a gap into a long line and returns what writes the level there.
func labelled(l []point, level float64, levels []float64, col color.NRGBA) (pieces [][]point, write func(canvas)) {
	step := math.Inf(1)
	for i := 1; i < len(levels); i++ {
		step = min(step, levels[i]-levels[i-1])
	}
	if math.IsInf(step, 0) {
		step = max(1e-300, math.Abs(level))
	}
	names, _ := formatLinear([]float64{level}, step)
	t := layout(names[0], textStyle{size: 8})
	length := make([]float64, len(l))
	for i := 1; i < len(l); i++ {
		length[i] = length[i-1] + math.Hypot(l[i].x-l[i-1].x, l[i].y-l[i-1].y)
	}
	total := length[len(l)-1]
	gap := t.width + 6
	if total < 3*gap {
		return nil, nil
	}
	at := func(s float64) (int, point) {
		i := 1
		for i < len(l)-1 && length[i] < s {
			i++
		}
		u := (s - length[i-1]) / max(1e-12, length[i]-length[i-1])
		return i, point{l[i-1].x + u*(l[i].x-l[i-1].x), l[i-1].y + u*(l[i].y-l[i-1].y)}
	}
	// The straightest of some places.
	best, straight := 0.5, 0.0
	for _, u := range []float64{0.5, 0.4, 0.6, 0.3, 0.7, 0.25, 0.75} {
		s := u * total
		_, a := at(s - gap/2)
		_, b := at(s + gap/2)
		if d := math.Hypot(b.x-a.x, b.y-a.y) / gap; d > straight+0.02 {
			best, straight = u, d
		}
	}
	s := best * total
	i, a := at(s - gap/2)
	j, b := at(s + gap/2)
	first := append(slices.Clone(l[:i]), a)
	second := append([]point{b}, l[j:]...)
	angle := math.Atan2(b.y-a.y, b.x-a.x)
	if angle > math.Pi/2 {
		angle -= math.Pi
	}
	if angle < -math.Pi/2 {
		angle += math.Pi
	}
	mid := point{(a.x + b.x) / 2, (a.y + b.y) / 2}
	return [][]point{first, second}, func(cv canvas) {
		sin, cos := math.Sincos(angle)
		dx, dy := -t.width/2, 0.36*8.0
		cv.text(t, point{mid.x + cos*dx - sin*dy, mid.y + sin*dx + cos*dy}, angle, col)
	}
}

// trace follows the lines of a level through the cells (marching squares). A
// saddle is cut by the mean of its corners.
func (c *contours) trace(m *mapping, level float64) [][]point {
	rows, cols := c.z.rows, c.z.cols
	// An edge has a number: 2k right of node k, 2k+1 above it.
	cross := map[int]point{}
	next := map[int][]int{}
	var order []int
	edge := func(i, j, di, dj int) (int, bool) {
		id := 2*(i*cols+j) + di
		if _, ok := cross[id]; ok {
			return id, true
		}
		p, za := c.node(m, i, j)
		q, zb := c.node(m, i+di, j+dj)
		t := (level - za) / (zb - za)
		if !finite(p) || !finite(q) || !(t >= 0 && t <= 1) {
			return 0, false
		}
		cross[id] = point{p.x + t*(q.x-p.x), p.y + t*(q.y-p.y)}
		return id, true
	}
	link := func(a, b int) {
		if len(next[a]) == 0 {
			order = append(order, a)
		}
		if len(next[b]) == 0 {
			order = append(order, b)
		}
		next[a] = append(next[a], b)
		next[b] = append(next[b], a)
	}
	for i := range rows - 1 {
		for j := range cols - 1 {
			z := [4]float64{c.z.at(i, j), c.z.at(i, j+1), c.z.at(i+1, j+1), c.z.at(i+1, j)}
			sum := z[0] + z[1] + z[2] + z[3]
			if math.IsNaN(sum) || math.IsInf(sum, 0) {
				continue
			}
			code := 0
			for k, v := range z {
				if v > level {
					code |= 1 << k
				}
			}
			if code == 0 || code == 15 {
				continue
			}
			var ids []int
			ok := true
			// The crossed ones of the edges below, right, above, left.
			for k, e := range [4][4]int{{i, j, 0, 1}, {i, j + 1, 1, 0}, {i + 1, j, 0, 1}, {i, j, 1, 0}} {
				a, b := code>>k&1, code>>((k+1)%4)&1
				if a == b {
					continue
				}
				id, good := edge(e[0], e[1], e[2], e[3])
				ok = ok && good
				ids = append(ids, id)
			}
			switch {
			case !ok:
			case len(ids) == 2:
				link(ids[0], ids[1])
			case len(ids) == 4:
				if (sum/4 > level) == (code == 5) {
					link(ids[0], ids[1])
					link(ids[2], ids[3])
				} else {
					link(ids[0], ids[3])
					link(ids[1], ids[2])
				}
			}
		}
	}
	var out [][]point
	used := map[[2]int]bool{}
	follow := func(start int) {
		for _, first := range next[start] {
			if used[[2]int{start, first}] {
				continue
			}
			l := []point{cross[start]}
			a, b := start, first
			for {
				used[[2]int{a, b}], used[[2]int{b, a}] = true, true
				l = append(l, cross[b])
				more := -1
				for _, n := range next[b] {
					if !used[[2]int{b, n}] {
						more = n
						break
					}
				}
				if more < 0 {
					break
				}
				a, b = b, more
			}
			out = append(out, l)
		}
	}
	for _, id := range order { // open lines begin at their ends
		if len(next[id]) == 1 {
			follow(id)
		}
	}
	for _, id := range order {
		follow(id)
	}
	return out
}

func (c *contours) entry() *entry       { return nil }
func (c *contours) relabel(string) bool { return false }

func (c *contours) obstacles(m *mapping) obstacles {
	var o obstacles
	if !c.filled {
		for _, level := range c.levels {
			o.lines = append(o.lines, c.trace(m, level)...)
		}
	}
	return o
}

func (c *contours) alt() string {
	what := "contour lines"
	if c.filled {
		what = "filled contours"
	}
	return c.series(fmt.Sprintf("%s at %d levels of a grid of %d×%d", what, len(c.levels), c.z.cols, c.z.rows), 0, "")
}
