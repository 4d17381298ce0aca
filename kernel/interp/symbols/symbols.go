// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package symbols holds the compiled packages, beside the standard library,
// that a cell can use: for each, a table of what it exports, generated from its
// source. The tables fill [Symbols] when the program starts.
package symbols

import "reflect"

// This file is the table of tables and says how they are made.

//go:generate go run github.com/traefik/yaegi/cmd/yaegi@v0.16.1 extract -name symbols gonum.org/v1/gonum/dsp/fourier gonum.org/v1/gonum/floats gonum.org/v1/gonum/integrate gonum.org/v1/gonum/interp gonum.org/v1/gonum/mat gonum.org/v1/gonum/optimize gonum.org/v1/gonum/stat gonum.org/v1/gonum/stat/distuv
//go:generate go run github.com/traefik/yaegi/cmd/yaegi@v0.16.1 extract -name symbols gonum.org/v1/plot gonum.org/v1/plot/plotter gonum.org/v1/plot/vg
//go:generate go run github.com/traefik/yaegi/cmd/yaegi@v0.16.1 extract -name symbols github.com/gosci/gosci/display

// Symbols maps "import path/package name" to the exported names of a package.
// It does not change after the program has started.
var Symbols = map[string]map[string]reflect.Value{}
