// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is what is known about a function before it is lowered.

import (
	"go/ast"
	"go/token"
	"go/types"
)

// facts are about the variables and function literals of one piece of syntax.
type facts struct {
	captured   map[*types.Var]bool // used by a function literal that does not declare it
	addressed  map[*types.Var]bool // its address is taken
	reassigned map[*types.Var]bool // assigned other than where it is declared

	recovers  map[ast.Node]bool // functions that call recover themselves
	defers    map[ast.Node]bool // functions with defer statements
	rangeFunc map[ast.Node]bool // functions that range over functions
	calls     map[ast.Node]bool // functions that call other than builtins
	gotos     map[string]bool   // labels that goto statements name
	owner     map[*types.Var]ast.Node
}

// learn collects the facts about root, which is seen as one function.
func learn(root ast.Node, nodes []ast.Node, info *types.Info) *facts {
	s := &scan{
		facts: &facts{
			captured: map[*types.Var]bool{}, addressed: map[*types.Var]bool{}, reassigned: map[*types.Var]bool{},
			recovers: map[ast.Node]bool{}, defers: map[ast.Node]bool{}, rangeFunc: map[ast.Node]bool{}, calls: map[ast.Node]bool{},
			gotos: map[string]bool{}, owner: map[*types.Var]ast.Node{},
		},
		info: info, current: root,
	}
	for _, n := range nodes {
		s.walk(n)
	}
	return s.facts
}

type scan struct {
	*facts
	info    *types.Info
	current ast.Node // the innermost function
}

func (s *scan) walk(n ast.Node) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			outer := s.current
			s.current = n
			s.walk(n.Type)
			s.walk(n.Body)
			s.current = outer
			return false
		case *ast.Ident:
			s.ident(n)
		case *ast.BranchStmt:
			if n.Tok == token.GOTO {
				s.gotos[n.Label.Name] = true
			}
		case *ast.DeferStmt:
			s.defers[s.current] = true
		case *ast.CallExpr:
			s.call(n)
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				s.address(n.X)
			}
		case *ast.SliceExpr:
			if t := s.info.TypeOf(n.X); t != nil {
				if _, ok := t.Underlying().(*types.Array); ok {
					s.address(n.X)
				}
			}
		case *ast.SelectorExpr:
			s.selector(n)
		case *ast.AssignStmt:
			for _, e := range n.Lhs {
				s.assign(e, n.Tok == token.DEFINE)
			}
		case *ast.IncDecStmt:
			s.assign(n.X, false)
		case *ast.RangeStmt:
			s.assign(n.Key, n.Tok == token.DEFINE)
			s.assign(n.Value, n.Tok == token.DEFINE)
			if t := s.info.TypeOf(n.X); t != nil {
				if _, ok := coreOf(t).(*types.Signature); ok {
					s.rangeFunc[s.current] = true
				}
			}
		}
		return true
	})
}

// coreOf returns the underlying type of t, or the one that all types in its type
// set have.
func coreOf(t types.Type) types.Type {
	if p, ok := types.Unalias(t).(*types.TypeParam); ok {
		iface := p.Constraint().Underlying().(*types.Interface)
		for e := range iface.EmbeddedTypes() {
			if u, ok := e.Underlying().(*types.Union); ok && u.Len() > 0 {
				return u.Term(0).Type().Underlying()
			}
			return e.Underlying()
		}
	}
	return t.Underlying()
}

func (s *scan) ident(id *ast.Ident) {
	if v, ok := s.info.Defs[id].(*types.Var); ok {
		s.owner[v] = s.current
		return
	}
	v, ok := s.info.Uses[id].(*types.Var)
	if !ok || v.IsField() {
		return
	}
	if owner, ok := s.owner[v]; ok && owner != s.current {
		s.captured[v] = true
	}
}

func (s *scan) call(n *ast.CallExpr) {
	fun := ast.Unparen(n.Fun)
	tv := s.info.Types[fun]
	if tv.IsType() {
		return
	}
	if tv.IsBuiltin() {
		if id, ok := fun.(*ast.Ident); ok && id.Name == "recover" {
			s.recovers[s.current] = true
		}
		return
	}
	s.calls[s.current] = true
}

// selector notes a method call that takes the address of its receiver.
func (s *scan) selector(n *ast.SelectorExpr) {
	sel := s.info.Selections[n]
	if sel == nil || sel.Kind() != types.MethodVal {
		return
	}
	fn, ok := sel.Obj().(*types.Func)
	if !ok || fn.Signature().Recv() == nil {
		return
	}
	_, wantsPointer := fn.Signature().Recv().Type().Underlying().(*types.Pointer)
	_, isPointer := sel.Recv().Underlying().(*types.Pointer)
	if wantsPointer && !isPointer || isTypeParam(sel.Recv()) {
		s.address(n.X)
	}
}

func isTypeParam(t types.Type) bool {
	_, ok := types.Unalias(t).(*types.TypeParam)
	return ok
}

// address notes that the address of e, or of a part of it, is taken.
func (s *scan) address(e ast.Expr) {
	if v := s.root(e); v != nil {
		s.addressed[v] = true
		s.reassigned[v] = true
	}
}

// assign notes that e, or a part of it, is assigned.
func (s *scan) assign(e ast.Expr, define bool) {
	if e == nil {
		return
	}
	if id, ok := ast.Unparen(e).(*ast.Ident); ok && define && s.info.Defs[id] != nil {
		return
	}
	if v := s.root(e); v != nil {
		s.reassigned[v] = true
	}
}

// root returns the variable that e is or is a part of, not through a pointer.
func (s *scan) root(e ast.Expr) *types.Var {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.Ident:
			if v, ok := s.info.Uses[x].(*types.Var); ok {
				return v
			}
			v, _ := s.info.Defs[x].(*types.Var)
			return v
		case *ast.SelectorExpr:
			sel := s.info.Selections[x]
			if sel == nil || sel.Indirect() {
				return nil
			}
			e = x.X
		case *ast.IndexExpr:
			t := s.info.TypeOf(x.X)
			if t == nil {
				return nil
			}
			if _, ok := t.Underlying().(*types.Array); !ok && !isTypeParam(t) {
				return nil
			}
			e = x.X
		default:
			return nil
		}
	}
}
