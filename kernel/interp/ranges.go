// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the part of the lower pass that unrolls ranges over integers, which
// yaegi lacks.
//
// "for i := range n { body }" becomes
//
//	for k, end := 0, n; k < end; k++ {
//		i := k
//		body
//	}
//
// Whether n is an integer is told from what can be seen without types: literals,
// len and cap, conversions, and variables and constants declared with such values.

import (
	"go/ast"
	"go/token"
	"reflect"
	"strconv"
)

// unroll returns the loop that takes the place of a range over an integer, or the
// range itself where it is over something else.
func (l *lowerer) unroll(r *ast.RangeStmt) ast.Stmt {
	if r.Value != nil || !l.isInt(r.X) {
		return r
	}
	l.temps++
	pos := r.Pos()
	number := strconv.Itoa(l.temps)
	ident := func(name string) *ast.Ident { return &ast.Ident{NamePos: pos, Name: name + mark + number} }
	loop := &ast.ForStmt{
		For: pos,
		Init: &ast.AssignStmt{
			Lhs: []ast.Expr{ident("k"), ident("end")}, TokPos: pos, Tok: token.DEFINE,
			Rhs: []ast.Expr{&ast.BasicLit{ValuePos: pos, Kind: token.INT, Value: "0"}, r.X},
		},
		Cond: &ast.BinaryExpr{X: ident("k"), OpPos: pos, Op: token.LSS, Y: ident("end")},
		Post: &ast.IncDecStmt{X: ident("k"), TokPos: pos, Tok: token.INC},
		Body: r.Body,
	}
	if id, ok := r.Key.(*ast.Ident); r.Key != nil && !(ok && id.Name == "_") {
		set := &ast.AssignStmt{Lhs: []ast.Expr{r.Key}, TokPos: pos, Tok: r.Tok, Rhs: []ast.Expr{ident("k")}}
		loop.Body = &ast.BlockStmt{Lbrace: r.Body.Lbrace, List: append([]ast.Stmt{set}, r.Body.List...), Rbrace: r.Body.Rbrace}
	}
	return loop
}

// isInt reports whether an expression can be seen to be an int. It works before
// names are changed.
func (l *lowerer) isInt(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.BasicLit:
		return x.Kind == token.INT
	case *ast.ParenExpr:
		return l.isInt(x.X)
	case *ast.UnaryExpr:
		// The parser gives the key of a range the value "range x".
		return (x.Op == token.SUB || x.Op == token.ADD || x.Op == token.RANGE) && l.isInt(x.X)
	case *ast.BinaryExpr:
		switch x.Op {
		case token.ADD, token.SUB, token.MUL, token.QUO, token.REM, token.AND, token.OR, token.XOR:
			return l.isInt(x.X) && l.isInt(x.Y)
		case token.SHL, token.SHR:
			return l.isInt(x.X)
		default:
			return false
		}
	case *ast.CallExpr:
		f, ok := x.Fun.(*ast.Ident)
		return ok && f.Obj == sessionObj && l.isPredeclaredHere(f.Name) && (f.Name == "len" || f.Name == "cap" || f.Name == "int")
	case *ast.Ident:
		return l.isIntName(x)
	default:
		return false
	}
}

// isPredeclaredHere reports whether a name means what Go declares itself.
func (l *lowerer) isPredeclaredHere(name string) bool {
	return !l.declared[name] && l.session.lookup(name) == nil && isPredeclared(name)
}

// isIntName reports whether a name can be seen to be an int.
func (l *lowerer) isIntName(id *ast.Ident) bool {
	if id.Obj == sessionObj {
		e := l.fresh[id.Name]
		if e == nil {
			e = l.session.lookup(id.Name)
		}
		return e != nil && (e.integer || e.pointer.IsValid() && e.pointer.Type() == reflect.TypeFor[*int]())
	}
	if id.Obj == nil {
		return false
	}
	switch d := id.Obj.Decl.(type) {
	case *ast.Field:
		return l.isIntType(d.Type)
	case *ast.AssignStmt:
		for i, x := range d.Lhs {
			if name, ok := x.(*ast.Ident); ok && name.Name == id.Name && len(d.Lhs) == len(d.Rhs) {
				return l.isInt(d.Rhs[i])
			}
		}
	case *ast.ValueSpec:
		return l.isIntSpec(d, id.Name)
	}
	return false
}

// isIntSpec reports whether a declaration declares a name as an int.
func (l *lowerer) isIntSpec(d *ast.ValueSpec, name string) bool {
	for i, id := range d.Names {
		if id.Name == name {
			return d.Type != nil && l.isIntType(d.Type) || d.Type == nil && i < len(d.Values) && l.isInt(d.Values[i])
		}
	}
	return false
}

// isIntType reports whether a type is int.
func (l *lowerer) isIntType(t ast.Expr) bool {
	id, ok := t.(*ast.Ident)
	return ok && id.Name == "int" && l.isPredeclaredHere("int")
}

// declaresInt reports whether a piece declares a name as an int.
func (l *lowerer) declaresInt(q *piece, name string) bool {
	if a, ok := q.stmt.(*ast.AssignStmt); ok && len(a.Lhs) == len(a.Rhs) {
		for i, x := range a.Lhs {
			if id, ok := x.(*ast.Ident); ok && id.Name == name {
				return l.isInt(a.Rhs[i])
			}
		}
	}
	if g, ok := q.decl.(*ast.GenDecl); ok {
		for _, s := range g.Specs {
			if v, ok := s.(*ast.ValueSpec); ok && l.isIntSpec(v, name) {
				return true
			}
		}
	}
	return false
}
