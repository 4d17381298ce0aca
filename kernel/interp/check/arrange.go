// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check

// This file sorts what stands in a cell into declarations and steps.

import (
	"go/ast"
	"go/token"
	"strconv"
)

// arrange sorts the nodes of the cell.
func (c *checking) arrange() {
	nodes := c.syn.Nodes
	if n := len(nodes); n > 0 && !c.syn.Program {
		if s, ok := nodes[n-1].(*ast.ExprStmt); ok && !c.syn.Semicolon {
			c.result = s.X
			nodes = nodes[:n-1]
		}
	}
	// The names of declarations are known in all of the cell, those of variables
	// where they have been defined.
	for _, n := range nodes {
		if d, ok := n.(ast.Decl); ok {
			c.declaration(d)
		}
	}
	for i, n := range nodes {
		switch n := n.(type) {
		case *ast.GenDecl:
			if n.Tok == token.VAR && !c.syn.Program {
				for _, spec := range n.Specs {
					c.define(spec.(*ast.ValueSpec), true)
				}
			}
		case *ast.AssignStmt:
			if n.Tok != token.DEFINE || !c.shortDefine(n) {
				c.steps = append(c.steps, Step{Stmt: n})
			}
		case *ast.ExprStmt:
			if i == len(nodes)-1 && !isCall(n.X) {
				// A value that a semicolon keeps from being shown.
				c.steps = append(c.steps, Step{Stmt: discard(n.X)})
				continue
			}
			c.steps = append(c.steps, Step{Stmt: n})
		case ast.Stmt:
			c.steps = append(c.steps, Step{Stmt: n})
		}
	}
}

// isCall reports whether x may be a statement.
func isCall(x ast.Expr) bool {
	switch x := ast.Unparen(x).(type) {
	case *ast.CallExpr:
		return true
	case *ast.UnaryExpr:
		return x.Op == token.ARROW
	default:
		return false
	}
}

// discard returns the statement _ = x.
func discard(x ast.Expr) ast.Stmt {
	return &ast.AssignStmt{
		Lhs:    []ast.Expr{&ast.Ident{NamePos: x.Pos(), Name: "_"}},
		TokPos: x.Pos(),
		Tok:    token.ASSIGN,
		Rhs:    []ast.Expr{x},
	}
}

// declaration takes a declaration at the top of the cell.
func (c *checking) declaration(d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		nd := c.newDecl(d)
		switch {
		case d.Recv != nil && len(d.Recv.List) > 0:
			nd.method = d.Name.Name
			base, _ := receiverType(d.Recv.List[0].Type)
			if id, ok := base.(*ast.Ident); ok {
				nd.recv = id.Name
			}
		case d.Name.Name == "_" || d.Name.Name == "init":
		case d.Name.Name == "main" && c.syn.Program:
			c.hasMain = true
		default:
			c.declare(nd, d.Name)
		}
	case *ast.GenDecl:
		switch d.Tok {
		case token.IMPORT:
			c.imports = append(c.imports, d)
			for _, spec := range d.Specs {
				c.importSpec(spec.(*ast.ImportSpec))
			}
		case token.CONST:
			nd := c.newDecl(d)
			for _, spec := range d.Specs {
				for _, id := range spec.(*ast.ValueSpec).Names {
					c.declare(nd, id)
				}
			}
		case token.TYPE:
			for _, spec := range d.Specs {
				one := d
				if len(d.Specs) > 1 {
					one = &ast.GenDecl{Doc: spec.(*ast.TypeSpec).Doc, TokPos: spec.Pos(), Tok: token.TYPE, Specs: []ast.Spec{spec}}
				}
				c.declare(c.newDecl(one), spec.(*ast.TypeSpec).Name)
			}
		case token.VAR:
			if c.syn.Program {
				c.programVars = append(c.programVars, d)
				for _, spec := range d.Specs {
					for _, id := range spec.(*ast.ValueSpec).Names {
						c.declareVar(id)
					}
				}
			}
		default:
		}
	}
}

// newDecl adds a declaration of the cell.
func (c *checking) newDecl(node ast.Decl) *decl {
	d := newDecl(node, c.syn.Number)
	c.own = append(c.own, &working{decl: d, node: node})
	return d
}

// newDecl returns a declaration of a cell.
func newDecl(node ast.Decl, cell int) *decl {
	d := &decl{node: node, cell: cell}
	seen := make(map[string]bool)
	freeNames(node, func(id *ast.Ident, _ bool) {
		if !seen[id.Name] {
			seen[id.Name] = true
			d.free = append(d.free, id.Name)
		}
	})
	return d
}

