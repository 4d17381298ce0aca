// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the lower pass: plain Go becomes what yaegi evaluates rightly.
//
// It takes one step of a cell. It gives the syntax trees to evaluate, each with
// the positions of the cell. After it, every name of the session is its name in
// the interpreter, every package is one that the interpreter has imported, a
// statement that declares nothing runs in a function of its own, which an
// interruption ends, every goroutine is guarded against panics, and a call that
// shows a value passes it with its methods.

import (
	"go/ast"
	"go/token"
	"slices"
)

// A lowered step is what the run pass evaluates.
type lowered struct {
	imports  []string       // paths of the packages that it needs
	dotted   []string       // paths of the packages whose names become known bare
	attempts []ast.Node     // the first that compiles is evaluated
	again    *redeclaration // evaluated instead, or nil
	prints   bool           // it hands os.Stdout or os.Stderr to somebody
	declares []*entity      // what the names of the session mean after it
	methods  []loweredMethod
}

// A loweredMethod is a method that a step declares.
type loweredMethod struct {
	typ, name string
	method    method
}

// A lowerer lowers the steps of one cell.
type lowerer struct {
	*scope
	out     *lowered
	fresh   map[string]*entity // what the step declares, by name
	guarded map[*ast.GoStmt]bool
	temps   int
}

// lower lowers one step.
func (sc *scope) lower(st *step) *lowered {
	l := &lowerer{scope: sc, out: &lowered{}, fresh: make(map[string]*entity), guarded: make(map[*ast.GoStmt]bool)}
	switch {
	case st.imports != nil:
		l.lowerImports(st.imports)
	case st.decls != nil:
		l.lowerDecls(st.decls)
	default:
		l.lowerPiece(st)
	}
	return l.out
}

// lowerImports makes names stand for packages.
func (l *lowerer) lowerImports(pieces []*piece) {
	for _, q := range pieces {
		for _, s := range q.decl.(*ast.GenDecl).Specs {
			imp := s.(*ast.ImportSpec)
			switch importPath, name := l.packages.imported(imp); name {
			case "_":
			case ".":
				l.out.dotted = append(l.out.dotted, importPath)
			default:
				l.out.declares = append(l.out.declares, &entity{name: name, kind: packageName, path: importPath, source: source{text: q.text, at: q.at}})
			}
		}
	}
}

// fileOf returns a file of the interpreter's package that holds decls.
func fileOf(pos token.Pos, decls ...ast.Decl) *ast.File {
	return &ast.File{Package: pos, Name: &ast.Ident{NamePos: pos, Name: "main"}, Decls: decls}
}

// lowerDecls lowers declarations that may use one another.
func (l *lowerer) lowerDecls(pieces []*piece) {
	for _, q := range pieces {
		for _, id := range q.declares {
			if id.Name != "_" && !(id.Name == "init" && isFunc(q.decl)) {
				l.declare(id.Name, declKind(q.decl), q)
			}
		}
	}
	var decls []ast.Decl
	for _, q := range pieces {
		if q.receiver != nil {
			f := q.decl.(*ast.FuncDecl)
			m := method{source: source{text: q.text, at: q.at}, results: f.Type.Results.NumFields()}
			l.out.methods = append(l.out.methods, loweredMethod{typ: q.receiver.Name, name: f.Name.Name, method: m})
		}
		l.rewrite(q.decl)
		decls = append(decls, q.decl)
	}
	l.out.attempts = []ast.Node{fileOf(pieces[0].node().Pos(), decls...)}
}

// isFunc reports whether a declaration is a function.
func isFunc(d ast.Decl) bool {
	_, ok := d.(*ast.FuncDecl)
	return ok
}

// declKind returns what the names of a declaration stand for.
func declKind(d ast.Decl) nameKind {
	g, ok := d.(*ast.GenDecl)
	switch {
	case !ok:
		return funcName
	case g.Tok == token.TYPE:
		return typeName
	default:
		return constName
	}
}

// declare chooses the name in the interpreter of a name that the step declares.
func (l *lowerer) declare(name string, kind nameKind, q *piece) *entity {
	e := &entity{name: name, kind: kind, inner: l.session.innerName(name, kind), source: source{text: q.text, at: q.at}, results: -1}
	e.integer = (kind == varName || kind == constName) && l.declaresInt(q, name)
	if f, ok := q.decl.(*ast.FuncDecl); ok {
		e.results = f.Type.Results.NumFields()
	}
	if g, ok := q.decl.(*ast.GenDecl); ok && kind == typeName && len(g.Specs) > 1 {
		e.source = typeSource(g, name, q)
	}
	l.fresh[name] = e
	l.out.declares = append(l.out.declares, e)
	return e
}

