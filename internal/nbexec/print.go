// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nbexec

// This file writes the text of the outputs for those who watch.

import (
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/gosci/gosci/kernel/engine"
)

// A printer writes text, and begins a new line where one thing ends in the middle
// of a line and another begins.
type printer struct {
	w      io.Writer
	mid    bool  // the cursor is in the middle of a line
	parted bool  // what comes next is to begin on a line of its own
	err    error // the first error of w
}

func newPrinter(w io.Writer) *printer {
	if w == nil {
		w = io.Discard
	}
	return &printer{w: w}
}

// text writes text that goes on where the text before it ended.
func (p *printer) text(s string) {
	if s == "" {
		return
	}
	if p.parted {
		p.endLine()
		p.parted = false
	}
	p.write(s)
}

// block writes text that has its lines to itself.
func (p *printer) block(s string) {
	if s == "" {
		return
	}
	p.endLine()
	p.parted = false
	if !strings.HasSuffix(s, "\n") {
		s += "\n"
	}
	p.write(s)
}

// part makes the next text begin on a line of its own.
func (p *printer) part() { p.parted = true }

func (p *printer) endLine() {
	if p.mid {
		p.write("\n")
	}
}

func (p *printer) write(s string) {
	p.mid = !strings.HasSuffix(s, "\n")
	if p.err == nil {
		_, p.err = io.WriteString(p.w, s)
	}
}

// plainText returns the plain text of a bundle, empty when it has none.
func plainText(data map[string]any) string {
	text, _ := data["text/plain"].(string)
	return text
}

var ansi = regexp.MustCompile("\x1b\\[[0-9;]*[a-zA-Z]")

// traceback returns the lines that show an error.
func traceback(err *engine.Error, color bool) string {
	text := strings.Join(err.Traceback, "\n")
	if text == "" {
		text = err.Error()
	}
	if !color {
		text = ansi.ReplaceAllString(text, "")
	}
	return text
}

// A joiner makes valid text of the bytes of a stream, which may break off in the
// middle of a character.
type joiner struct {
	tail []byte // the start of a character
}

// add returns the text up to the last whole character.
func (j *joiner) add(b []byte) string {
	b = append(j.tail, b...)
	end := len(b)
	for i := max(0, len(b)-utf8.UTFMax); i < len(b); i++ {
		if utf8.RuneStart(b[i]) && !utf8.FullRune(b[i:]) {
			end = i
			break
		}
	}
	j.tail = append([]byte(nil), b[end:]...)
	return strings.ToValidUTF8(string(b[:end]), "\ufffd")
}

// rest returns what is left at the end.
func (j *joiner) rest() string {
	tail := j.tail
	j.tail = nil
	return strings.ToValidUTF8(string(tail), "\ufffd")
}
