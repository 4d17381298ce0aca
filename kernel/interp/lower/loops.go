// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is for statements and loops over values.

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
)

// stopCheck is what makes a loop stop when the user interrupts it.
const stopCheck = "if *h.S {\nh.Stop()\n}"

func (f *fn) forStmt(s *ast.ForStmt, label string) {
	if s.Init != nil {
		f.stmt(s.Init, "")
	}
	shared := f.perIteration(s)
	f.line = 0
	f.loops++
	defer func() { f.loops-- }()
	t := f.push(label, loopTarget)
	if len(shared) == 0 {
		if text, ok := f.plainHeader(s); ok {
			t.native = true
			f.emit("%s", text)
			f.loopBody(t, s.Body)
			f.emit("}")
			f.pop(t)
			return
		}
	}
	f.generalFor(s, t, shared)
	f.pop(t)
}

// perIteration returns the loop variables of which each iteration needs its own.
func (f *fn) perIteration(s *ast.ForStmt) []*types.Var {
	init, ok := s.Init.(*ast.AssignStmt)
	if !ok || init.Tok != token.DEFINE || !f.loopVar {
		return nil
	}
	var shared []*types.Var
	for _, e := range init.Lhs {
		if v, ok := f.info.Defs[e.(*ast.Ident)].(*types.Var); ok && (f.facts.captured[v] || f.facts.addressed[v]) {
			shared = append(shared, v)
		}
	}
	return shared
}

// plainHeader returns the header of a loop whose condition and post statement
// need no statements of their own.
func (f *fn) plainHeader(s *ast.ForStmt) (string, bool) {
	cond, post := "", ""
	line := f.line
	defer func() { f.line = line }()
	lines := f.block(func() {
		if s.Cond != nil && f.info.Types[s.Cond].Value == nil {
			cond = f.expr(s.Cond)
		}
	})
	if len(lines) > 0 {
		return "", false
	}
	if v := f.info.Types[s.Cond].Value; s.Cond != nil && v != nil && v.String() == "false" {
		return "", false
	}
	if s.Post != nil {
		lines = f.block(func() { f.stmt(s.Post, "") })
		if len(lines) > 1 {
			return "", false
		}
		if len(lines) == 1 {
			post = lines[0]
		}
	}
	if post == "" {
		return fmt.Sprintf("for %s {", cond), true
	}
	return fmt.Sprintf("for ; %s; %s {", cond, post), true
}

// loopBody writes the body of a loop, and the label that continues jump to.
func (f *fn) loopBody(t *target, body *ast.BlockStmt) {
	f.line = 0
	f.emit(stopCheck)
	f.stmts(body.List)
	if t.cont != "" {
		f.emit("%s:", t.cont)
		f.emit("_ = 0")
	}
}

// generalFor writes a loop without a header. Each iteration has copies of the
// variables in shared, which become the originals of the next.
func (f *fn) generalFor(s *ast.ForStmt, t *target, shared []*types.Var) {
	outer := make([]string, len(shared))
	f.emit("for {")
	f.emit(stopCheck)
	for i, v := range shared {
		outer[i] = f.lookup(v)
		inner := f.fresh(v.Name())
		f.emit("var %s %s = %s", inner, f.l.typeText(f.objType(v)), outer[i])
		f.names[v] = inner
	}
	f.line = 0
	if s.Cond != nil {
		f.mark(s.Cond)
		cond := f.simplify(f.expr(s.Cond), reflect.TypeFor[bool]())
		f.emit("if !%s {\nbreak\n}", cond)
	}
	f.stmts(s.Body.List)
	if t.cont != "" {
		f.emit("%s:", t.cont)
		f.emit("_ = 0")
	}
	f.line = 0
	for i, v := range shared {
		f.emit("%s = %s", outer[i], f.names[v])
		f.names[v] = outer[i]
	}
	if s.Post != nil {
		f.stmt(s.Post, "")
	}
	f.emit("}")
}

func (f *fn) rangeStmt(s *ast.RangeStmt, label string) {
	f.mark(s.X)
	switch u := coreOf(f.typ(s.X)).(type) {
	case *types.Basic:
		if u.Info()&types.IsString != 0 {
			f.rangeString(s, label)
			return
		}
		f.rangeInt(s, label)
	case *types.Slice:
		f.rangeSlice(s, label, u.Elem())
	case *types.Array:
		f.rangeSlice(s, label, u.Elem())
	case *types.Pointer:
		f.rangeArrayPointer(s, label, u.Elem().Underlying().(*types.Array))
	case *types.Map:
		f.rangeMap(s, label, u)
	case *types.Chan:
		f.rangeChan(s, label, u)
	case *types.Signature:
		f.rangeOverFunc(s, label, u)
	default:
		f.unsupported(s, "range over %s", f.typ(s.X))
	}
}

// A loopVar is the key or value of a range statement.
type loopVar struct {
	expr ast.Expr // nil or blank: not wanted
	obj  *types.Var
}

