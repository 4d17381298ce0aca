// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file turns figures into files and bundles.

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
)

// pngScale is how many pixels a PNG has for one of the page: two, for sharp
// screens.
const pngScale = 2

// maxSVG is the length, in bytes, above which a bundle has a PNG only.
const maxSVG = 2 << 20

// svg draws the figure as SVG.
func (f *Figure) svg() []byte {
	f.layout()
	c := newSVG()
	f.render(c)
	return c.document(f.page.x1, f.page.y1, f.heading(), f.alt())
}

// png draws the figure as PNG, with scale pixels for one of the page.
func (f *Figure) png(scale float64) []byte {
	f.layout()
	w, h := f.pixels(scale)
	c := newRaster(w, h, scale/pixel, f.theme.back)
	f.render(c)
	return encodePNG(c.img, scale)
}

func (f *Figure) pixels(scale float64) (w, h int) {
	return int(math.Round(f.page.x1 / pixel * scale)), int(math.Round(f.page.y1 / pixel * scale))
}

// Encode returns the figure as "svg", "png" (200 pixels to the inch) or "pdf". An SVG
// and a PDF keep their text as text.
func (f *Figure) Encode(format string) ([]byte, error) {
	switch strings.ToLower(format) {
	case "svg":
		return append([]byte("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), f.svg()...), nil
	case "png":
		return f.png(pngScale), nil
	case "pdf":
		return f.pdf()
	}
	return nil, &ArgumentError{Func: "Encode", Msg: fmt.Sprintf("want the format svg, png or pdf, got %q", format)}
}

// Save writes the figure into a file, in the format that the ending of the name
// says: .svg, .png or .pdf.
func (f *Figure) Save(path string) error {
	ext := strings.TrimPrefix(filepath.Ext(path), ".")
	data, err := f.Encode(ext)
	if err != nil {
		return fmt.Errorf("saving %s: %w", path, err)
	}
	return os.WriteFile(path, data, 0o644)
}

// MIMEBundle says how the figure looks in a notebook: as SVG, as PNG with two
// pixels for each of the page, and in words. A very long SVG is left out.
func (f *Figure) MIMEBundle() (data, metadata map[string]any) {
	f.layout()
	w, h := f.pixels(1)
	alt := f.alt()
	data = map[string]any{"text/plain": f.String(), "image/png": f.png(pngScale)}
	size := map[string]any{"width": w, "height": h, "alt": alt}
	metadata = map[string]any{"image/png": size}
	if svg := f.svg(); len(svg) <= maxSVG {
		data["image/svg+xml"] = string(svg)
	}
	return data, metadata
}
