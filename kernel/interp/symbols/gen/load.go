// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file reads and type-checks the sources of packages, as they are on one
// system and processor.

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
)

// A platform is a system and a processor that the kernel runs on.
type platform struct{ goos, goarch string }

// platforms has those that the kernel is built for; the generated files are made
// on the first.
var platforms = []platform{{"linux", "amd64"}, {"linux", "arm64"}, {"darwin", "arm64"}, {"windows", "amd64"}}

// A tree is a set of packages with all that they import, loaded together.
type tree struct {
	fset     *token.FileSet
	packages map[string]*source
}

// A source is a package of a tree.
type source struct {
	listed
	files []*ast.File
	types *types.Package
	local []string // exported types that not every platform has
}

// listed is what the go command says of a package.
type listed struct {
	ImportPath, Dir                    string
	GoFiles, TestGoFiles, XTestGoFiles []string
	ImportMap                          map[string]string
	Module                             *listedModule // nil in the standard library
}

// listedModule is what the go command says of a module.
type listedModule struct {
	Path, Version, Dir string
	Main               bool
}

// load lists, parses and type-checks the packages called paths and what they
// import. Bodies of functions are not checked.
func load(p platform, paths []string) (*tree, error) {
	fields := "-json=ImportPath,Dir,GoFiles,TestGoFiles,XTestGoFiles,ImportMap,Module"
	cmd := exec.Command("go", append([]string{"list", "-deps", fields}, paths...)...)
	cmd.Env = append(os.Environ(), "GOOS="+p.goos, "GOARCH="+p.goarch, "CGO_ENABLED=0")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	t := &tree{fset: token.NewFileSet(), packages: map[string]*source{"unsafe": {types: types.Unsafe}}}
	sizes := types.SizesFor("gc", p.goarch)
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		s := &source{}
		if err := d.Decode(&s.listed); errors.Is(err, io.EOF) {
			return t, nil
		} else if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		mode := parser.SkipObjectResolution
		if slices.Contains(paths, s.ImportPath) {
			mode |= parser.ParseComments
		}
		if s.files, err = t.parse(s.Dir, s.GoFiles, mode); err != nil {
			return nil, err
		}
		if s.ImportPath == "unsafe" {
			s.types = types.Unsafe
		} else {
			conf := types.Config{Importer: mapped{t, s.ImportMap}, IgnoreFuncBodies: true, Sizes: sizes}
			if s.types, err = conf.Check(s.ImportPath, t.fset, s.files, nil); err != nil {
				return nil, err
			}
		}
		t.packages[s.ImportPath] = s
	}
}

// parse reads the files of a folder.
func (t *tree) parse(dir string, names []string, mode parser.Mode) ([]*ast.File, error) {
	var files []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(t.fset, filepath.Join(dir, name), nil, mode)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}

// mapped imports from a tree, which go list gave in an order where no package
// comes before what it imports.
type mapped struct {
	*tree
	paths map[string]string // from the path in the source to the package's
}

func (m mapped) Import(path string) (*types.Package, error) {
	if p, ok := m.paths[path]; ok {
		path = p
	}
	s, ok := m.packages[path]
	if !ok {
		return nil, fmt.Errorf("package %s is not among the dependencies", path)
	}
	return s.types, nil
}
