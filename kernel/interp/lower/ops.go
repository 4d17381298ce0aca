// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is operators.

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"reflect"
)

func oneConst() constant.Value { return constant.MakeInt64(1) }

func (f *fn) binary(x *ast.BinaryExpr) string {
	switch x.Op {
	case token.LAND, token.LOR:
		return f.logical(x)
	case token.EQL, token.NEQ:
		return f.equality(x)
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		t := f.operandType(x)
		ops := f.list(2, func(i int) operand {
			return operand{f.exprTo([]ast.Expr{x.X, x.Y}[i], t), f.l.rep(t)}
		})
		return fmt.Sprintf("(%s %s %s)", ops[0], x.Op, ops[1])
	case token.SHL, token.SHR:
		t := f.typ(x)
		ops := f.list(2, func(i int) operand {
			if i == 0 {
				return operand{f.exprTo(x.X, t), f.l.rep(t)}
			}
			return operand{f.shiftCount(x.Y), reflect.TypeFor[uint]()}
		})
		return f.arith(x.Op, ops[0], ops[1], t)
	default:
	}
	t := f.typ(x)
	ops := f.list(2, func(i int) operand {
		return operand{f.exprTo([]ast.Expr{x.X, x.Y}[i], t), f.l.rep(t)}
	})
	return f.arith(x.Op, ops[0], ops[1], t)
}

// operandType returns the type in which two operands are compared.
func (f *fn) operandType(x *ast.BinaryExpr) types.Type {
	if f.info.Types[x.X].Value != nil || f.isNil(x.X) {
		return f.typ(x.Y)
	}
	return f.typ(x.X)
}

// arith is a op b, of type t; b is the count if it is a shift.
func (f *fn) arith(op token.Token, a, b string, t types.Type) string {
	r := f.l.rep(t)
	switch {
	case r.Kind() == reflect.Complex64 && (op == token.MUL || op == token.QUO):
		return fmt.Sprintf("%s(%s, %s)", f.complex64Func(op, r), a, b)
	case r.Kind() == reflect.Complex128 && op == token.QUO:
		return fmt.Sprintf("%s(%s, %s)", f.complex128Quo(r), a, b)
	case op == token.SHL && constantText(a):
		a = f.temp(a, r)
	}
	return fmt.Sprintf("(%s %s %s)", a, op, b)
}

// complex64Func returns multiplication or division of complex64 values.
func (f *fn) complex64Func(op token.Token, r reflect.Type) string {
	key := "complex64" + op.String() + f.l.repText(r)
	if s, ok := f.l.calls[key]; ok {
		return s
	}
	mul := func(a, b complex64) complex64 { return a * b }
	if op == token.QUO {
		mul = func(a, b complex64) complex64 { return a / b }
	}
	s := f.l.symbol("F", typedFunc(reflect.ValueOf(mul), r))
	f.l.calls[key] = s
	return s
}

func (f *fn) complex128Quo(r reflect.Type) string {
	key := "complex128/" + f.l.repText(r)
	if s, ok := f.l.calls[key]; ok {
		return s
	}
	s := f.l.symbol("F", typedFunc(reflect.ValueOf(func(a, b complex128) complex128 { return a / b }), r))
	f.l.calls[key] = s
	return s
}

// typedFunc returns a binary function for values of type r, which has the
// underlying type that fn takes.
func typedFunc(fn reflect.Value, r reflect.Type) reflect.Value {
	in := fn.Type().In(0)
	if in == r {
		return fn
	}
	return reflect.MakeFunc(reflect.FuncOf([]reflect.Type{r, r}, []reflect.Type{r}, false), func(args []reflect.Value) []reflect.Value {
		out := fn.Call([]reflect.Value{args[0].Convert(in), args[1].Convert(in)})
		return []reflect.Value{out[0].Convert(r)}
	})
}

// shiftCount lowers the count of a shift, and checks that it is not negative.
func (f *fn) shiftCount(e ast.Expr) string {
	if tv := f.info.Types[e]; tv.Value != nil {
		if n, ok := constant.Uint64Val(constant.ToInt(tv.Value)); ok && n < 1<<16 {
			return fmt.Sprint(n)
		}
		return "65535"
	}
	t := f.typ(e)
	text := f.simplify(f.expr(e), f.l.rep(t))
	if b, ok := t.Underlying().(*types.Basic); ok && b.Info()&types.IsUnsigned == 0 {
		f.emit("if %s < %s {\nh.ShiftErr()\n}", text, f.l.constant(constant.MakeInt64(0), t))
	}
	return text
}

