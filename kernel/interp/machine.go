// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the machine: lowering, the interpreter and its runtime, for one
// session.

import (
	"context"
	"fmt"
	"reflect"
	"slices"

	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/host"
	"github.com/gosci/gosci/kernel/interp/lower"
	"github.com/gosci/gosci/kernel/interp/symbols"
)

// A machine lowers checked cells and runs them. One goroutine at a time uses it.
type machine struct {
	runtime *host.Runtime
	lowerer *lower.Lowerer
	yaegi   *lower.Machine
}

// newMachine returns a machine whose programs print, read and show by e.
func newMachine(e *Engine) (*machine, error) {
	m := &machine{runtime: host.New(&host.Options{
		Stdin:  e.stdin,
		Stdout: e.stdio.stream(stdout),
		Stderr: e.stdio.stream(stderr),
		Report: e.crash,

		Redirect: e.writer,
	})}
	m.lowerer = lower.New(m.runtime, lower.Options{Lookup: e.lookup(e.overrides())})
	var err error
	m.yaegi, err = lower.NewMachine(m.runtime, m.lowerer)
	return m, err
}

// load lowers a cell and gives it to the interpreter.
func (m *machine) load(cell *check.Cell) (*lower.Program, error) {
	p, err := m.lowerer.Lower(cell)
	if err != nil {
		return nil, err
	}
	return p, m.yaegi.Load(p)
}

// run executes a program that has been loaded. The errors are those of
// [host.Runtime.Run].
func (m *machine) run(ctx context.Context, p *lower.Program) error {
	entry, ok := p.Entry.Value.Interface().(func())
	if !ok {
		return fmt.Errorf("the program of the cell has no entry")
	}
	return m.runtime.Run(ctx, entry)
}

// lookup returns the function that finds what compiled packages export: what is in
// the overrides, and else what the package has.
func (e *Engine) lookup(overrides symbolTable) func(path, name string) reflect.Value {
	tables := map[string]map[string]reflect.Value{}
	return func(path, name string) reflect.Value {
		if v, ok := overrides[path][name]; ok {
			return v
		}
		table, ok := tables[path]
		if !ok {
			if slices.Contains(printers, path) {
				e.stdio.handedOut.Store(true)
			}
			for _, t := range symbols.Exports(path) {
				table = t
			}
			tables[path] = table
		}
		v := table[name]
		if path == "os" && (name == "Stdout" || name == "Stderr") {
			e.stdio.handedOut.Store(true)
		}
		if f, ok := e.substitute(v); ok {
			return f
		}
		return v
	}
}
