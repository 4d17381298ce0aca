// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check

// This file is one run of the type checker over a cell and what depends on it.

import (
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"runtime"
	"slices"
	"strconv"
	"strings"
)

// A problem is an error of the type checker.
type problem struct {
	pos    token.Pos
	msg    string
	in     *working // the declaration of an earlier cell that it is in, or nil
	passes bool     // in a notebook it is no error: an unused variable or label
}

// A round is what one run of the type checker finds.
type round struct {
	info     *types.Info
	files    []*ast.File
	problems []problem // in the order of the text
}

// runRound checks the cell as it stands.
func (c *checking) runRound() *round {
	r := &round{info: &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Instances:    make(map[*ast.Ident]types.Instance),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		Scopes:       make(map[ast.Node]*types.Scope),
		FileVersions: make(map[*ast.File]string),
	}}
	r.files = append(r.files, c.ownFile())
	r.files = append(r.files, c.againFiles()...)
	c.buildScope(r.files)
	conf := types.Config{
		Context:                  c.s.ctxt,
		Importer:                 importerFunc(c.importPackage),
		Sizes:                    types.SizesFor("gc", runtime.GOARCH),
		DisableUnusedImportCheck: true,
		GoVersion:                c.goVersion,
		Error:                    func(err error) { c.report(r, err) },
	}
	// All errors have been reported through conf.Error.
	_ = types.NewChecker(&conf, c.s.fset, c.s.pkg, r.info).Files(r.files)
	slices.SortStableFunc(r.problems, func(a, b problem) int { return int(a.pos - b.pos) })
	return r
}

// report adds an error of the type checker to r.
func (c *checking) report(r *round, err error) {
	var e types.Error
	if !errors.As(err, &e) {
		r.problems = append(r.problems, problem{msg: err.Error()})
		return
	}
	if strings.HasPrefix(e.Msg, "\t") && len(r.problems) > 0 {
		// More about the last one.
		last := &r.problems[len(r.problems)-1]
		last.msg += fmt.Sprintf("\n\t%s: %s", c.s.fset.Position(e.Pos), e.Msg[1:])
		return
	}
	if c.result != nil && strings.HasSuffix(e.Msg, " is not used") && c.result.Pos() <= e.Pos && e.Pos < c.result.End() {
		return // the result of the cell
	}
	p := problem{pos: e.Pos, msg: e.Msg, passes: strings.Contains(e.Msg, "declared and not used")}
	for _, w := range c.again {
		if w.node.Pos() <= e.Pos && e.Pos < w.node.End() {
			p.in = w
		}
	}
	r.problems = append(r.problems, p)
}

// ownFile returns the file of the cell itself.
func (c *checking) ownFile() *ast.File {
	f := c.newFile(c.syn.File)
	f.GoVersion = c.syn.GoVersion
	for _, d := range c.imports {
		f.Decls = append(f.Decls, d)
		for _, spec := range d.Specs {
			f.Imports = append(f.Imports, spec.(*ast.ImportSpec))
		}
	}
	for _, w := range c.own {
		f.Decls = append(f.Decls, w.node)
	}
	for _, d := range c.programVars {
		f.Decls = append(f.Decls, d)
	}
	for _, m := range c.migrated {
		f.Decls = append(f.Decls, varDecl(m.spec))
	}
	pos := f.Package
	body := &ast.BlockStmt{Lbrace: pos, Rbrace: token.Pos(c.syn.File.Base() + c.syn.File.Size())}
	for _, s := range c.steps {
		if s.Define != nil {
			f.Decls = append(f.Decls, varDecl(s.Define))
		} else {
			body.List = append(body.List, s.Stmt)
		}
	}
	if c.result != nil {
		if isCall(c.result) {
			body.List = append(body.List, &ast.ExprStmt{X: c.result})
		} else {
			body.List = append(body.List, discard(c.result))
		}
	}
	if len(body.List) > 0 {
		f.Decls = append(f.Decls, &ast.FuncDecl{
			Name: &ast.Ident{NamePos: pos, Name: "_"},
			Type: &ast.FuncType{Func: pos, Params: &ast.FieldList{Opening: pos, Closing: pos}},
			Body: body,
		})
	}
	return f
}

// newFile returns an empty file at the place of a file of the session.
func (c *checking) newFile(file *token.File) *ast.File {
	start, end := token.Pos(file.Base()), token.Pos(file.Base()+file.Size())
	return &ast.File{
		Package: start, Name: &ast.Ident{NamePos: start, Name: "main"},
		FileStart: start, FileEnd: end,
	}
}

func varDecl(spec *ast.ValueSpec) *ast.GenDecl {
	return &ast.GenDecl{TokPos: spec.Pos(), Tok: token.VAR, Specs: []ast.Spec{spec}}
}

