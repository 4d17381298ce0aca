// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file says whether a console should run what has been typed.

import (
	"go/scanner"
	"go/token"
	"strings"

	"github.com/gosci/gosci/kernel/engine"
)

// IsComplete says whether code can be run, wants more lines, or is no Go whatever
// follows.
func (e *Engine) IsComplete(code string) engine.Completeness {
	trimmed := strings.TrimSpace(code)
	if _, _, ok := question(trimmed); ok || strings.HasPrefix(trimmed, "%") {
		return engine.Completeness{Status: engine.Complete}
	}
	depth, open := openBrackets(code)
	if open {
		return engine.Completeness{Status: engine.Incomplete, Indent: strings.Repeat("\t", depth)}
	}
	if _, err := parse(token.NewFileSet(), 1, code, nil); err != nil {
		if wantsMore(code) {
			return engine.Completeness{Status: engine.Incomplete, Indent: strings.Repeat("\t", depth)}
		}
		return engine.Completeness{Status: engine.Invalid}
	}
	return engine.Completeness{Status: engine.Complete}
}

// openBrackets returns how many brackets are open at the end of code, and whether
// any is, or a raw string or comment.
func openBrackets(code string) (depth int, open bool) {
	var s scanner.Scanner
	unterminated := false
	file := token.NewFileSet().AddFile("", -1, len(code))
	s.Init(file, []byte(code), func(_ token.Position, msg string) {
		unterminated = unterminated || msg == "raw string literal not terminated" || msg == "comment not terminated"
	}, 0)
	for {
		switch _, tok, _ := s.Scan(); tok {
		case token.EOF:
			return max(depth, 0), depth > 0 || unterminated
		case token.LPAREN, token.LBRACK, token.LBRACE:
			depth++
		case token.RPAREN, token.RBRACK, token.RBRACE:
			depth--
		default:
		}
	}
}

// wantsMore reports whether code is the beginning of Go: whether it ends where Go
// implies no semicolon, and something makes it Go.
func wantsMore(code string) bool {
	if !endsOpen(code) {
		return false
	}
	// What is missing may be an operand, a name or a body.
	for _, rest := range []string{"x", " x {}", "{}", " x() {}"} {
		if _, err := parse(token.NewFileSet(), 1, code+rest, nil); err == nil {
			return true
		}
	}
	return false
}

// endsOpen reports whether the last token of code is one after which Go implies no
// semicolon.
func endsOpen(code string) bool {
	all := wordsOf(strings.TrimRight(code, " \t\r\n") + "\n")
	return len(all) > 0 && all[len(all)-1].tok != token.SEMICOLON && all[len(all)-1].tok != token.COMMENT
}
