// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file describes what the language itself declares.

import "slices"

// A word is a keyword or a predeclared name of Go.
type word struct {
	name string
	form string // how it is declared or used
	text string // goes on after the name
}

// languageWord returns the word of a name.
func languageWord(name string) (word, bool) {
	i := slices.IndexFunc(language, func(w word) bool { return w.name == name })
	if i < 0 {
		return word{}, false
	}
	return language[i], true
}

// language is all keywords and predeclared names.
var language = []word{
	{"append", "func append(slice []T, elems ...T) []T", "adds elements to the end of a slice and returns the longer slice. It uses the memory of the slice if there is room, so that the result is to be assigned: s = append(s, x)."},
	{"cap", "func cap(v T) int", "returns the capacity of a slice, array, pointer to an array, or channel."},
	{"clear", "func clear(t T)", "deletes all entries of a map, or sets all elements of a slice to zero."},
	{"close", "func close(c chan<- T)", "says that nothing more will be sent on a channel. Who receives gets what is still in it, then zero values."},
	{"complex", "func complex(r, i float64) complex128", "makes a complex number of its real and imaginary parts."},
	{"copy", "func copy(dst, src []T) int", "copies elements from one slice to another, as many as both have, and returns their number."},
	{"delete", "func delete(m map[K]V, key K)", "removes the entry of a key from a map. If there is none, nothing happens."},
	{"imag", "func imag(c complex128) float64", "returns the imaginary part of a complex number."},
	{"len", "func len(v T) int", "returns the number of elements of a slice, array, map or channel, or of the bytes of a string."},
	{"make", "func make(t T, size ...int) T", "makes a slice of a length and, if stated, a capacity, an empty map, or a channel with room for so many elements."},
	{"max", "func max(x T, y ...T) T", "returns the largest of its arguments. If one of them is NaN, so is the result."},
	{"min", "func min(x T, y ...T) T", "returns the smallest of its arguments. If one of them is NaN, so is the result."},
	{"new", "func new(T) *T", "returns a pointer to a new variable: a zero value of a type, or a copy of an expression's value."},
	{"panic", "func panic(v any)", "ends the function, after its deferred calls, then its caller, and so on, until a deferred call recovers; if none does, the cell fails with v."},
	{"print", "func print(args ...any)", "writes its arguments to the standard error, for bootstrapping. fmt.Print is what one wants."},
	{"println", "func println(args ...any)", "writes its arguments to the standard error, with blanks between them, for bootstrapping. fmt.Println is what one wants."},
	{"real", "func real(c complex128) float64", "returns the real part of a complex number."},
	{"recover", "func recover() any", "ends a panic and returns its value, when a deferred function calls it; otherwise it returns nil."},
	{"any", "type any = interface{}", "is the interface that every value satisfies."},
	{"bool", "type bool", "is true or false."},
	{"byte", "type byte = uint8", "is another name of uint8, for data."},
	{"comparable", "type comparable interface{ comparable }", "is the constraint that the types with == satisfy."},
	{"complex128", "type complex128", "is a complex number of two float64."},
	{"complex64", "type complex64", "is a complex number of two float32."},
	{"error", "type error interface{ Error() string }", "is how a function says that it failed. Nil means that it did not."},
	{"float32", "type float32", "is a floating-point number of 32 bits, about 7 digits."},
	{"float64", "type float64", "is a floating-point number of 64 bits, about 16 digits."},
	{"int", "type int", "is an integer of at least 32 bits; here it has 64."},
	{"int8", "type int8", "is an integer from -128 to 127."},
	{"int16", "type int16", "is an integer from -32768 to 32767."},
	{"int32", "type int32", "is an integer of 32 bits."},
	{"int64", "type int64", "is an integer of 64 bits."},
	{"rune", "type rune = int32", "is another name of int32, for a Unicode character."},
	{"string", "type string", "is a sequence of bytes, as a rule text in UTF-8. It cannot be changed."},
	{"uint", "type uint", "is an unsigned integer as large as int."},
	{"uint8", "type uint8", "is an integer from 0 to 255."},
	{"uint16", "type uint16", "is an integer from 0 to 65535."},
	{"uint32", "type uint32", "is an unsigned integer of 32 bits."},
	{"uint64", "type uint64", "is an unsigned integer of 64 bits."},
	{"uintptr", "type uintptr", "is an unsigned integer that can hold an address."},
	{"true", "const true bool", "is the truth value that is not false."},
	{"false", "const false bool", "is the truth value that is not true, and the zero value of bool."},
	{"iota", "const iota int", "is, in a group of constants, the number of the line, counted from 0."},
	{"nil", "nil", "is the zero value of pointers, functions, interfaces, slices, channels and maps."},
	{"break", "break [label]", "leaves the innermost loop, switch or select, or the one with the label."},
	{"case", "case values:", "begins a branch of a switch or select."},
	{"chan", "chan T", "is the type of channels, through which goroutines pass values."},
	{"const", "const name = value", "declares a constant."},
	{"continue", "continue [label]", "goes on with the next iteration of the innermost loop, or of the one with the label."},
	{"default", "default:", "begins the branch of a switch or select that is taken when no other is."},
	{"defer", "defer f(x)", "calls a function when the one around it ends, also by a panic. The arguments are evaluated now; the last call deferred comes first."},
	{"else", "if condition { } else { }", "begins what is done when the condition of an if is false."},
	{"fallthrough", "fallthrough", "goes on, at the end of a branch of a switch, with the next branch."},
	{"for", "for condition { }, for i := 0; i < n; i++ { }, for i := range n { }, for i, v := range xs { }", "repeats."},
	{"func", "func name(x T) T { }", "declares a function, or writes one as a value."},
	{"go", "go f(x)", "calls a function in a goroutine of its own and does not wait for it."},
	{"goto", "goto label", "goes on at the label."},
	{"if", "if condition { }, if x := f(); x > 0 { }", "does something only when the condition is true."},
	{"import", `import "path"`, "makes a package known. The packages at hand are known without it."},
	{"interface", "interface{ Method(x T) T }", "is a type whose values are of any type that has the methods."},
	{"map", "map[K]V", "is the type of maps from keys to values."},
	{"package", "package main", "begins a whole program."},
	{"range", "for i, v := range xs { }", "runs over the elements of a slice, array, map, string or channel, over the integers below a number, or over what a function yields."},
	{"return", "return x", "ends a function and gives its results."},
	{"select", "select { case v := <-c: }", "waits until one of several channels is ready."},
	{"struct", "struct{ X, Y T }", "is a type of values that have fields."},
	{"switch", "switch x { case 1: }, switch v := x.(type) { case T: }", "takes the branch whose value, or type, is that of x, or without x the first whose condition is true."},
	{"type", "type Name T", "declares a type."},
	{"var", "var name T = value", "declares variables."},
}
