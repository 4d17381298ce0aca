// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package interp is the Go engine: it runs cells of Go in a session, behind the
// seam of package engine.
//
// A cell goes through seven passes. Each knows only those before it:
//
//	magic    commands and questions are taken off      package syntax
//	parse    the text becomes a syntax tree            package syntax
//	check    every expression gets its type            package check
//	desugar  the notebook dialect becomes plain Go     package desugar
//	lower    plain Go becomes what yaegi runs rightly  package lower
//	run      the interpreter runs it                   package host, this package
//	display  the last value becomes a MIME bundle      package display, this package
//
// What the packages at hand export, and what is known about it, comes from package
// symbols; their generic functions from package prelude.
//
// An engine puts pipes in the place of the process's os.Stdout and os.Stderr while
// it lives: whoever wants the real ones must have taken them before.
package interp

// This file is the engine as the kernel sees it.

import (
	"fmt"
	"runtime"
	"strings"
	"sync"

	"github.com/gosci/gosci/display"
	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/desugar"
	"github.com/gosci/gosci/kernel/interp/symbols"
)

// Options change how an engine works. A nil *Options means the defaults.
type Options struct {
	// Version is the version of the program that the engine is part of. It is
	// shown to users. The default is "devel".
	Version string

	// GoVersion is the version of the language, such as "go1.21", for whole
	// programs that do not state one. The default is the newest.
	GoVersion string
}

// An Engine runs the cells of one session of Go. It implements [engine.Engine],
// whose methods say what may be called at the same time.
type Engine struct {
	opts   Options
	stdio  *stdio
	stdin  *stdin
	screen *display.Screen

	idle    sync.Mutex    // held while a cell runs
	machine *machine      // used by the goroutine that runs a cell
	raises  map[line]bool // where an error that nobody takes is raised

	// names guards what completion and inspection look at while a cell runs: the
	// session, but for the time that a cell is checked, and the sources.
	names   sync.Mutex
	session *check.Session
	sources map[int]source // by number, see check.Source
	last    int            // number of the last source

	mu  sync.Mutex
	ask func(prompt string, password bool) (string, error)
}

// A source is a cell as the user wrote it.
type source struct {
	text  string
	count int // execution count
}

var _ engine.Engine = (*Engine)(nil)

// New returns an engine with an empty session. Close releases it.
func New(opts *Options) (*Engine, error) {
	e := &Engine{}
	if opts != nil {
		e.opts = *opts
	}
	if e.opts.Version == "" {
		e.opts.Version = "devel"
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
	if err := e.reset(); err != nil {
		_ = e.Close() // the first error says more
		return nil, err
	}
	return e, nil
}

// reset makes the session as it was at the start. Goroutines of cells go on.
func (e *Engine) reset() error {
	m, err := newMachine(e)
	if err != nil {
		return fmt.Errorf("interp: cannot start the interpreter: %w", err)
	}
	e.machine, e.raises = m, map[line]bool{}
	e.names.Lock()
	defer e.names.Unlock()
	e.session = check.NewSession(&check.Config{
		Importer:  symbols.Importer(),
		Preloaded: symbols.ByName,
		Paths:     symbols.Paths,
		Rewrite:   desugar.Rewrite,
	})
	e.sources = map[int]source{}
	e.last = 0
	return nil
}

// Close ends the session. A cell that still runs is left behind.
func (e *Engine) Close() error {
	e.stdio.close()
	return e.stdin.close()
}

// Language says that the language is Go.
func (e *Engine) Language() engine.Language {
	version := strings.TrimPrefix(runtime.Version(), "go")
	return engine.Language{
		Name:                  "go",
		Version:               version,
		MIMEType:              "text/x-go",
		FileExtension:         ".go",
		Implementation:        "gosci",
		ImplementationVersion: e.opts.Version,
		Banner:                fmt.Sprintf("gosci %s: Go %s for scientific computing. %%help says what there is.", e.opts.Version, version),
		HelpLinks: []engine.HelpLink{
			{Text: "Go", URL: "https://go.dev/doc/"},
			{Text: "The standard library", URL: "https://pkg.go.dev/std"},
			{Text: "gonum", URL: "https://pkg.go.dev/gonum.org/v1/gonum"},
			{Text: "gonum/plot", URL: "https://pkg.go.dev/gonum.org/v1/plot"},
		},
	}
}
