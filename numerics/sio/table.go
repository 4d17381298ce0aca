// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file is tables of columns.

import (
	"fmt"
	"html"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// A Table is columns of equal length with names. A column is an *[nd.Array], *[nd.Int], *[nd.Bool]
// or *[Strings] of one axis.
type Table struct {
	Names   []string
	Columns []any
}

// Len returns how many rows there are.
func (t *Table) Len() int {
	if len(t.Columns) == 0 {
		return 0
	}
	if shape := shapeOf(t.Columns[0]); len(shape) == 1 {
		return shape[0]
	}
	return 0
}

// Column returns the column of a name, nil if there is none.
func (t *Table) Column(name string) any {
	if i := slices.Index(t.Names, name); i >= 0 {
		return t.Columns[i]
	}
	return nil
}

// Array returns a column as floats. The error is a [*KindError].
func (t *Table) Array(name string) (*nd.Array, error) { return asArray(name, t.Column(name)) }

// Int returns a column of integers. The error is a [*KindError].
func (t *Table) Int(name string) (*nd.Int, error) { return Vars{name: t.Column(name)}.Int(name) }

// Texts returns a column of texts. The error is a [*KindError].
func (t *Table) Texts(name string) ([]string, error) {
	if s, ok := t.Column(name).(*Strings); ok {
		return s.Data, nil
	}
	return nil, &KindError{name, "texts", t.Column(name)}
}

// Matrix returns all columns as floats, in an array of the shape (rows, columns). The error is a
// [*KindError] for a column of texts.
func (t *Table) Matrix() (*nd.Array, error) {
	x := nd.Zeros(t.Len(), len(t.Columns))
	for i, c := range t.Columns {
		col, err := asArray(t.Names[i], c)
		if err != nil {
			return nil, err
		}
		x.Col(i).Assign(col)
	}
	return x, nil
}

// cell returns an element as text.
func cell(column any, i int) string {
	switch x := column.(type) {
	case *nd.Array:
		return strconv.FormatFloat(x.At(i), 'g', 6, 64)
	case *nd.Int:
		return strconv.Itoa(x.At(i))
	case *nd.Bool:
		return strconv.FormatBool(x.At(i))
	case *Strings:
		return x.Data[i]
	}
	return fmt.Sprintf("%T", column)
}

// shownRows are the first and last rows that a long table shows.
const shownRows = 5

// shown returns the rows that are printed; -1 stands for those left out.
func (t *Table) shown() []int {
	var list []int
	n := t.Len()
	for i := range n {
		if n > 2*shownRows && i == shownRows {
			list = append(list, -1)
		}
		if n <= 2*shownRows || i < shownRows || i >= n-shownRows {
			list = append(list, i)
		}
	}
	return list
}

// String prints the names and the first and last rows.
func (t *Table) String() string {
	rows := [][]string{t.Names}
	for _, i := range t.shown() {
		row := make([]string, len(t.Columns))
		for k, c := range t.Columns {
			if row[k] = "..."; i >= 0 {
				row[k] = cell(c, i)
			}
		}
		rows = append(rows, row)
	}
	widths := make([]int, len(t.Columns))
	for _, row := range rows {
		for k, word := range row {
			widths[k] = max(widths[k], len([]rune(word)))
		}
	}
	var b strings.Builder
	for i, row := range rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		for k, word := range row {
			if k > 0 {
				b.WriteString("  ")
			}
			b.WriteString(strings.Repeat(" ", widths[k]-len([]rune(word))) + word)
		}
	}
	return b.String()
}

// HTML returns a table of the first and last rows.
func (t *Table) HTML() string {
	var b strings.Builder
	fmt.Fprintf(&b, "<table><caption>%d rows, %d columns</caption><tr>", t.Len(), len(t.Columns))
	for _, name := range t.Names {
		fmt.Fprintf(&b, "<th>%s</th>", html.EscapeString(name))
	}
	b.WriteString("</tr>")
	for _, i := range t.shown() {
		b.WriteString("<tr>")
		for _, c := range t.Columns {
			word := "…"
			if i >= 0 {
				word = html.EscapeString(cell(c, i))
			}
			fmt.Fprintf(&b, "<td>%s</td>", word)
		}
		b.WriteString("</tr>")
	}
	b.WriteString("</table>")
	return b.String()
}

// A guess says what stands in a gap of a column.
type guess struct {
	integer float64 // in one of integers; NaN: the column becomes one of floats, of truths one of texts
	text    string  // in one of texts
}

// guessed returns the words of a column as what they all are: truths, integers, floats, else
// texts. Those in missing are gaps; a column of gaps alone is one of floats.
func guessed(words []string, missing func(word string) bool, g guess) any {
	bools, ints, floats, gaps := true, true, true, 0
	data := make([]float64, len(words))
	whole := make([]int, len(words))
	for i, w := range words {
		if missing(w) {
			gaps++
			data[i], whole[i] = math.NaN(), int(g.integer)
			continue
		}
		bools = bools && (strings.EqualFold(w, "true") || strings.EqualFold(w, "false"))
		if ints {
			v, err := strconv.Atoi(w)
			whole[i], ints = v, err == nil
		}
		if floats {
			data[i], floats = parseFloat(w)
		}
	}
	gapless := gaps == 0 || !math.IsNaN(g.integer)
	switch {
	case gaps == len(words):
		return nd.FromSlice(data)
	case bools && gapless:
		out := make([]bool, len(words))
		for i, w := range words {
			out[i] = strings.EqualFold(w, "true")
		}
		return nd.FromSliceBool(out)
	case ints && gapless:
		return nd.FromSliceInt(whole)
	case floats:
		return nd.FromSlice(data)
	}
	list := make([]string, len(words))
	for i, w := range words {
		if list[i] = g.text; !missing(w) {
			list[i] = strings.Clone(w) // a word may be a part of a whole row
		}
	}
	return &Strings{Dims: []int{len(list)}, Data: list}
}
