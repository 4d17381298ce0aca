// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is switch statements: chains of if.

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"reflect"

	"github.com/gosci/gosci/kernel/interp/host"
)

func (f *fn) switchStmt(s *ast.SwitchStmt, label string) {
	if s.Init != nil {
		f.stmt(s.Init, "")
	}
	t := f.push(label, switchTarget)
	defer f.pop(t)
	f.mark(s)
	var tag string
	tagType := types.Type(types.Typ[types.Bool])
	if s.Tag != nil {
		f.mark(s.Tag)
		tagType = f.typ(s.Tag)
		tag = f.exprTo(s.Tag, tagType)
		if !constantText(tag) {
			tag = f.temp(tag, f.l.rep(tagType))
		}
	}
	clauses := make([]*ast.CaseClause, len(s.Body.List))
	sequential := false
	for i, c := range s.Body.List {
		clauses[i] = c.(*ast.CaseClause)
		sequential = sequential || fallsThrough(clauses[i])
	}
	if sequential {
		f.selectClause(s, clauses, tag, tagType)
		return
	}
	f.chain(s, clauses, tag, tagType)
}

// fallsThrough reports whether a clause ends in fallthrough.
func fallsThrough(c *ast.CaseClause) bool {
	if len(c.Body) == 0 {
		return false
	}
	b, ok := c.Body[len(c.Body)-1].(*ast.BranchStmt)
	return ok && b.Tok == token.FALLTHROUGH
}

// chain writes clauses as if ... else if ....
func (f *fn) chain(s *ast.SwitchStmt, clauses []*ast.CaseClause, tag string, tagType types.Type) {
	depth := 0
	var last *ast.CaseClause
	for _, c := range clauses {
		if c.List == nil {
			last = c
			continue
		}
		f.line = 0
		f.emit("if %s {", f.caseCond(s, c, tag, tagType))
		f.append(f.block(func() { f.stmts(c.Body) }))
		f.emit("} else {")
		depth++
	}
	if last != nil {
		f.line = 0
		f.stmts(last.Body)
	}
	for range depth {
		f.emit("}")
	}
}

// selectClause writes the choice of a clause first, and then the clauses in
// order, each of which may fall through to the next.
func (f *fn) selectClause(s *ast.SwitchStmt, clauses []*ast.CaseClause, tag string, tagType types.Type) {
	k := f.fresh("case")
	f.emit("var %s int = 0", k)
	depth, last := 0, -1
	for i, c := range clauses {
		if c.List == nil {
			last = i
			continue
		}
		f.line = 0
		f.emit("if %s {", f.caseCond(s, c, tag, tagType))
		f.emit("%s = %d", k, i)
		f.emit("} else {")
		depth++
	}
	f.emit("%s = %d", k, last)
	for range depth {
		f.emit("}")
	}
	for i, c := range clauses {
		f.line = 0
		f.emit("if %s == %d {", k, i)
		f.append(f.block(func() {
			if !fallsThrough(c) {
				f.stmts(c.Body)
				return
			}
			f.stmts(c.Body[:len(c.Body)-1])
			f.emit("%s = %d", k, i+1)
		}))
		f.emit("}")
	}
}

// caseCond returns the condition of a clause, evaluated from left to right.
func (f *fn) caseCond(s *ast.SwitchStmt, c *ast.CaseClause, tag string, tagType types.Type) string {
	f.mark(c.List[0])
	cond := f.caseTest(s, c.List[0], tag, tagType)
	for _, e := range c.List[1:] {
		var next string
		lines := f.block(func() { next = f.caseTest(s, e, tag, tagType) })
		if len(lines) == 0 {
			cond = fmt.Sprintf("(%s || %s)", cond, next)
			continue
		}
		v := f.temp(cond, reflect.TypeFor[bool]())
		f.emit("if !%s {", v)
		f.append(lines)
		f.emit("%s = %s", v, next)
		f.emit("}")
		cond = v
	}
	return cond
}

// caseTest returns the test of one expression of a clause.
func (f *fn) caseTest(s *ast.SwitchStmt, e ast.Expr, tag string, tagType types.Type) string {
	if s.Tag == nil {
		text := f.exprTo(e, types.Typ[types.Bool])
		if constantText(text) {
			return f.temp(text, reflect.TypeFor[bool]())
		}
		return text
	}
	if f.isNil(e) {
		return fmt.Sprintf("(%s == nil)", tag)
	}
	t := tagType
	left := tag
	if et := f.typ(e); types.IsInterface(et) && !types.IsInterface(t) {
		left = f.temp(f.convert(tag, t, et), anyType)
		t = et
	}
	right := f.exprTo(e, t)
	if constantText(left) && constantText(right) {
		left = f.temp(left, f.l.rep(t))
	}
	return f.equal(token.EQL, left, right, t)
}

func (f *fn) typeSwitch(s *ast.TypeSwitchStmt, label string) {
	if s.Init != nil {
		f.stmt(s.Init, "")
	}
	t := f.push(label, switchTarget)
	defer f.pop(t)
	var x ast.Expr
	switch a := s.Assign.(type) {
	case *ast.ExprStmt:
		x = a.X.(*ast.TypeAssertExpr).X
	case *ast.AssignStmt:
		x = a.Rhs[0].(*ast.TypeAssertExpr).X
	}
	f.mark(x)
	v := f.temp(f.expr(x), anyType)

	// One call finds the first type that fits; clause says whose it is.
	var list []*host.Type
	var clause []int
	last := -1
	for i, c := range s.Body.List {
		cc := c.(*ast.CaseClause)
		if cc.List == nil {
			last = i
		}
		for _, e := range cc.List {
			if f.isNil(e) {
				list = append(list, nil)
			} else {
				list = append(list, f.l.describe(f.typ(e)))
			}
			clause = append(clause, i)
		}
	}
	k := f.fresh("case")
	f.emit("var %s int = h.Case(%s, %s)", k, v, f.l.symbol("K", reflect.ValueOf(list)))
	depth := 0
	for i, c := range s.Body.List {
		cc := c.(*ast.CaseClause)
		if i == last {
			continue
		}
		f.line = 0
		f.emit("if %s {", caseRange(k, i, clause))
		f.append(f.block(func() { f.typeClause(cc, v, f.typ(x)) }))
		f.emit("} else {")
		depth++
	}
	if last >= 0 {
		f.typeClause(s.Body.List[last].(*ast.CaseClause), v, f.typ(x))
	}
	for range depth {
		f.emit("}")
	}
}

// caseRange tests whether k is the number of a type of clause i.
func caseRange(k string, i int, clause []int) string {
	lo, hi := -1, -1
	for j, c := range clause {
		if c == i {
			if lo < 0 {
				lo = j
			}
			hi = j
		}
	}
	if lo == hi {
		return fmt.Sprintf("%s == %d", k, lo)
	}
	return fmt.Sprintf("(%s >= %d) && (%s <= %d)", k, lo, k, hi)
}

// typeClause writes the body of a clause, with the variable of the switch.
func (f *fn) typeClause(c *ast.CaseClause, v string, from types.Type) {
	f.line = 0
	if o := f.info.Implicits[c]; o != nil {
		t := f.objType(o)
		value := v
		if !types.IsInterface(t) && !isUntypedNil(t) {
			value = f.unbox(f.opened(v, t), t)
		} else {
			t = from
		}
		f.emit("var %s %s = %s", f.define(o), f.l.typeText(t), value)
	}
	f.stmts(c.Body)
}
