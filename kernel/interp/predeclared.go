// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is what the language itself declares: keywords, types, constants and
// functions.

// keywords are the keywords of Go.
var keywords = []string{
	"break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func", "go", "goto",
	"if", "import", "interface", "map", "package", "range", "return", "select", "struct", "switch", "type", "var",
}

// predeclared describes the predeclared names.
var predeclared = map[string]string{
	"any": "type any = interface{}", "bool": "type bool", "byte": "type byte = uint8", "comparable": "type comparable interface",
	"complex128": "type complex128", "complex64": "type complex64", "error": "type error interface { Error() string }",
	"float32": "type float32", "float64": "type float64", "int": "type int", "int8": "type int8", "int16": "type int16",
	"int32": "type int32", "int64": "type int64", "rune": "type rune = int32", "string": "type string", "uint": "type uint",
	"uint8": "type uint8", "uint16": "type uint16", "uint32": "type uint32", "uint64": "type uint64", "uintptr": "type uintptr",

	"true": "const true bool", "false": "const false bool", "iota": "const iota int", "nil": "nil, the zero value of pointers, functions, interfaces, slices, channels and maps",

	"append":  "func append(slice []T, elems ...T) []T",
	"cap":     "func cap(v T) int",
	"clear":   "func clear(t T)",
	"close":   "func close(c chan<- T)",
	"complex": "func complex(r, i float64) complex128",
	"copy":    "func copy(dst, src []T) int",
	"delete":  "func delete(m map[K]V, key K)",
	"imag":    "func imag(c complex128) float64",
	"len":     "func len(v T) int",
	"make":    "func make(t T, size ...int) T",
	"max":     "func max(x T, y ...T) T",
	"min":     "func min(x T, y ...T) T",
	"new":     "func new(T) *T",
	"panic":   "func panic(v any)",
	"print":   "func print(args ...any)",
	"println": "func println(args ...any)",
	"real":    "func real(c complex128) float64",
	"recover": "func recover() any",
}
