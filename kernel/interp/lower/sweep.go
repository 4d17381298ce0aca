// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file frees what yaegi v0.16.1 keeps of the texts that it has evaluated, which
// is everything: the tree of each text, by a list of roots and by links from the
// functions that the text declares to their file; the scopes of all blocks; and each
// name. A session of ten thousand cells would hold most of a gigabyte. A function that
// is still called keeps its own tree, by the nodes that refer to it.
//
// It also makes room for the variables of a text: yaegi copies all variables there are
// each time.

import (
	"fmt"
	"reflect"
	"unsafe"

	"github.com/traefik/yaegi/interp"
)

// A sweeper frees what an interpreter keeps.
type sweeper struct {
	frame   reflect.Value // *frame
	scope   reflect.Value // *scope of the universe
	roots   reflect.Value // []*node
	binPkg  reflect.Value // map[string]map[string]reflect.Value
	scopes  reflect.Value // map[string]*scope
	frames  insides
	nodes   insides
	symbols insides // of scope
}

// insides are where the fields of a struct are.
type insides map[string]reflect.StructField

// newSweeper returns the sweeper of i. It fails when yaegi is not the version that this
// file knows.
func newSweeper(i *interp.Interpreter) (*sweeper, error) {
	of, err := look(reflect.TypeFor[interp.Interpreter](), "frame", "*interp.frame", "universe", "*interp.scope", "roots", "[]*interp.node",
		"binPkg", "interp.Exports", "scopes", "map[string]*interp.scope")
	if err != nil {
		return nil, err
	}
	at := unsafe.Pointer(i)
	s := &sweeper{
		frame: of.at(at, "frame"), scope: of.at(at, "universe"),
		roots: of.at(at, "roots"), binPkg: of.at(at, "binPkg"), scopes: of.at(at, "scopes"),
	}
	if s.frames, err = look(s.frame.Type().Elem(), "data", "[]reflect.Value"); err != nil {
		return nil, err
	}
	if s.nodes, err = look(s.roots.Type().Elem().Elem(), "child", "[]*interp.node"); err != nil {
		return nil, err
	}
	s.symbols, err = look(s.scopes.Type().Elem().Elem(), "child", "[]*interp.scope", "types", "[]reflect.Type", "sym", "map[string]*interp.symbol")
	return s, err
}

// look finds fields of t, which are given by pairs of name and type.
func look(t reflect.Type, fields ...string) (insides, error) {
	of := insides{}
	for i := 0; i < len(fields); i += 2 {
		f, ok := t.FieldByName(fields[i])
		if !ok || f.Type.String() != fields[i+1] {
			return nil, fmt.Errorf("lower: want a field %s %s in yaegi's %s, which has none", fields[i], fields[i+1], t)
		}
		of[fields[i]] = f
	}
	return of, nil
}

// at returns a field of the struct at p.
func (of insides) at(p unsafe.Pointer, name string) reflect.Value {
	return reflect.NewAt(of[name].Type, unsafe.Add(p, of[name].Offset)).Elem()
}

// makeRoom gives the variables that a compiled text declares their places.
func (s *sweeper) makeRoom() {
	data := s.frames.at(s.frame.UnsafePointer(), "data").Addr().Interface().(*[]reflect.Value)
	types := s.symbols.at(s.scope.UnsafePointer(), "types").Interface().([]reflect.Type)
	for _, t := range types[min(len(*data), len(types)):] {
		*data = append(*data, reflect.New(t).Elem())
	}
}

// sweep frees what the interpreter keeps of the texts that it has evaluated: the links
// between their declarations, and names of declarations and of package h.
func (s *sweeper) sweep(names, symbols []string) {
	for i := range s.roots.Len() {
		s.nodes.at(s.roots.Index(i).UnsafePointer(), "child").SetZero()
	}
	s.roots.SetZero()
	if main := s.scopes.MapIndex(reflect.ValueOf("main")); main.IsValid() {
		s.symbols.at(main.UnsafePointer(), "child").SetZero()
		forget(s.symbols.at(main.UnsafePointer(), "sym"), names)
	}
	forget(s.binPkg.MapIndex(reflect.ValueOf("h")), symbols)
}

// forget deletes keys of a map of names.
func forget(m reflect.Value, names []string) {
	for _, name := range names {
		m.SetMapIndex(reflect.ValueOf(name), reflect.Value{})
	}
}
