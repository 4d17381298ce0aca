// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package syntax

// This file takes off the lines of a cell that are not Go.

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Piece is a part of a cell that is of one kind.
type Piece struct {
	Kind PieceKind

	// Text is, of Go code, the text of the whole cell in which everything else is
	// blank, so that positions in it are positions of the cell.
	Text string

	Name string // of a magic, without its percent signs; of a question, what it asks about
	Args string // what follows the name of a magic on its line; the command of a Shell piece
	Body string // of a CellMagic, the lines after the first

	Level int // of a question: how many question marks, 1 or 2

	Start      int // offset in the cell where the magic begins
	ArgsOffset int // offset of Args
	BodyOffset int // offset of Body
}

// A PieceKind says what a [Piece] is.
type PieceKind int

// The kinds of pieces.
const (
	Code      PieceKind = iota // Go
	LineMagic                  // %name args
	CellMagic                  // %%name args, and all lines that follow
	Shell                      // !command
	Help                       // name? name?? ?name ??name
)

// Split cuts the text of a cell into pieces, in their order. Code that has nothing
// but white space is no piece.
//
// A magic is a line of its own, at the top of a cell: not within brackets, a string
// or a comment, nor in the middle of a statement. A cell magic begins its cell.
// A line that begins with ! is a shell command, unless it is an expression that
// begins with a name for which isGo is true, the way !mask does; a nil isGo is
// never true.
func Split(text string, isGo func(name string) bool) []Piece {
	if m, ok := cellMagic(text); ok {
		return []Piece{m}
	}
	var pieces []Piece
	var l lineLexer
	from := 0 // where the current piece of code begins
	code := func(to int) {
		if strings.TrimSpace(text[from:to]) != "" {
			pieces = append(pieces, Piece{Kind: Code, Text: Blank(text, from, to), Start: from})
		}
	}
	for start := 0; start < len(text); {
		end, next := len(text), len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end, next = start+i, start+i+1
		}
		if l.atStatement() {
			if m, ok := lineMagic(text, start, end, isGo); ok {
				code(start)
				pieces = append(pieces, m)
				from, start = end, next
				continue
			}
		}
		l.line(text[start:end])
		start = next
	}
	code(len(text))
	return pieces
}

// Blank returns text with every byte outside of [from, to) made a blank, except
// line ends, so that what is left keeps its position.
func Blank(text string, from, to int) string {
	b := []byte(text)
	for i, c := range b {
		if (i < from || i >= to) && c != '\n' {
			b[i] = ' '
		}
	}
	return string(b)
}

// cellMagic returns the magic that text begins with, if it takes the whole cell.
func cellMagic(text string) (Piece, bool) {
	start := len(text) - len(strings.TrimLeft(text, " \t\r\n"))
	if !strings.HasPrefix(text[start:], "%%") {
		return Piece{}, false
	}
	end, next := len(text), len(text)
	if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
		end, next = start+i, start+i+1
	}
	m := magic(text, start, start+2, end)
	if m.Name == "" {
		return Piece{}, false
	}
	m.Kind, m.Body, m.BodyOffset = CellMagic, text[next:], next
	return m, true
}

// lineMagic returns what the line text[start:end] is, if it is not Go.
func lineMagic(text string, start, end int, isGo func(string) bool) (Piece, bool) {
	line := text[start:end]
	start += len(line) - len(strings.TrimLeft(line, " \t"))
	line = strings.TrimSpace(line)
	if line == "" {
		return Piece{}, false
	}
	if m, ok := question(line); ok {
		m.Start = start
		return m, true
	}
	switch {
	case line[0] == '%':
		if m := magic(text, start, start+1, end); m.Name != "" {
			return m, true
		}
	case line[0] == '!' && line != "!" && !isExpression(line, isGo):
		offset := start + 1
		return Piece{Kind: Shell, Args: strings.TrimSpace(line[1:]), Start: start, ArgsOffset: offset}, true
	}
	return Piece{}, false
}

// magic returns the magic on the line text[start:end] whose name begins at name.
func magic(text string, start, name, end int) Piece {
	rest := text[name:end]
	n := strings.IndexFunc(rest, func(r rune) bool {
		return r != '_' && r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	if n < 0 {
		n = len(rest)
	}
	args := strings.TrimLeft(rest[n:], " \t")
	if n < len(rest) && len(args) == len(rest[n:]) && args != "" && args != "\r" {
		return Piece{} // the name runs into something else
	}
	return Piece{
		Kind: LineMagic, Name: rest[:n], Args: strings.TrimRight(args, " \t\r"),
		Start: start, ArgsOffset: end - len(args),
	}
}

// question returns the question that a line is, if it is one.
func question(line string) (Piece, bool) {
	name := strings.TrimRight(line, "?")
	level := len(line) - len(name)
	if level == 0 {
		name = strings.TrimLeft(line, "?")
		level = len(line) - len(name)
	}
	name = strings.TrimSpace(name)
	if level == 0 || level > 2 || name == "" {
		return Piece{}, false
	}
	for i, part := range strings.Split(strings.TrimLeft(name, "%"), ".") {
		if !isIdent(part) || i > 2 {
			return Piece{}, false
		}
	}
	return Piece{Kind: Help, Name: name, Level: level}, true
}

// isExpression reports whether a line that begins with ! is Go.
func isExpression(line string, isGo func(string) bool) bool {
	operand := strings.TrimLeft(line, "!(* \t")
	n := strings.IndexFunc(operand, func(r rune) bool {
		return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	if n < 0 {
		n = len(operand)
	}
	return isGo != nil && isIdent(operand[:n]) && isGo(operand[:n])
}

func isIdent(s string) bool {
	if r, _ := utf8.DecodeRuneInString(s); s == "" || unicode.IsDigit(r) {
		return false
	}
	return strings.IndexFunc(s, func(r rune) bool {
		return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) < 0
}
