// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package difftest_test

// This file asks Go's compiler what programs print.

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/gosci/gosci/internal/difftest"
)

// A source is a program as text: declarations, one of them a function with its name.
type source struct {
	name string
	text string
}

// perFile is how many programs are in a file for the compiler.
const perFile = 50

// end is printed after each program. No program prints it by itself.
const end = "\x01 end of program \x02\n"

// compile builds one program of all sources, runs it, and returns what each printed.
// The error is what the compiler says.
func compile(ctx context.Context, t *testing.T, sources []source) ([]string, error) {
	t.Helper()
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("go.mod", "module programs\n\ngo 1.26\n")
	var calls strings.Builder
	for i := 0; i < len(sources); i += perFile {
		part := sources[i:min(i+perFile, len(sources))]
		var file strings.Builder
		file.WriteString(heading(i))
		for _, s := range part {
			file.WriteString(s.text)
			fmt.Fprintf(&calls, "\trun(%s)\n", s.name)
		}
		write(fmt.Sprintf("programs%d.go", i), file.String())
	}
	write("main.go", heading(len(sources))+difftest.Support()+`
func run(f func()) {
	defer fmt.Print(`+strconv.Quote(end)+`)
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	f()
}

func main() {
`+calls.String()+"}\n")
	program := filepath.Join(dir, "programs.exe")
	// Without optimisation and debugging data the compiler takes half the time.
	build := exec.CommandContext(ctx, "go", "build", "-gcflags=-N -l -dwarf=false", "-ldflags=-s -w", "-o", program, ".")
	build.Dir = dir
	if out, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w\n%s", err, out)
	}
	var stdout, stderr bytes.Buffer
	run := exec.CommandContext(ctx, program)
	run.Stdout, run.Stderr = &stdout, &stderr
	if err := run.Run(); err != nil {
		t.Fatalf("the compiled programs end with %v\n%s", err, stderr.String())
	}
	outputs := strings.Split(stdout.String(), end)
	if len(outputs) != len(sources)+1 {
		t.Fatalf("the compiled programs printed %d outputs, want %d", len(outputs)-1, len(sources))
	}
	return outputs[:len(sources)], nil
}

// heading returns the beginning of a file with all imports, which need not be used.
func heading(number int) string {
	var b strings.Builder
	b.WriteString("package main\n\nimport (\n")
	for _, path := range difftest.Imports() {
		fmt.Fprintf(&b, "\t%q\n", path)
	}
	fmt.Fprintf(&b, ")\n\nvar imports%d = []any{errors.New, fmt.Sprint, math.Pi, runtime.GC, slices.Sort[[]int], sort.Ints, strconv.Itoa, strings.ToUpper}\n\n", number)
	return b.String()
}
