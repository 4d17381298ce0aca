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
	program, err := desugar.Export([]*check.Cell{cell}, symbols.Importer())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s", program)
	// Output:
	// package main
	//
	// import (
	// 	"fmt"
	//
	// 	"github.com/gosci/gosci/numerics/nd"
	// )
	//
	// var x *nd.Array
	//
	// func main() {
	// 	x = nd.Linspace(0, 1, 11)
	// 	fmt.Println(nd.Sin(x.MulScalar(2)).Mask(x.GreaterScalar(0.5)))
	// }
}
