// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check

// This file shows an error in its source line, with a caret under it.

import (
	"go/token"
	"strings"
	"unicode/utf8"
)

// The colours of errors, as ANSI escape sequences.
const (
	ansiRed   = "\x1b[38;5;196m" // see package interp
	ansiBold  = "\x1b[1m"
	ansiReset = "\x1b[0m"
)

// FormatError returns the lines that show an error to the user: its position and
// message, then the source line, then a caret under the place. Text is the source of
// the cell that the error is in; if it does not have the line, the first lines are all
// there is. With color there are ANSI escape sequences in it.
func FormatError(e *Error, text string, color bool) []string {
	red, bold, reset := ansiRed, ansiBold, ansiReset
	if !color {
		red, bold, reset = "", "", ""
	}
	head, more, _ := strings.Cut(e.Msg, "\n")
	lines := []string{bold + e.Pos.String() + ": " + reset + red + head + reset}
	for more != "" {
		head, more, _ = strings.Cut(more, "\n")
		lines = append(lines, "    "+strings.TrimPrefix(head, "\t"))
	}
	return append(lines, sourceLines(e.Pos, text, red, reset)...)
}

// sourceLines returns the line of text at pos and a line with a caret under it.
func sourceLines(pos token.Position, text, red, reset string) []string {
	list := strings.Split(text, "\n")
	if pos.Line < 1 || pos.Line > len(list) {
		return nil
	}
	line := strings.TrimRight(list[pos.Line-1], "\r")
	if strings.TrimSpace(line) == "" {
		return nil
	}
	// Tabs in the margin keep the caret in its place, however wide they are shown.
	var margin strings.Builder
	for i, r := range line {
		if i >= pos.Column-1 {
			break
		}
		if r == '\t' {
			margin.WriteByte('\t')
		} else {
			margin.WriteByte(' ')
		}
	}
	if n := pos.Column - 1; n > len(line) {
		margin.WriteString(strings.Repeat(" ", n-utf8.RuneCountInString(line)))
	}
	return []string{"    " + line, "    " + margin.String() + red + "^" + reset}
}
