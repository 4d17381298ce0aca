// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package difftest

// This file is expressions. None of them has an effect or panics, so that the order in
// which operands are evaluated does not matter; what has, stands in statements of its own.

import (
	"fmt"
	"strings"
)

// A value is the text of an expression.
type value struct {
	text     string
	constant bool // the compiler computes it
	loose    bool // it is an operation without parentheses around it
}

// operand returns the text of v as an operand of anything.
func (v value) operand() string {
	if v.loose {
		return "(" + v.text + ")"
	}
	return v.text
}

// expr returns an expression of type t.
func (g *generator) expr(t *typ, depth int) value {
	if depth <= 0 {
		return g.atom(t)
	}
	if v, ok := g.place(t, depth); ok && g.chance(4) {
		return v
	}
	if v, ok := g.callOf(t, depth); ok && g.chance(3) {
		return v
	}
	if g.chance(25) && t.kind != funcKind {
		return value{text: fmt.Sprintf("func() %s { return %s }()", t.text, g.expr(t, depth-1).text)}
	}
	switch {
	case t.kind == boolKind:
		return g.boolExpr(t, depth)
	case t.isNumber():
		return g.numberExpr(t, depth)
	case t.kind == stringKind:
		return g.stringExpr(t, depth)
	case t.kind == interfaceKind:
		from := g.someType(1)
		if from.kind == funcKind || !from.isPrintable() {
			from = g.basics[g.n(len(g.basics))]
		}
		return value{text: fmt.Sprintf("any(%s)", g.expr(from, depth-1).text)}
	case t.kind == funcKind:
		return value{text: g.closure(t, depth-1)}
	case g.chance(3):
		return g.atom(t)
	default:
		return g.composite(t, func(t *typ, _ int) string { return g.expr(t, depth-1).text }, g.n(100))
	}
}

// varying returns an expression of type t that is no constant.
func (g *generator) varying(t *typ, depth int) value {
	v := g.expr(t, depth)
	if v.constant {
		return g.vary(t, v)
	}
	return v
}

// vary returns an expression with the value of v that is no constant.
func (g *generator) vary(t *typ, v value) value {
	if w, ok := g.of(t); ok && g.chance(2) {
		return value{text: w.name}
	}
	switch g.n(3) {
	case 0:
		return value{text: fmt.Sprintf("[]%s{%s}[0]", t.text, v.text)}
	case 1:
		return value{text: fmt.Sprintf("[1]%s{%s}[%sg0]", t.text, v.text, g.name)}
	default:
		return value{text: fmt.Sprintf("func() %s { return %s }()", t.text, v.text)}
	}
}

// atom returns a variable, a constant or a literal.
func (g *generator) atom(t *typ) value {
	if v, ok := g.of(t); ok && !g.chance(4) {
		return value{text: v.name}
	}
	if t.isNumber() && g.chance(3) {
		if v, ok := g.typedConstant(t); ok {
			return v
		}
	}
	return g.literal(t, g.n(100))
}

// place returns an element of a variable, or of an element of it, of type t.
func (g *generator) place(t *typ, depth int) (value, bool) {
	if len(g.scope) == 0 {
		return value{}, false
	}
	v := g.scope[g.n(len(g.scope))]
	at, text := v.typ, v.name
	for range 3 {
		if at.text == t.text && text != v.name {
			return value{text: text}, true
		}
		switch at.kind {
		case arrayKind:
			text = fmt.Sprintf("%s[%s]", text, g.index(at.len, depth-1))
			at = at.elem
		case sliceKind:
			if v.least == 0 || text != v.name {
				return value{}, false
			}
			text = fmt.Sprintf("%s[%s]", text, g.index(v.least, depth-1))
			at = at.elem
		case mapKind:
			text = fmt.Sprintf("%s[%s]", text, g.expr(at.key, depth-1).text)
			at = at.elem
		case structKind:
			f := at.fields[g.n(len(at.fields))]
			text += "." + f.name
			at = f.typ
		default:
			return value{}, false
		}
	}
	return value{}, false
}

// index returns an index into n elements.
func (g *generator) index(n, depth int) string {
	if depth < 0 || g.chance(2) {
		return fmt.Sprint(g.n(n))
	}
	t := g.basicType((*typ).isInteger)
	return fmt.Sprintf("uint(%s)%%%d", g.varying(t, depth).text, n)
}

// callOf returns a call with a result of type t.
func (g *generator) callOf(t *typ, depth int) (value, bool) {
	var calls []func() (string, bool)
	add := func(f *function, callee string) {
		if len(f.results) == 1 && f.results[0].text == t.text {
			calls = append(calls, func() (string, bool) {
				return fmt.Sprintf("%s(%s)", callee, g.arguments(f.params, f.variadic, depth)), g.afford(f.cost)
			})
		}
	}
	for _, v := range g.scope {
		if v.typ.kind == funcKind {
			add(&function{params: v.typ.params, results: []*typ{v.typ.result}, cost: 3}, v.name)
		}
		for _, m := range v.typ.methods {
			add(m, v.name+"."+m.name)
		}
	}
	for _, f := range g.functions {
		add(f, f.name)
	}
	for _, f := range g.generics {
		calls = append(calls, func() (string, bool) { return f.call(g, t, depth-1) })
	}
	if len(calls) == 0 {
		return value{}, false
	}
	text, ok := calls[g.n(len(calls))]()
	return value{text: text}, ok
}

