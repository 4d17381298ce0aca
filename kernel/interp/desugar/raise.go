// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file raises errors.

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/gosci/gosci/kernel/interp/check"
)

// isErrorLast reports whether the last of a function's results is an error.
func (w *rewriter) isErrorLast(results *ast.FieldList) bool {
	if results == nil || len(results.List) == 0 {
		return false
	}
	t := w.round.Info.TypeOf(results.List[len(results.List)-1].Type)
	return t != nil && isError(t)
}

// errName returns the name for the next error to raise. In a function it can be the
// same for all: each is defined together with a new variable.
func (h *hoister) errName() string {
	if h.top {
		return h.w.round.FreshName("err")
	}
	if h.w.err == "" {
		h.w.err = h.w.round.FreshName("err")
	}
	return h.w.err
}

// raise returns the statement that raises the error in a variable, if it is not nil.
func (h *hoister) raise(err string, call ast.Expr) ast.Stmt {
	pos := call.Pos()
	if !h.w.isErrorLast(h.results) {
		return h.w.raiseIf(nil, err, call)
	}
	ret := &ast.ReturnStmt{Return: pos}
	for i, f := range h.results.List {
		for range max(1, len(f.Names)) {
			if i < len(h.results.List)-1 {
				ret.Results = append(ret.Results, h.w.zero(f.Type, pos))
			}
		}
	}
	last := h.results.List[len(h.results.List)-1]
	for range max(1, len(last.Names)) - 1 {
		ret.Results = append(ret.Results, ident("nil", pos))
	}
	ret.Results = append(ret.Results, ident(err, pos))
	return &ast.IfStmt{
		If: pos, Cond: notNil(err, pos),
		Body: &ast.BlockStmt{Lbrace: pos, List: []ast.Stmt{ret}, Rbrace: pos},
	}
}

// raiseIf returns the statement that panics with the error in a variable, if it is not
// nil, after an optional statement that sets the variable.
func (w *rewriter) raiseIf(init ast.Stmt, err string, call ast.Expr) ast.Stmt {
	pos := call.Pos()
	panics := &ast.CallExpr{Fun: ident("panic", pos), Lparen: pos, Args: []ast.Expr{ident(err, pos)}, Rparen: call.End()}
	w.round.Raises(panics, call)
	return &ast.IfStmt{
		If: pos, Init: init, Cond: notNil(err, pos),
		Body: &ast.BlockStmt{Lbrace: pos, List: []ast.Stmt{&ast.ExprStmt{X: panics}}, Rbrace: pos},
	}
}

func notNil(name string, pos token.Pos) ast.Expr {
	return &ast.BinaryExpr{X: ident(name, pos), OpPos: pos, Op: token.NEQ, Y: ident("nil", pos)}
}

// zero returns the zero value of a type.
func (w *rewriter) zero(typ ast.Expr, pos token.Pos) ast.Expr {
	t := w.round.Info.TypeOf(typ)
	if t != nil {
		if _, isParam := types.Unalias(t).(*types.TypeParam); !isParam {
			switch u := t.Underlying().(type) {
			case *types.Pointer, *types.Slice, *types.Map, *types.Chan, *types.Signature, *types.Interface:
				return ident("nil", pos)
			case *types.Basic:
				switch info := u.Info(); {
				case info&types.IsBoolean != 0:
					return ident("false", pos)
				case info&types.IsString != 0:
					return &ast.BasicLit{ValuePos: pos, Kind: token.STRING, Value: `""`}
				case info&types.IsNumeric != 0:
					return &ast.BasicLit{ValuePos: pos, Kind: token.INT, Value: "0"}
				}
			case *types.Struct, *types.Array:
				return &ast.CompositeLit{Type: check.Clone(typ), Lbrace: pos, Rbrace: pos}
			}
		}
	}
	return &ast.StarExpr{Star: pos, X: &ast.CallExpr{Fun: ident("new", pos), Lparen: pos, Args: []ast.Expr{check.Clone(typ)}, Rparen: pos}}
}

