// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is the interpreter that runs programs.

import (
	"context"
	"fmt"
	"io"

	"github.com/gosci/gosci/kernel/interp/host"
	"github.com/traefik/yaegi/interp"
)

// A Machine runs the programs of one session.
type Machine struct {
	rt      *host.Runtime
	lowerer *Lowerer
	interp  *interp.Interpreter
	sweeper *sweeper
}

// NewMachine returns a machine for the programs of l, whose runtime is rt.
func NewMachine(rt *host.Runtime, l *Lowerer) (*Machine, error) {
	m := &Machine{rt: rt, lowerer: l, interp: interp.New(interp.Options{Stdout: io.Discard, Stderr: rt.Tracer()})}
	brake, err := newBrake(m.interp)
	if err != nil {
		return nil, err
	}
	rt.SetBrake(brake)
	if m.sweeper, err = newSweeper(m.interp); err != nil {
		return nil, err
	}
	if err := m.Load(l.Prelude()); err != nil {
		return nil, err
	}
	return m, nil
}

// Load evaluates the text of a program, so that its entry is defined.
func (m *Machine) Load(p *Program) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("lower: the interpreter fails on its own: %v", r)
		}
	}()
	if err := m.interp.Use(interp.Exports{"h/h": p.Symbols}); err != nil {
		return err
	}
	compiled, err := m.interp.Compile(p.Text)
	if err != nil {
		return err
	}
	m.sweeper.makeRoom()
	if _, err = m.interp.Execute(compiled); err != nil {
		return err
	}
	m.sweeper.sweep(append(p.passing.names, m.lowerer.forget(p.passing.funcs)...), p.passing.symbols)
	return nil
}

// Run loads a program and executes it. Errors of the execution are those of
// [host.Runtime.Run].
func (m *Machine) Run(ctx context.Context, p *Program) error {
	if err := m.Load(p); err != nil {
		return err
	}
	entry, ok := p.Entry.Value.Interface().(func())
	if !ok {
		return fmt.Errorf("lower: the program has no entry")
	}
	return m.rt.Run(ctx, entry)
}
