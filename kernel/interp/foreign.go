// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file carries the methods of the session's types to compiled code. To
// compiled code a value of such a type is a bare value with no methods. The
// functions that look at methods get it in a wrapper, a struct whose first field
// is the value and whose others are its methods, which yaegi fills in where a call
// names the function.

import (
	"fmt"
	"maps"
	"math/bits"
	"reflect"
	"slices"
	"sync"

	"github.com/traefik/yaegi/interp"

	"github.com/gosci/gosci/display"
)

// The methods that compiled code looks for, each as the interface that has it.
type (
	htmler     interface{ HTML() string }
	markdowner interface{ Markdown() string }
	latexer    interface{ Latex() string }
	svger      interface{ SVG() string }
	pnger      interface{ PNG() []byte }
	jpeger     interface{ JPEG() []byte }
	jsoner     interface{ JSON() any }
	bundler    interface{ MIMEBundle() map[string]any }
	stringer   interface{ String() string }
)

// A foreignMethod is one method that compiled code looks for.
type foreignMethod struct {
	name     string
	mime     string       // the form of a value that it gives, or ""
	carrier  reflect.Type // an interface of this package that has it
	funcType reflect.Type
}

// foreignMethods lists the methods.
var foreignMethods = []foreignMethod{
	newForeignMethod[bundler]("MIMEBundle", ""),
	newForeignMethod[htmler]("HTML", "text/html"),
	newForeignMethod[markdowner]("Markdown", "text/markdown"),
	newForeignMethod[latexer]("Latex", "text/latex"),
	newForeignMethod[svger]("SVG", "image/svg+xml"),
	newForeignMethod[pnger]("PNG", "image/png"),
	newForeignMethod[jpeger]("JPEG", "image/jpeg"),
	newForeignMethod[jsoner]("JSON", "application/json"),
	newForeignMethod[errorer]("Error", ""),
	newForeignMethod[stringer]("String", ""),
}

// errorer is error, as an interface of this package.
type errorer interface{ Error() string }

func newForeignMethod[I any](name, mime string) foreignMethod {
	carrier := reflect.TypeFor[I]()
	return foreignMethod{name: name, mime: mime, carrier: carrier, funcType: carrier.Method(0).Type}
}

// wrapperPath is the package of the interfaces above.
var wrapperPath = reflect.TypeFor[htmler]().PkgPath()

// A methodCarrier tells the interpreter which functions want values with their
// methods.
type methodCarrier struct {
	takers []reflect.Value // the functions, as they stand in the symbol tables

	mu       sync.Mutex
	known    []int // of foreignMethods, which types of the session have
	wrappers map[reflect.Type]bool
}

func newMethodCarrier() *methodCarrier {
	return &methodCarrier{wrappers: make(map[reflect.Type]bool)}
}

// reset forgets what the types of the session have.
func (c *methodCarrier) reset() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.known = nil
}

