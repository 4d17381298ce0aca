// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package policy

// This file states which package may import which.

import (
	"path"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/gosci/gosci/"

// edges is a statement of policy: which package may import which. DO NOT CHANGE
// THIS DATA TO FIX BUILDS. An import that it does not allow points the wrong
// way, or makes a second importer of something that was to have one.
//
// A line says that the packages on the left may import those on the right. A
// name ending in /... stands for the package and those below it. Every package
// may import the standard library. A line starting with "test" is about the test
// files of the packages on the left, which may also import what the packages
// themselves may. A package that no line is about breaks the rule.
const edges = `
	# Words for other modules.
	module uuid   github.com/google/uuid
	module flock  github.com/gofrs/flock
	module zmq4   github.com/go-zeromq/zmq4/...
	module xtools golang.org/x/tools/...
	module yaegi  github.com/traefik/yaegi/...
	module gopsutil github.com/shirou/gopsutil/v4/...
	module gonum  gonum.org/v1/gonum/...
	module plot   gonum.org/v1/plot/...
	module image  golang.org/x/image/...
	module cmp    github.com/google/go-cmp/...
	module goleak go.uber.org/goleak

	# The numerics library stands on its own, with no kernel.
	numerics/... -> numerics/... gonum image

	# A value says how it looks by its methods, not by its type, so display
	# knows no other package.
	display     ->
	display/plt -> display numerics/nd plot gonum image

	# The seam between server and language knows neither.
	kernel/engine  ->
	kernel/wire    -> uuid
	kernel/history -> flock
	kernel/zmq     -> zmq4

	# The server knows no Go language, the Go engine no server.
	kernel            -> kernel/engine kernel/wire kernel/zmq kernel/history gopsutil
	kernel/kerneltest -> kernel kernel/engine kernel/wire kernel/zmq uuid
	kernel/interp -> kernel/engine kernel/interp/... display numerics/... yaegi xtools
	kernel/interp/syntax  ->
	kernel/interp/check   -> kernel/interp/syntax
	kernel/interp/desugar -> kernel/interp/check xtools
	kernel/interp/lower   -> kernel/interp/check kernel/interp/host kernel/interp/prelude/... kernel/interp/symbols yaegi
	kernel/interp/host    -> kernel/interp/prelude/core gonum plot
	kernel/interp/prelude -> kernel/interp/prelude/core
	kernel/interp/prelude/core  ->
	kernel/interp/prelude/fast  ->
	kernel/interp/prelude/src/... -> kernel/interp/prelude/core
	kernel/interp/symbols/... -> kernel/interp/symbols/... display/... numerics/... gonum plot image yaegi xtools

	# A notebook runs on any engine.
	internal/nbformat ->
	internal/nbexec   -> internal/nbformat kernel/engine

	install ->
	cmd/... -> install internal/nbexec internal/nbformat kernel kernel/engine kernel/history kernel/interp

	# What measures the library, in compiled code and in cells, or compares its files with
	# SciPy's, is a user of it.
	bench/numerics -> numerics/... kernel/engine kernel/interp
	bench/figures  -> display/plt numerics/nd numerics/sio
	test/sio       -> numerics/...

	internal/policy ->
	internal/refdoc ->
	internal/guide  -> internal/nbformat internal/nbexec kernel/engine
	internal/difftest ->

	# Tests may look at more, never against the direction.
	test ...           -> cmp goleak
	test kernel        -> kernel/kerneltest
	test display/...   -> gonum plot image
	test display/plt      -> numerics/random
	test kernel/interp -> gonum plot
	test kernel/interp/check   -> kernel/interp/symbols
	test kernel/interp/desugar -> kernel/interp/symbols numerics/nd
	test kernel/interp/lower   -> kernel/interp/symbols kernel/interp/syntax
	test kernel/interp/prelude -> kernel/interp/prelude/... kernel/interp/symbols
	test internal/difftest -> kernel/engine kernel/interp
	test internal/guide    -> kernel/interp
	test numerics/...  -> numerics/numtest/...
`

// An edge allows the packages that match from to import those that match to.
type edge struct {
	from string
	to   []string
	test bool
}

// parseEdges reads the form that edges is written in.
func parseEdges(t *testing.T, text string) []edge {
	t.Helper()
	modules := map[string]string{}
	var list []edge
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "#")
		words := strings.Fields(line)
		switch {
		case len(words) == 0:
		case words[0] == "module" && len(words) == 3:
			modules[words[1]] = words[2]
		case len(words) >= 2 && words[1] == "->":
			list = append(list, edge{from: module + words[0], to: words[2:]})
		case len(words) >= 3 && words[0] == "test" && words[2] == "->":
			list = append(list, edge{from: module + words[1], to: words[3:], test: true})
		default:
			t.Fatalf("edges: line %q is in no known form", strings.TrimSpace(line))
		}
	}
	for _, e := range list {
		for i, name := range e.to {
			if full, ok := modules[name]; ok {
				e.to[i] = full
			} else {
				e.to[i] = module + name
			}
		}
	}
	return list
}

