// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package host

// This file is values in interfaces.

import (
	"fmt"
	"reflect"
)

// A Box is a value of an interpreted type in an interface. Boxes are equal, with
// Go's ==, when the values that they hold are.
type Box struct {
	T *Type
	V any // a value of type T.Rep
}

// An unboxer is a compiled stand-in for a boxed value.
type unboxer interface{ Unbox() Box }

// Mk puts v into an interface as a value of type t.
func Mk(t *Type, v any) any {
	if rep := t.Rep; rep.Kind() == reflect.Interface || reflect.TypeOf(v) == rep {
		return Box{t, v}
	}
	return Box{t, reflect.ValueOf(v).Convert(t.Rep).Interface()}
}

// Unbox returns the representation of the value in v.
func Unbox(v any) any {
	if b, ok := v.(Box); ok {
		return b.V
	}
	return v
}

// is reports whether the dynamic type of v is t, or implements it if it is an
// interface type.
func is(v any, t *Type) bool {
	if t == nil {
		return v == nil
	}
	if v == nil {
		return false
	}
	if t.Iface != nil {
		_, ok := implements(v, t.Iface)
		return ok
	}
	if b, ok := v.(Box); ok {
		return b.T == t
	}
	return !t.Boxed && reflect.TypeOf(v) == t.Rep
}

// implements reports whether the value in v, not nil, implements f.
func implements(v any, f *Iface) (missing string, ok bool) {
	if b, ok := v.(Box); ok {
		return f.implementedBy(b.T)
	}
	return f.implementedByHost(reflect.TypeOf(v))
}

// Is reports whether the dynamic type of v is t or implements t; for a nil t
// whether v is nil.
func Is(v any, t *Type) bool { return is(v, t) }

// Case returns the index of the first of the types that v is of, or -1.
func Case(v any, types []*Type) int {
	for i, t := range types {
		if is(v, t) {
			return i
		}
	}
	return -1
}

// Assert returns the representation of v, which must be of type t; v itself if t
// is an interface type. from is the static type of v, for the message of the
// panic.
func Assert(v any, t, from *Type) any {
	if is(v, t) {
		if t.Iface != nil {
			return v
		}
		return Unbox(v)
	}
	panic(assertionError(v, t, from))
}

// assertionError words the failure of an assertion as Go does.
func assertionError(v any, t, from *Type) error {
	switch {
	case v == nil && t.Iface != nil:
		return RuntimeError{text: fmt.Sprintf("interface conversion: interface is nil, not %s", t.Str), assertion: true}
	case v == nil:
		return RuntimeError{text: fmt.Sprintf("interface conversion: %s is nil, not %s", ifaceName(from), t.Str), assertion: true}
	case t.Iface != nil:
		missing, _ := implements(v, t.Iface)
		return RuntimeError{text: fmt.Sprintf("interface conversion: %s is not %s: missing method %s", TypeString(v), t.Str, missing), assertion: true}
	}
	text := fmt.Sprintf("interface conversion: %s is %s, not %s", ifaceName(from), TypeString(v), t.Str)
	if TypeString(v) == t.Str {
		text += " (types from different scopes)"
	}
	return RuntimeError{text: text, assertion: true}
}

func ifaceName(t *Type) string {
	if t.Str == "interface {}" || t.Named {
		return t.Str
	}
	return "interface {}"
}

// TypeString returns what %T prints for v.
func TypeString(v any) string {
	switch v := v.(type) {
	case nil:
		return "<nil>"
	case Box:
		return v.T.Str
	case unboxer:
		return v.Unbox().T.Str
	}
	return reflect.TypeOf(v).String()
}

// Eq is the operator == of interfaces.
func Eq(a, b any) bool {
	defer wordComparison(a)
	return a == b
}

// wordComparison gives the panic about values that cannot be compared the name
// of the type in the session.
func wordComparison(v any) {
	if r := recover(); r != nil {
		panic(RuntimeError{text: "comparing uncomparable type " + TypeString(v)})
	}
}
