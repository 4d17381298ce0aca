// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package host

// This file is how boxed values become JSON: as encoding/json encodes the Go
// values, with the methods of their types.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// MarshalJSON encodes the value as encoding/json encodes the value of the
// session's type.
func (b Box) MarshalJSON() ([]byte, error) {
	v := reflect.ValueOf(b.V)
	if b.V == nil {
		v = reflect.Zero(b.T.Rep)
	}
	var e jsonEncoder
	err := e.value(b.T, v, false)
	return e.Bytes(), err
}

// A jsonEncoder writes one value.
type jsonEncoder struct{ bytes.Buffer }

// marshal writes a value of a compiled type.
func (e *jsonEncoder) marshal(v any) error {
	text, err := json.Marshal(v)
	e.Write(text)
	return err
}

// value writes v, of type t; quoted is the option "string" of a field.
func (e *jsonEncoder) value(t *Type, v reflect.Value, quoted bool) error {
	if v.Kind() == reflect.Interface && t.Kind != reflect.Interface {
		v = uncut(t, v)
	}
	if !t.Boxed && t.Kind != reflect.Interface {
		if quoted {
			return e.quoted(v.Interface())
		}
		return e.marshal(v.Interface())
	}
	if done, err := e.methods(t, v); done {
		return err
	}
	switch t.Kind {
	case reflect.Interface:
		if v.Kind() == reflect.Interface && v.IsNil() {
			e.WriteString("null")
			return nil
		}
		return e.marshal(v.Interface())
	case reflect.Pointer:
		if v.IsNil() {
			e.WriteString("null")
			return nil
		}
		return e.value(t.Elem, v.Elem(), quoted)
	case reflect.Struct:
		return e.structure(t, v)
	case reflect.Map:
		return e.mapping(t, v)
	case reflect.Slice, reflect.Array:
		return e.sequence(t, v)
	case reflect.Func, reflect.Chan, reflect.Complex64, reflect.Complex128, reflect.UnsafePointer:
		return fmt.Errorf("json: unsupported type: %s", t.Str)
	default:
	}
	if quoted {
		return e.quoted(v.Interface())
	}
	return e.marshal(v.Interface())
}

// quoted writes a number or boolean as a string, a string as the JSON of it.
func (e *jsonEncoder) quoted(v any) error {
	text, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return e.marshal(string(text))
}

// methods writes v by a method of its type.
func (e *jsonEncoder) methods(t *Type, v reflect.Value) (done bool, err error) {
	if t.Kind == reflect.Interface {
		return false, nil
	}
	a := adapter{Box{t, v.Interface()}, &Runtime{}}
	switch {
	case t.Kind == reflect.Pointer && v.IsNil():
		return false, nil
	case a.has("MarshalJSON", "func() ([]uint8, error)"):
		text, err := call2[[]byte, error](a, "MarshalJSON")
		if err == nil {
			err = json.Compact(&e.Buffer, text)
		}
		if err != nil {
			return true, fmt.Errorf("json: error calling MarshalJSON for type %s: %w", t.Str, err)
		}
		return true, nil
	case a.has("MarshalText", "func() ([]uint8, error)"):
		text, err := call2[[]byte, error](a, "MarshalText")
		if err != nil {
			return true, fmt.Errorf("json: error calling MarshalText for type %s: %w", t.Str, err)
		}
		return true, e.marshal(string(text))
	}
	return false, nil
}

func (e *jsonEncoder) sequence(t *Type, v reflect.Value) error {
	if t.Kind == reflect.Slice {
		if v.IsNil() {
			e.WriteString("null")
			return nil
		}
		if t.Elem.Kind == reflect.Uint8 && len(t.Elem.Methods) == 0 {
			return e.marshal(v.Bytes())
		}
	}
	e.WriteByte('[')
	for i := range v.Len() {
		if i > 0 {
			e.WriteByte(',')
		}
		if err := e.value(t.Elem, v.Index(i), false); err != nil {
			return err
		}
	}
	e.WriteByte(']')
	return nil
}

