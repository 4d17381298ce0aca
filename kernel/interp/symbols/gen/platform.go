// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file finds what in a package depends on the platform.

import (
	"go/constant"
	"go/types"
)

// A difference is a symbol that is not the same on all platforms.
type difference struct {
	constant bool             // there is such a constant on each, but its value differs
	values   []constant.Value // of the constant, one for each platform
}

// compare type-checks those packages of the standard library that are among
// paths for the other platforms, and returns by path and name what is not the
// same as in base. Other modules are taken to be the same everywhere.
func compare(base *tree, paths []string) (map[string]map[string]difference, error) {
	var std []string
	for _, path := range paths {
		if standard(path) {
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
	all := map[string]map[string]difference{}
	for _, path := range std {
		all[path] = map[string]difference{}
		scope := base.packages[path].types.Scope()
		for _, name := range scope.Names() {
			var objects []types.Object
			for _, t := range trees {
				objects = append(objects, t.packages[path].types.Scope().Lookup(name))
			}
			if d, ok := differ(objects); ok && objects[0].Exported() {
				all[path][name] = d
			}
		}
	}
	return all, nil
}

// differ compares the objects of one name; a missing one is nil. Of types it
// compares the declaration only as far as methods are concerned: what a
// structure of the system holds is nobody's promise.
func differ(objects []types.Object) (difference, bool) {
	first := objects[0]
	c, isConst := first.(*types.Const)
	d := difference{constant: isConst}
	same := true
	for _, o := range objects {
		if o == nil || describe(o) != describe(first) {
			return difference{}, true
		}
		if isConst {
			v := o.(*types.Const).Val()
			d.values = append(d.values, v)
			same = same && v.ExactString() == c.Val().ExactString()
		}
	}
	return d, !same
}

// describe returns text that is equal for objects of the same kind and type.
func describe(o types.Object) string {
	switch o := o.(type) {
	case *types.TypeName:
		text := "type"
		if named, ok := o.Type().(*types.Named); ok {
			for m := range named.Methods() {
				if m.Exported() {
					text += "\n" + m.String()
				}
			}
		}
		return text
	case *types.Const:
		return "const " + o.Type().String()
	default:
		return o.String()
	}
}
