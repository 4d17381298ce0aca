// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package difftest

// This file is statements.

import (
	"fmt"
	"strings"
)

// body writes the statements of the program.
func (g *generator) body() {
	for range g.few(6, 10) {
		g.statement()
	}
	g.print()
}

// statement writes a statement.
func (g *generator) statement() {
	if !g.afford(1) {
		return
	}
	if g.chance(3) {
		g.print()
		return
	}
	switch g.n(12) {
	case 0:
		g.panics()
	case 1:
		g.deferred()
	case 2:
		g.effects()
	case 3:
		g.interfaces()
	case 4:
		g.concurrent()
	default:
		g.pureStatement()
	}
}

// pureStatement writes a statement that changes nothing but local variables and, not in
// a function, the variables at the top.
func (g *generator) pureStatement() {
	if !g.afford(1) {
		return
	}
	deep := g.depth > 3
	switch g.n(14) {
	case 0, 1, 2, 3:
		g.declare()
	case 4, 5, 6:
		g.assign()
	case 7:
		g.assignOperation()
	case 8:
		if !deep {
			g.condition()
		}
	case 9, 10:
		if !deep {
			g.loop()
		}
	case 11:
		if !deep {
			g.switches()
		}
	case 12:
		g.parallel()
	default:
		g.leave()
	}
}

// block writes some statements.
func (g *generator) block(n int) {
	g.within(func() {
		for range 1 + g.n(n) {
			if g.local {
				g.pureStatement()
			} else {
				g.statement()
			}
		}
	})
}

// print writes a statement that prints some values.
func (g *generator) print() {
	if g.local {
		return
	}
	switch g.n(4) {
	case 0:
		g.line("fmt.Printf(%s+%q, %s, %s)", g.mark(), " "+pick(g, "%v %v", "%+v %#v", "%T %v", "%#v %+v")+"\n", g.printed(2), g.printed(2))
	case 1:
		t := g.basicType((*typ).isNumber)
		verbs := map[kind]string{intKind: "%d %x %08b %o %c %q %U %+d", uintKind: "%d %X %b %#o %5d", floatKind: "%g %e %.3f %8.2f %x", complexKind: "%v %.2f %g"}
		verb := pick(g, strings.Fields(verbs[t.kind])...)
		g.line("fmt.Printf(%s+%q, %s)", g.mark(), " "+verb+"\n", g.expr(t, 3).text)
	case 2:
		list := g.variables(func(v variable) bool { return v.typ.isPrintable() })
		if len(list) == 0 {
			return
		}
		var names []string
		for _, v := range list[max(0, len(list)-4):] {
			names = append(names, v.name)
		}
		g.line("fmt.Println(%s, %s)", g.mark(), strings.Join(names, ", "))
	default:
		g.line("fmt.Println(%s, %s)", g.mark(), g.printed(3))
	}
}

// add puts a variable that has just been declared into scope.
func (g *generator) add(v variable) {
	g.line("_ = %s", v.name)
	g.scope = append(g.scope, v)
}

// declare writes the declaration of a variable.
func (g *generator) declare() {
	name := g.fresh()
	switch g.n(8) {
	case 0:
		t := g.someType(2)
		g.line("var %s %s", name, t.text)
		g.add(variable{name: name, typ: t})
	case 1:
		t := g.functionType()
		g.line("%s := %s", name, g.closure(t, 2))
		g.add(variable{name: name, typ: t, fixed: true})
	case 2:
		t := sliceOf(g.someType(1))
		n := 1 + g.n(4)
		var parts []string
		for range n {
			parts = append(parts, g.expr(t.elem, 2).text)
		}
		g.line("%s := %s{%s}", name, t.text, strings.Join(parts, ", "))
		g.add(variable{name: name, typ: t, least: n})
	case 3:
		t := mapOf(g.keyType(), g.someType(1))
		g.line("%s := make(%s)", name, t.text)
		g.add(variable{name: name, typ: t})
		for range 1 + g.n(2) {
			g.line("%s[%s] = %s", name, g.expr(t.key, 2).text, g.expr(t.elem, 2).text)
		}
	case 4:
		// Two variables of a comma-ok form or of a function.
		list := g.variables(func(v variable) bool { return v.typ.kind == mapKind })
		if len(list) == 0 {
			return
		}
		m, ok := list[g.n(len(list))], g.fresh()
		g.line("%s, %s := %s[%s]", name, ok, m.name, g.expr(m.typ.key, 2).text)
		g.add(variable{name: name, typ: m.typ.elem})
		g.add(variable{name: ok, typ: g.basics[0]})
	case 5:
		// A method value keeps its receiver.
		list := g.variables(func(v variable) bool { return len(v.typ.methods) > 0 && v.typ.named })
		if len(list) == 0 {
			return
		}
		v := list[g.n(len(list))]
		m := v.typ.methods[g.n(len(v.typ.methods))]
		if m.cost > 10 {
			return
		}
		t := funcOf(m.params, m.results[0])
		if g.chance(2) {
			g.line("%s := %s.%s", name, v.name, m.name)
		} else {
			t = funcOf(append([]*typ{v.typ}, m.params...), m.results[0])
			g.line("%s := %s.%s", name, v.typ.text, m.name)
		}
		g.add(variable{name: name, typ: t, fixed: true})
	default:
		t := g.someType(2)
		if g.chance(2) {
			g.line("var %s %s = %s", name, t.text, g.expr(t, 3).text)
		} else {
			g.line("%s := %s", name, g.typed(t, 3))
		}
		g.add(variable{name: name, typ: t})
	}
}

