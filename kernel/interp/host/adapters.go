// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package host

// This file is how boxed values implement compiled interfaces.

import (
	"errors"
	"fmt"
	"reflect"
	"sync"
)

// An adapter is a boxed value whose methods compiled code may call. The types
// that implement interfaces embed it.
type adapter struct {
	b Box
	r *Runtime
}

// Unbox returns the value behind the adapter.
func (a adapter) Unbox() Box { return a.b }

// TypeName returns the name of the value's type, for package display.
func (a adapter) TypeName() string { return a.b.T.Str }

// has reports whether the value has a method of that signature.
func (a adapter) has(name, sig string) bool {
	m := a.b.T.Methods[name]
	return m != nil && m.Sig == sig
}

// do calls a method with compiled arguments and stores its results in out, which
// are pointers.
func (a adapter) do(name string, out []any, args ...reflect.Value) {
	results := a.r.callBoxed(a.b, name, nil, args)
	for i, o := range out {
		dst := reflect.ValueOf(o).Elem()
		dst.Set(a.r.toCompiled(results[i], dst.Type(), keepBoxes))
	}
}

// arg returns an argument whose static type is T as the method wants it.
func arg[T any](a adapter, v T) reflect.Value {
	compiled := reflect.ValueOf(&v).Elem()
	rep := reflect.New(Rep(compiled.Type())).Elem()
	rep.Set(a.r.toRep(compiled, rep.Type()))
	return rep
}

// call0 calls a method without results.
func call0(a adapter, name string, args ...reflect.Value) { a.do(name, nil, args...) }

// call1 calls a method with one result.
func call1[T any](a adapter, name string, args ...reflect.Value) T {
	var t T
	a.do(name, []any{&t}, args...)
	return t
}

// call2 calls a method with two results.
func call2[T, U any](a adapter, name string, args ...reflect.Value) (T, U) {
	var t T
	var u U
	a.do(name, []any{&t, &u}, args...)
	return t, u
}

// implementations are the adapters by the interface that they implement.
type implementations struct {
	once  sync.Once
	table map[reflect.Type]func(adapter) any
}

// adapt returns b as a value of the compiled interface type t.
func (r *Runtime) adapt(b Box, t reflect.Type) reflect.Value {
	if t == reflect.TypeFor[error]() {
		if err, ok := r.asError(b); ok {
			return reflect.ValueOf(err)
		}
	}
	if b.V != nil && reflect.TypeOf(b.V).Implements(t) {
		return reflect.ValueOf(b.V)
	}
	r.impl.once.Do(func() { r.impl.table = adapters() })
	if f := r.impl.table[t]; f != nil {
		return reflect.ValueOf(f(adapter{b, r}))
	}
	// Some interfaces are part of others, or another name for them.
	for u, f := range r.impl.table {
		if u.Implements(t) && wants(u, b.T) {
			return reflect.ValueOf(f(adapter{b, r}))
		}
	}
	if reflect.TypeFor[Box]().Implements(t) {
		return reflect.ValueOf(b)
	}
	panic(fmt.Errorf("cannot hand a %s to compiled code as a %s", b.T.Str, t))
}

// wants reports whether the type t has methods of all the names of u.
func wants(u reflect.Type, t *Type) bool {
	for i := range u.NumMethod() {
		if t.Methods[u.Method(i).Name] == nil {
			return false
		}
	}
	return true
}

// AsError returns v as an error of compiled code if its type implements error.
func AsError(v any) (error, bool) {
	b, ok := v.(Box)
	if !ok {
		err, ok := v.(error)
		return err, ok
	}
	return (&Runtime{}).asError(b)
}

func (r *Runtime) asError(b Box) (error, bool) {
	a := adapter{b, nil}
	if !a.has("Error", "func() string") {
		return nil, false
	}
	if a.has("Unwrap", "func() []error") {
		return joinedError{errorAdapter{a}}, true
	}
	return errorAdapter{a}, true
}

// runtime returns a runtime for the conversions of an adapter. Adapters of
// errors have none of their own, so that they are equal when the values are.
func (a adapter) runtime() adapter {
	if a.r == nil {
		a.r = &Runtime{}
	}
	return a
}

// An errorAdapter is a boxed error.
type errorAdapter struct{ adapter }

func (e errorAdapter) Error() string { return call1[string](e.runtime(), "Error") }

// Unwrap gives errors.Is and errors.As the error behind.
func (e errorAdapter) Unwrap() error {
	if !e.has("Unwrap", "func() error") {
		return nil
	}
	return call1[error](e.runtime(), "Unwrap")
}

// Is serves errors.Is.
func (e errorAdapter) Is(target error) bool {
	return e.has("Is", "func(error) bool") && call1[bool](e.runtime(), "Is", arg(e.runtime(), target))
}

// Timeout and Temporary serve net.Error.
func (e errorAdapter) Timeout() bool {
	return e.has("Timeout", "func() bool") && call1[bool](e.runtime(), "Timeout")
}

// Format prints the error as its value prints.
func (e errorAdapter) Format(s fmt.State, verb rune) { e.b.Format(s, verb) }

// A joinedError is a boxed error that wraps several.
type joinedError struct{ errorAdapter }

// Unwrap gives errors.Is and errors.As the errors behind.
func (e joinedError) Unwrap() []error { return call1[[]error](e.runtime(), "Unwrap") }

// errorAs is errors.As in interpreted code: target is a pointer, boxed if its
// type wants it, and t describes what it points to.
func errorAs(r *Runtime, err, target any) bool {
	b, boxed := target.(Box)
	if !boxed {
		e, _ := AsError(err)
		return errors.As(e, target)
	}
	return asInto(r, err, b)
}

// asInto finds the first error in the tree of err that has the type that the
// boxed pointer b points to, and stores it there.
func asInto(r *Runtime, err any, b Box) bool {
	if err == nil {
		return false
	}
	want := b.T.Elem
	if is(err, want) {
		dst := reflect.ValueOf(b.V).Elem()
		v := err
		if want.Iface == nil {
			v = Unbox(err)
		}
		dst.Set(reflect.ValueOf(v))
		return true
	}
	e, _ := AsError(err)
	if x, ok := err.(Box); ok {
		if m := x.T.Methods["As"]; m != nil && m.Sig == "func(interface {}) bool" {
			arg := reflect.New(reflect.TypeFor[any]()).Elem()
			arg.Set(reflect.ValueOf(b))
			if r.callBoxed(x, "As", nil, []reflect.Value{arg})[0].Bool() {
				return true
			}
		}
	}
	switch u := any(e).(type) {
	case interface{ Unwrap() error }:
		if next := u.Unwrap(); next != nil {
			return asInto(r, fromCompiled(next), b)
		}
	case interface{ Unwrap() []error }:
		for _, next := range u.Unwrap() {
			if asInto(r, fromCompiled(next), b) {
				return true
			}
		}
	}
	return false
}
