// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package host

// This file is where a panic was: the functions of the session that it went
// through, and the statement in each.

import (
	"io"
	"strconv"
	"strings"
)

// A Call is a function of the session on the stack.
type Call struct {
	Func string // as one says it: "f", "T.Method", "f.func" for a literal in f; "" for the cell itself
	Line int    // the mark of the statement that it was at
}

// A Site is a function in the text of a program. It marks the statement that it
// executes in a variable of its own.
type Site struct {
	name string
	line *int // a plain word of the interpreted code; nil until that is loaded
}

// AddSite returns the site of a function and its number. The text of the function
// is in a file in a folder named "s" and the number.
func (r *Runtime) AddSite(name string) (site *Site, number int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	site = &Site{name: name}
	r.sites = append(r.sites, site)
	return site, len(r.sites) - 1
}

// DefineSite tells a site where its function keeps its mark.
func DefineSite(s *Site, line *int) { s.line = line }

// Tracer returns the writer for the messages of the interpreter: it writes one for
// each function that a panic leaves.
func (r *Runtime) Tracer() io.Writer { return tracer{r} }

// longestTrace is how many calls a trace has at most.
const longestTrace = 100

type tracer struct{ r *Runtime }

// Write takes one message: "s12/_.go:1:1: panic: ...".
func (t tracer) Write(p []byte) (int, error) {
	number, ok := siteNumber(string(p))
	if !ok {
		return len(p), nil
	}
	id := goroutine()
	r := t.r
	r.mu.Lock()
	defer r.mu.Unlock()
	if number >= len(r.sites) || len(r.traces[id]) >= longestTrace {
		return len(p), nil
	}
	if s := r.sites[number]; s.line != nil {
		r.traces[id] = extend(r.traces[id], Call{s.name, *s.line})
	}
	return len(p), nil
}

func siteNumber(message string) (number int, ok bool) {
	text, found := strings.CutPrefix(message, "s")
	if !found {
		return 0, false
	}
	end := strings.IndexFunc(text, func(c rune) bool { return c < '0' || c > '9' })
	number, err := strconv.Atoi(text[:max(end, 0)])
	return number, err == nil
}

// extend adds calls to a trace. What is one function in Go may be several in the
// text.
func extend(trace []Call, calls ...Call) []Call {
	for _, c := range calls {
		if len(trace) == 0 || trace[len(trace)-1] != c {
			trace = append(trace, c)
		}
	}
	return trace
}

// takeTrace returns the calls that the calling goroutine's panic has left since it
// was last asked for.
func (r *Runtime) takeTrace() []Call {
	id := goroutine()
	r.mu.Lock()
	defer r.mu.Unlock()
	trace := r.traces[id]
	delete(r.traces, id)
	return trace
}
