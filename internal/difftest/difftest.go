// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package difftest makes random Go programs, to be run by the kernel and by Go's
// compiler, whose outputs must be equal.
//
// A program is a function of its seed alone. It prints the values that it computes,
// step by step. It is valid Go, ends, and does nothing that the language leaves open:
// no output depends on the order of a map, on the addresses of values, on the order
// in which the operands of an expression are evaluated beyond what the language says,
// or on the conversion of a floating-point number that does not fit. Panics of the
// runtime happen, one in a statement, and are recovered and printed.
//
// All names at the top of a program begin with its name, so that many programs can
// be compiled, and run in one session, together. They share the functions of
// [Support].
package difftest

import (
	"fmt"
	"strings"
)

// A Program is a random program.
type Program struct {
	Name string
	Seed uint64

	// Decls are the declarations, and Body the statements that follow them.
	Decls string
	Body  string
}

// Generate returns the program of a seed.
func Generate(name string, seed uint64) *Program {
	g := newGenerator(name, seed)
	g.declareConstants()
	g.declareTypes()
	g.declareGlobals()
	g.declareFunctions()
	g.body()
	return &Program{Name: name, Seed: seed, Decls: g.decls.String(), Body: g.text.String()}
}

// Source returns the program as declarations and a function with its name.
func (p *Program) Source() string {
	return fmt.Sprintf("%s\nfunc %s() {\n%s}\n", p.Decls, p.Name, p.Body)
}

// Imports are the packages that programs and [Support] use.
func Imports() []string {
	return []string{"errors", "fmt", "math", "runtime", "slices", "sort", "strconv", "strings"}
}

// Support returns the declarations that all programs share.
func Support() string {
	return strings.TrimPrefix(`
// cut keeps strings short.
func cut(s string) string {
	if len(s) > 24 {
		return s[:24]
	}
	return s
}

// low and high bring numbers into the ranges of the smallest signed and unsigned type.
func low(x float64) float64 {
	if x != x || x > 120 || x < -120 {
		return 0.5
	}
	return x
}

func high(x float64) float64 {
	if x != x || x > 250 || x < 0 {
		return 1.5
	}
	return x
}

// try calls f and prints its panic.
func try(label string, f func()) {
	defer func() {
		switch r := recover().(type) {
		case nil:
			fmt.Println(label, "no panic")
		case runtime.Error:
			fmt.Println(label, "runtime error:", r.Error())
		case error:
			fmt.Printf("%s error: %v %T\n", label, r, r)
		default:
			fmt.Printf("%s panic: %v %T\n", label, r, r)
		}
	}()
	f()
}

// failure is an error with a value.
type failure struct{ Code int }

func (f failure) Error() string { return "failure " + strconv.Itoa(f.Code) }

// stringer has a method that package fmt knows.
type stringer interface{ String() string }

var (
	_ = errors.New
	_ = math.Pi
	_ = slices.Sort[[]int]
	_ = sort.Ints
	_ = strings.ToUpper
)
`, "\n")
}
