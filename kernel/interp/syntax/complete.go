// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package syntax

// This file tells a console whether to run what was typed or to read on.

import (
	"errors"
	"go/scanner"
	"go/token"
	"strings"
)

// A Completeness says whether a text is a whole cell.
type Completeness int

// The answers of [Complete].
const (
	Whole      Completeness = iota // it parses
	Incomplete                     // it could go on to be a cell
	Invalid                        // whatever follows, it is no cell
)

// Complete says whether text is a whole cell, by the parser's word, and, when more
// is needed, the white space with which to begin the next line.
func Complete(text string) (status Completeness, indent string) {
	status = Whole
	for _, p := range Split(text, nil) {
		if p.Kind != Code {
			continue
		}
		switch completeCode(p.Text) {
		case Invalid:
			return Invalid, ""
		case Incomplete:
			status = Incomplete
		case Whole:
		}
	}
	if status == Incomplete {
		indent = nextIndent(text)
	}
	return status, indent
}

// completeCode is Complete for text that is Go.
func completeCode(text string) Completeness {
	_, err := Parse(token.NewFileSet(), 0, text)
	var list scanner.ErrorList
	if !errors.As(err, &list) {
		return Whole
	}
	end := len(strings.TrimRight(text, " \t\r\n"))
	for _, e := range list {
		switch {
		case e.Msg == "raw string literal not terminated", e.Msg == "comment not terminated":
			return Incomplete
		case e.Pos.Offset < end:
			return Invalid
		}
	}
	return Incomplete
}

// nextIndent returns the white space that the line after text begins with: that of
// its last line, and one tab more when that line leaves something open.
func nextIndent(text string) string {
	text = strings.TrimRight(text, " \t\r\n")
	line := text[strings.LastIndexByte(text, '\n')+1:]
	var before, after lineLexer
	for l := range strings.Lines(text[:len(text)-len(line)]) {
		before.line(strings.TrimRight(l, "\r\n"))
	}
	after = before
	after.line(line)
	if before.raw || before.comment || after.raw || after.comment {
		return ""
	}
	indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
	if after.depth > before.depth || after.open && !before.open || strings.HasSuffix(line, "{") {
		indent += "\t"
	}
	return indent
}
