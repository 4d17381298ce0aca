// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is what the tests of the engine have in common: an output that keeps
// what it gets as text, and an engine that ends with its test.

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/gosci/gosci/kernel/engine"
)

// A recorder is an Output that keeps what it gets as text.
type recorder struct {
	mu      sync.Mutex
	text    strings.Builder
	stream  engine.StreamName // of the last text, which has no line end yet
	answers []string
	noInput bool
	ids     map[string]int // numbers of display ids
}

func (r *recorder) Stream(name engine.StreamName, text []byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for line := range strings.Lines(string(text)) {
		if r.stream != name {
			r.endLine()
			fmt.Fprintf(&r.text, "%s| ", name)
		}
		r.text.WriteString(line)
		r.stream = name
		if strings.HasSuffix(line, "\n") {
			r.stream = ""
		}
	}
}

func (r *recorder) endLine() {
	if r.stream != "" {
		r.text.WriteString("⏎\n") // the text did not end its line
		r.stream = ""
	}
}

func (r *recorder) Display(b engine.Bundle, opts engine.DisplayOptions) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.endLine()
	if r.ids == nil {
		r.ids = make(map[string]int)
	}
	if _, ok := r.ids[opts.ID]; !ok {
		r.ids[opts.ID] = len(r.ids) + 1
	}
	verb := "display"
	if opts.Update {
		verb = "update"
	}
	r.bundle(fmt.Sprintf("%s %d", verb, r.ids[opts.ID]), b)
}

func (r *recorder) bundle(what string, b engine.Bundle) {
	for _, mime := range slices.Sorted(maps.Keys(b.Data)) {
		text, ok := b.Data[mime].(string)
		if !ok {
			data, err := json.Marshal(b.Data[mime])
			if err != nil {
				data = []byte(err.Error())
			}
			text = string(data)
		}
		if len(text) > 200 {
			text = text[:60] + "…"
		}
		for line := range strings.Lines(text) {
			fmt.Fprintf(&r.text, "%s %s| %s\n", what, mime, strings.TrimSuffix(line, "\n"))
		}
	}
}

func (r *recorder) Clear(wait bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.endLine()
	fmt.Fprintf(&r.text, "clear wait=%v\n", wait)
}

func (r *recorder) Input(_ context.Context, prompt string, password bool) (string, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.endLine()
	if r.noInput || len(r.answers) == 0 {
		return "", engine.ErrNoInput
	}
	answer := r.answers[0]
	r.answers = r.answers[1:]
	fmt.Fprintf(&r.text, "asked %q password=%v\n", prompt, password)
	return answer, nil
}

func (r *recorder) String() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.endLine()
	return r.text.String()
}

var colours = regexp.MustCompile("\x1b\\[[0-9;]*m")

// result adds how a cell ended.
func (r *recorder) result(res engine.Result) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.endLine()
	if res.Value != nil {
		r.bundle("value", *res.Value)
	}
	for _, p := range res.Payloads {
		for line := range strings.Lines(fmt.Sprint(p.Data["text/plain"])) {
			fmt.Fprintf(&r.text, "%s| %s\n", p.Source, strings.TrimSuffix(line, "\n"))
		}
	}
	if res.Err != nil {
		fmt.Fprintf(&r.text, "error| %s: %s\n", res.Err.Name, res.Err.Value)
		for _, line := range res.Err.Traceback {
			fmt.Fprintf(&r.text, "  %s\n", colours.ReplaceAllString(line, ""))
		}
	}
}

// newEngine returns an engine that is closed when the test ends.
func newEngine(tb testing.TB) *Engine {
	tb.Helper()
	e, err := New(nil)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := e.Close(); err != nil {
			tb.Error(err)
		}
	})
	return e
}
