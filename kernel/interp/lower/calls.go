// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is calls of functions and methods.

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"strings"
)

// A callee is what a call calls.
type callee struct {
	text  string
	sig   *types.Signature
	first []operand    // the receiver, if it is the first argument
	fun   *function    // what is called, nil if that is not known
	out   reflect.Type // the function type in the text, if its results may differ from those of sig
}

// call lowers a call that is a value, or has one result.
func (f *fn) call(x *ast.CallExpr) string {
	fun := ast.Unparen(x.Fun)
	tv := f.info.Types[fun]
	switch {
	case tv.IsType():
		return f.conversion(x)
	case tv.IsBuiltin():
		return f.builtin(x, builtinName(fun))
	}
	c := f.callee(fun)
	text := f.apply(c, x)
	if c.out != nil && c.sig.Results().Len() == 1 {
		t := c.sig.Results().At(0).Type()
		return f.fromPhys(text, c.out.Out(0), t)
	}
	return text
}

// builtinName returns the name of a builtin function.
func builtinName(fun ast.Expr) string {
	switch x := fun.(type) {
	case *ast.Ident:
		return x.Name
	case *ast.SelectorExpr:
		return x.Sel.Name
	}
	return ""
}

// callStmt lowers a call whose results are not used.
func (f *fn) callStmt(x *ast.CallExpr) {
	fun := ast.Unparen(x.Fun)
	tv := f.info.Types[fun]
	if tv.IsBuiltin() {
		if text := f.builtin(x, builtinName(fun)); text != "" {
			f.discard(text)
		}
		return
	}
	if tv.IsType() {
		f.discard(f.conversion(x))
		return
	}
	f.emit("%s", f.apply(f.callee(fun), x))
}

// callee resolves the function of a call. Its operands, if any, are evaluated.
func (f *fn) callee(fun ast.Expr) callee {
	if sig, ok := f.typ(fun).Underlying().(*types.Signature); ok || true {
		if id := calleeIdent(fun); id != nil {
			if fn, ok := f.info.Uses[id].(*types.Func); ok && fn.Signature().Recv() == nil {
				c := callee{sig: sig}
				c.text, c.fun = f.funcText(fun, id, fn)
				return c
			}
		}
		if x, ok := fun.(*ast.SelectorExpr); ok {
			if s := f.selection(x); s != nil {
				if fn, ok := s.obj.(*types.Func); ok && !s.expr {
					return f.methodCallee(x, s, fn)
				}
				if fn, ok := s.obj.(*types.Func); ok && s.expr && types.IsInterface(s.recv) {
					text, _ := f.methodText(x, s.recv, fn)
					return callee{text: text, sig: sig}
				}
			}
		}
	}
	sig, ok := coreOf(f.typ(fun)).(*types.Signature)
	if !ok {
		f.unsupported(fun, "call of %s", f.typ(fun))
	}
	if lit, ok := fun.(*ast.FuncLit); ok {
		return callee{text: f.literal(lit, "", false), sig: sig, out: f.rep(fun)}
	}
	text := f.expr(fun)
	return callee{text: f.simplify(text, f.rep(fun)), sig: sig, out: f.rep(fun)}
}

// funcText returns the text of a declared function that is called.
func (f *fn) funcText(n ast.Node, id *ast.Ident, fn *types.Func) (string, *function) {
	if sym, ok := f.fastCall(id, fn); ok {
		return sym, nil
	}
	if inst, ok := f.info.Instances[id]; ok {
		fun := f.instanceOf(n, fn, inst)
		return fun.name, fun
	}
	if f.l.own[fn.Pkg()] {
		fun := f.l.function(fn, nil)
		if fun == nil {
			f.unsupported(n, "function %s has no body", fn.Name())
		}
		return fun.name, fun
	}
	return f.compiledFunc(n, fn), nil
}

// methodCallee resolves the call of a method.
func (f *fn) methodCallee(x *ast.SelectorExpr, s *selection, fn *types.Func) callee {
	op := f.receiver(x, s, fn)
	recv := f.ifaceRecv(s)
	sig := f.l.subst(f.env, fn.Signature()).(*types.Signature)
	text, fun := f.methodText(x, recv, fn)
	return callee{text: text, sig: sig, first: []operand{op}, fun: fun}
}

