// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the standard input of a session: the lines that the user answers
// when a cell wants to read.

import (
	"os"
	"sync"

	"github.com/gosci/gosci/kernel/engine"
)

// A stdin reads the lines that the user answers. It asks for one when there is
// nothing left of the last one.
type stdin struct {
	file *os.File // stands for the standard input in a cell
	ask  func(prompt string, password bool) (string, error)

	mu   sync.Mutex
	rest []byte
}

// newStdin returns the standard input of a session. Its file is at its end, for
// whoever reads it past the functions that know it.
func newStdin(ask func(prompt string, password bool) (string, error)) (*stdin, error) {
	f, err := os.Open(os.DevNull)
	if err != nil {
		return nil, err
	}
	return &stdin{file: f, ask: ask}, nil
}

func (s *stdin) close() error { return s.file.Close() }

// Read reads from the line that the user answered last, or asks for another.
func (s *stdin) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.rest) == 0 {
		line, err := s.ask("", false)
		if err != nil {
			return 0, err
		}
		s.rest = append([]byte(line), '\n')
	}
	n := copy(p, s.rest)
	s.rest = s.rest[n:]
	return n, nil
}

// reset forgets what is left of the last line.
func (s *stdin) reset() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rest = nil
}

// input asks the user for a line on behalf of the cell that runs.
func (e *Engine) input(prompt string, password bool) (string, error) {
	e.mu.Lock()
	ask := e.ask
	e.mu.Unlock()
	if ask == nil {
		return "", engine.ErrNoInput
	}
	e.stdio.sync()
	return ask(prompt, password)
}
