// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check_test

// This file runs the sessions in testdata/*.txt: cells, and after each what the
// check says of it.

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"go/format"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/symbols"
)

var update = flag.Bool("update", false, "write what the check says into testdata")

func newSession() *check.Session {
	return check.NewSession(&check.Config{
		Importer:  symbols.Importer(),
		Preloaded: symbols.ByName,
		Paths:     symbols.Paths,
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

// runSession checks the cells of a session and returns it with what the check says.
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

// describe returns what there is to say of a checked cell.
func describe(cell *check.Cell, err error) string {
	var b strings.Builder
	var list check.Errors
	if errors.As(err, &list) {
		for _, e := range list {
			fmt.Fprintf(&b, "%v\n", e)
		}
		return b.String()
	}
	if err != nil {
		return fmt.Sprintf("unknown error: %v\n", err)
	}
	q := types.RelativeTo(cell.Pkg)
	for _, v := range cell.Vars {
		fmt.Fprintf(&b, "var %s %s", v.Obj.Name(), types.TypeString(v.Obj.Type(), q))
		switch {
		case v.SameStorage && v.Obj.Type() != v.Old.Type() && !types.Identical(v.Obj.Type(), v.Old.Type()):
			b.WriteString(" migrated")
		case v.SameStorage:
			b.WriteString(" kept")
		case v.Old != nil:
			fmt.Fprintf(&b, " was %s", types.TypeString(v.Old.Type(), q))
		}
		b.WriteString("\n")
	}
	for _, t := range cell.Types {
		fmt.Fprintf(&b, "type %s same=%v\n", t.Obj.Name(), t.Same)
	}
	for _, s := range cell.Steps {
		var n any = s.Stmt
		if s.Define != nil {
			n = &ast.GenDecl{Tok: 85, Specs: []ast.Spec{s.Define}}
		}
		var buf bytes.Buffer
		if err := format.Node(&buf, cell.Fset, n); err != nil {
			fmt.Fprintf(&buf, "cannot print: %v", err)
		}
		fmt.Fprintf(&b, "step %s\n", strings.ReplaceAll(buf.String(), "\n", "\n     "))
	}
	if cell.Result != nil {
		fmt.Fprintf(&b, "result %s: %s\n", types.ExprString(cell.Result), types.TypeString(cell.Info.TypeOf(cell.Result), q))
	}
	for _, f := range cell.Files[1:] {
		fmt.Fprintf(&b, "again of %s:", cell.Fset.File(f.Package).Name())
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				b.WriteString(" ")
				if d.Recv != nil {
					b.WriteString(types.ExprString(d.Recv.List[0].Type) + ".")
				}
				b.WriteString(d.Name.Name)
			case *ast.GenDecl:
				for _, s := range d.Specs {
					switch s := s.(type) {
					case *ast.TypeSpec:
						b.WriteString(" " + s.Name.Name)
					case *ast.ValueSpec:
						b.WriteString(" " + s.Names[0].Name)
					}
				}
			}
		}
		b.WriteString("\n")
	}
	for _, br := range cell.Broken {
		fmt.Fprintf(&b, "broken %s of cell %d: %v\n", br.Name, br.Cell, br.Err)
	}
	return b.String()
}