// apply returns the text of a call.
func (f *fn) apply(c callee, x *ast.CallExpr) string {
	args := f.args(c, x)
	if c.out != nil && len(args) == len(x.Args) && len(args) == c.out.NumIn() && !c.out.IsVariadic() {
		c.text = f.signsOf(c.text, c.out, args, x.Args)
	}
	return fmt.Sprintf("%s(%s)", c.text, strings.Join(args, ", "))
}

// args lowers the arguments of a call, the receiver included.
func (f *fn) args(c callee, x *ast.CallExpr) []string {
	params := c.sig.Params()
	if len(x.Args) == 1 && params.Len() != 1 || len(x.Args) == 1 && c.sig.Variadic() {
		if tup, ok := f.l.subst(f.env, f.info.TypeOf(x.Args[0])).(*types.Tuple); ok {
			return f.tupleArgs(c, x, tup)
		}
	}
	n := params.Len()
	packed := c.sig.Variadic() && !x.Ellipsis.IsValid()
	fixed := n
	if packed {
		fixed = n - 1
	}
	first := len(c.first)
	texts := f.list(first+len(x.Args), func(i int) operand {
		if i < first {
			if c.fun != nil {
				return operand{f.keepSigns(nil, c.first[i].text, c.first[i].r), c.first[i].r}
			}
			return c.first[i]
		}
		i -= first
		var t types.Type
		if i < fixed {
			t = params.At(i).Type()
		} else {
			t = params.At(n - 1).Type().(*types.Slice).Elem()
		}
		r := f.argRep(c, i, fixed, t)
		text := f.toPhys(f.exprTo(x.Args[i], t), t, r)
		if r.Kind() == reflect.Func && strings.HasPrefix(text, "f") {
			text = f.simplify(text, r)
		}
		if c.fun != nil && i < fixed {
			text = f.keepSigns(x.Args[i], text, r)
		}
		return operand{text, r}
	})
	if !packed {
		return texts
	}
	return append(texts[:first+fixed:first+fixed], f.pack(texts[first+fixed:], params.At(n-1).Type()))
}

// argRep returns what the callee takes as its argument i.
func (f *fn) argRep(c callee, i, fixed int, t types.Type) reflect.Type {
	if c.out != nil && i < fixed && i < c.out.NumIn() {
		return c.out.In(i)
	}
	return f.l.rep(t)
}

// pack returns the slice for the arguments of a variadic parameter.
func (f *fn) pack(texts []string, t types.Type) string {
	if len(texts) == 0 {
		return f.l.zero(t)
	}
	elem := f.l.rep(t).Elem()
	for i, text := range texts {
		if !isCall(text) {
			texts[i] = f.simplify(text, elem)
		}
	}
	return fmt.Sprintf("%s{%s}", f.l.typeText(t), strings.Join(texts, ", "))
}

// tupleArgs lowers f(g()) where g has several results.
func (f *fn) tupleArgs(c callee, x *ast.CallExpr, tup *types.Tuple) []string {
	var out []string
	for _, op := range c.first {
		if c.fun != nil {
			op.text = f.keepSigns(nil, op.text, op.r)
		}
		out = append(out, f.simplify(op.text, op.r))
	}
	texts, from := f.multi(x.Args[0], tup.Len())
	params := c.sig.Params()
	fixed := params.Len()
	if c.sig.Variadic() {
		fixed--
	}
	var rest []string
	for i, text := range texts {
		if i < fixed {
			t := params.At(i).Type()
			text = f.convert(text, from[i], t)
			if c.fun != nil {
				text = f.keepSigns(nil, text, f.l.rep(t))
			}
			out = append(out, text)
			continue
		}
		rest = append(rest, f.convert(text, from[i], params.At(fixed).Type().(*types.Slice).Elem()))
	}
	if c.sig.Variadic() {
		out = append(out, f.pack(rest, params.At(fixed).Type()))
	}
	return out
}

// multi evaluates an expression with n values: a call, or the comma-ok form of
// an index, assertion or receive.
func (f *fn) multi(e ast.Expr, n int) (texts []string, from []types.Type) {
	e = ast.Unparen(e)
	switch x := e.(type) {
	case *ast.CallExpr:
		return f.multiCall(x, n)
	case *ast.IndexExpr:
		return f.indexOK(x)
	case *ast.TypeAssertExpr:
		v, ok, t := f.assertionOK(x)
		return []string{v, ok}, []types.Type{t, types.Typ[types.Bool]}
	case *ast.UnaryExpr:
		if x.Op == token.ARROW {
			text := f.receive(x, true)
			v, ok := f.fresh("v"), f.fresh("ok")
			f.emit("%s, %s := %s", v, ok, text)
			return []string{v, ok}, []types.Type{elemOf(f.typ(x.X)), types.Typ[types.Bool]}
		}
	}
	f.unsupported(e, "several values of %T", e)
	return nil, nil
}

