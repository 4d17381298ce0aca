// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is functions: their frame, parameters and results.

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"strings"

	"github.com/gosci/gosci/kernel/interp/host"
)

// An fn is a function of the text that is being written. The body of a loop over
// a function, and that of a function with deferred calls, are functions of their
// own in the text, but not in Go.
type fn struct {
	l       *Lowerer
	info    *types.Info
	fset    *token.FileSet
	facts   *facts
	env     *env
	loopVar bool

	node  ast.Node // the Go function: a FuncDecl, FuncLit, or nil for a cell
	outer *fn      // the function around a literal
	names map[types.Object]string
	lines []string

	sig     *types.Signature
	results []string // the variables that hold the results, nil if there are none
	frame   string   // the deferred calls, "" without
	framed  bool     // the text is inside the function that RunFrame calls
	by      string   // the frame whose deferred call this function is, "" if it is none

	loops   int // how many loops of the text are around
	targets []*target
	labels  map[string]string
	rf      *rangeFunc
	copies  bool // operands of assignments are copied
	site    *site
	line    int // the mark that is set, 0 if none is known to be
}

// newFn returns a function inside f.
func (f *fn) newFn(node ast.Node) *fn {
	return &fn{
		l: f.l, info: f.info, fset: f.fset, facts: f.facts, env: f.env, loopVar: f.loopVar,
		node: node, outer: f, names: map[types.Object]string{}, labels: map[string]string{},
		site: f.site,
	}
}

// A site is a function for the trace of a panic: a Go function, whatever it is in
// the text.
type site struct {
	name   string
	number int
	marker string // the variable for marks, "" if there are none
}

// literal returns the site of a function literal in s.
func (s *site) literal() *site {
	name := "func" // in the cell itself
	if outer := strings.TrimSuffix(s.name, ".func"); outer != "" && outer != name {
		name = outer + ".func"
	}
	return &site{name: name}
}

// mark returns the variable for the marks of a site.
func (s *site) mark(l *Lowerer) string {
	if s.marker == "" {
		h, number := l.rt.AddSite(s.name)
		s.number = number
		s.marker = fmt.Sprintf("s%d", number)
		l.passing.names = append(l.passing.names, s.marker)
		l.decls = append(l.decls, fmt.Sprintf("var %s int", s.marker))
		l.inits = append(l.inits, fmt.Sprintf("h.Site(%s, &%s)", l.symbolOnce("S", reflect.ValueOf(h)), s.marker))
	}
	return s.marker
}

// directive returns the line at the head of a body by which the interpreter's
// messages name the site. The interpreter looks imports up by the last element of
// the name of the file, which must stay the same.
func (s *site) directive() string {
	if s.marker == "" {
		return ""
	}
	return "//line " + s.marker + "/_.go:1\n"
}

// unsupported ends the lowering of the cell.
func (f *fn) unsupported(n ast.Node, format string, args ...any) {
	panic(&Error{Pos: f.fset.Position(n.Pos()), Msg: fmt.Sprintf(format, args...)})
}

func (f *fn) emit(format string, args ...any) {
	if len(args) == 0 {
		f.lines = append(f.lines, format)
		return
	}
	f.lines = append(f.lines, fmt.Sprintf(format, args...))
}

// block returns the lines that g emits.
func (f *fn) block(g func()) []string {
	saved := f.lines
	f.lines = nil
	g()
	lines := f.lines
	f.lines = saved
	return lines
}

// append adds lines that are there already.
func (f *fn) append(lines []string) { f.lines = append(f.lines, lines...) }

// temp returns a variable with the value of text.
func (f *fn) temp(text string, r reflect.Type) string {
	name := f.l.name("t", "")
	f.emit("var %s %s = %s", name, f.l.repText(r), text)
	return name
}

// fresh returns a name for a variable.
func (f *fn) fresh(hint string) string { return f.l.name("x", hint) }

