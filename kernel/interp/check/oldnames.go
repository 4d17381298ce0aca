// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check

// This file is about names that a cell uses before it defines them: x := x + 1.
//
// For the type checker a session variable is known in all of its package. So that a
// name means what it meant before, the identifier gets the name of an alias while
// the cell is checked: of another object with the same type.

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// These marks end names that no user writes. They begin with a letter (U+A78F), for
// go/types is silent about names that no parser lets through, and are taken off what
// the user gets to read.
const (
	oldMark     = "ꞏold" // what a name meant before the cell
	newMark     = "ꞏnew" // a variable that hides one of Go's own functions
	noneMark    = "ꞏnil" // a name that has no meaning yet
	packageMark = "ꞏpkg" // a package, where its name may mean something else
	typeMark    = "ꞏtyp" // a type that has been given a name
)

// unmark takes all marks off a text.
func unmark(s string) string {
	if !strings.Contains(s, "ꞏ") {
		return s
	}
	return strings.NewReplacer(oldMark, "", newMark, "", noneMark, "", packageMark, "", typeMark, "").Replace(s)
}

// resolveOld finds the identifiers in the steps that stand before the definition of
// their name. Those which meant something before the cell are given the name of an
// alias, the others a name that means nothing.
func (c *checking) resolveOld() {
	if len(c.vars) == 0 || c.syn.Program {
		return
	}
	pending := make(map[string]int) // how many steps define the name
	byVar := make(map[string]bool)
	for _, s := range c.steps {
		if s.Define != nil {
			for _, id := range s.Define.Names {
				pending[id.Name]++
				byVar[id.Name] = c.byVar[s.Define]
			}
		}
	}
	for _, s := range c.steps {
		if s.Stmt != nil {
			c.resolveIn(s.Stmt, func(name string) bool { return pending[name] > 0 })
			continue
		}
		self := make(map[string]bool)
		for _, id := range s.Define.Names {
			self[id.Name] = true
		}
		c.resolveIn(s.Define, func(name string) bool {
			// As in a package, the variables that are declared with var know
			// each other.
			forward := c.byVar[s.Define] && byVar[name] && !self[name]
			return pending[name] > 0 && !forward
		})
		for _, id := range s.Define.Names {
			pending[id.Name]--
		}
	}
}

// resolveIn resolves the names in n that are pending: not yet defined.
func (c *checking) resolveIn(n ast.Node, pending func(string) bool) {
	freeNames(n, func(id *ast.Ident, isKey bool) {
		name := id.Name
		switch {
		case isKey || !pending(name):
		case c.s.entities[name] != nil && c.s.entities[name].obj != nil, !c.isUnknown(name):
			if _, ok := types.Universe.Lookup(name).(*types.Builtin); ok && c.s.entities[name] == nil {
				c.hides[name] = true // has no type, so there is no alias of it
				return
			}
			id.Name = name + oldMark
			c.renamed[id] = name
		default:
			id.Name = name + noneMark // go/types says that it is undefined
			c.renamed[id] = name
		}
	})
}

// renameHiding gives the variables that hide a function of Go's own another name,
// from their definition on.
func (c *checking) renameHiding() {
	if len(c.hides) == 0 {
		return
	}
	rename := func(id *ast.Ident, _ bool) {
		if c.hides[id.Name] {
			c.renamed[id] = id.Name
			id.Name += newMark
		}
	}
	defined := make(map[string]bool)
	for i := range c.steps {
		s := &c.steps[i]
		var n ast.Node = s.Define
		if s.Stmt != nil {
			n = s.Stmt
		}
		freeNames(n, func(id *ast.Ident, isKey bool) {
			if defined[id.Name] {
				rename(id, isKey)
			}
		})
		if s.Define != nil {
			for _, id := range s.Define.Names {
				defined[id.Name] = true
				rename(id, false)
			}
		}
	}
	if c.result != nil {
		freeNames(c.result, rename)
	}
	for _, w := range c.own {
		freeNames(w.node, rename)
	}
}

// universal reports whether Go itself gives name a meaning.
func universal(name string) bool { return types.Universe.Lookup(name) != nil }

// oldAlias returns an object of another name for what name meant before the cell.
func (c *checking) oldAlias(name string) types.Object {
	if e := c.s.entities[name]; e != nil && e.obj != nil {
		return c.alias(name+oldMark, e.obj)
	}
	if path, ok := c.s.packagePath(name); ok {
		if pkg, err := c.s.conf.Importer.Import(path); err == nil {
			return types.NewPkgName(token.NoPos, c.s.pkg, name+oldMark, pkg)
		}
		return nil
	}
	return c.alias(name+oldMark, types.Universe.Lookup(name))
}

// alias returns an object of another name that is used as obj is.
func (c *checking) alias(name string, obj types.Object) types.Object {
	var a types.Object
	switch obj := obj.(type) {
	case *types.Var:
		a = types.NewVar(obj.Pos(), c.s.pkg, name, obj.Type())
	case *types.Const:
		a = types.NewConst(obj.Pos(), c.s.pkg, name, obj.Type(), obj.Val())
	case *types.Func:
		a = types.NewFunc(obj.Pos(), c.s.pkg, name, obj.Signature())
	case *types.TypeName:
		a = types.NewTypeName(obj.Pos(), c.s.pkg, name, obj.Type())
	default:
		return nil
	}
	c.aliases[a] = obj
	return a
}
