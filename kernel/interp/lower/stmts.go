// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is simple statements, return, and jumps.

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

func (f *fn) stmts(list []ast.Stmt) {
	for _, s := range list {
		f.stmt(s, "")
	}
}

// stmt writes a statement. label is the label that it has, if any.
func (f *fn) stmt(s ast.Stmt, label string) {
	switch s := s.(type) {
	case *ast.EmptyStmt:
	case *ast.ExprStmt:
		f.mark(s)
		f.exprStmt(s.X)
	case *ast.AssignStmt:
		f.mark(s)
		f.assignStmt(s)
	case *ast.IncDecStmt:
		f.mark(s)
		f.incDec(s)
	case *ast.DeclStmt:
		f.declStmt(s)
	case *ast.BlockStmt:
		f.stmts(s.List)
	case *ast.IfStmt:
		f.ifStmt(s)
	case *ast.ForStmt:
		f.forStmt(s, label)
	case *ast.RangeStmt:
		f.rangeStmt(s, label)
	case *ast.SwitchStmt:
		f.switchStmt(s, label)
	case *ast.TypeSwitchStmt:
		f.typeSwitch(s, label)
	case *ast.SelectStmt:
		f.selectStmt(s, label)
	case *ast.ReturnStmt:
		f.mark(s)
		f.returnStmt(s)
	case *ast.BranchStmt:
		f.branch(s)
	case *ast.LabeledStmt:
		if f.facts.gotos[s.Label.Name] {
			f.emit("%s:", f.label(s.Label.Name))
			f.emit("_ = 0")
			f.line = 0
		}
		f.stmt(s.Stmt, s.Label.Name)
	case *ast.GoStmt:
		f.mark(s)
		f.goStmt(s)
	case *ast.DeferStmt:
		f.mark(s)
		f.deferStmt(s)
	case *ast.SendStmt:
		f.mark(s)
		f.send(s)
	default:
		f.unsupported(s, "statement %T", s)
	}
}

// mark writes the mark of a statement that may panic.
func (f *fn) mark(s ast.Node) {
	if f.l.opts.NoMarks || raceEnabled {
		return
	}
	panics, calls := f.risks(s)
	if panics {
		if m := f.l.mark(f.fset.Position(s.Pos())); m != f.line {
			f.emit("%s = %d", f.site.mark(f.l), m)
			f.line = m
		}
	}
	if calls {
		f.line = 0
	}
}

// risks reports whether executing n, other than the bodies of functions and
// blocks in it, may panic, and whether it may call a function of the session.
func (f *fn) risks(n ast.Node) (panics, calls bool) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit, *ast.BlockStmt:
			return false
		case *ast.CallExpr:
			tv := f.info.Types[ast.Unparen(n.Fun)]
			switch {
			case tv.IsType():
			case tv.IsBuiltin():
				panics = true
			default:
				panics, calls = true, true
			}
		case *ast.IndexExpr, *ast.SliceExpr, *ast.StarExpr, *ast.TypeAssertExpr, *ast.SendStmt:
			panics = true
		case *ast.SelectorExpr:
			if sel := f.info.Selections[n]; sel != nil {
				panics = true
			}
		case *ast.UnaryExpr:
			panics = panics || n.Op == token.ARROW
		case *ast.BinaryExpr:
			switch n.Op {
			case token.QUO, token.REM, token.SHL, token.SHR, token.EQL, token.NEQ:
				tv := f.info.Types[n.Y]
				panics = panics || tv.Value == nil
			default:
			}
		case *ast.AssignStmt:
			switch n.Tok {
			case token.QUO_ASSIGN, token.REM_ASSIGN, token.SHL_ASSIGN, token.SHR_ASSIGN:
				panics = true
			default:
			}
		}
		return true
	})
	return panics, calls
}

func (f *fn) exprStmt(e ast.Expr) {
	switch x := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		f.callStmt(x)
	case *ast.UnaryExpr: // a receive
		f.discard(f.expr(x))
	default:
		f.discard(f.expr(e))
	}
}

// discard evaluates text, which may be a call, and drops its value.
func (f *fn) discard(text string) {
	switch {
	case simple(text):
	case strings.HasPrefix(text, "("):
		f.emit("_ = %s", text)
	default:
		f.emit("%s", text)
	}
}

