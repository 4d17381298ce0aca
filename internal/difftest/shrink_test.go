// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package difftest_test

// This file makes a program that shows a difference smaller: it takes away what can be
// taken away without the difference going away.

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"

	"github.com/gosci/gosci/internal/difftest"
)

// rounds is how often one tries to make a program smaller, and tries how many smaller
// programs are compiled at a time.
const (
	rounds = 40
	tries  = 60
)

// shrink returns a smaller program for which the kernel and the compiler differ, and what
// the two print. It returns p if none is found.
func shrink(t *testing.T, p *difftest.Program, want, got string) (src, smallWant, smallGot string) {
	t.Helper()
	check := newChecker(t)
	form := int(p.Seed % 3)
	src = formatted(p.Source())
	var together []int // changes that were good one by one
	for range rounds {
		var candidates []string
		var changes []int
		add := func(change int, next string) {
			if next != src && len(next) < len(src) && strings.Contains(next, "func "+p.Name+"()") && check.valid(next) == nil && !slices.Contains(candidates, next) {
				candidates = append(candidates, next)
				changes = append(changes, change)
			}
		}
		if len(together) > 1 {
			add(-1, change(src, together))
		}
		for i := 0; len(candidates) < tries; i++ {
			next := change(src, []int{i})
			if next == "" {
				break
			}
			add(i, next)
		}
		if len(candidates) == 0 {
			break
		}
		sources := make([]source, len(candidates))
		for i, c := range candidates {
			name := fmt.Sprintf("s%d", i)
			sources[i] = source{name, rename(c, p.Name, name)}
		}
		wants, err := compile(t.Context(), t, sources)
		if err != nil {
			t.Logf("a smaller program does not compile: %v", err)
			break
		}
		together = nil
		best := -1
		s := newSession(t)
		for i, c := range sources {
			if s.run(formOf(form, c)...) == wants[i] {
				continue
			}
			if changes[i] < 0 {
				best = i
				break
			}
			together = append(together, changes[i])
			if best < 0 || len(candidates[i]) < len(candidates[best]) {
				best = i
			}
		}
		s.close()
		if best < 0 {
			break
		}
		if changes[best] >= 0 && len(together) > 1 {
			// All at once is tried first, on the same program.
			if all := change(src, together); check.valid(all) == nil && differs(t, form, p.Name, all) {
				src, together = all, nil
				continue
			}
		}
		src, together = candidates[best], nil
	}
	last := source{p.Name, src}
	wants, err := compile(t.Context(), t, []source{last})
	if err != nil {
		return p.Source(), want, got
	}
	s := newSession(t)
	defer s.close()
	if out := s.run(formOf(form, last)...); out != wants[0] {
		return src, wants[0], out
	}
	return p.Source(), want, got // it needs the programs before it
}

// differs reports whether the kernel and the compiler differ for one program.
func differs(t *testing.T, form int, name, src string) bool {
	t.Helper()
	p := source{name, src}
	wants, err := compile(t.Context(), t, []source{p})
	if err != nil {
		return false
	}
	s := newSession(t)
	defer s.close()
	return s.run(formOf(form, p)...) != wants[0]
}

// formOf returns the cells of a program, as cells does.
func formOf(form int, s source) []string {
	switch form {
	case 0:
		return []string{s.text + "\n" + s.name + "()\n"}
	case 1:
		return []string{s.text, s.name + "()"}
	}
	// The body of the function is the last part of the text.
	head := "func " + s.name + "() {\n"
	decls, body, ok := strings.Cut(s.text, head)
	if !ok {
		return []string{s.text, s.name + "()"}
	}
	return []string{decls, strings.TrimSuffix(strings.TrimSpace(body), "}")}
}

// rename gives a program another name. All names that begin with it, and nothing else,
// are the program's.
func rename(src, from, to string) string { return strings.ReplaceAll(src, from, to) }

// change applies some changes to a program. It returns "" if there is no change of the
// last of the numbers.
func change(src string, numbers []int) string {
	const head = "package main\n\n"
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "", head+src, 0)
	if err != nil {
		return ""
	}
	c := &changer{numbers: numbers}
	c.file(f)
	if c.next <= slices.Max(numbers) {
		return ""
	}
	var b bytes.Buffer
	if err := format.Node(&b, fset, f); err != nil {
		return src
	}
	text := formatted(strings.TrimPrefix(b.String(), head))
	// The printer leaves empty lines where something was.
	return strings.ReplaceAll(text, "\n\n", "\n")
}

// A changer numbers the changes that can be made to a file, and makes some of them.
type changer struct {
	numbers []int
	next    int
	gone    map[string]bool // variables whose declarations were taken away
}

