// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws matrices as images.

import (
	"fmt"
	"image"
	"image/color"
	"math"
)

// picture is a matrix of colours or numbers in a rectangle of the axes.
type picture struct {
	base
	shading
	m      matrix
	x0, x1 float64 // left and right border
	y0, y1 float64 // border of the first and of the last row
	smooth bool
	alpha  float64
	cached *image.NRGBA
}

// Imshow draws a matrix as an image, with a colormap, or an array of shape (rows, columns, 3 or 4), or an
// image.Image, in its colours: floating point numbers from 0 to 1, integers to 255. Options: [Cmap] ("viridis"), [Vmin], [Vmax],
// [LogNorm], [Origin] ("upper"), [Extent], [Aspect] ("equal"), [Smooth], [Alpha], [ZOrder]. NaN is transparent.
func (f *Figure) Imshow(data any, opts ...Option) *Figure {
	s := collect("Imshow", opts, "Cmap", "Vmin", "Vmax", "LogNorm", "Origin", "Extent", "Aspect", "Smooth", "Alpha", "ZOrder", "Label")
	a := f.flat("Imshow")
	p := &picture{base: base{zorder: or(s.zorder, 0), label: s.label, theme: &f.theme}, m: toMatrix("Imshow", "data", data), smooth: s.smooth, alpha: s.alpha}
	p.m.v = copied(p.m.v)
	if p.m.rows == 0 || p.m.cols == 0 {
		fail("Imshow", "want a matrix with elements, got one of shape %s", shapeText([]int{p.m.rows, p.m.cols}))
	}
	upper := s.origin != "lower"
	left, right, bottom, top := -0.5, float64(p.m.cols)-0.5, -0.5, float64(p.m.rows)-0.5
	if upper {
		bottom, top = top, bottom
	}
	if s.extent != nil {
		left, right, bottom, top = s.extent[0], s.extent[1], s.extent[2], s.extent[3]
		for _, v := range s.extent {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				fail("Imshow", "want a finite extent, got %v", s.extent)
			}
		}
	}
	p.x0, p.x1, p.y0, p.y1 = left, right, bottom, top
	if upper {
		p.y0, p.y1 = top, bottom
	}
	a.x.reach(left, right)
	a.y.reach(bottom, top)
	a.x.sticky = append(a.x.sticky, left, right)
	a.y.sticky = append(a.y.sticky, bottom, top)
	a.x.turned = left > right
	a.y.turned = bottom > top
	if s.aspectSet {
		a.aspect, a.fixedBox = s.aspect, true
	} else {
		a.aspect, a.fixedBox = 1, true
	}
	if p.m.depth == 1 {
		p.shading = newShading("Imshow", s, p.m.v)
		a.last = p
	}
	a.add(p)
	return f
}

// pixels returns the image, first row on top.
func (p *picture) pixels() *image.NRGBA {
	if p.cached != nil {
		return p.cached
	}
	m := p.m
	out := image.NewNRGBA(image.Rect(0, 0, m.cols, m.rows))
	for i := range m.rows * m.cols {
		var c color.NRGBA
		if m.depth == 1 {
			c = p.shading.color(m.v[i])
		} else {
			px := m.v[i*m.depth : (i+1)*m.depth]
			k := 1.0
			if m.bytes {
				k = 1. / 255
			}
			c = color.NRGBA{to8(px[0] * k), to8(px[1] * k), to8(px[2] * k), 255}
			if m.depth == 4 {
				c.A = to8(px[3] * k)
			}
		}
		if p.alpha < 1 {
			c = withAlpha(c, p.alpha)
		}
		out.Pix[4*i], out.Pix[4*i+1], out.Pix[4*i+2], out.Pix[4*i+3] = c.R, c.G, c.B, c.A
	}
	p.cached = out
	return out
}

// flipped returns the image with its columns or rows in reverse.
func flipped(m *image.NRGBA, x, y bool) *image.NRGBA {
	b := m.Bounds()
	out := image.NewNRGBA(b)
	for j := range b.Dy() {
		for i := range b.Dx() {
			u, v := i, j
			if x {
				u = b.Dx() - 1 - i
			}
			if y {
				v = b.Dy() - 1 - j
			}
			out.SetNRGBA(i, j, m.NRGBAAt(u, v))
		}
	}
	return out
}

func (p *picture) draw(c canvas, m *mapping) {
	x0, x1, y0, y1 := m.x.at(p.x0), m.x.at(p.x1), m.y.at(p.y0), m.y.at(p.y1)
	if math.IsNaN(x0 + x1 + y0 + y1) {
		return
	}
	img := p.pixels()
	if x0 > x1 || y0 > y1 {
		img = flipped(img, x0 > x1, y0 > y1)
		x0, x1, y0, y1 = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
	}
	img, r := cropped(img, rect{x0, y0, x1, y1}, m.box)
	if !img.Bounds().Empty() {
		c.image(img, r, p.smooth)
	}
}

// cropped leaves out rows and columns of an image that lie outside of the box.
func cropped(img *image.NRGBA, r, box rect) (*image.NRGBA, rect) {
	b := img.Bounds()
	dx, dy := r.w()/float64(b.Dx()), r.h()/float64(b.Dy())
	i0 := clampInt(int(math.Floor((box.x0-r.x0)/dx)), 0, b.Dx())
	i1 := clampInt(int(math.Ceil((box.x1-r.x0)/dx)), i0, b.Dx())
	j0 := clampInt(int(math.Floor((box.y0-r.y0)/dy)), 0, b.Dy())
	j1 := clampInt(int(math.Ceil((box.y1-r.y0)/dy)), j0, b.Dy())
	if i0 == 0 && j0 == 0 && i1 == b.Dx() && j1 == b.Dy() {
		return img, r
	}
	out := image.NewNRGBA(image.Rect(0, 0, i1-i0, j1-j0))
	for j := j0; j < j1; j++ {
		copy(out.Pix[(j-j0)*out.Stride:], img.Pix[j*img.Stride+4*i0:j*img.Stride+4*i1])
	}
	return out, rect{r.x0 + float64(i0)*dx, r.y0 + float64(j0)*dy, r.x0 + float64(i1)*dx, r.y0 + float64(j1)*dy}
}

func (p *picture) entry() *entry                { return nil }
func (p *picture) relabel(string) bool          { return false }
func (p *picture) obstacles(*mapping) obstacles { return obstacles{} }
func (p *picture) alt() string {
	return p.series(fmt.Sprintf("image of %d×%d pixels", p.m.cols, p.m.rows), 0, "")
}
