// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package difftest_test

// This file runs programs in the kernel's engine.

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gosci/gosci/internal/difftest"
	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp"
)

// A session is an engine with the functions that all programs share.
type session struct {
	t      *testing.T
	engine engine.Engine
	count  int
}

func newSession(t *testing.T) *session {
	t.Helper()
	e, err := interp.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	s := &session{t: t, engine: e}
	if out := s.execute(difftest.Support()); out != "" {
		t.Fatalf("the support functions print %q", out)
	}
	return s
}

func (s *session) close() {
	s.t.Helper()
	if err := s.engine.Close(); err != nil {
		s.t.Error(err)
	}
}

// limit is how long a program may take in the kernel.
const limit = 20 * time.Second

// run runs the cells of a program and returns what they print, and the error they end
// with.
func (s *session) run(cells ...string) string {
	var out strings.Builder
	for _, c := range cells {
		out.WriteString(s.execute(c))
	}
	return out.String()
}

func (s *session) execute(code string) string {
	s.count++
	ctx, cancel := context.WithTimeout(s.t.Context(), limit)
	defer cancel()
	p := &printer{}
	res := s.engine.Execute(ctx, engine.Cell{Code: code, Count: s.count}, p)
	p.mu.Lock()
	defer p.mu.Unlock()
	if res.Err != nil {
		fmt.Fprintf(&p.text, "%s: %s\n", res.Err.Name, res.Err.Value)
	}
	return p.text.String()
}

// cells returns the cells that run a program, in one of the ways that a user has: as a
// function that is called, or as statements at the top of a cell, whose variables
// become the session's.
func cells(p *difftest.Program) []string {
	switch p.Seed % 3 {
	case 0:
		return []string{p.Source() + "\n" + p.Name + "()\n"}
	case 1:
		return []string{p.Source(), p.Name + "()"}
	default:
		return []string{p.Decls, p.Body}
	}
}

// A printer is an Output that keeps what is printed.
type printer struct {
	mu   sync.Mutex
	text strings.Builder
}

func (p *printer) Stream(_ engine.StreamName, text []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.text.Write(text)
}

func (*printer) Display(engine.Bundle, engine.DisplayOptions) {}
func (*printer) Clear(bool)                                   {}
func (*printer) Input(context.Context, string, bool) (string, error) {
	return "", engine.ErrNoInput
}
