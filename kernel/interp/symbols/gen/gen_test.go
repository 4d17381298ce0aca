// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file tests the steps of the generator.

import (
	"go/ast"
	"go/doc"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseList(t *testing.T) {
	t.Parallel()
	got, err := parseList("# Packages.\n\nb/c  x # with a name\na\n")
	if err != nil {
		t.Fatal(err)
	}
	want := []entry{{line: "a", path: "a"}, {line: "b/c x", path: "b/c", short: "x"}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(entry{})); diff != "" {
		t.Errorf("entries: -want +got\n%s", diff)
	}
	for text, want := range map[string]string{
		"a b c\n":  "more than a path and a name",
		"a\na b\n": "listed twice",
	} {
		if _, err := parseList(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("parseList(%q) = %v, want an error about %q", text, err, want)
		}
	}
}

func TestNameAll(t *testing.T) {
	t.Parallel()
	tree := &tree{packages: map[string]*source{}}
	for _, path := range []string{"math/rand", "crypto/rand", "fmt"} {
		name := path[strings.LastIndex(path, "/")+1:]
		tree.packages[path] = &source{types: types.NewPackage(path, name)}
	}
	good := []entry{{path: "crypto/rand", short: "-"}, {path: "fmt"}, {path: "math/rand"}}
	if err := nameAll(good, tree); err != nil {
		t.Fatal(err)
	}
	if got := []string{good[0].short, good[1].short, good[2].short}; !cmp.Equal(got, []string{"-", "fmt", "rand"}) {
		t.Errorf("short names are %q, want -, fmt, rand", got)
	}
	if err := nameAll([]entry{{path: "crypto/rand"}, {path: "math/rand"}}, tree); err == nil {
		t.Error("nameAll found no error in two packages of one name")
	}
}

// check returns the objects called X of several versions of a package.
func check(t *testing.T, sources ...string) []types.Object {
	t.Helper()
	var objects []types.Object
	for _, src := range sources {
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, "p.go", "package p\n"+src, 0)
		if err != nil {
			t.Fatal(err)
		}
		p, err := (&types.Config{Importer: importer.Default()}).Check("p", fset, []*ast.File{f}, nil)
		if err != nil {
			t.Fatal(err)
		}
		objects = append(objects, p.Scope().Lookup("X"))
	}
	return objects
}

func TestAlike(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		sources []string
		want    bool
	}{
		"other names":     {[]string{"func X(a int) {}", "func X(b int) {}"}, true},
		"other parameter": {[]string{"func X(a int) {}", "func X(a int8) {}"}, false},
		"missing":         {[]string{"func X() {}", ""}, false},
		"missing first":   {[]string{"", "func X() {}"}, false},
		"other kind":      {[]string{"const X = 1", "var X = 1"}, false},
		"other value":     {[]string{"const X = 1", "const X = 2"}, true},
		"other type":      {[]string{"const X = 1", "const X int = 1"}, false},
		"other fields":    {[]string{"type X struct{ A int }", "type X struct{ B int }"}, true},
		"other methods":   {[]string{"type X struct{}; func (X) M() {}", "type X struct{}"}, false},
		"private methods": {[]string{"type X struct{}; func (X) m() {}", "type X struct{}"}, true},
	} {
		if got := alike(check(t, test.sources...)); got != test.want {
			t.Errorf("%s: alike(%q) = %t, want %t", name, test.sources, got, test.want)
		}
	}
}

func TestConstants(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		sources []string
		want    int
	}{
		"different": {[]string{"const X = 1", "const X = 1", "const X = 2"}, 3},
		"equal":     {[]string{"const X = 1", "const X = 1"}, 0},
		"variables": {[]string{"var X = 1", "var X = 2"}, 0},
	} {
		if got := constants(check(t, test.sources...)); len(got) != test.want {
			t.Errorf("%s: constants(%q) = %v, want %d values", name, test.sources, got, test.want)
		}
	}
}

func TestValue(t *testing.T) {
	t.Parallel()
	for src, want := range map[string]string{
		"func X() {}":                        "p.X",
		"func X[T any]() {}":                 "",
		"var X int":                          "&p.X",
		"const X = 1":                        "",
		"const X int8 = 1":                   "p.X",
		"type X struct{}":                    "(*p.X)(nil)",
		"type X[T any] struct{}":             "",
		"type X = G[int]; type G[T any] []T": "(*p.X)(nil)",
		"type X interface{ M() }":            "(*p.X)(nil)",
		"type X interface{ ~int }":           "",
		"type X interface{ comparable }":     "",
	} {
		if got := value("p", check(t, src)[0]); got != want {
			t.Errorf("value of %q = %q, want %q", src, got, want)
		}
	}
}

func TestPlatformValue(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		sources []string
		want    string
	}{
		"typed":    {[]string{"const X int8 = 1", "const X int8 = 2"}, "p.X"},
		"string":   {[]string{`const X = "a"`, `const X = "b"`}, "p.X"},
		"rune":     {[]string{`const X = '/'`, `const X = '\\'`}, "int64(p.X)"},
		"negative": {[]string{"const X = -1", "const X = 1"}, "int64(p.X)"},
		"large":    {[]string{"const X = 1", "const X = 1<<64 - 1"}, "uint64(p.X)"},
	} {
		objects := check(t, test.sources...)
		if got := platformValue("p", objects[0].(*types.Const), constants(objects)); got != test.want {
			t.Errorf("%s: platformValue = %q, want %q", name, got, test.want)
		}
	}
}

func TestVariable(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]string{
		"math/rand/v2":                  "pkg_math_rand_v2",
		"gonum.org/v1/gonum/mat":        "pkg_gonum_mat",
		"golang.org/x/image/math/f64":   "pkg_x_image_math_f64",
		module + "numerics/special":     "pkg_numerics_special",
		"example.com/go-lib/some.thing": "pkg_example_com_go_lib_some_thing",
	} {
		if got := variable(path); got != want {
			t.Errorf("variable(%q) = %q, want %q", path, got, want)
		}
	}
}

func TestExampleCode(t *testing.T) {
	t.Parallel()
	const src = `package p_test

func ExampleX() {
	// The sum.
	sum := func() int {
		return 1 + 2 // three
	}
	fmt.Println(sum())
	// Output:
	// 3
}
`
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "p_test.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	c := &collector{fset: fset}
	got := c.examples(doc.Examples(f))
	if len(got) != 1 {
		t.Fatalf("%d examples, want 1", len(got))
	}
	if want := "// The sum.\nsum := func() int {\n\treturn 1 + 2 // three\n}\nfmt.Println(sum())\n"; got[0].Code != want {
		t.Errorf("code = %q, want %q", got[0].Code, want)
	}
	if want := "3"; got[0].Output != want {
		t.Errorf("output = %q, want %q", got[0].Output, want)
	}
}
