// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file exports the notebooks of the tutorial, has Go's compiler build the programs,
// and runs them: they must print what the notebooks show.

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/gosci/gosci/internal/nbformat"
)

func TestNotebooksExported(t *testing.T) {
	paths := tutorial(t)
	dir := t.TempDir()
	for _, path := range paths {
		status, stdout, stderr := call(t, verbs(newEngine), "export", path, "-o", filepath.Join(dir, programName(path)))
		if status != statusOK || stdout != "" {
			t.Fatalf("export %s = %d\n%s%s", path, status, stdout, stderr)
		}
		if stderr != "" {
			t.Log(stderr) // what is left out: where it prints, the outputs will differ
		}
	}
	buildPrograms(t, dir)
	for _, path := range paths {
		t.Run(programName(path), func(t *testing.T) {
			runProgram(t, filepath.Join(dir, "bin", programName(path)), path)
		})
	}
}

// buildPrograms builds the programs in the folders of dir against the sources of this
// module, all at once, and puts them into its folder bin.
func buildPrograms(t *testing.T, dir string) {
	t.Helper()
	module, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	work := "go " + goVersion() + "\n"
	bin := filepath.Join(dir, "bin")
	args := []string{"build", "-ldflags=-s -w", "-o", bin + string(filepath.Separator)}
	for _, e := range entries {
		work += fmt.Sprintf("use %q\n", "./"+e.Name())
		args = append(args, "./"+e.Name())
	}
	work += fmt.Sprintf("use %q\n", filepath.ToSlash(module))
	if err := os.WriteFile(filepath.Join(dir, "go.work"), []byte(work), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK="+filepath.Join(dir, "go.work"), "GOFLAGS=-buildvcs=false")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("the compiler does not take the programs: %v\n%s", err, out)
	}
}

// runProgram runs a program in a folder of its own, with the files beside the notebook,
// and compares what it prints and saves with what the notebook shows.
func runProgram(t *testing.T, program, notebook string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Dir(notebook))); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), program)
	var stdout, stderr bytes.Buffer
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	want := shownBy(readNotebook(t, notebook))
	if diff := differenceOf(want.stdout, withoutUpdates(stdout.String(), want), computed); diff != "" {
		t.Errorf("what the program prints is not what the notebook shows: %s", diff)
	}
	if diff := differenceOf(want.stderr, stderr.String(), computed); diff != "" {
		t.Errorf("what the program prints as errors: %s", diff)
	}
	for name, want := range want.files {
		got, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Error(err)
			continue
		}
		diff := ""
		if strings.HasSuffix(name, ".svg") {
			diff = differenceOfMarkup(want, string(got), drawn)
		} else {
			diff = differenceOfFile("image/png", want, base64.StdEncoding.EncodeToString(got))
		}
		if diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	saved, err := filepath.Glob(filepath.Join(dir, "*-[0-9][0-9].*"))
	if err != nil {
		t.Fatal(err)
	}
	if len(saved) != len(want.files) {
		t.Errorf("the program saved the pictures %v, want %d", saved, len(want.files))
	}
}

// A showing is what a notebook shows, as far as a program does too.
type showing struct {
	stdout, stderr string
	files          map[string]string // drawings, and pictures in base64, by name

	// updated are the displays that the notebook updates. It has their last state, and the
	// program prints all.
	updated []lineRange
}

// A lineRange is some lines of the standard output.
type lineRange struct{ first, count int }

func shownBy(nb *nbformat.Notebook) *showing {
	s := &showing{files: map[string]string{}}
	figures, images := 0, 0
	show := func(data nbformat.Bundle) {
		text, _ := data["text/plain"].(string)
		s.stdout += text + "\n"
		svg, isDrawing := data["image/svg+xml"].(string)
		picture, isPicture := data["image/png"].(string)
		switch {
		case isDrawing:
			figures++
			s.files[fmt.Sprintf("figure-%02d.svg", figures)] = svg
		case isPicture:
			images++
			s.files[fmt.Sprintf("image-%02d.png", images)] = picture
		}
	}
	for _, cell := range nb.Cells {
		for _, output := range cell.Outputs {
			switch o := output.(type) {
			case *nbformat.Stream:
				if o.Name == "stderr" {
					s.stderr += o.Text
				} else {
					s.stdout += o.Text
				}
			case *nbformat.DisplayData:
				line := strings.Count(s.stdout, "\n")
				show(o.Data)
				if strings.Contains(cell.Source, ".Update(") {
					s.updated = append(s.updated, lineRange{line, strings.Count(s.stdout, "\n") - line})
				}
			case *nbformat.ExecuteResult:
				show(o.Data)
			case *nbformat.Error:
				if o.Name != "compile error" { // such a cell is a comment in the program
					s.stderr += o.Value + "\n"
				}
			}
		}
	}
	return s
}

// writtenOver is what a line of a terminal had before the last return of its carriage,
// and the blanks that cover what was longer: a progress bar in its earlier states.
var writtenOver = regexp.MustCompile(`(?m)^.*\r(.*?) *$`)

// withoutUpdates returns what a program prints without the states that displays had
// before their last.
func withoutUpdates(stdout string, want *showing) string {
	lines := strings.SplitAfter(writtenOver.ReplaceAllString(stdout, "$1"), "\n")
	wantLines := strings.SplitAfter(want.stdout, "\n")
	for _, u := range want.updated {
		last := strings.Join(wantLines[u.first:u.first+u.count], "")
		for i := u.first; i+u.count <= len(lines); i++ {
			if differenceOf(last, strings.Join(lines[i:i+u.count], ""), computed) == "" {
				lines = slices.Delete(lines, u.first, i)
				break
			}
		}
	}
	return strings.Join(lines, "")
}
