// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package difftest

// This file is statements with effects of their own: closures that change variables,
// deferred calls, pointers, values in interfaces, goroutines and panics. Each does one
// thing, with simple operands, so that its order is that of the language.

import (
	"fmt"
	"strings"
)

// effects writes closures that change what they capture, or pointers.
func (g *generator) effects() {
	t := g.basicType((*typ).isInteger)
	x, f := g.fresh(), g.fresh()
	switch g.n(4) {
	case 0:
		g.line("var %s %s = %s", x, t.text, g.expr(t, 2).text)
		g.line("%s := func(n %s) %s { %s = %s*3 + n; return %s }", f, t.text, t.text, x, x, x)
		g.add(variable{name: x, typ: t})
		for range 1 + g.n(3) {
			r := g.fresh()
			g.line("%s := %s(%s)", r, f, g.expr(t, 2).text)
			g.add(variable{name: r, typ: t})
		}
	case 1:
		u := g.someType(2)
		g.line("var %s %s = %s", x, u.text, g.expr(u, 2).text)
		g.line("%s := &%s", f, x)
		if u.isPrintable() {
			g.line("fmt.Println(%s, *%s)", g.mark(), f)
		}
		g.line("*%s = %s", f, g.expr(u, 2).text)
		g.add(variable{name: x, typ: u})
		if u.kind == structKind {
			fd := u.fields[g.n(len(u.fields))]
			g.line("%s.%s = %s", f, fd.name, g.expr(fd.typ, 2).text)
		}
		if u.kind == arrayKind {
			g.line("%s[%d] = %s", f, g.n(u.len), g.expr(u.elem, 2).text)
		}
	case 2:
		// Operands of an assignment are evaluated before it.
		i := g.fresh()
		g.line("%s := []%s{%s, %s, %s}", x, t.text, g.expr(t, 1).text, g.expr(t, 1).text, g.expr(t, 1).text)
		g.line("%s := %d", i, g.n(3))
		g.line("%s, %s[%s] = %d, %s", i, x, i, g.n(3), g.expr(t, 2).text)
		g.line("%s[%s], %s[%d] = %s[%d], %s[%s]", x, i, x, g.n(3), x, g.n(3), x, i)
		g.line("%s := %s[:2]", f, x)
		g.line("%s = append(%s, %s)", f, f, g.expr(t, 2).text)
		g.line("fmt.Println(%s, %s, %s, %s)", g.mark(), i, x, f)
		g.add(variable{name: x, typ: sliceOf(t), least: 3})
	default:
		// Calls are made from left to right.
		log := g.fresh()
		g.line("var %s []int", log)
		g.line("%s := func(n int, v %s) %s { %s = append(%s, n); return v }", f, t.text, t.text, log, log)
		g.line("%s := %s(1, %s) + %s(2, %s)*%s(3, %s)", x, f, g.expr(t, 1).text, f, g.expr(t, 1).text, f, g.expr(t, 1).text)
		g.line("_ = []%s{%s(4, %s), %s(5, 1)}", t.text, f, x, f)
		g.line("if %s(6, 1) > %s(7, %s) && %s(8, 2) > 0 || %s(9, 0) == 0 {\n%s = append(%s, 100)\n}", f, f, x, f, f, log, log)
		g.line("fmt.Println(%s, %s, %s)", g.mark(), x, log)
		g.add(variable{name: x, typ: t})
	}
}