func (f *fn) declStmt(s *ast.DeclStmt) {
	d, ok := s.Decl.(*ast.GenDecl)
	if !ok || d.Tok != token.VAR {
		return
	}
	for _, spec := range d.Specs {
		vs := spec.(*ast.ValueSpec)
		f.mark(vs)
		f.valueSpec(vs, func(id *ast.Ident, text string) {
			o := f.info.Defs[id]
			if id.Name == "_" || o == nil {
				if text != "" {
					f.discardValue(text)
				}
				return
			}
			t := f.objType(o)
			name := f.define(o)
			if text == "" {
				f.emit("var %s %s", name, f.l.typeText(t))
				return
			}
			f.emit("var %s %s = %s", name, f.l.typeText(t), text)
		})
	}
}

// discardValue evaluates the value of a blank variable.
func (f *fn) discardValue(text string) {
	if !simple(text) {
		f.emit("_ = %s", text)
	}
}

// valueSpec evaluates the values of a var spec and calls set for each name with
// the text of its value, converted to its type; "" is no value.
func (f *fn) valueSpec(vs *ast.ValueSpec, set func(id *ast.Ident, text string)) {
	varType := func(id *ast.Ident) types.Type {
		if o := f.info.Defs[id]; o != nil {
			return f.objType(o)
		}
		if vs.Type != nil {
			return f.typ(vs.Type)
		}
		return nil
	}
	switch {
	case len(vs.Values) == 0:
		for _, id := range vs.Names {
			set(id, "")
		}
	case len(vs.Values) == len(vs.Names):
		texts := f.list(len(vs.Values), func(i int) operand {
			t := varType(vs.Names[i])
			if t == nil {
				t = f.typ(vs.Values[i])
				if isUntypedNil(t) {
					t = types.NewInterfaceType(nil, nil)
				}
			}
			return operand{f.exprTo(vs.Values[i], t), f.l.rep(t)}
		})
		for i, id := range vs.Names {
			set(id, texts[i])
		}
	default:
		texts, from := f.multi(vs.Values[0], len(vs.Names))
		for i, id := range vs.Names {
			t := varType(id)
			if t == nil || id.Name == "_" {
				continue
			}
			set(id, f.convert(texts[i], from[i], t))
		}
	}
}

func isUntypedNil(t types.Type) bool {
	b, ok := t.(*types.Basic)
	return ok && b.Kind() == types.UntypedNil
}

func (f *fn) ifStmt(s *ast.IfStmt) {
	if s.Init != nil {
		f.stmt(s.Init, "")
	}
	f.mark(s.Cond)
	if tv := f.info.Types[s.Cond]; tv.Value != nil {
		// The other branch is not lowered: it may be meant for another platform.
		if tv.Value.String() == "true" {
			f.stmt(s.Body, "")
		} else if s.Else != nil {
			f.stmt(s.Else, "")
		}
		return
	}
	cond := f.expr(s.Cond)
	line := f.line
	f.emit("if %s {", cond)
	f.append(f.block(func() { f.stmts(s.Body.List) }))
	if s.Else != nil {
		f.line = line
		f.emit("} else {")
		f.append(f.block(func() { f.stmt(s.Else, "") }))
	}
	f.line = 0
	f.emit("}")
}

// A target is a statement that break or continue may name.
type target struct {
	label  string
	kind   targetKind
	brk    string // the label that breaks jump to, if any
	cont   string // the label that continues jump to, if any
	native bool   // the interpreter's continue does what Go's does
}

type targetKind int

const (
	switchTarget targetKind = iota
	loopTarget              // a loop, in the text too
)

// is reports whether a break or continue with the label means t.
func (t *target) is(label string, cont bool) bool {
	return (!cont || t.kind == loopTarget) && (label == "" || t.label == label)
}

// push enters a statement that can be left by break.
func (f *fn) push(label string, kind targetKind) *target {
	t := &target{label: label, kind: kind}
	f.targets = append(f.targets, t)
	return t
}

// pop leaves it, and writes the label that breaks jump to.
func (f *fn) pop(t *target) {
	f.targets = f.targets[:len(f.targets)-1]
	f.line = 0
	if t.brk != "" {
		f.emit("%s:", t.brk)
		f.emit("_ = 0")
	}
}

// label returns the name in the text of a label of the user's.
func (f *fn) label(name string) string {
	if _, ok := f.labels[name]; !ok {
		f.labels[name] = f.l.name("L", "")
	}
	return f.labels[name]
}

