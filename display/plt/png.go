// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file writes PNGs, quickly.

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"math"

	xdraw "golang.org/x/image/draw"
)

// encodePNG writes an opaque picture. A drawing becomes bytes that count in a
// palette. Of others, each row is stored as its difference from the one above. In
// both, a row that is equal to the one above is stored as that. The encoder of
// package image/png tries five filters for each row, and takes five times as long.
func encodePNG(m *image.RGBA, scale float64) []byte {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	var raw bytes.Buffer
	z, err := zlib.NewWriterLevel(&raw, zlib.BestSpeed)
	if err != nil {
		panic(err) // the level is valid
	}
	pal := newPalette(m)
	depth := 3
	if pal != nil {
		depth = 1
	}
	row, prev := make([]byte, 1+depth*w), make([]byte, depth*w)
	cur := make([]byte, depth*w)
	same := make([]byte, 1+depth*w) // a row that is equal to the one above
	same[0] = 2
	for y := range h {
		src := m.Pix[y*m.Stride : y*m.Stride+4*w]
		if y > 0 && bytes.Equal(src, m.Pix[(y-1)*m.Stride:(y-1)*m.Stride+4*w]) {
			z.Write(same) //nolint:errcheck // a bytes.Buffer does not fail
			continue
		}
		if pal != nil {
			pal.indices(row[1:], src) // row[0] is 0, no filter
			z.Write(row)              //nolint:errcheck // a bytes.Buffer does not fail
			continue
		}
		for x := range w {
			cur[3*x], cur[3*x+1], cur[3*x+2] = src[4*x], src[4*x+1], src[4*x+2]
		}
		row[0] = 2 // up
		for i, v := range cur {
			row[i+1] = v - prev[i]
		}
		z.Write(row) //nolint:errcheck // a bytes.Buffer does not fail
		cur, prev = prev, cur
	}
	z.Close() //nolint:errcheck // a bytes.Buffer does not fail
	var out bytes.Buffer
	out.WriteString("\x89PNG\r\n\x1a\n")
	chunk := func(kind string, data []byte) {
		var n [4]byte
		binary.BigEndian.PutUint32(n[:], uint32(len(data)))
		out.Write(n[:])
		body := append([]byte(kind), data...)
		out.Write(body)
		binary.BigEndian.PutUint32(n[:], crc32.ChecksumIEEE(body))
		out.Write(n[:])
	}
	head := make([]byte, 13)
	binary.BigEndian.PutUint32(head, uint32(w))
	binary.BigEndian.PutUint32(head[4:], uint32(h))
	head[8], head[9] = 8, 2 // true colour of 8 bits
	if pal != nil {
		head[9] = 3 // a palette
	}
	chunk("IHDR", head)
	phys := make([]byte, 9)
	perMetre := uint32(math.Round(100 * scale / 0.0254))
	binary.BigEndian.PutUint32(phys, perMetre)
	binary.BigEndian.PutUint32(phys[4:], perMetre)
	phys[8] = 1
	chunk("pHYs", phys)
	if pal != nil {
		colors := make([]byte, 0, 3*len(pal.colors))
		for _, c := range pal.colors {
			colors = append(colors, byte(c>>16), byte(c>>8), byte(c))
		}
		chunk("PLTE", colors)
	}
	chunk("IDAT", raw.Bytes())
	chunk("IEND", nil)
	return out.Bytes()
}

// pngOf encodes a picture that may be transparent.
func pngOf(m *image.NRGBA) []byte {
	var data bytes.Buffer
	if err := png.Encode(&data, paletted(m)); err != nil {
		panic(fmt.Errorf("plt: image: %w", err)) // writing to memory does not fail
	}
	return data.Bytes()
}

// newLayerScale is how many pixels of a layer lie in a point.
const newLayerScale = 2 / pixel

// newLayer is a transparent picture of a part of the page, with two pixels for
// each of the page.
func newLayer(box rect) *raster {
	const s = newLayerScale
	w, h := int(math.Ceil(box.x1*s)), int(math.Ceil(box.y1*s))
	r := newRaster(max(w, 1), max(h, 1), s, color.NRGBA{})
	r.clip(box)
	return r
}

// layer returns the part of the picture that is in the box.
func (c *raster) layer(box rect) *image.NRGBA {
	s := c.scale
	r := image.Rect(int(math.Round(box.x0*s)), int(math.Round(box.y0*s)), int(math.Round(box.x1*s)), int(math.Round(box.y1*s))).Intersect(c.img.Bounds())
	out := image.NewNRGBA(image.Rect(0, 0, r.Dx(), r.Dy()))
	xdraw.Draw(out, out.Bounds(), c.img, r.Min, xdraw.Src)
	return out
}

// shrunk halves a picture that has more pixels than its place on the page can
// show, to keep the file small.
func shrunk(m *image.NRGBA, r rect, smooth bool) (*image.NRGBA, bool) {
	const s = 2.5 / pixel
	b := m.Bounds()
	w, h := min(b.Dx(), int(math.Ceil(r.w()*s))), min(b.Dy(), int(math.Ceil(r.h()*s)))
	if w >= b.Dx() && h >= b.Dy() || w < 1 || h < 1 {
		return m, smooth
	}
	out := image.NewNRGBA(image.Rect(0, 0, w, h))
	xdraw.CatmullRom.Scale(out, out.Bounds(), m, b, xdraw.Src, nil)
	return out, true
}

// paletted returns a picture of at most 256 colours as one with a palette, which
// is smaller; others as they are.
func paletted(m *image.NRGBA) image.Image {
	index := map[color.NRGBA]uint8{}
	b := m.Bounds()
	out := image.NewPaletted(b, nil)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			c := m.NRGBAAt(x, y)
			k, ok := index[c]
			if !ok {
				if len(index) == 256 {
					return m
				}
				k = uint8(len(index))
				index[c] = k
				out.Palette = append(out.Palette, c)
			}
			out.Pix[out.PixOffset(x, y)] = k
		}
	}
	return out
}
