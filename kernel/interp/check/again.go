// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check

// This file finds the declarations of earlier cells that must be checked again
// because of what a cell declares.

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"
)

// A working declaration takes part in a check. Its node may be changed.
type working struct {
	*decl
	node   ast.Decl
	broken *Error // why it cannot be what it was
	gone   bool   // not even its signature is good
}

// collectAgain fills c.again with what depends on the names that the cell declares,
// other than variables, and on the methods that it declares.
func (c *checking) collectAgain() {
	for _, w := range c.own {
		if w.recv != "" && !c.declared[w.recv] {
			c.addType(w.recv)
		}
	}
	names := slices.Collect(maps.Keys(c.s.stale))
	for name := range c.declared {
		if !c.vars[name] {
			names = append(names, name)
		}
	}
	for name := range c.newImports {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		c.addUsers(name)
		if e := c.s.entities[name]; e != nil && c.declared[name] {
			for _, m := range e.methods {
				if m.cell != e.decl.cell {
					c.addAgain(m)
				}
			}
		}
	}
}

// addUsers adds the declarations that mention a name.
func (c *checking) addUsers(name string) {
	users := slices.Collect(maps.Keys(c.s.users[name]))
	slices.SortFunc(users, func(a, b *decl) int { return int(a.node.Pos() - b.node.Pos()) })
	for _, d := range users {
		c.addAgain(d)
	}
}

// addAgain adds a declaration of an earlier cell, and what depends on it, unless the
// cell replaces it.
func (c *checking) addAgain(d *decl) {
	if c.isAgain[d] || c.isReplaced(d) {
		return
	}
	c.isAgain[d] = true
	w := &working{decl: d, node: Clone(d.node)}
	c.again = append(c.again, w)
	if g, ok := w.node.(*ast.GenDecl); ok {
		c.blankReplaced(d, g)
	}
	for _, name := range d.names {
		if c.isDeclOf(name, d) {
			c.addType(name)
			c.addUsers(name)
		}
	}
	if d.recv != "" && !c.declared[d.recv] {
		c.addType(d.recv)
	}
}

// addType adds a type and its methods.
func (c *checking) addType(name string) {
	e := c.s.entities[name]
	if e == nil || e.decl == nil {
		return
	}
	c.addAgain(e.decl)
	methods := slices.Collect(maps.Values(e.methods))
	slices.SortFunc(methods, func(a, b *decl) int { return int(a.node.Pos() - b.node.Pos()) })
	for _, m := range methods {
		c.addAgain(m)
	}
	// The receiver may be an alias of the type proper.
	if g, ok := e.decl.node.(*ast.GenDecl); ok {
		if spec, ok := g.Specs[0].(*ast.TypeSpec); ok && spec.Assign.IsValid() {
			if id, ok := ast.Unparen(spec.Type).(*ast.Ident); ok && !c.declared[id.Name] && id.Name != name {
				c.addType(id.Name)
			}
		}
	}
}

// isDeclOf reports whether d is what declares a name, in the session and after the
// cell.
func (c *checking) isDeclOf(name string, d *decl) bool {
	e := c.s.entities[name]
	return e != nil && e.decl == d && !c.declared[name]
}

// isReplaced reports whether the cell leaves nothing of a declaration.
func (c *checking) isReplaced(d *decl) bool {
	if d.recv != "" {
		for _, w := range c.own {
			if w.recv == d.recv && w.method == d.method {
				return true
			}
		}
		e := c.s.entities[d.recv]
		return e == nil || e.methods[d.method] != d || c.declared[d.recv] && d.cell == e.decl.cell
	}
	return !slices.ContainsFunc(d.names, func(name string) bool { return c.isDeclOf(name, d) })
}

// blankReplaced makes those names in a copy of a group of constants blank that d no
// longer declares.
func (c *checking) blankReplaced(d *decl, g *ast.GenDecl) {
	for _, spec := range g.Specs {
		if spec, ok := spec.(*ast.ValueSpec); ok {
			for _, id := range spec.Names {
				if id.Name != "_" && !c.isDeclOf(id.Name, d) {
					id.Name = "_"
				}
			}
		}
	}
}

// findSame fills c.same with the types that the check declares again but that stay
// the same types: their declarations read as before, and so do those of the types and
// constants that they mention.
func (c *checking) findSame() {
	type candidate struct{ old, now *decl }
	candidates := make(map[string]candidate) // types and constants
	consider := func(w *working) {
		for _, name := range w.names {
			e := c.s.entities[name]
			if e == nil || e.obj == nil || e.decl == nil || w.broken != nil {
				continue
			}
			switch e.obj.(type) {
			case *types.TypeName, *types.Const:
				if w.decl == e.decl || equalSyntax(e.decl.node, w.decl.node) {
					candidates[name] = candidate{e.decl, w.decl}
				}
			}
		}
	}
	for _, w := range c.own {
		consider(w)
	}
	for _, w := range c.again {
		consider(w)
	}
	unchanged := func(name string, cand candidate) bool {
		if path, ok := cand.old.imports[name]; ok {
			now, ok := c.newImports[name]
			if cand.old == cand.now || !ok {
				now, ok = c.s.packagePath(name)
			}
			return cand.old == cand.now || ok && now == path
		}
		if _, ok := candidates[name]; ok {
			return true
		}
		return !c.declared[name] && !c.isAgainName(name)
	}
	for changed := true; changed; {
		changed = false
		for name, cand := range candidates {
			for _, free := range cand.now.free {
				if free != name && !unchanged(free, cand) {
					delete(candidates, name)
					changed = true
					break
				}
			}
		}
	}
	clear(c.same)
	for name := range candidates {
		if old, ok := c.s.entities[name].obj.(*types.TypeName); ok {
			c.same[name] = old
		}
	}
}

// isAgainName reports whether a declaration that is checked again declares a name.
func (c *checking) isAgainName(name string) bool {
	e := c.s.entities[name]
	return e != nil && e.decl != nil && c.isAgain[e.decl]
}