// learn makes values carry the methods of a name from now on.
func (c *methodCarrier) learn(i *interp.Interpreter, name string) error {
	index := slices.IndexFunc(foreignMethods, func(m foreignMethod) bool { return m.name == name })
	if index < 0 || slices.Contains(c.known, index) {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.known = append(c.known, index)
	slices.Sort(c.known)

	single := make(map[string]reflect.Value)           // wrappers by the name that yaegi looks for
	mapTypes := make(map[reflect.Value][]reflect.Type) // interfaces by function, larger wrappers by wrapper
	carriers := make([]reflect.Type, 0, len(c.known))  // what a function looks for, in order
	for _, k := range c.known {
		m := foreignMethods[k]
		carriers = append(carriers, m.carrier)
		w := c.wrapper([]int{k})
		key := reflect.Zero(reflect.PointerTo(w))
		single["_"+m.carrier.Name()] = key
		mapTypes[key] = c.largerWrappers(k)
	}
	for _, f := range c.takers {
		mapTypes[f] = carriers
	}
	return i.Use(interp.Exports{
		wrapperPath + "/wrappers": single,
		".":                       {"MapTypes": reflect.ValueOf(mapTypes)},
	})
}

// largerWrappers returns the wrappers for method k and at least one more, those
// with most methods first.
func (c *methodCarrier) largerWrappers(k int) []reflect.Type {
	var sets []uint
	for set := range uint(1) << len(c.known) {
		if set&(1<<slices.Index(c.known, k)) != 0 && bits.OnesCount(set) > 1 {
			sets = append(sets, set)
		}
	}
	slices.SortStableFunc(sets, func(a, b uint) int { return bits.OnesCount(b) - bits.OnesCount(a) })
	var out []reflect.Type
	for _, set := range sets {
		var methods []int
		for i, m := range c.known {
			if set&(1<<i) != 0 {
				methods = append(methods, m)
			}
		}
		out = append(out, c.wrapper(methods))
	}
	return out
}

// wrapper returns the wrapper type for some methods. Yaegi wants the value first,
// and the methods under their names with one letter before.
func (c *methodCarrier) wrapper(methods []int) reflect.Type {
	fields := []reflect.StructField{{Name: "IValue", Type: reflect.TypeFor[any]()}}
	for _, k := range methods {
		fields = append(fields, reflect.StructField{Name: "W" + foreignMethods[k].name, Type: foreignMethods[k].funcType})
	}
	t := reflect.StructOf(fields)
	c.wrappers[t] = true
	return t
}

// A foreign is a value of a type of the session, with its methods.
type foreign struct {
	value   any
	methods map[string]reflect.Value
}

// unwrap returns what a wrapper holds.
func (c *methodCarrier) unwrap(v any) (foreign, bool) {
	t := reflect.TypeOf(v)
	if t == nil || t.Kind() != reflect.Struct || t.Name() != "" {
		return foreign{}, false
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.wrappers[t] {
		return foreign{}, false
	}
	rv := reflect.ValueOf(v)
	f := foreign{value: rv.Field(0).Interface(), methods: make(map[string]reflect.Value)}
	for i := 1; i < t.NumField(); i++ {
		f.methods[t.Field(i).Name[1:]] = rv.Field(i)
	}
	return f, true
}

// text returns what the value's Error or String method returns.
func (f foreign) text() (string, bool) {
	for _, name := range []string{"Error", "String"} {
		if m, ok := f.methods[name]; ok {
			return m.Call(nil)[0].String(), true
		}
	}
	return "", false
}

// shown returns a value as package display is to see it.
func (c *methodCarrier) shown(v any) any {
	if f, ok := c.unwrap(v); ok {
		return shownForeign{f}
	}
	return v
}

// formatted returns values as package fmt is to see them.
func (c *methodCarrier) formatted(values []any) []any {
	for i, v := range values {
		if f, ok := c.unwrap(v); ok {
			values[i] = formattedForeign{f}
		}
	}
	return values
}

// A shownForeign shows a value of a type of the session by its methods.
type shownForeign struct{ foreign }

// MIMEBundle is how package display asks for the forms of a value.
func (f shownForeign) MIMEBundle() map[string]any {
	forms := make(map[string]any)
	for _, m := range slices.Backward(foreignMethods) {
		call, ok := f.methods[m.name]
		switch {
		case !ok:
		case m.mime != "":
			forms[m.mime] = call.Call(nil)[0].Interface()
		case m.name == "MIMEBundle":
			for mime, form := range call.Call(nil)[0].Interface().(map[string]any) {
				forms[mime] = form
			}
		}
	}
	if forms["text/plain"] == nil {
		forms["text/plain"] = f.plain(forms)
	}
	return forms
}

// plain returns the text of a value: what its Error or String method returns, or
// the source of another form. The value itself does not serve: of a struct, yaegi
// passes only a part.
func (f shownForeign) plain(forms map[string]any) string {
	if text, ok := f.text(); ok {
		return text
	}
	for _, m := range foreignMethods {
		if text, ok := forms[m.mime].(string); ok {
			return text
		}
	}
	return display.Plain(slices.Sorted(maps.Keys(forms)))
}

// String is how package display asks for the text of a value among others, or of
// one whose other methods fail.
func (f shownForeign) String() string {
	if text, ok := f.text(); ok {
		return text
	}
	return display.Plain(f.value)
}

// A formattedForeign prints a value of a type of the session by its methods.
type formattedForeign struct{ foreign }

// Format prints the text of the value where package fmt would ask for it.
func (f formattedForeign) Format(s fmt.State, verb rune) {
	format := fmt.FormatString(s, verb)
	if slices.Contains([]rune{'v', 's', 'q', 'x', 'X'}, verb) && !s.Flag('#') {
		if text, ok := f.text(); ok {
			_, _ = fmt.Fprintf(s, format, text) // a fmt.State does not fail
			return
		}
	}
	_, _ = fmt.Fprintf(s, format, f.value)
}
