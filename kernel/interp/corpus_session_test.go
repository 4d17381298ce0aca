// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp_test

// This file turns the cells of a session into a package for Go's compiler: declarations
// stay what they are, the variables of the session are the package's, and each cell is a
// function.

import (
	"fmt"
	"go/ast"
	"go/format"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/gosci/gosci/kernel/interp/symbols"
	"github.com/gosci/gosci/kernel/interp/syntax"
)

// A compiledPackage is a package made of cells.
type compiledPackage struct {
	name   string
	source string
	cells  []int
}

// compiledPackages returns the packages for the cells of a file that are for the
// compiler: one of all cells that are not programs, and one of each program.
func compiledPackages(t *testing.T, name string, f *corpusFile) []compiledPackage {
	t.Helper()
	base := "cells_" + strings.NewReplacer("/", "_", "-", "_").Replace(name)
	session := &sessionWriter{t: t, file: name, fset: token.NewFileSet()}
	var packages []compiledPackage
	var cells []int
	for i, c := range f.cells {
		if !c.compiled {
			continue
		}
		syn, err := syntax.Parse(session.fset, i+1, c.code)
		if err != nil {
			t.Fatalf("%s, cell %d: %v", name, i+1, err)
		}
		if syn.Program {
			w := &sessionWriter{t: t, file: name, fset: session.fset, cells: []*syntax.Cell{syn}}
			pkg := fmt.Sprintf("%s_n%d", base, i+1)
			packages = append(packages, compiledPackage{pkg, w.source(pkg), []int{i}})
			continue
		}
		session.cells = append(session.cells, syn)
		cells = append(cells, i)
	}
	if len(cells) > 0 {
		pkg := base + "_n0"
		packages = append(packages, compiledPackage{pkg, session.source(pkg), cells})
	}
	return packages
}

// A sessionWriter writes the package of some cells.
type sessionWriter struct {
	t     *testing.T
	file  string
	fset  *token.FileSet
	cells []*syntax.Cell

	info    types.Info
	pkg     *types.Package
	imports map[string]string // paths by name
	decls   strings.Builder
	vars    map[string]types.Type
	body    strings.Builder
}

// source returns the text of the package.
func (w *sessionWriter) source(pkg string) string {
	w.t.Helper()
	w.check()
	w.vars = make(map[string]types.Type)
	for _, c := range w.cells {
		w.cell(c)
	}
	var vars, b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(w.vars)) {
		fmt.Fprintf(&vars, "var %s %s\n", name, types.TypeString(w.vars[name], w.qualifier))
	}
	fmt.Fprintf(&b, "package %s\n\nimport (\n", pkg)
	for _, name := range slices.Sorted(maps.Keys(w.imports)) {
		fmt.Fprintf(&b, "\t%s %q\n", name, w.imports[name])
	}
	fmt.Fprintf(&b, ")\n\n%s\n%s", w.decls.String(), vars.String())
	fmt.Fprintf(&b, "\n// Run runs the cells.\nfunc Run(cell func(func() []any)) {\n%s}\n\nfunc values(v ...any) []any { return v }\n", w.body.String())
	src, err := format.Source([]byte(b.String()))
	if err != nil {
		w.t.Fatalf("%s: %v\n%s", w.file, err, b.String())
	}
	return string(src)
}

