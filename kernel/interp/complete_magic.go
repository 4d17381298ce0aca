// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file completes what is not Go: magics, their options and arguments, shell
// commands.

import (
	"os"
	"slices"
	"strings"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp/syntax"
)

// completeMagic completes a magic or a shell command. It reports false if the cursor
// is in neither, or where Go stands.
func (e *Engine) completeMagic(code string, cursor int) (start int, matches []engine.Match, ok bool) {
	// A letter at the cursor makes a magic even of a bare percent sign.
	const letter = "x"
	e.names.Lock()
	names := e.session.Names()
	e.names.Unlock()
	pieces := syntax.Split(code[:cursor]+letter, func(name string) bool {
		prefix := strings.TrimSuffix(name, letter)
		return slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(n, prefix) })
	})
	if len(pieces) == 0 {
		return 0, nil, false
	}
	p := pieces[len(pieces)-1]
	switch {
	case p.Kind == syntax.Shell:
		start, matches = completeWord(code, cursor)
		return start, matches, true
	case p.Kind != syntax.LineMagic && p.Kind != syntax.CellMagic || p.Kind == syntax.CellMagic && p.BodyOffset <= cursor:
		return 0, nil, false
	}
	typed := code[p.Start:cursor]
	if !strings.ContainsAny(typed, " \t") {
		return p.Start, magicMatches(typed, strings.TrimSpace(code[:p.Start]) == ""), true
	}
	m := findMagic(p)
	if m == nil {
		return cursor, nil, true
	}
	word := lastWord(code, cursor)
	if strings.HasPrefix(code[word:cursor], "-") && len(m.options) > 0 {
		return word, m.optionMatches(code[word:cursor]), true
	}
	switch m.takes {
	case takesGo, takesName:
		return 0, nil, false
	case takesVariable:
		return word, environmentMatches(code[word:cursor]), true
	case takesFile, takesFolder:
		from := afterOptions(code, p.ArgsOffset, cursor)
		start, matches = completePath(code[from:cursor], from)
		if m.takes == takesFolder {
			matches = slices.DeleteFunc(matches, func(m engine.Match) bool { return !isFolder(m.Text) })
		}
		return start, matches, true
	default:
		return cursor, nil, true
	}
}

// magicMatches lists the magics that typed begins. Those that take the rest of the
// cell are among them only at its beginning.
func magicMatches(typed string, atBeginning bool) []engine.Match {
	var out []engine.Match
	for _, m := range magics() {
		cell := strings.HasPrefix(m.name, "%%")
		if (strings.HasPrefix(m.name, typed) || strings.HasPrefix(m.name, "%"+typed)) && (!cell || atBeginning) {
			out = append(out, engine.Match{Text: m.name, Kind: kindMagic, Signature: m.usage})
		}
	}
	return out
}

// optionMatches lists the options of m that typed begins.
func (m *magic) optionMatches(typed string) []engine.Match {
	var out []engine.Match
	for _, o := range m.options {
		if strings.HasPrefix("-"+o.name, typed) {
			out = append(out, engine.Match{Text: "-" + o.name, Kind: kindMagic, Signature: o.summary})
		}
	}
	return out
}

// environmentMatches lists the variables of the environment that typed begins.
func environmentMatches(typed string) []engine.Match {
	var out []engine.Match
	for _, v := range os.Environ() {
		if name, _, _ := strings.Cut(v, "="); strings.HasPrefix(name, typed) && name != "" {
			out = append(out, engine.Match{Text: name, Kind: kindValue})
		}
	}
	slices.SortFunc(out, func(a, b engine.Match) int { return strings.Compare(a.Text, b.Text) })
	return out
}

// completeWord completes the last word before the cursor as the path of a file.
func completeWord(code string, cursor int) (start int, matches []engine.Match) {
	start = lastWord(code, cursor)
	return completePath(code[start:cursor], start)
}

// lastWord returns where the word begins that ends at the cursor.
func lastWord(code string, cursor int) int {
	return strings.LastIndexAny(code[:cursor], " \t\r\n\"'`=<>|;&()") + 1
}
