// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is how a cell fails: the report that the front end shows.

import (
	"errors"
	"fmt"
	"go/token"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/host"
	"github.com/gosci/gosci/kernel/interp/lower"
)

// The names of the errors of a cell.
const (
	nameCompile     = "compile error"
	namePanic       = "panic"
	nameError       = "error"
	nameInterrupt   = "interrupted"
	nameExit        = "exit"
	nameInput       = "input error"
	nameMagic       = "magic error"
	nameUnsupported = "unsupported"
	nameInternal    = "internal error"
)

// A failure is the end of a program that did not end well.
type failure struct {
	err    error          // of host.Runtime.Run
	at     token.Position // of the statement of the cell that failed; may not be known
	calls  []string       // the functions that it came through, the innermost first
	raised bool           // an error that nobody took, see check.Cell.Raises
}

func (f *failure) Error() string { return f.err.Error() }
func (f *failure) Unwrap() error { return f.err }

// A magicError is a mistake in a magic command.
type magicError struct{ Msg string }

func (e *magicError) Error() string { return e.Msg }

// A line is a line of a source.
type line struct {
	file   string
	number int
}

func lineOf(at token.Position) line { return line{at.Filename, at.Line} }

// failure says where a program failed.
func (e *Engine) failure(err error) *failure {
	f := &failure{err: err}
	panicked, ok := errors.AsType[*host.Panic](err)
	if !ok {
		return f
	}
	f.at = e.machine.lowerer.Position(panicked.Line)
	_, isError := host.AsError(panicked.Value)
	f.raised = isError && e.raises[lineOf(f.at)]
	for _, c := range panicked.Calls {
		at := e.machine.lowerer.Position(c.Line)
		if c.Func == "" {
			f.at = at
		} else if at.IsValid() {
			f.calls = append(f.calls, fmt.Sprintf("  in %s, %sline %d", c.Func, e.cellName(at), at.Line))
		}
	}
	return f
}

// The colours of a report. This red stands out from the backgrounds that JupyterLab
// gives an error, pink in its light theme and brown in the dark one; the themes' own
// does not.
const (
	red       = "\x1b[38;5;196m"
	uncolored = "\x1b[0m"
)

// report says how a cell failed.
func (e *Engine) report(err error) *engine.Error {
	out := &engine.Error{Name: nameInternal, Value: oneLine(err.Error())}
	var (
		list    check.Errors
		failed  *failure
		magic   *magicError
		lowered *lower.Error
		exit    host.Exit
	)
	switch {
	case errors.As(err, &list):
		out.Name, out.Value = nameCompile, summary(list)
		for _, m := range list {
			out.Traceback = append(out.Traceback, e.headline(nameCompile, m.Pos, m.Msg))
			out.Traceback = append(out.Traceback, e.excerpt(m.Pos, true)...)
			out.Traceback = append(out.Traceback, e.hintLines(m.Msg, m.Pos)...)
		}
	case errors.As(err, &lowered):
		out.Name, out.Value = nameUnsupported, oneLine(lowered.Msg)
		out.Traceback = append([]string{e.headline(nameUnsupported, lowered.Pos, lowered.Msg)}, e.excerpt(lowered.Pos, true)...)
	case errors.Is(err, engine.ErrNoInput):
		out.Name = nameInput
	case errors.Is(err, host.Interrupt{}), errors.Is(err, host.ErrAbandoned):
		out.Name, out.Value = nameInterrupt, "the cell was interrupted"
	case errors.As(err, &exit):
		out.Exit = &exit.Code
		out.Name, out.Value = nameExit, "exit status "+strconv.Itoa(exit.Code)+" (the session goes on)"
	case errors.As(err, &magic):
		out.Name = nameMagic
	case errors.As(err, &failed):
		out.Name = namePanic
		if failed.raised {
			out.Name = nameError
		}
		out.Traceback = append([]string{red + out.Name + uncolored + ": " + err.Error()}, failed.calls...)
		out.Traceback = append(out.Traceback, e.place(failed.at)...)
		out.Traceback = append(out.Traceback, e.hintLines(err.Error(), failed.at)...)
	}
	if out.Traceback == nil {
		out.Traceback = []string{red + out.Name + uncolored + ": " + out.Value}
	}
	return out
}

