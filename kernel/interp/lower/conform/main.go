// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Command conform runs Go programs the way a cell of a notebook does.
package main

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"reflect"
	"strings"

	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/host"
	"github.com/gosci/gosci/kernel/interp/lower"
	"github.com/gosci/gosci/kernel/interp/symbols"
)

var dump = os.Getenv("DUMP") != ""

func main() {
	os.Exit(run(os.Args[1]))
}

func run(file string) int {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, file, nil, parser.SkipObjectResolution|parser.ParseComments)
	if err != nil {
		fmt.Fprintln(os.Stderr, "PARSE", err)
		return 3
	}
	info := &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Implicits: map[ast.Node]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
		Scopes: map[ast.Node]*types.Scope{}, Instances: map[*ast.Ident]types.Instance{}, InitOrder: nil,
		FileVersions: map[*ast.File]string{},
	}
	_ = importer.Default
	conf := types.Config{Importer: symbols.Importer(), Sizes: types.SizesFor("gc", "amd64"), Error: func(error) {}}
	var hard error
	conf.Error = func(err error) {
		var te types.Error
		if errors.As(err, &te) && te.Soft {
			return
		}
		if hard == nil {
			hard = err
		}
	}
	pkg, _ := conf.Check("main", fset, []*ast.File{f}, info)
	if hard != nil {
		fmt.Fprintln(os.Stderr, "CHECK", hard)
		return 3
	}
	rt := host.New(nil)
	tables := map[string]map[string]reflect.Value{}
	lookup := func(path, name string) reflect.Value {
		t, ok := tables[path]
		if !ok {
			for _, v := range symbols.Exports(path) {
				t = v
			}
			tables[path] = t
		}
		return t[name]
	}
	l := lower.New(rt, lower.Options{Lookup: lookup})
	cell := &check.Cell{Number: 1, Fset: fset, Pkg: pkg, Info: info, Files: []*ast.File{f}, Program: true, LoopVar: os.Getenv("LOOPVAR") != ""}
	p, err := l.Lower(cell)
	if err != nil {
		fmt.Fprintln(os.Stderr, "LOWER", err)
		return 3
	}
	if dump {
		for i, line := range strings.Split(p.Text, "\n") {
			fmt.Fprintf(os.Stderr, "%4d %s\n", i+1, line)
		}
	}
	_ = p
	m, err := machine(rt, l, p)
	if err != nil {
		fmt.Fprintln(os.Stderr, "LOAD", err)
		return 3
	}
	err = m.Run(context.Background(), p)
	var exit host.Exit
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return exit.Code
	}
	if _, ok := err.(*host.Panic); ok {
		fmt.Fprintf(os.Stderr, "panic: %v\n\tat %v\n", err, l.Position(rt.Line()))
		return 2
	}
	fmt.Fprintln(os.Stderr, "RUN", err)
	return 3
}

func machine(rt *host.Runtime, l *lower.Lowerer, p *lower.Program) (*lower.Machine, error) {
	return lower.NewMachine(rt, l)
}
