// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package symbols_test

// This file shows how the package is used.

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"log"

	"github.com/traefik/yaegi/interp"

	"github.com/gosci/gosci/kernel/interp/symbols"
)

func ExampleByName() {
	for _, name := range []string{"rand", "mat", "v2"} {
		path, ok := symbols.ByName(name)
		fmt.Println(name, path, ok)
	}
	// Output:
	// rand math/rand true
	// mat gonum.org/v1/gonum/mat true
	// v2  false
}

func ExamplePackageName() {
	fmt.Println(symbols.PackageName("math/rand/v2"))
	// Output: rand true
}

func ExampleImporter() {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", `package p
		import "math"
		var half = math.Sin(math.Pi / 6)`, 0)
	if err != nil {
		log.Fatal(err)
	}
	conf := types.Config{Importer: symbols.Importer()}
	p, err := conf.Check("p", fset, []*ast.File{f}, nil)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(p.Scope().Lookup("half"))
	// Output: var p.half float64
}

func ExampleExports() {
	i := interp.New(interp.Options{})
	if err := i.Use(symbols.Exports("math")); err != nil {
		log.Fatal(err)
	}
	if _, err := i.Eval(`import "math"`); err != nil {
		log.Fatal(err)
	}
	v, err := i.Eval(`math.Hypot(3, 4)`)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(v)
	// Output: 5
}

func ExampleGeneric() {
	fmt.Println(symbols.Generic("cmp"))
	// Output: [Compare Less Or Ordered]
}

func ExampleFindDoc() {
	d, _ := symbols.FindDoc("math", "Sin")
	fmt.Println(d.Decl)
	fmt.Print(d.Text())
	fmt.Print(d.Examples[0].Code)
	// Output:
	// func Sin(x float64) float64
	// Sin returns the sine of the radian argument x.
	//
	// Special cases are:
	//
	// 	Sin(±0) = ±0
	// 	Sin(±Inf) = NaN
	// 	Sin(NaN) = NaN
	// fmt.Printf("%.2f", math.Sin(math.Pi))
}