// summary says the first of a list of errors, and how many more there are.
func summary(list check.Errors) string {
	first := fmt.Sprintf("%d:%d: %s", list[0].Pos.Line, list[0].Pos.Column, oneLine(list[0].Msg))
	switch n := len(list) - 1; n {
	case 0:
		return first
	case 1:
		return first + " (and 1 more error)"
	default:
		return fmt.Sprintf("%s (and %d more errors)", first, n)
	}
}

// headline is the first line of the report of a mistake at a place.
func (e *Engine) headline(name string, at token.Position, msg string) string {
	where := ""
	if at.IsValid() {
		where = fmt.Sprintf("%s%d:%d: ", e.cellName(at), at.Line, at.Column)
	}
	return red + name + uncolored + ": " + where + msg
}

// place returns the lines of a report that say where a program failed.
func (e *Engine) place(at token.Position) []string {
	if !at.IsValid() {
		return nil
	}
	return append([]string{fmt.Sprintf("  %sline %d", e.cellName(at), at.Line)}, e.excerpt(at, false)...)
}

// hintLines returns the line of a report that suggests what to write, if there is one.
func (e *Engine) hintLines(msg string, at token.Position) []string {
	line, _ := e.sourceLine(at)
	if text := hintFor(msg, line); text != "" {
		return []string{"  hint: " + text}
	}
	return nil
}

// sourceLine returns the line of a place, if it is in a cell.
func (e *Engine) sourceLine(at token.Position) (string, bool) {
	number, ok := cellNumber(at)
	if !ok {
		return "", false
	}
	e.names.Lock()
	text := e.sources[number].text
	e.names.Unlock()
	lines := strings.Split(text, "\n")
	if at.Line < 1 || at.Line > len(lines) {
		return "", false
	}
	return strings.TrimRight(lines[at.Line-1], "\r"), true
}

// excerpt returns the source line of a place and, with caret, a line that points
// at its column. It returns nothing for a place that is in no cell.
func (e *Engine) excerpt(at token.Position, caret bool) []string {
	line, ok := e.sourceLine(at)
	if !ok {
		return nil
	}
	out := []string{fmt.Sprintf("%5d | %s", at.Line, strings.ReplaceAll(line, "\t", "    "))}
	if caret {
		before := line[:min(max(at.Column-1, 0), len(line))]
		width := utf8.RuneCountInString(strings.ReplaceAll(before, "\t", "    "))
		out = append(out, fmt.Sprintf("%5s | %s%s^%s", "", strings.Repeat(" ", width), red, uncolored))
	}
	return out
}

// cellName returns "cell 3, " for a place in a cell other than the last one, and
// nothing for a place in that one.
func (e *Engine) cellName(at token.Position) string {
	number, ok := cellNumber(at)
	if !ok || number == e.last {
		return ""
	}
	return fmt.Sprintf("cell %d, ", e.count(number))
}

// count returns the execution count of a source.
func (e *Engine) count(number int) int {
	e.names.Lock()
	defer e.names.Unlock()
	return e.sources[number].count
}

// cellNumber returns the number of the source that a place is in.
func cellNumber(at token.Position) (int, bool) {
	text, ok := strings.CutPrefix(at.Filename, "cell[")
	if !ok {
		return 0, false
	}
	n, err := strconv.Atoi(strings.TrimSuffix(text, "]"))
	return n, err == nil
}

// crash reports the panic of a goroutine under the cell that runs.
func (e *Engine) crash(err error) {
	report := e.report(e.failure(err))
	report.Traceback[0] += " (in a goroutine)"
	// At once, so that nothing comes between its lines, the end of the cell least of all.
	e.stdio.write(stderr, []byte(strings.Join(report.Traceback, "\n")+"\n"))
}

// oneLine returns the first line of s.
func oneLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}
