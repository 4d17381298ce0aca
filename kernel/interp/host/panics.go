// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package host

// This file is panics: what they carry, and how the panics of the interpreter
// become those of Go.

import (
	"fmt"
	"reflect"
	"runtime"
	"strings"
)

// A RuntimeError is an error that the Go runtime would raise.
type RuntimeError struct {
	text      string
	assertion bool
}

// Error words the error as Go does.
func (e RuntimeError) Error() string {
	if e.assertion {
		return e.text
	}
	return "runtime error: " + e.text
}

// RuntimeError makes it a runtime.Error.
func (RuntimeError) RuntimeError() {}

var _ runtime.Error = RuntimeError{}

// A Panic is a panic of interpreted code on its way up the stack.
type Panic struct {
	Value     any    // as recover returns it
	Line      int    // the mark of the statement; 0 if there is none
	Calls     []Call // the functions that it has left so far, the innermost first
	Goexit    bool
	recovered bool
	previous  *Panic
}

// Error words the panic as the Go runtime does, without "panic: ".
func (p *Panic) Error() string {
	text := panicText(p.Value)
	if p.previous != nil {
		return p.previous.Error() + "\n\tpanic: " + text
	}
	return text
}

// Unwrap returns the value of the panic if it is an error.
func (p *Panic) Unwrap() error {
	if err, ok := AsError(p.Value); ok {
		return err
	}
	return nil
}

func panicText(v any) string {
	if err, ok := v.(RuntimeError); ok {
		return err.Error()
	}
	if err, ok := v.(error); ok {
		return err.Error()
	}
	if b, ok := v.(Box); ok {
		if err, ok := AsError(b); ok {
			return err.Error()
		}
		if b.T.Methods["String"] != nil && b.T.Methods["String"].Sig == "func() string" {
			return fmt.Sprint(b)
		}
		switch b.T.Kind {
		case reflect.String:
			return fmt.Sprintf("%s(%q)", b.T.Str, b.V)
		case reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
			reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr,
			reflect.Float32, reflect.Float64, reflect.Complex64, reflect.Complex128:
			return fmt.Sprintf("%s(%v)", b.T.Str, b.V)
		default:
		}
		return fmt.Sprintf("(%s) %+v", b.T.Str, b)
	}
	switch v := v.(type) {
	case fmt.Stringer:
		return v.String()
	case string:
		return v
	}
	return fmt.Sprint(v)
}

// An Exit is the panic of a call of os.Exit. It runs no deferred calls.
type Exit struct{ Code int }

// Unrecoverable marks a panic that compiled code, which calls a cell's functions and turns
// their panics into errors, is to let go on.
func (Exit) Unrecoverable() {}

// An Interrupt is the panic of a computation that is to stop.
type Interrupt struct{}

func (Interrupt) Error() string { return "interrupted" }

// Unrecoverable marks a panic as that of Exit.
func (Interrupt) Unrecoverable() {}

// asPanic turns what recover returned into a panic of Go.
func (r *Runtime) asPanic(v any) *Panic {
	p, ok := v.(*Panic)
	if !ok {
		p = &Panic{Value: r.goValue(v)}
	}
	p.Calls = extend(p.Calls, r.takeTrace()...)
	if p.Line == 0 && len(p.Calls) > 0 {
		p.Line = p.Calls[0].Line
	}
	return p
}

// goValue returns what Go's recover would return for a panic of the interpreter
// or of reflection with the value v.
func (r *Runtime) goValue(v any) any {
	switch v := v.(type) {
	case RuntimeError:
		return v
	case *reflect.ValueError:
		return errNil()
	case runtime.Error:
		if strings.Contains(v.Error(), "*interp.node") || strings.Contains(v.Error(), "interp.valueInterface") {
			return errNil()
		}
		if v.Error() == "runtime: allocation size out of range" {
			return RuntimeError{text: "makeslice: len out of range"}
		}
		if name, ok := strings.CutPrefix(v.Error(), "hash of unhashable type: "); ok {
			return RuntimeError{text: "hash of unhashable type " + name}
		}
		return v
	case string:
		if err := fromReflect(v); err != nil {
			return err
		}
		return v
	case error:
		return fromCompiled(v)
	case reflect.Value:
		if v.IsValid() && v.CanInterface() {
			return v.Interface()
		}
		return nil
	}
	return fromCompiled(v)
}

