// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file reads code that need not parse by its tokens.

import (
	"go/scanner"
	"go/token"
	"slices"
	"strings"
)

// A lexeme is one token of code.
type lexeme struct {
	tok   token.Token
	lit   string
	start int
}

// lexemes returns the tokens of code, comments included, without the semicolons that
// are not written. It takes what is not Go as it comes.
func lexemes(code string) []lexeme {
	var s scanner.Scanner
	var out []lexeme
	file := token.NewFileSet().AddFile("", -1, len(code))
	s.Init(file, []byte(code), func(token.Position, string) {}, scanner.ScanComments)
	for {
		pos, tok, lit := s.Scan()
		switch {
		case tok == token.EOF:
			return out
		case tok == token.SEMICOLON && lit != ";":
			lit = "\n"
		}
		out = append(out, lexeme{tok, lit, file.Offset(pos)})
	}
}

// A place says in what lexical surroundings the end of some code is.
type place struct {
	kind  placeKind
	start int // where the string's content begins
}

type placeKind int

const (
	inCode placeKind = iota
	inComment
	inString
	inImport // the string of an import
	inRune
)

// lexicalPlace returns where the end of code is.
func lexicalPlace(code string) place {
	all := lexemes(code)
	for len(all) > 0 && all[len(all)-1].lit == "\n" {
		all = all[:len(all)-1]
	}
	if len(all) == 0 {
		return place{}
	}
	last := all[len(all)-1]
	if last.start+len(last.lit) < len(strings.TrimRight(code, "\r")) {
		return place{}
	}
	switch last.tok {
	case token.COMMENT:
		if last.lit[1] == '/' && !strings.HasSuffix(code, "\n") || last.lit[1] == '*' && !closed(last.lit, "*/") {
			return place{kind: inComment}
		}
	case token.STRING:
		if !closed(last.lit, last.lit[:1]) {
			kind := inString
			if isImport(all[:len(all)-1]) {
				kind = inImport
			}
			return place{kind, last.start + 1}
		}
	case token.CHAR:
		if !closed(last.lit, "'") {
			return place{kind: inRune}
		}
	default:
	}
	return place{}
}

// closed reports whether a literal or comment ends with what ends its kind.
func closed(lit, end string) bool {
	if len(lit) < 2*len(end) || !strings.HasSuffix(lit, end) {
		return false
	}
	backslashes := len(lit) - 1 - len(strings.TrimRight(lit[:len(lit)-1], `\`))
	return lit[0] == '`' || lit[0] == '/' || backslashes%2 == 0
}

// isImport reports whether a string after these tokens is the path of an import.
func isImport(before []lexeme) bool {
	i := len(before) - 1
	if i >= 0 && (before[i].tok == token.IDENT || before[i].tok == token.PERIOD) {
		i--
	}
	if i >= 0 && before[i].tok == token.IMPORT {
		return true
	}
	for ; i >= 0; i-- {
		switch before[i].tok {
		case token.IDENT, token.PERIOD, token.STRING, token.SEMICOLON, token.COMMENT:
		case token.LPAREN:
			return i > 0 && before[i-1].tok == token.IMPORT
		default:
			return false
		}
	}
	return false
}

// closing returns what must follow code so that every block and bracket that is
// open in it is closed, and every statement has the body that it needs.
func closing(code string) string {
	all := slices.DeleteFunc(lexemes(code), func(l lexeme) bool { return l.tok == token.COMMENT })
	for len(all) > 0 && all[len(all)-1].lit == "\n" {
		all = all[:len(all)-1]
	}
	open := []int{-1} // indices of the tokens that open something
	for i, l := range all {
		switch l.tok {
		case token.LPAREN, token.LBRACK, token.LBRACE:
			open = append(open, i)
		case token.RPAREN, token.RBRACK, token.RBRACE:
			if len(open) > 1 {
				open = open[:len(open)-1]
			}
		default:
		}
	}
	closers := map[token.Token]string{token.LPAREN: ")", token.LBRACK: "]", token.LBRACE: "}"}
	var b strings.Builder
	end := len(all)
	for _, i := range slices.Backward(open) {
		isBlock := i < 0 || all[i].tok == token.LBRACE
		hasBody := end < len(all) && all[end].tok == token.LBRACE
		if isBlock && !hasBody {
			b.WriteString(body(all[i+1 : end]))
		}
		if i >= 0 {
			b.WriteString(closers[all[i].tok])
			end = i
		}
	}
	return b.String()
}

// body returns what the last of some statements needs to have a body.
func body(statements []lexeme) string {
	depth, first := 0, 0 // of the last statement
	semicolons, assigns := 0, false
	for i, l := range statements {
		switch l.tok {
		case token.LPAREN, token.LBRACK, token.LBRACE:
			depth++
		case token.RPAREN, token.RBRACK, token.RBRACE:
			depth--
			if l.tok == token.RBRACE && depth == 0 {
				first, semicolons, assigns = i+1, 0, false
			}
		case token.SEMICOLON:
			if depth > 0 {
				continue
			}
			if tok := statements[first].tok; l.lit == ";" && (tok == token.FOR || tok == token.IF || tok == token.SWITCH) {
				semicolons++
				assigns = false
				continue
			}
			first, semicolons, assigns = i+1, 0, false
		case token.ASSIGN, token.DEFINE:
			assigns = true
		case token.RANGE:
			assigns = false
		default:
		}
	}
	for first < len(statements) && statements[first].tok == token.ELSE {
		first++
	}
	if first >= len(statements) {
		return ""
	}
	switch statements[first].tok {
	case token.FOR:
		switch {
		case semicolons == 1:
			return ";{}"
		case assigns && semicolons == 0:
			return ";;{}"
		}
		return "{}"
	case token.IF:
		if assigns {
			return ";true{}"
		}
		return "{}"
	case token.SWITCH:
		if assigns {
			return ";{}"
		}
		return "{}"
	case token.SELECT:
		return "{}"
	default:
		return ""
	}
}
