// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file does what the parts of a cell that are not Go ask for: a line that
// begins with a percent sign, a whole cell that begins with two, a shell command,
// a question about a name.

import (
	"context"
	"fmt"
	"slices"

	"github.com/gosci/gosci/display"
	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp/syntax"
)

// A magic is a command of cells.
type magic struct {
	name    string // with its percent signs, two if the rest of the cell belongs to it
	usage   string // what follows the name
	summary string
	options []option
	takes   argument
	run     func(c *call, ctx context.Context) error
}

// An option is a word that changes what a magic does.
type option struct {
	name    string // "n"; written -n
	value   string // what the option wants after it; empty if nothing
	summary string
}

// An argument says what the arguments of a magic are.
type argument int

const (
	takesNothing  argument = iota
	takesWords             // anything
	takesGo                // statements
	takesName              // of the session, a package or a magic
	takesVariable          // of the environment
	takesFile
	takesFolder
)

// A call is a use of a magic.
type call struct {
	*Engine
	magic   *magic
	piece   syntax.Piece
	cell    engine.Cell
	result  *engine.Result
	options map[string]string // those that are there, with their values
	args    string            // what follows the options
	at      int               // offset of args in the cell
}

// magic does what one piece of a cell asks for. It may set the value of the cell
// and add payloads to the result.
func (e *Engine) magic(ctx context.Context, p syntax.Piece, cell engine.Cell, result *engine.Result) error {
	c := &call{Engine: e, piece: p, cell: cell, result: result, args: p.Args, at: p.ArgsOffset}
	var name string
	switch p.Kind {
	case syntax.Help:
		return c.question(ctx, p.Name, p.Level)
	case syntax.Shell:
		return c.shell(ctx, p.Args)
	case syntax.CellMagic:
		name = "%%" + p.Name
	default:
		name = "%" + p.Name
	}
	all := magics()
	i := slices.IndexFunc(all, func(m magic) bool { return m.name == name })
	if i < 0 {
		return &magicError{unknownMagic(name)}
	}
	c.magic = &all[i]
	if err := c.parseOptions(); err != nil {
		return err
	}
	return c.magic.run(c, ctx)
}

// printf writes to the output of the cell.
func (c *call) printf(format string, args ...any) {
	c.stdio.write(stdout, fmt.Appendf(nil, format, args...))
}

// show shows a text under the cell, in Markdown where the front end can.
func (c *call) show(plain, markdown string) {
	publisher{c.Engine}.Publish(display.Bundle{Data: map[string]any{"text/plain": plain, "text/markdown": markdown}}, "", false)
}

// errorf returns the error of a magic.
func (c *call) errorf(format string, args ...any) error {
	return &magicError{c.magic.name + ": " + fmt.Sprintf(format, args...)}
}
