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
	for _, p := range parts {
		width = max(width, len(p.name))
	}
	var b strings.Builder
	for _, p := range parts {
		if v := reflect.ValueOf(p.value); v.Kind() == reflect.Pointer && v.IsNil() {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		text := fmt.Sprint(p.value)
		indent := "\n" + strings.Repeat(" ", width+2)
		fmt.Fprintf(&b, "%*s: %s", width, p.name, strings.ReplaceAll(text, "\n", indent))
	}
	return b.String()
}
