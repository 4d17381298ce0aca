// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file keeps a line of progress at the bottom of a terminal while other text
// is written.

import (
	"fmt"
	"io"
	"sync"

	"github.com/gosci/gosci/internal/nbexec"
)

// A screen says on the standard error, if that is a terminal, which cell runs. The
// line makes way for text that goes to the same terminal and comes back after it.
type screen struct {
	out, err io.Writer // for the text of the cells

	mu    sync.Mutex
	w     io.Writer // the terminal; nil when there is none
	line  string    // what the line says; empty for no line
	shown bool
}

func newScreen(std stdio) *screen {
	s := &screen{out: std.out, err: std.err}
	if !std.errTerminal {
		return s
	}
	s.w = std.err
	s.err = &overline{s, std.err}
	if std.outTerminal {
		s.out = &overline{s, std.out}
	}
	return s
}

// progress shows that a cell begins. A single cell is not worth a line.
func (s *screen) progress(step nbexec.Step) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.w == nil || step.Total == 1 {
		return
	}
	s.hide()
	s.line = fmt.Sprintf("[%d/%d] running…", step.Count, step.Total)
	s.show()
}

// clear takes the line off for good.
func (s *screen) clear() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hide()
	s.line = ""
}

func (s *screen) show() {
	if s.line != "" {
		say(s.w, s.line)
		s.shown = true
	}
}

func (s *screen) hide() {
	if s.shown {
		say(s.w, "\r\x1b[K")
		s.shown = false
	}
}

// An overline writes to the terminal that the line of a screen is on.
type overline struct {
	screen *screen
	w      io.Writer
}

// Write implements [io.Writer]. The line comes back only where a new line of the
// terminal begins, and does not break up text.
func (o *overline) Write(b []byte) (int, error) {
	o.screen.mu.Lock()
	defer o.screen.mu.Unlock()
	o.screen.hide()
	n, err := o.w.Write(b)
	if len(b) > 0 && b[len(b)-1] == '\n' {
		o.screen.show()
	}
	return n, err
}
