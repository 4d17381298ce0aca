// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file knows where the variables of a session are, so that their types and
// values can be told.

import (
	"go/ast"
	"go/token"
	"slices"
)

// bindVariables records the addresses of the variables that a cell has declared,
// and what compiled code sees of its types.
// A variable whose address cannot be had is known by its name only.
func (e *Engine) bindVariables(p *parsedCell) {
	var names []string
	var pos token.Pos
	for _, q := range p.pieces {
		if g, ok := q.decl.(*ast.GenDecl); ok && g.Tok == token.TYPE {
			for _, id := range q.declares {
				e.machine.bindType(g.TokPos, id.Name)
			}
		}
		if q.kind != varPiece {
			continue
		}
		pos = q.node().Pos()
		for _, id := range q.declares {
			if v := e.session.lookup(userText(id.Name)); v != nil && v.kind == varName && !slices.Contains(names, v.inner) {
				names = append(names, v.inner)
			}
		}
	}
	e.machine.bind(pos, names)
}

// redeclared returns the declarations of earlier cells that are to be evaluated
// again with a cell that declares a method of a type anew: the type and its other
// methods.
func (s *session) redeclared(p *parsedCell) []source {
	own := make(map[string]bool)                // types that the cell declares
	methods := make(map[string]map[string]bool) // methods that it declares, by type
	for _, q := range p.pieces {
		for _, id := range q.declares {
			own[id.Name] = true
		}
		if f, ok := q.decl.(*ast.FuncDecl); ok && q.receiver != nil {
			if methods[q.receiver.Name] == nil {
				methods[q.receiver.Name] = make(map[string]bool)
			}
			methods[q.receiver.Name][f.Name.Name] = true
		}
	}
	var out []source
	for typ, declared := range methods {
		e := s.lookup(typ)
		if own[typ] || e == nil || e.kind != typeName {
			continue
		}
		again := false
		for name := range declared {
			_, has := e.methods[name]
			again = again || has
		}
		if !again {
			continue
		}
		out = append(out, e.source)
		for name, m := range e.methods {
			if !declared[name] {
				out = append(out, m.source)
			}
		}
	}
	return out
}
