// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file says in words what a figure shows, for terminals and screen readers.

import (
	"fmt"
	"strconv"
	"strings"
)

// heading is the title of the figure.
func (f *Figure) heading() string {
	switch {
	case f.suptitle != "":
		return plainText(f.suptitle)
	case len(f.panels) == 1:
		return plainText(f.panels[0].title)
	}
	return ""
}

// alt is the figure in words.
func (f *Figure) alt() string {
	var b strings.Builder
	if f.suptitle != "" {
		fmt.Fprintf(&b, "“%s”. ", plainText(f.suptitle))
	}
	if n := len(f.panels); n > 1 {
		fmt.Fprintf(&b, "%d panels. ", n)
	}
	for i, a := range f.panels {
		if len(f.panels) > 1 {
			fmt.Fprintf(&b, "Panel %d: ", i+1)
		}
		b.WriteString(a.alt())
	}
	return strings.TrimSpace(b.String())
}

// maxSeries is how many series of a panel are named.
const maxSeries = 12

func (a *axes) alt() string {
	var parts []string
	if a.title != "" {
		parts = append(parts, "“"+plainText(a.title)+"”")
	}
	for i, art := range a.artists {
		if i == maxSeries {
			parts = append(parts, fmt.Sprintf("%d more", len(a.artists)-i))
			break
		}
		if s := art.alt(); s != "" {
			parts = append(parts, s)
		}
	}
	if a.scene != nil {
		parts = append(parts, a.scene.alt())
	}
	if len(parts) == 0 {
		parts = append(parts, "empty axes")
	}
	for _, x := range []struct {
		name string
		axis *axis
	}{{"x", &a.x}, {"y", &a.y}} {
		if a.off || a.scene != nil {
			continue
		}
		lo, hi := x.axis.limits()
		name := x.name
		if x.axis.label != "" {
			name += " is " + plainText(x.axis.label) + ","
		}
		if x.axis.kind == kindCategory {
			continue
		}
		scale := ""
		if x.axis.log {
			scale = ", logarithmic"
		}
		parts = append(parts, fmt.Sprintf("%s from %s to %s%s", name, x.axis.text(lo), x.axis.text(hi), scale))
	}
	s := strings.Join(parts, "; ") + ". "
	for _, in := range a.insets {
		s += "Inset: " + in.alt()
	}
	return s
}

// text writes a number of the axis.
func (a *axis) text(v float64) string {
	if a.kind == kindTime {
		return fromSeconds(v, a.loc).Format("2006-01-02 15:04")
	}
	return strconv.FormatFloat(v, 'g', 3, 64)
}

// String is the figure in words, as a terminal shows it.
func (f *Figure) String() string {
	f.layout()
	w, h := f.pixels(1)
	return fmt.Sprintf("figure %d×%d: %s", w, h, f.alt())
}

// series names a series for alt.
func (b *base) series(what string, n int, unit string) string {
	if unit != "" {
		what += fmt.Sprintf(" of %d %s", n, unit)
		if n == 1 {
			what = strings.TrimSuffix(what, "s")
		}
	}
	if b.labelled() {
		what += " “" + plainText(b.label) + "”"
	}
	return what
}

func (l *line) alt() string {
	switch {
	case l.mapX:
		return l.series("vertical line at x = "+strconv.FormatFloat(l.x[0], 'g', 4, 64), 0, "")
	case l.mapY:
		return l.series("horizontal line at y = "+strconv.FormatFloat(l.y[0], 'g', 4, 64), 0, "")
	case l.style == "":
		return l.series("markers", len(l.x), "points")
	}
	return l.series("line", len(l.x), "points")
}
