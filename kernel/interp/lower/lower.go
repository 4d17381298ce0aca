// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is the pass as a whole: from a checked cell to the text of it.

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"reflect"
	"strings"

	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/host"
	"github.com/gosci/gosci/kernel/interp/prelude"
	"github.com/gosci/gosci/kernel/interp/symbols"
)

// Options are the options of a [Lowerer].
type Options struct {
	// Lookup returns the value that a compiled package exports: a function, a
	// variable (addressable), or a type as a nil pointer to it. It must not be nil.
	Lookup func(path, name string) reflect.Value

	// NoMarks leaves out the marks that tell the line of a panic.
	NoMarks bool
}

// A Lowerer lowers the cells of one session. It remembers what they declare.
// It is not for use by several goroutines at once.
type Lowerer struct {
	rt   *host.Runtime
	opts Options

	// symbols is package h of the interpreted code, all of it; added is what has
	// come since the last program.
	symbols, added map[string]reflect.Value
	next           int // numbers names

	consts      map[string]string          // the symbols of constants, by type and value
	reps        map[string]reflect.Type    // representations, by type key
	texts       map[reflect.Type]string    // how interpreted code names a representation
	descs       map[string]*host.Type      // descriptions, by type key
	structs     []patch                    // struct fields whose type is still to be set
	depth       int                        // of representation, to know when to patch
	ids         map[*types.TypeName]string // what tells types of one name apart
	locals      map[string]*types.Named    // instances of types declared in generic functions
	compiled    map[*types.TypeName]reflect.Type
	calls       map[string]string     // symbols of compiled functions and helpers, by what they do
	hosts       map[string]*host.Func // functions that the runtime calls
	context     *types.Context
	prelude     *prelude.Prelude
	preludeFset *token.FileSet

	own     map[*types.Package]bool // packages that are there as source
	sources map[*types.Func]*source
	funcs   map[string]*function // by function and type arguments
	queue   []*function
	globals map[*types.Var]*global

	marks []token.Position
	known map[string]int // marks by position

	// decls is the text of the program that is being made, inits the body of its
	// init function. passing are the names and symbols that no later text uses.
	decls, inits []string
	passing      passing

	current map[string]*types.Func // the functions of the session, by receiver and name
	keys    map[*types.Func][]string
}

// passing are names that are used only by the text which declares them.
type passing struct {
	names   []string      // of declarations
	symbols []string      // of package h
	funcs   []*types.Func // that the text declares anew
}

// A source is a function that was declared in source.
type source struct {
	decl    *ast.FuncDecl
	info    *types.Info
	fset    *token.FileSet
	loopVar bool
	facts   *facts
}

// A function is a function of the interpreted code: a declared function or
// method, or an instance of one.
type function struct {
	name string
	obj  *types.Func
	env  *env
	src  *source
	done bool
}

// A global is a package-level variable of the interpreted code.
type global struct {
	name string
	typ  types.Type
	cell *host.Var
}

// A Program is the text of one cell.
type Program struct {
	// Text is Go for the interpreter: declarations, to be evaluated once.
	Text string

	// Symbols are what the text refers to as package h, and earlier texts did
	// not; they are to be used before the text is evaluated.
	Symbols map[string]reflect.Value

	// Entry is defined when the text has been evaluated: a func() that executes
	// the cell.
	Entry *host.Func

	// Result holds the value of the last expression when Entry has returned, nil
	// if there is none. It has one value for each of the results of the
	// expression.
	Result *host.Result

	executed int
	passing  passing
}

// Executed returns how many steps of the cell have been executed, or, of steps that
// define no variable, how many at least.
func (p *Program) Executed() int { return p.executed }

// An Error is a construct that cannot be lowered.
type Error struct {
	Pos token.Position
	Msg string
}

func (e *Error) Error() string { return fmt.Sprintf("%s: %s", e.Pos, e.Msg) }

// New returns a Lowerer whose programs call rt.
func New(rt *host.Runtime, opts Options) *Lowerer {
	l := &Lowerer{
		rt: rt, opts: opts,
		symbols: map[string]reflect.Value{}, added: map[string]reflect.Value{},
		consts: map[string]string{}, reps: map[string]reflect.Type{}, texts: map[reflect.Type]string{},
		descs: map[string]*host.Type{}, ids: map[*types.TypeName]string{}, locals: map[string]*types.Named{},
		compiled: map[*types.TypeName]reflect.Type{}, calls: map[string]string{}, hosts: map[string]*host.Func{},
		context: types.NewContext(), preludeFset: token.NewFileSet(),
		own: map[*types.Package]bool{}, sources: map[*types.Func]*source{}, funcs: map[string]*function{}, globals: map[*types.Var]*global{},
		known: map[string]int{}, marks: make([]token.Position, 1),
		current: map[string]*types.Func{}, keys: map[*types.Func][]string{},
	}
	l.prelude = prelude.New(l.preludeFset, symbols.Importer(), l.context)
	for name, v := range rt.Symbols() {
		l.add(name, v)
	}
	l.basics()
	return l
}

