// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package fast holds generic functions of the standard library, instantiated for
// the basic types and compiled.
//
// An interpreter needs about a hundred times as long for a loop as compiled code.
// Where lowering meets a generic function of package slices that takes a slice
// of a basic type and calls nothing back, Lookup gives it a compiled one to use
// in the place of the source that package prelude holds. The results, and the
// panics, are the same.
package fast

// This file holds only the package comment.
