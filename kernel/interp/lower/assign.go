// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is assignments: one at a time, with their operands evaluated first.

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"strings"
)

// An lvalue is something to assign to, its operands evaluated.
type lvalue struct {
	blank bool
	m, k  string // the map and key of a map element
	text  string // else
	local bool   // a variable of the function
	typ   types.Type
	phys  reflect.Type // what it holds
	check func()       // panics if there is no such element; nil if there is
}

// verify writes the check of an element, once.
func (lv *lvalue) verify() {
	if lv.check != nil {
		lv.check()
		lv.check = nil
	}
}

// lvalue evaluates the operands of e. fixed says that they must not change
// between two uses.
func (f *fn) lvalue(e ast.Expr, fixed bool) lvalue {
	e = ast.Unparen(e)
	if id, ok := e.(*ast.Ident); ok && id.Name == "_" {
		return lvalue{blank: true}
	}
	t := f.typ(e)
	lv := lvalue{typ: t, phys: f.l.rep(t)}
	switch x := e.(type) {
	case *ast.Ident:
		o := f.info.ObjectOf(x)
		lv.text = f.lookup(o)
		lv.local = lv.text != "" && f.names[o] != ""
		if lv.text == "" {
			lv.text = f.ident(x)
			lv.phys = f.variableRep(o, lv.phys)
		}
	case *ast.IndexExpr:
		if m, ok := coreOf(f.typ(x.X)).(*types.Map); ok {
			ops := f.list(2, func(i int) operand {
				if i == 0 {
					return operand{f.expr(x.X), f.rep(x.X)}
				}
				return f.mapKey(x, m)
			})
			lv.m, lv.k = f.fix(ops[0], f.rep(x.X)), f.fix(ops[1], f.rep(x.X).Key())
			lv.phys = f.rep(x.X).Elem()
			return lv
		}
		lv.text, lv.phys, lv.check = f.element(x, fixed)
	case *ast.StarExpr:
		p := f.expr(x.X)
		if fixed {
			p = f.fix(p, f.rep(x.X))
		}
		lv.text = "(*" + p + ")"
		lv.phys = f.rep(x.X).Elem()
	case *ast.SelectorExpr:
		lv.text, lv.phys = f.fieldOrVar(x, fixed)
	default:
		f.unsupported(e, "assignment to %T", e)
	}
	return lv
}

// fix returns text so that it does not change until it is assigned to.
func (f *fn) fix(text string, r reflect.Type) string {
	if f.copies && !constantText(text) {
		return f.temp(text, r)
	}
	return f.simplify(text, r)
}

// get returns the text of the value in lv.
func (f *fn) get(lv lvalue) string {
	lv.verify()
	if lv.m != "" {
		return f.fromPhys(fmt.Sprintf("%s[%s]", lv.m, lv.k), lv.phys, lv.typ)
	}
	return f.fromPhys(lv.text, lv.phys, lv.typ)
}

// set stores text, of the type of lv.
func (f *fn) set(lv lvalue, text string) {
	switch {
	case lv.blank:
		if !simple(text) {
			f.emit("_ = %s", text)
		}
		return
	case lv.m != "":
		f.emit("%s[%s] = %s", lv.m, lv.k, f.toPhys(text, lv.typ, lv.phys))
		return
	}
	text = f.toPhys(text, lv.typ, lv.phys)
	if lv.check != nil {
		text = f.simplify(text, lv.phys)
		lv.verify()
	}
	if isCall(text) && (!lv.local || lv.phys.Kind() == reflect.Func) {
		text = f.temp(text, lv.phys)
	}
	f.emit("%s = %s", lv.text, f.noLiteral(text, lv.typ))
}

// noLiteral returns text, in a variable if it is a composite literal: the
// interpreter would give the destination another place.
func (f *fn) noLiteral(text string, t types.Type) string {
	if strings.HasSuffix(text, "}") {
		return f.temp(text, f.l.rep(t))
	}
	return text
}

