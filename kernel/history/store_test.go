// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package history

// This file tests the store and its answers, with the file as it should be.

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// open opens a store that must work with its file.
func open(t *testing.T, path string, opts *Options) *Store {
	t.Helper()
	s, err := Open(path, opts)
	if err != nil {
		t.Fatalf("Open(%q) = error %v, want none", path, err)
	}
	return s
}

// add adds inputs as the lines from 1 on.
func add(t *testing.T, s *Store, inputs ...string) {
	t.Helper()
	for i, input := range inputs {
		if err := s.Add(i+1, input); err != nil {
			t.Fatalf("Add(%d, %q) = error %v, want none", i+1, input, err)
		}
	}
}

// inputs returns the inputs of entries and fails the test at an error.
func inputs(t *testing.T, entries []Entry, err error) []string {
	t.Helper()
	if err != nil {
		t.Fatalf("error %v, want none", err)
	}
	list := []string{}
	for _, e := range entries {
		list = append(list, e.Input)
	}
	return list
}

// threeSessions returns a store in its third session. The second is that of a
// store which is open as well and adds a line after the third began.
func threeSessions(t *testing.T) *Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "history.jsonl")
	add(t, open(t, path, nil), "a1", "a2", "a3")
	second := open(t, path, nil)
	add(t, second, "b1")
	third := open(t, path, nil)
	add(t, third, "c1", "c2", "c3", "c4", "c5")
	if err := second.Add(2, "b2"); err != nil {
		t.Fatal(err)
	}
	return third
}

func TestTail(t *testing.T) {
	t.Parallel()
	s := threeSessions(t)
	for _, tt := range []struct {
		name string
		n    int
		want []string
	}{
		{"none", 0, []string{}},
		{"negative", -1, []string{}},
		{"within the session", 2, []string{"c4", "c5"}},
		{"the session", 5, []string{"c1", "c2", "c3", "c4", "c5"}},
		{"over sessions, this one last", 8, []string{"a3", "b1", "b2", "c1", "c2", "c3", "c4", "c5"}},
		{"more than there are", 100, []string{"a1", "a2", "a3", "b1", "b2", "c1", "c2", "c3", "c4", "c5"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			entries, err := s.Tail(tt.n)
			if diff := cmp.Diff(tt.want, inputs(t, entries, err)); diff != "" {
				t.Errorf("Tail(%d): -want +got\n%s", tt.n, diff)
			}
		})
	}
}

func TestRange(t *testing.T) {
	t.Parallel()
	s := threeSessions(t)
	for _, tt := range []struct {
		name                 string
		session, start, stop int
		want                 []string
	}{
		{"this session", 0, 1, 0, []string{"c1", "c2", "c3", "c4", "c5"}},
		{"this session by number", 3, 2, 3, []string{"c2"}},
		{"from line 0", 0, 0, 2, []string{"c1"}},
		{"stop after the end", 0, 4, 100, []string{"c4", "c5"}},
		{"start after the end", 0, 6, 0, []string{}},
		{"stop before start", 0, 4, 2, []string{}},
		{"the last line", 0, -1, 0, []string{"c5"}},
		{"but the last line", 0, -3, -1, []string{"c3", "c4"}},
		{"stop before the first line", 0, 1, -100, []string{}},
		{"start before the first line", 0, -100, 2, []string{"c1"}},
		{"session before", -1, 1, 0, []string{"b1", "b2"}},
		{"two sessions before, last lines", -2, -2, 0, []string{"a2", "a3"}},
		{"another session by number", 1, 2, 3, []string{"a2"}},
		{"no such session before", -3, 1, 0, []string{}},
		{"no such session", 4, 1, 0, []string{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			entries, err := s.Range(tt.session, tt.start, tt.stop)
			if diff := cmp.Diff(tt.want, inputs(t, entries, err)); diff != "" {
				t.Errorf("Range(%d, %d, %d): -want +got\n%s", tt.session, tt.start, tt.stop, diff)
			}
		})
	}
}

