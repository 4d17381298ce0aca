// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package refdoc

// This file writes the page about one package.

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/doc"
	"go/doc/comment"
	"go/token"
	"maps"
	"slices"
	"strings"
)

const generated = "<!-- Written by go generate ./internal/refdoc. Do not edit. -->\n\n"

// A pageWriter writes the page about a package.
type pageWriter struct {
	strings.Builder
	lib library
	pkg *goPackage

	// described says which type's method of a name and a doc comment is on the page.
	described map[string]string
}

func (w *pageWriter) printf(format string, args ...any) { fmt.Fprintf(&w.Builder, format, args...) }

// reference returns the page about a package.
func (l library) reference(p *goPackage) string {
	w := &pageWriter{lib: l, pkg: p, described: map[string]string{}}
	w.printf("%s# Package %s\n\n", generated, p.doc.Name)
	w.printf("`import %q` (no cell needs this line). All packages: [README.md](README.md).\n\n", p.path)
	w.comment(p.doc.Doc, 2)
	w.examples(p.doc.Examples)
	w.index()
	w.values("Constants", p.doc.Consts)
	w.values("Variables", p.doc.Vars)
	if len(p.doc.Funcs) > 0 {
		w.WriteString("## Functions\n\n")
	}
	for _, f := range p.doc.Funcs {
		w.function(f, "")
	}
	if len(p.doc.Types) > 0 {
		w.WriteString("## Types\n\n")
	}
	for _, t := range p.doc.Types {
		w.typ(t)
	}
	text := strings.TrimRight(w.String(), "\n") + "\n"
	for name, other := range l { // links that a comment spells out
		text = strings.ReplaceAll(text, "https://pkg.go.dev/"+other.path+"#", name+".md#")
	}
	return text
}

// index lists the functions and types, with links.
func (w *pageWriter) index() {
	w.WriteString("## Index\n\n")
	var funcs, types []string
	for _, f := range w.pkg.doc.Funcs {
		funcs = append(funcs, f.Name)
	}
	for _, t := range w.pkg.doc.Types {
		types = append(types, t.Name)
		for _, f := range t.Funcs {
			funcs = append(funcs, f.Name)
		}
	}
	slices.Sort(funcs)
	w.links("Functions", funcs)
	w.links("Types", types)
}

func (w *pageWriter) links(title string, names []string) {
	if len(names) == 0 {
		return
	}
	w.printf("%s:", title)
	for i, name := range names {
		if i > 0 {
			w.WriteByte(',')
		}
		w.printf(" [%s](#%[1]s)", name)
	}
	w.WriteString(".\n\n")
}

// heading begins the part about a symbol, to which #id leads.
func (w *pageWriter) heading(level int, id, text string) {
	w.printf("%s <a id=%q></a>%s\n\n", strings.Repeat("#", level), id, text)
}

func (w *pageWriter) source(text string) {
	w.printf("```go\n%s\n```\n\n", strings.TrimSpace(text))
}

func (w *pageWriter) values(title string, list []*doc.Value) {
	if len(list) == 0 {
		return
	}
	w.printf("## %s\n\n", title)
	for _, v := range list {
		w.value(v)
	}
}

func (w *pageWriter) value(v *doc.Value) {
	for _, name := range v.Names {
		if ast.IsExported(name) {
			w.printf("<a id=%q></a>", name)
		}
	}
	w.WriteString("\n\n")
	w.source(w.pkg.format(v.Decl))
	w.comment(v.Doc, 4)
}

func (w *pageWriter) function(f *doc.Func, recv string) {
	level, id := 3, f.Name
	if recv != "" {
		level, id = 4, recv+"."+f.Name
	}
	w.heading(level, id, id)
	w.source(w.pkg.declaration(f.Decl))
	w.comment(f.Doc, level+1)
	w.examples(f.Examples)
}