// elemOf returns the element type of a channel.
func elemOf(t types.Type) types.Type { return coreOf(t).(*types.Chan).Elem() }

func (f *fn) multiCall(x *ast.CallExpr, n int) (texts []string, from []types.Type) {
	c := f.callee(ast.Unparen(x.Fun))
	text := f.apply(c, x)
	for i := range n {
		texts = append(texts, f.fresh("m"))
		from = append(from, c.sig.Results().At(i).Type())
	}
	f.emit("%s := %s", strings.Join(texts, ", "), text)
	if c.out != nil {
		for i := range texts {
			texts[i] = f.fromPhys(texts[i], c.out.Out(i), from[i])
		}
	}
	return texts, from
}

// indexOK lowers v, ok := m[k]. The interpreter's own leaves v as it was when
// there is no such key.
func (f *fn) indexOK(x *ast.IndexExpr) (texts []string, from []types.Type) {
	m := coreOf(f.typ(x.X)).(*types.Map)
	r := f.rep(x.X)
	ops := f.list(2, func(i int) operand {
		if i == 0 {
			return operand{f.expr(x.X), r}
		}
		return f.mapKey(x, m)
	})
	mt, k := f.simplify(ops[0], r), f.simplify(ops[1], r.Key())
	v := f.temp(fmt.Sprintf("%s[%s]", mt, k), r.Elem())
	ok := f.fresh("ok")
	f.emit("_, %s := %s[%s]", ok, mt, k)
	return []string{f.fromPhys(v, r.Elem(), m.Elem()), ok}, []types.Type{m.Elem(), types.Typ[types.Bool]}
}

// compiledFunc returns the text of a compiled function.
func (f *fn) compiledFunc(n ast.Node, fn *types.Func) string {
	path, name := fn.Pkg().Path(), fn.Name()
	key := "func " + path + "." + name
	if s, ok := f.l.calls[key]; ok {
		return s
	}
	v := f.l.compiledValue(path, name)
	if !v.IsValid() || v.Kind() != reflect.Func {
		f.unsupported(n, "function %s.%s is not in this kernel", fn.Pkg().Name(), name)
	}
	f.l.bind(fn.Signature(), v.Type())
	s := f.l.symbol("F", f.l.rt.Func(path, name, v))
	f.l.calls[key] = s
	return s
}

// compiledMethod returns the text of a compiled method, as a function.
func (f *fn) compiledMethod(n ast.Node, fn *types.Func) string {
	key := "method " + fn.FullName()
	if s, ok := f.l.calls[key]; ok {
		return s
	}
	v := f.l.compiledMethodValue(fn)
	if !v.IsValid() {
		f.unsupported(n, "method %s is not in this kernel", fn.FullName())
	}
	s := f.l.symbol("F", v)
	f.l.calls[key] = s
	return s
}

// compiledMethodValue returns a compiled method as a function with the receiver
// first; invalid if there is none.
func (l *Lowerer) compiledMethodValue(fn *types.Func) reflect.Value {
	recv := fn.Signature().Recv().Type()
	t := l.rep(recv)
	m, ok := t.MethodByName(fn.Name())
	if !ok {
		return reflect.Value{}
	}
	name := fn.Name()
	if p, ok := recv.(*types.Pointer); ok {
		recv = p.Elem()
	}
	if named, ok := types.Unalias(recv).(*types.Named); ok {
		name = named.Obj().Name() + "." + name
	}
	if m.Type.NumIn()-1 == fn.Signature().Params().Len() {
		for i := range fn.Signature().Params().Len() {
			l.bind(fn.Signature().Params().At(i).Type(), m.Type.In(i+1))
		}
		for i := range fn.Signature().Results().Len() {
			l.bind(fn.Signature().Results().At(i).Type(), m.Type.Out(i))
		}
	}
	return l.rt.Func(fn.Pkg().Path(), name, m.Func)
}