// againFiles returns a file for each earlier cell whose declarations are checked
// again, in the order of the cells.
func (c *checking) againFiles() []*ast.File {
	var files []*ast.File
	byFile := make(map[*token.File]*ast.File)
	list := slices.Clone(c.again)
	slices.SortFunc(list, func(a, b *working) int { return int(a.decl.node.Pos() - b.decl.node.Pos()) })
	for _, w := range list {
		if w.gone {
			continue
		}
		file := c.s.fset.File(w.decl.node.Pos())
		f := byFile[file]
		if f == nil {
			f = c.newFile(file)
			byFile[file] = f
			files = append(files, f)
		}
		c.addImports(f, w)
		f.Decls = append(f.Decls, w.node)
	}
	// Imports come first in a file.
	for _, f := range files {
		slices.SortStableFunc(f.Decls, func(a, b ast.Decl) int { return importFirst(a) - importFirst(b) })
	}
	return files
}

func importFirst(d ast.Decl) int {
	if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.IMPORT {
		return 0
	}
	return 1
}

// addImports gives the file that w is in the packages that w was written with,
// where their names mean something else now.
func (c *checking) addImports(f *ast.File, w *working) {
	for _, name := range w.free {
		path, ok := w.imports[name]
		if !ok {
			continue
		}
		taken := c.declared[name] || c.isAgainName(name) || c.s.entities[name] != nil && c.s.entities[name].obj != nil
		if now, ok := c.s.packagePath(name); ok && now == path && !taken {
			continue
		}
		alias := name
		if taken {
			alias += packageMark
			freeNames(w.node, func(id *ast.Ident, isKey bool) {
				if id.Name == name && !isKey {
					id.Name = alias
				}
			})
		}
		if slices.ContainsFunc(f.Imports, func(s *ast.ImportSpec) bool { return s.Name.Name == alias }) {
			continue
		}
		pos := w.node.Pos()
		spec := &ast.ImportSpec{
			Name: &ast.Ident{NamePos: pos, Name: alias},
			Path: &ast.BasicLit{ValuePos: pos, Kind: token.STRING, Value: strconv.Quote(path)},
		}
		f.Imports = append(f.Imports, spec)
		f.Decls = append(f.Decls, &ast.GenDecl{TokPos: pos, Tok: token.IMPORT, Specs: []ast.Spec{spec}})
	}
}

// buildScope gives the package the scope for a check: an empty one. The names that
// the files mention and do not declare, of the session and of packages, are in a
// scope around it, because go/types expects the syntax of everything that is in the
// scope of the package itself.
func (c *checking) buildScope(files []*ast.File) {
	session := types.NewScope(types.Universe, token.NoPos, token.NoPos, "session")
	declares := make(map[string]bool)
	for _, m := range c.migrated {
		declares[m.name] = true
	}
	for _, w := range c.again {
		for _, name := range w.names {
			if c.isDeclOf(name, w.decl) {
				declares[name] = true
			}
		}
	}
	seen := make(map[string]bool)
	mention := func(id *ast.Ident, _ bool) {
		name := id.Name
		if seen[name] {
			return
		}
		seen[name] = true
		if old, ok := strings.CutSuffix(name, oldMark); ok {
			if obj := c.oldAlias(old); obj != nil {
				session.Insert(obj)
			}
			return
		}
		if c.declared[name] || declares[name] {
			return
		}
		if e := c.s.entities[name]; e != nil && e.obj != nil {
			if _, hidden := c.newImports[name]; !hidden {
				session.Insert(e.obj)
			}
			return
		}
		c.insertPackage(session, name)
	}
	for _, f := range files {
		for _, d := range f.Decls {
			freeNames(d, mention)
		}
	}
	for _, t := range c.typeNames {
		session.Insert(t)
	}
	*c.s.pkg.Scope() = *types.NewScope(session, token.NoPos, token.NoPos, "package")
}

// insertPackage adds to a scope the package that a name stands for, or what a package
// declares that was imported with a dot.
func (c *checking) insertPackage(scope *types.Scope, name string) {
	for _, path := range c.s.dots {
		if pkg, err := c.s.conf.Importer.Import(path); err == nil && token.IsExported(name) {
			if obj := pkg.Scope().Lookup(name); obj != nil {
				scope.Insert(obj)
				return
			}
		}
	}
	path, ok := c.s.packagePath(name)
	if strings.HasSuffix(name, packageMark) {
		path, ok = c.marked[name]
	}
	if !ok {
		return
	}
	if pkg, err := c.importPackage(path); err == nil {
		scope.Insert(types.NewPkgName(token.NoPos, c.s.pkg, name, pkg))
	}
}

// importerFunc is a function as an importer.
type importerFunc func(path string) (*types.Package, error)

func (f importerFunc) Import(path string) (*types.Package, error) { return f(path) }
