// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file knows the fonts: widths and outlines of characters.

import (
	"strings"
	"sync"

	stdfont "golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"gonum.org/v1/plot/font/liberation"
)

// A face is one style of Liberation Sans, the font of every text. It is as wide
// as Arial, so that an SVG, whose text is drawn by the reader's fonts, looks as
// it was laid out.
type face struct {
	font         *sfnt.Font
	bold, italic bool

	mu    sync.Mutex
	buf   sfnt.Buffer
	cache map[rune]*outline
}

// An outline is the form of a character, for a font size of 1, y downwards.
type outline struct {
	lines       [][]point
	advance     float64
	top, bottom float64 // the extent of the ink, y downwards
}

// faces returns the styles: regular, italic, bold, bold italic.
var faces = sync.OnceValue(func() (list [4]*face) {
	for _, f := range liberation.Collection() {
		if f.Font.Variant != "Sans" {
			continue
		}
		bold, italic := f.Font.Weight == stdfont.WeightBold, f.Font.Style == stdfont.StyleItalic
		list[styleIndex(bold, italic)] = &face{font: f.Face, bold: bold, italic: italic, cache: map[rune]*outline{}}
	}
	return list
})

func styleIndex(bold, italic bool) int {
	i := 0
	if italic {
		i++
	}
	if bold {
		i += 2
	}
	return i
}

// css is the attributes of the style.
func (f *face) css() string {
	s := ""
	if f.bold {
		s += ` font-weight="bold"`
	}
	if f.italic {
		s += ` font-style="italic"`
	}
	return s
}

// A substitute is how a character that the font lacks is drawn: as another,
// perhaps mirrored.
type substitute struct {
	r            rune
	flipX, flipY bool
}

// substitutes are for characters of mathematics.
var substitutes = map[rune]substitute{
	'∇': {r: '∆', flipY: true}, '∈': {r: 'є'}, '∉': {r: 'є'}, '∝': {r: 'α'}, '∀': {r: 'A', flipY: true}, '∃': {r: 'E', flipX: true},
	'⇒': {r: '→'}, '⇔': {r: '↔'}, '⟨': {r: '‹'}, '⟩': {r: '›'}, '∥': {r: '‖'}, '⊥': {r: 'T', flipY: true}, 'ℏ': {r: 'ħ'},
	'ℝ': {r: 'R'}, 'ℂ': {r: 'C'}, 'ℕ': {r: 'N'}, 'ℤ': {r: 'Z'}, '∧': {r: 'Λ'}, '∨': {r: 'V'}, '∪': {r: 'U'}, '⊂': {r: 'C'}, '⊃': {r: 'C', flipX: true},
	'∼': {r: '~'}, '≪': {r: '«'}, '≫': {r: '»'}, '⋯': {r: '…'}, '∘': {r: '°'}, '∅': {r: 'Ø'}, 'ℜ': {r: 'R'}, 'ℑ': {r: 'I'}, '⊗': {r: '×'}, '⊕': {r: '+'},
}

// outline returns the form of a character; the box of an unknown one if the font
// lacks it.
func (f *face) outline(r rune) *outline {
	f.mu.Lock()
	defer f.mu.Unlock()
	if o, ok := f.cache[r]; ok {
		return o
	}
	o := f.load(r)
	f.cache[r] = o
	return o
}

func (f *face) load(r rune) *outline {
	index, err := f.font.GlyphIndex(&f.buf, r)
	var how substitute
	if sub, ok := substitutes[r]; ok && (err != nil || index == 0) {
		how = sub
		index, err = f.font.GlyphIndex(&f.buf, sub.r)
	}
	if err != nil {
		index = 0
	}
	em := fixed.I(int(f.font.UnitsPerEm()))
	unit := float64(em)
	o := &outline{}
	if a, err := f.font.GlyphAdvance(&f.buf, index, em, stdfont.HintingNone); err == nil {
		o.advance = float64(a) / unit
	}
	segments, err := f.font.LoadGlyph(&f.buf, index, em, nil)
	if err != nil {
		return o
	}
	at := func(p fixed.Point26_6) point { return point{float64(p.X) / unit, float64(p.Y) / unit} }
	const tol = 0.002 // of the font size
	var cur []point
	for _, s := range segments {
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if len(cur) > 0 {
				o.lines = append(o.lines, cur)
			}
			cur = []point{at(s.Args[0])}
		case sfnt.SegmentOpLineTo:
			cur = append(cur, at(s.Args[0]))
		case sfnt.SegmentOpQuadTo:
			a, q, d := cur[len(cur)-1], at(s.Args[0]), at(s.Args[1])
			b := point{a.x + 2*(q.x-a.x)/3, a.y + 2*(q.y-a.y)/3}
			c := point{d.x + 2*(q.x-d.x)/3, d.y + 2*(q.y-d.y)/3}
			cur = flatCubic(cur, a, b, c, d, tol)
		case sfnt.SegmentOpCubeTo:
			cur = flatCubic(cur, cur[len(cur)-1], at(s.Args[0]), at(s.Args[1]), at(s.Args[2]), tol)
		}
	}
	if len(cur) > 0 {
		o.lines = append(o.lines, cur)
	}
	first := true
	for _, l := range o.lines {
		for _, p := range l {
			if first {
				o.top, o.bottom, first = p.y, p.y, false
			}
			o.top, o.bottom = min(o.top, p.y), max(o.bottom, p.y)
		}
	}
	flip(o, how)
	return o
}

