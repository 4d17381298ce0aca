// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file shows structs as tables of their fields.

import (
	"fmt"
	"html"
	"reflect"
	"strings"
)

const (
	maxFields = 40 // fields of a struct that are shown
	maxNested = 3  // structs within structs that are shown as tables
)

// structTable draws a struct with an exported field, or a pointer to one, as a table
// with a row for each field, and structs in it as tables that are folded. A tag
// `display:"Title"` gives a field another title, and `display:"-"` leaves it out.
// It returns "" for other values, and for those that print themselves.
func structTable(v any) string {
	r := reflect.ValueOf(v)
	if !r.IsValid() || hasText(r.Type()) {
		return ""
	}
	if r.Kind() == reflect.Pointer {
		r = r.Elem()
	}
	if !isRecord(r) {
		return ""
	}
	return `<div class="gosci-table tex2jax_ignore mathjax_ignore" style="overflow-x:auto">` + fieldTable(r, 0) + "</div>"
}

// isRecord reports whether a value is a struct that is shown by its fields: one
// with an exported field that does not print itself.
func isRecord(r reflect.Value) bool {
	if r.Kind() != reflect.Struct || hasText(r.Type()) || len(fieldColumns(r.Type())) == 0 {
		return false
	}
	for i := range r.NumField() {
		if r.Type().Field(i).IsExported() {
			return true
		}
	}
	return false
}

// fieldTable draws the fields of a struct.
func fieldTable(r reflect.Value, depth int) string {
	columns := fieldColumns(r.Type())
	var b strings.Builder
	b.WriteString(`<table style="border-collapse:collapse;text-align:left"><tbody>` + "\n")
	for i, c := range columns {
		if i == maxFields {
			fmt.Fprintf(&b, `<tr><td colspan="2" style="text-align:left">%s %s</td></tr>`+"\n", ellipsis, plural(len(columns)-i, "field more", "fields more"))
			break
		}
		b.WriteString(`<tr><th style="text-align:left">` + html.EscapeString(clip(c.title, maxCell)) + `</th><td style="text-align:left">` +
			fieldCell(c.value(r), depth) + "</td></tr>\n")
	}
	b.WriteString("</tbody></table>")
	return b.String()
}

// fieldCell draws the value of a field: a struct folded, all else as text.
func fieldCell(v reflect.Value, depth int) string {
	text := html.EscapeString(cellText(v))
	inner := v
	for range 2 { // what an interface or a pointer holds
		if inner.Kind() == reflect.Interface || inner.Kind() == reflect.Pointer {
			if hasText(inner.Type()) {
				return text
			}
			inner = inner.Elem()
		}
	}
	if depth == maxNested || !isRecord(inner) {
		return text
	}
	return "<details><summary>" + text + "</summary>" + fieldTable(inner, depth+1) + "</details>"
}