func (w *pageWriter) typ(t *doc.Type) {
	w.heading(3, t.Name, t.Name)
	w.source(w.pkg.format(t.Decl))
	w.comment(t.Doc, 4)
	w.examples(t.Examples)
	for _, list := range [][]*doc.Value{t.Consts, t.Vars} {
		for _, v := range list {
			w.value(v)
		}
	}
	for _, f := range t.Funcs {
		w.function(f, "")
	}
	same := map[string][]*doc.Func{} // by the type that has described them
	for _, f := range t.Methods {
		key := f.Name + "\n" + f.Doc
		switch model := w.described[key]; {
		case f.Doc != "" && model != "":
			same[model] = append(same[model], f)
		default:
			w.function(f, t.Name)
			w.described[key] = t.Name
		}
	}
	for _, model := range slices.Sorted(maps.Keys(same)) {
		w.sameMethods(same[model], t.Name, model)
	}
}

// sameMethods lists methods of a type whose doc comments are those of another type.
func (w *pageWriter) sameMethods(list []*doc.Func, recv, model string) {
	w.printf("These are as the methods of [%s](#%[1]s) with the same names:\n\n", model)
	var decls []string
	for _, f := range list {
		w.printf("<a id=\"%s.%s\"></a>", recv, f.Name)
		decls = append(decls, w.pkg.declaration(f.Decl))
	}
	w.WriteString("\n\n")
	w.source(strings.Join(decls, "\n"))
}

// comment writes a doc comment, its headings at a level.
func (w *pageWriter) comment(text string, level int) {
	if strings.TrimSpace(text) == "" {
		return
	}
	pr := w.pkg.doc.Printer()
	pr.HeadingLevel = level
	pr.HeadingID = func(*comment.Heading) string { return "" }
	pr.DocLinkURL = w.link
	w.Write(pr.Markdown(w.pkg.doc.Parser().Parse(text)))
	w.WriteByte('\n')
}

// link returns where a link of a doc comment leads.
func (w *pageWriter) link(l *comment.DocLink) string {
	id := l.Name
	if l.Recv != "" {
		id = l.Recv + "." + id
	}
	if l.ImportPath == "" {
		return "#" + id
	}
	page, ok := w.lib.page(l.ImportPath)
	switch {
	case ok && id == "":
		return page
	case ok:
		return page + "#" + id
	default:
		return l.DefaultURL("https://pkg.go.dev")
	}
}

// examples writes examples and what they print.
func (w *pageWriter) examples(list []*doc.Example) {
	for _, x := range list {
		title := "Example"
		if x.Suffix != "" {
			title += " (" + x.Suffix + ")"
		}
		w.printf("%s:\n\n", title)
		w.comment(x.Doc, 5)
		w.source(w.exampleCode(x))
		if x.Output != "" {
			w.printf("```text\n%s\n```\n\n", strings.TrimRight(x.Output, "\n"))
		}
	}
}

// exampleCode returns the statements of an example, without the comment that says what
// they print.
func (w *pageWriter) exampleCode(x *doc.Example) string {
	block, ok := x.Code.(*ast.BlockStmt)
	if !ok {
		return w.pkg.format(x.Code)
	}
	var comments []*ast.CommentGroup
	for _, c := range x.Comments {
		if c.Pos() > block.Lbrace && c.End() < block.Rbrace && !isOutput(c) {
			comments = append(comments, c)
		}
	}
	text := w.pkg.formatWith(block, comments)
	text = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(text), "{"), "}")
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString(strings.TrimPrefix(line, "\t"))
	}
	return b.String()
}

func isOutput(c *ast.CommentGroup) bool {
	text := strings.ToLower(strings.TrimSpace(c.Text()))
	return strings.HasPrefix(text, "output:") || strings.HasPrefix(text, "unordered output:")
}

// list returns the page that lists the packages.
func (l library) list(names []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s# Reference\n\n", generated)
	b.WriteString("What the packages of the library export, from their doc comments. In a notebook `name?` shows\n" +
		"the same for one name; in a terminal `go doc` does. [The guide](../README.md) is the place to begin.\n\n" +
		"| package | what it does | functions and types |\n| --- | --- | ---: |\n")
	for _, name := range names {
		p := l[name]
		synopsis := strings.TrimPrefix(p.doc.Synopsis(p.doc.Doc), "Package "+p.doc.Name+" ")
		count := 0
		for s := range p.symbols {
			if !strings.Contains(s, ".") && (p.symbols[s].decl != "" || token.IsExported(s)) {
				count++
			}
		}
		fmt.Fprintf(&b, "| [%s](%s.md) | %s | %d |\n", name, name, cmp.Or(synopsis, "-"), count)
	}
	return b.String()
}
