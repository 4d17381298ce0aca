// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file prints results that have several parts.

import (
	"fmt"
	"strings"
)

// A part is a named part of a result.
type part struct {
	name  string
	value fmt.Stringer
}

// table prints parts, each with its name before it.
func table(parts ...part) string {
	width := 0
	for _, p := range parts {
		width = max(width, len(p.name))
	}
	lines := make([]string, len(parts))
	indent := "\n" + strings.Repeat(" ", width+2)
	for i, p := range parts {
		lines[i] = padLeft(p.name, width) + ": " + strings.ReplaceAll(p.value.String(), "\n", indent)
	}
	return strings.Join(lines, "\n")
}
