// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower_test

// This file is a session without the engine: cells go through check, lower and the
// interpreter.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/host"
	"github.com/gosci/gosci/kernel/interp/lower"
	"github.com/gosci/gosci/kernel/interp/symbols"
)

// lookup finds what compiled packages export.
func lookup() func(path, name string) reflect.Value {
	tables := map[string]map[string]reflect.Value{}
	return func(path, name string) reflect.Value {
		table, ok := tables[path]
		if !ok {
			for _, t := range symbols.Exports(path) {
				table = t
			}
			tables[path] = table
		}
		return table[name]
	}
}

// A session is the passes that a cell goes through.
type session struct {
	t       testing.TB
	check   *check.Session
	rt      *host.Runtime
	lowerer *lower.Lowerer
	machine *lower.Machine
	number  int

	mu       sync.Mutex
	out      bytes.Buffer // guarded by mu
	reported []string     // guarded by mu
}

// Write takes what the session prints.
func (s *session) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.out.Write(p)
}

// printed returns what has been printed since the last call.
func (s *session) printed() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.out.Reset()
	return s.out.String()
}

// reports returns the panics of goroutines.
func (s *session) reports() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.reported...)
}

func newSession(tb testing.TB) *session {
	tb.Helper()
	s := &session{t: tb}
	s.rt = host.New(&host.Options{
		Stdin: strings.NewReader("typed 42\n"), Stdout: s, Stderr: s,
		Report: func(err error) {
			s.mu.Lock()
			defer s.mu.Unlock()
			s.reported = append(s.reported, err.Error())
		},
	})
	s.lowerer = lower.New(s.rt, lower.Options{Lookup: lookup()})
	s.check = check.NewSession(&check.Config{Importer: symbols.Importer(), Preloaded: symbols.ByName, Paths: symbols.Paths})
	var err error
	if s.machine, err = lower.NewMachine(s.rt, s.lowerer); err != nil {
		tb.Fatal(err)
	}
	return s
}

// load takes a cell as far as the interpreter.
func (s *session) load(text string) (*lower.Program, error) {
	s.t.Helper()
	s.number++
	cell, err := s.check.Check(check.Source{Number: s.number, Text: text})
	if err != nil {
		s.t.Fatalf("cell %d does not check: %v\n%s", s.number, err, text)
	}
	p, err := s.lowerer.Lower(cell)
	if err != nil {
		return nil, err
	}
	return p, s.machine.Load(p)
}

// runContext executes a cell and returns the values of its last expression.
func (s *session) runContext(ctx context.Context, text string) ([]any, error) {
	s.t.Helper()
	p, err := s.load(text)
	if err != nil {
		return nil, err
	}
	entry, ok := p.Entry.Value.Interface().(func())
	if !ok {
		return nil, errors.New("no entry")
	}
	if err := s.rt.Run(ctx, entry); err != nil {
		return nil, err
	}
	if p.Result == nil {
		return nil, nil
	}
	return p.Result.Values, nil
}

// run executes a cell that must not fail, and returns what it printed and the
// values of its last expression.
func (s *session) run(text string) string {
	s.t.Helper()
	values, err := s.runContext(s.t.Context(), text)
	if err != nil {
		s.t.Fatalf("cell %d: %v\n%s", s.number, err, text)
	}
	out := s.printed()
	for _, v := range values {
		out += fmt.Sprintf("%+v\n", v)
	}
	return out
}
