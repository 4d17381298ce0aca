// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the functions of the standard library that mean something else in
// a cell: those that print, read the standard input, end the process or sleep.

import (
	"context"
	"fmt"
	"io"
	"log"
	"reflect"
	"time"
)

// displayPath is the import path of package display.
const displayPath = "github.com/gosci/gosci/display"

// A symbolName names a function of a package.
type symbolName struct{ path, name string }

// takesMethods lists the functions that look at the methods of their arguments,
// and so must get values of the session's types with them.
var takesMethods = []symbolName{
	{displayPath, "Of"},
	{displayPath, "Plain"},
	{displayPath, "Show"},
	{"fmt", "Fprint"},
	{"fmt", "Fprintf"},
	{"fmt", "Fprintln"},
	{"fmt", "Print"},
	{"fmt", "Printf"},
	{"fmt", "Println"},
	{"fmt", "Sprint"},
	{"fmt", "Sprintf"},
	{"fmt", "Sprintln"},
}

// printers lists the packages that write to the standard output of the process
// without being handed it.
var printers = []string{"flag", "os/exec", "gonum.org/v1/gonum/optimize", "testing", "expvar", "runtime/debug"}

// overrides returns the symbols that take the place of others in a session, by
// import path and name.
func (e *Engine) overrides() symbolTable {
	fn := reflect.ValueOf
	return symbolTable{
		hostPath: e.host(),
		"fmt":    e.fmtOverrides(),
		"log":    e.logOverrides(),
		"os": {
			"Exit":   fn(exit),
			"Stdin":  reflect.ValueOf(&e.stdin.file).Elem(),
			"Stdout": reflect.ValueOf(&e.stdio.pipes[stdout].w).Elem(),
			"Stderr": reflect.ValueOf(&e.stdio.pipes[stderr].w).Elem(),
		},
		"time": {"AfterFunc": fn(func(d time.Duration, f func()) *time.Timer { return time.AfterFunc(d, e.guarded(f)) })},
		"context": {"AfterFunc": fn(func(ctx context.Context, f func()) (stop func() bool) {
			return context.AfterFunc(ctx, e.guarded(f))
		})},
		displayPath: e.displayOverrides(),
	}
}

// exit is os.Exit in a cell: it ends the cell.
func exit(code int) { panic(&exitError{Code: code}) }

// fmtOverrides returns the functions of fmt that print, with the methods of the
// values that they print.
func (e *Engine) fmtOverrides() map[string]reflect.Value {
	out := e.stdio.stream(stdout)
	fn := reflect.ValueOf
	return map[string]reflect.Value{
		"Print":    fn(func(a ...any) (int, error) { return fmt.Fprint(out, e.carrier.formatted(a)...) }),
		"Println":  fn(func(a ...any) (int, error) { return fmt.Fprintln(out, e.carrier.formatted(a)...) }),
		"Printf":   fn(func(f string, a ...any) (int, error) { return fmt.Fprintf(out, f, e.carrier.formatted(a)...) }),
		"Fprint":   fn(func(w io.Writer, a ...any) (int, error) { return fmt.Fprint(e.writer(w), e.carrier.formatted(a)...) }),
		"Fprintln": fn(func(w io.Writer, a ...any) (int, error) { return fmt.Fprintln(e.writer(w), e.carrier.formatted(a)...) }),
		"Fprintf": fn(func(w io.Writer, f string, a ...any) (int, error) {
			return fmt.Fprintf(e.writer(w), f, e.carrier.formatted(a)...)
		}),
		"Sprint":   fn(func(a ...any) string { return fmt.Sprint(e.carrier.formatted(a)...) }),
		"Sprintln": fn(func(a ...any) string { return fmt.Sprintln(e.carrier.formatted(a)...) }),
		"Sprintf":  fn(func(f string, a ...any) string { return fmt.Sprintf(f, e.carrier.formatted(a)...) }),
		"Scan":     fn(func(a ...any) (int, error) { return fmt.Fscan(e.stdin, a...) }),
		"Scanln":   fn(func(a ...any) (int, error) { return fmt.Fscanln(e.stdin, a...) }),
		"Scanf":    fn(func(f string, a ...any) (int, error) { return fmt.Fscanf(e.stdin, f, a...) }),
	}
}

// logOverrides returns the functions of log that use the standard logger, with
// one that writes to the cell.
func (e *Engine) logOverrides() map[string]reflect.Value {
	l := log.New(e.stdio.stream(stderr), "", log.LstdFlags)
	fn := reflect.ValueOf
	fatal := func(say func(a ...any)) reflect.Value {
		return fn(func(a ...any) { say(a...); exit(1) })
	}
	return map[string]reflect.Value{
		"Default": fn(func() *log.Logger { return l }),
		"Fatal":   fatal(l.Print),
		"Fatalln": fatal(l.Println),
		"Fatalf":  fn(func(f string, a ...any) { l.Printf(f, a...); exit(1) }),
		"Flags":   fn(l.Flags), "Output": fn(l.Output),
		"Panic": fn(l.Panic), "Panicf": fn(l.Panicf), "Panicln": fn(l.Panicln),
		"Prefix": fn(l.Prefix), "Print": fn(l.Print), "Printf": fn(l.Printf), "Println": fn(l.Println),
		"SetFlags": fn(l.SetFlags), "SetOutput": fn(func(w io.Writer) { l.SetOutput(e.writer(w)) }), "SetPrefix": fn(l.SetPrefix),
		"Writer": fn(l.Writer),
	}
}
