// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file checks the tables that notebooks show.

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/gosci/gosci/numerics/nd"
)

func TestHTML(t *testing.T) {
	t.Parallel()
	got := nd.FromRows([][]float64{{1, 0.25}, {-3, 10}}).HTML()
	want := `<table>
<caption style="caption-side:bottom;text-align:left;white-space:nowrap;opacity:0.7">float64 (2,2)</caption>
<thead><tr><th></th><th>0</th><th>1</th></tr></thead>
<tbody>
<tr><th>0</th><td>1.</td><td>0.25</td></tr>
<tr><th>1</th><td>-3.</td><td>10.</td></tr>
</tbody>
</table>
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("HTML (-want +got):\n%s", diff)
	}
}

func TestHTMLBounds(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name        string
		html        string
		rows, cells int
		text        string
	}{
		{"vector", nd.OfInt(1, 2, 3).HTML(), 1, 3, "int (3)"},
		{"long vector", nd.Arange(1000).HTML(), 1, 11, "float64 (1000)"},
		{"20 by 20", nd.Zeros(20, 20).HTML(), 20, 400, "float64 (20,20)"},
		{"large", nd.ZerosComplex(3000, 4000).HTML(), 11, 121, "complex128 (3000,4000)"},
		{"mask", nd.FullBool(true, 2, 30).HTML(), 2, 22, "bool (2,30)"},
		{"image", nd.ZerosUint8(4, 5, 3).HTML(), 0, 0, "uint8 (4,5,3)"},
		{"no elements", nd.Zeros(0, 3).HTML(), 0, 0, "float64 (0,3)"},
		{"scalar", nd.Scalar(3).HTML(), 0, 0, "<pre>3.0</pre>"},
	} {
		rows, cells := strings.Count(test.html, "<tr><th>")-strings.Count(test.html, "<thead>"), strings.Count(test.html, "<td>")
		if rows != test.rows || cells != test.cells {
			t.Errorf("HTML of %s has %d rows and %d cells, want %d and %d", test.name, rows, cells, test.rows, test.cells)
		}
		if !strings.Contains(test.html, test.text) {
			t.Errorf("HTML of %s lacks %q:\n%s", test.name, test.text, test.html)
		}
	}
}