// deferred writes a function with deferred calls, and its call.
func (g *generator) deferred() {
	t := g.basicType((*typ).isNumber)
	r := g.fresh()
	after := g.expr(t, 2).text
	changed := g.expr(t, 1).text
	g.line("%s := func() (r %s) {", r, t.text)
	g.line("x := %s\n_ = x", g.typed(t, 2))
	switch g.n(4) {
	case 0:
		g.line("defer func() { r += x }()")
		g.line("defer fmt.Println(%s, x)", g.mark())
		g.line("x = %s", changed)
		g.line("return %s", after)
	case 1:
		g.line("for i := range 3 {\ndefer func(n int) { r += x * %s(n+i) }(i * 2)\n}", g.realPart(t))
		g.line("x = %s", changed)
		g.line("return %s", after)
	case 2:
		g.line("defer func() {\nif p := recover(); p != nil {\nfmt.Println(%s, p)\nr = x\n}\n}()", g.mark())
		g.line("defer func() { x = %s }()", changed)
		g.line("if r == 0 {\npanic(%s)\n}", g.panicValue())
		g.line("return %s", after)
	default:
		g.line("defer func() { fmt.Println(%s, recover()) }()", g.mark())
		g.line("defer func() {\nif p := recover(); p != nil {\npanic(fmt.Sprint(\"again \", p))\n}\n}()")
		g.line("r = %s", after)
		g.line("panic(%s)", g.panicValue())
	}
	g.line("}()")
	g.add(variable{name: r, typ: t})
}

// realPart returns the text of a conversion of an int to a type of numbers.
func (g *generator) realPart(t *typ) string {
	if t.kind != complexKind {
		return t.text
	}
	return fmt.Sprintf("func(n int) %s { return %s(complex(float64(n), 0)) }", t.text, t.text)
}

// panicValue returns a value to panic with.
func (g *generator) panicValue() string {
	switch g.n(4) {
	case 0:
		return `errors.New("an error")`
	case 1:
		return fmt.Sprintf("failure{%d}", g.n(10))
	case 2:
		return fmt.Sprintf("fmt.Sprint(\"text \", %s)", g.printed(1))
	default:
		return g.printed(1)
	}
}

// interfaces writes statements with values in interfaces.
func (g *generator) interfaces() {
	t := g.someType(1)
	if !t.isPrintable() || t.kind == interfaceKind {
		t = g.basics[g.n(len(g.basics))]
	}
	e := g.fresh()
	switch g.n(4) {
	case 0:
		x := g.fresh()
		g.line("var %s %s = %s", x, t.text, g.expr(t, 2).text)
		g.line("var %s any = %s", e, x)
		g.line("%s = %s", x, g.expr(t, 2).text)
		g.line("fmt.Println(%s, %s, %s)", g.mark(), x, e)
		g.add(variable{name: x, typ: t})
		g.add(variable{name: e, typ: g.any})
	case 1:
		v, ok := g.fresh(), g.fresh()
		g.line("var %s any = %s", e, g.expr(g.any, 2).text)
		g.line("%s, %s := %s.(%s)", v, ok, e, t.text)
		g.line("fmt.Println(%s, %s, %s)", g.mark(), v, ok)
		g.add(variable{name: v, typ: t})
		g.add(variable{name: e, typ: g.any})
	case 2:
		// A map whose keys are values of several types.
		var parts []string
		for range 4 {
			parts = append(parts, fmt.Sprintf("any(%s)", g.expr(g.basicType((*typ).isKey), 1).text))
		}
		g.line("%s := map[any]int{}", e)
		g.line("for i, k := range []any{%s} {\n%s[k] += i + 1\n}", strings.Join(parts, ", "), e)
		g.line("fmt.Println(%s, len(%s), %s[%s], %s[%s])", g.mark(), e, e, parts[0], e, parts[3])
	default:
		var values []string
		for _, n := range g.named {
			for _, m := range n.methods {
				if m.name == "String" && n.isPrintable() {
					values = append(values, g.typed(n, 2))
				}
			}
		}
		if len(values) == 0 {
			return
		}
		g.line("for i, %s := range []stringer{%s} {", e, strings.Join(values, ", "))
		g.line("fmt.Println(%s, i, %s.String(), %s)", g.mark(), e, e)
		g.line("}")
	}
}

