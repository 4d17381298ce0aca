// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package syntax_test

// This file shows how a cell goes through the package.

import (
	"fmt"
	"go/token"

	"github.com/gosci/gosci/kernel/interp/syntax"
)

func Example() {
	fset := token.NewFileSet()
	for _, p := range syntax.Split("%time\nfunc f() {}\nf(); x := 1 // one", nil) {
		if p.Kind != syntax.Code {
			fmt.Println("magic", p.Name)
			continue
		}
		cell, err := syntax.Parse(fset, 1, p.Text)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, n := range cell.Nodes {
			fmt.Printf("%s %T\n", fset.Position(n.Pos()), n)
		}
	}
	// Output:
	// magic time
	// cell[1]:2:1 *ast.FuncDecl
	// cell[1]:3:1 *ast.ExprStmt
	// cell[1]:3:6 *ast.AssignStmt
}

func ExampleComplete() {
	status, indent := syntax.Complete("for i := range 3 {\n\tif i > 1 {")
	fmt.Printf("%v %q\n", status == syntax.Incomplete, indent)
	// Output: true "\t\t"
}
