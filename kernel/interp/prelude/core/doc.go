// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package core is what the sources of package prelude need of compiled code: the
// generic functions of the standard library whose work cannot be done in Go
// again, instantiated for any.
//
// Lowering calls these functions as those of any other compiled package. A
// parameter of type any takes a value as an interface holds it, whatever
// lowering's form of that is: core only keeps it, compares it or hashes it, and
// gives it back unchanged.
package core

// This file holds only the package comment.
