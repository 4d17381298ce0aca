// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp_test

// This file runs one cell of the corpus and writes down what it gives.

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
	"time"

	"github.com/gosci/gosci/kernel/engine"
)

// A recorder is an Output that keeps what it gets.
type recorder struct {
	mu      sync.Mutex
	streams map[engine.StreamName]*strings.Builder
	lines   []string // displays, questions, and then how the cell ended
	ids     map[string]int
	answers []string
	noInput bool
}

func newRecorder(options string) *recorder {
	r := &recorder{
		streams: map[engine.StreamName]*strings.Builder{engine.Stdout: {}, engine.Stderr: {}},
		ids:     make(map[string]int),
		noInput: options == "no input",
	}
	if answers, ok := strings.CutPrefix(options, "answers "); ok {
		r.answers = strings.Fields(answers)
	}
	return r
}

func (r *recorder) Stream(name engine.StreamName, text []byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.streams[name].Write(text)
}

func (r *recorder) Display(b engine.Bundle, opts engine.DisplayOptions) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, ok := r.ids[opts.ID]; !ok {
		r.ids[opts.ID] = len(r.ids) + 1
	}
	verb := "display"
	if opts.Update {
		verb = "update"
	}
	r.bundle(fmt.Sprintf("%s %d", verb, r.ids[opts.ID]), b)
}

// bundle adds the lines of a bundle.
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
		if mime != "text/plain" && len(text) > 200 {
			text = text[:60] + "…"
		}
		for line := range strings.Lines(text) {
			r.lines = append(r.lines, fmt.Sprintf("%s %s| %s", what, mime, strings.TrimSuffix(line, "\n")))
		}
	}
}

func (r *recorder) Clear(wait bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lines = append(r.lines, fmt.Sprintf("clear wait=%v", wait))
}

func (r *recorder) Input(_ context.Context, prompt string, password bool) (string, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.noInput || len(r.answers) == 0 {
		return "", engine.ErrNoInput
	}
	answer := r.answers[0]
	r.answers = r.answers[1:]
	r.lines = append(r.lines, fmt.Sprintf("asked %q password=%v", prompt, password))
	return answer, nil
}

var colours = regexp.MustCompile("\x1b\\[[0-9;]*m")

// end adds how a cell ended.
func (r *recorder) end(res engine.Result) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if res.Value != nil {
		r.bundle("value", *res.Value)
	}
	for _, p := range res.Payloads {
		text := p.Text
		if text == "" {
			text = fmt.Sprint(p.Data["text/plain"])
		}
		for line := range strings.Lines(text) {
			r.lines = append(r.lines, fmt.Sprintf("%s| %s", p.Source, strings.TrimSuffix(line, "\n")))
		}
	}
	if res.Err != nil {
		r.lines = append(r.lines, fmt.Sprintf("error| %s: %s", res.Err.Name, res.Err.Value))
		for _, line := range res.Err.Traceback {
			for line := range strings.Lines(line) {
				r.lines = append(r.lines, "  "+colours.ReplaceAllString(strings.TrimSuffix(line, "\n"), ""))
			}
		}
	}
}

// got returns all lines: of the two streams, and the others in their order. Lines of
// forms of a value that wanted does not have are left out.
func (r *recorder) got(wanted []string) []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	var lines []string
	for _, name := range []engine.StreamName{engine.Stdout, engine.Stderr} {
		lines = append(lines, streamLines(string(name), r.streams[name].String())...)
	}
	forms := []string{"text/plain"}
	for _, line := range wanted {
		forms = append(forms, form(line))
	}
	for _, line := range r.lines {
		if f := form(line); f == "" || slices.Contains(forms, f) {
			lines = append(lines, line)
		}
	}
	return lines
}

// streamLines returns the lines that a text in a stream is written as.
func streamLines(stream, text string) []string {
	var lines []string
	for line := range strings.Lines(colours.ReplaceAllString(text, "")) {
		rest, ended := strings.CutSuffix(line, "\n")
		if !ended {
			rest += "⏎" // the text does not end its line
		}
		lines = append(lines, stream+"| "+rest)
	}
	return lines
}

var formLine = regexp.MustCompile(`^(?:value|(?:display|update) \d+) ([\w.+-]+/[\w.+-]+)\| `)

// form returns the MIME type of a line of a value; empty for other lines.
func form(line string) string {
	if m := formLine.FindStringSubmatch(line); m != nil {
		return m[1]
	}
	return ""
}

// patience is how long a cell may take, how much longer it may take to end then, and
// how long one waits for what a goroutine of a cell prints after it.
const patience = 20 * time.Second

// runCorpusCell runs a cell and returns what it gave. It ends the test if the cell does
// not end.
func runCorpusCell(t *testing.T, e engine.Engine, c *corpusCell, count int) []string {
	t.Helper()
	r := newRecorder(c.options)
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	if c.options == "interrupt" {
		time.AfterFunc(100*time.Millisecond, cancel)
	}
	done := make(chan engine.Result, 1)
	go func() { done <- e.Execute(ctx, engine.Cell{Code: c.code, Count: count}, r) }()
	select {
	case res := <-done:
		r.end(res)
	case <-time.After(2 * patience):
		t.Fatalf("cell %d, line %d does not end, though it was interrupted:\n%s", count, c.line, c.code)
	}
	if c.options == "await" {
		for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
			if matchLines(c.want, r.got(c.want)) {
				break
			}
		}
	}
	return r.got(c.want)
}
