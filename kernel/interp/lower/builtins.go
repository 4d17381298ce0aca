// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is calls of the builtin functions.

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"reflect"
	"strings"
)

// builtin lowers the call of a builtin function. The text is empty if the call
// has no value and has been written.
func (f *fn) builtin(x *ast.CallExpr, name string) string {
	if len(x.Args) == 1 {
		if tup, ok := f.info.TypeOf(x.Args[0]).(*types.Tuple); ok {
			x = f.spread(x, tup.Len())
		}
	}
	switch name {
	case "len", "cap":
		return f.length(x, name)
	case "append":
		return f.appendCall(x)
	case "copy":
		return f.copyCall(x)
	case "delete":
		m := f.typ(x.Args[0]).Underlying().(*types.Map)
		r := f.rep(x.Args[0])
		ops := f.list(2, func(i int) operand {
			if i == 0 {
				return operand{f.expr(x.Args[0]), r}
			}
			return operand{f.typedText(f.toPhys(f.exprTo(x.Args[1], m.Key()), m.Key(), r.Key()), r.Key()), r.Key()}
		})
		f.emit("delete(%s, %s)", ops[0], f.simplify(ops[1], r.Key()))
		return ""
	case "clear":
		f.clear(x)
		return ""
	case "close":
		f.emit("close(%s)", f.simplify(f.expr(x.Args[0]), f.rep(x.Args[0])))
		return ""
	case "make":
		return f.makeCall(x)
	case "new":
		return f.newCall(x)
	case "min", "max":
		return f.minMax(x, name)
	case "complex":
		return f.complexCall(x)
	case "real", "imag":
		return f.part(x, name)
	case "panic":
		f.emit("h.Throw(%s)", f.exprTo(x.Args[0], emptyInterface()))
		return ""
	case "recover":
		f.line = 0
		return fmt.Sprintf("h.Recover(%s)", f.by)
	case "print", "println":
		f.print(x, name)
		return ""
	case "Sizeof", "Alignof", "Offsetof":
		return f.sizeof(x, name)
	case "Add", "Slice", "String", "StringData", "SliceData":
		return f.unsafeCall(x, name)
	}
	f.unsupported(x, "builtin %s", name)
	return ""
}

// spread evaluates the argument of a call, which has n values, and returns the
// call with a variable for each.
func (f *fn) spread(x *ast.CallExpr, n int) *ast.CallExpr {
	texts, from := f.multi(x.Args[0], n)
	call := *x
	call.Args = nil
	f.info.Types[&call] = f.info.Types[x]
	for i := range texts {
		call.Args = append(call.Args, f.variable(x.Pos(), texts[i], from[i]))
	}
	return &call
}

// variable returns an expression for a value that has been evaluated.
func (f *fn) variable(pos token.Pos, text string, t types.Type) ast.Expr {
	id := &ast.Ident{NamePos: pos, Name: "arg"}
	v := types.NewVar(pos, nil, "arg", t)
	f.names[v] = f.simplify(text, f.l.rep(t))
	f.info.Uses[id] = v
	f.info.Types[id] = types.TypeAndValue{Type: t}
	return id
}

func emptyInterface() types.Type { return types.NewInterfaceType(nil, nil).Complete() }

func (f *fn) length(x *ast.CallExpr, name string) string {
	t := coreOf(f.typ(x.Args[0]))
	if p, ok := t.(*types.Pointer); ok {
		if a, ok := p.Elem().Underlying().(*types.Array); ok {
			f.blank(x.Args[0])
			return f.l.constant(constant.MakeInt64(a.Len()), types.Typ[types.Int])
		}
	}
	if a, ok := t.(*types.Array); ok {
		f.blank(x.Args[0])
		return f.l.constant(constant.MakeInt64(a.Len()), types.Typ[types.Int])
	}
	text := f.expr(x.Args[0])
	if constantText(text) {
		text = f.temp(text, f.rep(x.Args[0]))
	}
	return fmt.Sprintf("%s(%s)", name, text)
}