func (f *fn) rangeVar(e ast.Expr, define bool) loopVar {
	if e == nil {
		return loopVar{}
	}
	id, ok := e.(*ast.Ident)
	if ok && id.Name == "_" {
		return loopVar{}
	}
	v := loopVar{expr: e}
	if define {
		v.obj, _ = f.info.Defs[id].(*types.Var)
	}
	return v
}

func (v loopVar) wanted() bool { return v.expr != nil }

// plain reports whether the variable of the text that counts may be the
// variable itself.
func (f *fn) plain(v loopVar) bool {
	return v.obj != nil && !f.facts.captured[v.obj] && !f.facts.addressed[v.obj] && !f.facts.reassigned[v.obj]
}

// bind gives the variable of an iteration its value. from is the type of the
// value, phys what text holds.
func (f *fn) bind(v loopVar, text string, from types.Type, phys reflect.Type) {
	if !v.wanted() {
		return
	}
	if v.obj == nil {
		lv := f.lvalue(v.expr, true)
		f.set(lv, f.convert(f.fromPhys(text, phys, from), from, lv.typ))
		return
	}
	t := f.objType(v.obj)
	value := f.convert(f.fromPhys(text, phys, from), from, t)
	if f.loopVar || f.names[v.obj] == "" {
		f.emit("var %s %s = %s", f.define(v.obj), f.l.typeText(t), value)
		return
	}
	f.emit("%s = %s", f.names[v.obj], value)
}

// assignBoth sets the variables of an iteration that are not declared by the
// statement, together: the value may depend on the key.
func (f *fn) assignBoth(key, val loopVar, texts [2]string, from [2]types.Type, phys [2]reflect.Type) {
	saved := f.copies
	f.copies = true
	k, v := f.lvalue(key.expr, true), f.lvalue(val.expr, true)
	f.copies = saved
	for i, lv := range []lvalue{k, v} {
		f.set(lv, f.convert(f.fromPhys(texts[i], phys[i], from[i]), from[i], lv.typ))
	}
}

// predeclare declares variables of a range statement that all iterations share.
func (f *fn) predeclare(vars ...loopVar) {
	if f.loopVar {
		return
	}
	for _, v := range vars {
		if v.obj != nil {
			f.emit("var %s %s", f.define(v.obj), f.l.typeText(f.objType(v.obj)))
			f.facts.reassigned[v.obj] = true
		}
	}
}

// begin enters a loop of the text; the function that it returns leaves it.
func (f *fn) begin(label string) (t *target, end func()) {
	t = f.push(label, loopTarget)
	t.native = true
	f.loops++
	return t, func() {
		f.loops--
		f.emit("}")
		f.pop(t)
	}
}

func (f *fn) rangeInt(s *ast.RangeStmt, label string) {
	key := f.rangeVar(s.Key, s.Tok == token.DEFINE)
	t := f.typ(s.X)
	if key.obj != nil {
		t = f.objType(key.obj)
	} else if key.wanted() {
		t = f.typ(key.expr)
	}
	r := f.l.rep(t)
	n := f.exprTo(s.X, t)
	if !constantText(n) {
		n = f.temp(n, r)
	}
	i := f.fresh("i")
	plain := f.plain(key)
	f.emit("var %s %s = %s", i, f.l.repText(r), f.zeroOf(r))
	if !plain {
		f.predeclare(key)
	}
	tg, end := f.begin(label)
	step := i + "++"
	if r.Kind() != reflect.Int {
		step = fmt.Sprintf("%s += %s", i, f.l.constant(oneConst(), t))
	}
	f.emit("for ; %s < %s; %s {", i, n, step)
	if plain {
		f.names[key.obj] = i
	} else {
		f.bind(key, i, t, r)
	}
	f.loopBody(tg, s.Body)
	end()
}

func (f *fn) zeroOf(r reflect.Type) string { return f.l.zeroRep(r) }

// rangeSlice ranges over a slice or an array.
func (f *fn) rangeSlice(s *ast.RangeStmt, label string, elem types.Type) {
	define := s.Tok == token.DEFINE
	key, val := f.rangeVar(s.Key, define), f.rangeVar(s.Value, define)
	r := f.rep(s.X)
	if r.Kind() == reflect.Array && !val.wanted() {
		f.blank(s.X)
		f.rangeCount(s, label, key, fmt.Sprint(r.Len()))
		return
	}
	x := f.expr(s.X)
	if !simple(x) || constantText(x) {
		x = f.temp(x, r)
	}
	if !val.wanted() {
		f.rangeCount(s, label, key, f.temp(fmt.Sprintf("len(%s)", x), reflect.TypeFor[int]()))
		return
	}
	i, v := f.fresh("i"), f.fresh("v")
	plainKey := f.plain(key)
	plainVal := f.plain(val) && r.Elem() == f.l.rep(f.objType(val.obj))
	if !plainKey {
		f.predeclare(key)
	}
	if !plainVal {
		f.predeclare(val)
	}
	tg, end := f.begin(label)
	f.emit("for %s, %s := range %s {", i, v, x)
	if key.wanted() && key.obj == nil && val.obj == nil {
		f.assignBoth(key, val, [2]string{i, v}, [2]types.Type{types.Typ[types.Int], elem}, [2]reflect.Type{reflect.TypeFor[int](), r.Elem()})
		key, val = loopVar{}, loopVar{}
	}
	if plainKey {
		f.names[key.obj] = i
	} else {
		f.bind(key, i, types.Typ[types.Int], reflect.TypeFor[int]())
	}
	if plainVal {
		f.names[val.obj] = v
	} else {
		f.bind(val, v, elem, r.Elem())
	}
	f.loopBody(tg, s.Body)
	end()
}

