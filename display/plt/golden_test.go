// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt_test

// This file compares figures with golden images.

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/image/draw"
)

var update = flag.Bool("update", false, "write the golden images anew")

// The golden images are half as large as a figure on the page, in gray and colour
// of 64 levels, to keep them small.
const goldenScale = 0.75

func decode(t *testing.T, data []byte) image.Image {
	t.Helper()
	m, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// reduced makes a picture smaller.
func reduced(m image.Image) *image.RGBA {
	b := m.Bounds()
	out := image.NewRGBA(image.Rect(0, 0, int(float64(b.Dx())*goldenScale/2), int(float64(b.Dy())*goldenScale/2)))
	draw.BiLinear.Scale(out, out.Bounds(), m, b, draw.Src, nil)
	return out
}

// blurred returns the mean lightness of blocks of four by four pixels: what is
// compared, since the borders of letters and lines may differ between machines
// in the last bit of a floating point number.
func blurred(m *image.RGBA) (w int, rgb [][3]float64) {
	const n = 4
	b := m.Bounds()
	w, h := b.Dx()/n, b.Dy()/n
	rgb = make([][3]float64, w*h)
	for y := range h * n {
		for x := range w * n {
			c := m.RGBAAt(x, y)
			p := &rgb[y/n*w+x/n]
			p[0] += float64(c.R) / (n * n)
			p[1] += float64(c.G) / (n * n)
			p[2] += float64(c.B) / (n * n)
		}
	}
	return w, rgb
}

// maxDifference is how much the mean colour of a block may differ, of 255: less
// than what a tick or a letter that moves by a pixel makes.
const maxDifference = 12

func compare(t *testing.T, got, want *image.RGBA) {
	t.Helper()
	if got.Bounds() != want.Bounds() {
		t.Fatalf("the figure has %v, want %v", got.Bounds(), want.Bounds())
	}
	w, g := blurred(got)
	_, r := blurred(want)
	worst, at := 0.0, 0
	for i := range g {
		for k := range 3 {
			if d := max(g[i][k]-r[i][k], r[i][k]-g[i][k]); d > worst {
				worst, at = d, i
			}
		}
	}
	if worst > maxDifference {
		t.Errorf("differs by %.0f of 255 near pixel (%d, %d)", worst, at%w*4, at/w*4)
	}
}

func TestGolden(t *testing.T) {
	t.Parallel()
	for _, e := range append(gallery, more...) {
		t.Run(e.name, func(t *testing.T) {
			t.Parallel()
			data, err := e.draw().Encode("png")
			if err != nil {
				t.Fatal(err)
			}
			if dir := os.Getenv("PLT_OUT"); dir != "" { // to look at
				for _, ext := range []string{".png", ".svg", ".pdf"} {
					if err := e.draw().Save(filepath.Join(dir, e.name+ext)); err != nil {
						t.Fatal(err)
					}
				}
			}
			got := reduced(decode(t, data))
			name := filepath.Join("testdata", e.name+".png")
			if *update {
				writeGolden(t, name, got)
				return
			}
			file, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			want := decode(t, file)
			rgba := image.NewRGBA(want.Bounds())
			draw.Draw(rgba, rgba.Bounds(), want, image.Point{}, draw.Src)
			compare(t, got, rgba)
		})
	}
}

// writeGolden writes a picture with the low bits of its colours left out.
func writeGolden(t *testing.T, name string, m *image.RGBA) {
	t.Helper()
	out := image.NewRGBA(m.Bounds())
	low := func(v uint8) uint8 { return uint8(min(255, (int(v)+4)/8*8)) }
	for y := range m.Bounds().Dy() {
		for x := range m.Bounds().Dx() {
			c := m.RGBAAt(x, y)
			out.SetRGBA(x, y, color.RGBA{low(c.R), low(c.G), low(c.B), 255})
		}
	}
	var buf bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&buf, out); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, buf.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
