// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check

// This file carries session variables over when the types of their values are
// declared again as before: go/types makes new objects of such types, and the
// variables must have these.

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// A migrated variable is declared in the check, with its type spelled out.
type migrated struct {
	name string
	old  *types.Var
	spec *ast.ValueSpec
}

// collectMigrated fills c.migrated with the variables of earlier cells that hold
// values of types which are declared again as before, and adds what mentions them to
// c.again. It reports whether that added something.
func (c *checking) collectMigrated() bool {
	c.migrated = c.migrated[:0]
	if len(c.same) == 0 {
		return false
	}
	n := len(c.again)
	for _, name := range c.s.sortedVars() {
		v := c.s.entities[name].obj.(*types.Var)
		if c.declared[name] || !c.canMigrate(v.Type()) {
			continue
		}
		spec := &ast.ValueSpec{
			Names: []*ast.Ident{{NamePos: v.Pos(), Name: name}},
			Type:  c.spell(v.Type(), v.Pos()),
		}
		c.migrated = append(c.migrated, migrated{name, v, spec})
		c.addUsers(name)
	}
	return len(c.again) > n
}

// sortedVars returns the names of the session's variables in the order of their
// declaration.
func (s *Session) sortedVars() []string {
	var names []string
	for name, e := range s.entities {
		if _, ok := e.obj.(*types.Var); ok {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		return int(s.entities[a].obj.Pos() - s.entities[b].obj.Pos())
	})
	return names
}

// canMigrate reports whether t mentions types that are declared again, and all of
// these stay the same.
func (c *checking) canMigrate(t types.Type) bool {
	some, all := false, true
	mentioned(t, func(name *types.TypeName) {
		switch {
		case c.same[name.Name()] == name:
			some = true
		case c.isCurrent(name) && (c.declared[name.Name()] || c.isAgainName(name.Name())):
			all = false
		}
	})
	return some && all
}

// isCurrent reports whether a type is what its name means in the session.
func (c *checking) isCurrent(name *types.TypeName) bool {
	e := c.s.entities[name.Name()]
	return e != nil && e.obj == name
}

// mentioned calls f for each named type that t is made of.
func mentioned(t types.Type, f func(*types.TypeName)) {
	switch t := t.(type) {
	case *types.Named:
		f(t.Obj())
		for arg := range t.TypeArgs().Types() {
			mentioned(arg, f)
		}
	case *types.Alias:
		f(t.Obj())
		for arg := range t.TypeArgs().Types() {
			mentioned(arg, f)
		}
	case *types.Pointer:
		mentioned(t.Elem(), f)
	case *types.Slice:
		mentioned(t.Elem(), f)
	case *types.Array:
		mentioned(t.Elem(), f)
	case *types.Chan:
		mentioned(t.Elem(), f)
	case *types.Map:
		mentioned(t.Key(), f)
		mentioned(t.Elem(), f)
	case *types.Struct:
		for field := range t.Fields() {
			mentioned(field.Type(), f)
		}
	case *types.Tuple:
		for v := range t.Variables() {
			mentioned(v.Type(), f)
		}
	case *types.Signature:
		mentioned(t.Params(), f)
		mentioned(t.Results(), f)
	case *types.Interface:
		for m := range t.ExplicitMethods() {
			mentioned(m.Type(), f)
		}
		for e := range t.EmbeddedTypes() {
			mentioned(e, f)
		}
	case *types.Union:
		for term := range t.Terms() {
			mentioned(term.Type(), f)
		}
	}
}