// define gives a Go variable a name.
func (f *fn) define(o types.Object) string {
	name := f.fresh(o.Name())
	f.names[o] = name
	return name
}

// lookup returns the text of a local variable, "" if o is none.
func (f *fn) lookup(o types.Object) string {
	for g := f; g != nil; g = g.outer {
		if name, ok := g.names[o]; ok {
			return name
		}
	}
	return ""
}

// typ returns the type of an expression, its type parameters replaced, and the
// default type of an untyped one.
func (f *fn) typ(e ast.Expr) types.Type {
	t := f.info.TypeOf(e)
	if t == nil {
		if id, ok := e.(*ast.Ident); ok {
			if o := f.info.ObjectOf(id); o != nil {
				t = o.Type()
			}
		}
	}
	if t == nil {
		f.unsupported(e, "no type for %T", e)
	}
	return types.Default(f.l.subst(f.env, t))
}

func (f *fn) rep(e ast.Expr) reflect.Type { return f.l.rep(f.typ(e)) }

// objType returns the type of an object, its type parameters replaced.
func (f *fn) objType(o types.Object) types.Type { return f.l.subst(f.env, o.Type()) }

// learn collects the facts about a function.
func (s *source) learn() {
	if s.facts != nil {
		return
	}
	nodes := []ast.Node{s.decl.Type, s.decl.Body}
	if s.decl.Recv != nil {
		nodes = append([]ast.Node{s.decl.Recv}, nodes...)
	}
	s.facts = learn(s.decl, nodes, s.info)
}

// lowerFunc writes the text of a declared function.
func (l *Lowerer) lowerFunc(fun *function) {
	src := fun.src
	src.learn()
	f := &fn{
		l: l, info: src.info, fset: src.fset, facts: src.facts, env: fun.env, loopVar: src.loopVar,
		node: src.decl, names: map[types.Object]string{}, labels: map[string]string{},
		site: &site{name: fun.obj.Name()},
	}
	if recv := receiverName(fun.obj); recv != "" {
		f.site.name = recv + "." + fun.obj.Name()
	}
	sig := fun.obj.Signature()
	f.sig = l.subst(fun.env, types.NewSignatureType(nil, nil, nil, sig.Params(), sig.Results(), sig.Variadic())).(*types.Signature)
	var params []string
	if src.decl.Recv != nil {
		params = f.params(src.decl.Recv)
	}
	params = append(params, f.params(src.decl.Type.Params)...)
	f.body(src.decl.Type, src.decl.Body)
	l.decls = append(l.decls, fmt.Sprintf("func %s(%s) %s {\n%s%s\n}", fun.name, strings.Join(params, ", "), f.resultTypes(), f.site.directive(), strings.Join(f.lines, "\n")))
	fun.done = true
}

// params names parameters and returns their declarations.
func (f *fn) params(list *ast.FieldList) []string {
	var params []string
	for _, field := range list.List {
		t := f.fieldType(field)
		if len(field.Names) == 0 {
			params = append(params, f.fresh("")+" "+f.l.typeText(t))
		}
		for _, id := range field.Names {
			name := f.fresh("")
			if o := f.info.Defs[id]; o != nil && id.Name != "_" {
				name = f.define(o)
				if f.outer == nil {
					f.showSigns(name, f.l.rep(t))
				}
			}
			params = append(params, name+" "+f.l.typeText(t))
		}
	}
	return params
}

// fieldType returns the type of a parameter or result.
func (f *fn) fieldType(field *ast.Field) types.Type {
	if e, ok := field.Type.(*ast.Ellipsis); ok {
		return types.NewSlice(f.typ(e.Elt))
	}
	return f.typ(field.Type)
}

// resultTypes returns the result list of the function in the text.
func (f *fn) resultTypes() string {
	n := f.sig.Results().Len()
	if n == 0 {
		return ""
	}
	list := make([]string, n)
	for i := range list {
		list[i] = f.l.typeText(f.sig.Results().At(i).Type())
	}
	if n == 1 {
		return list[0]
	}
	return "(" + strings.Join(list, ", ") + ")"
}

