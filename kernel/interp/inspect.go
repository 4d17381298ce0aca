// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file describes what stands at the cursor.

import (
	"context"
	"fmt"
	"go/ast"
	"go/constant"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/gosci/gosci/display"
	"github.com/gosci/gosci/kernel/engine"
)

// Inspect describes the name at the cursor.
func (e *Engine) Inspect(_ context.Context, code string, cursor, detail int) engine.Inspection {
	name := nameAt([]rune(code), cursor)
	// While a cell runs, its variables change: their values are not read.
	idle := e.idle.TryLock()
	if idle {
		defer e.idle.Unlock()
	}
	text, ok := e.describe(name, detail, idle)
	if !ok {
		return engine.Inspection{}
	}
	return engine.Inspection{Found: true, Bundle: engine.Bundle{Data: map[string]any{"text/plain": text}, Metadata: map[string]any{}}}
}

// nameAt returns the name, with the names that it is selected from, that the
// cursor is in or behind. Behind an opening parenthesis it is the function's.
func nameAt(code []rune, cursor int) string {
	at := min(max(cursor, 0), len(code))
	isName := func(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }
	if at > 0 && code[at-1] == '(' && (at == len(code) || !isName(code[at])) {
		at--
	}
	end := at
	for end < len(code) && isName(code[end]) {
		end++
	}
	start := at
	for start > 0 && (isName(code[start-1]) || code[start-1] == '.') {
		start--
	}
	return strings.Trim(string(code[start:end]), ".")
}

// describe returns what is known about a name, which may be selected from others.
func (e *Engine) describe(name string, detail int, values bool) (string, bool) {
	parts := strings.Split(name, ".")
	if name == "" {
		return "", false
	}
	entity := e.session.lookup(parts[0])
	importPath := e.packages.byName[parts[0]]
	if entity != nil {
		importPath = entity.path
	}
	switch {
	case importPath != "" && len(parts) == 1:
		return e.packages.describe(importPath), true
	case importPath != "":
		v := e.packages.symbols[importPath][parts[1]]
		if !v.IsValid() || !ast.IsExported(parts[1]) {
			return "", false
		}
		if len(parts) == 2 {
			return describeSymbol(parts[0], parts[1], v), true
		}
		t := v.Type()
		if isType(v) {
			t = t.Elem()
		}
		return describeMember(t, parts[2:])
	case entity == nil:
		return describePredeclared(name)
	case len(parts) > 1:
		if entity.kind == varName && entity.pointer.IsValid() {
			if text, ok := describeMember(entity.pointer.Type().Elem(), parts[1:]); ok {
				return text, true
			}
		}
		return e.describeMethod(entity, parts[1])
	default:
		return entity.describe(detail, values), true
	}
}