// isCall reports whether text is a call.
func isCall(text string) bool {
	return strings.HasSuffix(text, ")") && !strings.HasPrefix(text, "(")
}

func (f *fn) assignStmt(s *ast.AssignStmt) {
	switch {
	case s.Tok == token.DEFINE:
		f.shortVar(s)
	case s.Tok != token.ASSIGN:
		f.opAssign(s.Lhs[0], assignOp(s.Tok), s.Rhs[0])
	case len(s.Lhs) == 1 && len(s.Rhs) == 1:
		f.assign1(s.Lhs[0], s.Rhs[0])
	case len(s.Lhs) == len(s.Rhs):
		f.parallel(s)
	default:
		f.assignMulti(s)
	}
}

func assignOp(tok token.Token) token.Token { return tok - token.ADD_ASSIGN + token.ADD }

// assign1 is lhs = rhs.
func (f *fn) assign1(lhs, rhs ast.Expr) {
	if id, ok := ast.Unparen(lhs).(*ast.Ident); ok && id.Name == "_" {
		f.blank(rhs)
		return
	}
	t := f.typ(lhs)
	// The operands on the left come first; a temporary keeps them if the value
	// needs statements of its own.
	var lv lvalue
	start := len(f.lines)
	lv = f.lvalue(lhs, false)
	mid := len(f.lines)
	text := f.exprTo(rhs, t)
	if len(f.lines) > mid && !lv.local && lv.m == "" {
		f.lines = f.lines[:start]
		lv = f.lvalue(lhs, true)
		text = f.exprTo(rhs, t)
	}
	f.set(lv, text)
}

// blank evaluates e for what it does.
func (f *fn) blank(e ast.Expr) {
	if f.info.Types[e].Value != nil {
		return
	}
	t := f.typ(e)
	if isUntypedNil(t) {
		return
	}
	switch x := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		f.callStmt(x)
	case *ast.StarExpr:
		p := f.simplify(f.expr(x.X), f.rep(x.X))
		f.emit("if %s == nil {\nh.NilErr()\n}", p)
	default:
		if text := f.expr(e); !simple(text) || strings.Contains(text, ".X") {
			f.temp(text, f.l.rep(t))
		}
	}
}

// parallel is a, b = x, y.
func (f *fn) parallel(s *ast.AssignStmt) {
	lvs := f.lvalues(s)
	texts := f.list(len(s.Rhs), func(i int) operand {
		if lvs[i].blank {
			t := f.typ(s.Rhs[i])
			if isUntypedNil(t) {
				return operand{"0", reflect.TypeFor[int]()}
			}
			return operand{f.simplify(f.expr(s.Rhs[i]), f.l.rep(t)), f.l.rep(t)}
		}
		return operand{f.exprTo(s.Rhs[i], lvs[i].typ), f.l.rep(lvs[i].typ)}
	})
	for i := range texts {
		if !lvs[i].blank && !constantText(texts[i]) {
			texts[i] = f.temp(texts[i], f.l.rep(lvs[i].typ))
		}
	}
	for i, lv := range lvs {
		f.set(lv, texts[i])
	}
}

// lvalues evaluates the operands of what a statement assigns to. They are copies
// if the statement may change the variables in them.
func (f *fn) lvalues(s *ast.AssignStmt) []lvalue {
	copies := false
	for _, e := range s.Lhs {
		id, ok := ast.Unparen(e).(*ast.Ident)
		copies = copies || ok && id.Name != "_"
	}
	for _, e := range s.Rhs {
		_, calls := f.risks(e)
		copies = copies || calls
	}
	saved := f.copies
	f.copies = copies
	defer func() { f.copies = saved }()
	lvs := make([]lvalue, len(s.Lhs))
	for i, e := range s.Lhs {
		lvs[i] = f.lvalue(e, true)
	}
	return lvs
}

// assignMulti is a, b = f() and the like.
func (f *fn) assignMulti(s *ast.AssignStmt) {
	lvs := f.lvalues(s)
	texts, from := f.multi(s.Rhs[0], len(s.Lhs))
	for i, lv := range lvs {
		if !lv.blank {
			f.set(lv, f.convert(texts[i], from[i], lv.typ))
		}
	}
}

