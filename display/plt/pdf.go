// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws as PDF (ISO 32000-1).

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"image"
	"image/color"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/image/font/sfnt"
)

// A pdfCanvas writes one page.
type pdfCanvas struct {
	page    bytes.Buffer
	objects [][]byte // object 1 first
	states  map[[2]uint8]string
	images  []int // their objects
	fonts   map[*face]*pdfFont
	order   []*face
	clipped bool
}

// A pdfFont is a font with the characters that the page uses.
type pdfFont struct {
	name   string
	glyphs map[sfnt.GlyphIndex]rune
}

// pdf draws the figure as PDF.
func (f *Figure) pdf() ([]byte, error) {
	c := &pdfCanvas{states: map[[2]uint8]string{}, fonts: map[*face]*pdfFont{}, objects: make([][]byte, 3)}
	f.layout()
	f.render(c)
	return c.document(f.page.x1, f.page.y1, f.heading())
}

func (c *pdfCanvas) grid() float64 { return pixel / 2 }

func (c *pdfCanvas) op(operator string, operands ...float64) {
	var b []byte
	for _, v := range operands {
		b = strconv.AppendFloat(b, math.Round(v*1000)/1000, 'f', -1, 64)
		b = append(b, ' ')
	}
	c.page.Write(b)
	c.page.WriteString(operator)
	c.page.WriteByte('\n')
}

func (c *pdfCanvas) clip(r rect) {
	c.unclip()
	c.op("q")
	c.op("re", r.x0, r.y0, r.w(), r.h())
	c.op("W n")
	c.clipped = true
}

func (c *pdfCanvas) unclip() {
	if c.clipped {
		c.op("Q")
		c.clipped = false
	}
}

// opacity sets the opacities of fills and of lines.
func (c *pdfCanvas) opacity(fill, stroke uint8) {
	key := [2]uint8{fill, stroke}
	name, ok := c.states[key]
	if !ok {
		name = fmt.Sprintf("G%d", len(c.states))
		c.states[key] = name
	}
	c.page.WriteString("/" + name + " gs\n")
}

func (c *pdfCanvas) rgb(operator string, col color.NRGBA) {
	c.op(operator, float64(col.R)/255, float64(col.G)/255, float64(col.B)/255)
}

func (c *pdfCanvas) path(p *path) {
	i := 0
	for _, op := range p.ops {
		switch op {
		case moveTo, lineTo:
			c.op(map[byte]string{moveTo: "m", lineTo: "l"}[op], p.pts[i].x, p.pts[i].y)
			i++
		case cubicTo:
			c.op("c", p.pts[i].x, p.pts[i].y, p.pts[i+1].x, p.pts[i+1].y, p.pts[i+2].x, p.pts[i+2].y)
			i += 3
		case closePath:
			c.op("h")
		}
	}
}

func (c *pdfCanvas) paint(s paint) string {
	c.opacity(s.fill.A, s.stroke.A)
	if s.fills() {
		c.rgb("rg", s.fill)
	}
	if !s.strokes() {
		return "f"
	}
	c.rgb("RG", s.stroke)
	c.op("w", s.width)
	c.op("J", float64(s.cap))
	join := 1.0
	if s.miter {
		join = 0
	}
	c.op("j", join)
	c.page.WriteByte('[')
	for _, d := range s.dash {
		c.page.WriteString(numText(d) + " ")
	}
	c.page.WriteString("] 0 d\n")
	if s.fills() {
		return "B"
	}
	return "S"
}

func (c *pdfCanvas) draw(p *path, s paint) {
	if p.empty() || !s.fills() && !s.strokes() {
		return
	}
	operator := c.paint(s)
	c.path(p)
	c.op(operator)
}

func (c *pdfCanvas) markers(shape *path, at []point, s paint) {
	if !s.fills() && !s.strokes() {
		return
	}
	operator := c.paint(s)
	for _, p := range at {
		c.path(shape.transformed(1, 0, p))
		c.op(operator)
	}
}