// match reports whether pkg is pattern, or below it when it ends in /... .
func match(pattern, pkg string) bool {
	prefix, below := strings.CutSuffix(pattern, "/...")
	return pkg == prefix || below && strings.HasPrefix(pkg, prefix+"/")
}

// allowed reports whether list lets a file of pkg import target, and whether a
// line of list is about pkg itself.
func allowed(list []edge, pkg, target string, test bool) (ok, known bool) {
	for _, e := range list {
		if !match(e.from, pkg) {
			continue
		}
		if e.test {
			if !test {
				continue
			}
		} else {
			known = true
		}
		for _, pattern := range e.to {
			ok = ok || match(pattern, target)
		}
	}
	// A test file in the external test package imports the package it tests.
	return ok || test && pkg == target, known
}

// standard reports whether target is a package of the standard library. "C" is
// not one: the kernel is built without a C compiler.
func standard(target string) bool {
	first, _, _ := strings.Cut(target, "/")
	return first != "C" && !strings.Contains(first, ".")
}

func TestImports(t *testing.T) {
	t.Parallel()
	list := parseEdges(t, edges)
	for _, f := range goFiles(t) {
		if f.tool {
			continue
		}
		pkg := strings.TrimSuffix(module+f.dir(), "/.")
		if _, known := allowed(list, pkg, "", false); !known {
			t.Errorf("%s: no line of edges says what package %s may import", f.path, f.dir())
			continue
		}
		for _, spec := range f.syntax.Imports {
			target, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Errorf("%s imports %s: %v", f.path, spec.Path.Value, err)
				continue
			}
			if ok, _ := allowed(list, pkg, target, f.test); !ok && !standard(target) {
				t.Errorf("%s imports %s, which no line of edges allows", f.path, target)
			}
		}
	}
}

func TestAllowed(t *testing.T) {
	t.Parallel()
	list := parseEdges(t, `
		module far example.com/far/...
		a     ->
		b/... -> a far
		test ...  -> c
		test b    -> d
	`)
	rows := []struct {
		name            string
		pkg, target     string
		test, ok, known bool
	}{
		{name: "edge", pkg: "b", target: "a", ok: true, known: true},
		{name: "edge of a package below", pkg: "b/x", target: "a", ok: true, known: true},
		{name: "edge backwards", pkg: "a", target: "b", known: true},
		{name: "itself", pkg: "a", target: "a", known: true},
		{name: "its external test", pkg: "a", target: "a", test: true, ok: true, known: true},
		{name: "every test", pkg: "a", target: "c", test: true, ok: true, known: true},
		{name: "only in tests", pkg: "a", target: "c", known: true},
		{name: "test of one package", pkg: "b", target: "d", test: true, ok: true, known: true},
		{name: "test of another package", pkg: "a", target: "d", test: true, known: true},
		{name: "test of a package below", pkg: "b/x", target: "d", test: true, known: true},
		{name: "similar name", pkg: "bb", target: "a"},
		{name: "unknown", pkg: "e", target: "a"},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			ok, known := allowed(list, module+r.pkg, module+r.target, r.test)
			if ok != r.ok || known != r.known {
				t.Errorf("allowed(%s, %s, test %v) = %v, %v, want %v, %v", r.pkg, r.target, r.test, ok, known, r.ok, r.known)
			}
		})
	}
	t.Run("other module", func(t *testing.T) {
		t.Parallel()
		for target, want := range map[string]bool{"example.com/far": true, "example.com/far/x": true, "example.com/farther": false} {
			if ok, _ := allowed(list, module+"b", target, false); ok != want {
				t.Errorf("allowed(b, %s) = %v, want %v", target, ok, want)
			}
		}
	})
}

func TestStandard(t *testing.T) {
	t.Parallel()
	for target, want := range map[string]bool{"fmt": true, "go/ast": true, "C": false, "example.com/x": false, path.Join(module, "display"): false} {
		if got := standard(target); got != want {
			t.Errorf("standard(%q) = %v, want %v", target, got, want)
		}
	}
}
