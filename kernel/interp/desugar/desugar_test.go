// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar_test

// This file runs the sessions in testdata/*.txt: cells in the dialect, and after each
// the Go that it becomes, or its errors.

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"go/printer"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/desugar"
	"github.com/gosci/gosci/kernel/interp/symbols"
)

var update = flag.Bool("update", false, "write what cells become into testdata")

func newSession() *check.Session {
	return check.NewSession(&check.Config{
		Importer:  symbols.Importer(),
		Preloaded: symbols.ByName,
		Paths:     symbols.Paths,
		Rewrite:   desugar.Rewrite,
	})
}

// TestSessions reads files of sessions. A session begins with a line "=== name", a
// cell of it with a line "--- cell", and what is expected with a line "--- want".
func TestSessions(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no sessions: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		for i, session := range strings.Split("\n"+string(text), "\n=== ") {
			if i == 0 {
				out.WriteString(strings.TrimPrefix(session, "\n"))
				continue
			}
			name, body, _ := strings.Cut(session, "\n")
			fmt.Fprintf(&out, "\n=== %s\n", name)
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txt")+"/"+name, func(t *testing.T) {
				out.WriteString(runSession(t, body))
			})
		}
		if got := strings.TrimPrefix(out.String(), "\n"); *update && got != string(text) {
			if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// runSession checks the cells of a session and returns it with what they become.
func runSession(t *testing.T, body string) string {
	t.Helper()
	var out strings.Builder
	s := newSession()
	for i, text := range strings.Split("\n"+body, "\n--- cell\n") {
		if i == 0 {
			continue
		}
		source, want, _ := strings.Cut(text+"\n", "--- want\n")
		cell, err := s.Check(check.Source{Number: i, Text: source})
		got := describe(cell, err)
		if diff := cmp.Diff(strings.TrimSpace(want), strings.TrimSpace(got)); diff != "" && !*update {
			t.Errorf("cell %d: (-want +got)\n%s", i, diff)
		}
		fmt.Fprintf(&out, "--- cell\n%s--- want\n%s", source, got)
	}
	return out.String()
}

// describe prints a cell.
func describe(cell *check.Cell, err error) string {
	var list check.Errors
	if errors.As(err, &list) {
		var b strings.Builder
		for _, e := range list {
			fmt.Fprintf(&b, "%v\n", e)
		}
		return b.String()
	}
	if err != nil {
		return fmt.Sprintf("unknown error: %v\n", err)
	}
	var nodes []any
	for _, f := range cell.Files {
		for _, d := range f.Decls {
			if g, ok := d.(*ast.GenDecl); !ok || g.Tok != token.IMPORT {
				nodes = append(nodes, d)
			}
		}
	}
	for _, s := range cell.Steps {
		if s.Define != nil {
			nodes = append(nodes, &ast.GenDecl{Tok: token.VAR, Specs: []ast.Spec{s.Define}})
		} else {
			nodes = append(nodes, s.Stmt)
		}
	}
	if cell.Result != nil {
		nodes = append(nodes, cell.Result)
	}
	var b bytes.Buffer
	for _, n := range nodes {
		// With no file set the printer does not see how the user broke lines.
		config := printer.Config{Mode: printer.UseSpaces, Tabwidth: 4}
		if err := config.Fprint(&b, token.NewFileSet(), n); err != nil {
			fmt.Fprintf(&b, "cannot print: %v", err)
		}
		b.WriteString("\n")
	}
	return strings.ReplaceAll(b.String(), "ꞏpkg", "")
}

func FuzzRewrite(f *testing.F) {
	for _, seed := range []string{
		"x[1:] = y[k] * 2 - strconv.Atoi(\"1\")",
		"x[i, j], y[::2, 0] = math.Jn(k, x), m & (x > 1)",
		"func g(s string) (int, error) { for i := strconv.Atoi(s); i < strconv.Atoi(s); i++ {}; return f(strconv.Atoi(s)), nil }",
		"x += f(x, 1)[m]; k++; !m && z[0] == 1i; x[f(1, 2)]--",
		"switch v := any(x * 2).(type) { case int: v++ }; go f(x, y); defer x.Add(y * 2)",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := newSession()
		start := "x, y := nd.Ones(2, 2), nd.Zeros(2, 2)\nm := x > y\nk := nd.OnesInt(2)\nz := x * 1i\ni, j := 0, 1\n" +
			"f := func(a, b float64) float64 { return a + b }\n"
		if _, err := s.Check(check.Source{Number: 1, Text: start}); err != nil {
			t.Fatal(err)
		}
		for n := 2; n < 4; n++ {
			cell, err := s.Check(check.Source{Number: n, Text: text})
			if err != nil {
				if strings.Contains(err.Error(), "internal error") {
					t.Errorf("Check(%q): %v", text, err)
				}
				continue
			}
			for id := range cell.Info.Uses {
				if strings.Contains(id.Name, "ꞏ") && !strings.HasSuffix(id.Name, "ꞏpkg") {
					t.Errorf("Check(%q): an identifier is called %s", text, id.Name)
				}
			}
		}
	})
}

func BenchmarkCheck(b *testing.B) {
	for _, bench := range []struct{ name, text string }{
		{"go", "a := 0.0\nfor i := range 10 {\n\ta += math.Sqrt(float64(i))\n}\na"},
		{"arrays", "y := 2.9*math.Cos(1.5*x) + x*x\nz := y[y > 0]\nz.Sum()"},
		{"errors", "n := strconv.Atoi(\"1\")\nn + 1"},
	} {
		b.Run(bench.name, func(b *testing.B) {
			s := newSession()
			if _, err := s.Check(check.Source{Number: 1, Text: "x := nd.Linspace(0, 1, 5)"}); err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := s.Check(check.Source{Number: 2, Text: bench.text}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
