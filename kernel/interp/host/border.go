// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package host

// This file is the border to compiled code: how values change representation
// when they cross it.

import (
	"reflect"
	"unsafe"
)

// Rep returns the representation of a compiled type: the type itself if it is
// named or has no interface type in it but the empty one.
func Rep(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Interface {
		return reflect.TypeFor[any]()
	}
	if t.Name() != "" {
		return t
	}
	switch t.Kind() {
	case reflect.Slice:
		return reflect.SliceOf(Rep(t.Elem()))
	case reflect.Array:
		return reflect.ArrayOf(t.Len(), Rep(t.Elem()))
	case reflect.Pointer:
		return reflect.PointerTo(Rep(t.Elem()))
	case reflect.Map:
		return reflect.MapOf(Rep(t.Key()), Rep(t.Elem()))
	case reflect.Chan:
		return reflect.ChanOf(t.ChanDir(), Rep(t.Elem()))
	case reflect.Func:
		var in, out []reflect.Type
		for i := range t.NumIn() {
			in = append(in, Rep(t.In(i)))
		}
		for i := range t.NumOut() {
			out = append(out, Rep(t.Out(i)))
		}
		return reflect.FuncOf(in, out, false)
	default:
	}
	return t
}

// crossing reports whether values of compiled type t change when they cross the
// border, if they can hold boxed values or are not represented by themselves.
func crossing(t reflect.Type) bool {
	if t.Kind() == reflect.Interface {
		return true
	}
	if t.Name() != "" {
		return false
	}
	switch t.Kind() {
	case reflect.Slice, reflect.Array, reflect.Pointer, reflect.Chan:
		return t.Elem().Kind() != reflect.Interface && crossing(t.Elem()) || Rep(t) != t
	case reflect.Map:
		return Rep(t) != t
	case reflect.Func:
		for i := range t.NumIn() {
			if crossing(t.In(i)) {
				return true
			}
		}
		for i := range t.NumOut() {
			if crossing(t.Out(i)) {
				return true
			}
		}
		return t.IsVariadic()
	default:
	}
	return false
}

// A mode says what becomes of boxes in empty interfaces at the border.
type mode int

const (
	keepBoxes mode = iota // they stay: a Box formats, compares and marshals itself
	openBoxes             // the representation, for code that looks at it by reflection
)

// Func returns f, a compiled function, as interpreted code of the session calls
// it: variadic parameters are slices, interfaces are empty, and path and name,
// which are those of f, say what becomes of boxes.
func (r *Runtime) Func(path, name string, f reflect.Value) reflect.Value {
	if special, ok := r.special(path, name); ok {
		return special
	}
	t := f.Type()
	if !crossing(t) {
		return f
	}
	m := modeOf(path, name)
	rep := Rep(t)
	return reflect.MakeFunc(rep, func(args []reflect.Value) []reflect.Value {
		return r.call(f, args, rep, m)
	})
}

// callCompiled calls a compiled function with represented arguments and returns
// represented results.
func (r *Runtime) callCompiled(f reflect.Value, args []reflect.Value, rep reflect.Type) []reflect.Value {
	if rep == nil {
		rep = Rep(f.Type())
	}
	return r.call(f, args, rep, keepBoxes)
}

func (r *Runtime) call(f reflect.Value, args []reflect.Value, rep reflect.Type, m mode) []reflect.Value {
	t := f.Type()
	in := make([]reflect.Value, len(args))
	for i, a := range args {
		in[i] = r.toCompiled(a, t.In(i), m)
	}
	var out []reflect.Value
	if t.IsVariadic() {
		out = f.CallSlice(in)
	} else {
		out = f.Call(in)
	}
	for i := range args {
		copyBack(args[i], in[i])
	}
	for i := range out {
		out[i] = r.toRep(out[i], rep.Out(i))
	}
	return out
}

// copyBack copies what a compiled function stored into the copy of a slice.
func copyBack(rep, compiled reflect.Value) {
	if rep.Kind() != reflect.Slice || rep.Type() == compiled.Type() || rep.Type().Elem().Kind() != reflect.Interface {
		return
	}
	for i := range rep.Len() {
		if v := compiled.Index(i); v.IsNil() {
			rep.Index(i).SetZero()
		} else {
			rep.Index(i).Set(reflect.ValueOf(fromCompiled(v.Interface())))
		}
	}
}