// check finds the types of the variables and the packages that the cells mean. To that
// end all steps of all cells are one function; what is wrong with that does not matter.
func (w *sessionWriter) check() {
	w.t.Helper()
	steps := &ast.BlockStmt{}
	var decls []ast.Decl
	own := make(map[string]string)
	w.imports = make(map[string]string)
	for _, c := range w.cells {
		for _, n := range c.Nodes {
			switch n := n.(type) {
			case *ast.GenDecl:
				switch {
				case n.Tok == token.IMPORT:
					for _, spec := range n.Specs {
						name, path := importName(spec.(*ast.ImportSpec))
						own[name] = path
					}
				case n.Tok == token.VAR && !c.Program:
					steps.List = append(steps.List, &ast.DeclStmt{Decl: n})
				default:
					decls = append(decls, n)
				}
			case ast.Decl:
				decls = append(decls, n)
			case ast.Stmt:
				steps.List = append(steps.List, n)
			}
			ast.Inspect(n, func(n ast.Node) bool {
				if sel, ok := n.(*ast.SelectorExpr); ok {
					if id, ok := sel.X.(*ast.Ident); ok {
						if path, ok := symbols.ByName(id.Name); ok {
							w.imports[id.Name] = path
						}
					}
				}
				return true
			})
		}
	}
	maps.Copy(w.imports, own)
	spec := &ast.GenDecl{Tok: token.IMPORT}
	for _, name := range slices.Sorted(maps.Keys(w.imports)) {
		spec.Specs = append(spec.Specs, &ast.ImportSpec{
			Name: ast.NewIdent(name),
			Path: &ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(w.imports[name])},
		})
	}
	function := &ast.FuncDecl{Name: ast.NewIdent("_"), Type: &ast.FuncType{Params: &ast.FieldList{}}, Body: steps}
	file := &ast.File{Name: ast.NewIdent("p"), Decls: append(append([]ast.Decl{spec}, decls...), function)}
	w.info = types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object),
		Uses: make(map[*ast.Ident]types.Object),
	}
	conf := types.Config{Importer: symbols.Importer(), Error: func(error) {}}
	w.pkg, _ = conf.Check("p", w.fset, []*ast.File{file}, &w.info)

	used := make(map[string]bool)
	for _, obj := range w.info.Uses {
		if p, ok := obj.(*types.PkgName); ok {
			used[p.Name()] = true
		}
	}
	maps.DeleteFunc(w.imports, func(name, _ string) bool { return !used[name] })
}

func importName(spec *ast.ImportSpec) (name, path string) {
	path, err := strconv.Unquote(spec.Path.Value)
	if err != nil {
		return "", ""
	}
	if spec.Name != nil {
		return spec.Name.Name, path
	}
	name, _ = symbols.PackageName(path)
	return name, path
}

// qualifier writes a package in a type as the cells would, and imports it.
func (w *sessionWriter) qualifier(p *types.Package) string {
	if p == w.pkg {
		return ""
	}
	w.imports[p.Name()] = p.Path()
	return p.Name()
}

// text returns what a node looks like in its cell.
func text(c *syntax.Cell, n ast.Node) string {
	return c.Text[c.File.Offset(n.Pos()):c.File.Offset(n.End())]
}

// cell writes one cell.
func (w *sessionWriter) cell(c *syntax.Cell) {
	w.t.Helper()
	w.body.WriteString("cell(func() []any {\n")
	defer w.body.WriteString("})\n")
	inits := 0
	for _, n := range c.Nodes {
		if f, ok := n.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
			inits++
			name := fmt.Sprintf("init%d_%d", c.Number, inits)
			fmt.Fprintf(&w.decls, "func %s%s\n\n", name, text(c, f)[f.Name.End()-f.Pos():])
			fmt.Fprintf(&w.body, "%s()\n", name)
		}
	}
	if c.Program {
		for _, n := range c.Nodes {
			if f, ok := n.(*ast.FuncDecl); ok && f.Name.Name != "init" || !ok && !isImport(n) {
				fmt.Fprintf(&w.decls, "%s\n\n", text(c, n))
			}
		}
		w.body.WriteString("main()\nreturn nil\n")
		return
	}
	for i, n := range c.Nodes {
		last := i == len(c.Nodes)-1 && !c.Semicolon
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Recv != nil || n.Name.Name != "init" {
				fmt.Fprintf(&w.decls, "%s\n\n", text(c, n))
			}
		case *ast.GenDecl:
			w.declaration(c, n)
		case *ast.ExprStmt:
			w.expression(c, n.X, last)
			if last && w.hasValue(n.X) {
				return
			}
		case *ast.AssignStmt:
			w.assignment(c, n)
		default:
			fmt.Fprintf(&w.body, "%s\n", text(c, n))
		}
	}
	w.body.WriteString("return nil\n")
}

