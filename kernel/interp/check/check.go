// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check

// This file checks a cell: round after round, until nothing is left to find.

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"github.com/gosci/gosci/kernel/interp/syntax"
)

// A Source is the text of a cell, without magics.
type Source struct {
	Number int // execution count
	Text   string

	// GoVersion is the version of the language ("go1.21") for a program that does
	// not say one itself. Empty: the newest.
	GoVersion string
}

// A checking is the state of the check of one cell.
type checking struct {
	s         *Session
	syn       *syntax.Cell
	goVersion string

	// What the cell consists of, see arrange.
	imports     []*ast.GenDecl
	newImports  map[string]string // path by name
	newDots     []string
	own         []*working
	programVars []*ast.GenDecl
	steps       []Step
	result      ast.Expr
	byVar       map[*ast.ValueSpec]bool // definitions that were written with var
	declared    map[string]bool         // names that the cell declares
	vars        map[string]bool         // those of them that are variables
	hasMain     bool
	errors      []*Error // found without go/types

	// Names made up for the check.
	taken     map[string]bool               // names that occur in the cell, see noteTaken
	noted     int                           // how many of again are in taken
	hidden    map[string]string             // variables used only in steps, and what they were made of
	renamed   map[*ast.Ident]string         // identifiers that bear a mark, and their names
	hides     map[string]bool               // variables that hide a function of Go's own
	aliases   map[types.Object]types.Object // what an alias stands for
	marked    map[string]string             // paths of packages that the dialect refers to
	typeNames []*types.TypeName             // made up for spell

	// What depends on the cell.
	again    []*working
	isAgain  map[*decl]bool
	same     map[string]*types.TypeName // types that stay the same: the old objects
	migrated []migrated

	// What the dialect did.
	raises   map[*ast.CallExpr]ast.Node
	replaced []replacement
}