func TestSearch(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "history.jsonl")
	add(t, open(t, path, nil), "x := 1", "y := 2", "x := 1")
	s := open(t, path, nil)
	add(t, s, "x := 3", "x := 1", "z")
	for _, tt := range []struct {
		name    string
		pattern string
		n       int
		unique  bool
		want    []Entry
	}{
		{"all", "x*", 0, false, []Entry{
			{1, 1, "x := 1", ""}, {1, 3, "x := 1", ""}, {2, 1, "x := 3", ""}, {2, 2, "x := 1", ""},
		}},
		{"newest two", "x*", 2, false, []Entry{{2, 1, "x := 3", ""}, {2, 2, "x := 1", ""}}},
		{"unique", "x*", 0, true, []Entry{{2, 1, "x := 3", ""}, {2, 2, "x := 1", ""}}},
		{"newest two unique", "?*", 2, true, []Entry{{2, 2, "x := 1", ""}, {2, 3, "z", ""}}},
		{"unique over sessions", "[xy]*", 0, true, []Entry{{1, 2, "y := 2", ""}, {2, 1, "x := 3", ""}, {2, 2, "x := 1", ""}}},
		{"whole input", "x", 0, false, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := s.Search(tt.pattern, tt.n, tt.unique)
			if err != nil {
				t.Fatalf("Search(%q) = error %v, want none", tt.pattern, err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Search(%q, %d, %t): -want +got\n%s", tt.pattern, tt.n, tt.unique, diff)
			}
		})
	}
}

// TestOutput also shows that a later session finds what an earlier one shows.
func TestOutput(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "history.jsonl")
	s := open(t, path, nil)
	code := "if a < b && c {\n\t\"é\u2028\"\n}"
	add(t, s, "1 + 1", code, "old", "4")
	s.SetOutput(1, "2")
	s.SetOutput(2, "first")
	s.SetOutput(2, "<second>\n")
	s.SetOutput(3, "old")
	if err := s.Add(3, "new"); err != nil {
		t.Fatal(err)
	}
	s.SetOutput(9, "of no input")

	want := []Entry{{1, 1, "1 + 1", "2"}, {1, 2, code, "<second>\n"}, {1, 3, "new", ""}, {1, 4, "4", ""}}
	for _, tt := range []struct {
		name  string
		store *Store
	}{{"own session", s}, {"later session", open(t, path, nil)}} {
		got, err := tt.store.Tail(10)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: Tail(10): -want +got\n%s", tt.name, diff)
		}
	}
}

func TestInMemory(t *testing.T) {
	t.Parallel()
	s := open(t, "", &Options{MaxEntries: 3})
	add(t, s, "a", "b", "c", "d")
	s.SetOutput(4, "D")
	if err := s.Close(); err != nil {
		t.Errorf("Close() = %v, want nil", err)
	}
	want := []Entry{{1, 2, "b", ""}, {1, 3, "c", ""}, {1, 4, "d", "D"}}
	got, err := s.Search("*", 0, false)
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("Search(\"*\") = error %v; -want +got\n%s", err, diff)
	}
}

// TestEntriesAreCopies changes what the store returned and asks again.
func TestEntriesAreCopies(t *testing.T) {
	t.Parallel()
	s := open(t, "", nil)
	add(t, s, "a", "b")
	for _, ask := range []func() ([]Entry, error){
		func() ([]Entry, error) { return s.Tail(2) },
		func() ([]Entry, error) { return s.Tail(5) },
		func() ([]Entry, error) { return s.Range(0, 1, 0) },
		func() ([]Entry, error) { return s.Search("*", 0, false) },
	} {
		got, err := ask()
		if diff := cmp.Diff([]string{"a", "b"}, inputs(t, got, err)); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
		clear(got)
	}
}

func TestLimits(t *testing.T) {
	t.Parallel()
	s := open(t, filepath.Join(t.TempDir(), "history.jsonl"), nil)
	for _, line := range []int{0, -1, maxNumber + 1} {
		if err := s.Add(line, "x"); err == nil {
			t.Errorf("Add(%d) = nil, want an error", line)
		}
	}
	kept := strings.Repeat("é", maxInput/2)
	add(t, s, kept, "x"+kept, "bad \xff byte")
	s.SetOutput(1, kept)
	other := open(t, s.file.path, nil)
	for _, store := range []*Store{s, other} {
		got, err := store.Range(1, 1, 0)
		if err != nil || len(got) != 3 {
			t.Fatalf("Range(1, 1, 0) = %d entries, error %v, want 3, nil", len(got), err)
		}
		if got[0].Input != kept {
			t.Errorf("an input of %d bytes was changed", maxInput)
		}
		for _, text := range []struct {
			what  string
			text  string
			limit int
		}{{"input", got[1].Input, maxInput}, {"output", got[0].Output, maxOutput}} {
			size := len(text.text)
			if size > text.limit || size < text.limit-4 || !utf8.ValidString(text.text) || !strings.HasSuffix(text.text, "é…") {
				t.Errorf("%s of %d bytes ends in %q, want at most %d, ending in \"é…\"", text.what, size, text.text[size-8:], text.limit)
			}
		}
		if want := "bad \uFFFD byte"; got[2].Input != want {
			t.Errorf("input = %q, want %q", got[2].Input, want)
		}
	}
}

