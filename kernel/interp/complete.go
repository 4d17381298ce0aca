// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file lists what may stand at the cursor.

import (
	"context"
	"go/ast"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"github.com/gosci/gosci/kernel/engine"
)

// Complete lists the names that the text before the cursor begins, or the members
// of what stands before its last period. Code that does not parse is no obstacle:
// only the words before the cursor are read.
func (e *Engine) Complete(_ context.Context, code string, cursor int) engine.Completion {
	runes := []rune(code)
	end := min(max(cursor, 0), len(runes))
	isName := func(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }
	start := end
	for start > 0 && isName(runes[start-1]) {
		start--
	}
	c := engine.Completion{Start: start, End: end}
	prefix := string(runes[start:end])
	lineStart := start
	for lineStart > 0 && runes[lineStart-1] != '\n' {
		lineStart--
	}
	before := string(runes[lineStart:start])
	switch {
	case inText(string(runes[:start])):
	case strings.TrimSpace(before) == "%":
		c.Matches = magicMatches(prefix)
	case strings.HasSuffix(before, "."):
		from := start - 1
		for from > 0 && (isName(runes[from-1]) || runes[from-1] == '.') {
			from--
		}
		c.Matches = e.members(strings.Split(string(runes[from:start-1]), "."), prefix)
	default:
		c.Matches = e.topNames(prefix, declaredIn(string(runes)))
	}
	for end < len(runes) && isName(runes[end]) {
		end++
	}
	slices.SortFunc(c.Matches, func(a, b engine.Match) int { return strings.Compare(a.Text, b.Text) })
	c.Matches = slices.CompactFunc(c.Matches, func(a, b engine.Match) bool { return a.Text == b.Text })
	return c
}

// magicMatches lists the magic commands that prefix begins.
func magicMatches(prefix string) []engine.Match {
	var out []engine.Match
	for _, m := range magicCommands() {
		if strings.HasPrefix(m.name, prefix) {
			out = append(out, engine.Match{Text: m.name, Kind: "magic", Signature: m.help})
		}
	}
	return out
}

// topNames lists the names that need nothing before them.
func (e *Engine) topNames(prefix string, local []string) []engine.Match {
	var out []engine.Match
	seen := make(map[string]bool)
	add := func(name, kind, signature string) {
		if strings.HasPrefix(name, prefix) && !seen[name] {
			seen[name] = true
			out = append(out, engine.Match{Text: name, Kind: kind, Signature: signature})
		}
	}
	for _, n := range e.session.names() {
		add(n.name, n.kind.String(), n.typeText())
	}
	for _, name := range local {
		if name != prefix {
			add(name, "variable", "")
		}
	}
	for name, importPath := range e.packages.byName {
		add(name, "module", importPath)
	}
	for name, text := range predeclared {
		kind, _, _ := strings.Cut(text, " ")
		add(name, map[string]string{"func": "function", "type": "type", "const": "constant"}[kind], text)
	}
	for _, k := range keywords {
		add(k, "keyword", "")
	}
	return out
}

// members lists what can be selected from path.
func (e *Engine) members(path []string, prefix string) []engine.Match {
	entity := e.session.lookup(path[0])
	importPath := e.packages.byName[path[0]]
	if entity != nil {
		importPath = entity.path
	}
	switch {
	case importPath != "" && len(path) == 1:
		return e.packages.members(importPath, prefix)
	case entity == nil || entity.kind != varName || !entity.pointer.IsValid():
		return nil
	}
	t := entity.pointer.Type().Elem()
	for _, name := range path[1:] {
		if t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct {
			return nil
		}
		f, ok := t.FieldByName(name)
		if !ok {
			return nil
		}
		t = f.Type
	}
	out := typeMembers(t, prefix)
	if len(path) == 1 {
		out = append(out, e.sessionMethods(entity, prefix)...)
	}
	return out
}

// members lists what a package exports.
func (p *packages) members(importPath, prefix string) []engine.Match {
	var out []engine.Match
	for name, v := range p.symbols[importPath] {
		if ast.IsExported(name) && strings.HasPrefix(name, prefix) {
			kind := symbolKind(v)
			t := v.Type()
			if kind == "type" {
				t = t.Elem()
			}
			signature := t.String()
			switch kind {
			case "constant":
				signature = constantText(v)
			case "type":
				signature = "type " + t.Kind().String()
			}
			out = append(out, engine.Match{Text: name, Kind: kind, Signature: signature})
		}
	}
	return out
}

// typeMembers lists the fields and methods of values of a type.
func typeMembers(t reflect.Type, prefix string) []engine.Match {
	var out []engine.Match
	all := pointerTo(t)
	for i := range all.NumMethod() {
		if m := all.Method(i); strings.HasPrefix(m.Name, prefix) {
			out = append(out, engine.Match{Text: m.Name, Kind: "function", Signature: "func" + signature(all, m)})
		}
	}
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() == reflect.Struct {
		for _, f := range reflect.VisibleFields(t) {
			if f.IsExported() && strings.HasPrefix(f.Name, prefix) {
				out = append(out, engine.Match{Text: f.Name, Kind: "property", Signature: f.Type.String()})
			}
		}
	}
	return out
}

// sessionMethods lists the methods that the session has declared for the type of
// a variable. The type is told from the source of the variable's declaration: a
// value of a type of the session does not know its type.
func (e *Engine) sessionMethods(of *entity, prefix string) []engine.Match {
	var out []engine.Match
	for _, n := range e.session.names() {
		if n.kind != typeName || !containsWord(of.source.text, n.name) {
			continue
		}
		for name, m := range n.methods {
			if strings.HasPrefix(name, prefix) {
				head, _, _ := strings.Cut(withoutComments(m.source.text), "{")
				out = append(out, engine.Match{Text: name, Kind: "function", Signature: strings.TrimSpace(head)})
			}
		}
	}
	return out
}
