// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package host

// This file is how JSON becomes values of the session's types: as encoding/json
// decodes into the Go values, with the methods of their types.

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strconv"
	"strings"
)

// unmarshal is json.Unmarshal in interpreted code.
func (r *Runtime) unmarshal(data []byte, target any) any {
	b, ok := target.(Box)
	if !ok || b.T.Kind != reflect.Pointer || b.V == nil || reflect.ValueOf(b.V).IsNil() {
		return errorResult(json.Unmarshal(data, Unbox(target)))
	}
	if !json.Valid(data) {
		var raw json.RawMessage
		return errorResult(json.Unmarshal(data, &raw))
	}
	d := jsonDecoder{r: r}
	return errorResult(d.value(b.T.Elem, reflect.ValueOf(b.V).Elem(), data))
}

// decode is the method Decode of a json.Decoder in interpreted code.
func (r *Runtime) decode(dec *json.Decoder, target any) any {
	b, ok := target.(Box)
	if !ok || b.T.Kind != reflect.Pointer {
		return errorResult(dec.Decode(Unbox(target)))
	}
	var raw json.RawMessage
	if err := dec.Decode(&raw); err != nil {
		return errorResult(err)
	}
	return r.unmarshal(raw, b)
}

func errorResult(err error) any {
	if err == nil {
		return nil
	}
	return fromCompiled(err)
}

// A jsonDecoder decodes one value.
type jsonDecoder struct {
	r      *Runtime
	object *Type  // the struct that the value is a field of
	field  string // the path to the value
}

// value decodes data into v, which is of type t and can be set.
func (d jsonDecoder) value(t *Type, v reflect.Value, data []byte) error {
	data = bytes.TrimSpace(data)
	if done, err := d.methods(t, v, data); done {
		return err
	}
	if !t.Boxed {
		return d.inField(json.Unmarshal(data, v.Addr().Interface()))
	}
	if string(data) == "null" {
		switch t.Kind {
		case reflect.Interface, reflect.Pointer, reflect.Map, reflect.Slice:
			v.SetZero()
		default:
		}
		return nil
	}
	switch t.Kind {
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		return d.value(t.Elem, v.Elem(), data)
	case reflect.Struct:
		return d.structure(t, v, data)
	case reflect.Slice, reflect.Array:
		return d.sequence(t, v, data)
	case reflect.Map:
		return d.mapping(t, v, data)
	default:
	}
	return d.inField(json.Unmarshal(data, v.Addr().Interface()))
}

// inField says in an error of encoding/json where the value is.
func (d jsonDecoder) inField(err error) error {
	var wrong *json.UnmarshalTypeError
	if d.object == nil || !errors.As(err, &wrong) {
		return err
	}
	name := d.object.Str
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		name = name[i+1:]
	}
	wrong.Struct, wrong.Field = name, strings.TrimSuffix(d.field+"."+wrong.Field, ".")
	return wrong
}

// methods decodes by a method of the pointer to v.
func (d jsonDecoder) methods(t *Type, v reflect.Value, data []byte) (done bool, err error) {
	if len(t.PtrMethods) == 0 {
		return false, nil
	}
	p := &Type{Str: "*" + t.Str, Kind: reflect.Pointer, Rep: reflect.PointerTo(t.Rep), Boxed: true, Elem: t, Methods: t.PtrMethods}
	a := adapter{Box{p, v.Addr().Interface()}, d.r}
	if a.has("UnmarshalJSON", "func([]uint8) error") {
		return true, call1[error](a, "UnmarshalJSON", reflect.ValueOf(bytes.Clone(data)))
	}
	if a.has("UnmarshalText", "func([]uint8) error") && len(data) > 0 && data[0] == '"' {
		var text string
		if err := json.Unmarshal(data, &text); err != nil {
			return true, err
		}
		return true, call1[error](a, "UnmarshalText", reflect.ValueOf([]byte(text)))
	}
	return false, nil
}

