// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file describes objects: what a name stands for, by the type checker's word.

import (
	"fmt"
	"go/ast"
	"go/doc/comment"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/symbols"
)

// describeName describes a name that stands alone. The caller holds e.names.
func (e *Engine) describeName(name string, detail int) *description {
	if n, ok := e.session.Lookup(name); ok {
		return e.describeOwn(n, detail)
	}
	if pkg := e.session.LookupPackage(name); pkg != nil {
		return describePackage(pkg, detail)
	}
	if w, ok := languageWord(name); ok {
		text := w.name + " " + w.text
		return &description{decl: w.form, text: text, markdown: text}
	}
	return nil
}

// describeObject describes an object that code at the cursor means. The caller holds
// e.names.
func (e *Engine) describeObject(g *guess, obj types.Object, detail int) *description {
	if name, ok := obj.(*types.PkgName); ok {
		return describePackage(name.Imported(), detail)
	}
	if obj.Pkg() == nil {
		if w, ok := languageWord(obj.Name()); ok && obj.Parent() == types.Universe {
			text := w.name + " " + w.text
			return &description{decl: w.form, text: text, markdown: text}
		}
		if f, ok := obj.(*types.Func); ok { // the method of error
			return &description{decl: methodText(f)}
		}
		return nil
	}
	if n, ok := e.session.Lookup(obj.Name()); ok && n.Obj == obj {
		return e.describeOwn(n, detail)
	}
	if f, ok := obj.(*types.Func); ok && obj.Pkg().Path() == g.pkg.Path() {
		if d := e.describeMethod(f, detail); d != nil {
			return d
		}
	}
	if obj.Pkg().Path() == g.pkg.Path() {
		m := g.match(obj)
		word := "var"
		switch obj.(type) {
		case *types.Func:
			return &description{decl: methodText(obj)}
		case *types.TypeName:
			word = "type"
		case *types.Const:
			word = "const"
		}
		return &description{decl: strings.TrimSpace(word + " " + obj.Name() + " " + m.Signature)}
	}
	return describeExport(obj, detail)
}

// describeExport describes what a package exports.
func describeExport(obj types.Object, detail int) *description {
	d := &description{}
	if doc, ok := symbols.FindObjectDoc(obj); ok {
		d = describeDoc(doc, detail)
	} else {
		d.decl = methodText(obj)
	}
	d.fact("package", obj.Pkg().Path())
	if t, ok := obj.(*types.TypeName); ok && !types.IsInterface(t.Type()) {
		d.list("Methods", methodTexts(t.Type()))
	}
	return d
}

// methodText returns the declaration of an object. Of a function it is the signature.
func methodText(obj types.Object) string {
	f, ok := obj.(*types.Func)
	if !ok {
		return types.ObjectString(obj, (*types.Package).Name)
	}
	receiver := ""
	if r := f.Signature().Recv(); r != nil {
		receiver = "(" + typeText(r.Type()) + ") "
	}
	return "func " + receiver + f.Name() + strings.TrimPrefix(typeText(f.Type()), "func")
}

// methodTexts returns the declarations of the exported methods of a type, and of
// pointers to it.
func methodTexts(t types.Type) []string {
	var lines []string
	for sel := range types.NewMethodSet(types.NewPointer(t)).Methods() {
		if sel.Obj().Exported() {
			lines = append(lines, methodText(sel.Obj()))
		}
	}
	return lines
}

// describePackage describes a package. At detail 1 the list of what it exports has
// signatures.
func describePackage(pkg *types.Package, detail int) *description {
	d := &description{decl: fmt.Sprintf("package %s // import %q", pkg.Name(), pkg.Path())}
	if doc, ok := symbols.FindDoc(pkg.Path(), ""); ok {
		d = describeDoc(doc, detail)
	}
	groups := []string{"Functions", "Types", "Variables", "Constants"}
	lines := make(map[string][]string)
	for _, name := range pkg.Scope().Names() {
		obj := pkg.Scope().Lookup(name)
		if !obj.Exported() {
			continue
		}
		group, line := "Variables", name
		switch obj.(type) {
		case *types.Func:
			group = "Functions"
			if detail > 0 {
				line = methodText(obj)
			}
		case *types.TypeName:
			group = "Types"
		case *types.Const:
			group = "Constants"
		}
		lines[group] = append(lines[group], line)
	}
	for _, group := range groups {
		if detail > 0 && group == "Functions" {
			d.list(group, lines[group])
		} else {
			d.list(group, wrapped(lines[group]))
		}
	}
	return d
}

