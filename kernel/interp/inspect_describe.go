// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is descriptions of names, and how they look.

import (
	"fmt"
	"go/types"
	"strings"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp/symbols"
)

// A description is what is known about a name.
type description struct {
	decl     string      // Go
	facts    [][2]string // such as the value of a variable
	text     string      // the doc comment as plain text
	markdown string      // the doc comment in Markdown
	lists    [][2]string // such as the methods of a type: a title and Go
	examples []symbols.Example
	source   string // Go

	variable *types.Var // the variable of the session that it describes, if it is one
}

// describeDoc returns the description of what has documentation. At detail 0 it has
// one example.
func describeDoc(doc symbols.Doc, detail int) *description {
	d := &description{decl: doc.Decl, text: doc.Text(), markdown: doc.Markdown(), examples: doc.Examples}
	if detail == 0 && len(d.examples) > 1 {
		d.examples = d.examples[:1]
	}
	return d
}

// fact adds a fact, unless it is empty.
func (d *description) fact(name, value string) {
	if value != "" {
		d.facts = append(d.facts, [2]string{name, value})
	}
}

// list adds a list of lines of Go, unless it is empty.
func (d *description) list(title string, lines []string) {
	if len(lines) > 0 {
		d.lists = append(d.lists, [2]string{title, strings.Join(lines, "\n")})
	}
}

// inspection returns what a front end shows.
func (d *description) inspection() engine.Inspection {
	return engine.Inspection{Found: true, Bundle: engine.Bundle{
		Data:     map[string]any{"text/plain": d.plain(), "text/markdown": d.marked()},
		Metadata: map[string]any{},
	}}
}

// plain returns the description as text.
func (d *description) plain() string {
	var b strings.Builder
	part := func(text string) {
		if text = strings.Trim(text, "\n"); text != "" {
			if b.Len() > 0 {
				b.WriteString("\n\n")
			}
			b.WriteString(text)
		}
	}
	part(d.decl)
	var facts strings.Builder
	for _, f := range d.facts {
		fmt.Fprintf(&facts, "%-7s %s\n", f[0]+":", f[1])
	}
	part(facts.String())
	part(d.text)
	for _, l := range d.lists {
		part(l[0] + ":\n" + indented(l[1]))
	}
	for _, x := range d.examples {
		part(exampleTitle(x) + ":\n" + indented(x.Code))
		if x.Output != "" {
			part("Output:\n" + indented(x.Output))
		}
	}
	if d.source != "" {
		part("Source:\n" + indented(d.source))
	}
	return b.String()
}

// marked returns the description in Markdown.
func (d *description) marked() string {
	var b strings.Builder
	part := func(text string) {
		if text = strings.Trim(text, "\n"); text != "" {
			if b.Len() > 0 {
				b.WriteString("\n\n")
			}
			b.WriteString(text)
		}
	}
	if d.decl != "" {
		part(fenced("go", d.decl))
	}
	for _, f := range d.facts {
		part(fmt.Sprintf("**%s**: %s", f[0], quoted(f[1])))
	}
	part(d.markdown)
	for _, l := range d.lists {
		part("**" + l[0] + "**\n\n" + fenced("go", l[1]))
	}
	for _, x := range d.examples {
		part("**" + exampleTitle(x) + "**\n\n" + fenced("go", x.Code))
		if x.Output != "" {
			part("Output:\n\n" + fenced("", x.Output))
		}
	}
	if d.source != "" {
		part("**Source**\n\n" + fenced("go", d.source))
	}
	return b.String()
}

func exampleTitle(x symbols.Example) string {
	if x.Suffix == "" {
		return "Example"
	}
	return "Example (" + x.Suffix + ")"
}

// indented returns text with four blanks before each line.
func indented(text string) string {
	return "    " + strings.ReplaceAll(strings.Trim(text, "\n"), "\n", "\n    ")
}

// fenced returns text as a block of code in Markdown.
func fenced(language, text string) string {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	return fence + language + "\n" + strings.Trim(text, "\n") + "\n" + fence
}

// quoted returns text as code in a line of Markdown.
func quoted(text string) string {
	mark := "`"
	for strings.Contains(text, mark) {
		mark += "`"
	}
	if len(mark) > 1 {
		return mark + " " + text + " " + mark
	}
	return mark + text + mark
}
