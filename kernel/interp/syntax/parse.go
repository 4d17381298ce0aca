// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package syntax

// This file parses a cell.

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"slices"
	"strings"
)

// A Cell is the syntax of one cell.
type Cell struct {
	Number int
	Text   string
	File   *token.File // in the file set that Parse was given

	// Program says that the cell is a whole program: it begins with a package
	// clause, and Nodes are declarations only.
	Program bool

	// GoVersion is what a build constraint of a program asks for ("go1.21"), or
	// empty.
	GoVersion string

	// Nodes are the declarations (ast.Decl) and statements (ast.Stmt) at the top of
	// the cell, in their order.
	Nodes []ast.Node

	// Semicolon says that a written semicolon ends the last of Nodes.
	Semicolon bool

	// IndexLists are the lists that Go's grammar does not have. A range in one is a
	// slice expression of an [ast.BadExpr].
	IndexLists []*ast.IndexListExpr

	// Comments are all comments, in their order.
	Comments []*ast.CommentGroup
}

// FileName returns the name under which the positions of a cell are known.
func FileName(number int) string { return fmt.Sprintf("cell[%d]", number) }

// wrapping is room in front of the first file of a set for what a fragment is
// wrapped in; see [fragment.parse].
const wrapping = 64

// Parse parses the text of a cell and adds its file to fset. The error is nil or a
// [scanner.ErrorList] with the errors of the text in order, at most one for a
// line; the Cell then holds what could be parsed.
func Parse(fset *token.FileSet, number int, text string) (*Cell, error) {
	if fset.Base() < wrapping {
		fset.AddFile("", -1, wrapping)
	}
	src := []byte(text)
	file := fset.AddFile(FileName(number), -1, len(src))
	file.SetLinesForContent(src)
	p := &cellParser{cell: &Cell{Number: number, Text: text, File: file}, src: src}
	p.parse()
	p.errors.RemoveMultiples()
	return p.cell, p.errors.Err()
}

// A cellParser is the state of [Parse].
type cellParser struct {
	cell   *Cell
	src    []byte
	errors scanner.ErrorList
}

func (p *cellParser) parse() {
	o := outlineOf(p.src)
	if o.deep >= 0 {
		p.errorAt(o.deep, fmt.Sprintf("brackets nested deeper than %d", maxNesting))
		return
	}
	if len(o.items) > 0 && o.items[0].kind == packageClause {
		p.program()
		return
	}
	if len(o.strays) > 0 {
		p.src = slices.Clone(p.src)
		for _, s := range o.strays {
			p.errorAt(s.offset, fmt.Sprintf("unexpected '%s'", s.tok))
			p.src[s.offset] = ' '
		}
	}
	for len(o.items) > 0 {
		n := 1
		for n < len(o.items) && o.items[n].kind == o.items[0].kind {
			n++
		}
		p.fragment(o.items[0].kind, o.items[0].start, o.items[n-1].end)
		p.cell.Semicolon = o.items[n-1].semicolon
		o.items = o.items[n:]
	}
}

// program parses a text that begins with a package clause.
func (p *cellParser) program() {
	p.cell.Program = true
	f := p.parseFile("", 0, len(p.src), "")
	if f == nil {
		return
	}
	if f.Name.Name != "main" {
		p.errorAt(p.cell.File.Offset(f.Name.Pos()), fmt.Sprintf("package %s is not a main package", f.Name.Name))
	}
	p.cell.GoVersion = f.GoVersion
	for _, d := range f.Decls {
		p.cell.Nodes = append(p.cell.Nodes, d)
	}
}

// fragment parses a run of items of one kind.
func (p *cellParser) fragment(kind itemKind, start, end int) {
	if kind == packageClause {
		p.errorAt(start, "a package clause must begin the cell")
		return
	}
	if kind != statement {
		if f := p.parseFile("package main;", start, end, ""); f != nil {
			p.documentFirst(f)
			for _, d := range f.Decls {
				p.cell.Nodes = append(p.cell.Nodes, d)
			}
		}
		return
	}
	f := p.parseFile("package main;func _(){", start, end, "\n}")
	if f == nil || len(f.Decls) == 0 {
		return
	}
	if body, ok := f.Decls[0].(*ast.FuncDecl); ok && body.Body != nil {
		for _, s := range body.Body.List {
			if _, empty := s.(*ast.EmptyStmt); !empty {
				p.cell.Nodes = append(p.cell.Nodes, s)
			}
		}
	}
}

