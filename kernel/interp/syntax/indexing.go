// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package syntax

// This file is the one thing that the notebook dialect adds to Go's grammar: a list
// of any indices and ranges in brackets, a[i, j+1], a[:, 0], a[::2]. Go's parser
// knows such lists for types only.

import (
	"go/ast"
	"go/token"
)

// An indexList is a bracketed list that Go's parser may not accept.
type indexList struct {
	lbrack, rbrack int        // offsets
	elems          []elemSpan // what the commas separate
}

// An elemSpan is the text of an index or of a range.
type elemSpan struct {
	start, end int
	colons     []int // offsets of the colons that make it a range
}

// indexLists returns the outermost index lists of src that have several elements,
// or a range with a step and no bound before it.
func indexLists(src []byte) []indexList {
	var lists []indexList
	lexemes := scan(src)
	typeGroup := 0 // end of the group of type declarations that we are in
	for i := 0; i < len(lexemes); i++ {
		switch l := lexemes[i]; {
		case l.tok == token.TYPE && i+1 < len(lexemes) && lexemes[i+1].tok == token.LPAREN:
			typeGroup = len(lexemes) - len(afterBrackets(lexemes[i+1:]))
		case l.tok == token.LBRACK && i >= typeGroup && isIndexing(lexemes[:i]):
			end := len(lexemes) - len(afterBrackets(lexemes[i:])) - 1
			if end >= len(lexemes)-1 || lexemes[end].tok != token.RBRACK {
				continue
			}
			list := splitIndices(lexemes[i : end+1])
			if len(list.elems) > 1 || len(list.elems) == 1 && len(list.elems[0].colons) >= 2 {
				lists = append(lists, list)
				i = end
			}
		}
	}
	return lists
}

// isIndexing reports whether a bracket after these tokens can be an index.
func isIndexing(before []lexeme) bool {
	n := len(before)
	if n == 0 {
		return false
	}
	switch before[n-1].tok {
	case token.RPAREN, token.RBRACK, token.RBRACE:
		return true
	case token.IDENT:
		return n < 2 || before[n-2].tok != token.FUNC && before[n-2].tok != token.TYPE
	default:
		return false
	}
}

// splitIndices returns the elements of a bracketed list of tokens.
func splitIndices(lexemes []lexeme) indexList {
	last := len(lexemes) - 1
	list := indexList{lbrack: lexemes[0].offset, rbrack: lexemes[last].offset}
	elem := elemSpan{start: list.lbrack + 1}
	depth := 0
	for _, l := range lexemes[1:last] {
		switch l.tok {
		case token.LPAREN, token.LBRACK, token.LBRACE:
			depth++
		case token.RPAREN, token.RBRACK, token.RBRACE:
			depth--
		case token.COLON:
			if depth == 0 {
				elem.colons = append(elem.colons, l.offset)
			}
		case token.COMMA:
			if depth == 0 {
				elem.end = l.offset
				list.elems = append(list.elems, elem)
				elem = elemSpan{start: l.offset + 1}
			}
		default:
		}
	}
	if lexemes[last-1].tok != token.COMMA {
		elem.end = list.rbrack
		list.elems = append(list.elems, elem)
	}
	return list
}

// shift adds n to every offset.
func (l *indexList) shift(n int) {
	l.lbrack += n
	l.rbrack += n
	for i := range l.elems {
		e := &l.elems[i]
		e.start += n
		e.end += n
		for j := range e.colons {
			e.colons[j] += n
		}
	}
}

// stub overwrites the list in text, which begins at offset start of the cell, by a
// list of two blank identifiers, which every parser takes.
func (l *indexList) stub(text []byte, start int) {
	for i := l.lbrack + 1; i < l.rbrack; i++ {
		if text[i-start] != '\n' {
			text[i-start] = ' '
		}
	}
	n := 0
	for i := l.lbrack + 1; i < l.rbrack && n < 3; i++ {
		if text[i-start] != '\n' {
			text[i-start] = "_,_"[n]
			n++
		}
	}
}

// fill puts the elements of the lists in the place of their stubs in f. A list that
// is not found was no index.
func (p *cellParser) fill(f *ast.File, lists []indexList) {
	byPos := make(map[token.Pos]indexList)
	for _, l := range lists {
		byPos[p.cell.File.Pos(l.lbrack)] = l
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if x, ok := n.(*ast.IndexListExpr); ok {
			if l, ok := byPos[x.Lbrack]; ok {
				p.cell.IndexLists = append(p.cell.IndexLists, x)
				x.Indices = x.Indices[:0]
				for _, elem := range l.elems {
					x.Indices = append(x.Indices, p.element(elem))
				}
			}
		}
		return true
	})
}

// element parses an index or a range. A range is a slice expression of nothing.
func (p *cellParser) element(e elemSpan) ast.Expr {
	if len(e.colons) == 0 {
		if x := p.expr(e.start, e.end); x != nil {
			return x
		}
		p.errorAt(e.start, "expected operand")
		return &ast.BadExpr{From: p.cell.File.Pos(e.start), To: p.cell.File.Pos(e.end)}
	}
	first := p.cell.File.Pos(e.start)
	x := &ast.SliceExpr{
		X:      &ast.BadExpr{From: first, To: first},
		Lbrack: first,
		Low:    p.expr(e.start, e.colons[0]),
		Slice3: len(e.colons) > 1,
		Rbrack: p.cell.File.Pos(e.end),
	}
	if !x.Slice3 {
		x.High = p.expr(e.colons[0]+1, e.end)
		return x
	}
	x.High = p.expr(e.colons[0]+1, e.colons[1])
	x.Max = p.expr(e.colons[1]+1, e.end)
	return x
}

// expr parses an expression of the cell; nil if there is none.
func (p *cellParser) expr(start, end int) ast.Expr {
	if lexemes := scan(p.src[start:end]); len(lexemes) == 1 && lexemes[0].auto {
		return nil
	}
	f := p.parseFile("package main;var _=", start, end, "\n")
	if f != nil && len(f.Decls) > 0 {
		if d, ok := f.Decls[0].(*ast.GenDecl); ok && len(d.Specs) > 0 {
			if spec, ok := d.Specs[0].(*ast.ValueSpec); ok && len(spec.Values) == 1 {
				return spec.Values[0]
			}
		}
	}
	return nil
}
