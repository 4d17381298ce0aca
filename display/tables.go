// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file is tables as the user asks for them: columns, formats, shades.

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
)

// An Align says where the texts of a column stand.
type Align int

// The places. Numbers stand right by default, all else left.
const (
	AlignDefault Align = iota
	AlignLeft
	AlignRight
)

// A Table is a table under construction. Its methods change it and return it, so
// that one expression makes a table and, as the last of a cell, shows it:
//
//	display.NewTable(nil).Column("x", xs).Column("y", ys).Format("y", "%.3f").Shade("y")
type Table struct {
	columns []tableColumn
	index   *tableColumn // the names of the rows, or nil for their numbers
	bare    bool         // rows have no names
	caption string
	limit   int // rows that are shown in full
}

type tableColumn struct {
	title string
	n     int
	at    func(i int) reflect.Value
	verb  string
	align Align
	shade bool
}

// value returns the i-th value, invalid beyond the end of a short column.
func (c *tableColumn) value(i int) reflect.Value {
	if i >= c.n {
		return reflect.Value{}
	}
	return c.at(i)
}

// NewTable returns a table of what v holds:
//
//   - a matrix, an array with two axes, or a slice of slices: its columns
//   - a slice of structs or of maps: a column for each field or key
//   - a map of lists: a column for each, in the order of the keys, which may be of
//     different lengths and types
//   - any other map: its keys and its values
//   - a list of anything else, or an array with one axis: one column
//   - nil: no columns yet
//
// It panics if v is none of these.
func NewTable(v any) *Table {
	t := &Table{limit: maxRows}
	if v == nil {
		return t
	}
	if given, ok := v.(*Table); ok {
		*t = *given
		t.columns = slices.Clone(given.columns)
		return t
	}
	if columns, ok := recordColumns(v); ok {
		t.columns = columns
		return t
	}
	if m, ok := twoDimensional(v); ok {
		t.columns = m.columns()
		return t
	}
	if a, ok := arrayOf(v); ok && len(a.shape) == 2 {
		m, _ := matrixOf(v)
		t.columns = m.columns()
		return t
	}
	r := reflect.ValueOf(v)
	switch {
	case r.Kind() == reflect.Map:
		t.columns = mapColumns(r)
		return t
	case isList(r) && r.Type().Elem().Kind() == reflect.Slice:
		t.columns = rowsColumns(r)
		return t
	}
	return t.Column("", v)
}

// recordColumns returns a column for each field or key of a list of records.
func recordColumns(v any) ([]tableColumn, bool) {
	list := reflect.ValueOf(v)
	if !isList(list) {
		return nil, false
	}
	all := make([]int, list.Len())
	for i := range all {
		all[i] = i
	}
	var out []tableColumn
	for _, c := range recordsOf(list, all) {
		out = append(out, tableColumn{title: c.title, n: list.Len(), at: func(i int) reflect.Value { return c.value(list.Index(i)) }})
	}
	return out, len(out) > 0
}

func (m matrix) columns() []tableColumn {
	out := make([]tableColumn, m.cols)
	for j := range out {
		out[j] = tableColumn{title: strconv.Itoa(j), n: m.rows, at: func(i int) reflect.Value { return m.at(i, j) }}
	}
	return out
}

// mapColumns returns the lists of a map, or its keys and values.
func mapColumns(m reflect.Value) []tableColumn {
	keys := m.MapKeys()
	entries := make([]entry, 0, len(keys))
	lists := len(keys) > 0
	for it := m.MapRange(); it.Next(); {
		entries = append(entries, newEntry(it))
		lists = lists && isColumn(it.Value())
	}
	slices.SortFunc(entries, compareKeys)
	if !lists {
		n := len(entries)
		return []tableColumn{
			{title: "key", n: n, at: func(i int) reflect.Value { return entries[i].key }},
			{title: "value", n: n, at: func(i int) reflect.Value { return entries[i].value }},
		}
	}
	var out []tableColumn
	for _, e := range entries {
		out = append(out, newColumn(cellText(e.key), e.value.Interface()))
	}
	return out
}

// rowsColumns returns the columns of rows that may differ in length.
func rowsColumns(rows reflect.Value) []tableColumn {
	width := 0
	for i := range rows.Len() {
		width = max(width, rows.Index(i).Len())
	}
	out := make([]tableColumn, width)
	for j := range out {
		out[j] = tableColumn{title: strconv.Itoa(j), n: rows.Len(), at: func(i int) reflect.Value {
			if row := rows.Index(i); j < row.Len() {
				return row.Index(j)
			}
			return reflect.Value{}
		}}
	}
	return out
}

// isColumn reports whether a value is a list, or an array with one axis.
func isColumn(v reflect.Value) bool {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	if !v.IsValid() || !v.CanInterface() {
		return false
	}
	if a, ok := arrayOf(v.Interface()); ok {
		return len(a.shape) == 1
	}
	return isList(v)
}

func newColumn(title string, values any) tableColumn {
	if a, ok := arrayOf(values); ok && len(a.shape) == 1 {
		return tableColumn{title: title, n: a.data.Len(), at: a.data.Index}
	}
	list := reflect.ValueOf(values)
	if !list.IsValid() || !isList(list) {
		panic(fmt.Sprintf("display: column %q wants a list or an array with one axis and got %T", title, values))
	}
	return tableColumn{title: title, n: list.Len(), at: list.Index}
}

// Column adds a column of values, a list or an array with one axis. It panics if
// they are neither.
func (t *Table) Column(title string, values any) *Table {
	t.columns = append(t.columns, newColumn(title, values))
	return t
}