func (d jsonDecoder) sequence(t *Type, v reflect.Value, data []byte) error {
	if t.Elem.Kind == reflect.Uint8 && t.Kind == reflect.Slice && data[0] == '"' {
		return json.Unmarshal(data, v.Addr().Interface())
	}
	var list []json.RawMessage
	if err := json.Unmarshal(data, &list); err != nil {
		return d.inField(json.Unmarshal(data, v.Addr().Interface()))
	}
	if t.Kind == reflect.Slice {
		if v.Cap() < len(list) || v.IsNil() {
			v.Set(reflect.MakeSlice(v.Type(), len(list), len(list)))
		} else {
			v.SetLen(len(list))
		}
	}
	var first error
	for i := range v.Len() {
		if i >= len(list) {
			v.Index(i).SetZero()
			continue
		}
		first = firstError(first, d.value(t.Elem, v.Index(i), list[i]))
	}
	return first
}

func firstError(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

func (d jsonDecoder) mapping(t *Type, v reflect.Value, data []byte) error {
	var object map[string]json.RawMessage
	if err := json.Unmarshal(data, &object); err != nil {
		return d.inField(json.Unmarshal(data, v.Addr().Interface()))
	}
	if v.IsNil() {
		v.Set(reflect.MakeMapWithSize(v.Type(), len(object)))
	}
	var first error
	for name, raw := range object {
		key := reflect.New(v.Type().Key()).Elem()
		if err := d.key(t.Key, key, name); err != nil {
			first = firstError(first, err)
			continue
		}
		elem := reflect.New(v.Type().Elem()).Elem()
		first = firstError(first, d.value(t.Elem, elem, raw))
		v.SetMapIndex(key, elem)
	}
	return first
}

// key decodes the name of a field of an object into the key of a map.
func (d jsonDecoder) key(t *Type, v reflect.Value, name string) error {
	quoted, err := json.Marshal(name)
	if err != nil {
		return err
	}
	if t.Kind != reflect.String {
		if done, err := d.methods(t, v, quoted); done {
			return err
		}
	}
	switch {
	case v.Kind() == reflect.String:
		v.SetString(name)
	case v.CanInt():
		n, err := strconv.ParseInt(name, 10, v.Type().Bits())
		if err != nil {
			return err
		}
		v.SetInt(n)
	case v.CanUint():
		n, err := strconv.ParseUint(name, 10, v.Type().Bits())
		if err != nil {
			return err
		}
		v.SetUint(n)
	default:
		return errors.New("json: unsupported type: map with key " + t.Str)
	}
	return nil
}

func (d jsonDecoder) structure(t *Type, v reflect.Value, data []byte) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	if tok, err := dec.Token(); err != nil || tok != json.Delim('{') {
		return d.inField(json.Unmarshal(data, v.Addr().Interface()))
	}
	fields := jsonFields(t)
	var first error
	for dec.More() {
		tok, err := dec.Token()
		if err != nil {
			return err
		}
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			return err
		}
		name, _ := tok.(string)
		f := fieldNamed(fields, name)
		if f == nil {
			continue
		}
		inner := d
		inner.object = t
		inner.field = strings.TrimPrefix(d.field+"."+f.name, ".")
		first = firstError(first, inner.into(f, v, raw))
	}
	if _, err := dec.Token(); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	return first
}

// fieldNamed finds the field for a name: of exactly that name, or of one that
// differs in case only.
func fieldNamed(fields []jsonField, name string) *jsonField {
	for i := range fields {
		if fields[i].name == name {
			return &fields[i]
		}
	}
	for i := range fields {
		if strings.EqualFold(fields[i].name, name) {
			return &fields[i]
		}
	}
	return nil
}

// into decodes into one field of the struct v.
func (d jsonDecoder) into(f *jsonField, v reflect.Value, raw []byte) error {
	for _, i := range f.path {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	if f.quoted && len(raw) > 0 && raw[0] == '"' {
		var text string
		if err := json.Unmarshal(raw, &text); err != nil {
			return err
		}
		raw = []byte(text)
	}
	return d.value(f.typ, v, raw)
}
