// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package difftest

// This file is loops and switches.

import "fmt"

// loop writes a loop.
func (g *generator) loop() {
	n := 1 + g.n(4)
	if g.times*n > maxTimes || !g.afford(2*n) {
		return
	}
	label := g.top("L")
	times := g.times
	g.times *= n
	g.loops = append(g.loops, label)
	g.within(func() { g.loopHead(label, n) })
	// The label must be used.
	g.line("if %sg0 > 0 {\ncontinue %s\n}\n}", g.name, label)
	g.loops = g.loops[:len(g.loops)-1]
	g.times = times
}

// loopHead writes the beginning of a loop of n rounds with a label, and what it does.
func (g *generator) loopHead(label string, n int) {
	name := g.fresh()
	switch g.n(9) {
	case 0:
		t := g.basicType((*typ).isInteger)
		g.line("%s:", label)
		g.line("for %s := %s(0); %s < %d; %s++ {", name, t.text, name, n, name)
		g.add(variable{name: name, typ: t, fixed: true})
	case 1:
		t := g.basicType((*typ).isInteger)
		g.line("%s:", label)
		g.line("for %s := range %s(%d) {", name, t.text, n)
		g.add(variable{name: name, typ: t})
	case 2, 3:
		g.rangeElements(label, name, n)
		return
	case 4:
		r := g.fresh()
		g.line("%s:", label)
		g.line("for %s, %s := range (%s + %s)[:%d] {", name, r, g.expr(g.basics[1], 1).text, `"padding"`, n)
		g.add(variable{name: name, typ: g.basicNamed("int"), fixed: true})
		g.add(variable{name: r, typ: g.basicNamed("int32")})
	case 5:
		// A function that yields.
		t := g.someType(1)
		i := g.fresh()
		g.line("%s:", label)
		g.line("for %s := range func(yield func(%s) bool) {\nfor %s := range %d {\nif !yield(%s) {\nreturn\n}\n_ = %s\n}\n} {",
			name, t.text, i, n, g.expr(t, 2).text, i)
		g.add(variable{name: name, typ: t})
	case 6:
		// Closures of all rounds, called after the last.
		fs, i := g.fresh(), g.fresh()
		g.line("var %s []func() int", fs)
		g.line("for %s := 0; %s < %d; %s++ {", i, i, n, i)
		g.line("%s = append(%s, func() int { %s += 10; return %s })", fs, fs, i, i)
		g.line("%s -= 0", i)
		g.line("}")
		g.line("%s:", label)
		g.line("for %s, f := range %s {", name, fs)
		if g.local {
			g.line("_ = f() + f()")
		} else {
			g.line("fmt.Println(%s, f(), f())", g.mark())
		}
		g.add(variable{name: name, typ: g.basicNamed("int"), fixed: true})
	case 7:
		g.line("%s:", label)
		g.line("for range %d {", n)
	default:
		g.line("%s:", label)
		g.line("for %s, more := 0, true; more; %s++ {\nmore = %s < %d", name, name, name, n-1)
		g.add(variable{name: name, typ: g.basicNamed("int"), fixed: true})
	}
	g.block(3)
}

// rangeElements writes a loop over at most n elements of an array, a slice or a map.
func (g *generator) rangeElements(label, name string, n int) {
	t := g.someType(1)
	v := g.fresh()
	switch g.n(3) {
	case 0:
		a := arrayOf(n, t)
		amp := pick(g, "", "&")
		g.line("%s:", label)
		g.line("for %s, %s := range %s%s {", name, v, amp, g.literal(a, g.n(50)).text)
		g.add(variable{name: name, typ: g.basicNamed("int"), fixed: true})
		g.add(variable{name: v, typ: t})
		g.block(3)
	case 1:
		parts := ""
		for range n {
			parts += g.expr(t, 2).text + ", "
		}
		g.line("%s:", label)
		g.line("for %s, %s := range []%s{%s} {", name, v, t.text, parts)
		g.add(variable{name: name, typ: g.basicNamed("int")})
		g.add(variable{name: v, typ: t})
		g.block(3)
	default:
		// The order does not show in a sum.
		m := mapOf(g.keyType(), g.basicType((*typ).isInteger))
		sum := g.fresh()
		g.line("var %s %s", sum, m.elem.text)
		g.line("for %s, %s := range %s {", name, v, g.literal(m, n-1).text)
		g.line("_ = %s", name)
		g.line("%s += %s", sum, v)
		g.line("}")
		g.line("%s:", label)
		g.line("for range 1 {\n_ = %s", sum)
		g.scope = append(g.scope, variable{name: sum, typ: m.elem})
		g.block(1)
	}
}

// switches writes a switch.
func (g *generator) switches() {
	switch g.n(3) {
	case 0:
		t := g.basicType(func(t *typ) bool { return t.isInteger() || t.kind == stringKind })
		tag := g.varying(t, 2).text
		if g.chance(3) {
			name := g.fresh()
			tag = fmt.Sprintf("%s := (%s); %s", name, g.typed(t, 2), name)
		} else {
			tag = "(" + tag + ")"
		}
		g.line("switch %s {", tag)
		for i := range distinct(t, 1+g.n(4)) {
			g.line("case %s:", g.literal(t, i).text)
			g.block(2)
			if i == 0 && g.chance(3) {
				g.line("fallthrough")
			}
		}
		g.line("default:")
		g.block(1)
		g.line("}")
	case 1:
		g.line("switch {")
		for range 1 + g.n(3) {
			g.line("case (%s):", g.varying(g.basics[0], 2).text)
			g.block(2)
		}
		if g.chance(2) {
			g.line("default:")
			g.block(1)
		}
		g.line("}")
	default:
		g.typeSwitch()
	}
}

// typeSwitch writes a switch over the types of a value in an interface.
func (g *generator) typeSwitch() {
	name := g.fresh()
	g.line("switch %s := (%s).(type) {", name, g.varying(g.any, 3).text)
	seen := make(map[string]bool)
	for range 1 + g.n(4) {
		t := g.someType(1)
		if seen[t.text] || t.kind == interfaceKind || !t.isPrintable() {
			continue
		}
		seen[t.text] = true
		g.line("case %s:", t.text)
		g.within(func() {
			g.scope = append(g.scope, variable{name: name, typ: t})
			g.line("_ = %s", name)
			g.block(2)
		})
	}
	if g.chance(2) {
		g.line("case stringer:")
		g.line("_ = %s.String()", name)
	}
	if g.chance(2) {
		g.line("case nil, error:")
		g.line("_ = %s", name)
	}
	g.line("default:")
	g.line("_ = %s", name)
	if !g.local {
		g.line("fmt.Println(%s, %s)", g.mark(), name)
	}
	g.line("}")
}
