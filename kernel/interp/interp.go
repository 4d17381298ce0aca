// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package interp is the Go engine: it runs cells of Go in a session, by the
// interpreter yaegi, behind the seam of package engine.
//
// A cell goes through seven passes, each a file of its own that says what it
// takes, what it gives and what holds after it: magic, parse, check, desugar,
// lower, run and display (present.go). The [Engine] drives them (execute.go). The
// session (session.go) is what the cells have declared.
//
// A cell is any mix, in any order, of imports, declarations and statements, or a
// whole program, whose main is called. The value of a last expression that no
// semicolon ends is the value of the cell; results of the functions of fmt that
// print are not, nor is a nil. The packages of the standard library, those of
// gonum that are most in use and package display need no import.
//
// An engine puts pipes in the place of the process's os.Stdout and os.Stderr while
// it lives: whoever wants the real ones must have taken them before.
package interp

// This file is the engine as the kernel sees it.

import (
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"sync"

	"github.com/gosci/gosci/display"
	"github.com/gosci/gosci/kernel/engine"
)

// Options change how an engine works. A nil *Options means the defaults.
type Options struct {
	// Version is the version of the program that the engine is part of. It is
	// shown to users. The default is "devel".
	Version string
}

// An Engine runs the cells of one session of Go. It implements [engine.Engine],
// whose methods say what may be called at the same time.
type Engine struct {
	version  string
	packages *packages
	stdio    *stdio
	stdin    *stdin
	screen   *display.Screen
	undo     func() // what New changed in the process

	idle    sync.Mutex // held while a cell runs
	session *session
	trace   *panicTrace
	carrier *methodCarrier
	symbols symbolTable // what takes the place of symbols of the packages
	machine *machine    // used by the goroutine that runs a cell

	mu      sync.Mutex
	temps   map[string]reflect.Value // addresses of temporary variables
	values  []any                    // of the last expression of the cell
	ask     func(prompt string, password bool) (string, error)
	refused bool // the front end takes no input, and the cell asked for some
}

var _ engine.Engine = (*Engine)(nil)

// New returns an engine with an empty session. Close releases it.
func New(opts *Options) (*Engine, error) {
	if opts == nil {
		opts = &Options{}
	}
	e := &Engine{version: opts.Version, packages: newPackages(), session: newSession(), trace: newPanicTrace(), carrier: newMethodCarrier(), temps: make(map[string]reflect.Value)}
	if e.version == "" {
		e.version = "devel"
	}
	var err error
	if e.stdio, err = newStdio(); err != nil {
		return nil, fmt.Errorf("interp: cannot take over the output of the process: %w", err)
	}
	if e.stdin, err = newStdin(e.input); err != nil {
		e.stdio.close()
		return nil, fmt.Errorf("interp: cannot make a standard input: %w", err)
	}
	e.screen = display.NewScreen(publisher{e})
	e.undo = raiseStackLimit()
	e.symbols = e.overrides()
	e.packages.each(func(importPath, name string, v reflect.Value) {
		if e.symbols[importPath][name].IsValid() {
			v = e.symbols[importPath][name]
		}
		if f, ok := e.substitute(v); ok {
			e.symbols.set(importPath, name, f)
		}
	})
	for _, f := range takesMethods {
		e.carrier.takers = append(e.carrier.takers, e.symbols[f.path][f.name])
	}
	e.carrier.takers = append(e.carrier.takers, e.symbols[hostPath][hostValue])
	if e.machine, err = newMachine(e.packages, e.symbols, e.trace, e.stdio); err != nil {
		_ = e.Close() // the first error says more
		return nil, err
	}
	return e, nil
}

// reset makes the session as it was at the start. Goroutines of cells go on.
func (e *Engine) reset() error {
	m, err := newMachine(e.packages, e.symbols, e.trace, e.stdio)
	if err != nil {
		return err
	}
	e.machine = m
	e.carrier.reset()
	e.session.forget()
	return nil
}

// Close ends the session. Goroutines of cells go on as far as they can; what they
// print is lost.
func (e *Engine) Close() error {
	e.undo()
	e.stdio.close()
	return e.stdin.close()
}

// Language says that this is Go.
func (e *Engine) Language() engine.Language {
	version := strings.TrimPrefix(runtime.Version(), "go")
	return engine.Language{
		Name:                  "go",
		Version:               version,
		MIMEType:              "text/x-go",
		FileExtension:         ".go",
		PygmentsLexer:         "go",
		CodeMirrorMode:        "go",
		Implementation:        "gosci",
		ImplementationVersion: e.version,
		Banner:                "gosci " + e.version + ", Go " + version + "\nType %help for help.",
		HelpLinks: []engine.HelpLink{
			{Text: "A Tour of Go", URL: "https://go.dev/tour/"},
			{Text: "The Go language", URL: "https://go.dev/ref/spec"},
			{Text: "The standard library", URL: "https://pkg.go.dev/std"},
			{Text: "gonum", URL: "https://pkg.go.dev/gonum.org/v1/gonum"},
		},
	}
}