// raiseTop makes calls that stand alone at the top of a cell raise the error that they
// return, and takes the error out of the result of the cell.
func (w *rewriter) raiseTop() {
	var steps []check.Step
	for _, s := range w.round.Steps {
		if e, ok := s.Stmt.(*ast.ExprStmt); ok {
			if n, ok := w.standing(e.X); ok {
				s.Stmt = w.raiseAlone(e.X, n)
				w.changed = true
			}
		}
		steps = append(steps, s)
	}
	if n, ok := w.standing(w.round.Result); ok {
		call := w.round.Result
		switch {
		case n == 1, w.isFprint(call):
			steps = append(steps, check.Step{Stmt: w.raiseAlone(call, n)})
			w.round.Result = nil
			w.changed = true
		case n == 2:
			v, err := w.round.FreshName("v"), w.round.FreshName("err")
			spec := &ast.ValueSpec{Names: []*ast.Ident{ident(v, call.Pos()), ident(err, call.Pos())}, Values: []ast.Expr{call}}
			steps = append(steps, check.Step{Define: spec}, check.Step{Stmt: w.raiseIf(nil, err, call)})
			w.replace(&w.round.Result, ident(v, call.Pos()), types.ExprString(call))
		default:
			w.round.Raises(ast.Unparen(call).(*ast.CallExpr), call)
		}
	}
	w.round.Steps = steps
}

// standing returns the number of results of a call whose last is an error of interest.
func (w *rewriter) standing(x ast.Expr) (n int, ok bool) {
	if x == nil {
		return 0, false
	}
	call, ok := ast.Unparen(x).(*ast.CallExpr)
	if !ok || w.round.Info.Types[call.Fun].IsType() || w.neverFails(call) {
		return 0, false
	}
	switch t := w.round.Info.TypeOf(call).(type) {
	case nil:
		return 0, false
	case *types.Tuple:
		n = t.Len()
		return n, n > 0 && isError(t.At(n-1).Type())
	default:
		return 1, isError(t)
	}
}

// isFprint reports whether a call is of one of fmt's functions that return how much
// they wrote, which is no result of interest.
func (w *rewriter) isFprint(x ast.Expr) bool {
	call, ok := ast.Unparen(x).(*ast.CallExpr)
	if !ok {
		return false
	}
	f := w.callee(call)
	return f != nil && strings.HasPrefix(f.FullName(), "fmt.Fprint")
}

// raiseAlone returns a statement for a call of n results that raises the last.
func (w *rewriter) raiseAlone(call ast.Expr, n int) ast.Stmt {
	err := w.round.FreshName("err")
	set := &ast.AssignStmt{TokPos: call.Pos(), Tok: token.DEFINE, Rhs: []ast.Expr{call}}
	for range n - 1 {
		set.Lhs = append(set.Lhs, ident("_", call.Pos()))
	}
	set.Lhs = append(set.Lhs, ident(err, call.Pos()))
	return w.raiseIf(set, err, call)
}

// neverFails reports whether a call is one whose error is nil by its documentation, or
// that prints to the notebook.
func (w *rewriter) neverFails(call *ast.CallExpr) bool {
	f := w.callee(call)
	if f == nil {
		return false
	}
	switch f.FullName() {
	case "fmt.Print", "fmt.Printf", "fmt.Println":
		return true
	case "fmt.Fprint", "fmt.Fprintf", "fmt.Fprintln":
		sel, ok := ast.Unparen(call.Args[0]).(*ast.SelectorExpr)
		if !ok {
			return false
		}
		v := w.round.Info.Uses[sel.Sel]
		return v != nil && v.Pkg() != nil && v.Pkg().Path() == "os" && (v.Name() == "Stdout" || v.Name() == "Stderr")
	default:
		recv := f.Signature().Recv()
		if recv == nil {
			return false
		}
		switch types.TypeString(recv.Type(), nil) {
		case "*strings.Builder", "*bytes.Buffer":
			return f.Name() != "ReadFrom" && f.Name() != "WriteTo"
		}
		return false
	}
}

// callee returns the function of a package, or the method, that a call names, or nil.
func (w *rewriter) callee(call *ast.CallExpr) *types.Func {
	var id *ast.Ident
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		id = fun
	case *ast.SelectorExpr:
		id = fun.Sel
	default:
		return nil
	}
	f, ok := w.round.Info.Uses[id].(*types.Func)
	if !ok || f.Pkg() == nil {
		return nil
	}
	return f
}