// now reports whether the next change is to be made.
func (c *changer) now() bool {
	c.next++
	return slices.Contains(c.numbers, c.next-1)
}

func (c *changer) file(f *ast.File) {
	c.gone = make(map[string]bool)
	f.Decls = slices.DeleteFunc(f.Decls, func(ast.Decl) bool { return c.now() })
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BlockStmt:
			n.List = c.statements(n.List)
		case *ast.CaseClause:
			n.Body = c.statements(n.Body)
		case *ast.CommClause:
			n.Body = c.statements(n.Body)
		case *ast.CallExpr:
			// An argument of a function that prints.
			if sel, ok := n.Fun.(*ast.SelectorExpr); ok && sel.Sel.Name == "Println" && len(n.Args) > 2 {
				n.Args = slices.DeleteFunc(n.Args, func(ast.Expr) bool { return c.now() })
			}
		case *ast.ParenExpr:
			n.X = c.simpler(n.X)
		case *ast.AssignStmt:
			for i, x := range n.Rhs {
				n.Rhs[i] = c.simpler(x)
			}
		case *ast.ReturnStmt:
			for i, x := range n.Results {
				n.Results[i] = c.simpler(x)
			}
		}
		return true
	})
	if len(c.gone) > 0 {
		ast.Inspect(f, func(n ast.Node) bool {
			if b, ok := n.(*ast.BlockStmt); ok {
				b.List = slices.DeleteFunc(b.List, c.isUse)
			}
			return true
		})
	}
}

// statements takes away statements, or puts what they hold in their place.
func (c *changer) statements(list []ast.Stmt) []ast.Stmt {
	var out []ast.Stmt
	for _, s := range list {
		if isBlank(s) {
			out = append(out, s)
			continue
		}
		if c.now() {
			c.drop(s)
			continue
		}
		if inner := block(s); inner != nil && c.now() {
			out = append(out, inner.List...)
			continue
		}
		out = append(out, s)
	}
	return out
}

// isBlank reports whether s is _ = x, which goes with the declaration of x.
func isBlank(s ast.Stmt) bool {
	a, ok := s.(*ast.AssignStmt)
	if !ok || a.Tok != token.ASSIGN || len(a.Lhs) != 1 {
		return false
	}
	id, ok := a.Lhs[0].(*ast.Ident)
	_, name := a.Rhs[0].(*ast.Ident)
	return ok && name && id.Name == "_"
}

// drop notes the variables that a statement declares.
func (c *changer) drop(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.AssignStmt:
		if s.Tok == token.DEFINE {
			for _, x := range s.Lhs {
				if id, ok := x.(*ast.Ident); ok {
					c.gone[id.Name] = true
				}
			}
		}
	case *ast.DeclStmt:
		for _, spec := range s.Decl.(*ast.GenDecl).Specs {
			if v, ok := spec.(*ast.ValueSpec); ok {
				for _, id := range v.Names {
					c.gone[id.Name] = true
				}
			}
		}
	}
}

// isUse reports whether s is _ = x for a variable that is gone.
func (c *changer) isUse(s ast.Stmt) bool {
	return isBlank(s) && c.gone[s.(*ast.AssignStmt).Rhs[0].(*ast.Ident).Name]
}

// block returns the statements within a statement.
func block(s ast.Stmt) *ast.BlockStmt {
	switch s := s.(type) {
	case *ast.BlockStmt:
		return s
	case *ast.IfStmt:
		if s.Init == nil {
			return s.Body
		}
	case *ast.ForStmt:
		if s.Init == nil {
			return s.Body
		}
	case *ast.LabeledStmt:
		return block(s.Stmt)
	}
	return nil
}

// simpler returns a part of an expression that may stand in its place.
func (c *changer) simpler(x ast.Expr) ast.Expr {
	switch e := x.(type) {
	case *ast.BinaryExpr:
		if c.now() {
			return e.X
		}
		if c.now() {
			return e.Y
		}
		e.X, e.Y = c.simpler(e.X), c.simpler(e.Y)
	case *ast.CallExpr:
		if len(e.Args) > 0 && c.now() {
			return e.Args[0]
		}
		for i, a := range e.Args {
			e.Args[i] = c.simpler(a)
		}
	case *ast.ParenExpr:
		e.X = c.simpler(e.X)
	case *ast.CompositeLit:
		for i, a := range e.Elts {
			e.Elts[i] = c.simpler(a)
		}
	case *ast.KeyValueExpr:
		e.Value = c.simpler(e.Value)
	case *ast.UnaryExpr:
		if e.Op != token.AND && c.now() {
			return e.X
		}
	}
	return x
}