// typeSource returns the source of one type of a declaration of several.
func typeSource(g *ast.GenDecl, name string, q *piece) source {
	for _, s := range g.Specs {
		if t := s.(*ast.TypeSpec); t.Name.Name == name {
			from, to := int(t.Pos()-g.Pos()), int(t.End()-g.Pos())
			text := q.text[len(q.text)-int(g.End()-g.Pos()):]
			return source{text: "type " + text[from:to], at: q.at}
		}
	}
	return source{text: q.text, at: q.at}
}

// lowerPiece lowers a variable declaration or a statement.
func (l *lowerer) lowerPiece(st *step) {
	q := st.piece
	pos := q.node().Pos()
	if q.kind == varPiece && l.redeclares(q) {
		l.lowerAgain(q)
		return
	}
	for i, id := range q.declares {
		if id.Name != "_" {
			e := l.declare(id.Name, varName, q)
			e.results = l.literalResults(q, i)
		}
	}
	if q.stmt == nil {
		l.rewrite(q.decl)
		l.out.attempts = []ast.Node{fileOf(pos, q.decl)}
		return
	}
	if st.value != nil {
		l.lowerValue(pos, st.value)
		return
	}
	s := l.rewriteStmt(q.stmt)
	if q.kind == stmtPiece {
		s = inFunction(s)
	}
	l.out.attempts = []ast.Node{blockOf(pos, s)}
}

// blockOf returns a block that holds one statement.
func blockOf(pos token.Pos, s ast.Stmt) *ast.BlockStmt {
	return &ast.BlockStmt{Lbrace: pos, List: []ast.Stmt{s}, Rbrace: pos}
}

// inFunction returns a call of a function that does s.
func inFunction(s ast.Stmt) ast.Stmt {
	pos := s.Pos()
	lit := &ast.FuncLit{Type: &ast.FuncType{Func: pos, Params: &ast.FieldList{Opening: pos, Closing: pos}}, Body: blockOf(pos, s)}
	return &ast.ExprStmt{X: &ast.CallExpr{Fun: lit, Lparen: pos, Rparen: pos}}
}

// literalResults returns the number of results of the function literal that a
// declaration sets its i-th variable to, or -1.
func (l *lowerer) literalResults(q *piece, i int) int {
	if a, ok := q.stmt.(*ast.AssignStmt); ok && len(a.Lhs) == len(a.Rhs) {
		if f, ok := a.Rhs[i].(*ast.FuncLit); ok {
			return f.Type.Results.NumFields()
		}
	}
	return -1
}

// lowerValue lowers the expression whose value is the cell's. Where the number of
// its results cannot be told without types, there are several attempts.
func (l *lowerer) lowerValue(pos token.Pos, x ast.Expr) {
	results := 1
	c, isCall := ast.Unparen(x).(*ast.CallExpr)
	if isCall {
		results = l.resultsOf(c)
	}
	x = l.rewriteExpr(x)
	interruptible := inFunction
	if !mayTakeLong(x) {
		interruptible = func(s ast.Stmt) ast.Stmt { return s }
	}
	plain := blockOf(pos, interruptible(&ast.ExprStmt{X: x}))
	arg := x
	if isCall && results == 1 {
		arg = withMethods(x)
	}
	shown := blockOf(pos, interruptible(&ast.ExprStmt{X: hostCall(pos, hostValue, arg)}))
	switch {
	case results == 0:
		l.out.attempts = []ast.Node{plain}
	case results < 0:
		l.out.attempts = []ast.Node{shown, plain}
	default:
		l.out.attempts = []ast.Node{shown}
	}
}

// mayTakeLong reports whether an expression calls something or waits.
func mayTakeLong(x ast.Expr) bool {
	long := false
	ast.Inspect(x, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			long = true
		case *ast.UnaryExpr:
			long = long || n.Op == token.ARROW
		case *ast.FuncLit:
			return false
		}
		return true
	})
	return long
}

// withMethods returns x as the argument of a function of the host in such a way
// that the value keeps its methods: yaegi drops those of a value that comes
// straight from a call.
func withMethods(x ast.Expr) ast.Expr {
	if _, ok := x.(*ast.CallExpr); ok {
		return &ast.ParenExpr{Lparen: x.Pos(), X: x, Rparen: x.End()}
	}
	return x
}

// hostCall returns a call of a function of the host.
func hostCall(pos token.Pos, name string, args ...ast.Expr) *ast.CallExpr {
	return &ast.CallExpr{Fun: hostSelector(pos, name), Lparen: pos, Args: args, Rparen: pos}
}