// declare says that d, of this cell, declares a name.
func (c *checking) declare(d *decl, id *ast.Ident) {
	if id.Name != "_" {
		d.names = append(d.names, id.Name)
		c.declared[id.Name] = true
	}
}

// declareVar says that the cell declares a variable.
func (c *checking) declareVar(id *ast.Ident) {
	if id.Name != "_" {
		c.declared[id.Name] = true
		c.vars[id.Name] = true
	}
}

// importSpec notes what the cell imports.
func (c *checking) importSpec(spec *ast.ImportSpec) {
	path, err := strconv.Unquote(spec.Path.Value)
	if err != nil {
		return
	}
	name := ""
	if spec.Name != nil {
		name = spec.Name.Name
	} else if pkg, err := c.s.conf.Importer.Import(path); err == nil {
		name = pkg.Name()
	}
	switch name {
	case "", "_":
	case ".":
		c.newDots = append(c.newDots, path)
	default:
		c.newImports[name] = path
	}
}

// define adds the step that defines variables.
func (c *checking) define(spec *ast.ValueSpec, byVar bool) {
	for _, id := range spec.Names {
		c.declareVar(id)
	}
	c.steps = append(c.steps, Step{Define: spec})
	if byVar {
		c.byVar[spec] = true
	}
}

// shortDefine adds the steps of a short variable declaration at the top of the cell.
// It does nothing and returns false for one that is no definition of variables, so
// that the type checker says what is wrong with it.
func (c *checking) shortDefine(s *ast.AssignStmt) bool {
	seen := make(map[string]bool)
	fresh := 0
	for _, x := range s.Lhs {
		id, ok := x.(*ast.Ident)
		if !ok {
			return false
		}
		if id.Name == "_" {
			continue
		}
		if seen[id.Name] {
			c.errorAt(id.Pos(), id.Name+" repeated on left side of :=")
			return true
		}
		seen[id.Name] = true
		if !c.vars[id.Name] {
			fresh++
		}
	}
	if fresh == 0 {
		c.errorAt(s.TokPos, "no new variables on left side of :=")
		return true
	}
	spec := &ast.ValueSpec{Values: s.Rhs}
	var assigns []ast.Stmt
	for _, x := range s.Lhs {
		id := x.(*ast.Ident)
		if c.vars[id.Name] {
			// A variable of this cell is assigned.
			temp := &ast.Ident{NamePos: id.Pos(), Name: c.freshName(id.Name)}
			value := &ast.Ident{NamePos: id.Pos(), Name: temp.Name}
			assigns = append(assigns, &ast.AssignStmt{Lhs: []ast.Expr{id}, TokPos: s.TokPos, Tok: token.ASSIGN, Rhs: []ast.Expr{value}})
			id = temp
		}
		spec.Names = append(spec.Names, id)
	}
	c.steps = append(c.steps, Step{Define: spec})
	for _, id := range spec.Names {
		if c.hidden[id.Name] == "" {
			c.declareVar(id)
		}
	}
	for _, a := range assigns {
		c.steps = append(c.steps, Step{Stmt: a})
	}
	return true
}

// freshName returns a name that nothing has, made of base, for a variable that is
// only used among the steps.
func (c *checking) freshName(base string) string {
	c.noteTaken()
	for i := 1; ; i++ {
		name := base
		if i > 1 {
			name += strconv.Itoa(i)
		}
		if !c.taken[name] && c.s.entities[name] == nil && c.isUnknown(name) {
			c.taken[name] = true
			c.hidden[name] = base
			return name
		}
	}
}

// noteTaken fills c.taken with the names that occur in the cell and in what is checked
// again with it.
func (c *checking) noteTaken() {
	note := func(n ast.Node) {
		ast.Inspect(n, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				c.taken[id.Name] = true
			}
			return true
		})
	}
	if c.taken == nil {
		c.taken = make(map[string]bool)
		for _, n := range c.syn.Nodes {
			note(n)
		}
	}
	for ; c.noted < len(c.again); c.noted++ {
		note(c.again[c.noted].node)
	}
}

// isUnknown reports whether a name means no package and nothing of Go's own.
func (c *checking) isUnknown(name string) bool {
	_, isPackage := c.s.packagePath(name)
	return !isPackage && !universal(name)
}
