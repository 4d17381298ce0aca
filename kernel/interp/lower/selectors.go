// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is selectors: fields, methods as values, and names of packages.

import (
	"fmt"
	"go/ast"
	"go/types"
	"reflect"
	"strings"

	"github.com/gosci/gosci/kernel/interp/host"
)

// A selection is what a selector means for the type arguments at hand.
type selection struct {
	obj      types.Object // a field or a method
	path     []int        // through embedded fields, the field itself included
	indirect bool
	recv     types.Type // of the operand
	expr     bool       // a method expression
}

// selection resolves x, which is no name of a package.
func (f *fn) selection(x *ast.SelectorExpr) *selection {
	sel := f.info.Selections[x]
	if sel == nil {
		return nil
	}
	s := &selection{obj: sel.Obj(), recv: f.l.subst(f.env, sel.Recv()), expr: sel.Kind() == types.MethodExpr}
	index := sel.Index()
	if f.env != nil {
		// The receiver's type may be an argument: look the name up on that.
		obj, i, indirect := types.LookupFieldOrMethod(s.recv, true, sel.Obj().Pkg(), sel.Obj().Name())
		if obj == nil {
			f.unsupported(x, "%s has no field or method %s", s.recv, sel.Obj().Name())
		}
		s.obj, index, s.indirect = obj, i, indirect
	}
	s.path = index
	if fn, ok := s.obj.(*types.Func); ok {
		s.path, s.obj = f.l.promoted(s.recv, index[:len(index)-1], fn)
	}
	return s
}

// promoted returns the path of fields to the receiver of a method of t. A compiled type
// that has the method by a field without an exported name is the receiver itself: the
// field cannot be reached.
func (l *Lowerer) promoted(t types.Type, path []int, fn *types.Func) ([]int, *types.Func) {
	for k, i := range path {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		field := l.under(t).(*types.Struct).Field(i)
		named, ok := types.Unalias(t).(*types.Named)
		if !ok || field.Exported() || !l.isCompiled(named.Obj()) {
			t = field.Type()
			continue
		}
		sig := fn.Signature()
		_, wantsPointer := sig.Recv().Type().Underlying().(*types.Pointer)
		if _, isPointer := field.Type().Underlying().(*types.Pointer); wantsPointer && !isPointer {
			t = types.NewPointer(t)
		}
		recv := types.NewVar(fn.Pos(), fn.Pkg(), "", t)
		return path[:k], types.NewFunc(fn.Pos(), fn.Pkg(), fn.Name(),
			types.NewSignatureType(recv, nil, nil, sig.Params(), sig.Results(), sig.Variadic()))
	}
	return path, fn
}

// selector lowers x.f as a value.
func (f *fn) selector(x *ast.SelectorExpr) string {
	s := f.selection(x)
	if s == nil {
		return f.qualified(x)
	}
	fn, ok := s.obj.(*types.Func)
	switch {
	case !ok:
		text, phys := f.fieldOrVar(x, false)
		return f.fromPhys(text, phys, f.typ(x))
	case s.expr:
		return f.methodExpr(x, s, fn)
	}
	return f.methodValue(x, s, fn)
}

// qualified lowers a name of a package.
func (f *fn) qualified(x *ast.SelectorExpr) string {
	switch o := f.info.Uses[x.Sel].(type) {
	case *types.Var:
		text := f.packageVar(x, o)
		return f.fromPhys(text, f.variableRep(o, f.l.rep(o.Type())), o.Type())
	case *types.Func:
		return f.declared(x.Sel, o)
	}
	f.unsupported(x, "%s is not a value here", x.Sel.Name)
	return ""
}

// fieldOrVar lowers a field, or a variable of a package, where it is.
func (f *fn) fieldOrVar(x *ast.SelectorExpr, fixed bool) (text string, phys reflect.Type) {
	s := f.selection(x)
	if s == nil {
		v, ok := f.info.Uses[x.Sel].(*types.Var)
		if !ok {
			f.unsupported(x, "%s is not a variable", x.Sel.Name)
		}
		return f.packageVar(x, v), f.variableRep(v, f.l.rep(v.Type()))
	}
	base := ""
	if _, ok := s.recv.Underlying().(*types.Pointer); ok {
		base = f.expr(x.X)
		switch {
		case fixed:
			base = f.fix(base, f.rep(x.X))
		case isCall(base):
			base = f.simplify(base, f.rep(x.X))
		}
	} else {
		base = f.place(x.X, fixed)
	}
	return f.follow(base, s.recv, s.path)
}

