// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display_test

// This file tests what screens publish, and the functions for a terminal.

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/display"
)

var errFull = errors.New("full")

// A recorder is a publisher that remembers what it was told.
type recorder struct {
	mu    sync.Mutex
	calls []string
	ids   []string
}

func (r *recorder) record(format string, args ...any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.calls = append(r.calls, fmt.Sprintf(format, args...))
}

func (r *recorder) Publish(b display.Bundle, id string, update bool) {
	r.record("publish %v update=%t", b.Data["text/plain"], update)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.ids = append(r.ids, id)
}

func (r *recorder) Clear(wait bool) { r.record("clear wait=%t", wait) }

func (r *recorder) Input(prompt string, password bool) (string, error) {
	r.record("input %q password=%t", prompt, password)
	if prompt == "" {
		return "", errFull
	}
	return "answer to " + prompt, nil
}

func TestScreen(t *testing.T) {
	t.Parallel()
	var r recorder
	s := display.NewScreen(&r)
	h1 := s.Show(1)
	h2 := s.Show("two")
	h1.Update(2.5)
	s.Clear(true)
	answer, err := s.Input("name? ")
	if answer != "answer to name? " || err != nil {
		t.Errorf("Input = %q, %v, want the publisher's answer", answer, err)
	}
	if _, err := s.Password(""); !errors.Is(err, errFull) {
		t.Errorf("Password: error %v, want %v", err, errFull)
	}
	want := []string{
		"publish 1 update=false", `publish "two" update=false`, "publish 2.5 update=true", "clear wait=true",
		`input "name? " password=false`, `input "" password=true`,
	}
	if diff := cmp.Diff(want, r.calls); diff != "" {
		t.Errorf("calls (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{h1.ID(), h2.ID(), h1.ID()}, r.ids); diff != "" {
		t.Errorf("ids (-want +got):\n%s", diff)
	}
}

func TestScreenIDs(t *testing.T) {
	t.Parallel()
	var r recorder
	screens := []*display.Screen{display.NewScreen(&r), display.NewScreen(&r)}
	var wg sync.WaitGroup
	for _, s := range screens {
		for range 4 {
			wg.Go(func() {
				for i := range 25 {
					s.Show(i).Update(-i)
				}
			})
		}
	}
	wg.Wait()
	uses := map[string]int{}
	for _, id := range r.ids {
		uses[id]++
	}
	for id, n := range uses {
		if n != 2 {
			t.Errorf("display %s was published %d times, want one show and one update", id, n)
		}
	}
	if len(uses) != 200 {
		t.Errorf("%d displays, want 200", len(uses))
	}
}

// redirect gives the functions for a terminal an input, calls f, and returns
// what they print.
func redirect(t *testing.T, input string, f func()) string {
	t.Helper()
	stdin, stdout := os.Stdin, os.Stdout
	defer func() { os.Stdin, os.Stdout = stdin, stdout }()
	name := filepath.Join(t.TempDir(), "input")
	if err := os.WriteFile(name, []byte(input), 0o600); err != nil {
		t.Fatal(err)
	}
	in, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	out, err := os.Create(filepath.Join(t.TempDir(), "output"))
	if err != nil {
		t.Fatal(err)
	}
	os.Stdin, os.Stdout = in, out
	f()
	if err := errors.Join(in.Close(), out.Close()); err != nil {
		t.Fatal(err)
	}
	output, err := os.ReadFile(out.Name())
	if err != nil {
		t.Fatal(err)
	}
	return string(output)
}

func TestTerminal(t *testing.T) {
	var answers []string
	output := redirect(t, "Ann\r\n\nsecret\nlast", func() {
		h := display.Show([]int{1, 2})
		display.Clear(false)
		h.Update(display.HTML("<b>"))
		for _, ask := range []func(string) (string, error){
			display.Input, display.Input, display.Password, display.Input, display.Input,
		} {
			answer, err := ask("? ")
			answers = append(answers, fmt.Sprintf("%q %v", answer, err))
		}
	})
	if want := "[1 2]\n<b>\n? ? ? ? ? "; output != want {
		t.Errorf("output = %q, want %q", output, want)
	}
	want := []string{`"Ann" <nil>`, `"" <nil>`, `"secret" <nil>`, `"last" <nil>`, `"" EOF`}
	if diff := cmp.Diff(want, answers); diff != "" {
		t.Errorf("answers (-want +got):\n%s", diff)
	}
}

// TestTerminalConcurrent asks from several goroutines: each line goes to one.
func TestTerminalConcurrent(t *testing.T) {
	const n = 20
	var wg sync.WaitGroup
	var mu sync.Mutex
	got := map[string]int{}
	redirect(t, strings.Repeat("a whole line\n", n), func() {
		for range n {
			wg.Go(func() {
				line, err := display.Input("")
				if err != nil {
					t.Error(err)
				}
				mu.Lock()
				defer mu.Unlock()
				got[line]++
			})
		}
		wg.Wait()
	})
	if diff := cmp.Diff(map[string]int{"a whole line": n}, got); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
}
