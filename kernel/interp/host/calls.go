// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package host

// This file is calls of methods through interfaces.

import (
	"fmt"
	"reflect"
)

// MethodFunc returns a function that calls the method name of its first
// argument, an interface value. rep is the represented signature without the
// receiver.
func (r *Runtime) MethodFunc(name string, rep reflect.Type) reflect.Value {
	in := []reflect.Type{reflect.TypeFor[any]()}
	for i := range rep.NumIn() {
		in = append(in, rep.In(i))
	}
	var out []reflect.Type
	for i := range rep.NumOut() {
		out = append(out, rep.Out(i))
	}
	return reflect.MakeFunc(reflect.FuncOf(in, out, false), func(args []reflect.Value) []reflect.Value {
		return r.callMethod(args[0].Interface(), name, rep, args[1:])
	})
}

// callMethod calls a method of the value in v.
func (r *Runtime) callMethod(v any, name string, rep reflect.Type, args []reflect.Value) []reflect.Value {
	switch b := v.(type) {
	case nil:
		panic(errNil())
	case Box:
		return r.callBoxed(b, name, rep, args)
	}
	m := reflect.ValueOf(v).MethodByName(name)
	if !m.IsValid() {
		panic(fmt.Errorf("host: %T has no method %s", v, name))
	}
	return r.callCompiled(m, args, rep)
}

// callBoxed calls a method of a boxed value.
func (r *Runtime) callBoxed(b Box, name string, rep reflect.Type, args []reflect.Value) []reflect.Value {
	m := b.T.Methods[name]
	if m == nil {
		panic(fmt.Errorf("host: %s has no method %s", b.T.Str, name))
	}
	recv := reflect.ValueOf(b.V)
	if b.V == nil {
		recv = reflect.Zero(b.T.Rep)
	}
	if len(m.Path) > 0 {
		recv = embedded(recv, m.Path)
	}
	if m.Func == nil {
		return r.callMethod(recv.Interface(), name, rep, args)
	}
	f := m.Func.Value
	if !f.IsValid() {
		panic(fmt.Errorf("host: method %s.%s is not defined", b.T.Str, name))
	}
	switch want := f.Type().In(0); {
	case recv.Type() == want:
	case recv.Kind() == reflect.Pointer && recv.Type().Elem() == want:
		if recv.IsNil() {
			panic(RuntimeError{text: fmt.Sprintf("value method %s.%s called using nil %s pointer", b.T.Elem.Str, name, b.T.Str[1:])})
		}
		recv = recv.Elem()
	case want.Kind() == reflect.Pointer && want.Elem() == recv.Type() && recv.CanAddr():
		recv = recv.Addr()
	case want.Kind() == reflect.Interface:
	default:
		recv = recv.Convert(want)
	}
	return f.Call(append([]reflect.Value{recv}, args...))
}

// embedded follows a path of fields, through pointers.
func embedded(v reflect.Value, path []int) reflect.Value {
	for _, i := range path {
		if v.Kind() == reflect.Interface {
			v = v.Elem()
		}
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				panic(errNil())
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v
}

// Method calls the method name of the value in v, which is one of the session's
// types, if it has one with the function type sig, as Go prints it:
// "func() string". It is how the session asks a value for its display.
func (r *Runtime) Method(v any, name, sig string, args ...any) (results []any, ok bool) {
	b, ok := v.(Box)
	if !ok {
		return nil, false
	}
	m := b.T.Methods[name]
	if m == nil || m.Sig != sig {
		return nil, false
	}
	var in []reflect.Value
	for _, a := range args {
		in = append(in, reflect.ValueOf(a))
	}
	for _, out := range r.callBoxed(b, name, nil, in) {
		results = append(results, out.Interface())
	}
	return results, true
}
