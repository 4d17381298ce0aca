// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file drives a cell through the passes.

import (
	"context"
	"fmt"
	"regexp"
	"runtime/debug"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/desugar"
	"github.com/gosci/gosci/kernel/interp/host"
	"github.com/gosci/gosci/kernel/interp/lower"
	"github.com/gosci/gosci/kernel/interp/syntax"
)

// Execute runs a cell.
func (e *Engine) Execute(ctx context.Context, cell engine.Cell, out engine.Output) engine.Result {
	e.idle.Lock()
	defer e.idle.Unlock()
	e.begin(ctx, out)
	result, err := e.pieces(ctx, cell)
	return e.end(result, err)
}

// pieces runs the pieces of a cell: magic commands, questions, and Go between
// them. The value of the cell is that of its last piece.
func (e *Engine) pieces(ctx context.Context, cell engine.Cell) (result engine.Result, err error) {
	defer recoverInto(&err)
	isGo := func(name string) bool { return e.isName(name) || declares(cell.Code, name) }
	for _, p := range syntax.Split(cell.Code, isGo) {
		result.Value = nil
		if p.Kind != syntax.Code {
			err = e.magic(ctx, p, cell, &result)
		} else {
			result.Value, err = e.code(ctx, e.addSource(cell.Code, cell.Count), p.Text, cell.Silent)
		}
		if err != nil {
			return result, err
		}
	}
	return result, nil
}

// Evaluate computes one expression.
func (e *Engine) Evaluate(ctx context.Context, expr string, out engine.Output) (engine.Bundle, *engine.Error) {
	e.idle.Lock()
	defer e.idle.Unlock()
	e.begin(ctx, out)
	var result engine.Result
	var err error
	func() {
		defer recoverInto(&err)
		result.Value, err = e.code(ctx, e.addSource(expr, 0), expr, false)
	}()
	result = e.end(result, err)
	switch {
	case result.Err != nil:
		return engine.Bundle{}, result.Err
	case result.Value == nil:
		return engine.Bundle{Data: map[string]any{"text/plain": "<nil>"}}, nil
	default:
		return *result.Value, nil
	}
}

// recoverInto turns a panic of the engine itself, which is a defect of it, into
// an error.
func recoverInto(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("internal error: %v\n%s", r, debug.Stack())
	}
}

// begin directs what a cell does to out.
func (e *Engine) begin(ctx context.Context, out engine.Output) {
	e.stdio.begin(out)
	e.stdin.reset()
	e.mu.Lock()
	defer e.mu.Unlock()
	e.ask = func(prompt string, password bool) (string, error) {
		line, err := out.Input(ctx, prompt, password)
		if ctx.Err() != nil {
			panic(host.Interrupt{}) // the code that asked is not to go on
		}
		return line, err
	}
}

// end returns the result of a cell whose output has all been sent.
func (e *Engine) end(result engine.Result, err error) engine.Result {
	e.stdio.sync()
	if err != nil {
		result.Value, result.Err = nil, e.report(err)
	}
	return result
}

// addSource records the text of a cell and returns its number.
func (e *Engine) addSource(text string, count int) int {
	e.names.Lock()
	defer e.names.Unlock()
	e.last++
	e.sources[e.last] = source{text: text, count: count}
	return e.last
}

// isName reports whether the session has declared a name.
func (e *Engine) isName(name string) bool {
	e.names.Lock()
	defer e.names.Unlock()
	_, ok := e.session.Lookup(name)
	return ok
}

// declares reports whether the text of a cell looks as if it declared a variable.
func declares(text, name string) bool {
	name = regexp.QuoteMeta(name)
	return regexp.MustCompile(`(^|[\s,;])` + name + `(\s*,\s*\w+)*\s*:=|\bvar\s+` + name + `\b`).MatchString(text)
}

// code takes Go through the passes, from parse to display. Its lines are those of
// the source with the given number.
func (e *Engine) code(ctx context.Context, number int, text string, silent bool) (*engine.Bundle, error) {
	cell, program, err := e.compile(number, text)
	if err != nil {
		return nil, err
	}
	err = e.machine.run(ctx, program)
	if ctx.Err() != nil { // whatever it then failed with
		err = host.Interrupt{}
	}
	return e.conclude(cell, program, err, silent)
}

// compile takes Go through the passes from parse to lower.
func (e *Engine) compile(number int, text string) (*check.Cell, *lower.Program, error) {
	cell, err := e.check(number, text)
	if err != nil {
		return nil, nil, err
	}
	for _, source := range cell.Raises {
		e.raises[lineOf(cell.Fset.Position(source.Pos()))] = true
	}
	program, err := e.machine.load(cell)
	if err != nil {
		e.change(func() { e.session.Undo(cell) })
		return nil, nil, err
	}
	e.warn(cell)
	return cell, program, nil
}

// conclude returns how the value of a cell looks that has been run, and whose run
// ended with err.
func (e *Engine) conclude(cell *check.Cell, program *lower.Program, err error, silent bool) (*engine.Bundle, error) {
	if err != nil {
		e.change(func() { e.session.Failed(cell, program.Executed()) })
		return nil, e.failure(err)
	}
	if silent || desugar.Quiet(cell) {
		return nil, nil
	}
	return e.present(program)
}

// check checks a cell.
func (e *Engine) check(number int, text string) (cell *check.Cell, err error) {
	e.change(func() {
		cell, err = e.session.Check(check.Source{Number: number, Text: text, GoVersion: e.opts.GoVersion})
	})
	return cell, err
}

// change calls f, which changes the session.
func (e *Engine) change(f func()) {
	e.names.Lock()
	defer e.names.Unlock()
	f()
}

// warn says which declarations of earlier cells no longer compile.
func (e *Engine) warn(cell *check.Cell) {
	for _, b := range cell.Broken {
		where := ""
		if n := e.count(b.Cell); n > 0 {
			where = fmt.Sprintf(" of cell %d", n)
		}
		e.stdio.write(stderr, fmt.Appendf(nil, "warning: %s%s no longer compiles: %s\n", b.Name, where, b.Err.Msg))
	}
}
