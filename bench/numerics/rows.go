// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file holds the rows of the table.

import "github.com/gosci/gosci/numerics/nd"

// rows holds, by the name of the row, the function that gets the inputs and returns
// what is measured. Its result, an array, a number or a list of them, is compared
// with that of the row of the same name in numerics.py.
var rows = map[string]func(in inputs) func() any{
	// Plain loops.
	"add": func(in inputs) func() any {
		x, y := in.array(0), in.array(1)
		return func() any { return x.Add(y) }
	},
	"2*x + 1": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return x.MulScalar(2).IAddScalar(1) } // as a cell's 2*x + 1 is compiled
	},
	"sqrt": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return nd.Sqrt(x) }
	},
	"sum": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return x.Sum() }
	},
	"mean over axis 0": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return x.Along(0).Mean() }
	},
	"mean over axis 1": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return x.Along(1).Mean() }
	},
	"sort": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return nd.Sort(x) }
	},
	"sort, normal": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return nd.Sort(x) }
	},
	"argsort": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return x.Argsort() }
	},
	"percentile": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return nd.Percentile(x, 30) }
	},
	"boolean mask": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return x.Mask(x.GreaterScalar(0)) }
	},
	"broadcasting add": func(in inputs) func() any {
		x, row := in.array(0), in.array(1)
		return func() any { return x.Add(row) }
	},
	"transpose copy": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return x.T().Copy() }
	},

	// Functions.
	"exp": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return nd.Exp(x) }
	},
	"sin": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return nd.Sin(x) }
	},

	// Matrices.
	"matmul 100":         matmul,
	"matmul 500":         matmul,
	"matmul 1000":        matmul,
	"matrix-vector 2000": matmul,
}

func matmul(in inputs) func() any {
	a, b := in.array(0), in.array(1)
	return func() any { return nd.Matmul(a, b) }
}