func (f *fn) branch(s *ast.BranchStmt) {
	switch s.Tok {
	case token.GOTO:
		f.gotoLabel(s.Label.Name)
	case token.BREAK:
		f.jump(s, false)
	case token.CONTINUE:
		f.jump(s, true)
	default:
	}
}

// gotoLabel jumps to a label of the user's, perhaps out of the body of a loop
// over a function.
func (f *fn) gotoLabel(name string) {
	if f.rf != nil && !f.rf.declares(name) {
		f.rf.exit(f, func(g *fn) { g.gotoLabel(name) })
		return
	}
	f.emit("goto %s", f.label(name))
}

// jump writes a break or continue.
func (f *fn) jump(s *ast.BranchStmt, cont bool) {
	label := ""
	if s.Label != nil {
		label = s.Label.Name
	}
	f.jumpTo(label, cont)
}

// jumpTo writes a break or continue of the statement with the label, of the
// innermost one if there is none.
func (f *fn) jumpTo(label string, cont bool) {
	inner := true // no loop lies between
	for _, t := range slices.Backward(f.targets) {
		if !t.is(label, cont) {
			inner = inner && t.kind != loopTarget
			continue
		}
		switch {
		case !cont && t.kind == loopTarget && inner:
			f.emit("break")
		case !cont:
			if t.brk == "" {
				t.brk = f.l.name("L", "end")
			}
			f.emit("goto %s", t.brk)
		case t.native && inner:
			f.emit("continue")
		default:
			if t.cont == "" {
				t.cont = f.l.name("L", "next")
			}
			f.emit("goto %s", t.cont)
		}
		return
	}
	switch {
	case f.rf == nil:
		panic("lower: a jump to nowhere")
	case label == "" || label == f.rf.label:
		f.rf.end(f, cont)
	default:
		f.rf.exit(f, func(g *fn) { g.jumpTo(label, cont) })
	}
}

func (f *fn) returnStmt(s *ast.ReturnStmt) {
	n := f.sig.Results().Len()
	if len(f.results) > 0 {
		f.setResults(s)
		f.leaveFunc()
		return
	}
	switch n {
	case 0:
		f.leaveFunc()
	case 1:
		f.emit("return %s", f.exprTo(s.Results[0], f.sig.Results().At(0).Type()))
	default:
		f.emit("return %s", strings.Join(f.returned(s), ", "))
	}
}

// returned evaluates the values of a return statement into simple texts.
func (f *fn) returned(s *ast.ReturnStmt) []string {
	n := f.sig.Results().Len()
	if len(s.Results) == 1 && n > 1 {
		texts, from := f.multi(s.Results[0], n)
		for i := range texts {
			t := f.sig.Results().At(i).Type()
			texts[i] = f.simplify(f.convert(texts[i], from[i], t), f.l.rep(t))
		}
		return texts
	}
	texts := f.list(n, func(i int) operand {
		t := f.sig.Results().At(i).Type()
		return operand{f.exprTo(s.Results[i], t), f.l.rep(t)}
	})
	for i := range texts {
		texts[i] = f.simplify(texts[i], f.l.rep(f.sig.Results().At(i).Type()))
	}
	return texts
}

// setResults stores the values of a return statement in the result variables.
func (f *fn) setResults(s *ast.ReturnStmt) {
	if len(s.Results) == 0 {
		return
	}
	texts := f.returned(s)
	if len(texts) > 1 {
		for i, text := range texts {
			if !constantText(text) && slices.Contains(f.results[i+1:], text) || slices.Contains(f.results[:i], text) {
				texts[i] = f.temp(text, f.l.rep(f.sig.Results().At(i).Type()))
			}
		}
	}
	for i, text := range texts {
		if f.results[i] != text {
			f.emit("%s = %s", f.results[i], f.noLiteral(text, f.sig.Results().At(i).Type()))
		}
	}
}

// leaveFunc leaves the Go function, whose result variables are set.
func (f *fn) leaveFunc() {
	switch {
	case f.rf != nil:
		f.rf.exit(f, func(g *fn) { g.leaveFunc() })
	case f.framed || len(f.results) == 0:
		f.emit("return")
	default:
		f.emit("return %s", strings.Join(f.results, ", "))
	}
}
