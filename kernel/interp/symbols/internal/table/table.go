// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package table is the form of the generated symbol tables: what the generator
// writes and package symbols reads.
package table

// This file says what a generated group of packages holds.

// A Group is a set of packages that are generated together, because they
// change together: the standard library, other modules, this module.
type Group struct {
	Name     string     // of its package
	Go       string     // the Go release that it was made with, such as "go1.26"
	Modules  []string   // the modules that it was made from, each "path version"
	List     string     // hash of the lines of packages.txt that it was made from
	Packages []*Package // by path
	Types    string     // a zip archive with the export data of each package, named path.export
	Docs     string     // a zip archive with the [Docs] of each package, named path.json
}

// A Package lists what a compiled package exports, as far as it can be handed
// on as a value. Not among it are generic functions and types, interfaces that
// are only constraints, and untyped constants, whose value is in the export
// data.
type Package struct {
	Path    string // import path
	Name    string // the name in its package clause
	Short   string // the name that stands for it without an import, "" for none
	Symbols []Symbol
	// Platform has the constants whose value depends on the system or the
	// processor, typed or converted to a type that holds them. Export data, made
	// on one system, is wrong about these.
	Platform []Symbol
	// Local has the types that there are on the system and processor that the
	// export data was made on, but not everywhere; it is empty on others.
	Local []Symbol
}

// A Symbol is one exported name. Its value is a nil pointer to T for a type T,
// a pointer to the variable for a variable, and itself for a function or a
// typed constant. The table of a package is laid out by the linker and costs
// nothing at start.
type Symbol struct {
	Name  string
	Value any
}

// Docs is the documentation of a package.
type Docs struct {
	Imports []string `json:",omitempty"` // what its files import, to resolve links
	// Symbols is keyed by name: "" for the package itself, "T.M" for methods
	// and fields of a type.
	Symbols map[string]Doc
}

// A Doc is the documentation of one symbol.
type Doc struct {
	Decl     string    `json:",omitempty"` // its declaration without doc comment and body
	Comment  string    `json:",omitempty"` // its doc comment, as in the source without comment marks
	Examples []Example `json:",omitempty"`
}

// An Example is a testable example of a symbol.
type Example struct {
	Suffix string `json:",omitempty"` // what tells it from other examples of the symbol
	Doc    string `json:",omitempty"`
	Code   string // the statements of its body, or a whole program
	Output string `json:",omitempty"`
}
