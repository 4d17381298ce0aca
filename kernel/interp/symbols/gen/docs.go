// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file writes the documentation of packages.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/constant"
	"go/doc"
	"go/parser"
	"go/printer"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/gosci/gosci/kernel/interp/symbols/internal/table"
)

// writeDocs writes an archive with the documentation of each package.
func writeDocs(name string, members []entry, t *tree, variants variants) error {
	files := map[string][]byte{}
	for _, e := range members {
		docs, err := document(t, t.packages[e.path], variants[e.path])
		if err != nil {
			return fmt.Errorf("documentation of %s: %w", e.path, err)
		}
		if files[e.path], err = json.Marshal(docs); err != nil {
			return err
		}
	}
	return writeZip(name, members, ".json", files)
}

// document collects the documentation of what the scope of one package holds.
func document(t *tree, s *source, variants map[string][]constant.Value) (table.Docs, error) {
	files := slices.Clone(s.files)
	var uses map[*ast.Ident]types.Object
	for _, names := range [][]string{s.TestGoFiles, s.XTestGoFiles} {
		tests, err := t.parse(s.Dir, names, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return table.Docs{}, err
		}
		files = append(files, tests...)
		if s.Module != nil && s.Module.Main {
			uses = t.usesOf(s, tests) // in the end of the tests outside of the package
		}
	}
	p, err := doc.NewFromFiles(t.fset, files, s.ImportPath)
	if err != nil {
		return table.Docs{}, err
	}
	c := &collector{fset: t.fset, scope: s.types.Scope(), variants: variants, symbols: map[string]table.Doc{}}
	c.symbols[""] = table.Doc{
		Decl:     "package " + p.Name + " // import " + fmt.Sprintf("%q", s.ImportPath),
		Comment:  p.Doc,
		Examples: c.examples(p.Examples),
	}
	c.values(p.Consts)
	c.values(p.Vars)
	c.funcs("", p.Funcs)
	for _, typ := range p.Types {
		c.typ(typ)
	}
	if uses != nil {
		c.borrow(p, uses)
	}
	return table.Docs{Imports: p.Imports, Symbols: c.symbols}, nil
}

// A collector gathers the documentation of a package by name.
type collector struct {
	fset     *token.FileSet
	scope    *types.Scope
	variants map[string][]constant.Value
	symbols  map[string]table.Doc
}

// has reports whether the package exports name.
func (c *collector) has(name string) bool { return c.scope.Lookup(name) != nil }

// typ adds a type with its members and what go/doc files under it.
func (c *collector) typ(t *doc.Type) {
	c.values(t.Consts)
	c.values(t.Vars)
	c.funcs("", t.Funcs)
	if !c.has(t.Name) {
		return
	}
	for _, spec := range t.Decl.Specs {
		switch typ := spec.(*ast.TypeSpec).Type.(type) {
		case *ast.StructType:
			c.members(t.Name, typ.Fields, "")
		case *ast.InterfaceType:
			c.members(t.Name, typ.Methods, "func ("+t.Name+") ")
		}
	}
	c.funcs(t.Name+".", t.Methods)
	c.symbols[t.Name] = table.Doc{Decl: c.declaration(t.Decl), Comment: t.Doc, Examples: c.examples(t.Examples)}
}

// members adds the fields of a structure, or the methods of an interface. Their
// declarations start with prefix.
func (c *collector) members(typ string, list *ast.FieldList, prefix string) {
	for _, field := range list.List {
		comment := field.Doc.Text()
		if comment == "" {
			comment = field.Comment.Text()
		}
		for _, name := range field.Names {
			decl := prefix + name.Name
			if prefix == "" {
				decl += " " + c.text(field.Type)
			} else {
				decl += strings.TrimPrefix(c.text(field.Type), "func")
			}
			c.symbols[typ+"."+name.Name] = table.Doc{Decl: decl, Comment: comment}
		}
	}
}

