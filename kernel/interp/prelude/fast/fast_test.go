// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fast_test

// This file compares the functions that Lookup finds with those that they stand
// for.

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/gosci/gosci/kernel/interp/prelude/fast"
)

func TestLookup(t *testing.T) {
	t.Parallel()
	ordered := []any{
		int(0), int8(0), int16(0), int32(0), int64(0), uint(0), uint8(0), uint16(0), uint32(0), uint64(0), uintptr(0),
		float32(0), float64(0), "",
	}
	others := []any{false, complex64(0), complex128(0)}
	unordered := []string{"Compact", "Contains", "Equal", "Index", "Reverse"}
	exports := fast.Exports()[fast.Path+"/fast"]
	found := 0
	for _, element := range append(slices.Clone(ordered), others...) {
		elem := reflect.TypeOf(element)
		slice := reflect.SliceOf(elem)
		for _, name := range fast.Names("slices") {
			fn, ok := fast.Lookup("slices", name, elem.Kind())
			want := slices.Contains(ordered, element) || slices.Contains(unordered, name)
			if ok != want {
				t.Errorf("Lookup(%s, %v) finds a function: %t, want %t", name, elem, ok, want)
			}
			if !ok {
				continue
			}
			found++
			typ := reflect.TypeOf(fn)
			for i := range typ.NumIn() {
				if in := typ.In(i); in != elem && in != slice {
					t.Errorf("Lookup(%s, %v) is %v, with a parameter neither %v nor %v", name, elem, typ, elem, slice)
				}
			}
			if e := exports[fast.Symbol(name, elem.Kind())]; e.Pointer() != reflect.ValueOf(fn).Pointer() {
				t.Errorf("Exports has another %s than Lookup", fast.Symbol(name, elem.Kind()))
			}
		}
	}
	if found != len(exports) {
		t.Errorf("Exports has %d functions, Lookup finds %d", len(exports), found)
	}
	for _, none := range []struct {
		path, name string
		elem       reflect.Kind
	}{
		{"maps", "Keys", reflect.Int},
		{"sort", "Sort", reflect.Int},
		{"slices", "SortFunc", reflect.Int},
		{"slices", "", reflect.Int},
		{"slices", "Sort", reflect.Invalid},
		{"slices", "Sort", reflect.Struct},
		{"slices", "Index", reflect.Interface},
		{"slices", "Index", reflect.UnsafePointer},
		{"slices", "Index", reflect.Kind(1000)},
	} {
		if fn, ok := fast.Lookup(none.path, none.name, none.elem); ok || fn != nil {
			t.Errorf("Lookup(%s, %s, %v) = %T, want none", none.path, none.name, none.elem, fn)
		}
	}
	if got := fast.Names("maps"); got != nil {
		t.Errorf("Names(maps) = %v, want none", got)
	}
}

func TestFunctions(t *testing.T) {
	t.Parallel()
	find := func(name string) any {
		fn, ok := fast.Lookup("slices", name, reflect.Float64)
		if !ok {
			t.Fatalf("Lookup(%s) finds nothing", name)
		}
		return fn
	}
	text := func(v any) string { return fmt.Sprint(v) }
	s := []float64{3, 1, math.NaN(), 1, 1, 2}
	sorted := []float64{1, 2, 3}
	for _, test := range []struct {
		name string
		run  func(f any) []any
		want string
	}{
		{"BinarySearch", func(f any) []any {
			i, ok := f.(func([]float64, float64) (int, bool))(sorted, 2)
			return []any{i, ok}
		}, "[1 true]"},
		{"Compact", func(f any) []any { return []any{f.(func([]float64) []float64)(slices.Clone(s))} }, "[[3 1 NaN 1 2]]"},
		{"Compare", func(f any) []any { return []any{f.(func(_, _ []float64) int)(sorted, s)} }, "[-1]"},
		{"Contains", func(f any) []any { return []any{f.(func([]float64, float64) bool)(s, 2)} }, "[true]"},
		{"Equal", func(f any) []any { return []any{f.(func(_, _ []float64) bool)(s, s)} }, "[false]"},
		{"Index", func(f any) []any { return []any{f.(func([]float64, float64) int)(s, 1)} }, "[1]"},
		{"IsSorted", func(f any) []any { return []any{f.(func([]float64) bool)(sorted)} }, "[true]"},
		{"Max", func(f any) []any { return []any{f.(func([]float64) float64)(s)} }, "[NaN]"},
		{"Min", func(f any) []any { return []any{f.(func([]float64) float64)(sorted)} }, "[1]"},
		{"Reverse", func(f any) []any { c := slices.Clone(s); f.(func([]float64))(c); return []any{c} }, "[[2 1 1 NaN 1 3]]"},
		{"Sort", func(f any) []any { c := slices.Clone(s); f.(func([]float64))(c); return []any{c} }, "[[NaN 1 1 1 2 3]]"},
	} {
		if diff := cmp.Diff(test.want, text(test.run(find(test.name)))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func ExampleLookup() {
	fn, _ := fast.Lookup("slices", "Sort", reflect.Float64)
	x := []float64{2, 3, 1}
	fn.(func([]float64))(x)
	fmt.Println(x, fast.Symbol("Sort", reflect.Float64))
	// Output: [1 2 3] SortFloat64
}
