// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws as SVG.

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"hash/crc32"
	"html"
	"image"
	"image/color"
	"image/png"
	"math"
	"strconv"
	"strings"
)

// cssFamily asks for fonts that are as wide as the one the text was laid out
// with: Arial and its free equals.
const cssFamily = "Arial,'Liberation Sans',Arimo,Helvetica,sans-serif"

// An svgCanvas writes SVG, in points.
type svgCanvas struct {
	buf    bytes.Buffer
	clips  map[rect]string
	shapes int  // of markers
	open   bool // in a clipped group
}

func newSVG() *svgCanvas { return &svgCanvas{clips: map[rect]string{}} }

// idMark begins every id until the document is complete. The ids of the figures
// of a page must differ, so it then becomes a number made of the content. No
// text has the character.
const idMark = "\x01"

// num writes a coordinate with two decimals, a hundredth of a point.
func num(b []byte, v float64) []byte {
	v = math.Round(v*100) / 100
	if v == 0 {
		v = 0 // no minus
	}
	s := strconv.AppendFloat(b, v, 'f', -1, 64)
	return s
}

func numText(v float64) string { return string(num(nil, v)) }

func (c *svgCanvas) grid() float64 { return pixel }

func (c *svgCanvas) clip(r rect) {
	c.unclip()
	id, ok := c.clips[r]
	if !ok {
		id = fmt.Sprintf("%sc%d", idMark, len(c.clips))
		c.clips[r] = id
		fmt.Fprintf(&c.buf, `<clipPath id="%s"><rect x="%s" y="%s" width="%s" height="%s"/></clipPath>`+"\n",
			id, numText(r.x0), numText(r.y0), numText(r.w()), numText(r.h()))
	}
	fmt.Fprintf(&c.buf, `<g clip-path="url(#%s)">`+"\n", id)
	c.open = true
}

func (c *svgCanvas) unclip() {
	if c.open {
		c.buf.WriteString("</g>\n")
		c.open = false
	}
}

// pathData is the d of a path.
func (c *svgCanvas) pathData(p *path, s paint) string {
	b := make([]byte, 0, 12*len(p.pts))
	at := func(q point) {
		if s.crisp && !s.fills() {
			q.x, q.y = onGrid(q.x, s.width, pixel), onGrid(q.y, s.width, pixel)
		}
		b = num(b, q.x)
		b = append(b, ' ')
		b = num(b, q.y)
	}
	i := 0
	last := byte(255)
	for _, op := range p.ops {
		switch op {
		case moveTo:
			b = append(b, 'M')
			at(p.pts[i])
			i++
		case lineTo:
			if last == lineTo {
				b = append(b, ' ')
			} else {
				b = append(b, 'L')
			}
			at(p.pts[i])
			i++
		case cubicTo:
			b = append(b, 'C')
			for k := range 3 {
				if k > 0 {
					b = append(b, ' ')
				}
				at(p.pts[i+k])
			}
			i += 3
		case closePath:
			b = append(b, 'Z')
		}
		last = op
	}
	return string(b)
}

