// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file answers %help and questions.

import (
	"context"
	"fmt"
	"strings"

	"github.com/gosci/gosci/kernel/engine"
)

// notations are what a cell can hold beside Go, besides magics.
var notations = [][2]string{
	{"NAME?", "what is known about a name"},
	{"NAME??", "its source, too"},
	{"!COMMAND", "runs a command of the shell"},
}

// help shows what there is.
func (c *call) help(ctx context.Context) error {
	if c.args != "" {
		return c.question(ctx, c.args, 1)
	}
	rows := notations
	for _, m := range magics() {
		rows = append(rows[:len(rows):len(rows)], [2]string{m.synopsis(), m.summary})
		for _, o := range m.options {
			rows = append(rows, [2]string{"    " + strings.TrimSpace("-"+o.name+" "+o.value), o.summary})
		}
	}
	const intro = "A cell is Go: imports, declarations and statements in any order, or a whole program. " +
		"Its last expression is shown, unless a semicolon ends it. Packages need no import. " +
		"Operators and functions of numbers work on arrays, element by element. " +
		"An error that nobody takes stops the cell."
	var plain, markdown strings.Builder
	for line := range strings.SplitSeq(intro, ". ") {
		plain.WriteString(strings.TrimSuffix(line, ".") + ".\n")
	}
	plain.WriteString("\n")
	markdown.WriteString(intro + "\n\n| | |\n|---|---|\n")
	width := 0
	for _, r := range rows {
		width = max(width, len(r[0]))
	}
	for _, r := range rows {
		fmt.Fprintf(&plain, "%-*s  %s\n", width, r[0], r[1])
		fmt.Fprintf(&markdown, "| %s | %s |\n", quoted(r[0]), r[1])
	}
	c.show(plain.String(), markdown.String())
	return nil
}

// question shows what is known about a name, with its source at level 2.
func (c *call) question(ctx context.Context, name string, level int) error {
	found := c.describe(ctx, name, len(name), level-1, true)
	if !found.Found {
		return &magicError{"nothing is known about " + name}
	}
	c.result.Payloads = append(c.result.Payloads, engine.Payload{Source: engine.PayloadPage, Data: found.Data})
	return nil
}
