// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package host

// This file describes the types of the session to the runtime.

import (
	"reflect"
)

// A Type describes a type of Go. Two descriptions are the same type if and only
// if they are the same pointer; whoever makes them sees to that.
type Type struct {
	Str   string       // as %T prints it: "main.T", "[]main.T"
	Kind  reflect.Kind // of the underlying type
	Rep   reflect.Type // how values are represented
	Boxed bool         // whether values in interfaces are boxed
	Named bool

	Elem   *Type // of an array, channel, map, pointer or slice
	Key    *Type // of a map
	Len    int   // of an array
	Fields []Field
	Iface  *Iface // of an interface type

	// Methods is the method set, the methods of embedded fields included.
	Methods map[string]*Method

	// PtrMethods is the method set of the pointer to a named type.
	PtrMethods map[string]*Method
}

// A Field is a field of a struct type, in the order of the declaration.
type Field struct {
	Name     string // as in the source
	Type     *Type
	Tag      reflect.StructTag
	Embedded bool
	Exported bool
}

// A Method is one method in the method set of a type.
type Method struct {
	Name string
	Sig  string // identifies the signature, and the package of an unexported name

	// Path leads through embedded fields to the receiver.
	Path []int

	// Func is the function to call with the receiver as its first argument. It is
	// nil for a method of an embedded interface, which is called by name.
	Func *Func
}

// A Func is a function that may be defined later than it is referred to.
type Func struct {
	Name  string
	Value reflect.Value // invalid until it is defined
}

// An Iface is what an interface type wants.
type Iface struct {
	Str      string
	Methods  []IfaceMethod // sorted by name
	Compiled reflect.Type  // the compiled interface type, nil if the session declares it
}

// An IfaceMethod is one method of an interface type.
type IfaceMethod struct {
	Name string
	Sig  string
	Rep  reflect.Type // the function type without receiver, in representation
}

// implements reports whether values of type t, a boxed type, have the methods
// that f wants. If not it returns the name of the first that lacks.
func (f *Iface) implementedBy(t *Type) (missing string, ok bool) {
	for _, m := range f.Methods {
		if got := t.Methods[m.Name]; got == nil || got.Sig != m.Sig {
			return m.Name, false
		}
	}
	return "", true
}

// implementedByHost is implementedBy for a compiled type.
func (f *Iface) implementedByHost(t reflect.Type) (missing string, ok bool) {
	if f.Compiled != nil && t.Implements(f.Compiled) {
		return "", true
	}
	for _, m := range f.Methods {
		got, ok := t.MethodByName(m.Name)
		if !ok || !sameSignature(got.Type, m.Rep) {
			return m.Name, false
		}
	}
	if f.Compiled != nil {
		return "", len(f.Methods) > 0
	}
	return "", true
}

// sameSignature reports whether a method of function type m, whose first
// parameter is the receiver, has the represented signature rep.
func sameSignature(m, rep reflect.Type) bool {
	if m.NumIn()-1 != rep.NumIn() || m.NumOut() != rep.NumOut() {
		return false
	}
	for i := range rep.NumIn() {
		if !represents(rep.In(i), m.In(i+1)) {
			return false
		}
	}
	for i := range rep.NumOut() {
		if !represents(rep.Out(i), m.Out(i)) {
			return false
		}
	}
	return true
}

// represents reports whether rep is the representation of the compiled type t.
func represents(rep, t reflect.Type) bool {
	if rep == t {
		return true
	}
	if rep.Kind() != t.Kind() || t.Name() != "" && t.Kind() != reflect.Interface {
		return false
	}
	switch t.Kind() {
	case reflect.Interface:
		return true
	case reflect.Slice, reflect.Pointer, reflect.Array, reflect.Chan:
		return represents(rep.Elem(), t.Elem())
	case reflect.Map:
		return represents(rep.Key(), t.Key()) && represents(rep.Elem(), t.Elem())
	case reflect.Func:
		if rep.NumIn() != t.NumIn() || rep.NumOut() != t.NumOut() {
			return false
		}
		for i := range t.NumIn() {
			if !represents(rep.In(i), t.In(i)) {
				return false
			}
		}
		for i := range t.NumOut() {
			if !represents(rep.Out(i), t.Out(i)) {
				return false
			}
		}
		return true
	default:
	}
	return false
}
