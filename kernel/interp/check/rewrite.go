// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check

// This file is the seam to the pass that turns the notebook dialect into Go.

import (
	"go/ast"
	"go/types"
)

// A Round is a cell between two runs of the type checker. The function
// [Config.Rewrite] changes it in place: the function bodies in Decls, the Steps, the
// Result. It is called until it changes nothing.
//
// Where the type checker found an error, Info has no type or types.Typ[types.Invalid].
type Round struct {
	Pkg  *types.Package
	Info *types.Info

	// Failed says that there are errors. If there are none the cell is Go.
	Failed bool

	// Program says that the cell is a whole program.
	Program bool

	Decls  []ast.Decl // of the cell, and of earlier cells that depend on it
	Steps  []Step
	Result ast.Expr // nil if there is none

	c *checking
}

// A replacement is an expression in the place of one of the user's.
type replacement struct {
	node ast.Expr
	text string // how the user wrote it
}

// Import returns a package.
func (r *Round) Import(path string) (*types.Package, error) { return r.c.s.conf.Importer.Import(path) }

// PackageName returns a name that stands for a package everywhere in the cell.
func (r *Round) PackageName(pkg *types.Package) string {
	name := pkg.Name() + packageMark
	r.c.marked[name] = pkg.Path()
	return name
}

// FreshName returns a name made of base that nothing in the cell has. A step may
// define a variable of that name, which then is no session variable.
func (r *Round) FreshName(base string) string { return r.c.freshName(base) }

// Replaced notes that x stands where the user wrote text, for error messages. What is noted
// last of an expression counts.
func (r *Round) Replaced(x ast.Expr, text string) {
	for i := range r.c.replaced {
		if r.c.replaced[i].node == ast.Node(x) {
			r.c.replaced[i].text = text
			return
		}
	}
	r.c.replaced = append(r.c.replaced, replacement{x, text})
}

// Raises notes that call is a panic with an error that nobody took of what a call of
// the user's returned.
func (r *Round) Raises(call *ast.CallExpr, source ast.Node) { r.c.raises[call] = source }

// rewrite lets the dialect work on the cell and reports whether that changed it.
func (c *checking) rewrite(r *round, failed bool) bool {
	if c.s.conf.Rewrite == nil {
		return false
	}
	rd := &Round{
		Pkg: c.s.pkg, Info: r.info, Failed: failed, Program: c.syn.Program,
		Steps: c.steps, Result: c.result, c: c,
	}
	for _, w := range c.own {
		if failed && w.node == w.decl.node {
			// The session keeps what the user wrote.
			w.decl.node = Clone(w.node)
			ast.Inspect(w.decl.node, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					id.Name = unmark(id.Name)
				}
				return true
			})
		}
		rd.Decls = append(rd.Decls, w.node)
	}
	for _, w := range c.again {
		if !w.gone {
			rd.Decls = append(rd.Decls, w.node)
		}
	}
	for _, d := range c.programVars {
		rd.Decls = append(rd.Decls, d)
	}
	if !c.s.conf.Rewrite(rd) {
		return false
	}
	c.steps, c.result = rd.Steps, rd.Result
	return true
}