// wrapped returns words in lines that are not too long, with commas between them.
func wrapped(words []string) []string {
	const width = 76
	var lines []string
	line := ""
	for i, word := range words {
		if i < len(words)-1 {
			word += ","
		}
		if line != "" && len(line)+1+len(word) > width {
			lines = append(lines, line)
			line = ""
		}
		line = strings.TrimPrefix(line+" "+word, " ")
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// describeField describes a field of a struct type, which may not be known.
func describeField(f *types.Var, owner types.Type) *description {
	decl := "field " + f.Name() + " " + typeText(f.Type())
	if owner == nil {
		return &description{decl: decl}
	}
	d := &description{decl: decl}
	named, ok := types.Unalias(deref(owner)).(*types.Named)
	if !ok {
		return d
	}
	d.fact("of", typeText(named))
	if pkg := named.Obj().Pkg(); pkg != nil {
		if doc, ok := symbols.FindDoc(pkg.Path(), named.Obj().Name()+"."+f.Name()); ok {
			d.text, d.markdown = doc.Text(), doc.Markdown()
		}
	}
	return d
}

// describeOwn describes a name of the session. The caller holds e.names.
func (e *Engine) describeOwn(n check.Name, detail int) *description {
	d := &description{}
	switch obj := n.Obj.(type) {
	case *types.Var:
		d.decl = "var " + obj.Name() + " " + typeText(obj.Type())
		d.variable = obj
		e.addType(d, obj.Type())
	case *types.Const:
		d.decl = "const " + obj.Name() + " " + typeText(obj.Type()) + " = " + obj.Val().String()
		d.setComment(commentOf(n.Decl, obj.Name()))
	case *types.Func:
		d.decl = methodText(obj)
		if f, ok := n.Decl.(*ast.FuncDecl); ok {
			d.decl = e.header(f)
			d.setComment(f.Doc.Text())
		}
	case *types.TypeName:
		d.decl = "type " + obj.Name() + " " + typeText(obj.Type().Underlying())
		if spec := specOf(n.Decl, obj.Name()); spec != nil {
			d.decl = "type " + e.sourceOf(spec.Pos(), spec.End())
		}
		d.setComment(commentOf(n.Decl, obj.Name()))
		var methods []string
		for _, name := range slices.Sorted(maps.Keys(n.Methods)) {
			if f, ok := n.Methods[name].(*ast.FuncDecl); ok {
				methods = append(methods, e.header(f))
			}
		}
		d.list("Methods", methods)
	}
	if count := e.sources[n.Cell].count; count > 0 {
		d.fact("cell", strconv.Itoa(count))
	}
	if detail > 0 {
		d.source = e.declSource(n)
	}
	return d
}

// addType says in the description of a variable what its type is for.
func (e *Engine) addType(d *description, t types.Type) {
	named, ok := types.Unalias(deref(t)).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return
	}
	if n, ok := e.session.Lookup(named.Obj().Name()); ok && n.Obj == named.Obj() {
		d.setComment(commentOf(n.Decl, named.Obj().Name()))
		return
	}
	if doc, ok := symbols.FindObjectDoc(named.Obj()); ok {
		d.text, d.markdown = doc.Text(), doc.Markdown()
	}
}

// describeMethod describes a method of a type of the session. The caller holds
// e.names.
func (e *Engine) describeMethod(f *types.Func, detail int) *description {
	recv := f.Signature().Recv()
	if recv == nil {
		return nil
	}
	named, ok := types.Unalias(deref(recv.Type())).(*types.Named)
	if !ok {
		return nil
	}
	n, ok := e.session.Lookup(named.Obj().Name())
	if !ok {
		return nil
	}
	decl, ok := n.Methods[f.Name()].(*ast.FuncDecl)
	if !ok {
		return nil
	}
	d := &description{decl: e.header(decl)}
	d.setComment(decl.Doc.Text())
	if detail > 0 {
		d.source = e.nodeSource(decl)
	}
	return d
}

// setComment sets the text of a description to that of a doc comment.
func (d *description) setComment(text string) {
	if text == "" {
		return
	}
	doc := (&comment.Parser{}).Parse(text)
	d.text = string((&comment.Printer{}).Text(doc))
	d.markdown = string((&comment.Printer{HeadingLevel: 4}).Markdown(doc))
}

// specOf returns the part of a declaration that declares a name, or nil.
func specOf(d ast.Decl, name string) ast.Spec {
	g, ok := d.(*ast.GenDecl)
	if !ok {
		return nil
	}
	for _, s := range g.Specs {
		switch s := s.(type) {
		case *ast.TypeSpec:
			if s.Name.Name == name {
				return s
			}
		case *ast.ValueSpec:
			if slices.ContainsFunc(s.Names, func(id *ast.Ident) bool { return id.Name == name }) {
				return s
			}
		}
	}
	return nil
}

// commentOf returns the doc comment of a name that a declaration declares.
func commentOf(d ast.Decl, name string) string {
	var doc, line *ast.CommentGroup
	switch s := specOf(d, name).(type) {
	case *ast.TypeSpec:
		doc, line = s.Doc, s.Comment
	case *ast.ValueSpec:
		doc, line = s.Doc, s.Comment
	}
	if g, ok := d.(*ast.GenDecl); ok && doc == nil && len(g.Specs) == 1 {
		doc = g.Doc
	}
	if doc == nil {
		doc = line
	}
	return doc.Text()
}

// header returns the declaration of a function without its body.
func (e *Engine) header(f *ast.FuncDecl) string {
	end := f.End()
	if f.Body != nil {
		end = f.Body.Lbrace
	}
	return strings.TrimSpace(e.sourceOf(f.Pos(), end))
}

// declSource returns how the user wrote the declaration of a name, with the methods
// of a type.
func (e *Engine) declSource(n check.Name) string {
	if n.Decl == nil {
		return ""
	}
	parts := []string{e.nodeSource(n.Decl)}
	for _, name := range slices.Sorted(maps.Keys(n.Methods)) {
		parts = append(parts, e.nodeSource(n.Methods[name]))
	}
	return strings.Join(parts, "\n\n")
}

// nodeSource returns how the user wrote a declaration, with its comment.
func (e *Engine) nodeSource(d ast.Decl) string {
	start := d.Pos()
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Doc != nil {
			start = d.Doc.Pos()
		}
	case *ast.GenDecl:
		if d.Doc != nil {
			start = d.Doc.Pos()
		}
	}
	return e.sourceOf(start, d.End())
}

// sourceOf returns the text of the session between two positions. The caller holds
// e.names.
func (e *Engine) sourceOf(start, end token.Pos) string {
	from, to := e.session.Fset().Position(start), e.session.Fset().Position(end)
	number, ok := cellNumber(from)
	text := e.sources[number].text
	if !ok || from.Offset > to.Offset || to.Offset > len(text) {
		return ""
	}
	return text[from.Offset:to.Offset]
}

// describe describes a magic.
func (m *magic) describe() *description {
	text := m.name + " " + m.summary + "."
	d := &description{decl: m.synopsis(), text: text, markdown: text}
	var options []string
	for _, o := range m.options {
		options = append(options, fmt.Sprintf("%-12s %s", strings.TrimSpace("-"+o.name+" "+o.value), o.summary))
	}
	d.list("Options", options)
	return d
}