// hostSelector returns a name of the host.
func hostSelector(pos token.Pos, name string) *ast.SelectorExpr {
	return &ast.SelectorExpr{X: &ast.Ident{NamePos: pos, Name: hostName}, Sel: &ast.Ident{NamePos: pos, Name: name}}
}

// rewriteStmt and rewriteExpr rewrite a tree and return what takes its place.
func (l *lowerer) rewriteStmt(s ast.Stmt) ast.Stmt {
	b := &ast.BlockStmt{List: []ast.Stmt{s}}
	l.rewrite(b)
	return b.List[0]
}

func (l *lowerer) rewriteExpr(x ast.Expr) ast.Expr {
	s := &ast.ExprStmt{X: x}
	l.rewrite(s)
	return s.X
}

// rewrite changes a tree in place.
func (l *lowerer) rewrite(root ast.Node) {
	streams := make(map[ast.Expr]bool) // files that streams stand for
	ast.Inspect(root, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BlockStmt:
			l.replaceAll(n.List)
		case *ast.CaseClause:
			l.replaceAll(n.Body)
		case *ast.CommClause:
			l.replaceAll(n.Body)
		case *ast.LabeledStmt:
			n.Stmt = l.replace(n.Stmt)
		case *ast.CallExpr:
			l.keepMethods(n)
			l.findStreams(n, streams)
		case *ast.SelectorExpr:
			l.out.prints = l.out.prints || !streams[n] && l.mayPrint(n)
		}
		return true
	})
	ast.Inspect(root, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			if n.Obj == sessionObj {
				l.rename(n)
			}
		case *ast.SelectorExpr:
			n.Sel.Name = l.embeddedName(n.Sel.Name)
		case *ast.CompositeLit:
			for _, x := range n.Elts {
				if kv, ok := x.(*ast.KeyValueExpr); ok {
					if id, ok := kv.Key.(*ast.Ident); ok && id.Obj == nil {
						id.Name = l.embeddedName(id.Name)
					}
				}
			}
		}
		return true
	})
}

// replaceAll replaces the statements of a list.
func (l *lowerer) replaceAll(list []ast.Stmt) {
	for i, s := range list {
		list[i] = l.replace(s)
	}
}

// replace returns what takes the place of a statement, which may be the statement
// itself.
func (l *lowerer) replace(s ast.Stmt) ast.Stmt {
	switch s := s.(type) {
	case *ast.GoStmt:
		return l.guard(s)
	case *ast.RangeStmt:
		return l.unroll(s)
	default:
		return s
	}
}

// rename gives a name of the session its name in the interpreter.
func (l *lowerer) rename(id *ast.Ident) {
	id.Obj = nil
	if e := l.fresh[id.Name]; e != nil {
		id.Name = e.inner
		return
	}
	importPath := l.packages.byName[id.Name]
	if e := l.session.lookup(id.Name); e != nil {
		if importPath = e.path; importPath == "" {
			id.Name = e.inner
		}
	}
	if importPath != "" {
		id.Name = aliasOf(importPath)
		l.out.imports = append(l.out.imports, importPath)
	}
}

// embeddedName returns the name in the interpreter of a field that has the name
// of a type of the session. An embedded field is called as its type is, there too.
func (l *lowerer) embeddedName(name string) string {
	e := l.fresh[name]
	if e == nil {
		e = l.session.lookup(name)
	}
	if e == nil || e.kind != typeName {
		return name
	}
	return e.inner
}

// keepMethods changes a call that shows or prints values so that the values which
// come from calls keep their methods.
func (l *lowerer) keepMethods(c *ast.CallExpr) {
	importPath, name := l.packageCall(c)
	if !slices.Contains(takesMethods, symbolName{importPath, name}) {
		return
	}
	for i, x := range c.Args {
		inner, ok := x.(*ast.CallExpr)
		if ok && (len(c.Args) > 1 || l.resultsOf(inner) == 1) {
			c.Args[i] = withMethods(x)
		}
	}
}

// packageCall returns the import path and the name of the function of a package
// that c calls, or nothing. It works before names are changed.
func (l *lowerer) packageCall(c *ast.CallExpr) (importPath, name string) {
	sel, ok := ast.Unparen(c.Fun).(*ast.SelectorExpr)
	if !ok {
		return "", ""
	}
	base, ok := sel.X.(*ast.Ident)
	if !ok || base.Obj != sessionObj {
		return "", ""
	}
	if importPath = l.packageOf(base.Name); importPath == "" {
		return "", ""
	}
	return importPath, sel.Sel.Name
}
