// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package refdoc

// This file pairs the names of SciPy and NumPy with those of Go.

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// catalogueText lists SciPy's public names: kind, module and name.
//
//go:embed catalogue.txt
var catalogueText string

// namesText says how names are spelled where that does not follow from SciPy's.
//
//go:embed names.txt
var namesText string

// A status says how much of a name of SciPy is here.
type status string

const (
	has    status = "has"
	partly status = "partly"
	not    status = "not"
)

// A pair is a name of SciPy or NumPy and its spelling in Go.
type pair struct {
	kind     string // function, class, value, distribution, error, warning
	module   string // scipy's module without "scipy.", or numpy
	name     string
	status   status
	spelling []string // in Go, each a name of a package and a name in it
	note     string
	group    string // of the first of a group of names.txt, the heading
}

// A spelling is a line of names.txt.
type spelling struct {
	line   int // of names.txt
	status status
	names  []string
	note   string
	group  string // the heading right above
}

// readNames reads names.txt. Each line is
//
//	MODULE.NAME = GO, GO... : NOTE
//	MODULE.NAME ~ GO, GO... : NOTE
//	MODULE.NAME - NOTE
//
// for what is here, what is here in part, and what is not. GO is empty where the name
// follows from SciPy's, and the note may be missing. What is found under SciPy's own name
// is here, even if a line says that it is not.
func readNames(text string) (map[string]spelling, error) {
	names := map[string]spelling{}
	number, group := 0, ""
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			if heading, ok := strings.CutPrefix(line, "# ---- numpy: "); ok {
				group = strings.ToUpper(heading[:1]) + heading[1:]
			}
			continue
		}
		name, rest, _ := strings.Cut(line, " ")
		mark, rest, _ := strings.Cut(rest, " ")
		var s spelling
		switch mark {
		case "-":
			s = spelling{status: not, note: strings.TrimSpace(rest)}
		case "=", "~":
			s.status = has
			if mark == "~" {
				s.status = partly
			}
			list, note, _ := strings.Cut(rest, ":")
			s.note = strings.TrimSpace(note)
			for word := range strings.SplitSeq(list, ",") {
				if word = strings.TrimSpace(word); word != "" {
					s.names = append(s.names, word)
				}
			}
		default:
			return nil, fmt.Errorf("refdoc: names.txt: want NAME =, ~ or -, came %q", line)
		}
		if _, twice := names[name]; twice {
			return nil, fmt.Errorf("refdoc: names.txt has two lines for %s", name)
		}
		s.line, s.group = number, group
		names[name], group = s, ""
	}
	return names, nil
}

// pairs returns all names of the catalogue, and the names of NumPy that names.txt has, with
// their spelling in the library.
func (l library) pairs() ([]pair, error) {
	names, err := readNames(namesText)
	if err != nil {
		return nil, err
	}
	var list []pair
	used := map[string]bool{}
	for line := range strings.Lines(catalogueText) {
		words := strings.Fields(line)
		if len(words) != 3 || words[0] == "#" {
			continue
		}
		p := pair{kind: words[0], module: words[1], name: words[2]}
		key := p.module + "." + p.name
		s, known := names[key]
		used[key] = true
		p.status, p.spelling, p.note = s.status, s.names, s.note
		found := l.spell(p.kind, p.module, p.name)
		switch {
		case len(s.names) > 0 || known && s.status == not && found == "":
		case found != "":
			p.spelling = []string{found}
			if !known || s.status == not { // a line that has had its day
				p.status = has
			}
		case known:
			return nil, fmt.Errorf("refdoc: names.txt: %s is said to be here, but under what name?", key)
		default:
			p.status = not
		}
		list = append(list, p)
	}
	sort := func(a, b string) int { return names[a].line - names[b].line }
	for _, key := range slices.SortedFunc(maps.Keys(names), sort) {
		s := names[key]
		if module, name, _ := strings.Cut(key, "."); module == "numpy" {
			list = append(list, pair{
				module: module, name: name, status: s.status, spelling: s.names, note: s.note, group: s.group,
			})
		} else if !used[key] {
			return nil, fmt.Errorf("refdoc: names.txt: SciPy has no %s", key)
		}
	}
	return list, l.checkSpelling(list)
}

// checkSpelling wants every name of Go to be one.
func (l library) checkSpelling(list []pair) error {
	for _, p := range list {
		for _, full := range p.spelling {
			if _, _, ok := l.find(full); !ok {
				return fmt.Errorf("refdoc: names.txt: %s.%s is said to be %s, which is not there", p.module, p.name, full)
			}
		}
	}
	return nil
}

// find returns the package and the symbol of a full name, such as nd.Array.Sum. What the
// standard library or a built-in function does has no package and is always found.
func (l library) find(full string) (*goPackage, string, bool) {
	for name, p := range l {
		if rest, ok := strings.CutPrefix(full, name+"."); ok {
			if _, ok := p.symbols[rest]; ok {
				return p, rest, true
			}
		}
	}
	first, _, _ := strings.Cut(full, ".")
	return nil, "", slices.Contains(standard, first)
}

// standard lists the packages of the standard library, and the built-in functions, that
// names.txt names.
var standard = []string{"math", "cmplx", "len", "min", "max", "slices", "time"}

// spell returns the full name of what the library calls as SciPy does, but for case and
// underscores; a class may be a function New... too. It is empty when there is none: a
// function of SciPy that is only a constant here, the name of a method, is not the same.
func (l library) spell(kind, module, name string) string {
	want := plain(name)
	var wanted []string // forms of the name, with the kinds that they may be of
	switch kind {
	case "class":
		wanted = []string{"func new" + want, "func " + want, "type " + want}
	case "function", "distribution":
		wanted = []string{"func " + want, "func new" + want}
	case "error", "warning":
		wanted = []string{"type " + want}
	default:
		wanted = []string{"value " + want, "func " + want}
	}
	for _, p := range l.homes(module) {
		for _, w := range wanted {
			for _, s := range slices.Sorted(maps.Keys(p.symbols)) {
				if p.symbols[s].kind+" "+plain(s) == w {
					return p.name + "." + s
				}
			}
		}
	}
	return ""
}

// homes returns the packages in which the names of a module of SciPy are.
func (l library) homes(module string) []*goPackage {
	if module == "io" {
		module = "sio"
	}
	first, _, _ := strings.Cut(module, ".")
	var names []string
	for name := range l {
		if name == first || strings.HasPrefix(name, first+".") {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, func(a, b string) int { // the module's own first
		switch {
		case a == module:
			return -1
		case b == module:
			return 1
		}
		return strings.Compare(a, b)
	})
	list := make([]*goPackage, len(names))
	for i, name := range names {
		list[i] = l[name]
	}
	return list
}

// plain returns a name without case and underscores.
func plain(name string) string { return strings.ToLower(strings.ReplaceAll(name, "_", "")) }
