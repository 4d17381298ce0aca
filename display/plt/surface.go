// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws surfaces in three dimensions.

import (
	"fmt"
	"image/color"
	"math"
	"slices"
	"sort"
)

// A scene is a panel of three dimensions.
type scene struct {
	parts      []*surface
	elev, azim float64 // degrees
}

// surface is a function over a grid.
type surface struct {
	shading
	x, y, z matrix
	single  *color.NRGBA
	alpha   float64
	edge    *color.NRGBA
	width   float64
}

func (s *surface) colours() (*colormap, norm) { return s.cmap, s.norm }

// sceneMargin is the margin of the axes of a scene.
const sceneMargin = 0.02

// maxFacets is how many rows or columns of facets a surface is drawn with.
const maxFacets = 80

// Surface draws a matrix as a surface in three dimensions, lit from the upper left and coloured by height. It takes z, or x, y, z, x and y
// being vectors or matrices. Options: [Cmap] ("viridis"), [Vmin], [Vmax], [LogNorm], [Color] (one for all), [Alpha], [Edge] and [EdgeWidth] (the grid).
// [Figure.View] turns it, [Figure.Colorbar] explains the colours.
func (f *Figure) Surface(args ...any) *Figure {
	data, opts := split("Surface", args)
	s := collect("Surface", opts, "Cmap", "Vmin", "Vmax", "LogNorm", "Color", "Alpha", "Edge", "EdgeWidth")
	a := f.cur
	if len(a.artists) > 0 {
		fail("Surface", "the panel is two-dimensional")
	}
	p := &surface{single: s.color, alpha: s.alpha, edge: s.edge, width: or(s.edgeWidth, 0.5)}
	p.x, p.y, p.z = f.gridded("Surface", data)
	p.shading = newShading("Surface", s, p.z.v)
	if a.scene == nil {
		a.scene = &scene{elev: 30, azim: -60}
	}
	a.scene.parts = append(a.scene.parts, p)
	if s.color == nil {
		a.last = p
	}
	a.x.cover(p.x.v...)
	a.y.cover(p.y.v...)
	a.zax.cover(p.z.v...)
	a.x.margin, a.y.margin, a.zax.margin = sceneMargin, sceneMargin, sceneMargin
	return f
}

// View turns a panel of three dimensions: the height of the eye above the plane of x and y, and its direction, counted
// from x to y; both in degrees, 30 and -60 at first.
func (f *Figure) View(elev, azim float64) *Figure {
	if f.cur.scene == nil {
		fail("View", "the panel has no Surface")
	}
	if math.IsNaN(elev+azim) || math.IsInf(elev+azim, 0) {
		fail("View", "want finite angles, got %v, %v", elev, azim)
	}
	f.cur.scene.elev, f.cur.scene.azim = elev, azim
	return f
}

type vec3 struct{ x, y, z float64 }

// A camera maps points of the cube from -1/2 to 1/2, stretched, to the page.
type camera struct {
	u, v, w vec3 // right, up, towards the eye
	k       float64
	at      point
}

// stretch is the size of the cube along each axis.
var stretch = vec3{1, 1, 0.75}

// eyeDistance is that of the eye from the middle, in widths of the cube.
const eyeDistance = 6.5

func newCamera(elev, azim float64) camera {
	se, ce := math.Sincos(elev * math.Pi / 180)
	sa, ca := math.Sincos(azim * math.Pi / 180)
	w := vec3{ce * ca, ce * sa, se}
	u := vec3{-sa, ca, 0}
	v := vec3{w.y*u.z - w.z*u.y, w.z*u.x - w.x*u.z, w.x*u.y - w.y*u.x}
	return camera{u: u, v: v, w: w, k: 1}
}

func dot(a, b vec3) float64 { return a.x*b.x + a.y*b.y + a.z*b.z }

