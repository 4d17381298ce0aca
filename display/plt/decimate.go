// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file keeps of many points those that can be seen.

import "math"

// visible cuts a polyline at points that have no place, leaves out what is far
// outside of the box, and thins what is closer than the eye can tell.
func visible(pts []point, box rect, pixel, width float64) [][]point {
	near := box.grow(width + 10)
	var out [][]point
	var cur []point
	flush := func() {
		if len(cur) > 0 {
			out = append(out, cur)
		}
		cur = nil
	}
	var prev point
	has := false
	for _, p := range pts {
		if math.IsNaN(p.x) || math.IsNaN(p.y) || math.IsInf(p.x, 0) || math.IsInf(p.y, 0) {
			flush()
			has = false
			continue
		}
		if has {
			a, b, ok := cutSegment(prev, p, near)
			switch {
			case !ok:
				flush()
			case len(cur) > 0 && a == prev:
				cur = append(cur, b)
			default:
				flush()
				cur = append(cur, a, b)
			}
			if ok && b != p {
				flush()
			}
		} else if near.contains(p) {
			cur = append(cur, p)
		}
		prev, has = p, true
	}
	flush()
	for i, piece := range out {
		if len(piece) > 2000 {
			piece = columnsOf(piece, pixel)
		}
		out[i] = cap2(simplified(piece, 0.1*pixel))
	}
	return out
}

// maxSegments bounds the segments of a line.
const maxSegments = 100_000

// cap2 drops points evenly from a line that has too many even so: its picture is
// a solid area.
func cap2(pts []point) []point {
	if len(pts) <= maxSegments {
		return pts
	}
	stride := float64(len(pts)) / maxSegments
	out := make([]point, 0, maxSegments)
	for i := range maxSegments {
		out = append(out, pts[int(float64(i)*stride)])
	}
	return out
}

// cutSegment cuts a segment to a rectangle (Liang and Barsky, 1984).
func cutSegment(a, b point, r rect) (p, q point, ok bool) {
	if r.contains(a) && r.contains(b) {
		return a, b, true
	}
	t0, t1 := 0.0, 1.0
	dx, dy := b.x-a.x, b.y-a.y
	for _, e := range [4][2]float64{{-dx, a.x - r.x0}, {dx, r.x1 - a.x}, {-dy, a.y - r.y0}, {dy, r.y1 - a.y}} {
		d, room := e[0], e[1]
		if d == 0 {
			if room < 0 {
				return a, b, false
			}
			continue
		}
		t := room / d
		if d < 0 {
			t0 = max(t0, t)
		} else {
			t1 = min(t1, t)
		}
	}
	if !(t0 <= t1) {
		return a, b, false
	}
	p, q = a, b
	if t0 > 0 {
		p = point{a.x + t0*dx, a.y + t0*dy}
	}
	if t1 < 1 {
		q = point{a.x + t1*dx, a.y + t1*dy}
	}
	return p, q, true
}

// columnsOf keeps, of each run of points within one column of pixels, the first,
// the least, the greatest and the last (Jugel and others, "M4", VLDB 2014): the
// picture is the same.
func columnsOf(pts []point, pixel float64) []point {
	var out []point
	for i := 0; i < len(pts); {
		col := math.Floor(pts[i].x / pixel)
		j, lo, hi := i, i, i
		for j < len(pts) && math.Floor(pts[j].x/pixel) == col {
			if pts[j].y < pts[lo].y {
				lo = j
			}
			if pts[j].y > pts[hi].y {
				hi = j
			}
			j++
		}
		last := -1
		for _, k := range [4]int{i, min(lo, hi), max(lo, hi), j - 1} {
			if k != last {
				out = append(out, pts[k])
			}
			last = k
		}
		i = j
	}
	return out
}

// simplified drops points that lie within tol of the line between those that
// stay, looking ahead from one to the next.
func simplified(pts []point, tol float64) []point {
	if len(pts) < 3 {
		return pts
	}
	out := []point{pts[0]}
	anchor := 0
	// The directions, as seen from the anchor, that pass all points since.
	lo, hi := math.Inf(-1), math.Inf(1)
	var ux, uy float64
	far := 0.0
	for i := 1; i < len(pts); i++ {
		a, p := pts[anchor], pts[i]
		dx, dy := p.x-a.x, p.y-a.y
		d := math.Hypot(dx, dy)
		if d <= tol && i < len(pts)-1 {
			continue
		}
		if far == 0 && d > 0 {
			ux, uy = dx/d, dy/d
		}
		along, across := dx*ux+dy*uy, dy*ux-dx*uy
		if far > 0 {
			slope := across / along
			if along < far || !(slope >= lo && slope <= hi) {
				anchor = i - 1
				out = append(out, pts[anchor])
				a = pts[anchor]
				dx, dy = p.x-a.x, p.y-a.y
				d = math.Hypot(dx, dy)
				lo, hi, far = math.Inf(-1), math.Inf(1), 0
				if d == 0 {
					continue
				}
				ux, uy = dx/d, dy/d
				along, across = d, 0
			}
		}
		if along > 0 {
			lo, hi = max(lo, (across-tol)/along), min(hi, (across+tol)/along)
			far = along
		}
	}
	return append(out, pts[len(pts)-1])
}