// follow lowers a path of fields from a struct or a pointer to one.
func (f *fn) follow(text string, t types.Type, path []int) (string, reflect.Type) {
	phys := f.l.rep(t)
	for _, i := range path {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			// The interpreter follows pointers, but to a struct only.
			if phys.Kind() != reflect.Pointer {
				text = f.fromPhys(text, phys, t)
			}
			t = p.Elem()
		}
		st := f.l.under(t).(*types.Struct)
		r := f.l.rep(t)
		if strings.HasPrefix(text, "&") {
			text = "(" + text + ")"
		}
		text = text + "." + r.Field(i).Name
		phys = r.Field(i).Type
		t = st.Field(i).Type()
	}
	return text, phys
}

// receiver lowers the receiver of a call or value of the method fn.
func (f *fn) receiver(x *ast.SelectorExpr, s *selection, fn *types.Func) operand {
	recv := fn.Signature().Recv().Type()
	t := s.recv
	var text string
	if _, ok := t.Underlying().(*types.Pointer); ok {
		text = f.expr(x.X)
		if len(s.path) > 0 && isCall(text) {
			text = f.simplify(text, f.l.rep(t))
		}
	} else {
		text = f.place(x.X, false)
	}
	if len(s.path) > 0 {
		field, phys := f.follow(text, t, s.path)
		t = f.pathType(t, s.path)
		text = f.fromPhys(field, phys, t)
	}
	_, isPointer := t.Underlying().(*types.Pointer)
	_, wantsPointer := recv.Underlying().(*types.Pointer)
	if types.IsInterface(t) {
		return operand{text, anyType}
	}
	switch {
	case wantsPointer && !isPointer:
		return operand{addressOf(text), reflect.PointerTo(f.l.rep(t))}
	case !wantsPointer && isPointer:
		e := f.l.rep(t).Elem()
		return operand{"(*" + text + ")", e}
	}
	return operand{text, f.l.rep(t)}
}

// pathType returns the type at the end of a path of fields.
func (f *fn) pathType(t types.Type, path []int) types.Type {
	for _, i := range path {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		t = f.l.under(t).(*types.Struct).Field(i).Type()
	}
	return t
}

// methodText returns the text of the function that a call of the method fn
// calls, with the receiver as its first argument.
// The function is nil if it is not known, or compiled.
func (f *fn) methodText(n ast.Node, recv types.Type, fn *types.Func) (string, *function) {
	if types.IsInterface(recv) {
		return f.l.dynamicMethod(fn.Name(), f.l.subst(f.env, fn.Signature()).(*types.Signature)), nil
	}
	if f.l.own[fn.Pkg()] || isInstance(fn.Signature().Recv().Type()) {
		fun := f.l.methodInstance(fn)
		if fun == nil {
			f.unsupported(n, "method %s is not in this kernel", fn.FullName())
		}
		return fun.name, fun
	}
	return f.compiledMethod(n, fn), nil
}

// dynamicMethod returns a function that calls a method through an interface.
func (l *Lowerer) dynamicMethod(name string, sig *types.Signature) string {
	r := l.funcRep(sig)
	key := "iface " + name + " " + l.repText(r)
	if s, ok := l.calls[key]; ok {
		return s
	}
	s := l.symbol("I", l.rt.MethodFunc(name, r))
	l.calls[key] = s
	return s
}

// ifaceRecv returns the type whose method is called, an interface if the call is
// dynamic.
func (f *fn) ifaceRecv(s *selection) types.Type {
	t := f.pathType(s.recv, s.path)
	if types.IsInterface(t) {
		return t
	}
	return s.recv
}

// methodValue lowers x.m, not called: a closure with the receiver.
func (f *fn) methodValue(x *ast.SelectorExpr, s *selection, fn *types.Func) string {
	op := f.receiver(x, s, fn)
	recv := f.ifaceRecv(s)
	v := f.temp(op.text, op.r)
	if types.IsInterface(recv) {
		f.emit("if %s == nil {\nh.NilErr()\n}", v)
	}
	if bind := f.binder(recv, fn); bind != "" {
		return f.temp(fmt.Sprintf("%s(%s)", bind, v), f.rep(x))
	}
	text, fun := f.methodText(x, recv, fn)
	c := callee{text: text, sig: f.l.subst(f.env, fn.Signature()).(*types.Signature), first: []operand{{v, op.r}}, fun: fun}
	return f.bound(c, f.rep(x))
}

