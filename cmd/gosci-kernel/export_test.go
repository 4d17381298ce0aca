// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file tests the verb export on notebooks made for it.

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/internal/nbformat"
)

// tagged returns a code cell with a tag.
func tagged(source, tag string) *nbformat.Cell {
	return &nbformat.Cell{Type: nbformat.Code, Source: source, Metadata: map[string]any{"tags": []any{tag}}}
}

func code(source string) *nbformat.Cell {
	return &nbformat.Cell{Type: nbformat.Code, Source: source}
}

// writeCells writes a notebook and returns its path.
func writeCells(t *testing.T, cells ...*nbformat.Cell) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a notebook.ipynb")
	if err := nbformat.WriteFile(path, &nbformat.Notebook{Cells: cells}); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestExportLeft tests what is said of a program that cannot do as the notebook does.
func TestExportLeft(t *testing.T) {
	path := writeCells(t,
		code("type P struct{ Name string }\nfunc (p P) Hello() string { return p.Name }\nP{\"a\"}"),
		code("func (p P) Hello() string { return \"hello \" + p.Name }"),
		code("func (p P) String() string { return p.Hello() }"),
		code("%timeit P{}.Hello()"),
	)
	status, stdout, stderr := call(t, verbs(newEngine), "export", path, "-o", filepath.Join(t.TempDir(), "out"))
	want := strings.ReplaceAll(`gosci-kernel: PATH: cell [4]: %timeit P{}.Hello() is left out of the program, where it is a comment
gosci-kernel: PATH: cell [2]: the method P.Hello is declared again; in the program the cells before have the new one, too
gosci-kernel: PATH: cell [3]: the method P.String is declared after its type; in the program the cells before have it, too
`, "PATH", path)
	if status != statusOK || stdout != "" {
		t.Errorf("export = %d, %q", status, stdout)
	}
	if diff := cmp.Diff(want, stderr); diff != "" {
		t.Errorf("stderr (-want +got):\n%s", diff)
	}
}

// TestExport runs the program of a notebook that has everything which is no plain Go.
func TestExport(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the cells call sh and bash")
	}
	path := writeCells(t,
		&nbformat.Cell{Type: nbformat.Markdown, Source: "# A notebook\n\nwith *text*"},
		code("func half(s string) int {\n\tn := strconv.Atoi(s)\n\treturn n / 2\n}\n%time x := half(\"6\")\nx"),
		code("%%time\nfmt.Println(\"timed\")\nx * 2"),
		code("%%bash\necho from bash\necho `expr 1 + 1`"),
		code("!echo from a shell"),
		code("%env GOSCI_EXPORT = yes\nos.Getenv(\"GOSCI_EXPORT\")"),
		code("x?\n%who\nx + 1"),
		code("%%writefile note.txt\nhello"),
		code("string(os.ReadFile(\"note.txt\"))"),
		tagged("strconv.Atoi(\"twelve\")", "raises-exception"),
		tagged("half(\"twenty\")", "raises-exception"),
		tagged("[]int{}[x]", "raises-exception"),
		tagged("undefined + 1", "raises-exception"),
		tagged("os.Exit(9)", "skip-execution"),
		code("func two() (int, string) { return 2, \"two\" }\ntwo()"),
		code("var nothing error\nnothing"),
		code("shown := display.Show(1)\nshown.Update(2)\nfor range display.Progress(3, \"count\") {\n}"),
		code("display.Audio([]float64{0, 1, 0, -1}, 8000)"),
		code("display.NewDownload(\"a.txt\", []byte(\"text\"))"),
		code("display.NewGallery().Add(\"a\", nd.Eye(4)).Add(\"b\", nd.Ones(4, 4))"),
		code("%reset"),
		code("x := \"again\"\nx"),
		code("defer fmt.Println(\"deferred\")\nos.Open(\"missing\")"),
		code("fmt.Println(\"not reached\")"),
	)
	dir := filepath.Join(t.TempDir(), "program")
	source := filepath.Join("..", "..")
	status, stdout, stderr := call(t, verbs(newEngine), "export", path, "-o", dir, "--source", source)
	if status != statusOK || stdout != "" {
		t.Fatalf("export = %d, %q\n%s", status, stdout, stderr)
	}
	wantLeft := strings.ReplaceAll(`gosci-kernel: PATH: cell number 14 has the tag skip-execution, and is a comment in the program
gosci-kernel: PATH: cell [6]: x? is left out of the program, where it is a comment
gosci-kernel: PATH: cell [6]: %who is left out of the program, where it is a comment
gosci-kernel: PATH: cell [12]: it does not compile, as it may, and is a comment in the program: cell[12]:1:1: undefined: undefined
`, "PATH", path)
	if diff := cmp.Diff(wantLeft, stderr); diff != "" {
		t.Errorf("what is left out (-want +got):\n%s", diff)
	}

	program := filepath.Join(dir, "a.exe")
	build := exec.CommandContext(t.Context(), "go", "build", "-o", program, ".")
	build.Dir, build.Env = dir, append(os.Environ(), "GOWORK=", "GOFLAGS=-buildvcs=false")
	if out, err := build.CombinedOutput(); err != nil {
		text, _ := os.ReadFile(filepath.Join(dir, "main.go"))
		t.Fatalf("the compiler does not take the program: %v\n%s\n%s", err, out, text)
	}
	run := t.TempDir()
	cmd := exec.CommandContext(t.Context(), program)
	var out, errs bytes.Buffer
	cmd.Dir, cmd.Stdout, cmd.Stderr = run, &out, &errs
	if err := cmd.Run(); err == nil || cmd.ProcessState.ExitCode() != 1 {
		t.Errorf("the program ends with %v, want the exit status 1", err)
	}
	wantOut := `time: …
3
timed
time: …
6
from bash
2
from a shell
GOSCI_EXPORT=yes
"yes"
4
Writing note.txt
"hello\n"
(2, "two")
1
2
count 100% |████████████████████████| 3/3, …/s, …:…
audio 0.0005 s, 8000 Hz, mono
file a.txt, 4 bytes
2 images: a (image 4×4), b (image 4×4)
"again"
deferred
`
	if diff := cmp.Diff(wantOut, steady(writtenOver.ReplaceAllString(out.String(), "$1"))); diff != "" {
		t.Errorf("stdout (-want +got):\n%s", diff)
	}
	wantErr := `strconv.Atoi: parsing "twelve": invalid syntax
strconv.Atoi: parsing "twenty": invalid syntax
runtime error: index out of range [3] with length 0
open missing: no such file or directory
`
	if diff := cmp.Diff(wantErr, errs.String()); diff != "" {
		t.Errorf("stderr (-want +got):\n%s", diff)
	}
	entries, err := os.ReadDir(run)
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, e := range entries {
		files = append(files, e.Name())
	}
	wantFiles := []string{"audio-01.wav", "download-01-a.txt", "image-01.png", "image-02.png", "note.txt"}
	if !slices.Equal(files, wantFiles) {
		t.Errorf("the program wrote %v, want %v", files, wantFiles)
	}
}