// Prelude returns the text that is to be evaluated before that of any program.
func (l *Lowerer) Prelude() *Program {
	entry := &host.Func{Name: "prelude"}
	return &Program{
		Text:    "package main\nimport \"h\"\nvar dp int\n",
		Symbols: maps.Clone(l.symbols),
		Entry:   entry,
	}
}

// take returns the symbols that have come since it was called last.
func (l *Lowerer) take() map[string]reflect.Value {
	added := l.added
	l.added = map[string]reflect.Value{}
	return added
}

// add makes v the symbol name of package h.
func (l *Lowerer) add(name string, v reflect.Value) {
	l.symbols[name] = v
	l.added[name] = v
}

// symbol makes v a symbol of package h and returns how the text names it.
func (l *Lowerer) symbol(letter string, v reflect.Value) string {
	l.next++
	name := fmt.Sprintf("%s%d", letter, l.next)
	l.add(name, v)
	return "h." + name
}

// name returns a name that no other part of the interpreted code has.
func (l *Lowerer) name(letter, hint string) string {
	l.next++
	return fmt.Sprintf("%s%d_%s", letter, l.next, strings.ToValidUTF8(hint, ""))
}

// symbolOnce is symbol for what only the text that is being made uses.
func (l *Lowerer) symbolOnce(letter string, v reflect.Value) string {
	l.next++
	name := fmt.Sprintf("%s%d", letter, l.next)
	l.added[name] = v
	l.passing.symbols = append(l.passing.symbols, name)
	return "h." + name
}

// nameOnce is name for a declaration that only the text that is being made uses.
func (l *Lowerer) nameOnce(letter, hint string) string {
	name := l.name(letter, hint)
	l.passing.names = append(l.passing.names, name)
	return name
}

// AddPackage makes the functions of a package that is there as source callable.
func (l *Lowerer) AddPackage(pkg *types.Package, fset *token.FileSet, files []*ast.File, info *types.Info) {
	l.own[pkg] = true
	l.declare(fset, files, info, true)
}

// declare notes the functions that files declare, and returns them in order.
func (l *Lowerer) declare(fset *token.FileSet, files []*ast.File, info *types.Info, loopVar bool) []*types.Func {
	var declared []*types.Func
	for _, file := range files {
		for _, d := range file.Decls {
			fd, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			obj, ok := info.Defs[fd.Name].(*types.Func)
			if !ok {
				continue
			}
			l.sources[obj] = &source{decl: fd, info: info, fset: fset, loopVar: loopVar}
			declared = append(declared, obj)
		}
	}
	return declared
}

// Lower returns the text of a cell. The session takes part in what the cell
// declares even if the text is never run. The errors are *Error.
func (l *Lowerer) Lower(c *check.Cell) (p *Program, err error) {
	defer func() {
		switch v := recover().(type) {
		case nil:
		case *Error:
			l.queue, l.decls, l.inits, l.passing = nil, nil, nil, passing{}
			err = v
		default:
			panic(v)
		}
	}()
	l.own[c.Pkg] = true
	for _, t := range c.Types {
		if t.Same {
			l.same(t.Obj, t.Old)
		}
	}
	declared := l.declare(c.Fset, c.Files, c.Info, c.LoopVar)
	l.replace(declared)
	for _, v := range c.Vars {
		l.declareVar(v)
	}
	for _, fn := range declared {
		if !generic(fn) {
			l.function(fn, nil)
		}
	}
	for _, t := range c.Types {
		if t.Same {
			l.refresh(t.Obj.Type())
		}
	}
	p = &Program{Entry: &host.Func{Name: "entry"}}
	l.entry(c, p, declared)
	l.drain()
	l.finish(p)
	return p, nil
}

// generics returns the type parameters of a function or of its receiver.
func generics(fn *types.Func) *types.TypeParamList {
	if p := fn.Signature().RecvTypeParams(); p.Len() > 0 {
		return p
	}
	return fn.Signature().TypeParams()
}

// generic reports whether fn has type parameters, or its receiver has.
func generic(fn *types.Func) bool {
	sig := fn.Signature()
	return sig.TypeParams().Len() > 0 || sig.RecvTypeParams().Len() > 0
}

