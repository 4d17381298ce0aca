// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file reads format strings, as "ro--".

import (
	"image/color"
	"strings"
)

// A format is what a format string says. Parts that it leaves out are empty.
type format struct {
	color  *color.NRGBA
	marker string
	line   string
}

// lineStyles maps the names of line styles to their dashes, in line widths. Those
// of Matplotlib.
var lineStyles = map[string][]float64{
	"-": nil, "--": {3.7, 1.6}, "-.": {6.4, 1.6, 1, 1.6}, ":": {1, 1.65},
}

var lineStyleNames = map[string]string{
	"solid": "-", "dashed": "--", "dashdot": "-.", "dotted": ":", "none": "", " ": "", "": "",
	"-": "-", "--": "--", "-.": "-.", ":": ":",
}

// parseFormat reads a colour, a marker and a line style, in any order; or the
// name of a colour alone.
func parseFormat(s string) (f format, ok bool) {
	if c, ok := parseColor(s); ok && len(s) > 1 && s != "none" && !strings.ContainsAny(s[:1], "0123456789.") {
		return format{color: &c}, true
	}
	for i := 0; i < len(s); {
		rest := s[i:]
		switch {
		case strings.HasPrefix(rest, "--") || strings.HasPrefix(rest, "-."):
			if f.line != "" {
				return f, false
			}
			f.line = rest[:2]
			i += 2
			continue
		case rest[0] == '-' || rest[0] == ':':
			if f.line != "" {
				return f, false
			}
			f.line = rest[:1]
		case rest[0] == 'C' && len(rest) > 1 && rest[1] >= '0' && rest[1] <= '9':
			c, _ := parseColor(rest[:2])
			if f.color != nil {
				return f, false
			}
			f.color = &c
			i += 2
			continue
		case f.color == nil && hasColor(rest[0]):
			c := letterColors[rest[0]]
			f.color = &c
		case f.marker == "" && markerShapes[rest[:1]] != nil:
			f.marker = rest[:1]
		default:
			return f, false
		}
		i++
	}
	return f, true
}

func hasColor(b byte) bool {
	_, ok := letterColors[b]
	return ok
}