// thinned returns the points within the box, of which one is kept in each cell of
// the grid once there are many.
func thinned(pts []point, box rect, cell float64) []point {
	var out []point
	const many = 5000
	count := 0
	for _, p := range pts {
		if box.contains(p) {
			count++
		}
	}
	if count <= many {
		for _, p := range pts {
			if box.contains(p) {
				out = append(out, p)
			}
		}
		return out
	}
	w := int(box.w()/cell) + 1
	h := int(box.h()/cell) + 1
	seen := make([]bool, w*h)
	for _, p := range pts {
		if !box.contains(p) {
			continue
		}
		k := int((p.y-box.y0)/cell)*w + int((p.x-box.x0)/cell)
		if !seen[k] {
			seen[k] = true
			out = append(out, p)
		}
	}
	return out
}

// drawMarkers draws a marker at each of the points that can be seen.
func drawMarkers(c canvas, m *mapping, marker string, size float64, pts []point, s paint) {
	opaque := (!s.fills() || s.fill.A == 255) && (!s.strokes() || s.stroke.A == 255)
	near := m.box.grow(size)
	if opaque {
		cell := c.grid() / 2
		if len(pts) > manyTranslucent {
			cell = c.grid()
		}
		pts = thinned(pts, near, cell)
	} else {
		pts = inside(pts, near)
	}
	shape := markerShapes[marker].sized(size)
	if len(pts) > manyTranslucent && !opaque {
		layers := stacked(pts, near, 1/newLayerScale, s)
		if r, ok := c.(*raster); ok {
			for _, l := range layers {
				r.markers(shape, l.at, l.paint)
			}
			return
		}
		rastered(c, m.box, func(r *raster) {
			for _, l := range layers {
				r.markers(shape, l.at, l.paint)
			}
		})
		return
	}
	if _, vectors := c.(*raster); !vectors && len(pts) > maxMarkers {
		rastered(c, m.box, func(r *raster) { r.markers(shape, pts, s) })
		return
	}
	c.markers(shape, pts, s)
}

// manyTranslucent is how many translucent markers are drawn one by one.
const manyTranslucent = 100_000

// A layer is markers of one paint.
type layer struct {
	at    []point
	paint paint
}

// stacked replaces the translucent markers of a cell by one, as opaque as they
// are together: n markers of opacity a let (1-a)^n through. Opacities are rounded
// to steps of 1/32.
func stacked(pts []point, box rect, cell float64, s paint) []layer {
	w, h := int(box.w()/cell)+1, int(box.h()/cell)+1
	count := make([]int32, w*h)
	for _, p := range pts {
		if box.contains(p) {
			count[int((p.y-box.y0)/cell)*w+int((p.x-box.x0)/cell)]++
		}
	}
	const steps = 32
	out := make([]layer, steps+1)
	together := func(a uint8, n int32) float64 { return 1 - math.Pow(1-float64(a)/255, float64(n)) }
	alpha := max(s.fill.A, s.stroke.A)
	for k, n := range count {
		if n > 0 {
			step := int(math.Ceil(together(alpha, n) * steps))
			out[step].at = append(out[step].at, point{box.x0 + (float64(k%w)+0.5)*cell, box.y0 + (float64(k/w)+0.5)*cell})
		}
	}
	for i := range out {
		p := s
		if s.fills() {
			p.fill.A = uint8(255 * i / steps)
		}
		if s.strokes() {
			p.stroke.A = uint8(255 * i / steps)
		}
		out[i].paint = p
	}
	return out
}

// maxMarkers is how many markers a page of vectors gets one by one; more become a
// picture.
const maxMarkers = 10_000

func inside(pts []point, box rect) []point {
	var out []point
	for _, p := range pts {
		if box.contains(p) {
			out = append(out, p)
		}
	}
	return out
}

// rastered draws on pixels, two for each of the page, and puts the picture into
// the box.
func rastered(c canvas, box rect, draw func(r *raster)) {
	r := newLayer(box)
	draw(r)
	c.image(r.layer(box), box, true)
}
