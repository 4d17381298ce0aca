// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check

// This file imports packages, and says which there are where one is not.

import (
	"cmp"
	"errors"
	"go/types"
	"path"
	"slices"
	"strings"
)

// importPackage imports a package for the type checker.
func (c *checking) importPackage(importPath string) (*types.Package, error) {
	pkg, err := c.s.conf.Importer.Import(importPath)
	if err == nil {
		return pkg, nil
	}
	if c.s.conf.Paths == nil {
		return nil, err
	}
	paths := c.s.conf.Paths()
	if slices.Contains(paths, importPath) {
		return nil, err
	}
	msg := "this kernel has no such package"
	if near := nearest(importPath, paths); len(near) > 0 {
		msg += "; did you mean " + strings.Join(near, " or ") + "?"
	}
	return nil, errors.New(msg)
}

// nearest returns at most three of the candidates that name could be a slip of, the
// nearest first.
func nearest(name string, candidates []string) []string {
	type near struct {
		name     string
		distance int
	}
	var list []near
	for _, c := range candidates {
		d := distance(name, c)
		if path.Base(c) == path.Base(name) {
			d = min(d, 1)
		}
		if d <= 1+len(name)/4 {
			list = append(list, near{c, d})
		}
	}
	slices.SortStableFunc(list, func(a, b near) int { return cmp.Compare(a.distance, b.distance) })
	var names []string
	for _, n := range list[:min(3, len(list))] {
		if n.distance <= list[0].distance+1 {
			names = append(names, n.name)
		}
	}
	return names
}

// distance is the least number of letters to insert, delete or replace that makes b
// of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			substitute := diagonal
			if a[i] != b[j] {
				substitute++
			}
			diagonal = row[j+1]
			row[j+1] = min(substitute, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
