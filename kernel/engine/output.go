// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package engine

// This file is the way from a running cell to the people who look at it.

import (
	"context"
	"errors"
)

// An Output takes what a cell prints and shows, in order, and asks for input.
// Its methods may be called from any goroutine, also after the cell has ended.
type Output interface {
	// Stream appends text to what the cell printed. Invalid UTF-8 is replaced;
	// a character split between two calls is put together. It may block while
	// the front ends are slower than the cell.
	Stream(name StreamName, text []byte)

	// Display shows a bundle under the cell.
	Display(b Bundle, opts DisplayOptions)

	// Clear removes what the cell has shown so far: at once, or, with wait, when
	// the next output arrives, which avoids flicker.
	Clear(wait bool)

	// Input shows what was written so far, then the prompt, and returns the line
	// that the user answers, without a line end. With password the answer is not
	// shown. It fails with [ErrNoInput] where the front end cannot be asked, and
	// with the context's error when the cell is interrupted.
	Input(ctx context.Context, prompt string, password bool) (string, error)
}

// ErrNoInput is the error of [Output.Input] for a front end that does not let a
// cell ask.
var ErrNoInput = errors.New("this front end does not take input from a cell")

// A StreamName is one of the two streams that a cell prints to.
type StreamName string

// The streams.
const (
	Stdout StreamName = "stdout"
	Stderr StreamName = "stderr"
)

// DisplayOptions say which display a bundle is for. The zero value is a new
// display that is never updated.
type DisplayOptions struct {
	ID     string // names the display, so that it can be updated
	Update bool   // change the displays that have the ID, add none
}
