// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar_test

// This file shows what a cell of the dialect becomes.

import (
	"fmt"

	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/desugar"
	"github.com/gosci/gosci/kernel/interp/symbols"
)

func ExampleExport() {
	s := check.NewSession(&check.Config{
		Importer:  symbols.Importer(),
		Preloaded: symbols.ByName,
		Rewrite:   desugar.Rewrite,
	})
	cell, err := s.Check(check.Source{Number: 1, Text: "x := nd.Linspace(0, 1, 11)\nmath.Sin(2*x)[x > 0.5]"})
	if err != nil {
		fmt.Println(err)
		return
	}
	program := &desugar.Program{Parts: []desugar.Part{{Cell: cell}}}
	text, _, err := desugar.Export(program, symbols.Importer())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s", text)
	// Output:
	// package main
	//
	// import (
	// 	"github.com/gosci/gosci/display"
	// 	"github.com/gosci/gosci/numerics/nd"
	// )
	//
	// var x *nd.Array
	//
	// func main() {
	// 	x = nd.Linspace(0, 1, 11)
	// 	screen.Show(nd.Sin(x.MulScalar(2)).Mask(x.GreaterScalar(0.5)))
	// }
	//
	// // screen prints what the program shows, and saves pictures in the present folder.
	// var screen = display.NewScreen(display.NewFolder("."))
}