// describe lists what a package exports.
func (p *packages) describe(importPath string) string {
	var names []string
	for name := range p.symbols[importPath] {
		if ast.IsExported(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return fmt.Sprintf("package %s // import %q\n\n%s\n", p.names[importPath], importPath, strings.Join(names, ", "))
}

// describeSymbol describes what a package exports.
func describeSymbol(pkg, name string, v reflect.Value) string {
	full := pkg + "." + name
	switch symbolKind(v) {
	case "type":
		return describeType(full, v.Type().Elem())
	case "function":
		return "func " + full + strings.TrimPrefix(v.Type().String(), "func")
	case "variable":
		return "var " + full + " " + v.Type().String()
	default:
		return fmt.Sprintf("const %s = %s", full, constantText(v))
	}
}

// constantText returns the value of a constant of a package, of which the tables
// hold those without a type as exact numbers.
func constantText(v reflect.Value) string {
	c, ok := v.Interface().(constant.Value)
	if !ok {
		return display.Plain(v.Interface())
	}
	if c.Kind() == constant.Float {
		f, _ := constant.Float64Val(c)
		return strconv.FormatFloat(f, 'g', -1, 64)
	}
	return c.ExactString()
}

// describeType describes a compiled type: its fields and methods.
func describeType(name string, t reflect.Type) string {
	var b strings.Builder
	fmt.Fprintf(&b, "type %s %s", name, t.Kind())
	if t.Kind() == reflect.Struct {
		b.WriteString(" {\n")
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() {
				fmt.Fprintf(&b, "\t%s %s\n", f.Name, f.Type)
			}
		}
		b.WriteString("}")
	}
	b.WriteString("\n")
	all := t
	if t.Kind() != reflect.Interface {
		all = reflect.PointerTo(t)
	}
	for i := range all.NumMethod() {
		m := all.Method(i)
		fmt.Fprintf(&b, "func (%s) %s%s\n", all, m.Name, signature(all, m))
	}
	return strings.TrimRight(b.String(), "\n")
}

// signature returns the parameters and results of a method, without its receiver.
func signature(of reflect.Type, m reflect.Method) string {
	t := m.Type
	first := 1
	if of.Kind() == reflect.Interface {
		first = 0
	}
	var in, out []string
	for i := first; i < t.NumIn(); i++ {
		s := t.In(i).String()
		if t.IsVariadic() && i == t.NumIn()-1 {
			s = "..." + strings.TrimPrefix(s, "[]")
		}
		in = append(in, s)
	}
	for i := range t.NumOut() {
		out = append(out, t.Out(i).String())
	}
	s := "(" + strings.Join(in, ", ") + ")"
	switch len(out) {
	case 0:
		return s
	case 1:
		return s + " " + out[0]
	default:
		return s + " (" + strings.Join(out, ", ") + ")"
	}
}

// describeMember describes a field or method of a type, or of a field of it.
func describeMember(t reflect.Type, path []string) (string, bool) {
	for i, name := range path {
		last := i == len(path)-1
		for _, of := range []reflect.Type{t, pointerTo(t)} {
			if m, ok := of.MethodByName(name); ok && last {
				return fmt.Sprintf("func (%s) %s%s", of, name, signature(of, m)), true
			}
		}
		if t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct {
			return "", false
		}
		f, ok := t.FieldByName(name)
		if !ok {
			return "", false
		}
		if last {
			return fmt.Sprintf("field %s %s", name, f.Type), true
		}
		t = f.Type
	}
	return "", false
}

// pointerTo returns the type of pointers to t, where they can have methods.
func pointerTo(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer || t.Kind() == reflect.Interface {
		return t
	}
	return reflect.PointerTo(t)
}

// describeMethod describes a method of a type of the session.
func (e *Engine) describeMethod(of *entity, name string) (string, bool) {
	if m, ok := of.methods[name]; ok {
		return strings.TrimSpace(m.source.text), true
	}
	return "", false
}

// typeText returns the type of a name of the session, or what says most about it.
func (n *entity) typeText() string {
	switch {
	case n.kind == varName && n.pointer.IsValid():
		return typeWords(n.pointer.Type().Elem())
	case n.kind == packageName:
		return n.path
	case n.kind == funcName:
		head, _, _ := strings.Cut(withoutComments(n.source.text), "{")
		return oneLine(strings.TrimSpace(head))
	default:
		return ""
	}
}

// typeWords returns a type in Go's words, as far as compiled code knows them: an
// interface of the session is a type of the interpreter.
func typeWords(t reflect.Type) string {
	switch s := userText(t.String()); s {
	case "interp.valueInterface":
		return "interface"
	case "interface {}":
		return "any"
	default:
		return s
	}
}

// withoutComments drops the comment lines that stand before a declaration.
func withoutComments(src string) string {
	for strings.HasPrefix(strings.TrimSpace(src), "//") {
		_, rest, _ := strings.Cut(strings.TrimSpace(src), "\n")
		src = rest
	}
	return strings.TrimSpace(src)
}

// describe describes a name of the session, at detail 1 with its source. With
// values it reads the value of a variable.
func (n *entity) describe(detail int, values bool) string {
	var b strings.Builder
	switch n.kind {
	case varName:
		fmt.Fprintf(&b, "var %s %s", n.name, n.typeText())
		if values && n.pointer.IsValid() {
			fmt.Fprintf(&b, " = %s", display.Plain(n.pointer.Elem().Interface()))
		}
	case funcName:
		b.WriteString(docText(n.source.text))
		b.WriteString(n.typeText())
	default:
		b.WriteString(strings.TrimSpace(n.source.text))
	}
	if detail > 0 && n.kind != typeName && n.kind != constName {
		fmt.Fprintf(&b, "\n\n%s", strings.TrimSpace(n.source.text))
	}
	return b.String()
}

// docText returns the comment before a declaration, with the marks taken off.
func docText(src string) string {
	var b strings.Builder
	for line := range strings.Lines(strings.TrimSpace(src)) {
		text, ok := strings.CutPrefix(strings.TrimSpace(line), "//")
		if !ok {
			break
		}
		b.WriteString(strings.TrimPrefix(text, " ") + "\n")
	}
	return b.String()
}

// describePredeclared describes what Go declares itself.
func describePredeclared(name string) (string, bool) {
	text, ok := predeclared[name]
	return text, ok
}
