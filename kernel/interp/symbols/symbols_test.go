// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package symbols

// This file tests the list of packages and that what it made is up to date.

import (
	"crypto/sha256"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestByName(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"fmt":      "fmt",
		"rand":     "math/rand",
		"template": "text/template",
		"scanner":  "text/scanner",
		"draw":     "image/draw",
		"palette":  "gonum.org/v1/plot/palette",
		"cmplx":    "math/cmplx",
		"mat":      "gonum.org/v1/gonum/mat",
		"http":     "net/http",
		"unsafe":   "unsafe",
		"v2":       "",
		"expvar":   "",
		"":         "",
	} {
		if got, ok := ByName(name); got != want || ok != (want != "") {
			t.Errorf("ByName(%q) = %q, %t, want %q", name, got, ok, want)
		}
	}
}

func TestEveryNameResolves(t *testing.T) {
	t.Parallel()
	for _, name := range Names() {
		p, ok := ByName(name)
		if !ok || !slices.Contains(Paths(), p) {
			t.Errorf("ByName(%q) = %q, %t, which is not among the packages", name, p, ok)
		}
	}
}

func TestPackageName(t *testing.T) {
	t.Parallel()
	for p, want := range map[string]string{
		"math/rand/v2":           "rand",
		"gonum.org/v1/gonum/mat": "mat",
		"plugin":                 "",
	} {
		if got, ok := PackageName(p); got != want || ok != (want != "") {
			t.Errorf("PackageName(%q) = %q, %t, want %q", p, got, ok, want)
		}
	}
	for _, p := range Paths() {
		pkg, err := Importer().Import(p)
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := PackageName(p); got != pkg.Name() {
			t.Errorf("PackageName(%q) = %q, want %q", p, got, pkg.Name())
		}
	}
}

// TestUpToDate fails when the generated files were not made from the list, the
// modules and the release of Go that are there now.
func TestUpToDate(t *testing.T) {
	t.Parallel()
	const fix = "run go generate ./kernel/interp/symbols"
	list, err := os.ReadFile("packages.txt")
	if err != nil {
		t.Fatal(err)
	}
	gomod, err := os.ReadFile("../../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	var listed, made []string
	lines := map[string]string{}
	for line := range strings.Lines(string(list)) {
		line, _, _ = strings.Cut(line, "#")
		if fields := strings.Fields(line); len(fields) > 0 {
			listed = append(listed, fields[0])
			lines[fields[0]] = strings.Join(fields, " ") + "\n"
		}
	}
	slices.Sort(listed)
	for _, g := range groups() {
		var text []string
		for _, p := range g.Packages {
			made = append(made, p.Path)
			text = append(text, lines[p.Path])
		}
		slices.Sort(text)
		if got := fmt.Sprintf("%x", sha256.Sum256([]byte(strings.Join(text, "")))); got != g.List {
			t.Errorf("packages.txt has other lines than %s was made from: %s", g.Name, fix)
		}
		if !strings.HasPrefix(runtime.Version()+".", g.Go+".") {
			t.Errorf("%s was made with %s, this is %s: %s", g.Name, g.Go, runtime.Version(), fix)
		}
		for _, m := range g.Modules {
			if !strings.Contains(string(gomod), "\t"+m) {
				t.Errorf("%s was made from %s, which is not in go.mod: %s", g.Name, m, fix)
			}
		}
	}
	slices.Sort(made)
	if diff := cmp.Diff(listed, made); diff != "" {
		t.Errorf("packages.txt lists other packages than there are: %s\n%s", fix, diff)
	}
}

// TestOwnPackagesAreWhole compares what the sources of this module's packages
// declare with the type information.
func TestOwnPackagesAreWhole(t *testing.T) {
	t.Parallel()
	const module = "github.com/gosci/gosci/"
	for _, p := range Paths() {
		if !strings.HasPrefix(p, module) {
			continue
		}
		declared := declaredIn(t, "../../../"+strings.TrimPrefix(p, module))
		var known []string
		pkg, err := Importer().Import(p)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range pkg.Scope().Names() {
			o := pkg.Scope().Lookup(name)
			if !o.Exported() {
				continue
			}
			known = append(known, name)
			if named, ok := o.Type().(*types.Named); ok && named.Obj() == o {
				for m := range named.Methods() {
					if m.Exported() {
						known = append(known, name+"."+m.Name())
					}
				}
			}
		}
		slices.Sort(known)
		if diff := cmp.Diff(declared, known); diff != "" {
			t.Errorf("%s changed: run go generate ./kernel/interp/symbols: -declared +known\n%s", p, diff)
		}
	}
}

// declaredIn returns the exported names that the package in dir declares, and
// "T.M" for methods of exported types; sorted.
func declaredIn(t *testing.T, dir string) []string {
	t.Helper()
	p, err := build.ImportDir(dir, 0)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	add := func(ids ...*ast.Ident) {
		for _, id := range ids {
			if id.IsExported() {
				names = append(names, id.Name)
			}
		}
	}
	for _, name := range p.GoFiles {
		f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range f.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if recv := receiver(d); recv == "" {
					add(d.Name)
				} else if ast.IsExported(recv) && d.Name.IsExported() {
					names = append(names, recv+"."+d.Name.Name)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					switch s := spec.(type) {
					case *ast.TypeSpec:
						add(s.Name)
					case *ast.ValueSpec:
						add(s.Names...)
					}
				}
			}
		}
	}
	slices.Sort(names)
	return names
}

// receiver returns the name of the type that d is a method of, "" for a
// function.
func receiver(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return ""
	}
	typ := d.Recv.List[0].Type
	for {
		switch x := typ.(type) {
		case *ast.StarExpr:
			typ = x.X
		case *ast.IndexExpr:
			typ = x.X
		case *ast.IndexListExpr:
			typ = x.X
		case *ast.Ident:
			return x.Name
		default:
			return "?"
		}
	}
}

func TestGeneric(t *testing.T) {
	t.Parallel()
	for p, want := range map[string][]string{
		"cmp":          {"Compare", "Less", "Or", "Ordered"},
		"iter":         {"Pull", "Pull2", "Seq", "Seq2"},
		"sync":         {"OnceValue", "OnceValues"},
		"sync/atomic":  {"Pointer"},
		"math/rand/v2": {"N"},
		"math":         nil,
		"no/such":      nil,
	} {
		if diff := cmp.Diff(want, Generic(p)); diff != "" {
			t.Errorf("Generic(%q): -want +got\n%s", p, diff)
		}
	}
}

func TestPathsAreSorted(t *testing.T) {
	t.Parallel()
	paths := Paths()
	if !slices.IsSorted(paths) || len(paths) == 0 {
		t.Fatalf("Paths() = %q, want them sorted", paths)
	}
	for _, p := range paths {
		if path.Clean(p) != p {
			t.Errorf("%q is no import path", p)
		}
	}
	paths[0] = "changed"
	if Paths()[0] == "changed" {
		t.Error("a caller can change what Paths returns")
	}
}
