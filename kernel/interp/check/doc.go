// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package check gives the cells of a session their types.

A [Session] knows what the names that the cells declared mean. [Session.Check]
takes the text of a cell and returns it as a [Cell], in plain Go with the type of
every expression, or fails with all the errors that Go's compiler finds in it. A
cell that fails leaves no trace.

# How a cell is seen

All cells of a session are one package, main. Constants, types, functions and
methods at the top of a cell are declarations of that package, and so are the
variables that a cell defines at its top, with var or with :=. The statements are
the body of one function. go/types checks all of it at once.

Declaring a name again replaces it. Where a cell uses a name before the statement
that declares it again, the name means what it meant before the cell, as in
x := x + 1. Within one cell the rules are Go's: x := 1 twice is an error, and in
x, err := f() an err of the same cell is assigned.

A name that no cell has declared may be a package, imported by an earlier cell or
known without an import. Between an import and another declaration of the same name
the later one counts.

# What depends on what

When a cell declares a constant, a type, a function or a method again, or a variable
with another type, then the declarations of earlier cells that mention it, and those
that mention these, are checked again together with the cell, and so become part of
it. Where they no longer compile they are broken: the cell does not fail, and tells
of them.

A method belongs to the same check as its type, so a method that is declared later,
or again, brings with it the type and all that depends on it. Types that are declared
again with the same words remain the same types, and the variables that hold values
of them go along. A type that has changed is another type: variables keep the old
one, with the methods it had. Methods which were declared together with the old type
go with it; methods from other cells become methods of the new one.
*/
package check
