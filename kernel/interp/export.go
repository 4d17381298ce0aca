// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file turns the cells of a notebook into a Go program.

import (
	"fmt"
	"strings"

	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/desugar"
	"github.com/gosci/gosci/kernel/interp/symbols"
	"github.com/gosci/gosci/kernel/interp/syntax"
)

// A SourceCell is a cell that [Export] makes a part of a program.
type SourceCell struct {
	Code    string // may be empty
	Count   int    // its number in messages and names
	Comment string // text that stands before it
	MayFail bool   // the program goes on when the cell fails
}

// Export returns the program that does what cells do, one after another in a session of
// their own: formatted Go that Go's compiler takes, with a doc comment at its head.
// What the program cannot do is a comment in it, and left says what that is, and what it
// does otherwise, a line each. Export fails if a cell does not compile that may not fail.
func Export(doc string, cells []SourceCell) (program []byte, left []string, err error) {
	x := &exporting{session: newSession(), program: desugar.Program{Doc: doc}}
	for _, c := range cells {
		if err := x.cell(c); err != nil {
			return nil, x.left, err
		}
	}
	program, more, err := desugar.Export(&x.program, symbols.Importer())
	return program, append(x.left, more...), err
}

// newSession returns a session without cells.
func newSession() *check.Session {
	return check.NewSession(&check.Config{
		Importer:  symbols.Importer(),
		Preloaded: symbols.ByName,
		Paths:     symbols.Paths,
		Rewrite:   desugar.Rewrite,
	})
}

// An exporting is the state of Export.
type exporting struct {
	session *check.Session
	program desugar.Program
	left    []string
}

// comment adds a comment to the program.
func (x *exporting) comment(text string) {
	if text != "" {
		x.program.Parts = append(x.program.Parts, desugar.Part{Comment: text})
	}
}

// leave makes a part of a cell a comment, and says why.
func (x *exporting) leave(c SourceCell, text, why string) {
	x.comment(text)
	x.left = append(x.left, fmt.Sprintf("cell [%d]: %s", c.Count, why))
}

// cell adds a cell.
func (x *exporting) cell(c SourceCell) error {
	x.comment(c.Comment)
	err := x.pieces(c, c.Code, false)
	if err != nil && c.MayFail {
		x.leave(c, c.Code, "it does not compile, as it may, and is a comment in the program: "+err.Error())
		return nil
	}
	if err != nil {
		return fmt.Errorf("cell [%d] does not compile:\n%w", c.Count, err)
	}
	return nil
}

// pieces adds the pieces of a text that has its positions in the cell.
func (x *exporting) pieces(c SourceCell, text string, timed bool) error {
	isGo := func(name string) bool {
		_, ok := x.session.Lookup(name)
		return ok || declares(text, name)
	}
	for _, p := range syntax.Split(text, isGo) {
		var err error
		switch {
		case p.Kind == syntax.Code:
			err = x.code(c, p.Text, timed)
		case p.Kind == syntax.LineMagic && p.Name == "time":
			err = x.pieces(c, syntax.Blank(text, p.ArgsOffset, p.ArgsOffset+len(p.Args)), true)
		case p.Kind == syntax.CellMagic && p.Name == "time":
			err = x.pieces(c, syntax.Blank(text, p.BodyOffset, len(text)), true)
		case p.Kind == syntax.LineMagic && p.Name == "reset":
			x.session = newSession()
		default:
			x.magic(c, p)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// code adds Go.
func (x *exporting) code(c SourceCell, text string, timed bool) error {
	cell, err := x.session.Check(check.Source{Number: c.Count, Text: text})
	if err != nil {
		return err
	}
	x.program.Parts = append(x.program.Parts, desugar.Part{Cell: cell, Timed: timed, MayFail: c.MayFail})
	return nil
}

// magic adds what is not Go: as the Go that does the same, or as a comment.
func (x *exporting) magic(c SourceCell, p syntax.Piece) {
	text := magicText(p)
	if source, ok := translate(p); ok {
		x.comment(oneLine(text))
		if x.code(c, source, false) == nil {
			return
		}
		x.program.Parts = x.program.Parts[:len(x.program.Parts)-1] // names of the session are in the way
	}
	x.leave(c, text, oneLine(text)+" is left out of the program, where it is a comment")
}

// magicText returns the text of a magic as it stands in its cell.
func magicText(p syntax.Piece) string {
	switch p.Kind {
	case syntax.Help:
		return p.Name + strings.Repeat("?", p.Level)
	case syntax.Shell:
		return "!" + p.Args
	case syntax.CellMagic:
		return strings.TrimSpace("%%"+p.Name+" "+p.Args) + "\n" + p.Body
	default:
		return strings.TrimSpace("%" + p.Name + " " + p.Args)
	}
}