// documentFirst makes the comment before the first declaration of a file its
// documentation. The parser takes it for a comment behind the package clause.
func (p *cellParser) documentFirst(f *ast.File) {
	if len(f.Decls) == 0 || len(f.Comments) == 0 {
		return
	}
	first := f.Decls[0]
	var doc *ast.CommentGroup
	for _, g := range f.Comments {
		if g.End() <= first.Pos() {
			doc = g
		}
	}
	if doc == nil || strings.Count(string(p.src[p.cell.File.Offset(doc.End()):p.cell.File.Offset(first.Pos())]), "\n") != 1 {
		return
	}
	switch d := first.(type) {
	case *ast.FuncDecl:
		d.Doc = doc
	case *ast.GenDecl:
		if d.Tok == token.TYPE {
			d.Doc = doc
		}
	}
}

// parseFile parses src[start:end] between a prefix and a suffix that make it a
// file, and adds its errors to p's.
func (p *cellParser) parseFile(prefix string, start, end int, suffix string) *ast.File {
	text := make([]byte, 0, len(prefix)+end-start+len(suffix))
	text = append(text, prefix...)
	text = append(text, p.src[start:end]...)
	text = append(text, suffix...)
	f, err := p.parseText(text, start-len(prefix))
	if err != nil {
		if lists := indexLists(p.src[start:end]); len(lists) > 0 {
			for i := range lists {
				lists[i].shift(start)
				lists[i].stub(text, start-len(prefix))
			}
			if g, err2 := p.parseText(text, start-len(prefix)); g != nil && (err2 == nil || isFurther(err2, err)) {
				p.fill(g, lists)
				f, err = g, err2
			}
		}
	}
	p.addErrors(err, start-len(prefix), len(prefix)+end-start)
	if f != nil {
		p.cell.Comments = append(p.cell.Comments, f.Comments...)
	}
	return f
}

// parseText parses a file whose first byte would be at an offset, perhaps negative,
// of the cell. The positions of its nodes are those of the cell's own file: the
// text goes into a file set of its own, in a file whose base is chosen so that they
// come out the same.
func (p *cellParser) parseText(text []byte, offset int) (*ast.File, error) {
	fset := token.NewFileSet()
	if base := p.cell.File.Base() + offset; base > 1 {
		fset.AddFile("", 1, base-2)
	}
	return parser.ParseFile(fset, p.cell.File.Name(), text, parser.AllErrors|parser.ParseComments|parser.SkipObjectResolution)
}

// isFurther reports whether err is later in a text than old is.
func isFurther(err, old error) bool {
	a, _ := err.(scanner.ErrorList) //nolint:errorlint // the parser's own error, never wrapped
	b, _ := old.(scanner.ErrorList) //nolint:errorlint // the parser's own error, never wrapped
	return len(a) > 0 && len(b) > 0 && a[0].Pos.Offset > b[0].Pos.Offset
}

// addErrors adds the errors of a text of n bytes that begins at an offset of the
// cell.
func (p *cellParser) addErrors(err error, offset, n int) {
	list, _ := err.(scanner.ErrorList) //nolint:errorlint // the parser's own error, never wrapped
	if len(list) > 1 && list[0].Msg == "expected ';', found 'EOF'" {
		list = list[1:] // the next says which bracket is open
	}
	for i, e := range list {
		if i > 0 && e.Pos.Offset >= n {
			break // the first error has led the parser astray
		}
		p.errorAt(offset+e.Pos.Offset, e.Msg)
	}
}

// errorAt adds an error at an offset of the cell, or at the end of what is written
// in it. Of errors in one line the first that is added counts.
func (p *cellParser) errorAt(offset int, msg string) {
	offset = min(max(offset, 0), len(bytes.TrimRight(p.src, " \t\r\n")))
	p.errors.Add(p.cell.File.Position(p.cell.File.Pos(offset)), msg)
}
