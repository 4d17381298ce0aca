// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package syntax_test

// This file tests how cells are parsed, and where their nodes and errors are.

import (
	"errors"
	"fmt"
	"go/ast"
	"go/scanner"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/kernel/interp/syntax"
)

// describe returns the kind of each node at the top of a cell.
func describe(c *syntax.Cell) string {
	var kinds []string
	for _, n := range c.Nodes {
		kinds = append(kinds, strings.TrimPrefix(fmt.Sprintf("%T", n), "*ast."))
	}
	s := strings.Join(kinds, " ")
	if c.Program {
		s = "program: " + s
	}
	if c.Semicolon {
		s += " ;"
	}
	return s
}

func TestParse(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, text, want string }{
		{"empty", "", ""},
		{"comment", "// nothing\n", ""},
		{"expression", "1 + 2", "ExprStmt"},
		{"semicolon", "x;", "ExprStmt ;"},
		{"semicolon and comment", "x; // quiet\n", "ExprStmt ;"},
		{"semicolon on a line of its own", "x\n;\n", "ExprStmt ;"},
		{"semicolon between", "x; y", "ExprStmt ExprStmt"},
		{"mixed", "x := 1\nfunc f() {}\nimport \"fmt\"\nf()\ntype T int\n", "AssignStmt FuncDecl GenDecl ExprStmt GenDecl"},
		{"declaration, statement on a line", "var mu sync.Mutex; mu.Lock()", "GenDecl ExprStmt"},
		{"imports later", "x := 1\nimport \"a\"\nvar y int\nimport \"b\"", "AssignStmt GenDecl GenDecl GenDecl"},
		{"method", "func (t *T) M() {}", "FuncDecl"},
		{"method of a generic type", "func (t *T[K, V]) M(k K) V { return t.m[k] }", "FuncDecl"},
		{"generic function", "func f[T any](x T) {}", "FuncDecl"},
		{"literal", "func() {}()", "ExprStmt"},
		{"literal with result", "func(x int) int { return x }(1)", "ExprStmt"},
		{"literal with qualified result", "func (x int) time.Duration { return 0 }(1)", "ExprStmt"},
		{"literal with generic result", "func (x int) L[int] { return nil }(1)", "ExprStmt"},
		{"literal with result in parentheses", "func (x int) (int) { return x }(1)", "ExprStmt"},
		{"literal with function result", "func (x int) func() { return nil }(1)", "ExprStmt"},
		{"label", "L:\nfor {\nbreak L\n}", "LabeledStmt"},
		{"if else", "if x {\n} else {\n}\ny", "IfStmt ExprStmt"},
		{"array indexing", "a[i, j]", "ExprStmt"},
		{"program", "package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println() }\n", "program: GenDecl FuncDecl"},
		{"composite literal over lines", "x := []int{\n1,\n2,\n}\n", "AssignStmt"},
		{"raw string", "x := `\nfunc f() {\n`\ny", "AssignStmt ExprStmt"},
		{"no line end", "x := 1 // c", "AssignStmt"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			cell, err := syntax.Parse(token.NewFileSet(), 1, test.text)
			if err != nil {
				t.Fatalf("Parse(%q) failed: %v", test.text, err)
			}
			if got := describe(cell); got != test.want {
				t.Errorf("Parse(%q) = %s, want %s", test.text, got, test.want)
			}
		})
	}
}

// TestPositions checks that every name in a cell has the position of its text.
func TestPositions(t *testing.T) {
	t.Parallel()
	fset := token.NewFileSet()
	for i, text := range []string{
		"a",
		"  a; b\nfunc c(d e) { f }\n\tg := h",
		"import i \"j\"; k()\nimport l \"m\"\ntype n o\nvar p = q\nr.s = t\n",
		"package main\nfunc main() { u() }\n",
	} {
		cell, err := syntax.Parse(fset, i, text)
		if err != nil {
			t.Fatalf("Parse(%q) failed: %v", text, err)
		}
		for _, n := range cell.Nodes {
			ast.Inspect(n, func(n ast.Node) bool {
				id, ok := n.(*ast.Ident)
				if !ok {
					return true
				}
				pos := fset.Position(id.Pos())
				if got := text[pos.Offset : pos.Offset+len(id.Name)]; got != id.Name {
					t.Errorf("in %q, %s is at %s, where %q stands", text, id.Name, pos, got)
				}
				if want := syntax.FileName(i); pos.Filename != want {
					t.Errorf("in %q, %s is in file %q, want %q", text, id.Name, pos.Filename, want)
				}
				return true
			})
		}
	}
}