func (f *fn) appendCall(x *ast.CallExpr) string {
	t := f.typ(x)
	r := f.l.rep(t)
	elem := coreOf(t).(*types.Slice).Elem()
	if x.Ellipsis.IsValid() {
		ops := f.list(2, func(i int) operand {
			if i == 0 {
				return operand{f.exprTo(x.Args[0], t), r}
			}
			if f.isNil(x.Args[1]) {
				return operand{f.l.zero(t), r}
			}
			text := f.expr(x.Args[1])
			return operand{f.typedText(text, f.rep(x.Args[1])), f.rep(x.Args[1])}
		})
		if b := f.rep(x.Args[1]); b.Kind() == reflect.String {
			ops[1] = fmt.Sprintf("%s(%s)", f.l.repText(reflect.TypeFor[[]byte]()), ops[1])
		}
		return fmt.Sprintf("%s(%s, %s)", f.appendSlice(r), f.typedText(ops[0], r), ops[1])
	}
	ops := f.list(len(x.Args), func(i int) operand {
		if i == 0 {
			return operand{f.exprTo(x.Args[0], t), r}
		}
		text := f.toPhys(f.exprTo(x.Args[i], elem), elem, r.Elem())
		return operand{f.typedText(text, r.Elem()), r.Elem()}
	})
	ops[0] = f.typedText(ops[0], r)
	if len(ops) > 2 {
		// An element may be what another one overwrites.
		for i := 1; i < len(ops); i++ {
			ops[i] = f.simplify(ops[i], r.Elem())
		}
	}
	if len(ops) == 1 {
		return ops[0]
	}
	if k := r.Elem().Kind(); k == reflect.Slice || k == reflect.Interface || k == reflect.Array {
		// The interpreter might take the element for the elements, and does not know what
		// a field of an element is in a literal that is an argument.
		for i := 1; i < len(ops); i++ {
			ops[i] = f.simplify(f.typedText(ops[i], r.Elem()), r.Elem())
		}
		return fmt.Sprintf("%s(%s, %s{%s})", f.appendSlice(r), ops[0], f.l.repText(reflect.SliceOf(r.Elem())), strings.Join(ops[1:], ", "))
	}
	return fmt.Sprintf("append(%s)", strings.Join(ops, ", "))
}

// appendSlice returns the function append(s, t...).
func (f *fn) appendSlice(r reflect.Type) string {
	key := "append " + f.l.repText(r)
	if s, ok := f.l.calls[key]; ok {
		return s
	}
	plain := reflect.SliceOf(r.Elem())
	ft := reflect.FuncOf([]reflect.Type{r, plain}, []reflect.Type{r}, false)
	s := f.l.symbol("F", reflect.MakeFunc(ft, func(args []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.AppendSlice(args[0], args[1].Convert(r))}
	}))
	f.l.calls[key] = s
	return s
}

func (f *fn) copyCall(x *ast.CallExpr) string {
	ops := f.list(2, func(i int) operand {
		r := f.rep(x.Args[i])
		return operand{f.typedText(f.expr(x.Args[i]), r), r}
	})
	for i := range ops {
		ops[i] = f.simplify(ops[i], f.rep(x.Args[i]))
	}
	return fmt.Sprintf("copy(%s, %s)", ops[0], ops[1])
}

func (f *fn) clear(x *ast.CallExpr) {
	r := f.rep(x.Args[0])
	key := "clear " + f.l.repText(r)
	s, ok := f.l.calls[key]
	if !ok {
		s = f.l.symbol("F", reflect.MakeFunc(reflect.FuncOf([]reflect.Type{r}, nil, false), func(args []reflect.Value) []reflect.Value {
			args[0].Clear()
			return nil
		}))
		f.l.calls[key] = s
	}
	f.emit("%s(%s)", s, f.expr(x.Args[0]))
}

