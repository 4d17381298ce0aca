// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package prelude_test

// This file compares the declarations of the prelude with those of the packages
// that it stands for.

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/gosci/gosci/kernel/interp/prelude"
	"github.com/gosci/gosci/kernel/interp/prelude/core"
	"github.com/gosci/gosci/kernel/interp/prelude/fast"
	"github.com/gosci/gosci/kernel/interp/symbols"
)

func newPrelude() *prelude.Prelude {
	return prelude.New(token.NewFileSet(), symbols.Importer(), nil)
}

// generics returns the exported generic functions and the types with methods, of
// the packages at hand.
func generics(t *testing.T) (funcs []*types.Func, named []*types.Named) {
	t.Helper()
	for _, importPath := range symbols.Paths() {
		pkg, err := symbols.Importer().Import(importPath)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range pkg.Scope().Names() {
			obj := pkg.Scope().Lookup(name)
			if !obj.Exported() {
				continue
			}
			switch obj := obj.(type) {
			case *types.Func:
				if obj.Signature().TypeParams().Len() > 0 {
					funcs = append(funcs, obj)
				}
			case *types.TypeName:
				typ, ok := obj.Type().(*types.Named)
				if ok && typ.TypeParams().Len() > 0 && typ.NumMethods() > 0 {
					named = append(named, typ)
				}
			}
		}
	}
	return funcs, named
}

// constraints describes the constraints of type parameters down to the types.
func constraints(params *types.TypeParamList) string {
	var b strings.Builder
	for p := range params.TypeParams() {
		fmt.Fprintln(&b, p.Constraint().Underlying(), types.IsInterface(p.Constraint()))
	}
	return b.String()
}

func TestSignatures(t *testing.T) {
	t.Parallel()
	p := newPrelude()
	compareFunc := func(f *types.Func) {
		own, err := p.Func(f)
		if err != nil {
			t.Error(err)
			return
		}
		if own == nil {
			t.Errorf("prelude lacks %s", f)
			return
		}
		if own.Decl == nil || own.Decl.Body == nil {
			t.Errorf("%s has no body", f.FullName())
		}
		if got, want := own.Obj.String(), f.String(); got != want {
			t.Errorf("prelude has\n%s, want\n%s", got, want)
		}
		if got, want := constraints(own.Obj.Signature().TypeParams()), constraints(f.Signature().TypeParams()); got != want {
			t.Errorf("%s has constraints\n%s, want\n%s", f.FullName(), got, want)
		}
	}
	funcs, named := generics(t)
	if len(funcs) < 70 || len(named) < 4 {
		t.Errorf("packages at hand have %d generic functions and %d generic types, want at least 70 and 4", len(funcs), len(named))
	}
	for _, f := range funcs {
		compareFunc(f)
	}
	for _, typ := range named {
		own, err := p.Type(typ)
		if err != nil {
			t.Error(err)
			continue
		}
		if own == nil {
			t.Errorf("prelude lacks %s", typ)
			continue
		}
		if got, want := own.String(), typ.String(); got != want {
			t.Errorf("prelude has type %s, want %s", got, want)
		}
		if got, want := exportedFields(own), exportedFields(typ); got != want {
			t.Errorf("%s has fields %s, want %s", typ, got, want)
		}
		for m := range typ.Methods() {
			if m.Exported() {
				compareFunc(m)
			}
		}
	}
}

func exportedFields(typ *types.Named) string {
	var fields []string
	if s, ok := typ.Underlying().(*types.Struct); ok {
		for f := range s.Fields() {
			if f.Exported() {
				fields = append(fields, f.String())
			}
		}
	}
	return strings.Join(fields, "; ")
}