func (c *pdfCanvas) text(t *typeset, at point, angle float64, col color.NRGBA) {
	sin, cos := math.Sincos(angle)
	turn := func(x, y float64) point { return point{at.x + cos*x - sin*y, at.y + sin*x + cos*y} }
	c.opacity(col.A, col.A)
	c.rgb("rg", col)
	for _, r := range t.runs {
		x := r.x
		for _, piece := range r.face.pieces(r.text) {
			p := turn(x, r.y)
			if piece.glyphs == nil {
				var outline path
				for _, l := range r.face.outline(piece.r).lines {
					outline.polyline(l)
					outline.close()
				}
				c.path(outline.transformed(r.size, angle, p))
				c.op("f")
				x += r.face.outline(piece.r).advance * r.size
				continue
			}
			c.page.WriteString("BT\n/" + c.font(r.face, piece) + " " + numText(r.size) + " Tf\n")
			c.op("Tm", cos, sin, sin, -cos, p.x, p.y)
			c.page.WriteByte('<')
			for _, g := range piece.glyphs {
				fmt.Fprintf(&c.page, "%04x", g)
			}
			c.page.WriteString("> Tj\nET\n")
			x += piece.width * r.size
		}
	}
	for _, b := range t.rules {
		var p path
		p.polyline([]point{turn(b.x0, b.y0), turn(b.x1, b.y0), turn(b.x1, b.y1), turn(b.x0, b.y1)})
		p.close()
		c.path(&p)
		c.op("f")
	}
}

// A textPiece is characters that the font has, or one that is drawn as an
// outline.
type textPiece struct {
	glyphs []sfnt.GlyphIndex
	runes  []rune
	width  float64
	r      rune
}

func (f *face) pieces(text string) []textPiece {
	var out []textPiece
	var cur textPiece
	flush := func() {
		if len(cur.glyphs) > 0 {
			out = append(out, cur)
		}
		cur = textPiece{}
	}
	for _, r := range text {
		f.mu.Lock()
		g, err := f.font.GlyphIndex(&f.buf, r)
		f.mu.Unlock()
		if err != nil || g == 0 {
			flush()
			out = append(out, textPiece{r: r})
			continue
		}
		cur.glyphs = append(cur.glyphs, g)
		cur.runes = append(cur.runes, r)
		cur.width += f.outline(r).advance
	}
	flush()
	return out
}

// font returns the name of a font, and notes which of its characters are used.
func (c *pdfCanvas) font(f *face, p textPiece) string {
	pf := c.fonts[f]
	if pf == nil {
		pf = &pdfFont{name: fmt.Sprintf("F%d", len(c.fonts)), glyphs: map[sfnt.GlyphIndex]rune{}}
		c.fonts[f] = pf
		c.order = append(c.order, f)
	}
	for i, g := range p.glyphs {
		pf.glyphs[g] = p.runes[i]
	}
	return pf.name
}

func (c *pdfCanvas) image(m *image.NRGBA, r rect, smooth bool) {
	b := m.Bounds()
	if b.Empty() {
		return
	}
	m, smooth = shrunk(m, r, smooth)
	b = m.Bounds()
	rgb, alpha := make([]byte, 0, 3*b.Dx()*b.Dy()), make([]byte, 0, b.Dx()*b.Dy())
	opaque := true
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			v := m.NRGBAAt(x, y)
			rgb = append(rgb, v.R, v.G, v.B)
			alpha = append(alpha, v.A)
			opaque = opaque && v.A == 255
		}
	}
	head := fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 /Interpolate %v", b.Dx(), b.Dy(), smooth)
	mask := ""
	if !opaque {
		mask = fmt.Sprintf(" /SMask %d 0 R", c.stream(head+" /ColorSpace /DeviceGray", alpha))
	}
	c.images = append(c.images, c.stream(head+" /ColorSpace /DeviceRGB"+mask, rgb))
	c.op("q")
	c.opacity(255, 255)
	c.op("cm", r.w(), 0, 0, -r.h(), r.x0, r.y1)
	fmt.Fprintf(&c.page, "/I%d Do\nQ\n", len(c.images)-1)
}

// object adds an object and returns its number.
func (c *pdfCanvas) object(body string) int {
	c.objects = append(c.objects, []byte(body))
	return len(c.objects)
}

