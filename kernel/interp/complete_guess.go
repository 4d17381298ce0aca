// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file finds out what it can about the types of code that need not be right.

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/symbols"
	"github.com/gosci/gosci/kernel/interp/syntax"
)

// cursorMark ends the identifier at the cursor, so that it is no keyword and not
// empty. It is a letter that nobody uses.
const cursorMark = "\u02b9"

// A guess is what is known of the code around the cursor.
type guess struct {
	pkg    *types.Package
	info   *types.Info
	path   []ast.Node // from the file to the identifier at the cursor
	pos    token.Pos  // of that identifier
	values map[types.Object]value

	inferred map[ast.Expr]types.Type // by typeOf
}

// A value is the expression that defines a variable, as one of n variables.
type value struct {
	x     ast.Expr
	index int
	n     int
	elem  bool // the variable runs over the elements of x
}

// guessAt looks at code with an identifier in the place of code[start:end]. It returns
// nil if the code is too far from Go. The caller holds e.names.
func (e *Engine) guessAt(code string, start, end int, identifier string) *guess {
	before := code[:start] + identifier
	if g := e.guessIn(before+code[end:], start, false); g != nil {
		return g
	}
	if g := e.guessIn(before+closing(before), start, true); g != nil {
		return g
	}
	// The expression alone.
	from := operandStart(code, start)
	return e.guessIn(syntax.Blank(before, from, len(before))+closing(before[from:]), start, true)
}

// operandStart returns where the chain of selections, calls and indices begins that
// ends at an offset.
func operandStart(code string, at int) int {
	depth, start := 0, at
	all := lexemes(code[:at])
	for i := len(all) - 1; i >= 0; i-- {
		switch all[i].tok {
		case token.RPAREN, token.RBRACK, token.RBRACE:
			depth++
		case token.LPAREN, token.LBRACK, token.LBRACE:
			if depth--; depth < 0 {
				return start
			}
		case token.PERIOD:
		case token.IDENT, token.STRING, token.INT, token.FLOAT, token.CHAR:
			if depth == 0 && (i == 0 || all[i-1].tok != token.PERIOD) {
				return all[i].start
			}
		default:
			if depth == 0 {
				return start
			}
		}
		start = all[i].start
	}
	return start
}

// guessIn is guessAt for code in which the identifier stands at an offset. Code with
// syntax errors is taken only if it is known to be broken.
func (e *Engine) guessIn(code string, at int, broken bool) (g *guess) {
	// The parser and the type checker are not meant for such code.
	defer func() {
		if recover() != nil {
			g = nil
		}
	}()
	fset := token.NewFileSet()
	cell, err := syntax.Parse(fset, 0, code)
	if err != nil && !broken {
		return nil
	}
	g = &guess{
		pkg:      types.NewPackage("main", "main"),
		pos:      cell.File.Pos(at),
		values:   make(map[types.Object]value),
		inferred: make(map[ast.Expr]types.Type),
		info: &types.Info{
			Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object),
			Uses: make(map[*ast.Ident]types.Object), Implicits: make(map[ast.Node]types.Object),
			Selections: make(map[*ast.SelectorExpr]*types.Selection), Scopes: make(map[ast.Node]*types.Scope),
		},
	}
	file := cellFile(cell)
	if g.path = pathTo(file, g.pos); g.path == nil {
		return nil
	}
	*g.pkg.Scope() = *types.NewScope(sessionScope(e.session, g.pkg, file), token.NoPos, token.NoPos, "")
	conf := types.Config{
		Importer: symbols.Importer(), DisableUnusedImportCheck: true,
		Error: func(error) {}, // whatever is wrong, the rest has types
	}
	_ = types.NewChecker(&conf, fset, g.pkg, g.info).Files([]*ast.File{file})
	g.findValues(file)
	return g
}

