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
	// colorError is the greatest error of red, green or blue, of 255, that a
	// palette may make. Only shades at the edges of lines and letters, of which
	// a drawing with several colours has more than a palette takes, have one.
	colorError = 12
)

// A palette is up to 256 colours, 0xRRGGBB each, and the index of the colour
// that each colour of a picture becomes.
type palette struct {
	colors []uint32
	index  map[uint32]uint8
}

// newPalette returns the palette of a picture, or nil if the picture has too
// many colours: the most frequent colours, and for each of the others the
// nearest of them.
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
	p := &palette{colors: all[:min(len(all), paletteSize)], index: make(map[uint32]uint8, len(all))}
	for i, c := range p.colors {
		p.index[c] = uint8(i)
	}
	for _, c := range all[len(p.colors):] {
		best, least := 0, 256
		for i, d := range p.colors {
			if e := colorDistance(c, d); e < least {
				best, least = i, e
			}
		}
		if least > colorError {
			return nil
		}
		p.index[c] = uint8(best)
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

// colorDistance is the greatest difference of red, green or blue.
func colorDistance(a, b uint32) int {
	most := 0
	for shift := 0; shift < 24; shift += 8 {
		d := int(a>>shift&0xff) - int(b>>shift&0xff)
		most = max(most, d, -d)
	}
	return most
}
