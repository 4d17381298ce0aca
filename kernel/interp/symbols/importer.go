// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package symbols

// This file gives type information.

import (
	"bytes"
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
	"reflect"
	"sync"

	"golang.org/x/tools/go/gcexportdata"
)

// Importer returns the importer of the packages that are at hand. All importers
// that it returns are one: whoever imports a path gets the same *types.Package,
// and a type that several packages mention is the same type in all of them. An
// imported package is complete and is not to be changed. Its objects have no
// position.
//
// The error for a path that is not at hand is an [UnknownError].
func Importer() types.Importer { return shared }

// An UnknownError says that no package at hand has an import path.
type UnknownError struct{ Path string }

func (e *UnknownError) Error() string {
	return fmt.Sprintf("package %s is not in this kernel", e.Path)
}

// shared is the importer. What it holds are constants of the program that are
// decoded when they are first wanted.
var shared = &loader{packages: map[string]*types.Package{"unsafe": types.Unsafe}}

// A loader decodes the type information of packages. Decoding one package
// declares, in packages that are not decoded yet, the types that it mentions;
// nothing is added to a package that is complete.
type loader struct {
	mu       sync.Mutex
	packages map[string]*types.Package
	fset     *token.FileSet
}

// Import returns the package at path. See [Importer].
func (l *loader) Import(path string) (*types.Package, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if p, ok := l.packages[path]; ok && p.Complete() {
		return p, nil
	}
	data := typesArchive().read(path + ".export")
	if data == nil {
		return nil, &UnknownError{path}
	}
	if l.fset == nil {
		l.fset = token.NewFileSet()
	}
	p, err := gcexportdata.Read(bytes.NewReader(data), l.fset, l.packages, path)
	if err != nil {
		return nil, fmt.Errorf("symbols: export data of %s: %w", path, err)
	}
	if values := platformConstants(path); len(values) > 0 {
		replaceConstants(p, values)
	}
	return p, nil
}

// platformConstants returns those constants of the package at path whose value
// depends on the platform, with the value on this one.
func platformConstants(path string) map[string]constant.Value {
	values := map[string]constant.Value{}
	for _, s := range packages().byPath[path].Platform {
		values[s.Name] = toConstant(reflect.ValueOf(s.Value))
	}
	return values
}

// replaceConstants gives constants of p that have another value than in values
// that value.
func replaceConstants(p *types.Package, values map[string]constant.Value) {
	changed := false
	var objects []types.Object
	for _, name := range p.Scope().Names() {
		o := p.Scope().Lookup(name)
		if v, ok := values[name]; ok && !constant.Compare(o.(*types.Const).Val(), token.EQL, v) {
			o = types.NewConst(token.NoPos, p, name, o.Type(), v)
			changed = true
		}
		objects = append(objects, o)
	}
	if !changed {
		return
	}
	*p.Scope() = *types.NewScope(types.Universe, token.NoPos, token.NoPos, "")
	for _, o := range objects {
		p.Scope().Insert(o)
	}
}

// toConstant returns the constant with the value of v.
func toConstant(v reflect.Value) constant.Value {
	switch {
	case v.CanInt():
		return constant.MakeInt64(v.Int())
	case v.CanUint():
		return constant.MakeUint64(v.Uint())
	case v.CanFloat():
		return constant.MakeFloat64(v.Float())
	case v.Kind() == reflect.Bool:
		return constant.MakeBool(v.Bool())
	default:
		return constant.MakeString(v.String())
	}
}

// Generic returns the names that package path exports and [Exports] cannot
// have: generic functions, generic types, and interfaces that are only
// constraints; sorted.
func Generic(path string) []string {
	p, err := shared.Import(path)
	if err != nil {
		return nil
	}
	var names []string
	for _, name := range p.Scope().Names() {
		if o := p.Scope().Lookup(name); o.Exported() && !compiled(o) {
			names = append(names, name)
		}
	}
	return names
}

// compiled reports whether there is a value for o in a compiled program.
func compiled(o types.Object) bool {
	switch o := o.(type) {
	case *types.Func:
		return o.Signature().TypeParams().Len() == 0
	case *types.TypeName:
		switch t := o.Type().(type) {
		case *types.Named:
			if t.TypeParams().Len() > t.TypeArgs().Len() {
				return false
			}
		case *types.Alias:
			if t.TypeParams().Len() > t.TypeArgs().Len() {
				return false
			}
		}
		i, ok := o.Type().Underlying().(*types.Interface)
		return !ok || i.IsMethodSet()
	}
	return true
}