// body writes the body of a Go function.
func (f *fn) body(typ *ast.FuncType, body *ast.BlockStmt) {
	f.enter(typ)
	if f.frame != "" {
		f.inFrame(func(g *fn) { g.stmts(body.List) })
		return
	}
	f.stmts(body.List)
	f.leave(body)
}

// enter writes what a Go function does before its body.
func (f *fn) enter(typ *ast.FuncType) {
	if f.facts.calls[f.node] && !raceEnabled {
		f.emit("dp++")
		f.emit("if dp > %d {\ndp = 0\nh.Deep()\n}", host.DeepEvery)
	}
	f.resultVars(typ)
	if f.facts.recovers[f.node] && f.by == "" {
		f.by = f.fresh("by")
		f.emit("%s := h.Caller()", f.by)
	}
	if f.facts.defers[f.node] {
		f.frame = f.fresh("frame")
		f.emit("%s := h.Frame()", f.frame)
	}
}

// resultVars declares variables for the results if they have names, or must
// outlive the text of the return statement.
func (f *fn) resultVars(typ *ast.FuncType) {
	if f.sig.Results().Len() == 0 {
		return
	}
	named := typ != nil && len(typ.Results.List[0].Names) > 0
	if !named && !f.facts.defers[f.node] && !f.facts.rangeFunc[f.node] {
		return
	}
	if !named {
		for i := range f.sig.Results().Len() {
			name := f.fresh("r")
			f.emit("var %s %s", name, f.l.typeText(f.sig.Results().At(i).Type()))
			f.results = append(f.results, name)
		}
		return
	}
	for _, field := range typ.Results.List {
		t := f.fieldType(field)
		for _, id := range field.Names {
			name := f.fresh("r")
			if o := f.info.Defs[id]; o != nil && id.Name != "_" {
				name = f.define(o)
			}
			f.emit("var %s %s", name, f.l.typeText(t))
			f.results = append(f.results, name)
		}
	}
}

// inFrame writes a body whose deferred calls RunFrame runs.
func (f *fn) inFrame(body func(g *fn)) {
	g := f.newFn(f.node)
	g.sig, g.results, g.frame, g.framed, g.by = f.sig, f.results, f.frame, true, f.by
	body(g)
	name := f.fresh("body")
	f.emit("var %s %s = func() {\n%s", name, f.l.repText(reflect.TypeFor[func()]()), f.site.directive())
	f.append(g.lines)
	f.emit("}")
	f.emit("h.RunFrame(%s, %s)", f.frame, name)
	if len(f.results) > 0 {
		f.emit("return %s", strings.Join(f.results, ", "))
	}
}

// leave writes what follows the body: the interpreter wants a return at the end
// of a function with results.
func (f *fn) leave(body *ast.BlockStmt) {
	switch {
	case len(f.results) > 0:
		f.emit("return %s", strings.Join(f.results, ", "))
	case f.sig.Results().Len() > 0:
		if n := len(body.List); n > 0 {
			if _, ok := body.List[n-1].(*ast.ReturnStmt); ok {
				return
			}
		}
		zeros := make([]string, f.sig.Results().Len())
		for i := range zeros {
			zeros[i] = f.l.zero(f.sig.Results().At(i).Type())
		}
		f.emit("return %s", strings.Join(zeros, ", "))
	}
}

// literal writes a function literal and returns a variable that holds it. by is
// the frame that defers it, "" if it is no deferred call. shared says that the
// value may be called by other goroutines, or after the function has gone on.
func (f *fn) literal(lit *ast.FuncLit, by string, shared bool) string {
	r := f.rep(lit)
	if shared && f.loops > 0 {
		return f.maker(lit, r)
	}
	g := f.newFn(lit)
	g.by = by
	name := f.fresh("lit")
	header := g.literalText(lit)
	own := f.l.ownFunc(g.sig)
	f.emit("var %s %s = %s {\n%s", name, f.l.repText(own), header, g.site.directive())
	f.append(g.lines)
	f.emit("}")
	return f.changeRep(name, own, r)
}

