// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the packages that a cell can use: which there are, and which a
// name means that no cell has declared.

import (
	"path"
	"reflect"
	"slices"
	"strings"

	"github.com/traefik/yaegi/interp"
	"github.com/traefik/yaegi/stdlib"
	"github.com/traefik/yaegi/stdlib/unrestricted"

	"github.com/gosci/gosci/kernel/interp/symbols"
)

// packages are the compiled packages that a cell can use. They do not change.
type packages struct {
	symbols map[string]map[string]reflect.Value // by import path
	names   map[string]string                   // package name by import path
	byName  map[string]string                   // import path by the name that is known without an import
}

// preferred lists, where several packages have one name, the package that the
// name means without an import: the one that a scientist most often wants.
var preferred = []string{
	"image/draw",
	"math/rand",     // not crypto/rand, nor math/rand/v2
	"runtime/pprof", // not net/http/pprof
	"text/scanner",  // not go/scanner
	"text/template", // not html/template
}

// newPackages returns the standard library, as far as the interpreter knows it,
// and the packages of [symbols].
func newPackages() *packages {
	p := &packages{
		symbols: make(map[string]map[string]reflect.Value),
		names:   make(map[string]string),
		byName:  make(map[string]string),
	}
	for _, tables := range []interp.Exports{stdlib.Symbols, unrestricted.Symbols, symbols.Symbols} {
		for key, table := range tables {
			if key == "." || strings.HasPrefix(key, "github.com/traefik/") {
				continue
			}
			importPath := path.Dir(key)
			if p.symbols[importPath] == nil {
				p.symbols[importPath] = make(map[string]reflect.Value)
			}
			for name, v := range table {
				p.symbols[importPath][name] = v
			}
			p.names[importPath] = path.Base(key)
		}
	}
	for importPath, name := range p.names {
		if old, ok := p.byName[name]; !ok || moreUsual(importPath, old) {
			p.byName[name] = importPath
		}
	}
	return p
}

// each calls f for every symbol.
func (p *packages) each(f func(importPath, name string, v reflect.Value)) {
	for importPath, table := range p.symbols {
		for name, v := range table {
			f(importPath, name, v)
		}
	}
}

// moreUsual reports whether a package is meant rather than another of its name:
// the preferred one, otherwise the one with the shorter path.
func moreUsual(a, b string) bool {
	switch pa, pb := slices.Contains(preferred, a), slices.Contains(preferred, b); {
	case pa != pb:
		return pa
	case len(a) != len(b):
		return len(a) < len(b)
	default:
		return a < b
	}
}

// symbolKind says what an exported symbol is, in the words of a completion.
func symbolKind(v reflect.Value) string {
	switch {
	case isType(v):
		return "type"
	case v.Kind() == reflect.Func:
		return "function"
	case v.CanAddr():
		return "variable"
	default:
		return "constant"
	}
}

// isType reports whether a symbol stands for a type: the tables hold a nil pointer
// to it.
func isType(v reflect.Value) bool {
	return v.Kind() == reflect.Pointer && v.IsNil() && !v.CanAddr()
}