// project returns the place on the page and the distance towards the eye.
func (c camera) project(p vec3) (point, float64) {
	p = vec3{p.x * stretch.x, p.y * stretch.y, p.z * stretch.z}
	d := dot(c.w, p)
	s := c.k * eyeDistance / (eyeDistance - d)
	return point{c.at.x + s*dot(c.u, p), c.at.y - s*dot(c.v, p)}, d
}

// fit places the cube and its labels into a box.
func (c *camera) fit(box rect) {
	c.k, c.at = 1, point{}
	r := rect{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for i := range 8 {
		p, _ := c.project(corner(i))
		r = r.union(rect{p.x, p.y, p.x, p.y})
	}
	const room = 34 // for ticks and labels
	inner := rect{box.x0 + room, box.y0 + 4, box.x1 - room - 14, box.y1 - room + 4}
	c.k = max(10, min(inner.w()/r.w(), inner.h()/r.h()))
	c.at = point{(inner.x0+inner.x1)/2 - c.k*(r.x0+r.x1)/2, (inner.y0+inner.y1)/2 - c.k*(r.y0+r.y1)/2}
}

// corner is corner i of the cube: bit 0 for x, 1 for y, 2 for z.
func corner(i int) vec3 {
	h := func(b int) float64 { return float64(i>>b&1) - 0.5 }
	return vec3{h(0), h(1), h(2)}
}

func (s *scene) render(c canvas, a *axes) {
	cam := newCamera(s.elev, s.azim)
	cam.fit(a.box)
	sx, sy, sz := a.x.scale(-0.5, 0.5), a.y.scale(-0.5, 0.5), a.zax.scale(-0.5, 0.5)
	if !a.off {
		s.drawCube(c, a, cam, sx, sy, sz)
	}
	type facet struct {
		pts   [4]point
		depth float64
		color color.NRGBA
		of    *surface
	}
	var facets []facet
	light := unit(vec3{-0.45 + cam.u.x*-0.3, -0.35 + cam.u.y*-0.3, 0.85})
	for _, p := range s.parts {
		ri, rj := strided(p.z.rows), strided(p.z.cols)
		for a := 1; a < len(ri); a++ {
			for b := 1; b < len(rj); b++ {
				i0, i1, j0, j1 := ri[a-1], ri[a], rj[b-1], rj[b]
				var q facet
				var v [4]vec3
				mean := 0.0
				ok := true
				for k, n := range [4][2]int{{i0, j0}, {i0, j1}, {i1, j1}, {i1, j0}} {
					z := p.z.at(n[0], n[1])
					mean += z / 4
					v[k] = vec3{sx.at(p.x.get(n[0], n[1])), sy.at(p.y.get(n[0], n[1])), sz.at(z)}
					var d float64
					q.pts[k], d = cam.project(v[k])
					q.depth += d / 4
					ok = ok && finite(q.pts[k])
				}
				if !ok {
					continue
				}
				base := p.shading.color(mean)
				if p.single != nil {
					base = *p.single
				}
				q.color = withAlpha(shade(base, normal(v), light, cam.w), p.alpha)
				q.of = p
				facets = append(facets, q)
			}
		}
	}
	sort.SliceStable(facets, func(i, j int) bool { return facets[i].depth < facets[j].depth })
	paintAll := func(c canvas) {
		for _, q := range facets {
			var p path
			p.polyline(q.pts[:])
			p.close()
			st := paint{fill: q.color}
			switch {
			case q.of.edge != nil:
				st.stroke, st.width = *q.of.edge, q.of.width
			case q.color.A == 255:
				st.stroke, st.width = q.color, 0.4 // no gap between neighbours
			}
			c.draw(&p, st)
		}
	}
	if _, ok := c.(*raster); !ok && len(facets) > 3000 {
		rastered(c, a.box, func(r *raster) { paintAll(r) })
		return
	}
	paintAll(c)
}

// strided returns the rows that are drawn of n.
func strided(n int) []int {
	step := (n - 2 + maxFacets) / maxFacets
	var out []int
	for i := 0; i < n-1; i += max(1, step) {
		out = append(out, i)
	}
	return append(out, n-1)
}

func unit(v vec3) vec3 {
	l := math.Sqrt(dot(v, v))
	return vec3{v.x / l, v.y / l, v.z / l}
}

// normal returns the normal of a facet.
func normal(v [4]vec3) vec3 {
	for i := range v {
		v[i] = vec3{v[i].x * stretch.x, v[i].y * stretch.y, v[i].z * stretch.z}
	}
	a := vec3{v[2].x - v[0].x, v[2].y - v[0].y, v[2].z - v[0].z}
	b := vec3{v[3].x - v[1].x, v[3].y - v[1].y, v[3].z - v[1].z}
	n := vec3{a.y*b.z - a.z*b.y, a.z*b.x - a.x*b.z, a.x*b.y - a.y*b.x}
	if dot(n, n) == 0 {
		return vec3{0, 0, 1}
	}
	return unit(n)
}

// shade darkens a colour where the facet turns away from the light.
func shade(c color.NRGBA, n, light, eye vec3) color.NRGBA {
	d := dot(n, light)
	if dot(n, eye) < 0 { // the back of the facet is seen
		d = -d
	}
	k := 0.78 + 0.28*max(d, 0)
	f := func(v uint8) uint8 { return uint8(min(255, math.Round(float64(v)*k))) }
	return color.NRGBA{f(c.R), f(c.G), f(c.B), c.A}
}

// drawCube draws the panes at the back, their grids, and the axes with ticks and
// labels.
func (s *scene) drawCube(c canvas, a *axes, cam camera, sx, sy, sz scale) {
	t := &a.fig.theme
	// Where the panes are: behind the middle, as seen from the eye.
	back := vec3{-math.Copysign(0.5, cam.w.x), -math.Copysign(0.5, cam.w.y), -math.Copysign(0.5, cam.w.z)}
	pane := func(corners ...vec3) {
		var p path
		for i, v := range corners {
			q, _ := cam.project(v)
			if i == 0 {
				p.move(q.x, q.y)
			} else {
				p.line(q.x, q.y)
			}
		}
		p.close()
		c.draw(&p, paint{fill: t.paneFill, stroke: t.paneLn, width: 0.8})
	}
	const h = 0.5
	pane(vec3{back.x, -h, -h}, vec3{back.x, h, -h}, vec3{back.x, h, h}, vec3{back.x, -h, h})
	pane(vec3{-h, back.y, -h}, vec3{h, back.y, -h}, vec3{h, back.y, h}, vec3{-h, back.y, h})
	pane(vec3{-h, -h, back.z}, vec3{h, -h, back.z}, vec3{h, h, back.z}, vec3{-h, h, back.z})

	var grid path
	seg := func(p *path, u, v vec3) {
		a, _ := cam.project(u)
		b, _ := cam.project(v)
		p.move(a.x, a.y)
		p.line(b.x, b.y)
	}
	ticksOf := func(ax *axis) []tick {
		lo, hi := ax.limits()
		out, _ := ax.ticks(lo, hi, clampInt(int(cam.k/22), 3, 9))
		return slices.DeleteFunc(out, func(t tick) bool { return t.minor })
	}
	tx, ty, tz := ticksOf(&a.x), ticksOf(&a.y), ticksOf(&a.zax)
	for _, k := range tx {
		v := sx.at(k.at)
		seg(&grid, vec3{v, -h, back.z}, vec3{v, h, back.z})
		seg(&grid, vec3{v, back.y, -h}, vec3{v, back.y, h})
	}
	for _, k := range ty {
		v := sy.at(k.at)
		seg(&grid, vec3{-h, v, back.z}, vec3{h, v, back.z})
		seg(&grid, vec3{back.x, v, -h}, vec3{back.x, v, h})
	}
	for _, k := range tz {
		v := sz.at(k.at)
		seg(&grid, vec3{back.x, -h, v}, vec3{back.x, h, v})
		seg(&grid, vec3{-h, back.y, v}, vec3{h, back.y, v})
	}
	c.draw(&grid, stroked(t.paneLn, 0.6))

	// The axes: x and y along the near edges of the floor, z along the edge that
	// lies farthest to the right.
	zx, zy := h, h
	far := math.Inf(-1)
	for _, k := range [4][2]float64{{-h, -h}, {-h, h}, {h, -h}, {h, h}} {
		p, _ := cam.project(vec3{k[0], k[1], 0})
		if p.x > far {
			far, zx, zy = p.x, k[0], k[1]
		}
	}
	middle, _ := cam.project(vec3{0, 0, back.z})
	s.drawEdge(c, t, cam, middle, a.x.label, tx, func(v float64) vec3 { return vec3{v, -back.y, back.z} }, sx)
	s.drawEdge(c, t, cam, middle, a.y.label, ty, func(v float64) vec3 { return vec3{-back.x, v, back.z} }, sy)
	centre, _ := cam.project(vec3{})
	s.drawEdge(c, t, cam, centre, a.zax.label, tz, func(v float64) vec3 { return vec3{zx, zy, v} }, sz)
}

// drawEdge draws one axis: a line, ticks pointing away from the middle, labels.
func (s *scene) drawEdge(c canvas, t *theme, cam camera, middle point, label string, ticks []tick, at func(float64) vec3, sc scale) {
	p0, _ := cam.project(at(-0.5))
	p1, _ := cam.project(at(0.5))
	var line path
	line.move(p0.x, p0.y)
	line.line(p1.x, p1.y)
	mid := point{(p0.x + p1.x) / 2, (p0.y + p1.y) / 2}
	// Away from the middle, at right angles to the edge on the page.
	ex, ey := direction(p0, p1)
	if p0 == p1 {
		return
	}
	nx, ny := -ey, ex
	if nx*(mid.x-middle.x)+ny*(mid.y-middle.y) < 0 {
		nx, ny = -nx, -ny
	}
	reach := 0.0
	for _, k := range ticks {
		p, _ := cam.project(at(sc.at(k.at)))
		line.move(p.x-1.5*nx, p.y-1.5*ny)
		line.line(p.x+3*nx, p.y+3*ny)
		if k.label == "" {
			continue
		}
		txt := layout(k.label, textStyle{size: 9})
		w, h := txt.width/2, 0.36*9.0
		// The middle of the label is so far out that its box clears the line.
		d := 6 + math.Abs(nx)*w + math.Abs(ny)*h
		reach = max(reach, d+math.Abs(nx)*w+math.Abs(ny)*h)
		c.text(txt, point{p.x + d*nx - w, p.y + d*ny + h}, 0, t.ink)
	}
	c.draw(&line, stroked(t.ink, 0.8))
	if label == "" {
		return
	}
	txt := layout(label, textStyle{size: fontSize, align: alignCenter})
	angle := math.Atan2(ey, ex)
	if angle > math.Pi/2-0.01 {
		angle -= math.Pi
	}
	if angle < -math.Pi/2-0.01 {
		angle += math.Pi
	}
	d := reach + 6 + fontSize/2
	sin, cos := math.Sincos(angle)
	dx, dy := -txt.width/2, 0.36*fontSize
	c.text(txt, point{mid.x + d*nx + cos*dx - sin*dy, mid.y + d*ny + sin*dx + cos*dy}, angle, t.ink)
}

func (s *scene) alt() string {
	p := s.parts[0]
	return fmt.Sprintf("surface of %d×%d points, from %.3g to %.3g", p.z.cols, p.z.rows, minOf(p.z.v), maxOf(p.z.v))
}
