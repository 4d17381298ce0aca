// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package history

// This file tests what a history does when its file is damaged, in the way, out
// of reach, or too large.

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/gofrs/flock"
	"github.com/google/go-cmp/cmp"
)

func TestDamage(t *testing.T) {
	t.Parallel()
	const good = `{"session":4,"line":1,"input":"good"}` + "\n"
	for _, tt := range []struct {
		name    string
		text    string
		want    []string // inputs of the earlier sessions
		session int      // of the next store
	}{
		{"empty", "", []string{}, 1},
		{"good", good, []string{"good"}, 5},
		{"torn last line", good + `{"session":4,"line":2,"inp`, []string{"good"}, 5},
		{"last line without its end", good + `{"session":5,"line":2,"input":"whole"}`, []string{"good", "whole"}, 6},
		{"torn line within", `{"session":4,"line":2,"in` + "\n" + good, []string{"good"}, 5},
		{"zeros", strings.Repeat("\x00", 5000) + "\n" + good, []string{"good"}, 5},
		{"zeros before a record", "\x00\x00" + good + good, []string{"good"}, 5},
		{"other JSON", "null\n[1]\n3\n\"x\"\n{}\n" + good, []string{"good"}, 5},
		{"wrong types", `{"session":"7","line":1,"input":"x"}` + "\n" + `{"session":7,"line":1,"input":3}` + "\n" + good, []string{"good"}, 5},
		{"numbers out of range", `{"session":0,"line":1,"input":"x"}` + "\n" + `{"session":3,"line":-1,"input":"x"}` + "\n" +
			`{"session":1e99,"line":1,"input":"x"}` + "\n" + `{"session":2147483647,"line":1,"input":"x"}` + "\n" + good, []string{"good"}, 5},
		{"output of no input", `{"session":4,"line":9,"output":"x"}` + "\n" + good, []string{"good"}, 5},
		{"unknown fields", `{"session":6,"line":1,"input":"later version","mood":"fine"}` + "\n", []string{"later version"}, 7},
		{"written twice", good + good, []string{"good"}, 5},
		{"session without entries", good + `{"session":9}` + "\n", []string{"good"}, 10},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "history.jsonl")
			if err := os.WriteFile(path, []byte(tt.text), 0o600); err != nil {
				t.Fatal(err)
			}
			s := open(t, path, nil)
			if s.Session() != tt.session {
				t.Errorf("Session() = %d, want %d", s.Session(), tt.session)
			}
			add(t, s, "new")
			entries, err := open(t, path, nil).Tail(10)
			if diff := cmp.Diff(append(tt.want, "new"), inputs(t, entries, err)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// TestNoNumberLeft has a file with the highest session number there is.
func TestNoNumberLeft(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "history.jsonl")
	if err := os.WriteFile(path, fmt.Appendf(nil, "{\"session\":%d}\n", maxNumber), 0o600); err != nil {
		t.Fatal(err)
	}
	checkMemoryOnly(t, path, "no session number left")
}

// checkMemoryOnly checks that a store at path works in memory and says why.
func checkMemoryOnly(t *testing.T, path, why string) {
	t.Helper()
	s, err := Open(path, &Options{LockWait: time.Millisecond})
	if err == nil || !strings.Contains(err.Error(), "in memory only") || !strings.Contains(err.Error(), why) {
		t.Errorf("Open(%q) = error %v, want that it is in memory only: %s", path, err, why)
	}
	add(t, s, "a", "b")
	s.SetOutput(2, "B")
	got, err := s.Tail(10)
	if err != nil {
		t.Errorf("Tail(10) = error %v, want none", err)
	}
	if diff := cmp.Diff([]Entry{{1, 1, "a", ""}, {1, 2, "b", "B"}}, got); diff != "" {
		t.Errorf("Tail(10): -want +got\n%s", diff)
	}
	if err := s.Close(); err != nil {
		t.Errorf("Close() = %v, want nil", err)
	}
}

func TestOutOfReach(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, []byte("text"), 0o600); err != nil {
		t.Fatal(err)
	}
	locked := filepath.Join(dir, "locked")
	l := flock.New(locked + ".lock")
	if err := l.Lock(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := l.Unlock(); err != nil {
			t.Error(err)
		}
	})
	for _, tt := range []struct{ name, path, why string }{
		{"no folder can be made", filepath.Join(file, "sub", "history.jsonl"), "file"},
		{"a folder in its place", dir, "not a regular file"},
		{"locked for ever", locked, "locked by another process"},
	} {
		t.Run(tt.name, func(t *testing.T) { checkMemoryOnly(t, tt.path, tt.why) })
	}
}

