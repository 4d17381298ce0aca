// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the part of the parse pass that cuts the source of a cell into
// chunks, each a declaration or a statement.

import (
	"fmt"
	"go/parser"
	"go/scanner"
	"go/token"
)

// split cuts the source of a cell at the semicolons, written or implied, that
// are in no bracket. A comment belongs to what follows it, except one that ends a
// line.
func split(cell int, src string) ([]source, error) {
	var (
		s     scanner.Scanner
		fset  = token.NewFileSet()
		file  = fset.AddFile("", -1, len(src))
		out   []source
		depth int
		start = -1 // of the chunk, without its comments
		from  = -1 // of the chunk, with its comments
	)
	add := func(end int, silent bool) {
		if start < 0 {
			return
		}
		pos := fset.Position(file.Pos(from))
		out = append(out, source{text: src[from:end], at: place{cell: cell, line: pos.Line, col: pos.Column}, silent: silent})
		start = -1
	}
	s.Init(file, []byte(src), nil, scanner.ScanComments)
	ended := -1 // the line that the last chunk ended on
	for {
		pos, tok, lit := s.Scan()
		off := file.Offset(pos)
		switch {
		case tok == token.EOF:
			if start < 0 && from >= 0 && s.ErrorCount > 0 {
				start = from // the parser is to see a comment that does not end
			}
			add(len(src), false)
			if len(out) > 0 {
				out[len(out)-1].open = depth > 0
			}
			return out, nil
		case tok == token.COMMENT:
			if start < 0 {
				line := fset.Position(pos).Line
				if line == ended {
					from = -1
				} else if from < 0 {
					from = off
				}
			}
			continue
		case tok == token.LPAREN || tok == token.LBRACK || tok == token.LBRACE:
			depth++
		case tok == token.RPAREN || tok == token.RBRACK || tok == token.RBRACE:
			if depth == 0 {
				p := fset.Position(pos)
				return nil, cellErrors{{Msg: fmt.Sprintf("expected statement, found '%v'", tok), At: place{cell: cell, line: p.Line, col: p.Column}}}
			}
			depth--
		case tok == token.SEMICOLON && depth == 0:
			if start >= 0 && inHeader(src[start:off]) {
				continue
			}
			add(off, lit == ";")
			ended = fset.Position(pos).Line
			from = -1
			continue
		}
		if start < 0 {
			start = off
			if from < 0 {
				from = off
			}
		}
	}
}

// inHeader reports whether a chunk so far is the beginning of a statement whose
// head may have semicolons, before its body.
func inHeader(chunk string) bool {
	all := wordsOf(chunk)
	for len(all) > 2 && all[0].tok == token.IDENT && all[1].tok == token.COLON {
		all = all[2:] // a label
	}
	if len(all) == 0 || all[0].tok != token.FOR && all[0].tok != token.IF && all[0].tok != token.SWITCH {
		return false
	}
	_, err := parser.ParseFile(token.NewFileSet(), "", "package p\nfunc _() {"+chunk+"\n}", parser.SkipObjectResolution)
	return err != nil
}

// firstToken returns the first two tokens of src.
func firstToken(src string) (first, second token.Token) {
	var s scanner.Scanner
	s.Init(token.NewFileSet().AddFile("", -1, len(src)), []byte(src), nil, 0)
	_, first, _ = s.Scan()
	_, second, _ = s.Scan()
	return first, second
}

// isDecl reports whether a chunk is a declaration at the top of a file, and not
// a statement. A chunk that begins with func is one when the function has a name.
func isDecl(chunk string) bool {
	first, second := firstToken(chunk)
	switch first {
	case token.IMPORT, token.CONST, token.TYPE, token.VAR:
		return true
	case token.FUNC:
		return second == token.IDENT || second == token.LPAREN && isMethod(chunk)
	default:
		return false
	}
}

// isMethod reports whether a chunk that begins with "func (" declares a method:
// whether the first parameters are followed by a name with parameters.
func isMethod(chunk string) bool {
	var s scanner.Scanner
	s.Init(token.NewFileSet().AddFile("", -1, len(chunk)), []byte(chunk), nil, 0)
	depth := 0
	for {
		switch _, tok, _ := s.Scan(); tok {
		case token.EOF:
			return false
		case token.LPAREN:
			depth++
		case token.RPAREN:
			depth--
			if depth == 0 {
				_, name, _ := s.Scan()
				_, after, _ := s.Scan()
				return name == token.IDENT && after == token.LPAREN
			}
		default:
		}
	}
}
