// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package symbols knows the compiled packages that a notebook has at hand: the
// standard library, Gonum and this module's own. It holds for each the values
// that an interpreter needs ([Exports]), the type information that a type
// checker needs ([Importer]) and the documentation that a reader needs ([FindDoc]).
//
// All of it is generated: packages.txt lists the packages, and
//
//	go generate ./kernel/interp/symbols
//
// makes the rest from their sources. Everything is loaded when it is first asked
// for, one package at a time, so that a process that uses none of it pays
// nothing at start. All functions may be called by several goroutines at once.
//
// What cannot be a compiled value is not among the exports, though the type
// information has it: generic functions and types ([Generic] lists them) and
// interfaces that are only constraints. Functions, variables and constants that
// not every system has are in neither. Types of package syscall that not every
// system has are in the type information, since other types mention them, with
// a value on linux/amd64 alone. Constants that differ between systems have the
// value that they have on this one.
package symbols

//go:generate go run ./gen

// This file finds packages by path and by name.

import (
	"maps"
	"slices"
	"sync"

	"github.com/gosci/gosci/kernel/interp/symbols/internal/gonum"
	"github.com/gosci/gosci/kernel/interp/symbols/internal/gosci"
	"github.com/gosci/gosci/kernel/interp/symbols/internal/std"
	"github.com/gosci/gosci/kernel/interp/symbols/internal/table"
)

// groups returns the generated tables.
func groups() []table.Group {
	return []table.Group{std.Group(), gonum.Group(), gosci.Group()}
}

// An index is the list of packages, made once.
type index struct {
	byPath map[string]*table.Package
	byName map[string]*table.Package
	paths  []string
}

var packages = sync.OnceValue(func() index {
	x := index{byPath: map[string]*table.Package{}, byName: map[string]*table.Package{}}
	for _, g := range groups() {
		for _, p := range g.Packages {
			x.byPath[p.Path] = p
			if p.Short != "" {
				x.byName[p.Short] = p
			}
		}
	}
	x.paths = slices.Sorted(maps.Keys(x.byPath))
	return x
})

// Paths returns the import paths of all packages, sorted.
func Paths() []string { return slices.Clone(packages().paths) }

// Names returns the names that stand for a package where none is imported by
// that name, sorted.
func Names() []string { return slices.Sorted(maps.Keys(packages().byName)) }

// ByName returns the import path of the package that name stands for where none
// is imported by that name: "rand" is math/rand. Not every package has such a
// name: where two are called the same, at most one has.
func ByName(name string) (path string, ok bool) {
	p, ok := packages().byName[name]
	if !ok {
		return "", false
	}
	return p.Path, true
}

// PackageName returns the name in the package clause of the package at path,
// "rand" for math/rand/v2.
func PackageName(path string) (name string, ok bool) {
	p, ok := packages().byPath[path]
	if !ok {
		return "", false
	}
	return p.Name, true
}
