// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check

// This file ends the check of a cell: it makes the Cell.

import (
	"cmp"
	"go/ast"
	"go/types"
	"go/version"
	"maps"
	"slices"
	"strings"
)

// finish enters the cell into the session and returns it.
func (c *checking) finish(r *round) *Cell {
	c.restoreNames(r)
	cell := &Cell{
		Number: c.syn.Number, Fset: c.s.fset, Pkg: c.s.pkg, Info: r.info,
		Raises: c.raises, Program: c.syn.Program, LoopVar: c.loopVar(),
		Imports: make(map[string]*types.Package), Comments: c.syn.Comments,
	}
	for _, obj := range r.info.Uses {
		if p, ok := obj.(*types.PkgName); ok {
			cell.Imports[p.Imported().Path()] = p.Imported()
		}
	}
	cell.Vars = c.cellVars(r)
	cell.Types = c.cellTypes()
	c.orderSteps(r)
	c.endSteps(r)
	cell.Steps, cell.Result = c.steps, c.result
	for i := range cell.Steps {
		cell.Steps[i].Vars = c.stepVars(r, cell.Steps[i])
	}
	for _, f := range r.files {
		f.Decls = slices.DeleteFunc(f.Decls, c.isScaffold)
		cell.Files = append(cell.Files, f)
	}
	for _, w := range c.again {
		if w.broken != nil && w.err == nil {
			cell.Broken = append(cell.Broken, Broken{Name: w.title(), Cell: w.cell, Err: w.broken})
		}
	}
	slices.SortFunc(cell.Broken, func(a, b Broken) int { return strings.Compare(a.Name, b.Name) })
	cell.undo = c.enter(r)
	return cell
}

// isScaffold reports whether a declaration in a file is there only for the check.
func (c *checking) isScaffold(d ast.Decl) bool {
	switch d := d.(type) {
	case *ast.FuncDecl:
		return d.Recv == nil && d.Name.Name == "_" && !slices.ContainsFunc(c.own, func(w *working) bool { return w.node == d })
	case *ast.GenDecl:
		if spec, ok := d.Specs[0].(*ast.ValueSpec); ok && !c.syn.Program {
			return slices.ContainsFunc(c.steps, func(s Step) bool { return s.Define == spec }) ||
				slices.ContainsFunc(c.migrated, func(m migrated) bool { return m.spec == spec })
		}
	}
	return false
}

// restoreNames takes the marks off the identifiers, and the aliases out of Info.
func (c *checking) restoreNames(r *round) {
	for id, name := range c.renamed {
		id.Name = name
	}
	for _, table := range []map[*ast.Ident]types.Object{r.info.Uses, r.info.Defs} {
		if len(c.aliases) == 0 && len(c.hides) == 0 {
			break
		}
		for id, obj := range table {
			if meant, ok := c.aliases[obj]; ok {
				table[id] = meant
			}
		}
	}
	for name := range c.hides {
		v := c.ownVar(name)
		if v == nil {
			continue
		}
		renamed := types.NewVar(v.Pos(), c.s.pkg, name, v.Type())
		for _, table := range []map[*ast.Ident]types.Object{r.info.Uses, r.info.Defs} {
			for id, obj := range table {
				if obj == v {
					table[id] = renamed
				}
			}
		}
		c.s.pkg.Scope().Insert(renamed)
	}
	clear(c.hides)
}

// loopVar reports whether loop variables are those of each iteration.
func (c *checking) loopVar() bool {
	v := cmp.Or(c.syn.GoVersion, c.goVersion)
	return v == "" || !c.syn.Program || version.Compare(v, "go1.22") >= 0
}