// concurrent writes goroutines and channels whose order does not show.
func (g *generator) concurrent() {
	t := g.someType(1)
	if !t.isPrintable() {
		t = g.basics[2]
	}
	ch := g.fresh()
	switch g.n(3) {
	case 0:
		n := g.basicType((*typ).isInteger)
		sum := g.fresh()
		g.line("%s := make(chan %s)", ch, n.text)
		g.line("for i := range 3 {\ngo func() { %s <- %s + %s(i) }()\n}", ch, g.varying(n, 1).operand(), n.text)
		g.line("%s := <-%s + <-%s", sum, ch, ch)
		g.line("%s += <-%s", sum, ch)
		g.line("fmt.Println(%s, %s)", g.mark(), sum)
		g.add(variable{name: sum, typ: n})
	case 1:
		g.line("%s := make(chan %s, 3)", ch, t.text)
		for range 2 {
			g.line("%s <- %s", ch, g.expr(t, 2).text)
		}
		g.line("close(%s)", ch)
		g.line("for v := range %s {\nfmt.Println(%s, v)\n}", ch, g.mark())
	default:
		x, ok := g.fresh(), g.fresh()
		g.line("%s := make(chan %s, 1)", ch, t.text)
		g.line("%s <- %s", ch, g.expr(t, 2).text)
		g.line("var %s [2]%s", x, t.text)
		g.line("%s := false", ok)
		g.line("select {\ncase %s[1], %s = <-%s:\ndefault:\n%s[0] = %s\n}", x, ok, ch, x, g.expr(t, 1).text)
		g.line("fmt.Println(%s, %s, %s, len(%s))", g.mark(), x, ok, ch)
		g.add(variable{name: x, typ: arrayOf(2, t)})
	}
}

// panics writes a statement that may panic, alone in a function that recovers.
func (g *generator) panics() {
	t := g.basicType((*typ).isInteger)
	x := g.fresh()
	g.line("var %s %s = %s", x, t.text, g.expr(t, 2).text)
	g.add(variable{name: x, typ: t})
	i := g.fresh()
	g.line("%s := %d", i, g.n(7)-1)
	g.add(variable{name: i, typ: g.basicNamed("int")})
	var act string
	switch g.n(14) {
	case 0:
		act = fmt.Sprintf("z := %s(%s & 1); %s = %s %s z", t.text, i, x, x, pick(g, "/", "%"))
	case 1:
		act = fmt.Sprintf("s := []%s{1, 2, 3}; s[%s] = %s; fmt.Println(s)", t.text, i, x)
	case 2:
		act = fmt.Sprintf("s := [3]%s{1, 2, 3}; %s = s[%s]", t.text, x, i)
	case 3:
		act = fmt.Sprintf("s := make([]%s, 3, 5); s = %s; fmt.Println(s)", t.text, pick(g, "s[:"+i+"]", "s["+i+":]", "s[1:"+i+"]", "s["+i+":2]", "s[:2:"+i+"]"))
	case 4:
		act = fmt.Sprintf("s := \"text\"; fmt.Println(%s)", pick(g, "s["+i+"]", "s["+i+":]", "s[1:"+i+"]"))
	case 5:
		act = fmt.Sprintf("var m map[int]%s; _ = m[%s]; delete(m, 1); m[%s]++", t.text, i, i)
	case 6:
		act = fmt.Sprintf("var p *%s; if %s > 2 { p = &%s }; *p = 5", t.text, i, x)
	case 7:
		act = fmt.Sprintf("var e any = %s; fmt.Println(e.(%s))", x, g.basicType(anyType).text)
	case 8:
		act = fmt.Sprintf("s := []%s{1, 2, 3}; a := [%d]%s(s); fmt.Println(a)", t.text, 2+g.n(3), t.text)
	case 9:
		act = fmt.Sprintf("s := make([]%s, %s); fmt.Println(len(s))", t.text, i)
	case 10:
		act = fmt.Sprintf("%s = %s << %s", x, x, i)
	case 11:
		act = fmt.Sprintf("var f func() int; if %s > 2 { f = func() int { return %s } }; fmt.Println(f())", i, i)
	case 12:
		act = fmt.Sprintf("var e any = []int{%s}; fmt.Println(e == e)", i)
	default:
		act = fmt.Sprintf("panic(%s)", g.panicValue())
	}
	g.line("try(%s, func() { %s })", g.mark(), act)
}
