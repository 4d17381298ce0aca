// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package prelude is the source of the generic functions and types of the
// standard library.
//
// A compiled generic function cannot be handed to an interpreter, which would
// need one value for each choice of its type arguments. So its work is written
// here again, as ordinary Go packages in the folder src, whose text is embedded.
// Lowering makes them concrete as it does the generics of a session.
//
// # How lowering uses it
//
// Cells are checked against the export data of the standard library, not against
// these packages. When lowering meets a generic function of a compiled package, or
// a method of a generic type of one, it asks [Prelude.Func] for the declaration to
// use in its place, with the same type arguments: type parameters, parameters and
// results are the same, except that a generic type of the standard library
// stands here for the one of the prelude. When it meets such a type (atomic.Pointer,
// sql.Null, unique.Handle, weak.Pointer), [Prelude.Type] gives the type whose
// underlying type and methods are to be used. Packages have the path of the one that
// they stand for, so that the names of types and functions are right as they are.
//
// What is here has a meaning of its own in plain Go; nothing has to be known
// about single functions. But:
//
//   - The packages have no variables and no init functions, only functions and
//     types. iter.Seq, iter.Seq2 and cmp.Ordered have no code and are not here.
//   - They import the compiled packages of the standard library, also those of
//     the same path, and the compiled package core, whose doc comment says how it
//     takes and gives back values of type any. [core.Exports] is its symbol table.
//   - They call generic functions of each other as sessions do: by the compiled
//     package, for which lowering comes here again.
//   - Much used functions on slices of basic types should not be interpreted: see
//     package fast, which is to be asked before this one.
//
// Some things differ from the standard library, within what its documentation
// promises: a weak.Pointer keeps its object, a cleanup of runtime.AddCleanup never
// runs, slices.Sort and slices.SortFunc are stable and leave the slice as it was
// when the order panics.
package prelude

// This file holds only the package comment.