// TestLockedLater has another process hold the file while a store adds to it.
func TestLockedLater(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "history.jsonl")
	add(t, open(t, path, nil), "earlier")
	s := open(t, path, &Options{LockWait: time.Millisecond})
	l := flock.New(path + ".lock")
	if err := l.Lock(); err != nil {
		t.Fatal(err)
	}
	if err := s.Add(1, "a"); err == nil {
		t.Error("Add of a locked file = nil, want an error")
	}
	s.file.wait = time.Hour // nothing waits a second time
	s.SetOutput(1, "A")
	if err := s.Close(); err == nil {
		t.Error("Close of a locked file = nil, want an error")
	}
	own := []Entry{{2, 1, "a", "A"}}
	for name, ask := range map[string]func() ([]Entry, error){
		"Tail":   func() ([]Entry, error) { return s.Tail(10) },
		"Search": func() ([]Entry, error) { return s.Search("*", 0, false) },
	} {
		got, err := ask()
		if diff := cmp.Diff(own, got); diff != "" || err == nil {
			t.Errorf("%s of a locked file = error %v, want one; -want +got\n%s", name, err, diff)
		}
	}
	if got, err := s.Range(-1, 1, 0); len(got) != 0 || err == nil {
		t.Errorf("Range(-1, 1, 0) of a locked file = %v, %v, want none and an error", got, err)
	}
	if got, err := s.Range(0, 1, 0); len(got) != 1 || err != nil {
		t.Errorf("Range(0, 1, 0) of a locked file = %v, %v, want one entry", got, err)
	}

	if err := l.Unlock(); err != nil {
		t.Fatal(err)
	}
	if err := s.Add(2, "b"); err != nil {
		t.Errorf("Add after the lock = %v, want nil", err)
	}
	want := []Entry{{1, 1, "earlier", ""}, {2, 1, "a", "A"}, {2, 2, "b", ""}}
	got, err := open(t, path, nil).Tail(10)
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("Tail(10) = error %v; -want +got\n%s", err, diff)
	}
}

// TestGivenUp adds more to a locked file than may wait for it.
func TestGivenUp(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "history.jsonl")
	s := open(t, path, &Options{LockWait: time.Millisecond})
	l := flock.New(path + ".lock")
	if err := l.Lock(); err != nil {
		t.Fatal(err)
	}
	input := strings.Repeat("x", maxInput)
	for line := 1; ; line++ {
		err := s.Add(line, input)
		if err == nil || line > maxUnsaved/maxInput+1 {
			t.Fatalf("Add(%d) of a locked file = %v, want an error, and that records are lost", line, err)
		}
		if strings.Contains(err.Error(), "are lost") {
			break
		}
	}
	if n := len(s.file.unsaved); n != 0 {
		t.Errorf("%d bytes wait for the file, want none", n)
	}
	if err := l.Unlock(); err != nil {
		t.Fatal(err)
	}
}

// TestRemoved has the user remove the history, with its folder, during a session.
func TestRemoved(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "gosci")
	path := filepath.Join(dir, "history.jsonl")
	s := open(t, path, nil)
	add(t, s, "a")
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := s.Add(2, "b"); err != nil {
		t.Errorf("Add after the file was removed = %v, want nil", err)
	}
	entries, err := s.Tail(10)
	if diff := cmp.Diff([]string{"a", "b"}, inputs(t, entries, err)); diff != "" {
		t.Errorf("Tail(10): -want +got\n%s", diff)
	}
	other := open(t, path, nil)
	entries, err = other.Tail(10)
	if diff := cmp.Diff([]string{"b"}, inputs(t, entries, err)); diff != "" || other.Session() != 2 {
		t.Errorf("the next session is %d, want 2; Tail(10): -want +got\n%s", other.Session(), diff)
	}
}

