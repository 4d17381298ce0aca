// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package policy

// This file states how packages are named, documented and started.

import (
	"go/ast"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
)

// TestPackageComments wants one package comment in each folder: two contradict
// each other sooner or later, and none leaves the reader without the idea.
func TestPackageComments(t *testing.T) {
	t.Parallel()
	type folder struct{ name, comments, where []string }
	folders := map[string]*folder{}
	for _, f := range goFiles(t) {
		if f.test || f.tool {
			continue
		}
		d := folders[f.dir()]
		if d == nil {
			d = &folder{}
			folders[f.dir()] = d
		}
		d.name = append(d.name, f.syntax.Name.Name)
		if f.syntax.Doc != nil {
			d.comments = append(d.comments, f.syntax.Doc.Text())
			d.where = append(d.where, f.path)
		}
	}
	for _, dir := range slices.Sorted(maps.Keys(folders)) {
		d := folders[dir]
		if len(d.comments) != 1 {
			t.Errorf("%s has %d package comments, in %v, want 1", dir, len(d.comments), d.where)
			continue
		}
		want := "Package " + d.name[0] + " "
		if d.name[0] == "main" {
			command := path.Base(dir)
			want = strings.ToUpper(command[:1]) + command[1:] + " "
		}
		if !strings.HasPrefix(d.comments[0], want) {
			first, _, _ := strings.Cut(d.comments[0], "\n")
			t.Errorf("%s: the package comment starts %q, want %q", d.where[0], first, want)
		}
	}
}

// TestNames wants names that say what is inside.
func TestNames(t *testing.T) {
	t.Parallel()
	empty := []string{"util", "utils", "common", "helper", "helpers", "misc"}
	for name := range files(t) {
		for _, part := range strings.Split(name, "/") {
			word, _, _ := strings.Cut(part, ".")
			word = strings.TrimSuffix(word, "_test")
			if slices.Contains(empty, word) {
				t.Errorf("%s: %q says nothing about what is inside", name, word)
			}
		}
	}
}

// TestNoInit wants programs that start by their main function alone. Generated
// symbol tables register themselves and may.
func TestNoInit(t *testing.T) {
	t.Parallel()
	for _, f := range goFiles(t) {
		if f.generated {
			continue
		}
		for _, d := range f.syntax.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
				t.Errorf("%s has an init function", f.path)
			}
		}
	}
}
