// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is conversions: between types, into interfaces and out of them, and
// between representations.

import (
	"fmt"
	"go/ast"
	"go/types"
	"reflect"

	"github.com/gosci/gosci/kernel/interp/host"
)

// convert turns text, of type from, into a value of type to, to which it can be
// assigned.
func (f *fn) convert(text string, from, to types.Type) string {
	if isUntypedNil(from) {
		return f.l.zero(to)
	}
	if types.IsInterface(to) {
		if types.IsInterface(from) {
			return text
		}
		return f.box(text, from)
	}
	r, want := f.l.rep(from), f.l.rep(to)
	if r == want {
		return text
	}
	return f.changeRep(text, r, want)
}

// changeRep turns a value of one representation into another.
func (f *fn) changeRep(text string, from, to reflect.Type) string {
	switch {
	case from == to:
		return text
	case from.ConvertibleTo(to) && from.Kind() == to.Kind() && from.Kind() != reflect.Interface && from.Kind() != reflect.Func:
		return fmt.Sprintf("%s(%s)", f.l.repText(to), f.typedText(text, from))
	}
	return fmt.Sprintf("%s(%s)", f.l.converter(from, to), f.typedText(text, from))
}

// converter returns a function of the runtime that turns one representation into
// another.
func (l *Lowerer) converter(from, to reflect.Type) string {
	key := "conv " + l.repText(from) + " " + l.repText(to)
	if s, ok := l.calls[key]; ok {
		return s
	}
	s := l.symbol("C", l.rt.ConvFunc(from, to))
	l.calls[key] = s
	return s
}

// fromPhys turns text, which holds a value of type t as phys, into one of the
// representation of t. The two differ for parts of compiled types that are
// interfaces or functions, and where a recursive type was cut.
func (f *fn) fromPhys(text string, phys reflect.Type, t types.Type) string {
	return f.changeRep(text, phys, f.l.rep(t))
}

// toPhys is the opposite of fromPhys.
func (f *fn) toPhys(text string, t types.Type, phys reflect.Type) string {
	return f.changeRep(text, f.l.rep(t), phys)
}

// box puts a value of type t, no interface type, into an interface.
func (f *fn) box(text string, t types.Type) string {
	t = types.Default(t)
	if !f.l.isBoxed(t) {
		return fmt.Sprintf("h.Any(%s)", text)
	}
	return fmt.Sprintf("h.Mk(%s, %s)", f.l.descText(t), text)
}

// descText returns how the text names the description of a type.
func (l *Lowerer) descText(t types.Type) string {
	d := l.describe(t)
	key := fmt.Sprintf("desc %p", d)
	if s, ok := l.calls[key]; ok {
		return s
	}
	s := l.symbol("D", reflect.ValueOf(d))
	l.calls[key] = s
	return s
}

// assertion lowers x.(T).
func (f *fn) assertion(x *ast.TypeAssertExpr) string {
	t := f.typ(x)
	if tup, ok := t.(*types.Tuple); ok {
		t = tup.At(0).Type()
	}
	v := f.expr(x.X)
	text := fmt.Sprintf("h.Assert(%s, %s, %s)", v, f.l.descText(t), f.l.descText(f.typ(x.X)))
	if types.IsInterface(t) {
		return text
	}
	return f.unbox(text, t)
}

// unbox turns text, an interface that holds the representation of a value of
// type t, into that value.
func (f *fn) unbox(text string, t types.Type) string {
	r := f.l.rep(t)
	v := f.temp(text, anyType)
	if r.Kind() == reflect.Struct && r.NumField() == 0 {
		return f.l.zero(t)
	}
	return fmt.Sprintf("%s.(%s)", v, f.l.repText(r))
}

// assertionOK lowers v, ok := x.(T).
func (f *fn) assertionOK(x *ast.TypeAssertExpr) (value, ok string, t types.Type) {
	t = f.typ(x)
	if tup, isTuple := t.(*types.Tuple); isTuple {
		t = tup.At(0).Type()
	}
	r := f.l.rep(t)
	v := f.simplify(f.expr(x.X), anyType)
	ok = f.temp(fmt.Sprintf("h.Is(%s, %s)", v, f.l.descText(t)), reflect.TypeFor[bool]())
	value = f.fresh("v")
	f.emit("var %s %s", value, f.l.repText(r))
	f.emit("if %s {", ok)
	lines := f.block(func() {
		if types.IsInterface(t) {
			f.emit("%s = %s", value, v)
			return
		}
		f.emit("%s = %s", value, f.unbox(f.opened(v, t), t))
	})
	f.append(lines)
	f.emit("}")
	return value, ok, t
}

// opened returns the representation in v, an interface that holds a value of t.
func (f *fn) opened(v string, t types.Type) string {
	if f.l.isBoxed(t) {
		return fmt.Sprintf("h.V(%s)", v)
	}
	return v
}

