// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package difftest

// This file is the declarations of functions.

import (
	"fmt"
	"strings"
)

// declareFunctions declares functions without effects, and generic ones.
func (g *generator) declareFunctions() {
	for range g.few(1, 4) {
		f := &function{name: g.top("f"), results: []*typ{g.someType(1)}}
		for range g.n(4) {
			f.params = append(f.params, g.someType(1))
		}
		if g.chance(4) {
			f.variadic = true
			f.params = append(f.params, sliceOf(g.someType(1)))
		}
		f.cost = g.function(f, func(params string) string {
			return fmt.Sprintf("func %s(%s) %s", f.name, params, f.results[0].text)
		})
		g.functions = append(g.functions, f)
	}
	if g.chance(2) {
		g.declareRecursive()
	}
	if g.chance(2) {
		g.declareGenerics()
	}
}

// function writes a function without effects, whose heading head gives, and returns what
// a call costs. The receiver, if any, is in scope.
func (g *generator) function(f *function, head func(params string) string, receiver ...variable) int {
	work, times, scope, loops := g.work, g.times, g.scope, g.loops
	g.work, g.times, g.local, g.loops = 0, 1, true, nil
	var outside []variable
	for _, v := range scope {
		v.outer = true
		outside = append(outside, v)
	}
	g.scope = append(outside, receiver...)
	params := make([]string, len(f.params))
	for i, p := range f.params {
		name := g.fresh()
		params[i] = name + " " + p.text
		if f.variadic && i == len(f.params)-1 {
			params[i] = name + " ..." + p.elem.text
		}
		g.scope = append(g.scope, variable{name: name, typ: p})
	}
	body := g.capture(func() {
		g.within(func() {
			for range g.few(0, 4) {
				g.pureStatement()
			}
			g.line("return %s", g.expr(f.results[0], 3).text)
		})
	})
	fmt.Fprintf(&g.decls, "%s {\n%s}\n", head(strings.Join(params, ", ")), body)
	cost := g.work + 3
	g.work, g.times, g.scope, g.local, g.loops = work, times, scope, false, loops
	return cost
}

// declareRecursive declares a function that calls itself, a bounded number of times.
func (g *generator) declareRecursive() {
	t := g.basicType((*typ).isInteger)
	name := g.top("rec")
	n, acc := g.fresh(), g.fresh()
	g.within(func() {
		g.scope = append(g.scope, variable{name: n, typ: g.basicNamed("int"), fixed: true}, variable{name: acc, typ: t, fixed: true})
		step := g.expr(t, 2).text
		if g.chance(2) {
			fmt.Fprintf(&g.decls, "func %s(%s int, %s %s) %s {\nif %s <= 0 {\nreturn %s\n}\nreturn %s(%s-1, %s)\n}\n",
				name, n, acc, t.text, t.text, n, acc, name, n, step)
		} else {
			fmt.Fprintf(&g.decls, "func %s(%s int, %s %s) %s {\nif %s <= 0 {\nreturn %s\n}\nreturn %s(%s-1, %s) + %s(%s-2, %s)\n}\n",
				name, n, acc, t.text, t.text, n, acc, name, n, acc, name, n, g.varying(t, 1).text)
		}
	})
	g.generics = append(g.generics, genericFunction{call: func(g *generator, want *typ, depth int) (string, bool) {
		if want.text != t.text {
			return "", false
		}
		return fmt.Sprintf("%s(%d, %s)", name, g.n(7), g.expr(t, depth).text), g.afford(60)
	}})
}

// A genericFunction is a function that is called in a way of its own.
type genericFunction struct {
	// call returns a call with a result of type t.
	call func(g *generator, t *typ, depth int) (text string, ok bool)
}

// declareGenerics declares generic functions and a generic type.
func (g *generator) declareGenerics() {
	number := g.top("Number")
	sum, pickOne, apply, pair := g.top("sum"), g.top("pick"), g.top("apply"), g.top("Pair")
	fmt.Fprintf(&g.decls, `type %[1]s interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr | ~float32 | ~float64
}
func %[2]s[T %[1]s](xs ...T) (s T) {
	for i, x := range xs {
		s = s*2 + x - T(i)
	}
	return s
}
func %[3]s[T any](first bool, a, b T) T {
	if first {
		return a
	}
	return b
}
func %[4]s[T, U any](x T, f func(T) U) U { return f(x) }
type %[5]s[A, B any] struct {
	First  A
	Second B
}
func (p %[5]s[A, B]) Swap() %[5]s[B, A] { return %[5]s[B, A]{p.Second, p.First} }
func (p *%[5]s[A, B]) Set(a A) { p.First = a }
`, number, sum, pickOne, apply, pair)
	g.generics = append(g.generics,
		genericFunction{call: func(g *generator, t *typ, depth int) (string, bool) {
			if !t.isReal() {
				return "", false
			}
			var list []string
			for range 1 + g.n(3) {
				list = append(list, g.expr(t, depth).text)
			}
			return fmt.Sprintf("%s(%s)", sum, strings.Join(list, ", ")), g.afford(8)
		}},
		genericFunction{call: func(g *generator, t *typ, depth int) (string, bool) {
			if t.kind == funcKind {
				return "", false
			}
			return fmt.Sprintf("%s[%s](%s, %s, %s)", pickOne, t.text, g.expr(g.basics[0], depth).text, g.expr(t, depth).text, g.expr(t, depth).text), g.afford(4)
		}},
		genericFunction{call: func(g *generator, t *typ, depth int) (string, bool) {
			from := g.basicType(anyType)
			f := g.closure(funcOf([]*typ{from}, t), depth-1)
			return fmt.Sprintf("%s(%s, %s)", apply, g.varying(from, depth).text, f), t.kind != funcKind && g.afford(4)
		}},
		genericFunction{call: func(g *generator, t *typ, depth int) (string, bool) {
			other := g.basicType(anyType)
			return fmt.Sprintf("%s[%s, %s]{%s, %s}.Swap().Second", pair, t.text, other.text, g.expr(t, depth).text, g.expr(other, depth).text),
				t.kind != funcKind && g.afford(4)
		}},
	)
}
