// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package symbols

// This file gives values, in the form that yaegi wants.

import (
	"go/constant"
	"go/types"
	"reflect"

	"github.com/gosci/gosci/kernel/interp/symbols/internal/table"
)

// Exports returns the values that the package at path exports, in the form that
// interp.Use of yaegi takes: a map with one key, the path and the name of the
// package, such as "math/rand/v2/rand". A type is a nil pointer to it, a
// variable is addressable, an untyped constant is a [constant.Value]. The map is
// the caller's own. It is nil if the package is not at hand.
//
// There are no wrappers for interfaces (yaegi's symbols that begin with an
// underscore): whoever hands interpreted values to compiled functions as
// interfaces brings adapters.
func Exports(path string) map[string]map[string]reflect.Value {
	p, ok := packages().byPath[path]
	if !ok {
		return nil
	}
	values := make(map[string]reflect.Value, len(p.Symbols))
	for _, symbols := range [][]table.Symbol{p.Symbols, p.Local} {
		for _, s := range symbols {
			v := reflect.ValueOf(s.Value)
			if v.Kind() == reflect.Pointer && !v.IsNil() {
				v = v.Elem()
			}
			values[s.Name] = v
		}
	}
	if t, err := shared.Import(path); err == nil {
		addUntyped(values, t)
	}
	return map[string]map[string]reflect.Value{p.Path + "/" + p.Name: values}
}

// addUntyped adds the untyped constants of p to values.
func addUntyped(values map[string]reflect.Value, p *types.Package) {
	for _, name := range p.Scope().Names() {
		c, ok := p.Scope().Lookup(name).(*types.Const)
		if !ok || !c.Exported() {
			continue
		}
		b, ok := c.Type().(*types.Basic)
		if !ok || b.Info()&types.IsUntyped == 0 {
			continue
		}
		v := c.Val()
		if b.Kind() == types.UntypedFloat {
			v = constant.ToFloat(v)
		}
		if b.Kind() == types.UntypedBool {
			values[name] = reflect.ValueOf(constant.BoolVal(v))
			continue
		}
		values[name] = reflect.ValueOf(v)
	}
}

// Table returns what [Exports] returns, for all packages at once.
func Table() map[string]map[string]reflect.Value {
	all := map[string]map[string]reflect.Value{}
	for _, path := range packages().paths {
		for key, values := range Exports(path) {
			all[key] = values
		}
	}
	return all
}