// cellFile returns the declarations of a cell, and a function of its statements. If
// the cell declares functions, what its statements define is declared for them, too.
func cellFile(cell *syntax.Cell) *ast.File {
	start, end := cell.File.Pos(0), cell.File.Pos(cell.File.Size())
	f := &ast.File{Package: start, Name: &ast.Ident{NamePos: start, Name: "main"}, FileStart: start, FileEnd: end}
	body := &ast.BlockStmt{Lbrace: start, Rbrace: end}
	var variables []ast.Decl
	for _, n := range cell.Nodes {
		switch n := n.(type) {
		case *ast.GenDecl:
			switch {
			case n.Tok == token.IMPORT:
				for _, s := range n.Specs {
					if s, ok := s.(*ast.ImportSpec); ok {
						f.Imports = append(f.Imports, s)
					}
				}
				f.Decls = append([]ast.Decl{n}, f.Decls...)
			case n.Tok == token.VAR && !cell.Program:
				body.List = append(body.List, &ast.DeclStmt{Decl: n})
				variables = append(variables, n)
			default:
				f.Decls = append(f.Decls, n)
			}
		case ast.Decl:
			f.Decls = append(f.Decls, n)
		case ast.Stmt:
			body.List = append(body.List, n)
			if a, ok := n.(*ast.AssignStmt); ok && a.Tok == token.DEFINE {
				variables = append(variables, definition(a))
			}
		}
	}
	for _, d := range f.Decls {
		if _, ok := d.(*ast.FuncDecl); ok {
			f.Decls = append(f.Decls, variables...)
			break
		}
	}
	f.Decls = append(f.Decls, &ast.FuncDecl{
		Name: &ast.Ident{NamePos: start, Name: "_"},
		Type: &ast.FuncType{Func: start, Params: &ast.FieldList{Opening: start, Closing: start}},
		Body: body,
	})
	return f
}

// definition returns the declaration of the variables that a statement defines.
func definition(a *ast.AssignStmt) ast.Decl {
	spec := &ast.ValueSpec{Values: a.Rhs}
	for _, x := range a.Lhs {
		id, ok := x.(*ast.Ident)
		if !ok {
			id = &ast.Ident{NamePos: x.Pos(), Name: "_"}
		}
		spec.Names = append(spec.Names, &ast.Ident{NamePos: id.NamePos, Name: id.Name})
	}
	return &ast.GenDecl{TokPos: a.Pos(), Tok: token.VAR, Specs: []ast.Spec{spec}}
}

// sessionScope returns a scope with the names of the session, and those of packages,
// that a file mentions.
func sessionScope(s *check.Session, pkg *types.Package, file *ast.File) *types.Scope {
	scope := types.NewScope(types.Universe, token.NoPos, token.NoPos, "session")
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			id, ok := n.X.(*ast.Ident)
			if !ok || scope.Lookup(id.Name) != nil {
				return true
			}
			if imported := s.LookupPackage(id.Name); imported != nil {
				scope.Insert(types.NewPkgName(token.NoPos, pkg, id.Name, imported))
			}
		case *ast.Ident:
			if known, ok := s.Lookup(n.Name); ok {
				scope.Insert(known.Obj)
			}
		}
		return true
	})
	return scope
}

// pathTo returns the nodes from file to the identifier at pos, or nil.
func pathTo(file *ast.File, pos token.Pos) []ast.Node {
	var path, found []ast.Node
	ast.Inspect(file, func(n ast.Node) bool {
		if found != nil {
			return false
		}
		if n == nil {
			path = path[:len(path)-1]
			return true
		}
		path = append(path, n)
		if id, ok := n.(*ast.Ident); ok && id.NamePos == pos && id.Name != "_" {
			found = slices.Clone(path)
		}
		return true
	})
	return found
}

// node returns the node that is up levels above the identifier.
func (g *guess) node(up int) ast.Node {
	if i := len(g.path) - 1 - up; i >= 0 {
		return g.path[i]
	}
	return nil
}

// findValues notes which expressions define variables.
func (g *guess) findValues(file *ast.File) {
	define := func(id ast.Expr, v value) {
		if id, ok := id.(*ast.Ident); ok {
			if obj := g.info.Defs[id]; obj != nil {
				g.values[obj] = v
			}
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, id := range n.Lhs {
				if len(n.Rhs) == len(n.Lhs) {
					define(id, value{x: n.Rhs[i], n: 1})
				} else if len(n.Rhs) == 1 {
					define(id, value{x: n.Rhs[0], index: i, n: len(n.Lhs)})
				}
			}
		case *ast.ValueSpec:
			for i, id := range n.Names {
				if n.Type != nil {
					break
				}
				if len(n.Values) == len(n.Names) {
					define(id, value{x: n.Values[i], n: 1})
				} else if len(n.Values) == 1 {
					define(id, value{x: n.Values[0], index: i, n: len(n.Names)})
				}
			}
		case *ast.RangeStmt:
			define(n.Key, value{x: n.X, index: 0, n: 2, elem: true})
			define(n.Value, value{x: n.X, index: 1, n: 2, elem: true})
		}
		return true
	})
}