// cellVars returns the session variables that the cell declares or changes.
func (c *checking) cellVars(r *round) []Var {
	var vars []Var
	for _, name := range slices.Sorted(maps.Keys(c.vars)) {
		obj := c.ownVar(name)
		if obj == nil {
			continue
		}
		v := Var{Obj: obj}
		if e := c.s.entities[name]; e != nil {
			v.Old, _ = e.obj.(*types.Var)
		}
		v.SameStorage = v.Old != nil && c.sameType(v.Old.Type(), obj.Type())
		vars = append(vars, v)
	}
	slices.SortFunc(vars, func(a, b Var) int { return int(a.Obj.Pos() - b.Obj.Pos()) })
	for _, m := range c.migrated {
		vars = append(vars, Var{Obj: r.info.Defs[m.spec.Names[0]].(*types.Var), Old: m.old, SameStorage: true})
	}
	return vars
}

// cellTypes returns the types that were declared before.
func (c *checking) cellTypes() []Type {
	var list []Type
	add := func(w *working) {
		for _, name := range w.names {
			e := c.s.entities[name]
			obj, _ := c.s.pkg.Scope().Lookup(name).(*types.TypeName)
			if e == nil || obj == nil {
				continue
			}
			if old, ok := e.obj.(*types.TypeName); ok {
				list = append(list, Type{Obj: obj, Old: old, Same: c.same[name] == old})
			}
		}
	}
	for _, w := range c.own {
		add(w)
	}
	for _, w := range c.again {
		add(w)
	}
	return list
}

// stepVars returns the session variables that a step defines.
func (c *checking) stepVars(r *round, s Step) []*types.Var {
	var vars []*types.Var
	if s.Define != nil {
		for _, id := range s.Define.Names {
			if v, ok := r.info.Defs[id].(*types.Var); ok && c.vars[id.Name] {
				vars = append(vars, v)
			}
		}
	}
	return vars
}

// orderSteps puts the definitions that were written with var into Go's order of
// initialisation.
func (c *checking) orderSteps(r *round) {
	if slices.ContainsFunc(r.problems, func(p problem) bool { return strings.HasPrefix(p.msg, "initialization cycle") }) {
		return
	}
	specOf := make(map[*types.Var]*ast.ValueSpec)
	index := make(map[*ast.ValueSpec]int)
	for i, s := range c.steps {
		if s.Define != nil && c.byVar[s.Define] {
			index[s.Define] = i
			for _, id := range s.Define.Names {
				if v, ok := r.info.Defs[id].(*types.Var); ok {
					specOf[v] = s.Define
				}
			}
		}
	}
	if len(index) < 2 {
		return
	}
	var order []*ast.ValueSpec
	for _, init := range r.info.InitOrder {
		if spec := specOf[init.Lhs[0]]; spec != nil && !slices.Contains(order, spec) {
			order = append(order, spec)
		}
	}
	if slices.IsSortedFunc(order, func(a, b *ast.ValueSpec) int { return index[a] - index[b] }) {
		return
	}
	done := make(map[*ast.ValueSpec]bool)
	var steps []Step
	for _, s := range c.steps {
		if s.Define == nil || !slices.Contains(order, s.Define) {
			steps = append(steps, s)
			continue
		}
		for _, spec := range order[:slices.Index(order, s.Define)+1] {
			if !done[spec] {
				done[spec] = true
				steps = append(steps, c.steps[index[spec]])
			}
		}
	}
	c.steps = steps
}

// endSteps makes a result that is no value, or none of interest, a step.
func (c *checking) endSteps(r *round) {
	if c.result == nil || !isCall(c.result) {
		return
	}
	call, ok := ast.Unparen(c.result).(*ast.CallExpr)
	if !ok {
		return
	}
	if tv := r.info.Types[call]; tv.IsVoid() || isPrint(r.info, call) {
		c.steps = append(c.steps, Step{Stmt: &ast.ExprStmt{X: c.result}})
		c.result = nil
	}
}

// isPrint reports whether a call prints and returns only how much it printed.
func isPrint(info *types.Info, call *ast.CallExpr) bool {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	f, ok := info.Uses[sel.Sel].(*types.Func)
	return ok && f.Pkg() != nil && f.Pkg().Path() == "fmt" && f.Signature().Recv() == nil &&
		(strings.HasPrefix(f.Name(), "Print") || strings.HasPrefix(f.Name(), "Fprint"))
}
