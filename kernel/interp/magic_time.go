// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file measures how long code takes.

import (
	"context"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"math"
	"runtime/metrics"
	"strconv"
	"strings"
	"time"

	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/lower"
	"github.com/gosci/gosci/kernel/interp/syntax"
)

// time runs a statement and prints how long that took.
func (c *call) time(ctx context.Context) error {
	if c.args == "" {
		return c.errorf("what? the usage is %s", c.magic.synopsis())
	}
	return c.timed(ctx, syntax.Blank(c.cell.Code, c.at, c.at+len(c.args)))
}

// timeCell runs the rest of the cell and prints how long that took.
func (c *call) timeCell(ctx context.Context) error {
	return c.timed(ctx, syntax.Blank(c.cell.Code, c.piece.BodyOffset, len(c.cell.Code)))
}

// timed runs the pieces of a text whose positions are those of the cell, and prints
// how long they took, without the time for their compilation.
func (c *call) timed(ctx context.Context, text string) error {
	var spent time.Duration
	before := allocated()
	err := func() error {
		for _, p := range syntax.Split(text, c.isName) {
			c.result.Value = nil
			start := time.Now()
			if p.Kind != syntax.Code {
				if err := c.Engine.magic(ctx, p, c.cell, c.result); err != nil {
					return err
				}
				spent += time.Since(start)
				continue
			}
			cell, program, err := c.compile(c.addSource(c.cell.Code, c.cell.Count), p.Text)
			if err != nil {
				return err
			}
			start = time.Now()
			err = c.machine.run(ctx, program)
			spent += time.Since(start)
			if c.result.Value, err = c.conclude(cell, program, err, c.cell.Silent); err != nil {
				return err
			}
		}
		return nil
	}()
	if spent > 0 { // something has run
		c.printf("time: %s, allocated: %s\n", durationText(spent.Seconds()), bytesText(allocated()-before))
	}
	return err
}