// spell returns an expression for a type. In it, types of c.same are called by their
// names, and whatever has nothing to do with them by a name made up for it.
func (c *checking) spell(t types.Type, pos token.Pos) ast.Expr {
	concerns := false
	mentioned(t, func(name *types.TypeName) { concerns = concerns || c.same[name.Name()] == name })
	if !concerns {
		return c.nameFor(t, pos)
	}
	switch t := t.(type) {
	case *types.Named:
		return c.spellInstance(t.Obj(), t.Origin(), t.TypeArgs(), pos)
	case *types.Alias:
		return c.spellInstance(t.Obj(), t.Origin(), t.TypeArgs(), pos)
	case *types.Pointer:
		return &ast.StarExpr{Star: pos, X: c.spell(t.Elem(), pos)}
	case *types.Slice:
		return &ast.ArrayType{Lbrack: pos, Elt: c.spell(t.Elem(), pos)}
	case *types.Array:
		length := &ast.BasicLit{ValuePos: pos, Kind: token.INT, Value: fmt.Sprint(t.Len())}
		return &ast.ArrayType{Lbrack: pos, Len: length, Elt: c.spell(t.Elem(), pos)}
	case *types.Chan:
		dir := map[types.ChanDir]ast.ChanDir{
			types.SendRecv: ast.SEND | ast.RECV, types.SendOnly: ast.SEND, types.RecvOnly: ast.RECV,
		}[t.Dir()]
		return &ast.ChanType{Begin: pos, Dir: dir, Value: c.spell(t.Elem(), pos)}
	case *types.Map:
		return &ast.MapType{Map: pos, Key: c.spell(t.Key(), pos), Value: c.spell(t.Elem(), pos)}
	case *types.Struct:
		list := &ast.FieldList{Opening: pos, Closing: pos}
		for i := range t.NumFields() {
			f := &ast.Field{Type: c.spell(t.Field(i).Type(), pos)}
			if !t.Field(i).Embedded() {
				f.Names = []*ast.Ident{{NamePos: pos, Name: t.Field(i).Name()}}
			}
			if tag := t.Tag(i); tag != "" {
				f.Tag = &ast.BasicLit{ValuePos: pos, Kind: token.STRING, Value: fmt.Sprintf("%q", tag)}
			}
			list.List = append(list.List, f)
		}
		return &ast.StructType{Struct: pos, Fields: list}
	case *types.Signature:
		return c.spellSignature(t, pos)
	case *types.Interface:
		list := &ast.FieldList{Opening: pos, Closing: pos}
		for m := range t.ExplicitMethods() {
			list.List = append(list.List, &ast.Field{
				Names: []*ast.Ident{{NamePos: pos, Name: m.Name()}},
				Type:  c.spellSignature(m.Signature(), pos),
			})
		}
		for e := range t.EmbeddedTypes() {
			list.List = append(list.List, &ast.Field{Type: c.spell(e, pos)})
		}
		return &ast.InterfaceType{Interface: pos, Methods: list}
	default:
		return c.nameFor(t, pos)
	}
}

// spellInstance spells a named type with its type arguments.
func (c *checking) spellInstance(name *types.TypeName, origin types.Type, args *types.TypeList, pos token.Pos) ast.Expr {
	var x ast.Expr = &ast.Ident{NamePos: pos, Name: name.Name()}
	if c.same[name.Name()] != name {
		x = c.nameFor(origin, pos)
	}
	if args.Len() == 0 {
		return x
	}
	list := &ast.IndexListExpr{X: x, Lbrack: pos, Rbrack: pos}
	for arg := range args.Types() {
		list.Indices = append(list.Indices, c.spell(arg, pos))
	}
	return list
}

func (c *checking) spellSignature(t *types.Signature, pos token.Pos) *ast.FuncType {
	fields := func(tuple *types.Tuple, variadic bool) *ast.FieldList {
		list := &ast.FieldList{Opening: pos, Closing: pos}
		for i := range tuple.Len() {
			t := tuple.At(i).Type()
			if slice, ok := t.(*types.Slice); ok && variadic && i == tuple.Len()-1 {
				list.List = append(list.List, &ast.Field{Type: &ast.Ellipsis{Ellipsis: pos, Elt: c.spell(slice.Elem(), pos)}})
				continue
			}
			list.List = append(list.List, &ast.Field{Type: c.spell(t, pos)})
		}
		return list
	}
	return &ast.FuncType{Func: pos, Params: fields(t.Params(), t.Variadic()), Results: fields(t.Results(), false)}
}

// nameFor returns a made-up name for a type.
func (c *checking) nameFor(t types.Type, pos token.Pos) *ast.Ident {
	name := fmt.Sprintf("t%d%s", len(c.typeNames), typeMark)
	c.typeNames = append(c.typeNames, types.NewTypeName(token.NoPos, c.s.pkg, name, t))
	return &ast.Ident{NamePos: pos, Name: name}
}

// sameType reports whether old and now are the same type at run time: identical but
// for the types that are declared again as before.
func (c *checking) sameType(old, now types.Type) bool {
	if types.Identical(old, now) {
		return true
	}
	old, now = types.Unalias(old), types.Unalias(now)
	switch old := old.(type) {
	case *types.Named:
		now, ok := now.(*types.Named)
		if !ok || old.TypeArgs().Len() != now.TypeArgs().Len() {
			return false
		}
		if a, b := old.Obj(), now.Obj(); a != b && (c.same[a.Name()] != a || c.s.pkg.Scope().Lookup(a.Name()) != b) {
			return false
		}
		for i := range old.TypeArgs().Len() {
			if !c.sameType(old.TypeArgs().At(i), now.TypeArgs().At(i)) {
				return false
			}
		}
		return true
	case *types.Pointer:
		now, ok := now.(*types.Pointer)
		return ok && c.sameType(old.Elem(), now.Elem())
	case *types.Slice:
		now, ok := now.(*types.Slice)
		return ok && c.sameType(old.Elem(), now.Elem())
	case *types.Array:
		now, ok := now.(*types.Array)
		return ok && old.Len() == now.Len() && c.sameType(old.Elem(), now.Elem())
	case *types.Map:
		now, ok := now.(*types.Map)
		return ok && c.sameType(old.Key(), now.Key()) && c.sameType(old.Elem(), now.Elem())
	case *types.Chan:
		now, ok := now.(*types.Chan)
		return ok && old.Dir() == now.Dir() && c.sameType(old.Elem(), now.Elem())
	default:
		return false
	}
}