func (f *fn) makeCall(x *ast.CallExpr) string {
	t := f.typ(x)
	r := f.l.rep(t)
	if r.Kind() == reflect.Chan && r.ChanDir() != reflect.BothDir {
		both := reflect.ChanOf(reflect.BothDir, r.Elem())
		return fmt.Sprintf("%s(%s)", f.l.repText(r), f.temp(f.makeText(both, x.Args[1:]), both))
	}
	return f.makeText(r, x.Args[1:])
}

func (f *fn) makeText(r reflect.Type, sizes []ast.Expr) string {
	ops := f.list(len(sizes), func(i int) operand {
		text := f.indexValue(sizes[i])
		return operand{text, f.indexRep(sizes[i])}
	})
	for i := range ops {
		ops[i] = f.simplify(ops[i], f.indexRep(sizes[i]))
	}
	return fmt.Sprintf("make(%s)", strings.Join(append([]string{f.l.repText(r)}, ops...), ", "))
}

func (f *fn) newCall(x *ast.CallExpr) string {
	if tv := f.info.Types[x.Args[0]]; !tv.IsType() {
		t := coreOf(f.typ(x)).(*types.Pointer).Elem()
		return "&" + f.temp(f.exprTo(x.Args[0], t), f.l.rep(t))
	}
	return fmt.Sprintf("new(%s)", f.l.typeText(f.typ(x.Args[0])))
}

// minMax writes comparisons, or calls for floats, where NaN and the sign of zero
// count.
func (f *fn) minMax(x *ast.CallExpr, name string) string {
	t := f.typ(x)
	r := f.l.rep(t)
	ops := f.list(len(x.Args), func(i int) operand { return operand{f.exprTo(x.Args[i], t), r} })
	if k := r.Kind(); k == reflect.Float32 || k == reflect.Float64 {
		v := ops[0]
		for _, op := range ops[1:] {
			v = fmt.Sprintf("%s(%s, %s)", f.floatFunc(name, r), v, op)
		}
		return v
	}
	v := f.fresh(name)
	f.emit("var %s %s = %s", v, f.l.repText(r), ops[0])
	op := "<"
	if name == "max" {
		op = ">"
	}
	for _, text := range ops[1:] {
		text = f.simplify(text, r)
		f.emit("if %s %s %s {\n%s = %s\n}", text, op, v, v, text)
	}
	return v
}

// floatFunc returns min or max of two floats of type r.
func (f *fn) floatFunc(name string, r reflect.Type) string {
	key := name + " " + f.l.repText(r)
	if s, ok := f.l.calls[key]; ok {
		return s
	}
	fn := func(a, b float64) float64 { return min(a, b) }
	if name == "max" {
		fn = func(a, b float64) float64 { return max(a, b) }
	}
	s := f.l.symbol("F", typedFunc(reflect.ValueOf(fn), r))
	f.l.calls[key] = s
	return s
}

func (f *fn) complexCall(x *ast.CallExpr) string {
	r := f.l.rep(f.typ(x))
	half := types.Type(types.Typ[types.Float64])
	if r.Kind() == reflect.Complex64 {
		half = types.Typ[types.Float32]
	}
	for _, a := range x.Args {
		if f.info.Types[a].Value == nil {
			half = f.typ(a)
		}
	}
	hr := f.l.rep(half)
	ops := f.list(2, func(i int) operand { return operand{f.exprTo(x.Args[i], half), hr} })
	return fmt.Sprintf("%s(%s)", f.complexFunc("complex", []reflect.Type{hr, hr}, r), strings.Join(ops, ", "))
}

func (f *fn) part(x *ast.CallExpr, name string) string {
	in, out := f.rep(x.Args[0]), f.l.rep(f.typ(x))
	return fmt.Sprintf("%s(%s)", f.complexFunc(name, []reflect.Type{in}, out), f.expr(x.Args[0]))
}

