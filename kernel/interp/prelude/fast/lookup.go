// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fast

// This file finds a function by its name and the kind of the elements.

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
)

// Path is the import path of this package.
const Path = "github.com/gosci/gosci/kernel/interp/prelude/fast"

// Names returns the functions of the package with the given import path that
// Lookup knows for at least some kinds, in alphabetical order; nil if there are
// none.
func Names(path string) []string {
	if path != "slices" {
		return nil
	}
	return slices.Sorted(maps.Keys(functions[float64]()))
}

// Lookup returns the function with the given import path and name, instantiated
// for slices of the basic type of kind elem. For "slices", "Index" and
// [reflect.Float64], it is a func([]float64, float64) int. Slices and elements
// of other types of that kind are to be converted. It returns false if there is
// no such function: if it is not generic, is better interpreted (it calls back,
// or has no loop), or does not have elements of that kind.
func Lookup(path, name string, elem reflect.Kind) (fn any, ok bool) {
	if path != "slices" {
		return nil, false
	}
	fn, ok = table(elem)[name]
	return fn, ok
}

// Symbol returns the name that Exports has for the function that Lookup returns,
// such as "IndexFloat64".
func Symbol(name string, elem reflect.Kind) string {
	kind := elem.String()
	return name + string(kind[0]-'a'+'A') + kind[1:]
}

// Exports returns all functions that Lookup knows in the form that an
// interpreter loads: by import path and name, then by symbol.
func Exports() map[string]map[string]reflect.Value {
	symbols := make(map[string]reflect.Value)
	for elem := reflect.Invalid; elem <= reflect.UnsafePointer; elem++ {
		for name, fn := range table(elem) {
			symbols[Symbol(name, elem)] = reflect.ValueOf(fn)
		}
	}
	return map[string]map[string]reflect.Value{Path + "/fast": symbols}
}

// table returns the functions for the elements of one kind.
func table(elem reflect.Kind) map[string]any {
	switch elem {
	case reflect.Int:
		return functions[int]()
	case reflect.Int8:
		return functions[int8]()
	case reflect.Int16:
		return functions[int16]()
	case reflect.Int32:
		return functions[int32]()
	case reflect.Int64:
		return functions[int64]()
	case reflect.Uint:
		return functions[uint]()
	case reflect.Uint8:
		return functions[uint8]()
	case reflect.Uint16:
		return functions[uint16]()
	case reflect.Uint32:
		return functions[uint32]()
	case reflect.Uint64:
		return functions[uint64]()
	case reflect.Uintptr:
		return functions[uintptr]()
	case reflect.Float32:
		return functions[float32]()
	case reflect.Float64:
		return functions[float64]()
	case reflect.String:
		return functions[string]()
	case reflect.Bool:
		return comparableFunctions[bool]()
	case reflect.Complex64:
		return comparableFunctions[complex64]()
	case reflect.Complex128:
		return comparableFunctions[complex128]()
	default:
		return nil
	}
}

// functions returns the functions for the elements of an ordered type.
func functions[E cmp.Ordered]() map[string]any {
	table := comparableFunctions[E]()
	table["BinarySearch"] = slices.BinarySearch[[]E]
	table["Compare"] = slices.Compare[[]E]
	table["IsSorted"] = slices.IsSorted[[]E]
	table["Max"] = slices.Max[[]E]
	table["Min"] = slices.Min[[]E]
	table["Sort"] = slices.Sort[[]E]
	return table
}

// comparableFunctions returns those of any basic type.
func comparableFunctions[E comparable]() map[string]any {
	return map[string]any{
		"Compact":  slices.Compact[[]E],
		"Contains": slices.Contains[[]E],
		"Equal":    slices.Equal[[]E],
		"Index":    slices.Index[[]E],
		"Reverse":  slices.Reverse[[]E],
	}
}