func TestFileIsPrivate(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "jupyter", "gosci")
	path := filepath.Join(dir, "history.jsonl")
	for range 5 { // the last ones replace the file
		add(t, open(t, path, &Options{MaxEntries: 1}), "x")
	}
	if runtime.GOOS == "windows" {
		return // has no such permissions
	}
	for name, want := range map[string]fs.FileMode{filepath.Dir(dir): 0o700, dir: 0o700, path: 0o600, path + ".lock": 0o600} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("mode of %s = %o, want %o", name, got, want)
		}
	}
}

// TestLink has the history in a place that is linked to, and a process that
// changes its folder.
func TestLink(t *testing.T) {
	dir := t.TempDir()
	target := filepath.Join(dir, "target.jsonl")
	if err := os.WriteFile(target, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, filepath.Join(dir, "link.jsonl")); err != nil {
		if runtime.GOOS == "windows" {
			return // needs a right that few users have
		}
		t.Fatal(err)
	}
	t.Chdir(dir)
	s := open(t, "link.jsonl", &Options{MaxEntries: 1})
	t.Chdir(os.TempDir())
	add(t, s, "a", "b", "c")
	other := open(t, filepath.Join(dir, "link.jsonl"), &Options{MaxEntries: 1})
	got, err := other.Tail(5)
	if diff := cmp.Diff([]string{"c"}, inputs(t, got, err)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	info, err := os.Lstat(filepath.Join(dir, "link.jsonl"))
	if err != nil || info.Mode().Type() != fs.ModeSymlink {
		t.Errorf("the link is now %v, error %v", info, err)
	}
}

func TestDefaultPath(t *testing.T) {
	t.Parallel()
	join := filepath.Join
	for _, tt := range []struct {
		name string
		goos string
		env  map[string]string
		home string
		want string
	}{
		{"Linux", "linux", nil, "home", join("home", ".local", "share", "jupyter", "gosci", "history.jsonl")},
		{"Linux, XDG", "linux", map[string]string{"XDG_DATA_HOME": "xdg", "APPDATA": "x"}, "home", join("xdg", "jupyter", "gosci", "history.jsonl")},
		{"Linux, no home", "linux", nil, "", ""},
		{"FreeBSD", "freebsd", nil, "home", join("home", ".local", "share", "jupyter", "gosci", "history.jsonl")},
		{"macOS", "darwin", map[string]string{"XDG_DATA_HOME": "x", "APPDATA": "x"}, "home", join("home", "Library", "Jupyter", "gosci", "history.jsonl")},
		{"macOS, no home", "darwin", nil, "", ""},
		{"Windows", "windows", map[string]string{"APPDATA": "roaming", "XDG_DATA_HOME": "x"}, "home", join("roaming", "jupyter", "gosci", "history.jsonl")},
		{"Windows, no APPDATA", "windows", nil, "home", join("home", ".jupyter", "data", "gosci", "history.jsonl")},
		{"Windows, nothing", "windows", nil, "", ""},
		{"Jupyter says", "darwin", map[string]string{"JUPYTER_DATA_DIR": "data"}, "", join("data", "gosci", "history.jsonl")},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := defaultPath(tt.goos, func(name string) string { return tt.env[name] }, tt.home); got != tt.want {
				t.Errorf("defaultPath(%s, %v, %q) = %q, want %q", tt.goos, tt.env, tt.home, got, tt.want)
			}
		})
	}
	if got := DefaultPath(); got != "" && filepath.Base(got) != "history.jsonl" {
		t.Errorf("DefaultPath() = %q, want a file history.jsonl", got)
	}
}

func ExampleStore_Search() {
	s, err := Open("", nil) // in memory; DefaultPath() is the usual file
	if err != nil {
		fmt.Println(err)
	}
	for i, input := range []string{"x := 3", "x * x", "x := 4", "x * x"} {
		if err := s.Add(i+1, input); err != nil {
			fmt.Println(err)
		}
	}
	s.SetOutput(2, "9")
	s.SetOutput(4, "16")

	entries, err := s.Search("x [*] ?", 0, true)
	for _, e := range entries {
		fmt.Println(e.Session, e.Line, e.Input, "=", e.Output)
	}
	fmt.Println(err)
	// Output:
	// 1 4 x * x = 16
	// <nil>
}
