// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is loops over functions. The body becomes a function literal, and
// jumps out of it become numbers that the code after the call looks at.

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// A rangeFunc is a loop over a function, seen from its body.
type rangeFunc struct {
	label string
	body  *ast.BlockStmt
	state string // the variable of the number: 0 the loop ran to its end
	done  string // the variable that says that the body must not be called again
	exits []func(*fn)
	outer *fn
}

// declares reports whether a label of the user's is inside the body.
func (r *rangeFunc) declares(label string) bool {
	found := false
	ast.Inspect(r.body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.LabeledStmt:
			found = found || n.Label.Name == label
		}
		return true
	})
	return found
}

// end writes a continue or break of the loop itself.
func (r *rangeFunc) end(f *fn, cont bool) {
	if cont {
		f.emit("return true")
		return
	}
	f.emit("%s = true", r.done)
	f.emit("return false")
}

// exit writes a jump out of the loop. After the call, then is to write it again.
func (r *rangeFunc) exit(f *fn, then func(*fn)) {
	r.exits = append(r.exits, then)
	f.emit("%s = %d", r.state, len(r.exits))
	f.emit("%s = true", r.done)
	f.emit("return false")
}

func (f *fn) rangeOverFunc(s *ast.RangeStmt, label string, sig *types.Signature) {
	x := f.simplify(f.expr(s.X), f.rep(s.X))
	r := &rangeFunc{label: label, body: s.Body, state: f.fresh("state"), done: f.fresh("done"), outer: f}
	f.emit("var %s int = 0", r.state)
	f.emit("var %s bool = false", r.done)
	define := s.Tok == token.DEFINE
	yield := sig.Params().At(0).Type().Underlying().(*types.Signature)
	yieldRep := f.rep(s.X).In(0)
	vars := []loopVar{f.rangeVar(s.Key, define), f.rangeVar(s.Value, define)}
	f.predeclare(vars...)

	g := f.newFn(f.node)
	g.sig, g.results, g.frame, g.framed, g.by, g.rf = f.sig, f.results, f.frame, f.framed, f.by, r
	g.emit("if %s {\nh.Range()\n}", r.done)
	g.emit(stopCheck)
	var params []string
	for i := range yield.Params().Len() {
		p := f.fresh("p")
		params = append(params, p+" "+f.l.repText(yieldRep.In(i)))
		if !f.loopVar && vars[i].obj != nil {
			g.emit("%s = %s", f.lookup(vars[i].obj), g.fromPhys(p, yieldRep.In(i), f.objType(vars[i].obj)))
			continue
		}
		g.bind(vars[i], p, yield.Params().At(i).Type(), yieldRep.In(i))
	}
	g.stmts(s.Body.List)
	g.emit("return true")
	body := f.fresh("body")
	f.emit("var %s %s = func(%s) bool {\n%s", body, f.l.repText(yieldRep), strings.Join(params, ", "), f.site.directive())
	f.append(g.lines)
	f.emit("}")
	f.emit("%s(%s)", x, body)
	f.emit("%s = true", r.done)
	f.line = 0
	for i, then := range r.exits {
		f.emit("if %s == %d {", r.state, i+1)
		f.append(f.block(func() { then(f) }))
		f.emit("}")
	}
}
