// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file finds what in a package depends on the platform.

import (
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
)

// variants has by path and name the constants that every platform has, but not
// with the same value, and these values, one for each platform.
type variants map[string]map[string][]constant.Value

// unify compares those packages among paths that are in the standard library
// with what they are on the other platforms. It takes out of base what not every
// platform has, or has as something of another kind or type, except types, since
// fields of other types may be of them: these it marks as local. It returns the
// constants whose values differ. Other modules are taken to be the same
// everywhere.
func unify(base *tree, paths []string) (variants, error) {
	var std []string
	for _, path := range paths {
		if standard(path) && path != "unsafe" {
			std = append(std, path)
		}
	}
	trees := []*tree{base}
	for _, p := range platforms[1:] {
		t, err := load(p, std)
		if err != nil {
			return nil, err
		}
		trees = append(trees, t)
	}
	found := variants{}
	for _, path := range std {
		found[path] = map[string][]constant.Value{}
		scope := base.packages[path].types.Scope()
		var kept []types.Object
		for _, name := range scope.Names() {
			var objects []types.Object
			for _, t := range trees {
				objects = append(objects, t.packages[path].types.Scope().Lookup(name))
			}
			if objects[0].Exported() && !alike(objects) {
				if _, ok := objects[0].(*types.TypeName); !ok {
					continue
				}
				base.packages[path].local = append(base.packages[path].local, name)
			}
			kept = append(kept, objects[0])
			if values := constants(objects); objects[0].Exported() && len(values) > 0 {
				found[path][name] = values
			}
		}
		*scope = *types.NewScope(types.Universe, token.NoPos, token.NoPos, "")
		for _, o := range kept {
			scope.Insert(o)
		}
	}
	return found, nil
}

// alike reports whether objects, of which some may be nil, are all of one kind
// and type. Of types it compares only the methods: what a structure of the
// system holds is nobody's promise.
func alike(objects []types.Object) bool {
	for _, o := range objects {
		if o == nil || describe(o) != describe(objects[0]) {
			return false
		}
	}
	return true
}

// constants returns the values of objects if they are constants and not all of
// one value.
func constants(objects []types.Object) []constant.Value {
	var values []constant.Value
	differ := false
	for _, o := range objects {
		c, ok := o.(*types.Const)
		if !ok {
			return nil
		}
		values = append(values, c.Val())
		differ = differ || c.Val().ExactString() != values[0].ExactString()
	}
	if !differ {
		return nil
	}
	return values
}

// describe returns text that is equal for objects of the same kind and type.
func describe(o types.Object) string {
	switch o := o.(type) {
	case *types.TypeName:
		text := "type"
		if named, ok := o.Type().(*types.Named); ok {
			for m := range named.Methods() {
				if m.Exported() {
					text += "\n" + describe(m)
				}
			}
		}
		return text
	case *types.Func:
		s := o.Signature()
		text := fmt.Sprint("func ", o.Name(), unnamed(s.Params()), unnamed(s.Results()), s.Variadic())
		if s.Recv() != nil {
			text += " of " + s.Recv().Type().String()
		}
		if s.TypeParams() != nil {
			text += s.String()
		}
		return text
	case *types.Const:
		return "const " + o.Type().String()
	default:
		return o.String()
	}
}

// unnamed returns text for the types of a tuple.
func unnamed(tuple *types.Tuple) string {
	text := "("
	for v := range tuple.Variables() {
		text += v.Type().String() + ","
	}
	return text + ")"
}
