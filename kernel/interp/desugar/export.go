// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file prints cells as a Go program.

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/printer"
	"go/token"
	"go/types"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/gosci/gosci/kernel/interp/check"
)

// A Program is what is to be exported: the cells of a session, in their order, and text.
type Program struct {
	Doc   string // the text of the comment at the head; empty for none
	Parts []Part
}

// A Part is a cell, or a comment among the cells.
type Part struct {
	// Cell is nil where there is only a comment. The cell must not be used by others
	// during the export.
	Cell *check.Cell

	// Comment is text that stands before the cell.
	Comment string

	// Timed makes the program say how long the cell took.
	Timed bool

	// MayFail lets the program go on when the cell fails, after it has said how.
	MayFail bool
}

// Export returns a program that does what the cells do, one after another, as
// formatted Go that Go's compiler takes. Export fails if a cell uses a name of one that
// is not among the parts. Importer is that of the session.
//
// Session variables become variables of the package. A single cell becomes the
// function main, several cells a function each. What is declared again gets a name with
// a number, and so does what depends on it; but a method of a type that is otherwise the
// same is the last one from the beginning.
//
// The result of a cell is printed as a notebook shows it in text, and what is more than
// text is saved to files, see [display.Folder]. An error that nobody takes ends the
// program with the error's message and the exit status 1.
//
// What the program does otherwise than the cells is said by left, a line each.
//
// [display.Folder]: https://pkg.go.dev/github.com/gosci/gosci/display#Folder
func Export(program *Program, importer types.Importer) (text []byte, left []string, err error) {
	e := &exporter{
		names:   make(map[types.Object]string),
		taken:   map[string]bool{"main": true, "init": true, "_": true},
		locals:  make(map[string]bool),
		imports: make(map[string]string),
	}
	for _, name := range types.Universe.Names() {
		e.taken[name] = true
	}
	cells := 0
	for _, part := range program.Parts {
		if part.Cell != nil {
			e.reserve(part.Cell)
			cells++
		}
	}
	for _, part := range program.Parts {
		e.part(part, cells == 1 && !part.MayFail)
	}
	text = e.program(program.Doc)
	if e.err != nil {
		return nil, e.left, e.err
	}
	text, err = finish(text, importer)
	return text, e.left, err
}

// An exporter is the state of Export.
type exporter struct {
	names   map[types.Object]string // of the objects of the session
	taken   map[string]bool         // names that mean something somewhere
	locals  map[string]bool         // names that are declared in functions
	imports map[string]string       // name by path
	pkg     *types.Package          // of the session
	current map[string]*exported    // by name in the session; of a method T.M, by key
	list    []*exported             // in the order of the program
	vars    []string                // declarations of variables
	calls   []cellCall              // of the functions of the cells
	panics  bool                    // a function raises an error by a panic
	screen  string                  // the variable that shows values; empty if none does
	isMain  bool                    // a cell has become the function main
	left    []string                // what the program does not do
	err     error
}

// An exported declaration is a part of the program.
type exported struct {
	name string // in the program
	text string
}

// part adds a part to the program. A cell that is alone can be all of it.
func (e *exporter) part(part Part, alone bool) {
	if part.Comment != "" {
		e.list = append(e.list, &exported{text: comment(part.Comment)})
	}
	c := part.Cell
	if c == nil {
		return
	}
	if e.pkg != c.Pkg { // a session that knows nothing of the one before
		e.pkg, e.current = c.Pkg, make(map[string]*exported)
	}
	p := &cellPrinter{e: e, c: c, part: part, alone: alone, made: make(map[string]bool)}
	for _, t := range c.Types {
		if name, ok := e.names[t.Old]; ok && t.Same {
			e.names[t.Obj] = name
		}
	}
	e.declareVars(p)
	p.declarations()
	p.steps()
}

// comment returns text as the lines of a comment.
func comment(text string) string {
	var b strings.Builder
	for line := range strings.Lines(strings.TrimSpace(text)) {
		b.WriteString(strings.TrimRight("// "+line, " \t\r\n") + "\n")
	}
	return b.String()
}

// declareVars declares the session variables of a cell.
func (e *exporter) declareVars(p *cellPrinter) {
	for _, v := range p.c.Vars {
		if name, ok := e.names[v.Old]; ok && v.SameStorage {
			e.names[v.Obj] = name
			continue
		}
		e.names[v.Obj] = e.newName(v.Obj.Name())
	}
}

