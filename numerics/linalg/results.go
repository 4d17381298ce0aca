// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file prints results that have several parts.

import (
	"fmt"
	"reflect"
	"strings"
)

// A part is a named part of a result.
type part struct {
	name  string
	value any
}

// table prints parts, each with its name before it. A nil part is left out.
func table(parts ...part) string {
	width := 0
	shown := parts[:0:0]
	for _, p := range parts {
		if v := reflect.ValueOf(p.value); v.Kind() == reflect.Pointer && v.IsNil() {
			continue
		}
		shown = append(shown, p)
		width = max(width, len(p.name))
	}
	indent := "\n" + strings.Repeat(" ", width+2)
	lines := make([]string, len(shown))
	for i, p := range shown {
		text := fmt.Sprint(p.value)
		lines[i] = fmt.Sprintf("%*s: %s", width, p.name, strings.ReplaceAll(text, "\n", indent))
	}
	return strings.Join(lines, "\n")
}