func cssColor(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

func cssOpacity(c color.NRGBA) string {
	return strconv.FormatFloat(math.Round(float64(c.A)/255*1000)/1000, 'f', -1, 64)
}

// style is the attributes of a paint.
func style(s paint) string {
	var b strings.Builder
	if s.fills() {
		fmt.Fprintf(&b, ` fill="%s"`, cssColor(s.fill))
		if s.fill.A < 255 {
			fmt.Fprintf(&b, ` fill-opacity="%s"`, cssOpacity(s.fill))
		}
		if s.crisp {
			b.WriteString(` shape-rendering="crispEdges"`)
		}
	} else {
		b.WriteString(` fill="none"`)
	}
	if !s.strokes() {
		return b.String()
	}
	fmt.Fprintf(&b, ` stroke="%s"`, cssColor(s.stroke))
	if s.stroke.A < 255 {
		fmt.Fprintf(&b, ` stroke-opacity="%s"`, cssOpacity(s.stroke))
	}
	fmt.Fprintf(&b, ` stroke-width="%s"`, numText(s.width))
	switch s.cap {
	case capRound:
		b.WriteString(` stroke-linecap="round"`)
	case capSquare:
		b.WriteString(` stroke-linecap="square"`)
	case capButt:
	}
	if !s.miter {
		b.WriteString(` stroke-linejoin="round"`)
	}
	if len(s.dash) > 0 {
		parts := make([]string, len(s.dash))
		for i, d := range s.dash {
			parts[i] = numText(d)
		}
		fmt.Fprintf(&b, ` stroke-dasharray="%s"`, strings.Join(parts, " "))
	}
	return b.String()
}

func (c *svgCanvas) draw(p *path, s paint) {
	if p.empty() || !s.fills() && !s.strokes() {
		return
	}
	fmt.Fprintf(&c.buf, `<path d="%s"%s/>`+"\n", c.pathData(p, s), style(s))
}

func (c *svgCanvas) markers(shape *path, at []point, s paint) {
	if len(at) == 0 || !s.fills() && !s.strokes() {
		return
	}
	if len(at) == 1 {
		c.draw(shape.transformed(1, 0, at[0]), s)
		return
	}
	data := c.pathData(shape, s)
	id := fmt.Sprintf("%sm%d", idMark, c.shapes)
	c.shapes++
	fmt.Fprintf(&c.buf, `<defs><path id="%s" d="%s"/></defs><g%s>`+"\n", id, data, style(s))
	var b []byte
	for _, p := range at {
		b = append(b[:0], `<use href="#`...)
		b = append(b, id...)
		b = append(b, `" x="`...)
		b = num(b, p.x)
		b = append(b, `" y="`...)
		b = num(b, p.y)
		b = append(b, "\"/>\n"...)
		c.buf.Write(b)
	}
	c.buf.WriteString("</g>\n")
}

func (c *svgCanvas) text(t *typeset, at point, angle float64, col color.NRGBA) {
	if len(t.runs) == 0 {
		return
	}
	var place string
	if angle != 0 {
		place = fmt.Sprintf(` transform="translate(%s %s) rotate(%s)"`, numText(at.x), numText(at.y), numText(angle*180/math.Pi))
		at = point{}
	}
	fill := cssColor(col)
	if col.A < 255 {
		fill += `" fill-opacity="` + cssOpacity(col)
	}
	fmt.Fprintf(&c.buf, `<g fill="%s"%s>`, fill, place)
	for _, r := range t.runs {
		// A text that the reader's fonts make wider or narrower than was reckoned
		// stays where it is by its anchor.
		// Spaces at the ends are left out by readers, so they are not written.
		text := strings.TrimLeft(r.text, " ")
		r.x += r.face.width(r.text[:len(r.text)-len(text)]) * r.size
		r.text = strings.TrimRight(text, " ")
		if r.text == "" {
			continue
		}
		x, anchor := r.x, ""
		switch r.anchor {
		case alignCenter:
			x, anchor = r.x+r.width()/2, ` text-anchor="middle"`
		case alignRight:
			x, anchor = r.x+r.width(), ` text-anchor="end"`
		default:
		}
		fmt.Fprintf(&c.buf, `<text x="%s" y="%s" font-size="%s"%s%s>%s</text>`,
			numText(at.x+x), numText(at.y+r.y), numText(r.size), anchor, r.face.css(), html.EscapeString(r.text))
	}
	for _, b := range t.rules {
		fmt.Fprintf(&c.buf, `<path d="M%s %sH%sV%sH%sZ"/>`, numText(at.x+b.x0), numText(at.y+b.y0), numText(at.x+b.x1), numText(at.y+b.y1), numText(at.x+b.x0))
	}
	c.buf.WriteString("</g>\n")
}

func (c *svgCanvas) image(m *image.NRGBA, r rect, smooth bool) {
	if m.Bounds().Empty() {
		return
	}
	m, smooth = shrunk(m, r, smooth)
	var data bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.DefaultCompression}).Encode(&data, paletted(m)); err != nil {
		panic(fmt.Errorf("plt: image: %w", err)) // writing to memory does not fail
	}
	rendering := ` style="image-rendering:optimizeSpeed;image-rendering:pixelated"`
	if smooth {
		rendering = ""
	}
	fmt.Fprintf(&c.buf, `<image x="%s" y="%s" width="%s" height="%s" preserveAspectRatio="none"%s href="data:image/png;base64,%s"/>`+"\n",
		numText(r.x0), numText(r.y0), numText(r.w()), numText(r.h()), rendering, base64.StdEncoding.EncodeToString(data.Bytes()))
}

// document wraps what was drawn. The size is in points.
func (c *svgCanvas) document(w, h float64, title, alt string) []byte {
	c.unclip()
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" role="img" font-family="%s">`+"\n",
		numText(w/pixel), numText(h/pixel), numText(w), numText(h), cssFamily)
	if title != "" {
		fmt.Fprintf(&b, "<title>%s</title>\n", html.EscapeString(title))
	}
	fmt.Fprintf(&b, "<desc>%s</desc>\n", html.EscapeString(alt))
	sum := crc32.ChecksumIEEE(c.buf.Bytes())
	b.Write(bytes.ReplaceAll(c.buf.Bytes(), []byte(idMark), fmt.Appendf(nil, "p%08x", sum)))
	b.WriteString("</svg>\n")
	return b.Bytes()
}