// ownFunc returns the type that a function with the signature has in the text.
// It differs from the representation where a recursive type was cut.
func (l *Lowerer) ownFunc(sig *types.Signature) reflect.Type {
	var in, out []reflect.Type
	for v := range sig.Params().Variables() {
		in = append(in, l.rep(v.Type()))
	}
	for v := range sig.Results().Variables() {
		out = append(out, l.rep(v.Type()))
	}
	return reflect.FuncOf(in, out, false)
}

// literalText writes the body of a literal, whose function f is, and returns its
// header.
func (f *fn) literalText(lit *ast.FuncLit) string {
	f.sig = f.typ(lit).Underlying().(*types.Signature)
	f.site = f.outer.site.literal()
	params := f.params(lit.Type.Params)
	f.body(lit.Type, lit.Body)
	return fmt.Sprintf("func(%s) %s", strings.Join(params, ", "), f.resultTypes())
}

// maker writes a function that makes the closure of a literal in a loop, and
// returns a variable that holds a closure. The interpreter keeps one place for
// the closures of a literal in a frame, which closures that run at the same time
// would share; so each gets a frame of its own, with the captured variables.
func (f *fn) maker(lit *ast.FuncLit, r reflect.Type) string {
	name := f.l.nameOnce("mk", "")
	g, before := f.newFn(lit), f.newFn(nil)
	var params, args []string
	for _, v := range f.free(lit) {
		outer := f.lookup(v)
		inner := f.l.name("c", v.Name())
		t := f.l.rep(f.objType(v))
		if f.facts.reassigned[v] {
			params = append(params, inner+" "+f.l.repText(reflect.PointerTo(t)))
			args = append(args, addressOf(outer))
			g.names[v] = "(*" + inner + ")"
			continue
		}
		params = append(params, inner+" "+f.l.repText(t))
		args = append(args, f.keepSigns(nil, outer, t))
		before.showSigns(inner, t)
		g.names[v] = inner
	}
	header := g.literalText(lit)
	own := f.l.ownFunc(g.sig)
	t := f.l.repText(own)
	f.l.decls = append(f.l.decls, fmt.Sprintf("func %s(%s) %s {\n%s\nvar c %s = %s {\n%s%s\n}\nreturn c\n}",
		name, strings.Join(params, ", "), t, strings.Join(before.lines, "\n"), t, header, g.site.directive(), strings.Join(g.lines, "\n")))
	lname := f.fresh("lit")
	f.emit("var %s %s = %s(%s)", lname, t, name, strings.Join(args, ", "))
	return f.changeRep(lname, own, r)
}

// addressOf returns the address of a variable by its text.
func addressOf(text string) string {
	if strings.HasPrefix(text, "(*") && strings.HasSuffix(text, ")") {
		return text[2 : len(text)-1]
	}
	return "&" + text
}

// free returns the local variables of f that a literal uses, in order.
func (f *fn) free(lit *ast.FuncLit) []*types.Var {
	var list []*types.Var
	seen := map[*types.Var]bool{}
	ast.Inspect(lit, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok {
			return true
		}
		v, ok := f.info.Uses[id].(*types.Var)
		if ok && !seen[v] && f.lookup(v) != "" {
			seen[v] = true
			list = append(list, v)
		}
		return true
	})
	return list
}

// funcValue returns a declared function as a value.
func (f *fn) funcValue(fun *function, r reflect.Type) string {
	sig := f.l.subst(fun.env, fun.obj.Signature()).(*types.Signature)
	own := f.l.ownFunc(sig)
	if recv := fun.obj.Signature().Recv(); recv != nil {
		own = r
	}
	return f.changeRep(f.temp(fun.name, own), own, r)
}
