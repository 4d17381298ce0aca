// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file makes use of the variables that a program does not use, which a notebook
// passes and Go's compiler does not.

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
)

// finish formats a program and makes use of its unused variables.
func finish(src []byte, importer types.Importer) ([]byte, error) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "main.go", src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, fmt.Errorf("desugar: cannot parse the program that was made: %w", err)
	}
	unused := make(map[token.Pos]bool)
	var first error
	conf := types.Config{Importer: importer, Error: func(err error) {
		var e types.Error
		switch {
		case errors.As(err, &e) && strings.Contains(e.Msg, "declared and not used"):
			unused[e.Pos] = true
		case first == nil:
			first = err
		}
	}}
	// All errors have been reported through conf.Error.
	_, _ = conf.Check("main", fset, []*ast.File{f}, nil)
	if first != nil {
		return nil, fmt.Errorf("desugar: the program that was made is not Go: %w", first)
	}
	if len(unused) > 0 {
		src = useAll(fset, f, src, unused)
	}
	return format.Source(src)
}

// useAll inserts a use of each unused variable, and takes unused labels out.
func useAll(fset *token.FileSet, f *ast.File, src []byte, unused map[token.Pos]bool) []byte {
	edits := make(map[int]string)
	cuts := make(map[int]int)
	offset := func(pos token.Pos) int { return fset.Position(pos).Offset }
	// use notes the unused variables in n, to be used at an offset.
	use := func(n ast.Node, at int) {
		ast.Inspect(n, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncLit, *ast.BlockStmt:
				return false
			case *ast.Ident:
				if unused[n.Pos()] {
					edits[at] += "\n_ = " + n.Name + ";"
				}
			}
			return true
		})
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BlockStmt:
			useIn(n.List, use, offset)
		case *ast.CaseClause:
			useIn(n.Body, use, offset)
		case *ast.CommClause:
			if n.Comm != nil {
				use(n.Comm, offset(n.Colon)+1)
			}
			useIn(n.Body, use, offset)
		case *ast.LabeledStmt:
			if unused[n.Label.Pos()] {
				cuts[offset(n.Pos())] = offset(n.Colon) + 1
			}
		case *ast.TypeSwitchStmt:
			if a, ok := n.Assign.(*ast.AssignStmt); ok && unused[a.Lhs[0].Pos()] {
				cuts[offset(a.Pos())] = offset(a.Rhs[0].Pos())
			}
		}
		return true
	})
	var b bytes.Buffer
	for i := 0; i <= len(src); i++ {
		b.WriteString(edits[i])
		if end, ok := cuts[i]; ok {
			i = end
		}
		if i < len(src) {
			b.WriteByte(src[i])
		}
	}
	return b.Bytes()
}

// useIn uses what the statements of a block declare: after the statement, or in the
// body of one that has a body.
func useIn(list []ast.Stmt, use func(n ast.Node, at int), offset func(token.Pos) int) {
	for _, s := range list {
		if l, ok := s.(*ast.LabeledStmt); ok {
			s = l.Stmt
		}
		switch s := s.(type) {
		case *ast.AssignStmt, *ast.DeclStmt:
			use(s, offset(s.End()))
		case *ast.IfStmt:
			for next := s; next != nil; next, _ = next.Else.(*ast.IfStmt) {
				useInit(next.Init, next.Body, use, offset)
			}
		case *ast.ForStmt:
			useInit(s.Init, s.Body, use, offset)
		case *ast.RangeStmt:
			if s.Key != nil {
				use(s.Key, offset(s.Body.Lbrace)+1)
			}
			if s.Value != nil {
				use(s.Value, offset(s.Body.Lbrace)+1)
			}
		case *ast.SwitchStmt:
			useInit(s.Init, s.Body, use, offset)
		case *ast.TypeSwitchStmt:
			useInit(s.Init, s.Body, use, offset)
		}
	}
}

// useInit uses what the initial statement of another declares, at the beginning of
// its body, or of the first clause of that.
func useInit(init ast.Stmt, body *ast.BlockStmt, use func(n ast.Node, at int), offset func(token.Pos) int) {
	if init == nil {
		return
	}
	at := offset(body.Lbrace) + 1
	if len(body.List) > 0 {
		if c, ok := body.List[0].(*ast.CaseClause); ok {
			at = offset(c.Colon) + 1
		}
	}
	use(init, at)
}
