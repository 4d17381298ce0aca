// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package prelude

// This file type-checks the packages of the prelude.

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"path"
	"slices"

	"github.com/gosci/gosci/kernel/interp/prelude/core"
)

// A Prelude holds the packages that a session uses, each checked when it is first
// asked for. It must not be used by several goroutines at once.
type Prelude struct {
	fset     *token.FileSet
	compiled types.Importer
	context  *types.Context
	packages map[string]*Package
	core     *types.Package // nil until a package imports it
}

// A Package is a checked package of the prelude.
type Package struct {
	// Types has the path and name of the package that it stands for.
	Types *types.Package

	// Info is complete.
	Info *types.Info

	// Files are named by the path of the package and their own, such as
	// "slices/sort.go".
	Files []*ast.File

	// Funcs are the declarations of all its functions and methods.
	Funcs map[*types.Func]*ast.FuncDecl
}

// New returns the prelude of a session. Its packages get positions in fset and
// import compiled packages from imp, which must be the importer of the session,
// so that both know the same types. The context is used for all instances; it
// may be nil.
func New(fset *token.FileSet, imp types.Importer, context *types.Context) *Prelude {
	if context == nil {
		context = types.NewContext()
	}
	return &Prelude{fset: fset, compiled: imp, context: context, packages: make(map[string]*Package)}
}

// Package returns the package that stands for the one with the given path, nil if
// the prelude has none. An error is the importer's, or a fault of the prelude.
func (p *Prelude) Package(importPath string) (*Package, error) {
	if pkg, ok := p.packages[importPath]; ok {
		return pkg, nil
	}
	if importPath == core.Path || Files(importPath) == nil {
		return nil, nil
	}
	pkg, err := p.check(importPath, false)
	if err != nil {
		return nil, err
	}
	p.packages[importPath] = pkg
	return pkg, nil
}

// check checks the package with the given path, or only its API.
func (p *Prelude) check(importPath string, onlyAPI bool) (*Package, error) {
	sources := Files(importPath)
	pkg := &Package{
		Info: &types.Info{
			Types:        make(map[ast.Expr]types.TypeAndValue),
			Instances:    make(map[*ast.Ident]types.Instance),
			Defs:         make(map[*ast.Ident]types.Object),
			Uses:         make(map[*ast.Ident]types.Object),
			Implicits:    make(map[ast.Node]types.Object),
			Selections:   make(map[*ast.SelectorExpr]*types.Selection),
			Scopes:       make(map[ast.Node]*types.Scope),
			FileVersions: make(map[*ast.File]string),
		},
		Funcs: make(map[*types.Func]*ast.FuncDecl),
	}
	for _, name := range slices.Sorted(maps.Keys(sources)) {
		file, err := parser.ParseFile(p.fset, path.Join(importPath, name), sources[name], parser.SkipObjectResolution)
		if err != nil {
			return nil, fmt.Errorf("prelude: %w", err)
		}
		pkg.Files = append(pkg.Files, file)
	}
	config := &types.Config{
		Context:          p.context,
		Importer:         importer{p},
		IgnoreFuncBodies: onlyAPI,
	}
	var err error
	pkg.Types, err = config.Check(importPath, p.fset, pkg.Files, pkg.Info)
	if err != nil {
		return nil, fmt.Errorf("prelude: %w", err)
	}
	for _, file := range pkg.Files {
		for _, decl := range file.Decls {
			if decl, ok := decl.(*ast.FuncDecl); ok {
				pkg.Funcs[pkg.Info.Defs[decl.Name].(*types.Func)] = decl
			}
		}
	}
	return pkg, nil
}

// An importer gives the packages of the prelude what they import.
type importer struct{ prelude *Prelude }

// Import implements [types.Importer].
func (i importer) Import(importPath string) (*types.Package, error) {
	p := i.prelude
	if importPath != core.Path {
		return p.compiled.Import(importPath)
	}
	if p.core == nil {
		pkg, err := p.check(core.Path, true)
		if err != nil {
			return nil, err
		}
		p.core = pkg.Types
	}
	return p.core, nil
}
