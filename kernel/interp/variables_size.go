// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file measures how much memory a value takes.

import (
	"reflect"

	"github.com/gosci/gosci/kernel/interp/host"
)

// maxParts is how many parts of a value are looked at. The parts of a slice or a map
// that are left are taken to be as large as those before them.
const maxParts = 100_000

// size returns the number of bytes that a value takes, with all that it refers to,
// each part counted once.
func size(v reflect.Value) int {
	m := meter{seen: make(map[uintptr]bool), left: maxParts}
	return int(v.Type().Size()) + m.behind(v)
}

// A meter is the state of one measurement.
type meter struct {
	seen map[uintptr]bool
	left int
}

// isFlat reports whether values of a type refer to nothing.
func isFlat(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Array:
		return isFlat(t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			if !isFlat(t.Field(i).Type) {
				return false
			}
		}
		return true
	default:
		return reflect.Bool <= t.Kind() && t.Kind() <= reflect.Complex128
	}
}

// isNew reports whether what is at an address has not been counted, and counts it.
func (m *meter) isNew(address uintptr) bool {
	if m.seen[address] {
		return false
	}
	m.seen[address] = true
	return true
}

// behind returns the size of what v refers to.
func (m *meter) behind(v reflect.Value) int {
	if m.left--; m.left < 0 {
		return 0
	}
	t := v.Type()
	if isFlat(t) || t == reflect.TypeFor[*host.Type]() {
		return 0
	}
	switch v.Kind() {
	case reflect.String:
		return v.Len()
	case reflect.Pointer:
		if v.IsNil() || !m.isNew(v.Pointer()) {
			return 0
		}
		return int(t.Elem().Size()) + m.behind(v.Elem())
	case reflect.Interface:
		if v.IsNil() {
			return 0
		}
		return int(v.Elem().Type().Size()) + m.behind(v.Elem())
	case reflect.Slice:
		if v.IsNil() || v.Cap() == 0 || !m.isNew(v.Pointer()) {
			return 0
		}
		return v.Cap()*int(t.Elem().Size()) + m.elements(v)
	case reflect.Array:
		return m.elements(v)
	case reflect.Map:
		if v.IsNil() || !m.isNew(v.Pointer()) {
			return 0
		}
		n, known := 0, 0
		for i := v.MapRange(); i.Next() && m.left > 0; known++ {
			n += m.behind(i.Key()) + m.behind(i.Value())
		}
		return v.Len()*int(t.Key().Size()+t.Elem().Size()) + scaled(n, v.Len(), known)
	case reflect.Struct:
		n := 0
		for i := range v.NumField() {
			n += m.behind(v.Field(i))
		}
		return n
	case reflect.Chan:
		return v.Cap() * int(t.Elem().Size())
	default:
		return 0
	}
}

// elements returns the size of what the elements of a slice or an array refer to.
func (m *meter) elements(v reflect.Value) int {
	if isFlat(v.Type().Elem()) {
		return 0
	}
	n, known := 0, 0
	for ; known < v.Len() && m.left > 0; known++ {
		n += m.behind(v.Index(known))
	}
	return scaled(n, v.Len(), known)
}

// scaled returns the size of all parts when some of them have size n.
func scaled(n, all, some int) int {
	if some == 0 {
		return 0
	}
	return int(float64(n) / float64(some) * float64(all))
}
