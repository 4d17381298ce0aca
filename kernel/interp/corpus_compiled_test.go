// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp_test

// This file lets Go's compiler say what the cells of the corpus give that are marked
// "-- go": each session becomes a package, all of them one program, which is built and
// run.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// compiledRoot is the import path of the folder in which the packages of the sessions
// are for the compiler. There is no such folder: their text is laid over it, so that
// they may import what the module may, and are compiled anew only when they change.
const compiledRoot = "github.com/gosci/gosci/kernel/interp/testdata/compiled"

// TestCorpusCompiled compares what stands in the corpus as the compiler's result with
// what the compiler gives.
func TestCorpusCompiled(t *testing.T) {
	files := make(map[string]*corpusFile)
	sources := make(map[string]string) // by path in the folder
	var runs []compiledRun
	for _, name := range corpusFiles(t) {
		f := readCorpusFile(t, name)
		files[name] = f
		for _, p := range compiledPackages(t, name, f) {
			sources[p.name+"/cells.go"] = p.source
			runs = append(runs, compiledRun{file: name, pkg: p.name, cells: p.cells})
		}
	}
	sources["main.go"] = compiledMain(runs)
	got := runCompiled(t, buildCompiled(t, sources), runs)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f := files[name]
		for i := range f.cells {
			c := &f.cells[i]
			if !c.compiled {
				continue
			}
			lines := got[name][i]
			if matchLines(c.want, lines) {
				continue
			}
			if *updateCorpus {
				c.want = lines
				continue
			}
			t.Errorf("%s, cell %d, line %d:\n%s\n(-want +compiled):\n%s", name, i+1, c.line, c.code, cmp.Diff(c.want, lines))
		}
		if *updateCorpus {
			f.write(t)
		}
	}
}

// A compiledRun is a package of cells of one file.
type compiledRun struct {
	file  string
	pkg   string
	cells []int // indices in the file
}

// compiledMain returns the program that runs the packages. Before and after each cell
// it writes a mark to both streams; the mark at the end of a cell on the standard
// output has the value and the error of the cell.
func compiledMain(runs []compiledRun) string {
	var b strings.Builder
	b.WriteString("package main\n\nimport (\n\t\"encoding/json\"\n\t\"fmt\"\n\t\"os\"\n\t\"strings\"\n\n\t\"github.com/gosci/gosci/display\"\n")
	for _, r := range runs {
		fmt.Fprintf(&b, "\t%q\n", compiledRoot+"/"+r.pkg)
	}
	b.WriteString(`)

func cell(f func() []any) {
	mark := func(end any) {
		data, _ := json.Marshal(end)
		fmt.Fprintf(os.Stdout, "\x01%s\x02", data)
		fmt.Fprint(os.Stderr, "\x01\x02")
	}
	var end struct{ Value, Error string; HasValue bool }
	defer func() {
		if p := recover(); p != nil {
			end.Error = panicText(p)
		}
		mark(end)
	}()
	values := f()
	switch {
	case len(values) == 1 && values[0] != nil:
		end.Value, _ = display.Of(values[0]).Data["text/plain"].(string)
		end.HasValue = true
	case len(values) > 1:
		texts := make([]string, len(values))
		for i, v := range values {
			texts[i] = display.Plain(v)
		}
		end.Value, end.HasValue = "(" + strings.Join(texts, ", ") + ")", true
	}
}

// panicText returns what the runtime prints of the value of a panic.
func panicText(p any) string {
	switch p := p.(type) {
	case error:
		return p.Error()
	case fmt.Stringer:
		return p.String()
	default:
		return fmt.Sprint(p)
	}
}

func main() {
	dir, err := os.MkdirTemp("", "cells")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	if err := os.Chdir(dir); err != nil {
		panic(err)
	}
`)
	for _, r := range runs {
		fmt.Fprintf(&b, "\t%s.Run(cell)\n", r.pkg)
	}
	b.WriteString("}\n")
	return b.String()
}

// buildCompiled builds the program and returns where it is.
func buildCompiled(t *testing.T, sources map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	folder, err := filepath.Abs(filepath.Join("testdata", "compiled"))
	if err != nil {
		t.Fatal(err)
	}
	overlay := struct{ Replace map[string]string }{make(map[string]string)}
	for name, text := range sources {
		target := filepath.Join(dir, strings.ReplaceAll(name, "/", "-"))
		if err := os.WriteFile(target, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		overlay.Replace[filepath.Join(folder, filepath.FromSlash(name))] = target
	}
	data, err := json.Marshal(overlay)
	if err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(list, data, 0o644); err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(dir, "cells.exe")
	cmd := exec.CommandContext(t.Context(), "go", "build", "-overlay", list, "-o", program, compiledRoot)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("the compiler does not take the cells: %v\n%s", err, out)
	}
	return program
}

var (
	marks        = regexp.MustCompile("\x01([^\x02]*)\x02")
	packageNames = regexp.MustCompile(`(?:` + compiledRoot + `/)?\bcells_\w+_n\d+\.`)
)

// runCompiled runs the program and returns what the cells gave, by file and index.
func runCompiled(t *testing.T, program string, runs []compiledRun) map[string]map[int][]string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd := exec.CommandContext(t.Context(), program)
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	outs, errs := splitMarks(stdout.String()), splitMarks(stderr.String())
	got := make(map[string]map[int][]string)
	n := 0
	for _, r := range runs {
		if got[r.file] == nil {
			got[r.file] = make(map[int][]string)
		}
		for _, i := range r.cells {
			if n >= len(outs)-1 || n >= len(errs)-1 {
				t.Fatalf("the program ended in %s, cell %d: %v\n%s", r.file, i+1, err, stderr.String())
			}
			var end struct {
				Value, Error string
				HasValue     bool
			}
			if err := json.Unmarshal([]byte(outs[n].mark), &end); err != nil {
				t.Fatalf("%s, cell %d: %v", r.file, i+1, err)
			}
			lines := append(streamLines("stdout", outs[n].text), streamLines("stderr", errs[n].text)...)
			if end.HasValue {
				for line := range strings.Lines(end.Value) {
					lines = append(lines, "value text/plain| "+strings.TrimSuffix(line, "\n"))
				}
			}
			if end.Error != "" {
				lines = append(lines, "error| panic: "+end.Error)
			}
			for j, line := range lines {
				lines[j] = packageNames.ReplaceAllString(line, "main.")
			}
			got[r.file][i] = lines
			n++
		}
	}
	if err != nil {
		t.Fatalf("the program failed after the last cell: %v\n%s", err, stderr.String())
	}
	return got
}

// A marked is a text with the mark that follows it.
type marked struct{ text, mark string }

func splitMarks(s string) []marked {
	var list []marked
	for {
		at := marks.FindStringSubmatchIndex(s)
		if at == nil {
			return append(list, marked{text: s})
		}
		list = append(list, marked{text: s[:at[0]], mark: s[at[2]:at[3]]})
		s = s[at[1]:]
	}
}
