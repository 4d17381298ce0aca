// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws on pixels.

import (
	"encoding/binary"
	"image"
	"image/color"
	"image/draw"
	"math"

	xdraw "golang.org/x/image/draw"
	"golang.org/x/image/math/f64"
	"golang.org/x/image/vector"
)

// A raster is a canvas of pixels.
type raster struct {
	img   *image.RGBA
	scale float64 // pixels of a point
	vec   vector.Rasterizer
	box   image.Rectangle // what is drawn on: the clip
	polys [][]point       // the area to be filled, in pixels
	mask  []uint8
}

// newRaster is a page of w by h pixels.
func newRaster(w, h int, scale float64, background color.NRGBA) *raster {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(img, img.Bounds(), image.NewUniform(background), image.Point{}, draw.Src)
	return &raster{img: img, scale: scale, box: img.Bounds()}
}

func (c *raster) grid() float64 { return 1 / c.scale }

func (c *raster) clip(r rect) {
	s := c.scale
	c.box = image.Rect(int(math.Floor(r.x0*s+0.01)), int(math.Floor(r.y0*s+0.01)),
		int(math.Ceil(r.x1*s-0.01)), int(math.Ceil(r.y1*s-0.01))).Intersect(c.img.Bounds())
}

func (c *raster) unclip() { c.box = c.img.Bounds() }

func (c *raster) draw(p *path, s paint) {
	if s.fills() {
		c.fill(p, s.fill, s.crisp)
	}
	if s.strokes() {
		c.stroke(p, s)
	}
}

// scaled returns the polylines of p in pixels.
func (c *raster) scaled(p *path) (lines [][]point, closed []bool) {
	lines, closed = p.flat(0.1 / c.scale)
	for _, l := range lines {
		for i := range l {
			l[i].x *= c.scale
			l[i].y *= c.scale
		}
	}
	return lines, closed
}

func (c *raster) fill(p *path, col color.NRGBA, crisp bool) {
	lines, _ := c.scaled(p)
	if crisp {
		for _, l := range lines {
			for i := range l {
				l[i].x = math.Round(l[i].x)
				l[i].y = math.Round(l[i].y)
			}
		}
		if x0, y0, x1, y1, ok := boxOf(lines); ok {
			c.fillBox(x0, y0, x1, y1, col)
			return
		}
	}
	c.polys = append(c.polys[:0], lines...)
	c.flush(col)
}

func (c *raster) stroke(p *path, s paint) {
	lines, closed := c.scaled(p)
	width := s.width * c.scale
	if s.crisp {
		width = max(1, math.Round(width))
		for _, l := range lines {
			for i := range l {
				l[i].x = onGrid(l[i].x, width, 1)
				l[i].y = onGrid(l[i].y, width, 1)
			}
		}
		if len(s.dash) == 0 && c.strokeBoxes(lines, closed, width, s) {
			return
		}
	}
	thin := 1.0
	if width < 1 { // a line thinner than a pixel is a paler line of a pixel
		thin, width = width, 1
	}
	col := s.stroke
	col.A = uint8(math.Round(float64(col.A) * thin))
	c.polys = c.polys[:0]
	st := stroker{half: width / 2, cap: s.cap, miter: s.miter, emit: func(poly []point) {
		c.polys = append(c.polys, append([]point{}, poly...))
	}}
	for i, l := range lines {
		if len(s.dash) == 0 {
			st.run(l, closed[i])
			continue
		}
		pattern := make([]float64, len(s.dash))
		for k, d := range s.dash {
			pattern[k] = d * c.scale
		}
		for _, piece := range dashed(l, closed[i], pattern) {
			st.run(piece, false)
		}
	}
	c.flush(col)
}

// flush fills the polygons.
func (c *raster) flush(col color.NRGBA) {
	if len(c.polys) == 0 {
		return
	}
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, l := range c.polys {
		for _, p := range l {
			x0, x1 = min(x0, p.x), max(x1, p.x)
			y0, y1 = min(y0, p.y), max(y1, p.y)
		}
	}
	const far = 1 << 20
	if !(x1 > -far && y1 > -far && x0 < far && y0 < far) {
		return
	}
	box := image.Rect(int(math.Floor(max(x0, -far))), int(math.Floor(max(y0, -far))),
		int(math.Ceil(min(x1, far))), int(math.Ceil(min(y1, far)))).Intersect(c.box)
	if box.Empty() {
		return
	}
	// A rasteriser of 512 pixels or less works in fixed point, which is as exact
	// as the eye can see; it drops what is left, above or below itself.
	c.vec.Reset(box.Dx(), box.Dy())
	ox, oy := float64(box.Min.X), float64(box.Min.Y)
	w, h := float64(box.Dx()), float64(box.Dy())
	for _, l := range c.polys {
		l = clipPolygon(l, rect{ox - 2, oy - 2, ox + w + 2, oy + h + 2})
		if len(l) < 3 {
			continue
		}
		c.vec.MoveTo(float32(l[0].x-ox), float32(l[0].y-oy))
		for _, p := range l[1:] {
			c.vec.LineTo(float32(p.x-ox), float32(p.y-oy))
		}
		c.vec.ClosePath()
	}
	c.blend(box, col)
}

