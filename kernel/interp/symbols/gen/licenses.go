// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file writes the licences under which the documentation of others stands.

import (
	"cmp"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// modulesOf lists the modules other than this one that members come from, by
// path.
func modulesOf(members []entry, t *tree) []listedModule {
	var list []listedModule
	for _, e := range members {
		if m := t.packages[e.path].Module; m != nil && !m.Main {
			list = append(list, *m)
		}
	}
	slices.SortFunc(list, func(a, b listedModule) int { return cmp.Compare(a.Path, b.Path) })
	return slices.Compact(list)
}

// writeLicenses copies into dir the licence of each module that members come
// from, and Go's if one of them is in the standard library.
func writeLicenses(dir string, members []entry, t *tree) error {
	from := map[string]string{}
	for _, m := range modulesOf(members, t) {
		from[m.Path] = m.Dir
	}
	if slices.ContainsFunc(members, func(e entry) bool { return standard(e.path) }) {
		root, err := exec.Command("go", "env", "GOROOT").Output()
		if err != nil {
			return err
		}
		from["go"] = strings.TrimSpace(string(root))
	}
	for module, folder := range from {
		text, err := os.ReadFile(filepath.Join(folder, "LICENSE"))
		if err != nil {
			return err
		}
		name := "LICENSE-" + strings.ReplaceAll(module, "/", "-")
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
