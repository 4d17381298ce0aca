// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the parse pass: source to pieces.
//
// It takes the source of a cell, any mix in any order of imports, declarations
// and statements, or a whole program. It gives the pieces of the cell in the
// order of the source, each an import, a declaration or a statement, as a syntax
// tree whose positions are those of the cell. After it, every piece is valid Go
// syntax and is of one kind.

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"slices"
	"strings"
)

// A pieceKind says how a piece is evaluated.
type pieceKind int

const (
	importPiece pieceKind = iota
	declPiece             // types, constants and functions: evaluated before what uses them
	varPiece              // declares variables, evaluated in its turn
	stmtPiece             // any other statement, evaluated in its turn
)

// A piece is one import, declaration or statement at the top of a cell.
type piece struct {
	kind pieceKind
	decl ast.Decl // imports, declarations, and variables declared by var
	stmt ast.Stmt // statements, and variables declared by :=
	text string   // its source
	at   place
	// silent says that a semicolon ended it.
	silent bool

	declares []*ast.Ident    // the names it declares at the top of the session
	receiver *ast.Ident      // the type name of a method's receiver, or nil
	uses     map[string]bool // the names it takes from the session
}

// A place is a position in the source of a cell.
type place struct {
	cell      int // number of the cell in this session, from 1
	line, col int // from 1
}

// A source is a stretch of Go and where it comes from.
type source struct {
	text   string
	at     place
	silent bool // a semicolon ended it
	open   bool // the cell ends in brackets that it opens
}

// A parsedCell is what the parse pass gives.
type parsedCell struct {
	pieces     []*piece
	program    bool // a whole program, whose main function is to be called
	unresolved []*ast.Ident
}

// Positions are kept in the file set as lines of one file, because yaegi looks
// imports up by file. The cell is in the high bits of the line.
const (
	fileName  = "_.go"
	lineBits  = 14
	lineMask  = 1<<lineBits - 1
	cellLimit = 1 << (30 - lineBits)
)

// marker returns a comment which tells the Go scanner that what follows is at.
func (at place) marker() string {
	return fmt.Sprintf("/*line %s:%d:%d*/", fileName, at.cell%cellLimit<<lineBits|at.line&lineMask, at.col)
}

// placeOf is the inverse of [place.marker].
func placeOf(line, col int) place {
	return place{cell: line >> lineBits, line: line & lineMask, col: col}
}

// parse splits the source of a cell into pieces. The sources in before are
// declarations of earlier cells which are evaluated again with this one.
func parse(fset *token.FileSet, cell int, src string, before []source) (*parsedCell, error) {
	if cell <= 0 {
		panic("interp: parse of a cell without a number")
	}
	if first, _ := firstToken(src); first == token.PACKAGE {
		return parseProgram(fset, cell, src)
	}
	chunks, err := split(cell, src)
	if err != nil {
		return nil, err
	}
	chunks = append(before[:len(before):len(before)], chunks...)
	slices.SortStableFunc(chunks, func(a, b source) int { return importsFirst(a) - importsFirst(b) })
	file, err := parser.ParseFile(fset, fileName, fileOfChunks(chunks), parserMode)
	if err != nil {
		// One mistake leads to others in what follows: look at each chunk alone.
		var errs cellErrors
		for _, c := range chunks {
			if _, err := parser.ParseFile(token.NewFileSet(), fileName, fileOfChunks([]source{c}), parserMode); err != nil {
				errs = append(errs, parseErrors(err, cell, src, c.at)...)
			}
		}
		if errs == nil {
			errs = parseErrors(err, cell, src, place{cell: cell, line: 1, col: 1})
		}
		return nil, errs
	}
	p := &parsedCell{unresolved: file.Unresolved}
	// Each chunk has given one declaration, in order.
	if len(file.Decls) != len(chunks) {
		return nil, cellErrors{{Msg: "this cannot be split into statements", At: place{cell: cell, line: 1, col: 1}}}
	}
	for i, d := range file.Decls {
		p.add(d, chunks[i], !isDecl(chunks[i].text))
	}
	p.resolve(file)
	return p, nil
}

