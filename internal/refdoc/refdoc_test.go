// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package refdoc

// This file tests that the pages are up to date, and how names are paired.

import (
	"go/importer"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const root = "../.."

// TestPages wants the pages to be as they would be written now.
func TestPages(t *testing.T) {
	t.Parallel()
	pages, err := Pages(root)
	if err != nil {
		t.Fatal(err)
	}
	const fix = "run go generate ./internal/refdoc"
	for name, want := range pages {
		got, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
		if err != nil {
			t.Errorf("%v: %s", err, fix)
		} else if strings.ReplaceAll(string(got), "\r\n", "\n") != want {
			t.Errorf("%s is not up to date: %s", name, fix)
		}
	}
	there, err := filepath.Glob(filepath.Join(root, "docs", "reference", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range there {
		if pages["docs/reference/"+filepath.Base(path)] == "" {
			t.Errorf("%s is about no package: %s", path, fix)
		}
	}
}

// TestStandardNames wants the names of the standard library in names.txt to be there.
func TestStandardNames(t *testing.T) {
	t.Parallel()
	names, err := readNames(namesText)
	if err != nil {
		t.Fatal(err)
	}
	imp := importer.ForCompiler(token.NewFileSet(), "source", nil)
	packages := map[string]*types.Package{}
	for _, path := range []string{"math", "math/cmplx", "slices", "time"} {
		pkg, err := imp.Import(path)
		if err != nil {
			t.Fatal(err)
		}
		packages[pkg.Name()] = pkg
	}
	for key, s := range names {
		for _, full := range s.names {
			first, name, _ := strings.Cut(full, ".")
			if pkg := packages[first]; pkg != nil && pkg.Scope().Lookup(name) == nil {
				t.Errorf("%s is said to be %s, which is not there", key, full)
			}
		}
	}
}

func TestReadNames(t *testing.T) {
	t.Parallel()
	got, err := readNames("# comment\n\n# ---- numpy: some things\na.b = c.D, e.F : why\na.g = : how\nh.i ~ j.K\nl.m - not so\n")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]spelling{
		"a.b": {line: 4, status: has, names: []string{"c.D", "e.F"}, note: "why", group: "Some things"},
		"a.g": {line: 5, status: has, note: "how"},
		"h.i": {line: 6, status: partly, names: []string{"j.K"}},
		"l.m": {line: 7, status: not, note: "not so"},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(spelling{})); diff != "" {
		t.Errorf("readNames (-want +got):\n%s", diff)
	}
	for _, text := range []string{"a.b\n", "a.b + c\n", "a.b - x\na.b - y\n"} {
		if _, err := readNames(text); err == nil {
			t.Errorf("readNames(%q) has no error", text)
		}
	}
}

func TestSpell(t *testing.T) {
	t.Parallel()
	lib := library{
		"sio":       {name: "sio", symbols: map[string]symbol{"Savemat": {kind: "func"}}},
		"stats":     {name: "stats", symbols: map[string]symbol{"Mode": {kind: "func"}, "Brentq": {kind: "value"}, "Vars": {kind: "type"}}},
		"stats.qmc": {name: "stats.qmc", symbols: map[string]symbol{"NewSobol": {kind: "func"}, "Sobol": {kind: "type"}}},
	}
	for _, tt := range []struct{ kind, module, name, want string }{
		{"function", "io", "savemat", "sio.Savemat"},
		{"function", "stats", "mode", "stats.Mode"},
		{"function", "stats", "brentq", ""}, // a constant only
		{"function", "stats", "vars", ""},   // a type only
		{"class", "stats.qmc", "Sobol", "stats.qmc.NewSobol"},
		{"value", "stats", "brentq", "stats.Brentq"},
		{"error", "stats", "Vars", "stats.Vars"},
		{"function", "linalg", "solve", ""},
	} {
		if got := lib.spell(tt.kind, tt.module, tt.name); got != tt.want {
			t.Errorf("spell(%s, %s, %s) = %q, want %q", tt.kind, tt.module, tt.name, got, tt.want)
		}
	}
}

// TestWrongNames wants a name of Go that is not there, or one of SciPy, to be an error.
func TestWrongNames(t *testing.T) {
	t.Parallel()
	lib, err := readLibrary(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []pair{
		{module: "linalg", name: "solve", status: has, spelling: []string{"linalg.Solv"}},
		{module: "numpy", name: "sin", status: has, spelling: []string{"maths.Sin"}},
	} {
		if err := lib.checkSpelling([]pair{p}); err == nil {
			t.Errorf("%s.%s = %v passes", p.module, p.name, p.spelling)
		}
	}
	if _, err := lib.fromScipy("<!-- table odd -->\n<!-- end of table -->\n", nil); err == nil {
		t.Error("a table of an unknown module passes")
	}
	if _, err := lib.fromScipy("<!-- table others -->\n", nil); err == nil {
		t.Error("a table without an end passes")
	}
}
