// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file serves programs that run in a terminal, with no notebook.

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"unicode/utf8"
)

// Show shows v in a display of its own. In a notebook it appears under the cell;
// elsewhere its text/plain is printed to the standard output, again at each update.
func Show(v any) *Handle { return terminalScreen.Show(v) }

// Clear removes what the cell has shown so far: at once, or, with wait, when the
// next output arrives. Outside a notebook it does nothing.
func Clear(wait bool) { terminalScreen.Clear(wait) }

// Input shows the prompt and returns the line that the user answers, without a
// line end. Outside a notebook it reads the standard input, and fails with
// [io.EOF] at its end.
func Input(prompt string) (string, error) { return terminalScreen.Input(prompt) }

// Password is Input with an answer that is not shown. Outside a notebook it is
// Input: a terminal shows what is typed.
func Password(prompt string) (string, error) { return terminalScreen.Password(prompt) }

// terminalScreen is the screen of the process's standard streams.
var terminalScreen = NewScreen(new(terminal))

// A terminal prints displays to the standard output and reads answers from the
// standard input, as these are at the time of the call.
type terminal struct {
	writing sync.Mutex // keeps displays whole
	reading sync.Mutex // keeps answers whole
	line    int        // characters of the line that may be covered
}

func (t *terminal) Publish(b Bundle, _ string, _ bool) {
	t.print(b.Data[mimeText].(string) + "\n")
}

func (t *terminal) Clear(bool) {}

// Line prints a line in the place of the one before, which it covers.
func (t *terminal) Line(text string, last bool) {
	t.writing.Lock()
	defer t.writing.Unlock()
	width := utf8.RuneCountInString(text)
	fmt.Print("\r", text, strings.Repeat(" ", max(t.line-width, 0)))
	t.line = width
	if last {
		fmt.Println()
		t.line = 0
	}
}

func (t *terminal) Input(prompt string, _ bool) (string, error) {
	t.reading.Lock()
	defer t.reading.Unlock()
	t.print(prompt)
	return readLine(os.Stdin)
}

func (t *terminal) print(text string) {
	t.writing.Lock()
	defer t.writing.Unlock()
	fmt.Print(text)
}

// readLine reads one line, and nothing after it, so that others can read on.
func readLine(r io.Reader) (string, error) {
	var line strings.Builder
	buf := make([]byte, 1)
	for {
		n, err := r.Read(buf)
		if n == 1 && buf[0] == '\n' {
			return strings.TrimSuffix(line.String(), "\r"), nil
		}
		line.Write(buf[:n])
		switch {
		case errors.Is(err, io.EOF) && line.Len() > 0:
			return line.String(), nil
		case err != nil:
			return "", err
		}
	}
}
