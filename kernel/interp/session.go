// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the session: the names that the cells have declared, and the
// sources of the cells.
//
// A name of the session has a name of its own in the interpreter. The first
// declaration of a name keeps it; a later one gets a new one, so that it replaces
// what the name meant whatever that was, and a declaration that fails replaces
// nothing. Only a variable that is declared again as a variable stays where it
// is: functions of earlier cells that use it see its new value.

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// A nameKind says what a name of the session stands for.
type nameKind int

const (
	varName nameKind = iota
	constName
	typeName
	funcName
	packageName
)

func (k nameKind) String() string {
	return [...]string{"variable", "constant", "type", "function", "module"}[k]
}

// mark separates the name that a cell gave from what sets its versions apart. It
// is a letter of Go that hardly anybody writes.
const mark = "ʹ"

// An entity is what a name of the session stands for. It does not change after
// it has been declared.
type entity struct {
	name    string
	inner   string // its name in the interpreter
	kind    nameKind
	source  source
	path    string            // of a package
	results int               // of a function, or of a variable set to a function literal; -1 when not known
	integer bool              // a variable or constant that can be seen to be an int
	methods map[string]method // of a type
	pointer reflect.Value     // to a variable; the zero Value when it cannot be had
	shape   reflect.Type      // what compiled code sees of a type; nil when it cannot be had
}

// A method is a method of a type of the session.
type method struct {
	source  source
	results int
}

// session holds what the cells have declared. Its methods may be called from any
// goroutine.
type session struct {
	mu       sync.Mutex
	entities map[string]*entity
	taken    map[string]bool // names of the interpreter that have been used
	versions int
	cells    []cellRecord // by number, from 1
	current  int          // number of the cell that runs
}

// A cellRecord is a cell that was run.
type cellRecord struct {
	source string
	count  int
}

func newSession() *session {
	return &session{
		entities: make(map[string]*entity),
		taken:    reservedNames(),
		cells:    make([]cellRecord, 1),
	}
}

// begin records a cell and returns its number.
func (s *session) begin(src string, count int) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.cells = append(s.cells, cellRecord{source: src, count: count})
	s.current = len(s.cells) - 1
	return s.current
}

// sourceOf returns the source of a cell by its number.
func (s *session) sourceOf(cell int) (string, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if cell < 1 || cell >= len(s.cells) {
		return "", false
	}
	return s.cells[cell].source, true
}

// countOf returns the execution count of a cell that is not the current one.
func (s *session) countOf(cell int) (int, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if cell < 1 || cell >= len(s.cells) || cell == s.current {
		return 0, false
	}
	return s.cells[cell].count, true
}

// lookup returns what a name stands for, or nil.
func (s *session) lookup(name string) *entity {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.entities[name]
}

// names returns what the session has declared, by name.
func (s *session) names() []*entity {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := slices.Collect(maps.Values(s.entities))
	slices.SortFunc(out, func(a, b *entity) int { return strings.Compare(a.name, b.name) })
	return out
}

// innerName chooses the name in the interpreter of a name that is to be declared.
func (s *session) innerName(name string, kind nameKind) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if old := s.entities[name]; old != nil && old.kind == varName && kind == varName {
		return old.inner
	}
	if kind != packageName && !s.taken[name] {
		s.taken[name] = true
		return name
	}
	s.versions++
	return name + mark + strconv.Itoa(s.versions)
}

// declare makes a name stand for e.
func (s *session) declare(e *entity) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.entities[e.name] = e
}

// isAmbiguous reports whether values of type t, as compiled code sees it, may have
// different types in the session: compiled code cannot tell a type of the session
// from what it is made of.
func (s *session) isAmbiguous(t reflect.Type) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	shapes := make(map[reflect.Type]bool)
	for _, e := range s.entities {
		if e.shape != nil {
			shapes[e.shape] = true
		}
	}
	return mentions(t, shapes, make(map[reflect.Type]bool))
}

// mentions reports whether a type is one of shapes or is made of one.
func mentions(t reflect.Type, shapes, seen map[reflect.Type]bool) bool {
	if seen[t] || t.PkgPath() != "" {
		return false
	}
	if shapes[t] {
		return true
	}
	seen[t] = true
	switch t.Kind() {
	case reflect.Map:
		return mentions(t.Key(), shapes, seen) || mentions(t.Elem(), shapes, seen)
	case reflect.Array, reflect.Chan, reflect.Pointer, reflect.Slice:
		return mentions(t.Elem(), shapes, seen)
	case reflect.Struct:
		return true // of a type that the session has forgotten
	case reflect.Func:
		for i := range t.NumIn() {
			if mentions(t.In(i), shapes, seen) {
				return true
			}
		}
		for i := range t.NumOut() {
			if mentions(t.Out(i), shapes, seen) {
				return true
			}
		}
	default:
	}
	return false
}

// addMethod records a method of a type of the session.
func (s *session) addMethod(typ, name string, m method) {
	s.mu.Lock()
	defer s.mu.Unlock()
	e := s.entities[typ]
	if e == nil || e.kind != typeName {
		return
	}
	changed := *e
	changed.methods = maps.Clone(e.methods)
	if changed.methods == nil {
		changed.methods = make(map[string]method)
	}
	changed.methods[name] = m
	s.entities[typ] = &changed
}

// forget removes every name. The interpreter of the session must be a new one.
func (s *session) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	clear(s.entities)
	s.taken = reservedNames()
}

// reservedNames returns the names that mean something of their own to the
// interpreter.
func reservedNames() map[string]bool { return map[string]bool{"main": true, "init": true} }

// userText puts the names that the cells gave in place of those of the
// interpreter in a text that it made.
func userText(text string) string {
	for {
		i := strings.Index(text, mark)
		if i < 0 {
			return text
		}
		end := i + len(mark)
		for end < len(text) && '0' <= text[end] && text[end] <= '9' {
			end++
		}
		text = text[:i] + text[end:]
	}
}
