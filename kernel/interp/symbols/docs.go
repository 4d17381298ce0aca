// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package symbols

// This file gives documentation.

import (
	"encoding/json"
	"fmt"
	"go/doc/comment"
	"go/types"
	"path"
	"sync"

	"github.com/gosci/gosci/kernel/interp/symbols/internal/table"
)

// A Doc is the documentation of a symbol.
type Doc struct {
	Path     string    // import path of its package
	Name     string    // as [FindDoc] takes it
	Decl     string    // its declaration, formatted, without doc comment and function body
	Examples []Example // in the order of their suffixes

	comment string
	docs    table.Docs
}

// An Example shows how a symbol is used.
type Example struct {
	Suffix string // what tells it from the symbol's other examples, such as "time layout"; often ""
	Doc    string // its own doc comment
	Code   string // statements; or a whole program if it starts with a package clause
	Output string // what it prints, without white space around it; "" if that is not known
}

// FindDoc returns the documentation of what the package at path exports as name:
// "Sin", or "Time.Add" for a method or a field of a type, or "" for the package
// itself.
func FindDoc(path, name string) (Doc, bool) {
	docs, ok := library.docs(path)
	if !ok {
		return Doc{}, false
	}
	found, ok := docs.Symbols[name]
	if !ok {
		return Doc{}, false
	}
	d := Doc{Path: path, Name: name, Decl: found.Decl, comment: found.Comment, docs: docs}
	for _, x := range found.Examples {
		d.Examples = append(d.Examples, Example(x))
	}
	return d, true
}

// library has the documentation that was asked for so far.
var library = &shelf{read: map[string]table.Docs{}}

// A shelf decodes the documentation of packages and keeps it.
type shelf struct {
	mu   sync.Mutex
	read map[string]table.Docs
}

// docs returns the documentation of the package at path.
func (s *shelf) docs(path string) (table.Docs, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if docs, ok := s.read[path]; ok {
		return docs, true
	}
	data := docsArchive().read(path + ".json")
	if data == nil {
		return table.Docs{}, false
	}
	var docs table.Docs
	if err := json.Unmarshal(data, &docs); err != nil {
		panic(fmt.Sprintf("symbols: embedded documentation of %s: %v", path, err))
	}
	s.read[path] = docs
	return docs, true
}

// FindObjectDoc returns the documentation of an object of a package at hand, as
// [FindDoc] does, or of the package that a name stands for. A field is not found
// by its object, which does not know whose it is.
func FindObjectDoc(o types.Object) (Doc, bool) {
	switch o := o.(type) {
	case *types.PkgName:
		return FindDoc(o.Imported().Path(), "")
	case *types.Func:
		o = o.Origin()
		if recv := o.Signature().Recv(); recv != nil && o.Pkg() != nil {
			typ := recv.Type()
			if p, ok := typ.(*types.Pointer); ok {
				typ = p.Elem()
			}
			named, ok := typ.(*types.Named)
			if !ok {
				return Doc{}, false
			}
			return FindDoc(o.Pkg().Path(), named.Obj().Name()+"."+o.Name())
		}
	}
	if o.Pkg() == nil || o.Parent() != o.Pkg().Scope() {
		return Doc{}, false
	}
	return FindDoc(o.Pkg().Path(), o.Name())
}

// Text returns the doc comment as plain text, in lines of at most 80 columns
// where they can be broken.
func (d Doc) Text() string {
	return string((&comment.Printer{}).Text(d.parse()))
}

// Markdown returns the doc comment in Markdown. Names in brackets are links to
// the documentation on pkg.go.dev.
func (d Doc) Markdown() string {
	p := &comment.Printer{
		HeadingLevel:   4,
		HeadingID:      func(*comment.Heading) string { return "" },
		DocLinkBaseURL: "https://pkg.go.dev",
	}
	return string(p.Markdown(d.parse()))
}

// parse reads the doc comment. A link with no import path in it is to this
// package.
func (d Doc) parse() *comment.Doc {
	p := &comment.Parser{
		LookupPackage: d.lookupPackage,
		LookupSym: func(recv, name string) bool {
			if recv != "" {
				name = recv + "." + name
			}
			_, ok := d.docs.Symbols[name]
			return ok
		},
	}
	doc := p.Parse(d.comment)
	for _, block := range doc.Content {
		d.qualify(block)
	}
	return doc
}

// lookupPackage finds the import path that a package name in the comment stands
// for.
func (d Doc) lookupPackage(name string) (importPath string, ok bool) {
	for _, imported := range d.docs.Imports {
		if p, ok := PackageName(imported); ok && p == name || path.Base(imported) == name {
			return imported, true
		}
	}
	if p, ok := PackageName(d.Path); ok && p == name {
		return "", true
	}
	return comment.DefaultLookupPackage(name)
}

// qualify gives links within the package its import path.
func (d Doc) qualify(block comment.Block) {
	var texts []comment.Text
	switch b := block.(type) {
	case *comment.Heading:
		texts = b.Text
	case *comment.Paragraph:
		texts = b.Text
	case *comment.List:
		for _, item := range b.Items {
			for _, inner := range item.Content {
				d.qualify(inner)
			}
		}
	}
	for _, t := range texts {
		if link, ok := t.(*comment.DocLink); ok && link.ImportPath == "" {
			link.ImportPath = d.Path
		}
	}
}
