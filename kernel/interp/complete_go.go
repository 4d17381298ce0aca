// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file completes Go.

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/gosci/gosci/kernel/engine"
)

// A candidate is a name that may stand at the cursor, and how near it is.
type candidate struct {
	engine.Match
	distance int
}

// How near names are: what is nearer comes first.
const (
	nearest = iota // fields of a literal, labels
	ofCell
	ofSession
	ofLibrary
	ofLanguage
)

// completeGo lists what may stand in the place of code[start:cursor], which begins an
// identifier or is empty.
func (e *Engine) completeGo(code string, start, cursor int) []engine.Match {
	e.names.Lock()
	defer e.names.Unlock()
	if start > 0 && start < len(code) && '0' <= code[start] && code[start] <= '9' {
		return nil // a number
	}
	prefix := code[start:cursor]
	var found []candidate
	g := e.guessAt(code, start, wordEnd(code, cursor), prefix+cursorMark)
	switch {
	case g == nil && isSelected(code[:start]):
	case g == nil:
		found = e.namesAnywhere()
	default:
		found = e.candidates(g)
	}
	return matches(found, prefix)
}

// isSelected reports whether a name behind code is selected from something.
func isSelected(code string) bool {
	before := strings.TrimRight(code, " \t\r\n")
	return strings.HasSuffix(before, ".") && !strings.HasSuffix(before, "..")
}

// matches returns the candidates that prefix begins, the nearest first, each name
// once. If there are none, upper and lower case are the same.
func matches(found []candidate, prefix string) []engine.Match {
	same := func(text, prefix string) bool { return strings.HasPrefix(text, prefix) }
	if !slices.ContainsFunc(found, func(c candidate) bool { return same(c.Text, prefix) }) {
		same = func(text, prefix string) bool {
			return len(text) >= len(prefix) && strings.EqualFold(text[:len(prefix)], prefix)
		}
	}
	found = slices.DeleteFunc(found, func(c candidate) bool { return !same(c.Text, prefix) })
	slices.SortStableFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), strings.Compare(a.Text, b.Text))
	})
	seen := make(map[string]bool)
	var out []engine.Match
	for _, c := range found {
		if !seen[c.Text] {
			seen[c.Text] = true
			out = append(out, c.Match)
		}
	}
	return out
}

// candidates lists what may stand at the cursor. The caller holds e.names.
func (e *Engine) candidates(g *guess) []candidate {
	id := g.node(0)
	switch parent := g.node(1).(type) {
	case *ast.SelectorExpr:
		if parent.Sel == id {
			return g.membersOf(parent.X)
		}
	case *ast.BranchStmt:
		return g.labels(parent.Tok)
	case *ast.CompositeLit:
		if fields := g.literalFields(parent); fields != nil {
			return append(fields, e.namesAt(g)...)
		}
	case *ast.KeyValueExpr:
		lit, ok := g.node(2).(*ast.CompositeLit)
		if ok && parent.Key == id {
			if fields := g.literalFields(lit); fields != nil {
				return fields
			}
		}
	case *ast.FuncDecl, *ast.TypeSpec, *ast.LabeledStmt, *ast.ImportSpec:
		if g.isNew(parent) {
			return nil
		}
	case *ast.ValueSpec:
		if g.isNew(parent) {
			return nil
		}
	}
	return e.namesAt(g)
}

// isNew reports whether the identifier at the cursor is the name that n declares.
func (g *guess) isNew(n ast.Node) bool {
	id := g.node(0)
	switch n := n.(type) {
	case *ast.FuncDecl:
		return n.Name == id
	case *ast.TypeSpec:
		return n.Name == id
	case *ast.LabeledStmt:
		return n.Label == id
	case *ast.ImportSpec:
		return n.Name == id
	case *ast.ValueSpec:
		return slices.ContainsFunc(n.Names, func(name *ast.Ident) bool { return name == id })
	}
	return false
}

// labels lists the labels of the function around the cursor.
func (g *guess) labels(of token.Token) []candidate {
	var out []candidate
	if of == token.FALLTHROUGH {
		return nil
	}
	for _, n := range slices.Backward(g.path) {
		switch n.(type) {
		case *ast.FuncDecl, *ast.FuncLit:
			ast.Inspect(n, func(n ast.Node) bool {
				if l, ok := n.(*ast.LabeledStmt); ok {
					out = append(out, candidate{engine.Match{Text: l.Label.Name, Kind: kindLabel, Signature: "label"}, nearest})
				}
				return true
			})
			return out
		}
	}
	return out
}

// literalFields lists the fields that a literal of a struct does not have yet; nil if
// it is no struct.
func (g *guess) literalFields(lit *ast.CompositeLit) []candidate {
	t := g.typeOf(lit)
	if t == nil {
		return nil
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	there := make(map[string]bool)
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if key, ok := kv.Key.(*ast.Ident); ok {
				there[key.Name] = true
			}
		}
	}
	var out []candidate
	for f := range s.Fields() {
		if !there[f.Name()] && g.visible(f) {
			out = append(out, candidate{engine.Match{Text: f.Name(), Kind: kindField, Signature: typeText(f.Type())}, nearest})
		}
	}
	return out
}

// visible reports whether the session may use the name of a field or method.
func (g *guess) visible(obj types.Object) bool {
	return obj.Exported() || obj.Pkg() == nil || obj.Pkg().Path() == g.pkg.Path()
}