func TestParseErrors(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"stray bracket", "x := 1\n}\ny := 2 +\n", []string{
			"cell[3]:2:1: unexpected '}'",
			"cell[3]:3:9: expected operand, found '}'",
		}},
		{"several, in several items", "x := := 1\nfunc f( {\n}\n", []string{
			"cell[3]:1:6: expected operand, found ':='",
			"cell[3]:2:9: expected ')', found '{'",
			"cell[3]:3:1: missing ',' in parameter list",
		}},
		{"open bracket", "if x {\n", []string{"cell[3]:1:7: expected '}', found 'EOF'"}},
		{"package clause in the middle", "x\npackage main\n", []string{"cell[3]:1:2: a package clause must begin the cell"}},
		{"library", "package lib\n", []string{"cell[3]:1:9: package lib is not a main package"}},
		{"import after declaration in a program", "package main\nvar x int\nimport \"fmt\"\n", []string{
			"cell[3]:3:1: imports must appear before other declarations",
		}},
		{"string", "x := \"abc\n", []string{"cell[3]:1:6: string literal not terminated"}},
		{"nested", strings.Repeat("(", 6000), []string{"cell[3]:1:5001: brackets nested deeper than 5000"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			_, err := syntax.Parse(token.NewFileSet(), 3, test.text)
			var list scanner.ErrorList
			errors.As(err, &list)
			var got []string
			for _, e := range list {
				got = append(got, e.Error())
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("Parse(%.40q): errors (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

// TestIndexLists checks the index lists of the dialect, printed with a space after
// each comma and nothing else.
func TestIndexLists(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"a[1, 2]", "a[i, j+1]", "a[i, -1]", "a[i, f(2)]", "a[b[1, 2], 3]", "a[f(b[1, j*2]), 3]",
		"a[:, 0]", "a[1:2, :]", "a[i, lo:hi]", "a[:, :, k]", "a[::2]", "a[lo::2]", "a[1:2:3, ::-1]",
		"a[func() int { return b[1, 2] }(), 3]", "f(a)[0, 1]", "a[0][1, 2]",
		"f[int, []string](a[1, 2])", "a[1, 2,]",
	} {
		cell, err := syntax.Parse(token.NewFileSet(), 1, "x := "+text+"\na[0, 1:]++")
		if err != nil {
			t.Errorf("Parse(%q) failed: %v", text, err)
			continue
		}
		if got := format(cell.Nodes[0].(*ast.AssignStmt).Rhs[0]); got != strings.TrimSuffix(text, ",]")+strings.Repeat("]", strings.Count(text, ",]")) {
			t.Errorf("Parse(%q) = %s", text, got)
		}
		if got, want := format(cell.Nodes[1].(*ast.IncDecStmt).X), "a[0, 1:]"; got != want {
			t.Errorf("Parse(%q) = %s, want %s", want, got, want)
		}
	}
	for _, test := range []struct{ text, want string }{
		{"a[1, , 2]", "cell[1]:1:5: expected operand"},
		{"a[1, 2 3]", "cell[1]:1:8: expected ';', found 3"},
		{"a[::2:1]", "cell[1]:1:6: expected ';', found ':'"},
		{"x := a[1, 2]\ny := := 2", "cell[1]:2:6: expected operand, found ':='"},
	} {
		_, err := syntax.Parse(token.NewFileSet(), 1, test.text)
		if err == nil || err.Error() != test.want {
			t.Errorf("Parse(%q) failed with %v, want %s", test.text, err, test.want)
		}
	}
}

// format prints the expressions of TestIndexLists.
func format(x ast.Expr) string {
	list := func(xs []ast.Expr) string {
		var s []string
		for _, x := range xs {
			s = append(s, format(x))
		}
		return strings.Join(s, ", ")
	}
	switch x := x.(type) {
	case nil:
		return ""
	case *ast.IndexListExpr:
		return format(x.X) + "[" + list(x.Indices) + "]"
	case *ast.IndexExpr:
		return format(x.X) + "[" + format(x.Index) + "]"
	case *ast.SliceExpr:
		s := format(x.Low) + ":" + format(x.High)
		if x.Slice3 {
			s += ":" + format(x.Max)
		}
		return s
	case *ast.CallExpr:
		return format(x.Fun) + "(" + list(x.Args) + ")"
	case *ast.FuncLit:
		return "func() int { return " + format(x.Body.List[0].(*ast.ReturnStmt).Results[0]) + " }"
	case *ast.BinaryExpr:
		return format(x.X) + x.Op.String() + format(x.Y)
	default:
		return types.ExprString(x)
	}
}

func TestComplete(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, text string
		status     syntax.Completeness
		indent     string
	}{
		{"empty", "", syntax.Whole, ""},
		{"statement", "x := 1", syntax.Whole, ""},
		{"open block", "for i := range 3 {", syntax.Incomplete, "\t"},
		{"open block, indented", "for i := range 3 {\n\tif x {", syntax.Incomplete, "\t\t"},
		{"within a block", "for i := range 3 {\n\tx", syntax.Incomplete, "\t"},
		{"closed inner block", "for i := range 3 {\n\tif x {\n\t}", syntax.Incomplete, "\t"},
		{"else", "if x {\n} else {", syntax.Incomplete, "\t"},
		{"operand missing", "x :=", syntax.Incomplete, "\t"},
		{"operand missing after operator", "x := 1 +\n", syntax.Incomplete, "\t"},
		{"open call", "f(1,", syntax.Incomplete, "\t"},
		{"open raw string", "x := `abc\n  d", syntax.Incomplete, ""},
		{"open comment", "/* abc", syntax.Incomplete, ""},
		{"open string", "x := \"abc", syntax.Invalid, ""},
		{"stray bracket", "x }", syntax.Invalid, ""},
		{"two names", "a b", syntax.Invalid, ""},
		{"function", "func f(x int) int {\n\treturn x\n}", syntax.Whole, ""},
		{"magic", "%time f(", syntax.Whole, ""},
		{"cell magic", "%%bash\nif x; then", syntax.Whole, ""},
		{"question", "math.Sin?", syntax.Whole, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			status, indent := syntax.Complete(test.text)
			if status != test.status || indent != test.indent {
				t.Errorf("Complete(%q) = %v, %q, want %v, %q", test.text, status, indent, test.status, test.indent)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	f.Add("x := 1; func f() {}\nimport \"fmt\"")
	f.Add("package main\nfunc main() {}")
	f.Add("a[i, j] = `x` } ) /* c")
	f.Add("%%bash\n\x00\xff")
	f.Fuzz(func(t *testing.T, text string) {
		fset := token.NewFileSet()
		cell, err := syntax.Parse(fset, 1, text)
		if err == nil {
			for _, n := range cell.Nodes {
				if pos := fset.Position(n.Pos()); pos.Filename != "cell[1]" {
					t.Errorf("Parse(%q): %T is at %s", text, n, pos)
				}
			}
		}
		for _, p := range syntax.Split(text, nil) {
			if p.Kind == syntax.Code && len(p.Text) != len(text) {
				t.Errorf("Split(%q): a piece has %d bytes, want %d", text, len(p.Text), len(text))
			}
		}
		syntax.Complete(text)
	})
}

func BenchmarkParse(b *testing.B) {
	const text = "type P struct{ X, Y float64 }\nfunc (p P) Norm() float64 { return math.Hypot(p.X, p.Y) }\n" +
		"s := 0.0\nfor i := 0; i < 10; i++ {\n\tfor j := range 3 {\n\t\ts += P{float64(i), float64(j)}.Norm()\n\t}\n}\nfmt.Sprintf(\"%g\", s)\n"
	b.ReportAllocs()
	for b.Loop() {
		if _, err := syntax.Parse(token.NewFileSet(), 1, text); err != nil {
			b.Fatal(err)
		}
	}
}