// rangeCount ranges over indices below n.
func (f *fn) rangeCount(s *ast.RangeStmt, label string, key loopVar, n string) {
	i := f.fresh("i")
	f.emit("var %s int = 0", i)
	plain := f.plain(key)
	if !plain {
		f.predeclare(key)
	}
	tg, end := f.begin(label)
	f.emit("for ; %s < %s; %s++ {", i, n, i)
	if plain {
		f.names[key.obj] = i
	} else {
		f.bind(key, i, types.Typ[types.Int], reflect.TypeFor[int]())
	}
	f.loopBody(tg, s.Body)
	end()
}

func (f *fn) rangeArrayPointer(s *ast.RangeStmt, label string, a *types.Array) {
	define := s.Tok == token.DEFINE
	key, val := f.rangeVar(s.Key, define), f.rangeVar(s.Value, define)
	p := ""
	if val.wanted() {
		p = f.temp(f.expr(s.X), f.rep(s.X))
	} else {
		f.blank(s.X)
	}
	i := f.fresh("i")
	f.emit("var %s int = 0", i)
	f.predeclare(key, val)
	tg, end := f.begin(label)
	f.emit("for ; %s < %d; %s++ {", i, a.Len(), i)
	f.bind(key, i, types.Typ[types.Int], reflect.TypeFor[int]())
	if val.wanted() {
		f.bind(val, fmt.Sprintf("(*%s)[%s]", p, i), a.Elem(), f.rep(s.X).Elem().Elem())
	}
	f.loopBody(tg, s.Body)
	end()
}

// rangeString decodes the string first: the interpreter counts the bytes of
// invalid encodings wrong.
func (f *fn) rangeString(s *ast.RangeStmt, label string) {
	define := s.Tok == token.DEFINE
	key, val := f.rangeVar(s.Key, define), f.rangeVar(s.Value, define)
	at, runes := f.fresh("at"), f.fresh("runes")
	f.emit("%s, %s := h.Runes(%s)", at, runes, f.typedText(f.exprTo(s.X, types.Typ[types.String]), reflect.TypeFor[string]()))
	i, v := f.fresh("i"), f.fresh("v")
	f.predeclare(key, val)
	tg, end := f.begin(label)
	f.emit("for %s, %s := range %s {", i, v, runes)
	pos := f.temp(fmt.Sprintf("%s[%s]", at, i), reflect.TypeFor[int]())
	if key.wanted() && val.wanted() && key.obj == nil && val.obj == nil {
		f.assignBoth(key, val, [2]string{pos, v}, [2]types.Type{types.Typ[types.Int], types.Typ[types.Rune]}, [2]reflect.Type{reflect.TypeFor[int](), reflect.TypeFor[rune]()})
		key, val = loopVar{}, loopVar{}
	}
	f.bind(key, pos, types.Typ[types.Int], reflect.TypeFor[int]())
	f.bind(val, v, types.Typ[types.Rune], reflect.TypeFor[rune]())
	f.loopBody(tg, s.Body)
	end()
}

func (f *fn) rangeMap(s *ast.RangeStmt, label string, m *types.Map) {
	define := s.Tok == token.DEFINE
	key, val := f.rangeVar(s.Key, define), f.rangeVar(s.Value, define)
	r := f.rep(s.X)
	x := f.simplify(f.expr(s.X), r)
	if constantText(x) {
		x = f.temp(x, r)
	}
	k, v := f.fresh("k"), f.fresh("v")
	f.predeclare(key, val)
	tg, end := f.begin(label)
	f.emit("for %s, %s := range %s {", k, v, x)
	if key.wanted() && val.wanted() && key.obj == nil && val.obj == nil {
		f.assignBoth(key, val, [2]string{k, v}, [2]types.Type{m.Key(), m.Elem()}, [2]reflect.Type{r.Key(), r.Elem()})
		key, val = loopVar{}, loopVar{}
	}
	f.bind(key, k, m.Key(), r.Key())
	f.bind(val, v, m.Elem(), r.Elem())
	f.loopBody(tg, s.Body)
	end()
}

func (f *fn) rangeChan(s *ast.RangeStmt, label string, c *types.Chan) {
	key := f.rangeVar(s.Key, s.Tok == token.DEFINE)
	r := f.rep(s.X)
	x := f.temp(f.expr(s.X), r)
	f.predeclare(key)
	tg, end := f.begin(label)
	f.emit("for {")
	v, ok := f.fresh("v"), f.fresh("ok")
	f.emit("%s, %s := %s(%s)", v, ok, f.l.receiver(r, true), x)
	f.emit("if !%s {\nbreak\n}", ok)
	f.bind(key, v, c.Elem(), r.Elem())
	f.loopBody(tg, s.Body)
	end()
}