// TestNothingElse looks for what stands for nothing, and for functions that may
// not be there.
func TestNothingElse(t *testing.T) {
	t.Parallel()
	p := newPrelude()
	for _, importPath := range prelude.Packages() {
		pkg, err := p.Package(importPath)
		if err != nil {
			t.Error(err)
			continue
		}
		compiled, err := symbols.Importer().Import(importPath)
		if err != nil {
			t.Error(err)
			continue
		}
		if got, want := pkg.Types.Name(), compiled.Name(); got != want {
			t.Errorf("package %q has name %s, want %s", importPath, got, want)
		}
		for _, name := range pkg.Types.Scope().Names() {
			obj := pkg.Types.Scope().Lookup(name)
			if obj.Exported() && compiled.Scope().Lookup(name) == nil {
				t.Errorf("package %q has %s, which it does not export", importPath, name)
			}
			if _, ok := obj.(*types.Var); ok {
				t.Errorf("package %q has a variable %s", importPath, name)
			}
		}
		for f, decl := range pkg.Funcs {
			if f.Name() == "init" || f.Name() == "_" {
				t.Errorf("package %q has func %s", importPath, f.Name())
			}
			if f != pkg.Info.Defs[decl.Name] {
				t.Errorf("%s is not what its declaration defines", f.FullName())
			}
		}
	}
}

// TestStandIns holds because a type of the prelude can stand for a compiled one
// only where compiled code does not see it.
func TestStandIns(t *testing.T) {
	t.Parallel()
	_, named := generics(t)
	for _, importPath := range symbols.Paths() {
		pkg, err := symbols.Importer().Import(importPath)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range pkg.Scope().Names() {
			obj := pkg.Scope().Lookup(name)
			if !obj.Exported() {
				continue
			}
			for _, typ := range named {
				if typ.Obj().Pkg() != pkg && mentions(obj, typ) {
					t.Errorf("%s mentions %s", obj, typ)
				}
			}
		}
	}
}

// mentions reports whether the exported part of the declaration of obj mentions
// typ.
func mentions(obj types.Object, typ *types.Named) bool {
	is := func(x types.Type) bool {
		return strings.Contains(x.String(), typ.Obj().Pkg().Path()+"."+typ.Obj().Name()+"[")
	}
	name, ok := obj.(*types.TypeName)
	if !ok {
		return is(obj.Type())
	}
	if s, ok := name.Type().Underlying().(*types.Struct); ok {
		for f := range s.Fields() {
			if f.Exported() && is(f.Type()) {
				return true
			}
		}
	} else if is(name.Type().Underlying()) {
		return true
	}
	if named, ok := name.Type().(*types.Named); ok {
		for m := range named.Methods() {
			if m.Exported() && is(m.Type()) {
				return true
			}
		}
	}
	return false
}

