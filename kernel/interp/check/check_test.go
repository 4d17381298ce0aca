// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check_test

// This file tests what sessions in text cannot: failures of running cells, the
// types in Info, and that nothing crashes the check.

import (
	"fmt"
	"go/ast"
	"go/types"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/kernel/interp/check"
)

// mustCheck checks a cell that has no errors.
func mustCheck(tb testing.TB, s *check.Session, number int, text string) *check.Cell {
	tb.Helper()
	cell, err := s.Check(check.Source{Number: number, Text: text})
	if err != nil {
		tb.Fatalf("Check(%q) failed: %v", text, err)
	}
	return cell
}

// nameTypes returns the names of a session with their types.
func nameTypes(s *check.Session) map[string]string {
	m := make(map[string]string)
	for _, name := range s.Names() {
		n, _ := s.Lookup(name)
		m[name] = fmt.Sprintf("%s, cell %d", types.ObjectString(n.Obj, types.RelativeTo(s.Package())), n.Cell)
	}
	return m
}

func TestFailedCheckLeavesNoTrace(t *testing.T) {
	t.Parallel()
	s := newSession()
	mustCheck(t, s, 1, "x := 1\nfunc f() int { return x }\ntype T struct{ a int }\nfunc (T) M() {}")
	before := nameTypes(s)
	if _, err := s.Check(check.Source{Number: 2, Text: "x := 2.5\ny := 1\nfunc f() string { return 1 }\ntype T int\nimport \"os\"\nfunc (t T) N() {}"}); err == nil {
		t.Fatal("Check of a cell with an error succeeded")
	}
	if diff := cmp.Diff(before, nameTypes(s)); diff != "" {
		t.Errorf("names after a failed check (-before +after):\n%s", diff)
	}
	if imports := s.Imports(); len(imports) > 0 {
		t.Errorf("Imports() = %v after a failed check, want none", imports)
	}
	mustCheck(t, s, 3, "T{1}.M()\nf() + x")
}

func TestUndo(t *testing.T) {
	t.Parallel()
	s := newSession()
	mustCheck(t, s, 1, "x := 1\nfunc f() int { return x }\ntype T struct{ a int }\nfunc (T) M() {}\nvar t T")
	before := nameTypes(s)
	cell := mustCheck(t, s, 2, "x := 2.5\nfunc (T) N() {}\nimport \"os\"\nconst k = 1")
	s.Undo(cell)
	if diff := cmp.Diff(before, nameTypes(s)); diff != "" {
		t.Errorf("names after Undo (-before +after):\n%s", diff)
	}
	mustCheck(t, s, 3, "t.M()\nvar i int = f()")
	if _, err := s.Check(check.Source{Number: 4, Text: "t.N()"}); err == nil {
		t.Error("a method of a cell that was undone is still there")
	}
}

func TestFailed(t *testing.T) {
	t.Parallel()
	s := newSession()
	mustCheck(t, s, 1, "x := 1\ny := 1\nfunc f() int { return x }\nfunc z() int { return 0 }")
	cell := mustCheck(t, s, 2, "a := 1\nx := \"s\"\ny := 2\nz := 3\nb := 4")
	if len(cell.Broken) != 1 {
		t.Errorf("broken = %v, want f", cell.Broken)
	}
	s.Failed(cell, 1)
	want := map[string]string{
		"a": "var a int, cell 2",
		"f": "func f() int, cell 1",
		"x": "var x int, cell 1",
		"y": "var y int, cell 2",
		"z": "func z() int, cell 1",
	}
	if diff := cmp.Diff(want, nameTypes(s)); diff != "" {
		t.Errorf("names after Failed (-want +got):\n%s", diff)
	}
	// What had been bound to the new x is bound to the old one.
	cell = mustCheck(t, s, 3, "f() + z()")
	if len(cell.Files) != 2 || len(cell.Broken) != 0 {
		t.Errorf("after Failed, the check has %d files and breaks %v, want 2 and none", len(cell.Files), cell.Broken)
	}
	// Once is enough.
	if cell = mustCheck(t, s, 4, "f()"); len(cell.Files) != 1 {
		t.Errorf("the check after has %d files, want 1", len(cell.Files))
	}
}

