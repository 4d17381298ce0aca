// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file prints any value as text, within bounds.

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// The bounds of a text.
const (
	maxText   = 16 << 10 // bytes of a whole text
	maxString = 4 << 10  // bytes of one string
	maxElems  = 100      // elements of a slice or map that are printed in full
	maxDepth  = 12       // values within values
	edge      = 10       // elements, rows or columns kept at either end of what is too long
)

// Plain returns the text/plain of v: one value on one line where it can be, at
// most some 16 kB. The package comment says how it reads.
func Plain(v any) string {
	p := printer{limit: maxText}
	p.print(reflect.ValueOf(v), 0)
	return p.text.String()
}

// A printer prints one value. It stops when it has written limit bytes, so no
// value is too large, too deep or too cyclic for it.
type printer struct {
	limit int
	text  strings.Builder
	full  bool
	path  []place // the values that hold the one being printed
}

// A place identifies what a pointer, map or slice refers to.
type place struct {
	address uintptr
	length  int
	typ     reflect.Type
}

func (p *printer) write(s string) {
	if p.full {
		return
	}
	if room := p.limit - p.text.Len(); len(s) > room {
		s = head(s, room) + "…"
		p.full = true
	}
	p.text.WriteString(s)
}

// print prints v, by its own method if it has one.
func (p *printer) print(v reflect.Value, depth int) {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch {
	case !v.IsValid():
		p.write("<nil>")
		return
	case depth > maxDepth:
		p.write("…")
		return
	case !v.CanInterface() || !hasText(v.Type()):
		p.structure(v, depth)
		return
	}
	method, call := textMethod(v.Interface())
	err := guard(func() error {
		p.write(summary(call(), p.limit))
		return nil
	})
	switch {
	case err == nil:
	case v.Kind() == reflect.Pointer && v.IsNil():
		p.write("<nil>")
	default:
		p.structure(v, depth)
		p.write(" " + failure(method, err))
	}
}

// failure says in one line that a method failed.
func failure(method string, err error) string {
	return "[" + clip(method+": "+err.Error(), maxMessage) + "]"
}

var (
	typeFormatter = reflect.TypeFor[fmt.Formatter]()
	typeError     = reflect.TypeFor[error]()
	typeStringer  = reflect.TypeFor[fmt.Stringer]()
)

// hasText reports whether values of type t have a method that prints them.
func hasText(t reflect.Type) bool {
	return t.Implements(typeStringer) || t.Implements(typeError) || t.Implements(typeFormatter)
}

// textMethod returns the method of v that hasText speaks of, and its name.
func textMethod(v any) (name string, call func() string) {
	switch v := v.(type) {
	case time.Time:
		return "String", v.Round(0).String // without the reading of the monotonic clock
	case fmt.Formatter:
		return "Format", func() string { return fmt.Sprintf("%v", v) }
	case error:
		return "Error", v.Error
	default:
		return "String", v.(fmt.Stringer).String
	}
}

// structure prints v by what it is made of.
func (p *printer) structure(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.Bool:
		p.write(strconv.FormatBool(v.Bool()))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		p.write(strconv.FormatInt(v.Int(), 10))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		p.write(strconv.FormatUint(v.Uint(), 10))
	case reflect.Float32:
		p.write(fmt.Sprint(float32(v.Float())))
	case reflect.Float64:
		p.write(fmt.Sprint(v.Float()))
	case reflect.Complex64:
		p.write(fmt.Sprint(complex64(v.Complex())))
	case reflect.Complex128:
		p.write(fmt.Sprint(v.Complex()))
	case reflect.String:
		p.write(quote(v.String()))
	case reflect.Func:
		p.reference(v, v.Type().String())
	case reflect.Chan:
		p.reference(v, fmt.Sprintf("%s (len %d, cap %d)", v.Type(), v.Len(), v.Cap()))
	case reflect.Pointer:
		p.within(v, 0, func() {
			p.write("&")
			p.print(v.Elem(), depth+1)
		})
	case reflect.Struct:
		p.fields(v, depth)
	case reflect.Map:
		p.entries(v, depth)
	case reflect.Array:
		p.elements(v, depth)
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 && isText(v.Bytes()) {
			p.write(bytesName(v.Type()) + "(" + quote(string(v.Bytes())) + ")")
			return
		}
		p.elements(v, depth)
	default:
		p.write(v.Type().String())
	}
}

// bytesName is the name of a type of byte slices.
func bytesName(t reflect.Type) string {
	if t.Name() == "" {
		return "[]byte"
	}
	return t.String()
}