// Check checks a cell and adds it to the session. The error is of type [Errors]; the
// session is then as before.
func (s *Session) Check(src Source) (*Cell, error) {
	c, err := s.newChecking(src)
	if err != nil {
		return nil, err
	}
	var cell *Cell
	err = s.guarded(c, func() error {
		r, err := c.solve()
		if err != nil {
			return err
		}
		cell = c.finish(r)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return cell, nil
}

// guarded calls f, a part of the check c. When f fails or panics, the scope of the
// package is as before.
func (s *Session) guarded(c *checking, f func() error) (err error) {
	saved := *s.pkg.Scope()
	defer func() {
		if e := recover(); e != nil {
			pos := c.syn.File.Position(c.syn.File.Pos(0))
			err = Errors{{Pos: pos, Msg: fmt.Sprintf("internal error: the type checker failed: %v", e)}}
		}
		if err != nil {
			*s.pkg.Scope() = saved
		}
	}()
	return f()
}

// newChecking parses and arranges a cell.
func (s *Session) newChecking(src Source) (*checking, error) {
	syn, err := syntax.Parse(s.fset, src.Number, src.Text)
	c := &checking{
		s: s, syn: syn, goVersion: src.GoVersion,
		newImports: make(map[string]string),
		byVar:      make(map[*ast.ValueSpec]bool),
		declared:   make(map[string]bool),
		vars:       make(map[string]bool),
		hidden:     make(map[string]string),
		renamed:    make(map[*ast.Ident]string),
		hides:      make(map[string]bool),
		aliases:    make(map[types.Object]types.Object),
		marked:     make(map[string]string),
		isAgain:    make(map[*decl]bool),
		same:       make(map[string]*types.TypeName),
		raises:     make(map[*ast.CallExpr]ast.Node),
	}
	c.arrange()
	if err != nil {
		return c, syntaxErrors(err)
	}
	return c, nil
}

// maxRounds is more than any cell needs: each round ends the work on something.
const maxRounds = 1000

// solve runs the type checker until the dialect is gone from the cell and everything
// that depends on it has been found.
func (c *checking) solve() (*round, error) {
	if c.syn.Program && !c.hasMain {
		c.errorAt(c.syn.File.Pos(0), "function main is undeclared in the main package")
	}
	c.resolveOld()
	c.renameHiding()
	c.collectAgain()
	for range maxRounds {
		c.findSame()
		if c.collectMigrated() {
			continue
		}
		r := c.runRound()
		c.rejectRanges(r)
		failed := slices.ContainsFunc(r.problems, func(p problem) bool { return c.isHard(r, p) })
		switch {
		case c.rewrite(r, failed), c.breakDependents(r):
			continue
		case failed || len(c.errors) > 0:
			return nil, c.failure(r)
		case c.hasNewUsers():
			continue
		}
		for _, v := range c.cellVars(r) {
			if v.Obj.Type() == types.Typ[types.Invalid] {
				return nil, Errors{{Pos: c.s.fset.Position(v.Obj.Pos()), Msg: "internal error: no type for " + v.Obj.Name()}}
			}
		}
		return r, nil
	}
	return nil, Errors{{Pos: c.syn.File.Position(c.syn.File.Pos(0)), Msg: "internal error: the check does not end"}}
}

// rejectRanges reports the ranges in lists of indices that the type checker takes no
// offence at: those of what is no array.
func (c *checking) rejectRanges(r *round) {
	for _, list := range c.syn.IndexLists {
		t := r.info.TypeOf(list.X)
		if t == nil || len(list.Indices) != 1 {
			continue // more than one index is an error anyway
		}
		if x, ok := list.Indices[0].(*ast.SliceExpr); ok {
			if _, ok := x.X.(*ast.BadExpr); ok && isIndexable(t) {
				r.problems = append(r.problems, problem{pos: list.Lbrack, msg: "middle index required in 3-index slice"})
			}
		}
	}
}

// isIndexable reports whether a value of type t can be indexed in Go.
func isIndexable(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Slice, *types.Array, *types.Map:
		return true
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Pointer:
		_, ok := u.Elem().Underlying().(*types.Array)
		return ok
	case *types.Interface:
		return true // a type parameter
	}
	return false
}

// isHard reports whether p fails a cell.
func (c *checking) isHard(r *round, p problem) bool {
	if p.passes {
		return false
	}
	// In a cell, variables are defined in the order of the text, so that no cycle
	// is possible, except of a variable that needs its own type.
	if !c.syn.Program && strings.HasPrefix(p.msg, "initialization cycle") {
		for _, s := range c.steps {
			if s.Define == nil {
				continue
			}
			for _, id := range s.Define.Names {
				if obj := r.info.Defs[id]; obj != nil && obj.Type() == types.Typ[types.Invalid] {
					return true
				}
			}
		}
		return false
	}
	return true
}

// breakDependents marks the declarations of earlier cells in which there are errors.
// It reports whether there were any.
func (c *checking) breakDependents(r *round) bool {
	found := false
	for _, p := range r.problems {
		w := p.in
		if w == nil || w.gone || !c.isHard(r, p) {
			continue
		}
		f, isFunc := w.node.(*ast.FuncDecl)
		inBody := isFunc && f.Body != nil && f.Body.Pos() <= p.pos && p.pos <= f.Body.End()
		if w.broken != nil && inBody {
			continue // the first error in it counts
		}
		found = true
		if w.broken == nil {
			w.broken = &Error{Pos: c.s.fset.Position(p.pos), Msg: c.message(p.msg)}
		}
		if inBody {
			f.Body = c.brokenBody(w, f.Body)
		} else {
			w.gone = true
		}
	}
	// A method cannot do without its type.
	for _, w := range c.again {
		if w.recv != "" && !w.gone {
			for _, t := range c.again {
				if t.gone && slices.Contains(t.names, w.recv) {
					w.gone, w.broken = true, t.broken
				}
			}
		}
	}
	return found
}

// brokenBody returns what is in the place of the body of a function that no longer
// compiles: a panic with the error.
func (c *checking) brokenBody(w *working, body *ast.BlockStmt) *ast.BlockStmt {
	msg := fmt.Sprintf("%s of cell %d no longer compiles: %v", w.title(), w.cell, w.broken)
	pos := body.Lbrace
	return &ast.BlockStmt{Lbrace: pos, Rbrace: body.Rbrace, List: []ast.Stmt{&ast.ExprStmt{X: &ast.CallExpr{
		Fun:    &ast.Ident{NamePos: pos, Name: "panic"},
		Lparen: pos, Rparen: pos,
		Args: []ast.Expr{&ast.BasicLit{ValuePos: pos, Kind: token.STRING, Value: fmt.Sprintf("%q", msg)}},
	}}}}
}

// hasNewUsers adds to c.again what mentions the variables whose type changes, and
// reports whether that added something.
func (c *checking) hasNewUsers() bool {
	n := len(c.again)
	for _, name := range slices.Sorted(maps.Keys(c.vars)) {
		e := c.s.entities[name]
		old := (*types.Var)(nil)
		if e != nil {
			old, _ = e.obj.(*types.Var)
		}
		if obj := c.ownVar(name); obj != nil && old != nil && types.Identical(obj.Type(), old.Type()) {
			continue
		}
		c.addUsers(name)
	}
	return len(c.again) > n
}

// ownVar returns the session variable of a name that the cell declares.
func (c *checking) ownVar(name string) *types.Var {
	if c.hides[name] {
		name += newMark
	}
	v, _ := c.s.pkg.Scope().Lookup(name).(*types.Var)
	return v
}
