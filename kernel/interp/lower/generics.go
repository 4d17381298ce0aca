// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is the generic functions and types of compiled packages, which
// package prelude has as source.

import (
	"go/ast"
	"go/types"
	"reflect"

	"github.com/gosci/gosci/kernel/interp/prelude/core"
	"github.com/gosci/gosci/kernel/interp/prelude/fast"
)

// standIn returns the function of the prelude that stands for fn, a generic
// function of a compiled package; nil if there is none.
func (l *Lowerer) standIn(fn *types.Func) *types.Func {
	p, err := l.prelude.Func(fn)
	if err != nil {
		panic(&Error{Msg: err.Error()})
	}
	if p == nil || p.Decl == nil {
		return nil
	}
	if l.sources[p.Obj] == nil {
		l.own[p.Pkg.Types] = true
		for obj, decl := range p.Pkg.Funcs {
			l.sources[obj] = &source{decl: decl, info: p.Pkg.Info, fset: l.preludeFset, loopVar: true}
		}
	}
	return p.Obj
}

// realType returns the type that stands for t, if t is an instance of a generic
// type of a compiled package; t otherwise.
func (l *Lowerer) realType(t *types.Named) *types.Named {
	if t.TypeArgs().Len() == 0 || t.Obj().Pkg() == nil || l.own[t.Obj().Pkg()] {
		return t
	}
	origin, err := l.prelude.Type(t)
	if err != nil {
		panic(&Error{Msg: err.Error()})
	}
	if origin == nil {
		return t
	}
	l.own[origin.Obj().Pkg()] = true
	args := make([]types.Type, t.TypeArgs().Len())
	for i := range args {
		args[i] = t.TypeArgs().At(i)
	}
	inst, err := types.Instantiate(l.context, origin, args, false)
	if err != nil {
		panic(&Error{Msg: err.Error()})
	}
	return inst.(*types.Named)
}

// under returns the underlying type of t, that of the type that stands for it if
// it is an instance of a generic type of a compiled package.
func (l *Lowerer) under(t types.Type) types.Type {
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return l.realType(n).Underlying()
	}
	return t.Underlying()
}

// fastFunc returns the symbol of a compiled function that does the work of an
// instance of a generic one on a slice of a basic type.
func (f *fn) fastFunc(fn *types.Func, args []types.Type) (string, bool) {
	if fn.Pkg() == nil || len(args) == 0 {
		return "", false
	}
	s, ok := args[0].Underlying().(*types.Slice)
	if !ok {
		return "", false
	}
	elem := f.l.rep(s.Elem())
	if elem.PkgPath() != "" {
		return "", false
	}
	g, ok := fast.Lookup(fn.Pkg().Path(), fn.Name(), elem.Kind())
	if !ok {
		return "", false
	}
	key := "fast " + fn.FullName() + " " + elem.String()
	if s, ok := f.l.calls[key]; ok {
		return s, true
	}
	sym := f.l.symbol("F", f.l.rt.Func(fn.Pkg().Path(), fn.Name(), reflect.ValueOf(g)))
	f.l.calls[key] = sym
	return sym, true
}

// fastCall returns the compiled function of a call, if there is one.
func (f *fn) fastCall(id *ast.Ident, fn *types.Func) (string, bool) {
	inst, ok := f.info.Instances[id]
	if !ok || f.l.own[fn.Pkg()] {
		return "", false
	}
	args := make([]types.Type, inst.TypeArgs.Len())
	for i := range args {
		args[i] = f.l.subst(f.env, inst.TypeArgs.At(i))
	}
	return f.fastFunc(fn, args)
}

// compiledValue returns what a compiled package exports.
func (l *Lowerer) compiledValue(path, name string) reflect.Value {
	if path == core.Path {
		for _, table := range core.Exports() {
			return table[name]
		}
	}
	return l.opts.Lookup(path, name)
}