// conversion lowers T(x).
func (f *fn) conversion(call *ast.CallExpr) string {
	to := f.typ(call)
	arg := call.Args[0]
	if tv := f.info.Types[arg]; tv.Value != nil {
		if types.IsInterface(to) {
			return f.exprTo(arg, to)
		}
		// A constant that is converted to a type parameter's argument, or to a
		// slice.
		if b, ok := to.Underlying().(*types.Basic); ok {
			from := f.typ(arg).Underlying().(*types.Basic)
			if b.Info()&types.IsString == 0 || from.Info()&types.IsString != 0 {
				return f.l.constant(tv.Value, to)
			}
		}
		text := f.temp(f.l.constant(tv.Value, f.typ(arg)), f.rep(arg))
		return fmt.Sprintf("%s(%s)", f.l.typeText(to), text)
	}
	if f.isNil(arg) {
		return f.l.zero(to)
	}
	from := f.typ(arg)
	if types.IsInterface(to) || types.IsInterface(from) {
		return f.exprTo(arg, to)
	}
	text := f.expr(arg)
	r, want := f.l.rep(from), f.l.rep(to)
	if r == want {
		return text
	}
	if !convertible(r, want) {
		return fmt.Sprintf("%s(%s)", f.l.converter(r, want), f.typedText(text, r))
	}
	return fmt.Sprintf("%s(%s)", f.l.repText(want), text)
}

// convertible reports whether the interpreter can convert a value.
func convertible(from, to reflect.Type) bool {
	if from.Kind() == reflect.UnsafePointer || to.Kind() == reflect.UnsafePointer || from.Kind() == reflect.Func {
		return false
	}
	return from.ConvertibleTo(to)
}

// wantMethods fills the method set of a boxed type.
func (l *Lowerer) wantMethods(t types.Type, d *host.Type) {
	d.Methods = l.methodSet(t)
	if _, ok := t.(*types.Named); ok {
		d.PtrMethods = l.methodSet(types.NewPointer(t))
	}
}

// refresh gives the descriptions of a type that is declared again, and is the same
// type, the methods that it has now.
func (l *Lowerer) refresh(t types.Type) {
	for _, u := range []types.Type{t, types.NewPointer(t)} {
		if d := l.descs[l.key(u)]; d != nil && d.Boxed {
			l.wantMethods(u, d)
		}
	}
}

// methodSet describes the methods of t.
func (l *Lowerer) methodSet(t types.Type) map[string]*host.Method {
	set := types.NewMethodSet(t)
	methods := make(map[string]*host.Method, set.Len())
	for sel := range set.Methods() {
		index := sel.Index()
		path, fn := l.promoted(t, index[:len(index)-1], sel.Obj().(*types.Func))
		methods[fn.Name()] = &host.Method{
			Name: fn.Name(), Sig: l.methodSig(fn, sel.Type().(*types.Signature)),
			Path: path, Func: l.methodFunc(fn),
		}
	}
	return methods
}

// methodFunc returns the function of a method in a method set, nil if it is that
// of an embedded interface.
func (l *Lowerer) methodFunc(fn *types.Func) *host.Func {
	recv := fn.Signature().Recv().Type()
	if types.IsInterface(recv) {
		return nil
	}
	if l.own[fn.Pkg()] || isInstance(recv) {
		fun := l.methodInstance(fn)
		if fun == nil {
			return nil
		}
		key := "method " + fun.name
		if h, ok := l.hosts[key]; ok {
			return h
		}
		h := &host.Func{Name: fun.name}
		l.hosts[key] = h
		l.inits = append(l.inits, fmt.Sprintf("h.Def(%s, %s)", l.symbolOnce("M", reflect.ValueOf(h)), fun.name))
		return h
	}
	key := "compiled method " + fn.FullName()
	if h, ok := l.hosts[key]; ok {
		return h
	}
	h := &host.Func{Name: fn.Name(), Value: l.compiledMethodValue(fn)}
	l.hosts[key] = h
	return h
}

func isInstance(recv types.Type) bool {
	if p, ok := recv.(*types.Pointer); ok {
		recv = p.Elem()
	}
	n, ok := types.Unalias(recv).(*types.Named)
	return ok && n.TypeArgs().Len() > 0
}

// methodInstance returns the function of a method of a type of the session,
// which may be an instance of a generic type.
func (l *Lowerer) methodInstance(fn *types.Func) *function {
	recv := fn.Signature().Recv().Type()
	if p, ok := recv.(*types.Pointer); ok {
		recv = p.Elem()
	}
	n, ok := types.Unalias(recv).(*types.Named)
	if !ok || n.TypeArgs().Len() == 0 {
		return l.function(fn, nil)
	}
	args := make([]types.Type, n.TypeArgs().Len())
	for i := range args {
		args[i] = n.TypeArgs().At(i)
	}
	origin := fn.Origin()
	return l.function(origin, newEnv(origin.Signature().RecvTypeParams(), args))
}
