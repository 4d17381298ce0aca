// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file makes syntax, with the positions of what the user wrote.

import (
	"go/ast"
	"go/token"
	"go/types"
)

func ident(name string, pos token.Pos) *ast.Ident { return &ast.Ident{NamePos: pos, Name: name} }

// typed notes the type of an expression that Info does not have.
func (w *rewriter) typed(x ast.Expr, t types.Type) ast.Expr {
	w.types[x] = t
	return x
}

// callMethod returns a call of a method of x, an array of kind k.
func (w *rewriter) callMethod(x ast.Expr, k kind, name string, pos token.Pos, args ...ast.Expr) ast.Expr {
	end := x.End()
	for i := range args {
		args[i] = ast.Unparen(args[i])
		end = max(end, args[i].End())
	}
	call := &ast.CallExpr{
		Fun:    &ast.SelectorExpr{X: operand(x), Sel: ident(name, pos)},
		Lparen: pos, Args: args, Rparen: end,
	}
	return w.typed(call, resultOf(w.method(k, name).Signature()))
}

// callND returns a call of a function of package nd.
func (w *rewriter) callND(name string, pos, end token.Pos, args ...ast.Expr) ast.Expr {
	call := &ast.CallExpr{Fun: w.ndName(name, pos), Lparen: pos, Args: args, Rparen: end}
	f, _ := w.nd.Scope().Lookup(name).(*types.Func)
	return w.typed(call, resultOf(f.Signature()))
}

// ndName returns the qualified name of something in package nd.
func (w *rewriter) ndName(name string, pos token.Pos) ast.Expr {
	return &ast.SelectorExpr{X: ident(w.round.PackageName(w.nd), pos), Sel: ident(name, pos)}
}

// hasND reports whether package nd has a function.
func (w *rewriter) hasND(name string) bool {
	_, ok := w.nd.Scope().Lookup(name).(*types.Func)
	return ok
}

// resultOf returns the type of a call: of one result, or a tuple.
func resultOf(sig *types.Signature) types.Type {
	if sig.Results().Len() == 1 {
		return sig.Results().At(0).Type()
	}
	return sig.Results()
}

// operand returns x as the operand of a selector, in parentheses if it needs them.
func operand(x ast.Expr) ast.Expr {
	switch inner := ast.Unparen(x).(type) {
	case *ast.BinaryExpr, *ast.UnaryExpr, *ast.StarExpr:
		if inner == x {
			return &ast.ParenExpr{Lparen: x.Pos(), X: x, Rparen: x.End()}
		}
		return x
	default:
		return inner
	}
}

// hasCall reports whether evaluating x calls a function or receives from a channel.
func hasCall(x ast.Expr) bool {
	found := false
	ast.Inspect(x, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.CallExpr:
			found = true
		case *ast.UnaryExpr:
			found = found || n.Op == token.ARROW
		}
		return !found
	})
	return found
}

// isSimple reports whether x can be evaluated several times, or later, without a
// difference: it is a constant, a variable or a field.
func (w *rewriter) isSimple(x ast.Expr) bool {
	if w.constant(x) != nil {
		return true
	}
	switch x := ast.Unparen(x).(type) {
	case *ast.Ident:
		return true
	case *ast.SelectorExpr:
		return w.isSimple(x.X)
	case *ast.StarExpr:
		return w.isSimple(x.X)
	case *ast.BinaryExpr:
		return w.isSimple(x.X) && w.isSimple(x.Y)
	case *ast.UnaryExpr:
		return x.Op != token.ARROW && x.Op != token.AND && w.isSimple(x.X)
	case *ast.BasicLit:
		return true
	}
	return false
}