// funcs adds functions, or the methods of a type, under prefix and their name.
func (c *collector) funcs(prefix string, list []*doc.Func) {
	for _, f := range list {
		if prefix == "" && !c.has(f.Name) {
			continue
		}
		f.Decl.Body = nil
		c.symbols[prefix+f.Name] = table.Doc{Decl: c.declaration(f.Decl), Comment: f.Doc, Examples: c.examples(f.Examples)}
	}
}

// values adds constants or variables, each with its own comment or, if it has
// none, that of its group.
func (c *collector) values(list []*doc.Value) {
	for _, v := range list {
		for _, spec := range v.Decl.Specs {
			spec, ok := spec.(*ast.ValueSpec)
			if !ok {
				continue
			}
			comment := spec.Doc.Text()
			if comment == "" {
				comment = spec.Comment.Text()
			}
			if comment == "" || !v.Decl.Lparen.IsValid() {
				comment = v.Doc
			}
			for i, name := range spec.Names {
				if name.IsExported() && c.has(name.Name) {
					c.symbols[name.Name] = table.Doc{Decl: c.value(v.Decl.Tok, spec, i), Comment: comment}
				}
			}
		}
	}
}

// value returns the declaration of the i-th name of spec alone, with its type
// and, of a constant that is the same everywhere, its value: as it is written
// where that is a literal.
func (c *collector) value(tok token.Token, spec *ast.ValueSpec, i int) string {
	name := spec.Names[i].Name
	text := tok.String() + " " + name
	o := c.scope.Lookup(name)
	basic, ok := o.Type().(*types.Basic)
	if untyped := ok && basic.Info()&types.IsUntyped != 0; !untyped {
		text += " " + types.TypeString(o.Type(), types.RelativeTo(o.Pkg()))
	}
	constant, ok := o.(*types.Const)
	if !ok || c.variants[name] != nil {
		return text
	}
	if i < len(spec.Values) {
		if _, ok := spec.Values[i].(*ast.BasicLit); ok {
			return text + " = " + c.text(spec.Values[i])
		}
	}
	return text + " = " + constant.Val().String()
}

// declaration returns the source of a declaration without its doc comment.
func (c *collector) declaration(decl ast.Decl) string {
	switch d := decl.(type) {
	case *ast.GenDecl:
		d.Doc = nil
		for _, spec := range d.Specs {
			if spec, ok := spec.(*ast.TypeSpec); ok {
				spec.Doc = nil
			}
		}
	case *ast.FuncDecl:
		d.Doc = nil
	}
	return c.text(decl)
}

// text returns the source of a node, which it formats as gofmt does.
func (c *collector) text(node any) string {
	var b bytes.Buffer
	conf := printer.Config{Mode: printer.UseSpaces | printer.TabIndent, Tabwidth: 8}
	if err := conf.Fprint(&b, c.fset, node); err != nil {
		panic(fmt.Sprintf("printing a node that was parsed: %v", err))
	}
	return b.String()
}

// examples returns the testable examples of a symbol.
func (c *collector) examples(list []*doc.Example) []table.Example {
	var examples []table.Example
	for _, x := range list {
		examples = append(examples, table.Example{Suffix: x.Suffix, Doc: x.Doc, Code: c.code(x), Output: strings.TrimSpace(x.Output)})
	}
	return examples
}

// code returns the source of an example: of a function, the statements of its
// body without the comment that states the output.
func (c *collector) code(x *doc.Example) string {
	body, ok := x.Code.(*ast.BlockStmt)
	if !ok {
		return c.text(&printer.CommentedNode{Node: x.Code, Comments: x.Comments})
	}
	var comments []*ast.CommentGroup
	for _, group := range x.Comments {
		if first, _, _ := strings.Cut(strings.ToLower(group.Text()), ":"); first != "output" && first != "unordered output" {
			comments = append(comments, group)
		}
	}
	text := c.text(&printer.CommentedNode{Node: body, Comments: comments})
	text = strings.TrimSuffix(strings.TrimPrefix(text, "{"), "}")
	var lines []string
	for line := range strings.Lines(text) {
		lines = append(lines, strings.TrimPrefix(line, "\t"))
	}
	return strings.TrimSpace(strings.Join(lines, "")) + "\n"
}
