// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check

// This file is the session: what its names mean, and which declarations mention
// them.

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
)

// A Config says in which world the cells of a session are.
type Config struct {
	// Importer gives the packages that cells can import. It must always return the
	// same package for a path.
	Importer types.Importer

	// Preloaded returns the path of the package that a name stands for where no
	// cell has declared or imported it. Nil: no name does.
	Preloaded func(name string) (path string, ok bool)

	// Paths returns the paths of all packages, for the message about one that
	// does not exist. Nil: the message suggests none.
	Paths func() []string

	// Rewrite turns the notebook dialect into Go. Nil: cells are plain Go.
	Rewrite func(*Round) (changed bool)
}

// A Session is the cells checked so far. It is not safe for concurrent use.
type Session struct {
	conf Config
	fset *token.FileSet
	pkg  *types.Package
	ctxt *types.Context

	entities map[string]*entity
	users    map[string]map[*decl]bool // by name: the declarations that mention it
	imports  map[string]string         // by package name: the path that a cell imported
	dots     []string                  // paths that a cell imported with a dot
	stale    map[string]bool           // names whose users the next check must include
}

// An entity is what a name of the session means. Entities are not changed once
// they are in a session: to declare a name again replaces its entity.
type entity struct {
	obj     types.Object     // nil if the declaration is broken
	decl    *decl            // nil for a variable
	methods map[string]*decl // of a type
	cell    int              // that declared it last
}

// A decl is a declaration other than of a variable: of a function, a method, a
// type, or a group of constants.
type decl struct {
	node    ast.Decl          // as the user wrote it
	cell    int               // that declared it
	names   []string          // that it declares; of a method, none
	recv    string            // of a method: the name of its type
	method  string            // of a method: its name
	free    []string          // all names that it takes from outside
	uses    map[string]bool   // those of them that are names of the session
	imports map[string]string // those of them that are packages, with their paths
	err     *Error            // why it does not compile any more
}

// title returns how one speaks of d.
func (d *decl) title() string {
	switch {
	case d.recv != "":
		return d.recv + "." + d.method
	case len(d.names) > 0:
		return d.names[0]
	default:
		return "_"
	}
}

// NewSession returns a session without cells.
func NewSession(conf *Config) *Session {
	return &Session{
		conf:     *conf,
		fset:     token.NewFileSet(),
		pkg:      types.NewPackage("main", "main"),
		ctxt:     types.NewContext(),
		entities: make(map[string]*entity),
		users:    make(map[string]map[*decl]bool),
		imports:  make(map[string]string),
		stale:    make(map[string]bool),
	}
}

// Fset returns the file set of all cells.
func (s *Session) Fset() *token.FileSet { return s.fset }

// Package returns the package that all cells are. Its scope does not hold all names
// of the session; see [Session.Lookup].
func (s *Session) Package() *types.Package { return s.pkg }

// A Name is what the session knows of one of its names.
type Name struct {
	Obj  types.Object
	Cell int // that declared it last

	// Decl is the declaration as the user wrote it; nil for a variable.
	Decl ast.Decl

	// Methods are the declarations of a type's methods, by name.
	Methods map[string]ast.Decl
}

// Lookup returns what a name of the session means.
func (s *Session) Lookup(name string) (Name, bool) {
	e := s.entities[name]
	if e == nil || e.obj == nil {
		return Name{}, false
	}
	n := Name{Obj: e.obj, Cell: e.cell}
	if e.decl != nil {
		n.Decl = e.decl.node
	}
	for name, d := range e.methods {
		if n.Methods == nil {
			n.Methods = make(map[string]ast.Decl)
		}
		n.Methods[name] = d.node
	}
	return n, true
}

// Names returns the names of the session, sorted.
func (s *Session) Names() []string {
	names := make([]string, 0, len(s.entities))
	for name, e := range s.entities {
		if e.obj != nil {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// Imports returns the paths that cells have imported, by the name of the package.
func (s *Session) Imports() map[string]string { return maps.Clone(s.imports) }

// LookupPackage returns the package that a name stands for, imported or not; nil if
// it stands for none.
func (s *Session) LookupPackage(name string) *types.Package {
	if e := s.entities[name]; e != nil && e.obj != nil {
		return nil
	}
	path, ok := s.packagePath(name)
	if !ok {
		return nil
	}
	pkg, err := s.conf.Importer.Import(path)
	if err != nil {
		return nil
	}
	return pkg
}

// packagePath returns the path of the package that a name stands for.
func (s *Session) packagePath(name string) (string, bool) {
	if path, ok := s.imports[name]; ok {
		return path, true
	}
	if s.conf.Preloaded != nil {
		return s.conf.Preloaded(name)
	}
	return "", false
}
