// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file recognises tables, slices of records and maps, and draws them.

import (
	"fmt"
	"reflect"
	"slices"
)

// lookTable draws a slice or array of structs, of pointers to structs, of maps with
// strings as keys, or of slices of strings, as a table with a row for each. A table that is too
// wide for a text is text as any other slice is.
//
// Columns have the names of the fields; a tag `display:"Title"` gives a column
// another title, and `display:"-"` leaves it out. The columns of maps are the
// keys of the rows that are shown, in order.
func lookTable(v any) (Bundle, error) {
	list := reflect.ValueOf(v)
	if !isList(list) {
		return Bundle{}, nil
	}
	if list.Type().Elem().Kind() == reflect.Slice && list.Type().Elem().Elem().Kind() == reflect.String && list.Len() > 0 && !hasText(list.Type().Elem().Elem()) {
		b := newBundle()
		b.Data[mimeHTML] = NewTable(v).HTML()
		return b, nil
	}
	rows := shown(list.Len(), maxRows)
	columns := recordsOf(list, rows)
	if len(columns) == 0 {
		return Bundle{}, nil
	}
	g := newGrid(rows, shown(len(columns), maxRows),
		func(col int) string { return clip(columns[col].title, maxCell) },
		func(col int, rows []int) ([]string, bool) {
			values := make([]reflect.Value, len(rows))
			for k, i := range rows {
				values[k] = columns[col].value(list.Index(i))
			}
			return cellTexts(values)
		})
	g.caption = plural(list.Len(), "row", "rows") + " × " + plural(len(columns), "column", "columns")
	b := newBundle()
	b.Data[mimeHTML] = g.html()
	if text := g.text(); len(text) <= maxText && !hasText(list.Type()) {
		b.Data[mimeText] = text
	}
	return b, nil
}

// recordsOf returns the columns of a list of structs, of pointers to structs, or of
// maps with strings as keys, by the rows that are shown, and nil for other lists.
func recordsOf(list reflect.Value, rows []int) []column {
	record := list.Type().Elem()
	if hasText(record) {
		return nil
	}
	if record.Kind() == reflect.Pointer {
		record = record.Elem()
	}
	switch {
	case record.Kind() == reflect.Struct:
		return fieldColumns(record)
	case record.Kind() == reflect.Map && record.Key().Kind() == reflect.String && list.Type().Elem() == record:
		return keyColumns(list, rows)
	}
	return nil
}

// A column is one column of a table of records.
type column struct {
	title string
	// value returns the column's value of a record, invalid if it has none.
	value func(record reflect.Value) reflect.Value
}

// fieldColumns returns the columns of a struct type.
func fieldColumns(record reflect.Type) []column {
	var columns []column
	for i := range record.NumField() {
		field := record.Field(i)
		title := fieldName(field)
		if tag := field.Tag.Get("display"); tag != "" {
			title = tag
		}
		if title == "-" || title == "_" {
			continue
		}
		columns = append(columns, column{title, func(r reflect.Value) reflect.Value {
			if r.Kind() == reflect.Pointer {
				r = r.Elem()
			}
			if !r.IsValid() {
				return r
			}
			return r.Field(i)
		}})
	}
	return columns
}

// keyColumns returns a column for each key of the rows that are shown.
func keyColumns(list reflect.Value, rows []int) []column {
	var names []string
	for _, i := range rows {
		if i == gap {
			continue
		}
		for _, key := range list.Index(i).MapKeys() {
			names = append(names, key.String())
		}
	}
	slices.Sort(names)
	var columns []column
	for _, name := range slices.Compact(names) {
		columns = append(columns, column{name, func(r reflect.Value) reflect.Value {
			return r.MapIndex(reflect.ValueOf(name).Convert(r.Type().Key()))
		}})
	}
	return columns
}

// lookMap draws a map that is not empty as a table of two columns, by its keys.
func lookMap(v any) (Bundle, error) {
	m := reflect.ValueOf(v)
	if m.Kind() != reflect.Map || m.Len() == 0 {
		return Bundle{}, nil
	}
	entries := sortEntries(m)
	g := grid{head: []string{"key", "value"}, caption: plural(entries.n, "entry", "entries")}
	var keys, values []reflect.Value
	rows := shown(entries.n, maxRows)
	for _, i := range rows {
		if i != gap {
			keys = append(keys, entries.at(i).key)
			values = append(values, entries.at(i).value)
		}
	}
	keyTexts, keysRight := cellTexts(keys)
	valueTexts, valuesRight := cellTexts(values)
	g.right = []bool{keysRight, valuesRight}
	for _, i := range rows {
		if i == gap {
			g.rows = append(g.rows, []string{ellipsis, ellipsis})
			continue
		}
		g.rows = append(g.rows, []string{keyTexts[0], valueTexts[0]})
		keyTexts, valueTexts = keyTexts[1:], valueTexts[1:]
	}
	b := newBundle()
	b.Data[mimeHTML] = g.html()
	return b, nil
}

func plural(n int, one, many string) string {
	if n == 1 {
		return fmt.Sprintf("1 %s", one)
	}
	return fmt.Sprintf("%s %s", count(n), many)
}
