// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file lists the names that need nothing before them.

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp/symbols"
)

// keywords returns the keywords of Go.
func keywords() []string {
	var words []string
	for t := range token.Token(128) {
		if t.IsKeyword() {
			words = append(words, t.String())
		}
	}
	return words
}

// namesAt lists the names that are known at the cursor: those of the blocks around
// it, and those that are known anywhere. The caller holds e.names.
func (e *Engine) namesAt(g *guess) []candidate {
	var out []candidate
	seen := make(map[string]bool)
	for scope := g.scope(); scope != nil && scope != types.Universe; scope = scope.Parent() {
		for _, name := range scope.Names() {
			_, obj := scope.LookupParent(name, g.pos)
			isOwn := obj != nil && obj.Pos().IsValid() && obj.Parent() == scope && scope != g.pkg.Scope().Parent()
			if !isOwn || seen[name] || strings.HasSuffix(name, cursorMark) || name == "_" {
				continue
			}
			_, isVar := obj.(*types.Var)
			if isVar && scope == g.pkg.Scope() && obj.Pos() > g.pos && g.atTop() {
				continue // it is defined later
			}
			seen[name] = true
			out = append(out, candidate{g.match(obj), ofCell})
		}
	}
	return append(out, e.namesAnywhere()...)
}

// atTop reports whether the cursor is not in a declared function.
func (g *guess) atTop() bool {
	for _, n := range g.path {
		if f, ok := n.(*ast.FuncDecl); ok {
			return f.Name.Name == "_"
		}
	}
	return true
}

// scope returns the innermost scope around the cursor.
func (g *guess) scope() *types.Scope {
	for _, n := range slices.Backward(g.path) {
		if f, ok := n.(*ast.FuncDecl); ok {
			n = f.Type // which has the scope of the body
		}
		if f, ok := n.(*ast.FuncLit); ok {
			n = f.Type
		}
		if s := g.info.Scopes[n]; s != nil {
			return s
		}
	}
	return g.pkg.Scope()
}

// namesAnywhere lists the names of the session, of packages and of the language. The
// caller holds e.names.
func (e *Engine) namesAnywhere() []candidate {
	var out []candidate
	g := &guess{pkg: e.session.Package()}
	for _, name := range e.session.Names() {
		if n, ok := e.session.Lookup(name); ok {
			out = append(out, candidate{g.match(n.Obj), ofSession})
		}
	}
	add := func(name, kind, signature string, distance int) {
		out = append(out, candidate{engine.Match{Text: name, Kind: kind, Signature: signature}, distance})
	}
	for name, path := range e.session.Imports() {
		add(name, kindPackage, path, ofSession)
	}
	for _, name := range symbols.Names() {
		path, _ := symbols.ByName(name)
		add(name, kindPackage, path, ofLibrary)
	}
	for _, name := range types.Universe.Names() {
		m := g.match(types.Universe.Lookup(name))
		if word, ok := languageWord(name); ok {
			m.Signature = word.form
		}
		out = append(out, candidate{m, ofLanguage})
	}
	for _, word := range keywords() {
		add(word, kindKeyword, "", ofLanguage)
	}
	return out
}