func (g *generator) arguments(params []*typ, variadic bool, depth int) string {
	var list []string
	for i, p := range params {
		if variadic && i == len(params)-1 {
			if g.chance(4) {
				list = append(list, g.expr(p, depth-1).text+"...")
				break
			}
			for range g.n(3) {
				list = append(list, g.expr(p.elem, depth-1).text)
			}
			break
		}
		list = append(list, g.expr(p, depth-1).text)
	}
	return strings.Join(list, ", ")
}

// binary returns x op y. Operations of constants are left to constants.go: one of two
// constants becomes something that the compiler does not compute.
func (g *generator) binary(t *typ, x value, op string, y value) value {
	if x.constant {
		x = g.vary(t, x)
	}
	if y.constant {
		return value{text: fmt.Sprintf("(%s %s %s)", x.operand(), op, y.operand())}
	}
	if g.chance(2) {
		return value{text: fmt.Sprintf("%s %s %s", x.operand(), op, y.operand()), loose: true}
	}
	left := x.text
	if strings.ContainsAny(op, "*/%&<>") {
		left = x.operand()
	}
	return value{text: fmt.Sprintf("%s %s %s", left, op, y.operand()), loose: true}
}

func (g *generator) numberExpr(t *typ, depth int) value {
	d := depth - 1
	if g.chance(4) {
		return g.conversion(t, d)
	}
	if t.isInteger() {
		switch g.n(8) {
		case 0:
			return value{text: pick(g, "-", "^", "+") + g.varying(t, d).operand(), loose: true}
		case 1, 2:
			return g.shift(t, d)
		case 3:
			op := pick(g, "/", "%")
			if g.chance(2) {
				return g.binary(t, g.expr(t, d), op, value{text: fmt.Sprintf("%s(%d)", t.text, 1+g.n(100)), constant: true})
			}
			return g.binary(t, g.expr(t, d), op, value{text: fmt.Sprintf("(%s | 1)", g.varying(t, d).operand())})
		case 4:
			return g.binary(t, g.expr(t, d), pick(g, "&", "|", "^", "&^"), g.expr(t, d))
		}
	}
	if t.kind == floatKind && g.chance(5) {
		f := pick(g, "math.Sqrt", "math.Abs", "math.Floor", "math.Trunc", "-", "math.Ceil")
		if f == "-" {
			return value{text: "-" + g.varying(t, d).operand(), loose: true}
		}
		return value{text: fmt.Sprintf("%s(%s(float64(%s)))", t.text, f, g.varying(t, d).text)}
	}
	if t.kind == complexKind {
		if g.chance(3) {
			part := "float64"
			if t.bits == 64 {
				part = "float32"
			}
			p := g.basicNamed(part)
			return value{text: fmt.Sprintf("%s(complex(%s, %s))", t.text, g.varying(p, d).text, g.varying(p, d).text)}
		}
		return g.binary(t, g.expr(t, d), pick(g, "+", "-", "*", "*"), g.expr(t, d))
	}
	if t.isReal() && g.chance(8) {
		return value{text: fmt.Sprintf("%s(%s, %s)", pick(g, "min", "max"), g.varying(t, d).text, g.expr(t, d).text)}
	}
	op := pick(g, "+", "-", "*")
	if t.kind == floatKind {
		op = pick(g, "+", "-", "*", "/")
	}
	x, y := g.expr(t, d), g.expr(t, d)
	if op == "/" && y.constant {
		y = g.vary(t, y)
	}
	return g.binary(t, x, op, y)
}

// basicNamed returns the basic type of a name.
func (g *generator) basicNamed(text string) *typ {
	for _, t := range g.basics {
		if t.text == text {
			return t
		}
	}
	return nil
}

// shift returns a shift of an integer by a number that is not negative.
func (g *generator) shift(t *typ, depth int) value {
	op := pick(g, "<<", ">>")
	x := g.varying(t, depth).operand()
	switch g.n(4) {
	case 0:
		return value{text: fmt.Sprintf("(%s %s %d)", x, op, g.n(t.bits+3))}
	case 1:
		u := g.basicType(func(t *typ) bool { return t.kind == uintKind })
		return value{text: fmt.Sprintf("(%s %s %s)", x, op, g.varying(u, depth).operand())}
	case 2:
		// The constant has the type of the other operand.
		u := g.basicType(func(t *typ) bool { return t.kind == uintKind })
		return value{text: fmt.Sprintf("(%s + 1<<(%s&15))", x, g.varying(u, depth).operand())}
	default:
		s := g.basicType((*typ).isInteger)
		return value{text: fmt.Sprintf("(%s %s (%s & %d))", x, op, g.varying(s, depth).operand(), pick(g, 7, 15, 63))}
	}
}