// blend puts the colour where the rasteriser has covered the box. Most of a box
// is not covered, eight pixels at a time.
func (c *raster) blend(box image.Rectangle, col color.NRGBA) {
	w, h := box.Dx(), box.Dy()
	if n := w*h + 8; cap(c.mask) < n {
		c.mask = make([]uint8, n)
	}
	mask := c.mask[:w*h+8]
	c.vec.DrawOp = draw.Src
	c.vec.Draw(&image.Alpha{Pix: mask, Stride: w, Rect: image.Rect(0, 0, w, h)}, image.Rect(0, 0, w, h), image.Opaque, image.Point{})
	alpha := uint32(col.A)
	r, g, b := uint32(col.R)*alpha/255, uint32(col.G)*alpha/255, uint32(col.B)*alpha/255
	for y := range h {
		row := mask[y*w : y*w+w]
		dst := c.img.Pix[c.img.PixOffset(box.Min.X, box.Min.Y+y):]
		for x := 0; x < w; x++ {
			m := uint32(row[x])
			if m == 0 {
				for x+8 < w && binary.LittleEndian.Uint64(row[x+1:]) == 0 {
					x += 8
				}
				continue
			}
			p := dst[4*x : 4*x+4 : 4*x+4]
			left := 255 - (alpha*m+127)/255
			p[0] = uint8((r*m + uint32(p[0])*left + 127) / 255)
			p[1] = uint8((g*m + uint32(p[1])*left + 127) / 255)
			p[2] = uint8((b*m + uint32(p[2])*left + 127) / 255)
			p[3] = uint8((alpha*m + uint32(p[3])*left + 127) / 255)
		}
	}
}

// fillBox fills whole pixels.
func (c *raster) fillBox(x0, y0, x1, y1 float64, col color.NRGBA) {
	const far = 1 << 20
	lim := func(v float64) int { return int(math.Round(max(-far, min(far, v)))) }
	box := image.Rect(lim(x0), lim(y0), lim(x1), lim(y1)).Intersect(c.box)
	draw.Draw(c.img, box, image.NewUniform(col), image.Point{}, draw.Over)
}

// boxOf returns the corners of a path that is an upright rectangle.
func boxOf(lines [][]point) (x0, y0, x1, y1 float64, ok bool) {
	if len(lines) != 1 || len(lines[0]) != 4 {
		return 0, 0, 0, 0, false
	}
	l := lines[0]
	if l[0].y != l[1].y || l[1].x != l[2].x || l[2].y != l[3].y || l[3].x != l[0].x {
		return 0, 0, 0, 0, false
	}
	return min(l[0].x, l[1].x), min(l[0].y, l[2].y), max(l[0].x, l[1].x), max(l[0].y, l[2].y), true
}

// clipPolygon cuts a polygon to a rectangle (Sutherland and Hodgman, 1974).
func clipPolygon(l []point, r rect) []point {
	inside := true
	for _, p := range l {
		if !r.contains(p) {
			inside = false
			break
		}
	}
	if inside {
		return l
	}
	cut := func(l []point, d func(p point) float64) []point {
		var out []point
		for i, b := range l {
			a := l[(i+len(l)-1)%len(l)]
			da, db := d(a), d(b)
			if (da >= 0) != (db >= 0) {
				t := da / (da - db)
				out = append(out, point{a.x + t*(b.x-a.x), a.y + t*(b.y-a.y)})
			}
			if db >= 0 {
				out = append(out, b)
			}
		}
		return out
	}
	l = cut(l, func(p point) float64 { return p.x - r.x0 })
	l = cut(l, func(p point) float64 { return r.x1 - p.x })
	l = cut(l, func(p point) float64 { return p.y - r.y0 })
	return cut(l, func(p point) float64 { return r.y1 - p.y })
}

func (c *raster) markers(shape *path, at []point, s paint) {
	opaque := (!s.fills() || s.fill.A == 255) && (!s.strokes() || s.stroke.A == 255)
	if len(at) > 200 && opaque || len(at) > 1000 {
		c.stamp(shape, at, s)
		return
	}
	for _, p := range at {
		c.draw(shape.transformed(1, 0, p), s)
	}
}

// stamp draws many equal markers from pictures of one at quarters of a pixel.
func (c *raster) stamp(shape *path, at []point, s paint) {
	r := s.width
	for _, p := range shape.pts {
		r = max(r, math.Abs(p.x)+s.width, math.Abs(p.y)+s.width)
	}
	half := int(math.Ceil(r*c.scale)) + 1
	var stamps [16]*image.RGBA
	for _, p := range at {
		x, y := p.x*c.scale, p.y*c.scale
		ix, iy := math.Floor(x), math.Floor(y)
		qx, qy := int((x-ix)*4), int((y-iy)*4)
		k := 4*qy + qx
		if stamps[k] == nil {
			small := newRaster(2*half+1, 2*half+1, c.scale, color.NRGBA{})
			mid := point{(float64(half) + float64(qx)/4 + 0.125) / c.scale, (float64(half) + float64(qy)/4 + 0.125) / c.scale}
			small.draw(shape.transformed(1, 0, mid), s)
			stamps[k] = small.img
		}
		m := stamps[k]
		to := m.Bounds().Add(image.Pt(int(ix)-half, int(iy)-half))
		clipped := to.Intersect(c.box)
		c.over(m, clipped, clipped.Min.Sub(to.Min))
	}
}