// drain lowers the functions that are wanted until there are no more.
func (l *Lowerer) drain() {
	for len(l.queue) > 0 {
		fn := l.queue[0]
		l.queue = l.queue[1:]
		l.lowerFunc(fn)
	}
}

// finish puts the program together.
func (l *Lowerer) finish(p *Program) {
	var b strings.Builder
	b.WriteString("package main\n")
	for _, d := range l.decls {
		b.WriteString(d)
		b.WriteByte('\n')
	}
	b.WriteString("func init() {\n")
	for _, s := range l.inits {
		b.WriteString(s)
		b.WriteByte('\n')
	}
	b.WriteString("}\n")
	p.Text = b.String()
	p.Symbols = l.take()
	p.passing = l.passing
	l.decls, l.inits, l.passing = nil, nil, passing{}
}

// replace notes which functions of the session others take the place of.
func (l *Lowerer) replace(declared []*types.Func) {
	for _, fn := range declared {
		key := receiverName(fn) + "." + fn.Name()
		if old := l.current[key]; old != nil && old != fn {
			l.passing.funcs = append(l.passing.funcs, old)
		}
		l.current[key] = fn
	}
}

// forget lets go of functions that no text will call, and returns their names in the
// interpreted code. A function that is wanted again after all is lowered again.
func (l *Lowerer) forget(funcs []*types.Func) []string {
	var names []string
	for _, fn := range funcs {
		for _, key := range l.keys[fn] {
			name := l.funcs[key].name
			names = append(names, name)
			delete(l.hosts, "method "+name)
			delete(l.funcs, key)
		}
		delete(l.keys, fn)
	}
	return names
}

// declareVar gives a session variable its place.
func (l *Lowerer) declareVar(v check.Var) {
	if v.SameStorage && v.Old != nil {
		if g := l.globals[v.Old]; g != nil {
			l.globals[v.Obj] = g
			return
		}
	}
	l.global(v.Obj)
}

// global returns the place of a package-level variable.
func (l *Lowerer) global(v *types.Var) *global {
	if g := l.globals[v]; g != nil {
		return g
	}
	g := &global{name: l.name("v", v.Name()), typ: v.Type(), cell: &host.Var{}}
	l.globals[v] = g
	g.cell.Type = l.describe(v.Type())
	l.decls = append(l.decls, fmt.Sprintf("var %s %s", g.name, l.typeText(v.Type())))
	l.inits = append(l.inits, fmt.Sprintf("h.DefVar(%s, &%s)", l.symbolOnce("G", reflect.ValueOf(g.cell)), g.name))
	return g
}

// Var returns where a session variable lives, nil if it has no place yet.
func (l *Lowerer) Var(v *types.Var) *host.Var {
	if g := l.globals[v]; g != nil {
		return g.cell
	}
	return nil
}

// Position returns the position that a mark of the runtime stands for.
func (l *Lowerer) Position(mark int) token.Position {
	if mark <= 0 || mark >= len(l.marks) {
		return token.Position{}
	}
	return l.marks[mark]
}

// mark returns the mark of a position: one for each line.
func (l *Lowerer) mark(pos token.Position) int {
	key := fmt.Sprintf("%s:%d", pos.Filename, pos.Line)
	if m, ok := l.known[key]; ok {
		return m
	}
	l.marks = append(l.marks, pos)
	l.known[key] = len(l.marks) - 1
	return len(l.marks) - 1
}

// function returns the interpreted function of fn for the type arguments in e,
// and sees to it that it will be lowered.
func (l *Lowerer) function(fn *types.Func, e *env) *function {
	key := fmt.Sprintf("%p", fn) + e.key(l)
	if f := l.funcs[key]; f != nil {
		return f
	}
	src := l.sources[fn]
	if src == nil && generic(fn) {
		if own := l.standIn(fn); own != nil {
			fn = own
			src = l.sources[fn]
			e = newEnv(generics(own), e.list)
		}
	}
	if src == nil || src.decl.Body == nil {
		return nil
	}
	hint := fn.Name()
	if recv := receiverName(fn); recv != "" {
		hint = recv + "_" + hint
	}
	f := &function{name: l.name("f", hint), obj: fn, env: e, src: src}
	l.funcs[key] = f
	l.keys[fn] = append(l.keys[fn], key)
	l.queue = append(l.queue, f)
	return f
}

// recovers reports whether the body of a function calls recover.
func (l *Lowerer) recovers(f *function) bool {
	f.src.learn()
	return f.src.facts.recovers[f.src.decl]
}

// receiverName returns the name of the type that has the method fn.
func receiverName(fn *types.Func) string {
	recv := fn.Signature().Recv()
	if recv == nil {
		return ""
	}
	t := recv.Type()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}
