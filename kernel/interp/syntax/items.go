// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package syntax

// This file cuts a cell into its items: the declarations and statements that
// stand at its top, by the tokens alone.

import (
	"go/scanner"
	"go/token"
)

// An item is one declaration or statement at the top of a cell.
type item struct {
	kind       itemKind
	start, end int  // its text, with the comments before it and the semicolon after it
	semicolon  bool // a semicolon is written at its end
}

type itemKind int

const (
	statement itemKind = iota
	declaration
	importDecl
	packageClause
)

// A stray is a closing bracket that closes nothing.
type stray struct {
	offset int
	tok    token.Token
}

// maxNesting is how deep brackets may be nested. The passes after this one are
// recursive, and a stack that overflows cannot be recovered from.
const maxNesting = 5000

// outline is what the tokens of a cell say about its structure.
type outline struct {
	items  []item
	strays []stray
	open   []int // offsets of the brackets that are not closed
	deep   int   // offset of a bracket that is nested too deeply, or -1
}

// A lexeme is one token of a cell.
type lexeme struct {
	tok    token.Token
	offset int
	auto   bool // a semicolon that is not written
}

// scan returns the tokens of src. The last is a semicolon.
func scan(src []byte) []lexeme {
	var s scanner.Scanner
	file := token.NewFileSet().AddFile("", -1, len(src))
	s.Init(file, src, func(token.Position, string) {}, 0)
	lexemes := make([]lexeme, 0, len(src)/4+2)
	for {
		pos, tok, lit := s.Scan()
		if tok == token.EOF {
			break
		}
		lexemes = append(lexemes, lexeme{tok, file.Offset(pos), tok == token.SEMICOLON && lit != ";"})
	}
	if n := len(lexemes); n == 0 || lexemes[n-1].tok != token.SEMICOLON {
		lexemes = append(lexemes, lexeme{token.SEMICOLON, len(src), true})
	}
	return lexemes
}

// outlineOf cuts src into items.
func outlineOf(src []byte) outline {
	o := outline{deep: -1}
	lexemes := scan(src)
	start, first := 0, 0 // of the current item: offset, and index of its first token
	for i, l := range lexemes {
		switch l.tok {
		case token.LPAREN, token.LBRACK, token.LBRACE:
			o.open = append(o.open, l.offset)
			if len(o.open) > maxNesting && o.deep < 0 {
				o.deep = l.offset
			}
		case token.RPAREN, token.RBRACK, token.RBRACE:
			if len(o.open) == 0 {
				o.strays = append(o.strays, stray{l.offset, l.tok})
			} else {
				o.open = o.open[:len(o.open)-1]
			}
		case token.SEMICOLON:
			if len(o.open) > 0 && i < len(lexemes)-1 {
				continue
			}
			end := l.offset
			if !l.auto {
				end++
			}
			if i == len(lexemes)-1 {
				end = len(src)
			}
			o.items = append(o.items, item{kindOf(lexemes[first:i]), start, end, !l.auto})
			start, first = end, i+1
		default:
		}
	}
	return o
}

// kindOf says what an item is that has these tokens.
func kindOf(lexemes []lexeme) itemKind {
	if len(lexemes) == 0 {
		return statement
	}
	switch lexemes[0].tok {
	case token.PACKAGE:
		return packageClause
	case token.IMPORT:
		return importDecl
	case token.CONST, token.TYPE, token.VAR:
		return declaration
	case token.FUNC:
		if isFuncDecl(lexemes[1:]) {
			return declaration
		}
	default:
	}
	return statement
}

// isFuncDecl reports whether the tokens after the word func declare a function or
// a method, rather than write a function that is called on the spot.
func isFuncDecl(lexemes []lexeme) bool {
	if len(lexemes) == 0 {
		return false
	}
	if lexemes[0].tok != token.LPAREN {
		return lexemes[0].tok == token.IDENT
	}
	// A method has its name and then its parameters after the receiver; a
	// literal has its results there, which are never a name and parentheses.
	rest := afterBrackets(lexemes)
	if len(rest) < 2 || rest[0].tok != token.IDENT {
		return false
	}
	if rest = rest[1:]; rest[0].tok == token.LBRACK {
		rest = afterBrackets(rest)
	}
	return len(rest) > 0 && rest[0].tok == token.LPAREN
}

// afterBrackets returns what follows the bracketed group that lexemes begin with.
func afterBrackets(lexemes []lexeme) []lexeme {
	depth := 0
	for i, l := range lexemes {
		switch l.tok {
		case token.LPAREN, token.LBRACK, token.LBRACE:
			depth++
		case token.RPAREN, token.RBRACK, token.RBRACE:
			if depth--; depth == 0 {
				return lexemes[i+1:]
			}
		default:
		}
	}
	return nil
}
