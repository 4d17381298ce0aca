// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package policy

// This file reads the source tree that the rules are about.

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// root is the module's folder, seen from this package's.
const root = "../.."

// files returns the contents of the tree's files, keyed by their path below the
// root with forward slashes. Folders that hold no source are left out: those
// whose name starts with a dot, except .ci, and what the Makefile builds.
func files(t *testing.T) map[string][]byte {
	t.Helper()
	contents := map[string][]byte{}
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		if d.IsDir() {
			hidden := strings.HasPrefix(d.Name(), ".") && rel != "." && rel != ".ci"
			if hidden || rel == "build" || d.Name() == "__pycache__" || d.Name() == "node_modules" {
				return filepath.SkipDir
			}
			return nil
		}
		if !d.Type().IsRegular() || rel == ".git" {
			return nil
		}
		contents[rel], err = os.ReadFile(name)
		return err
	})
	if err != nil {
		t.Fatalf("reading the tree: %v", err)
	}
	if _, ok := contents["go.mod"]; !ok {
		t.Fatalf("no go.mod in %s", root)
	}
	return contents
}

// A goFile is one parsed Go file.
type goFile struct {
	path      string // below the root, with forward slashes
	syntax    *ast.File
	test      bool
	tool      bool // run by "go generate", no part of its folder's package
	generated bool
}

// dir returns the folder that the file is in, below the root.
func (f goFile) dir() string { return path.Dir(f.path) }

// goFiles parses the tree's Go files, for every system and build tag, except
// those in testdata.
func goFiles(t *testing.T) []goFile {
	t.Helper()
	var parsed []goFile
	for name, src := range files(t) {
		if path.Ext(name) != ".go" || strings.Contains("/"+name, "/testdata/") {
			continue
		}
		syntax, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Errorf("%s does not parse: %v", name, err)
			continue
		}
		parsed = append(parsed, goFile{
			path:      name,
			syntax:    syntax,
			test:      strings.HasSuffix(name, "_test.go"),
			tool:      bytes.Contains(src, []byte("\n//go:build ignore\n")),
			generated: ast.IsGenerated(syntax),
		})
	}
	return parsed
}