// program returns the text of the program, not yet formatted.
func (e *exporter) program(doc string) []byte {
	tail := e.mainFunc()
	if e.screen != "" {
		show := e.importPath(displayPath)
		tail = append(tail, fmt.Sprintf("// %[1]s prints what the program shows, and saves pictures in the present folder.\n"+
			"var %[1]s = %[2]s.NewScreen(%[2]s.NewFolder(\".\"))", e.screen, show))
	}
	var b bytes.Buffer
	if doc != "" {
		b.WriteString(comment(doc))
	}
	b.WriteString("package main\n\n")
	e.writeImports(&b)
	switch {
	case len(e.vars) == 1:
		b.WriteString("var " + e.vars[0] + "\n")
	case len(e.vars) > 1:
		b.WriteString("var (\n" + strings.Join(e.vars, "\n") + "\n)\n")
	}
	for _, d := range e.list {
		b.WriteString("\n" + d.text + "\n")
	}
	for _, text := range tail {
		b.WriteString("\n" + text + "\n")
	}
	return b.Bytes()
}

// writeImports writes the import declaration, the standard library first.
func (e *exporter) writeImports(b *bytes.Buffer) {
	if len(e.imports) == 0 {
		return
	}
	var std, others []string
	for _, p := range slices.Sorted(maps.Keys(e.imports)) {
		line := fmt.Sprintf("\t%q\n", p)
		if name := e.imports[p]; name != path.Base(p) {
			line = fmt.Sprintf("\t%s %q\n", name, p)
		}
		if first, _, _ := strings.Cut(p, "/"); strings.Contains(first, ".") {
			others = append(others, line)
		} else {
			std = append(std, line)
		}
	}
	b.WriteString("import (\n" + strings.Join(std, ""))
	if len(std) > 0 && len(others) > 0 {
		b.WriteString("\n")
	}
	b.WriteString(strings.Join(others, "") + ")\n\n")
}

// A cellPrinter prints what is in one cell.
type cellPrinter struct {
	e     *exporter
	c     *check.Cell
	part  Part
	alone bool // the cell is all of the program

	raises bool            // the steps of the cell return an error
	start  string          // the variable that has the time when the cell began; empty for none
	inits  []string        // calls of the functions init
	made   map[string]bool // names of variables of the function that only the program has
}

// fail notes the first error.
func (p *cellPrinter) fail(format string, args ...any) {
	if p.e.err == nil {
		p.e.err = fmt.Errorf("desugar: cannot export: "+format, args...)
	}
}

// print returns a node with the names of the program.
func (p *cellPrinter) print(n ast.Node) string {
	defer p.rename(n)()
	defer p.returnErrors(n)()
	var b bytes.Buffer
	var err error
	if _, isSpec := n.(ast.Expr); isSpec {
		err = printer.Fprint(&b, p.c.Fset, n)
	} else {
		err = format.Node(&b, p.c.Fset, &printer.CommentedNode{Node: n, Comments: p.c.Comments})
	}
	if err != nil {
		p.fail("%v", err)
	}
	return b.String()
}

// keyOf returns what a declaration declares: the name of a function, a type or the
// first constant of a group, or the name of a type and a method.
func (p *cellPrinter) keyOf(d ast.Decl) (key string, obj types.Object) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil {
			return d.Name.Name, p.c.Info.Defs[d.Name]
		}
		if n := p.receiver(d); n != nil {
			return p.e.names[n.Obj()] + "." + d.Name.Name, nil
		}
	case *ast.GenDecl:
		switch spec := d.Specs[0].(type) {
		case *ast.TypeSpec:
			return spec.Name.Name, p.c.Info.Defs[spec.Name]
		case *ast.ValueSpec:
			return spec.Names[0].Name, p.c.Info.Defs[spec.Names[0]]
		}
	}
	return "", nil
}

// receiver returns the type of which a declaration declares a method; nil if it is unknown.
func (p *cellPrinter) receiver(d *ast.FuncDecl) *types.Named {
	f, ok := p.c.Info.Defs[d.Name].(*types.Func)
	if !ok {
		return nil
	}
	t := f.Signature().Recv().Type()
	if ptr, ok := types.Unalias(t).(*types.Pointer); ok {
		t = ptr.Elem()
	}
	n, _ := types.Unalias(t).(*types.Named)
	return n
}

// isDecl reports whether d is printed among the declarations. Variables are among the
// files only in a program.
func (p *cellPrinter) isDecl(d ast.Decl) bool {
	g, ok := d.(*ast.GenDecl)
	return !ok || g.Tok == token.CONST || g.Tok == token.TYPE || g.Tok == token.VAR && p.alone
}