func TestExportFails(t *testing.T) {
	good := writeCells(t, code("1 + 1"))
	broken := writeCells(t, code("x := 1"), code("x := y\nx + \"a\"\nz()"))
	python := filepath.Join(t.TempDir(), "python.ipynb")
	if err := nbformat.WriteFile(python, &nbformat.Notebook{Metadata: map[string]any{
		"kernelspec": map[string]any{"name": "python3", "display_name": "Python 3", "language": "python"},
	}}); err != nil {
		t.Fatal(err)
	}
	full := t.TempDir()
	if err := os.WriteFile(filepath.Join(full, "thesis.txt"), []byte("text"), 0o666); err != nil {
		t.Fatal(err)
	}
	noNotebook := filepath.Join(full, "no.ipynb")
	if err := os.WriteFile(noNotebook, []byte("text"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name   string
		args   []string
		status int
		stderr string
	}{
		{"no notebook", []string{"-o", "DIR"}, 2, "want one notebook, came 0"},
		{"no folder", []string{good}, 2, "want a folder to write to, as in -o DIR"},
		{"a program", []string{"main.go", "-o", "DIR"}, 2, "want a notebook (.ipynb), came main.go"},
		{"missing", []string{"missing.ipynb", "-o", "DIR"}, 1, "missing.ipynb"},
		{"not a notebook", []string{noNotebook, "-o", "DIR"}, 1, noNotebook},
		{"another language", []string{python, "-o", "DIR"}, 1, "python.ipynb: want a notebook of Go, and its kernel is for python"},
		{"does not compile", []string{broken, "-o", "DIR"}, 1, "cell [2] does not compile:\ncell[2]:1:6: undefined: y\ncell[2]:3:1: undefined: z"},
		{"not empty", []string{good, "-o", full}, 1, "is not empty, it holds no.ipynb: name another one, or say --force"},
		{"a file", []string{good, "-o", noNotebook}, 1, "cannot write to " + noNotebook},
		{"not the sources", []string{good, "-o", "DIR", "--source", full}, 2, "has no go.mod"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "out")
			args := []string{"export"}
			for _, a := range tt.args {
				args = append(args, strings.ReplaceAll(a, "DIR", dir))
			}
			status, stdout, stderr := call(t, verbs(newEngine), args...)
			if status != tt.status || stdout != "" || !strings.Contains(stderr, tt.stderr) {
				t.Errorf("export = %d, %q, %q; want %d and %q", status, stdout, stderr, tt.status, tt.stderr)
			}
			if _, err := os.Stat(dir); err == nil {
				t.Error("the folder was made all the same")
			}
		})
	}
	if status, _, stderr := call(t, verbs(newEngine), "export", good, "-o", full, "--force"); status != statusOK {
		t.Errorf("export --force = %d, %q", status, stderr)
	}
	if text, err := os.ReadFile(filepath.Join(full, "thesis.txt")); string(text) != "text" {
		t.Errorf("export --force took away what was there: %v", err)
	}
}
