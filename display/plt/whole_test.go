// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt_test

// This file checks that figures are put together as they should be: no text over
// another or over the edge, and files that are whole.

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/gosci/gosci/display/plt"
	"github.com/gosci/gosci/numerics/nd"
)

// TestTexts checks that no text lies over another or reaches beyond the page.
func TestTexts(t *testing.T) {
	t.Parallel()
	for _, e := range append(gallery, more...) {
		t.Run(e.name, func(t *testing.T) {
			t.Parallel()
			texts, w, h := plt.Texts(e.draw())
			if len(texts) == 0 {
				t.Fatal("the figure has no text")
			}
			for i, a := range texts {
				if a.X0 < -0.5 || a.Y0 < -0.5 || a.X1 > w+0.5 || a.Y1 > h+0.5 {
					t.Errorf("%q reaches beyond the page: %v of %v by %v", a.Text, a, w, h)
				}
				for _, b := range texts[:i] {
					// A point of overlap is less than what the boxes have of air.
					if a.X0+1 < b.X1 && b.X0+1 < a.X1 && a.Y0+1 < b.Y1 && b.Y0+1 < a.Y1 {
						t.Errorf("%q lies over %q: %v, %v", a.Text, b.Text, a, b)
					}
				}
			}
		})
	}
}

// TestRoomForLegend has a legend that needs room above the data, which brings a tick whose
// label is wider than the others: the margin holds for it, too.
func TestRoomForLegend(t *testing.T) {
	t.Parallel()
	x := nd.Arange(21)
	f := plt.New().Size(2.8, 2.4).
		Plot(x, over(x, func(x float64) float64 { return 40 + 35*math.Sin(x) }), plt.Label("hares")).
		Plot(x, over(x, func(x float64) float64 { return 40 + 35*math.Cos(x) }), plt.Label("lynx")).Legend()
	texts, _, _ := plt.Texts(f)
	wide := false
	for _, text := range texts {
		wide = wide || text.Text == "100"
		if text.X0 < 6 {
			t.Errorf("%q begins %v points from the edge, want 6 or more", text.Text, text.X0)
		}
	}
	if !wide {
		t.Errorf("no tick has the label 100: %v", texts)
	}
}

// TestPDF checks that the objects of a PDF are where its table says.
func TestPDF(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"mathematics", "fields", "curve-fit"} {
		for _, e := range append(gallery, more...) {
			if e.name != name {
				continue
			}
			data, err := e.draw().Encode("pdf")
			if err != nil {
				t.Fatal(err)
			}
			_, tail, ok := bytes.Cut(data[bytes.LastIndex(data, []byte("startxref")):], []byte("\n"))
			if !ok {
				t.Fatal("no startxref")
			}
			start, err := strconv.Atoi(strings.Fields(string(tail))[0])
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(string(data[start:]), "\n")
			if lines[0] != "xref" {
				t.Fatalf("%s: the table begins %q", name, lines[0])
			}
			n, err := strconv.Atoi(strings.Fields(lines[1])[1])
			if err != nil {
				t.Fatal(err)
			}
			for i := 1; i < n; i++ {
				offset, err := strconv.Atoi(lines[2+i][:10])
				if err != nil {
					t.Fatal(err)
				}
				if want := fmt.Sprintf("%d 0 obj\n", i); !bytes.HasPrefix(data[offset:], []byte(want)) {
					t.Errorf("%s: object %d is not at %d", name, i, offset)
				}
			}
		}
	}
}