func TestFind(t *testing.T) {
	t.Parallel()
	imp := symbols.Importer()
	p := newPrelude()
	lookup := func(importPath, name string) types.Object {
		pkg, err := imp.Import(importPath)
		if err != nil {
			t.Fatal(err)
		}
		return pkg.Scope().Lookup(name)
	}
	integer := types.Typ[types.Int]
	pointer := lookup("sync/atomic", "Pointer").Type().(*types.Named)
	instance, err := types.Instantiate(nil, pointer, []types.Type{integer}, true)
	if err != nil {
		t.Fatal(err)
	}

	typ, err := p.Type(instance.(*types.Named))
	if err != nil || typ == nil {
		t.Fatalf("Type(%s) = %v, %v", instance, typ, err)
	}
	pkg, err := p.Package("sync/atomic")
	if err != nil {
		t.Fatal(err)
	}
	if want := pkg.Types.Scope().Lookup("Pointer").Type(); typ != want {
		t.Errorf("Type(%s) = %v of another package than Package gives", instance, typ)
	}
	if own, err := p.Type(typ); own != typ || err != nil {
		t.Errorf("Type(%v) of the prelude = %v, %v, want itself", typ, own, err)
	}
	method := instance.(*types.Named).Method(0)
	f, err := p.Func(method)
	if err != nil || f == nil {
		t.Fatalf("Func(%s) = %v, %v", method, f, err)
	}
	if got, want := f.Decl.Name.Name, method.Name(); got != want {
		t.Errorf("Func(%s) = %s, want %s", method, got, want)
	}
	if own, err := p.Func(f.Obj); err != nil || own.Obj != f.Obj || own.Decl != f.Decl {
		t.Errorf("Func(%s) of the prelude = %v, %v, want itself", f.Obj, own, err)
	}

	for _, none := range []struct{ importPath, name string }{
		{"sort", "Slice"}, {"strings", "Index"}, {"sync", "OnceFunc"}, {"errors", "As"},
	} {
		if f, err := p.Func(lookup(none.importPath, none.name).(*types.Func)); f != nil || err != nil {
			t.Errorf("Func(%s.%s) = %v, %v, want nil", none.importPath, none.name, f, err)
		}
	}
	for _, none := range []struct{ importPath, name string }{
		{"iter", "Seq"}, {"sync", "Once"}, {"cmp", "Ordered"}, {"sync/atomic", "Value"},
	} {
		if typ, err := p.Type(lookup(none.importPath, none.name).Type().(*types.Named)); typ != nil || err != nil {
			t.Errorf("Type(%s.%s) = %v, %v, want nil", none.importPath, none.name, typ, err)
		}
	}
	for _, none := range []string{"", ".", "sort", "math", "math/rand", "src", "../core", core.Path} {
		if pkg, err := p.Package(none); pkg != nil || err != nil {
			t.Errorf("Package(%q) = %v, %v, want nil", none, pkg, err)
		}
	}
}

// TestCompiledHalves checks what the packages core and fast say of themselves.
func TestCompiledHalves(t *testing.T) {
	t.Parallel()
	p := newPrelude()
	for _, importPath := range []string{core.Path, fast.Path} {
		if dir := strings.TrimPrefix(importPath, "github.com/gosci/gosci/kernel/interp/prelude/"); dir != path.Base(importPath) {
			t.Errorf("path %q is not in this package", importPath)
		}
	}
	pkg, err := p.Package("iter")
	if err != nil {
		t.Fatal(err)
	}
	var imported *types.Package
	for _, q := range pkg.Types.Imports() {
		if q.Path() == core.Path {
			imported = q
		}
	}
	if imported == nil {
		t.Fatalf("iter imports %v, want core among them", pkg.Types.Imports())
	}
	var want []string
	for _, name := range imported.Scope().Names() {
		obj := imported.Scope().Lookup(name)
		if c, ok := obj.(*types.Const); ok && c.Val().Kind() == constant.String || name == "Exports" {
			continue // for the Go side
		}
		if obj.Exported() {
			want = append(want, name)
		}
	}
	got := slices.Sorted(maps.Keys(core.Exports()[core.Path+"/core"]))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("core.Exports differs from what core exports (-want +got):\n%s", diff)
	}
}

func ExamplePrelude_Func() {
	imp := symbols.Importer()
	compiled, err := imp.Import("slices")
	if err != nil {
		fmt.Println(err)
		return
	}
	p := prelude.New(token.NewFileSet(), imp, nil)
	f, err := p.Func(compiled.Scope().Lookup("IndexFunc").(*types.Func))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(f.Obj)
	ast.Inspect(f.Decl.Body, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			fmt.Println(types.ExprString(call), "is of type", f.Pkg.Info.TypeOf(call))
		}
		return true
	})
	// Output:
	// func slices.IndexFunc[S ~[]E, E any](s S, f func(E) bool) int
	// f(x) is of type bool
}

func BenchmarkPackage(b *testing.B) {
	imp := symbols.Importer()
	for _, importPath := range prelude.Packages() {
		b.Run(importPath, func(b *testing.B) {
			for b.Loop() {
				p := prelude.New(token.NewFileSet(), imp, nil)
				if _, err := p.Package(importPath); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