// toCompiled returns a represented value as a value of the compiled type t.
func (r *Runtime) toCompiled(v reflect.Value, t reflect.Type, m mode) reflect.Value {
	if t.Kind() == reflect.Interface {
		return r.toInterface(v, t, m)
	}
	if v.Type() == t && !(t.Kind() == reflect.Slice && m == openBoxes && t.Elem().Kind() == reflect.Interface) {
		return v
	}
	switch t.Kind() {
	case reflect.Func:
		return r.toFunc(v, t, m)
	case reflect.Slice:
		if v.IsNil() {
			return reflect.Zero(t)
		}
		s := reflect.MakeSlice(t, v.Len(), v.Len())
		for i := range v.Len() {
			s.Index(i).Set(r.toCompiled(v.Index(i), t.Elem(), m))
		}
		return s
	case reflect.Array:
		a := reflect.New(t).Elem()
		for i := range v.Len() {
			a.Index(i).Set(r.toCompiled(v.Index(i), t.Elem(), m))
		}
		return a
	case reflect.Map:
		if v.IsNil() {
			return reflect.Zero(t)
		}
		c := reflect.MakeMapWithSize(t, v.Len())
		for it := v.MapRange(); it.Next(); {
			c.SetMapIndex(r.toCompiled(it.Key(), t.Key(), m), r.toCompiled(it.Value(), t.Elem(), m))
		}
		return c
	case reflect.Pointer:
		if v.IsNil() {
			return reflect.Zero(t)
		}
		if v.Type().ConvertibleTo(t) {
			return v.Convert(t)
		}
		p := reflect.New(t.Elem())
		p.Elem().Set(r.toCompiled(v.Elem(), t.Elem(), m))
		return p
	case reflect.Struct:
		s := reflect.New(t).Elem()
		if v.Kind() == reflect.Struct && v.NumField() == t.NumField() && !v.Type().ConvertibleTo(t) {
			for i := range v.NumField() {
				s.Field(i).Set(r.toCompiled(v.Field(i), t.Field(i).Type, m))
			}
			return s
		}
	default:
	}
	if v.Kind() == reflect.Interface && !v.IsNil() {
		return r.toCompiled(v.Elem(), t, m)
	}
	return v.Convert(t)
}

// toInterface returns a represented interface value as a value of the compiled
// interface type t.
func (r *Runtime) toInterface(v reflect.Value, t reflect.Type, m mode) reflect.Value {
	if v.Kind() != reflect.Interface {
		return v
	}
	if v.IsNil() {
		return reflect.Zero(t)
	}
	b, ok := v.Interface().(Box)
	switch {
	case !ok && t.NumMethod() == 0:
		return v
	case !ok:
		return v.Elem()
	case t.NumMethod() > 0:
		return r.adapt(b, t)
	case m == openBoxes:
		return reflect.ValueOf(b.V)
	}
	if err, ok := AsError(b); ok {
		return reflect.ValueOf(err)
	}
	return v
}

// toFunc returns an interpreted function as a compiled one of type t.
func (r *Runtime) toFunc(v reflect.Value, t reflect.Type, m mode) reflect.Value {
	if v.IsNil() {
		return reflect.Zero(t)
	}
	rep := v.Type()
	return reflect.MakeFunc(t, func(args []reflect.Value) []reflect.Value {
		in := make([]reflect.Value, len(args))
		for i, a := range args {
			in[i] = r.toRep(a, rep.In(i))
		}
		out := v.Call(in)
		for i := range out {
			out[i] = r.toCompiled(out[i], t.Out(i), m)
		}
		return out
	})
}

