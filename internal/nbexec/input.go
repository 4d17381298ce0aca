// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nbexec

// This file reads the answers to the questions of cells.

import (
	"bufio"
	"context"
	"io"
	"strings"
)

// An answers hands out the lines of a reader, each to one question.
//
// A goroutine reads each line, since a read cannot be interrupted. There is at most
// one, it ends when its line or the end of the reader has come, and its line goes
// to the question that waits then or, after an interruption, to the next one.
type answers struct {
	r       *bufio.Reader
	turn    chan struct{} // holds a value while a question is being asked
	pending chan answer   // of the goroutine that reads; nil when there is none
}

type answer struct {
	line string
	err  error
}

// newAnswers returns nil for a nil reader.
func newAnswers(r io.Reader) *answers {
	if r == nil {
		return nil
	}
	return &answers{r: bufio.NewReader(r), turn: make(chan struct{}, 1)}
}

// ask calls show, which shows the question, and returns the line that answers it.
// Questions that come at once are asked one after another.
func (a *answers) ask(ctx context.Context, show func() error) (string, error) {
	select {
	case a.turn <- struct{}{}:
		defer func() { <-a.turn }()
	case <-ctx.Done():
		return "", ctx.Err()
	}
	if err := show(); err != nil {
		return "", err
	}
	if a.pending == nil {
		a.pending = make(chan answer, 1)
		go a.read(a.pending)
	}
	select {
	case got := <-a.pending:
		a.pending = nil
		return got.line, got.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// read reads one line. A last line need not have an end.
func (a *answers) read(to chan<- answer) {
	line, err := a.r.ReadString('\n')
	if line != "" {
		err = nil
	}
	line = strings.TrimSuffix(line, "\n")
	line = strings.TrimSuffix(line, "\r")
	to <- answer{line, err}
}