func isImport(n ast.Node) bool {
	d, ok := n.(*ast.GenDecl)
	return ok && d.Tok == token.IMPORT
}

func (w *sessionWriter) declaration(c *syntax.Cell, d *ast.GenDecl) {
	w.t.Helper()
	switch d.Tok {
	case token.CONST, token.TYPE:
		fmt.Fprintf(&w.decls, "%s\n\n", text(c, d))
	case token.VAR:
		for _, spec := range d.Specs {
			spec := spec.(*ast.ValueSpec)
			var names, values []string
			for _, id := range spec.Names {
				w.variable(id)
				names = append(names, id.Name)
			}
			for _, v := range spec.Values {
				values = append(values, text(c, v))
			}
			if values == nil {
				for range names {
					values = append(values, fmt.Sprintf("*new(%s)", text(c, spec.Type)))
				}
			}
			fmt.Fprintf(&w.body, "%s = %s\n", strings.Join(names, ", "), strings.Join(values, ", "))
		}
	default: // an import
	}
}

// variable makes what an identifier defines a variable of the package.
func (w *sessionWriter) variable(id *ast.Ident) {
	w.t.Helper()
	obj := w.info.Defs[id]
	if obj == nil || id.Name == "_" {
		return // it is only assigned
	}
	if old := w.vars[id.Name]; old != nil && !types.Identical(old, obj.Type()) {
		w.t.Fatalf("%s: %s is declared with two types: mark the later cell with -- want", w.file, id.Name)
	}
	w.vars[id.Name] = obj.Type()
}

func (w *sessionWriter) assignment(c *syntax.Cell, s *ast.AssignStmt) {
	w.t.Helper()
	if s.Tok != token.DEFINE {
		fmt.Fprintf(&w.body, "%s\n", text(c, s))
		return
	}
	for _, x := range s.Lhs {
		if id, ok := x.(*ast.Ident); ok {
			w.variable(id)
		}
	}
	src := text(c, s)
	at := s.TokPos - s.Pos()
	fmt.Fprintf(&w.body, "%s=%s\n", src[:at], src[at+2:])
}

// expression writes an expression that stands alone; the last one of a cell is returned.
func (w *sessionWriter) expression(c *syntax.Cell, x ast.Expr, last bool) {
	_, call := ast.Unparen(x).(*ast.CallExpr)
	unary, _ := ast.Unparen(x).(*ast.UnaryExpr)
	receive := unary != nil && unary.Op == token.ARROW
	switch {
	case last && w.hasValue(x):
		fmt.Fprintf(&w.body, "return values(%s)\n", text(c, x))
	case call, receive:
		fmt.Fprintf(&w.body, "%s\n", text(c, x))
	default:
		fmt.Fprintf(&w.body, "_ = %s\n", text(c, x))
	}
}

// hasValue reports whether an expression at the end of a cell has a value that is shown:
// it has one, and is not a call of a function of fmt that prints.
func (w *sessionWriter) hasValue(x ast.Expr) bool {
	if call, ok := x.(*ast.CallExpr); ok {
		if sel, ok := call.Fun.(*ast.SelectorExpr); ok {
			if obj := w.info.Uses[sel.Sel]; obj != nil && obj.Pkg() != nil && obj.Pkg().Path() == "fmt" {
				return !strings.HasPrefix(obj.Name(), "Print") && !strings.HasPrefix(obj.Name(), "Fprint")
			}
		}
	}
	tv := w.info.Types[x]
	return tv.Type != nil && !tv.IsVoid()
}