func TestCompaction(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		opts Options
		adds int // inputs of 100 bytes
		want int // entries left
	}{
		{"not yet", Options{MaxEntries: 10}, 18, 18},
		{"too many lines", Options{MaxEntries: 10}, 19, 10},
		{"not yet too many bytes", Options{MaxBytes: 3000}, 20, 20},
		{"too many bytes", Options{MaxBytes: 3000}, 30, 11}, // of 1500 bytes; a line has 36 more than the input
		{"far too many bytes", Options{MaxBytes: 300}, 30, 1},
		{"no entry is small enough", Options{MaxBytes: 100}, 30, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "history.jsonl")
			first := open(t, path, nil)
			var all []Entry
			for i := range tt.adds {
				e := Entry{Session: 1, Line: i + 1, Input: fmt.Sprintf("%0100d", i)}
				all = append(all, e)
				if err := first.Add(e.Line, e.Input); err != nil {
					t.Fatal(err)
				}
			}
			s := open(t, path, &tt.opts)
			want := all[len(all)-tt.want:]
			got, err := s.Range(1, 1, 0)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, append([]Entry{}, got...)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}

			// The file is in order of time, for the next time it is cut down.
			data, err := s.file.load()
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, append([]Entry{}, parse(data).entries...)); diff != "" {
				t.Errorf("the file: -want +got\n%s", diff)
			}

			// The session number is not lost, and the first store writes to the new file.
			if next := open(t, path, &tt.opts).Session(); next != 3 {
				t.Errorf("the next session is %d, want 3", next)
			}
			if err := first.Add(tt.adds+1, "x"); err != nil {
				t.Fatal(err)
			}
			entries, err := s.Search("x", 0, false)
			if diff := cmp.Diff([]string{"x"}, inputs(t, entries, err)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// TestReadIsBounded has another program make the file very large.
func TestReadIsBounded(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "history.jsonl")
	text := append(make([]byte, 1<<20), "\n{\"session\":6}\n"...)
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	const maxBytes = 100
	data, err := newFile(path, 10, maxBytes, time.Minute).read()
	if want := text[len(text)-readFactor*maxBytes:]; err != nil || !bytes.Equal(data, want) {
		t.Errorf("read() = %d bytes, error %v, want the last %d of the file", len(data), err, len(want))
	}
	if got := open(t, path, &Options{MaxBytes: maxBytes}).Session(); got != 7 {
		t.Errorf("Session() = %d, want 7", got)
	}
	info, err := os.Stat(path)
	if err != nil || info.Size() > maxBytes {
		t.Errorf("the file is %v, error %v, want at most %d bytes", info, err, maxBytes)
	}
}

// TestCompactionFails leaves no room for the replacement of the file.
func TestCompactionFails(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "history.jsonl")
	add(t, open(t, path, nil), "a", "b", "c", "d")
	if err := os.Mkdir(path+".tmp", 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(path+".tmp", "x"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Open(path, &Options{MaxEntries: 2})
	if err == nil || !strings.Contains(err.Error(), "cannot be made smaller") || s.Session() != 2 {
		t.Errorf("Open = session %d, error %v, want 2 and that the file cannot be made smaller", s.Session(), err)
	}
	add(t, s, "e")
	entries, err := open(t, path, nil).Tail(10)
	if diff := cmp.Diff([]string{"a", "b", "c", "d", "e"}, inputs(t, entries, err)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// FuzzOpen opens any file as a history: nothing of it may stop a session, and
// what is added to it must be there afterwards.
func FuzzOpen(f *testing.F) {
	f.Add([]byte(`{"session":3,"line":1,"input":"x"}`+"\n"+`{"session":3,"line":1,"output":"y"}`+"\n"), 2)
	f.Add([]byte(`{"session":3,"line":1,"inp`), 1)
	f.Add([]byte("\x00\x00\n\n\n{}\nnull\n"), 1)
	f.Add(bytes.Repeat([]byte("{\"session\":8}\n"), 40), 3)
	f.Add([]byte(`{"session":2147483646}`), 1)
	path := filepath.Join(f.TempDir(), "history.jsonl")
	f.Fuzz(func(t *testing.T, text []byte, maxEntries int) {
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		full := parse(text).session == maxNumber
		opts := &Options{MaxEntries: maxEntries}
		s, err := Open(path, opts)
		if full != (err != nil) {
			t.Fatalf("Open = error %v with the last session number taken: %t", err, full)
		}
		if s.Session() < 1 || s.Session() > maxNumber {
			t.Errorf("Session() = %d, out of range", s.Session())
		}
		add(t, s, "added")
		if full || s.Session() == maxNumber {
			return
		}
		other := open(t, path, opts)
		if other.Session() <= s.Session() {
			t.Errorf("Session() = %d after %d", other.Session(), s.Session())
		}
		entries, err := other.Range(s.Session(), 1, 0)
		if diff := cmp.Diff([]string{"added"}, inputs(t, entries, err)); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
	})
}
