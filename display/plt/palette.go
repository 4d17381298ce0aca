// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file finds the palette of a PNG: line drawings have few colours, and one
// byte for each pixel makes their files several times smaller.

import (
	"cmp"
	"image"
	"slices"
)

const (
	paletteSize = 256
	// mostColors is the number of colours beyond which a picture is no drawing.
	mostColors = 4096
	// changedPart is which part of the pixels may change: the edges of lines and letters, not the shades of an area.
	changedPart = 10
)

// paletteSteps are the widths, of 256, of what becomes one shade in a palette: as narrow as possible. Only shades at the
// edges of lines and letters, of which a drawing of several colours has more than a palette takes, are changed by
// it: the colours themselves are more frequent.
var paletteSteps = [...]uint32{1, 4, 8, 12, 16, 20, 24}

// A palette is up to 256 colours, 0xRRGGBB each, and the index of the colour
// that each colour of a picture becomes.
type palette struct {
	colors []uint32
	index  map[uint32]uint8
}

// newPalette returns the palette of a picture, or nil if the picture has too
// many colours.
func newPalette(m *image.RGBA) *palette {
	counts := map[uint32]int{}
	w, h := m.Rect.Dx(), m.Rect.Dy()
	for y := range h {
		row := m.Pix[y*m.Stride : y*m.Stride+4*w]
		// Neighbours are often equal: the map is asked once for each run.
		for x := 0; x < w; {
			c, begin := colorAt(row, x), x
			for x++; x < w && colorAt(row, x) == c; x++ {
			}
			counts[c] += x - begin
		}
		if len(counts) > mostColors {
			return nil
		}
	}
	all := make([]uint32, 0, len(counts))
	for c := range counts {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	for _, step := range paletteSteps {
		if p := paletteOf(all, step); p != nil && changed(p, counts) <= w*h/changedPart {
			return p
		}
	}
	return nil
}

// changed is the number of pixels whose colour a palette changes.
func changed(p *palette, counts map[uint32]int) int {
	sum := 0
	for c, n := range counts {
		if p.colors[p.index[c]] != c {
			sum += n
		}
	}
	return sum
}

// paletteOf returns the palette of colours, the most frequent first, that has one colour for each cube of colours with
// sides of step: the most frequent one. It is nil if there are too many.
func paletteOf(all []uint32, step uint32) *palette {
	p := &palette{index: make(map[uint32]uint8, len(all))}
	cubes := map[uint32]uint8{}
	for _, c := range all {
		cube := (c>>16)/step<<16 | (c>>8&0xff)/step<<8 | (c&0xff)/step
		i, ok := cubes[cube]
		if !ok {
			if len(p.colors) == paletteSize {
				return nil
			}
			i = uint8(len(p.colors))
			cubes[cube] = i
			p.colors = append(p.colors, c)
		}
		p.index[c] = i
	}
	return p
}

// indices writes the index of each pixel of a row of red, green, blue and alpha.
func (p *palette) indices(to, row []byte) {
	if len(to) == 0 {
		return
	}
	last, index := colorAt(row, 0), p.index[colorAt(row, 0)]
	for x := range to {
		if c := colorAt(row, x); c != last {
			last, index = c, p.index[c]
		}
		to[x] = index
	}
}

// colorAt is the colour of a pixel of a row of red, green, blue and alpha.
func colorAt(row []byte, x int) uint32 {
	p := row[4*x : 4*x+3]
	return uint32(p[0])<<16 | uint32(p[1])<<8 | uint32(p[2])
}