// TestEveryExpressionHasType checks the promise about Cell.Info.
func TestEveryExpressionHasType(t *testing.T) {
	t.Parallel()
	s := newSession()
	for i, text := range []string{
		"type P struct{ X, Y float64 }\nfunc (p *P) Norm() float64 { return math.Hypot(p.X, p.Y) }\np := &P{3, 4}\nfor i := range 3 { p.X += float64(i) }\np.Norm()",
		"p := p.X\nmax := max(1, 2)\nerr := error(nil)\nn, err := fmt.Sscan(\"1\", &p)\nmax + n",
		"max := func(a, b int) int { return a }\nmax(max(1, 2), 3)",
		"func f[T any](x T) T { return x }\nf(1) + f(max(1, 2))",
	} {
		cell := mustCheck(t, s, i+1, text)
		check := func(n ast.Node) {
			ast.Inspect(n, func(n ast.Node) bool {
				id, ok := n.(*ast.Ident)
				if !ok || id.Name == "_" {
					return true
				}
				if cell.Info.Defs[id] == nil && cell.Info.Uses[id] == nil {
					t.Errorf("cell %d: %s at %s means nothing", cell.Number, id.Name, cell.Fset.Position(id.Pos()))
				}
				if strings.Contains(id.Name, "ꞏ") {
					t.Errorf("cell %d: an identifier is called %s", cell.Number, id.Name)
				}
				if obj := cell.Info.Uses[id]; obj != nil && strings.Contains(obj.Name(), "ꞏ") {
					t.Errorf("cell %d: %s means %v", cell.Number, id.Name, obj)
				}
				return true
			})
		}
		for _, f := range cell.Files {
			for _, d := range f.Decls {
				check(d)
			}
		}
		for _, step := range cell.Steps {
			if step.Stmt != nil {
				check(step.Stmt)
			} else {
				check(step.Define)
			}
		}
		if cell.Result != nil {
			check(cell.Result)
		}
	}
}

func FuzzCheck(f *testing.F) {
	f.Add("x := 1", "func f() int { return x }", "x := \"a\"")
	f.Add("type T struct{ n *T }; var t T", "func (t *T) M() {}", "type T int; t")
	f.Add("const (A = iota; B; C)", "type X [B]int; var v X", "const B = 5; len(v)")
	f.Add("type L[T any] []T; var l L[int]", "func (l L[T]) Len() int { return len(l) }", "type A = L[string]; func (a A) M() {}")
	f.Add("type L[T any] []T; var A L[int]", "func (A A[A]) A0() A0 { return A0(A) }", "type A0 L")
	f.Add("import . \"math\"; Sin(1)", "package main; func main() {}", "max := max(1, 2); len := len(\"a\")")
	f.Add("a[1, 2:3] = b", "type T[P T[P]] struct{}", "func init() {}; func _() {}; var _ = 1; goto L; L:")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		s := newSession()
		for i, text := range []string{a, b, a, c, b} {
			if cell, err := s.Check(check.Source{Number: i + 1, Text: text}); err != nil {
				if strings.Contains(err.Error(), "internal error") {
					t.Errorf("cell %d of %q: %v", i+1, []string{a, b, a, c, b}, err)
				}
			} else if i == 3 {
				s.Failed(cell, 0)
			}
		}
	})
}

func BenchmarkCheck(b *testing.B) {
	const text = "type P struct{ X, Y float64 }\nfunc (p P) Norm() float64 { return math.Hypot(p.X, p.Y) }\n" +
		"s := 0.0\nfor i := 0; i < 10; i++ {\n\tfor j := range 3 {\n\t\ts += P{float64(i), float64(j)}.Norm()\n\t}\n}\nfmt.Sprintf(\"%g\", s)\n"
	for _, bench := range []struct{ name, text string }{
		{"types", text},
		{"statements", text[strings.Index(text, "s :="):]},
		{"expression", "s"},
	} {
		b.Run(bench.name, func(b *testing.B) {
			s := newSession()
			mustCheck(b, s, 1, text)
			b.ReportAllocs()
			for b.Loop() {
				mustCheck(b, s, 2, bench.text)
			}
		})
	}
}
