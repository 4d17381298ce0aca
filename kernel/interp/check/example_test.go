// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check_test

// This file shows a session.

import (
	"fmt"

	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/symbols"
)

func ExampleSession_Check() {
	s := check.NewSession(&check.Config{Importer: symbols.Importer(), Preloaded: symbols.ByName})
	for i, text := range []string{
		"limit := 10\nfunc over(x int) bool { return x > limit }",
		"limit := 2.5",
		"strings.Repeat(\"ab\", 2)",
		"limit + undefined",
	} {
		cell, err := s.Check(check.Source{Number: i + 1, Text: text})
		if err != nil {
			fmt.Println(err)
			continue
		}
		for _, v := range cell.Vars {
			fmt.Println(v.Obj)
		}
		for _, b := range cell.Broken {
			fmt.Println(b.Name, "is broken:", b.Err)
		}
		if cell.Result != nil {
			fmt.Println(cell.Info.TypeOf(cell.Result))
		}
	}
	// Output:
	// var main.limit int
	// var main.limit float64
	// over is broken: cell[1]:2:36: invalid operation: x > limit (mismatched types int and float64)
	// string
	// cell[4]:1:9: undefined: undefined
}
