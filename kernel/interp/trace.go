// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the trace of a panic: the functions that it came through.

import (
	"bytes"
	"runtime"
	"strconv"
	"strings"
	"sync"
)

// A panicTrace takes what the interpreter writes while a panic unwinds: for each
// function, innermost first, a line "line:column: panic: main.f(...)". It keeps
// the lines of each goroutine apart.
type panicTrace struct {
	mu    sync.Mutex
	lines map[int]*traceLines
}

// traceLines are the lines of one goroutine.
type traceLines struct {
	lines []string
	depth int // of the stack when the last line was written
}

// traceBound is the number of lines that are kept of one panic.
const traceBound = 64

func newPanicTrace() *panicTrace {
	return &panicTrace{lines: make(map[int]*traceLines)}
}

// Write takes one line.
func (t *panicTrace) Write(p []byte) (int, error) {
	var pcs [512]uintptr
	depth := runtime.Callers(0, pcs[:])
	id := goroutineID()
	t.mu.Lock()
	defer t.mu.Unlock()
	l := t.lines[id]
	// The stack of a panic grows as it unwinds; where it has not grown, the panic
	// before was recovered and this is another one.
	if l == nil || depth <= l.depth && depth < len(pcs) {
		l = &traceLines{}
		t.lines[id] = l
	}
	l.depth = depth
	if len(l.lines) < traceBound {
		l.lines = append(l.lines, string(p))
	}
	return len(p), nil
}

// reset forgets what this goroutine has written.
func (t *panicTrace) reset() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.lines) > 0 {
		delete(t.lines, goroutineID())
	}
}

// take returns the functions of the last panic of this goroutine and forgets
// them. It reports also whether there was any line.
func (t *panicTrace) take() (calls []call, ok bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	id := goroutineID()
	l := t.lines[id]
	if l == nil {
		return nil, false
	}
	delete(t.lines, id)
	for _, line := range l.lines {
		at, rest, placed := cutPlace(strings.TrimPrefix(line, fileName+":"))
		name := strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(rest), "panic: "), "(...)")
		name, isFunc := strings.CutPrefix(name, "main.")
		name = userText(name)
		for strings.HasSuffix(name, ".func") {
			name = strings.TrimSuffix(name, ".func") // a literal in name
		}
		if placed && isFunc && name != "func" {
			calls = append(calls, call{Func: name, At: at})
		}
	}
	return calls, true
}

// goroutineID returns the number of the running goroutine.
func goroutineID() int {
	var buf [40]byte
	head := buf[:runtime.Stack(buf[:], false)]
	digits, _, _ := bytes.Cut(bytes.TrimPrefix(head, []byte("goroutine ")), []byte(" "))
	id, err := strconv.Atoi(string(digits))
	if err != nil {
		panic("interp: the runtime numbers goroutines in an unknown way: " + string(head))
	}
	return id
}
