// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package host

// This file is how boxed values print: as package fmt prints the Go values.

import (
	"cmp"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Format prints the value as fmt prints the value of the session's type.
func (b Box) Format(s fmt.State, verb rune) {
	p := printer{s, verb, fmt.FormatString(s, verb)}
	v := reflect.ValueOf(b.V)
	if b.V == nil {
		v = reflect.Zero(b.T.Rep)
	}
	p.value(b.T, v, 0, free)
}

// A printer prints one operand.
type printer struct {
	s      fmt.State
	verb   rune
	format string // the directive
}

func (p *printer) write(s string) { _, _ = io.WriteString(p.s, s) }

func (p *printer) sharp() bool { return p.verb == 'v' && p.s.Flag('#') }

// An access says whether the methods of a value may be called. Like fmt, the printer
// cannot call those of unexported fields; but it can call those of the exported fields
// of an embedded struct whose type is unexported.
type access int

const (
	free   access = iota
	within        // an unexported embedded field
	closed
)

// elements returns the access to what a value of access a refers to or holds, other
// than the fields of a struct.
func (a access) elements() access {
	if a == within {
		return closed
	}
	return a
}

// field returns the access to a field of a struct of access a.
func (a access) field(f Field) access {
	switch {
	case a == closed:
		return closed
	case f.Exported:
		return free
	case f.Embedded:
		return within
	}
	return closed
}

// value prints v, a value of type t, or of its own type if t is nil. depth is
// how deep it is in the operand.
func (p *printer) value(t *Type, v reflect.Value, depth int, a access) {
	if v.Kind() == reflect.Interface && t != nil && t.Kind != reflect.Interface {
		v = uncut(t, v)
	}
	if t == nil || !t.Boxed && t.Kind != reflect.Interface {
		p.compiled(v, depth, a)
		return
	}
	if a == free && t.Kind != reflect.Interface && p.methods(t, v) {
		return
	}
	switch t.Kind {
	case reflect.Struct:
		p.structure(t, v, depth, a)
	case reflect.Map:
		p.mapping(t, v, depth, a)
	case reflect.Slice, reflect.Array:
		p.sequence(t, v, depth, a)
	case reflect.Interface:
		p.iface(t, v, depth, a)
	case reflect.Pointer:
		if depth == 0 && !v.IsNil() {
			switch t.Elem.Kind {
			case reflect.Array, reflect.Slice, reflect.Struct, reflect.Map:
				p.write("&")
				p.value(t.Elem, v.Elem(), depth+1, a.elements())
				return
			default:
			}
		}
		p.pointer(t.Str, v)
	case reflect.Chan, reflect.Func, reflect.UnsafePointer:
		p.pointer(t.Str, v)
	default:
		p.basic(t, v)
	}
}

// uncut returns the value of type t in v, an interface that stands where a
// recursive type was cut.
func uncut(t *Type, v reflect.Value) reflect.Value {
	if v.IsNil() {
		return reflect.Zero(t.Rep)
	}
	return v.Elem()
}

// basic prints a boolean, number or string.
func (p *printer) basic(t *Type, v reflect.Value) {
	text := fmt.Sprintf(p.format, v.Interface())
	wrong := "%!" + string(p.verb) + "(" + v.Type().String() + "="
	if strings.HasPrefix(text, wrong) {
		text = "%!" + string(p.verb) + "(" + t.Str + "=" + strings.TrimPrefix(text, wrong)
	}
	p.write(text)
}

func (p *printer) pointer(name string, v reflect.Value) {
	switch {
	case p.sharp() && v.IsNil():
		p.write("(" + name + ")(nil)")
	case p.sharp():
		p.write(fmt.Sprintf("(%s)(0x%x)", name, v.Pointer()))
	case p.verb == 'v' && v.IsNil():
		p.write(fmt.Sprintf(strings.Replace(p.format, "+", "", 1), nil))
	case p.verb == 'v':
		p.write(pad(p.s, fmt.Sprintf("0x%x", v.Pointer())))
	case (p.verb == 's' || p.verb == 'q') && v.IsNil():
		p.write(fmt.Sprintf("%%!%c(%s=<nil>)", p.verb, name))
	case p.verb == 's' || p.verb == 'q':
		p.write(fmt.Sprintf("%%!%c(%s=0x%x)", p.verb, name, v.Pointer()))
	default:
		p.write(fmt.Sprintf(p.format, v.Pointer()))
	}
}

// pad applies the width of the directive.
func pad(s fmt.State, text string) string {
	width, ok := s.Width()
	if !ok || width <= len(text) {
		return text
	}
	if s.Flag('-') {
		return text + strings.Repeat(" ", width-len(text))
	}
	return strings.Repeat(" ", width-len(text)) + text
}

func (p *printer) structure(t *Type, v reflect.Value, depth int, a access) {
	if p.sharp() {
		p.write(t.Str)
	}
	p.write("{")
	for i, f := range t.Fields {
		if i > 0 {
			p.write(p.separator())
		}
		if p.sharp() || p.verb == 'v' && p.s.Flag('+') {
			p.write(f.Name + ":")
		}
		p.value(f.Type, v.Field(i), depth+1, a.field(f))
	}
	p.write("}")
}

func (p *printer) separator() string {
	if p.sharp() {
		return ", "
	}
	return " "
}

func (p *printer) mapping(t *Type, v reflect.Value, depth int, a access) {
	if p.sharp() {
		p.write(t.Str)
		if v.IsNil() {
			p.write("(nil)")
			return
		}
		p.write("{")
	} else {
		p.write("map[")
	}
	for i, k := range sortedKeys(v) {
		if i > 0 {
			p.write(p.separator())
		}
		p.value(t.Key, k, depth+1, a.elements())
		p.write(":")
		p.value(t.Elem, v.MapIndex(k), depth+1, a.elements())
	}
	if p.sharp() {
		p.write("}")
	} else {
		p.write("]")
	}
}

func (p *printer) sequence(t *Type, v reflect.Value, depth int, a access) {
	if t.Elem.Kind == reflect.Uint8 {
		switch p.verb {
		case 's', 'q', 'x', 'X':
			b := make([]byte, v.Len())
			reflect.Copy(reflect.ValueOf(b), v)
			p.write(fmt.Sprintf(p.format, b))
			return
		}
	}
	opening, closing := "[", "]"
	if p.sharp() {
		p.write(t.Str)
		if t.Kind == reflect.Slice && v.IsNil() {
			p.write("(nil)")
			return
		}
		opening, closing = "{", "}"
	}
	p.write(opening)
	for i := range v.Len() {
		if i > 0 {
			p.write(p.separator())
		}
		p.value(t.Elem, v.Index(i), depth+1, a.elements())
	}
	p.write(closing)
}

func (p *printer) iface(t *Type, v reflect.Value, depth int, a access) {
	if v.Kind() == reflect.Interface && v.IsNil() {
		if p.sharp() {
			p.write(t.Str + "(nil)")
		} else {
			p.write("<nil>")
		}
		return
	}
	p.dynamic(v.Interface(), depth+1, a.elements())
}

// dynamic prints the value in an interface.
func (p *printer) dynamic(v any, depth int, a access) {
	if b, ok := v.(Box); ok {
		w := reflect.ValueOf(b.V)
		if b.V == nil {
			w = reflect.Zero(b.T.Rep)
		}
		p.value(b.T, w, depth, a)
		return
	}
	p.compiled(reflect.ValueOf(v), depth, a)
}

// compiled prints a value of a compiled type.
func (p *printer) compiled(v reflect.Value, depth int, a access) {
	if depth == 0 || a == free && v.Type().NumMethod() > 0 || flat(v.Type()) {
		p.write(fmt.Sprintf(p.format, v.Interface()))
		return
	}
	p.value(describe(v.Type()), v, depth, a)
}

// flat reports whether values of type t print by themselves wherever they are.
func flat(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Struct, reflect.Map, reflect.Slice, reflect.Array, reflect.Interface, reflect.Pointer, reflect.Chan, reflect.Func:
		return false
	default:
	}
	return t.NumMethod() == 0
}

