// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package refdoc

// This file reads the packages of the library.

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/printer"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

const module = "github.com/gosci/gosci/"

// A library is the packages that cells and programs can use, by their short names.
type library map[string]*goPackage

// A goPackage is one of them.
type goPackage struct {
	name    string // short: nd, stats.qmc, plt
	path    string // for an import
	doc     *doc.Package
	fset    *token.FileSet
	symbols map[string]symbol
}

// A symbol is something that a package exports. The name of a method is preceded by that
// of its type and a dot.
type symbol struct {
	kind     string // func, type or value
	decl     string // a function as it is declared, without the word func; else ""
	call     string // a function with the names of its parameters; else ""
	results  string // what a function returns; else ""
	synopsis string
}

// folders returns the folders of the packages that the reference is about, below root.
func folders(root string) ([]string, error) {
	list := []string{"display", "display/plt"}
	err := filepath.WalkDir(filepath.Join(root, "numerics"), func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		switch d.Name() {
		case "internal", "testdata", "numtest":
			return filepath.SkipDir
		}
		sources, err := filepath.Glob(filepath.Join(name, "*.go"))
		if err != nil || len(sources) == 0 {
			return err
		}
		rel, err := filepath.Rel(root, name)
		list = append(list, filepath.ToSlash(rel))
		return err
	})
	return list, err
}

// readLibrary reads the packages of the module at root.
func readLibrary(root string) (library, error) {
	dirs, err := folders(root)
	if err != nil {
		return nil, fmt.Errorf("refdoc: %w", err)
	}
	lib := library{}
	for _, dir := range dirs {
		p, err := readPackage(root, dir)
		if err != nil {
			return nil, fmt.Errorf("refdoc: %s: %w", dir, err)
		}
		lib[p.name] = p
	}
	return lib, nil
}

// readPackage reads the package in a folder, with the examples of its tests.
func readPackage(root, dir string) (*goPackage, error) {
	names, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(dir), "*.go"))
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	p := &goPackage{path: module + dir, fset: token.NewFileSet(), symbols: map[string]symbol{}}
	var parsed []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(p.fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		if !ignored(f) {
			parsed = append(parsed, f)
		}
	}
	if p.doc, err = doc.NewFromFiles(p.fset, parsed, p.path); err != nil {
		return nil, err
	}
	p.name = strings.ReplaceAll(strings.TrimPrefix(dir, "numerics/"), "/", ".")
	if p.name == "display.plt" {
		p.name = "plt"
	}
	p.index()
	return p, nil
}

// ignored reports whether a file is run by "go generate" and no part of its package.
func ignored(f *ast.File) bool {
	for _, group := range f.Comments {
		for _, c := range group.List {
			if c.Pos() < f.Package && c.Text == "//go:build ignore" {
				return true
			}
		}
	}
	return false
}

// index fills in the symbols.
func (p *goPackage) index() {
	values := func(list []*doc.Value) {
		for _, v := range list {
			for _, name := range v.Names {
				if ast.IsExported(name) {
					p.symbols[name] = symbol{kind: "value", synopsis: p.doc.Synopsis(v.Doc)}
				}
			}
		}
	}
	funcs := func(list []*doc.Func, prefix string) {
		for _, f := range list {
			p.symbols[prefix+f.Name] = symbol{
				kind:     "func",
				decl:     strings.TrimPrefix(p.declaration(f.Decl), "func "),
				call:     call(prefix+f.Name, f.Decl),
				results:  p.resultsOf(f.Decl),
				synopsis: p.doc.Synopsis(f.Doc),
			}
		}
	}
	values(p.doc.Consts)
	values(p.doc.Vars)
	funcs(p.doc.Funcs, "")
	for _, t := range p.doc.Types {
		p.symbols[t.Name] = symbol{kind: "type", synopsis: p.doc.Synopsis(t.Doc)}
		values(t.Consts)
		values(t.Vars)
		funcs(t.Funcs, "")
		funcs(t.Methods, t.Name+".")
	}
}

// declaration returns a declaration as Go's formatter writes it, a function without its
// body.
func (p *goPackage) declaration(d ast.Decl) string {
	if f, ok := d.(*ast.FuncDecl); ok {
		short := *f
		short.Body, short.Doc = nil, nil
		d = &short
	}
	return p.format(d)
}

// format returns a part of the source as Go's formatter writes it.
func (p *goPackage) format(node any) string {
	var b bytes.Buffer
	cfg := printer.Config{Mode: printer.UseSpaces | printer.TabIndent, Tabwidth: 4}
	if err := cfg.Fprint(&b, p.fset, node); err != nil {
		panic(err) // it was parsed, and a buffer takes all
	}
	return b.String()
}

// page returns the name of the page about the package at an import path, and whether
// there is one.
func (l library) page(importPath string) (string, bool) {
	for name, p := range l {
		if p.path == importPath {
			return name + ".md", true
		}
	}
	return "", false
}

// formatWith returns a part of the source with the comments in it.
func (p *goPackage) formatWith(node ast.Node, comments []*ast.CommentGroup) string {
	return p.format(&printer.CommentedNode{Node: node, Comments: comments})
}
