// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file reads the list of packages.

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// An entry is a line of the list.
type entry struct {
	line  string // without comment, fields separated by one space
	path  string
	short string // "-" for none, "" before [nameAll] sets it to the package's own
}

// parseList reads the list, and returns it by path.
func parseList(text string) ([]entry, error) {
	var entries []entry
	seen := map[string]bool{}
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "#")
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		if len(fields) > 2 {
			return nil, fmt.Errorf("%s: line %q has more than a path and a name", listFile, strings.TrimSpace(line))
		}
		e := entry{line: strings.Join(fields, " "), path: fields[0]}
		if len(fields) == 2 {
			e.short = fields[1]
		}
		if seen[e.path] {
			return nil, fmt.Errorf("%s: package %s is listed twice", listFile, e.path)
		}
		seen[e.path] = true
		entries = append(entries, e)
	}
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Compare(a.path, b.path) })
	return entries, nil
}

// nameAll gives each entry that states no name that of its package. Two packages
// of one name are an error: the list has to say which of them it stands for.
func nameAll(entries []entry, tree *tree) error {
	taken := map[string]string{}
	for i := range entries {
		e := &entries[i]
		if e.short == "" {
			e.short = tree.packages[e.path].types.Name()
		}
		if e.short == "-" {
			continue
		}
		if other, ok := taken[e.short]; ok {
			return fmt.Errorf("%s: %s and %s are both called %s; give one of them another name, or %q", listFile, other, e.path, e.short, "-")
		}
		taken[e.short] = e.path
	}
	return nil
}

// A group is a set of packages whose generated files share a folder.
type group struct {
	name  string
	holds func(path string) bool
}

const module = "github.com/gosci/gosci/"

// groups divides the packages by how often they change.
var groups = []group{
	{"std", standard},
	{"gonum", func(path string) bool { return !standard(path) && !strings.HasPrefix(path, module) }},
	{"gosci", func(path string) bool { return strings.HasPrefix(path, module) }},
}

// standard reports whether path is in the standard library.
func standard(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".")
}