// complexFunc returns complex, real or imag for some types.
func (f *fn) complexFunc(name string, in []reflect.Type, out reflect.Type) string {
	key := name + " " + f.l.repText(in[0]) + " " + f.l.repText(out)
	if s, ok := f.l.calls[key]; ok {
		return s
	}
	s := f.l.symbol("F", reflect.MakeFunc(reflect.FuncOf(in, []reflect.Type{out}, false), func(args []reflect.Value) []reflect.Value {
		v := reflect.New(out).Elem()
		switch name {
		case "complex":
			v.SetComplex(complex(args[0].Float(), args[1].Float()))
		case "real":
			v.SetFloat(real(args[0].Complex()))
		case "imag":
			v.SetFloat(imag(args[0].Complex()))
		}
		return []reflect.Value{v}
	}))
	f.l.calls[key] = s
	return s
}

func (f *fn) print(x *ast.CallExpr, name string) {
	texts := f.list(len(x.Args), func(i int) operand {
		text := f.exprTo(x.Args[i], emptyInterface())
		if types.IsInterface(f.typ(x.Args[i])) || f.isNil(x.Args[i]) {
			text = fmt.Sprintf("h.Any(%s)", f.temp(fmt.Sprintf("h.Words(%s)", text), reflect.TypeFor[string]()))
		}
		return operand{text, anyType}
	})
	fn := "h.Print"
	if name == "println" {
		fn = "h.Println"
	}
	f.emit("%s(%s)", fn, f.pack(texts, types.NewSlice(emptyInterface())))
}

// sizeof lowers the functions of package unsafe that are constants but for type
// parameters.
func (f *fn) sizeof(x *ast.CallExpr, name string) string {
	sizes := types.SizesFor("gc", "amd64")
	n := int64(0)
	switch name {
	case "Sizeof":
		n = sizes.Sizeof(f.typ(x.Args[0]))
	case "Alignof":
		n = sizes.Alignof(f.typ(x.Args[0]))
	case "Offsetof":
		s := f.selection(ast.Unparen(x.Args[0]).(*ast.SelectorExpr))
		t := s.recv
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		for _, i := range s.path {
			st := t.Underlying().(*types.Struct)
			var fields []*types.Var
			for v := range st.Fields() {
				fields = append(fields, v)
			}
			n += sizes.Offsetsof(fields)[i]
			t = st.Field(i).Type()
		}
	}
	return f.l.constant(constant.MakeInt64(n), types.Typ[types.Uintptr])
}

// unsafeCall lowers the functions of package unsafe that are no constants.
func (f *fn) unsafeCall(x *ast.CallExpr, name string) string {
	var in []reflect.Type
	for _, a := range x.Args {
		in = append(in, f.indexRepOf(a))
	}
	ops := f.list(len(x.Args), func(i int) operand {
		return operand{f.typedText(f.indexValueOf(x.Args[i]), in[i]), in[i]}
	})
	out := f.l.rep(f.typ(x))
	key := "unsafe." + name + fmt.Sprint(in, out)
	s, ok := f.l.calls[key]
	if !ok {
		s = f.l.symbol("F", unsafeFunc(name, in, out))
		f.l.calls[key] = s
	}
	return fmt.Sprintf("%s(%s)", s, strings.Join(ops, ", "))
}

func (f *fn) indexRepOf(e ast.Expr) reflect.Type {
	if tv := f.info.Types[e]; tv.Value != nil && f.rep(e).Kind() != reflect.String {
		return reflect.TypeFor[int]()
	}
	return f.rep(e)
}

func (f *fn) indexValueOf(e ast.Expr) string {
	if tv := f.info.Types[e]; tv.Value != nil && f.rep(e).Kind() != reflect.String {
		return f.l.constant(tv.Value, types.Typ[types.Int])
	}
	return f.expr(e)
}
