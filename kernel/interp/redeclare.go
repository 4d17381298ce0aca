// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file declares again variables that the session has. Where the type stays,
// the variable stays where it is, so that the functions of earlier cells see its
// new value and what it held can be collected; otherwise it is a new variable.
//
// Where every variable is one that the session has, the values go by way of local
// variables of a function, as in
//
//	func() { a := x + 1; p := &x; p = &a; x = a }()
//
// which compiles when the types are the same, as compiled code sees them. Otherwise they go by way of
// temporary variables of the session, whose types are compared with those of the
// old variables. Either way "x := x + 1" means what it says: the x on the right is
// the old one.

import (
	"go/ast"
	"go/token"
	"reflect"
	"strconv"
	"strings"
)

// A redeclaration is a lowered declaration of variables some of which the session
// has.
type redeclaration struct {
	pos     token.Pos
	inPlace ast.Node // sets the variables, if it compiles; or nil
	first   ast.Node // declares the temporary variables
	names   []redeclared
}

// A redeclared is one variable of a redeclaration.
type redeclared struct {
	entity *entity
	old    *entity // what the session has, or nil
	temp   string
}

// tempName returns the name of a temporary variable.
func tempName(i int) string { return "value" + mark + strconv.Itoa(i) }

// redeclares reports whether q declares a variable that the session has.
func (l *lowerer) redeclares(q *piece) bool {
	for _, id := range q.declares {
		if e := l.session.lookup(id.Name); id.Name != "_" && e != nil && e.kind == varName {
			return true
		}
	}
	return false
}

// lowerAgain lowers a declaration of variables some of which the session has.
func (l *lowerer) lowerAgain(q *piece) {
	r := &redeclaration{pos: q.node().Pos()}
	temps := make([]*ast.Ident, len(q.declares))
	for i, id := range q.declares {
		temps[i] = &ast.Ident{NamePos: id.NamePos, Name: id.Name}
		if id.Name == "_" {
			continue
		}
		temps[i].Name = tempName(i)
		r.names = append(r.names, redeclared{old: l.session.lookup(id.Name), temp: tempName(i)})
	}
	integers := make([]bool, len(q.declares))
	for i, id := range q.declares {
		integers[i] = l.declaresInt(q, id.Name)
	}
	// The values are rewritten before the names are declared: they mean the old.
	if q.stmt == nil {
		q.decl.(*ast.GenDecl).Specs[0].(*ast.ValueSpec).Names = temps
		l.rewrite(q.decl)
		r.first = fileOf(r.pos, q.decl)
	} else {
		a := q.stmt.(*ast.AssignStmt)
		for i, id := range temps {
			a.Lhs[i] = id
		}
		r.first = blockOf(r.pos, l.rewriteStmt(a))
	}
	k := 0
	for i, id := range q.declares {
		if id.Name == "_" {
			continue
		}
		e := l.declare(id.Name, varName, q)
		e.results = l.literalResults(q, i)
		e.integer = integers[i]
		r.names[k].entity = e
		k++
	}
	l.out.again = r
	if a, ok := q.stmt.(*ast.AssignStmt); ok {
		r.inPlace = inPlace(a, r)
	}
}

// inPlace returns a call of a function that sets the old variables to the values
// that a sets temporary variables to, or nil where a variable is new.
func inPlace(a *ast.AssignStmt, r *redeclaration) ast.Node {
	ident := func(name string) *ast.Ident { return &ast.Ident{NamePos: r.pos, Name: name} }
	address := func(name string) ast.Expr { return &ast.UnaryExpr{OpPos: r.pos, Op: token.AND, X: ident(name)} }
	assign := func(tok token.Token, to string, value ast.Expr) ast.Stmt {
		return &ast.AssignStmt{Lhs: []ast.Expr{ident(to)}, TokPos: r.pos, Tok: tok, Rhs: []ast.Expr{value}}
	}
	body := []ast.Stmt{a}
	for _, n := range r.names {
		if n.old == nil || n.old.inner != n.entity.inner {
			return nil
		}
		pointer := "p" + n.temp
		body = append(body, assign(token.DEFINE, pointer, address(n.entity.inner)), assign(token.ASSIGN, pointer, address(n.temp)))
	}
	for _, n := range r.names {
		body = append(body, assign(token.ASSIGN, n.entity.inner, ident(n.temp)))
	}
	return blockOf(r.pos, inFunction(&ast.BlockStmt{Lbrace: r.pos, List: body, Rbrace: r.pos}))
}

// redeclare evaluates a redeclaration.
func (e *Engine) redeclare(r *redeclaration, at place) error {
	if r.inPlace != nil && e.keepTypes(r) {
		if program, err := e.machine.compile(r.inPlace, at); err == nil {
			return e.machine.execute(program, at)
		}
	}
	program, err := e.machine.compile(r.first, at)
	if err != nil {
		return err
	}
	if err := e.machine.execute(program, at); err != nil {
		return err
	}
	temps := make([]string, len(r.names))
	for i, n := range r.names {
		temps[i] = n.temp
	}
	e.machine.bind(r.pos, temps)
	for _, n := range r.names {
		if err := e.redeclareOne(r.pos, n, at); err != nil {
			return err
		}
	}
	return nil
}

