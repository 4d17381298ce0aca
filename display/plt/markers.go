// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file holds the forms of markers.

import "math"

// A markerShape adds the marker of a size of 1, centred at the origin, to a
// path. Open markers consist of lines only.
type markerShape struct {
	path func(p *path)
	open bool
}

func polygonMarker(pts ...point) *markerShape {
	return &markerShape{path: func(p *path) {
		p.polyline(pts)
		p.close()
	}}
}

// regular returns the corners of a regular polygon, the first pointing up; with
// an inner radius, those of a star.
func regular(n int, inner, turn float64) []point {
	var pts []point
	for i := range n {
		a := turn + 2*math.Pi*float64(i)/float64(n)
		pts = append(pts, point{0.5 * math.Sin(a), -0.5 * math.Cos(a)})
		if inner > 0 {
			a += math.Pi / float64(n)
			pts = append(pts, point{inner * math.Sin(a), -inner * math.Cos(a)})
		}
	}
	return pts
}

func lineMarker(pts ...point) *markerShape {
	return &markerShape{open: true, path: func(p *path) {
		for i := 0; i+1 < len(pts); i += 2 {
			p.move(pts[i].x, pts[i].y)
			p.line(pts[i+1].x, pts[i+1].y)
		}
	}}
}

// markerShapes are keyed by the signs of format strings.
var markerShapes = map[string]*markerShape{
	"o": {path: func(p *path) { p.circle(0, 0, 0.5) }},
	".": {path: func(p *path) { p.circle(0, 0, 0.25) }},
	",": {path: func(p *path) { p.rect(rect{-0.05, -0.05, 0.05, 0.05}) }},
	"s": {path: func(p *path) { p.rect(rect{-0.5, -0.5, 0.5, 0.5}) }},
	"D": polygonMarker(point{0, -0.707}, point{0.707, 0}, point{0, 0.707}, point{-0.707, 0}),
	"d": polygonMarker(point{0, -0.707}, point{0.424, 0}, point{0, 0.707}, point{-0.424, 0}),
	"^": polygonMarker(point{0, -0.5}, point{0.5, 0.5}, point{-0.5, 0.5}),
	"v": polygonMarker(point{0, 0.5}, point{0.5, -0.5}, point{-0.5, -0.5}),
	"<": polygonMarker(point{-0.5, 0}, point{0.5, -0.5}, point{0.5, 0.5}),
	">": polygonMarker(point{0.5, 0}, point{-0.5, -0.5}, point{-0.5, 0.5}),
	"p": polygonMarker(regular(5, 0, 0)...),
	"*": polygonMarker(regular(5, 0.191, 0)...),
	"h": polygonMarker(regular(6, 0, 0)...),
	"H": polygonMarker(regular(6, 0, math.Pi/6)...),
	"P": polygonMarker(point{-0.17, -0.5}, point{0.17, -0.5}, point{0.17, -0.17}, point{0.5, -0.17}, point{0.5, 0.17}, point{0.17, 0.17},
		point{0.17, 0.5}, point{-0.17, 0.5}, point{-0.17, 0.17}, point{-0.5, 0.17}, point{-0.5, -0.17}, point{-0.17, -0.17}),
	"X": polygonMarker(point{-0.25, -0.5}, point{0, -0.25}, point{0.25, -0.5}, point{0.5, -0.25}, point{0.25, 0}, point{0.5, 0.25},
		point{0.25, 0.5}, point{0, 0.25}, point{-0.25, 0.5}, point{-0.5, 0.25}, point{-0.25, 0}, point{-0.5, -0.25}),
	"+": lineMarker(point{-0.5, 0}, point{0.5, 0}, point{0, -0.5}, point{0, 0.5}),
	"x": lineMarker(point{-0.5, -0.5}, point{0.5, 0.5}, point{-0.5, 0.5}, point{0.5, -0.5}),
	"|": lineMarker(point{0, -0.5}, point{0, 0.5}),
	"_": lineMarker(point{-0.5, 0}, point{0.5, 0}),
}

// marker returns a marker of a size.
func (m *markerShape) sized(size float64) *path {
	var p path
	m.path(&p)
	return p.transformed(size, 0, point{})
}
