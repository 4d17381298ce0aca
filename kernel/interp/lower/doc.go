// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package lower turns checked, plain Go into the part of Go that the yaegi
// interpreter runs rightly.
//
// A [Lowerer] takes a cell ([check.Cell]) and gives a [Program]: a text of
// top-level declarations in which
//
//   - every name is unique, every type is a symbol of package h, which the
//     interpreter gets as compiled symbols, and every constant is folded;
//   - functions and types are instances: there are no type parameters;
//   - methods are functions, called directly, and interfaces are the empty
//     interface, with boxed values of the session's types in it (see package host);
//   - statements are simple: one assignment at a time, loops, if, goto;
//   - deferred calls, panics, goroutines, channels and compiled functions are
//     calls of package host.
//
// Unique names are also versions: a function that is declared again is another
// name, and who calls it is lowered again by whoever finds the callers. What the
// text of one program declares, the texts of later ones use.
package lower