func (e *jsonEncoder) mapping(t *Type, v reflect.Value) error {
	if v.IsNil() {
		e.WriteString("null")
		return nil
	}
	type entry struct {
		key   string
		value reflect.Value
	}
	var entries []entry
	for it := v.MapRange(); it.Next(); {
		key, err := jsonKey(t.Key, it.Key())
		if err != nil {
			return err
		}
		entries = append(entries, entry{key, it.Value()})
	}
	slices.SortFunc(entries, func(a, b entry) int { return strings.Compare(a.key, b.key) })
	e.WriteByte('{')
	for i, x := range entries {
		if i > 0 {
			e.WriteByte(',')
		}
		if err := e.marshal(x.key); err != nil {
			return err
		}
		e.WriteByte(':')
		if err := e.value(t.Elem, x.value, false); err != nil {
			return err
		}
	}
	e.WriteByte('}')
	return nil
}

// jsonKey returns the key of a map as the name in an object.
func jsonKey(t *Type, k reflect.Value) (string, error) {
	if t.Kind == reflect.String {
		return k.String(), nil
	}
	if t.Boxed {
		a := adapter{Box{t, k.Interface()}, &Runtime{}}
		if a.has("MarshalText", "func() ([]uint8, error)") {
			text, err := call2[[]byte, error](a, "MarshalText")
			return string(text), err
		}
	}
	switch {
	case k.CanInt():
		return strconv.FormatInt(k.Int(), 10), nil
	case k.CanUint():
		return strconv.FormatUint(k.Uint(), 10), nil
	}
	return "", fmt.Errorf("json: unsupported type: map with key %s", t.Str)
}

// A jsonField is a field of an object.
type jsonField struct {
	name      string
	tagged    bool
	path      []int
	typ       *Type
	omitEmpty bool
	omitZero  bool
	quoted    bool
}

func (e *jsonEncoder) structure(t *Type, v reflect.Value) error {
	e.WriteByte('{')
	first := true
	for _, f := range jsonFields(t) {
		x, ok := fieldAt(v, f.path)
		if !ok || f.omitEmpty && isEmpty(x) || f.omitZero && x.IsZero() {
			continue
		}
		if !first {
			e.WriteByte(',')
		}
		first = false
		if err := e.marshal(f.name); err != nil {
			return err
		}
		e.WriteByte(':')
		if err := e.value(f.typ, x, f.quoted); err != nil {
			return err
		}
	}
	e.WriteByte('}')
	return nil
}

// fieldAt follows a path of fields; ok is false if it leads through a nil
// pointer.
func fieldAt(v reflect.Value, path []int) (field reflect.Value, ok bool) {
	for _, i := range path {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				return v, false
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v, true
}

func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Struct:
		return false
	default:
	}
	return v.IsZero()
}

// jsonFields returns the fields of an object in order: those of embedded structs
// stand among the others, and of fields with one name the shallowest counts, or
// the one with a tag.
func jsonFields(t *Type) []jsonField {
	var all []jsonField
	collect(t, nil, map[*Type]bool{}, &all)
	var fields []jsonField
	for i, f := range all {
		if dominant(all, i) {
			fields = append(fields, f)
		}
	}
	return fields
}

func collect(t *Type, path []int, seen map[*Type]bool, all *[]jsonField) {
	if seen[t] {
		return
	}
	seen[t] = true
	defer delete(seen, t)
	for i, f := range t.Fields {
		tag, hasTag := f.Tag.Lookup("json")
		if tag == "-" {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		inner := f.Type
		if inner.Kind == reflect.Pointer && !inner.Named {
			inner = inner.Elem
		}
		at := append(slices.Clone(path), i)
		if f.Embedded && name == "" && inner != nil && inner.Kind == reflect.Struct && inner.Boxed {
			collect(inner, at, seen, all)
			continue
		}
		if !f.Exported {
			continue
		}
		if name == "" {
			name = f.Name
		}
		list := strings.Split(options, ",")
		*all = append(*all, jsonField{
			name: name, tagged: hasTag && tag != "" && tag[0] != ',', path: at, typ: f.Type,
			omitEmpty: slices.Contains(list, "omitempty"),
			omitZero:  slices.Contains(list, "omitzero"),
			quoted:    slices.Contains(list, "string"),
		})
	}
}

// dominant reports whether field i is the one of its name that counts.
func dominant(all []jsonField, i int) bool {
	f := all[i]
	for j, g := range all {
		if j == i || g.name != f.name {
			continue
		}
		if len(g.path) < len(f.path) || len(g.path) == len(f.path) && (g.tagged || !f.tagged) {
			return false
		}
	}
	return true
}