// over puts a part of a small picture over the page. Most of its pixels are
// either clear or opaque; of the others two channels are reckoned at once.
func (c *raster) over(m *image.RGBA, to image.Rectangle, from image.Point) {
	const two = 0x00ff00ff
	n := 4 * to.Dx()
	for y := range to.Dy() {
		i, j := c.img.PixOffset(to.Min.X, to.Min.Y+y), m.PixOffset(from.X, from.Y+y)
		dst, src := c.img.Pix[i:i+n:i+n], m.Pix[j:j+n:j+n]
		for x := 0; x+4 <= n; x += 4 {
			s := binary.LittleEndian.Uint32(src[x : x+4])
			switch left := 255 - s>>24; left {
			case 255:
			case 0:
				binary.LittleEndian.PutUint32(dst[x:x+4], s)
			default:
				d := binary.LittleEndian.Uint32(dst[x : x+4])
				// v/255 is (v + 128 + (v+128)/256)/256, rounded, for v up to 255*255.
				even, odd := (d&two)*left+0x00800080, (d>>8&two)*left+0x00800080
				even, odd = (even+even>>8&two)>>8&two, (odd+odd>>8&two)&^two
				binary.LittleEndian.PutUint32(dst[x:x+4], s+even+odd)
			}
		}
	}
}

func (c *raster) text(t *typeset, at point, angle float64, col color.NRGBA) {
	sin, cos := math.Sincos(angle)
	c.polys = c.polys[:0]
	turn := func(x, y float64) point {
		return point{(at.x + cos*x - sin*y) * c.scale, (at.y + sin*x + cos*y) * c.scale}
	}
	for _, r := range t.runs {
		x := r.x
		for _, ch := range r.text {
			outline := r.face.outline(ch)
			for _, l := range outline.lines {
				poly := make([]point, len(l))
				for i, p := range l {
					poly[i] = turn(x+p.x*r.size, r.y+p.y*r.size)
				}
				c.polys = append(c.polys, poly)
			}
			x += outline.advance * r.size
		}
	}
	for _, b := range t.rules {
		c.polys = append(c.polys, []point{turn(b.x0, b.y0), turn(b.x0, b.y1), turn(b.x1, b.y1), turn(b.x1, b.y0)})
	}
	c.flush(col)
}

func (c *raster) image(m *image.NRGBA, r rect, smooth bool) {
	b := m.Bounds()
	if b.Empty() {
		return
	}
	sx, sy := r.w()*c.scale/float64(b.Dx()), r.h()*c.scale/float64(b.Dy())
	by := xdraw.NearestNeighbor
	if smooth || sx < 1 || sy < 1 {
		by = xdraw.BiLinear
		if sx < 1 || sy < 1 {
			by = xdraw.CatmullRom
		}
	}
	dst := c.img.SubImage(c.box).(*image.RGBA)
	// The borders of a picture lie on the grid, so that they are sharp.
	x0, y0 := math.Round(r.x0*c.scale), math.Round(r.y0*c.scale)
	x1, y1 := math.Round(r.x1*c.scale), math.Round(r.y1*c.scale)
	if sx > 0 && sy > 0 && (by != xdraw.NearestNeighbor) && x0 >= 0 && y0 >= 0 && x1 < 1<<16 && y1 < 1<<16 {
		by.Scale(dst, image.Rect(int(x0), int(y0), int(x1), int(y1)), m, b, draw.Over, nil)
		return
	}
	by.Transform(dst, f64.Aff3{(x1 - x0) / float64(b.Dx()), 0, x0, 0, (y1 - y0) / float64(b.Dy()), y0}, m, b, draw.Over, nil)
}

// strokeBoxes draws horizontal and vertical lines as boxes of whole pixels. It
// reports whether all the lines were such.
func (c *raster) strokeBoxes(lines [][]point, closed []bool, width float64, s paint) bool {
	if s.stroke.A < 255 {
		return false
	}
	for _, l := range lines {
		for i := 1; i < len(l); i++ {
			if l[i].x != l[i-1].x && l[i].y != l[i-1].y {
				return false
			}
		}
	}
	h := width / 2
	for k, l := range lines {
		n := len(l) - 1
		if closed[k] {
			n = len(l)
		}
		for i := range n {
			a, b := l[i], l[(i+1)%len(l)]
			e := 0.0
			if closed[k] {
				e = h
			}
			if a.y == b.y {
				c.fillBox(min(a.x, b.x)-e, a.y-h, max(a.x, b.x)+e, a.y+h, s.stroke)
			} else {
				c.fillBox(a.x-h, min(a.y, b.y)-e, a.x+h, max(a.y, b.y)+e, s.stroke)
			}
		}
	}
	return true
}
