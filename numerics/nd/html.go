// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file shows arrays as tables in a notebook.

import (
	"fmt"
	"strconv"
	"strings"
)

const (
	htmlRows = 20 // the most rows that are all shown
	htmlCols = 20 // the most columns that are all shown
	htmlEdge = 5  // rows and columns shown at each end if there are more
)

// html returns the array as a table, with the shape in the caption. Of long axes
// both ends are shown. An array with one axis is a row; one with more than two
// axes, or with none, is shown as text.
func (a *array[T]) html() string {
	var zero T
	caption := fmt.Sprintf("%T %s", zero, shapeString(a.shape))
	if len(a.shape) == 0 || len(a.shape) > 2 || a.size() == 0 {
		return "<div>" + caption + "</div>\n<pre>" + a.text() + "</pre>\n"
	}
	v := a
	if len(a.shape) == 1 {
		v = a.expandDims(0)
	}
	rows, cols := shownOf(v.shape[0], htmlRows), shownOf(v.shape[1], htmlCols)
	at := func(i, j int) T { return v.data[v.offset+i*v.strides[0]+j*v.strides[1]] }
	var data []T
	for _, i := range rows {
		for _, j := range cols {
			if i >= 0 && j >= 0 {
				data = append(data, at(i, j))
			}
		}
	}
	write := numerals(data)
	var b strings.Builder
	b.WriteString("<table>\n<caption style=\"caption-side:bottom;text-align:left;white-space:nowrap;opacity:0.7\">" + caption +
		"</caption>\n<thead><tr><th></th>")
	for _, j := range cols {
		b.WriteString("<th>" + htmlIndex(j) + "</th>")
	}
	b.WriteString("</tr></thead>\n<tbody>\n")
	for _, i := range rows {
		b.WriteString("<tr><th>" + htmlIndex(i) + "</th>")
		for _, j := range cols {
			cell := "&hellip;"
			if i >= 0 && j >= 0 {
				cell = strings.TrimSpace(write(at(i, j)))
			}
			b.WriteString("<td>" + cell + "</td>")
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</tbody>\n</table>\n")
	return b.String()
}

// shownOf returns the indices of an axis that are shown, -1 standing for those
// left out.
func shownOf(n, most int) []int {
	var out []int
	for i := range n {
		switch {
		case n <= most || i < htmlEdge || i >= n-htmlEdge:
			out = append(out, i)
		case i == htmlEdge:
			out = append(out, -1)
		}
	}
	return out
}

// htmlIndex returns the heading of a row or column.
func htmlIndex(i int) string {
	if i < 0 {
		return "&hellip;"
	}
	return strconv.Itoa(i)
}