// logical is && and ||, whose right side may need statements.
func (f *fn) logical(x *ast.BinaryExpr) string {
	left := f.expr(x.X)
	var right string
	lines := f.block(func() { right = f.expr(x.Y) })
	if len(lines) == 0 {
		return fmt.Sprintf("(%s %s %s)", left, x.Op, right)
	}
	v := f.temp(left, reflect.TypeFor[bool]())
	if x.Op == token.LAND {
		f.emit("if %s {", v)
	} else {
		f.emit("if !%s {", v)
	}
	f.append(lines)
	f.emit("%s = %s", v, right)
	f.emit("}")
	return v
}

// equality is == and !=.
func (f *fn) equality(x *ast.BinaryExpr) string {
	if f.isNil(x.X) || f.isNil(x.Y) {
		e := x.X
		if f.isNil(x.X) {
			e = x.Y
		}
		text := f.expr(e)
		if constantText(text) {
			text = f.temp(text, f.rep(e))
		}
		return fmt.Sprintf("(%s %s nil)", text, x.Op)
	}
	tx, ty := f.typ(x.X), f.typ(x.Y)
	t := f.operandType(x)
	if types.IsInterface(tx) != types.IsInterface(ty) {
		t = tx
		if types.IsInterface(ty) {
			t = ty
		}
	}
	if c, ok := ty.Underlying().(*types.Chan); ok && c.Dir() != types.SendRecv {
		t = ty
	}
	ops := f.list(2, func(i int) operand {
		return operand{f.exprTo([]ast.Expr{x.X, x.Y}[i], t), f.l.rep(t)}
	})
	return f.equal(x.Op, ops[0], ops[1], t)
}

// equal compares two values of type t.
func (f *fn) equal(op token.Token, a, b string, t types.Type) string {
	r := f.l.rep(t)
	var text string
	switch r.Kind() {
	case reflect.Interface, reflect.Struct, reflect.Array:
		if hasBlank(t, map[types.Type]bool{}) {
			text = fmt.Sprintf("%s(%s, %s)", f.fieldwise(t, r), a, b)
			break
		}
		text = fmt.Sprintf("h.Eq(%s, %s)", f.typedText(a, r), f.typedText(b, r))
	case reflect.Bool:
		text = fmt.Sprintf("h.EqB(%s, %s)", a, b)
	default:
		return fmt.Sprintf("(%s %s %s)", a, op, b)
	}
	if op == token.NEQ {
		return "(!" + f.temp(text, reflect.TypeFor[bool]()) + ")"
	}
	return text
}

// typedText returns text as an operand of an interface type: a constant of the
// interpreter would not have its type there.
func (f *fn) typedText(text string, r reflect.Type) string {
	if constantText(text) && r.Kind() != reflect.Interface {
		return f.temp(text, r)
	}
	return text
}

// hasBlank reports whether values of t have blank fields, which do not count in
// comparisons.
func hasBlank(t types.Type, seen map[types.Type]bool) bool {
	if seen[t] {
		return false
	}
	seen[t] = true
	switch u := t.Underlying().(type) {
	case *types.Array:
		return hasBlank(u.Elem(), seen)
	case *types.Struct:
		for v := range u.Fields() {
			if v.Name() == "_" || hasBlank(v.Type(), seen) {
				return true
			}
		}
	}
	return false
}

// fieldwise returns a function that compares values of t without blank fields.
func (f *fn) fieldwise(t types.Type, r reflect.Type) string {
	key := "eq " + f.l.repText(r)
	if s, ok := f.l.calls[key]; ok {
		return s
	}
	ft := reflect.FuncOf([]reflect.Type{r, r}, []reflect.Type{reflect.TypeFor[bool]()}, false)
	s := f.l.symbol("F", reflect.MakeFunc(ft, func(args []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(sameFields(args[0], args[1], t))}
	}))
	f.l.calls[key] = s
	return s
}

func sameFields(a, b reflect.Value, t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Array:
		for i := range a.Len() {
			if !sameFields(a.Index(i), b.Index(i), u.Elem()) {
				return false
			}
		}
		return true
	case *types.Struct:
		for i := range u.NumFields() {
			if u.Field(i).Name() != "_" && !sameFields(a.Field(i), b.Field(i), u.Field(i).Type()) {
				return false
			}
		}
		return true
	}
	return a.Interface() == b.Interface()
}
