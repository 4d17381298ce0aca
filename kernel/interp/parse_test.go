// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

import (
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSplit(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		src  string
		want []string
	}{
		{"empty", "", nil},
		{"comment only", "// nothing", nil},
		{"lines", "a\nb", []string{"a", "b"}},
		{"semicolons", "a; b;", []string{"a", "b"}},
		{"head of a loop", "for i := 0; i < 3; i++ { x; y }; z", []string{"for i := 0; i < 3; i++ { x; y }", "z"}},
		{"head of an if", "if a := f(); a { b } else if c := g(); c { d }\ne", []string{"if a := f(); a { b } else if c := g(); c { d }", "e"}},
		{"labelled loop", "L: for ; ; { break L }\na", []string{"L: for ; ; { break L }", "a"}},
		{"literal in a head", "for _, f := range []func(){func() { a; b }} { f() }; c", []string{"for _, f := range []func(){func() { a; b }} { f() }", "c"}},
		{"raw string", "s := `;\n;`; t", []string{"s := `;\n;`", "t"}},
		{"comment with a semicolon", "a // b; c\n/* d; */ e", []string{"a // b; c", "/* d; */ e"}},
		{"doc comment", "a\n// doc\nfunc f() {}", []string{"a", "// doc\nfunc f() {}"}},
		{"open at the end", "f(\n1,", []string{"f(\n1,"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			chunks, err := split(1, tt.src)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, c := range chunks {
				got = append(got, c.text)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("split(%q) (-want +got):\n%s", tt.src, diff)
			}
		})
	}
}

func TestIsDecl(t *testing.T) {
	t.Parallel()
	tests := []struct {
		chunk string
		want  bool
	}{
		{"func f() {}", true},
		{"func (t T) m() {}", true},
		{"func (t *pkg[K]) m(a int) (b, c int) {}", true},
		{"func() {}()", false},
		{"func(a int) int { return a }(3)", false},
		{"func(a func() int) pkg.T { return nil }(nil)", false},
		{"func(a int) T[int] { return nil }(3)", false},
		{"func(a int) (int, error) { return a, nil }(3)", false},
		{"var x = 1", true},
		{"type T int", true},
		{"x := 1", false},
		{"// comment\nconst c = 1", true},
	}
	for _, tt := range tests {
		if got := isDecl(tt.chunk); got != tt.want {
			t.Errorf("isDecl(%q) = %v, want %v", tt.chunk, got, tt.want)
		}
	}
}

func TestPlace(t *testing.T) {
	t.Parallel()
	const src = "a := 1\n  b := a; c := b\n\n// comment\nfunc f() int {\n\treturn a\n}\n"
	fset := token.NewFileSet()
	p, err := parse(fset, 7, src, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []place{{7, 1, 1}, {7, 2, 3}, {7, 2, 11}, {7, 5, 1}}
	var got []place
	for _, q := range p.pieces {
		got = append(got, placeAt(fset, q.node().Pos()))
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(place{})); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
}

// FuzzParse checks that the passes which only read never fail but by an error, at
// a place of the cell.
func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("testdata/cells/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for chunk := range strings.SplitSeq(string(text), "-- cell") {
			_, code, _ := strings.Cut(chunk, "\n")
			code, _, _ = strings.Cut(code, "-- want")
			f.Add(code)
		}
	}
	pk := newPackages()
	e := &Engine{packages: pk, session: newSession()}
	f.Fuzz(func(t *testing.T, src string) {
		fset := token.NewFileSet()
		p, err := parse(fset, 1, src, nil)
		if err == nil {
			var sc *scope
			if sc, err = newScope(newSession(), pk, fset, p); err == nil {
				if err = sc.check(p); err == nil {
					desugar(p)
				}
			}
		}
		if list, ok := err.(cellErrors); ok { //nolint:errorlint // the passes return it bare
			for _, m := range list {
				if m.At.cell != 1 || m.At.line < 1 || m.At.line > strings.Count(src, "\n")+1 || m.At.col < 1 {
					t.Errorf("error of %q at %+v, outside the cell: %s", src, m.At, m.Msg)
				}
			}
		}
		e.IsComplete(src)
		e.Complete(t.Context(), src, len(src)/2)
		nameAt([]rune(src), len(src)/2)
	})
}