// conversion returns a number converted to t.
func (g *generator) conversion(t *typ, depth int) value {
	switch {
	case t.kind == complexKind:
		from := g.basicType(func(t *typ) bool { return t.kind == complexKind })
		return value{text: fmt.Sprintf("%s(%s)", t.text, g.varying(from, depth).text)}
	case t.kind == floatKind && g.chance(6):
		c := g.basicNamed("complex128")
		return value{text: fmt.Sprintf("%s(%s(%s))", t.text, pick(g, "real", "imag"), g.varying(c, depth).text)}
	case t.isInteger() && g.chance(8):
		return value{text: fmt.Sprintf("%s(len(%s))", t.text, g.varying(g.basicNamed("string"), depth).operand())}
	case t.isInteger() && g.chance(8):
		return value{text: fmt.Sprintf("%s((%s + \"x\")[0])", t.text, g.varying(g.basicNamed("string"), depth).operand())}
	}
	from := g.basicType((*typ).isReal)
	x := g.varying(from, depth).text
	if t.isInteger() && from.kind == floatKind {
		guard := "low"
		if t.kind == uintKind {
			guard = "high"
		}
		return value{text: fmt.Sprintf("%s(%s(float64(%s)))", t.text, guard, x)}
	}
	return value{text: fmt.Sprintf("%s(%s)", t.text, x)}
}

func (g *generator) stringExpr(t *typ, depth int) value {
	d := depth - 1
	convert := func(format string, args ...any) value {
		text := fmt.Sprintf(format, args...)
		if t.named {
			text = fmt.Sprintf("%s(%s)", t.text, text)
		}
		return value{text: text}
	}
	s := func() string {
		from := g.basicType(func(t *typ) bool { return t.kind == stringKind })
		text := g.varying(from, d).text
		if from.named {
			text = "string(" + text + ")"
		}
		return text
	}
	switch g.n(9) {
	case 0, 1:
		return convert("cut(%s + %s)", s(), s())
	case 2:
		return convert("fmt.Sprint(%s)", g.printed(d))
	case 3:
		return convert("string(rune(%s))", g.varying(g.basicType((*typ).isInteger), d).text)
	case 4:
		return convert("%s(%s)", pick(g, "strings.ToUpper", "strings.TrimSpace", "strconv.Quote", "string", "string"), s())
	case 5:
		return convert("string(%s(%s))", pick(g, "[]byte", "[]rune"), s())
	case 6:
		return convert("(%s + %q)[%d:]", s(), "pad", g.n(4))
	case 7:
		return convert("(%q + %s)[:%d]", "pad", s(), g.n(4))
	default:
		return convert("strconv.Itoa(int(%s))", g.varying(g.basicType((*typ).isInteger), d).text)
	}
}

func (g *generator) boolExpr(t *typ, depth int) value {
	d := depth - 1
	var text string
	switch g.n(6) {
	case 0:
		return value{text: "!" + g.varying(t, d).operand()}
	case 1, 2:
		return g.binary(t, g.expr(t, d), pick(g, "&&", "||", "==", "!="), g.expr(t, d))
	case 3:
		u := g.someType(1)
		for range 5 {
			if u.isComparable() {
				break
			}
			u = g.someType(1)
		}
		if !u.isComparable() {
			u = g.basics[1]
		}
		text = fmt.Sprintf("%s %s %s", g.varying(u, d).operand(), pick(g, "==", "!="), g.expr(u, d).operand())
		if u.kind >= arrayKind {
			text = fmt.Sprintf("(%s) %s (%s)", g.varying(u, d).text, pick(g, "==", "!="), g.expr(u, d).text)
		}
	case 4:
		// Two interfaces, with values that can be compared.
		u, w := g.basicType(anyType), g.basicType(anyType)
		text = fmt.Sprintf("any(%s) %s any(%s)", g.expr(u, d).text, pick(g, "==", "!="), g.expr(w, d).text)
	default:
		u := g.basicType((*typ).isOrdered)
		text = fmt.Sprintf("%s %s %s", g.varying(u, d).operand(), pick(g, "<", "<=", ">", ">="), g.expr(u, d).operand())
	}
	if t.named {
		return value{text: fmt.Sprintf("%s(%s)", t.text, text)}
	}
	return value{text: "(" + text + ")"}
}

// printed returns an expression whose value can be printed.
func (g *generator) printed(depth int) string {
	list := g.variables(func(v variable) bool { return v.typ.isPrintable() })
	if len(list) > 0 && g.chance(2) {
		return list[g.n(len(list))].name
	}
	t := g.someType(1)
	if !t.isPrintable() {
		t = g.basics[g.n(len(g.basics))]
	}
	return g.expr(t, depth).text
}

// closure returns a function literal of type t that has no effects.
func (g *generator) closure(t *typ, depth int) string {
	var text string
	g.within(func() {
		params := make([]string, len(t.params))
		for i, p := range t.params {
			name := g.fresh()
			params[i] = name + " " + p.text
			g.scope = append(g.scope, variable{name: name, typ: p, fixed: true})
		}
		text = fmt.Sprintf("func(%s) %s { return %s }", strings.Join(params, ", "), t.result.text, g.expr(t.result, depth).text)
	})
	return text
}
