// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file reads words from code that need not parse.

import (
	"go/scanner"
	"go/token"
	"slices"
)

// A word is one token of code.
type word struct {
	tok token.Token
	lit string
	pos int // in bytes
}

// wordsOf returns the tokens of code. It takes what is no Go as it comes.
func wordsOf(code string) []word {
	var (
		s   scanner.Scanner
		out []word
	)
	file := token.NewFileSet().AddFile("", -1, len(code))
	s.Init(file, []byte(code), func(token.Position, string) {}, scanner.ScanComments)
	for {
		pos, tok, lit := s.Scan()
		if tok == token.EOF {
			return out
		}
		out = append(out, word{tok, lit, file.Offset(pos)})
	}
}

// containsWord reports whether code has name as a word.
func containsWord(code, name string) bool {
	return slices.ContainsFunc(wordsOf(code), func(w word) bool { return w.tok == token.IDENT && w.lit == name })
}

// inText reports whether the end of code is in a comment or a string.
func inText(code string) bool {
	all := wordsOf(code)
	// An implied semicolon at the end says nothing about what is before it.
	for len(all) > 0 && all[len(all)-1].tok == token.SEMICOLON && all[len(all)-1].lit != ";" {
		all = all[:len(all)-1]
	}
	if len(all) == 0 {
		return false
	}
	last := all[len(all)-1]
	if last.pos+len(last.lit) < len(code) {
		return false
	}
	switch last.tok {
	case token.COMMENT:
		return last.lit[1] == '/' && last.lit[len(last.lit)-1] != '\n' || last.lit[1] == '*' && !closed(last.lit, "*/")
	case token.STRING:
		return !closed(last.lit, last.lit[:1])
	case token.CHAR:
		return !closed(last.lit, "'")
	default:
		return false
	}
}

// closed reports whether a literal or comment ends with what ends its kind.
func closed(lit, end string) bool {
	return len(lit) >= 2*len(end) && lit[len(lit)-len(end):] == end
}

// declaredIn returns the names that code seems to declare: those before ":=" and
// ",", those after var, const, type and func, and parameters are left out.
func declaredIn(code string) []string {
	all := wordsOf(code)
	var out []string
	for i, w := range all {
		switch {
		case w.tok == token.DEFINE:
			for k := i - 1; k >= 0 && (all[k].tok == token.IDENT || all[k].tok == token.COMMA); k-- {
				if all[k].tok == token.IDENT {
					out = append(out, all[k].lit)
				}
			}
		case w.tok == token.IDENT && i > 0 && slices.Contains([]token.Token{token.VAR, token.CONST, token.TYPE, token.FUNC}, all[i-1].tok):
			out = append(out, w.lit)
		}
	}
	return out
}