// keepTypes reports whether the interpreter can be trusted to see that the types of
// the old variables are those of the new: it takes types that compiled code cannot
// tell apart for the same.
func (e *Engine) keepTypes(r *redeclaration) bool {
	for _, n := range r.names {
		if !n.old.pointer.IsValid() || e.session.isAmbiguous(n.old.pointer.Type().Elem()) {
			return false
		}
	}
	return true
}

// redeclareOne gives one variable the value of its temporary variable.
func (e *Engine) redeclareOne(pos token.Pos, n redeclared, at place) error {
	value := &ast.Ident{NamePos: pos, Name: n.temp}
	set := func(tok token.Token) ast.Node {
		name := &ast.Ident{NamePos: pos, Name: n.entity.inner}
		return blockOf(pos, &ast.AssignStmt{Lhs: []ast.Expr{name}, TokPos: pos, Tok: tok, Rhs: []ast.Expr{value}})
	}
	temp := e.takeTemp(n.temp)
	if temp.IsValid() {
		defer temp.Elem().SetZero()
	}
	if n.old != nil && n.old.inner == n.entity.inner && temp.IsValid() && n.old.pointer.IsValid() &&
		temp.Type() == n.old.pointer.Type() && !e.session.isAmbiguous(temp.Type().Elem()) {
		if program, err := e.machine.compile(set(token.ASSIGN), at); err == nil {
			return e.machine.execute(program, at)
		}
	}
	program, err := e.machine.compile(set(token.DEFINE), at)
	if err != nil {
		return err
	}
	return e.machine.execute(program, at)
}

// bind passes the addresses of variables, by their names in the interpreter, to
// [Engine.bind].
func (m *machine) bind(pos token.Pos, names []string) {
	var list []ast.Stmt
	for _, name := range names {
		address := &ast.UnaryExpr{OpPos: pos, Op: token.AND, X: &ast.Ident{NamePos: pos, Name: name}}
		list = append(list, bindCall(pos, name, address))
	}
	m.tryBind(pos, list)
}

// bindType passes a nil pointer to a type, by its name in the interpreter, to
// [Engine.bind].
func (m *machine) bindType(pos token.Pos, name string) {
	pointer := &ast.ParenExpr{Lparen: pos, X: &ast.StarExpr{Star: pos, X: &ast.Ident{NamePos: pos, Name: name}}, Rparen: pos}
	null := &ast.CallExpr{Fun: pointer, Lparen: pos, Args: []ast.Expr{&ast.Ident{NamePos: pos, Name: "nil"}}, Rparen: pos}
	m.tryBind(pos, []ast.Stmt{bindCall(pos, name, null)})
}

// bindCall returns a call of [Engine.bind].
func bindCall(pos token.Pos, name string, x ast.Expr) ast.Stmt {
	lit := &ast.BasicLit{ValuePos: pos, Kind: token.STRING, Value: strconv.Quote(name)}
	return &ast.ExprStmt{X: hostCall(pos, hostBind, lit, x)}
}

// tryBind evaluates calls of [Engine.bind].
func (m *machine) tryBind(pos token.Pos, list []ast.Stmt) {
	if list == nil {
		return
	}
	program, err := m.compile(&ast.BlockStmt{Lbrace: pos, List: list, Rbrace: pos}, place{})
	if err != nil {
		return
	}
	_ = m.execute(program, place{}) // what cannot be bound stays unknown
}

// bind records the address of a variable, by its name in the interpreter.
func (e *Engine) bind(inner string, address any) {
	v := reflect.ValueOf(plainValue(address))
	if v.Kind() != reflect.Pointer {
		return
	}
	if v.IsNil() {
		e.bindType(inner, v.Type().Elem())
		return
	}
	if strings.HasPrefix(inner, "value"+mark) {
		e.mu.Lock()
		defer e.mu.Unlock()
		e.temps[inner] = v
		return
	}
	if old := e.session.lookup(userText(inner)); old != nil && old.kind == varName && old.inner == inner {
		bound := *old
		bound.pointer = v
		e.session.declare(&bound)
	}
}

// bindType records what compiled code sees of a type.
func (e *Engine) bindType(inner string, shape reflect.Type) {
	if old := e.session.lookup(userText(inner)); old != nil && old.kind == typeName && old.inner == inner {
		bound := *old
		bound.shape = shape
		e.session.declare(&bound)
	}
}

// takeTemp returns the address of a temporary variable and forgets it.
func (e *Engine) takeTemp(name string) reflect.Value {
	e.mu.Lock()
	defer e.mu.Unlock()
	v := e.temps[name]
	delete(e.temps, name)
	return v
}
