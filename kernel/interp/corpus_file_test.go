// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp_test

// This file reads and writes the files of the corpus, and compares lines with what
// they should be.

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// A corpusFile is one session.
type corpusFile struct {
	path  string // absolute
	text  string
	intro string // what stands before the first cell
	cells []corpusCell
}

// A corpusCell is a cell with what it should give.
type corpusCell struct {
	line     int    // of the file, where it begins
	options  string // what follows "-- cell" on its line
	code     string
	compiled bool // the expectation is what Go's compiler gives
	want     []string
}

const corpusFolder = "testdata/cells"

// corpusFiles returns the names of the files, without their ending.
func corpusFiles(t *testing.T) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(corpusFolder, func(path string, _ fs.DirEntry, err error) error {
		name, ok := strings.CutSuffix(path, ".txt")
		if ok && (runtime.GOOS == "linux" || !strings.HasSuffix(name, "_linux")) {
			name, err := filepath.Rel(corpusFolder, name)
			names = append(names, filepath.ToSlash(name))
			return err
		}
		return err
	})
	if err != nil || len(names) == 0 {
		t.Fatalf("%s: %v, %v, want files of cells", corpusFolder, names, err)
	}
	return names
}

// readCorpusFile reads the session of a name.
func readCorpusFile(t *testing.T, name string) *corpusFile {
	t.Helper()
	path, err := filepath.Abs(filepath.Join(corpusFolder, filepath.FromSlash(name)+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	f := &corpusFile{path: path}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	f.text = string(data)

	const (
		inIntro = iota
		inCode
		inWant
	)
	where := inIntro
	var intro, code []string
	end := func() {
		if where == inCode {
			t.Fatalf("%s: the cell of line %d has neither -- want nor -- go", f.path, f.cells[len(f.cells)-1].line)
		}
	}
	for i, line := range strings.Split(strings.TrimSuffix(f.text, "\n"), "\n") {
		options, isCell := strings.CutPrefix(line, "-- cell")
		switch {
		case isCell:
			end()
			f.cells = append(f.cells, corpusCell{line: i + 1, options: strings.TrimSpace(options)})
			where, code = inCode, nil
		case where == inCode && (line == "-- want" || line == "-- go"):
			c := &f.cells[len(f.cells)-1]
			c.code, c.compiled = strings.Join(code, "\n"), line == "-- go"
			where = inWant
		case where == inIntro:
			intro = append(intro, line)
		case where == inCode:
			code = append(code, line)
		default:
			c := &f.cells[len(f.cells)-1]
			c.want = append(c.want, line)
		}
	}
	end()
	f.intro = strings.TrimSpace(strings.Join(intro, "\n"))
	for i := range f.cells {
		// The empty line before the next cell is no line of the expectation.
		c := &f.cells[i]
		if n := len(c.want); n > 0 && c.want[n-1] == "" {
			c.want = c.want[:n-1]
		}
	}
	return f
}

// String returns the text of the file.
func (f *corpusFile) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", f.intro)
	for _, c := range f.cells {
		section := "-- want"
		if c.compiled {
			section = "-- go"
		}
		fmt.Fprintf(&b, "\n%s\n%s\n%s\n", strings.TrimSpace("-- cell "+c.options), c.code, section)
		for _, line := range c.want {
			fmt.Fprintf(&b, "%s\n", line)
		}
	}
	return b.String()
}

func (f *corpusFile) write(t *testing.T) {
	t.Helper()
	if text := f.String(); text != f.text {
		if err := os.WriteFile(f.path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// matchLines reports whether got is what want describes: a line "..." stands for any
// lines, and of a traceback only the lines that want has need be there.
func matchLines(want, got []string) bool {
	switch {
	case len(want) > 0 && want[0] == "...":
		return matchLines(want[1:], got) || len(got) > 0 && matchLines(want, got[1:])
	case len(want) > 0 && len(got) > 0 && matchLine(want[0], got[0]):
		return matchLines(want[1:], got[1:])
	case len(got) > 0 && isTraceback(got[0]):
		return matchLines(want, got[1:])
	default:
		return len(want) == 0 && len(got) == 0
	}
}

func isTraceback(line string) bool { return strings.HasPrefix(line, "  ") }

// matchLine reports whether got is what want describes, in which {*} stands for any text.
func matchLine(want, got string) bool {
	first, rest, wild := strings.Cut(want, "{*}")
	if !wild {
		return want == got
	}
	got, ok := strings.CutPrefix(got, first)
	for ok {
		if matchLine(rest, got) {
			return true
		}
		ok = got != ""
		got = got[min(1, len(got)):]
	}
	return false
}

func TestMatchLines(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name      string
		want, got string
		match     bool
	}{
		{"nothing", "", "", true},
		{"equal", "a/b", "a/b", true},
		{"one more", "a", "a/b", false},
		{"one less", "a/b", "a", false},
		{"traceback left out", "a", "a/  t/  u", true},
		{"traceback in part", "a/  u", "a/  t/  u", true},
		{"traceback wrong", "a/  v", "a/  t/  u", false},
		{"traceback not there", "a/  v", "a", false},
		{"traceback in another order", "a/  u/  t", "a/  t/  u", false},
		{"any lines", "a/.../d", "a/b/c/d", true},
		{"any lines are none", "a/.../b", "a/b", true},
		{"any text", "a {*} c {*}", "a b c d", true},
		{"any text is none", "a{*}", "a", true},
		{"any text, then other", "a {*} d", "a b c", false},
		{"any text is not any line", "{*}", "a/b", false},
	}
	lines := func(s string) []string {
		if s == "" {
			return nil
		}
		return strings.Split(s, "/")
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := matchLines(lines(tt.want), lines(tt.got)); got != tt.match {
				t.Errorf("matchLines(%q, %q) = %v, want %v", tt.want, tt.got, got, tt.match)
			}
		})
	}
}