// describe returns a description of a compiled type that is good for printing it
// without calling its methods.
func describe(t reflect.Type) *Type {
	d := &Type{Str: t.String(), Kind: t.Kind(), Rep: t, Boxed: true}
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array:
		d.Elem = &Type{Str: t.Elem().String(), Kind: t.Elem().Kind(), Rep: t.Elem()}
	case reflect.Map:
		d.Elem = &Type{Str: t.Elem().String(), Kind: t.Elem().Kind(), Rep: t.Elem()}
		d.Key = &Type{Str: t.Key().String(), Kind: t.Key().Kind(), Rep: t.Key()}
	case reflect.Struct:
		for i := range t.NumField() {
			f := t.Field(i)
			d.Fields = append(d.Fields, Field{
				Name: f.Name, Exported: f.IsExported(), Embedded: f.Anonymous,
				Type: &Type{Str: f.Type.String(), Kind: f.Type.Kind(), Rep: f.Type},
			})
		}
	default:
	}
	return d
}

// methods prints v by a method of its type, as fmt would, and reports whether it
// did.
func (p *printer) methods(t *Type, v reflect.Value) (done bool) {
	if len(t.Methods) == 0 {
		return false
	}
	done = true // also after the panic of a method
	b := adapter{Box{t, v.Interface()}, &Runtime{}}
	if b.has("Format", "func(fmt.State, int32)") {
		defer p.catch(v, "Format")
		call0(b, "Format", reflect.ValueOf(&p.s).Elem(), reflect.ValueOf(p.verb))
		return true
	}
	if p.sharp() {
		if b.has("GoString", "func() string") {
			defer p.catch(v, "GoString")
			p.write(call1[string](b, "GoString"))
			return true
		}
		return false
	}
	if !strings.ContainsRune("vsxXq", p.verb) {
		return false
	}
	for _, name := range []string{"Error", "String"} {
		if b.has(name, "func() string") {
			defer p.catch(v, name)
			p.write(fmt.Sprintf(p.format, call1[string](b, name)))
			return true
		}
	}
	return false
}

