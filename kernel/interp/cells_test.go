// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/kernel/engine"
)

// This file runs the cells of testdata/cells. Each file is a session: cells,
// each with what it is to print, show and fail with. A line "-- cell" begins a
// cell, and may say what the user answers: "-- cell answers a b", or "-- cell no
// input", or what a goroutine is to print before the test goes on: "-- cell await
// text". A line "-- want" begins what is expected. Run with -update to write it.

var update = flag.Bool("update", false, "write what the cells give into testdata")

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

// await waits until the output has text.
func (r *recorder) await(t *testing.T, text string) {
	t.Helper()
	for deadline := time.Now().Add(30 * time.Second); ; time.Sleep(time.Millisecond) {
		r.mu.Lock()
		found := strings.Contains(r.text.String(), text)
		r.mu.Unlock()
		if found {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("no %q in the output: %s", text, r)
		}
	}
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

// A cellCase is one cell of a file.
type cellCase struct {
	head string // of its "-- cell" line
	code string
	want string
}

// readCells reads a file of cells.
func readCells(t *testing.T, name string) (intro string, cells []cellCase) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	intro, rest, ok := strings.Cut(string(text), "-- cell")
	for ok {
		var c cellCase
		var chunk string
		chunk, rest, ok = strings.Cut(rest, "\n-- cell")
		c.head, chunk, _ = strings.Cut(chunk, "\n")
		c.code, c.want, _ = strings.Cut(chunk, "-- want\n")
		c.code = strings.TrimSuffix(c.code, "\n")
		c.want = strings.TrimRight(c.want, "\n")
		cells = append(cells, c)
	}
	return intro, cells
}

func TestCells(t *testing.T) {
	files, err := filepath.Glob("testdata/cells/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("Glob = %v, %v, want files of cells", files, err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			e := newEngine(t)
			intro, cells := readCells(t, name)
			var out strings.Builder
			out.WriteString(intro)
			for i, c := range cells {
				r := &recorder{noInput: strings.Contains(c.head, "no input")}
				if _, answers, ok := strings.Cut(c.head, "answers "); ok {
					r.answers = strings.Fields(answers)
				}
				res := e.Execute(t.Context(), engine.Cell{Code: c.code, Count: i + 1}, r)
				r.result(res)
				if _, text, ok := strings.Cut(c.head, "await "); ok {
					r.await(t, text)
				}
				got := strings.TrimRight(r.String(), "\n")
				if diff := cmp.Diff(c.want, got); diff != "" && !*update {
					t.Errorf("cell %d\n%s\n(-want +got):\n%s", i+1, c.code, diff)
				}
				fmt.Fprintf(&out, "-- cell%s\n%s\n-- want\n", c.head, c.code)
				if got != "" {
					out.WriteString(got + "\n")
				}
				if i < len(cells)-1 {
					out.WriteString("\n")
				}
			}
			if *update {
				if err := os.WriteFile(name, []byte(out.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}
