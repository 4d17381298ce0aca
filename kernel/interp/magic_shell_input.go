// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file gives shell commands a standard input: the lines that the user answers
// when a command waits for one.

import (
	"context"
	"io"
	"os"
	"os/exec"
	"time"

	"github.com/gosci/gosci/kernel/interp/host"
)

// How often to look whether a command waits for input: often at first, then less.
const (
	firstLook = 20 * time.Millisecond
	lastLook  = 200 * time.Millisecond
)

// A shellInput is the standard input of a command. A nil one is none: the command has
// its input, or it cannot be seen that a command waits.
type shellInput struct {
	id   string   // what waitsFor knows it by
	r, w *os.File // of a pipe
}

// newShellInput gives a command without a standard input one, where that can be served.
func newShellInput(cmd *exec.Cmd) (*shellInput, error) {
	if cmd.Stdin != nil || !seesReaders {
		return nil, nil
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	in := &shellInput{r: r, w: w}
	if in.id, err = pipeID(r); err != nil {
		in.close()
		return nil, err
	}
	cmd.Stdin = r
	return in, nil
}

func (in *shellInput) close() {
	if in != nil {
		_ = in.r.Close() // perhaps it is closed already
		_ = in.w.Close()
	}
}

// serve answers what the processes of a group read, until ctx is done or answer fails,
// which ends the input. The function that it returns ends it and waits.
func (in *shellInput) serve(ctx context.Context, group int, answer func() (string, error)) (end func()) {
	if in == nil {
		return func() {}
	}
	_ = in.r.Close() // the command has its own
	ctx, cancel := context.WithCancel(ctx)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		defer func() { _ = in.w.Close() }()
		for wait := firstLook; ; wait = min(wait*5/4, lastLook) {
			select {
			case <-ctx.Done():
				return
			case <-time.After(wait):
			}
			if !waitsFor(in.id, group) {
				continue
			}
			line, err := answer()
			if err != nil || ctx.Err() != nil {
				return
			}
			if _, err := io.WriteString(in.w, line+"\n"); err != nil {
				return
			}
			wait = firstLook
		}
	}()
	return func() {
		cancel()
		<-ended
	}
}

// answer asks the user for a line.
func (c *call) answer() (line string, err error) {
	defer func() {
		switch p := recover().(type) {
		case nil:
		case host.Interrupt:
			err = context.Canceled
		default:
			panic(p)
		}
	}()
	return c.input("", false)
}