// shortVar is :=.
func (f *fn) shortVar(s *ast.AssignStmt) {
	type dest struct {
		o  types.Object // a new variable
		lv lvalue
	}
	dests := make([]dest, len(s.Lhs))
	for i, e := range s.Lhs {
		id := e.(*ast.Ident)
		switch o := f.info.Defs[id]; {
		case id.Name == "_":
			dests[i].lv.blank = true
		case o != nil:
			dests[i].o = o
		default:
			dests[i].lv = f.lvalue(e, true)
		}
	}
	put := func(i int, text string) {
		if o := dests[i].o; o != nil {
			t := f.objType(o)
			f.emit("var %s %s = %s", f.define(o), f.l.typeText(t), text)
			return
		}
		f.set(dests[i].lv, text)
	}
	destType := func(i int) types.Type {
		if dests[i].o != nil {
			return f.objType(dests[i].o)
		}
		return dests[i].lv.typ
	}
	if len(s.Lhs) != len(s.Rhs) {
		texts, from := f.multi(s.Rhs[0], len(s.Lhs))
		for i := range dests {
			if !dests[i].lv.blank {
				put(i, f.convert(texts[i], from[i], destType(i)))
			}
		}
		return
	}
	texts := f.list(len(s.Rhs), func(i int) operand {
		t := destType(i)
		if t == nil {
			t = f.typ(s.Rhs[i])
			return operand{f.simplify(f.expr(s.Rhs[i]), f.l.rep(t)), f.l.rep(t)}
		}
		return operand{f.exprTo(s.Rhs[i], t), f.l.rep(t)}
	})
	if len(texts) > 1 {
		for i := range texts {
			if t := destType(i); t != nil && !constantText(texts[i]) {
				texts[i] = f.temp(texts[i], f.l.rep(t))
			}
		}
	}
	for i := range dests {
		put(i, texts[i])
	}
}

func (f *fn) incDec(s *ast.IncDecStmt) {
	op := token.ADD
	if s.Tok == token.DEC {
		op = token.SUB
	}
	lv := f.lvalue(s.X, true)
	r := f.l.rep(lv.typ)
	if lv.m == "" && lv.phys == r && r.Kind() == reflect.Int {
		lv.verify()
		f.emit("%s%s%s", lv.text, op, op)
		return
	}
	one := f.l.constant(oneConst(), lv.typ)
	f.applyOp(lv, op, one)
}

// opAssign is lhs op= rhs.
func (f *fn) opAssign(lhs ast.Expr, op token.Token, rhs ast.Expr) {
	_, calls := f.risks(rhs)
	saved := f.copies
	f.copies = calls
	lv := f.lvalue(lhs, calls || !nativeAssign(op, f.rep(lhs).Kind()))
	f.copies = saved
	if op == token.SHL || op == token.SHR {
		count := f.shiftCount(rhs)
		f.set(lv, f.arith(op, f.get(lv), count, lv.typ))
		return
	}
	f.applyOp(lv, op, f.exprTo(rhs, lv.typ))
}

// applyOp is lv op= text.
func (f *fn) applyOp(lv lvalue, op token.Token, text string) {
	r := f.l.rep(lv.typ)
	if lv.m == "" && lv.phys == r && nativeAssign(op, r.Kind()) {
		if lv.check != nil {
			text = f.simplify(text, r)
			lv.verify()
		}
		f.emit("%s %s= %s", lv.text, op, text)
		return
	}
	f.set(lv, f.arith(op, f.get(lv), text, lv.typ))
}

// nativeAssign reports whether the interpreter can do op= on values of a kind.
func nativeAssign(op token.Token, k reflect.Kind) bool {
	switch op {
	case token.ADD, token.SUB, token.MUL:
		return k != reflect.Complex64 && k != reflect.Complex128
	default:
	}
	return false
}
