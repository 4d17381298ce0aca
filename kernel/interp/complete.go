// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file lists what may stand at the cursor.

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp/syntax"
)

// The kinds of completions, in the words that front ends have icons for.
const (
	kindFunction = "function"
	kindType     = "class"
	kindValue    = "instance" // a variable or a constant
	kindField    = "property"
	kindPackage  = "module"
	kindKeyword  = "keyword"
	kindLabel    = "statement"
	kindPath     = "path"
	kindMagic    = "magic"
)

// Complete lists what may stand at the cursor. Code that does not parse yet is no
// obstacle, nor is a cell that runs.
func (e *Engine) Complete(_ context.Context, code string, cursor int) engine.Completion {
	end := byteOffset(code, cursor)
	start, matches := e.complete(code, end)
	return engine.Completion{
		Start:   utf8.RuneCountInString(code[:start]),
		End:     utf8.RuneCountInString(code[:end]),
		Matches: matches,
	}
}

// complete returns what may replace code[start:cursor].
func (e *Engine) complete(code string, cursor int) (start int, matches []engine.Match) {
	start = wordStart(code, cursor)
	if from, m, ok := e.completeMagic(code, cursor); ok {
		return from, m
	}
	text, isGo := e.goText(code, cursor)
	if !isGo {
		return completeWord(code, cursor)
	}
	switch where := lexicalPlace(text[:cursor]); where.kind {
	case inComment, inRune:
		return start, nil
	case inImport:
		return where.start, importPaths(text[where.start:cursor])
	case inString:
		return completePath(text[where.start:cursor], where.start)
	default:
		return start, e.completeGo(text, start, cursor)
	}
}

// goText returns code with everything blank that is not Go. It reports false if
// the cursor is in something else.
func (e *Engine) goText(code string, cursor int) (text string, isGo bool) {
	text, isGo = code, true
	for _, p := range syntax.Split(code, e.isName) {
		from, to := p.Start, endOfLine(code, p.Start)
		m := findMagic(p)
		switch {
		case p.Kind == syntax.Code:
			continue
		case p.Kind == syntax.Help:
			text = text[:from] + strings.ReplaceAll(text[from:to], "?", " ") + text[to:]
			continue
		case m != nil && (m.takes == takesGo || m.takes == takesName):
			to = afterOptions(code, p.ArgsOffset, to)
			if p.Kind == syntax.CellMagic {
				to = p.BodyOffset
			}
			isGo = isGo && (cursor < from || cursor >= to)
		default:
			if p.Kind == syntax.CellMagic {
				to = len(code)
			}
			isGo = isGo && (cursor < from || cursor > to)
		}
		text = text[:from] + syntax.Blank(text[from:to], 0, 0) + text[to:]
	}
	return text, isGo
}

// afterOptions returns the offset behind the words in code[from:to] that begin with
// a hyphen, and the numbers after them.
func afterOptions(code string, from, to int) int {
	for from < to && code[from] == '-' {
		word := strings.IndexByte(code[from:to], ' ')
		if word < 0 {
			return to
		}
		from = to - len(strings.TrimLeft(code[from+word:to], " 0123456789"))
	}
	return from
}

// findMagic returns the magic that a piece of a cell uses, or nil.
func findMagic(p syntax.Piece) *magic {
	name := "%" + p.Name
	switch p.Kind {
	case syntax.CellMagic:
		name = "%%" + p.Name
	case syntax.LineMagic:
	default:
		return nil
	}
	for _, m := range magics() {
		if m.name == name {
			return &m
		}
	}
	return nil
}

// byteOffset returns the offset in bytes of the code point with a number.
func byteOffset(code string, runes int) int {
	for i := range code {
		if runes <= 0 {
			return i
		}
		runes--
	}
	return len(code)
}

// wordStart returns where the identifier begins that ends at, or goes on behind, an
// offset.
func wordStart(code string, at int) int {
	return len(strings.TrimRightFunc(code[:at], isWord))
}

// wordEnd returns where the identifier ends that goes on at an offset.
func wordEnd(code string, at int) int {
	return len(code) - len(strings.TrimLeftFunc(code[at:], isWord))
}

func isWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

// endOfLine returns where the line ends in which an offset is.
func endOfLine(code string, at int) int {
	if i := strings.IndexByte(code[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(code)
}
