// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file asks for help on everything that this module's packages export: each has
// a signature and documentation, and an example where its package has one.

import (
	"context"
	"go/types"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp/symbols"
)

const module = "github.com/gosci/gosci/"

// ownPackages returns this module's packages that a notebook has at hand.
func ownPackages(t *testing.T) []*types.Package {
	t.Helper()
	var out []*types.Package
	for _, path := range symbols.Paths() {
		if strings.HasPrefix(path, module) {
			pkg, err := symbols.Importer().Import(path)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, pkg)
		}
	}
	if len(out) < 10 {
		t.Fatalf("%d packages of this module, want its library and display", len(out))
	}
	return out
}

// hasExample reports whether the documentation of a function, a type or a method holds an
// example. That all have one is what the tests of package symbols are about.
func hasExample(pkg *types.Package, name string) bool {
	d, ok := symbols.FindDoc(pkg.Path(), name)
	return ok && len(d.Examples) > 0
}

// helpOn returns what Shift-Tab in code shows, at its end or where a bar stands.
func helpOn(t *testing.T, e *Engine, code string) (plain, markdown string) {
	t.Helper()
	before, after, _ := strings.Cut(code, "|")
	for _, detail := range []int{0, 1} {
		got := e.Inspect(context.Background(), before+after, utf8.RuneCountInString(before), detail)
		if !got.Found {
			t.Errorf("%s: nothing is found", code)
			return "", ""
		}
		if detail == 0 {
			plain, _ = got.Data["text/plain"].(string)
			markdown, _ = got.Data["text/markdown"].(string)
		}
	}
	return plain, markdown
}

// checkHelp checks that the help on code begins with a declaration and goes on with
// documentation, and with an example if there is one.
func checkHelp(t *testing.T, e *Engine, code, decl string, example bool) {
	t.Helper()
	plain, markdown := helpOn(t, e, code)
	first, rest, _ := strings.Cut(plain, "\n\n")
	if !strings.HasPrefix(first, decl) {
		t.Errorf("%s: it begins with %q, want %q", code, first, decl)
	}
	// Behind the facts comes what it does.
	_, text, ok := strings.Cut(rest, "\n\n")
	if !ok || len(strings.Fields(text)) < 3 {
		t.Errorf("%s: no documentation in\n%s", code, plain)
	}
	if !strings.HasPrefix(markdown, "```go\n"+decl) {
		t.Errorf("%s: the Markdown begins with %.40q", code, markdown)
	}
	for _, m := range []struct{ text, title string }{{plain, "\nExample"}, {markdown, "\n**Example"}} {
		if example && !strings.Contains(m.text, m.title) {
			t.Errorf("%s: the example is missing in\n%s", code, m.text)
		}
	}
}

func TestHelpOnEverything(t *testing.T) {
	t.Parallel()
	e := newEngine(t)
	functions, examples := 0, 0
	for _, pkg := range ownPackages(t) {
		for _, name := range pkg.Scope().Names() {
			obj := pkg.Scope().Lookup(name)
			if !obj.Exported() {
				continue
			}
			code := pkg.Name() + "." + name
			if hasExample(pkg, name) {
				examples++
			}
			switch obj := obj.(type) {
			case *types.Func:
				functions++
				checkHelp(t, e, code, "func "+name, hasExample(pkg, name))
			case *types.TypeName:
				checkHelp(t, e, code, "type "+name, hasExample(pkg, name))
				named, ok := obj.Type().(*types.Named)
				if !ok {
					continue
				}
				for sel := range types.NewMethodSet(types.NewPointer(named)).Methods() {
					// Those that every error and every value with a text has go without saying.
					if m := sel.Obj(); m.Exported() && len(sel.Index()) == 1 && !slices.Contains([]string{"Error", "Unwrap", "String"}, m.Name()) {
						method := name + "." + m.Name()
						checkHelp(t, e, "(*"+pkg.Name()+"."+name+")(nil)."+m.Name(), "func (", hasExample(pkg, method))
						if hasExample(pkg, method) {
							examples++
						}
					}
				}
			default:
				if plain, _ := helpOn(t, e, code); !strings.Contains(plain, name) {
					t.Errorf("%s: the help is %q", code, plain)
				}
			}
		}
	}
	if functions < 500 || examples < 1000 {
		t.Errorf("%d functions and %d examples, want those of the whole library", functions, examples)
	}
	t.Logf("%d functions, %d examples", functions, examples)
}

// TestHelpOnOptions: Tab within a literal of options offers each field with its type, and
// Shift-Tab behind a field says what it is for.
func TestHelpOnOptions(t *testing.T) {
	t.Parallel()
	e := newEngine(t)
	options := 0
	for _, pkg := range ownPackages(t) {
		for _, name := range pkg.Scope().Names() {
			obj, ok := pkg.Scope().Lookup(name).(*types.TypeName)
			if !ok || !obj.Exported() || !strings.HasSuffix(name, "Options") {
				continue
			}
			s, ok := obj.Type().Underlying().(*types.Struct)
			if !ok {
				continue
			}
			options++
			code := "&" + pkg.Name() + "." + name + "{"
			matches := e.Complete(context.Background(), code, len(code)).Matches
			for f := range s.Fields() {
				if !f.Exported() {
					continue
				}
				i := slices.IndexFunc(matches, func(m engine.Match) bool { return m.Text == f.Name() })
				if i < 0 || matches[i].Signature == "" {
					t.Errorf("%s does not offer %s with its type", code, f.Name())
				}
				plain, _ := helpOn(t, e, code+f.Name()+"|: x}")
				if !strings.HasPrefix(plain, "field "+f.Name()) {
					t.Errorf("%s%s: the help is %q", code, f.Name(), plain)
				}
			}
		}
	}
	if options < 50 {
		t.Errorf("%d types of options, want those of the whole library", options)
	}
}

// TestHelpOnPackages: Tab offers each package by its name, and its members with their
// types; Shift-Tab says what it is for and lists its functions.
func TestHelpOnPackages(t *testing.T) {
	t.Parallel()
	e := newEngine(t)
	for _, pkg := range ownPackages(t) {
		name := pkg.Name()
		matches := e.Complete(context.Background(), name[:1], 1).Matches
		i := slices.IndexFunc(matches, func(m engine.Match) bool { return m.Text == name })
		if i < 0 || matches[i].Kind != "module" || matches[i].Signature == "" {
			t.Errorf("Tab behind %q does not offer the package %s", name[:1], name)
		}
		offered := map[string]engine.Match{}
		for _, m := range e.Complete(context.Background(), name+".", len(name)+1).Matches {
			offered[m.Text] = m
		}
		plain, _ := helpOn(t, e, name)
		for _, member := range pkg.Scope().Names() {
			obj := pkg.Scope().Lookup(member)
			if !obj.Exported() {
				continue
			}
			if m, ok := offered[member]; !ok || m.Kind == "" || m.Signature == "" {
				t.Errorf("Tab behind %s. offers %s as %+v", name, member, m)
			}
			if _, isFunc := obj.(*types.Func); isFunc && !strings.Contains(plain, member) {
				t.Errorf("the help on %s does not name %s", name, member)
			}
		}
	}
}
