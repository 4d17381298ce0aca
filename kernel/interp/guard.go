// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the part of the lower pass that guards goroutines. A panic in a
// goroutine of the interpreter would end the process.
//
// "go f(x, y)" becomes
//
//	func() {
//		a, b := x, y
//		go func() {
//			defer func() {
//				if r := recover(); r != nil {
//					host.Crash(r)
//				}
//			}()
//			f(a, b)
//		}()
//	}()
//
// with the constants among the arguments left where they are, since their type
// is f's to choose. A function literal gets the deferred call in its body. The
// outer function is there because yaegi, when a function literal returns, writes to
// the frame that made it: a frame of its own keeps the goroutine out of the way of
// the loop that starts the next one.

import (
	"go/ast"
	"go/token"
	"strconv"
)

// guard returns what takes the place of a go statement.
func (l *lowerer) guard(g *ast.GoStmt) ast.Stmt {
	if l.guarded[g] {
		return g
	}
	l.guarded[g] = true
	c := g.Call
	if f, ok := ast.Unparen(c.Fun).(*ast.FuncLit); ok {
		f.Body.List = append([]ast.Stmt{catch(f.Body.Pos())}, f.Body.List...)
		return inFunction(g)
	}
	pos := g.Pos()
	block := &ast.BlockStmt{Lbrace: pos, Rbrace: pos}
	c.Fun = l.evaluateFunc(block, c.Fun)
	for i, x := range c.Args {
		c.Args[i] = l.evaluate(block, x)
	}
	body := &ast.BlockStmt{Lbrace: pos, List: []ast.Stmt{catch(pos), &ast.ExprStmt{X: c}}, Rbrace: pos}
	lit := &ast.FuncLit{Type: &ast.FuncType{Func: pos, Params: &ast.FieldList{Opening: pos, Closing: pos}}, Body: body}
	g.Call = &ast.CallExpr{Fun: lit, Lparen: pos, Rparen: pos}
	block.List = append(block.List, g)
	return inFunction(block)
}

// evaluateFunc returns the function of a go statement such that a variable of a
// loop in it, or an element it is selected from, is taken now.
func (l *lowerer) evaluateFunc(block *ast.BlockStmt, fun ast.Expr) ast.Expr {
	switch f := fun.(type) {
	case *ast.ParenExpr:
		return l.evaluateFunc(block, f.X)
	case *ast.IndexExpr, *ast.CallExpr:
		return l.evaluate(block, fun)
	case *ast.SelectorExpr:
		if base, ok := f.X.(*ast.Ident); ok && isLoopVariable(base) {
			f.X = l.evaluate(block, base)
		}
	case *ast.Ident:
		if isLoopVariable(f) {
			return l.evaluate(block, f)
		}
	}
	return fun
}

// evaluate adds a variable with the value of x to a block and returns it. It
// returns x itself when that is a constant, nil or a function literal.
func (l *lowerer) evaluate(block *ast.BlockStmt, x ast.Expr) ast.Expr {
	if l.isConstant(x) {
		return x
	}
	if _, ok := x.(*ast.FuncLit); ok {
		return x
	}
	l.temps++
	pos := x.Pos()
	name := "arg" + mark + strconv.Itoa(l.temps)
	obj := ast.NewObj(ast.Var, name)
	block.List = append(block.List, &ast.AssignStmt{
		Lhs:    []ast.Expr{&ast.Ident{NamePos: pos, Name: name, Obj: obj}},
		TokPos: pos,
		Tok:    token.DEFINE,
		Rhs:    []ast.Expr{x},
	})
	return &ast.Ident{NamePos: pos, Name: name, Obj: obj}
}

// isLoopVariable reports whether a name is declared by the head of a loop.
func isLoopVariable(id *ast.Ident) bool {
	if id.Obj == nil {
		return false
	}
	switch d := id.Obj.Decl.(type) {
	case *ast.AssignStmt:
		if len(d.Rhs) == 1 {
			if u, ok := d.Rhs[0].(*ast.UnaryExpr); ok && u.Op == token.RANGE {
				return true
			}
		}
	case *ast.RangeStmt:
		return true
	}
	return false
}

// isConstant reports whether an expression is built of literals, constants and
// nil only.
func (l *lowerer) isConstant(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.BasicLit:
		return true
	case *ast.Ident:
		if x.Obj != sessionObj {
			return x.Obj != nil && x.Obj.Kind == ast.Con
		}
		if e := l.session.lookup(x.Name); e != nil {
			return e.kind == constName
		}
		return !l.declared[x.Name] && isPredeclared(x.Name)
	case *ast.ParenExpr:
		return l.isConstant(x.X)
	case *ast.UnaryExpr:
		return x.Op != token.ARROW && x.Op != token.AND && l.isConstant(x.X)
	case *ast.BinaryExpr:
		return l.isConstant(x.X) && l.isConstant(x.Y)
	case *ast.SelectorExpr:
		base, ok := x.X.(*ast.Ident)
		if !ok || base.Obj != sessionObj {
			return false
		}
		v := l.packages.symbols[l.packageOf(base.Name)][x.Sel.Name]
		return v.IsValid() && symbolKind(v) == "constant"
	}
	return false
}

// catch returns a deferred call that reports a panic and ends it.
func catch(pos token.Pos) ast.Stmt {
	ident := func(name string) *ast.Ident { return &ast.Ident{NamePos: pos, Name: name} }
	r := "panic" + mark
	body := &ast.IfStmt{
		If: pos,
		Init: &ast.AssignStmt{
			Lhs: []ast.Expr{ident(r)}, TokPos: pos, Tok: token.DEFINE,
			Rhs: []ast.Expr{&ast.CallExpr{Fun: ident("recover"), Lparen: pos, Rparen: pos}},
		},
		Cond: &ast.BinaryExpr{X: ident(r), OpPos: pos, Op: token.NEQ, Y: ident("nil")},
		Body: blockOf(pos, &ast.ExprStmt{X: hostCall(pos, hostCrash, ident(r))}),
	}
	call := inFunction(body).(*ast.ExprStmt).X.(*ast.CallExpr)
	return &ast.DeferStmt{Defer: pos, Call: call}
}
