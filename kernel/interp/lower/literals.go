// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is composite literals.

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/types"
	"reflect"
	"strings"
)

// composite lowers a composite literal of type t.
func (f *fn) composite(x *ast.CompositeLit, t types.Type) string {
	if p, ok := coreOf(t).(*types.Pointer); ok && x.Type == nil {
		// An element &T{...} whose type is left out.
		elem := p.Elem()
		v := f.fresh("new")
		f.emit("var %s %s = %s", v, f.l.typeText(elem), f.composite(x, elem))
		return "&" + v
	}
	switch u := coreOf(f.l.under(t)).(type) {
	case *types.Struct:
		return f.structLit(x, t, u)
	case *types.Array:
		return f.arrayLit(x, t, u.Elem())
	case *types.Slice:
		return f.arrayLit(x, t, u.Elem())
	case *types.Map:
		return f.mapLit(x, t, u)
	}
	f.unsupported(x, "composite literal of %s", t)
	return ""
}

// value lowers an element of a literal.
func (f *fn) value(e ast.Expr, t types.Type, phys reflect.Type) operand {
	var text string
	if lit, ok := e.(*ast.CompositeLit); ok && lit.Type == nil {
		text = f.composite(lit, t)
	} else {
		text = f.exprTo(e, t)
	}
	text = f.toPhys(text, t, phys)
	return operand{text, phys}
}

func (f *fn) structLit(x *ast.CompositeLit, t types.Type, u *types.Struct) string {
	r := f.l.rep(t)
	if len(x.Elts) == 0 {
		return f.temp(f.l.zero(t), r)
	}
	names := make([]string, len(x.Elts))
	blank := make([]bool, len(x.Elts))
	texts := f.list(len(x.Elts), func(i int) operand {
		e, j := x.Elts[i], i
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			e = kv.Value
			name := kv.Key.(*ast.Ident).Name
			for k := range u.NumFields() {
				if u.Field(k).Name() == name {
					j = k
				}
			}
		}
		names[i] = r.Field(j).Name
		blank[i] = u.Field(j).Name() == "_"
		return f.value(e, u.Field(j).Type(), r.Field(j).Type)
	})
	var parts []string
	for i, text := range texts {
		if isCall(text) || strings.HasSuffix(text, "}") {
			text = f.temp(text, fieldType(r, names[i]))
		}
		if !blank[i] {
			parts = append(parts, names[i]+": "+text)
		}
	}
	return fmt.Sprintf("%s{%s}", f.l.repText(r), strings.Join(parts, ", "))
}

func fieldType(r reflect.Type, name string) reflect.Type {
	for i := range r.NumField() {
		if r.Field(i).Name == name {
			return r.Field(i).Type
		}
	}
	return nil
}

func (f *fn) arrayLit(x *ast.CompositeLit, t, elem types.Type) string {
	r := f.l.rep(t)
	if len(x.Elts) == 0 {
		if r.Kind() == reflect.Slice {
			return fmt.Sprintf("make(%s, 0)", f.l.repText(r))
		}
		return f.temp(f.l.zero(t), r)
	}
	indices := make([]int64, len(x.Elts))
	next := int64(0)
	texts := f.list(len(x.Elts), func(i int) operand {
		e := x.Elts[i]
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			next, _ = constant.Int64Val(constant.ToInt(f.info.Types[kv.Key].Value))
			e = kv.Value
		}
		indices[i] = next
		next++
		return f.value(e, elem, r.Elem())
	})
	return fmt.Sprintf("%s{%s}", f.l.repText(r), strings.Join(f.indexed(texts, indices, r.Elem()), ", "))
}

// indexed returns the elements of an array literal, with keys where they are not
// in order. Elements that are calls are evaluated before.
func (f *fn) indexed(texts []string, indices []int64, r reflect.Type) []string {
	parts := make([]string, len(texts))
	next := int64(0)
	for i, text := range texts {
		text = f.simplify(text, r)
		inOrder := indices[i] == next
		next = indices[i] + 1
		if !inOrder {
			text = fmt.Sprintf("%d: %s", indices[i], text)
		}
		parts[i] = text
	}
	return parts
}

func (f *fn) mapLit(x *ast.CompositeLit, t types.Type, u *types.Map) string {
	r := f.l.rep(t)
	m := f.temp(fmt.Sprintf("make(%s)", f.l.repText(r)), r)
	for _, e := range x.Elts {
		kv := e.(*ast.KeyValueExpr)
		ops := f.list(2, func(i int) operand {
			if i == 0 {
				op := f.value(kv.Key, u.Key(), r.Key())
				op.text = f.simplify(op.text, op.r)
				return op
			}
			return f.value(kv.Value, u.Elem(), r.Elem())
		})
		if isCall(ops[1]) || strings.HasSuffix(ops[1], "}") {
			ops[1] = f.temp(ops[1], r.Elem())
		}
		f.emit("%s[%s] = %s", m, ops[0], ops[1])
	}
	return m
}