// allocated returns how many bytes the process has ever allocated.
func allocated() int {
	samples := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(samples)
	if samples[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return int(samples[0].Value.Uint64())
}

// The measurement of %timeit, unless its options say otherwise.
const (
	timeitRuns = 7
	timeitTime = 200 * time.Millisecond // a run takes at least so long
	maxLoops   = 1_000_000_000
)

// timeit runs code many times and prints how long it takes.
func (c *call) timeit(ctx context.Context) error {
	loops, err := c.number("n", 0)
	if err != nil {
		return err
	}
	runs, err := c.number("r", timeitRuns)
	if err != nil {
		return err
	}
	from, to := c.at, c.at+len(c.args)
	if c.piece.Kind == syntax.CellMagic {
		if c.args != "" {
			setup := syntax.Blank(c.cell.Code, from, to)
			if _, err := c.code(ctx, c.addSource(c.cell.Code, c.cell.Count), setup, true); err != nil {
				return err
			}
		}
		from, to = c.piece.BodyOffset, len(c.cell.Code)
	}
	if strings.TrimSpace(c.cell.Code[from:to]) == "" {
		return c.errorf("what? the usage is %s", c.magic.synopsis())
	}
	if loops == 0 {
		if loops, err = c.findLoops(ctx, from, to); err != nil {
			return err
		}
	}
	program, err := c.loop(from, to, loops)
	if err != nil {
		return err
	}
	perLoop := make([]float64, runs)
	for i := range perLoop {
		spent, err := c.runTimed(ctx, program)
		if err != nil {
			return err
		}
		perLoop[i] = spent.Seconds() / float64(loops)
	}
	mean, deviation := meanAndDeviation(perLoop)
	c.printf("%s ± %s per loop (mean ± standard deviation of %d runs, %s each)\n",
		durationText(mean), durationText(deviation), runs, plural(loops, "loop"))
	return nil
}

// number returns the value of an option that is a number.
func (c *call) number(option string, standard int) (int, error) {
	text, ok := c.options[option]
	if !ok {
		return standard, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > maxLoops {
		return 0, c.errorf("option -%s wants a number from 1 to %d, not %q", option, maxLoops, text)
	}
	return n, nil
}

// findLoops returns how often the code in the cell's [from, to) must run for a run to
// take long enough to be measured.
func (c *call) findLoops(ctx context.Context, from, to int) (int, error) {
	for loops := 1; ; loops *= 10 {
		for _, n := range []int{loops, 2 * loops, 5 * loops} {
			program, err := c.loop(from, to, n)
			if err != nil {
				return 0, err
			}
			spent, err := c.runTimed(ctx, program)
			if err != nil || spent >= timeitTime || n >= maxLoops {
				return n, err
			}
		}
	}
}

// runTimed runs a program and returns how long that took.
func (c *call) runTimed(ctx context.Context, program *lower.Program) (time.Duration, error) {
	start := time.Now()
	err := c.machine.run(ctx, program)
	spent := time.Since(start)
	if err != nil {
		err = c.failure(err)
	}
	return spent, err
}

// loop compiles the code in the cell's [from, to) as the body of a loop. What it
// declares is declared in the body alone.
func (c *call) loop(from, to, loops int) (*lower.Program, error) {
	number := c.addSource(c.cell.Code, c.cell.Count)
	text := syntax.Blank(c.cell.Code, from, to)
	cell, err := c.check(number, text)
	if err != nil {
		return nil, err
	}
	if len(cell.Vars) > 0 || cell.Program || hasDeclarations(cell) {
		c.change(func() { c.session.Undo(cell) })
		// The name of the magic is there to be written over.
		open := from - 1
		if c.cell.Code[open] == '\n' {
			open--
		}
		block := text[:open] + "{" + text[open+1:] + "\n}"
		if cell, err = c.check(number, block); err != nil {
			return nil, err
		}
	}
	body := &ast.BlockStmt{}
	for _, s := range cell.Steps {
		stmt := s.Stmt
		if s.Define != nil {
			stmt = &ast.DeclStmt{Decl: &ast.GenDecl{TokPos: s.Define.Pos(), Tok: token.VAR, Specs: []ast.Spec{s.Define}}}
		}
		body.List = append(body.List, stmt)
	}
	if cell.Result != nil {
		body.List = append(body.List, asStatement(cell.Info, cell.Result))
		cell.Result = nil
	}
	times := &ast.CallExpr{
		Fun:  ast.NewIdent("int"),
		Args: []ast.Expr{&ast.BasicLit{Kind: token.INT, Value: strconv.Itoa(loops)}},
	}
	if err := types.CheckExpr(cell.Fset, nil, token.NoPos, times, cell.Info); err != nil {
		return nil, fmt.Errorf("interp: the number of loops: %w", err)
	}
	cell.Steps = []check.Step{{Stmt: &ast.RangeStmt{X: times, Body: body}}}
	program, err := c.machine.load(cell)
	c.change(func() { c.session.Undo(cell) })
	return program, err
}

// hasDeclarations reports whether a cell declares anything but variables.
func hasDeclarations(cell *check.Cell) bool {
	for _, f := range cell.Files {
		if len(f.Decls) > 0 {
			return true
		}
	}
	return false
}

// asStatement returns the statement that evaluates an expression and drops it.
func asStatement(info *types.Info, x ast.Expr) ast.Stmt {
	if call, ok := ast.Unparen(x).(*ast.CallExpr); ok && info.Types[call.Fun].IsValue() {
		return &ast.ExprStmt{X: call}
	}
	return &ast.AssignStmt{
		Lhs: []ast.Expr{&ast.Ident{NamePos: x.Pos(), Name: "_"}}, TokPos: x.Pos(), Tok: token.ASSIGN, Rhs: []ast.Expr{x},
	}
}

// meanAndDeviation returns the mean of values and their standard deviation.
func meanAndDeviation(values []float64) (mean, deviation float64) {
	for _, v := range values {
		mean += v / float64(len(values))
	}
	for _, v := range values {
		deviation += (v - mean) * (v - mean) / float64(len(values))
	}
	return mean, math.Sqrt(deviation)
}

// durationText returns a time in seconds with three digits, as one reads it.
func durationText(seconds float64) string {
	if seconds >= 60 {
		return time.Duration(seconds * float64(time.Second)).Round(time.Second).String()
	}
	for _, u := range []struct {
		name string
		size float64
	}{{"s", 1}, {"ms", 1e-3}, {"µs", 1e-6}} {
		if seconds >= u.size*0.9995 {
			return fmt.Sprintf("%.3g %s", seconds/u.size, u.name)
		}
	}
	return fmt.Sprintf("%.3g ns", seconds/1e-9)
}

// plural returns a number of things.
func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits + " " + thing + "s"
}