// reference prints what a function or channel is.
func (p *printer) reference(v reflect.Value, text string) {
	if v.IsNil() {
		text = "<nil>"
	}
	p.write(text)
}

// within calls f to print what v, a pointer, map or slice, refers to, unless
// that is being printed already.
func (p *printer) within(v reflect.Value, length int, f func()) {
	if v.Kind() == reflect.Pointer && v.IsNil() {
		p.write("<nil>")
		return
	}
	here := place{v.Pointer(), length, v.Type()}
	for _, outer := range p.path {
		if outer == here {
			p.write("<cycle>")
			return
		}
	}
	p.path = append(p.path, here)
	f()
	p.path = p.path[:len(p.path)-1]
}

func (p *printer) fields(v reflect.Value, depth int) {
	p.write("{")
	for i := 0; i < v.NumField() && !p.full; i++ {
		if i > 0 {
			p.write(" ")
		}
		p.write(fieldName(v.Type().Field(i)) + ":")
		p.print(v.Field(i), depth+1)
	}
	p.write("}")
}

// fieldName returns the name of a struct field: that of the tag go, where a type
// that was made at run time has one because only exported fields can be made.
func fieldName(f reflect.StructField) string {
	if name, ok := f.Tag.Lookup("go"); ok {
		return name
	}
	return f.Name
}

func (p *printer) entries(v reflect.Value, depth int) {
	p.within(v, 0, func() {
		entries := sortEntries(v)
		p.write("map[")
		p.list(entries.n, func(i int) {
			e := entries.at(i)
			p.print(e.key, depth+1)
			p.write(":")
			p.print(e.value, depth+1)
		})
		p.write("]" + tally(entries.n, "entries"))
	})
}

func (p *printer) elements(v reflect.Value, depth int) {
	list := func() {
		p.write("[")
		p.list(v.Len(), func(i int) { p.print(v.Index(i), depth+1) })
		p.write("]" + tally(v.Len(), "elements"))
	}
	if v.Kind() == reflect.Slice && v.Len() > 0 {
		p.within(v, v.Len(), list)
		return
	}
	list()
}

// list prints n elements by calling element, or the first and last of too many.
func (p *printer) list(n int, element func(i int)) {
	for k, i := range shown(n, maxElems) {
		if p.full {
			return
		}
		if k > 0 {
			p.write(" ")
		}
		if i == gap {
			p.write("…")
			continue
		}
		element(i)
	}
}

// tally says how many elements there are when not all are printed.
func tally(n int, noun string) string {
	if n <= maxElems {
		return ""
	}
	return fmt.Sprintf(" (%s %s)", count(n), noun)
}

// gap stands in the result of shown for the indices that are left out.
const gap = -1

// shown returns the indices below n to show when there is room for limit of
// them: all, or the first and the last with a gap between.
func shown(n, limit int) []int { return bothEnds(n, limit, edge) }

// bothEnds is shown with a number of indices at each end.
func bothEnds(n, limit, ends int) []int {
	if n <= limit {
		all := make([]int, n)
		for i := range all {
			all[i] = i
		}
		return all
	}
	var list []int
	for i := range ends {
		list = append(list, i)
	}
	list = append(list, gap)
	for i := n - ends; i < n; i++ {
		list = append(list, i)
	}
	return list
}

// isText reports whether b is printable text.
func isText(b []byte) bool {
	if len(b) == 0 || !utf8.Valid(b) {
		return false
	}
	for _, r := range string(b[:min(len(b), maxString)]) {
		if !strconv.IsPrint(r) && !strings.ContainsRune("\t\r\n", r) && r != utf8.RuneError {
			return false
		}
	}
	return true
}

// quote returns s as a Go string literal, or both ends of a long one.
func quote(s string) string {
	if len(s) <= maxString {
		return strconv.Quote(s)
	}
	first, last := head(s, maxString/2), tail(s, maxString/2)
	return fmt.Sprintf("%q … %q (%s bytes)", first, last, count(len(s)))
}

// summary returns s, or both ends of an s that is longer than limit.
func summary(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	note := fmt.Sprintf(" (%s bytes)", count(len(s)))
	room := max(limit-len(note)-len(" … "), 0)
	return head(s, room-room/4) + " … " + tail(s, room/4) + note
}

// head returns at most n bytes of the beginning of s, and no part of a character.
func head(s string, n int) string {
	if n >= len(s) {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// tail returns at most n bytes of the end of s, and no part of a character.
func tail(s string, n int) string {
	start := max(len(s)-n, 0)
	for start < len(s) && !utf8.RuneStart(s[start]) {
		start++
	}
	return s[start:]
}