// catch prints the panic of a method, as fmt does.
func (p *printer) catch(v reflect.Value, name string) {
	r := recover()
	if r == nil {
		return
	}
	switch r.(type) {
	case Exit, Interrupt:
		panic(r)
	}
	if v.Kind() == reflect.Pointer && v.IsNil() {
		p.write("<nil>")
		return
	}
	err := (&Runtime{}).asPanic(r)
	p.write(fmt.Sprintf("%%!%c(PANIC=%s method: %v)", p.verb, name, err.Value))
}

// sortedKeys returns the keys of a map in the order in which fmt prints them.
func sortedKeys(m reflect.Value) []reflect.Value {
	keys := m.MapKeys()
	slices.SortStableFunc(keys, compareKeys)
	return keys
}

func compareKeys(a, b reflect.Value) int {
	switch {
	case a.Kind() == reflect.Interface:
		return compareDynamic(a, b)
	case a.CanInt():
		return cmp.Compare(a.Int(), b.Int())
	case a.CanUint():
		return cmp.Compare(a.Uint(), b.Uint())
	case a.CanFloat():
		return cmp.Compare(a.Float(), b.Float())
	}
	switch a.Kind() {
	case reflect.String:
		return strings.Compare(a.String(), b.String())
	case reflect.Bool:
		return boolOrder(a.Bool()) - boolOrder(b.Bool())
	case reflect.Struct:
		for i := range a.NumField() {
			if c := compareKeys(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
	case reflect.Array:
		for i := range a.Len() {
			if c := compareKeys(a.Index(i), b.Index(i)); c != 0 {
				return c
			}
		}
	case reflect.Complex64, reflect.Complex128:
		if c := cmp.Compare(real(a.Complex()), real(b.Complex())); c != 0 {
			return c
		}
		return cmp.Compare(imag(a.Complex()), imag(b.Complex()))
	case reflect.Pointer, reflect.Chan:
		return cmp.Compare(a.Pointer(), b.Pointer())
	default:
	}
	return 0
}

func boolOrder(b bool) int {
	if b {
		return 1
	}
	return 0
}

// compareDynamic orders the values in two interfaces: by type, then by value.
func compareDynamic(a, b reflect.Value) int {
	if a.IsNil() || b.IsNil() {
		return boolOrder(!a.IsNil()) - boolOrder(!b.IsNil())
	}
	x, y := a.Interface(), b.Interface()
	if c := strings.Compare(TypeString(x), TypeString(y)); c != 0 {
		return c
	}
	v, w := reflect.ValueOf(Unbox(x)), reflect.ValueOf(Unbox(y))
	if v.Type() != w.Type() {
		return 0
	}
	return compareKeys(v, w)
}

// operands prepares operands of fmt: a compiled slice, map or array that may have
// boxed values in it becomes a Box, which prints them as parts of it.
func operands(args []any) []any {
	cloned := false
	for i, a := range args {
		switch a.(type) {
		case nil, bool, int, float64, string, Box, error, fmt.Formatter, fmt.Stringer:
			continue
		}
		t := reflect.TypeOf(a)
		if !holdsBoxes(t) {
			continue
		}
		if !cloned {
			args, cloned = slices.Clone(args), true
		}
		args[i] = Box{describe(t), a}
	}
	return args
}

// holdsBoxes reports whether a value of the compiled type t may have boxed values
// in it that fmt would print.
func holdsBoxes(t reflect.Type) bool {
	if t.NumMethod() > 0 && t.Kind() != reflect.Interface {
		return false
	}
	switch t.Kind() {
	case reflect.Interface:
		return t.NumMethod() == 0
	case reflect.Slice, reflect.Array:
		return holdsBoxes(t.Elem())
	case reflect.Map:
		return holdsBoxes(t.Elem()) || holdsBoxes(t.Key())
	case reflect.Pointer:
		return t.Name() == "" && t.Elem().Kind() != reflect.Struct && holdsBoxes(t.Elem())
	default:
	}
	return false
}

// printf prepares the operands of a format: fmt handles %T and %p before it asks
// an operand to format itself.
func printf(format string, args []any) (string, []any) {
	args = operands(args)
	if !slices.ContainsFunc(args, needsCare) || !strings.ContainsAny(format, "Tp") {
		return format, args
	}
	args = slices.Clone(args)
	out := []byte(format)
	next := 0
	for i := 0; i < len(out); i++ {
		if out[i] != '%' {
			continue
		}
		i++
		for ; i < len(out) && !unicode.IsLetter(rune(out[i])) && out[i] != '%'; i++ {
			switch out[i] {
			case '*':
				next++
			case '[':
				if end := strings.IndexByte(format[i:], ']'); end > 0 {
					if n, err := strconv.Atoi(format[i+1 : i+end]); err == nil {
						next = n - 1
					}
					i += end
				}
			}
		}
		if i >= len(out) || out[i] == '%' {
			continue
		}
		if next >= 0 && next < len(args) {
			switch {
			case out[i] == 'T' && needsCare(args[next]):
				args[next], out[i] = TypeString(args[next]), 's'
			case out[i] == 'p':
				args[next] = Unbox(args[next])
			}
		}
		next++
	}
	return string(out), args
}

// needsCare reports whether fmt does not see the type of v.
func needsCare(v any) bool {
	switch v.(type) {
	case Box, unboxer:
		return true
	}
	return false
}

// plain prepares the operands of fmt.Print, which looks at them for strings.
func plain(args []any) []any {
	args = operands(args)
	for i, a := range args {
		if b, ok := a.(Box); ok && b.T.Kind == reflect.String {
			args = slices.Clone(args)
			args[i] = fmt.Sprint(b)
		}
	}
	return args
}
