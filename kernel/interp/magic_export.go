// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file turns the session into a Go program.

import (
	"strings"

	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/desugar"
	"github.com/gosci/gosci/kernel/interp/symbols"
	"github.com/gosci/gosci/kernel/interp/syntax"
)

// newSession returns a session without cells.
func newSession() *check.Session {
	return check.NewSession(&check.Config{
		Importer:  symbols.Importer(),
		Preloaded: symbols.ByName,
		Paths:     symbols.Paths,
		Rewrite:   desugar.Rewrite,
	})
}

// export shows cells as a Go program, or writes the program to a file.
func (c *call) export() error {
	list, file := "", ""
	for _, word := range strings.Fields(c.args) {
		if strings.Trim(word, "0123456789-,") == "" {
			list += word + " "
		} else {
			file = strings.TrimSpace(c.args[strings.Index(c.args, word):])
			break
		}
	}
	past, err := c.past("")
	if err != nil {
		return err
	}
	wanted := map[int]bool{}
	if list != "" {
		if wanted, err = c.numbers(list); err != nil {
			return err
		}
	}
	// The cells are checked again, in a session of their own, and those that fail
	// are left out.
	session := newSession()
	var cells []*check.Cell
	for _, p := range past {
		for _, text := range goPieces(p.text) {
			cell, err := session.Check(check.Source{Number: p.count, Text: text, GoVersion: c.opts.GoVersion})
			if err == nil && (list == "" || wanted[p.count]) {
				cells = append(cells, cell)
			}
		}
	}
	if len(cells) == 0 {
		return c.errorf("there are no such cells")
	}
	program, err := desugar.Export(cells, symbols.Importer())
	if err != nil {
		return &magicError{err.Error()}
	}
	if file == "" {
		c.show(string(program), fenced("go", string(program)))
		return nil
	}
	if err := writeText(expandHome(file), string(program), false); err != nil {
		return err
	}
	c.printf("Writing %s\n", file)
	return nil
}

// goPieces returns the Go in a cell, also that which %time runs, piece by piece.
func goPieces(text string) []string {
	var texts []string
	for _, p := range syntax.Split(text, nil) {
		switch {
		case p.Kind == syntax.Code:
			texts = append(texts, p.Text)
		case p.Kind == syntax.LineMagic && p.Name == "time":
			texts = append(texts, syntax.Blank(text, p.ArgsOffset, p.ArgsOffset+len(p.Args)))
		case p.Kind == syntax.CellMagic && p.Name == "time":
			texts = append(texts, goPieces(syntax.Blank(text, p.BodyOffset, len(text)))...)
		}
	}
	return texts
}