func errNil() error {
	return RuntimeError{text: "invalid memory address or nil pointer dereference"}
}

// reflectPanics are the panics of package reflect that the interpreter lets
// through, by how they begin, and what the runtime says instead.
func reflectPanics() [][2]string {
	return [][2]string{
		{"reflect: slice index out of range", "index out of range"},
		{"reflect: array index out of range", "index out of range"},
		{"reflect: string index out of range", "index out of range"},
		{"reflect.Value.Slice: slice index out of bounds", "slice bounds out of range"},
		{"reflect.Value.Slice: string slice index out of bounds", "slice bounds out of range"},
		{"reflect.Value.Slice3: slice index out of bounds", "slice bounds out of range"},
		{"reflect.MakeSlice: negative len", "makeslice: len out of range"},
		{"reflect.MakeSlice: negative cap", "makeslice: cap out of range"},
		{"reflect.MakeSlice: len > cap", "makeslice: cap out of range"},
		{"reflect.MakeChan: negative buffer size", "makechan: size out of range"},
		{"reflect.Append: slice overflow", "growslice: len out of range"},
	}
}

func fromReflect(s string) error {
	if !strings.HasPrefix(s, "reflect") {
		return nil
	}
	var n, m int
	for _, format := range []string{"reflect: cannot convert slice with length %d to pointer to array with length %d", "reflect: cannot convert slice with length %d to array with length %d"} {
		if k, _ := fmt.Sscanf(s, format, &n, &m); k == 2 {
			return RuntimeError{text: fmt.Sprintf("cannot convert slice with length %d to array or pointer to array with length %d", n, m)}
		}
	}
	for _, p := range reflectPanics() {
		if strings.HasPrefix(s, p[0]) {
			return RuntimeError{text: p[1]}
		}
	}
	if strings.Contains(s, "nil function") || strings.Contains(s, "nil pointer") || strings.Contains(s, "zero Value") {
		return errNil()
	}
	return nil
}

// Throw panics with v, the argument of a panic statement.
func (r *Runtime) Throw(v any) {
	if v == nil {
		v = new(runtime.PanicNilError)
	}
	r.takeTrace() // of a panic that compiled code recovered
	panic(&Panic{Value: v})
}

// IndexError panics because i is no index below n.
func IndexError(i, n int) {
	if i < 0 {
		panic(RuntimeError{text: fmt.Sprintf("index out of range [%d]", i)})
	}
	panic(RuntimeError{text: fmt.Sprintf("index out of range [%d] with length %d", i, n)})
}

// Bounds panics unless x[lo:hi:limit] is in the bounds of a value of length n and
// capacity c. Operands that are missing are the least int. whole says that the
// length is the capacity: x is an array or a string.
func Bounds(lo, hi, limit, n, c int, whole bool) {
	const missing = -1 << 63
	what := "capacity"
	if whole {
		what = "length"
	}
	fail := func(format string, args ...any) {
		panic(RuntimeError{text: "slice bounds out of range " + fmt.Sprintf(format, args...)})
	}
	if limit != missing {
		switch {
		case limit < 0:
			fail("[::%d]", limit)
		case limit > c:
			fail("[::%d] with %s %d", limit, what, c)
		case hi < 0:
			fail("[:%d:]", hi)
		case hi > limit:
			fail("[:%d:%d]", hi, limit)
		case lo != missing && lo < 0:
			fail("[%d::]", lo)
		case lo > hi:
			fail("[%d:%d:]", lo, hi)
		}
		return
	}
	switch {
	case hi == missing:
		hi = n
	case hi < 0:
		fail("[:%d]", hi)
	case hi > c:
		fail("[:%d] with %s %d", hi, what, c)
	}
	switch {
	case lo == missing:
	case lo < 0:
		fail("[%d:]", lo)
	case lo > hi:
		fail("[%d:%d]", lo, hi)
	}
}

// NilError panics because a nil pointer is followed.
func NilError() { panic(errNil()) }

// ShiftError panics because a shift count is negative.
func ShiftError() { panic(RuntimeError{text: "negative shift amount"}) }
