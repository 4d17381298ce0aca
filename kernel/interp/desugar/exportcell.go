// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file prints the declarations and the steps of a cell.

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/gosci/gosci/kernel/interp/check"
)

// declarations prints the declarations of a cell. What reads as before keeps its name,
// so that only what has changed, or depends on it, is printed again.
func (p *cellPrinter) declarations() {
	var decls []ast.Decl
	for _, f := range p.c.Files {
		for _, d := range f.Decls {
			if p.isDecl(d) {
				decls = append(decls, d)
			}
		}
	}
	fresh := make([]bool, len(decls))
	for i, d := range decls {
		fresh[i] = p.assign(d, false)
	}
	for changed := true; changed; {
		changed = false
		for i, d := range decls {
			key, obj := p.keyOf(d)
			if fresh[i] || obj == nil || p.isSame(obj) {
				continue
			}
			if old := p.e.current[key]; old == nil || old.text != p.print(d) {
				p.assign(d, true)
				fresh[i], changed = true, true
			}
		}
	}
	for i, d := range decls {
		p.declare(d, fresh[i])
	}
	p.variables()
}

// assign names what a declaration declares: as before, unless there was nothing of
// that name, or with again. It reports whether the names are new.
func (p *cellPrinter) assign(d ast.Decl, again bool) bool {
	fresh := false
	for _, id := range declared(d) {
		obj := p.c.Info.Defs[id]
		if obj == nil || id.Name == "_" || p.isSame(obj) {
			continue
		}
		if isInit(obj) {
			if !(p.c.Program && p.alone) && p.e.names[obj] == "" {
				p.e.names[obj] = p.e.madeName("initCell")
				p.inits = append(p.inits, p.e.names[obj]+"()")
			}
			fresh = true
			continue
		}
		if _, isVar := obj.(*types.Var); isVar {
			continue // see declareVars
		}
		if id.Name == "main" && p.c.Program && p.alone {
			p.e.names[obj] = "main"
			fresh = true
			continue
		}
		old := p.e.current[id.Name]
		if old == nil || again {
			p.e.names[obj] = p.e.newName(id.Name)
			fresh = true
		} else {
			p.e.names[obj] = old.name
		}
	}
	return fresh
}

// isInit reports whether obj is a function init. That of a cell runs when the cell does, so
// that in a program of several cells it is a function like others.
func isInit(obj types.Object) bool {
	f, ok := obj.(*types.Func)
	return ok && f.Signature().Recv() == nil && f.Name() == "init"
}

// isSame reports whether obj is a type that is the same as before.
func (p *cellPrinter) isSame(obj types.Object) bool {
	return slices.ContainsFunc(p.c.Types, func(t check.Type) bool { return t.Same && t.Obj == obj })
}

// declared returns the names that a declaration declares, other than a method.
func declared(d ast.Decl) []*ast.Ident {
	var ids []*ast.Ident
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil {
			ids = append(ids, d.Name)
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				ids = append(ids, spec.Name)
			case *ast.ValueSpec:
				ids = append(ids, spec.Names...)
			}
		}
	}
	return ids
}

// declare adds a declaration to the program, if it is not there.
func (p *cellPrinter) declare(d ast.Decl, fresh bool) {
	f, isFunc := d.(*ast.FuncDecl)
	key, obj := p.keyOf(d)
	isMethod := isFunc && f.Recv != nil
	isAnonymous := !isMethod && (key == "_" || isInit(obj))
	old := p.e.current[key]
	if !isMethod && !isAnonymous && (!fresh || obj != nil && p.isSame(obj)) {
		return
	}
	text := p.print(d)
	if isMethod && old != nil {
		if old.text != text {
			p.warn("the method %s is declared again; in the program the cells before have the new one, too", key)
		}
		old.text = text
		return
	}
	if isMethod && p.isLateForm(f) {
		p.warn("the method %s is declared after its type; in the program the cells before have it, too", key)
	}
	now := &exported{name: p.e.names[obj], text: text}
	p.e.list = append(p.e.list, now)
	if isAnonymous {
		return
	}
	p.e.current[key] = now
	for _, id := range declared(d) {
		p.e.current[id.Name] = &exported{name: p.e.names[p.c.Info.Defs[id]], text: text}
	}
}

// warn notes what the program does otherwise than the cells.
func (p *cellPrinter) warn(format string, args ...any) {
	p.e.left = append(p.e.left, fmt.Sprintf("cell [%d]: ", p.c.Number)+fmt.Sprintf(format, args...))
}

// isLateForm reports whether a method says how a value looks whose type is there since an
// earlier cell, and which may have been shown without it.
func (p *cellPrinter) isLateForm(d *ast.FuncDecl) bool {
	n := p.receiver(d)
	return n != nil && p.isSame(n.Obj()) && slices.Contains(forms, d.Name.Name)
}

// forms are the methods by which packages fmt and display find out how a value looks.
var forms = []string{
	"String", "Error", "Format", "GoString",
	"MIMEBundle", "HTML", "Markdown", "Latex", "SVG", "PNG", "JPEG", "JSON",
}

// variables declares the session variables that are new.
func (p *cellPrinter) variables() {
	for _, v := range p.c.Vars {
		if !v.SameStorage && !(p.c.Program && p.alone) {
			p.e.vars = append(p.e.vars, p.e.names[v.Obj]+" "+p.typeText(v.Obj.Type()))
		}
	}
}