// binder returns the text of the function that makes values of a compiled method which
// are compiled code, or "" if there is none.
func (f *fn) binder(recv types.Type, fn *types.Func) string {
	if types.IsInterface(recv) || f.l.own[fn.Pkg()] || isInstance(fn.Signature().Recv().Type()) {
		return ""
	}
	key := "values of method " + fn.FullName()
	if s, ok := f.l.calls[key]; ok {
		return s
	}
	s := ""
	if method := f.l.compiledMethodValue(fn); method.IsValid() {
		if binder := host.Binder(method); binder.IsValid() {
			s = f.l.symbol("B", binder)
		}
	}
	f.l.calls[key] = s
	return s
}

// bound returns a closure that calls a method with its receiver and the closure's own
// arguments. It has a frame of its own: see maker.
func (f *fn) bound(c callee, r reflect.Type) string {
	params, args := f.dummyParams(c.sig)
	before, body := f.newFn(nil), f.newFn(nil)
	first := c.first[0]
	before.showSigns("b", first.r)
	args = append([]string{"b"}, args...)
	if c.fun != nil {
		args[0] = body.keepSigns(nil, args[0], first.r)
		for i := range c.sig.Params().Len() {
			args[i+1] = body.keepSigns(nil, args[i+1], f.l.rep(c.sig.Params().At(i).Type()))
		}
	}
	ret := ""
	if c.sig.Results().Len() > 0 {
		ret = "return "
	}
	body.emit("%s%s(%s)", ret, c.text, strings.Join(args, ", "))
	name := f.l.nameOnce("mk", "bound")
	t := f.l.repText(r)
	f.l.decls = append(f.l.decls, fmt.Sprintf("func %s(b %s) %s {\n%s\nvar c %s = func(%s) %s {\n%s\n}\nreturn c\n}",
		name, f.l.repText(first.r), t, strings.Join(before.lines, "\n"), t, strings.Join(params, ", "), f.resultsOf(c.sig), strings.Join(body.lines, "\n")))
	return f.temp(fmt.Sprintf("%s(%s)", name, f.keepSigns(nil, first.text, first.r)), r)
}

// dummyParams names the parameters of a signature.
func (f *fn) dummyParams(sig *types.Signature) (params, args []string) {
	for i := range sig.Params().Len() {
		a := fmt.Sprintf("a%d", i)
		params = append(params, a+" "+f.l.typeText(sig.Params().At(i).Type()))
		args = append(args, a)
	}
	return params, args
}

func (f *fn) resultsOf(sig *types.Signature) string {
	g := &fn{l: f.l, sig: sig}
	return g.resultTypes()
}

// methodExpr lowers T.m, not called.
func (f *fn) methodExpr(x *ast.SelectorExpr, s *selection, fn *types.Func) string {
	r := f.rep(x)
	if len(s.path) == 0 && !types.IsInterface(s.recv) && sameReceiver(s.recv, fn) && f.l.own[fn.Pkg()] {
		return f.funcValue(f.l.methodInstance(fn), r)
	}
	sig := f.typ(x).Underlying().(*types.Signature)
	params, args := f.dummyParams(sig)
	g := f.newFn(nil)
	text, t := args[0], s.recv
	if len(s.path) > 0 {
		field, phys := g.follow(text, t, s.path)
		t = f.pathType(t, s.path)
		text = g.fromPhys(field, phys, t)
	}
	if !types.IsInterface(t) {
		_, isPointer := t.Underlying().(*types.Pointer)
		_, wantsPointer := fn.Signature().Recv().Type().Underlying().(*types.Pointer)
		switch {
		case wantsPointer && !isPointer:
			text = addressOf(text)
		case !wantsPointer && isPointer:
			text = "(*" + text + ")"
		}
	}
	callee, fun := f.methodText(x, t, fn)
	args[0] = text
	if fun != nil {
		for i := 1; i < len(args); i++ {
			args[i] = g.keepSigns(nil, args[i], f.l.rep(sig.Params().At(i).Type()))
		}
	}
	ret := ""
	if sig.Results().Len() > 0 {
		ret = "return "
	}
	g.emit("%s%s(%s)", ret, callee, strings.Join(args, ", "))
	name := f.l.nameOnce("f", "expr")
	f.l.decls = append(f.l.decls, fmt.Sprintf("func %s(%s) %s {\n%s\n}", name, strings.Join(params, ", "), f.resultsOf(sig), strings.Join(g.lines, "\n")))
	return f.temp(name, r)
}

// sameReceiver reports whether the receiver of fn is of type t.
func sameReceiver(t types.Type, fn *types.Func) bool {
	return types.Identical(t, fn.Signature().Recv().Type())
}
