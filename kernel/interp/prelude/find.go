// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package prelude

// This file goes from the objects of compiled packages to those of the prelude.

import (
	"fmt"
	"go/ast"
	"go/types"
)

// A Func is a function or method of the prelude.
type Func struct {
	Obj  *types.Func
	Decl *ast.FuncDecl
	Pkg  *Package
}

// Func returns what stands for f: for a generic function of a compiled package, or
// a method of a generic type of one, whether instantiated or not. It returns nil
// for all other functions. An error is one that Package returned.
func (p *Prelude) Func(f *types.Func) (*Func, error) {
	f = f.Origin()
	if f.Pkg() == nil || !isGeneric(f) {
		return nil, nil
	}
	pkg, err := p.Package(f.Pkg().Path())
	if pkg == nil {
		return nil, err
	}
	var own types.Object
	if recv := f.Signature().Recv(); recv == nil {
		own = pkg.Types.Scope().Lookup(f.Name())
	} else if named := receiver(recv); named != nil {
		if t := pkg.Types.Scope().Lookup(named.Obj().Name()); t != nil {
			own, _, _ = types.LookupFieldOrMethod(t.Type(), true, pkg.Types, f.Name())
		}
	}
	if own, ok := own.(*types.Func); ok {
		return &Func{Obj: own, Decl: pkg.Funcs[own], Pkg: pkg}, nil
	}
	return nil, fmt.Errorf("prelude: %s is not there", f.FullName())
}

// Type returns the generic type that stands for t, a generic type of a compiled
// package, whether instantiated or not. It returns nil for types that have no
// stand-in: those that are not generic, and those without a method, such as
// iter.Seq, which are what they are declared to be. An error is one that Package
// returned.
func (p *Prelude) Type(t *types.Named) (*types.Named, error) {
	t = t.Origin()
	if t.Obj().Pkg() == nil || t.TypeParams().Len() == 0 || t.NumMethods() == 0 {
		return nil, nil
	}
	pkg, err := p.Package(t.Obj().Pkg().Path())
	if pkg == nil {
		return nil, err
	}
	if own, ok := pkg.Types.Scope().Lookup(t.Obj().Name()).(*types.TypeName); ok {
		return own.Type().(*types.Named), nil
	}
	return nil, fmt.Errorf("prelude: %s is not there", t)
}

// isGeneric reports whether f has type parameters, of its own or of its receiver.
func isGeneric(f *types.Func) bool {
	return f.Signature().TypeParams().Len() > 0 || f.Signature().RecvTypeParams().Len() > 0
}

// receiver returns the named type of a receiver, nil if it has none.
func receiver(recv *types.Var) *types.Named {
	t := recv.Type()
	if pointer, ok := t.(*types.Pointer); ok {
		t = pointer.Elem()
	}
	named, _ := t.(*types.Named)
	return named
}
