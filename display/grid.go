// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file draws rows and columns of short texts, as text and as HTML.

import (
	"html"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The bounds of a grid.
const (
	maxRows = 20 // rows, and columns, that are shown in full
	maxCell = 80 // characters of a cell
)

// A grid is a table that is ready to be drawn. Its first column names the rows,
// unless they are unnamed.
type grid struct {
	head    []string   // one title for each column
	rows    [][]string // as long as head
	right   []bool     // which columns are flush right
	caption string
	unnamed bool
	shades  [][]string // colours behind the cells of rows, "" for none, or nil
}

// ellipsis stands for the rows or columns that are left out.
const ellipsis = "…"

// newGrid returns a grid with the rows and columns of the indices rows and cols,
// which may hold gaps. The rows have their numbers as names.
func newGrid(rows, cols []int, title func(col int) string, column func(col int, rows []int) ([]string, bool)) grid {
	g := grid{head: []string{""}, right: []bool{true}, rows: make([][]string, len(rows))}
	var present []int
	for k, i := range rows {
		g.rows[k] = append(g.rows[k], indexName(i))
		if i != gap {
			present = append(present, i)
		}
	}
	for _, j := range cols {
		texts, right, name := []string(nil), false, ellipsis
		if j != gap {
			texts, right = column(j, present)
			name = title(j)
		}
		g.head = append(g.head, name)
		g.right = append(g.right, right)
		for k, i := range rows {
			text := ellipsis
			if i != gap && j != gap {
				text, texts = texts[0], texts[1:]
			}
			g.rows[k] = append(g.rows[k], text)
		}
	}
	return g
}

// indexName is the name of row or column i.
func indexName(i int) string {
	if i == gap {
		return ellipsis
	}
	return strconv.Itoa(i)
}

// cellTexts prints the values of a column, and says whether they are numbers,
// which stand flush right. An invalid value leaves its cell empty.
func cellTexts(values []reflect.Value) (texts []string, right bool) {
	floats, numbers := true, 0
	var xs []float64
	for i, v := range values {
		if v.Kind() == reflect.Interface {
			v = v.Elem()
			values[i] = v
		}
		if !v.IsValid() {
			continue
		}
		if !isNumber(v) {
			floats, numbers = false, -1
			break
		}
		numbers++
		if floats = floats && v.CanFloat(); floats {
			xs = append(xs, v.Float())
		}
	}
	right = numbers > 0
	texts = make([]string, len(values))
	if right && floats {
		aligned := alignFloats(xs)
		for i, v := range values {
			if v.IsValid() {
				texts[i], aligned = aligned[0], aligned[1:]
			}
		}
		return texts, right
	}
	for i, v := range values {
		texts[i] = cellText(v)
	}
	return texts, right
}

func isNumber(v reflect.Value) bool {
	return (v.CanInt() || v.CanUint() || v.CanFloat() || v.CanComplex()) && !hasText(v.Type())
}

// cellText prints the value of one cell, in one line. A string has no quotes here.
func cellText(v reflect.Value) string {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch {
	case !v.IsValid():
		return ""
	case v.Kind() == reflect.String && !hasText(v.Type()):
		return clip(v.String(), maxCell)
	}
	p := printer{limit: maxCell * utf8.UTFMax}
	p.print(v, 0)
	return clip(p.text.String(), maxCell)
}

// clip returns at most n characters of s in one line, with control characters
// in Go's notation.
func clip(s string, n int) string {
	var b strings.Builder
	for _, r := range s {
		if n == 0 {
			return b.String() + ellipsis
		}
		n--
		if strconv.IsPrint(r) {
			b.WriteRune(r)
			continue
		}
		b.WriteString(strings.Trim(strconv.QuoteRune(r), "'"))
	}
	return b.String()
}

// text draws g with spaces between its columns, and the caption below.
func (g grid) text() string {
	lines := make([]string, len(g.rows)+1)
	for j, title := range g.head {
		cells := []string{title}
		for _, row := range g.rows {
			cells = append(cells, row[j])
		}
		for k, cell := range pad(cells, g.right[j]) {
			if j > 0 {
				lines[k] += "  "
			}
			lines[k] += cell
		}
	}
	for k, line := range lines {
		lines[k] = strings.TrimRight(line, " ")
	}
	return strings.Join(append(lines, g.caption), "\n")
}

// pad makes texts equally wide.
func pad(texts []string, right bool) []string {
	width := 0
	for _, t := range texts {
		width = max(width, utf8.RuneCountInString(t))
	}
	padded := make([]string, len(texts))
	for i, t := range texts {
		space := strings.Repeat(" ", width-utf8.RuneCountInString(t))
		if right {
			padded[i] = space + t
		} else {
			padded[i] = t + space
		}
	}
	return padded
}

// html draws g as an HTML table. It names no colour but that of the theme's
// borders, so it looks right on a light page and on a dark one, and its classes
// keep a dollar sign in a cell from being read as a formula.
func (g grid) html() string {
	var b strings.Builder
	b.WriteString(`<div class="gosci-table tex2jax_ignore mathjax_ignore" style="overflow-x:auto">` + "\n")
	b.WriteString(`<table style="border-collapse:collapse;font-variant-numeric:tabular-nums;text-align:right">` + "\n")
	b.WriteString(`<caption style="caption-side:bottom;text-align:left;white-space:nowrap;opacity:0.7">` + html.EscapeString(g.caption) + "</caption>\n")
	b.WriteString(`<thead style="border-bottom:1px solid var(--jp-border-color1, currentColor)">` + "\n")
	g.htmlRow(&b, g.head, "th", nil)
	b.WriteString("</thead>\n<tbody>\n")
	for k, row := range g.rows {
		var shades []string
		if g.shades != nil {
			shades = g.shades[k]
		}
		g.htmlRow(&b, row, "td", shades)
	}
	b.WriteString("</tbody>\n</table>\n</div>")
	return b.String()
}

func (g grid) htmlRow(b *strings.Builder, cells []string, tag string, shades []string) {
	b.WriteString("<tr>")
	for j, cell := range cells {
		tag, style := tag, ""
		if j == 0 && !g.unnamed {
			tag = "th"
		}
		switch {
		case !g.right[j]:
			style = "text-align:left"
		case tag == "th":
			style = "text-align:right" // a heading does not inherit it
		}
		if shades != nil && shades[j] != "" {
			style = strings.TrimPrefix(style+";background:"+shades[j], ";")
		}
		if style != "" {
			style = ` style="` + style + `"`
		}
		b.WriteString("<" + tag + style + ">" + html.EscapeString(cell) + "</" + tag + ">")
	}
	b.WriteString("</tr>\n")
}

// dropNames takes the names of the rows out.
func (g *grid) dropNames() {
	g.unnamed = true
	g.head, g.right = g.head[1:], g.right[1:]
	for k := range g.rows {
		g.rows[k] = g.rows[k][1:]
		if g.shades != nil {
			g.shades[k] = g.shades[k][1:]
		}
	}
}