// parserMode makes the parser find as many mistakes as it can.
const parserMode = parser.ParseComments | parser.DeclarationErrors | parser.AllErrors

// importsFirst orders imports before everything else.
func importsFirst(c source) int {
	if first, _ := firstToken(c.text); first == token.IMPORT {
		return 0
	}
	return 1
}

// fileOfChunks returns the source of a file in which each chunk is a declaration
// of its own, a statement that of a function around it.
func fileOfChunks(chunks []source) string {
	var b strings.Builder
	b.WriteString("package main\n")
	for _, c := range chunks {
		if isDecl(c.text) {
			b.WriteString(c.at.marker() + c.text + "\n")
			continue
		}
		b.WriteString("func _() {" + c.at.marker() + c.text + "\n")
		if !c.open {
			b.WriteString("}\n")
		}
	}
	return b.String()
}

// parseProgram parses a whole program.
func parseProgram(fset *token.FileSet, cell int, src string) (*parsedCell, error) {
	text := place{cell: cell, line: 1, col: 1}.marker() + src
	file, err := parser.ParseFile(fset, fileName, text, parserMode)
	if err != nil {
		return nil, parseErrors(err, cell, src, place{cell: cell, line: 1, col: 1})
	}
	if file.Name.Name != "main" {
		at := placeAt(fset, file.Name.Pos())
		return nil, cellErrors{{Msg: fmt.Sprintf("a program in a cell is package main, not package %s", file.Name.Name), At: at}}
	}
	p := &parsedCell{unresolved: file.Unresolved}
	offset := func(pos token.Pos) int { return fset.PositionFor(pos, false).Offset }
	for _, d := range file.Decls {
		start := d.Pos()
		if doc := docOf(d); doc != nil {
			start = doc.Pos()
		}
		p.add(d, source{text: text[offset(start):offset(d.End())], at: placeAt(fset, start)}, false)
		if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "main" {
			p.program = true
		}
	}
	p.resolve(file)
	return p, nil
}

// docOf returns the doc comment of a declaration.
func docOf(d ast.Decl) *ast.CommentGroup {
	switch d := d.(type) {
	case *ast.GenDecl:
		return d.Doc
	case *ast.FuncDecl:
		return d.Doc
	}
	return nil
}

// add appends the piece or pieces that one declaration of the parsed file holds.
// A wrapped one is a function that the parse pass put around a statement.
func (p *parsedCell) add(d ast.Decl, c source, wrapped bool) {
	one := func(kind pieceKind) *piece {
		q := &piece{kind: kind, decl: d, text: c.text, at: c.at, silent: c.silent}
		p.pieces = append(p.pieces, q)
		return q
	}
	switch d := d.(type) {
	case *ast.GenDecl:
		switch d.Tok {
		case token.IMPORT:
			one(importPiece)
		case token.VAR:
			// Each specification is evaluated in its turn.
			for _, s := range d.Specs {
				q := one(varPiece)
				q.decl = &ast.GenDecl{TokPos: s.Pos(), Tok: token.VAR, Specs: []ast.Spec{s}}
				q.declares = s.(*ast.ValueSpec).Names
			}
		default:
			q := one(declPiece)
			for _, s := range d.Specs {
				switch s := s.(type) {
				case *ast.TypeSpec:
					q.declares = append(q.declares, s.Name)
				case *ast.ValueSpec:
					q.declares = append(q.declares, s.Names...)
				}
			}
		}
	case *ast.FuncDecl:
		switch {
		case d.Recv != nil:
			one(declPiece).receiver = receiverName(d)
		case !wrapped:
			one(declPiece).declares = []*ast.Ident{d.Name}
		default:
			for _, s := range d.Body.List {
				q := one(stmtPiece)
				q.decl, q.stmt = nil, s
				if a, ok := s.(*ast.AssignStmt); ok && a.Tok == token.DEFINE {
					q.kind = varPiece
					for _, l := range a.Lhs {
						if id, ok := l.(*ast.Ident); ok {
							q.declares = append(q.declares, id)
						}
					}
				}
			}
		}
	}
}

