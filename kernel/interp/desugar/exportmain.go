// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file prints the functions of the cells and what runs them, with the errors that
// they end in.

import (
	"fmt"
	"go/ast"
	"strings"
)

// A cellCall is a call of the function of a cell.
type cellCall struct {
	name    string
	raises  bool // the function returns an error
	mayFail bool
}

// function prints the function of a cell, from the lines of its body.
func (p *cellPrinter) function(body []string) {
	if len(body) == 0 && (!p.alone || p.e.err != nil) {
		return
	}
	if p.start != "" {
		body = append([]string{p.start + " := " + p.e.importPath("time") + ".Now()"}, body...)
	}
	name, result := "main", ""
	if p.alone && !p.raises && !p.e.panics {
		p.e.isMain = true
	} else {
		name = p.e.cellName(p.c.Number)
		p.e.calls = append(p.e.calls, cellCall{name, p.raises, p.part.MayFail})
	}
	if p.raises {
		result = " error"
		body = append(body, "return nil")
	}
	p.e.list = append(p.e.list, &exported{text: "func " + name + "()" + result + " {\n" + strings.Join(body, "\n") + "\n}"})
}

// cellName returns the name of the function of a cell, or of the next of its functions.
func (e *exporter) cellName(number int) string {
	name := fmt.Sprintf("cell%d", number)
	for next := 'b'; e.taken[name] || e.locals[name]; next++ {
		name = fmt.Sprintf("cell%d%c", number, next)
	}
	e.taken[name] = true
	return name
}

// returnErrors makes the steps in n return the errors that they raise. In functions an
// error stays a panic. The function that it returns undoes that.
func (p *cellPrinter) returnErrors(n ast.Node) (restore func()) {
	old := make(map[*ast.BlockStmt]ast.Stmt)
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl, *ast.FuncLit:
			p.e.panics = p.e.panics || p.panics(n)
			return false
		case *ast.BlockStmt:
			if call := p.raised(n); call != nil {
				old[n] = n.List[0]
				n.List[0] = &ast.ReturnStmt{Return: call.Pos(), Results: call.Args}
				p.raises = true
			}
		}
		return true
	})
	return func() {
		for block, stmt := range old {
			block.List[0] = stmt
		}
	}
}

// raised returns the call by which a block raises an error, if that is what it is for.
func (p *cellPrinter) raised(block *ast.BlockStmt) *ast.CallExpr {
	if len(block.List) != 1 {
		return nil
	}
	stmt, ok := block.List[0].(*ast.ExprStmt)
	if !ok {
		return nil
	}
	call, ok := stmt.X.(*ast.CallExpr)
	if !ok || p.c.Raises[call] == nil {
		return nil
	}
	return call
}

// panics reports whether n raises an error by a panic.
func (p *cellPrinter) panics(n ast.Node) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		found = found || ok && p.c.Raises[call] != nil
		return !found
	})
	return found
}

// mainFunc returns the function main and those that it needs.
func (e *exporter) mainFunc() []string {
	if e.isMain {
		return nil
	}
	returns, failing := e.panics, ""
	for _, c := range e.calls {
		returns = returns || c.raises && !c.mayFail
		if c.mayFail && failing == "" {
			failing = e.madeName("failing")
		}
	}
	var texts []string
	body := e.callAll(failing, returns)
	if returns {
		texts = e.runFuncs(body)
	} else {
		texts = []string{"func main() {\n" + body + "}"}
	}
	if failing != "" {
		texts = append(texts, e.failingFunc(failing))
	}
	return texts
}

// runFuncs returns the function main of a program that can end in an error, and the
// function with the given body that it runs.
func (e *exporter) runFuncs(body string) []string {
	run := e.madeName("run")
	text := fmt.Sprintf(`func main() {
	if err := %s(); err != nil {
		%s.Fprintln(%s.Stderr, err)
		%[3]s.Exit(1)
	}
}

// %[1]s does what the cells do, one after another, and returns the first error that none
// of them takes.
func %[1]s() `, run, e.importPath("fmt"), e.importPath("os"))
	if !e.panics {
		return []string{text + "error {\n" + body + "}"}
	}
	catch := e.madeName("catch")
	return []string{text + "(err error) {\ndefer " + catch + "(&err)\n" + body + "}", fmt.Sprintf(
		`// %s takes the error that a function has raised by a panic. Another panic goes on.
func %[1]s(err *error) {
	switch v := recover().(type) {
	case nil:
	case %s.Error:
		panic(v)
	case error:
		*err = v
	default:
		panic(v)
	}
}`, catch, e.importPath("runtime"))}
}

// callAll returns the lines that call the functions of the cells, those that may fail by
// the function failing. If the lines are of a function that returns an error they end with
// a return.
func (e *exporter) callAll(failing string, returns bool) string {
	var b strings.Builder
	for i, c := range e.calls {
		switch {
		case c.raises && !c.mayFail && i == len(e.calls)-1:
			return b.String() + "return " + c.name + "()\n"
		case c.mayFail && c.raises:
			fmt.Fprintf(&b, "%s(%s)\n", failing, c.name)
		case c.mayFail:
			fmt.Fprintf(&b, "%s(func() error {\n%s()\nreturn nil\n})\n", failing, c.name)
		case c.raises:
			fmt.Fprintf(&b, "if err := %s(); err != nil {\nreturn err\n}\n", c.name)
		default:
			fmt.Fprintf(&b, "%s()\n", c.name)
		}
	}
	if returns {
		b.WriteString("return nil\n")
	}
	return b.String()
}

// failingFunc returns the function that runs a cell that may fail.
func (e *exporter) failingFunc(name string) string {
	return fmt.Sprintf(`// %[1]s runs a cell that may fail, and says how it did.
func %[1]s(cell func() error) {
	defer func() {
		if v := recover(); v != nil {
			%[2]s.Fprintln(%[3]s.Stderr, v)
		}
	}()
	if err := cell(); err != nil {
		%[2]s.Fprintln(%[3]s.Stderr, err)
	}
}`, name, e.importPath("fmt"), e.importPath("os"))
}
