// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package difftest

// This file is the types of random programs.

import (
	"fmt"
	"strings"
)

// A kind is the kind of the type under a type.
type kind int

const (
	boolKind kind = iota
	intKind
	uintKind
	floatKind
	complexKind
	stringKind
	arrayKind
	sliceKind
	mapKind
	structKind
	funcKind
	interfaceKind
)

// A typ is a type.
type typ struct {
	text    string // as the program writes it
	kind    kind
	bits    int // of a number
	len     int // of an array
	key     *typ
	elem    *typ
	fields  []field
	params  []*typ // of a function
	result  *typ
	named   bool
	methods []*function // that values have
	pointer []*function // that only pointers have
}

// A field is a field of a struct.
type field struct {
	name     string
	typ      *typ
	embedded bool
}

func basic(text string, k kind, bits int) *typ { return &typ{text: text, kind: k, bits: bits} }

// The basic types.
func basicTypes() []*typ {
	return []*typ{
		basic("bool", boolKind, 0), basic("string", stringKind, 0),
		basic("int", intKind, 64), basic("int8", intKind, 8), basic("int16", intKind, 16), basic("int32", intKind, 32), basic("int64", intKind, 64),
		basic("uint", uintKind, 64), basic("uint8", uintKind, 8), basic("uint16", uintKind, 16), basic("uint32", uintKind, 32), basic("uint64", uintKind, 64), basic("uintptr", uintKind, 64),
		basic("float32", floatKind, 32), basic("float64", floatKind, 64),
		basic("complex64", complexKind, 64), basic("complex128", complexKind, 128),
	}
}

func (t *typ) isInteger() bool { return t.kind == intKind || t.kind == uintKind }
func (t *typ) isReal() bool    { return t.isInteger() || t.kind == floatKind }
func (t *typ) isNumber() bool  { return t.isReal() || t.kind == complexKind }
func (t *typ) isOrdered() bool { return t.isReal() || t.kind == stringKind }

// isComparable reports whether == never panics for t.
func (t *typ) isComparable() bool {
	switch t.kind {
	case sliceKind, mapKind, funcKind, interfaceKind:
		return false
	case arrayKind:
		return t.elem.isComparable()
	case structKind:
		for _, f := range t.fields {
			if !f.typ.isComparable() {
				return false
			}
		}
	default:
	}
	return true
}

// isKey reports whether t can be the key of a map that is printed: it has no NaN.
func (t *typ) isKey() bool {
	switch t.kind {
	case boolKind, intKind, uintKind, stringKind:
		return true
	case arrayKind:
		return t.elem.isKey()
	case structKind:
		for _, f := range t.fields {
			if !f.typ.isKey() {
				return false
			}
		}
		return true
	default:
		return false
	}
}

// isPrintable reports whether the text of a value of t is determined.
func (t *typ) isPrintable() bool {
	switch t.kind {
	case funcKind:
		return false
	case arrayKind, sliceKind, mapKind:
		return t.elem.isPrintable()
	case structKind:
		for _, f := range t.fields {
			if !f.typ.isPrintable() {
				return false
			}
		}
	default:
	}
	return true
}

func arrayOf(n int, elem *typ) *typ {
	return &typ{text: fmt.Sprintf("[%d]%s", n, elem.text), kind: arrayKind, len: n, elem: elem}
}

func sliceOf(elem *typ) *typ { return &typ{text: "[]" + elem.text, kind: sliceKind, elem: elem} }

func mapOf(key, elem *typ) *typ {
	return &typ{text: fmt.Sprintf("map[%s]%s", key.text, elem.text), kind: mapKind, key: key, elem: elem}
}

func funcOf(params []*typ, result *typ) *typ {
	texts := make([]string, len(params))
	for i, p := range params {
		texts[i] = p.text
	}
	return &typ{
		text: fmt.Sprintf("func(%s) %s", strings.Join(texts, ", "), result.text),
		kind: funcKind, params: params, result: result,
	}
}

func structOf(fields []field) *typ {
	texts := make([]string, len(fields))
	for i, f := range fields {
		texts[i] = f.name + " " + f.typ.text
		if f.embedded {
			texts[i] = f.typ.text
		}
	}
	return &typ{text: "struct{ " + strings.Join(texts, "; ") + " }", kind: structKind, fields: fields}
}

// basicType returns a random type that is a basic one, or a declared one like it.
func (g *generator) basicType(ok func(*typ) bool) *typ {
	for {
		list := g.basics
		if len(g.named) > 0 && g.chance(3) {
			list = g.named
		}
		if t := list[g.n(len(list))]; t.kind < arrayKind && ok(t) {
			return t
		}
	}
}

func anyType(*typ) bool { return true }

// someType returns a random type, made of others to a depth.
func (g *generator) someType(depth int) *typ {
	if depth <= 0 || g.chance(2) {
		if len(g.named) > 0 && g.chance(3) {
			return g.named[g.n(len(g.named))]
		}
		return g.basicType(anyType)
	}
	switch g.n(8) {
	case 0, 1:
		return arrayOf(1+g.n(4), g.someType(depth-1))
	case 2, 3:
		return sliceOf(g.someType(depth - 1))
	case 4:
		return mapOf(g.keyType(), g.someType(depth-1))
	case 5:
		return g.structType(depth - 1)
	case 6:
		return g.any
	default:
		return g.basicType(anyType)
	}
}

// keyType returns a type for the keys of a map.
func (g *generator) keyType() *typ {
	if g.chance(4) {
		if t := g.someType(1); t.isKey() {
			return t
		}
	}
	return g.basicType((*typ).isKey)
}

// structType returns a struct without embedded fields.
func (g *generator) structType(depth int) *typ {
	var fields []field
	for i := range 1 + g.n(3) {
		fields = append(fields, field{name: fieldName(i, g.chance(3)), typ: g.someType(depth)})
	}
	return structOf(fields)
}

func fieldName(i int, exported bool) string {
	if exported {
		return string(rune('A' + i))
	}
	return string(rune('a' + i))
}

// functionType returns a type of functions of plain values.
func (g *generator) functionType() *typ {
	var params []*typ
	for range g.n(3) {
		params = append(params, g.someType(1))
	}
	return funcOf(params, g.someType(1))
}
