// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file holds what the doctor reports.

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A report is a list of findings.
type report struct {
	windows  bool
	troubles int
	text     strings.Builder
}

// section begins findings about something else.
func (r *report) section(title string) {
	if r.text.Len() > 0 {
		r.text.WriteByte('\n')
	}
	r.text.WriteString(title + "\n")
}

// good reports what is as it should be.
func (r *report) good(format string, args ...any) { r.line("ok", format, args...) }

// note reports what is neither good nor bad.
func (r *report) note(format string, args ...any) { r.line("--", format, args...) }

// more adds a line to the finding before.
func (r *report) more(format string, args ...any) { r.line("", format, args...) }

// trouble reports what is wrong, and what the user can do, in one line.
func (r *report) trouble(fix, format string, args ...any) {
	r.troubles++
	r.line("!!", format, args...)
	r.line("", "do: %s", fix)
}

func (r *report) line(mark, format string, args ...any) {
	text := strings.ReplaceAll(strings.TrimSpace(fmt.Sprintf(format, args...)), "\n", "\n     ")
	fmt.Fprintf(&r.text, "  %-2s %s\n", mark, text)
}

// String returns the report.
func (r *report) String() string { return r.text.String() }

// quote returns a path as a shell takes it.
func (r *report) quote(path string) string {
	if r.windows {
		return `"` + path + `"`
	}
	plain := func(c rune) bool {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.ContainsRune("/._-+", c)
	}
	if path != "" && strings.TrimFunc(path, plain) == "" {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

// firstLine returns the first line of a text.
func firstLine(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return strings.TrimSpace(line)
}

// existing returns path, or the nearest folder above it that is there.
func existing(path string) string {
	for {
		if _, err := os.Stat(path); err == nil {
			return path
		}
		above := filepath.Dir(path)
		if above == path {
			return path
		}
		path = above
	}
}