// steps prints the function of a cell.
func (p *cellPrinter) steps() {
	if p.c.Program && p.alone {
		p.e.isMain = true
		return
	}
	if p.part.Timed {
		p.start = p.localName("start")
	}
	body := p.inits
	if p.c.Program {
		body = p.mainSteps()
	}
	comments := &commentPrinter{p: p, rest: p.c.Comments}
	for _, s := range p.c.Steps {
		body = comments.before(body, s.Pos())
		if s.Stmt != nil {
			body = append(body, p.print(s.Stmt))
			comments.last = s.Stmt.End()
		} else {
			body = append(body, p.define(s.Define)...)
			comments.last = s.Define.End()
		}
	}
	if p.c.Result != nil {
		body = comments.before(body, p.c.Result.Pos())
		body = append(body, p.result()...)
		comments.last = p.c.Result.End()
	} else {
		body = append(body, p.sayTime()...)
	}
	body = comments.before(body, token.Pos(p.c.Fset.File(p.c.Files[0].Package).Base()+p.c.Fset.File(p.c.Files[0].Package).Size()))
	p.function(body)
}

// mainSteps prints what a program among other cells does: it initialises its
// variables and calls its main function.
func (p *cellPrinter) mainSteps() []string {
	var body []string
	for _, init := range p.c.Info.InitOrder {
		var lhs []string
		for _, v := range init.Lhs {
			lhs = append(lhs, p.varName(v))
		}
		body = append(body, strings.Join(lhs, ", ")+" = "+p.print(init.Rhs))
	}
	body = append(body, p.inits...)
	for _, d := range p.c.Files[0].Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "main" {
			body = append(body, p.e.names[p.c.Info.Defs[f.Name]]+"()")
		}
	}
	return body
}

// varName returns the name of a session variable, which may be blank.
func (p *cellPrinter) varName(v *types.Var) string {
	if name, ok := p.e.names[v]; ok {
		return name
	}
	return "_"
}

// A commentPrinter prints the comments at the top of a cell, each once.
type commentPrinter struct {
	p    *cellPrinter
	rest []*ast.CommentGroup
	last token.Pos // end of what was printed last
}

// before adds the comments before a position to the lines of a function: a comment
// that begins in the line in which the last step ends, to this line.
func (c *commentPrinter) before(lines []string, pos token.Pos) []string {
	line := func(pos token.Pos) int { return c.p.c.Fset.Position(pos).Line }
	for ; len(c.rest) > 0 && c.rest[0].Pos() < pos; c.rest = c.rest[1:] {
		if c.p.isInside(c.rest[0]) {
			continue
		}
		for _, comment := range c.rest[0].List {
			if c.last.IsValid() && line(comment.Pos()) == line(c.last) && strings.HasPrefix(comment.Text, "//") {
				lines[len(lines)-1] += " " + comment.Text
			} else {
				lines = append(lines, comment.Text)
			}
		}
	}
	return lines
}

// isInside reports whether a comment is printed with the declaration, the step or the
// result that it belongs to.
func (p *cellPrinter) isInside(c *ast.CommentGroup) bool {
	inside := func(n ast.Node) bool { return n.Pos() <= c.Pos() && c.End() <= n.End() }
	for _, d := range p.c.Files[0].Decls {
		var doc *ast.CommentGroup
		switch d := d.(type) {
		case *ast.FuncDecl:
			doc = d.Doc
		case *ast.GenDecl:
			doc = d.Doc
		}
		if doc == c || inside(d) {
			return true
		}
	}
	for _, s := range p.c.Steps {
		if s.Stmt != nil && inside(s.Stmt) || s.Define != nil && inside(s.Define) {
			return true
		}
	}
	return p.c.Result != nil && inside(p.c.Result)
}

// define prints the definition of variables.
func (p *cellPrinter) define(spec *ast.ValueSpec) []string {
	var lines, names, local []string
	for _, id := range spec.Names {
		name := id.Name
		if v, ok := p.c.Info.Defs[id].(*types.Var); ok && name != "_" {
			if known, ok := p.e.names[v]; ok {
				name = known
			} else {
				local = append(local, fmt.Sprintf("var %s %s", name, p.typeText(v.Type())))
			}
		}
		names = append(names, name)
	}
	if len(spec.Values) == 0 {
		for _, id := range spec.Names {
			if v, ok := p.c.Info.Defs[id].(*types.Var); ok && id.Name != "_" && !p.isNew(v) {
				lines = append(lines, fmt.Sprintf("%s = %s", p.e.names[v], p.zeroText(v.Type())))
			}
		}
		return lines
	}
	var values []string
	for _, x := range spec.Values {
		values = append(values, p.print(x))
	}
	op := " = "
	if len(local) == len(names) {
		op = " := "
	} else {
		lines = append(lines, local...)
	}
	return append(lines, strings.Join(names, ", ")+op+strings.Join(values, ", "))
}

// isNew reports whether the cell declares a variable in the program, so that it is
// zero to begin with.
func (p *cellPrinter) isNew(v *types.Var) bool {
	return slices.ContainsFunc(p.c.Vars, func(w check.Var) bool { return w.Obj == v && !w.SameStorage })
}

// zeroText prints the zero value of a type.
func (p *cellPrinter) zeroText(t types.Type) string {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		switch info := u.Info(); {
		case info&types.IsBoolean != 0:
			return "false"
		case info&types.IsString != 0:
			return `""`
		case info&types.IsNumeric != 0:
			return "0"
		}
		return "nil"
	case *types.Struct, *types.Array:
		return p.typeText(t) + "{}"
	default:
		return "nil"
	}
}
