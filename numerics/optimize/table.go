// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file prints results: a row for each field, the names aligned at their ends.

import (
	"fmt"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// A table is the text of a result while it grows.
type table struct {
	names, values []string
}

// row adds a row. Vectors and matrices are written with four digits.
func (t *table) row(name string, v any) {
	var s string
	switch v := v.(type) {
	case []float64:
		s = vectorText(v)
	case *nd.Array:
		if v == nil {
			return
		}
		s = matrixText(v)
	default:
		s = fmt.Sprint(v)
	}
	t.names, t.values = append(t.names, name), append(t.values, s)
}

// String returns the rows, one below the other.
func (t *table) String() string {
	width := 0
	for _, n := range t.names {
		width = max(width, len(n))
	}
	var b strings.Builder
	for i, n := range t.names {
		if i > 0 {
			b.WriteByte('\n')
		}
		margin := "\n" + strings.Repeat(" ", width+3)
		fmt.Fprintf(&b, "%*s: %s", width+1, n, strings.ReplaceAll(t.values[i], "\n", margin))
	}
	return b.String()
}

// A vector that is longer than wholeVector is cut to edge numbers at each end.
const (
	wholeVector = 12
	edge        = 2
)

func vectorText(v []float64) string {
	var b strings.Builder
	b.WriteByte('[')
	for i := 0; i < len(v); i++ {
		if i > 0 {
			b.WriteByte(' ')
		}
		if len(v) > wholeVector && i == edge {
			b.WriteString("... ")
			i = len(v) - edge
		}
		fmt.Fprintf(&b, "%10.3e", v[i])
	}
	b.WriteByte(']')
	return b.String()
}

// matrixText writes an array with one or two axes.
func matrixText(a *nd.Array) string {
	if a.Ndim() != 2 {
		return vectorText(a.Data())
	}
	m, n := a.Shape()[0], a.Shape()[1]
	data := a.Data()
	cut := m*n > wholeVector && m > 2*edge
	var b strings.Builder
	for i := 0; i < m; i++ {
		if i > 0 {
			b.WriteString("\n ")
		} else {
			b.WriteByte('[')
		}
		if cut && i == edge {
			b.WriteString("...\n ")
			i = m - edge
		}
		b.WriteString(vectorText(data[i*n : (i+1)*n]))
	}
	b.WriteByte(']')
	return b.String()
}