// stream adds a compressed stream.
func (c *pdfCanvas) stream(dict string, data []byte) int {
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	w.Write(data) //nolint:errcheck // a bytes.Buffer does not fail
	w.Close()     //nolint:errcheck // a bytes.Buffer does not fail
	return c.object(fmt.Sprintf("<< %s /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream", dict, z.Len(), z.String()))
}

// embed adds a font with its file and returns its object.
func (c *pdfCanvas) embed(f *face) (int, error) {
	var file bytes.Buffer
	if _, err := f.font.WriteSourceTo(nil, &file); err != nil {
		return 0, fmt.Errorf("plt: embedding the font: %w", err)
	}
	pf := c.fonts[f]
	var used []sfnt.GlyphIndex
	for g := range pf.glyphs {
		used = append(used, g)
	}
	slices.Sort(used)
	name := "LiberationSans"
	flags := 32
	if f.bold {
		name += "-Bold"
	}
	if f.italic {
		name += "-Italic"
		flags += 64
	}
	data := c.stream(fmt.Sprintf("/Length1 %d", file.Len()), file.Bytes())
	desc := c.object(fmt.Sprintf("<< /Type /FontDescriptor /FontName /%s /Flags %d /FontBBox [-544 -303 1302 980] /ItalicAngle 0 /Ascent 905 /Descent -212 /CapHeight 729 /StemV 80 /FontFile2 %d 0 R >>", name, flags, data))
	var widths, cmap strings.Builder
	for _, g := range used {
		fmt.Fprintf(&widths, "%d [%s] ", g, numText(1000*f.outline(pf.glyphs[g]).advance))
	}
	// At most 100 entries stand in one section.
	for i := 0; i < len(used); i += 100 {
		part := used[i:min(i+100, len(used))]
		fmt.Fprintf(&cmap, "%d beginbfchar\n", len(part))
		for _, g := range part {
			fmt.Fprintf(&cmap, "<%04x> <", g)
			for _, u := range utf16.Encode([]rune{pf.glyphs[g]}) {
				fmt.Fprintf(&cmap, "%04x", u)
			}
			cmap.WriteString(">\n")
		}
		cmap.WriteString("endbfchar\n")
	}
	toUnicode := c.stream("", []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"+
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"+cmap.String()+
		"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"))
	cid := c.object(fmt.Sprintf("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor %d 0 R /W [%s] /CIDToGIDMap /Identity >>", name, desc, widths.String()))
	return c.object(fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>", name, cid, toUnicode)), nil
}

// document closes the page and writes the file.
func (c *pdfCanvas) document(w, h float64, title string) ([]byte, error) {
	c.unclip()
	var fonts, states, images strings.Builder
	for _, f := range c.order {
		n, err := c.embed(f)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&fonts, "/%s %d 0 R ", c.fonts[f].name, n)
	}
	for key, name := range c.states {
		fmt.Fprintf(&states, "/%s << /ca %s /CA %s >> ", name, numText(float64(key[0])/255), numText(float64(key[1])/255))
	}
	for i, n := range c.images {
		fmt.Fprintf(&images, "/I%d %d 0 R ", i, n)
	}
	// The page is turned so that y points down.
	content := c.stream("", append([]byte(fmt.Sprintf("1 0 0 -1 0 %s cm\n", numText(h))), c.page.Bytes()...))
	c.objects[0] = []byte("<< /Type /Catalog /Pages 2 0 R >>")
	c.objects[1] = []byte("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
	c.objects[2] = []byte(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %s %s] /Contents %d 0 R /Resources << /Font << %s>> /ExtGState << %s>> /XObject << %s>> >> >>",
		numText(w), numText(h), content, fonts.String(), states.String(), images.String()))
	info := c.object("<< /Title " + pdfString(title) + " /Creator (gosci) >>")

	var out bytes.Buffer
	out.WriteString("%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
	offsets := make([]int, len(c.objects))
	for i, o := range c.objects {
		offsets[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&out, "trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, info, start)
	return out.Bytes(), nil
}

// pdfString writes a string in UTF-16.
func pdfString(s string) string {
	var b strings.Builder
	b.WriteString("<feff")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04x", u)
	}
	return b.String() + ">"
}