// Titles names the columns, from the first one on. It panics if there are more
// titles than columns.
func (t *Table) Titles(titles ...string) *Table {
	if len(titles) > len(t.columns) {
		panic(fmt.Sprintf("display: Titles wants at most %d titles and got %d", len(t.columns), len(titles)))
	}
	for i, title := range titles {
		t.columns[i].title = title
	}
	return t
}

// Caption sets the text below the table, in place of its size.
func (t *Table) Caption(text string) *Table {
	t.caption = text
	return t
}

// Index names the rows, by a list or an array with one axis in place of their
// numbers; nil leaves their names out. It panics if names are neither.
func (t *Table) Index(names any) *Table {
	if names == nil {
		t.bare = true
		return t
	}
	c := newColumn("", names)
	t.index = &c
	return t
}

// Format prints the values of a column with a verb of package fmt, such as "%.2f".
// It panics if no column has the title.
func (t *Table) Format(title, verb string) *Table {
	t.named("Format", title).verb = verb
	return t
}

// Align says where the texts of a column stand. It panics if no column has the
// title.
func (t *Table) Align(title string, align Align) *Table {
	t.named("Align", title).align = align
	return t
}

// Shade colours the numbers of columns, of all without titles, by their value: from
// clear at the least of a column to blue at the largest, or red for negative and
// blue for positive ones where a column has both. It panics if no column has one of
// the titles.
func (t *Table) Shade(titles ...string) *Table {
	for _, title := range titles {
		t.named("Shade", title).shade = true
	}
	for i := range t.columns {
		t.columns[i].shade = t.columns[i].shade || len(titles) == 0
	}
	return t
}

// Rows says how many rows are shown in full; of more the first ten and the last
// ten are shown. The default is 20.
func (t *Table) Rows(n int) *Table {
	t.limit = n
	return t
}

func (t *Table) named(method, title string) *tableColumn {
	var titles []string
	for i := range t.columns {
		if t.columns[i].title == title {
			return &t.columns[i]
		}
		titles = append(titles, t.columns[i].title)
	}
	panic(fmt.Sprintf("display: %s wants one of the columns %q and got %q", method, titles, title))
}

// HTML returns the table for a notebook.
func (t *Table) HTML() string { return t.grid().html() }

// String returns the table as text.
func (t *Table) String() string { return summary(t.grid().text(), maxText) }

func (t *Table) grid() grid {
	n := 0
	for _, c := range t.columns {
		n = max(n, c.n)
	}
	rows, cols := shown(n, max(t.limit, 2*edge)), shown(len(t.columns), maxRows)
	g := newGrid(rows, cols,
		func(j int) string { return clip(t.columns[j].title, maxCell) },
		func(j int, rows []int) ([]string, bool) { return t.columns[j].texts(rows) })
	g.caption = t.caption
	if g.caption == "" {
		g.caption = plural(n, "row", "rows") + " × " + plural(len(t.columns), "column", "columns")
	}
	if t.index != nil {
		for k, i := range rows {
			if i != gap {
				g.rows[k][0] = cellText(t.index.value(i))
			}
		}
		g.right[0] = false
	}
	g.shades = make([][]string, len(rows))
	for k := range g.shades {
		g.shades[k] = make([]string, len(g.head))
	}
	for k, j := range cols {
		if j != gap && t.columns[j].shade {
			t.columns[j].shadeInto(g.shades, k+1, rows)
		}
	}
	if t.bare {
		g.dropNames()
	}
	return g
}

// texts prints the values of some rows, and says whether they stand right.
func (c *tableColumn) texts(rows []int) (texts []string, right bool) {
	values := make([]reflect.Value, len(rows))
	for k, i := range rows {
		values[k] = c.value(i)
	}
	texts, right = cellTexts(values)
	if c.verb != "" {
		for k, v := range values {
			if v.IsValid() && v.CanInterface() {
				texts[k] = clip(fmt.Sprintf(c.verb, v.Interface()), maxCell)
			}
		}
	}
	switch c.align {
	case AlignLeft:
		right = false
	case AlignRight:
		right = true
	default:
	}
	return texts, right
}

// shadeInto writes the colours of the column to column k of shades.
func (c *tableColumn) shadeInto(shades [][]string, k int, rows []int) {
	low, high := math.Inf(1), math.Inf(-1)
	for i := range c.n {
		if x := real64(c.at(i)); !math.IsNaN(x) && !math.IsInf(x, 0) {
			low, high = min(low, x), max(high, x)
		}
	}
	const blue, red, strongest = "33,150,243", "229,57,53", 0.6
	for r, i := range rows {
		if i == gap {
			continue
		}
		x := real64(c.value(i))
		if math.IsNaN(x) || !(high > low) {
			continue
		}
		x = min(max(x, low), high)
		hue, part := blue, (x-low)/(high-low)
		if low < 0 && high > 0 {
			part = math.Abs(x) / max(high, -low)
			if x < 0 {
				hue = red
			}
		}
		shades[r][k] = fmt.Sprintf("rgba(%s,%.3g)", hue, strongest*part)
	}
}

// real64 returns a real number as a float64, or NaN for anything else.
func real64(v reflect.Value) float64 {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch {
	case !v.IsValid():
	case v.CanFloat():
		return v.Float()
	case v.CanInt():
		return float64(v.Int())
	case v.CanUint():
		return float64(v.Uint())
	}
	return math.NaN()
}
