// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check

// This file enters what a cell declares into the session, and takes it out again
// when the cell fails to run.

import (
	"go/types"
	"maps"
	"slices"
)

// An entry is the changes that a cell made to the session, as functions that undo
// them.
type entry struct {
	s      *Session
	undo   []func()
	before map[string]*entity // of the names that the cell declares
}

// set changes what a key of a table of the session is.
func set[K comparable, V any](e *entry, table map[K]V, key K, value V) {
	old, ok := table[key]
	e.undo = append(e.undo, func() {
		if ok {
			table[key] = old
		} else {
			delete(table, key)
		}
	})
	table[key] = value
}

// unset takes a key out of a table of the session.
func unset[K comparable, V any](e *entry, table map[K]V, key K) {
	if old, ok := table[key]; ok {
		e.undo = append(e.undo, func() { table[key] = old })
		delete(table, key)
	}
}

// setEntity declares a name.
func (e *entry) setEntity(name string, now *entity) {
	if _, ok := e.before[name]; !ok {
		e.before[name] = e.s.entities[name]
	}
	if now == nil {
		unset(e, e.s.entities, name)
	} else {
		set(e, e.s.entities, name, now)
	}
}

// Undo takes a cell out of the session as if it had never been checked. It must be
// the last one checked.
func (s *Session) Undo(cell *Cell) {
	for _, f := range slices.Backward(cell.undo.undo) {
		f()
	}
	cell.undo.undo = nil
}

// Failed says that the execution of a cell has ended early, when so many of its steps
// had been executed. The variables that the others define are what they were before
// the cell. It must be the last cell checked.
func (s *Session) Failed(cell *Cell, executed int) {
	same := make(map[*types.Var]bool)
	for _, v := range cell.Vars {
		same[v.Obj] = v.SameStorage
	}
	for _, step := range cell.Steps[executed:] {
		for _, v := range step.Vars {
			if same[v] {
				continue
			}
			name := v.Name()
			if old := cell.undo.before[name]; old != nil {
				s.entities[name] = old
			} else {
				delete(s.entities, name)
			}
			s.stale[name] = true
		}
	}
	cell.undo.undo = nil
}

// enter enters the cell into the session.
func (c *checking) enter(r *round) *entry {
	e := &entry{s: c.s, before: make(map[string]*entity)}
	for name := range c.s.stale {
		unset(e, c.s.stale, name)
	}
	c.enterImports(e)
	for _, name := range slices.Sorted(maps.Keys(c.vars)) {
		c.dropDecl(e, name)
		if obj := c.ownVar(name); obj != nil {
			e.setEntity(name, &entity{obj: obj, cell: c.syn.Number})
			unset(e, c.s.imports, name)
		}
	}
	for _, m := range c.migrated {
		old := c.s.entities[m.name]
		e.setEntity(m.name, &entity{obj: r.info.Defs[m.spec.Names[0]], cell: old.cell})
	}
	for _, w := range c.own {
		for _, name := range w.names {
			c.dropDecl(e, name)
			c.enterDecl(e, w, name, nil)
			unset(e, c.s.imports, name)
		}
	}
	for _, w := range c.again {
		for _, name := range w.names {
			if c.isDeclOf(name, w.decl) {
				c.enterDecl(e, w, name, c.s.entities[name].methods)
			}
		}
	}
	c.enterMethods(e)
	for _, w := range slices.Concat(c.own, c.again) {
		c.enterUses(e, w)
	}
	return e
}

// enterImports makes the packages that the cell imports known to later cells.
func (c *checking) enterImports(e *entry) {
	for name, path := range c.newImports {
		c.dropDecl(e, name)
		if c.s.entities[name] != nil {
			e.setEntity(name, nil)
		}
		set(e, c.s.imports, name, path)
	}
	dots := c.s.dots
	e.undo = append(e.undo, func() { c.s.dots = dots })
	for _, path := range c.newDots {
		if !slices.Contains(c.s.dots, path) {
			c.s.dots = append(slices.Clip(c.s.dots), path)
		}
	}
}

// enterDecl makes a declaration what its name means.
func (c *checking) enterDecl(e *entry, w *working, name string, methods map[string]*decl) {
	now := &entity{decl: w.decl, cell: w.cell, methods: methods}
	if !w.gone {
		now.obj = c.s.pkg.Scope().Lookup(name)
	}
	e.setEntity(name, now)
}

// enterMethods gives the types of the check their methods.
func (c *checking) enterMethods(e *entry) {
	methods := make(map[string]map[string]*decl)
	for _, w := range slices.Concat(c.again, c.own) {
		if w.recv == "" || c.s.entities[w.recv] == nil {
			continue
		}
		if methods[w.recv] == nil {
			methods[w.recv] = make(map[string]*decl)
		}
		if old := methods[w.recv][w.method]; old != nil {
			c.dropUses(e, old)
		}
		methods[w.recv][w.method] = w.decl
	}
	for name, list := range methods {
		now := *c.s.entities[name]
		now.methods = maps.Clone(now.methods)
		if now.methods == nil {
			now.methods = make(map[string]*decl)
		}
		maps.Copy(now.methods, list)
		e.setEntity(name, &now)
	}
}

// dropDecl forgets the declaration that the cell replaces, unless it declares other
// names too, and the methods that go with it.
func (c *checking) dropDecl(e *entry, name string) {
	old := c.s.entities[name]
	if old == nil || old.decl == nil {
		return
	}
	for _, m := range old.methods {
		if !c.isAgain[m] {
			c.dropUses(e, m)
		}
	}
	for _, other := range old.decl.names {
		if now := c.s.entities[other]; other != name && now != nil && now.decl == old.decl {
			return
		}
	}
	c.dropUses(e, old.decl)
}

// dropUses takes d out of the users of the names that it mentions.
func (c *checking) dropUses(e *entry, d *decl) {
	for name := range d.uses {
		unset(e, c.s.users[name], d)
	}
}

// enterUses notes what a declaration mentions.
func (c *checking) enterUses(e *entry, w *working) {
	d := w.decl
	oldUses, oldImports, oldErr := d.uses, d.imports, d.err
	e.undo = append(e.undo, func() { d.uses, d.imports, d.err = oldUses, oldImports, oldErr })
	d.err = w.broken
	d.uses = make(map[string]bool)
	d.imports = make(map[string]string)
	own := d.cell == c.syn.Number
	for _, name := range d.free {
		path, isImport := oldImports[name]
		if own {
			path, isImport = c.newImports[name]
		}
		switch {
		case isImport:
			d.imports[name] = path
		case c.s.entities[name] != nil:
			d.uses[name] = true
		case universal(name):
		default:
			if path, ok := c.s.packagePath(name); ok {
				d.imports[name] = path
			} else if w.broken != nil {
				d.uses[name] = true
			}
		}
	}
	for name := range oldUses {
		if !d.uses[name] {
			unset(e, c.s.users[name], d)
		}
	}
	for name := range d.uses {
		if c.s.users[name] == nil {
			c.s.users[name] = make(map[*decl]bool)
		}
		set(e, c.s.users[name], d, true)
	}
}
