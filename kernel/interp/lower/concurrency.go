// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is goroutines, deferred calls and channels.

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"strings"
)

func (f *fn) goStmt(s *ast.GoStmt) {
	fun, args, _ := f.delayed(s.Call, true)
	f.emit("h.GoCall(%s, %s)", fun, args)
}

func (f *fn) deferStmt(s *ast.DeferStmt) {
	frame := f.frame
	if lit, ok := ast.Unparen(s.Call.Fun).(*ast.FuncLit); ok && len(s.Call.Args) == 0 {
		f.emit("h.Defer(%s, %s)", frame, f.plainFunc(f.literal(lit, frame, false), f.rep(lit)))
		return
	}
	if builtinName(ast.Unparen(s.Call.Fun)) == "recover" && f.info.Types[ast.Unparen(s.Call.Fun)].IsBuiltin() {
		f.emit("h.DeferRecover(%s, %s)", frame, f.by)
		return
	}
	fun, args, recovers := f.delayed(s.Call, false)
	f.emit("h.DeferCall(%s, %s, %s, %v)", frame, fun, args, recovers)
}

// plainFunc drops the results of a function without parameters.
func (f *fn) plainFunc(text string, r reflect.Type) string {
	if r.NumOut() == 0 {
		return text
	}
	v := f.fresh("void")
	f.emit("var %s %s = func() {\n%s()\n}", v, f.l.repText(reflect.TypeFor[func()]()), text)
	return v
}

// delayed evaluates the function and the arguments of a call that is made later.
// recovers says that the function may call recover itself.
func (f *fn) delayed(x *ast.CallExpr, shared bool) (fun, args string, recovers bool) {
	callFun := ast.Unparen(x.Fun)
	tv := f.info.Types[callFun]
	if tv.IsBuiltin() || tv.IsType() {
		return f.delayedBuiltin(x), f.l.zeroRep(reflect.TypeFor[[]any]()), false
	}
	var c callee
	lit, isLit := callFun.(*ast.FuncLit)
	if isLit {
		c = callee{text: f.literal(lit, f.deferring(shared), shared), sig: f.typ(lit).Underlying().(*types.Signature), out: f.rep(lit)}
	} else {
		c = f.callee(callFun)
	}
	// A function with parameters: its arguments travel in a slice.
	in := f.paramReps(c)
	if len(c.first) > 0 && strings.HasPrefix(c.text, "h.I") {
		c.first[0].text = f.simplify(c.first[0].text, anyType)
		f.emit("if %s == nil {\nh.NilErr()\n}", c.first[0].text)
	}
	texts := f.args(c, x)
	for i := range texts {
		texts[i] = f.typedText(texts[i], in[i])
		if isCall(texts[i]) || strings.HasSuffix(texts[i], "}") || in[i].Kind() == reflect.Func {
			texts[i] = f.simplify(texts[i], in[i])
		}
	}
	var out []reflect.Type
	for v := range c.sig.Results().Variables() {
		out = append(out, f.l.rep(v.Type()))
	}
	r := reflect.FuncOf(in, out, false)
	if c.out != nil {
		r = c.out
	}
	return f.temp(c.text, r), f.anys(texts), !isLit && (c.fun == nil || f.l.recovers(c.fun))
}

// deferring returns the frame for a literal that is deferred.
func (f *fn) deferring(shared bool) string {
	if shared {
		return ""
	}
	return f.frame
}

// paramReps returns what a callee takes, the receiver included.
func (f *fn) paramReps(c callee) []reflect.Type {
	var in []reflect.Type
	for _, op := range c.first {
		in = append(in, op.r)
	}
	for v := range c.sig.Params().Variables() {
		in = append(in, f.l.rep(v.Type()))
	}
	return in
}

// anys returns a slice of interfaces with the representations in texts.
func (f *fn) anys(texts []string) string {
	if len(texts) == 0 {
		return f.l.zeroRep(reflect.TypeFor[[]any]())
	}
	return fmt.Sprintf("%s{%s}", f.l.repText(reflect.TypeFor[[]any]()), strings.Join(texts, ", "))
}

// delayedBuiltin returns a closure that calls a builtin function, or converts,
// with arguments that are evaluated now.
func (f *fn) delayedBuiltin(x *ast.CallExpr) string {
	g := f.newFn(nil)
	call := *x
	call.Args = make([]ast.Expr, len(x.Args))
	f.info.Types[&call] = f.info.Types[x]
	for i, a := range x.Args {
		call.Args[i] = a
		tv := f.info.Types[a]
		if tv.Value != nil || tv.IsType() || f.isNil(a) {
			continue
		}
		t := f.typ(a)
		call.Args[i] = f.variable(a.Pos(), f.temp(f.expr(a), f.l.rep(t)), t)
	}
	g.by = f.by
	g.exprStmt(&call)
	name := f.fresh("lit")
	f.emit("var %s %s = func() {\n%s", name, f.l.repText(reflect.TypeFor[func()]()), f.site.directive())
	f.append(g.lines)
	f.emit("}")
	return name
}