// flip mirrors an outline within its box. Both its axes being mirrored or none,
// the orientation is kept; otherwise the contours are reversed.
func flip(o *outline, how substitute) {
	if !how.flipX && !how.flipY {
		return
	}
	for _, l := range o.lines {
		for i := range l {
			if how.flipX {
				l[i].x = o.advance - l[i].x
			}
			if how.flipY {
				l[i].y = o.top + o.bottom - l[i].y
			}
		}
	}
}

// width is the width of a text in a font size of 1.
func (f *face) width(text string) float64 {
	w := 0.0
	for _, r := range text {
		w += f.outline(r).advance
	}
	return w
}

// ink is the extent of a text above and below its base line, both positive
// outwards.
func (f *face) ink(text string) (above, below float64) {
	first := true
	for _, r := range text {
		o := f.outline(r)
		if len(o.lines) == 0 {
			continue
		}
		if first {
			above, below, first = -o.top, o.bottom, false
			continue
		}
		above, below = max(above, -o.top), max(below, o.bottom)
	}
	return above, below
}

// A run is a piece of text of one style.
type run struct {
	text   string
	face   *face
	size   float64
	x, y   float64 // the left end of its base line
	anchor align   // which end stays in place if the reader's font is wider
}

func (r run) width() float64 { return r.face.width(r.text) * r.size }

// A typeset is a text that is laid out. Its origin is the left end of the base
// line of the first line.
type typeset struct {
	runs         []run
	rules        []rect
	width        float64
	above, below float64 // the extent of the box
	lineCount    int
}

// A textStyle is how a text looks.
type textStyle struct {
	size         float64
	bold, italic bool
	align        align // of several lines
}

// The extent of a line above and below its base line, in font sizes.
const (
	ascent  = 0.74
	descent = 0.21
	leading = 1.2
)

// layout lays out a text, whose lines are separated by \n and in which
// mathematics stands between dollars.
func layout(text string, s textStyle) *typeset {
	t := &typeset{}
	lines := strings.Split(printable(text), "\n")
	type laid struct {
		b box
		w float64
	}
	var list []laid
	for _, line := range lines {
		b := layoutLine(line, s)
		list = append(list, laid{b, b.width})
		t.width = max(t.width, b.width)
	}
	y := 0.0
	for i, l := range list {
		if i > 0 {
			y += max(leading*s.size, list[i-1].b.below+l.b.above+0.15*s.size)
		}
		x := 0.0
		switch s.align {
		case alignCenter:
			x = (t.width - l.w) / 2
		case alignRight:
			x = t.width - l.w
		default:
		}
		for _, r := range l.b.runs {
			r.x += x
			r.y += y
			if len(l.b.runs) == 1 {
				r.anchor = s.align
			}
			t.runs = append(t.runs, r)
		}
		for _, b := range l.b.rules {
			t.rules = append(t.rules, rect{b.x0 + x, b.y0 + y, b.x1 + x, b.y1 + y})
		}
		if i == 0 {
			t.above = l.b.above
		}
		t.below = y + l.b.below
	}
	t.lineCount = len(lines)
	return t
}

// printable replaces what XML cannot hold and fonts do not have.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == 0xfffe || r == 0xffff {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "�"))
}

// box returns the extent of the text when it is drawn at the given place.
func (t *typeset) box(at point, angle float64) rect {
	corners := (&path{ops: []byte{0, 0, 0, 0}, pts: []point{{0, -t.above}, {t.width, -t.above}, {t.width, t.below}, {0, t.below}}}).transformed(1, angle, at)
	r := rect{corners.pts[0].x, corners.pts[0].y, corners.pts[0].x, corners.pts[0].y}
	for _, p := range corners.pts {
		r = r.union(rect{p.x, p.y, p.x, p.y})
	}
	return r
}

// origin is where the text is to be drawn so that the box around it, after
// turning, has the chosen side or middle at the place.
func (t *typeset) origin(at point, angle float64, h, v align) point {
	b := t.box(point{}, angle)
	var o point
	switch h {
	case alignCenter:
		o.x = at.x - (b.x0+b.x1)/2
	case alignRight:
		o.x = at.x - b.x1
	default:
		o.x = at.x - b.x0
	}
	switch v {
	case alignTop:
		o.y = at.y - b.y0
	case alignBottom:
		o.y = at.y - b.y1
	case alignCenter:
		o.y = at.y - (b.y0+b.y1)/2
	default:
		o.y = at.y
	}
	return o
}
