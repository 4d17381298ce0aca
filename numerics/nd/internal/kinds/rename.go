// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file rewrites one function for another kind of array.

import (
	"go/ast"
	"go/token"
	"regexp"
	"strings"
)

// A renamer puts the names of a kind in place of Array's.
type renamer struct {
	kind      string
	functions map[string]bool // the package functions that there are for the kind
}

// word returns the name to be used for an identifier, or "" if it stays.
func (r renamer) word(name string) string {
	switch {
	case name == "Array":
		return r.kind
	case name == "float64":
		return elements[r.kind]
	case r.functions[name]:
		return name + r.kind
	}
	return ""
}

// inDoc finds what is renamed in a comment: the kind's names, and links.
var inDoc = regexp.MustCompile(`\bArray\b|\bfloat64\b|\[[A-Z]\w*\]|\bnd\.[A-Z]\w*\(`)

// doc returns a doc comment for the kind. The first word is the function's name.
func (r renamer) doc(text string, isFunction bool) string {
	text = inDoc.ReplaceAllStringFunc(text, func(match string) string {
		word := strings.Trim(match, "[](")
		word = strings.TrimPrefix(word, "nd.")
		if name := r.word(word); name != "" {
			return strings.Replace(match, word, name, 1)
		}
		return match
	})
	if first, rest, ok := strings.Cut(strings.TrimPrefix(text, "// "), " "); ok && isFunction {
		if name := r.word(first); name != "" {
			return "// " + name + " " + rest
		}
	}
	return text
}

// rename returns the text of f with its comment.
func (r renamer) rename(s source, f *ast.FuncDecl) string {
	methods := map[token.Pos]bool{}
	if f.Recv != nil {
		methods[f.Name.Pos()] = true
	}
	var out strings.Builder
	at := s.fset.Position(f.Pos()).Offset
	if f.Doc != nil {
		from := s.fset.Position(f.Doc.Pos()).Offset
		out.WriteString(r.doc(string(s.text[from:at]), f.Recv == nil))
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CommentGroup:
			return false
		case *ast.SelectorExpr:
			methods[n.Sel.Pos()] = true
		case *ast.Ident:
			if name := r.word(n.Name); name != "" && !methods[n.Pos()] {
				pos := s.fset.Position(n.Pos()).Offset
				out.Write(s.text[at:pos])
				out.WriteString(name)
				at = pos + len(n.Name)
			}
		}
		return true
	})
	out.Write(s.text[at:s.fset.Position(f.End()).Offset])
	return out.String()
}