// typed returns an expression whose type is t wherever it stands.
func (g *generator) typed(t *typ, depth int) string {
	v := g.expr(t, depth)
	if t.kind == boolKind && t.named {
		return fmt.Sprintf("%s(%s)", t.text, v.text)
	}
	return v.text
}

// target returns a place that can be assigned, with its type.
func (g *generator) target() (string, *typ, bool) {
	list := g.variables(func(v variable) bool {
		return !v.fixed && v.typ.kind != funcKind && !(g.local && v.outer)
	})
	if len(list) == 0 {
		return "", nil, false
	}
	v := list[g.n(len(list))]
	text, t := v.name, v.typ
	for range 2 {
		if g.chance(3) {
			break
		}
		switch t.kind {
		case arrayKind:
			text, t = fmt.Sprintf("%s[%s]", text, g.index(t.len, 1)), t.elem
		case sliceKind:
			if v.least == 0 || text != v.name {
				return text, t, true
			}
			text, t = fmt.Sprintf("%s[%s]", text, g.index(v.least, 1)), t.elem
		case structKind:
			f := t.fields[g.n(len(t.fields))]
			text, t = text+"."+f.name, f.typ
		default:
			return text, t, true
		}
	}
	return text, t, true
}

// keeps reports whether a place may be given any value: a slice of which some elements
// are known to be there may not.
func (g *generator) keeps(place string) bool {
	for _, v := range g.scope {
		if v.name == place && v.least > 0 {
			return false
		}
	}
	return true
}

// assign writes an assignment.
func (g *generator) assign() {
	if list := g.variables(func(v variable) bool {
		return !v.fixed && (v.typ.kind == sliceKind || v.typ.kind == mapKind) && !(g.local && v.outer)
	}); len(list) > 0 && g.chance(2) {
		v := list[g.n(len(list))]
		switch {
		case v.typ.kind == sliceKind && g.times <= 20:
			g.line("%s = append(%s, %s)", v.name, v.name, g.expr(v.typ.elem, 2).text)
		case v.typ.kind == mapKind && g.chance(4):
			g.line("delete(%s, %s)", v.name, g.expr(v.typ.key, 2).text)
		case v.typ.kind == mapKind:
			g.line("if %s != nil {\n%s[%s] = %s\n}", v.name, v.name, g.expr(v.typ.key, 2).text, g.expr(v.typ.elem, 2).text)
		}
		return
	}
	place, t, ok := g.target()
	if !ok || !g.keeps(place) {
		return
	}
	g.line("%s = %s", place, g.expr(t, 3).text)
}

// assignOperation writes an assignment with an operator.
func (g *generator) assignOperation() {
	place, t, ok := g.target()
	if !ok {
		return
	}
	switch {
	case t.isInteger() && g.chance(3):
		g.line("%s%s", place, pick(g, "++", "--"))
	case t.isInteger() && g.chance(3):
		g.line("%s %s= %s & 15", place, pick(g, "<<", ">>"), g.varying(g.basicType((*typ).isInteger), 1).operand())
	case t.isInteger():
		g.line("%s %s= %s", place, pick(g, "+", "-", "*", "&", "|", "^", "&^"), g.expr(t, 2).text)
	case t.kind == floatKind:
		g.line("%s %s= %s", place, pick(g, "+", "-", "*", "/"), g.varying(t, 2).text)
	case t.kind == complexKind:
		g.line("%s %s= %s", place, pick(g, "+", "-", "*"), g.expr(t, 2).text)
	case t.kind == stringKind && g.times == 1:
		g.line("%s += %s", place, g.expr(t, 1).text)
	}
}

// parallel writes an assignment of several values.
func (g *generator) parallel() {
	p, t, ok := g.target()
	q, u, ok2 := g.target()
	if !ok || !ok2 || !g.keeps(p) || !g.keeps(q) {
		return
	}
	if t.text == u.text && g.chance(2) {
		g.line("%s, %s = %s, %s", p, q, q, p)
		return
	}
	g.line("%s, %s = %s, %s", p, q, g.expr(t, 2).text, g.expr(u, 2).text)
}

// condition writes an if.
func (g *generator) condition() {
	if g.chance(3) {
		t := g.someType(1)
		name := g.fresh()
		g.within(func() {
			g.line("if %s := (%s); true {", name, g.typed(t, 2))
			g.add(variable{name: name, typ: t})
			g.block(2)
			g.line("}")
		})
		return
	}
	g.line("if (%s) {", g.expr(g.basics[0], 2).text)
	g.block(3)
	switch g.n(3) {
	case 0:
		g.line("} else {")
		g.block(2)
	case 1:
		g.line("} else if (%s) {", g.expr(g.basics[0], 2).text)
		g.block(2)
		g.line("} else {")
		g.block(1)
	}
	g.line("}")
}

// leave writes a break or continue of a loop around.
func (g *generator) leave() {
	if len(g.loops) == 0 {
		return
	}
	label := g.loops[g.n(len(g.loops))]
	g.line("if (%s) {\n%s %s\n}", g.expr(g.basics[0], 2).text, pick(g, "break", "continue"), label)
}