// receiverName returns the name of the type that a method belongs to.
func receiverName(d *ast.FuncDecl) *ast.Ident {
	if len(d.Recv.List) == 0 {
		return nil
	}
	t := d.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.Ident:
			return x
		case *ast.StarExpr:
			t = x.X
		case *ast.ParenExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		default:
			return nil
		}
	}
}

// resolve finds the names that each piece takes from the session: those that the
// parser found no declaration for, and those declared at the top of the cell.
// It marks them by the object [sessionObj].
func (p *parsedCell) resolve(file *ast.File) {
	free := make(map[*ast.Ident]bool, len(file.Unresolved))
	for _, id := range file.Unresolved {
		free[id] = true
	}
	top := make(map[*ast.Object]bool) //nolint:staticcheck // names are all that this pass looks at; it knows no types
	for _, o := range file.Scope.Objects {
		top[o] = true
	}
	for _, q := range p.pieces {
		for _, id := range q.declares {
			if id.Obj != nil {
				top[id.Obj] = true
			}
		}
	}
	for _, q := range p.pieces {
		q.uses = make(map[string]bool)
		ast.Inspect(q.node(), func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && (free[id] || top[id.Obj]) {
				q.uses[id.Name] = true
				id.Obj = sessionObj
			}
			return true
		})
		if q.receiver != nil {
			q.uses[q.receiver.Name] = true
		}
		for _, id := range q.declares {
			id.Obj = sessionObj
		}
	}
}

// sessionObj marks an identifier that belongs to the session and not to a scope
// inside a piece.
var sessionObj = ast.NewObj(ast.Bad, "session")

// node returns the syntax tree of the piece.
func (q *piece) node() ast.Node {
	if q.stmt != nil {
		return q.stmt
	}
	return q.decl
}

// parseErrors turns what go/parser found in source from a place on into errors at
// places of the cell. The
// parser sees a closing brace after a statement, which stands for the end of the
// cell.
func parseErrors(err error, cell int, src string, from place) cellErrors {
	var list scanner.ErrorList
	if !errors.As(err, &list) {
		return cellErrors{{Msg: err.Error(), At: place{cell: cell, line: 1, col: 1}}}
	}
	lines := strings.Split(src, "\n")
	var out cellErrors
	for _, e := range list {
		at := placeOf(e.Pos.Line, e.Pos.Column)
		if at.cell == 0 {
			at = from // the parser looked ahead, past the marker
		}
		if at.cell == cell && (at.line > len(lines) || strings.HasSuffix(e.Msg, "found 'EOF'")) {
			if out != nil && out[len(out)-1].At.line < len(lines) {
				break // the end is wrong because of what is before it
			}
			at.line, at.col = len(lines), len(lines[len(lines)-1])+1
			e.Msg = strings.Replace(e.Msg, "found '}'", "found 'EOF'", 1)
		}
		msg, _, _ := strings.Cut(e.Msg, "\n")
		found := &cellError{Msg: msg, At: at}
		switch last := len(out) - 1; {
		case last < 0 || out[last].At.line != at.line:
			out = append(out, found)
		case out[last].At == at && strings.HasPrefix(out[last].Msg, "expected ';'"):
			// What closes a bracket is missing first.
			out[last] = found
		}
	}
	return out
}

// placeAt returns the place of a position.
func placeAt(fset *token.FileSet, pos token.Pos) place {
	p := fset.Position(pos)
	return placeOf(p.Line, p.Column)
}
