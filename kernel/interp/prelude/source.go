// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package prelude

// This file holds the embedded source.

import (
	"embed"
	"io/fs"
	"path"
	"strings"

	"github.com/gosci/gosci/kernel/interp/prelude/core"
)

//go:embed src core/*.go
var source embed.FS

// Packages returns the import paths of the packages of the standard library that
// the prelude has source for, in alphabetical order.
func Packages() []string {
	var paths []string
	walk := func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		if stdPath := strings.TrimPrefix(name, "src/"); Files(stdPath) != nil {
			paths = append(paths, stdPath)
		}
		return nil
	}
	if err := fs.WalkDir(source, "src", walk); err != nil {
		panic("prelude: broken embedded files: " + err.Error())
	}
	return paths
}

// Files returns the source files of a package by their names: of one that
// Packages lists, or of package core. It returns nil for others.
func Files(importPath string) map[string][]byte {
	dir := "src/" + importPath
	if importPath == core.Path {
		dir = "core"
	}
	entries, err := source.ReadDir(dir)
	if err != nil {
		return nil
	}
	var files map[string][]byte
	for _, entry := range entries {
		if entry.IsDir() {
			continue
		}
		text, err := source.ReadFile(path.Join(dir, entry.Name()))
		if err != nil {
			panic("prelude: broken embedded files: " + err.Error())
		}
		if files == nil {
			files = make(map[string][]byte)
		}
		files[entry.Name()] = text
	}
	return files
}