func (f *fn) send(s *ast.SendStmt) {
	r := f.rep(s.Chan)
	elem := elemOf(f.typ(s.Chan))
	ops := f.list(2, func(i int) operand {
		if i == 0 {
			return operand{f.expr(s.Chan), r}
		}
		text := f.toPhys(f.exprTo(s.Value, elem), elem, r.Elem())
		return operand{f.typedText(text, r.Elem()), r.Elem()}
	})
	f.emit("h.Send(%s, %s)", ops[0], ops[1])
}

// receive returns the text of a receive; ok adds the second value.
func (f *fn) receive(x *ast.UnaryExpr, ok bool) string {
	r := f.rep(x.X)
	text := fmt.Sprintf("%s(%s)", f.l.receiver(r, ok), f.expr(x.X))
	if ok {
		return text
	}
	return f.fromPhys(text, r.Elem(), elemOf(f.typ(x.X)))
}

// receiver returns a function that receives from channels of type r.
func (l *Lowerer) receiver(r reflect.Type, ok bool) string {
	key := fmt.Sprintf("recv %s %v", l.repText(r), ok)
	if s, found := l.calls[key]; found {
		return s
	}
	s := l.symbol("R", l.rt.RecvFunc(r, ok))
	l.calls[key] = s
	return s
}

func (f *fn) selectStmt(s *ast.SelectStmt, label string) {
	t := f.push(label, switchTarget)
	defer f.pop(t)
	f.mark(s)
	caseType := f.l.repText(selectCase())
	names := make([]string, len(s.Body.List))
	var elems []types.Type
	for i, c := range s.Body.List {
		comm := c.(*ast.CommClause).Comm
		names[i] = f.fresh("case")
		f.line = 0
		if comm != nil {
			f.mark(comm)
		}
		elems = append(elems, f.commCase(comm, names[i], caseType))
	}
	k := f.fresh("chosen")
	f.emit("var %s int = h.Select(%s{%s})", k, f.l.repText(reflect.SliceOf(selectCase())), strings.Join(names, ", "))
	depth := 0
	for i, c := range s.Body.List {
		cc := c.(*ast.CommClause)
		f.line = 0
		f.emit("if %s == %d {", k, i)
		f.append(f.block(func() {
			f.received(cc.Comm, names[i], elems[i])
			f.stmts(cc.Body)
		}))
		f.emit("} else {")
		depth++
	}
	for range depth {
		f.emit("}")
	}
}

// commCase evaluates the operands of a case, and returns the type of what it
// receives.
func (f *fn) commCase(comm ast.Stmt, name, caseType string) types.Type {
	switch s := comm.(type) {
	case nil:
		f.emit("var %s %s = h.Case0('d', %s, %s)", name, caseType, f.l.zeroRep(anyType), f.l.zeroRep(anyType))
		return nil
	case *ast.SendStmt:
		r := f.rep(s.Chan)
		elem := elemOf(f.typ(s.Chan))
		ops := f.list(2, func(i int) operand {
			if i == 0 {
				return operand{f.expr(s.Chan), r}
			}
			text := f.toPhys(f.exprTo(s.Value, elem), elem, r.Elem())
			return operand{f.typedText(text, r.Elem()), r.Elem()}
		})
		f.emit("var %s %s = h.Case0('s', %s, %s)", name, caseType, f.simplify(ops[0], r), f.simplify(ops[1], r.Elem()))
		return nil
	}
	x := receiveOf(comm)
	f.emit("var %s %s = h.Case0('r', %s, %s)", name, caseType, f.simplify(f.expr(x.X), f.rep(x.X)), f.l.zeroRep(anyType))
	return elemOf(f.typ(x.X))
}

// receiveOf returns the receive operation of a case.
func receiveOf(comm ast.Stmt) *ast.UnaryExpr {
	var e ast.Expr
	switch s := comm.(type) {
	case *ast.ExprStmt:
		e = s.X
	case *ast.AssignStmt:
		e = s.Rhs[0]
	}
	return ast.Unparen(e).(*ast.UnaryExpr)
}

// received assigns what a case received.
func (f *fn) received(comm ast.Stmt, name string, elem types.Type) {
	s, ok := comm.(*ast.AssignStmt)
	if !ok {
		return
	}
	r := f.l.rep(elem)
	for i, e := range s.Lhs {
		if id, ok := e.(*ast.Ident); ok && id.Name == "_" {
			continue
		}
		text, t := name+".OK", types.Type(types.Typ[types.Bool])
		if i == 0 {
			t = elem
			text = name + ".Value"
			if r.Kind() != reflect.Interface {
				text = fmt.Sprintf("%s(%s)", f.l.converter(anyType, r), f.temp(text, anyType))
			}
		}
		if o := f.info.Defs[identOf(e)]; s.Tok == token.DEFINE && o != nil {
			f.emit("var %s %s = %s", f.define(o), f.l.typeText(f.objType(o)), text)
			continue
		}
		lv := f.lvalue(e, true)
		f.set(lv, f.convert(f.simplify(text, f.l.rep(t)), t, lv.typ))
	}
}

func identOf(e ast.Expr) *ast.Ident {
	id, _ := e.(*ast.Ident)
	return id
}
