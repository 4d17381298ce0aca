// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package difftest

// This file is the state of a generator, and its choices.

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// A generator writes one program.
type generator struct {
	small bool // three programs in four are: many are better than long ones
	rand  *rand.Rand
	name  string

	basics []*typ
	any    *typ
	named  []*typ // declared

	decls strings.Builder
	text  strings.Builder // of the statements being written
	last  int             // number of the last name
	label int             // number of the last printed line

	constants []namedConstant
	functions []*function
	generics  []genericFunction
	scope     []variable
	loops     []string // labels of the loops around, "" for those without
	times     int      // how often the statement being written is executed, at most
	work      int      // what the program does, in statements
	depth     int      // of statements
	local     bool     // in a function, which must not change what is outside
}

// A variable is a variable in scope.
type variable struct {
	name  string
	typ   *typ
	fixed bool // it must not be assigned
	least int  // of a slice: it always has that many elements
	outer bool // it is not of the function being written
}

// A function is a declared function or method without effects.
type function struct {
	name     string
	params   []*typ
	variadic bool
	results  []*typ
	cost     int
}

// Limits of a program.
const (
	maxWork  = 4000 // statements executed
	maxTimes = 200  // times that one is
)

func newGenerator(name string, seed uint64) *generator {
	return &generator{
		rand:   rand.New(rand.NewPCG(seed, 0x9e3779b97f4a7c15)),
		name:   name,
		basics: basicTypes(),
		any:    &typ{text: "any", kind: interfaceKind},
		times:  1,
		small:  seed%4 != 0,
	}
}

// n returns a number in [0, n).
func (g *generator) n(n int) int { return g.rand.IntN(n) }

// few returns a number in [least, least+n), or of a small program in the lower third.
func (g *generator) few(least, n int) int {
	if g.small {
		least, n = (least+2)/3, (n+2)/3
	}
	return least + g.n(n)
}

// chance is true once in n times.
func (g *generator) chance(n int) bool { return g.rand.IntN(n) == 0 }

// pick returns one of its arguments.
func pick[T any](g *generator, list ...T) T { return list[g.n(len(list))] }

// top returns a new name for the top of the program.
func (g *generator) top(kind string) string {
	g.last++
	return fmt.Sprintf("%s%s%d", g.name, kind, g.last)
}

// fresh returns a new name for a variable.
func (g *generator) fresh() string {
	g.last++
	return fmt.Sprintf("v%d", g.last)
}

// line writes a line of a statement.
func (g *generator) line(format string, args ...any) {
	fmt.Fprintf(&g.text, format+"\n", args...)
}

// mark returns the label of the next printed line, as a literal.
func (g *generator) mark() string {
	g.label++
	return fmt.Sprintf("%q", fmt.Sprintf("%s.%d", g.name, g.label))
}

// capture returns what write writes.
func (g *generator) capture(write func()) string {
	outside := g.text
	g.text = strings.Builder{}
	write()
	inside := g.text.String()
	g.text = strings.Builder{}
	g.text.WriteString(outside.String())
	return inside
}

// within runs write with the scope as it is, and drops what it adds.
func (g *generator) within(write func()) {
	n := len(g.scope)
	g.depth++
	write()
	g.depth--
	g.scope = g.scope[:n]
}

// variables returns the variables in scope for which ok holds.
func (g *generator) variables(ok func(variable) bool) []variable {
	var list []variable
	for _, v := range g.scope {
		if ok(v) {
			list = append(list, v)
		}
	}
	return list
}

// of returns a variable of type t, preferring the newest.
func (g *generator) of(t *typ) (variable, bool) {
	list := g.variables(func(v variable) bool { return v.typ.text == t.text })
	if len(list) == 0 {
		return variable{}, false
	}
	return list[max(g.n(len(list)), g.n(len(list)))], true
}

// afford reports whether the program may do so much more here, and counts it.
func (g *generator) afford(cost int) bool {
	if g.work+cost*g.times > maxWork {
		return false
	}
	g.work += cost * g.times
	return true
}
