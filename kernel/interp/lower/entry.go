// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is what a cell executes: its steps in order, or a whole program.

import (
	"fmt"
	"go/ast"
	"go/types"
	"reflect"
	"strings"

	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/host"
)

// selectCase is the type of a case of a select statement.
func selectCase() reflect.Type { return reflect.TypeFor[*host.SelectCase]() }

// entry writes the function that executes the cell.
func (l *Lowerer) entry(c *check.Cell, p *Program, declared []*types.Func) {
	var nodes []ast.Node
	for _, s := range c.Steps {
		if s.Stmt != nil {
			nodes = append(nodes, s.Stmt)
		} else {
			nodes = append(nodes, s.Define)
		}
	}
	if c.Result != nil {
		nodes = append(nodes, c.Result)
	}
	for _, init := range c.Info.InitOrder {
		nodes = append(nodes, init.Rhs)
	}
	root := &ast.FuncDecl{}
	f := &fn{
		l: l, info: c.Info, fset: c.Fset, facts: learn(root, nodes, c.Info), loopVar: c.LoopVar,
		node: root, names: map[types.Object]string{}, labels: map[string]string{},
		sig:  types.NewSignatureType(nil, nil, nil, nil, nil, false),
		site: &site{},
	}
	f.enter(nil)
	if f.frame != "" {
		f.inFrame(func(g *fn) { g.cell(c, p, declared) })
	} else {
		f.cell(c, p, declared)
	}
	name := l.nameOnce("f", "cell")
	l.decls = append(l.decls, fmt.Sprintf("func %s() {\n%s%s\n}", name, f.site.directive(), strings.Join(f.lines, "\n")))
	l.inits = append(l.inits, fmt.Sprintf("h.Def(%s, %s)", l.symbolOnce("E", reflect.ValueOf(p.Entry)), name))
}

// cell writes the steps of a cell.
func (f *fn) cell(c *check.Cell, p *Program, declared []*types.Func) {
	if c.Program {
		f.variables(c.Info)
	}
	for _, fn := range declared {
		if fn.Name() == "init" && fn.Signature().Recv() == nil {
			f.emit("%s()", f.l.function(fn, nil).name)
		}
	}
	if c.Program {
		for _, fn := range declared {
			if fn.Name() == "main" && fn.Signature().Recv() == nil {
				f.emit("%s()", f.l.function(fn, nil).name)
			}
		}
		return
	}
	old := map[*types.Var]check.Var{}
	for _, v := range c.Vars {
		old[v.Obj] = v
	}
	executed := f.l.symbolOnce("P", reflect.ValueOf(func(n int) { p.executed = n }))
	for i, s := range c.Steps {
		if s.Stmt != nil {
			f.stmt(s.Stmt, "")
		} else {
			f.step(s.Define)
		}
		if len(s.Vars) > 0 {
			f.emit("%s(%d)", executed, i+1)
		}
		for _, v := range s.Vars {
			if o := old[v]; o.Old != nil && !o.SameStorage {
				if g := f.l.globals[o.Old]; g != nil && g != f.l.globals[v] {
					f.emit("%s = %s", g.name, f.l.zero(g.typ))
				}
			}
		}
	}
	if c.Result != nil {
		call, _ := ast.Unparen(c.Result).(*ast.CallExpr)
		f.result(c.Result, p, call != nil && c.Raises[call] != nil)
	}
}

// variables initialises the variables of a program.
func (f *fn) variables(info *types.Info) {
	for _, init := range info.InitOrder {
		f.mark(init.Rhs)
		if len(init.Lhs) == 1 {
			v := init.Lhs[0]
			text := f.exprTo(init.Rhs, f.objType(v))
			f.setGlobal(v, text)
			continue
		}
		texts, from := f.multi(init.Rhs, len(init.Lhs))
		for i, v := range init.Lhs {
			f.setGlobal(v, f.convert(texts[i], from[i], f.objType(v)))
		}
	}
}

// setGlobal stores text in a package-level variable.
func (f *fn) setGlobal(v *types.Var, text string) {
	t := f.objType(v)
	if v.Name() == "_" {
		if !simple(text) {
			f.temp(text, f.l.rep(t))
		}
		return
	}
	g := f.l.global(v)
	f.set(lvalue{text: g.name, typ: t, phys: f.l.rep(t)}, text)
}

// step defines session variables.
func (f *fn) step(spec *ast.ValueSpec) {
	f.mark(spec)
	type value struct {
		v    *types.Var
		text string
	}
	var values []value
	f.valueSpec(spec, func(id *ast.Ident, text string) {
		v, ok := f.info.Defs[id].(*types.Var)
		if !ok || id.Name == "_" {
			if text != "" && !simple(text) {
				f.emit("_ = %s", text)
			}
			return
		}
		t := f.objType(v)
		switch {
		case text == "":
			text = f.l.zero(t)
		case len(spec.Names) > 1 && !constantText(text):
			text = f.temp(text, f.l.rep(t))
		}
		values = append(values, value{v, text})
	})
	for _, x := range values {
		f.setGlobal(x.v, x.text)
	}
}

// result stores the value of the last expression. If raises is set, the last of its
// values is an error that is thrown.
func (f *fn) result(e ast.Expr, p *Program, raises bool) {
	p.Result = &host.Result{}
	f.mark(e)
	var texts []string
	if tup, ok := f.info.TypeOf(e).(*types.Tuple); ok {
		values, from := f.multi(e, tup.Len())
		if raises {
			last := len(values) - 1
			f.emit("if %s != nil {\nh.Throw(%s)\n}", values[last], values[last])
			values = values[:last]
		}
		for i := range values {
			texts = append(texts, f.convert(values[i], from[i], emptyInterface()))
		}
	} else if f.isNil(e) {
		texts = append(texts, f.l.zeroRep(anyType))
	} else {
		texts = append(texts, f.exprTo(e, emptyInterface()))
	}
	for i := range texts {
		texts[i] = f.simplify(texts[i], anyType)
	}
	f.emit("h.Result(%s, %s)", f.l.symbolOnce("O", reflect.ValueOf(p.Result)), f.anys(texts))
}
