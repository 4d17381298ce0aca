// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package syntax

// This file follows Go text line by line, to know where a statement can begin. It
// is not go/scanner, because lines that are not Go may come between.

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A lineLexer knows the state in which the lines that it has seen leave the next.
type lineLexer struct {
	depth   int  // of open brackets
	raw     bool // within a raw string
	comment bool // within a general comment
	open    bool // the statement goes on: the last token does not end it
}

// atStatement reports whether a statement can begin on the next line at the top of
// the cell.
func (l *lineLexer) atStatement() bool {
	return l.depth == 0 && !l.raw && !l.comment && !l.open
}

// line reads one line, without its end.
func (l *lineLexer) line(s string) {
	last := "" // the text of the line that ends with its last token
	for i := 0; i < len(s); {
		switch rest := s[i:]; {
		case l.comment:
			n := strings.Index(rest, "*/")
			if n < 0 {
				i = len(s)
				break
			}
			l.comment = false
			i += n + 2
		case l.raw:
			n := strings.IndexByte(rest, '`')
			if n < 0 {
				i = len(s)
				break
			}
			l.raw = false
			i += n + 1
			last = s[:i]
		case strings.HasPrefix(rest, "//"):
			i = len(s)
		case strings.HasPrefix(rest, "/*"):
			l.comment = true
			i += 2
		case rest[0] == '`':
			l.raw = true
			i++
		case rest[0] == '"', rest[0] == '\'':
			i += quoted(rest)
			last = s[:i]
		default:
			r, size := utf8.DecodeRuneInString(rest)
			switch r {
			case '(', '[', '{':
				l.depth++
			case ')', ']', '}':
				l.depth = max(l.depth-1, 0)
			}
			i += size
			if !unicode.IsSpace(r) {
				last = s[:i]
			}
		}
	}
	if last != "" {
		l.open = !endsStatement(last)
	}
}

// quoted returns the length of the string or rune literal that s begins with.
func quoted(s string) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case s[0]:
			return i + 1
		}
	}
	return len(s)
}

// endsStatement reports whether a line end after this text ends a statement, by
// Go's rule for semicolons. It takes a keyword for a name.
func endsStatement(s string) bool {
	if strings.HasSuffix(s, "++") || strings.HasSuffix(s, "--") {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("_)]};\"'`", r) || unicode.IsLetter(r) || unicode.IsDigit(r)
}
