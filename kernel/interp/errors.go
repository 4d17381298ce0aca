// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is how a cell fails: errors at places of a cell, panics with the
// functions they came through, and the report that the front end shows.

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gosci/gosci/kernel/engine"
)

// The names of the errors of a cell.
const (
	nameCompile     = "compile error"
	namePanic       = "panic"
	nameInterrupt   = "interrupted"
	nameExit        = "exit"
	nameInput       = "input error"
	nameMagic       = "magic error"
	nameUnsupported = "unsupported"
)

// A cellError is a mistake at one place of a cell.
type cellError struct {
	Msg string
	At  place
}

func (e *cellError) Error() string {
	return fmt.Sprintf("%d:%d: %s", e.At.line, e.At.col, e.Msg)
}

// cellErrors are the mistakes of a cell, at least one, in the order they were
// found.
type cellErrors []*cellError

func (l cellErrors) Error() string {
	switch len(l) {
	case 1:
		return l[0].Error()
	case 2:
		return l[0].Error() + " (and 1 more error)"
	default:
		return fmt.Sprintf("%s (and %d more errors)", l[0].Error(), len(l)-1)
	}
}

// A cellPanic is a panic of the code of a cell.
type cellPanic struct {
	Value string // in Go's words
	At    place  // of the statement at the top of the cell
	Calls []call // that the panic came through, innermost first
}

func (e *cellPanic) Error() string { return e.Value }

// A call is a function that a panic came through.
type call struct {
	Func string
	At   place // of the function
}

// An exitError is the end of a cell that asked for the end of the process.
type exitError struct{ Code int }

func (e *exitError) Error() string {
	return "exit status " + strconv.Itoa(e.Code) + " (the session goes on)"
}

// errInterrupted is the error of a cell that was interrupted.
var errInterrupted = errors.New("the cell was interrupted")

// A magicError is a mistake in a magic command.
type magicError struct{ Msg string }

func (e *magicError) Error() string { return e.Msg }

// An unsupportedError is valid Go that the interpreter cannot evaluate.
type unsupportedError struct {
	What string
	At   place
}

func (e *unsupportedError) Error() string {
	return fmt.Sprintf("%d:%d: the interpreter does not support this: %s", e.At.line, e.At.col, e.What)
}

// The colours of a report.
const (
	red   = "\x1b[31m"
	bold  = "\x1b[1m"
	reset = "\x1b[0m"
)

// report says how a cell failed. The places that it names are those of the
// sources of the cells that the session has run.
func (s *session) report(err error) *engine.Error {
	var (
		list        cellErrors
		panicked    *cellPanic
		exited      *exitError
		badMagic    *magicError
		unsupported *unsupportedError
	)
	e := &engine.Error{Name: nameUnsupported, Value: oneLine(err.Error())}
	switch {
	case errors.As(err, &list):
		e.Name = nameCompile
		for _, m := range list {
			e.Traceback = append(e.Traceback, fmt.Sprintf("%s%s%s: %s%s", red, nameCompile, reset, s.cellName(m.At), m.Error()))
			e.Traceback = append(e.Traceback, s.excerpt(m.At, true)...)
		}
	case errors.As(err, &panicked):
		e.Name = namePanic
		e.Traceback = append(e.Traceback, red+namePanic+reset+": "+panicked.Value)
		e.Traceback = append(e.Traceback, s.stack(panicked)...)
	case errors.As(err, &exited), errors.Is(err, errGoexit):
		e.Name = nameExit
	case errors.Is(err, errInterrupted):
		e.Name = nameInterrupt
	case errors.Is(err, engine.ErrNoInput):
		e.Name = nameInput
	case errors.As(err, &badMagic):
		e.Name = nameMagic
	case errors.As(err, &unsupported):
		e.Traceback = append(e.Traceback, red+nameUnsupported+reset+": "+e.Value)
		e.Traceback = append(e.Traceback, s.excerpt(unsupported.At, true)...)
	}
	if e.Traceback == nil {
		e.Traceback = []string{red + e.Name + reset + ": " + err.Error()}
	}
	return e
}

// stack returns the lines of a report that say where a panic happened.
func (s *session) stack(p *cellPanic) []string {
	var out []string
	for _, c := range p.Calls {
		out = append(out, fmt.Sprintf("  in %s%s%s, %sline %d", bold, c.Func, reset, s.cellName(c.At), c.At.line))
	}
	if p.At.line > 0 {
		out = append(out, fmt.Sprintf("  %sline %d", s.cellName(p.At), p.At.line))
		out = append(out, s.excerpt(p.At, false)...)
	}
	return out
}

// excerpt returns the source line of a place and, with caret, a line that points
// at its column. It returns nothing for a place that is in no cell.
func (s *session) excerpt(at place, caret bool) []string {
	src, ok := s.sourceOf(at.cell)
	lines := strings.Split(src, "\n")
	if !ok || at.line < 1 || at.line > len(lines) {
		return nil
	}
	line := strings.TrimRight(lines[at.line-1], "\r")
	out := []string{fmt.Sprintf("%5d | %s", at.line, strings.ReplaceAll(line, "\t", "    "))}
	if caret {
		before := line[:min(max(at.col-1, 0), len(line))]
		width := utf8.RuneCountInString(strings.ReplaceAll(before, "\t", "    "))
		out = append(out, fmt.Sprintf("%5s | %s%s^%s", "", strings.Repeat(" ", width), red, reset))
	}
	return out
}

// cellName returns "cell 3, " for a place in a cell other than the one that runs,
// and nothing for a place in that one.
func (s *session) cellName(at place) string {
	if count, ok := s.countOf(at.cell); ok {
		return fmt.Sprintf("cell %d, ", count)
	}
	return ""
}

// oneLine returns the first line of s.
func oneLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}
