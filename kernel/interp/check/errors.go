// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check

// This file is the errors that the user gets to read.

import (
	"cmp"
	"errors"
	"fmt"
	"go/ast"
	"go/scanner"
	"go/token"
	"go/types"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An Error is one error in the source of a cell, in the words of Go's compiler. Lines
// after the first begin with a tab and say more, with a position of their own.
type Error struct {
	Pos token.Position // Filename is "cell[N]"
	Msg string
}

func (e *Error) Error() string { return fmt.Sprintf("%s: %s", e.Pos, e.Msg) }

// Errors are all errors of a cell, in the order of its text. It is never empty.
type Errors []*Error

func (list Errors) Error() string {
	lines := make([]string, len(list))
	for i, e := range list {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

// syntaxErrors returns the errors of the parser.
func syntaxErrors(err error) Errors {
	var list scanner.ErrorList
	if !errors.As(err, &list) {
		return Errors{{Msg: err.Error()}}
	}
	var errs Errors
	for _, e := range list {
		errs = append(errs, &Error{Pos: e.Pos, Msg: e.Msg})
	}
	return errs
}

// errorAt adds an error that was found without the type checker.
func (c *checking) errorAt(pos token.Pos, msg string) {
	c.errors = append(c.errors, &Error{Pos: c.s.fset.Position(pos), Msg: msg})
}

// failure returns the errors of the cell after its last round.
func (c *checking) failure(r *round) error {
	errs := Errors(slices.Clone(c.errors))
	for _, p := range r.problems {
		if !c.isHard(r, p) || p.in != nil {
			continue
		}
		errs = append(errs, &Error{Pos: c.s.fset.Position(p.pos), Msg: c.mismatch(p.pos, c.message(p.msg)) + c.hint(p.msg)})
	}
	slices.SortStableFunc(errs, func(a, b *Error) int {
		return cmp.Or(cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column))
	})
	return slices.CompactFunc(errs, func(a, b *Error) bool { return *a == *b })
}

// message returns a message of the type checker as the user gets to read it: without
// the names that the checks made up.
func (c *checking) message(msg string) string {
	list := make([][2]string, 0, len(c.replaced)+len(c.hidden))
	for _, r := range c.replaced {
		from := types.ExprString(r.node)
		if _, ok := r.node.(*ast.Ident); ok {
			list = append(list, [2]string{from + " (variable of", r.text + " (value of"})
		}
		list = append(list, [2]string{from, r.text})
	}
	for name, base := range c.hidden {
		list = append(list, [2]string{name, base})
	}
	slices.SortStableFunc(list, func(a, b [2]string) int {
		return cmp.Or(len(b[0])-len(a[0]), strings.Compare(a[0], b[0]))
	})
	for _, r := range list {
		msg = replaceWords(msg, r[0], r[1])
	}
	return strings.TrimSuffix(unmark(msg), " in assignment to _ identifier")
}

// replaceWords replaces from by to in s where it is not part of a longer word.
func replaceWords(s, from, to string) string {
	var b strings.Builder
	for {
		i := strings.Index(s, from)
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(from):])
		b.WriteString(s[:i])
		if isLetter(before) || isLetter(after) {
			b.WriteString(from)
		} else {
			b.WriteString(to)
		}
		s = s[i+len(from):]
	}
}

func isLetter(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

// hint says more about an error for which the session has an explanation.
func (c *checking) hint(msg string) string {
	if name, ok := strings.CutPrefix(unmark(msg), "undefined: "); ok {
		if e := c.s.entities[name]; e != nil && e.obj == nil {
			return fmt.Sprintf(" (the %s of cell %d no longer compiles)", name, e.cell)
		}
		for _, w := range c.again {
			if w.gone && slices.Contains(w.names, name) {
				return fmt.Sprintf(" (the %s of cell %d no longer compiles: %v)", name, w.cell, w.broken)
			}
		}
		return c.slipHint(name)
	}
	return c.oldTypeHint(msg)
}

// slipHint says which names of the session, or of a package, a name could be a slip of.
func (c *checking) slipHint(name string) string {
	qualifier, member, ok := strings.Cut(name, ".")
	var known []string
	if ok {
		path := cmp.Or(c.newImports[qualifier], c.s.imports[qualifier])
		if path == "" && c.s.conf.Preloaded != nil {
			path, _ = c.s.conf.Preloaded(qualifier)
		}
		pkg, err := c.s.conf.Importer.Import(path)
		if err != nil {
			return ""
		}
		name, qualifier = member, qualifier+"."
		for _, n := range pkg.Scope().Names() {
			if ast.IsExported(n) {
				known = append(known, n)
			}
		}
	} else {
		qualifier = ""
		for n, e := range c.s.entities {
			if e.obj != nil {
				known = append(known, n)
			}
		}
		known = slices.AppendSeq(known, maps.Keys(c.declared))
		slices.Sort(known)
		known = slices.DeleteFunc(slices.Compact(known), func(n string) bool { return n == name }) // a variable in its own definition
	}
	if len(name) < 3 { // too short to tell a slip from another name
		return ""
	}
	near := nearest(name, known)
	if len(near) == 0 {
		return ""
	}
	for i := range near {
		near[i] = qualifier + near[i]
	}
	last := len(near) - 1
	if last > 0 {
		near[last-1] += " or " + near[last]
	}
	return " (did you mean " + strings.Join(near[:max(last, 1)], ", ") + "?)"
}

// cannotUse finds the type of a value in the message that it cannot be used.
var cannotUse = regexp.MustCompile(`^cannot use (\w+) \(variable of (?:\w+ )?type (\S+)\) as (\S+) value`)

// oldTypeHint explains a message about two types of the same name.
func (c *checking) oldTypeHint(msg string) string {
	m := cannotUse.FindStringSubmatch(msg)
	if m == nil || m[2] != m[3] {
		return ""
	}
	e := c.s.entities[m[1]]
	if e == nil || c.declared[m[1]] {
		return ""
	}
	return fmt.Sprintf(" (%s has the type that %s was in cell %d, where it was set)", m[1], strings.TrimLeft(m[2], "*[]"), e.cell)
}

// manyValues is what go/types says where a variable of a package gets several values.
var manyValues = regexp.MustCompile(`^multiple-value (.*) \(value of type \((.*)\)\) in single-value context$`)

// mismatch returns what Go says where a variable gets several values, which a
// variable at the top of a cell is to the user.
func (c *checking) mismatch(pos token.Pos, msg string) string {
	m := manyValues.FindStringSubmatch(msg)
	if m == nil {
		return msg
	}
	for _, s := range c.steps {
		if d := s.Define; d != nil && len(d.Names) == 1 && len(d.Values) == 1 && d.Values[0].Pos() == pos {
			return fmt.Sprintf("assignment mismatch: 1 variable but %s returns %d values", m[1], countTypes(m[2]))
		}
	}
	return msg
}

// countTypes returns how many types a list has.
func countTypes(list string) int {
	n, depth := 1, 0
	for _, r := range list {
		switch {
		case strings.ContainsRune("([{", r):
			depth++
		case strings.ContainsRune(")]}", r):
			depth--
		case r == ',' && depth == 0:
			n++
		}
	}
	return n
}
