// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file turns lines into areas, which the rasteriser fills.

import "math"

// A stroker makes the outline of a line as a set of convex pieces, all of one
// orientation: the rasteriser adds up what they cover, so that pieces of
// opposite orientation would take away from each other.
type stroker struct {
	half  float64 // half of the width, in pixels
	cap   lineCap
	miter bool
	emit  func(poly []point)
	buf   []point
}

// run makes the outline of one polyline.
func (s *stroker) run(pts []point, closed bool) {
	pts = withoutRepeats(pts)
	if closed && len(pts) > 1 && pts[0] == pts[len(pts)-1] {
		pts = pts[:len(pts)-1]
	}
	n := len(pts)
	switch n {
	case 0:
		return
	case 1:
		switch s.cap {
		case capRound:
			s.disc(pts[0])
		case capSquare:
			s.quad(point{pts[0].x - s.half, pts[0].y}, point{pts[0].x + s.half, pts[0].y})
		case capButt:
		}
		return
	}
	last := n - 1
	if closed {
		last = n
	}
	for i := range last {
		a, b := pts[i], pts[(i+1)%n]
		if s.cap == capSquare && !closed {
			dx, dy := direction(a, b)
			if i == 0 {
				a = point{a.x - dx*s.half, a.y - dy*s.half}
			}
			if i == last-1 {
				b = point{b.x + dx*s.half, b.y + dy*s.half}
			}
		}
		s.quad(a, b)
		switch {
		case closed:
			s.join(pts[i], pts[(i+1)%n], pts[(i+2)%n])
		case i+2 < n:
			s.join(pts[i], pts[i+1], pts[i+2])
		}
	}
	if s.cap == capRound && !closed {
		s.disc(pts[0])
		s.disc(pts[n-1])
	}
}

func withoutRepeats(pts []point) []point {
	out := pts[:0:0]
	for i, p := range pts {
		if i == 0 || p != out[len(out)-1] {
			out = append(out, p)
		}
	}
	return out
}

func direction(a, b point) (dx, dy float64) {
	dx, dy = b.x-a.x, b.y-a.y
	l := math.Hypot(dx, dy)
	return dx / l, dy / l
}

func (s *stroker) quad(a, b point) {
	dx, dy := direction(a, b)
	nx, ny := -dy*s.half, dx*s.half
	s.buf = append(s.buf[:0], point{a.x + nx, a.y + ny}, point{a.x - nx, a.y - ny}, point{b.x - nx, b.y - ny}, point{b.x + nx, b.y + ny})
	s.emit(s.buf)
}

func (s *stroker) disc(c point) {
	n := s.arcSteps(2 * math.Pi)
	s.buf = s.buf[:0]
	for i := range n {
		sin, cos := math.Sincos(-2 * math.Pi * float64(i) / float64(n))
		s.buf = append(s.buf, point{c.x + s.half*cos, c.y - s.half*sin})
	}
	s.emit(s.buf)
}

// arcSteps is the number of chords of an arc that are off by a tenth of a pixel
// at most.
func (s *stroker) arcSteps(angle float64) int {
	step := 2 * math.Acos(1-min(0.1/s.half, 0.5))
	return max(2, int(math.Ceil(math.Abs(angle)/step)))
}

// join fills the gap on the outer side of a corner.
func (s *stroker) join(a, b, c point) {
	ux, uy := direction(a, b)
	vx, vy := direction(b, c)
	cross := ux*vy - uy*vx
	dot := ux*vx + uy*vy
	if math.Abs(cross) < 1e-9 && dot > 0 {
		return
	}
	// The outer side is to the left of the turn.
	side := -1.0
	if cross < 0 {
		side = 1
	}
	p := point{b.x - side*uy*s.half, b.y + side*ux*s.half}
	q := point{b.x - side*vy*s.half, b.y + side*vx*s.half}
	s.buf = append(s.buf[:0], b, p)
	switch {
	case s.miter && dot > -0.9:
		k := s.half / (1 + dot)
		s.buf = append(s.buf, point{b.x - side*(uy+vy)*k, b.y + side*(ux+vx)*k})
	case !s.miter:
		a0 := math.Atan2(p.y-b.y, p.x-b.x)
		turn := math.Atan2(cross, dot)
		n := s.arcSteps(turn)
		for i := 1; i < n; i++ {
			sin, cos := math.Sincos(a0 + turn*float64(i)/float64(n))
			s.buf = append(s.buf, point{b.x + s.half*cos, b.y + s.half*sin})
		}
	}
	s.buf = append(s.buf, q)
	if side > 0 { // the same orientation as the quads
		for i, j := 0, len(s.buf)-1; i < j; i, j = i+1, j-1 {
			s.buf[i], s.buf[j] = s.buf[j], s.buf[i]
		}
	}
	s.emit(s.buf)
}

// dashed cuts a polyline into the dashes of a pattern: lengths of line and gap
// in turn.
func dashed(pts []point, closed bool, pattern []float64) [][]point {
	total := 0.0
	for _, d := range pattern {
		total += d
	}
	if closed && len(pts) > 0 {
		pts = append(append([]point{}, pts...), pts[0])
	}
	if len(pts) < 2 || !(total > 0) {
		return [][]point{pts}
	}
	var out [][]point
	k, left := 0, pattern[0]
	on := true
	cur := []point{pts[0]}
	for i := 1; i < len(pts); i++ {
		a, b := pts[i-1], pts[i]
		length := math.Hypot(b.x-a.x, b.y-a.y)
		pos := 0.0
		for length-pos > left {
			pos += left
			t := pos / length
			p := point{a.x + t*(b.x-a.x), a.y + t*(b.y-a.y)}
			if on {
				out = append(out, append(cur, p))
				cur = nil
			} else {
				cur = []point{p}
			}
			on = !on
			k = (k + 1) % len(pattern)
			left = pattern[k]
		}
		left -= length - pos
		if on {
			cur = append(cur, b)
		}
	}
	if on && len(cur) > 1 {
		out = append(out, cur)
	}
	return out
}
