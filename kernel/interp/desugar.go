// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the desugar pass: what a notebook has beyond a Go program becomes
// plain Go.
//
// It takes the checked pieces of a cell. It gives the steps of the cell in the
// order in which they are evaluated: declarations that belong together, then what
// uses them. After it, the value of the cell is marked, a deferred call at the top
// of the cell stands last, a program's main is called, and every variable is
// declared by a statement of its own.

import (
	"go/ast"
	"go/token"
	"slices"
)

// A step is what the interpreter evaluates at once.
type step struct {
	imports []*piece // imports
	decls   []*piece // types, constants and functions that may use one another
	piece   *piece   // one variable declaration or statement
	value   ast.Expr // the expression whose value is the cell's, in place of a statement
	always  bool     // evaluated even when a step before it has failed
}

// at returns the place of a step.
func (st *step) at() place {
	switch {
	case st.piece != nil:
		return st.piece.at
	case st.decls != nil:
		return st.decls[0].at
	default:
		return st.imports[0].at
	}
}

// desugar returns the steps of a cell.
func desugar(p *parsedCell) []*step {
	var steps, deferred []*step
	var imports []*piece
	var order []*piece
	for _, q := range p.pieces {
		if q.kind == importPiece {
			imports = append(imports, q)
		} else {
			order = append(order, q)
		}
	}
	if imports != nil {
		steps = append(steps, &step{imports: imports})
	}
	if p.program {
		order = inOrderOfUse(order)
	}
	for _, group := range schedule(order) {
		if group.decls != nil {
			steps = append(steps, group)
			continue
		}
		q := group.piece
		declareByStatement(q)
		if d, ok := q.stmt.(*ast.DeferStmt); ok {
			q.stmt = &ast.ExprStmt{X: d.Call}
			group.always = true
			deferred = append(deferred, group)
			continue
		}
		steps = append(steps, group)
	}
	if len(order) > 0 && !p.program {
		last := order[len(order)-1]
		if x, ok := last.stmt.(*ast.ExprStmt); ok && !last.silent && steps[len(steps)-1].piece == last {
			steps[len(steps)-1].value = x.X
		}
	}
	if p.program {
		steps = append(steps, callMain(p))
	}
	slices.Reverse(deferred)
	return append(steps, deferred...)
}

// callMain returns the step that calls a program's main.
func callMain(p *parsedCell) *step {
	at, pos := place{}, token.NoPos
	for _, q := range p.pieces {
		if f, ok := q.decl.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "main" {
			at, pos = q.at, f.Name.Pos()
		}
	}
	name := &ast.Ident{NamePos: pos, Name: "main", Obj: sessionObj}
	call := &ast.ExprStmt{X: &ast.CallExpr{Fun: name, Lparen: pos, Rparen: pos}}
	return &step{piece: &piece{kind: stmtPiece, stmt: call, at: at, uses: map[string]bool{"main": true}}}
}

// declareByStatement turns "var x = v" into "x := v", which declares the same
// variable.
func declareByStatement(q *piece) {
	d, ok := q.decl.(*ast.GenDecl)
	if !ok || q.kind != varPiece {
		return
	}
	spec := d.Specs[0].(*ast.ValueSpec)
	if spec.Type != nil || len(spec.Values) == 0 {
		return
	}
	tok := token.DEFINE
	if isBlank(spec.Names) {
		tok = token.ASSIGN
	}
	lhs := make([]ast.Expr, len(spec.Names))
	for i, id := range spec.Names {
		lhs[i] = id
	}
	q.decl, q.stmt = nil, &ast.AssignStmt{Lhs: lhs, TokPos: spec.Names[0].Pos(), Tok: tok, Rhs: spec.Values}
	if tok == token.ASSIGN {
		q.kind, q.declares = stmtPiece, nil
	}
}

// schedule puts declarations before the statements that may use them. Functions,
// types and constants come first, except those that use a variable of this cell,
// directly or through others: they come after the variable is declared.
func schedule(order []*piece) []*step {
	slots := make([][]*piece, len(order)+1) // declarations to evaluate before order[i]
	for _, q := range order {
		if q.kind != declPiece {
			continue
		}
		after := 0
		for i, v := range order {
			if v.kind == varPiece && reaches(order, q, v) {
				after = i + 1
			}
		}
		slots[after] = append(slots[after], q)
	}
	var steps []*step
	for i, decls := range slots {
		if len(decls) > 0 {
			steps = append(steps, &step{decls: decls})
		}
		if i < len(order) && order[i].kind != declPiece {
			steps = append(steps, &step{piece: order[i]})
		}
	}
	return steps
}

// inOrderOfUse moves a variable of a program before the variables whose values
// need it, as Go initialises the variables of a package.
func inOrderOfUse(order []*piece) []*piece {
	var out []*piece
	done := make(map[*piece]bool)
	var visit func(q *piece)
	visit = func(q *piece) {
		if done[q] {
			return
		}
		done[q] = true
		if q.kind == varPiece {
			for _, v := range order {
				if v.kind == varPiece && v != q && reaches(order, q, v) {
					visit(v)
				}
			}
		}
		out = append(out, q)
	}
	for _, q := range order {
		visit(q)
	}
	return out
}

// reaches reports whether q uses what v declares, directly or through the
// declarations of the cell that q uses.
func reaches(order []*piece, q, v *piece) bool {
	seen := map[*piece]bool{q: true}
	todo := []*piece{q}
	for len(todo) > 0 {
		from := todo[0]
		todo = todo[1:]
		if uses(from, v) {
			return true
		}
		for _, next := range order {
			if next.kind == declPiece && !seen[next] && (uses(from, next) || methodOf(next, from)) {
				seen[next] = true
				todo = append(todo, next)
			}
		}
	}
	return false
}

// uses reports whether q uses a name that v declares.
func uses(q, v *piece) bool {
	return slices.ContainsFunc(v.declares, func(id *ast.Ident) bool { return q.uses[id.Name] })
}

// methodOf reports whether m is a method of a type that q uses or declares: who
// uses a type may call its methods.
func methodOf(m, q *piece) bool {
	if m.receiver == nil {
		return false
	}
	name := m.receiver.Name
	return q.uses[name] || slices.ContainsFunc(q.declares, func(id *ast.Ident) bool { return id.Name == name })
}