// toRep returns a compiled value in the representation rep.
func (r *Runtime) toRep(v reflect.Value, rep reflect.Type) reflect.Value {
	if v.Kind() == reflect.Interface {
		if v.IsNil() {
			return reflect.Zero(rep)
		}
		if u, ok := v.Interface().(unboxer); ok {
			return reflect.ValueOf(u.Unbox())
		}
		return v.Elem()
	}
	if v.Type() == rep {
		return v
	}
	if rep.Kind() == reflect.Interface {
		return v
	}
	switch rep.Kind() {
	case reflect.Func:
		if v.IsNil() {
			return reflect.Zero(rep)
		}
		return reflect.MakeFunc(rep, func(args []reflect.Value) []reflect.Value {
			return r.call(v, args, rep, keepBoxes)
		})
	case reflect.Slice:
		if v.IsNil() {
			return reflect.Zero(rep)
		}
		s := reflect.MakeSlice(rep, v.Len(), v.Len())
		for i := range v.Len() {
			s.Index(i).Set(r.toRep(v.Index(i), rep.Elem()))
		}
		return s
	case reflect.Array:
		a := reflect.New(rep).Elem()
		for i := range v.Len() {
			a.Index(i).Set(r.toRep(v.Index(i), rep.Elem()))
		}
		return a
	case reflect.Map:
		if v.IsNil() {
			return reflect.Zero(rep)
		}
		c := reflect.MakeMapWithSize(rep, v.Len())
		for it := v.MapRange(); it.Next(); {
			c.SetMapIndex(r.toRep(it.Key(), rep.Key()), r.toRep(it.Value(), rep.Elem()))
		}
		return c
	case reflect.Pointer:
		if v.IsNil() {
			return reflect.Zero(rep)
		}
		if v.Type().ConvertibleTo(rep) {
			return v.Convert(rep)
		}
		p := reflect.New(rep.Elem())
		p.Elem().Set(r.toRep(v.Elem(), rep.Elem()))
		return p
	default:
	}
	return v.Convert(rep)
}

// fromCompiled returns a value out of a compiled interface as interpreted code
// has it.
func fromCompiled(v any) any {
	if u, ok := v.(unboxer); ok {
		return u.Unbox()
	}
	return v
}

// ConvFunc returns a function that turns values of type from into values of type
// to, where at least one is the representation of a type and the other a
// compiled type or another representation of the same type.
func (r *Runtime) ConvFunc(from, to reflect.Type) reflect.Value {
	ft := reflect.FuncOf([]reflect.Type{from}, []reflect.Type{to}, false)
	return reflect.MakeFunc(ft, func(args []reflect.Value) []reflect.Value {
		return []reflect.Value{r.conv(args[0], to)}
	})
}

func (r *Runtime) conv(v reflect.Value, to reflect.Type) reflect.Value {
	from := v.Type()
	switch {
	case from.Kind() == reflect.UnsafePointer && to.Kind() == reflect.Pointer:
		return reflect.NewAt(to.Elem(), v.UnsafePointer())
	case from.Kind() == reflect.Pointer && to.Kind() == reflect.UnsafePointer:
		return reflect.ValueOf(v.UnsafePointer())
	case from.Kind() == reflect.UnsafePointer && to.Kind() == reflect.Uintptr:
		return reflect.ValueOf(uintptr(v.UnsafePointer())).Convert(to)
	case from.Kind() == reflect.Uintptr && to.Kind() == reflect.UnsafePointer:
		u := uintptr(v.Uint())
		return reflect.NewAt(to, unsafe.Pointer(&u)).Elem()
	case from.Kind() == reflect.UnsafePointer && to.Kind() == reflect.UnsafePointer:
		return v.Convert(to)
	case from.Kind() == reflect.Interface && to.Kind() != reflect.Interface:
		if v.IsNil() {
			return reflect.Zero(to)
		}
		return r.toCompiled(v.Elem(), to, keepBoxes)
	case to.Kind() == reflect.Interface:
		if v.Kind() == reflect.Interface && to.NumMethod() == 0 {
			return r.toRep(v, to)
		}
		if v.Kind() == reflect.Interface {
			return r.toInterface(v, to, keepBoxes)
		}
		c := reflect.New(to).Elem()
		c.Set(v)
		return c
	case Rep(from) == to && from != to:
		return r.toRep(v, to)
	}
	return r.toCompiled(v, to, keepBoxes)
}

// modeOf returns what a compiled function wants instead of boxes.
func modeOf(path, name string) mode {
	switch path {
	case "reflect":
		if name == "DeepEqual" {
			return keepBoxes
		}
		return openBoxes
	case "sort", "encoding/json", "encoding/xml", "encoding/gob", "encoding/binary", "encoding/asn1",
		"text/template", "html/template", "database/sql", "runtime", "unsafe", "testing/quick":
		switch path + "." + name {
		case "encoding/json.Marshal", "encoding/json.MarshalIndent", "encoding/json.Encoder.Encode":
			return keepBoxes
		}
		return openBoxes
	case "fmt":
		switch name {
		case "Sscan", "Sscanf", "Sscanln", "Fscan", "Fscanf", "Fscanln":
			return openBoxes
		}
	}
	if len(path) > len(module) && path[:len(module)] == module {
		return openBoxes
	}
	return keepBoxes
}

// module is where the packages live that take values of any type and look at
// them.
const module = "github.com/gosci/gosci/"
