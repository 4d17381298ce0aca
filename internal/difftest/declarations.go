// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package difftest

// This file is the declarations of types, with their methods, and of the variables at
// the top of a program.

import (
	"fmt"
	"strings"
)

// declareTypes declares some types.
func (g *generator) declareTypes() {
	for range g.few(2, 4) {
		name := g.top("T")
		var t typ
		switch g.n(6) {
		case 0, 1:
			t = *g.basics[g.n(len(g.basics))]
		case 2, 3:
			t = *g.declaredStruct()
		case 4:
			t = *arrayOf(1+g.n(3), g.someType(1))
		default:
			t = *g.someType(2)
			if t.kind == interfaceKind || t.named {
				t = *g.basics[2]
			}
		}
		under := t.text
		t.text, t.named, t.methods, t.pointer = name, true, t.promoted(), nil
		fmt.Fprintf(&g.decls, "type %s %s\n", name, under)
		declared := &t
		g.named = append(g.named, declared)
		for range g.few(0, 3) {
			g.declareMethod(declared)
		}
		if g.chance(3) && declared.isPrintable() {
			g.declareString(declared)
		}
	}
}

// declaredStruct returns a struct, which may have embedded fields.
func (g *generator) declaredStruct() *typ {
	t := g.structType(1)
	if len(g.named) > 0 && g.chance(2) {
		e := g.named[g.n(len(g.named))]
		t.fields = append(t.fields, field{name: e.text, typ: e, embedded: true})
	}
	return structOf(t.fields)
}

// promoted returns the methods that a struct has from its embedded field.
func (t *typ) promoted() []*function {
	var list []*function
	for _, f := range t.fields {
		if f.embedded && t.kind == structKind {
			list = append(list, f.typ.methods...)
		}
	}
	return list
}

// declareMethod declares a method without effects of a type.
func (g *generator) declareMethod(t *typ) {
	f := &function{name: g.top("M"), params: []*typ{g.someType(1)}, results: []*typ{g.basicType(anyType)}}
	f.cost = g.function(f, func(params string) string {
		return fmt.Sprintf("func (r %s) %s(%s) %s", t.text, f.name, params, f.results[0].text)
	}, variable{name: "r", typ: t})
	t.methods = append(t.methods, f)
}

// declareString gives a type the method that package fmt knows.
func (g *generator) declareString(t *typ) {
	for _, m := range t.methods {
		if m.name == "String" {
			return
		}
	}
	body := fmt.Sprintf("fmt.Sprintf(%q, any(r) != nil)", t.text+"(%v)")
	switch t.kind {
	case boolKind, intKind, uintKind, floatKind, complexKind, stringKind:
		body = fmt.Sprintf("fmt.Sprint(%q, %s(r))", t.text+":", basicText(t))
	case structKind:
		var parts []string
		for _, f := range t.fields {
			parts = append(parts, "r."+f.name)
		}
		body = fmt.Sprintf("fmt.Sprint(%q, %s)", t.text+":", strings.Join(parts, ", "))
	case arrayKind, sliceKind, mapKind:
		body = fmt.Sprintf("fmt.Sprint(%q, len(r))", t.text+":")
	default:
	}
	fmt.Fprintf(&g.decls, "func (r %s) String() string { return %s }\n", t.text, body)
	t.methods = append(t.methods, &function{name: "String", results: []*typ{g.basics[1]}, cost: 5})
}

// basicText returns the name of the basic type under t.
func basicText(t *typ) string {
	for _, b := range basicTypes() {
		if b.kind == t.kind && b.bits == t.bits {
			return b.text
		}
	}
	return "string"
}

// declareGlobals declares variables. The order in which they are initialised is that of
// what they depend on, not that of the text.
func (g *generator) declareGlobals() {
	fmt.Fprintf(&g.decls, "var %sg0 int\n", g.name)
	n := g.few(1, 4)
	texts := make([]string, n)
	for i := range n {
		t := g.someType(2)
		if t.kind == funcKind {
			t = g.basics[2]
		}
		name := g.top("g")
		texts[i] = fmt.Sprintf("var %s %s = %s\n", name, t.text, g.expr(t, 2).text)
		if g.chance(3) && t.kind != interfaceKind {
			texts[i] = fmt.Sprintf("var %s = %s(%s)\n", name, t.parens(), g.varying(t, 2).text)
		}
		g.scope = append(g.scope, variable{name: name, typ: t, outer: true})
	}
	for i := range texts {
		g.decls.WriteString(texts[len(texts)-1-i])
	}
}

// parens returns the text of t as it can stand before a parenthesis.
func (t *typ) parens() string {
	if t.kind == funcKind && !t.named {
		return "(" + t.text + ")"
	}
	return t.text
}
